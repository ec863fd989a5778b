"""What an exchange of names has shown: claims that change by more than the names."""

from dataclasses import dataclass

from marsad.model import Span

OWNERSHIP = "source types by ownership"
"""The guide: who speaks for a state is an official, who speaks for an armed group is of that group. The register of sources
also says how a speaker is called; a name that it lacks is written as it stands, with its nouns."""

GENERAL_WORDS = "general words for fighters"
"""The guide: "terrorists" and the like without a name are fighters of the opposition, and never a state's. They are no names."""

LENGTH = "where the evidence is cut"
"""Only one end of the evidence differs, by a few words: it is cut to a length, and names are of unlike lengths."""

WORDING = "the wording, not the party"
"""The same change comes about where the party stays and only its name takes another form."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a claim that differs.

    Attributes:
        name: The field.
        wanted: What the exchange alone would give; "" for nothing.
        got: What was read.
    """

    name: str
    wanted: str
    got: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim that changes by more than the exchange of names.

    Attributes:
        doc_id: The document.
        parties: The two whose names were exchanged, in the order of the pack.
        kind: The claim's kind.
        words: Its evidence in the document; in the changed text where it is read only there.
        found: "changed"; "lost" when it is not read after the exchange; "new" when it is read only then.
        at: Its evidence's place in the document.
        moved: Its evidence's place in the changed text.
        changes: What differs, in the order of a claim's fields; empty for what is lost or new.
        explained: OWNERSHIP, GENERAL_WORDS, both, LENGTH or WORDING; "" where nothing explains it.
    """

    doc_id: str
    parties: tuple[str, str]
    kind: str
    words: str
    found: str
    at: Span
    moved: Span
    changes: tuple[Change, ...] = ()
    explained: str = ""


@dataclass(frozen=True, slots=True)
class Audited:
    """What the exchanges in a document have shown.

    Attributes:
        doc_id: The document.
        swaps: How many pairs of parties were exchanged.
        claims: How many claims the document has.
        differences: What changed by more than the exchange, by pair, in the order of the text.
    """

    doc_id: str
    swaps: int
    claims: int
    differences: tuple[Difference, ...] = ()
