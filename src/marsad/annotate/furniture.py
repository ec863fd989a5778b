"""Page furniture: what a page carries beside the report, and what the report's publisher repeats."""

import re

from marsad.model import Span

_STORIES = r"(?:articles?|stor(?:y|ies)|news|posts?|topics?|content|coverage|links?)"
_NETWORKS = (
    r"(?:share|tweet|print|e-?mail|whatsapp|facebook|twitter|x|telegram|linkedin|pinterest|reddit|copy\s+link|save|"
    r"text\s+size|font\s+size)"
)
_WIRE = r"(?:[A-Z]{2,6}|reuters|agencies|agence\s+france-presse)"

_WORDINGS = (
    # Other stories.
    r"[>»›•*|\s-]*(?:also\s+)?read(?:\s+(?:also|more|next|on|the\s+full|related))?\s*[:>»|].*",
    r"[>»›•*|\s-]*(?:read\s+(?:also|more)|also\s+read|see\s+also)\b.*",
    r"[>»›•*|\s-]*(?:you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested)|recommended(?:\s+for\s+you)?|related"
    rf"(?:\s+{_STORIES})?|"
    r"more\s+(?:from|on|about|stories|news)|most\s+(?:read|popular|viewed)|trending|latest\s+news|next\s+article|"
    r"previous\s+article|"
    r"also\s+on|watch|listen|opinion|analysis|explained?|in\s+pictures|live)\s*[:|–—-].*",
    rf"(?:related(?:\s+{_STORIES})?|recommended|trending|most\s+(?:read|popular)|latest\s+news|you\s+may\s+also\s+like)",
    # Walls, forms and newsletters.
    r"(?:article|content|this\s+article\s+is)\s+reserved\s+for\s+.*|.*\b(?:for\s+subscribers\s+only|"
    r"subscribers[-\s]only|to\s+continue\s+reading)\b.*",
    r"(?:please\s+)?(?:leave|post|write|add)\s+(?:a|your)\s+(?:reply|comment)s?.*|please\s+enter\s+(?:your|a)\b.*",
    r"your\s+email\s+address\s+will\s+not\b.*|(?:required\s+fields\s+are\s+marked|save\s+my\s+name).*|\d*\s*comments?"
    r"(?:\s*\(\d+\))?",
    r"your\s+(?:name|e-?mail(?:\s+address)?|comment|website|message)\W*",
    r"log\s*in(?:\s+to\s+.*)?|sign\s+(?:in|up)\b.*|subscribe\b.*|.*\b(?:our|the|daily|weekly|free)\s+(?:\w+\s+)?newsletter\b.*",
    r".*\bfollow\s+us\s+on\b.*|(?:follow|like)\s+us\b.*|join\s+our\b.*|(?:click|tap)\s+here\b.*",
    # Sharing, counters, links.
    r"share(?:\s+(?:this|on|via|it|the)\b.*)?|(?:get\s+)?short\s+url.*",
    rf"{_NETWORKS}(?:\s*[|/,·•\s]\s*(?:{_NETWORKS}|views?|on|to|via|this|article|\d+))*",
    # Sources, rights, advertisements.
    r"(?:source|sources|agencies|via|tags?|topics|keywords|filed\s+under|categories|category)\s*:\s*.{0,120}",
    r"©.*|\(c\)\s*\d{4}.*|copyright\b.*|.*\ball\s+rights\s+reserved\b.*|(?:advertisement|sponsored(?:\s+content)?|ad)",
    rf"with\s+(?:(?:information|reporting|files|input)\s+from\s+)?{_WIRE}(?:\s*(?:,|and|&|/)\s*{_WIRE})*",
    # A broadcaster's film: "X's Y has more from Z."
    r".{0,60}['’]s\s+[^.]{2,50}\s+(?:has\s+(?:more|the\s+(?:latest|details|story))|reports?|explains?)\b(?:\s+"
    r"(?:from|on|about|in)\s.{1,80})?\.?",
    r"(?:reporting|editing|writing|additional\s+reporting|compiled|translated|edited)\s+by\s+.*|(?:the\s+)?views\s+expressed\b.*",
    # Navigation.
    r"(?:clear|menu|home|search|close|skip\s+to\s+(?:main\s+)?content|back(?:\s+to\s+top)?|next|previous|prev|top|"
    r"news|world|region|play|"
    r"pause|loading\W*|toggle\s+navigation|expand|more|cancel|submit|reply)",
    r"(?:home|news|world|region|politics|middle\s+east|africa|asia|europe|americas)(?:\s*[>»/|›]\s*[\w\s]{2,40})+",
    # Embedded posts and cookies.
    r"(?:pic\.twitter\.com|https?://|www\.)\S*.*|.*\bpic\.twitter\.com/\S+.*|[—–-]\s*.{2,60}\(@\w{2,20}\).*",
    r".*\(@\w{2,20}\)\s+[A-Z][a-z]{2,8}\s+\d{1,2},\s+\d{4}|(?:view|see)\s+(?:this|more)\s+(?:post|photos?|on)\b.*|"
    r"a\s+post\s+shared\s+by\b.*",
    r"(?:this\s+(?:site|website)\s+uses|we\s+use)\s+cookies\b.*|(?:last\s+)?modified\s*:?\s.*|(?:reading\s+time|"
    r"\d+\s+min(?:ute)?s?\s+read)\b.*",
)
_LINE = re.compile("|".join(f"(?:{wording})" for wording in _WORDINGS), re.IGNORECASE)
"""A line that is furniture whatever stands around it."""

_LONGEST = 250
"""Characters: a longer line is running text, whatever words it holds."""

_FORM = re.compile(
    r"(?i)(?:leave\s+a\s+(?:reply|comment)|post\s+a\s+comment|comments?\s*:?|add\s+(?:a\s+)?comment|your\s+comment|join\s+the\s+(?:discussion|conversation|debate))\s*$"
)
"""A line after which only readers' comments follow."""

_WITH_AGENCY = re.compile(r"(?:With|By|From)\s+[A-Z][\w.-]*(?:(?:\s+|,\s*)(?:and\s+)?[A-Z][\w.-]*){0,6}")

_STORY_LIST = re.compile(
    r"(?i)(?:related(?:\s+(?:articles?|stor(?:y|ies)|news|posts?|topics?|content))?|read\s+(?:also|more)|see\s+also|"
    r"also\s+read|most\s+(?:read|popular)|"
    r"recommended(?:\s+for\s+you)?|trending(?:\s+now)?|latest\s+news|you\s+may\s+also\s+like|more\s+stories|more\s+"
    r"(?:on|from)\s.{2,40})\s*:?\s*$"
)
"""A line that heads a list of other stories."""

_INLINE = re.compile(
    r"(?:\(updated\s+[\d:.\s]+\)|Get\s+short\s+URL(?:\s+\d+){0,3}|Print\s+Tweet(?:\s+Views\s+\d+)?|Views\s+\d+|"
    r"Print\s+|Share\s+Tweet|\d{6}\b|\d{3,4}\b(?=\s+[A-Z(]))\s*"
)
"""What a page without line breaks leaves between the date and the report: counters, clock, links."""


_SENTENCE = re.compile(
    r"(?:\d+\s+)?(?:Related|Read\s+(?:[Mm]ore|[Aa]lso)|See\s+[Aa]lso|Also\s+[Rr]ead|More\s+to\s+follow)\b[:\s]+[A-Z\"“‘'].*|"
    r"\(?Sources?:?\s+(?:[A-Z][\w.-]*|and|the|agencies|with)(?:[\s,/]+(?:[A-Z][\w.-]*|and|the|agencies|with|from))*\)?\.?|"
    r"\((?:With|Additional\s+reporting|Reporting|Editing)\b[^()]{2,80}\)|"
    r"[A-Z]{2,4}\s?/\s?[A-Z]{2,4}|[\W\d]+|[A-Z]{2,5}\s+\d{1,3}|©.*",
    re.DOTALL,
)
"""A sentence of running text that is furniture: other stories, the source's name, counters, an editor's initials."""


def is_furniture_sentence(words: str) -> bool:
    """Whether a sentence inside running text is furniture by its wording."""
    return _SENTENCE.fullmatch(words.strip()) is not None


def is_headline(words: str) -> bool:
    """Whether words are written as headlines are, most of the longer ones with a capital."""
    longer = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.6 * len(longer)


def is_furniture(line: str) -> bool:
    """Whether a whole line is page furniture by its wording."""
    line = line.strip()
    return len(line) <= _LONGEST and _LINE.fullmatch(line) is not None


def credits_agency(line: str) -> bool:
    """Whether a line at the end of a report names whose material it used ("With Northern Wire")."""
    return _WITH_AGENCY.fullmatch(line.strip()) is not None


def opens_comments(line: str) -> bool:
    """Whether only comments and forms follow the line."""
    return _FORM.match(line.strip()) is not None


def heads_stories(line: str) -> bool:
    """Whether the line heads a list of other stories' titles."""
    return _STORY_LIST.match(line.strip(" -–—>»•*")) is not None


def inline_furniture(text: str, start: int, end: int) -> Span | None:
    """The counters and links at the start of a stretch, without trailing white space; None when there are none."""
    match = _INLINE.match(text, start, end)
    return Span(start, start + len(match[0].rstrip())) if match and match[0].strip() else None


_TAGS = re.compile(r"\s*Tags\s+(?=[A-Z])")
_TAG_ENDS = re.compile(
    r"(?<![\w-])(?:[a-z]{3,}ed|the|an?|is|are|was|were|has|have|had|been|least|says?|said|who|that|to|by|from|after|when|among|with|"
    r"more|and|in|hit|struck|left|(?:on|of|for)(?! [A-Z]))(?![\w-])"
)
"""The first word that can stand in no keyword: the report has begun before it."""

_OPENER = re.compile(
    r"(?<![\w-])(?:The|An?|At|In|On|After|As|More|Over|Nearly|About|Several|Some|Dozens|Scores|Hundreds|Thousands|Suspected|Two|Three|"
    r"Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\s+(?=[a-z\d-]|[A-Z]\w+[^.]*$)"
)
_CAPITAL = re.compile(r"(?<![\w-])[A-Z][\w’'-]*")


def tag_list(text: str, start: int, end: int) -> Span | None:
    """The keywords at the start of a stretch ("Tags Aleppo aid An aid lorry has …"), up to where the report begins.

    A page that has lost its line breaks runs them into its first sentence, which begins with the last capital before the first
    word that no keyword is made of. None where the stretch does not open with "Tags".
    """
    head = _TAGS.match(text, start, end)
    if head is None:
        return None
    stop = _TAG_ENDS.search(text, head.end(), end)
    if stop is None:
        return Span(start, end)
    openers = list(_OPENER.finditer(text, head.end(), stop.end())) or list(_CAPITAL.finditer(text, head.end(), stop.start()))
    return Span(start, openers[-1].start()) if openers and openers[-1].start() > head.end() else None


_WORD = re.compile(r"[^\W_]+")


def repeated_title(text: str, title: str, start: int, end: int) -> Span | None:
    """The title where it stands again at the start of a stretch, compared without case, accents of punctuation or suffixes.

    A title's suffix after a dash or bar ("… - Region - The Paper") may be missing in the repetition.
    """
    for variant in dict.fromkeys((title, *re.split(r"\s+[|–—-]\s+", title)[:1])):
        wanted = [word.lower() for word in _WORD.findall(variant)]
        found = list(_words(text, start, end, len(wanted)))
        if len(wanted) >= 3 and len(found) == len(wanted) and _alike(wanted, [match[0].lower() for match in found]):
            stop = found[-1].end()
            while stop < end and text[stop] in ".!?\"'”’)":
                stop += 1
            return Span(start, stop)
    return None


def _words(text: str, start: int, end: int, count: int) -> list[re.Match[str]]:
    """The first words of a stretch."""
    words: list[re.Match[str]] = []
    for match in _WORD.finditer(text, start, end):
        if len(words) == count:
            break
        words.append(match)
    return words


def _alike(wanted: list[str], found: list[str]) -> bool:
    """Whether two word lists are the same but for one word in six."""
    return sum(a != b for a, b in zip(wanted, found, strict=True)) * 6 <= len(wanted)
