"""Convoys, reinforcements, patrols, units that are sent or withdrawn, and posts that are set up or left."""

import re

from marsad.extract import actors, authors, reality, when
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.extract.movementwords import CIVIL, MARK, MILITARY, NOUNS, REACH, RULES
from marsad.extract.routes import route
from marsad.model import Figure, FigureMention, Kind, Movement, PartyMention, Population, Span, Status

_GATE = re.compile(
    r"convoy|column|reinforcement|patrol|deploy|withdr|pull|sent\b|send|dispatch|observation|checkpoint|outpost|\bbases?\b|"
    r"barracks|\bposts?\b",
    re.IGNORECASE,
)
"""Without any of these a sentence tells of no movement."""

_CIVIL_OWN, _CIVIL_BEFORE = (re.compile(words, re.IGNORECASE) for words in (CIVIL, rf"{CIVIL}\s+(?:\w+\s+)?$"))
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
_OBJECT = re.compile(
    r"(?:\s+(?!(?:to|in|into|at|near|from|for|on|of|with|and|by|that|which)\b)[\w'’,.-]+){0,4}\s+", re.IGNORECASE
)
"""Between a verb and its object: no preposition."""

_QUALIFIES = re.compile(
    r"['’]|-|\s+(?:boats?|cars?|leaders?|commanders?|positions?|spokes\w+|headquarters|killed|wounded)\b", re.IGNORECASE
)
"""Behind a noun that only qualifies another ("patrol boats", "forces' positions") or whose people are harmed."""

_MADE_OF = re.compile(r"(?:\s+(?:of|carrying|with|including|consisting of|made up of|comprising)\b[^.;]{0,70})?", re.IGNORECASE)
_BELONGS = re.compile(
    r"\s+(?:of|belonging to|carrying|with|from|by)\s+(?:(?:the|some|about|around|more than|dozens of|hundreds of)\s+|[\d,]+\s+)*",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\b(?:hit|struck|target|attack|stop|halt|block|ambush|bomb|shell|destroy|send|sent|deploy|withdrew|withdrawn|pull)\w*"
)
_COUNTED = re.compile(
    r"\s+(?:of|with|carrying|including|consisting of|made up of|comprising|,)\s+(?:[\w-]+\s+(?:and|with|carrying)\s+)*"
    r"(?:[\w,-]+\s+){0,6}"
)
"""Between what moves and its number: "a convoy of some 40 …"."""

_APART = re.compile(r"[;.:]|\b(?:that|which|who|while|after|before|said|told|from|against|by|hit|killed)\b")
_GOVERNED = re.compile(r"\b(?:from|against|of|in|near|with|by)\s+(?:the\s+)?$", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|they)\s+(?:\w+\s+){0,2}$")
_BY = re.compile(r"\bby\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_TROOPS_AND = re.compile(r"\s+(?:troops|forces|soldiers|army|police)\s+and\s+")
_LONGEST = 220
"""Greatest length of evidence in characters; our convention."""


def movements(line: Line) -> list[Draft]:
    """The movements of a sentence: one for each thing that moves."""
    if line.title or not _GATE.search(line.words):
        return []
    found: list[Draft] = []
    for form, pattern in NOUNS:
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            draft = _read(line, form, Span(*match.span()))
            if draft is not None and not any(_alike(draft, other) for other in found):
                found.append(draft)
    return found


def _alike(draft: Draft, other: Draft) -> bool:
    """Whether two readings are of one movement: the same verb, or one clause ("a convoy of 30 tanks")."""
    gap = abs(draft.trigger.start - other.trigger.start)
    return draft.trigger.overlaps(other.trigger) or draft.evidence.overlaps(other.evidence) or gap < 40


def _read(line: Line, form: str, noun: Span) -> Draft | None:
    if form == "convoy" and not _armed_convoy(line, noun):
        return None
    if form in {"patrol", "unit", "reinforcements"} and _QUALIFIES.match(line.after(noun.end, 24)):
        return None
    best = _verb(line, form, noun)
    if best is None:
        return None
    method, trigger = best
    told = reality.status(line, noun.hull(trigger))
    return None if told is None else _draft(line, (form, method), (noun, trigger), told)


def _armed_convoy(line: Line, noun: Span) -> bool:
    """Whether a convoy is one of forces by its own words or its owner's, and not of aid, evacuees or families."""
    behind = _MADE_OF.match(line.after(noun.end, 80))
    own = noun.of(line.text) + (behind[0] if behind else "")
    if _CIVIL_OWN.search(own) or _CIVIL_BEFORE.search(line.before(noun.start, 30)):
        return False
    if "column" in noun.of(line.text).lower() and not MILITARY.search(own):
        return False
    return MILITARY.search(own) is not None or _owner(line, noun) is not None


def _owner(line: Line, noun: Span) -> PartyMention | None:
    """The party right before what moves ("a Ruritanian convoy"), or the one that it is made of ("a convoy of X forces")."""
    return next((party for party in line.parties if noun.overlaps(party.span) or _owns(line, party, noun)), None)


def _owns(line: Line, party: PartyMention, noun: Span) -> bool:
    if party.span.start >= noun.end:
        return _BELONGS.fullmatch(line.text[noun.end : party.span.start]) is not None
    between = line.text[party.span.end : noun.start]
    return distance(between) <= 2 and not MARK.search(between) and not _DOES.search(between) and between[:1] not in {",", ";"}


def _verb(line: Line, form: str, noun: Span) -> tuple[str, Span] | None:
    options = []
    for order, (method, pattern) in enumerate(RULES[form]):
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            verb = Span(*match.span())
            cost = _cost(line, form, noun, verb)
            if cost is not None and _fits(line, (form, method), noun, verb):
                options.append((cost, order, verb, method))
    if not options:
        return None
    _, _, trigger, method = min(options, key=lambda option: option[:2])
    return method, trigger


def _cost(line: Line, form: str, noun: Span, verb: Span) -> float | None:
    if verb.overlaps(noun):
        return None
    between = line.between(noun, verb) or line.between(verb, noun)
    words = distance(between)
    limit = REACH[form] + (6 if form == "convoy" and verb.start > noun.start else 0)
    if words > limit or MARK.search(between):
        return None
    return words + (0.5 if verb.start > noun.start else 0.0)


def _fits(line: Line, what: tuple[str, str], noun: Span, verb: Span) -> bool:
    """Whether a verb can say that of a thing on its side: "left the post" before it, "troops were sent" behind it."""
    method, word = what[1], verb.of(line.text).lower()
    passive = _PASSIVE.search(line.before(verb.start, 24)) is not None
    if verb.start > noun.start:
        return not word.endswith(" of") and _fits_behind(what, word, passive=passive)
    if word.endswith(" of"):
        return distance(line.between(verb, noun)) <= 4
    if what == ("unit", "withdrawn"):
        return word not in {"left", "leaving", "evacuated"} and not passive
    if what[0] == "post":
        return word.startswith("withdr") or (not passive and _OBJECT.fullmatch(line.between(verb, noun)) is not None)
    return method not in {"arrived", "heading"}


def _fits_behind(what: tuple[str, str], word: str, *, passive: bool) -> bool:
    form, method = what
    if form in {"unit", "reinforcements"} and method in {"sent", "deployed"}:
        return passive or word in {"massing", "massed", "amassed", "deployed", "redeployed"}
    if what == ("unit", "withdrawn"):
        return passive or word not in {"left", "leaving", "evacuated", "removed"}
    if form == "post":
        return passive
    if method in {"struck", "stopped"}:
        return passive or word.startswith(("came under", "had to", "forced to", "made to"))
    if method in {"sent", "patrolled"}:
        return passive or word in {"took place", "began", "started", "resumed", "set out"}
    return True


def _draft(line: Line, what: tuple[str, str], stands: tuple[Span, Span], told: Status) -> Draft | None:
    (form, method), (noun, trigger) = what, stands
    core = noun.hull(trigger)
    doer = _doer(line, method, noun, trigger)
    way = route(line, core, method)
    vehicles, troops = _counts(line, noun)
    stopped = _stoppers(line, doer, noun, trigger) if method in {"stopped", "struck"} else ()
    dated = when.dating(line, trigger, core, line.span, windows=None).period.known
    if not way.places and not (doer and (form == "patrol" or vehicles or troops or stopped or dated)):
        return None
    if doer is None and form in {"unit", "post"} and not (vehicles or troops):
        return None
    whole = core.hull(doer.span) if doer else core
    return Draft(
        kind=Kind.MOVEMENT,
        line=line,
        trigger=trigger,
        evidence=whole if whole.end - whole.start < _LONGEST else core,
        places=way.places,
        perpetrators=doer.codes if doer else (),
        actor=doer.span if doer else None,
        method=method,
        status=told,
        moves=Movement(form, _figure(vehicles), _figure(troops), *way.ends(line.text), stopped),
        counted=vehicles.span if vehicles else troops.span if troops else None,
        reasons=[f'{form} {method}: "{trigger.of(line.text)}" beside "{noun.of(line.text)}"'],
    )


def _figure(counted: FigureMention | None) -> Figure | None:
    return counted.figure if counted else None


def _counts(line: Line, noun: Span) -> tuple[FigureMention | None, FigureMention | None]:
    """The vehicles and soldiers counted in what moves: in the noun itself ("300 troops") or right behind it ("of 40 tanks")."""
    joined = [figure for figure in line.figures if _joined(line, figure, noun) and not _plain(line, figure)]
    vehicles = next((figure for figure in joined if figure.unit == "vehicles"), None)
    fighting = {None, Population.FIGHTERS, Population.PEOPLE}
    troops = (
        figure
        for figure in joined
        if figure.unit == "people"
        and figure.noun is not None
        and figure.population in fighting
        and MILITARY.search(f"{figure.span.of(line.text)} {noun.of(line.text)}")
    )
    return vehicles, next(troops, None)


def _joined(line: Line, figure: FigureMention, noun: Span) -> bool:
    if figure.span.overlaps(noun):
        return True
    if figure.span.end <= noun.start:
        return not line.text[figure.span.end : noun.start].strip()
    return figure.span.start - noun.end < 90 and _COUNTED.fullmatch(line.between(noun, figure.span)) is not None


def _plain(line: Line, figure: FigureMention) -> bool:
    """Whether no number stands there: a bare plural counts nothing."""
    return figure.vague and figure.number_span.of(line.text).lower() == figure.span.of(line.text).lower()


def _doer(line: Line, method: str, noun: Span, trigger: Span) -> actors.Actors | None:
    """Whose forces move: the party of the thing itself, else who sends or withdraws it; never who strikes or stops it."""
    owner = _owner(line, noun)
    if owner is not None:
        return _with_joined(line, owner)
    if method in {"stopped", "struck"}:
        return None
    by = [p for p in line.parties if p.span.start >= trigger.end and _BY.search(line.before(p.span.start, 12))]
    if by and distance(line.text[max(trigger.end, noun.end) : by[0].span.start]) <= 4:
        return actors.chain(line, by[0], line.parties)
    first = min(noun.start, trigger.start)
    speaker = _speaker(line, first)
    if speaker is not None:
        return _with_joined(line, speaker)
    subjects = [p for p in line.parties if p.span.end <= first and actors.free(line, p)]
    if not subjects:
        return None
    last = subjects[-1]
    between = line.text[last.span.end : first]
    apart = distance(between) > 7 or _APART.search(between) or _GOVERNED.search(line.before(last.span.start, 16))
    return None if apart else _with_joined(line, last)


def _speaker(line: Line, at: int) -> PartyMention | None:
    """The party that says of itself what "it" does: "X said that it would send troops"."""
    if not _IT.search(line.before(at, 30)):
        return None
    sources = [a.source for a in line.attributions if a.source is not None and a.source.end <= at]
    return next((party for party in line.parties if any(source.contains(party.span) for source in sources)), None)


def _with_joined(line: Line, last: PartyMention) -> actors.Actors:
    """A party with those that are joined to it before it ("A and B troops")."""
    first = last
    for party in reversed([p for p in line.parties if p.span.end <= last.span.start]):
        between = line.text[party.span.end : first.span.start]
        if not actors.joined(line, party, first) and not _TROOPS_AND.fullmatch(between):
            break
        first = party
    codes = [p.party for p in line.parties if first.span.start <= p.span.start <= last.span.start]
    return actors.Actors(tuple(dict.fromkeys(codes)), first.span.hull(last.span))


def _stoppers(line: Line, doer: actors.Actors | None, noun: Span, trigger: Span) -> tuple[str, ...]:
    """Party codes of those who stopped or struck what moves; empty where nobody is named."""
    found = authors.perpetrators(line, noun, trigger, None)
    if found is None:
        others = [p for p in line.parties if doer is None or not doer.span.overlaps(p.span)]
        by = [p for p in others if p.span.start >= trigger.end and _BY.search(line.before(p.span.start, 20))]
        near = [p for p in others if p.span.end <= trigger.start and distance(line.text[p.span.end : trigger.start]) <= 4]
        first = by[:1] or (near[-1:] if trigger.start < noun.start else [])
        found = actors.chain(line, first[0], line.parties) if first else None
    own = set(doer.codes) if doer else set()
    return tuple(code for code in found.codes if code not in own) if found else ()
