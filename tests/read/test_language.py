"""Languages are told only where it is sure."""

import pytest

from marsad.read.language import UNKNOWN, language_of, stated_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The district council said on Friday that eleven fishermen were hurt when a shell fell on the pier.", "en"),
        (
            "Abu Yasir al-Homsi, Umm Khalid and Sheikh Marwan al-Qadi were hurt in Deir Hafir, residents said.",
            "en",
        ),
        ("RESIDENTS OF UMM AL-KHAYR AND KHIRBAT AL-JOZ SAID THAT NINE PEOPLE WERE HURT WHEN A SHELL FELL.", "en"),
        ("قال مسؤولون محليون إن تسعة أشخاص أصيبوا يوم الاثنين قرب السوق القديم في المدينة.", "ar"),
        ("Le conseil du district a dit vendredi que onze pêcheurs avaient été blessés sur la jetée.", "fr"),
        ("По словам местных властей, одиннадцать рыбаков получили ранения на северном пирсе.", "ru"),
        ("Yerel yetkililer cuma günü iskeleye düşen mermi nedeniyle on bir balıkçının yaralandığını söyledi.", "tr"),
        ("Місцева влада повідомила, що одинадцять рибалок отримали поранення на північному пірсі.", "uk"),
    ],
)
def test_languages_that_are_sure(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", "Nine hurt in Zarqa", "12 / 13 / 14 " * 50, "https://harbour.example/pier-hit " * 9])
def test_too_few_words_tell_no_language(text: str) -> None:
    assert language_of(text) == UNKNOWN


@pytest.mark.parametrize(
    ("stated", "code"), [("en", "en"), ("EN-gb", "en"), ("pt_BR", "pt"), ("English", None), ("", None), (None, None)]
)
def test_stated_codes(stated: str | None, code: str | None) -> None:
    assert stated_language(stated) == code
