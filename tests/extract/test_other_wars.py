"""Reports on wars that no pack covers: the country for the area, who fights by the words of the report itself."""

from datetime import date

import pytest

from marsad.annotate import annotate
from marsad.extract import extract
from marsad.model import AnnotatedDocument, Claim, Document, Kind, Published, PublishedBasis, SourceType
from marsad.reference import load_references

DAY = date(2024, 5, 10)

SUDAN = "Shelling and rockets hit Khartoum and Omdurman. A garrison and troops guard Khartoum. "
UKRAINE = "Missiles and drones hit Kyiv and Kharkiv. Artillery fire and shelling went on near Kharkiv. "
CONGO = "Fighters and soldiers clashed near Goma; shelling and artillery fire hit Bukavu. The clashes reached Goma. "
PALESTINE = "Shelling and drones hit Nablus and Jenin. Raids with warplanes went on around Nablus. "


def annotated(text: str) -> AnnotatedDocument:
    """The text, published on DAY, read without a pack."""
    published = Published(DAY, DAY, PublishedBasis.METADATA)
    return annotate(Document("d", text, "0" * 64, published=published), load_references([]))


def claim(text: str, kind: Kind) -> Claim:
    """The first claim of a kind."""
    return next(c for c in extract(annotated(text)).claims if c.kind is kind)


@pytest.mark.parametrize(
    ("background", "sentence", "expected"),
    [
        (SUDAN, "Three men were killed by gunfire in Omdurman.", "sudan"),
        (SUDAN, "Three men were killed by gunfire in the village of Wad Karsun.", "sudan"),
        (SUDAN, "Three men were killed by gunfire.", "sudan"),
        (UKRAINE, "Three men were killed by shelling in Belgorod in Russia.", "russia"),
        (CONGO, "Three men were killed by gunfire in eastern Congo.", "dr congo"),
    ],
)
def test_the_country_stands_for_the_area(background, sentence, expected):
    assert claim(background + sentence, Kind.KILLED).province == expected


def test_where_two_countries_compete_a_claim_without_a_place_has_no_area():
    text = "Shelling hit Kyiv, Kharkiv, Kursk and Belgorod. Missiles fell on Ukraine and on Russia. Three men were killed."
    found = annotated(text)
    assert found.home is None
    assert all(c.province in {None, "ukraine", "russia"} for c in extract(found).claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A body is known by its name, its initials, and the word for its fighters.
        (
            SUDAN + "The Karsun Liberation Front (KLF) attacked. The KLF shelled a market.",
            [("Karsun Liberation Front (KLF)", "other"), ("KLF", "other")],
        ),
        (SUDAN + "Olmari fighters entered. Later Olmari withdrew.", [("Olmari fighters", "other"), ("Olmari", "other")]),
        # "Rebels" are whom the text calls so; armed opposition without a name keeps its own code.
        (CONGO + "Olmari rebels came. The rebels left.", [("Olmari rebels", "other"), ("rebels", "other")]),
        (CONGO + "The rebels left.", [("rebels", "rebels")]),
        # Forces with a state's name are the state's.
        (UKRAINE + "Russian troops came.", [("Russian", "russia")]),
        (UKRAINE + "The Ukrainian army and the 24th Brigade came.", [("Ukrainian army", "government")]),
        # "The army" is the one that is named; by itself the country's own.
        (PALESTINE + "The Israeli army came. The army left.", [("Israeli", "israel"), ("army", "israel")]),
        (CONGO + "The army left.", [("army", "government")]),
        (CONGO + "Rwandan troops came. The army left.", [("Rwandan", "other"), ("army", "government")]),
        (
            PALESTINE + "The Israeli occupation came. Occupation forces left.",
            [("Israeli", "israel"), ("Occupation forces", "israel")],
        ),
        # No side at all.
        (SUDAN + "A military source spoke of the Olmar Resistance Committee.", []),
        (UKRAINE + "Its soldiers left. UN troops stayed.", []),
    ],
)
def test_who_fights_is_read_from_the_text(text, expected):
    background = next(b for b in (SUDAN, UKRAINE, CONGO, PALESTINE) if text.startswith(b))
    found = [m for m in annotated(text).parties if m.span.start >= len(background)]
    assert [(m.span.of(text), m.party) for m in found] == expected


def test_an_own_deed_is_the_speakers():
    found = claim(SUDAN + "The Karsun Front claimed that it killed 47 people near Omdurman.", Kind.KILLED)
    assert found.perpetrators == ("other",)
    assert found.source_type is SourceType.ARMED_GROUP


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Four people were killed in the village of Um Karsun.", "Um Karsun"),
        ("Four people were killed in the Nur Olmar refugee camp.", "Nur Olmar"),
        ("Four people were killed in Olmari and Teshk districts.", "Olmari"),
    ],
)
def test_villages_in_no_table_are_places(sentence, expected):
    assert claim(SUDAN + sentence, Kind.KILLED).place == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The state emergency service said that four people were killed in Omdurman.", SourceType.MEDICS_RESCUERS),
        ("The Omdurman Resistance Committee said that four people were killed in Omdurman.", SourceType.MONITOR),
        ("A KLF source said that four people were killed in Omdurman.", SourceType.ARMED_GROUP),
        ("The Olmar Red Crescent (ORC) helped. ORC said that four people were killed in Omdurman.", SourceType.MEDICS_RESCUERS),
    ],
)
def test_who_speaks(sentence, expected):
    background = SUDAN + "The Karsun Liberation Front (KLF) attacked. "
    assert claim(background + sentence, Kind.KILLED).source_type is expected
