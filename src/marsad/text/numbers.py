"""Numbers in English text, digits or words, with the hedge of the words kept.

A vague word states a floor ("dozens" is at least 24); a hedge states a bound ("up to 40"). What the words leave open stays
open: "at least 30" has no upper end.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from marsad.model import Bound, Figure, Span

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
"""Number words below twenty."""

TENS = {
    word: value * 10 for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}
"""Number words for whole tens, with one common misspelling."""

SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
}
"""Words that multiply what stands before them; lakh and crore as South Asian English counts."""

FLOORS = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000, "tens": 20}
"""What a plural number word states at the least: two of the unit; "scores" two twenties (annotation guide)."""

SEVERAL = 3
"""What "several", "a number of", "some", "many" and a bare plural state at the least (annotation guide)."""

AT_LEAST = (
    "at least at|at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum "
    "of|more th[ae]n|well over|just over|"
    "over|upwards of|above|in excess of|exceeding|exceeds|exceeded|surpassed|at the very least"
)
AT_MOST = "up to|at most|as high as|no more than|not more than|as many as|a maximum of|maximum of|fewer than|less than|under"
ABOUT = (
    "about|around|nearly|almost|close to|approximately|some|roughly|an estimated|estimated|just under|just about|nearly about|"
    "circa|an average of|near to"
)

_WORD = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_SCALE = "dozen|hundred|thousand|lakhs?|million|crores?|billion"
_MONTHS = (
    "January February March April May June July August September October November December Jan Feb Mar Apr Aug Sept Oct Nov Dec"
)
_NO_DAY = "".join(rf"(?<!\b{month} )(?<!\b{month}\. )" for month in _MONTHS.split())
_SPACED = rf"(?=[1-9]\d{{0,2}} \d{{3}}){_NO_DAY}[1-9]\d{{0,2}}(?: \d{{3}})+(?![\d.,]\d)(?!\d)"
_DIGITS = rf"\d{{1,3}}(?:[,\u00a0\u202f]\d{{3}})+(?![\d])|\d{{1,3}}(?:,? 000)+(?!\d)|{_SPACED}|\d+(?:\.\d+)?"
"""Digits; thousands may stand apart by a space ("3 385"), but not behind a month, where the first number is the day."""
_UNIT = "one|two|three|four|five|six|seven|eight|nine"
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{_UNIT}))?|(?:{'|'.join(UNITS)}))\b"
_SCALED = rf"(?:{_SMALL}|an?)(?:[ -](?:{_SCALE})\b)+(?:,? (?:and )?{_SMALL}(?:[ -](?:{_SCALE})\b)*)*"
_CARDINAL = rf"(?:(?:{_DIGITS})(?:[ -]?(?:{_SCALE}|m|bn|k)\b)?|\b(?:{_SCALED}|{_SMALL}|(?:{_SCALE})(?= )))"
_FRACTION = (
    rf"(?:half a (?P<half>{_SCALE})|(?:a|one)[ -]quarter of an? (?P<quarter>{_SCALE})|"
    rf"three[ -]quarters of an? (?P<three>{_SCALE})|(?P<whole>{_WORD}|\d+|an?) and a half (?P<halves>{_SCALE}))"
)
_VAGUE = (
    r"(?:(?:tens?|dozens) of )?(?:thousands|millions|billions)|hundreds of (?:thousands|millions)|hundreds|dozens|scores|"
    r"tens(?= of)|(?:several|many|a few|few) (?:hundreds?|thousands?|dozens?|millions?)(?: thousands?)?|several|"
    r"an? (?:(?:very )?(?:large|big|great|huge|high|significant|considerable|substantial|unknown|unspecified) )?number of|"
    r"(?<!the )(?:(?:large|big|great|huge|significant|considerable|substantial) )?numbers of|"
    r"a few|a handful of|numerous|(?<!so )(?<!how )(?<!too )many|a couple of (?P<pair>hundred|thousand|dozen)|a couple"
)
_HEDGES = rf"(?P<least>{AT_LEAST})|(?P<most>{AT_MOST})|(?P<about>{ABOUT})"
_NUMBER = re.compile(
    rf"(?:\b(?:{_HEDGES})\s+(?:the\s+)?)?"
    rf"(?<![\w.,$€£-])(?P<number>(?P<fraction>{_FRACTION})|(?P<vague>\b(?:{_VAGUE})\b)|(?P<cardinal>{_CARDINAL}))"
    r"(?![\w]|[.,]\d)(?P<after>\s+or (?:more|so)\b|\s?\+)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"(?:\b(?:{ABOUT}) )?\b(?:(?:anywhere |somewhere )?between\s+(?P<low>{_CARDINAL})\s+and\s+(?P<high>{_CARDINAL})|"
    rf"(?:from\s+)?(?<![\w.,$-])(?P<from>{_CARDINAL})\s*(?:to|-|–|or)\s*(?P<to>{_CARDINAL}))(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"\b(?:ris|rose|climb|increas|jump|grow|grew|went|up|updat|rais|fell|drop)\w*(?: up)?\s$", re.IGNORECASE)
"""A change "from 12 to 15" is two figures, not a range."""
_CHANGE_REACH = 40
"""Characters before a range that are looked at for a change."""
_LETTERS = {"m": 1_000_000, "bn": 1_000_000_000, "k": 1_000}


_PLAIN = re.compile(r"[a-z]+|\d")
_CUES = frozenset(
    "0 1 2 3 4 5 6 7 8 9 billions half quarter quarters several few number numbers handful numerous many couple".split()
) | {*UNITS, *TENS, *SCALES, *FLOORS}
"""The words and digits without one of which no number can be named, so that most stretches are passed over quickly."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in text.

    Attributes:
        span: Hedge and number words.
        number_span: The number words alone.
        figure: The bounds that the words state.
        vague: Whether no number is named ("dozens", "several").
        value: The number named, before the hedge; for a range its lower end.
    """

    span: Span
    number_span: Span
    figure: Figure
    vague: bool
    value: int


def cardinal(words: str) -> int | None:
    """The value of number words ("1,200", "two dozen", "a hundred and five"), None when they are no whole number."""
    text = re.sub(r"[,\u00a0\u202f](?=\d)", "", words.lower().strip())
    text = re.sub(r"(?<=\d),? (?=\d{3}\b)", "", text)
    match = re.fullmatch(r"(\d+(?:\.\d+)?)(?:[ -]?([a-z]+))?", text)
    if match:
        scale = match[2]
        factor = 1 if scale is None else _LETTERS.get(scale) or SCALES.get(scale)
        value = None if factor is None else round(float(match[1]) * factor, 6)
        return int(value) if value is not None and value == int(value) else None
    return _spelled(re.findall(r"[a-z]+", text)) if re.fullmatch(r"[a-z][a-z -]*", text) else None


def _spelled(words: list[str]) -> int | None:
    total = current = 0
    for word in words:
        if word in UNITS or word in TENS:
            current += UNITS.get(word, TENS.get(word, 0))
        elif word in {"a", "an"}:
            current += 1
        elif word in SCALES:
            scale = SCALES[word]
            if scale >= 1000:
                total, current = total + (current or 1) * scale, 0
            else:
                current = (current or 1) * scale
        elif word != "and":
            return None
    return total + current


def vague_floor(words: str) -> int:
    """What a vague number word states at the least ("tens of thousands" is 20000)."""
    text = re.sub(r"\btens?\b", "tens", words.lower())
    plural = re.sub(r"\b(dozen|hundred|thousand|million)\b", r"\1s", text)
    named = [word for word in re.findall(r"[a-z]+", plural) if word in FLOORS]
    if not named:
        return SEVERAL
    floor = FLOORS[named[0]]
    for word in named[1:]:
        floor *= FLOORS[word] // 2
    return floor


def numbers(text: str, start: int = 0, end: int | None = None) -> tuple[Number, ...]:
    """The numbers of a stretch of text, in order, none inside another.

    Args:
        text: The document's text.
        start: First character to look at.
        end: One past the last character, None for the end of the text.
    """
    stop = len(text) if end is None else end
    if _CUES.isdisjoint(_PLAIN.findall(text[start:stop].lower())):
        return ()
    ranges = [number for match in _BETWEEN.finditer(text, start, stop) if (number := _range(match))]
    starts = [number.span.start for number in ranges]
    singles: list[Number] = []
    for match in _NUMBER.finditer(text, start, stop):
        number = _single(match)
        if number is None:
            continue
        place = bisect_right(starts, number.span.start)
        if not any(number.span.overlaps(other.span) for other in (*ranges[max(0, place - 1) : place + 1], *singles[-1:])):
            singles.append(number)
    return tuple(sorted(ranges + singles, key=lambda number: number.span))


def _range(match: re.Match[str]) -> Number | None:
    name_low, name_high = ("low", "high") if match["low"] else ("from", "to")
    low, high = cardinal(match[name_low]), cardinal(match[name_high])
    if (
        low is None
        or high is None
        or low > high
        or (match["from"] and _CHANGE.search(match.string[max(0, match.start() - _CHANGE_REACH) : match.start()]))
    ):
        return None
    if "-" in match[0] and not match["low"] and not any(ch.isdigit() for ch in match[0]):
        return None
    span = Span(match.start(name_low), match.end(name_high))
    return Number(Span(*match.span()), span, Figure.about(low, high), vague=False, value=low)


def _single(match: re.Match[str]) -> Number | None:
    span, number_span = Span(*match.span()), Span(*match.span("number"))
    if match["vague"]:
        return _vague(match, span, number_span)
    value = _fraction(match) if match["fraction"] else cardinal(match["cardinal"])
    if value is None:
        return None
    return Number(span, number_span, _hedged(match, value), vague=False, value=value)


def _vague(match: re.Match[str], span: Span, number_span: Span) -> Number:
    words = match["vague"].lower()
    if words == "a couple" or match["pair"]:
        value = 2 * (SCALES[match["pair"].lower()] if match["pair"] else 1)
        return Number(span, number_span, Figure.about(value) if match["pair"] else Figure.exact(2), vague=False, value=value)
    floor = vague_floor(words)
    return Number(span, number_span, Figure.at_least(floor), vague=True, value=floor)


def _fraction(match: re.Match[str]) -> int | None:
    if match["half"]:
        return SCALES[match["half"].lower()] // 2
    if match["quarter"]:
        return SCALES[match["quarter"].lower()] // 4
    if match["three"]:
        return SCALES[match["three"].lower()] * 3 // 4
    whole = cardinal(match["whole"])
    scale = SCALES[match["halves"].lower()]
    return None if whole is None else whole * scale + scale // 2


def _hedged(match: re.Match[str], value: int) -> Figure:
    after = (match["after"] or "").strip().lower()
    if match["least"] or after in {"or more", "+"}:
        return Figure.at_least(value)
    if match["most"]:
        return Figure.at_most(value)
    words = match["number"].lower()
    rounded = match["half"] or match["quarter"] or match["three"] or re.fullmatch(r"an? (?:hundred|thousand|million)", words)
    if match["about"] or after == "or so" or rounded:
        return Figure.about(value)
    return Figure(value, value, Bound.EXACT)
