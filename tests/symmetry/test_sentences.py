"""One sentence, told of every party in turn: the claims are the same but for who did it."""

from datetime import date

import pytest

from marsad.model import Claim, Document, Published, PublishedBasis
from marsad.pipeline import reading
from marsad.reference import References, load_pack, load_references
from marsad.reference.base import Preferred

PACK = load_pack("syria")
NAMES: dict[str, Preferred] = {party.code: party.preferred for party in PACK.parties if party.preferred is not None} | {
    "government": Preferred("the government", "the Syrian army", "government"),
    "coalition": Preferred("the coalition", "the US-led coalition", "coalition"),
    "rebels": Preferred("the opposition", "the Free Syrian Army", "rebel"),
}
"""Some with a capital and some without: a name in small letters is no less a name."""
DAY = date(2016, 8, 22)

TOLD = [
    "{Word} and {its} warplanes bombed Idlib on Monday. The strikes killed seven people.",
    "Air strikes by {word} warplanes killed seven people in Idlib on Monday.",
    "Seven people were killed in a strike by {name} on Manbij on Monday.",
    "A bomb blamed on {name} killed 12 in Azaz on Monday.",
    "A drone belonging to {name} killed two people in Azaz on Monday.",
    "Two people were shot by {word} snipers in Azaz on Monday.",
    "At least 70 {word} and {its} fighters have been killed in 24 hours in Aleppo a monitor said.",
    "30 {word} and 39 {its} fighters were killed near Azaz on Monday.",
    "The number of {word} and {its} fighters killed in battles on Saturday in Markada has risen to 39.",
    "Clashes between {name} and {them} killed 20 civilians in Azaz on Monday.",
    "{Name} captured the town of Manbij in Aleppo on Monday. Its forces also seized nearby villages.",
    "{Name} recaptured Azaz from {them} on Monday.",
    "{Name} lost Azaz to {them} on Monday.",
    "Azaz fell to {name} on Monday.",
    "The town of Azaz held by {name} was shelled by {them} on Monday.",
    "A man walks in the ruins of Manbij after {name} took control of it on Monday.",
    "A reporter in {word}-held eastern Aleppo spoke of strikes around Ramussa seized by {word} fighters on Monday.",
    "People salvage goods in the {word} held area of al-Sakhour in Aleppo.",
    "{Name} held talks with {them} in Geneva on Monday.",
    "Azaz remains in {word} hands.",
    "Madaya a {word}-besieged town near Damascus was evacuated on Monday.",
    "Forces loyal to {name} attacked Azaz on Monday.",
    "{Name} set up a checkpoint in Azaz.",
    "A {word} convoy of 50 vehicles entered Manbij on Monday.",
    "{Word} commanders met {its} officers in Ankara on Monday.",
    "{Word} and {its} foreign ministers met in Geneva on Monday.",
    "A truce between {name} and {them} came into force in Aleppo on Monday.",
    "{Name} blocked an aid convoy from entering Madaya on Monday.",
    "{Name} denied bombing Manbij on Monday.",
    "{Name} detained 15 people in Azaz on Monday.",
    "The {word} offensive on Azaz has displaced 20000 people.",
]


def told(template: str, code: str, other: str) -> str:
    one, two = NAMES[code], NAMES[other]
    return template.format(
        name=one.name,
        Name=one.name[0].upper() + one.name[1:],
        word=one.adjective,
        Word=one.adjective[0].upper() + one.adjective[1:],
        its=two.adjective,
        them=two.name,
    )


def said(claim: Claim, roles: dict[str, str]) -> tuple[object, ...]:
    """What a claim says, the two parties by the parts they play; words and their places differ with the names."""
    return (
        claim.kind,
        claim.figure,
        claim.population,
        claim.scope,
        claim.period,
        claim.places,
        claim.province,
        tuple(sorted(roles.get(party, party) for party in claim.perpetrators)),
        roles.get(claim.victims_side or "", claim.victims_side),
        claim.method,
        claim.status,
        claim.incident,
    )


@pytest.fixture(scope="module")
def references() -> References:
    return load_references()


def read(references: References, template: str, code: str, other: str) -> list[tuple[object, ...]]:
    published = Published(DAY, DAY, PublishedBasis.METADATA)
    document = Document(doc_id="r", text=told(template, code, other), sha256="0", published=published)
    return [said(claim, {code: "one", other: "other"}) for claim in reading(document, references, "syria")[1].claims]


@pytest.mark.parametrize("template", TOLD)
def test_the_same_sentence_says_the_same_of_every_party(references: References, template: str) -> None:
    expected = read(references, template, "is", "sdf")
    assert expected
    for code in NAMES:
        other = "sdf" if code != "sdf" else "is"
        assert read(references, template, code, other) == expected, told(template, code, other)


@pytest.mark.parametrize("code", [code for code in NAMES if code != "government"])
def test_the_own_countrys_planes_come_with_anybodys(references: References, code: str) -> None:
    text = f"Syrian and {NAMES[code].adjective} warplanes bombed Idlib on Monday killing seven people."
    (claim,) = reading(Document(doc_id="r", text=text, sha256="0"), references, "syria")[1].claims
    assert set(claim.perpetrators) == {"government", code}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Daesh's security forces killed five people in Raqqa, Syria, on Monday.", ["is"]),
        ("Nusra Front insurgents bombed Idlib, Syria, on Monday.", ["nusra"]),
        ("Troops massed at the Turkey-Syria border near Azaz on Monday.", []),
        ("The two governments agreed on a truce in Idlib, Syria, on Monday.", []),
        ("An SDF commander came to Azaz, Syria, on Monday.", ["sdf"]),
        ("A rebel commander came to Azaz, Syria, on Monday.", ["rebels"]),
        ("The opposition held the town of Azaz, Syria, for years.", ["rebels"]),
        ("The town of Azaz, Syria, was handed to Turkey on Monday.", ["turkey"]),
        ("The wounded were taken to Turkey from Azaz, Syria, on Monday.", []),
    ],
)
def test_whose_common_words_are(references: References, text: str, parties: list[str]) -> None:
    annotated = reading(Document(doc_id="r", text=text, sha256="0"), references, "syria")[0]
    assert [mention.party for mention in annotated.parties] == parties
