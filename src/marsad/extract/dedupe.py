"""The same fact, with the same number, from the same origin, said twice in one document, is one claim."""

from collections.abc import Sequence

from marsad.extract import when, where
from marsad.extract.draft import Draft
from marsad.extract.victims import standing
from marsad.model import COUNTING, Kind, Population, Scope


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
    for draft in kept:
        while draft.whole is not None and id(draft.whole) in moved:
            draft.whole = moved[id(draft.whole)]
        if draft.denies is not None and id(draft.denies) in moved:
            draft.denies = moved[id(draft.denies)]
        if draft.whole is draft:
            draft.whole = None
    return kept


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
    return not _repeated(left) or _telling(left) != _telling(right)


def _telling(draft: Draft) -> str:
    """What a draft's figure says with the words beside it."""
    start = draft.figure.span.start if draft.figure else draft.core.start
    return draft.line.text[start : start + REPEAT]


def _repeated(draft: Draft) -> bool:
    return draft.line.words.count(_telling(draft)) > 1


REPEAT = 40
"""How many characters from a figure on must return for a sentence to say it twice; our convention."""


def _same_count(left: Draft, right: Draft) -> bool:
    if left.figure is None or right.figure is None:
        return False
    a, b = left.figure.figure, right.figure.figure
    titled = left.line.title or right.line.title
    if (a.low, a.high) != (b.low, b.high) and not (titled and _loosely(left, right)):
        return False
    if not _populations(left.population, right.population) or not _origins(left, right):
        return False
    if (left.whole is None) != (right.whole is None) and not titled and left.population is not right.population:
        return False
    if left.whole is not None and right.whole is not None and not same(left.whole, right.whole):
        return False
    if titled:
        return True
    if left.scope is Scope.CUMULATIVE and right.scope is Scope.CUMULATIVE:
        return when.nearby(left.period, right.period)
    if left.event is not None and left.event is right.event:
        return (left.whole is None) == (right.whole is None) and _same_place(left, right)
    return False


def _same_place(left: Draft, right: Draft) -> bool:
    return not where.apart(left.places, right.places)


def _loosely(left: Draft, right: Draft) -> bool:
    """A headline rounds "at least 21" to "21"."""
    a, b = left.figure, right.figure
    return a is not None and b is not None and a.figure.low == b.figure.low and not a.vague and not b.vague


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
    """Whether "a monitor" in the lead can be the monitor named below."""
    return (left.source_ids[0] is None) != (right.source_ids[0] is None) and any(
        name[:2].lower() in {"a ", "an"} for name in (left.names[0], right.names[0])
    )


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
    return sharp and where.apart(left.places, right.places)


def _place_key(draft: Draft) -> tuple[str, ...]:
    keys = {t.place.place_id if t.place else t.name_span.of(draft.line.text).lower() for t in draft.places}
    return tuple(sorted(keys))


def _better(left: Draft, right: Draft) -> tuple[Draft, Draft]:
    """The draft to keep and the one to drop: attributed, placed, numbered exactly as the body does, else the earlier."""

    def worth(draft: Draft) -> tuple[bool, int, int, bool, bool]:
        """Sort key: the more a draft states, the higher."""
        sharp = -min((where.rank(t) for t in draft.places), default=9)
        return (
            not draft.line.title,
            len(draft.names) if draft.kind is Kind.DENIAL else 0,
            sharp,
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
