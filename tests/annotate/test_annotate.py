"""The room as a whole."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.annotate import annotate
from marsad.annotate.packs import chosen
from marsad.errors import UsageError
from marsad.model import Document


def test_another_language_is_kept_unread(references):
    found = annotate(Document("d", "Deux morts à Olmar.", "0" * 64, language="fr"), references)
    assert found.unread == "language not read yet"
    assert found.sentences == ()


def test_an_unknown_pack_names_those_that_are_loaded(references):
    with pytest.raises(UsageError, match="veldia"):
        chosen("text", references, "nowhere")


@pytest.mark.parametrize(
    ("text", "pack"),
    [
        ("Veldian forces entered Olmar in Veldia.", "veldia"),
        ("Shells fell on Teshk, Olmar and Khan Karsun while rebels withdrew.", "veldia"),
        ("The mayor opened a bridge in Paris.", None),
        ("A minister of Veldia visited.", None),
    ],
)
def test_the_pack_that_a_text_names_most_is_chosen(references, text, pack):
    found = chosen(text, references)
    assert (found.name if found else None) == pack


def test_mentions_stand_in_order_and_inside_the_text(read):
    text = "Rebels left Olmar on Monday. Two died in Khan Karsun, the Observatory said.\n\nOstria said it was over."
    found = read(text)
    for mentions in (found.toponyms, found.parties):
        assert [m.span for m in mentions] == sorted(m.span for m in mentions)
        assert all(m.span.end <= len(text) for m in mentions)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='abOS lmr.,"“”()-:\n’', max_size=120))
def test_any_text_is_read_without_an_error(references, text):
    found = annotate(Document("d", text, "0" * 64), references, "veldia")
    assert all(s.span.end <= len(text) for s in found.sentences)


def test_equal_documents_give_equal_mentions(read):
    text = "Raids hit Sela and Olmar, the Observatory said. It added that the rebels had left Marun."
    assert read(text) == read(text)


def test_an_article_is_read_fast(read):
    text = "Raids hit Olmar and southern Teshk on Monday, the Veldian Observatory said. Rebels left Khan Karsun. " * 30
    read(text)
    begun = time.perf_counter()
    read(text)
    assert time.perf_counter() - begun < 0.4  # ten times the goal: the machine may be busy
