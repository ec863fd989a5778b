"""The same fact, with the same number, from the same origin, said twice in one document, is one claim."""

import re
from collections.abc import Sequence

from marsad.extract import when, where
from marsad.extract.draft import Draft
from marsad.extract.victims import standing
from marsad.model import COUNTING, Bound, Kind, Population, Scope
from marsad.text.numbers import SEVERAL


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without repeats; the most specific telling stays, and parts of a dropped whole move to the one kept."""
    kept: list[Draft] = []
    moved: dict[int, Draft] = {}
    for draft in standing(drafts):
        index = next((i for i, other in enumerate(kept) if same(other, draft)), None)
        if index is None:
            kept.append(draft)
            continue
        better, worse = _better(kept[index], draft)
        kept[index] = better
        _absorb(better, worse)
        moved[id(worse)] = better
    kept = [draft for draft in kept if not any(_less(draft, other) for other in kept)]
    for draft in kept:
        while draft.whole is not None and id(draft.whole) in moved:
            draft.whole = moved[id(draft.whole)]
        if draft.denies is not None and id(draft.denies) in moved:
            draft.denies = moved[id(draft.denies)]
        if draft.whole is draft:
            draft.whole = None
    return kept


def _less(vague: Draft, told: Draft) -> bool:
    """Whether one only says with a bare plural or "several" what the other counts, of the same event and by no other origin."""
    a, b = vague.figure, told.figure
    if vague.kind is not told.kind or a is None or b is None or not a.vague or b.vague or a.figure.low != SEVERAL:
        return False
    if vague.event is None or vague.event is not told.event or vague.whole is not None or told.whole is not None:
        return False
    if vague.names and (not told.names or not _origins(vague, told)):
        return False
    if vague.population not in {told.population, Population.PEOPLE} or (a.noun or "").lower() == "others":
        return False
    partitive = vague.line.after(a.number_span.end, 8).startswith((" of the ", " of thos"))
    return vague.line is not told.line and not partitive and _same_place(vague, told)


def same(left: Draft, right: Draft) -> bool:
    """Whether two drafts say one thing."""
    if left.kind is not right.kind or _apart(left, right):
        return False
    if left.kind in COUNTING:
        return _same_count(left, right)
    return _same_fact(left, right)


def _apart(left: Draft, right: Draft) -> bool:
    """Whether two figures of one sentence differ; where sentences are fused, words said twice are one telling."""
    if left.line is not right.line or left.figure is None or right.figure is None or left.figure.span == right.figure.span:
        return False
    return not (_fused(left, right) or (_repeated(left) and _telling(left) == _telling(right)))


def _fused(left: Draft, right: Draft) -> bool:
    """Whether a headline and its sentence stand in one line: the same number with the same noun, of one event and place."""
    a, b = left.figure, right.figure
    if a is None or b is None or a.noun is None or a.noun != b.noun or a.figure != b.figure or left.trigger == right.trigger:
        return False
    return not a.vague and left.event is not None and left.event is right.event and left.places == right.places


def _telling(draft: Draft) -> str:
    """What a draft's figure says with the words beside it."""
    start = draft.figure.span.start if draft.figure else draft.core.start
    return draft.line.text[start : start + REPEAT]


def _repeated(draft: Draft) -> bool:
    return draft.line.words.count(_telling(draft)) > 1


REPEAT = 40
"""How many characters from a figure on must return for a sentence to say it twice; our convention."""


def _same_count(left: Draft, right: Draft) -> bool:
    titled = left.line.title or right.line.title
    if not _same_number(left, right):
        return False
    if _same_words(left, right):
        return True
    if not _populations(left.population, right.population) or not _origins(left, right):
        return False
    if (left.whole is None) != (right.whole is None) and not titled and left.population is not right.population:
        return False
    if _same_part(left, right):
        return True
    if left.whole is not None and right.whole is not None:
        return same(left.whole, right.whole)
    if titled:
        return True
    if left.scope is Scope.CUMULATIVE and right.scope is Scope.CUMULATIVE:
        return when.nearby(left.period, right.period)
    if left.event is not None and left.event is right.event:
        return (left.whole is None) == (right.whole is None) and _same_place(left, right)
    return _told_again(left, right)


def _told_again(left: Draft, right: Draft) -> bool:
    """Whether one origin gives one number twice for one day, at places that may be one, though the events were not joined."""
    if left.figure is None or right.figure is None or left.figure.vague or right.figure.vague or left.scope is not right.scope:
        return False
    number = left.figure.figure.low or 0
    if number < 2 or not _one_origin(left, right) or not left.period.known or not right.period.known:
        return False
    if number >= VERY_MANY and when.nearby(left.period, right.period):
        return True
    if left.period.day is None or left.period != right.period:
        return False
    named = set(_place_key(left)) & set(_place_key(right))
    return bool(named) or (number >= MANY and bool(left.places and right.places) and _same_place(left, right))


MANY = 5
"""From this number on, the same number from one origin on one day at one place is hardly a coincidence; our convention."""

VERY_MANY = 20
"""From this number on, whatever the places; our convention."""


def _same_number(left: Draft, right: Draft) -> bool:
    if left.figure is None or right.figure is None:
        return False
    a, b = left.figure.figure, right.figure.figure
    titled = left.line.title or right.line.title
    return (a.low, a.high) == (b.low, b.high) or ((titled or _one_origin(left, right)) and _loosely(left, right))


_PARTS = frozenset({Population.CHILDREN, Population.WOMEN, Population.WORKERS})


def _same_part(left: Draft, right: Draft) -> bool:
    """Whether children, women or workers of one event, told as a part of a count and by themselves, are the same."""
    if left.population is not right.population or left.population not in _PARTS or left.event is None:
        return False
    return left.event is right.event and (left.whole is None) != (right.whole is None) and _same_place(left, right)


def _same_words(left: Draft, right: Draft) -> bool:
    """Whether a sentence is said again word for word."""
    return (
        left.line is not right.line
        and left.line.words == right.line.words
        and left.core.start - left.line.span.start == (right.core.start - right.line.span.start)
    )


def _one_origin(left: Draft, right: Draft) -> bool:
    return bool(left.names) and bool(right.names) and _origins(left, right)


def _same_place(left: Draft, right: Draft) -> bool:
    """Whether two counts may be of one place: a name told twice is one; without a number, names in no table differ."""
    if set(_place_key(left)) & set(_place_key(right)):
        return True
    sharp = [[t for t in draft.places if where.rank(t) < where.WIDE] for draft in (left, right)]
    vague = left.figure is not None and left.figure.vague
    if vague and all(sharp) and any(t.place is None for names in sharp for t in names):
        return False
    return not where.apart(left.places, right.places, left.line.text)


def _loosely(left: Draft, right: Draft) -> bool:
    """A headline rounds "at least 21" to "21", and an origin quoted twice says it with and without "at least"."""
    a, b = left.figure, right.figure
    if a is None or b is None or a.vague or b.vague or a.figure.low != b.figure.low:
        return False
    return left.line.title or right.line.title or {a.figure.bound, b.figure.bound} == {Bound.EXACT, Bound.AT_LEAST}


def _populations(left: Population | None, right: Population | None) -> bool:
    return left is right or Population.PEOPLE in {left, right}


def _origins(left: Draft, right: Draft) -> bool:
    """Same origin; an unattributed telling in the headline or lead is the attributed one's."""
    if not left.names or not right.names:
        return True
    return (
        left.names[0] == right.names[0]
        or (left.source_ids[0] is not None and left.source_ids[0] == right.source_ids[0])
        or (left.source_type is right.source_type and _vague(left, right))
    )


def _vague(left: Draft, right: Draft) -> bool:
    """Whether "a monitor" or "state media" in the lead can be the monitor, the agency named below."""
    names = (left.names[0], right.names[0])
    if any(_GENERIC.fullmatch(name) for name in names):
        return True
    return (left.source_ids[0] is None) != (right.source_ids[0] is None) and any(
        name[:2].lower() in {"a ", "an"} for name in names
    )


_GENERIC = re.compile(
    r"(?:the )?(?:[\w-]+ )?(?:state|official|government|local)(?:-run|-owned)? (?:media|press|news agenc(?:y|ies)|television|TV)",
    re.I,
)
"""Names of a kind of outlet: "state media" in the lead may be the agency named below."""


def _same_fact(left: Draft, right: Draft) -> bool:
    if left.method != right.method and left.kind is not Kind.ATTACK:
        return False
    if left.kind is Kind.DENIAL:
        return (
            set(left.perpetrators) == set(right.perpetrators)
            and left.denies is right.denies
            and _origins(left, right)
            and bool(left.names) == bool(right.names)
        )
    if left.kind is Kind.ATTACK:
        return left.event is right.event and left.event is not None and set(left.perpetrators) == set(right.perpetrators)
    if left.kind is Kind.ACCESS and left.method == "announced":
        sides = set(left.perpetrators) == set(right.perpetrators) or not left.perpetrators or not right.perpetrators
        return sides and when.nearby(left.period, right.period) and not _sharply_apart(left, right)
    if not left.places or not right.places:
        return left.kind is Kind.AGREEMENT and left.perpetrators == right.perpetrators and left.period == right.period
    alike = _place_key(left) == _place_key(right)
    return (
        alike
        and set(left.perpetrators) == set(right.perpetrators)
        and when.nearby(left.period, right.period)
        and (left.share is None) == (right.share is None)
    )


def _sharply_apart(left: Draft, right: Draft) -> bool:
    """Whether both name a town or smaller, and not the same."""
    sharp = all(d.places and where.rank(d.places[0]) < where.WIDE for d in (left, right))
    return sharp and where.apart(left.places, right.places, left.line.text)


def _place_key(draft: Draft) -> tuple[str, ...]:
    keys = {t.place.place_id if t.place else t.name_span.of(draft.line.text).lower() for t in draft.places}
    return tuple(sorted(keys))


def _better(left: Draft, right: Draft) -> tuple[Draft, Draft]:
    """The draft to keep and the one to drop: attributed, placed, numbered exactly as the body does, else the earlier."""

    def worth(draft: Draft) -> tuple[bool, int, int, bool, bool, bool]:
        """Sort key: the more a draft states, the higher."""
        sharp = -min((where.rank(t) for t in draft.places), default=9)
        return (
            not draft.line.title,
            len(draft.names) if draft.kind is Kind.DENIAL else 0,
            sharp,
            any(-where.rank(t) == sharp and draft.line.span.contains(t.span) for t in draft.places),
            bool(draft.names),
            draft.population is not Population.PEOPLE,
        )

    return (right, left) if worth(right) > worth(left) else (left, right)


def _absorb(kept: Draft, dropped: Draft) -> None:
    """What only the dropped telling says is kept: its origin, day, place, perpetrator."""
    if not kept.names and dropped.names:
        kept.names, kept.source_ids, kept.source_type, kept.source = (
            dropped.names,
            dropped.source_ids,
            dropped.source_type,
            dropped.source,
        )
    if not kept.period.known or (kept.kind is Kind.DENIAL and kept.time is None and dropped.time is not None):
        kept.period, kept.time = dropped.period, dropped.time
    kept.places = kept.places or dropped.places
    if not kept.perpetrators or kept.perpetrators == ("unknown",):
        kept.perpetrators = dropped.perpetrators or kept.perpetrators
    kept.method = kept.method or dropped.method
    kept.whole = kept.whole or (dropped.whole if dropped.whole is not kept else None)
