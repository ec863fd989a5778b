"""Who did what is counted, and whose fighters they were: by the clause, by the event, by a campaign; never the nearest party."""

import pytest
from tests.extract.conftest import Read, only


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Army units shelled a meeting of al-Nusra commanders near Idlib, killing four people.", ("government",)),
        ("Army units shelled a meeting of al-Nusra commanders near Idlib killing four people.", ("government",)),
        ("Rebels stormed a pro-regime militia checkpoint in Hama, killing six civilians.", ("rebels",)),
        ("Rebels who attacked an army post in Hama fled, killing six civilians.", ("rebels",)),
        ("Government forces backed by their ally Russia have pounded Idlib, killing sixty civilians.", ("government",)),
        ("The army said it had hit an IS convoy near Raqqa, killing nine people.", ("government",)),
        ("Rebel groups have answered by firing rockets into regime districts of Hama, killing ten people.", ("rebels",)),
        ("The army left Hama. A blast hit an IS post in Raqqa, killing five people.", ("unknown",)),
        ("An IS convoy was hit near Raqqa, killing nine people.", ("unknown",)),
    ],
)
def test_the_subject_of_a_clause_did_what_follows_from_it(read: Read, text: str, authors: tuple[str, ...]) -> None:
    assert only(read(text).claims, "killed").perpetrators == authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Eight people were killed on Thursday in government shelling on Douma.", ("government",)),
        ("Airstrikes on the Islamic State group's de facto capital Raqqa killed nine civilians.", ("unknown",)),
        ("Rebels have hit a school in Aleppo a day after thirty children were killed in airstrikes on Idlib.", ("unknown",)),
        ("Two people were killed by a mortar round in Hama as regime forces pressed a campaign near Homs.", ("unknown",)),
        ("More than 20 civilians were killed after regime forces answered with air raids to rebel rocket fire.", ("government",)),
        ("A cameraman was killed while covering an offensive by the army near Idlib.", ("unknown",)),
        ("Paris blames the Syrian government for the attack that killed 90 people in Idlib.", ("government",)),
        ("Rebels were responsible for a rocket attack that killed 9 people in Hama, the police said.", ("rebels",)),
        ("Shelling killed three people in Hama, the agency said, blaming the attack on rebels.", ("rebels",)),
        ("The police investigated claims that rebels were responsible for the attack that killed 9 people.", ("unknown",)),
        ("Air strikes led by the coalition killed 12 people in Raqqa.", ("coalition",)),
        ("At least 20 IS militants killed in Hama, reports say.", ("unknown",)),
    ],
)
def test_the_author_in_one_sentence(read: Read, text: str, authors: tuple[str, ...]) -> None:
    assert only(read(text).claims, "killed").perpetrators == authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Regime airstrikes hit Ariha on Monday. The strikes killed nine people.", ("government",)),
        (
            "Strikes on Ariha killed nine people. The monitor could not determine who carried out the raid.",
            ("unknown",),
        ),
        ("A bomb killed nine people in Hama on Monday. There was no immediate claim of responsibility.", ("unknown",)),
        (
            "Strikes on Ariha killed nine people on Monday, UNICEF said. The Syrian Observatory for Human Rights said the raids "
            "were carried out by either Russian or regime warplanes.",
            ("unknown",),
        ),
        (
            "Strikes on Ariha killed nine people on Monday, the Syrian Observatory for Human Rights said. The Observatory said "
            "the raids were carried out by either Russian or regime warplanes.",
            ("russia", "government"),
        ),
        ("Rebel shelling hit Hama on Monday. A chlorine attack on Hama killed nine people.", ("unknown",)),
    ],
)
def test_the_author_that_the_event_lends(read: Read, text: str, authors: tuple[str, ...]) -> None:
    assert only(read(text).claims, "killed").perpetrators == authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        (
            "Government forces have escalated their bombardment of Eastern Ghouta. Since Tuesday, shelling and air strikes there "
            "have killed 66 civilians.",
            ("government",),
        ),
        ("IS rockets have been targeting towns near Kilis since May. In all, 21 people were killed in such attacks.", ("is",)),
        ("Government forces have left Hama. Since Tuesday, shelling has killed 66 civilians.", ()),
    ],
)
def test_the_toll_of_a_campaign_has_the_author_that_the_sentence_before_names(
    read: Read, text: str, authors: tuple[str, ...]
) -> None:
    assert only(read(text).claims, "killed").perpetrators == authors


def test_in_clashes_each_side_did_what_the_other_lost(read: Read) -> None:
    text = "Twelve IS militants were killed in clashes in Raqqa on Monday. Three SDF fighters were also killed in the clashes."
    authors = [(claim.victims_side, claim.perpetrators) for claim in read(text).claims]
    assert authors == [("is", ("sdf",)), ("sdf", ("is",))]


def test_who_besieges_is_the_author_of_a_siege(read: Read) -> None:
    text = "Up to 400000 people live in Eastern Ghouta, which has been under government siege since 2013."
    assert only(read(text).claims, "affected").perpetrators == ("government",)


@pytest.mark.parametrize(
    ("text", "kind", "side"),
    [
        ("The army shelled a gathering of al-Nusra near Idlib, killing several fighters.", "killed", "nusra"),
        ("The army shelled a gathering of al-Nusra near Idlib, killing several civilians.", "killed", None),
        ("The army shelled an IS-held town near Raqqa, killing several fighters.", "killed", None),
        ("Sixty Syrian soldiers were killed and dozens of others wounded in Hama.", "injured", "government"),
        ("Sixty civilians were killed and dozens of others wounded in Hama.", "injured", None),
    ],
)
def test_whose_fighters_they_were(read: Read, text: str, kind: str, side: str | None) -> None:
    assert only(read(text).claims, kind).victims_side == side


def test_who_did_it_elsewhere_in_the_document_is_said_among_the_reasons(read: Read) -> None:
    claim = only(read("Regime airstrikes hit Ariha on Monday. The strikes killed nine people.").claims, "killed")
    assert 'by "Regime", as told of this event' in claim.reasons
