"""Names across transliterations."""

import csv
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.names import fold, same_name, similarity, skeleton

ONE_NAME = [
    ("Khan Cheikhoun", "Khan Sheikhoun", "Khan Shaykhun", "Khan Shaykhoun", "Khān Shaykhūn", "خان شيخون"),
    ("Kafr Zita", "Kfar Zita", "Kafr Zeita", "كفر زيتا"),
    ("Maaret al-Noomane", "Maarat Al-Nouman", "Maarrat an Numan", "Ma'arat al-Numan", "Maarat al-Nu’man", "معرة النعمان"),
    ("Idlib", "Idleb", "إدلب"),
    ("Souran", "Soran", "Suran"),
    ("Latamneh", "Lataminah", "al-Latamina", "Al Latamna"),
    ("Latmeen", "Latmin", "لطمين"),
    ("Saraqeb", "Saraqib", "سراقب"),
    ("Kafriya", "Kefraya"),
    ("Deir ez-Zor", "Deir Ezzor", "Deir al-Zour", "Deirezzor", "Dayr az Zawr", "دير الزور"),
    ("Sweida", "As-Suwayda", "Soueida"),
    ("Al-Hasakah", "Hasakeh", "Hassakeh"),
    ("Raqqa", "ar-Raqqah", "Rakka"),
    ("El Fasher", "Al-Fashir", "el-Facher"),
    ("Um Rawaba", "Umm Ruwaba"),
    ("Alduhur", "al-Duhur"),
]
OTHER_NAMES = [
    ("Latamneh", "Latmeen"),
    ("Kafriya", "Kafr Zita"),
    ("Darayya", "Daraa"),
    ("Hish", "Hass"),
    ("Homs", "Hama"),
    ("Souran", "Surana"),
    ("Morek", "Manbij"),
    ("Zamzam", "Zalingei"),
    ("Saraqib", "Sarmin"),
    ("", "Idlib"),
    ("", ""),
]


@pytest.mark.parametrize("spellings", ONE_NAME, ids=lambda row: row[0])
def test_spellings_of_one_name_share_the_key(spellings):
    assert {skeleton(spelling) for spelling in spellings} == {skeleton(spellings[0])}
    assert all(same_name(left, right) for left, right in itertools.combinations(spellings, 2))


@pytest.mark.parametrize(("left", "right"), OTHER_NAMES)
def test_other_names_stay_apart(left, right):
    assert not same_name(left, right)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Al-Bab", "bab"),
        ("ash-Shaykh", "shaykh"),
        ("The Hague", "hague"),
        ("An Inn", "an inn"),
        ("Al", "al"),
        ("Ma‘arrat an Nu‘mān", "maarrat an numan"),
        ("M-4", "m 4"),
        ("Türkiye", "turkiye"),
        ("...", ""),
    ],
)
def test_fold(name, folded):
    assert fold(name) == folded


def test_similarity_ranks_the_closer_spelling():
    assert similarity("Salma", "Salmah") > similarity("Salma", "Salima") > similarity("Salma", "Idlib")


@given(st.text(max_size=40))
def test_folding_letters_twice_changes_nothing_but_articles(name):
    once = fold(name)
    assert once.isascii()
    assert once.endswith(fold(once))


@given(st.text(max_size=30), st.text(max_size=30))
def test_same_name_is_symmetric(left, right):
    assert same_name(left, right) == same_name(right, left)


@given(st.text(alphabet="abdhiklmnorstuz -'", min_size=1, max_size=25).filter(fold))
def test_a_name_is_its_own_name(name):
    assert same_name(name, name.upper())


def test_spellings_of_one_point_in_an_incident_archive(shared):
    points: dict[tuple[str, str], set[str]] = {}
    with (shared / "gazetteer" / "incident_places.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            name = row["place_en"].removesuffix(" village").removesuffix(" town")
            if row["precision"] in {"village", "town"} and name.replace(" ", "").replace("-", "").isalpha():
                points.setdefault((row["lat"], row["lon"]), set()).add(name)
    pairs = [pair for names in points.values() for pair in itertools.combinations(sorted(names), 2) if similarity(*pair) >= 0.75]
    distinct = [pair for pair in pairs if fold(pair[0]) != fold(pair[1])]
    assert len(distinct) > 100
    assert sum(same_name(*pair) for pair in distinct) / len(distinct) > 0.75
