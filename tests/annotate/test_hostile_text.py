"""Texts that no newsroom wrote: whatever comes in, mentions point into an unaltered text and nothing is raised."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile import PIECES
from marsad.annotate import annotate
from marsad.extract import extract
from marsad.model import Document, Kind, Published

REPORT = "At least 12 people were killed near Idlib on Monday, rescuers said. "
SIZE = 1500
"""Characters of each text, so that all of them take seconds; `make soak` takes the same kinds at full length."""


def document(text):
    return Document("d", text, "0" * 64, published=Published())


def spans(annotated):
    """All spans of the mentions, and of the parts of attributions."""
    for sentence in annotated.sentences:
        yield sentence.span
    for row in (annotated.toponyms, annotated.timexes, annotated.parties, annotated.figures):
        yield from (mention.span for mention in row)
    for item in annotated.attributions:
        yield from (span for span in (item.source, item.cue, item.content) if span is not None)


def assert_sound(text, references):
    """The document is annotated and read; every span lies within its text, and the text is what it was."""
    annotated = annotate(document(text), references)
    assert annotated.document.text == text
    for span in spans(annotated):
        assert 0 <= span.start < span.end <= len(text)
    covered = "".join(text[s.span.start : s.span.end] for s in annotated.sentences)
    assert "".join(covered.split()) == "".join(text.split())
    for claim in extract(annotated).claims:
        assert 0 <= claim.evidence.start < claim.evidence.end <= len(text)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_piece_repeated_without_end(piece, references):
    assert_sound((piece * SIZE)[:SIZE], references)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_report_with_a_strange_middle_keeps_its_claim(piece, references):
    middle = (piece * 200)[:200]
    text = f"{REPORT}\n\n{middle}\n\nThe market in the town stayed shut on Tuesday."
    assert_sound(text, references)
    killed = [claim for claim in extract(annotate(document(text), references)).claims if claim.kind is Kind.KILLED]
    assert 12 in [claim.figure.low for claim in killed if claim.figure and claim.evidence.start < len(REPORT)]


def test_a_name_of_ten_thousand_characters_is_no_place(references):
    text = f"Fighting broke out in {'Kafrzita' * 1250} on Monday."
    assert_sound(text, references)
    assert not annotate(document(text), references).toponyms


def test_a_sentence_without_end_is_cut_between_words(references):
    text = "word " * 3000
    found = annotate(document(text), references).sentences
    assert max(s.span.end - s.span.start for s in found) <= 2000
    assert all(set(s.span.of(text).split()) == {"word"} for s in found)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.sampled_from([*PIECES.values(), REPORT]), st.text(max_size=8)), max_size=14).map("".join))
def test_any_mixture_of_pieces(references, text):
    assert_sound(text, references)
