"""One door to what a time expression means."""

from collections.abc import Callable

from marsad.text.dates import absolute, lasting, portions, relative
from marsad.text.dates.expression import Expression, Form
from marsad.text.dates.meaning import Anchors, Meaning

_RESOLVERS: dict[Form, Callable[[Expression, Anchors], Meaning]] = {
    Form.DAY: absolute.day_meaning,
    Form.MONTH: absolute.month_meaning,
    Form.YEAR: absolute.year_meaning,
    Form.SEASON: absolute.season_meaning,
    Form.QUARTER: portions.quarter_meaning,
    Form.PORTION: portions.portion_meaning,
    Form.DECADE: lambda expression, _: absolute.decade_meaning(expression),
    Form.CENTURY: lambda expression, _: absolute.century_meaning(expression),
    Form.WEEKDAY: relative.weekday_meaning,
    Form.DAY_NUMBER: relative.day_number_meaning,
    Form.DEICTIC: relative.deictic_meaning,
    Form.NARRATIVE: relative.narrative_meaning,
    Form.WINDOW: lasting.window_meaning,
    Form.DURATION: lambda expression, _: lasting.duration_meaning(expression),
    Form.REFERENCE: lasting.reference_meaning,
    Form.PART: relative.part_meaning,
    Form.CLOCK: relative.part_meaning,
    Form.HABIT: lambda expression, _: lasting.habit_meaning(expression),
}


def resolve(expression: Expression, anchors: Anchors) -> Meaning:
    """What an expression means, given what may anchor it; an open one keeps a period of None."""
    return _RESOLVERS[expression.form](expression, anchors)
