"""The words of meetings: what they are called, and what is said of them. Generic: no person and no party is named here."""

import re

FORMS = (
    ("call", r"(?:tele)?phone calls?|(?:tele)?phone conversations?|telephone talks|phone talks|video ?(?:call|conference|link)"),
    ("summit", r"summits?"),
    ("visit", r"(?:(?:one|two|three|four|five|six|seven)-day-?\s*)?visits?"),
    ("talks", r"(?:peace |indirect |direct )?(?:talks|negotiations|consultations)"),
    ("meeting", r"meetings?|(?<!news )(?<!press )(?<!video )conference(?= (?:on|of|between|with)\b)"),
)
"""The forms of a meeting with the nouns for them."""

GATE = re.compile(r"summit|talks|negotiation|consultation|meet|\bmet\b|visit|phone|conference|video", re.IGNORECASE)
"""Without any of these a sentence tells of no meeting."""

NOUN = re.compile(rf"(?<![\w-])(?:{'|'.join(f'(?P<{name}>{words})' for name, words in FORMS)})(?![\w-])", re.IGNORECASE)
MET = re.compile(r"(?<![\w-])(?:met|meets|meet|meeting|to hold a meeting)(?:\s+(?:up\s+)?with)?(?![\w-])", re.IGNORECASE)
MEETING_NOW = re.compile(r"\b(?:is|are|was|were|been|be|after|before|while|of)\s+$")
"""Before "meeting X": it is the verb."""

VISITED = re.compile(r"(?<![\w-])(?:visited|visits|visit|is visiting|was visiting|are visiting)(?![\w-])", re.IGNORECASE)
ARTICLE = re.compile(r"\b(?:a|the|his|her|their|this|that|any)\s+$")
PHONED = re.compile(
    r"(?<![\w-])(?:spoke|spoken|speaks|talked|discussed|conferred|phoned|telephoned)(?:\s+(?:by|on|"
    r"over)\s+(?:the\s+)?(?:tele)?phone)?"
    r"(?:\s+with)?(?![\w-])",
    re.IGNORECASE,
)
BY_PHONE = re.compile(r"\b(?:by|on|over)\s+(?:the\s+)?(?:tele)?phone\b|\b(?:tele)?phoned\b", re.IGNORECASE)
BEFORE = re.compile(
    r"\b(?:held|holding|holds?|host(?:s|ed|ing)?|attend(?:s|ed|ing)?|conven(?:e[sd]?|ing)|beg(?:an|un|ins)|opened|start(?:ed|s)|"
    r"launch(?:ed|es)?|conclude[sd]?|ended|resum(?:ed|es?)|wrapped up|paid|pay(?:s|ing)?|chair(?:ed|s)|join(?:ed|s)?|"
    r"conducted|scheduled|planned|arranged|organi[sz](?:ed|es?)|cancell?ed|called off|scrapped|postpon(?:ed|es?)|put off|delayed|"
    r"suspended|announced|round of)(?:\s+(?!(?:about|and|or|said|that)\b)[\w'’-]+){0,5}?\s+$",
    re.IGNORECASE,
)
"""Verbs of holding a meeting, before it."""

LED_IN = re.compile(
    r"\b(?:at|in|during|after|following|on|for|ahead of|before|from|under|via|by|eve of|coincid\w+ with|made|had)\s+"
    r"(?:(?:an?|the|his|her|their|its|this|another)\s+(?:[\w'’-]+\s+){0,4}|(?:(?-i:[a-z])[\w-]*\s+){0,2})$",
    re.IGNORECASE,
)
"""Words that lead a meeting in, before it."""

AFTER = re.compile(
    r"(?:\s+(?!(?:or|said|that|who|but|while)\b)[\w'’,-]+){0,11}?\s+"
    r"(?:(?:was|were|is|are|be|being|been)\s+(?:\w+\s+)?(?:held|hosted|scheduled|planned|cancell?ed|postponed|called off|"
    r"suspended|"
    r"under ?way|due|set|expected)|took place|takes? place|taking place|began|begins?|started|ended|opened|opens|concluded|"
    r"resumed|"
    r"collapsed|broke (?:down|up|off)|failed|wrapped up|got under ?way|brought together|"
    r"(?:will|would|to) (?:be|take|begin|start|bring|focus|discuss|open|resume)|focus(?:ed|es)|discussed)\b",
    re.IGNORECASE,
)
"""What is said of a meeting, behind it."""

OFF = re.compile(r"\b(?:cancell?(?:ed|s|ing)|called off|scrapped)\b", re.IGNORECASE)
LATER = re.compile(r"\b(?:postpon(?:ed|es?|ing)|put off|delayed)\b", re.IGNORECASE)
ABOUT = re.compile(
    r"\b(?:to discuss|discuss(?:ed|ing)?|focus(?:ed|ing|es)? on|about|aimed at|regarding|concerning|"
    r"on(?= (?:the|ending|how|a|an|[A-Z]|peace|ceasefire|political|humanitarian|security|"
    r"situation)\b))\s+(?P<what>[^.;,“”\"]{4,140})"
)
"""What a meeting is about."""

ABOUT_ENDS = re.compile(
    r"\s+(?:said|says|told|which|who|after|following|before|while|when|but|as|amid|according|since|in (?:a|an) \w+|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*$"
)
ELSEWHERE = re.compile(
    r"\b(?:discuss\w*|about|war|crisis|conflict|situation|attacks?|violence|focus\w*|aimed|fighting|said|told|after|who|which|"
    r"troops|"
    r"forces|ceasefire|truce|over|where|killed)\b",
    re.IGNORECASE,
)
"""Between a meeting and a place: it is not where they meet but what they meet about, or another clause."""

WITH_PRESS = re.compile(r"\s*(?:with|of)\s+(?:\w+\s+)?(?:reporters|journalists|press|news conference|media)\b", re.IGNORECASE)
WITH = re.compile(
    r"\b(?:with|between|by|of|gathering|bringing together|brought together|involving|attended by|hosted by|leaders of|"
    r"chaired by)\s+"
)
"""Behind a meeting, before those who meet."""

TOLD = re.compile(r"\btold\s+", re.IGNORECASE)
IN_A = re.compile(r"\s*(?:in|during|at|by|via)\s+(?:an?|the|their)\s+(?:\w+\s+)?")
THEN_TOLD = re.compile(r"(?:\s+[\w,]+){0,3}\s+told\s+")
HELD = re.compile(
    r"\b(?:held|holding|holds?|hosts?|hosted|hosting|attends?|attended|convened|began|begun|begin|opened|started|resumed?|"
    r"conclude|"
    r"had|made|paid|pay|joined|conducted|arrived|concluded|discussed|cancelled|postponed|travell?ed|flew|told|said)\b",
    re.IGNORECASE,
)
"""Verbs whose subject takes part in a meeting."""

IN = re.compile(
    r"\b(?:in|at|near)\s+(?:(?:the|its|a|northern|southern|eastern|western|central|capital|city|town|resort|village|of|border|"
    r"neighbou?ring|old|coastal|(?-i:[A-Z][a-z]+))\s+){0,7}$",
    re.IGNORECASE,
)
"""Before the place of a meeting."""

CAME = re.compile(r"\b(?:arriv\w+|flew|travel\w+|gather\w+|were|was|landed|met)\s+(?:\w+\s+){0,4}$", re.IGNORECASE)
"""Before a place: those who meet came there."""
