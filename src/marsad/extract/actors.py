"""Who did it, as the sentence says: from the grammar around the words of violence, never the party named nearest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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

_CHAIN = re.compile(
    r"^[\s,/]*(?:and|or|,|its ally|its allies|and its ally|and its allies|and allied|backed by|with|"
    r"the)?(?:\s+(?:the|its ally|allied|either|by|either by))?[\s,/]*$",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"^(?:[\s-]*(?:held|controlled|run|occupied|besieged|dominated|ruled|administered|backed|supported|"
    r"allied|linked|affiliated)\b|['’]?s?[\s-]+(?:stronghold|bastion|capital|positions?|targets?|vehicles|"
    r"area|areas|territory|territories)\b)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:against|on|targeting|targeted|hit|struck|fighting|with|between|from|of|near|at|to|than|versus|"
    r"around|in|among|into|including|kill(?:ed|ing|s)?|wound(?:ed|ing)|hitting|"
    r"striking)\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"[;:.\"“”]|\b(?:that|which|who|while|whilst|when|as|after|before|because|if|where|although|but|whose|"
    r"since|said|says|told|reported|according)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?!.*\b(?:backed|led|supported|held|controlled|besieged|followed|used|frequented|occupied|run|"
    r"surrounded|guarded|owned|dominated|brokered|denied|condemned|rescued|treated) by\b)[^.;]*?\b(?:by|"
    r"blamed on|attributed to|at the hands of)(?:\s+(?!in\b|on\b|at\b)[\w-]+){0,5}\s*$",
    re.IGNORECASE,
)
_SUFFERS = re.compile(
    r"\b(?:under|came|comes?|suffer\w*|face[sd]?|condemn\w*|hit|was|said|denied|report\w*|call\w*|survived|killed|after|from|to)\b",
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
    r"\b(?:condemn|denounc|deplor|mourn|decri|criticis|criticiz|blam|accus|investigat|survey|respond|react|witness)\w*",
    re.IGNORECASE,
)
"""Between a party and a word of violence: the party speaks of it, and does not do it."""

_SUBJECT_OF = re.compile(r"\s+(?:\w+\s+)?(?:can|could|have|has|are|were|was|is|will|had|said|did)\b", re.IGNORECASE)
"""After a party: it is the subject of a clause of its own."""

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


@dataclass(frozen=True, slots=True)
class Actors:
    """Who is said to have done something.

    Attributes:
        codes: Party codes in order of mention.
        span: Where they are named.
    """

    codes: tuple[str, ...]
    span: Span


@lru_cache(maxsize=1024)
def deeds(line: Line) -> tuple[tuple[Span, Actors | None], ...]:
    """The words of violence in a sentence, each with who did it, or None where that is not said."""
    found = []
    for match in DEED.finditer(line.text, line.span.start, line.span.end):
        span = Span(*match.span())
        if re.fullmatch(r"clashes|battle|fighting|forces", match[0], re.IGNORECASE):
            continue
        found.append((span, _by(line, span) or _subject(line, span)))
    return tuple(found)


def perpetrators(line: Line, core: Span, trigger: Span, victims_side: str | None) -> Actors | None:
    """Who did the thing that `trigger` says of the people at `core`; None where the sentence does not say."""
    clash = _clash(line, victims_side)
    options = []
    for span, actors in deeds(line):
        if actors is None or (victims_side and actors.codes == (victims_side,)):
            continue
        gap = line.between(trigger, span) if trigger.end <= span.start else line.between(span, trigger)
        inner = line.between(core, actors.span) if core.end <= actors.span.start else line.between(actors.span, core)
        cost = distance(gap) + 6 * len(_MARK.findall(gap)) + min(4, distance(inner)) * 0.1
        options.append((cost, actors.span, actors))
    if options:
        cost, _, best = min(options, key=lambda option: option[:2])
        if cost <= 30:
            return best
    return clash


def _clash(line: Line, victims_side: str | None) -> Actors | None:
    """In clashes the other side did it, where the side of the victims is known."""
    if victims_side is None:
        return None
    for party in line.parties:
        if party.party != victims_side and _CLASH.search(line.before(party.span.start, 90)):
            return Actors((party.party,), party.span)
    return None


def free(line: Line, party: PartyMention) -> bool:
    """Whether a party can be who acts: not one that only holds or backs something."""
    compound = re.search(
        r"[-–](?:held|controlled|run|occupied|besieged|backed|allied|dominated)$", party.span.of(line.text), re.IGNORECASE
    )
    return compound is None and _HOLDER.match(line.after(party.span.end, 30)) is None and not _quoted(line, party.span)


def _quoted(line: Line, span: Span) -> bool:
    return any(a.source is not None and a.source.contains(span) and a.source != span for a in line.attributions)


def chain(line: Line, first: PartyMention, parties: Sequence[PartyMention]) -> Actors:
    """A party with those joined to it by "and", in order."""
    codes, span = [first.party], first.span
    for party in parties:
        if party.span.start < span.end:
            continue
        between = line.text[span.end : party.span.start]
        begins = _SUBJECT_OF.match(line.after(party.span.end, 30)) and not _agents(line, first, party)
        if _CHAIN.match(between) and "backed by" not in between.lower() and not begins:
            span = span.hull(party.span)
            if party.party not in codes:
                codes.append(party.party)
    return Actors(tuple(codes), span)


def _agents(line: Line, first: PartyMention, last: PartyMention) -> bool:
    """Whether a list of authors ends before the verb of its noun ("an offensive by A and B has killed")."""
    return (
        re.search(r"\bby\s+(?:the\s+)?(?:\w+\s+){0,2}$", line.before(first.span.start, 40)) is not None
        and re.match(
            r"\s+(?:forces\s+)?(?:has|have|had)\s+(?:\w+\s+)?(?:killed|left|displaced|claimed|wounded|forced|caused|driven|cost)\b",
            line.after(last.span.end, 50),
        )
        is not None
    )


def joined(line: Line, left: PartyMention, right: PartyMention) -> bool:
    """Whether two parties stand in one list, the left one first."""
    return left.span.end <= right.span.start and _CHAIN.match(line.text[left.span.end : right.span.start]) is not None


def _by(line: Line, deed: Span) -> Actors | None:
    for party in line.parties:
        if party.span.start < deed.end or not free(line, party):
            continue
        between = line.text[deed.end : party.span.start]
        if distance(between) > 12 or _MARK.search(between):
            return None
        if _BY.match(between) and not _AREAS.search(line.before(party.span.start, 120)):
            return chain(line, party, line.parties)
        if re.search(r"\bby\s", between) is None and distance(between) > 8:
            return None
    return None


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
    if _REACTS.search(between):
        return None
    told = "," in between and _TELLS.match(line.after(deed.end, 30)) is not None
    if told or _OWN_SUBJECT.search(between) or _VICTIM.search(between) or _VICTIM.search(line.text[last.span.end : deed.end]):
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
    if _object(line, first.span.start) and not _led(line, first.span.start):
        return None
    return chain(line, first, [party for party in line.parties if party.span.end <= last.span.end])


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
        if not _CHAIN.match(between) and not named_again:
            break
        first = party
    return first
