"""Words of violence and who did it, as the sentence says: from the grammar around them, never the party named nearest."""

import re
from collections.abc import Sequence
from functools import lru_cache

from marsad.extract import bystanders, charges, participles
from marsad.extract.actors import CHAIN, Actors, chain, free, together
from marsad.extract.bystanders import DOES, GOES_ON, SUFFERS
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


MARK = re.compile(
    r"[;:.\"“”]|\b(?:that|which|who|while|whilst|when|as|after|before|because|if|where|although|but|whose|"
    r"since|said|says?|told|reported|according)\b",
    re.IGNORECASE,
)


_BY = re.compile(
    r"^(?!.*\b(?:backed|led|supported|held|controlled|besieged|followed|used|frequented|occupied|run|seized|captured|"
    r"taken|retaken|recaptured|liberated|"
    r"inhabited|populated|siege|control|reported|quoted|described|imposed|surrounded|guarded|owned|dominated|brokered|"
    r"denied|condemned|"
    r"rescued|treated) by\b)[^.;]*?\b(?:by|"
    r"blamed on|attributed to|at the hands of)(?:\s+(?!in\b|on\b|at\b)[\w-]+){0,5}\s*$",
    re.IGNORECASE,
)


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

_LED = re.compile(r"^\s+(?:led|spearheaded) by(?=\s)", re.IGNORECASE)
"""Right behind a word of violence: who leads it does it."""

_OTHER_VERB = re.compile(r"\b\w{3,}ed\s+(?:with|to|into|over|for)\b(?!\s+by\b)", re.IGNORECASE)
"""Between a word of violence and "by": who stands behind it did something else ("coincided with a visit by …")."""

_AREAS = re.compile(
    r"\b(?:areas?|regions?|cit(?:y|ies)|towns?|villages?|territor(?:y|ies)|provinces?|districts?|"
    r"zones?)\b(?:\W+\w+){0,3}?\W+(?:at|in) the hands of",
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
        doer = None if asked else _by(line, span) or _acting(line, span) or charges.charged(line, span)
        found.append((span, doer))
    return tuple(found)


def _acting(line: Line, deed: Span) -> Actors | None:
    return participles.author(line, deed) if participles.goes_on(line, deed) else _subject(line, deed)


_VERB = re.compile(
    r"(?:kill|wound|injur|bomb|shell|attack|target|pound|ambush|execut|detonat|destroy|eliminat|besieg|displac|"
    r"forc)\w*(?:ed|ing)|"
    r"kills?|hit|struck|shot|fired|besieged|displaced|forced|executed",
    re.IGNORECASE,
)
"""Words of violence that are verbs, so that their subject may stand further off than the owner of a noun."""

_BEHIND = re.compile(
    r"\s+(?:(?:has|have|had|was|were|is|are|been)\s+)*behind\s+(?:the|an?|this|that|these|those)\s+(?:[\w-]+\s+){0,2}",
    re.IGNORECASE,
)
"""Between a party and a noun of violence: it is said to be its work ("… were behind the attack")."""

REPRISAL = re.compile(r"\b(?:in (?:revenge|retaliation|response|reprisal)|to avenge|avenging|retaliat\w+)\b", re.IGNORECASE)
"""Between a word of violence and a claim: the claim is of what the deed answered."""


def does(line: Line, doer: Actors, deed: Span) -> bool:
    """Whether a word of violence is what a party named before it does: a verb of its own, or a noun with "carried out"."""
    gap = line.between(doer.span, deed)
    return _VERB.fullmatch(deed.of(line.text)) is not None or not gap.strip() or DOES.search(gap) is not None


def of_word(line: Line, word: Span) -> Actors | None:
    """Who did what a word of violence itself names ("the raids by …"); None where the sentence does not say."""
    return next((who for span, who in deeds(line) if who is not None and span.overlaps(word)), None)


def _by(line: Line, deed: Span) -> Actors | None:
    for party in line.parties:
        if party.span.start < deed.end or not free(line, party):
            continue
        between = line.text[deed.end : party.span.start]
        between = _LAUNCHED.sub(" ", between).rstrip("\"“‘'")
        if distance(between) > 12 or MARK.search(between) or REPRISAL.search(between) or _OTHER_VERB.search(between):
            return None
        between = _LED.sub(" by", between)
        if (_BY.match(between) or (_WEAPON.fullmatch(deed.of(line.text)) and _OF.fullmatch(between))) and not _AREAS.search(
            line.before(party.span.start, 120)
        ):
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
    verb = _VERB.fullmatch(deed.of(line.text)) or DOES.search(between) or GOES_ON.search(between)
    if _BEHIND.fullmatch(between):
        return chain(line, _first_of_chain(line, left), left, subject=True)
    if bystanders.speaks_or_suffers(line, last, deed) or bystanders.counted(line, last, deed):
        return None
    limit = 9 if verb else 3
    if verb is None and (SUFFERS.search(between) or bystanders.parted(line, last, deed)):
        return None
    if distance(between) > limit or MARK.search(between) or re.search(r"\b(?:was|were|been|being|be|by)\b", between):
        return None
    parted = GOES_ON.sub(" ", DOES.sub(" ", between))
    if re.search(r"\b(?:on|against|in|near|at|of|with|for)\b", parted) and not (
        verb and not re.search(r"\b(?:on|against|with)\b", parted)
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
        r"\b(?:against|on|with|targeting|fighting|clashes)\s+(?:the\s+)?(?:(?!(?:in|by|from|during|after)\b)\w+\s+){0,2}$",
        line.before(at, 40),
        re.IGNORECASE,
    )


def _first_of_chain(line: Line, left: Sequence[PartyMention]) -> PartyMention:
    first = left[-1]
    for party in reversed(left[:-1]):
        between = line.text[party.span.end : first.span.start]
        named_again = party.party == first.party and re.fullmatch(r"[\s(,]*(?:group|the)?[\s(]*", between)
        if not CHAIN.match(between) and not named_again and not together(between):
            break
        first = party
    return first
