"""Words that say what happened to people, with their voice.

A trigger looks for its figure on one side: an active verb to its right ("killed 12"), a passive one to its left ("12 were
killed"), a toll noun far to its right ("the death toll rose to 12").
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from marsad.extract.lines import Line
from marsad.model import Kind, Span


class Voice(StrEnum):
    """Where a trigger's figure stands."""

    ACTIVE = "active"
    PASSIVE = "passive"
    EITHER = "either"
    TOLL = "toll"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that gives figures their kind.

    Attributes:
        span: The words, auxiliaries left out.
        kind: What it says of people.
        voice: On which side its figure stands.
        planned: Whether the thing is only planned or promised.
        movement: For displacement: whether one movement is meant (evacuated, left) rather than flight in general.
        care: For the injured: whether the words only tell of treatment ("taken to hospital"), not of a wound.
    """

    span: Span
    kind: Kind
    voice: Voice
    planned: bool = False
    movement: bool = False
    care: bool = False


_HOSPITAL = r"(?:hospitals?|medical cent(?:er|re)s?|trauma cent(?:er|re)s?|clinics?|emergency rooms?)"
_TAKEN = r"(?:taken|rushed|transported|airlifted|flown|brought|admitted|driven|transferred|recovering|treated|remain(?:ed|s)?)"
_CARE = (
    rf"{_TAKEN}\b[^.;]{{0,45}}?\b{_HOSPITAL}|hospitali[sz]ed|(?:listed |remain(?:ed|s)? |were |"
    rf"was )?in (?:an? )?(?:\w+,? (?:but )?)?"
    r"(?:critical|serious|stable|fair|grave) condition|fighting for (?:his|her|their) (?:life|lives)"
)
"""Words of treatment: those treated were hurt, though the words do not say how."""

_VERBS: tuple[tuple[Kind, bool, str, str], ...] = (
    (
        Kind.KILLED,
        False,
        r"(?:killed|martyred|massacred|crucified|hanged|burn(?:ed|t) alive|slaughtered|executed|beheaded|assassinated|slain|"
        r"eliminated|gunned down|shot dead|murdered|neutrali[sz]ed|lynched|shot and killed|(?:shot|stabbed|beaten|burned|crushed|"
        r"strangled) to death|"
        r"(?:fatally|mortally) (?:shot|stabbed|wounded|struck|injured|beaten|hurt)|"
        r"destroyed|liquidated)",
        r"(?:killing|kills?|(?<!a )(?<!the )(?<!new )massacre|massacring|executing|beheading|slaying|murdering|executes?|"
        r"beheads?|murders|assassinat(?:es|ing)|slaughter(?:s|ing)|crucifying|hanging|shoots? dead|guns? down|gunning down|"
        r"claims?|claiming|eliminating|"
        r"fatally (?:shooting|stabbing|wounding)|shooting dead|destroy(?:s|ing)?|liquidating|lost|loses?|losing)",
    ),
    (
        Kind.INJURED,
        False,
        r"(?:wounded|injured|hurt|maimed|stabbed|grazed|shot(?!,? (?:(?:and |or )?(?:beheaded|executed|burned|hanged)|"
        r"at (?:by|from|police|officers|him|her|them|the)|down|dead|in the air|rang|was|were|fired|to)\b)|"
        r"(?:hit|struck) by (?:gunfire|bullets?|shrapnel|a bullet|gunshots?))",
        r"(?:wounding|wounds|injuring|injures?|maiming|(?<=and )wound|(?<=or )wound)",
    ),
    (Kind.DISPLACED, False, r"(?:displaced|displaces|uprooted|dislocated)", r"(?:displacing|uprooting|uproots)"),
    (Kind.DISPLACED, True, r"(?:evacuated|transported|bussed|relocated|deported)", r"(?:evacuating|relocating|deporting)"),
    (
        Kind.DETAINED,
        False,
        r"(?:captured|abducted|kidnapped|arrested|detained|imprisoned|rounded up|seized)",
        r"(?:abducting|kidnapping|arresting|detaining|capturing|arrests|detains)",
    ),
    (
        Kind.AFFECTED,
        False,
        r"(?:trapped|stranded|besieged|beseiged|stuck|cut off|marooned|encircled)",
        r"(?:trapping|stranding|besieging|affecting)",
    ),
)
_INTRANSITIVE = (
    (
        Kind.KILLED,
        False,
        r"died|dies|dying|perished|(?:pronounced|declared|found|presumed|confirmed) dead|(?<!shot )(?<!shoot )(?<!shoots )dead|"
        r"lost (?:their|"
        r"his|her) (?:life|"
        r"lives)|killed in action|succumbed|passed away|did not survive|bled to death|fatally(?! (?:shot|stabbed|wounded|"
        r"struck|injured|beaten|hurt|shooting))",
    ),
    (
        Kind.DISPLACED,
        False,
        r"(?:left |made |rendered |became |become )?homeless|lost (?:their|his|her) (?:homes?|houses?)|forced (?:out|"
        r"from)(?: of)?(?: (?:their|his|her))?(?: (?:homes?|houses?))?|"
        r"bec(?:ame|ome|oming) refugees|"
        r"(?:forced|obliged|had|compelled|ordered) to (?:leave|evacuate|flee|move|relocate|abandon)|"
        r"(?:sheltering|sheltered|took shelter|taken shelter|taking shelter|(?:sought|seeking|took|taken|taking) refuge|"
        r"accommodated|"
        r"housed)(?= (?:in|at|with|inside)\b)|(?:living|staying) in (?:[\w-]+ ){0,2}?(?:displacement|camps?|shelters?|"
        r"cent(?:er|re)s)|"
        r"(?:are|were|been|be|remain(?:ed)?) in (?:[\w-]+ ){0,2}?(?:camps|shelters|evacuation cent(?:er|re)s)|resettled|"
        r"fled|flee|fleeing|flees|escaped|driven (?:towards?|from|out)|(?:left|leave|leaving|abandoned) "
        r"(?:their|his|her) (?:homes?|houses?|villages?|towns?)",
    ),
    (
        Kind.DISPLACED,
        True,
        r"(?:had |have |has )?left(?= (?:the |their |eastern |western |two |al-|(?-i:[A-Z])))|moved out|"
        r"(?:moved|shifted|taken|gone|went) to (?:a )?(?:safer?|higher|temporary) (?:places?|areas?|grounds?|locations?)|"
        r"granted safe passage(?: out)?|returned(?: home)?|(?:are |were )?set for evacuation|departed",
    ),
    (
        Kind.AFFECTED,
        False,
        r"(?:remain(?:ed|s|ing)?|still|buried|stuck|left) (?:trapped |buried )?(?:under|beneath) (?:the )?"
        r"(?:rubble|debris|ruins)|"
        r"suffer(?:ing|ed|s)? (?:from )?(?:[\w-]+ ){0,2}?(?:malnutrition|malnourishment|hunger|starvation)|"
        r"remain(?:ed|s|ing)? (?:trapped|stranded|stuck|besieged|there|in(?! (?:[\w-]+ ){0,2}(?:hospital|custody|jail|prison|"
        r"condition|intensive)))|living (?:in|under)|(?<!of )live(?:d|s)? "
        r"(?:in|under)|still (?:living|trapped)|at (?:dire |grave |serious |high )?risk|in (?:dire |urgent |"
        r"desperate )?need|need(?:s|ed)? (?:humanitarian |urgent )?(?:aid|assistance|help)|under (?:\w+ "
        r")?siege|waiting (?:in|at|to)|waited|without (?:food|water|electricity|access)|facing (?:starvation|"
        r"famine|hunger)|at risk",
    ),
    (
        Kind.DETAINED,
        False,
        r"missing|held (?:captive|hostage|prisoner)|taken (?:captive|hostage|prisoner)|in (?:custody|"
        r"detention|captivity)|went missing",
    ),
    (
        Kind.INJURED,
        False,
        r"(?:suffer(?:ed|ing|s)?|sustain(?:ed|ing)|receiv(?:ed|ing)) (?:from )?(?:[\w-]+ ){0,3}?(?:injur\w+|wounds?|"
        r"burns|suffocation|"
        r"breathing)|"
        r"(?:affected by|exposed to) (?:[\w-]+ ){0,3}?(?:gas(?:es)?|fumes|chemicals?|nerve agents?)|"
        r"treated for|afflicted by burns|(?:with|from) (?:an? )?(?:[\w-]+ )?gunshot wounds?",
    ),
    (Kind.INJURED, False, _CARE),
)
_OBJECT = (
    (
        Kind.KILLED,
        r"claim(?:ed|ing|s)(?! (?:that|to|it|he|she|they|responsib\w+|credit)\b)(?: the (?:life|lives) of)?|caus(?:ed|"
        r"ing|es) the deaths? of|(?:the |in the )?(?:deaths?|"
        r"killings?(?: (?:and|or) (?:wounding|injuring))?|martyrdom|executions?|murders?|beheadings?|hangings?|slayings?|"
        r"fatal (?:shooting|stabbing)s?) of|li(?:fe|ves) of|t(?:ook|aken|aking) the (?:life|lives) of|cost(?:ing)? the "
        r"lives? of|bod(?:y|ies) of|remains of|loss of",
    ),
    (Kind.INJURED, r"inflict(?:ed|ing|s)? (?:harm|injury|injuries|wounds) (?:on|upon|to)"),
    (Kind.INJURED, r"(?<!sustained )(?<!suffered )(?<!with )(?:the )?(?:wounding|injury|injuries|injuring|shooting) (?:of|to)"),
    (
        Kind.DISPLACED,
        r"forc(?:ed|ing)(?! (?:to|from|out))|forces(?=[^.;]{0,60} to (?:flee|leave|evacuate|abandon|move))|"
        r"caus(?:ed|ing|es)(?=[^.;]{0,70}\b(?:to (?:flee|leave|evacuate|abandon|move|seek)|displace\w*|homeless))|"
        r"(?:the )?(?:displacement|exodus|flight|evacuation|relocation|resettlement) of|driving|drove|prompt(?:ed|ing)",
    ),
    (Kind.DETAINED, r"(?:the )?fate of(?=[^.;]{0,60}\b(?:unknown|unclear|uncertain)\b)"),
    (
        Kind.AFFECTED,
        r"(?:impacting|threatening|affecting|endangering)|(?:the )?(?:fate|lives|safety|plight|suffering) of|"
        r"leav(?:ing|es)(?=[^.;]{0,70}\b(?:without|no|trapped|stranded|need|risk|facing|cut off|dependent|hungry|"
        r"vulnerable)\b)|puts?|home to|hous(?:es|ing)",
    ),
    (Kind.DETAINED, r"(?:the )?(?:arrest|abduction|detention|kidnapping|capture) of|hold(?:s|ing)?"),
)
_TOLL = re.compile(
    r"\b(?:death[ -]tolls?|(?:the |a |latest |new |updated |earlier |previous |initial |overall )+toll|"
    r"tolls? of|body count|number of (?:the )?(?:\w+ ){0,2}?(?:dead|killed|victims|deaths|fatalities|"
    r"martyrs)|"
    r"number of (?:\w+ ){1,6}?(?:killed|martyred)|number killed|toll)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:will|to be|are set|is set|set to|expected to|plans? to|due to|should|would be|ready to|about "
    r"to|going to)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:could|would|might|may|fears?|feared|risk(?:s|ed|ing)?|threat(?:en\w*)?|if|whether|intended|"
    r"designed|aim(?:ed|ing|s)?|in order to|so as to|trying|tried|attempt\w*|"
    r"vow\w*(?= to)|pledg\w*(?= to)|not|never|no one|nobody|without|avoid\w*|prevent\w*|from(?![^.;]*,)|used to|"
    r"able to|unable to|expected to|likely to|continu(?:e|es|ed|ing) to|want(?:s|ed)? to|plot\w*)\b(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
_BE = re.compile(
    r"\b(?:was|were|been|being|be|(?-i:is)|are|'re|get|got|left)\b(?:\W+(?:\w+ly|also|all|either|believed|"
    r"reported|confirmed|known|thought|feared|said|to|have|been|be|allegedly|then|both|still|currently|"
    r"now|already|shot|and|or|killed|wounded|injured|dead|trapped|among|those|the))*\W*$",
    re.IGNORECASE,
)
_HAVE = re.compile(r"\b(?:has|have|had|having)\b(?:\W+(?:\w+ly|also|so far|already|since))?\W*$", re.IGNORECASE)


def _patterns() -> tuple[tuple[Kind, Voice, bool, re.Pattern[str]], ...]:
    rows: list[tuple[Kind, Voice, bool, re.Pattern[str]]] = []
    for kind, words in _OBJECT:
        rows.append((kind, Voice.ACTIVE, False, re.compile(rf"\b(?:{words})(?![\w-])", re.IGNORECASE)))
    for kind, movement, words in _INTRANSITIVE:
        rows.append((kind, Voice.PASSIVE, movement, re.compile(rf"\b(?:{words})(?![\w-])", re.IGNORECASE)))
    for kind, movement, past, active in _VERBS:
        rows.append((kind, Voice.EITHER, movement, re.compile(rf"(?<![\w-]){past}(?![\w-])", re.IGNORECASE)))
        rows.append((kind, Voice.ACTIVE, movement, re.compile(rf"(?<![\w-]){active}(?![\w-])", re.IGNORECASE)))
    return tuple(rows)


_PATTERNS = _patterns()
_TREATED = re.compile(_CARE, re.IGNORECASE)


def triggers(line: Line) -> tuple[Trigger, ...]:
    """The triggers of a sentence, in order, none inside another; unreal ones ("could kill") are left out."""
    tolls = _TOLL.finditer(line.text, line.span.start, line.span.end)
    found = [Trigger(Span(*match.span()), Kind.KILLED, Voice.TOLL) for match in tolls]
    for kind, voice, movement, pattern in _PATTERNS:
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            span = Span(*match.span())
            if any(span.overlaps(other.span) for other in found) or any(span.overlaps(party.span) for party in line.parties):
                continue
            trigger = _read(line, span, kind, voice, movement=movement)
            if trigger:
                found.append(trigger)
    return tuple(sorted(found, key=lambda trigger: trigger.span))


def _read(line: Line, span: Span, kind: Kind, voice: Voice, *, movement: bool) -> Trigger | None:
    before = line.before(span.start)
    words = span.of(line.text).lower()
    planned = kind is Kind.DISPLACED and _PLAN.search(before) is not None
    if _UNREAL.search(before) and not planned and not _reported(before):
        return None
    if (kind is Kind.KILLED and words in {"claim", "claims"}) or (words == "shot" and _FILMED.search(before)):
        return None
    if voice is Voice.EITHER:
        voice = _voice(before)
    return Trigger(span, kind, voice, planned or "set for" in words, movement, care=_TREATED.fullmatch(words) is not None)


_FILMED = re.compile(
    r"\b(?:videos?|footage|films?|clips?|pictures?|photos?|photographs?|images?|"
    r"scenes?)\b(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
"""Before "shot": a film was, nobody."""


def _reported(before: str) -> bool:
    """Whether a doubtful word before the trigger still reports ("feared dead" does not, "not yet released was killed" does)."""
    return re.search(r"\b(?:was|were|been)\W+(?:\w+ly\W+)?$", before, re.IGNORECASE) is not None and not re.search(
        r"\b(?:could|would|might|may|if|whether|not|never)\b(?:\W+\w+){0,2}\W*$", before, re.IGNORECASE
    )


def _voice(before: str) -> Voice:
    if _BE.search(before):
        return Voice.PASSIVE
    if _HAVE.search(before):
        return Voice.ACTIVE
    return Voice.EITHER
