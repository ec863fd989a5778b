"""The pieces of which the wordings of time expressions are built, each with its named group."""

from marsad.text.dates.lexicon import DAY_PARTS, ONES, ORDINALS, SEASONS, TENS

MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH_WORDS = (
    rf"{MONTH_NAMES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
)
MONTH = rf"(?P<month>{_MONTH_WORDS})"
_BEFORE_LONE_MONTH = "in of by since until late early last next this from between during and to through".split()
LONE_MONTH = (
    r"(?P<month>January|February|April|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec"
    + "".join(rf"|(?<=\b(?i:{word}) )(?:March|May)" for word in _BEFORE_LONE_MONTH)
    + r"|(?<=\b[Mm]id[- ])(?:March|May)|(?<=previous )(?:March|May)|(?<=following )(?:March|May)"
    + rf"|(?:March|May)(?=\s*(?:-|–|—|/|to\b|and\b|through\b|until\b)\s*(?:{MONTH_NAMES})\b)|(?<=[-–—/])(?:March|May))(?![a-z’'])"
)
"""Months that stand by themselves; March and May, which are also verbs, only beside a word that time goes with."""

WEEKDAY_NAMES = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
WEEKDAY = rf"(?P<weekday>{WEEKDAY_NAMES})"
ANY_WEEKDAY = rf"(?P<weekday>{WEEKDAY_NAMES}|(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
_DAY_DIGITS = "3[01]|[12]\\d|0?[1-9]"
_TH = r"(?:st|nd|rd|th)?"
DAY = rf"(?P<day>{_DAY_DIGITS}){_TH}(?![\d:%])"
_ONE_DAY = rf"(?:{_DAY_DIGITS}){_TH}"
_AND = r"(?:[-–—/,&]|\b(?:and|or|to|until|through)\b)"
DAYS = rf"(?:[Tt]he\s+)?{_ONE_DAY}(?:\s*{_AND}\s*(?:the\s+)?{_ONE_DAY}){{1,5}}(?![\d:%])"
"""Two to six days of one month: "6-7", "the 13th to the 19th", "4, 5 and 6"."""
YEAR = r"(?P<year>1\d{3}|20\d{2})(?![\d%])(?!,\d{3})"
BEFORE_CHRIST = r"(?:BC|BCE|B\.C\.)"
BC = rf"(?P<bc>\s+{BEFORE_CHRIST})"

PART_WORDS = "|".join(sorted(DAY_PARTS, key=len, reverse=True))
PART = rf"(?P<part>{PART_WORDS})"
SEASON = rf"(?P<season>{'|'.join([*SEASONS, *(name.capitalize() for name in SEASONS)])})"
ORDINAL = rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|(?:{'|'.join(ORDINALS[1:])})|(?:twenty-first|twenty-second))"

_DIGIT_WORDS = "|".join(ONES[1:10])
_HALF = r"(?:[- ]and(?:[- ]an?)?[- ]half)"
_NUMBER_WORDS = (
    rf"(?:(?:a|{_DIGIT_WORDS})\s+hundred(?:\s+and)?\s+)?(?:{'|'.join(TENS)})(?:[- ](?:{_DIGIT_WORDS}))?"
    rf"|(?:{'|'.join(sorted(ONES[1:], key=len, reverse=True))}){_HALF}?|(?:a|one|two|three)\s+hundred"
)
_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?(?:\s+1/2|½)?"
COUNT = rf"(?P<count>{_DIGITS}|{_NUMBER_WORDS}|an?|half\s+an?|an?\s+couple\s+of|couple\s+of|a\s+dozen)"
NEXT_COUNT = rf"(?:{_DIGITS}|{_NUMBER_WORDS})"
"""The second number of "two to three days"."""
VAGUE = (
    r"(?P<vague>several|(?<!\bas )many|a\s+few|few|some|a\s+number\s+of|numerous|dozens\s+of|tens\s+of|hundreds\s+of"
    r"|thousands\s+of)"
)
NUMBER = rf"(?:{COUNT}|{VAGUE})"
UNIT = r"(?P<unit>second|minute|hour|day|night|week|fortnight|month|year|decade|centurie|century)"
UNITS = UNIT + "s?"
ANY_UNIT = "(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centurie|century)s?"

EDGE = (
    r"(?P<edge>(?i:(?:the\s+)?(?:early|mid|late)(?:[- ]|\s+in\s+)|(?:very\s+)?(?:early|late)\s+(?:in\s+|on\s+)"
    r"|(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle|close|rest|early\s+part|latter\s+part|later\s+part|first\s+half|"
    r"second\s+half)\s+of\s+(?:the\s+)?))"
)
HEDGE = (
    r"(?:(?:just\s+|only\s+)?(?:about|around|over|nearly|almost|roughly|some|more\s+than|less\s+than|at\s+least|under|just|only|"
    r"another|approximately|the\s+better\s+part\s+of)\s+)?"
)
SAME_YEAR = r"(?P<same>(?:of\s+)?(?:that|the\s+same|this|last|next|the\s+previous)\s+year)"
OF_YEAR = rf"(?:,?\s*(?:of\s+)?{YEAR}|\s+{SAME_YEAR})"
WEEKDAY_BEFORE = rf"(?:{ANY_WEEKDAY}(?:\s*,\s*|\s+(?:the\s+)?|\s*\(\s*))?"
NIGHT_OF = (
    r"(?:(?P<lead>(?i:(?:the\s+)?(?:early\s+)?(?:night|morning|evening|afternoon|dawn|early\s+morning\s+hours|"
    r"early\s+hours)\s+of\s+))?)"
)
ZONE = r"(?:\s*\(?(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|EES?T|local\s+time)\b\)?)?"
HALF_OF_DAY = r"(?P<half>a\.?m\.?|p\.?m\.?|AM|PM)(?![a-z])"
