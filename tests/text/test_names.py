"""Names across transliterations."""

import csv
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.names import ALIKE, Spellings, fold, likeness, same_name, similarity, skeleton
from marsad.text.names.descriptions import described, whole

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


ALIKE_NAMES = [
    ("Jarabulus", "Cerablus", "Jarablus", "جرابلس"),
    ("Ras al-Ain", "Ra's al-'Ayn", "Rass el-Ain", "رأس العين"),
    ("Eastern Ghouta", "al-Ghouta al-Sharqiya", "East Ghuta", "الغوطة الشرقية"),
    ("Upper Jubb", "Jubb Fawqani", "al-Jubb al-Fawqani"),
    ("Khmeimim", "Hmeimim", "Hmeymim"),
    ("Xan Tuman", "Khan Touman", "خان طومان"),
    ("Qamishli", "Gamishli", "Kamishly"),
    ("Ville de Tripoli", "Madinat Tripoli", "Tripoli"),
    ("Kafr Nbel", "Kafr Nabl", "كفرنبل"),
    ("Mosul", "Mossoul", "Moussul"),
    ("Deraa", "Dera'a", "Der'a"),
    ("Oum Durman", "Omdurman", "Umm Durman"),
    ("Benghazi", "Banghazi", "بنغازي"),
    ("Buraydah", "Buraidah", "بريدة"),
]
UNLIKE_NAMES = [
    ("Latamneh", "Latmeen"),
    ("Tal Abyad", "Tal Rifaat"),
    ("Kafr Nabl", "Kafr Naya"),
    ("Upper Jubb", "Lower Jubb"),
    ("Bab al-Hawa", "Bab al-Salama"),
    ("Jisr al-Shughur", "Khan Shaykhun"),
    ("Ankara", "Aqraba"),
    ("Deir", "Dweir"),
    ("Homs", "Hama"),
    ("Mosul", "Mersin"),
    ("", "Homs"),
    ("...", "..."),
]


@pytest.mark.parametrize("spellings", ALIKE_NAMES, ids=lambda row: row[0])
def test_habits_of_many_languages_are_alike(spellings):
    listed = Spellings((name, name) for name in spellings[:1])
    for name in spellings[1:]:
        assert likeness(spellings[0], name) >= ALIKE, name
        assert [match.value for match in listed.alike(name)] == [spellings[0]], name


@pytest.mark.parametrize(("left", "right"), UNLIKE_NAMES)
def test_unlike_names_are_not_alike(left, right):
    assert likeness(left, right) < 0.82
    assert not Spellings([(left, left)]).exact(right)


def test_a_list_prefers_the_likeliest_and_keeps_namesakes():
    listed = Spellings([("Tayyibah", 1), ("Tayba", 2), ("Tayba", 3), ("Tabqa", 4)])
    assert listed.exact("at-Tayba") == (2, 3)
    assert {match.value for match in listed.alike("Taybeh")} == {1, 2, 3}
    assert listed.alike("Qamishli") == listed.nearest("Qamishli") == ()


def test_nearest_forgives_a_lost_consonant():
    listed = Spellings([("Kafr Naha", "naha"), ("Kafr Nasih", "nasih")])
    assert listed.alike("Kaf Naha") == ()
    assert [match.value for match in listed.nearest("Kaf Naha", 0.7)][:1] == ["naha"]


def test_a_spelling_that_is_added_later_is_found():
    listed = Spellings([("Aleppo", "aleppo")])
    assert not listed.alike("Halab")
    listed.add("Haleb", "aleppo")
    assert [match.spelling for match in listed.alike("Halab")] == ["Haleb"]


@pytest.mark.parametrize(
    ("text", "plain", "around"),
    [
        ("Hayyan town, Aleppo", "hayyan", ("Aleppo",)),
        ("the village of Sarja", "sarja", ()),
        ("Vicinity of Kansafra", "kansafra", ()),
        ("south of Saraqeb", "saraqeb", ()),
        ("Salhin neighbourhood (Aleppo)", "salhin", ("Aleppo",)),
        ("Ariha and its outskirts", "ariha", ("outskirts",)),
        ("a bakery. Saraqeb", "a bakery", ("Saraqeb",)),
        ("a workshop, behind Sarmin", "a workshop", ("Sarmin",)),
        ("Town", "town", ()),
        ("", "", ("",)),
    ],
)
def test_descriptions(text, plain, around):
    found = described(text)
    assert found.plain == plain
    assert found.around == around or not text


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("eastern Hama countryside", "Hama"),
        ("southern parts of Idlib", "Idlib"),
        ("Salqin city", "Salqin"),
        ("East", "East"),
        ("", ""),
    ],
)
def test_a_part_of_an_area_leaves_its_name(words, name):
    assert whole(words) == name


def test_stretches_inside_a_description_are_the_longest_first_and_no_bare_kinds():
    assert list(described("Masaken Hanano residences").stretches())[:2] == ["masaken hanano", "hanano residences"]
    assert "residences" not in described("Masaken Hanano residences").stretches()
    assert described("Saraqeb market").namesake() == "saraqeb"


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_symmetric_and_within_bounds(left, right):
    assert likeness(left, right) == pytest.approx(likeness(right, left))
    assert 0.0 <= likeness(left, right) <= 1.0


@given(
    st.sampled_from(["al-", "Al ", "el-", "El "]),
    st.text(alphabet="bdfhjkmrz aiou", min_size=3, max_size=15).filter(fold),
)
def test_an_article_makes_no_difference(article, name):
    assert fold(article + name) == fold(name)
    assert skeleton(article + name) == skeleton(name)
    assert likeness(article + name, name) == pytest.approx(1.0)


@given(st.text(max_size=60))
def test_any_text_can_be_listed_and_asked_for(name):
    listed = Spellings([(name, 1), ("Homs", 2)])
    assert listed.exact(name) in {(), (1,), (1, 2), (2,)}
    assert all(match.likeness >= ALIKE for match in (*listed.alike(name), *listed.nearest(name)))
    assert described(name).plain.isascii()


@pytest.mark.parametrize("letter", ["a", "ال", "kh", "ß", "x ", "\u202e", "💥", "حلب "])
def test_a_name_of_ten_thousand_characters_is_cut_and_answered(letter):
    name = letter * (10_000 // len(letter))
    assert len(fold(name)) <= 2_000
    assert len(skeleton(name)) <= 2_000
    assert not Spellings([("Homs", 1)]).nearest(name)


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
