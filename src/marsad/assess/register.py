"""The register of speakers: whose mouth a name as written stands for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from marsad.model import Claim, Origin, SourceType
from marsad.reference import Pack, References, Source
from marsad.text.names import fold, skeleton

AS_WRITTEN = "as-written:"
"""Prefix of the ids of speakers that no register knows."""

SPEAKS_FOR_A_SIDE = frozenset({SourceType.OFFICIALS, SourceType.ARMED_GROUP, SourceType.STATE_MEDIA})
"""Types of speaker whose words are a side's own words."""

ANONYMOUS = frozenset(
    "activist activists source sources resident residents witness witnesses official officials commander commanders media "
    "website websites report reports medic medics doctor doctors insurgents analyst analysts locals people monitor monitors "
    "groups spokesman spokesperson villagers rescuers opposition rebels fighters soldiers agencies".split()
)
"""Words that name a sort of speaker and nobody in particular: two documents' "activists" need not be the same people."""


_SPEAKS_FOR = re.compile(
    r"^(?:an?\s+|the\s+)?(?:senior\s+)?(?:spokes(?:man|woman|person)|head|director|chief|statement)\s+(?:for|of|from|by)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""Words before the body that somebody speaks for."""


@dataclass(frozen=True, slots=True)
class Register:
    """Who is known by which name.

    Attributes:
        by_id: Sources by id.
        by_name: Sources by (pack name, folded name); generic sources under the pack "".
        by_person: Sources by (pack name, transliteration key) of the persons who speak for them.
        parties: (pack name, folded names of a party, its code), longest names first.
        capitals: (pack name, folded name) of states and governments, by their name or their capital, with code and name.
        packs: Names of the packs, in order.
    """

    by_id: Mapping[str, Source]
    by_name: Mapping[tuple[str, str], Source]
    by_person: Mapping[tuple[str, str], Source]
    parties: tuple[tuple[str, str, str], ...]
    capitals: Mapping[tuple[str, str], tuple[str, str]]
    packs: tuple[str, ...]

    @classmethod
    def of(cls, references: References) -> "Register":
        """The register that the reference tables make; of two sources with one name the first counts."""
        scoped = [(pack.name, source) for pack in references.packs for source in pack.sources]
        scoped += [("", source) for source in references.sources]
        names: dict[tuple[str, str], Source] = {}
        people: dict[tuple[str, str], Source] = {}
        for scope, source in scoped:
            for name in (source.name, *source.aliases):
                names.setdefault((scope, fold(name)), source)
            for person in source.people:
                people.setdefault((scope, skeleton(person)), source)
        parties = sorted({row for pack in references.packs for row in _party_names(pack)}, key=lambda row: (-len(row[1]), row))
        ids: dict[str, Source] = {}
        for _, source in scoped:
            ids.setdefault(source.source_id, source)
        capitals = {key: party for pack in references.packs for key, party in _capitals(pack)}
        return cls(ids, names, people, tuple(parties), capitals, tuple(pack.name for pack in references.packs))

    def source(self, name: str, source_id: str | None, pack: str | None) -> Source | None:
        """The registered source that a name stands for: by id, by name or initials, then by its people; None if unknown."""
        if source_id is not None and source_id in self.by_id:
            return self.by_id[source_id]
        folded, key = fold(name), skeleton(name)
        scopes = (*((pack,) if pack else self.packs), "")
        for scope in scopes:
            found = self.by_name.get((scope, folded)) or (self.by_person.get((scope, key)) if key else None)
            if found is not None:
                return found
        body = _SPEAKS_FOR.sub("", name)
        return self.source(body, None, pack) if body != name else None

    def state(self, name: str, pack: str | None) -> tuple[str, str] | None:
        """Code and name of the state or government that a name stands for; None when it is no such name."""
        scopes = (pack,) if pack else self.packs
        return next((found for scope in scopes if (found := self.capitals.get((scope, fold(name))))), None)

    def side(self, name: str, source_type: SourceType, pack: str | None) -> str | None:
        """Code of the party that an unregistered speaker speaks for; None for speakers who are no side."""
        if source_type not in SPEAKS_FOR_A_SIDE:
            return None
        words = f" {fold(name)} "
        scopes = {pack} if pack else set(self.packs)
        return next((code for scope, alias, code in self.parties if scope in scopes and f" {alias} " in words), None)


def _party_names(pack: Pack) -> Iterator[tuple[str, str, str]]:
    for party in pack.parties:
        for name in (party.name, *party.aliases, *party.adjectives, *party.metonyms):
            if fold(name):
                yield pack.name, fold(name), party.code


def _capitals(pack: Pack) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Names under which a state or government speaks as one voice: "Ankara" and "Turkey" are no two witnesses."""
    for party in pack.parties:
        if party.group in {"state", "government"}:
            for name in (party.name, party.short, *party.metonyms):
                yield (pack.name, fold(name)), (party.code, party.name)


def anonymous(origin: Origin) -> bool:
    """Whether the name names nobody in particular."""
    return origin.origin_id.startswith(AS_WRITTEN) and any(word in ANONYMOUS for word in fold(origin.name).split())


def origin_of(claim: Claim, register: Register) -> tuple[Origin | None, str]:
    """The origin of a claim and how it was found; None for what the document states itself."""
    if not claim.sources:
        return None, "the document states it without saying who"
    name, pack = claim.sources[0], claim.pack
    source = register.source(name, claim.source_ids[0] if claim.source_ids else None, pack)
    if source is not None:
        how = f"“{name}” is {source.name} in the register"
        return Origin(source.source_id, source.name, source.source_type, source.side), how
    state = register.state(name, pack)
    if state is not None:
        return Origin(f"party:{state[0]}", state[1], claim.source_type, state[0]), f"“{name}” speaks for {state[1]}"
    side = register.side(name, claim.source_type, pack)
    return Origin(f"{AS_WRITTEN}{fold(name)}", name, claim.source_type, side), f"“{name}” as written; not in the register"


def carriers_of(claim: Claim, register: Register) -> tuple[str, ...]:
    """Who passed the claim on, after the origin, in order, by the register's names where known."""
    ids: Iterable[str | None] = claim.source_ids[1:] or (None,) * (len(claim.sources) - 1)
    found = [register.source(name, known, claim.pack) for name, known in zip(claim.sources[1:], ids, strict=False)]
    return tuple(source.name if source else name for name, source in zip(claim.sources[1:], found, strict=False))
