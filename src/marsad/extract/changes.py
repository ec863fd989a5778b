"""What the patterns of control share: what they find, whose place it is, and what is not real."""

import re
from dataclasses import dataclass

from marsad.extract import actors, landmarks, where
from marsad.extract.lines import Line, distance
from marsad.model import Span, Toponym

UNREAL = re.compile(
    r"\b(?:could|would|might|(?-i:may)|will|if|fail(?:ed|s)?|try|tried|trying|attempt\w*|seek\w*|sought|aim\w*|"
    r"want\w*|efforts?|bid|battle|battling|fight|fighting|vow\w*|hop(?:e|es|ed|ing)|plan\w*|determination|"
    r"critical|goal|advance\w* (?:on|towards)|push(?:ing)?|campaign|offensive|operation|intend\w*|ahead "
    r"of|nearing|nearer|(?:near|close) to(?! (?-i:[A-Z]))|prepar\w+|before|until|for control|escape|elude)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
"""Before a verb of taking: it is only tried, feared or hoped for."""

NOT_SO = re.compile(
    r"\b(?:could|would|might|(?-i:may)|will|if|not|never|no longer|want\w*|hop(?:e|es|ed|ing)|vow\w*|threat\w*|"
    r"fear\w*)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
"""Before words for a standing thing ("held by", "besieged by"): it is not said to be so."""

_TO = re.compile(r"\bto\s+(?:(?!the\b)\w+ly\s+|fully\s+|then\s+)?$", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:managed|able|began|begun|started|continu\w+|allow\w*|enabl\w+|helped|went on|proceeded|"
    r"forced)\b(?:\W+\w+){0,6}?\W+to\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:would|could|will|might|(?-i:may)|should|unable|aim(?:ed|ing|s)? (?:at|to)|bid to|in order)\b[^;.]*$", re.IGNORECASE
)
_BARE = re.compile(
    r"(?:re)?(?:capture|take|seize|liberate|conquer|control|push|drive|force|expel|oust|clear|hand over|surrender)\b",
    re.IGNORECASE,
)


def hoped_for(line: Line, trigger: Span) -> bool:
    """Whether a verb of control only says what somebody means to do ("to retake", "would see it taken", "aimed at seizing")."""
    before = line.before(trigger.start, 110)
    if _TO.search(before):
        return _DONE.search(before) is None
    word = trigger.of(line.text)
    unfinished = word.lower().split()[0].endswith("ing") or _BARE.match(word)
    return bool(unfinished) and _MODAL.search(before) is not None


MARK = re.compile(
    r"[;.“”\"]|\b(?:who|while|when|after|before|because|if|although|but|since|said|says|told|reported|"
    r"according)\b",
    re.IGNORECASE,
)
"""Words at which a clause ends."""


NEAR = re.compile(
    r"\b(?:near|outside|overlook\w*|(?:north|south|east|west|northeast|northwest|southeast|southwest) of|leading to|on the "
    r"(?:road|way|highway) (?:to|between|from)|(?:outskirts|edges?|entrances?|gates|approaches) of|close to|next to|"
    r"short of|not far from)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
"""Right before a place: what is meant lies beside it, so that the place itself did not change hands."""


@dataclass(frozen=True, slots=True)
class Found:
    """A holding, taking, siege or leaving, as the words give it.

    Attributes:
        method: "holds", "besieged", "captured", "lost" or "withdrawn".
        trigger: The words that say so.
        holder: Who holds the place after the event; None when not said.
        places: The places.
        loser: The side that lost the place or is besieged in it.
        aside: Whether it is only mentioned in passing ("rebel-held").
    """

    method: str
    trigger: Span
    holder: actors.Actors | None
    places: tuple[Toponym, ...]
    loser: str | None = None
    aside: bool = False


_EXCEPTED = re.compile(
    r"\b(?:except(?: for)?|excluding|apart from|aside from|other than|with the exception of|unlike)\b(?:\s+[\w-]+){0,5}\s*$",
    re.IGNORECASE,
)
"""Before a place: it is what the rest does not hold for."""


def _owns(line: Line, toponym: Toponym) -> bool:
    """Whether a country only says whose town is meant ("Marun, Veldias largest city, is held by")."""
    return (
        where.rank(toponym) >= where.COUNTRY
        and re.match(r"['’]?s?\s+(?:[\w-]+\s+)+", line.after(toponym.span.end, 20)) is not None
        and bool(re.match(r"['’]?s\b|['’]", line.text[toponym.span.end : toponym.span.end + 2]))
    )


_DIRECTION = re.compile(r"(?:the\s+)?(?:north|south|east|west|centre|center)\w*", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\s+(?:(?:edges?|outskirts|parts?|side|sector|entrance|countryside)\s+)?of\s+(?-i:[A-Z])", re.IGNORECASE
)


def named_from(line: Line, at: int) -> list[Toponym]:
    """The place names from a character on, less those that only tell where the next one is meant ("the northwest edge of X")."""
    right = [t for t in line.toponyms if t.span.start >= at]
    return [
        t for t in right if not (_DIRECTION.fullmatch(t.span.of(line.text)) and _OF_ANOTHER.match(line.after(t.span.end, 30)))
    ]


_RELATIVE = re.compile(r"(?:\s+(?:province|governorate|city|town|region|district))?,?\s+(?:which|that)\s+\w")


def _described(line: Line, at: int) -> tuple[Toponym, ...]:
    """The place that a relative clause with two verbs is about ("Irbin, which lies in Marun and is held by")."""
    heads = [t for t in line.toponyms if t.span.end < at and _RELATIVE.match(line.after(t.span.end, 30))]
    if not heads or distance(line.text[heads[-1].span.end : at]) > 16 or MARK.search(line.text[heads[-1].span.end : at]):
        return ()
    return (heads[-1],)


_OTHERS = re.compile(
    r"^\W*(?:s\s+)?(?:[\w-]+\s+){2,}(?:areas?|towns?|villages?|regions?|districts?|territor(?:y|ies)|places|parts)\s+(?:that|which)\b",
    re.IGNORECASE,
)
"""Between a place and a verb: other places, which are not named, are what the verb speaks of."""


def subject_places(line: Line, at: int) -> tuple[Toponym, ...]:
    """The places nearest before a passive verb, in its clause."""
    for toponym in reversed(line.toponyms):
        if toponym.span.end > at:
            continue
        between = line.text[toponym.span.end : at]
        if distance(between) > 16 or re.search(r"[;.]|\b(?:said|told|reported|according|while|but)\b", between):
            break
        if re.search(r"\band\s+(?:now\s+)?(?:is|are|was|were)\b", between):
            return _described(line, at)
        if _OTHERS.search(between):
            break
        if _EXCEPTED.search(line.before(toponym.span.start, 60)) or _owns(line, toponym):
            continue
        if between != ", " and (landmarks.only_relative(line, toponym) or NEAR.search(line.before(toponym.span.start, 50))):
            continue
        return where.together(line, toponym, [t for t in line.toponyms if t.span.end <= at])
    return ()


_ADVANCE_OF = re.compile(r"\b(?:advance of|face of|to|pressure from|offensive by)\s+(?:the\s+)?(?:\S+\s+){0,3}$")
_DRIVEN_BY = re.compile(r"\b(?:advance of|face of|to|by|pressure from)\s+(?:the\s+)?(?:\S+\s+){0,3}$")
"""Before who comes in: where somebody was driven out, also the one "by" whom."""


def gainer(line: Line, trigger: Span, leaver: str) -> actors.Actors | None:
    """Who comes in where somebody leaves: "in the face of the advance of …"; None when it is not said."""
    leads = _DRIVEN_BY if re.search(r"\b(?:of|from|back)$", trigger.of(line.text)) else _ADVANCE_OF
    for party in line.parties:
        if party.party != leaver and leads.search(line.before(party.span.start, 60)) and party.span.start > trigger.end:
            return actors.Actors((party.party,), party.span)
    return None
