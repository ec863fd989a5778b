"""What a side says against its interest and for it, by one rule for every side."""

from typing import Any

import pytest
from tests.assess.said import event, found, said

from marsad.assess.interest import interest_of
from marsad.model import Interest, Kind, Population

FOR, AGAINST = Interest.FOR, Interest.AGAINST

ROWS: list[tuple[Kind, dict[str, Any], Interest | None]] = [
    (Kind.KILLED, {"perpetrators": ("crown",)}, AGAINST),
    (Kind.KILLED, {"perpetrators": ("league",)}, FOR),
    (Kind.KILLED, {"perpetrators": ("unknown",)}, None),
    (Kind.KILLED, {}, None),
    (Kind.KILLED, {"population": Population.FIGHTERS, "victims_side": "crown", "perpetrators": ("league",)}, AGAINST),
    (Kind.KILLED, {"population": Population.FIGHTERS, "victims_side": "league", "perpetrators": ("crown",)}, FOR),
    (Kind.KILLED, {"population": Population.FIGHTERS, "victims_side": "league", "perpetrators": ("unknown",)}, None),
    (Kind.KILLED, {"population": Population.FIGHTERS, "perpetrators": ("crown",)}, None),
    (Kind.ATTACK, {"perpetrators": ("crown",)}, None),
    (Kind.ATTACK, {"perpetrators": ("league",)}, FOR),
    (Kind.CONTROL, {"method": "captured", "perpetrators": ("league",), "victims_side": "crown"}, AGAINST),
    (Kind.CONTROL, {"method": "captured", "perpetrators": ("crown",), "victims_side": "league"}, FOR),
    (Kind.CONTROL, {"method": "withdrawn", "perpetrators": ("crown",)}, AGAINST),
    (Kind.CONTROL, {"method": "captured", "perpetrators": ("league",)}, None),
    (Kind.ACCESS, {"method": "opened", "perpetrators": ("crown",)}, None),
]


def swapped(fields: dict[str, Any]) -> dict[str, Any]:
    other = {"crown": "league", "league": "crown"}
    return {
        key: tuple(other.get(code, code) for code in value) if isinstance(value, tuple) else other.get(value, value)
        for key, value in fields.items()
    }


@pytest.mark.parametrize(("kind", "fields", "interest"), ROWS)
def test_what_costs_a_side_is_against_its_interest_and_what_serves_it_is_for_it(
    kind: Kind, fields: dict[str, Any], interest: Interest | None
) -> None:
    assert interest_of(said("a", kind=kind, **fields), "crown") == interest
    assert interest_of(said("a", kind=kind, **swapped(fields)), "league") == interest


def test_an_incident_marks_the_claims_of_sides_and_no_others() -> None:
    made = found(
        [
            event("a", by=("Crown Ministry",), perpetrators=("crown",)),
            event("b", by=("a commander of the LV",), perpetrators=("crown",)),
            event("c", by=("VW",), perpetrators=("crown",)),
            event("d", perpetrators=("crown",)),
        ]
    )
    (incident,) = made.incidents
    assert [(ref.claim_id, interest) for ref, interest in incident.interests] == [("a#0", AGAINST), ("b#0", FOR)]
