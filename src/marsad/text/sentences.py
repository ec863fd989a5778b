"""Sentences of English news text, by offset, without altering a character."""

import re

from marsad.model import Span

_STOP = re.compile(r"""(?P<stop>[.!?…]+)(?P<close>["'”’»)\]]*)(?=\s|$|(?<=[a-z]{3}\.)(?=[A-Z][a-z]{2,}\s))""")
_TOKEN_BEFORE = re.compile(r"(?:[^\W_]+\.)*[^\W_]+$")
_NEXT_WORD = re.compile(r"""\s*(?P<open>["'“‘«(\[]*)(?P<word>[^\W_]+(?:['’][^\W_]+)?|\S?)""")
_SPEAKER_FOLLOWS = re.compile(
    r"\s*(?:[A-Z][\w'’-]+\s+){1,3}(?:said|asked|told|added|says|asks|wrote|tweeted|replied|warned|declared|continued|insisted)\b"
)

TITLES = frozenset(
    "mr mrs ms messrs dr prof gen lt maj col capt cpl sgt brig adm cmdr sen rep gov pres rev hon amb st mt ft fr sheik".split()
)
"""Abbreviations that a name follows: the stop after them never ends a sentence (in lower case, without the stop)."""

BEFORE_NUMBERS = frozenset("no nos vol art jan feb mar apr jun jul aug sept sep oct nov dec approx ca fig p pp".split())
"""Abbreviations whose stop ends no sentence when a number follows."""

STARTERS = frozenset(
    """the a an in on at it its he she they we i but and this that these those there however meanwhile according after
    before since when while with for from as if his her their our some many most several earlier later also no not one
    two three four five six seven eight nine ten both all such by under over until what who where why how""".split()
)
"""Words that, capitalised after an initialism, show that a new sentence has begun."""

OTHERS = frozenset("vs etc e.g i.e cf al inc corp co ltd jr sr dept est min".split())
"""Abbreviations after which only a starter word begins a new sentence."""

AFTER_CLOCKS = frozenset(
    """gmt est edt utc bst cet local monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december""".split()
)
"""Words that may follow "a.m." and "p.m." within a sentence."""

_LONGEST_TOKEN = 40
"""Characters before a full stop that are looked at for an abbreviation."""

_BRACKET_REACH, _BRACKET_BACK = 80, 400
"""How far ahead and back, in characters, the brackets may be for the stop inside them to be held back."""


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of a stretch of running text.

    Line breaks count as white space here: which lines belong together is the caller's business.

    Args:
        text: The whole text; offsets point into it.
        start: First character of the stretch.
        end: One past its last character; None for the end of the text.

    Returns:
        Spans in order, without surrounding white space, that together cover every other character of the stretch.
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    begin = start
    for match in _STOP.finditer(text, start, end):
        if _ends_sentence(text, begin, match, end):
            spans.append(Span(begin, match.end()))
            begin = match.end()
    spans.append(Span(begin, end))
    return [trimmed for span in spans if (trimmed := trim(text, span)) is not None]


def trim(text: str, span: Span) -> Span | None:
    """The span without white space at its ends; None when nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _ends_sentence(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    following = _NEXT_WORD.match(text, match.end(), end)
    word = following["word"] if following else ""
    if not word:
        return True
    if not (word[0].isupper() or word[0].isdigit() or (following and following["open"])) or word[0].islower():
        return False
    if _held_back(text, begin, match, end):
        return False
    return match["stop"] != "." or _stop_ends(text, begin, match.start(), match["close"], word)


def _held_back(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether an open bracket, or a speaker named right after the quotation, keeps the sentence going."""
    before = text[max(begin, match.end() - _BRACKET_BACK) : match.end()]
    for opening, closing in ("()", "[]"):
        if (
            before.count(opening) > before.count(closing)
            and closing in text[match.end() : min(end, match.end() + _BRACKET_REACH)]
        ):
            return True
    quoted = bool(match["close"]) and match["close"][0] in "\"'”’"
    return quoted and match["stop"] != "." and _SPEAKER_FOLLOWS.match(text, match.end(), end) is not None


def _stop_ends(text: str, begin: int, stop: int, close: str, word: str) -> bool:
    """Whether a single full stop at `stop` ends a sentence, given the word that follows."""
    token = _TOKEN_BEFORE.search(text, max(begin, stop - _LONGEST_TOKEN), stop)
    if token is None or close:
        return True
    before, starter = token[0].lower(), word.lower() in STARTERS and not word.isupper()
    if before in TITLES:
        return False
    if before in BEFORE_NUMBERS:
        return not word[0].isdigit()
    if before in {"a.m", "p.m"}:
        return word[0].isupper() and word.lower() not in AFTER_CLOCKS
    if before in OTHERS or "." in before or (len(before) == 1 and before.isalpha()):
        return starter or word == "I"
    enumerates = before.isdigit() and token.start() - begin <= 2 and not text[begin : token.start()].strip()
    return not enumerates
