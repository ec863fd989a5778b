"""Sentences of news text, by offset."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Span
from marsad.text.sentences import split_sentences, trim

WHOLE = [
    "The convoy left at 9.30 on Monday and reached the camp by noon.",
    "Gen. Omar Haddad and Dr. Lina Aziz met the governor of St. Paul.",
    "The U.S. State Department and the U.N. envoy welcomed the truce.",
    "The road was reopened, officials said (see No. 14 of the list), after talks.",
    "The speaker hailed (...) the courage of the town.",
    "An exodus of families. mostly on foot, began at dawn.",
    '"Will you stay?" she asked.',
    '"We will hold!" Omar Haddad said.',
    "J. K. Mansour, who runs the clinic, counted the beds.",
    "The plane came back twice... then left.",
    "Nine people (two of them medics. Both volunteers) were treated.",
    "1. Northern front: the pass was taken.",
    "Shelling began about 5 a.m. Tuesday in the old quarter.",
]

SPLIT = [
    ("The bridge fell. Two people drowned.", ["The bridge fell.", "Two people drowned."]),
    ('"They burned the mill." The mayor fled.', ['"They burned the mill."', "The mayor fled."]),
    ("Forces took the hill. 12 fighters surrendered.", ["Forces took the hill.", "12 fighters surrendered."]),
    ("He flew to the U.S. The talks went on.", ["He flew to the U.S.", "The talks went on."]),
    ("The raid ended at 5 p.m. Residents returned.", ["The raid ended at 5 p.m.", "Residents returned."]),
    ("It rained.The river rose and the camp flooded.", ["It rained.", "The river rose and the camp flooded."]),
    ("Nobody answered… Then the line went dead.", ["Nobody answered…", "Then the line went dead."]),
    ("Who ordered it? Nobody knows.", ["Who ordered it?", "Nobody knows."]),
    ("They left in 2016. In May they returned.", ["They left in 2016.", "In May they returned."]),
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_stop_inside_a_sentence_does_not_end_it(text):
    assert [span.of(text) for span in split_sentences(text)] == [text]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_sentences_end_where_a_reader_ends_them(text, expected):
    assert [span.of(text) for span in split_sentences(text)] == expected


def test_a_stretch_keeps_offsets_into_the_whole_text():
    text = "Title here\n\nOne fell. Two rose."
    spans = split_sentences(text, 12)
    assert [span.of(text) for span in spans] == ["One fell.", "Two rose."]
    assert spans[0] == Span(12, 21)


@given(st.text(alphabet="aB .!?\"')(1…\n", max_size=60))
def test_no_character_is_lost_and_none_read_twice(text):
    spans = split_sentences(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


def test_white_space_alone_is_no_sentence():
    assert split_sentences(" \n ") == []
    assert trim("  ", Span(0, 2)) is None
