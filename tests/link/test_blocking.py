from datetime import date

from tests.link.told import claim, day, strike

from marsad.link import link
from marsad.link.accounts import accounts_of
from marsad.link.blocking import candidate_pairs
from marsad.link.comparison import compare
from marsad.link.verdicts import Verdicts
from marsad.model import Figure, Kind, Period
from marsad.text.names import place_key

NOBODY = Verdicts.of(())


def test_words_of_direction_do_not_make_another_place() -> None:
    assert place_key("northern Hama countryside") == place_key("north of Hama") == place_key("Hama")
    assert place_key("Kafr Zita") == place_key("Kfar Zita")
    assert place_key("Latamneh") != place_key("Latmeen")


def test_only_accounts_of_one_time_and_area_are_compared() -> None:
    claims = [strike("a"), strike("b"), strike("c", period=day(2, month=3)), strike("d", place="Azaz", province="aleppo")]
    assert candidate_pairs(accounts_of(claims, NOBODY)) == [(0, 1)]


def test_candidates_grow_with_the_reports_and_not_with_their_square() -> None:
    def pairs(events: int) -> int:
        claims = [
            strike(f"d{event}-{copy}", place=f"Kafr{event % 7} Zita", period=Period.on(date.fromordinal(730_000 + event)))
            for event in range(events)
            for copy in range(3)
        ]
        return len(candidate_pairs(accounts_of(claims, NOBODY)))

    assert pairs(600) < 4 * pairs(200)


def test_a_block_of_many_reports_stays_cheap_and_whole() -> None:
    claims = [strike(f"d{number:03}") for number in range(150)]
    pairs = candidate_pairs(accounts_of(claims, NOBODY))
    assert len(pairs) < 150 * 25
    assert len(link(claims)) == 1


def test_the_score_can_be_read_and_is_the_same_from_both_sides() -> None:
    a, b = accounts_of([strike("a"), strike("b", figure=Figure.exact(15))], NOBODY)
    found = compare(a, b)
    assert found.weight == compare(b, a).weight == sum(signal.weight for signal in found.signals)
    assert {signal.name for signal in found.signals} == {"kind", "time", "place", "how", "figures"}
    assert "2019-08-20 / 2019-08-20" in str(found)


def test_another_kind_of_event_is_never_the_same() -> None:
    a, b = accounts_of([strike("a"), claim("b", 0, Kind.AGREEMENT, place="Kafr Zita", period=day(20))], NOBODY)
    assert compare(a, b).weight == float("-inf")
