"""Who says what."""

import pytest

from marsad.model import Manner, SourceType

T = SourceType


def chains(document):
    return [a.names for a in document.attributions]


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        ("Two people died, the Veldian Observatory said.", ("Veldian Observatory",), T.MONITOR),
        ("Two people died the Veldian Observatory monitoring group said on Sunday.", ("Veldian Observatory",), T.MONITOR),
        ("According to the UN, thousands fled.", ("UN",), T.UN_NGO),
        ("According to the Observatory government forces shelled the town.", ("Observatory",), T.MONITOR),
        ("The Observatory, which tracks the war, told AFP that two died.", ("Observatory", "AFP"), T.MONITOR),
        ("The Observatory told the news outlet Voice of America that two died.", ("Observatory", "Voice of America"), T.MONITOR),
        ('"The road is open," the Foreign Ministry reported, quoted by the official VENA news agency.',
         ("Foreign Ministry", "VENA news agency"), T.OFFICIALS),
        ("VENA reported, citing a military source, that the town was taken.", ("a military source", "VENA"), T.OFFICIALS),
        ("Interfax quoted VENA as citing the Health Ministry as saying that two died.",
         ("Health Ministry", "VENA", "Interfax"), T.OFFICIALS),
        ("VENA, citing a military source, said that two died, AFP reported.",
         ("a military source", "VENA", "AFP"), T.OFFICIALS),
        ("Two people died, VENA reported, citing the Health Ministry.", ("Health Ministry", "VENA"), T.OFFICIALS),
        ("The death toll rose to ten, state television quoted a police chief as saying.",
         ("a police chief", "state television"), T.OFFICIALS),
        ('"Two people died," the minister told reporters in Olmar, VENA reported.', ("the minister", "VENA"), T.OFFICIALS),
        ("A statement from the Foreign Ministry, published by VENA on Sunday, said two died.",
         ("A statement from the Foreign Ministry", "VENA"), T.OFFICIALS),
        ("An official at the governors office in Olmar said two died.",
         ("An official at the governors office in Olmar",), T.OFFICIALS),
        ("The group with a network of sources inside Veldia said two died.", ("The group",), T.MEDIA),
        ("Mortar rounds fell near the town of Olmar said the Veldian Observatory which tracks the war.",
         ("Veldian Observatory",), T.MONITOR),
        ("Two people died in a raid said Karim Nassour.", ("Karim Nassour",), T.WITNESS),
        ("Ostria and Veldia are countries. Western countries say two died.", ("Western countries",), T.OFFICIALS),
        ("Veldian state TV, which had first shown the hill, said two died.", ("Veldian state TV",), T.STATE_MEDIA),
        ("A war monitoring group, which counts the dead, said two died.", ("A war monitoring group",), T.MONITOR),
        ("The centre for the cessation of hostilities registered ten breaches.",
         ("The centre for the cessation of hostilities",), T.OFFICIALS),
        ('"Two died," said Sami Haddad, the head of the Observatory.', ("Observatory",), T.MONITOR),
        ("The director of the Observatory, Sami Haddad, said two died.", ("Observatory",), T.MONITOR),
        ("Sami Haddad, who leads the Observatory, said two died.", ("Sami Haddad",), T.MONITOR),
        ("Sami Haddad, head of the Observatory, said two died.", ("Observatory",), T.MONITOR),
        ("Local activists said two died.", ("Local activists",), T.MONITOR),
        ("A rebel commander said two died.", ("A rebel commander",), T.ARMED_GROUP),
        ("Residents of Olmar said two died.", ("Residents of Olmar",), T.WITNESS),
        ("Medical sources said two died.", ("Medical sources",), T.MEDICS_RESCUERS),
        ("A military source said two died.", ("A military source",), T.OFFICIALS),
        ("Opposition sources said two died.", ("Opposition sources",), T.MEDIA),
        ("Veldian state TV said two died.", ("Veldian state TV",), T.STATE_MEDIA),
        ("A spokesman for the NLF denied the withdrawal in a statement.", ("A spokesman for the NLF",), T.ARMED_GROUP),
        ("Ostria said two soldiers died.", ("Ostria",), T.OFFICIALS),
        ("Karim Nassour a local activist said two died.", ("Karim Nassour",), T.MONITOR),
        ("Activists in the district of Olmar said two died.", ("Activists in the district of Olmar",), T.MONITOR),
    ],
)  # fmt: skip
def test_chain_and_type(read, text, names, kind):
    found = read(text).attributions
    assert [(a.names, a.source_type) for a in found] == [(names, kind)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Two people died on Monday, the Observatory said.", "Two people died on Monday"),
        ("The Observatory said on Monday that two people died.", "two people died"),
        ("According to the Observatory, two people died.", "two people died"),
        ("Two people died in Olmar, according to the Observatory.", "Two people died in Olmar"),
        ("On Thursday, raids hit the town, the Observatory said.", "On Thursday, raids hit the town"),
        ("The whole town is in ruins, the Observatory said on Sunday, as its head walked through the market with the families "
         "of the dead.", "The whole town is in ruins"),
        ("The road is open, she said, and the bridge is not.", "The road is open, she said, and the bridge is not"),
    ],
)  # fmt: skip
def test_content_is_what_was_said(read, text, content):
    (found,) = read(text).attributions
    assert found.content.of(text) == content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Observatory said two died. It added that ten were hurt.", [("Observatory",), ("Observatory",)]),
        ("The Observatory said two died. Ten were hurt, the monitor said.", [("Observatory",), ("Observatory",)]),
        ("The Observatory said two died. Another five were hurt.", [("Observatory",), ("Observatory",)]),
        ("Sami Haddad told AFP that two died. Haddad added that ten were hurt.", [("Sami Haddad", "AFP"), ("Sami Haddad",)]),
        ("The Observatory confirmed the raid and said two died.", [("Observatory",), ("Observatory",)]),
        ("The army said in a statement that it advanced. It held the hill, the statement said.", [("army",), ("army",)]),
    ],
)
def test_later_mentions_take_up_the_earlier_name(read, text, expected):
    got = [tuple(n.removeprefix("The ").removeprefix("the ") for n in names) for names in chains(read(text))]
    assert got == expected


def test_a_sentence_under_the_source_before_has_no_source_of_its_own(read):
    first, second = read("The Observatory said two died. Another five were hurt.").attributions
    assert first.source is not None
    assert second.source is None
    assert second.source_ids == ("vohr",)


def test_a_quotation_that_runs_over_sentences_keeps_its_speaker(read):
    text = '"We left at night. There was nothing to eat," said Karim Nassour, a resident.'
    found = read(text).attributions
    assert {a.names for a in found} == {("Karim Nassour",)}
    assert all(a.direct for a in found)


def test_what_is_said_inside_a_quotation_is_the_speakers(read):
    text = '"The army said it would stop, and it did not," Karim Nassour, a resident, said.'
    assert chains(read(text)) == [("Karim Nassour",)]


@pytest.mark.parametrize("text", ["OSTGRAD (AFP) - Two people died.", "By Karim Nassour", "The toll was reported on Monday."])
def test_bylines_and_datelines_are_no_sources(read, text):
    assert chains(read(text)) == []


def test_a_heading_names_its_source_before_a_colon(read):
    (found,) = read("More below the line.", title="Observatory: corridor does not exist").attributions
    assert found.names == ("Observatory",)
    assert found.content.of("Observatory: corridor does not exist") == "corridor does not exist"


def test_ids_come_from_the_register_and_are_none_for_others(read):
    (found,) = read("A rebel commander told AFP that two died.").attributions
    assert found.source_ids == (None, "afp")


@pytest.mark.parametrize(
    "text",
    [
        "Local media reported that fighters from the opposition left.",
        "Rebels agreed to leave the town.",
        "The raid was blamed on the army.",
        "The town was said to be empty.",
        "Dozens feared dead after a raid on Olmar.",
        "A town claimed by the rebels was shelled.",
        "A man believed to be a commander died.",
        "The alleged raid was on Monday.",
    ],
)
def test_only_words_that_attribute_are_cues(read, text):
    said = [a.cue.of(text) for a in read(text).attributions if a.manner is Manner.SAID]
    assert said == (["reported"] if "reported" in text else [])


def test_of_two_who_speak_together_the_first_is_the_origin(read):
    (found,) = read("A war monitoring group and Veldian state TV said the hill was taken.").attributions
    assert found.source_type is T.MONITOR
    assert found.source.of("A war monitoring group and Veldian state TV said the hill was taken.").endswith("state TV")


def test_lives_are_claimed_without_a_speaker(read):
    assert chains(read("The war has claimed more than 370,000 lives.")) == []


def test_an_acronym_is_no_small_word(read):
    assert chains(read("On Monday the WHO said two died.")) == [("WHO",)]
    assert chains(read("IS denied the raid.")) == [("IS",)]


def test_the_same_rules_hold_for_all_sides(read):
    one = read("The rebels said two fighters died.").attributions
    other = read("The regime said two fighters died.").attributions
    assert [(a.source, a.cue) for a in one] == [(a.source, a.cue) for a in other]
    assert (one[0].source_type, other[0].source_type) == (T.ARMED_GROUP, T.OFFICIALS)


def test_a_claim_inside_a_relative_clause_is_not_the_speakers_of_the_sentence(read):
    text = "The corridor that Ostgrad says it has opened does not exist, the Observatory said."
    (found,) = read(text).attributions
    assert found.names == ("Observatory",)
    assert found.content.of(text) == "The corridor that Ostgrad says it has opened does not exist"


def test_a_presidential_spokesman_is_no_resident(read):
    (found,) = read("The presidential spokesman Karim Nassour said the posts would stay.").attributions
    assert found.source_type is T.OFFICIALS


def test_a_quotation_after_a_colon_is_the_last_speakers(read):
    text = 'Karim Nassour, a resident, said:\n\n"We left at night and we will not return."'
    assert chains(read(text)) == [("Karim Nassour",)]
