"""How a thing lies to the place that is named: the words kept, the circle computed, the precision never above what is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.offsets import offset
from marsad.model import Place, Precision, Relation, RelationKind
from marsad.model.sphere import apart_km, bearing_of, halfway, moved

OLMAR = (35.4, 36.6)


def only(document, name="Olmar"):
    text = document.document.text
    return next(t for t in document.toponyms if t.name_span.of(text) == name)


@pytest.mark.parametrize(
    ("text", "kind", "wording", "precision"),
    [
        ("A blast 10 km south of Olmar killed two.", RelationKind.OFFSET, "10 km south of …", Precision.NEAR),
        ("A blast some 15 miles from Olmar killed two.", RelationKind.OFFSET, "some 15 miles from …", Precision.REGION),
        ("A blast 3 km (2 miles) from Olmar killed two.", RelationKind.OFFSET, "3 km (2 miles) from …", Precision.NEAR),
        ("It hit a camp 100 km east of Olmar.", RelationKind.OFFSET, "100 km east of …", Precision.REGION),
        ("A few kilometres outside Olmar a bus burned.", RelationKind.OFFSET, "A few kilometres outside …", Precision.NEAR),
        ("A blast near Olmar killed two.", RelationKind.NEAR, "near …", Precision.NEAR),
        ("A blast not far from the town of Olmar killed two.", RelationKind.NEAR, "not far from the town of …", Precision.NEAR),
        ("Clashes on the outskirts of Olmar went on.", RelationKind.OUTSKIRTS, "outskirts of …", Precision.NEAR),
        ("Clashes on the eastern outskirts of Olmar went on.", RelationKind.OUTSKIRTS, "eastern outskirts of …", Precision.NEAR),
        ("Clashes in Olmar's western outskirts went on.", RelationKind.OUTSKIRTS, "…'s western outskirts", Precision.NEAR),
        ("Clashes north of Olmar went on.", RelationKind.DIRECTION, "north of …", Precision.NEAR),
        ("Raids hit the Olmar countryside.", RelationKind.PART, "… countryside", Precision.NEAR),
        ("Raids hit a northern district of Olmar.", RelationKind.PART, "northern district of …", Precision.POPULATED_PLACE),
        ("Olmar, in Teshk province, was hit.", RelationKind.WITHIN, "…, in Teshk", Precision.POPULATED_PLACE),
    ],
)
def test_words_beside_a_town(read, text, kind, wording, precision):
    found = only(read(text))
    assert found.relation is not None
    assert (found.relation.kind, found.relation.wording, found.precision) == (kind, wording, precision)


@pytest.mark.parametrize(
    ("text", "kind", "wording", "precision"),
    [
        ("Raids hit southern Teshk.", RelationKind.PART, "southern …", Precision.GOVERNORATE),
        ("Raids hit the northern Teshk countryside.", RelationKind.PART, "northern … countryside", Precision.GOVERNORATE),
        ("Raids hit the southern countryside of Teshk.", RelationKind.PART, "southern countryside of …", Precision.GOVERNORATE),
        ("Raids hit the north of Teshk province.", RelationKind.PART, "north of …", Precision.GOVERNORATE),
        ("Clashes near Teshk province went on.", RelationKind.NEAR, "near …", Precision.REGION),
    ],
)
def test_words_beside_a_province_give_no_point(read, text, kind, wording, precision):
    found = only(read(text), "Teshk")
    assert found.relation is not None
    assert (found.relation.kind, found.relation.wording, found.precision) == (kind, wording, precision)
    assert found.relation.lat is None


@pytest.mark.parametrize("text", ["A blast hit Olmar.", "Olmar and Khan Karsun were hit.", "The people of Olmar fled."])
def test_a_bare_name_has_no_relation(read, text):
    assert only(read(text)).relation is None


def test_a_distance_with_a_direction_gives_a_circle_round_the_part_of_the_ring(read):
    relation = only(read("A blast 10 km south of Olmar killed two.")).relation
    assert (relation.bearing, relation.low_km, relation.high_km) == (180.0, 8.0, 12.0)
    assert apart_km(OLMAR, (relation.lat, relation.lon)) == pytest.approx(10, abs=0.1)
    assert bearing_of(OLMAR, (relation.lat, relation.lon)) == pytest.approx(180, abs=1)
    assert 4 < relation.radius_km < 5.5


def test_a_distance_alone_gives_the_circle_round_the_place(read):
    relation = only(read("A blast less than 5 km from Olmar killed two.")).relation
    assert (relation.lat, relation.lon, relation.radius_km) == (*OLMAR, 5.0)


@pytest.mark.parametrize("text", ["A blast near Olmar.", "A blast north of Olmar.", "A blast a few miles from Olmar."])
def test_words_without_a_number_give_no_circle(read, text):
    relation = only(read(text)).relation
    assert (relation.low_km, relation.high_km, relation.radius_km, relation.lat) == (None, None, None, None)


def test_between_two_towns_lies_the_middle_with_half_the_way_as_radius(read):
    found = only(read("Shells hit the road between Olmar and Khan Karsun."))
    assert found.relation.kind is RelationKind.BETWEEN
    assert found.relation.others == ("Khan Karsun",)
    assert found.relation.radius_km == pytest.approx(apart_km(OLMAR, (35.43, 36.64)) / 2, abs=0.1)
    assert found.precision is Precision.NEAR


def test_between_two_towns_far_apart_is_a_region(read):
    found = only(read("Shells hit the road between Olmar and Veldabad."))
    assert found.relation.radius_km > 25
    assert found.precision is Precision.REGION


def test_a_distance_is_measured_from_the_city_and_not_from_the_province_of_its_name(read):
    found = only(read("A blast 10 km north of Marun killed two."), "Marun")
    assert found.place.place_id == "v:marun"


def test_a_country_that_deals_with_another_is_no_end_of_a_road(read):
    found = [t for t in read("Ties between Veldia and Ostria worsened.").toponyms if t.relation]
    assert found == []


points = st.tuples(st.floats(-80, 80), st.floats(-179, 179))


@given(points, st.floats(0, 359.9), st.floats(0.1, 2000))
def test_what_is_moved_lies_so_far_away_in_that_direction(point, bearing, km):
    there = moved(point, bearing, km)
    assert apart_km(point, there) == pytest.approx(km, rel=1e-6, abs=1e-6)
    turned = (bearing_of(point, there) - bearing + 180) % 360 - 180
    assert abs(turned) < 1e-3 or abs(point[0]) + km / 111 > 89


@given(points, st.floats(0, 359.9), st.floats(0.5, 500))
def test_the_middle_is_as_far_from_both(point, bearing, km):
    there = moved(point, bearing, km)
    middle = halfway(point, there)
    assert apart_km(point, middle) == pytest.approx(apart_km(middle, there), rel=1e-6, abs=1e-6)


sectors = st.tuples(st.floats(0, 359), st.sampled_from([11.25, 22.5]))
distances = st.tuples(st.floats(0, 40), st.floats(0.2, 40))


@given(sectors, distances, st.floats(-1, 1), st.floats(0, 1))
def test_the_circle_holds_all_that_the_words_allow(sector, distance, turn, share):
    (bearing, spread), (low, more) = sector, distance
    place = Place("p", "P", *OLMAR, Precision.POPULATED_PLACE)
    stated = Relation(RelationKind.OFFSET, "…", bearing=bearing, spread=spread, low_km=low, high_km=low + more)
    circle = offset(stated, place)
    inside = moved(OLMAR, bearing + turn * spread, low + share * more)
    assert circle.lat is not None
    assert circle.lon is not None
    assert circle.radius_km is not None
    assert apart_km((circle.lat, circle.lon), inside) <= circle.radius_km + 0.25


def test_an_area_is_no_point_to_measure_from():
    area = Place("a", "A", *OLMAR, Precision.GOVERNORATE)
    stated = Relation(RelationKind.OFFSET, "…", bearing=0.0, spread=22.5, low_km=8.0, high_km=12.0)
    assert offset(stated, area) == stated
