import pytest
from tests.assess.said import REFERENCES, day, document, event, found, said, total

from marsad.assess.register import Register
from marsad.model import Claim, Figure, Kind, Population, SourceType, Span

REGISTER = Register.of(REFERENCES)


@pytest.mark.parametrize(
    ("name", "source_id"),
    [
        ("Vale Watch", "watch"), ("the Vale Watch", "watch"), ("VW", "watch"), ("OV", "watch"), ("Omar Haddad", "watch"),
        ("Omar el-Haddad", "watch"), ("head of Vale Watch", "watch"), ("a spokesman for Vale Watch", "watch"),
        ("Grey Wire", "wire"),
        ("Watch", None), ("a resident", None),
    ],
)  # fmt: skip
def test_names_initials_and_people_stand_for_their_source(name: str, source_id: str | None) -> None:
    source = REGISTER.source(name, None, None)
    assert (source.source_id if source else None) == source_id


@pytest.mark.parametrize(
    ("name", "kind", "side"),
    [
        ("Highgate", SourceType.OFFICIALS, "crown"),
        ("a royal army officer", SourceType.OFFICIALS, "crown"),
        ("a commander of the LV", SourceType.ARMED_GROUP, "league"),
        ("activists close to the LV", SourceType.MONITOR, None),
        ("a port official", SourceType.OFFICIALS, None),
    ],
)
def test_unregistered_officials_speak_for_the_side_that_their_name_tells(name: str, kind: SourceType, side: str | None) -> None:
    assert REGISTER.side(name, kind, "vale") == side


def test_a_chain_goes_from_the_mouth_to_the_page() -> None:
    made = found([event("a", by=("Omar Haddad", "Grey Wire"))], [document("a", day(20), outlet="Morning Post")])
    (chain,) = made.chains
    assert chain.origin is not None
    assert (chain.origin.name, chain.carriers, chain.outlet) == ("Vale Watch", ("Grey Wire",), "Morning Post")


def test_what_the_document_states_itself_has_no_origin() -> None:
    (chain,) = found([event("a")]).chains
    assert (chain.origin, chain.carriers) == (None, ())


def test_an_unknown_speaker_stays_as_written() -> None:
    (chain,) = found([event("a", by=("Sheikh Selim",))]).chains
    assert chain.origin is not None
    assert (chain.origin.origin_id, chain.origin.name) == ("as-written:sheikh selim", "Sheikh Selim")


def test_one_origin_in_two_outlets_is_an_echo_and_a_single_source() -> None:
    made = found([event("a", by=("VW",)), event("b", by=("Omar Haddad", "Grey Wire"))])
    (echo,) = made.echoes
    assert [ref.claim_id for ref in echo.claims] == ["a#0", "b#0"]
    assert echo.origin.origin_id == "watch"
    (incident,) = made.incidents
    assert (incident.origins, incident.outlets, incident.grade) == (("Vale Watch",), ("Outlet A", "Outlet B"), "single source")


def test_two_origins_corroborate_and_two_speakers_of_one_side_do_not() -> None:
    independent = found([event("a", by=("VW",)), event("b", by=("UN",))])
    assert independent.incidents[0].grade == "corroborated by 2 independent origins"
    one_side = found([event("a", by=("Crown Ministry",)), event("b", by=("Royal Herald",))])
    assert one_side.incidents[0].grade == "single source"


def test_nobodys_words_in_two_prints_are_one_text() -> None:
    text = "Twelve villagers died when a market in Millbrook was bombed at noon on Tuesday, officials in the town said"
    claims = [event(doc, evidence=said(doc).evidence.hull(type(said(doc).evidence)(0, len(text)))) for doc in ("a", "b")]
    made = found(claims, [document("a", day(20), text), document("b", day(20), text.replace("at noon", "around noon"))])
    assert [[ref.claim_id for ref in echo.claims] for echo in made.echoes] == [["a#0", "b#0"]]
    assert made.incidents[0].grade == "no origin stated"


def test_other_words_with_the_same_number_are_no_echo() -> None:
    texts = {
        "a": "Twelve villagers died when a market in Millbrook was bombed at noon",
        "b": "Jets struck; the dead number twelve",
    }
    claims = [event(doc, evidence=type(said(doc).evidence)(0, len(text))) for doc, text in texts.items()]
    assert found(claims, [document(doc, day(20), text) for doc, text in texts.items()]).echoes == ()


def test_anonymous_activists_of_two_documents_are_not_one_voice_by_name() -> None:
    assert found([event("a", by=("activists",)), event("b", by=("activists",))]).echoes == ()


def test_states_of_one_running_count_are_one_voice() -> None:
    made = found([total("a", by=("OV",)), total("b", by=("VW",), figure=Figure.about(900))])
    assert [echo.origin.origin_id for echo in made.echoes] == ["watch"]


def test_an_admission_is_told_from_a_boast() -> None:
    accused = event("a", by=("VW",), perpetrators=("crown",))
    admitted = event("b", by=("Crown Ministry",), perpetrators=("crown",))
    assert found([accused, admitted]).incidents[0].grade == "acknowledged by the accused"
    boast = [
        event(c.ref.doc_id, by=c.sources, perpetrators=("crown",), population=Population.FIGHTERS) for c in (accused, admitted)
    ]
    assert found(boast).incidents[0].grade == "corroborated by 2 independent origins"


def test_who_did_it_comes_with_who_says_so() -> None:
    made = found(
        [event("a", perpetrators=("crown",), by=("VW",)), said("a", 1, Kind.ATTACK, incident="i1", perpetrators=("unknown",))]
    )
    assert made.incidents[0].perpetrators == (("crown", "Vale Watch"),)


RIVER = "The river rose again overnight and the ferry stayed where it was, said the people who live by the old landing stage. "
LONG = RIVER + " ".join(f"Paragraph {number} tells of the harvest in field {number} of the valley" for number in range(30))
TWELVE, DOZEN = "Twelve villagers died in Millbrook", "In Millbrook the bombs killed twelve villagers, neighbours told us"


def in_text(doc_id: str, words: str, text: str, by: tuple[str, ...] = ()) -> Claim:
    at = text.index(words)
    return event(doc_id, evidence=Span(at, at + len(words)), by=by)


def test_prints_of_one_text_are_one_voice_even_where_the_sentence_was_rewritten() -> None:
    texts = {"a": f"{LONG}. {TWELVE}.", "b": f"{LONG}. {DOZEN}.", "c": f"{DOZEN}."}
    claims = [in_text("a", TWELVE, texts["a"], ("VW",)), in_text("b", DOZEN, texts["b"])]
    documents = [document(doc, day(20), text) for doc, text in texts.items()]
    (echo,) = found(claims, documents).echoes
    assert ([ref.claim_id for ref in echo.claims], echo.origin.name, echo.why) == (
        ["a#0", "b#0"], "Vale Watch", "two prints of one text",
    )  # fmt: skip
    assert found([claims[0], in_text("c", DOZEN, texts["c"])], documents).echoes == ()


def test_two_origins_quoted_in_prints_of_one_text_stay_two() -> None:
    texts = {"a": f"{LONG}. {TWELVE}.", "b": f"{LONG}. {DOZEN}."}
    claims = [in_text("a", TWELVE, texts["a"], ("VW",)), in_text("b", DOZEN, texts["b"], ("UN",))]
    assert found(claims, [document(doc, day(20), text) for doc, text in texts.items()]).echoes == ()


def test_texts_credited_to_one_agency_are_one_voice_where_they_name_nobody() -> None:
    texts = {"a": f"MILLBROOK (AFP) - {TWELVE}.", "b": f"{DOZEN}.\n\nSource: AFP", "c": f"{DOZEN}.\n\nSource: Reuters"}
    claims = {doc: in_text(doc, TWELVE if doc == "a" else DOZEN, text) for doc, text in texts.items()}
    documents = [document(doc, day(20), text) for doc, text in texts.items()]
    (echo,) = found([claims["a"], claims["b"]], documents).echoes
    assert echo.why == "both texts are credited to AFP"
    assert found([claims["a"], claims["c"]], documents).echoes == ()
