"""Mentions as rows."""

from marsad.model import AnnotatedDocument, Attribution, Document, Manner, SourceType, Span
from marsad.publish.mentions import Layer, mentions_row

TEXT = "The mayor said two died. Another five were hurt. The council fears a flood."


def told(source, content, names, manner=Manner.SAID):
    return Attribution(source, Span(content[0], content[0]), Span(*content), names, (None,), SourceType.OFFICIALS, manner=manner)


def test_a_sentence_under_the_source_before_is_a_further_span_of_its_content():
    document = Document(doc_id="d", text=TEXT, sha256="0" * 64)
    found = (
        told(Span(0, 9), (15, 23), ("The mayor",)),
        told(None, (25, 48), ("The mayor",)),
        told(Span(49, 60), (67, 74), ("The council",), Manner.BELIEVED),
    )
    rows = mentions_row(AnnotatedDocument(document, attributions=found), Layer.ATTRIBUTIONS)["attributions"]
    assert [row["content"] for row in rows] == [[[15, 23], [25, 48]], [[67, 74]]]
    assert [row["source"] for row in rows] == [[[0, 9]], [[49, 60]]]
    assert [row["manner"] for row in rows] == ["said", "believed"]
    assert rows[0]["words"] == "two died … Another five were hurt."
