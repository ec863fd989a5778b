"""Wordings of the calendar: days, months, years, decades, centuries, seasons, quarters, feasts."""

from marsad.text.dates.lexicon import DECADES, HOLIDAYS
from marsad.text.dates.pieces import (
    BC,
    BEFORE_CHRIST,
    DAY,
    DAYS,
    EDGE,
    LONE_MONTH,
    MONTH,
    NIGHT_OF,
    OF_YEAR,
    ORDINAL,
    SAME_YEAR,
    SEASON,
    WEEKDAY_BEFORE,
    YEAR,
)

_TURN = r"(?P<turn>last\s+|next\s+|this\s+|the\s+previous\s+|the\s+following\s+)"
_FISCAL = r"(?:fiscal(?:\s+year)?\s+|FY\s?)"
_LOWER_SEASON = r"(?P<season>spring|summer|autumn|winter|Spring|Summer|Autumn|Winter)"
_HOLIDAY = "|".join(
    sorted((name.title().replace("'S", "['’]s").replace(" ", r"\s+") for name in HOLIDAYS), key=len, reverse=True)
)

ROWS: tuple[tuple[str, str], ...] = (
    ("days", rf"{WEEKDAY_BEFORE}(?P<days>{DAYS})(?:\s+of)?\s+{MONTH}{OF_YEAR}?"),
    ("days", rf"{WEEKDAY_BEFORE}{MONTH}\s+(?P<days>{DAYS}){OF_YEAR}?"),
    ("day", rf"{NIGHT_OF}{WEEKDAY_BEFORE}(?P<the>[Tt]he\s+)?{DAY}(?:\s+of)?\s+{MONTH}{OF_YEAR}?"),
    ("day", rf"{NIGHT_OF}{WEEKDAY_BEFORE}{MONTH}\s+(?:the\s+)?{DAY}{OF_YEAR}?(?:(?<=[\dhtd])\))?"),
    (
        "day",
        r"(?P<year>1\d{3}|20\d\d)-(?P<mm>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
        r"(?:T(?P<clock>(?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?",
    ),
    ("numeric", r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)"),
    ("month", rf"(?:{EDGE}|(?P<hedge>around\s+))?{MONTH},?\s+(?:of\s+)?{YEAR}"),
    ("month", rf"(?:{EDGE})?{MONTH}\s+{SAME_YEAR}"),
    ("month", rf"(?:{EDGE})?{_TURN}?{LONE_MONTH}"),
    ("month", rf"{MONTH}\s+(?P<bcyear>\d{{1,4}}){BC}"),
    ("year", rf"{EDGE}{YEAR}"),
    ("year", rf"(?:[Tt]he\s+)?{_FISCAL}{YEAR}"),
    ("year", r"(?<=[Tt]he year )(?P<year>1\d{3}|20\d\d)\b"),
    ("year", rf"(?:{EDGE}|(?:ca?\.|about|around)\s*)?(?P<bcyear>\d{{1,4}}){BC}"),
    ("year", rf"(?P<bcyear>\d{{1,4}})(?=\s*(?:-|–|to|and|or)\s*\d{{1,4}}\s+{BEFORE_CHRIST})"),
    (
        "decade",
        r"(?:[Tt]he\s+)?(?:(?P<edge>(?:early|mid|late)[- ]|(?:end|beginning|start|middle)\s+of\s+(?:the\s+)?))?"
        r"(?:(?:['’]|(?<=0s and ))(?P<short>\d0)s\b|(?P<decade>1\d\d0|20\d0|\d{1,2}0)['’]?s(?P<bc>\s+BC)?\b)",
    ),
    (
        "decade",
        rf"[Tt]he\s+(?:(?P<edge>early|mid|late)[- ])?(?P<word>{'|'.join(DECADES)})",
    ),
    ("century", rf"(?:[Tt]he\s+)?(?:(?P<edge>early|mid|late)[- ])?{ORDINAL}[- ]century(?P<bc>\s+BC)?"),
    ("season", rf"(?:{EDGE})?(?:[Tt]he\s+)?(?:(?P<when>early|mid|late)[- ])?{SEASON}(?:\s+of)?\s+{YEAR}"),
    ("season", rf"(?:[Tt]he\s+)?(?:(?P<when>early|mid|late)[- ])?{SEASON}(?:\s+of)?\s+(?P<bcyear>\d{{1,4}}){BC}"),
    ("season", rf"{YEAR}\s+(?:{EDGE})?{SEASON}"),
    (
        "season",
        rf"(?:(?P<when>early|mid|late|later|earlier)\s+)?(?P<turn>last|next|this|that|the\s+previous|the\s+following)\s+{SEASON}",
    ),
    (
        "season",
        rf"(?:[Tt]he\s+(?:(?P<when>early|middle\s+of|late)\s+)?|"
        r"(?P<edge>(?:[Ee]arly|[Ll]ate|[Mm]id|[Ll]ater|[Ee]arlier)[- ](?:in\s+)?(?:the\s+)?|"
        rf"the\s+(?:middle|end|start|beginning)\s+of\s+(?:the\s+)?)|(?<=[Ii]n )|(?<=[Dd]uring )|(?<=\band )|(?<=\bof )|(?<=\bby )"
        rf"|(?<=\bor )|(?<=\bto ))"
        rf"{_LOWER_SEASON}(?!\s+[A-Z]|-)",
    ),
    ("season", r"(?P<season>summer|autumn|winter)(?![-\w])"),
    ("season", r"(?<=[Ii]n )the\s+(?P<season>fall)(?!\s+of\b|[-\w])"),
    ("season", r"(?P<season>Spring|Summer|Autumn|Winter)(?=\s+(?:[Oo]ffensive|[Cc]ampaign)\b)"),
    (
        "quarter",
        rf"(?:[Tt]he\s+)?(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ](?P<unit>quarter|half)"
        rf"(?:\s+of\s+(?:{_FISCAL})?{YEAR}|\s+of\s+(?P<turn>this|last|next|the|that)\s+year)",
    ),
    ("quarter", rf"(?:[Tt]he\s+)?{YEAR}(?:['’]s)?\s+(?P<ordinal>first|second|third|fourth|final)[- ](?P<unit>quarter|half)"),
    ("quarter", r"(?P<turn>this|last|next)\s+year['’]s\s+(?P<ordinal>first|second|third|fourth)[- ](?P<unit>quarter|half)"),
    (
        "quarter",
        r"(?:[Tt]he\s+)?(?:fiscal\s+)?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?P<unit>quarter)\b(?!-?final)",
    ),
    ("quarter", rf"(?P<code>Q[1-4]|H[12])\s*(?:of\s+)?{YEAR}"),
    ("quarter", rf"{YEAR}[- ]?(?P<code>Q[1-4]|H[12])\b"),
    ("holiday", rf"(?P<holiday>{_HOLIDAY})(?:,?\s+{YEAR})?\b"),
)
"""Builder name and wording."""
