"""Attacks without a count of their own: a strike, a shelling, a clash that a sentence says took place."""

import re

from marsad.extract import actors, allusions, attackers, deeds, methods, where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.model import Kind, Span, Toponym

_VERB = re.compile(
    r"(?<![\w-])(?:hit|struck|targeted|pounded|bombed|shelled|bombarded|attacked|ambushed|raided|strafed|"
    r"fired|stormed|carried out|conducted|launched|staged|delivered|continued|targeting|shelling|bombing|bombarding|"
    r"assaulting|fought|began|begun|started|mounted|waged|"
    r"attacking|detonated|destroyed|"
    r"intensified|are shelling|battling|clashed|destroying|blew up|dropped|carrying out|conducting|"
    r"escalating|battled|battle|fire|fires|shells|bombards|pounding|hitting|striking|used|attack|bomb|shell|carry out|"
    r"launch|renewed|"
    r"expanded|resumed|exploded|went off|blew (?:himself|herself|themselves) up|fell|landed|slammed|rained)(?![\w-])",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"(?<![\w-])(?:(?:air[ -]?)?(?:strikes?|raids?)|air[ -](?:attacks?|campaign|war)|bombings?|"
    r"bombardments?|shelling|attacks?|assaults?|offensives?|rockets?|(?:rocket )?shells|missiles?|"
    r"mortars?(?: rounds?)?|blasts?|explosions?|(?:car |truck |roadside )bombs?|suicide bombers?|clashes|fighting|battles|"
    r"bombers?|"
    r"counter-?attacks?|suicide bombers|landmines|barrel bombs|explosive devices|jets|warplanes|war planes|operation|"
    r"campaign)(?![\w-])",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"(?<![\w-])(?:carried out|conducted|launched|staged|delivered|continued|intensified|began carrying "
    r"out|begun|began|started|mounted|waged|fought|carry out|launch|renewed|expanded|resumed)(?![\w-])",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:could|would|might|may|will|if|whether|threat\w*|fear\w*|plan\w*|warn\w*|vow\w*|not|never|no|"
    r"stop|halt\w*|end|approv\w+|what planes|determines?|against air|future|any|prevent\w*|condemn\w*|"
    r"almost daily|daily|regularly|often|usually|frequently|aimed at|in preparation|ahead of|denied|failed|calls? for|called "
    r"(?:for|on))\b(?:\W+\w+){0,5}\W*$",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:if|whether|who)\b[^.;,]*$", re.IGNORECASE)
"""Before a verb of violence: it is a condition or a question ("if Y was proven to have used …")."""

_BASE = re.compile(r"attack|bomb|shell|battle|carry out|launch|fire", re.IGNORECASE)
_REALLY_TO = re.compile(
    r"\b(?:(?:able|continu\w+|began|begun|started|went on|managed)\s+to|"
    r"\buses?\b[^.;]{3,80}\bto)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
"""Before a bare verb of violence: it is done, not only meant."""

_HABIT = re.compile(r"\W+(?:\w+ )?(?:daily|regularly|repeatedly|often|frequently|every (?:day|week))\b", re.IGNORECASE)
"""After a verb of violence: it is told as a habit, and the guide records no habits."""
_ACCUSE = re.compile(
    r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|claimed responsibility|said (?:\w+ ){0,6}(?:was|were) "
    r"(?:\w+ )?carried out by|held (?:\w+ )?responsible)\b",
    re.IGNORECASE,
)


_IN_PROGRESS = re.compile(
    r"\b(?:is|are|was|were|been|continued|began|begun|started|continuing|to)\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE
)
_ONGOING = re.compile(r"\b(?:has|have|had) been(?:\W+\w+){0,2}\W*$", re.IGNORECASE)
"""Before a verb in -ing: a campaign that goes on ("has been bombing the province since May"), and no one attack."""


def attacks(line: Line) -> list[Draft]:
    """The attacks of a sentence: at most one per clause, with somebody who did it or a place where it happened."""
    if line.title:
        return []
    found: list[Draft] = []
    for match in _VERB.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        draft = _read(line, trigger)
        if draft and not any(abs(draft.trigger.start - other.trigger.start) < 90 for other in found):
            found.append(draft)
    return found or _accused(line) or _named(line)


def _named(line: Line) -> list[Draft]:
    """An attack given as a noun with its author ("an offensive by …", "raids by …"), or clashes that go on somewhere."""
    for match in _NOUN.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        if _UNREAL.search(line.before(trigger.start, 90)) or _DESCRIBED.match(line.after(trigger.end, 40)):
            continue
        doer = next(
            (
                found
                for span, found in deeds.deeds(line)
                if span.overlaps(trigger) and found is not None and found.span.start > trigger.end
            ),
            None,
        )
        raging = re.match(r"clashes|fighting", match[0], re.IGNORECASE) and _RAGING.match(line.after(trigger.end, 40))
        doer = doer or attackers.owner(line, trigger)
        doer = attackers.both(line, trigger, doer) or attackers.repelled(line, trigger)
        places = _places(line, trigger, trigger)
        if doer is None and not ((raging or attackers.reported(line, trigger)) and places):
            continue
        if line.figures and attackers.CLASHED.fullmatch(match[0]) and _MEANWHILE.search(line.before(trigger.start, 40)):
            continue
        return [_draft(line, (trigger, trigger), doer, places)]
    return []


_DESCRIBED = re.compile(
    r"\s+(?:is|was|are|were|being)\s+(?:a |only |just )?(?:part|aimed|meant|intended|designed)\b|\s+aims?\b", re.IGNORECASE
)
"""Behind an attack whose purpose or place in a larger campaign is explained: it is known already."""

_MEANWHILE = re.compile(r"\b(?:as|while|amid)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
"""Before fighting that goes on beside what a sentence counts: it is told in passing."""

_RAGING = re.compile(
    r"\s+(?:erupted|were under ?way|raged|broke out|took place|continued|are under ?way|were taking place|"
    r"are ongoing|were ongoing|flared)",
    re.IGNORECASE,
)


def _is_told(word: str, before: str) -> bool:
    """Whether a verb in -ing tells of an event: battles that go on do, a campaign of bombing does not."""
    campaign = _ONGOING.search(before) and word not in {"battling", "fighting", "clashing", "advancing", "storming"}
    return _IN_PROGRESS.search(before) is not None and not campaign


def _explained(line: Line, trigger: Span) -> bool:
    """Whether the attack that a verb belongs to is named only to explain it."""
    noun = _near_noun(line, trigger)
    return noun is not None and _DESCRIBED.match(line.after(noun.end, 40)) is not None


def _read(line: Line, trigger: Span) -> Draft | None:
    before = line.before(trigger.start, 110)
    if _UNREAL.search(before) or _ASKED.search(before) or _HABIT.match(line.after(trigger.end, 30)) or _explained(line, trigger):
        return None
    word = trigger.of(line.text).lower()
    if _BASE.fullmatch(word) and not _REALLY_TO.search(before):
        return None
    if word.endswith("ing") and not _is_told(word, before):
        return None
    noun = _near_noun(line, trigger)
    doer = attackers.agent(line, trigger) or deeds.of_word(line, trigger.hull(noun) if noun else trigger)
    if word == "hit" and _HIT_FIGURE.match(line.after(trigger.end, 24)):
        return None
    if _CARRIED.fullmatch(trigger.of(line.text)) and (
        noun is None or _PLANES.fullmatch(noun.of(line.text)) or _OTHER_OBJECT.search(line.between(trigger, noun))
    ):
        return None
    if _BURST.fullmatch(word) and not (noun and noun.end <= trigger.start and distance(line.between(noun, trigger)) <= 5):
        return None
    passive = re.search(r"\b(?:was|were|been|being|is|are)\W+(?:\w+\W+)?$", line.before(trigger.start, 30)) is not None
    if word == "destroyed" and noun is None and (doer is None or passive):
        return None
    if doer is None and noun is None:
        return None
    core = trigger.hull(noun) if noun else trigger
    doer = attackers.both(line, core, doer)
    places = _places(line, trigger, core)
    if not places and doer is None:
        return None
    return _draft(line, (trigger, core), doer, places)


_HIT_FIGURE = re.compile(
    r"\s+(?:an?|its|their|the)\s+(?:[\w-]+\s+)?(?:record|low|high|peak|snag|wall|impasse|headlines)\b", re.IGNORECASE
)
_PLANES = re.compile(r"jets|war ?planes|bombers?", re.IGNORECASE)
"""Who carries out an attack, and not the attack."""

_OTHER_OBJECT = re.compile(
    r"\b(?:despite|after|amid|following|control|because|since|advances?|in spite|on condition)\b", re.IGNORECASE
)
"""Between "launched", "expanded" and a word of violence: something else is launched or expanded."""

_BURST = re.compile(r"exploded|went off|blew \w+ up|fell|landed|slammed|rained", re.IGNORECASE)
"""Verbs whose subject must be a bomb, a bomber or a shell."""


def _draft(line: Line, at: tuple[Span, Span], doer: actors.Actors | None, places: tuple[Toponym, ...]) -> Draft:
    """An attack; `at` is the word that tells of it, and that word with its noun."""
    trigger, core = at
    return Draft(
        kind=Kind.ATTACK,
        line=line,
        trigger=core,
        evidence=core,
        perpetrators=doer.codes if doer else (),
        actor=doer.span if doer else None,
        method=_method(line, core),
        places=places,
        reasons=[f'attack: "{trigger.of(line.text)}"'],
    )


_GROUND = re.compile(r"offensives?|assaults?|counter-?attacks?|operation|campaign", re.IGNORECASE)


def _places(line: Line, trigger: Span, core: Span) -> tuple[Toponym, ...]:
    """Where an attack was: by name, else by what "the town" means in its sentence."""
    named = where.of_event(line, trigger, core, line.span)
    return named if named and where.rank(named[0]) < where.WIDE else allusions.places(line, core) or named


_BOMBERS = re.compile(r"(?<!suicide )\bbombers\b", re.IGNORECASE)
"""Planes, where more than one is spoken of and none kills himself."""

_POISON = re.compile(
    r"\b(?:chlorine|sarin|mustard gas|nerve agent|poison(?:ous)? gas|toxic gas(?:es)?|chemical)\b", re.IGNORECASE
)
"""In the words of an attack, whatever carried it."""


def _method(line: Line, core: Span) -> str | None:
    """How, by the words of the attack itself, then by its sentence; a ground offensive is fought with guns."""
    if attackers.CLASHED.fullmatch(core.of(line.text)) or re.search(r"\bbattl(?:ing|ed)$", core.of(line.text)):
        return "shooting"
    if _BOMBERS.search(line.after(core.start, core.end - core.start)):
        return "airstrike"
    if _POISON.search(line.after(core.start, core.end - core.start + 60)):
        return "chemical"
    own = methods.method_in(core.of(line.text))
    if own is None and _GROUND.search(core.of(line.text)):
        clear = methods.method_in(line.words)
        return clear if clear in {"airstrike", "shelling"} and "air" in core.of(line.text).lower() else "shooting"
    return own or methods.method_in(line.words)


def _near_noun(line: Line, trigger: Span) -> Span | None:
    best: tuple[int, Span] | None = None
    for match in _NOUN.finditer(line.text, line.span.start, line.span.end):
        span = Span(*match.span())
        if span.overlaps(trigger):
            continue
        gap = line.between(span, trigger) or line.between(trigger, span)
        cost = distance(gap) + 5 * len(re.findall(r"\b(?:which|who|that|while|after|when|but|said)\b", gap))
        if cost <= 8 and (best is None or cost < best[0]):
            best = cost, span
    return best[1] if best else None


_SPARED = re.compile(r"\b(?:stop|halt|end|defy\w*|fail\w*|block\w*|prevent\w*|ignor\w*|cover\w*|exploit\w*)\b", re.IGNORECASE)
"""Between a charge and a word of violence: somebody is charged with something else."""


def _accused(line: Line) -> list[Draft]:
    """An attack whose author somebody names ("the government blamed Saturday's attack on …")."""
    match = _ACCUSE.search(line.words)
    if not match:
        return []
    trigger = Span(line.span.start + match.start(), line.span.start + match.end())
    noun = next(
        (
            Span(*m.span())
            for m in _NOUN.finditer(line.text, line.span.start, line.span.end)
            if abs(m.start() - trigger.start) < 120
        ),
        None,
    )
    later = [p for p in line.parties if p.span.start > trigger.start and actors.free(line, p)]
    if noun is None or not later or _SPARED.search(line.between(trigger, noun)):
        return []
    accused = (
        later[-1]
        if re.search(r"\bon\b", line.text[trigger.end : later[-1].span.start]) or "by" in trigger.of(line.text)
        else later[0]
    )
    if re.search(r"accus", trigger.of(line.text)) and not re.search(r"\bof\b", line.after(accused.span.end, 12)):
        return []
    first = next(p for p in later if p.span == accused.span or actors.joined(line, p, accused))
    blamed = actors.chain(line, first, line.parties)
    return [
        Draft(
            kind=Kind.ATTACK,
            line=line,
            trigger=noun,
            evidence=trigger.hull(noun),
            perpetrators=blamed.codes,
            actor=blamed.span,
            method=methods.method_in(line.words),
            places=where.of_event(line, noun, noun, line.span),
            reasons=["accusation"],
        )
    ]
