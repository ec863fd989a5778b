"""From the wording of a time expression to what it states."""

import re
from collections.abc import Callable

from marsad.model import Span
from marsad.text.dates.expression import Expression, Form
from marsad.text.dates.lexicon import DAY_PARTS, MONTHS, ORDINALS, SEASONS, UNITS, WEEKDAYS, number_of


def _group(match: re.Match[str], name: str) -> str:
    """The words of a named group in lower case, "" where the wording has none."""
    return (match.groupdict().get(name) or "").lower().strip()


def _number(match: re.Match[str], name: str) -> int | None:
    words = _group(match, name)
    return int(words) if words.isdigit() else None


def _month(match: re.Match[str]) -> int | None:
    return MONTHS.get(_group(match, "month").rstrip("."))


def _weekday(match: re.Match[str]) -> int | None:
    return WEEKDAYS.get(_group(match, "weekday").rstrip("."))


def _year(match: re.Match[str]) -> int | None:
    before_christ = _number(match, "bcyear")
    return -before_christ if before_christ else _number(match, "year")


def _part(words: str) -> str:
    """The code of the part of the day that the words name, "" for none."""
    return next(
        (code for name, code in DAY_PARTS.items() if re.search(rf"\b{name}\b", words)), "MO" if "early hours" in words else ""
    )


def edge_of(words: str) -> str:
    """Which part of a month, year or week the words ask for: one of the edges of `Expression`."""
    for edge, cues in (
        ("so_far", ("earlier",)),
        ("start", ("beginning", "start", "first half", "early part")),
        ("end", ("end of", "close")),
        ("early", ("early",)),
        ("late", ("late", "latter", "later", "second half")),
        ("mid", ("mid",)),
        ("rest", ("rest",)),
    ):
        if any(cue in words for cue in cues):
            return edge
    return ""


def _trimmed(match: re.Match[str]) -> Span:
    """The span of the match without white space at its ends."""
    words = match[0]
    if words.endswith(")") and "(" not in words:
        words = words[:-1]
    return Span(match.start() + len(words) - len(words.lstrip()), match.start() + len(words.rstrip()))


def _day(match: re.Match[str]) -> Expression | None:
    month = _number(match, "mm") or _month(match)
    return Expression(
        _trimmed(match),
        Form.DAY,
        year=_year(match),
        month=month,
        day=_number(match, "day"),
        last_day=_number(match, "last"),
        weekday=_weekday(match),
        part=_part(_group(match, "lead")),
        turn=_group(match, "same"),
    )


def _numeric(match: re.Match[str]) -> Expression | None:
    """Day first; month first where the numbers allow nothing else; the year alone where "/" leaves both open."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if max(first, second) > 31 or min(first, second) < 1 or min(first, second) > 12:
        return None
    if match["mark"] == "/" and first <= 12 and second <= 12 and first != second:
        return Expression(Span(*match.span()), Form.YEAR, year=year)
    day, month = (first, second) if second <= 12 else (second, first)
    return Expression(Span(*match.span()), Form.DAY, year=year, month=month, day=day)


def _whole_month(match: re.Match[str]) -> Expression | None:
    turn = _group(match, "turn") or _group(match, "same")
    edge = edge_of(_group(match, "edge"))
    return Expression(_trimmed(match), Form.MONTH, year=_year(match), month=_month(match), edge=edge, turn=turn)


def _whole_year(match: re.Match[str]) -> Expression | None:
    return Expression(_trimmed(match), Form.YEAR, year=_year(match), edge=edge_of(_group(match, "edge")))


def _decade(match: re.Match[str]) -> Expression | None:
    first = int(match["decade"])
    if match.groupdict().get("bc"):
        first = -first
    elif first < 100:
        return None
    return Expression(_trimmed(match), Form.DECADE, year=first, edge=edge_of(_group(match, "edge")))


def _century(match: re.Match[str]) -> Expression | None:
    words = _group(match, "ordinal")
    digits = re.match(r"\d+", words)
    number = int(digits[0]) if digits else {"twenty-first": 21, "twenty-second": 22}.get(words, 0) or ORDINALS.index(words)
    return Expression(_trimmed(match), Form.CENTURY, year=-number if match["bc"] else number, edge=edge_of(_group(match, "edge")))


def _season(match: re.Match[str]) -> Expression | None:
    edge = edge_of(_group(match, "edge") or _group(match, "when"))
    code = SEASONS[_group(match, "season")]
    return Expression(_trimmed(match), Form.SEASON, year=_year(match), part=code, edge=edge, turn=_group(match, "turn"))


def _lone_weekday(match: re.Match[str]) -> Expression | None:
    part = _part(_group(match, "part") or _group(match, "lead"))
    turn = re.sub(r"^the ", "", _group(match, "turn"))
    return Expression(_trimmed(match), Form.WEEKDAY, weekday=_weekday(match), part=part, turn={"past": "last"}.get(turn, turn))


def _deictic(match: re.Match[str]) -> Expression | None:
    word, part = _group(match, "word"), _part(_group(match, "part"))
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, -2 if "before" in word else 0)
    if word == "last":
        shift = -1
    return Expression(_trimmed(match), Form.DEICTIC, unit="D", count=shift, part="NI" if word == "tonight" else part)


def _overnight(match: re.Match[str]) -> Expression | None:
    return Expression(_trimmed(match), Form.DEICTIC, unit="D", count=0, part="NI", turn="over")


def _calendar(match: re.Match[str]) -> Expression | None:
    """A week, weekend, month or year of the calendar, as seen from the publication or from the narrative."""
    turn, word = _group(match, "turn"), _group(match, "unit")
    unit = "S" if word == "weekend" else UNITS[word]
    edge = edge_of(_group(match, "edge"))
    if turn == "the past" and word != "weekend":
        return Expression(_trimmed(match), Form.WINDOW, unit=unit, count=1, turn="past")
    if turn in {"the previous", "the following", "that", "the same", "previous", "following"}:
        shift = {"the previous": -1, "previous": -1, "the following": 1, "following": 1}.get(turn, 0)
        return Expression(_trimmed(match), Form.NARRATIVE, unit=unit, count=shift, edge=edge)
    shift = {"last": -1, "next": 1}.get(turn, 0)
    return Expression(_trimmed(match), Form.DEICTIC, unit=unit, count=shift, edge=edge, turn=turn)


def _narrative(match: re.Match[str]) -> Expression | None:
    turn, word = _group(match, "turn"), _group(match, "unit")
    shift = {"next": 1, "very next": 1, "following": 1, "after": 1, "previous": -1, "before": -1}.get(turn, 0)
    part = DAY_PARTS.get(word, "")
    return Expression(_trimmed(match), Form.NARRATIVE, unit=UNITS.get(word, "D"), count=shift, part=part)


def _amount(match: re.Match[str]) -> float | None:
    words = _group(match, "count")
    return number_of(words) if words else None


def _unit(match: re.Match[str]) -> str:
    return UNITS[_group(match, "unit")]


def _shift(match: re.Match[str]) -> Expression | None:
    turn, amount = _group(match, "turn"), _amount(match)
    back = turn in {"ago", "earlier", "beforehand"} or turn.startswith("before")
    form = Form.DEICTIC if turn == "ago" else Form.NARRATIVE
    signed = None if amount is None else (-amount if back else amount)
    return Expression(_trimmed(match), form, unit=_unit(match), count=signed, turn="ago" if back else "later")


def _window(match: re.Match[str]) -> Expression | None:
    turn = _group(match, "turn")
    counted, vague = _group(match, "count"), _group(match, "vague")
    plural = match[0].rstrip().endswith("s")
    if not counted and not vague and not plural:
        return Expression(_trimmed(match), Form.WINDOW, unit=_unit(match), count=1, turn=turn) if turn == "past" else None
    if turn == "first" and not counted:
        return None
    return Expression(_trimmed(match), Form.WINDOW, unit=_unit(match), count=_amount(match), turn=turn)


def _duration(match: re.Match[str]) -> Expression | None:
    amount = 1.0 if _group(match, "one") else _amount(match)
    return (
        None
        if re.search(r"-old$|\bold$", match[0])
        else Expression(_trimmed(match), Form.DURATION, unit=_unit(match), count=amount)
    )


def _habit(match: re.Match[str]) -> Expression | None:
    word = _group(match, "set")
    unit = {"hourly": "TH", "daily": "D", "nightly": "D", "weekly": "W", "monthly": "M", "yearly": "Y", "annually": "Y"}.get(word)
    named = _group(match, "unit")
    part = DAY_PARTS.get(named, "NI" if word == "nightly" else "")
    return Expression(_trimmed(match), Form.HABIT, weekday=_weekday(match), unit=unit or UNITS.get(named, "D"), part=part)


def _reference(match: re.Match[str]) -> Expression | None:
    word = _group(match, "word")
    past = word in {"recently", "recent", "former", "the past"}
    value = "FUTURE_REF" if "future" in word else "PAST_REF" if past else "PRESENT_REF"
    return Expression(_trimmed(match), Form.REFERENCE, part=value)


def _clock(match: re.Match[str]) -> Expression | None:
    hour, minute, half = int(match["hour"]), int(_group(match, "minute") or 0), _group(match, "half").replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if hour > 23 or (match[0].count(".") == 1 and not half and "GMT" not in match[0]):
        return None
    return Expression(_trimmed(match), Form.CLOCK, part=f"T{hour:02d}:{minute:02d}")


def _day_part(match: re.Match[str]) -> Expression | None:
    return Expression(_trimmed(match), Form.PART, part=DAY_PARTS[_group(match, "part")])


def _day_number(match: re.Match[str]) -> Expression | None:
    return Expression(_trimmed(match), Form.DAY_NUMBER, day=_number(match, "day"))


BUILDERS: dict[str, Callable[[re.Match[str]], Expression | None]] = {
    "day": _day,
    "numeric": _numeric,
    "month": _whole_month,
    "year": _whole_year,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "weekday": _lone_weekday,
    "deictic": _deictic,
    "overnight": _overnight,
    "calendar": _calendar,
    "narrative": _narrative,
    "shift": _shift,
    "window": _window,
    "duration": _duration,
    "habit": _habit,
    "reference": _reference,
    "clock": _clock,
    "part": _day_part,
    "day_number": _day_number,
}
"""What each row of the grammar builds; a builder gives None for a match that is no time."""
