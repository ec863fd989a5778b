"""Which place of the world a name means, told by the names around it; on the packaged world list."""

from itertools import permutations

import pytest

from marsad.annotate import annotate
from marsad.annotate.agreement import agreed
from marsad.annotate.resolution import Question, Setting, resolve
from marsad.model import Document, Place, Precision, ToponymRole
from marsad.reference import load_references

NOWHERE = frozenset({ToponymRole.ORGANISATION, ToponymRole.DEMONYM})


@pytest.fixture(scope="module")
def places():
    """Names and the ids of their places, in the order of the text."""
    world = load_references()

    def found(text, without=NOWHERE):
        document = annotate(Document("d", text, "0" * 64), world)
        return [(t.name_span.of(text), t.place.place_id if t.place else None) for t in document.toponyms if t.role not in without]

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The storm moved from Paris, Texas, to Dallas.",
            [("Paris", "geonames:4717560"), ("Texas", "area:us.texas"), ("Dallas", "geonames:4684888")],
        ),
        ("The minister flew from Paris to Lyon.", [("Paris", "geonames:2988507"), ("Lyon", "geonames:2996944")]),
        (
            "A Springfield man was held after a crash near Branson, Missouri.",
            [("Springfield", "geonames:4409896"), ("Branson", "geonames:4378219"), ("Missouri", "area:us.missouri")],
        ),
        ("Ohio's Dayton is a city of factories.", [("Ohio", "area:us.ohio"), ("Dayton", "geonames:4509884")]),
        ("A train left Dayton, in Ohio.", [("Dayton", "geonames:4509884"), ("Ohio", "area:us.ohio")]),
        (
            "Nobody was hurt in Victoria, police in British Columbia said.",
            [("Victoria", "geonames:6174041"), ("British Columbia", "area:ca.british_columbia")],
        ),
        ("Volunteers came from Clay and Madison counties in Kentucky.",
            [
                ("Clay", "area:us.kentucky.clay_county"),
                ("Madison", "area:us.kentucky.madison_county"),
                ("Kentucky", "area:us.kentucky"),
            ],
        ),
        ("St. Louis police and New York police spoke.", [("St. Louis", "geonames:4407066"), ("New York", "geonames:5128581")]),
        ("They left from Newark, N.J., on Monday.", [("Newark", "geonames:5101798"), ("N.J", "area:us.new_jersey")]),
        ("The mayor of Washington spoke.", [("Washington", "geonames:4140963")]),
        ("They drove home from Mexico.", [("Mexico", "country:MX")]),
    ],
)  # fmt: skip
def test_names_are_understood_by_what_stands_around_them(places, text, expected):
    assert places(text) == expected


def test_a_name_that_is_qualified_once_keeps_its_place(places):
    text = "Fire broke out in Dublin, Ohio, on Monday.\n\nThe mayor of Dublin thanked the crews from Columbus."
    assert [place for name, place in places(text) if name == "Dublin"] == ["geonames:5152333"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jordan Miller, 31, of Denver, was hurt.", ["Denver"]),
        ("Barack Obama spoke. Obama left.", []),
        ("George Washington is remembered.", []),
        ("Nice people like Reading.", []),
        ("The crew met in Reading, near London.", ["Reading", "London"]),
        ("Officers met at Lancaster Avenue and went on to Main Street.", ["Lancaster Avenue", "Main Street"]),
        ("Boise police spoke.", ["Boise"]),
        ("A Boise man was hurt.", ["Boise"]),
        ("BOISE -- Two people died on a road north of the city.", ["BOISE"]),
        ("Lane closures at City Hall, Superior Court and College Center go on.", []),
        ("An Arab prince spoke at Reese Park.", []),
        ("They climbed in Glacier County, Montana.", ["Glacier County", "Montana"]),
    ],
)
def test_names_that_are_places(places, text, expected):
    assert [name for name, _ in places(text)] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Kenya Medical Association met.", "Kenya"),
        ("The Houston Police Department sent officers.", "Houston"),
        ("It was reported by the Texas Tribune.", "Texas"),
    ],
)
def test_the_place_in_an_organisations_name_is_no_location(places, text, name):
    assert places(text) == []
    assert [found for found, _ in places(text, without=frozenset())] == [name]


def test_a_street_has_no_point(places):
    assert places("Officers met at Lancaster Avenue.") == [("Lancaster Avenue", None)]


def town(key: str, name: str, lat: float, lon: float, population: int = 1000) -> Place:
    """A town of one country."""
    return Place(key, name, lat, lon, Precision.POPULATED_PLACE, "XX", population=population)


NAMES = (
    Question((town("a1", "A", 10.0, 10.0, 900_000), town("a2", "A", 40.0, 40.0))),
    Question((town("b1", "B", 40.1, 40.1), town("b2", "B", -20.0, 70.0))),
    Question((town("c1", "C", 40.0, 40.2),)),
    Question((town("d1", "D", 39.9, 40.0), town("d2", "D", 60.0, 0.0, 90_000))),
)


def test_small_places_beside_each_other_win_against_large_ones_apart():
    setting = agreed(NAMES, Setting())
    assert [resolve(q, setting)[0].place_id for q in NAMES] == ["a2", "b1", "c1", "d1"]
    assert resolve(NAMES[0], Setting())[0].place_id == "a1"


def test_the_order_of_the_names_changes_nothing():
    assert len({agreed(order, Setting()) for order in permutations(NAMES)}) == 1


def test_likelihoods_of_a_name_stay_between_zero_and_one():
    assert all(0.0 < sure <= 1.0 for _, sure in agreed(NAMES, Setting()).anchors)


def test_names_that_nothing_tells_apart_stay_open_with_all_candidates():
    left, right = town("l", "L", 10.0, 10.0), town("r", "L", 40.0, 40.0)
    question = Question((left, right))
    place, candidates = resolve(question, agreed((question,), Setting()))
    assert place is None
    assert set(candidates) == {left, right}


@pytest.fixture(scope="module")
def areas(references):
    """Names in no table, and open ones, with the area that the text puts them in."""

    def found(text):
        return {t.name_span.of(text): t.area for t in annotate(Document("d", text, "0" * 64), references, "veldia").toponyms}

    return found


@pytest.mark.parametrize(
    ("text", "name", "area"),
    [
        ("Shells fell on the village of Brankov, near Olmar.", "Brankov", "teshk"),
        ("Soldiers entered Olmar. They burned the village of Brankov.", "Brankov", "teshk"),
        ("They burned the village of Brankov. Soldiers then entered Olmar.", "Brankov", "teshk"),
        ("They burned the village of Brankov.", "Brankov", None),
        ("Shells fell on Olmar and on Marun. The village of Brankov burned.", "Brankov", "marun"),
    ],
)
def test_a_name_in_no_table_lies_in_the_area_of_what_is_named_around_it(areas, text, name, area):
    assert areas(text)[name] == area


def test_a_name_with_a_place_needs_no_area_and_one_open_between_areas_has_none(areas):
    found = areas("A convoy left Olmar.") | areas("A convoy left Sela.")
    assert found == {"Olmar": None, "Sela": None}


def _village(key, lat, province, feature="village"):
    return Place(key, "Tell", lat, 37.0, Precision.POPULATED_PLACE, "XA", province, feature)


def test_a_town_comes_before_a_village_of_its_name_where_no_inhabitants_are_known():
    pair = (_village("a", 33.0, "south"), _village("b", 36.0, "north", "town"))
    for places in permutations(pair):
        assert resolve(Question(places), Setting("XA"))[0] == pair[1]


def test_a_place_that_is_only_spelled_alike_is_confirmed_by_others_or_dropped():
    alike, near, far = _village("a", 33.0, "south"), _village("b", 33.2, "other"), _village("c", 36.0, "north")
    question = Question((alike,), alike=frozenset({"a"}))
    assert resolve(question, Setting("XA"))[0] == alike
    assert resolve(question, Setting("XA", anchors=((near, 1.0), (far, 1.0))))[0] == alike
    assert resolve(question, Setting("XA", anchors=((far, 1.0),))) == (None, ())
    assert resolve(Question((alike,)), Setting("XA", anchors=((far, 1.0),)))[0] == alike


@pytest.mark.parametrize(
    ("population", "countries", "alike", "meant"),
    [
        (900, (), False, False),
        (400_000, (), False, True),
        (900, (("YY", 1.0),), False, True),
        (400_000, (), True, False),
        (400_000, (("YY", 1.0),), True, True),
    ],
)
def test_a_report_on_one_country_means_places_abroad_only_where_that_is_likely(population, countries, alike, meant):
    abroad = Place("t:abroad", "Tel Warda", 10.0, 10.0, Precision.POPULATED_PLACE, "YY", population=population)
    question = Question((abroad,), alike=frozenset({abroad.place_id} if alike else ()))
    best, _ = resolve(question, Setting(focus="XX", countries=countries))
    assert (best == abroad) is meant
