"""Which words of a sentence may be the name of a place."""

from marsad.annotate.evidence import judged
from marsad.annotate.geography import CALENDAR, COMMON, COMPASS, EVIDENCE, FUNCTION_WORDS, NAMESAKES
from marsad.annotate.placenames import HEADS, INITIALS, LONGEST, PARTICLES, PEOPLES, Candidate, Line, Lookup, with_site
from marsad.annotate.unlisted import unlisted
from marsad.annotate.ways import counties, street
from marsad.model import Place
from marsad.text.names import fold

_NO_START, _EVERYDAY, _NO_NAME = CALENDAR | PEOPLES | FUNCTION_WORDS, COMMON | CALENDAR, COMMON | COMPASS
_PLACING = frozenset("in near from around to".split())
_SPOKEN = EVIDENCE | {"of", "the"}

KNOWN = 100_000
"""Inhabitants from which a place is not the beginning of a village's name; our convention."""

SHORT_FORMS = {"st": "Saint", "mt": "Mount", "ft": "Fort"}
"""First words of names that are mostly shortened."""

ENGLISH_PARTICLES = frozenset("at an as ad".split())
"""Articles of Arabic names that are also English words: they are articles only with a hyphen."""


def candidates(line: Line, lookup: Lookup) -> list[Candidate]:
    """The candidates of a sentence from left to right, longest name first, none overlapping another."""
    spotted: list[Candidate] = []
    i = 0
    while i < len(line.words):
        candidate = _candidate(line, i, spotted[-1] if spotted else None, lookup) if _may_start(line, i) else None
        if candidate is None:
            i += 1
            continue
        spotted.append(candidate)
        i = candidate.last
    found: list[Candidate] = []
    for at, candidate in enumerate(spotted):
        after = spotted[at + 1] if at + 1 < len(spotted) else None
        found.append(judged(line, candidate, found[-1] if found else None, after))
    return found


def _candidate(line: Line, first: int, before: Candidate | None, lookup: Lookup) -> Candidate | None:
    known = _at(line, first, lookup)
    longer = known is not None and line.capital(known.last) and line.gap(known.last) == " "
    if known is None or not longer or not line.local or known.places[0].population >= KNOWN:
        return street(line, first) or known or unlisted(line, first, before)
    whole = unlisted(line, first, before)
    return street(line, first) or (whole if whole is not None and _alone(line, known, whole, lookup) else known)


def _alone(line: Line, known: Candidate, whole: Candidate, lookup: Lookup) -> bool:
    """Whether a name in no table goes on behind a listed one with words that are no listed place themselves."""
    rest = _at(line, known.last, lookup) if whole.last > known.last else known
    return rest is None


def _may_start(line: Line, index: int) -> bool:
    word = line.words[index]
    if index in line.taken:
        return False
    if word.capital and not word.text.isdigit():
        return word.text == "US" or word.folded not in _NO_START
    links = {"-"} if word.folded in ENGLISH_PARTICLES else {"-", " "}
    return word.folded in PARTICLES and line.capital(index + 1) and line.gap(index + 1) in links


def _at(line: Line, first: int, lookup: Lookup) -> Candidate | None:
    last = first + 1
    while last < len(line.words) and last - first < LONGEST and line.joins(last) and _goes_on(line, last):
        last += 1
    while last > first:
        if line.capital(last - 1) or line.words[last - 1].text.isdigit():
            found = None if _hopeless(line, first, last) else _known(line, first, last, lookup)
            if found is not None:
                return with_site(line, counties(line, found, lookup))
        last -= 1
    return None


def _known(line: Line, first: int, last: int, lookup: Lookup) -> Candidate | None:
    """The candidate with its places; a final s that may be a possessive without its mark is tried away."""
    written = line.text[line.words[first].start : line.words[last - 1].end]
    places = lookup(written) or _in_full(written, lookup)
    if line.local and places and written.endswith("s") and len(written) > 4 and fold(places[0].name) == fold(written[:-1]):
        return Candidate(first, last, places, shift=1)
    if not places and written.endswith("s") and len(written) > 4:
        places = lookup(written[:-1])
        return (
            Candidate(first, last, places, shift=1) if places and (len(written) > 5 or places[0].feature == "country") else None
        )
    return Candidate(first, last, places) if places else None


def _in_full(written: str, lookup: Lookup) -> tuple[Place, ...]:
    """Places of a name that begins with a short form ("St. Paris")."""
    first, _, rest = written.partition(" ")
    full = SHORT_FORMS.get(first.rstrip(".").lower())
    return lookup(f"{full} {rest}") if full and rest else ()


def _goes_on(line: Line, index: int) -> bool:
    word = line.words[index]
    if index in line.taken or (word.folded == "s" and line.gap(index) in {"'", "’"}):
        return False
    return word.capital or word.folded in PARTICLES or word.text.isdigit() or (word.folded == "of" and line.capital(index + 1))


def _hopeless(line: Line, first: int, last: int) -> bool:
    """A single word that is an everyday word or a letter."""
    word = line.words[first]
    if last - first == 1 and word.folded in PARTICLES and line.gap(last) == "-":
        return True
    if last - first == 1 and line.local and (word.folded in PARTICLES or (word.folded in HEADS and _named_on(line, last))):
        return True
    if last - first > 1 and len(line.words[last - 1].text) == 1 and line.folded(last - 1) in COMMON:
        return True
    if last - first > 1 and line.local and line.folded(last - 1) in FUNCTION_WORDS - PARTICLES:
        return True
    if last - first > 1:
        spoken = line.gap(first) == " " and line.folded(first - 1) in _SPOKEN
        return not spoken and all(w.folded in _EVERYDAY for w in line.words[first:last])
    if word.text.removesuffix("s").isupper() and len(word.text) <= INITIALS and not line.shouted and word.text.isalpha():
        return word.text not in {"UK", "US", "UAE", "USA", "DRC"}
    if word.folded in NAMESAKES and line.folded(first - 1) in _PLACING and line.gap(first) == " ":
        return False
    return len(word.text) < 2 or word.folded in _NO_NAME or (word.folded in line.lowered and first == 0)


def _named_on(line: Line, index: int) -> bool:
    """Whether a name goes on at a word: a capitalised one, or an article before one."""
    if not line.joins(index) or index in line.taken:
        return False
    return line.capital(index) or (line.folded(index) in PARTICLES and line.capital(index + 1))
