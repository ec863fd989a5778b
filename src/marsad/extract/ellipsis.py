"""Bare numbers: "activists put the toll at 15" counts those whom the same event's earlier counts name."""

from collections.abc import Sequence

from marsad.extract.draft import Draft
from marsad.model import Kind, Population


def populations(drafts: Sequence[Draft]) -> None:
    """Give a number of dead without a noun the population that all earlier counts of the dead of its event share."""
    for position, draft in enumerate(drafts):
        if draft.kind is not Kind.KILLED or draft.event is None or not _bare(draft):
            continue
        earlier = [d for d in drafts[:position] if d.kind is Kind.KILLED and d.event is draft.event and d.whole is None]
        named = {(d.population, d.victims_side) for d in earlier if not _bare(d)}
        if len(named) == 1:
            population, side = named.pop()
            if population in {Population.CIVILIANS, Population.FIGHTERS}:
                draft.population, draft.victims_side = population, side


def _bare(draft: Draft) -> bool:
    figure = draft.figure
    return figure is not None and figure.noun is None and figure.population is None and draft.population is Population.PEOPLE
