"""Numbers that count nobody because of what stands right beside them: ages, money, shares, labels, ordinals."""

import re

from marsad.annotate.nouns import SINGLE_PEOPLE
from marsad.text.numbers import Number

_NUMBERED = re.compile(
    r"\b(?:no|no\.|number|nr|resolution|article|chapter|phase|stage|page|room|channel|highway|route|unit|brigade|battalion|"
    r"division|regiment|aged|age|ages|version|protocol|mi|su|t|mig|m|track)[ -]?$",
    re.IGNORECASE,
)
_AGE = re.compile(r"^[ -]?(?:year|month|week)s?[ -]olds?\b", re.IGNORECASE)
_MONEY = re.compile(r"^\s*(?:million |billion )?(?:us )?(?:dollars?|euros?|pounds?|liras?|roubles?|rubles?|€)", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:aged|ages?)[ :]*(?:(?:between|of|under|over|just|only) )?(?:\d{1,3}(?:,? and |, | to |-| or ))*$", re.IGNORECASE
)
_UNDER_AGE = re.compile(
    r"\b(?:children|kids|boys|girls|teens|teenagers|minors|youths|people|persons|those|anyone|adults|men|women)\s+$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:[A-Z][\w'’.-]+|\b(?P<person>[a-z]+)),? \(?$")
_AGE_ENDS = re.compile(r"\s*(?:,|\)|;|\.?$|\.\s)")
_FULL_NAMED = re.compile(
    r"(?<![Ii]n )(?<![Aa]t )(?<!near )(?<!from )(?<!to )(?<!of )\b(?!(?:In|At|On|Near|From|Outside|Around|After|The|Across)\b)"
    r"[A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+, $"
)
_AGE_GOES_ON = re.compile(r"\s+(?:and|of(?! them| whom| the)|from|was|were|is|who|has|had|at|in|on|after)\b")
_ONE_PERSON = re.compile(r", (?:of [A-Z]\w+, )?(?:was|is|has|had|who|died|a|an)\b")
_NAME_ONLY = re.compile(r"(?:^|\W)(?!(?:In|At|On|Near|From|Outside|Around|After|The|Across|Some)\b)[A-Z][\w’'-]+ $")
_OF_ONE = re.compile(r"\s+(?:was|is|has|said|says|told|suffered|lost|who|recalled|added|fled|lives|lived)\b(?! been| to have)")
"""Behind an age set off by no comma: a verb of one person ("Ziad 13 suffered a burn")."""

_PARENT = re.compile(r"\b(?:father|mother|dad|mom|parent|grandfather|grandmother)s? of (?:at least |about )?$", re.IGNORECASE)
_OLDEST = 110
"""Greatest number read as an age behind a name."""


def unit_beside(text: str, number: Number, before: str, after: str, *, placed: bool) -> str | None:
    """The unit that the words right beside a number give it ("age", "money", "percent", "other"); None when they give none.

    Args:
        text: The document's text.
        number: The number.
        before: The sentence up to it.
        after: The sentence behind it.
        placed: Whether a place or a time stands right before it: then only a full name makes it an age.
    """
    return _fixed_unit(before, after) or _age(text, number, before, after, placed=placed)


def _fixed_unit(before: str, after: str) -> str | None:
    if _AGE.match(after) or _AGED.search(before):
        return "age"
    if _MONEY.match(after) or re.search(r"[$€£]\s?$", before):
        return "money"
    if re.match(r"\s?(?:%|percent|per cent|percentage)", after):
        return "percent"
    if _PARENT.search(before):
        return "age"
    if _NUMBERED.search(before):
        return "other"
    if re.match(r"[-:/]\d|-[A-Za-z]|\s?(?:st|nd|rd|th)\b|['’]s\b", after, re.IGNORECASE) or re.search(r"\d[:/]$", before):
        return "other"
    return None


def _age(text: str, number: Number, before: str, after: str, *, placed: bool) -> str | None:
    """Whether a number is the age of somebody just named ("A B, 34, was"), or of a group ("children under 12")."""
    if number.value > _OLDEST or not number.number_span.of(text).isdigit():
        return None
    if number.span != number.number_span:
        hedge = text[number.span.start : number.number_span.start].strip().lower()
        return "age" if hedge in {"under", "over"} and _UNDER_AGE.search(before) else None
    full = _FULL_NAMED.search(before) is not None
    named = _NAMED.search(before)
    if named and named["person"] and named["person"] not in SINGLE_PEOPLE:
        return None
    if named and _AGE_ENDS.match(after) and (full or not placed or _ONE_PERSON.match(after)):
        return None if before.endswith("(") and not after.startswith(")") else "age"
    if not placed and _NAME_ONLY.search(before) and _OF_ONE.match(after):
        return "age"
    return "age" if full and _AGE_GOES_ON.match(after) and not placed else None
