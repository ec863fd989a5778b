"""Ceasefires, truces, deals: agreed, in force, violated, ended, refused."""

import re

from marsad.extract import actors, where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.model import Kind, PartyMention, Span, Status

_NOUN = re.compile(
    r"(?<![\w-])(?:(?:cease[ -]?fires?|truces?|cessation of hostilities|armistice|memorandum(?: of "
    r"understanding)?|peace accords?|peace deal)(?: (?:deal|agreement|accord)s?)?|"
    r"(?:evacuation |peace |reconciliation |demilitari[sz]ation |de-escalation |swap |exchange |surrender "
    r"|local |similar )*(?:deals?|agreements?|accords?|pacts?)|compromise|lull)(?![\w-])",
    re.IGNORECASE,
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for method, words in (
        ("violated", r"violat(?:ed?|es|ing|ions?|ors)|breach(?:ed|es|ing)?|brok(?:e|en)|breaking|infring\w+"),
        (
            "ended",
            r"ended|collaps(?:ed|es|ing)|expir(?:ed|es)|broke down|cancell?ed|scrapped|over\b|fell apart|effectively ended",
        ),
        ("refused", r"reject(?:ed|s|ing)|refus(?:ed|es|ing)|veto(?:ed)?|turned down"),
        (
            "in_force",
            r"(?:came|come|comes|coming|go|went|entered) into (?:force|effect)|t(?:ook|akes|aken) effect|(?:is |"
            r"was )?holding|in (?:force|effect|place)|kept|reign(?:ed|s)|began|started|covered by|continues to "
            r"hold|largely held",
        ),
        (
            "agreed",
            r"agreed|reach(?:ed)?|broker(?:ed|ing)?|sign(?:ed|ing)|conclud(?:ed|ing)|struck|negotiat(?:ed|ing)|"
            r"announc(?:ed|ing)|between|under (?:an?|the)|establish(?:ed)?|seal(?:ed)?|decreed|part of (?:an?|"
            r"the)|made|with|mediated|sponsored|accept(?:ed)?",
        ),
    )
)
_VERBAL = re.compile(
    r"(?<![\w-])agreed (?:to|on) (?:an? )?(?:[\w-]+ zone|halt|stop|cease|end|let|allow|open|evacuat\w+|withdraw|"
    r"suspend|activate|creat\w+|establish\w*|set up|form)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:could|might|if|whether|no|without|calls? for|called for|calling for|call|hope\w*|want\w*|"
    r"fail\w*|efforts?|chances? of|possible|future|monitor the|ensure the|rounds? of|seek\w*|support "
    r"for)\b(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
_MARK = re.compile(r"[;.]|\b(?:who|while|when|because|but|said|says|told)\b", re.IGNORECASE)
_REACH = 9
"""How many words may lie between an agreement and the verb that says what became of it."""


def agreements(line: Line) -> list[Draft]:
    """The agreement claims of a sentence: one per method and agreement named."""
    if line.title:
        return []
    found: list[Draft] = []
    for match in _NOUN.finditer(line.text, line.span.start, line.span.end):
        noun = Span(*match.span())
        if any(party.span.overlaps(noun) for party in line.parties):
            continue
        for draft in _read(line, noun):
            if not any(other.method == draft.method for other in found):
                found.append(draft)
    return found or _verbal(line)


def _read(line: Line, noun: Span) -> list[Draft]:
    if _UNREAL.search(line.before(noun.start, 60)):
        return []
    best: dict[str, tuple[float, Span]] = {}
    for method, pattern in _RULES:
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            cost = _cost(line, noun, Span(*match.span()))
            if cost is not None and (method not in best or cost < best[method][0]):
                best[method] = cost, Span(*match.span())
    strong = [method for method in ("violated", "ended", "refused", "in_force") if method in best]
    weak = ["agreed"] if "agreed" in best and (not strong or best["agreed"][0] <= 1) else []
    if "violated" in strong and "in_force" in strong and best["in_force"][0] > 4:
        strong.remove("in_force")
    return [_draft(line, noun, best[method][1], method) for method in [*weak, *strong[:1]]]


def _cost(line: Line, noun: Span, verb: Span) -> float | None:
    if verb.overlaps(noun):
        return None
    between = line.between(noun, verb) or line.between(verb, noun)
    words = distance(between)
    limit = (
        3
        if verb.of(line.text).lower()
        in {"with", "between", "made", "under a", "under an", "under the", "kept", "over", "began", "started", "announced"}
        else _REACH
    )
    if words > limit or _MARK.search(between):
        return None
    return float(words)


def _verbal(line: Line) -> list[Draft]:
    match = _VERBAL.search(line.words)
    if not match or _UNREAL.search(line.before(line.span.start + match.start(), 60)):
        return []
    span = Span(line.span.start + match.start(), line.span.start + match.end())
    return [_draft(line, span, span, "agreed")]


def _draft(line: Line, noun: Span, trigger: Span, method: str) -> Draft:
    core = noun.hull(trigger)
    sides = _sides(line, noun, trigger, method)
    planned = (
        re.search(
            r"\b(?:will|to be|being negotiated|negotiating|proposed|planned)\b", line.text[core.start : core.end], re.IGNORECASE
        )
        is not None
    )
    evidence = core
    if sides:
        grown = evidence.hull(sides.span)
        evidence = grown if grown.end - grown.start <= 220 else evidence
    return Draft(
        kind=Kind.AGREEMENT,
        line=line,
        trigger=trigger,
        evidence=evidence,
        places=where.of_event(line, core, core, line.span),
        perpetrators=sides.codes if sides else (),
        actor=sides.span if sides else None,
        method=method,
        aside=_passing(line, trigger),
        status=Status.ANNOUNCED if planned else Status.REPORTED,
        reasons=[f'{method}: "{trigger.of(line.text)}" beside "{noun.of(line.text)}"'],
    )


def _passing(line: Line, trigger: Span) -> bool:
    return (
        re.fullmatch(r"between|under (?:an?|the)|part of (?:an?|the)|with|made", trigger.of(line.text), re.IGNORECASE) is not None
    )


def _sides(line: Line, noun: Span, trigger: Span, method: str) -> actors.Actors | None:
    """The parties: "between A and B", "by A and B", else who stands before the verb."""
    right = [p for p in line.parties if p.span.start >= noun.start]
    for party in right:
        before = line.before(party.span.start, 50)
        if re.search(r"\b(?:between|by|with)\s+(?:the\s+)?(?:\w+\s+){0,3}$", before) and not re.search(
            r"\b(?:brokered|mediated|sponsored|backed|condemned) by\s+(?:\S+\s+){0,3}$", before
        ):
            return _joined(line, party)
    left = [p for p in line.parties if p.span.end <= max(trigger.start, noun.start) and actors.free(line, p)]
    if (
        left
        and method in {"violated", "ended", "refused", "agreed"}
        and distance(line.text[left[-1].span.end : max(trigger.start, noun.start)]) <= 6
    ):
        first = (
            left[-2]
            if len(left) > 1 and re.fullmatch(r"[\s,]*(?:and|,)[\s,]*(?:the\s+)?", line.between(left[-2].span, left[-1].span))
            else left[-1]
        )
        return _joined(line, first)
    return None


def _joined(line: Line, first: PartyMention) -> actors.Actors:
    """The parties of a list in which other words may stand ("the government and opposition groups")."""
    codes, span = [first.party], first.span
    for party in line.parties:
        if party.span.start < span.end:
            continue
        between = line.text[span.end : party.span.start]
        if distance(between) > 4 or not re.search(r"\band\b|,", between):
            break
        span = span.hull(party.span)
        if party.party not in codes:
            codes.append(party.party)
    return actors.Actors(tuple(codes), span)
