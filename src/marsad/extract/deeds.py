"""Words of violence and who did it, as the sentence says: from the grammar around them, never the party named nearest."""

import re
from collections.abc import Sequence
from functools import lru_cache

from marsad.extract.actors import CHAIN, Actors, chain, free
from marsad.extract.lines import Line, distance
from marsad.model import PartyMention, Span

DEED = re.compile(
    r"(?<![\w-])(?:(?:air[ -]?)?strikes?|(?:air[ -]?)?raids?|air[ -](?:attacks?|campaign|war)|bombings?|"
    r"bombard(?:ment|ments|ed|ing)|bomb(?:ed|s)?|shell(?:ing|ed|s|fire)?|attack(?:s|ed|ing)?|"
    r"assaults?|offensives?|rocket(?:s|ry)?|missiles?|mortars?|artillery|sniper(?:s)?|gunfire|fire|fired|"
    r"hit|struck|target(?:ed|ing|s)?|pound(?:ed|ing)|blasts?|explosions?|ambush(?:ed|es)?|"
    r"massacres?|executions?|executed|kill(?:ed|ing|ings|s)?|wound(?:ed|ing)|injur(?:ed|ing)|shot|"
    r"bombers?|detonat(?:ed|ing)|crimes?|violations|landmines?|mines|operations?|campaign|planes|jets|"
    r"warplanes|"
    r"aircraft|helicopters|forces|clashes|battle|fighting|eliminated|besieged|displac(?:ed|ing)|forc(?:ed|"
    r"ing)|counterattack|bombardments|strafed|destroy(?:ed|ing|s)|barrage)(?![\w-])",
    re.IGNORECASE,
)
"""Words of violence beside which its author may be named."""

_OBJECT = re.compile(
    r"\b(?:against|on|targeting|targeted|hit|struck|fighting|with|between|from|of|near|at|to|than|versus|"
    r"around|in|among|into|including|kill(?:ed|ing|s)?|wound(?:ed|ing)|hitting|"
    r"striking|battling|battles|attacking|combating|opposing)\s+(?:the\s+)?"
    r"(?:(?!(?:during|in|by|from|after|amid|when|as|since)\b)\w+\s+){0,2}$",
    re.IGNORECASE,
)


_MARK = re.compile(
    r"[;:.\"“”]|\b(?:that|which|who|while|whilst|when|as|after|before|because|if|where|although|but|whose|"
    r"since|said|says|told|reported|according)\b",
    re.IGNORECASE,
)


_BY = re.compile(
    r"^(?!.*\b(?:backed|led|supported|held|controlled|besieged|followed|used|frequented|occupied|run|seized|captured|"
    r"taken|retaken|recaptured|liberated|"
    r"inhabited|populated|reported|quoted|described|imposed|surrounded|guarded|owned|dominated|brokered|denied|condemned|"
    r"rescued|treated) by\b)[^.;]*?\b(?:by|"
    r"blamed on|attributed to|at the hands of)(?:\s+(?!in\b|on\b|at\b)[\w-]+){0,5}\s*$",
    re.IGNORECASE,
)


_SUFFERS = re.compile(
    r"\b(?:under|came|comes?|suffer\w*|face[sd]?|condemn\w*|hit|was|said|denied|report\w*|call\w*|survived|killed|after|"
    r"from|to)\b",
    re.IGNORECASE,
)
"""Between a party and a noun of violence: the party does not do it."""

_VICTIM = re.compile(
    r"\b(?:came|comes?|coming|been|was|were|is|are|being)\s+(?:\w+\s+)?under\b|\bsuffer\w*\b|"
    r"\b(?:was|were|been|being|got)\s+(?:\w+ly\s+)?(?:hit|struck|targeted|attacked|bombed|shelled|ambushed|destroyed)\b",
    re.IGNORECASE,
)
"""After a party: it is the one attacked, so that what follows ("…, killing three") is not its deed."""

_OWN_SUBJECT = re.compile(
    r",\s+(?:the\s+)?(?:[\w-]+\s+)?(?:shelling|bombing|bombardment|strikes?|air ?strikes?|raids?|attacks?|explosions?|blasts?|"
    r"gunfire|clashes|mortars?|rockets?|missiles?)\s*$",
    re.IGNORECASE,
)
"""Right before a verb of harm: its subject, so that a party named in the clause before is not ("… left, shelling killed six")."""

_TELLS = re.compile(
    r"\s+(?:also |then |reportedly )?(?:killed|wounded|injured|left|hit|struck|destroyed|claimed|was|were|has|have|had)\b",
    re.IGNORECASE,
)
"""After a noun of violence: it is itself a subject."""

_REACTS = re.compile(
    r"\b(?:condemn|denounc|deplor|mourn|decri|criticis|criticiz|blam|accus|investigat|survey|respond|react|witness|"
    r"evacuat|treat|rescu|transport|buried|retriev)\w*",
    re.IGNORECASE,
)
"""Between a party and a word of violence: the party speaks of it, and does not do it."""

_LAUNCHED = re.compile(
    r"\s+(?:which|that)\s+(?:was|were|has been|have been)\s+(?=(?:blamed|launched|carried out|committed|conducted|"
    r"perpetrated|staged)\b)",
    re.IGNORECASE,
)
"""After a word of violence: a relative clause that only says whose work it was."""

_WEAPON = re.compile(
    r"fire|gunfire|rockets?|shells|missiles?|mines|landmines?|snipers?|mortars?|attacks?|bombers?", re.IGNORECASE
)
_OF = re.compile(r"(?:\s+(?:fire|shots?|shells|attacks?))?\s+of\s+(?:the\s+)?", re.IGNORECASE)
"""After a weapon: whose it is ("the fire of …")."""

_AREAS = re.compile(
    r"\b(?:areas?|regions?|cit(?:y|ies)|towns?|villages?|territor(?:y|ies)|provinces?|districts?|"
    r"zones?)\b(?:\W+\w+){0,3}?\W+(?:at|in) the hands of",
    re.IGNORECASE,
)


_CLASH = re.compile(
    r"\b(?:clash(?:es|ed|ing)?|fighting|battles?|battling|firefights?|fought|gun ?battles?|"
    r"confrontations?)\b(?:\W+\w+){0,2}?\W+(?:with|against|between)\W+(?:\w+\W+){0,4}?$",
    re.IGNORECASE,
)


_WHETHER = re.compile(
    r"\b(?:whether|unclear (?:if|who)|determines? (?:what|who)|not (?:clear|known) (?:if|who))\b[^;.,]*$", re.IGNORECASE
)
"""Before a word of violence: who did it is the question, not the answer."""


@lru_cache(maxsize=1024)
def deeds(line: Line) -> tuple[tuple[Span, Actors | None], ...]:
    """The words of violence in a sentence, each with who did it, or None where that is not said."""
    found = []
    for match in DEED.finditer(line.text, line.span.start, line.span.end):
        span = Span(*match.span())
        if re.fullmatch(r"clashes|battle|fighting|forces", match[0], re.IGNORECASE):
            continue
        asked = _WHETHER.search(line.before(span.start, 60)) is not None
        found.append((span, None if asked else _by(line, span) or _subject(line, span)))
    return tuple(found)


_HARMED = re.compile(
    r"\b(?:kill|wound|injur|captur|target)(?:ed|ing|s|ting|ted)?\s+(?:(?:at|least|some|about|more|than|the|an?|one|of|"
    r"\d+|\w+ens|"
    r"several|two|three|four|five|other)\s+)*$",
    re.IGNORECASE,
)
"""Right before a party: it is the one harmed: what follows is not its deed ("killing one of its fighters and wounding …")."""

_MEMBERS = re.compile(r"\b(?:members|elements|parts?|ranks|targets|positions|remnants) of\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a party: others are spoken of, who belong to it or are aimed at."""

_DOES = re.compile(
    r"\b(?:carr(?:ied|ies|y|ying) out|launch\w*|conduct\w*|commit\w*|perpetrat\w*|mount\w*|stag(?:ed|ing))\b", re.IGNORECASE
)
"""Between a party and a noun of violence: the party does it."""

_BEHIND = re.compile(
    r"\s+(?:(?:has|have|had|was|were|is|are|been)\s+)*behind\s+(?:the|an?|this|that|these|those)\s+(?:[\w-]+\s+){0,2}",
    re.IGNORECASE,
)
"""Between a party and a noun of violence: it is said to be its work ("… were behind the attack")."""

_REPRISAL = re.compile(r"\b(?:in (?:revenge|retaliation|response|reprisal)|to avenge|avenging|retaliat\w+)\b", re.IGNORECASE)
"""Between a word of violence and a claim: the claim is of what the deed answered."""

_EARLIER = re.compile(r"\b(?:days?|weeks?|months?|hours?|years?) after\b(?:\W+[\w-]+){0,6}\W*$", re.IGNORECASE)
"""Before a word of violence: it is an earlier one, by which the sentence only dates its own."""


def perpetrators(line: Line, core: Span, trigger: Span, victims_side: str | None) -> Actors | None:
    """Who did the thing that `trigger` says of the people at `core`; None where the sentence does not say."""
    clash = _clash(line, victims_side)
    options = []
    for span, actors in deeds(line):
        if actors is None or (victims_side and actors.codes == (victims_side,)):
            continue
        if span.end <= trigger.start and _EARLIER.search(line.before(span.start, 90)):
            continue
        gap = line.between(trigger, span) if trigger.end <= span.start else line.between(span, trigger)
        if _REPRISAL.search(gap):
            continue
        inner = line.between(core, actors.span) if core.end <= actors.span.start else line.between(actors.span, core)
        cost = distance(gap) + 6 * len(_MARK.findall(gap)) + min(4, distance(inner)) * 0.1
        options.append((cost, actors.span, actors))
    if options:
        cost, _, best = min(options, key=lambda option: option[:2])
        if cost <= 30:
            return best
    return clash


def of_word(line: Line, word: Span) -> Actors | None:
    """Who did what a word of violence itself names ("the raids by …"); None where the sentence does not say."""
    return next((who for span, who in deeds(line) if who is not None and span.overlaps(word)), None)


def _clash(line: Line, victims_side: str | None) -> Actors | None:
    """In clashes the other side did it, where the side of the victims is known."""
    if victims_side is None:
        return None
    for party in line.parties:
        if party.party != victims_side and _CLASH.search(line.before(party.span.start, 90)):
            return Actors((party.party,), party.span)
    return None


def _by(line: Line, deed: Span) -> Actors | None:
    for party in line.parties:
        if party.span.start < deed.end or not free(line, party):
            continue
        between = line.text[deed.end : party.span.start]
        between = _LAUNCHED.sub(" ", between)
        if distance(between) > 12 or _MARK.search(between) or _REPRISAL.search(between):
            return None
        if (_BY.match(between) or (_WEAPON.fullmatch(deed.of(line.text)) and _OF.fullmatch(between))) and not _AREAS.search(
            line.before(party.span.start, 120)
        ):
            return chain(line, party, line.parties)
        if re.search(r"\bby\s", between) is None and distance(between) > 8:
            return None
    return None


def _not_its_own(line: Line, party: PartyMention, deed: Span) -> bool:
    """Whether the words show that the last party before a deed suffers it, speaks of it, or has nothing to do with it."""
    lead, between = line.before(party.span.start, 60), line.between(party.span, deed)
    told = "," in between and _TELLS.match(line.after(deed.end, 30)) is not None
    victim = _VICTIM.search(between) or _VICTIM.search(line.text[party.span.end : deed.end])
    return bool(
        told or victim or _MEMBERS.search(lead) or _REACTS.search(between) or _HARMED.search(lead) or _OWN_SUBJECT.search(between)
    )


def _subject(line: Line, deed: Span) -> Actors | None:
    left = [party for party in line.parties if party.span.start < deed.start and free(line, party)]
    if not left:
        return None
    last = left[-1]
    between = line.between(last.span, deed)
    verb = re.fullmatch(
        r"(?:kill|wound|injur|bomb|shell|attack|hit|struck|target|pound|ambush|execut|shot|fired|detonat|"
        r"destroy|eliminat|besieg|displac|forc)\w*",
        deed.of(line.text),
        re.IGNORECASE,
    )
    verb = verb or _DOES.search(between)
    if _BEHIND.fullmatch(between):
        return chain(line, _first_of_chain(line, left), left, subject=True)
    if _not_its_own(line, last, deed):
        return None
    limit = 9 if verb else 3
    if verb is None and _SUFFERS.search(between):
        return None
    if distance(between) > limit or _MARK.search(between) or re.search(r"\b(?:was|were|been|being|be|by)\b", between):
        return None
    if re.search(r"\b(?:on|against|in|near|at|of|with|for)\b", between) and not (
        verb and not re.search(r"\b(?:on|against|with)\b", between)
    ):
        return None
    first = _first_of_chain(line, left)
    if re.search(r"\bby\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$", line.before(first.span.start, 50)):
        return None
    if _object(line, first.span.start) and (
        not _led(line, first.span.start) or (verb and _INSIDE.search(line.before(first.span.start, 24)))
    ):
        return None
    return chain(line, first, [party for party in line.parties if party.span.end <= last.span.end], subject=True)


_INSIDE = re.compile(
    r"\b(?:branch|headquarters|checkpoint|base|positions?|members|leaders?|office|building|post|convoy) of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Right before a party: something of it is spoken of, and no verb that follows is its deed."""


def _object(line: Line, at: int) -> bool:
    """Whether the words before a party make it the target ("against", "on"), times left aside ("On Tuesday the …")."""
    match = _OBJECT.search(line.before(at, 40))
    if match is None:
        return False
    start = at - len(line.before(at, 40)) + match.start()
    return not any(start <= timex.span.start < at for timex in line.timexes)


def _led(line: Line, at: int) -> bool:
    """Whether the words before a party introduce it as one who acts ("killed in Russian strikes", "of Damascus's bombings")."""
    return re.search(
        r"\b(?:in|of|from|by|between|at|to|with)\s+(?:the\s+)?(?:\w+\s+){0,2}$", line.before(at, 40), re.IGNORECASE
    ) is not None and not re.search(
        r"\b(?:against|on|with|targeting|fighting|clashes)\s+(?:the\s+)?(?:\w+\s+){0,2}$", line.before(at, 40), re.IGNORECASE
    )


def _first_of_chain(line: Line, left: Sequence[PartyMention]) -> PartyMention:
    first = left[-1]
    for party in reversed(left[:-1]):
        between = line.text[party.span.end : first.span.start]
        named_again = party.party == first.party and re.fullmatch(r"[\s(,]*(?:group|the)?[\s(]*", between)
        if not CHAIN.match(between) and not named_again:
            break
        first = party
    return first
