"""Accounts: what one document says about one event."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from marsad.link.verdicts import Verdicts
from marsad.model import BESIDE, Claim, ClaimRef, Kind, Period, Place, Scope
from marsad.text.names import place_key

LONGEST_EVENT = 7
"""Days that an unlabelled claim may span and still be one event; our convention, a battle of weeks is background."""

FAMILIES = {
    Kind.KILLED: "violence",
    Kind.INJURED: "violence",
    Kind.ATTACK: "violence",
    Kind.DETAINED: "detention",
    Kind.DISPLACED: "movement",
    Kind.AFFECTED: "movement",
    Kind.ACCESS: "movement",
    Kind.CONTROL: "control",
    Kind.AGREEMENT: "agreement",
}
"""Kinds that reports use for one sort of event; a denial belongs to what it denies."""

CHANGED_HANDS = frozenset({"captured", "lost", "withdrawn"})
"""Methods of control that are one event seen from its two sides."""


@dataclass(frozen=True, slots=True)
class Account:
    """The claims of one document on one event.

    Attributes:
        claims: The claims, sorted by index.
        families: Sorts of event.
        period: The days that the claims state, hull of the precise ones; unknown when none states any.
        horizon: Latest day that any claim of the document states, which is close to its publication; None when none does.
        places: Keys of the place names that are sharper than a province.
        provinces: Codes of the first-level areas.
        located: Resolved places that are sharper than a province.
        actors: Parties that are said to act; without those who deny, and without "unknown".
        losers: Sides whose fighters or places are lost.
        methods: How it was done; a place taken by one side is the place lost or left by the other.
    """

    claims: tuple[Claim, ...]
    families: frozenset[str]
    period: Period
    horizon: date | None
    places: frozenset[str]
    provinces: frozenset[str]
    located: tuple[Place, ...]
    actors: frozenset[str]
    losers: frozenset[str]
    methods: frozenset[str]

    @property
    def doc_id(self) -> str:
        """The document."""
        return self.claims[0].ref.doc_id

    @property
    def refs(self) -> tuple[ClaimRef, ...]:
        """The claims' addresses, sorted."""
        return tuple(claim.ref for claim in self.claims)


def accounts_of(claims: Sequence[Claim], verdicts: Verdicts) -> list[Account]:
    """The accounts of all documents, sorted by their first claim.

    A claim that a judgement separates from another of its label becomes an account of its own.

    A place name that is also the name of a first-level area counts as that area.

    Args:
        claims: Claims sorted by address.
        verdicts: People's decisions.
    """
    horizons: dict[str, date] = {}
    for claim in claims:
        if claim.period.end:
            horizons[claim.ref.doc_id] = max(claim.period.end, horizons.get(claim.ref.doc_id, date.min))
    judged = {ref for pair in verdicts.same for ref in pair}
    areas = {place_key(code.replace("_", " ")): code for code in sorted({claim.province for claim in claims if claim.province})}
    disputed = {ClaimRef(c.ref.doc_id, c.denies) for c in claims if c.denies is not None and _is_short(c.period)}
    groups: dict[tuple[str, str], list[Claim]] = {}
    by_ref = {claim.ref: claim for claim in claims}
    for claim in claims:
        label = _label(claim, by_ref, disputed)
        if label is None and claim.ref in judged and claim.scope is not Scope.CUMULATIVE:
            label = f"#{claim.ref.index}"
        if label is not None:
            groups.setdefault((claim.ref.doc_id, label), []).append(claim)
    accounts = [
        _account(part, horizons.get(doc_id), areas)
        for (doc_id, _), members in groups.items()
        for part in _parted(members, verdicts)
    ]
    return sorted(accounts, key=lambda account: account.refs)


def _label(claim: Claim, by_ref: Mapping[ClaimRef, Claim], disputed: set[ClaimRef]) -> str | None:
    """The label that groups a claim in its document; None when it belongs to no incident, as movements and meetings.

    An undated claim that somebody denies on a known day is an event of that time.
    """
    if claim.scope is Scope.CUMULATIVE or claim.kind in BESIDE:
        return None
    if claim.incident is not None:
        return claim.incident
    if claim.kind is Kind.DENIAL and claim.denies is not None:
        denied = by_ref.get(ClaimRef(claim.ref.doc_id, claim.denies))
        return _label(denied, by_ref, disputed) if denied is not None and denied.kind is not Kind.DENIAL else None
    own = f"#{claim.ref.index}"
    if claim.kind.counts or claim.kind is Kind.DENIAL:
        return own if claim.scope is Scope.INCIDENT else None
    dated = _is_short(claim.period) or (claim.ref in disputed and not claim.period.known)
    return own if dated and claim.method != "holds" else None


def _is_short(period: Period) -> bool:
    """Whether a period is dated at both ends and short enough to be one event."""
    return period.start is not None and period.end is not None and (period.end - period.start).days <= LONGEST_EVENT


def _parted(members: list[Claim], verdicts: Verdicts) -> Iterable[list[Claim]]:
    """Members of one label, split where a person says that two of them differ."""
    groups: list[list[Claim]] = []
    for claim in members:
        home = next((g for g in groups if not any(verdicts.differ(claim.ref, other.ref) for other in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def _account(claims: list[Claim], horizon: date | None, areas: Mapping[str, str]) -> Account:
    names = {place_key(name) for claim in claims for name in (claim.places or ((claim.place,) if claim.place else ()))}
    provinces = {claim.province for claim in claims if claim.province} | {areas[name] for name in names if name in areas}
    return Account(
        claims=tuple(claims),
        families=frozenset(FAMILIES[claim.kind] for claim in claims if claim.kind in FAMILIES),
        period=hull_of(claims),
        horizon=horizon,
        places=frozenset(names - set(areas) - {""}),
        provinces=frozenset(provinces),
        located=_located(claims),
        actors=frozenset(code for c in claims if c.kind is not Kind.DENIAL for code in c.perpetrators) - {"unknown"},
        losers=frozenset(claim.victims_side for claim in claims if claim.victims_side),
        methods=frozenset(_method(claim.method) for claim in claims if claim.method and claim.method != "other"),
    )


def _method(method: str) -> str:
    return "changed hands" if method in CHANGED_HANDS else method


def _located(claims: list[Claim]) -> tuple[Place, ...]:
    sharp = {
        claim.located.place_id: claim.located
        for claim in claims
        if claim.located is not None and claim.located.lat is not None and claim.precision.value not in VAGUE_PRECISION
    }
    return tuple(place for _, place in sorted(sharp.items()))


VAGUE_PRECISION = frozenset({"governorate", "region", "country", "unknown"})
"""Precisions that tell no more than a first-level area."""


def hull_of(claims: list[Claim]) -> Period:
    """The days that claims state, taken together.

    Periods with both ends go before half-open ones. Half-open ones that exclude each other ("since May", "until April") have
    no hull: the first claim's counts.
    """
    periods = [claim.period for claim in claims if claim.period.known]
    closed = [period for period in periods if period.start and period.end] or periods
    start = min((period.start for period in closed if period.start), default=None)
    end = max((period.end for period in closed if period.end), default=None)
    return closed[0] if start and end and start > end else Period(start, end)
