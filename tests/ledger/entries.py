"""Documents and claims for the ledger's tests: hand-written ones, and strategies for any."""

import hashlib
from datetime import date

from hypothesis import strategies as st

from marsad.model import (
    Bound,
    Claim,
    ClaimRef,
    Document,
    Extraction,
    Figure,
    Kind,
    Open,
    Parts,
    Period,
    Place,
    Population,
    Precision,
    Published,
    PublishedBasis,
    Scope,
    SourceType,
    Span,
    Status,
)

TEXT = "Officials said twelve villagers died near the mill. Others spoke of 1,200 displaced families."


def document(doc_id: str = "harbour", text: str = TEXT, raw: bytes | None = None) -> Document:
    raw = text.encode() if raw is None else raw
    return Document(
        doc_id=doc_id,
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        outlet="The Harbour Post",
        published=Published(date(2021, 3, 4), date(2021, 3, 6), PublishedBasis.INFERRED, (date(2022, 3, 5),), "by weekday"),
        location=f"{doc_id}.txt",
        raw=raw,
        notes=("read as windows-1252",),
    )


def span_of(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def killed(doc_id: str = "harbour", index: int = 0) -> Claim:
    return Claim(
        ref=ClaimRef(doc_id, index),
        kind=Kind.KILLED,
        evidence=span_of("twelve villagers died near the mill"),
        figure=Figure.exact(12),
        population=Population.CIVILIANS,
        scope=Scope.INCIDENT,
        parts=Parts(figure=span_of("twelve"), source=span_of("Officials")),
        sources=("Officials",),
        source_ids=(None,),
        source_type=SourceType.OFFICIALS,
    )


def extraction(doc_id: str = "harbour") -> Extraction:
    return Extraction((killed(doc_id),), (Open(doc_id, span_of("1,200 displaced families"), "families are not persons"),))


WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
PLACES = st.builds(
    Place,
    place_id=WORDS,
    name=WORDS,
    lat=st.none() | st.floats(-90, 90),
    lon=st.none() | st.floats(-180, 180),
    precision=st.sampled_from(Precision),
    country=st.none() | WORDS,
    population=st.integers(0, 10**8),
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    low, high = sorted(draw(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9))))
    ends = draw(st.sampled_from([(low, high), (low, None), (None, high)]))
    return Figure(*ends, draw(st.sampled_from(Bound)))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = sorted(draw(st.tuples(DAYS, DAYS)))
    return Period(*draw(st.sampled_from([(start, end), (start, None), (None, end), (None, None)])))


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def claims(draw: st.DrawFn, doc_id: str, index: int, length: int) -> Claim:
    sources = tuple(draw(st.lists(WORDS, max_size=3)))
    maybe = st.none() | spans(length)
    return Claim(
        ref=ClaimRef(doc_id, index),
        kind=draw(st.sampled_from(Kind)),
        evidence=draw(spans(length)),
        figure=draw(st.none() | figures()),
        population=draw(st.none() | st.sampled_from(Population)),
        part_of=draw(st.none() | st.integers(0, 5)),
        scope=draw(st.none() | st.sampled_from(Scope)),
        period=draw(periods()),
        place=draw(st.none() | WORDS),
        places=tuple(draw(st.lists(WORDS, max_size=3))),
        located=draw(st.none() | PLACES),
        precision=draw(st.sampled_from(Precision)),
        province=draw(st.none() | WORDS),
        perpetrators=tuple(draw(st.lists(WORDS, max_size=2))),
        victims_side=draw(st.none() | WORDS),
        method=draw(st.none() | WORDS),
        sources=sources,
        source_ids=tuple(draw(st.none() | WORDS) for _ in sources),
        source_type=draw(st.sampled_from(SourceType)),
        status=draw(st.sampled_from(Status)),
        denies=draw(st.none() | st.integers(0, 5)),
        incident=draw(st.none() | WORDS),
        superseded=draw(st.booleans()),
        share=draw(st.none() | figures()),
        parts=Parts(*(draw(maybe) for _ in range(6))),
        reasons=tuple(draw(st.lists(WORDS, max_size=2))),
        pack=draw(st.none() | WORDS),
    )


@st.composite
def entries(draw: st.DrawFn) -> tuple[Document, Extraction]:
    """Any document with any claims whose spans lie in it."""
    doc_id = draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8))
    text = draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
    raw = draw(st.binary(max_size=40))
    published = Published(
        draw(st.none() | DAYS),
        draw(st.none() | DAYS),
        draw(st.sampled_from(PublishedBasis)),
        tuple(draw(st.lists(DAYS, max_size=2))),
    )
    found = Document(doc_id, text, hashlib.sha256(raw).hexdigest(), draw(st.none() | WORDS), published=published, raw=raw)
    listed = tuple(draw(claims(doc_id, index, len(text))) for index in range(draw(st.integers(0, 2))))
    left_open = tuple(Open(doc_id, span, "why") for span in draw(st.lists(spans(len(text)), max_size=2)))
    return found, Extraction(listed, left_open)
