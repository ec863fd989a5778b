"""Names of two parties exchanged in a text: form for form, nothing else touched, and every place found again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import PartyMention, Span
from marsad.reference import load_pack
from marsad.reference.forms import Shape, completed, forms
from marsad.reference.swapping import Edit, Swapped, again, swapped

PACK = load_pack("syria")
FORMS = forms(PACK, ("Syrian", "Syrians"))


def named(text: str, **names: str) -> list[PartyMention]:
    """Mentions of the words given, in the order of the text; a word that ends in * only qualifies."""
    found = []
    for code, words in names.items():
        for word in words.split("|"):
            bare, adjective = word.rstrip("*"), word.endswith("*")
            found.append(PartyMention(Span(text.index(bare), text.index(bare) + len(bare)), code, adjective=adjective))
    return sorted(found, key=lambda mention: mention.span)


@pytest.mark.parametrize(
    ("words", "code", "shape"),
    [
        ("Russia", "russia", Shape.NAME),
        ("Russians", "russia", Shape.PEOPLE),
        ("Vladimir Putin", "russia", Shape.PERSON),
        ("Moscow", "russia", Shape.METONYM),
        ("SDF", "sdf", Shape.INITIALS),
        ("rebels", "rebels", Shape.PLURAL),
        ("Free Syrian Army", "rebels", Shape.BODY),
        ("regime forces", "government", Shape.FORCE),
        ("regime", "government", Shape.COMMON),
    ],
)
def test_a_name_has_the_form_that_grammar_sees(words: str, code: str, shape: Shape) -> None:
    assert [form.shape for form in FORMS[code].names if form.words == words] == [shape]


@pytest.mark.parametrize(
    ("text", "names", "pair", "expected"),
    [
        (
            "Russian warplanes struck near Turkish positions.",
            {"russia": "Russian warplanes", "turkey": "Turkish*"},
            ("russia", "turkey"),
            "Turkish warplanes struck near Russian positions.",
        ),
        (
            "An Israeli jet and a Russian one met.",
            {"israel": "Israeli*", "russia": "Russian*"},
            ("russia", "israel"),
            "A Russian jet and an Israeli one met.",
        ),
        (
            "Moscow said rebel fighters had gone.",
            {"russia": "Moscow", "turkey": ""},
            ("russia", "turkey"),
            "Ankara said rebel fighters had gone.",
        ),
        (
            "The rebel-held town; Kurdish-held hills.",
            {"rebels": "rebel-held*", "sdf": "Kurdish-held*"},
            ("rebels", "sdf"),
            "The SDF-held town; FSA-held hills.",
        ),
        ("RUSSIAN TROOPS LEAVE", {"russia": "RUSSIAN TROOPS"}, ("russia", "turkey"), "TURKISH TROOPS LEAVE"),
        ("Pro-Russian forces came.", {"russia": "Pro-Russian forces"}, ("russia", "turkey"), "Pro-Turkish forces came."),
    ],
)
def test_each_name_takes_the_form_of_the_one_it_stands_for(text, names, pair, expected) -> None:
    mentions = named(text, **{code: words for code, words in names.items() if words})
    assert swapped(text, mentions, (FORMS[pair[0]], FORMS[pair[1]])).text == expected


@pytest.mark.parametrize(
    ("text", "names", "pair", "expected"),
    [
        ("The army has left.", {"government": "army"}, ("government", "is"), "ISIS has left."),
        ("They fled from ISIS.", {"is": "ISIS"}, ("is", "rebels"), "They fled from the FSA."),
        ("It is over. ISIS said so.", {"is": "ISIS"}, ("is", "sdf"), "It is over. The SDF said so."),
        ("A rebel died.", {"rebels": "rebel"}, ("rebels", "is"), "An ISIS fighter died."),
        ("Assad's forces came.", {"government": "Assad's forces"}, ("government", "sdf"), "SDF forces came."),
        ("The US-led coalitions raids", {"coalition": "US-led coalitions"}, ("coalition", "turkey"), "The Turkish raids"),
        (
            "Strikes by the US-led coalition",
            {"coalition": "US-led coalition"},
            ("coalition", "is"),
            "Strikes by the Islamic State group",
        ),
        ("The opposition held area", {"rebels": "opposition held*"}, ("rebels", "turkey"), "The Turkish held area"),
        ("A Russian and a Turkish jet", {"russia": "Russian*"}, ("russia", "nusra"), "An HTS and a Turkish jet"),
        ("He met Vladimir Putin.", {"russia": "Vladimir Putin"}, ("russia", "sdf"), "He met Mazloum Abdi."),
        (
            "Turkish-backed rebels came.",
            {"rebels": "Turkish-backed rebels"},
            ("rebels", "sdf"),
            "Turkish-backed SDF fighters came.",
        ),
        ("Turkish forces fled in Turkey.", {"turkey": "Turkish forces"}, ("turkey", "rebels"), "FSA forces fled in Turkey."),
    ],
)
def test_the_new_name_plays_the_same_part(text, names, pair, expected) -> None:
    assert swapped(text, named(text, **names), (FORMS[pair[0]], FORMS[pair[1]])).text == expected


def test_every_party_of_every_pack_has_preferred_names_that_are_read_as_its_own() -> None:
    for name in ("syria", "sudan"):
        pack = load_pack(name)
        for party in pack.parties:
            own = {alias.removeprefix("the ") for alias in (*party.aliases, *party.adjectives, *party.metonyms)}
            assert party.preferred is not None, party.code
            assert {party.preferred.name, party.preferred.long, party.preferred.adjective} <= {*own, *(f"the {n}" for n in own)}


def test_a_pack_without_preferred_names_lends_its_first_of_each_kind() -> None:
    bare = forms(replace(PACK, parties=tuple(replace(party, preferred=None) for party in PACK.parties)))
    assert (bare["russia"].preferred.name, bare["russia"].preferred.adjective) == ("Russia", "Russian")
    assert (bare["russia"].preferred.person, bare["russia"].preferred.seat) == ("Vladimir Putin", "Moscow")
    assert (bare["nusra"].preferred.name, bare["nusra"].preferred.seat) == ("HTS", "")


def test_a_third_party_a_place_and_an_agency_stay() -> None:
    text = "TASS said Russian forces left Damascus after Turkish forces and the SDF had come."
    mentions = named(text, russia="Russian forces", turkey="Turkish forces", sdf="SDF")
    after = swapped(text, mentions, (FORMS["russia"], FORMS["turkey"])).text
    assert after == "TASS said Turkish forces left Damascus after Russian forces and the SDF had come."


def test_general_words_stay_unless_asked_for() -> None:
    text = "The terrorists fled from Russian forces."
    mentions = named(text, rebels="terrorists", russia="Russian forces")
    pair = (FORMS["russia"], FORMS["rebels"])
    assert swapped(text, mentions, pair).text.startswith("The terrorists fled from ")
    assert swapped(text, mentions, pair, general=True).text.startswith("The Russian fighters fled from ")


def test_the_point_of_dotted_initials_goes_with_them() -> None:
    text = "The U.S. troops left. Turkish troops came."
    mentions = [PartyMention(Span(4, 7), "coalition", adjective=True), *named(text, turkey="Turkish troops")]
    after = swapped(text, mentions, (FORMS["coalition"], FORMS["turkey"])).text
    assert after == "The Turkish troops left. American troops came."


def test_twice_exchanged_each_party_is_back() -> None:
    text = "Russian forces shelled the hills; Turkish forces withdrew."
    pair = (FORMS["russia"], FORMS["turkey"])
    once = swapped(text, named(text, russia="Russian forces", turkey="Turkish forces"), pair)
    assert once.text == "Turkish forces shelled the hills; Russian forces withdrew."
    assert again(once, pair).text == text


def test_no_party_has_forms_that_another_lacks() -> None:
    names = {party.code: {name.casefold() for name in party.aliases} for party in completed(PACK)}
    for noun in ("warplanes", "fighters", "artillery", "positions"):
        having = {code for code, known in names.items() if any(name.endswith(f" {noun}") for name in known)}
        assert having in (set(), set(names)), noun


@given(
    st.text("ab ", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 4), st.text("xyz", min_size=1, max_size=6)), max_size=5),
)
def test_stretches_are_found_again(text: str, rows: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for start, length, words in sorted(rows):
        if start + length <= len(text) and (not edits or edits[-1].span.end <= start):
            edits.append(Edit(Span(start, start + length), words, "a"))
    change = Swapped(text, tuple(edits))
    for edit, span in zip(edits, change.new_spans(), strict=True):
        assert span.of(change.text) == edit.words
        assert change.moved(edit.span) == span
        assert change.back(span) == edit.span
    kept = [i for i in range(len(text)) if not any(e.span.start <= i < e.span.end for e in edits)]
    assert all(text[i] == change.text[change.moved(Span(i, i + 1)).start] for i in kept)
