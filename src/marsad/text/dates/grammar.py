"""The wordings of time expressions, as regular expressions with named groups.

Order does not matter: where wordings overlap, the longest wins, then the earlier row.
"""

import re

from marsad.text.dates.lexicon import DAY_PARTS, ONES, ORDINALS, SEASONS, TENS

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_BEFORE_LONE_MONTH = (
    "in",
    "of",
    "by",
    "since",
    "until",
    "late",
    "early",
    "last",
    "next",
    "this",
    "from",
    "between",
    "during",
    "and",
    "to",
)
_LONE_MONTH = (
    r"(?P<month>January|February|April|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec"
    + "".join(rf"|(?<=\b(?i:{word}) )(?:March|May)" for word in _BEFORE_LONE_MONTH)
    + r"|(?<=\b[Mm]id[- ])(?:March|May)|(?<=previous )(?:March|May)|(?<=following )(?:March|May))(?![a-z’'])"
)
"""Months that stand by themselves; March and May, which are also verbs, only after a word that time follows."""
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_ANY_WEEKDAY = (
    r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|"
    r"Sat|Sun)\b\.?)"
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%])"
_YEAR = r"(?P<year>1\d{3}|20\d{2})(?![\d%])(?!,\d{3})"
_BC = r"(?P<bc>\s+(?:BC|BCE|B\.C\.))"
_PART_WORDS = "|".join(sorted(DAY_PARTS, key=len, reverse=True))
_PART = rf"(?P<part>{_PART_WORDS})"
_SEASON = rf"(?P<season>{'|'.join([*SEASONS, *(name.capitalize() for name in SEASONS)])})"
_ORDINAL = rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|(?:{'|'.join(ORDINALS[1:])})|(?:twenty-first|twenty-second))"
_COUNT = (
    rf"(?P<count>\d[\d,]*(?:\.\d+)?|(?:(?:a|{'|'.join(ONES[1:10])})\s+hundred(?:\s+and)?\s+)?(?:{'|'.join(TENS)})"
    rf"(?:[- ](?:{'|'.join(ONES[1:10])}))?"
    rf"|(?:{'|'.join(sorted(ONES[1:], key=len, reverse=True))})|an?|half an?|an? couple of|couple of|a dozen)"
)
_VAGUE = r"(?P<vague>several|many|a few|few|some|a number of|numerous|dozens of|tens of|hundreds of|thousands of)"
_NUMBER = rf"(?:{_COUNT}|{_VAGUE})"
_UNIT = r"(?P<unit>second|minute|hour|day|night|week|fortnight|month|year|decade|centurie|century)"
_UNITS = _UNIT + "s?"
_EDGE = (
    r"(?P<edge>(?i:(?:the\s+)?(?:early|mid|late)(?:[- ]|\s+in\s+)|(?:very\s+)?(?:early|late)\s+(?:in\s+|on\s+)"
    r"|(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle|close|rest|early part|latter part|later part|first half|"
    r"second half)\s+of\s+(?:the\s+)?))"
)
_HEDGE = (
    r"(?:(?:just\s+|only\s+)?(?:about|around|over|nearly|almost|roughly|some|more than|less than|at least|under|just|"
    r"only|another|approximately|"
    r"the better part of)\s+)?"
)


_WEEKDAY_BEFORE = rf"(?:{_ANY_WEEKDAY}(?:\s*,\s*|\s+(?:the\s+)?|\s*\(\s*))?"
_OF_YEAR = (
    r"(?:,?\s*(?:of\s+)?"
    + _YEAR
    + r"|\s+(?P<same>of\s+(?:that|the\s+same|this|last|the\s+previous)\s+year|(?:last|this|next)\s+year))"
)
_NIGHT_OF = (
    r"(?:(?P<lead>(?i:(?:the\s+)?(?:early\s+)?(?:night|morning|evening|afternoon|dawn|early\s+morning\s+hours|"
    r"early\s+hours)\s+of\s+))?)"
)
_ROWS = (
    (
        "day",
        rf"{_NIGHT_OF}{_WEEKDAY_BEFORE}(?P<the>[Tt]he\s+)?{_DAY}(?:\s*[-–]\s*(?P<last>3[01]|[12]\d|0?[1-9])(?:st|"
        rf"nd|rd|th)?)?(?:\s+of)?\s+{_MONTH}{_OF_YEAR}?",
    ),
    (
        "day",
        rf"{_NIGHT_OF}{_WEEKDAY_BEFORE}{_MONTH}\s+(?:the\s+)?{_DAY}(?:\s*[-–]\s*(?P<last>3[01]|[12]\d|0?[1-9])"
        rf"(?:st|nd|rd|th)?(?![\d,]))?{_OF_YEAR}?(?:(?<=[\dhtd])\))?",
    ),
    ("day", r"(?P<year>1\d{3}|20\d\d)-(?P<mm>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    ("numeric", r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)"),
    ("month", rf"(?:{_EDGE}|(?P<hedge>around\s+))?{_MONTH},?\s+(?:of\s+)?{_YEAR}"),
    (
        "month",
        rf"(?:{_EDGE})?{_MONTH}\s+(?P<same>of\s+(?:that|the\s+same|this|last|the\s+previous)\s+year|(?:last|this|"
        r"next)\s+year)",
    ),
    ("month", rf"(?:{_EDGE})?(?P<turn>last\s+|next\s+|this\s+|the\s+previous\s+|the\s+following\s+)?{_LONE_MONTH}"),
    ("month", rf"{_MONTH}\s+(?P<bcyear>\d{{1,4}}){_BC}"),
    ("year", rf"{_EDGE}{_YEAR}"),
    ("year", r"(?<=[Tt]he year )(?P<year>1\d{3}|20\d\d)\b"),
    ("year", rf"(?:{_EDGE}|(?:ca?\.|about|around)\s*)?(?P<bcyear>\d{{1,4}}){_BC}"),
    (
        "decade",
        r"(?:(?P<edge>(?:the\s+)?(?:early|mid|late)[- ]|(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+"
        r"(?:the\s+)?)|[Tt]he\s+)?(?P<decade>1\d\d0|20\d0|\d{1,2}0)['’]?s(?P<bc>\s+BC)?\b",
    ),
    ("century", rf"(?:[Tt]he\s+)?(?:(?P<edge>early|mid|late)[- ])?{_ORDINAL}[- ]century(?P<bc>\s+BC)?"),
    ("season", rf"(?:{_EDGE})?(?:[Tt]he\s+)?(?:(?P<when>early|mid|late)[- ])?{_SEASON}(?:\s+of)?\s+{_YEAR}"),
    ("season", rf"(?:[Tt]he\s+)?(?:(?P<when>early|mid|late)[- ])?{_SEASON}(?:\s+of)?\s+(?P<bcyear>\d{{1,4}}){_BC}"),
    ("season", rf"{_YEAR}\s+(?:{_EDGE})?{_SEASON}"),
    ("season", rf"(?P<turn>last|next|this|that|the\s+previous|the\s+following)\s+{_SEASON}"),
    (
        "season",
        r"(?:[Tt]he\s+(?:(?P<when>early|middle\s+of|late)\s+)?|(?P<edge>(?:early|late)[- ](?:in\s+)?(?:the\s+)?)|"
        r"(?<=[Ii]n )|(?<=[Dd]uring ))(?P<season>spring|summer|autumn|winter|Spring|Summer|Autumn|Winter)"
        r"(?!\s+[A-Z])",
    ),
    (
        "weekday",
        rf"(?P<turn>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he\s+previous|[Tt]he\s+following|[Pp]ast)\s+{_WEEKDAY}(?:\s+{_PART})?",
    ),
    (
        "weekday",
        r"(?:(?P<lead>(?:the\s+)?(?:night|morning|evening|afternoon|dawn)\s+of\s+)|(?P<early>early|late)\s+"
        rf"(?:on\s+)?|(?P<over>overnight\s+(?:on\s+|from\s+|into\s+)?))?{_WEEKDAY}(?:\s+(?:(?P<early2>early|"
        rf"late)\s+)?{_PART})?(?P<over2>\s+overnight)?(?![a-rt-z])",
    ),
    (
        "deictic",
        r"(?P<word>the\s+day\s+before\s+yesterday|yesterday|today|tonight|tomorrow)(?:\s+(?P<part>morning|"
        r"afternoon|evening|night))?",
    ),
    ("deictic", r"(?P<word>last|this)\s+(?P<part>night|morning|afternoon|evening)"),
    ("overnight", r"overnight"),
    (
        "calendar",
        r"(?:(?P<edge>early|earlier|late|later|mid|the\s+(?:beginning|start|end|middle)\s+of)[- ](?:in\s+)?)?"
        r"(?P<turn>last|this|next|the\s+previous|the\s+following|that|the\s+same|the\s+past|previous|"
        r"following)\s+(?P<unit>week|weekend|month|year|decade|century)(?!\s*-)(?![a-z])",
    ),
    (
        "calendar",
        r"(?P<edge>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|the\s+end\s+of|the\s+beginning\s+of|the\s+start\s+of|"
        r"the\s+rest\s+of)\s+(?:in\s+)?(?P<turn>the)\s+(?P<unit>day|week|month|year)\b(?!\s+of\b)",
    ),
    ("calendar", r"(?P<turn>(?:at|over|during)\s+the)\s+(?P<unit>weekend)"),
    (
        "narrative",
        r"[Tt]he\s+(?P<turn>next|following|previous|same|very\s+next)\s+(?P<unit>day|morning|afternoon|evening|night|week)",
    ),
    (
        "narrative",
        r"(?:[Tt]hat\s+|[Oo]n\s+(?=that))(?P<turn>same|very)?\s*(?P<unit>day|morning|afternoon|evening|night)(?!\s+of\b)",
    ),
    (
        "narrative",
        r"[Tt]he\s+(?P<unit>day|night|week|month|year)\s+(?P<turn>before|after|following)(?=\s*[,.;)]|\s+(?:the|"
        r"in|to|a|with)\b|$)",
    ),
    (
        "shift",
        rf"{_HEDGE}{_NUMBER}\s+{_UNITS}\s+(?P<turn>ago|earlier|later|before\s+that|after\s+that|beforehand|afterwards?)",
    ),
    ("shift", r"(?P<vague>(?P<unit>second|minute|hour|day|week|month|year)s)\s+(?P<turn>ago|earlier|later)"),
    (
        "window",
        r"(?:[Tt]he\s+|[Tt]hese\s+|[Tt]his\s+)?(?P<turn>past|last|previous|recent|coming|next|following|"
        rf"first)\s+(?:{_NUMBER}\s+)?{_UNIT}s?(?!-)(?=\b)",
    ),
    ("window", rf"(?P<turn>recent|coming)\s+{_UNIT}s\b"),
    (
        "duration",
        rf"{_HEDGE}{_NUMBER}[- ](?:(?:consecutive|straight|full|whole|long|more|brutal)\s+)?{_UNITS}(?:-long|"
        r"-old)?\b(?!\s+(?:old|of\s+age)\b)",
    ),
    ("duration", r"(?P<vague>(?P<unit>hour|day|week|month|year|decade)s)(?:-long)?\b(?=\s+of\b)"),
    ("duration", r"(?P<one>(?P<unit>hour|day|week|month|year|decade)-long)"),
    (
        "habit",
        r"(?P<set>[Ee]very|[Ee]ach)\s+(?:(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|"
        r"(?P<unit>hour|day|night|week|month|year|morning|evening))",
    ),
    (
        "habit",
        r"(?<=[Oo]n )(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s\b(?!\s+(?:attack|"
        r"blast|strike|bomb|air|raid))",
    ),
    ("habit", r"\b(?P<set>[Hh]ourly|[Dd]aily|[Nn]ightly|[Ww]eekly|[Mm]onthly|[Yy]early|[Aa]nnually)\b"),
    ("habit", r"\b(?P<set>per|a)\s+(?P<unit>day|week|month|year)\b(?<=per day|er week|r month|er year)"),
    (
        "reference",
        r"(?P<word>[Nn]owadays|[Rr]ight\s+now|[Nn]ow|[Cc]urrently|[Rr]ecently|[Aa]t\s+present|[Ss]o\s+far|"
        r"[Tt]he\s+(?:moment|present|time\s+being)|[Mm]odern\s+day|[Rr]ecent|[Ff]ormer|[Tt]he\s+past|"
        r"[Tt]he\s+future|future)\b",
    ),
    (
        "clock",
        r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?!\d)\s*(?:(?P<half>a\.?m\.?|p\.?m\.?|AM|PM)(?![a-z]))?"
        r"(?:hrs)?(?:\s+(?:GMT|UTC|local\s+time))?",
    ),
    ("clock", r"(?P<hour>1[0-2]|[1-9])\s*(?P<half>a\.m\.|p\.m\.|am|pm|AM|PM)(?![a-z])(?:\s+(?:GMT|UTC|local\s+time))?"),
    ("clock", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s+(?:GMT|UTC|hours)"),
    (
        "part",
        r"(?:(?<=[Aa]t )|(?<=[Bb]efore )|(?<=[Aa]fter )|(?<=[Bb]y )|(?<=[Uu]ntil )|(?<=[Dd]uring ))(?:the\s+)?"
        r"(?P<part>night|dawn|midnight|noon|midday|dusk|daytime)",
    ),
    ("part", r"(?<=[Ii]n )the\s+(?:early\s+)?(?P<part>morning|afternoon|evening)(?!\s+of\b)"),
    (
        "day_number",
        r"(?<=[Oo]n )the\s+(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)(?!\s+(?:century|parallel|floor|"
        r"anniversary|[A-Z]|of\b|[a-z]+(?:\s+(?:of|in))))",
    ),
)


_ANY_CASE = frozenset(
    {"deictic", "overnight", "calendar", "narrative", "shift", "window", "duration", "reference", "part", "clock"}
)
"""Builders whose wordings hold no proper name, so that case says nothing."""

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(r"(?<![\w$€£])" + wording, re.IGNORECASE if name in _ANY_CASE else 0)) for name, wording in _ROWS
)
"""Builder name and wording."""

BARE_YEAR = re.compile(
    r"(?P<strong>(?:\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Tt]hrough|[Tt]hroughout|[Bb]efore|[Aa]fter)\s+|\())?"
    r"(?P<weak>\b(?:[Bb]y|[Oo]f|[Ff]rom|[Tt]o|[Aa]nd|or|[Bb]etween|[Aa]round|[Aa]bout|the)\s+|[-–/]\s*|[,;:]\s+)?"
    r"(?<![\d$€£.,])(?P<year>1[0-9]\d\d|20\d\d)(?P<range>\s*[-–/]\s*(?P<short>\d\d))?(?![\d%])(?![.,]\d)(?![-–]?"
    r"(?:mm|km|kg|lb|th)\b)"
)
"""A year by itself; the builder decides by the words around it whether it is a count."""
