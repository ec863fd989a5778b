"""Names in no table that the words around make places."""

from marsad.annotate.evidence import judged
from marsad.annotate.geography import (
    CALENDAR,
    COMMON,
    COMPASS,
    FIRST_NAMES,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    SITE_NOUNS,
    TITLES,
    WIDE_NOUNS,
)
from marsad.annotate.placenames import HEADS, LONGEST, PARTICLES, PEOPLES, Candidate, Line, with_site
from marsad.annotate.speech import CARRIER_NOUNS, SAYING, SPEAKER_NOUNS

_AT = frozenset("in near at around outside inside shelled bombed bombarded pounded retook recaptured".split())
_STRIKES = frozenset(
    "attack attacks strike strikes airstrike airstrikes raid raids assault assaults shelling bombardment shells rockets".split()
)
"""What is made "on" a place."""

_OF_CAMPS = frozenset("refugee refugees displacement displaced idp".split())
"""Between a name and "camp"."""

_PEOPLE_OF = frozenset("resident residents inhabitants population outskirts edge control mayor governor".split())
"""What is "of" a place."""

_NARROW = PLACE_NOUNS - WIDE_NOUNS
_EVERYDAY = COMMON | CALENDAR | PEOPLES | TITLES | FIRST_NAMES | ORGANISATION_NOUNS | COMPASS
LISTED = 2
"""Evidence for a place from which what is listed behind it is one too."""

_SPEAKING = SPEAKER_NOUNS | CARRIER_NOUNS | SAYING


def unlisted(line: Line, first: int, before: Candidate | None = None) -> Candidate | None:
    """A name in no table that the words around make a place: "the village of X", "X district", "in X".

    Args:
        line: The sentence.
        first: The word that the name may begin with.
        before: The candidate to its left: a name with an article that is listed right behind a place is one as well.
    """
    if not line.local or line.shouted or not _pronounceable(line, first):
        return None
    last = first + 1
    while last < len(line.words) and last - first < LONGEST and line.joins(last) and _goes_on(line, first, last):
        last += 1
    while last > first and not line.capital(last - 1):
        last -= 1
    if last > first and last < len(line.words) and line.words[last].text.isdigit() and line.gap(last) == " ":
        last += 1
    if last == first or line.gap(last) == "-" or _names_somebody(line, first, last):
        return None
    left = line.folded(first - 1) if line.gap(first).strip() == "" else ""
    noun = line.folded(last) if line.gap(last) == " " else ""
    kind = line.folded(first - 2) if left == "of" else left
    camp = noun in _OF_CAMPS and line.folded(last + 1) in {"camp", "camps"}
    named = kind in _NARROW or noun in _NARROW or camp or (left == "of" and kind in _PEOPLE_OF) or _heads_list(line, last)
    apposed = noun == "a" and line.folded(last + 1) in PLACE_NOUNS
    beside = noun == "near" and line.capital(last + 1)
    struck = left == "on" and line.folded(first - 2) in _STRIKES
    if not (named or apposed or beside or struck or left in _AT or _listed(line, first, last, before)):
        return None
    return with_site(line, Candidate(first, last, (), evidence=3))


def _goes_on(line: Line, first: int, index: int) -> bool:
    """Whether a word belongs to the name that began: behind "Hill of" or an article a person's name or title does too."""
    if _pronounceable(line, index):
        return True
    headed = line.folded(first) in HEADS and line.folded(index) in FIRST_NAMES
    titled = line.folded(index - 1) in PARTICLES | HEADS and line.folded(index) in TITLES
    return (headed or titled) and line.capital(index) and index not in line.inner


def _heads_list(line: Line, last: int) -> bool:
    """Whether a name and the next share a noun of places behind them: "X and Y districts"."""
    if line.folded(last) != "and" or not line.capital(last + 1):
        return False
    end = last + 2
    while line.capital(end) and line.joins(end):
        end += 1
    return line.folded(end) in _NARROW and line.folded(end).endswith("s") and line.gap(end) == " "


def _listed(line: Line, first: int, last: int, before: Candidate | None) -> bool:
    """Whether a name that is shaped like a place's goes on a list of places: "X Tal al-Y", "X and al-Y"."""
    if before is not None and before.last == first - 1 and _plural_before(line, before.first):
        return line.folded(first - 1) == "and" and line.gap(first).strip() == ""
    if before is None or not shaped(line, first, last) or max(before.evidence, judged(line, before, None).evidence) < LISTED:
        return False
    if before.last == first:
        return line.gap(first).strip() in {"", ","}
    return before.last == first - 1 and line.folded(first - 1) in {"and", "or"} and line.gap(first).strip() == ""


def _plural_before(line: Line, first: int) -> bool:
    """Whether a list of places is opened by their noun: "the villages of X and Y"."""
    noun = line.folded(first - 2) if line.folded(first - 1) == "of" else ""
    return noun in _NARROW and noun.endswith("s")


def shaped(line: Line, first: int, last: int) -> bool:
    """Whether a name is built like one of a place: "Hill of …" or with a hyphened article."""
    articles = (i for i in range(first, last) if line.folded(i) in PARTICLES)
    return line.folded(first) in HEADS or any(line.gap(i + 1) == "-" for i in articles)


def _pronounceable(line: Line, index: int) -> bool:
    """Whether a word can be of a name: a particle, or capitalised and no everyday word, initials, party or source."""
    word = line.words[index]
    if index in line.inner or index in line.taken:
        return False
    if word.folded in PARTICLES:
        return line.capital(index + 1) or word.capital
    everyday = word.folded in _EVERYDAY or word.folded in line.lowered
    long = len(word.text) > 2 or (word.folded in HEADS and line.capital(index + 1))
    return word.capital and not word.text.isupper() and long and not everyday


def _names_somebody(line: Line, first: int, last: int) -> bool:
    folded = [line.folded(i) for i in range(first, last)]
    headed = folded[0] in HEADS and len(folded) > 1
    return any((w in line.persons and w not in PARTICLES and not headed) or w in _SPEAKING for w in folded) or (
        line.capital(last) and line.joins(last) and line.folded(last) in ORGANISATION_NOUNS - SITE_NOUNS
    )
