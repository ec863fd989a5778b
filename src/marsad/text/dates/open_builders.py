"""From the wording of what names no date, a duration or a habit among them, to what it states."""

import re
from collections.abc import Callable

from marsad.text.dates.builders import Built
from marsad.text.dates.expression import Expression, Form
from marsad.text.dates.groups import day_part, edge_of, month, named, number, trimmed, weekday, year
from marsad.text.dates.lexicon import DAY_PARTS, ONES, RATES, UNITS, number_of

_WITHIN = re.compile(r"\b(?:in|over|during|for|within|throughout)\s+$", re.IGNORECASE)
_RATE = re.compile(
    r"(?:\d|\b(?:hundred|thousand|million|billion|times|twice|once|dollars|euros|pounds|hours|people))\s+$", re.IGNORECASE
)
_LEAD = 20
"""How many characters before a wording are looked at for the words that turn its meaning."""


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _LEAD) : match.start()]


def _unit(match: re.Match[str]) -> str:
    return UNITS[named(match, "unit") or named(match, "unit2")]


def _amount(match: re.Match[str]) -> float | None:
    words = named(match, "count")
    return number_of(re.sub(r"\s+", " ", words)) if words else None


def _lone_weekday(match: re.Match[str]) -> Built:
    part = day_part(named(match, "part") or named(match, "lead"))
    turn = re.sub(r"^the\s+", "", named(match, "turn"))
    return Expression(trimmed(match), Form.WEEKDAY, weekday=weekday(match), part=part, turn={"past": "last"}.get(turn, turn))


def _deictic(match: re.Match[str]) -> Built:
    word, part = named(match, "word"), day_part(named(match, "part"))
    shift = -2 if "before" in word else 2 if "after" in word else {"yesterday": -1, "tomorrow": 1, "last": -1}.get(word, 0)
    return Expression(trimmed(match), Form.DEICTIC, unit="D", count=shift, part="NI" if word == "tonight" else part)


def _overnight(match: re.Match[str]) -> Built:
    return Expression(trimmed(match), Form.DEICTIC, unit="D", count=0, part="NI", turn="over")


def _calendar(match: re.Match[str]) -> Built:
    """A week, weekend, month, quarter or year of the calendar, as seen from the publication or from the narrative."""
    turn, word, the = named(match, "turn"), named(match, "unit"), bool(named(match, "the"))
    unit = "S" if word == "weekend" else UNITS[word]
    edge = edge_of({"end": "end of"}.get(named(match, "edge"), named(match, "edge")))
    if turn == "past" and not the and word != "weekend":
        return None
    if (
        turn in {"past", "last", "next"}
        and the
        and not edge
        and word != "weekend"
        and (turn == "past" or _WITHIN.search(_before(match)))
    ):
        return Expression(trimmed(match), Form.WINDOW, unit=unit, count=1, turn=turn)
    if turn in {"previous", "following", "that", "same"} or (turn == "next" and the):
        shift = {"previous": -1, "following": 1, "next": 1}.get(turn, 0)
        return Expression(
            trimmed(match), Form.NARRATIVE, unit=unit, count=shift, edge=edge, turn="next" if turn == "next" else ""
        )
    shift = {"last": -1, "past": -1, "next": 1}.get(turn, 0)
    return Expression(trimmed(match), Form.DEICTIC, unit=unit, count=shift, edge=edge, turn=turn or "the")


def _narrative(match: re.Match[str]) -> Built:
    turn, word = named(match, "turn"), named(match, "unit")
    shift = {"next": 1, "very next": 1, "following": 1, "after": 1, "previous": -1, "before": -1}.get(
        re.sub(r"\s+", " ", turn), 0
    )
    return Expression(trimmed(match), Form.NARRATIVE, unit=UNITS.get(word, "D"), count=shift, part=DAY_PARTS.get(word, ""))


def _shift(match: re.Match[str]) -> Built:
    turn, amount = named(match, "turn"), _amount(match)
    back = turn in {"ago", "earlier", "previously", "prior"} or turn.startswith("before")
    form = Form.DEICTIC if turn == "ago" else Form.NARRATIVE
    if amount is not None and re.search(r"\sand\s+a\s+half\s+\w+$", match[0], re.IGNORECASE):
        amount += 0.5
    signed = None if amount is None else (-amount if back else amount)
    return Expression(trimmed(match), form, unit=_unit(match), count=signed, turn="ago" if back else "later")


def _window(match: re.Match[str]) -> Built:
    turn = named(match, "turn")
    counted, vague = named(match, "count"), named(match, "vague")
    plural = match[0].rstrip().lower().endswith("s")
    if not counted and not vague and not plural:
        return Expression(trimmed(match), Form.WINDOW, unit=_unit(match), count=1, turn=turn) if turn == "past" else None
    if turn == "first" and not counted:
        return None
    return Expression(trimmed(match), Form.WINDOW, unit=_unit(match), count=_amount(match), turn=turn)


def _portion(match: re.Match[str]) -> Built:
    """The first or last so many units of a month or year; "last month of" an event is none."""
    turn = {"opening": "first", "final": "last", "closing": "last"}.get(named(match, "turn"), named(match, "turn"))
    count = (
        _amount(match)
        if named(match, "count")
        else None
        if named(match, "vague") or match["unit"].lower() + "s" in match[0].lower()
        else 1.0
    )
    return Expression(
        trimmed(match),
        Form.PORTION,
        year=year(match),
        month=month(match),
        unit=_unit(match),
        count=count,
        edge=named(match, "same"),
        turn=turn,
    )


def _duration(match: re.Match[str]) -> Built:
    """A length of time; an age is none, and "three strikes a day" is a habit."""
    words, count = match[0].lower().rstrip(), named(match, "count")
    if words.endswith("-old"):
        return None
    if "unit" not in match.groupdict():
        return _leading_number(match)
    if count in {"a", "an"}:
        unit = named(match, "unit")
        if (
            unit == "second"
            or words.endswith(("s", "-long"))
            or (unit == "night" and not re.search(r"\bfor\s+$", _before(match)))
        ):
            return None
        if _RATE.search(_before(match)):
            return Expression(trimmed(match), Form.HABIT, unit=_unit(match), count=1.0)
    amount = 1.0 if named(match, "one") else 0.5 if named(match, "half") else _amount(match)
    if amount is not None and words.endswith("and a half") and not count.endswith("half"):
        amount += 0.5
    return Expression(trimmed(match), Form.DURATION, unit=_unit(match), count=amount)


def _leading_number(match: re.Match[str]) -> Built:
    """The first number of "two to three days", in the unit of the second."""
    rest = re.match(
        r"[^.;]*?[- ](second|minute|hour|day|night|week|fortnight|month|year|decade|centurie|century)s?\b",
        match.string[match.end() : match.end() + 60],
    )
    words = named(match, "count")
    if rest is None or words in {"a", "an"} or "half a" in words:
        return None
    return Expression(trimmed(match), Form.DURATION, unit=UNITS[rest[1].lower()], count=_amount(match))


def _habit(match: re.Match[str]) -> Built:
    word, unit = named(match, "set"), named(match, "unit")
    if named(match, "weekends"):
        return Expression(trimmed(match), Form.HABIT, unit="S", count=1.0)
    part = DAY_PARTS.get(unit, "NI" if word == "nightly" else day_part(named(match, "part")))
    count = 2.0 if named(match, "other") else 1.0 if "time" in match[0].lower() else _amount(match) or 1.0
    return Expression(
        trimmed(match), Form.HABIT, weekday=weekday(match), unit=RATES.get(word) or UNITS.get(unit, "D"), count=count, part=part
    )


def _reference(match: re.Match[str]) -> Built:
    word = named(match, "word")
    past = word in {"recently", "recent", "former"} or word.endswith("past")
    value = "FUTURE_REF" if "future" in word else "PAST_REF" if past else "PRESENT_REF"
    title = word == "former" or (word == "future" and not re.search(r"\bin\s+$", _before(match), re.IGNORECASE))
    return Expression(trimmed(match), Form.REFERENCE, part=value, turn="title" if title else "")


def _clock(match: re.Match[str]) -> Built:
    words, half = named(match, "hour"), named(match, "half").replace(".", "")
    hour, minute = int(words) if words.isdigit() else ONES.index(words), int(named(match, "minute") or 0)
    part = named(match, "part")
    if (half == "pm" or part in {"afternoon", "evening"}) and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if hour > 23 or (match[0].rstrip(".").count(".") == 1 and ":" not in match[0] and not half and "GMT" not in match[0]):
        return None
    return Expression(trimmed(match), Form.CLOCK, part=f"T{hour:02d}:{minute:02d}")


def _day_part(match: re.Match[str]) -> Built:
    return Expression(trimmed(match), Form.PART, part=DAY_PARTS[named(match, "part")])


def _day_number(match: re.Match[str]) -> Built:
    return Expression(trimmed(match), Form.DAY_NUMBER, day=number(match, "day"))


UNDATED: dict[str, Callable[[re.Match[str]], Built]] = {
    "weekday": _lone_weekday,
    "deictic": _deictic,
    "overnight": _overnight,
    "calendar": _calendar,
    "narrative": _narrative,
    "shift": _shift,
    "window": _window,
    "portion": _portion,
    "duration": _duration,
    "habit": _habit,
    "reference": _reference,
    "clock": _clock,
    "part": _day_part,
    "day_number": _day_number,
}
"""What each row of the undated wordings builds."""
