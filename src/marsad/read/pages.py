"""Web pages to records: the report's own text and what the markup states about it."""

from marsad.errors import ReadError
from marsad.read.documents import Record
from marsad.read.encoding import decoded
from marsad.read.files import SourceFile, whole_bytes
from marsad.read.markup import Markup, declared_encoding, parsed

DEEPEST_FOR_TREE = 200
"""Nesting of elements above which no tree is built: the parser below drops what lies deeper than 256. Our margin."""

SHORTEST_BODY = 250
"""Characters below which the main-text extractor is known to fall back on the whole page, furniture included; its own limit."""

LEAST_SHARED = 0.4
"""Share of the extractor's text that must be found by element names too; below it the names mislead. Our convention."""


def page_record(file: SourceFile) -> Record:
    """The record of a page: text of its report without navigation, related links and comments.

    Raises:
        ReadError: The page holds no text.
    """
    raw = whole_bytes(file)
    found = decoded(raw, file.location, declared_encoding(raw))
    markup = parsed(found.text)
    body, notes = _body(found.text, markup)
    if not body.strip():
        raise ReadError(file.location, "no text in the page", "save the report's text as .txt and read that")
    title = markup.title
    if title and body.startswith(f"{title}\n"):
        body = body[len(title) :].lstrip("\n")
    return Record(
        doc_id=file.stem,
        text=body,
        raw=raw,
        location=file.location,
        title=title,
        outlet=markup.outlet,
        url=markup.url,
        author=markup.author,
        published=markup.published,
        language=markup.language,
        notes=(*found.notes, *notes),
        of_page=True,
    )


def _body(page: str, markup: Markup) -> tuple[str, tuple[str, ...]]:
    """The page's blocks that two readings take for the report: the extractor's and the one by names of elements and classes."""
    if markup.depth > DEEPEST_FOR_TREE:
        return markup.text, ("the page nests too deeply to tell its report from its furniture by its tree",)
    main = _main_text(page)
    if len(main) < SHORTEST_BODY:
        return markup.text, ()
    # The extractor drops captions; they tell of events, so they are kept and recognised as captions later.
    signs = "\n".join(map(_signs, (main, *markup.captions)))
    shared = "\n\n".join(block for block in markup.text.split("\n\n") if _signs(block) in signs)
    return (shared if len(_signs(shared)) >= LEAST_SHARED * len(_signs(main)) else main), ()


def _signs(text: str) -> str:
    """Letters and digits alone: what two readings of a page have in common."""
    return "".join(filter(str.isalnum, text))


def _main_text(page: str) -> str:
    """The page's main text as the extractor finds it, a blank line between paragraphs; empty when none is found."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to load, and only pages need it

    found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    text = getattr(found, "text", None) or ""
    return "\n\n".join(line for line in text.split("\n") if line.strip())
