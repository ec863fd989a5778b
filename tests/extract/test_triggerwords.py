"""The stems by which patterns are chosen before they are tried: no pattern matches a sentence that has none of its stems."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.extract.triggers import WORDS

ALPHABET = st.characters(codec="ascii", categories=("L", "N", "P", "Zs"))


@pytest.mark.parametrize("words", WORDS, ids=lambda words: f"{words.kind.value}-{words.voice.value}-{words.stems[0]}")
@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_a_pattern_matches_has_one_of_its_stems(words, data):
    said = data.draw(st.from_regex(words.pattern, fullmatch=False, alphabet=ALPHABET))
    assert words.pattern.search(said)
    assert any(stem in said.lower() for stem in words.stems), said


@pytest.mark.parametrize("words", WORDS, ids=lambda words: f"{words.kind.value}-{words.voice.value}-{words.stems[0]}")
def test_stems_are_written_as_a_sentence_in_lower_case_has_them(words):
    assert words.stems
    assert all(set(stem) <= set(string.ascii_lowercase + " ") for stem in words.stems)
