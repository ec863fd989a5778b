"""Stand-off mentions over a document's text."""

from dataclasses import dataclass
from enum import StrEnum

from marsad.model.claim import Population, SourceType
from marsad.model.document import Document
from marsad.model.figure import Figure
from marsad.model.period import Period
from marsad.model.place import Place, Precision, Relation
from marsad.model.span import Span


class RegionKind(StrEnum):
    """What a stretch of a page is."""

    TITLE = "title"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    DATELINE = "dateline"
    FURNITURE = "furniture"


class Manner(StrEnum):
    """How a source stands to what is attributed to it.

    SAID is put forward as true; MENTIONED is spoken of, without a clause that could be true ("discussed the raid"); BELIEVED is
    thought or feared; JUDGED is praised or blamed ("criticised the deal"); INTENDED is wanted, planned, asked for or promised.
    """

    SAID = "said"
    MENTIONED = "mentioned"
    BELIEVED = "believed"
    JUDGED = "judged"
    INTENDED = "intended"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or what stands for one (a title, a caption).

    Attributes:
        span: Its characters, without surrounding white space.
        index: 0-based position among the document's sentences.
        paragraph: 0-based number of its paragraph.
        region: What part of the page it is; FURNITURE carries no claim.
    """

    span: Span
    index: int
    paragraph: int
    region: RegionKind


class ToponymRole(StrEnum):
    """What a place name does in its sentence."""

    LOCATION = "location"
    METONYM = "metonym"
    DEMONYM = "demonym"
    DATELINE = "dateline"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name.

    Attributes:
        span: The name with its modifier, as the article writes it ("southern Idlib", "north of Hama").
        name_span: The bare name ("Idlib").
        place: The place meant; None when it is open between candidates or in no table.
        candidates: What it may be, best first.
        role: LOCATION, or why it is none ("Damascus said" is a METONYM).
        precision: How exact the mention is (a modifier or "near" lowers the place's own).
        modifier: "southern", "north of", "countryside", "near", "outskirts of"; None for the bare name.
        reason: Why this place, for a person to read.
        relation: How the thing lies to the place ("10 km south of"); None for the place itself.
        area: Code of the first-level area where a name without a place lies, as its candidates agree or the places named around
            it tell; None where nothing tells, and for a name with a place.
    """

    span: Span
    name_span: Span
    place: Place | None
    candidates: tuple[Place, ...] = ()
    role: ToponymRole = ToponymRole.LOCATION
    precision: Precision = Precision.UNKNOWN
    modifier: str | None = None
    reason: str = ""
    relation: Relation | None = None
    area: str | None = None


class TimexKind(StrEnum):
    """Type of a time expression, as in TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression.

    Attributes:
        span: Its words, prepositions left out ("Thursday", "the end of April").
        kind: TIMEX3 type.
        value: TIMEX3 value ("2019-08-22", "P2W", "PRESENT_REF"), None for a vague one.
        period: The days meant; None when relative and nothing anchors it.
        since: Whether the words before it open a running window that lasts until publication ("since late April").
        opened: The days that the words name, where a window runs on from them; None where none does.
        recurring: Whether it names a habit ("every Friday").
        granularity: "day", "days", "week", "month", "season", "year", "decade", "part_of_day" or "vague".
        anchor: What it was resolved against: "explicit", "published", "narrative" or "none".
    """

    span: Span
    kind: TimexKind
    value: str | None
    period: Period | None
    since: bool = False
    opened: Period | None = None
    recurring: bool = False
    granularity: str = "day"
    anchor: str = "none"


@dataclass(frozen=True, slots=True)
class PartyMention:
    """An armed actor or state that is named.

    Attributes:
        span: The words ("regime troops", "Russian", "HTS").
        party: Code of the exchange format ("government", "rebels").
        adjective: Whether it only qualifies what follows ("Russian strikes", "rebel-held").
        group: What kind of actor, where its code stands for several kinds ("other"): "state", "armed_group"; None where the pack
            tells.
    """

    span: Span
    party: str
    adjective: bool = False
    group: str | None = None


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A number with what it counts.

    Attributes:
        span: Bound, number, modifiers and head noun ("at least 12 Syrian civilians").
        number_span: The number words alone ("12", "two dozen").
        figure: The bounds.
        unit: "people", "families", "households", "percent", "vehicles", "villages", "distance", "money", "age", "time",
            "strikes", "buildings", "other"; "people" also when the noun is left out but people are meant ("killed 12").
        noun: The head noun as written, or None ("killing 12").
        population: Who is counted, when the noun tells; None otherwise.
        party: Side of those counted ("12 rebel fighters"), exchange code, or None.
        vague: Whether no number word stands there ("dozens", "several", a bare plural).
    """

    span: Span
    number_span: Span
    figure: Figure
    unit: str
    noun: str | None = None
    population: Population | None = None
    party: str | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what.

    Attributes:
        source: Where the origin is named; None when the sentence goes on under the previous one's source.
        cue: The words that attribute ("said", "according to").
        content: What is attributed.
        names: The chain as written, origin first ("SOHR", "Voice of America").
        source_ids: For each name its id in the register of sources, None when unknown.
        source_type: Type of the origin.
        direct: Whether the content stands in quotation marks.
        manner: How the source stands to the content.
    """

    source: Span | None
    cue: Span
    content: Span
    names: tuple[str, ...]
    source_ids: tuple[str | None, ...]
    source_type: SourceType
    direct: bool = False
    manner: Manner = Manner.SAID


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with all its mentions, each in order of its first character.

    Attributes:
        pack: Name of the conflict pack whose names were used; None for the generic tables alone.
        home: Name in lower case of the country that a document without a pack is about; None where two compete, and with a pack.
        countries: For a document without a pack the countries of its places: code and name in lower case.
        unread: Why the text was not read ("language not read yet"); None when it was.
    """

    document: Document
    sentences: tuple[Sentence, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    timexes: tuple[Timex, ...] = ()
    parties: tuple[PartyMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    pack: str | None = None
    home: str | None = None
    countries: tuple[tuple[str, str], ...] = ()
    unread: str | None = None
