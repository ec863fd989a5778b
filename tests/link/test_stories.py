"""Reports of one happening find each other by their words, and those of like happenings do not."""

from datetime import date
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.told import claim

from marsad.link import link, stories
from marsad.link.stories import resemblances
from marsad.link.wording import wording
from marsad.model import Document, Period, Published, PublishedBasis, Scope


def report(doc_id: str, text: str, day: date | None = None) -> Document:
    published = Published(day, day, PublishedBasis.METADATA) if day else Published()
    return Document(doc_id=doc_id, text=text, sha256="", published=published)


BRIDGE = "A blast at the Amber Bridge in Port Selby killed four dockers on Monday, said harbour master Lena Ortwin."
BRIDGE_AGAIN = "Port Selby mourned four dockers after the blast on the Amber Bridge. Lena Ortwin, harbour master, blames nobody."
MARKET = "A blast at the spice market of Tel Warda killed four traders on Monday, said the town's mayor Omid Karash."
MARKET_AGAIN = "Traders in Tel Warda buried four of their own; the blast tore through the spice market, mayor Omid Karash said."
WEATHER = "Rain is expected across the northern plains this week, with snow above a thousand metres."


def test_two_blasts_of_one_day_stay_two_stories() -> None:
    documents = [
        report("a", BRIDGE),
        report("b", MARKET),
        report("c", BRIDGE_AGAIN),
        report("d", MARKET_AGAIN),
        report("e", WEATHER),
    ]
    assert stories(documents) == [("a", "c"), ("b", "d"), ("e",)]


def test_the_order_of_arrival_changes_nothing() -> None:
    documents = [report("a", BRIDGE), report("b", MARKET), report("c", BRIDGE_AGAIN), report("d", MARKET_AGAIN)]
    assert {tuple(stories(order)) for order in permutations(documents)} == {(("a", "c"), ("b", "d"))}


def test_days_between_two_reports_count_against_one_story() -> None:
    near = resemblances([report("a", BRIDGE, date(2020, 1, 1)), report("b", BRIDGE_AGAIN, date(2020, 1, 2)), report("c", MARKET)])
    far = resemblances([report("a", BRIDGE, date(2020, 1, 1)), report("b", BRIDGE_AGAIN, date(2020, 9, 2)), report("c", MARKET)])
    assert near["a", "b"] > far.get(("a", "b"), 0.0)


def alike(doc_id: str) -> Document:
    """One of two reports whose words are alike enough for one story, and not much more."""
    own = " ".join(f"{doc_id}{''.join(chr(97 + int(digit)) for digit in str(number))}" for number in range(300))
    return report(doc_id, f"shots lock anglers quay grey saloon night {own}")


ALIKE = [alike("a"), alike("b"), report("c", MARKET), report("d", WEATHER)]


def test_reports_that_tell_of_days_far_apart_are_two_stories_however_alike_their_words() -> None:
    first, near, far = (Period.on(date(2020, 5, day)) for day in (2, 4, 20))
    assert ("a", "b") in stories(ALIKE)
    assert ("a", "b") in stories(ALIKE, [claim("a", period=first), claim("b", period=near)])
    assert ("a", "b") not in stories(ALIKE, [claim("a", period=first), claim("b", period=far)])


def test_a_long_period_or_a_running_total_tells_no_day() -> None:
    month, far = Period(date(2020, 5, 1), date(2020, 5, 31)), Period.on(date(2020, 9, 20))
    assert ("a", "b") in stories(ALIKE, [claim("a", period=month), claim("b", period=far)])
    total = claim("a", period=Period.on(date(2020, 5, 2)), scope=Scope.CUMULATIVE)
    assert ("a", "b") in stories(ALIKE, [total, claim("b", period=far)])


def test_names_are_neighbouring_capitals() -> None:
    assert wording("Lena Ortwin spoke. Then Lena left Port Selby's harbour.").names == {"lena ortwin": 1, "port selby": 1}


def test_words_lose_endings_and_the_commonest_are_left_out() -> None:
    assert wording("The shelling shelled them").words == {"shell": 2}


def test_the_words_of_the_documents_speak_for_one_event() -> None:
    period = Period.on(date(2020, 1, 6))
    claims = [claim("a", period=period, method="explosion"), claim("c", period=period, method="explosion")]
    others = [report("x", BRIDGE_AGAIN), report("y", MARKET), report("z", WEATHER)]
    alike = link(claims, (), [report("a", BRIDGE), report("c", BRIDGE_AGAIN), *others])
    apart = link(claims, (), [report("a", BRIDGE), report("c", MARKET_AGAIN), *others])
    assert "words +" in " ".join(alike[0].reasons)
    assert all("words +" not in " ".join(incident.reasons) for incident in apart)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=8))
def test_every_report_is_in_one_story(texts: list[str]) -> None:
    documents = [report(str(number), text) for number, text in enumerate(texts)]
    assert sorted(doc_id for story in stories(documents) for doc_id in story) == sorted(str(n) for n in range(len(texts)))
