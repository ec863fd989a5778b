"""What somebody thinks of a thing or means to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.attitudes import ADJECTIVES, FOUGHT, NOUNS, VERBS, manner_of
from marsad.model import Manner

M = Manner


def held(document, text):
    return [
        (a.source.of(text), a.cue.of(text), a.content.of(text), a.manner) for a in document.attributions if a.source is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor criticised the plan.", ("The governor", "criticised", "the plan", M.JUDGED)),
        ("The envoy has not ruled out a halt, but the town wants to vote.", ("the town", "wants", "to vote", M.INTENDED)),
        ("Two ministers are calling for a truce.", ("Two ministers", "are calling for", "a truce", M.MENTIONED)),
        ("She hopes that the road will open.", ("She", "hopes", "the road will open", M.BELIEVED)),
        ("They did not discuss the border.", ("They", "did not discuss", "the border", M.MENTIONED)),
        ("The mayor is afraid that the dam will break.", ("The mayor", "is afraid", "the dam will break", M.BELIEVED)),
        ("Many teachers were reluctant to leave.", ("Many teachers", "were reluctant", "to leave", M.INTENDED)),
        ("Nobody knew of his promise to return.", ("his", "promise", "to return", M.INTENDED)),
        ("The plan was rejected by the council.", ("the council", "was rejected by", "The plan", M.JUDGED)),
        ("The mayor left the hall, promising a new vote.", ("The mayor", "promising", "a new vote", M.INTENDED)),
        ("Citing an old map, the mayor left the hall.", ("the mayor", "Citing", "an old map", M.MENTIONED)),
        ("A survey released in late August found that few agreed.", ("A survey released", "found", "few agreed", M.BELIEVED)),
        ("Council Rejects Plan For Bridge", ("Council", "Rejects", "Plan For Bridge", M.JUDGED)),
        ("Bridge Will Open In May, Mayor Says", ("Mayor", "Says", "Bridge Will Open In May", M.SAID)),
    ],
)  # fmt: skip
def test_an_attitude_has_its_holder_its_words_and_its_manner(read, text, expected):
    assert expected in held(read(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked the town and defended the hill.",
        "Government forces resisted their advance.",
        "It is clear that the road is closed.",
        "The plan was rejected in March.",
        "A cut on the road to the old plant was repaired.",
        "There was a plan of the house.",
    ],
)
def test_deeds_of_war_and_bare_nouns_are_no_attitudes(read, text):
    assert held(read(text), text) == []


def test_what_is_said_already_holds_no_second_attribution(read):
    text = "The Observatory said the army wants to leave and the rebels plan a raid."
    assert len(read(text).attributions) == 1


def test_a_signed_quotation_is_the_signers(read):
    text = "“The bridge frightens me. My children wait at home for the bus.” ― Ana Petrova"
    (found,) = read(text).attributions
    assert found.source.of(text) == "Ana Petrova"
    assert found.content.of(text) == "“The bridge frightens me. My children wait at home for the bus.”"
    assert found.direct


@pytest.mark.parametrize(
    ("word", "shape", "manner"),
    [
        ("denies", "s", M.SAID),
        ("denied", "past", M.SAID),
        ("planning", "ing", M.INTENDED),
        ("thought", "past", M.BELIEVED),
        ("forbidden", "participle", M.INTENDED),
        ("condemns", "s", M.JUDGED),
    ],
)
def test_forms_of_verbs(word, shape, manner):
    assert (manner, shape) in {(form.manner, form.shape) for form in VERBS[word]}


@given(st.sampled_from(sorted(VERBS)))
def test_a_statement_is_never_merely_mentioned(word):
    assert manner_of(word) is not M.MENTIONED


def test_the_tables_hold_words_in_lower_case_only():
    assert all(word == word.lower() for table in (VERBS, NOUNS, ADJECTIVES, FOUGHT) for word in table)


def test_who_holds_an_attitude_is_taken_up_by_a_later_pronoun(read):
    text = "The Observatory rejected the plan. It said two people died."
    assert [a.names for a in read(text).attributions] == [("Observatory",), ("Observatory",)]


def test_a_relative_pronoun_takes_the_name_before_it(read):
    text = "Sami Haddad told the story. The envoy praised Karim Nassour, who wants to return."
    (found,) = (a for a in read(text).attributions if a.cue.of(text) == "wants")
    assert (found.source.of(text).endswith("who"), found.names) == (True, ("Karim Nassour",))
