"""Web pages: the report without its furniture, and what the markup states about it."""

from datetime import date
from pathlib import Path

import pytest

from marsad.model import Document, Skipped
from marsad.read import read

SENTENCES = [
    "The district council said on Friday that eleven fishermen were hurt when a shell fell on the north pier.",
    "A doctor at the port clinic counted nine wounded and said that two of them were in danger.",
    "The coast guard denied that any of its boats had fired, and spoke of an old mine.",
]
FURNITURE = (
    "Most read: sixty hurt in a fire",
    "Forty hurt in an older storm",
    "I heard of five hundred",
    "Share on",
    "Home page",
)
PAGE = """<!doctype html><html lang="en-GB"><head><title>Pier hit | Harbour Post</title>
<meta charset="utf-8"><meta property="og:title" content="Pier hit by a shell">
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2021-06-04T23:30:00+03:00"><meta name="author" content="A. Writer">
<link rel="canonical" href="https://harbour.example/pier"></head><body>
<nav><ul><li><a href="/">Home page</a></li></ul></nav>
<article><h1>Pier hit by a shell</h1>{body}
<div class="share-buttons">Share on every network</div>
<div class="related-articles"><h3>Read also</h3>
<a href="/storm">Forty hurt in an older storm of the year before last</a></div>
</article>
<section id="comments"><h2>Comments</h2>
<p>Joe: I heard of five hundred hurt, they never tell the truth in this newspaper.</p></section>
<aside><p>Most read: sixty hurt in a fire at the oil store on the other side of the bay.</p></aside>
<footer>All rights reserved</footer></body></html>"""


def document(folder: Path, page: str | bytes) -> Document:
    path = folder / "pier.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    (item,) = read(path)
    assert isinstance(item, Document), item
    return item


@pytest.mark.parametrize("count", [1, 2, 3, 9], ids=lambda count: f"{count} paragraphs")
def test_the_report_is_kept_and_the_furniture_is_not(tmp_path: Path, count: int) -> None:
    sentences = [f"{SENTENCES[number % 3]} Notice {number}." for number in range(count)]
    found = document(tmp_path, PAGE.format(body="".join(f"<p>{sentence}</p>" for sentence in sentences)))
    assert found.text == "Pier hit by a shell\n\n" + "\n\n".join(sentences)


def test_what_the_markup_states(tmp_path: Path) -> None:
    found = document(tmp_path, PAGE.format(body=f"<p>{SENTENCES[0]}</p>"))
    assert found.title == "Pier hit by a shell"
    assert (found.outlet, found.author, found.url) == ("Harbour Post", "A. Writer", "https://harbour.example/pier")
    assert found.published.day == date(2021, 6, 4)
    assert found.language == "en"
    assert found.doc_id == "pier"


def test_linked_data_state_what_the_head_does_not(tmp_path: Path) -> None:
    head = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "headline": "no"}, {"@type": "NewsArticle",
    "headline": "Pier hit", "datePublished": "2021-06-04", "author": [{"name": "A. Writer"}, {"name": "B. Other"}],
    "publisher": {"name": "Harbour Post"}}]}</script><script type="application/ld+json">{broken</script>"""
    found = document(tmp_path, f"<html><head>{head}</head><body><p>{SENTENCES[0]}</p></body></html>")
    assert (found.title, found.outlet, found.author) == ("Pier hit", "Harbour Post", "A. Writer, B. Other")
    assert found.published.day == date(2021, 6, 4)


@pytest.mark.parametrize(
    ("times", "day"),
    [
        ('<time datetime="2021-06-04T10:00Z">Friday</time>', date(2021, 6, 4)),
        ('<time datetime="2021-06-04">Friday</time><time datetime="2021-06-05">updated</time>', None),
        ('<aside><time datetime="2021-01-01">older</time></aside><time datetime="2021-06-04">Friday</time>', date(2021, 6, 4)),
        ('<time datetime="2021-06-05">now</time><time itemprop="datePublished" datetime="2021-06-04">x</time>', date(2021, 6, 4)),
        ('<time datetime="PT5M">a five minute read</time>', None),
    ],
)
def test_time_elements_date_a_page_only_when_they_agree(tmp_path: Path, times: str, day: date | None) -> None:
    assert document(tmp_path, f"<html><body><article>{times}<p>{SENTENCES[0]}</p></article></body></html>").published.day == day


@pytest.mark.parametrize("tag", ["div", "span", "p", "b", "ul><li", "table><tr><td", "a", "blockquote", "article", "font", "i"])
@pytest.mark.parametrize("closed", [True, False])
def test_nesting_ten_thousand_deep_does_not_stop_the_run(tmp_path: Path, tag: str, closed: bool) -> None:
    close = "".join(f"</{name}>" for name in reversed(tag.split("><"))) * 10_000 if closed else ""
    found = document(tmp_path, f"<html><body>{f'<{tag}>' * 10_000}{SENTENCES[0]}{close}<p>{SENTENCES[1]}</p></body></html>")
    assert SENTENCES[0] in found.text
    assert SENTENCES[1] in found.text


def test_ends_without_beginnings_take_no_endless_time(tmp_path: Path) -> None:
    assert document(tmp_path, "<div>" * 20_000 + "</section>" * 20_000 + SENTENCES[0]).text == SENTENCES[0]


@pytest.mark.parametrize("page", ["<body><nav>Home</nav><script>var killed = 12</script></body>", "<p></p>", "<!-- -->"])
def test_a_page_without_text_is_a_row(tmp_path: Path, page: str) -> None:
    (tmp_path / "a.htm").write_text(page)
    (row,) = read(tmp_path)
    assert isinstance(row, Skipped)
    assert "no text" in row.reason
    assert row.next_step


def test_the_declared_encoding_of_a_page(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1256"></head><body><p>قال مسؤولون محليون إن تسعة أشخاص أصيبوا</p></body></html>'
    assert document(tmp_path, page.encode("cp1256")).text == "قال مسؤولون محليون إن تسعة أشخاص أصيبوا"


def test_captions_are_kept_in_their_place(tmp_path: Path) -> None:
    caption = "Boats burn in the harbour on 2 May 2021 [A. Photographer]"
    figure = f'<figure><img src="boats.jpg" alt=""><figcaption>{caption}</figcaption></figure>'
    text = document(tmp_path, PAGE.format(body=figure + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES))).text
    assert text == "\n\n".join(["Pier hit by a shell", caption, *SENTENCES])


def test_an_article_inside_of_a_misleading_class_is_kept(tmp_path: Path) -> None:
    body = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    text = document(tmp_path, f'<html><body><div class="layout related-right"><article>{body}</article></div></body></html>').text
    assert text == "\n\n".join(SENTENCES)


def test_tables_and_lists_are_text(tmp_path: Path) -> None:
    items = "<ul><li>Two hurt in the north</li><li>Five in the south</li></ul><table><tr><th>Wounded<td>Seven</table>"
    body = f"<p>{SENTENCES[0]}</p>{items}<p>{SENTENCES[1]} {SENTENCES[2]}</p>"
    text = document(tmp_path, PAGE.format(body=body)).text
    assert "Two hurt in the north" in text
    assert "Five in the south" in text
    assert "Wounded" in text
    assert "Seven" in text
    assert not any(words in text for words in FURNITURE)
