"""One report met twice is one document; two reports under one id stay two."""

import hashlib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Document, Skipped
from marsad.read import distinct, read


def document(doc_id: str, text: str, location: str = "a.txt") -> Document:
    return Document(doc_id, text, hashlib.sha256(text.encode()).hexdigest(), location=location, raw=text.encode())


def test_the_same_bytes_under_one_id_are_one_document() -> None:
    documents, skipped = distinct([document("a", "one", "x/a.txt"), document("a", "one", "b/a.txt"), document("b", "one")])
    assert [(kept.doc_id, kept.location) for kept in documents] == [("a", "b/a.txt"), ("b", "a.txt")]
    assert skipped == ()


def test_other_bytes_under_one_id_get_an_id_of_their_own() -> None:
    pair = sorted((document("a", "one"), document("a", "two")), key=lambda item: item.sha256)
    documents, _ = distinct(pair)
    assert [kept.doc_id for kept in documents] == ["a", f"a~{pair[1].sha256[:8]}"]
    assert documents[0].notes == ()
    assert documents[1].notes == (f"another document has the id a; this one is kept as a~{pair[1].sha256[:8]}",)


def test_an_id_that_is_taken_is_not_given_again() -> None:
    pair = sorted((document("a", "one"), document("a", "two")), key=lambda item: item.sha256)
    documents, _ = distinct([*pair, document(f"a~{pair[1].sha256[:8]}", "three")])
    assert len({kept.doc_id for kept in documents}) == 3


ITEMS = st.builds(document, st.sampled_from("ab"), st.sampled_from(["one", "two", "three"]), st.sampled_from(["x.txt", "y.txt"]))
ROWS = st.builds(Skipped, st.sampled_from(["c.txt", "d.txt"]), st.just("empty file"), st.just("delete it"))


@given(st.lists(ITEMS | ROWS, max_size=8).flatmap(lambda items: st.tuples(st.just(items), st.permutations(items * 2))))
def test_neither_order_nor_repetition_matters(pair: tuple[list[Document | Skipped], list[Document | Skipped]]) -> None:
    assert distinct(pair[0]) == distinct(pair[1])


def test_a_folder_read_twice_is_read_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"Report {name}: nine people were hurt.")
    (tmp_path / "d.txt").touch()
    assert distinct([*read(tmp_path), *read(tmp_path / "b.txt"), *read(tmp_path)]) == distinct(read(tmp_path))
