"""A small, hand-made view on an invented valley: every shape of finding once, in our own words."""

import json
from dataclasses import replace
from datetime import date

import pytest

from marsad.model import (
    AccessStatement,
    Assessment,
    Bound,
    CalendarEntry,
    Chain,
    Claim,
    ClaimRef,
    Contradiction,
    ContradictionType,
    ControlStatement,
    CountedFigure,
    Document,
    Documented,
    Figure,
    Filter,
    Incident,
    IncidentAssessment,
    Kind,
    LookAlike,
    MeetingStatement,
    MovementStatement,
    Open,
    Origin,
    Parts,
    Period,
    Place,
    Population,
    Precision,
    Published,
    PublishedBasis,
    Revision,
    Scope,
    Skipped,
    SourceType,
    Span,
    Standing,
    Status,
    Strength,
    TollEntry,
    TollSeries,
    View,
)
from marsad.publish import publish
from marsad.reference.base import Pack, Party, Province, References

TITLE = "Twelve dead in Tarsin as road stays shut"
FIRST = f"""{TITLE}

The Valley Monitor said that 12 civilians, among them 3 children, died in an air raid on Tarsin on Tuesday.

More than 880 civilians have been killed in the valley since 30 April, the Valley Monitor said.
The northern army took Qasr Lum on Tuesday, state radio reported.

The ministry announced a corridor at Bab Lum, the agency Habar wrote."""
SECOND = """Nearly 900 civilians have been killed since 30 April, according to the Valley Monitor.

There is no corridor at Bab Lum, the monitor told Radio Lum. <script>document.title = "seized"; fetch("https://example.org/")</script>

Shells wounded up to 40 people somewhere in Marj district, and the river league surrounded Deir Asal."""
ARABIC = "قال المرصد إن اثني عشر مدنيا قتلوا."

TARSIN = Place("t:tarsin", "Tarsin", 35.44, 36.65, Precision.POPULATED_PLACE, "SY", "north")
QASR = Place("t:qasr", "Qasr Lum", 35.52, 36.41, Precision.POPULATED_PLACE, "SY", "north")
BAB = Place("t:bab", "Bab Lum", 35.40, 36.70, Precision.NEAR, "SY", "north")
MARJ = Place("t:marj", "Marj", 35.70, 36.60, Precision.DISTRICT, "SY", "north", "district")
DEIR = Place("t:deir", "Deir Asal", 35.63, 36.72, Precision.POPULATED_PLACE, "SY", "north")

MONITOR = Origin("vm", "Valley Monitor", SourceType.MONITOR)
MINISTRY = Origin("ministry", "Ministry of the North", SourceType.OFFICIALS, "north_army")
RADIO = Origin("radio", "State radio", SourceType.STATE_MEDIA, "north_army")

TWENTIETH = Period.on(date(2019, 8, 20))
SINCE = Period(date(2019, 4, 30), date(2019, 8, 20))

OUTLINES = json.dumps(
    {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"name": "Valley"},
                "geometry": {"type": "Polygon", "coordinates": [[[35.5, 34], [38, 34], [38, 36.5], [36, 36.5], [35.5, 34]]]},
            },
            {
                "type": "Feature",
                "properties": {"name": "Far away"},
                "geometry": {"type": "MultiPolygon", "coordinates": [[[[-60, -10], [-50, -10], [-50, 0], [-60, -10]]]]},
            },
        ],
    }
)
BOUNDARIES = json.dumps(
    {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"shapeName": "The North"},
                "geometry": {"type": "Polygon", "coordinates": [[[36, 35], [37.2, 35], [37.2, 36], [36, 36], [36, 35]]]},
            }
        ],
    }
)


class NoGazetteer:
    """A gazetteer that knows no place."""

    def lookup(self, name):
        return ()

    spelled = lookup


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def claim_of(doc_id, text, words, index, **fields):
    number = fields.pop("number", None)
    parts = Parts(figure=span_of(text, number)) if number else Parts()
    return Claim(ClaimRef(doc_id, index), fields.pop("kind"), span_of(text, words), parts=parts, pack="valley", **fields)


def first_claims():
    monitor = {"sources": ("Valley Monitor",), "source_ids": ("vm",), "source_type": SourceType.MONITOR}
    raid = {
        "period": TWENTIETH,
        "place": "Tarsin",
        "places": ("Tarsin",),
        "located": TARSIN,
        "precision": Precision.POPULATED_PLACE,
    }
    raid |= {
        "province": "north",
        "perpetrators": ("river_league",),
        "method": "airstrike",
        "scope": Scope.INCIDENT,
        "incident": "i1",
    }
    civilians = Population.CIVILIANS
    rows = [
        (
            "12 civilians, among them 3 children, died in an air raid on Tarsin on Tuesday",
            {"kind": Kind.KILLED, "number": "12"} | {"figure": Figure.exact(12), "population": civilians} | raid | monitor,
        ),
        (
            "12 civilians, among them 3 children",
            {"kind": Kind.KILLED, "number": "3 children", "figure": Figure.exact(3), "part_of": 0}
            | {"population": Population.CHILDREN}
            | raid
            | monitor,
        ),
        (
            "More than 880 civilians have been killed in the valley since 30 April",
            {"kind": Kind.KILLED, "number": "More than 880"}
            | {"figure": Figure.at_least(880), "population": civilians, "scope": Scope.CUMULATIVE, "period": SINCE}
            | monitor,
        ),
        (
            "The northern army took Qasr Lum on Tuesday, state radio reported",
            {"kind": Kind.CONTROL, "method": "captured", "place": "Qasr Lum"}
            | {"located": QASR, "precision": Precision.POPULATED_PLACE, "perpetrators": ("north_army",), "period": TWENTIETH}
            | {"sources": ("state radio",), "source_ids": ("radio",), "source_type": SourceType.STATE_MEDIA},
        ),
        (
            "The ministry announced a corridor at Bab Lum",
            {"kind": Kind.ACCESS, "method": "announced", "status": Status.ANNOUNCED}
            | {
                "place": "Bab Lum",
                "located": BAB,
                "precision": Precision.NEAR,
                "perpetrators": ("north_army",),
                "sources": ("ministry", "Habar"),
            }
            | {"source_ids": ("ministry", None), "source_type": SourceType.OFFICIALS},
        ),
    ]
    return [claim_of("valley-wire", FIRST, words, at, **fields) for at, (words, fields) in enumerate(rows)]


def second_claims():
    monitor = {"sources": ("Valley Monitor",), "source_ids": ("vm",), "source_type": SourceType.MONITOR}
    since = Period(date(2019, 4, 30), date(2019, 8, 22))
    rows = [
        (
            "Nearly 900 civilians have been killed since 30 April",
            {"kind": Kind.KILLED, "number": "Nearly 900", "figure": Figure.about(900)}
            | {"population": Population.CIVILIANS, "scope": Scope.CUMULATIVE, "period": since}
            | monitor,
        ),
        (
            "There is no corridor at Bab Lum",
            {"kind": Kind.DENIAL, "place": "Bab Lum", "located": BAB, "precision": Precision.NEAR} | monitor,
        ),
        (
            "Shells wounded up to 40 people somewhere in Marj district",
            {"kind": Kind.INJURED, "number": "up to 40", "figure": Figure.at_most(40)}
            | {
                "population": Population.PEOPLE,
                "scope": Scope.INCIDENT,
                "place": "Marj",
                "located": MARJ,
                "precision": Precision.DISTRICT,
            }
            | {"perpetrators": ("unknown",), "method": "shelling"},
        ),
        (
            "the river league surrounded Deir Asal",
            {"kind": Kind.CONTROL, "method": "besieged", "place": "Deir Asal", "located": DEIR}
            | {"precision": Precision.POPULATED_PLACE, "perpetrators": ("river_league",)},
        ),
    ]
    return [claim_of("lum-post#2", SECOND, words, at, **fields) for at, (words, fields) in enumerate(rows)]


def chains_of(claims):
    origins = {"vm": MONITOR, "radio": RADIO, "ministry": MINISTRY}
    outlets = {"valley-wire": "Valley Wire", "lum-post#2": "Lum Post"}
    return tuple(
        Chain(c.ref, origins.get(c.source_ids[0]) if c.source_ids else None, c.sources[1:], outlets[c.ref.doc_id]) for c in claims
    )


def assessment_of(claims):
    by_id = {claim.claim_id: claim for claim in claims}
    twelve, children, least, took, corridor = (ClaimRef("valley-wire", at) for at in range(5))
    nearly, denied, wounded, ring = (ClaimRef("lum-post#2", at) for at in range(4))
    raid = Incident("i-000000000001", (twelve, children), TWENTIETH, "Tarsin", TARSIN, Precision.POPULATED_PLACE, "north")
    shells = Incident("i-000000000002", (wounded,), Period(), "Marj", MARJ, Precision.DISTRICT, "north")
    shut = Incident("i-000000000003", (denied, corridor), Period(), "Bab Lum", BAB, Precision.NEAR, "north")
    names = ("Valley Monitor",)
    return (
        Assessment(
            chains=chains_of(claims),
            incidents=(
                IncidentAssessment(
                    raid,
                    (
                        CountedFigure(Kind.KILLED, Population.CIVILIANS, Figure.exact(12), names, (twelve,)),
                        CountedFigure(Kind.KILLED, Population.CHILDREN, Figure.exact(3), names, (children,)),
                    ),
                    names,
                    ("Valley Wire",),
                    (("river_league", "Valley Monitor"),),
                    "single source",
                    "one origin",
                ),
                IncidentAssessment(
                    shells,
                    (CountedFigure(Kind.INJURED, Population.PEOPLE, Figure.at_most(40), (), (wounded,)),),
                    (),
                    ("Lum Post",),
                    (),
                    "no origin stated",
                    "no claim names its source",
                ),
                IncidentAssessment(
                    shut,
                    (),
                    ("Ministry of the North", "Valley Monitor"),
                    ("Lum Post", "Valley Wire"),
                    (),
                    "contested",
                    "a denial",
                ),
            ),
            tolls=(
                TollSeries(
                    "t-000000000001",
                    Kind.KILLED,
                    Population.CIVILIANS,
                    "the valley",
                    "valley",
                    Period(date(2019, 4, 30), date(2019, 8, 22)),
                    (
                        TollEntry(date(2019, 8, 20), Figure.at_least(880), (least,), "Valley Monitor"),
                        TollEntry(date(2019, 8, 22), Figure.about(900), (nearly,), "Valley Monitor"),
                    ),
                    names,
                    ("Lum Post", "Valley Wire"),
                ),
            ),
            documented=(
                Documented(
                    Kind.KILLED,
                    Population.CIVILIANS,
                    Figure.at_least(12),
                    (raid.incident_id,),
                    (("running totals", "another scope"),),
                ),
            ),
            control=(
                ControlStatement(
                    "Deir Asal", "t:deir", "river_league", None, "besieged", Period(), ("not stated",), Standing.CLAIMED, (ring,)
                ),
                ControlStatement(
                    "Qasr Lum",
                    "t:qasr",
                    "north_army",
                    "river_league",
                    "captured",
                    TWENTIETH,
                    ("State radio",),
                    Standing.DISPUTED,
                    (took,),
                    disputed_by=("River League: a redeployment",),
                ),
            ),
            access=(
                AccessStatement(
                    Kind.ACCESS,
                    "Bab Lum",
                    "t:bab",
                    "announced",
                    ("north_army",),
                    Period(),
                    ("Ministry of the North",),
                    Standing.DISPUTED,
                    (corridor,),
                    ("Valley Monitor: there is none",),
                ),
            ),
            calendar=(
                CalendarEntry(
                    Kind.ACCESS, "announced", "Bab Lum", ("north_army",), Period(), ("Ministry of the North",), (corridor,)
                ),
            ),
            movements=(
                MovementStatement(
                    form="convoy",
                    state="arrived",
                    status=Status.REPORTED,
                    parties=("north_army",),
                    vehicles=(Figure.exact(28), Figure.exact(30)),
                    troops=(),
                    place="Tarsin",
                    origin="Qasr Lum",
                    destination="Tarsin",
                    stopped_by=(),
                    period=Period(),
                    said_by=("not stated",),
                    standing=Standing.CLAIMED,
                    claims=(corridor,),
                ),
            ),
            meetings=(
                MeetingStatement(
                    form="talks",
                    state="planned",
                    status=Status.ANNOUNCED,
                    participants=("Envoy Ada Brook", "the northern council"),
                    parties=("north_army",),
                    place="Bab Lum",
                    period=Period(date(2019, 9, 16), date(2019, 9, 16)),
                    purpose="the road",
                    said_by=("Ministry of the North",),
                    standing=Standing.CLAIMED,
                    claims=(corridor,),
                ),
            ),
            contradictions=(
                Contradiction(
                    corridor, denied, ContradictionType.EXISTENCE, "announced by one, denied by the other", Strength.STRONG
                ),
            ),
            look_alikes=(LookAlike(least, nearly, "one count, two days later"),),
        )
        if by_id
        else Assessment()
    )


def view_of():
    claims = tuple(sorted([*first_claims(), *second_claims()], key=lambda claim: claim.ref))
    published = Published(date(2019, 8, 20), date(2019, 8, 20), PublishedBasis.METADATA)
    inferred = Published(date(2019, 8, 22), date(2019, 8, 22), PublishedBasis.INFERRED, (date(2024, 8, 22),), "a weekday fits")
    documents = (
        Document("lum-post#2", SECOND, "b" * 64, outlet="Lum Post", published=inferred, location="posts.jsonl:2"),
        Document("marsad-ar", ARABIC, "c" * 64, language="ar", location="marsad-ar.txt"),
        Document(
            "valley-wire", FIRST, "a" * 64, title=TITLE, outlet="Valley Wire", published=published, location="valley-wire.txt"
        ),
    )
    return View(
        documents=documents,
        claims=claims,
        assessment=assessment_of(claims),
        revisions=(Revision("valley-wire-draft", "valley-wire"),),
        skipped=(Skipped("broken.json:7", "not JSON (a comma is missing)", "mend line 7 and read it again"),),
        left_open=(Open("lum-post#2", span_of(SECOND, "up to 40"), "a number without a clear unit"),),
        unread=(("marsad-ar", "language not read yet"),),
    )


def references_of(boundaries=None):
    parties = (
        Party("north_army", "The army of the north", "Northern army", "#0072B2", group="government"),
        Party("river_league", "The league of the river", "River League", "#E69F00", group="armed_group"),
    )
    provinces = (Province("north", "The North", lat=35.5, lon=36.5),)
    pack = Pack("valley", "The valley", "SY", "Valley", "CC0-1.0", "2026-01-01", parties, (), provinces, boundaries=boundaries)
    return References(NoGazetteer(), (pack,))


@pytest.fixture
def view():
    return view_of()


@pytest.fixture
def references():
    return references_of()


@pytest.fixture
def bordered():
    """References with province borders."""
    return references_of(BOUNDARIES)


@pytest.fixture
def outlines():
    return OUTLINES


@pytest.fixture
def busy(view):
    """A view with a thousand claims in four hundred incidents and fifty documents."""
    text = view.documents[2].text
    model = next(claim for claim in view.claims if claim.claim_id == "valley-wire#0")
    documents = tuple(replace(view.documents[2], doc_id=f"d{at:02}", text=text) for at in range(50))
    claims = tuple(replace(model, ref=ClaimRef(f"d{at // 20:02}", at % 20)) for at in range(1000))
    item = view.assessment.incidents[0]
    incidents = []
    for at in range(400):
        refs = tuple(claim.ref for claim in claims[at * 2 : at * 2 + 2])
        place = replace(TARSIN, place_id=f"t:{at}", name=f"Village {at}", lat=34.5 + at % 20 * 0.1, lon=36 + at // 20 * 0.1)
        incident = replace(item.incident, incident_id=f"i-{at:012x}", members=refs, located=place, place=place.name)
        counted = CountedFigure(
            Kind.KILLED, Population.CIVILIANS, Figure(at % 30, None, Bound.AT_LEAST), ("Valley Monitor",), refs
        )
        incidents.append(replace(item, incident=incident, figures=(counted,)))
    chains = tuple(Chain(claim.ref, MONITOR, (), "Valley Wire") for claim in claims)
    return View(documents, claims, Assessment(chains=chains, incidents=tuple(incidents)))


@pytest.fixture
def filtered(view):
    """The view cut to a place and a day."""
    return replace(view, as_of=date(2019, 8, 21), filter=Filter(place="Tarsin", since=date(2019, 8, 1)))


@pytest.fixture
def written(view, references, outlines, tmp_path):
    """The folder of a whole publication."""
    publish(view, references, outlines, tmp_path / "out")
    return tmp_path / "out"
