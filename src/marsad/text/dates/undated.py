"""Wordings that name no date: weekdays, yesterday, last week, durations, what repeats, parts of the day, the clock."""

from marsad.text.dates.lexicon import RATES
from marsad.text.dates.pieces import (
    ANY_UNIT,
    COUNT,
    HALF_OF_DAY,
    HEDGE,
    MONTH,
    NEXT_COUNT,
    NUMBER,
    PART,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAY_NAMES,
    YEAR,
    ZONE,
)

_SPAN_UNIT = r"(?P<unit>week|weekend|month|quarter|year|decade|century)"
_PLURALS = r"(?P<vague>(?P<unit>minute|hour|day|week|month|year|decade)s|(?P<unit2>centurie)s)"
_LASTING = "(?:" + "|".join(rf"(?<=\b{word} )" for word in ("for", "in", "within", "after", "over", "took", "lasted")) + ")"
_PORTION = rf"(?:the\s+)?(?P<turn>first|opening|last|final|closing)\s+(?:{NUMBER}\s+)?{UNITS}\s+(?:of|in)\s+"

ROWS: tuple[tuple[str, str], ...] = (
    ("weekday", rf"(?P<turn>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he\s+previous|[Tt]he\s+following|[Pp]ast)\s+{WEEKDAY}(?:\s+{PART})?"),
    (
        "weekday",
        r"(?:(?P<lead>(?:the\s+)?(?:night|morning|evening|afternoon|dawn|early\s+(?:morning\s+)?hours)\s+of\s+)|(?P<early>[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)\s+"
        rf"(?:on\s+)?|(?P<over>overnight\s+(?:on\s+|from\s+|into\s+)?))?{WEEKDAY}(?:\s+(?:(?P<early2>early|"
        rf"late)\s+)?{PART})?(?P<over2>\s+overnight)?(?![a-rt-z])",
    ),
    (
        "deictic",
        r"(?P<word>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today|tonight|tomorrow)"
        r"(?:\s+(?P<part>morning|afternoon|evening|night))?",
    ),
    ("deictic", r"(?:(?:early|late|earlier|later)\s+)?(?P<word>last|this)\s+(?P<part>night|morning|afternoon|evening)"),
    ("overnight", r"overnight"),
    (
        "calendar",
        r"(?:(?P<edge>early|earlier|late|later|mid|the\s+(?:beginning|start|end|middle|rest|close)\s+of)[- ](?:in\s+)?)?"
        r"(?P<the>the\s+|that\s+(?=same))?(?P<turn>last|this|next|previous|following|past|that|same|current)\s+(?:fiscal\s+|calendar\s+|school\s+)?"
        rf"{_SPAN_UNIT}(?!\s*-)(?![a-z])",
    ),
    (
        "calendar",
        r"(?P<edge>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|the\s+end\s+of|the\s+beginning\s+of|the\s+start\s+of|"
        r"the\s+rest\s+of)\s+(?:in\s+)?(?P<the>the\s+)(?P<unit>day|week|month|year|decade)\b(?!\s+of\b)",
    ),
    ("calendar", r"(?P<the>the\s+)?(?P<unit>week|month|year|decade)['’]s\s+(?P<edge>end|start|beginning)\b"),
    ("calendar", r"(?P<unit>year|month)-(?P<edge>end)\b"),
    ("calendar", r"(?P<turn>(?:at|over|during)\s+the)\s+(?P<unit>weekend)"),
    (
        "narrative",
        r"[Tt]he\s+(?P<turn>next|following|previous|same|very\s+next)\s+(?P<unit>day|morning|afternoon|evening|night|week)(?![\w-])",
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
        rf"{HEDGE}{NUMBER}\s+{UNITS}\s+(?:or\s+so\s+|and\s+a\s+half\s+)?(?P<turn>ago|earlier|later|previously|prior|before\s+that|after\s+that|beforehand|afterwards?"
        r"|before(?=\s*[,.;)]|$)|after(?=\s*[,.;)]|$))(?!\s+to\b)",
    ),
    (
        "shift",
        r"(?:just\s+|only\s+)?(?P<vague>(?P<unit>second|minute|hour|day|week|month|year|decade)s)\s+(?P<turn>ago|earlier|later)",
    ),
    (
        "window",
        r"(?:[Tt]he\s+|[Tt]hese\s+|[Tt]his\s+)?(?P<turn>past|last|previous|recent|coming|next|following|"
        rf"first)\s+(?:{NUMBER}\s+)?{UNIT}s?(?!-)(?=\b)",
    ),
    ("window", rf"(?P<turn>recent|coming)\s+{UNIT}s\b"),
    ("portion", rf"{_PORTION}{MONTH}(?:,?\s+(?:of\s+)?{YEAR})?"),
    ("portion", rf"{_PORTION}(?:the\s+year\s+)?{YEAR}"),
    ("portion", rf"{_PORTION}(?P<same>(?:that|this|last|next|the\s+same|the\s+previous|the)\s+(?:year|month))"),
    (
        "duration",
        rf"{HEDGE}{NUMBER}[- ](?:(?:consecutive|straight|full|whole|long|more|further|additional|working|business|trading)\s+)?"
        rf"{UNITS}"
        r"(?:-long|-old|\s+and\s+a\s+half)?\b(?!\s+(?:old|of\s+age)\b)",
    ),
    ("duration", rf"{COUNT}(?=\s*(?:-|–|\bto\b|\bor\b)\s*{NEXT_COUNT}[- ]{ANY_UNIT}\b(?!-old|\s+old\b))(?<![a-z]\ban)(?<!\ba)"),
    ("duration", r"(?P<vague>(?P<unit>hour|day|week|month|year|decade)s)(?:-long)?\b(?=\s+of\b)"),
    ("duration", r"(?P<vague>(?P<unit>hour|day|week|month|year|decade)s)-long\b"),
    (
        "duration",
        rf"{_LASTING}{_PLURALS}\b(?!\s+of\b|-|['’])",
    ),
    ("duration", r"(?P<half>half)(?:[- ]an?)?[- ](?P<unit>hour|day|year|decade|century)\b(?!-old)"),
    ("duration", r"(?P<one>(?P<unit>hour|day|week|month|year|decade)-long)"),
    (
        "habit",
        rf"(?P<set>every|each)\s+(?:(?P<other>other\s+)|{COUNT}\s+)?(?P<unit>minute|hour|day|night|week|month|quarter|year|morning|evening|decade)s?\b",
    ),
    ("habit", rf"(?P<set>every|each)\s+(?:other\s+)?{WEEKDAY}(?:\s+{PART})?"),
    (
        "habit",
        rf"(?:once|twice|{NUMBER}\s+times)\s+(?P<set>an?|per|each|every)\s+(?P<unit>hour|day|night|week|month|quarter|year|decade)\b",
    ),
    ("habit", r"(?P<set>per)\s+(?P<unit>hour|day|week|month|year)\b"),
    ("habit", rf"(?:(?<=\bon )|(?<=\bOn )){WEEKDAY}s\b(?!\s+(?:attack|blast|strike|bomb|air|raid))"),
    ("habit", r"(?P<weekends>weekends)\b"),
    ("habit", rf"(?P<set>{'|'.join(RATES)})\b"),
    (
        "reference",
        r"(?P<word>nowadays|right\s+now|now|current|currently|recently|at\s+present|the\s+(?:moment|present|time\s+being)|"
        r"these\s+days|modern\s+day|present[- ]day|recent|former|the\s+(?:recent\s+)?past|"
        r"the\s+(?:near\s+|foreseeable\s+)?future|future)\b(?!['’])",
    ),
    (
        "clock",
        rf"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?!\d)(?::[0-5]\d)?\s*(?:{HALF_OF_DAY})?(?:hrs)?{ZONE}",
    ),
    ("clock", rf"(?P<hour>1[0-2]|0?[1-9])\s*{HALF_OF_DAY}{ZONE}"),
    (
        "clock",
        rf"(?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o['’]clock(?:\s+in\s+the\s+{PART})?",
    ),
    ("clock", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s+(?:GMT|UTC|hours)"),
    (
        "part",
        r"(?:(?<=[Aa]t )|(?<=[Bb]efore )|(?<=[Aa]fter )|(?<=[Bb]y )|(?<=[Uu]ntil )|(?<=[Dd]uring )|"
        r"(?<=[Bb]etween )|(?<=[Ff]rom ))(?:the\s+)?"
        r"(?P<part>night|dawn|midnight|noon|midday|dusk|daytime)(?![-\w])",
    ),
    ("part", rf"(?P<part>dawn|midnight|noon|dusk)(?=\s+(?:on\s+)?(?:{WEEKDAY_NAMES}|today|tomorrow|yesterday)\b)"),
    ("part", r"(?<=[Ii]n )the\s+(?:early\s+)?(?P<part>morning|afternoon|evening)(?!\s+of\b)"),
    ("part", r"(?P<part>night|daytime)(?=\s+(?:raid|attack|bombing|shelling|strike|curfew)s?\b)"),
    (
        "day_number",
        r"(?<=[Oo]n )the\s+(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)(?!\s+(?:century|parallel|floor|"
        r"anniversary|[A-Z]|of\b|[a-z]+(?:\s+(?:of|in))))",
    ),
)
"""Builder name and wording."""
