"""English and foreign words of the calendar, as numbers.

Months of the other languages serve date lines only; they are written down by hand, usual abbreviations included.
"""

import re

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""English month names and abbreviations, lower case, to 1..12."""

FOREIGN_MONTHS: dict[str, int] = {
    name.replace("_", " "): number
    for number, names in enumerate(
        (
            "janvier janv januar jänner ocak января январь янв يناير جانفي كانون_الثاني enero gennaio січня",
            "février fevrier févr februar şubat subat февраля февраль фев فبراير فيفري شباط febrero febbraio лютого",
            "mars märz maerz mart марта март мар مارس آذار اذار marzo березня",
            "avril avr april nisan апреля апрель апр أبريل ابريل أفريل نيسان abril aprile квітня",
            "mai mayıs mayis мая май مايو ماي أيار ايار mayo maggio травня",
            "juin juni haziran июня июнь июн يونيو جوان حزيران junio giugno червня",
            "juillet juil juli temmuz июля июль июл يوليو جويلية تموز julio luglio липня",
            "août aout august ağustos agustos августа август авг أغسطس اغسطس أوت آب اب agosto серпня",
            "septembre september eylül eylul сентября сентябрь сен سبتمبر شتنبر أيلول ايلول septiembre settembre вересня",
            "octobre oktober ekim октября октябрь окт أكتوبر اكتوبر تشرين_الأول octubre ottobre жовтня",
            "novembre november kasım kasim ноября ноябрь ноя نوفمبر نونبر تشرين_الثاني noviembre листопада",
            "décembre decembre déc dezember aralık aralik декабря декабрь дек ديسمبر دجنبر كانون_الأول diciembre dicembre грудня",
        ),
        start=1,
    )
    for name in names.split()
}
"""Month names of date lines in other languages, lower case, to 1..12."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
"""English weekday names and abbreviations, lower case, to 0 (Monday) .. 6."""

FOREIGN_WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "lundi montag pazartesi понедельник lunes الاثنين الإثنين",
            "mardi dienstag salı вторник martes الثلاثاء",
            "mercredi mittwoch çarşamba среда miércoles miercoles الأربعاء الاربعاء",
            "jeudi donnerstag perşembe четверг jueves الخميس",
            "vendredi freitag cuma пятница viernes الجمعة",
            "samedi samstag sonnabend cumartesi суббота sábado sabado السبت",
            "dimanche sonntag pazar воскресенье domingo الأحد الاحد",
        )
    )
    for name in names.split()
}
"""Weekday names of date lines in other languages, lower case, to 0 (Monday) .. 6."""

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
"""Number words by value."""

TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
"""Words for the tens."""

ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
"""Ordinal words by value."""

UNITS: dict[str, str] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centurie": "C",
}
"""Units of time in the singular, to the letter of ISO 8601 (TS, TM, TH for the clock); F fortnight, Q quarter, E decade and
C century have none there."""

RATES: dict[str, str] = {
    "hourly": "TH",
    "daily": "D",
    "nightly": "D",
    "weekly": "W",
    "monthly": "M",
    "quarterly": "Q",
    "yearly": "Y",
    "annually": "Y",
}
"""Adverbs of what repeats, to the unit in which it does."""

HOLIDAYS: dict[str, tuple[int, int]] = {
    "new year's day": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
}
"""Feasts with the same month and day wherever they are kept; those of a country or of the moon are none of them."""

DECADES: dict[str, int] = {
    f"{tens[:-1]}ies": number
    for tens, number in (
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
    )
}
"""Decades of the twentieth century by their word ("the sixties")."""

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
"""Seasons to their TIMEX3 codes."""

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month of a season (northern, meteorological); winter ends in the next year."""

DAY_PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "noon": "T12:00",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "night": "NI",
    "midnight": "T24:00",
    "daytime": "DT",
}
"""Parts of the day to their TIMEX3 codes; noon and midnight are times of the clock."""


_HALVES = re.compile(r"\s+and(?:\s+an?)?\s+half$")


def number_of(words: str) -> float | None:
    """The value of a count of time units: "two", "forty-eight", "48", "1,460", "half a", "two and a half"; None for a vague one.

    >>> number_of("twenty-four")
    24.0
    """
    text = words.lower().replace("-", " ").strip()
    whole = _HALVES.sub("", text)
    if whole != text:
        count = number_of(whole)
        return None if count is None else count + 0.5
    digits = text.replace(",", "").replace(" 1/2", ".5").replace("½", ".5")
    if digits.replace(".", "", 1).isdigit():
        return float(digits)
    if text in {"a", "an"}:
        return 1.0
    if text in {"half a", "half an"}:
        return 0.5
    if text in {"a couple of", "couple of", "a couple", "couple"}:
        return 2.0
    if text in {"a dozen", "dozen"}:
        return 12.0
    return _spelled(text.split())


def _spelled(words: list[str]) -> float | None:
    """The value of spelled-out words up to the hundreds."""
    if not words:
        return None
    if len(words) >= 2 and words[1] == "hundred" and words[0] in {"a", *ONES}:
        rest = _spelled([word for word in words[2:] if word != "and"]) or 0.0
        return 100.0 * (1 if words[0] == "a" else ONES.index(words[0])) + rest
    if len(words) == 1:
        word = words[0]
        return float(ONES.index(word)) if word in ONES else (float(TENS[word]) if word in TENS else None)
    if len(words) == 2 and words[0] in TENS and words[1] in ONES[1:10]:
        return float(TENS[words[0]] + ONES.index(words[1]))
    return None
