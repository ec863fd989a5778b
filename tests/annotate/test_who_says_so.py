"""Who says it where commas are lost, sources stand far off, or a sentence goes on under the source before."""

import pytest

from marsad.model import SourceType

T = SourceType


def told(read, text):
    """The last attribution: who, which kind, and what."""
    found = read(text).attributions[-1]
    return found.names, found.source_type, found.content.of(text)


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        ("Two shops burned near the border with Ostria an organisation tracking the war said on Friday.",
         ("an organisation tracking the war",), T.MEDIA),
        ("Ten fighters fled including one who is nicknamed Abu Salem the doctor said.", ("the doctor",), T.MEDICS_RESCUERS),
        ("Three soldiers freed by the insurgents local media reported on Sunday.", ("local media",), T.MEDIA),
        ("A raid killed four more people Veldian Observatory said.", ("Veldian Observatory",), T.MONITOR),
        ("Shells fell on two farms in Olmar rights groups said.", ("rights groups",), T.MEDIA),
        ("A bomb went off on Monday the regimes official television channel reported.",
         ("the regimes official television channel",), T.STATE_MEDIA),
        ("Since fighting resumed in 2015 Ostria has denied any loss of life.", ("Ostria",), T.OFFICIALS),
        ("Local and media sources said that two farms were hit.", ("Local and media sources",), T.WITNESS),
        ("Karim a resident of the rebel-held west of the town said his home was gone.", ("Karim",), T.WITNESS),
        ("The garage is far too small for all of us Karim 24 said.", ("Karim",), T.WITNESS),
        ("The Veldian Observatory in a report issued in Paris said two died.", ("Veldian Observatory",), T.MONITOR),
        ("The Observatory which has a network of sources in Veldia gave a toll of twelve.", ("Observatory",), T.MONITOR),
        ("According to earlier information provided by a doctor two people died.", ("a doctor",), T.MEDICS_RESCUERS),
        ("Two farms were hit according to a new toll from the Observatory.", ("Observatory",), T.MONITOR),
        ("Troops shelled the town with the Veldian Observatory reporting two deaths.", ("Veldian Observatory",), T.MONITOR),
        ("Two people died local media reported on Monday citing anonymous residents.",
         ("anonymous residents", "local media"), T.WITNESS),
        ("Nobody was hurt in the last raid said Anton Weller who heads the town clinic and lives next door to it.",
         ("Anton Weller",), T.MEDICS_RESCUERS),
        ("Six people died when their car was hit the rescue service said.", ("the rescue service",), T.MEDICS_RESCUERS),
        ('"We lost all we had" said Anton Weller a religious leader in Olmar.', ("Anton Weller",), T.WITNESS),
        ("An agency photographer saw three bodies in the street.", ("An agency photographer",), T.MEDIA),
        ("The Observatory which is close to the rebels reported two raids.", ("Observatory",), T.MONITOR),
        ("Local activist Anton Weller who is from Olmar but now lives in Paris also reported the raid.",
         ("Anton Weller",), T.MONITOR),
        ("Leading opposition figure Anton Weller said in Paris the raid had killed nine people.", ("Anton Weller",), T.OFFICIALS),
        ("In the meantime local sources said two farms were hit.", ("local sources",), T.WITNESS),
        ("In a statement to VENA a source at Olmar hospital said two died.", ("a source at Olmar hospital", "VENA"),
         T.MEDICS_RESCUERS),
        ("The town was retaken a source on the ground announced on Sunday.", ("a source on the ground",), T.WITNESS),
        ("Two people died as others lay under the rubble Olmar TV reported.", ("Olmar TV",), T.MEDIA),
        ("Our street is empty Anton Weller told VENA reporter.", ("Anton Weller", "VENA"), T.WITNESS),
        ("Shells struck near the embassy said the Veldian Observatory a town-based monitor.",
         ("Veldian Observatory",), T.MONITOR),
    ],
)  # fmt: skip
def test_the_speaker(read, text, names, kind):
    assert told(read, text)[:2] == (names, kind)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A source at the police command said two died. VENA quoted the source as saying that a child was hurt.",
         ("A source at the police command", "VENA")),
        ("The Veldian Observatory said a clinic was hit. The town-based group added that two died.", ("Veldian Observatory",)),
        ("VENA said the road was cut. A raid went on with the Observatory reporting two dead. It said a child was hurt.",
         ("Observatory",)),
        ("Observatory director Anton Weller said two died. The Observatory said a child was hurt.", ("Observatory",)),
        ("Medics in Olmar said that two people died in the raids. The raids also left ten people injured.",
         ("Medics in Olmar",)),
        ("The Observatory said six people died. The toll included two killed on Sunday.", ("Observatory",)),
        ('"Two were killed in the market" said the Observatory. In the west "eight people were killed by a mortar round" later.',
         ("Observatory",)),
    ],
)  # fmt: skip
def test_a_later_sentence_goes_on(read, text, names):
    assert told(read, text)[0] == names


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The Observatory said at least 17 people were killed in the attack among them 13 officers.",
         "at least 17 people were killed in the attack among them 13 officers"),
        ("Forty people were hurt near the bridge the Observatory said a site next to the rebel-held quarter.",
         "Forty people were hurt near the bridge"),
        ("A raid had wounded five people the Observatory said but it had no details of the planes.",
         "A raid had wounded five people"),
        ("The council raised the death toll from the raid to 61.", "the death toll from the raid to 61"),
    ],
)  # fmt: skip
def test_what_was_said(read, text, content):
    assert told(read, text)[2] == content


@pytest.mark.parametrize(
    "text",
    [
        "Troops were killed after rebels responded with mortar fire.",
        "Losses were also reported in the villages around the town.",
        "Shells fell on the market claiming the lives of three people.",
        "Agencies contributed to this report from Olmar.",
        "The well-informed public went home.",
    ],
)
def test_nobody_says_so(read, text):
    assert read(text).attributions == ()


def test_an_opening_mark_ends_a_quotation_that_was_left_open(read):
    text = (
        '"It was a big blast. "People fell" a witness said. Ten people died the Observatory said. "We ran" he said. The night'
        " was calm. Two shops burned."
    )
    assert "Observatory" in {a.names[0] for a in read(text).attributions}


def test_an_outcome_of_another_event_does_not_go_on(read):
    text = "Medics in Olmar said two died. A convoy was hit on Monday. The attack left twelve people dead."
    assert [a.content.of(text) for a in read(text).attributions] == ["two died"]


@pytest.mark.parametrize(
    "text",
    [
        '"Our house burned" the tired man said. Another man was killed in Olmar. Olmar is held by rebels.',
        "The senior officials met after the suspected raid on Olmar which killed nine people.",
    ],
)
def test_nobody_says_it(read, text):
    assert all(found.content.end < text.rindex("Olmar") for found in read(text).attributions)


def test_a_surname_alone_is_the_person_named_before(read):
    text = "Local activist Anton Weller said two people died. Weller added that the wounded were in hospital."
    assert [found.source_type for found in read(text).attributions] == [T.MONITOR, T.MONITOR]


@pytest.mark.parametrize(
    ("title", "content"),
    [
        ("Raid kills nine in Olmar Monitor", "Raid kills nine in Olmar"),
        ("Raid kills nine in northern Olmar NGO", "Raid kills nine in northern Olmar"),
        ("Raid kills nine in Olmar Local reports", "Raid kills nine in Olmar"),
    ],
)
def test_a_headline_closes_with_its_source(read, title, content):
    body = "A raid killed nine people in the town of Olmar on Sunday and many fled to the hills around it."
    assert read(body, title=title).attributions[0].content.of(title) == content
