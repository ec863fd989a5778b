"""The sentences of a page and what each of them is: title, body, heading, caption, dateline, furniture."""

import re
from dataclasses import replace

from marsad.annotate.captions import inline_credits, is_caption
from marsad.annotate.datelines import date_line, date_line_inside, dateline, dateline_inside, is_dateline
from marsad.annotate.furniture import (
    credits_agency,
    heads_stories,
    inline_furniture,
    is_furniture,
    is_furniture_sentence,
    is_headline,
    opens_comments,
    repeated_title,
    tag_list,
)
from marsad.annotate.lines import Line, lines_of
from marsad.model import Document, RegionKind, Sentence, Span
from marsad.text.sentences import split_sentences, trim

_DASHED = re.compile(r"[-–—*=~]+\s*\S.{0,80}\S\s*[-–—*=~]+$")
_ENDS_SENTENCE = re.compile(r"[.!…:;,][\"'”’»)\]]*$|\?[\"'”’»)\]]+$")
_QUOTED = re.compile(r"[\"“‘«'].*[\"”’»']$")

_HEADING_WORDS, _TITLE_WORDS = 10, 25
"""A line without a full stop and with so many words at most may be a heading, or the title when it opens the page."""

_HEAD_LINES = 8
"""Lines within which the page's own head (navigation, slogan, title, date) ends."""


_LONGEST_SENTENCE = 2000
"""Characters of a sentence; of 63,000 in news articles and histories one is longer."""


def sentences(document: Document) -> tuple[Sentence, ...]:
    """All sentences of a document in order; together they cover every word of its text.

    A title, a heading and a line of furniture are one sentence each. A dateline at the head of a longer sentence is a
    sentence of its own.
    """
    text = document.text
    lines = _classified(document, lines_of(text))
    result: list[Sentence] = []
    opening = next((number for number, line in enumerate(lines) if line.region is RegionKind.BODY), None)
    for paragraph, line in enumerate(lines):
        for whole, region in _pieces(document, line, first=paragraph == opening):
            result += [Sentence(span, len(result) + n, paragraph, region) for n, span in enumerate(_bounded(text, whole))]
    return tuple(result)


def _bounded(text: str, span: Span) -> list[Span]:
    """A sentence as it is; one too long for prose in stretches between words, so that no text takes square time."""
    found: list[Span] = []
    rest: Span | None = span
    while rest is not None and rest.end - rest.start > _LONGEST_SENTENCE:
        limit = rest.start + _LONGEST_SENTENCE
        cut = max(text.rfind(" ", rest.start + 1, limit), text.rfind("\n", rest.start + 1, limit))
        cut = cut if cut > rest.start else limit
        head = trim(text, Span(rest.start, cut))
        found += [head] if head else []
        rest = trim(text, Span(cut, rest.end))
    return [*found, rest] if rest else found


def _classified(document: Document, lines: list[Line]) -> list[Line]:
    """Each line with its region."""
    text = document.text
    marked = [replace(line, region=_by_wording(line.span.of(text))) for line in lines]
    marked = _with_title(document, marked)
    marked = _with_repeats(text, marked)
    marked = _with_headings(text, marked)
    return _with_lists(text, marked)


def _by_wording(line: str) -> RegionKind:
    """What a line is by its words alone."""
    if is_furniture(line) or opens_comments(line):
        return RegionKind.FURNITURE
    if is_dateline(line):
        return RegionKind.DATELINE
    return RegionKind.CAPTION if is_caption(line) else RegionKind.BODY


def _with_title(document: Document, lines: list[Line]) -> list[Line]:
    """The title marked, and what a page carries above it made furniture."""
    text, known = document.text, document.title
    if known and lines and text.startswith(known.strip()):
        return [replace(line, region=RegionKind.TITLE) if line.span.start < len(known) else line for line in lines]
    index = _title_index(text, lines)
    if index is None:
        return lines
    above = [
        line if line.region in {RegionKind.DATELINE, RegionKind.CAPTION} else replace(line, region=RegionKind.FURNITURE)
        for line in lines[:index]
    ]
    return [*above, replace(lines[index], region=RegionKind.TITLE), *lines[index + 1 :]]


def _title_index(text: str, lines: list[Line]) -> int | None:
    """The line that is the title of a page without a known one.

    It is the last short line above the page's date line, or the first line where that is short and stands by itself.
    """
    head = lines[:_HEAD_LINES]
    dated = next(
        (i for i, line in enumerate(head) if line.region is RegionKind.DATELINE and re.search(r"\d{4}", line.span.of(text))), None
    )
    if dated:
        above = [i for i in range(dated) if head[i].region is RegionKind.BODY]
        if above and above[-1] == max(above) and all(_is_short(text, head[i], _TITLE_WORDS) for i in above):
            return above[-1]
    first = next((i for i, line in enumerate(head) if line.region is RegionKind.BODY), None)
    if first is None or len(lines) < 2 or len(text[head[first].span.start : head[first].span.end].split()) < 3:
        return None
    before_body = all(line.region in {RegionKind.FURNITURE, RegionKind.DATELINE} for line in head[:first])
    follows = any(line.region is RegionKind.BODY and not _is_short(text, line, _TITLE_WORDS) for line in lines[first + 1 :])
    return first if before_body and follows and head[first].spaced and _is_short(text, head[first], _TITLE_WORDS) else None


def _is_short(text: str, line: Line, words: int) -> bool:
    """Whether a line is short and does not end like a sentence."""
    written = line.span.of(text)
    return len(written.split()) <= words and not _ENDS_SENTENCE.search(written)


def _with_repeats(text: str, lines: list[Line]) -> list[Line]:
    """Captions that stand twice: the one with the credit is kept, the bare one is furniture, as any repeated line is."""
    result = list(lines)
    for index in range(1, len(lines)):
        above, here = lines[index - 1].span.of(text), lines[index].span.of(text)
        bare, other = _bare(above), _bare(here)
        if len(bare.split()) < 4 or not other.startswith(bare[: max(len(bare), 1)]):
            continue
        if lines[index].region is RegionKind.CAPTION:
            result[index - 1] = replace(lines[index - 1], region=RegionKind.FURNITURE)
        elif bare == other:
            caption = RegionKind.CAPTION if lines[index].region is RegionKind.BODY else lines[index].region
            result[index - 1] = replace(lines[index - 1], region=RegionKind.FURNITURE)
            result[index] = replace(lines[index], region=caption)
    return result


def _bare(line: str) -> str:
    """A line without case, space and closing punctuation, for comparing."""
    return " ".join(line.lower().split()).rstrip(".!?\"'”’ ")


def _with_headings(text: str, lines: list[Line]) -> list[Line]:
    """Short lines between paragraphs made headings."""
    result = []
    for index, line in enumerate(lines):
        heading = line.region is RegionKind.BODY and index > 0 and _is_heading(text, line)
        result.append(replace(line, region=RegionKind.HEADING) if heading else line)
    return result


def _is_heading(text: str, line: Line) -> bool:
    written = line.span.of(text)
    if _DASHED.match(written):
        return True
    return _is_short(text, line, _HEADING_WORDS) or (
        len(written.split()) <= _HEADING_WORDS and bool(_QUOTED.match(written)) and "." not in written[-2:]
    )


def _with_lists(text: str, lines: list[Line]) -> list[Line]:
    """Lists of other stories, and everything below a comment form, made furniture."""
    lines = _without_credit(text, lines)
    result: list[Line] = []
    listing = commenting = told = False
    for line in lines:
        written = line.span.of(text)
        commenting = commenting or (told and opens_comments(written))
        short = _is_short(text, line, _TITLE_WORDS) and line.region in {RegionKind.BODY, RegionKind.HEADING, RegionKind.DATELINE}
        told = told or line.region is RegionKind.BODY
        listing = heads_stories(written) or (listing and short)
        result.append(replace(line, region=RegionKind.FURNITURE) if commenting or listing else line)
    return result


def _without_credit(text: str, lines: list[Line]) -> list[Line]:
    """The last line of the report made furniture where it only names an agency."""
    last = next((i for i in range(len(lines) - 1, 0, -1) if lines[i].region is not RegionKind.FURNITURE), 0)
    if last == 0 or not credits_agency(lines[last].span.of(text)):
        return lines
    return [*lines[:last], replace(lines[last], region=RegionKind.FURNITURE), *lines[last + 1 :]]


def _pieces(document: Document, line: Line, *, first: bool) -> list[tuple[Span, RegionKind]]:
    """The sentences of a line with their regions."""
    text, span = document.text, line.span
    if line.region in {RegionKind.TITLE, RegionKind.HEADING, RegionKind.FURNITURE, RegionKind.DATELINE}:
        return [(span, line.region)]
    if line.region is RegionKind.CAPTION:
        return [(piece, RegionKind.CAPTION) for piece in split_sentences(text, span.start, span.end)]
    head = _head(document, span) if first else []
    start = head[-1][0].end if head else span.start
    return head + _body(text, start, span.end, first=first)


def _head(document: Document, span: Span) -> list[tuple[Span, RegionKind]]:
    """What a body without line breaks carries in front: date lines, the title again, counters, agency, place."""
    text, title = document.text, document.title
    pieces: list[tuple[Span, RegionKind]] = []
    start = span.start
    while start < span.end:
        piece = _next_of_head(text, title, start, span.end, begun=bool(pieces))
        if piece is None:
            break
        pieces.append(piece)
        start = piece[0].end
        while start < span.end and (text[start].isspace() or text[start] in "|"):
            start += 1
    return pieces


def _next_of_head(text: str, title: str | None, start: int, end: int, *, begun: bool) -> tuple[Span, RegionKind] | None:
    again = repeated_title(text, title, start, end) if title else None
    if again:
        return again, RegionKind.FURNITURE
    dated = date_line(text, start, end) or dateline(text, start, end)
    if dated:
        return dated, RegionKind.DATELINE
    counters = inline_furniture(text, start, end) if begun else None
    return (counters, RegionKind.FURNITURE) if counters else None


def _body(text: str, start: int, end: int, *, first: bool) -> list[tuple[Span, RegionKind]]:
    """The sentences of running text; those in front of an inline credit are captions."""
    pieces = [piece for span in split_sentences(text, start, end) for piece in _sentence(text, span, first=first)]
    for credit in inline_credits(text, start, end) if first else []:
        pieces = _credited(text, pieces, credit)
    return pieces


def _sentence(text: str, span: Span, *, first: bool) -> list[tuple[Span, RegionKind]]:
    """A sentence of running text, keywords, a dateline in it and a headline before that taken off."""
    tags = tag_list(text, span.start, span.end)
    if tags is not None:
        rest = trim(text, Span(tags.end, span.end))
        return [(tags, RegionKind.FURNITURE), *(_sentence(text, rest, first=first) if rest else [])]
    if is_furniture_sentence(span.of(text)):
        return [(span, RegionKind.FURNITURE)]
    filed = dateline(text, span.start, span.end) if "(" in text[span.start : span.start + 40] else None
    filed = (
        filed or dateline_inside(text, span.start, span.end) or (date_line_inside(text, span.start, span.end) if first else None)
    )
    if filed is None or filed.end == span.end:
        return [(span, RegionKind.BODY)]
    before, after = trim(text, Span(span.start, filed.start)), trim(text, Span(filed.end, span.end))
    region = RegionKind.FURNITURE if before and is_headline(before.of(text)) else RegionKind.BODY
    parts = ((before, region), (filed, RegionKind.DATELINE), (after, RegionKind.BODY))
    return [(part, kind) for part, kind in parts if part]


def _credited(text: str, pieces: list[tuple[Span, RegionKind]], credit: Span) -> list[tuple[Span, RegionKind]]:
    """The sentence before a credit, and the credit itself, made a caption; what follows the credit stands by itself."""
    result: list[tuple[Span, RegionKind]] = []
    for span, region in pieces:
        if not span.overlaps(credit):
            result.append((span, region))
            continue
        if result and credit.start - result[-1][0].end <= 2:
            result[-1] = (result[-1][0], RegionKind.CAPTION)
        parts = (
            (Span(span.start, max(span.start, credit.start)), RegionKind.CAPTION),
            (credit, RegionKind.CAPTION),
            (Span(min(credit.end, span.end), span.end), region),
        )
        result.extend((trimmed, kind) for part, kind in parts if (trimmed := trim(text, part)))
    return result
