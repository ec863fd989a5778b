"""What the patterns of control share: what they find, whose place it is, and what is not real."""

import re
from dataclasses import dataclass

from marsad.extract import actors, landmarks, where
from marsad.extract.lines import Line, distance
from marsad.model import Span, Toponym

UNREAL = re.compile(
    r"\b(?:could|would|might|may|will|if|fail(?:ed|s)?|try|tried|trying|attempt\w*|seek\w*|sought|aim\w*|"
    r"want\w*|effort|bid|battle|battling|fight|fighting|vow\w*|hop(?:e|es|ed|ing)|plan\w*|determination|"
    r"critical|goal|advance\w* (?:on|towards)|push(?:ing)?|campaign|offensive|operation|intend\w*|ahead "
    r"of|near(?:ing|er)?|prepar\w+|before|until|for control|escape|elude)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
"""Before a verb of taking: it is only tried, feared or hoped for."""

NOT_SO = re.compile(
    r"\b(?:could|would|might|may|will|if|not|never|no longer|want\w*|hop(?:e|es|ed|ing)|vow\w*|threat\w*|"
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
    r"\b(?:would|could|will|might|may|should|unable|aim(?:ed|ing|s)? (?:at|to)|bid to|in order)\b[^;.]*$", re.IGNORECASE
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


def subject_places(line: Line, at: int) -> tuple[Toponym, ...]:
    """The places nearest before a passive verb, in its clause."""
    for toponym in reversed(line.toponyms):
        if toponym.span.end > at:
            continue
        between = line.text[toponym.span.end : at]
        if distance(between) > 16 or re.search(r"[;.]|\b(?:said|told|reported|according|while|but)\b", between):
            break
        if re.search(r"\band\s+(?:now\s+)?(?:is|are|was|were)\b", between):
            break
        if between != ", " and (landmarks.only_relative(line, toponym) or NEAR.search(line.before(toponym.span.start, 50))):
            continue
        return where.together(line, toponym, [t for t in line.toponyms if t.span.end <= at])
    return ()


def gainer(line: Line, trigger: Span, leaver: str) -> actors.Actors | None:
    """Who comes in where somebody leaves: "in the face of the advance of …"; None when it is not said."""
    for party in line.parties:
        if (
            party.party != leaver
            and re.search(
                r"\b(?:advance of|face of|to|pressure from|offensive by)\s+(?:the\s+)?(?:\S+\s+){0,3}$",
                line.before(party.span.start, 60),
            )
            and party.span.start > trigger.end
        ):
            return actors.Actors((party.party,), party.span)
    return None
