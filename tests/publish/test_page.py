"""The page as HTML: every figure leads to its words, and what documents say cannot act."""

import re
import time
from html import unescape
from html.parser import HTMLParser

from marsad.model import View
from marsad.publish.catalogue import catalogue
from marsad.publish.page import html
from marsad.publish.passages import passages


class Reader(HTMLParser):
    """Collects ids, links, tags and the text of the page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.tags, self.words = [], [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.tags.add(tag)
        if "id" in named:
            self.ids.append(named["id"])
        self.links += [named[key] for key in ("href", "src") if key in named]

    def handle_data(self, data):
        self.words.append(data)


def test_every_link_leads_somewhere_on_the_page(view, references, outlines):
    read = Reader(html(catalogue(view, references), outlines))
    assert all(link.startswith("#") for link in read.links)
    assert {link[1:] for link in read.links} <= set(read.ids)
    assert len(read.ids) == len(set(read.ids))


def test_every_claim_has_an_anchor_at_its_words(view, references, outlines):
    page = html(catalogue(view, references), outlines)
    for claim in view.claims:
        doc = claim.ref.doc_id.replace("#", ".23.")
        assert f'id="c-{doc}-{claim.ref.index}"' in page


def test_the_text_of_a_document_is_not_altered(view, references):
    found = catalogue(view, references)
    for document in view.documents:
        shown = passages(document, found)
        lines = ["".join(segment.text for segment in paragraph) for paragraph in shown.paragraphs]
        assert lines == [line for line in document.text.split("\n") if line]


def test_marked_words_are_the_evidence(view, references):
    found = catalogue(view, references)
    for document in view.documents:
        segments = [segment for paragraph in passages(document, found).paragraphs for segment in paragraph]
        for claim in (each for each in view.claims if each.ref.doc_id == document.doc_id):
            words = "".join(segment.text for segment in segments if claim.ref in segment.covered)
            assert words == claim.evidence.of(document.text)
            assert sum(claim.ref in segment.begins for segment in segments) == 1


def test_a_script_in_a_document_is_text(view, references, outlines):
    page = html(catalogue(view, references), outlines)
    read = Reader(page)
    assert "script" not in read.tags
    assert "seized" in "".join(read.words)
    assert "default-src 'none'" in page


def test_two_quotes_stand_in_order_of_publication(view, references, outlines):
    page = html(catalogue(view, references), outlines)
    part = page[page.index('id="disputed"') : page.index('id="lookalikes"')]
    quotes = [unescape(re.sub("<[^>]+>", "", each)) for each in re.findall(r"<blockquote.*?</blockquote>", part, re.S)]
    assert quotes == ["“The ministry announced a corridor at Bab Lum”", "“There is no corridor at Bab Lum”"]
    assert "One says that it is so, the other that it is not" in part


def test_a_chain_reads_from_the_mouth_to_the_page(view, references, outlines):
    words = "".join(Reader(html(catalogue(view, references), outlines)).words)
    assert "Ministry of the North → Habar → Valley Wire" in words
    assert "source not stated → Lum Post" in words


def test_the_caveat_and_the_day_stand_on_the_page(filtered, references, outlines):
    words = " ".join(Reader(html(catalogue(filtered, references), outlines)).words)
    assert "As of 21 Aug 2019" in words
    assert "Only a part is shown: from 1 Aug 2019, place: Tarsin" in words
    assert "not findings of fact" in words


def test_sums_are_called_minimum_documented(view, references, outlines):
    words = "".join(Reader(html(catalogue(view, references), outlines)).words)
    assert "Minimum documented: ≥\u00a012 civilians killed" in words
    assert "running totals: another scope" in words


def test_an_empty_page_says_no_report(references, outlines):
    words = "".join(Reader(html(catalogue(View(), references), outlines)).words)
    assert words.count("no report") >= 5
    assert "No map" in words


def test_a_thousand_claims_take_less_than_five_seconds(busy, references, outlines):
    begun = time.perf_counter()
    page = html(catalogue(busy, references), outlines)
    assert time.perf_counter() - begun < 5
    assert page.count('class="incident"') == 400


def test_movements_and_meetings_stand_in_quiet_tables(written):
    page = (written / "report.html").read_text(encoding="utf-8")
    assert "28\u00a0vehicles" in page
    assert "Envoy Ada Brook; the northern council" in page
    assert "Announced, and what was reported afterwards" in page
