import pytest

from marsad.text.agencies import credited


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("MILLBROOK, Vale (Reuters) - Ten villagers died.", {"REUTERS"}),
        ("MILLBROOK (AFP) — Ten villagers died.", {"AFP"}),
        ("Reuters - Ten villagers died.", {"REUTERS"}),
        ("By AFP\nTen villagers died.", {"AFP"}),
        ("Ten villagers died.\nSource: SANA", {"SANA"}),
        ("Ten villagers died. (AP)", {"AP"}),
        ("Ten villagers died.\n\nAnadolu Agency", {"ANADOLU"}),
        ("Ten villagers died.\n\nAA", {"ANADOLU"}),
        ("Ten villagers died, a nurse told AFP. She did not know their names.", set()),
        ("Ten villagers died, Reuters reported on Monday.", set()),
        ("", set()),
    ],
)
def test_an_agency_that_signs_is_credited_and_one_that_is_quoted_is_not(text: str, agencies: set[str]) -> None:
    assert credited(text) == agencies
