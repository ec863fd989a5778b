"""What is what on a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.structure import sentences
from marsad.model import Document, RegionKind


def regions(text, title=None):
    document = Document("d", text, "", title=title)
    return [(s.region.value, s.span.of(text)) for s in sentences(document)]


LINES = [
    ("READ: Rebels leave the valley", "furniture"),
    (">> Read also: The long road home", "furniture"),
    ("Read also Thousands return to the coast", "furniture"),
    ("Related: Who holds the dam?", "furniture"),
    ("Please enter your comment!", "furniture"),
    ("Article reserved for our subscribers", "furniture"),
    ("Source: Northern Wire and agencies", "furniture"),
    ("With Reuters", "furniture"),
    ("© 2018 Northern Wire", "furniture"),
    ("Share on Facebook", "furniture"),
    ("Subscribe to our newsletter", "furniture"),
    ("Coast TV's Lena Moor has more from the harbour.", "furniture"),
    ("clear", "furniture"),
    ("- The empty villages -", "heading"),
    ("Assault on the valley", "heading"),
    ("Smoke rises over the harbour of Tarsa on May 3, 2018. (AFP)", "caption"),
    ("Rescuers carry a child in Tarsa on 3 May 2018 [Jane Roe – Anadolu Agency]", "caption"),
    ("Families leave Tarsa by truck, May 3. JANE ROE / REUTERS", "caption"),
    ("Beirut (AFP)", "dateline"),
    ("London, August 23", "dateline"),
    ("Two people drowned when the bridge fell.", "body"),
]

LEAD, END = "The army shelled the harbour at night, and several houses burned down.", "Nobody claimed the attack."


@pytest.mark.parametrize(("line", "region"), LINES)
def test_a_line_is_told_by_its_wording(line, region):
    text = f"{LEAD}\n\n{line}\n\n{END}"
    found = regions(text)
    assert {kind for kind, words in found if words in line} == {region}
    assert ("body", LEAD) in found
    assert ("body", END) in found


DATELINES = [
    ("BEIRUT (Reuters) - Two people drowned.", "BEIRUT (Reuters) -"),
    ("GENEVA — Aid trucks crossed the river.", "GENEVA —"),
    ("Tarsa SANA- Mortar shells hit the market.", "Tarsa SANA-"),
    ("London, August 23 (AP) – Talks broke down.", "London, August 23 (AP) –"),
    ("Thu Sep 5 2013 Two people drowned in the flood.", "Thu Sep 5 2013"),
]


@pytest.mark.parametrize(("line", "head"), DATELINES)
def test_a_dateline_is_taken_off_the_first_sentence(line, head):
    found = regions(f"{line}\n\n{END}")
    assert found[0] == ("dateline", head)
    assert found[1] == ("body", line[len(head) :].strip())


def test_a_repeated_caption_is_read_once_where_the_credit_stands():
    caption = "Smoke rises over the harbour of Tarsa on May 3, 2018."
    found = regions(f"{LEAD}\n\n{caption}\n{caption} (AFP)\n\n{END}")
    assert found[1] == ("furniture", caption)
    assert found[2:4] == [("caption", caption), ("caption", "(AFP)")]


def test_a_title_repeated_after_the_date_is_furniture():
    title = "Flood kills two in Tarsa"
    found = regions(f"{title}\n\nSun 6 May 2018 {title}. Two people drowned on Saturday. The bridge fell.", title)
    assert found == [
        ("title", title),
        ("dateline", "Sun 6 May 2018"),
        ("furniture", f"{title}."),
        ("body", "Two people drowned on Saturday."),
        ("body", "The bridge fell."),
    ]


def test_a_first_sentence_that_only_begins_like_the_title_is_read():
    title = "Flood kills two in Tarsa"
    found = regions(f"{title}\n\nFlood kills cattle and ruins fields in the Tarsa valley.", title)
    assert found[1] == ("body", "Flood kills cattle and ruins fields in the Tarsa valley.")


def test_what_stands_above_the_title_is_furniture():
    found = regions(f"clear\n\nReporting the coast since 1999\n\nBridge falls in Tarsa\n\nMay 6, 2018 at 9:15 am\n\n{LEAD}")
    assert [kind for kind, _ in found] == ["furniture", "furniture", "title", "dateline", "body"]


def test_a_page_without_a_known_title_begins_with_it():
    assert regions(f"The flood empties the valley\n\n{LEAD}\n\n{END}")[0] == ("title", "The flood empties the valley")


def test_nothing_below_a_comment_form_is_read():
    found = regions(f"{LEAD}\n\n{END}\n\nLEAVE A REPLY\n\nTen people died, I swear.\n\nYour name here")
    assert [kind for kind, _ in found] == ["body", "body", "furniture", "furniture", "furniture"]


def test_a_list_of_other_stories_is_not_read():
    found = regions(f"{LEAD}\n\nRelated stories\nTen killed in the hills\nArmy takes the pass\n\n{END}")
    assert [kind for kind, _ in found] == ["body", "furniture", "furniture", "furniture", "body"]


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "The army shelled the harbour of Tarsa for the third night in\n"
        "a row on Saturday, and residents said that the Old Market was\n"
        "burning. Two families left on foot and three others by boat.\n\n"
        "Nobody claimed the attack."
    )
    assert [kind for kind, _ in regions(text)] == ["body"] * 3


def test_a_long_text_on_one_line_is_never_furniture_as_a_whole():
    text = f"{LEAD} " * 6 + "Subscribe to our newsletter for more."
    assert sum(kind == "body" for kind, _ in regions(text)) >= 6


@given(st.text(alphabet='Ab. \n()-:"12', max_size=120))
def test_sentences_cover_every_word_once_and_in_order(text):
    found = sentences(Document("d", text, ""))
    assert "".join("".join(s.span.of(text).split()) for s in found) == "".join(text.split())
    assert [s.index for s in found] == list(range(len(found)))
    assert all(isinstance(s.region, RegionKind) for s in found)


@pytest.mark.parametrize(
    "lead", ["SOHR: Twelve people died.", "SOHR (Syrian Observatory) said twelve died.", "The army said it had left."]
)
def test_a_speaker_at_the_head_is_no_dateline(lead):
    assert regions(f"{lead}\n\n{END}")[0] == ("body", lead)


CREDITS = [
    ("Smoke over the harbour of Tarsa on May 3, 2018. (Coast Desk)", "caption"),
    ("Rescuers carry a child in Tarsa on 3 May 2018 [J. Roe]", "caption"),
    ("Tarsa, May 3 (Coast Wire)", "dateline"),
    ("Join the discussion", "furniture"),
]


@pytest.mark.parametrize(("line", "region"), CREDITS)
def test_an_agency_that_no_table_knows_is_told_by_where_it_stands(line, region):
    found = regions(f"{LEAD}\n\n{line}\n\n{END}")
    assert {kind for kind, words in found if words in line} == {region}


def test_a_last_line_that_names_the_agency_is_furniture():
    assert regions(f"{LEAD}\n\n{END}\n\nWith Coast Wire")[-1] == ("furniture", "With Coast Wire")


@pytest.mark.parametrize(
    ("tags", "rest"),
    [
        ("Tags Ostria Delta Front floods aid", "An aid lorry has reached the delta."),
        ("Tags Ostria Delta Front Monitor for Human Rights", "At least nine people were killed in the delta."),
        ("Tags Ostria raids Delta Front", "Overnight raids on the delta killed nine people."),
        ("Tags Ostria Delta aid", ""),
    ],
)
def test_keywords_run_into_the_first_sentence_are_furniture(tags: str, rest: str) -> None:
    text = f"Nine dead in delta\n\nA flood hit the delta on Monday. {tags} {rest}".strip()
    found = [(s.span.of(text).strip(), s.region) for s in sentences(Document("d", text, "", title="Nine dead in delta"))][2:]
    assert found == [(tags, RegionKind.FURNITURE), *([(rest, RegionKind.BODY)] if rest else [])]
