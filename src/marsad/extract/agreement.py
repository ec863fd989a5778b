"""Ceasefires, truces, deals: agreed, in force, violated, ended, refused."""

import re

from marsad.extract.dealmakers import MARK, sides_of
from marsad.extract.deals import draft, passing
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.model import Span

_NOUN = re.compile(
    r"(?<![\w-])(?:(?:cease[ -]?fires?|truces?|cessation of hostilities|armistice|memorandum(?: of "
    r"understanding)?|peace accords?|peace deal)(?: (?:deal|agreement|accord)s?)?|"
    r"(?:evacuation |peace |reconciliation |demilitari[sz]ation |de-escalation |swap |exchange |surrender "
    r"|local |similar )*(?:deals?|agreements?|accords?|pacts?)|compromise|lull|regime of (?:calm|silence)|"
    r"(?:humanitarian )?pauses?(?= (?:in|of|to)\b)|de-?escalation zones?|halt (?:to|in|of) (?:the )?(?:fire|hostilities|"
    r"bombing|fighting|(?:air ?)?strikes))(?![\w-])",
    re.IGNORECASE,
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for method, words in (
        (
            "violated",
            r"violat(?:ed?|es|ing|ions?)|breach(?:ed|es|ing)?|brok(?:e(?! (?:out|down|into|through|off))|en(?! (?:out|"
            r"down)))|breaking|infring\w+",
        ),
        (
            "ended",
            r"(?:declared|pronounced)(?= (?:the|a) (?:[\w-]+ ){0,3}?(?:cease-?fire|truce|deal|agreement) (?:was |is |"
            r"had )?(?:over|dead|ended))|ended|end (?:of|to)|collapse of|breakdown of|abandon(?:ed|s|ing)|suspend(?:ed|s)|"
            r"(?:forced|obliged|led) (?:[\w-]+ ){1,4}to (?:suspend|end|abandon|cancel)|"
            r"pull(?:ed|ing) out of|withdr[ae]w(?:n)? from|collaps(?:ed|es|ing)|expir(?:ed|"
            r"es)|br(?:oke|oken) down|cancell?ed|scrapped|(?:is|was|were|are) over|"
            r"fell apart|effectively ended",
        ),
        (
            "refused",
            r"(?:would|will|did) not (?:abide by|observe|accept|join|respect)|reject(?:ed|s|ing)|refus(?:ed|es|ing)|"
            r"veto(?:ed)?|turned down",
        ),
        (
            "in_force",
            r"(?:came|come|comes|coming|go|went|entered) into (?:force|effect)|t(?:ook|akes|aken) effect|(?:is |"
            r"was )?holding|(?:has|have|had) held|in (?:force|effect|place)|kept|reign(?:ed|s)|extend(?:ed|s)|"
            r"prolong(?:ed|s)|renew(?:ed|s)|"
            r"declared|(?:being |largely |mostly )?(?:observed|respected)|began|started|covered by|continues to "
            r"hold|largely held",
        ),
        (
            "agreed",
            r"agreed|reach(?:ed)?|broker(?:ed|ing)?|sign(?:ed|ing)|conclud(?:ed|ing)|struck|negotiat(?:ed|ing)|"
            r"announc(?:ed|ing)|between|under (?:an?|the)|establish(?:ed)?|seal(?:ed)?|decreed|part of (?:an?|"
            r"the)|with|mediated|sponsored|accept(?:ed)?|join(?:ed|s)?",
        ),
    )
)
_VERBAL = re.compile(
    r"(?<![\w-])agreed (?:(?:last|in|on) \w+ )?(?:to|on) (?:an? )?(?:[\w-]+ zone|halt|stop|cease|end|let|allow|open|"
    r"evacuat\w+|withdraw|suspend|activate|creat\w+|establish\w*|set up|form|deploy)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:could|might|if|whether|no|without|calls? for|called for|calling for|call|hope\w*|want\w*|"
    r"fail\w*|efforts?|chances? of|prospects? (?:of|for)|possible|future|monitor the|ensure the|rounds? of|seek\w*|support "
    r"for)\b(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"\b(?:it|which)\s+(?:first\s+|has\s+(?:been\s+)?|had\s+|was\s+)?$", re.IGNORECASE)
"""Before a verb: "it" is the agreement named before ("… the truce since it came into force")."""

_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+)?(?:been\s+)?(?:\w+ly\s+)?$", re.IGNORECASE)
_FAR = 24
"""How many words may lie between an agreement and what has become of it, where a perfect tense takes up the subject."""

_REACH = 12
"""How many words may lie between an agreement and the verb that says what became of it."""


def agreements(line: Line) -> list[Draft]:
    """The agreement claims of a sentence: one per method and agreement named."""
    if line.title:
        return []
    found: list[Draft] = []
    for match in _NOUN.finditer(line.text, line.span.start, line.span.end):
        noun = Span(*match.span())
        if any(party.span.overlaps(noun) for party in line.parties) and not _HALT.search(match[0]):
            continue
        for told in _read(line, noun):
            if not any(other.method == told.method for other in found):
                found.append(told)
    return found or _verbal(line) or _vetoed(line)


def _read(line: Line, noun: Span) -> list[Draft]:
    if _UNREAL.search(line.before(noun.start, 60)) or _TO_DEAL.search(line.before(noun.end, 20)):
        return []
    best: dict[str, tuple[float, Span]] = {}
    for method, pattern in _RULES:
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            cost = _cost(line, noun, Span(*match.span()))
            if cost is not None and passing(line, Span(*match.span())):
                cost += 1.5
            if cost is not None and (method not in best or cost < best[method][0]):
                best[method] = cost, Span(*match.span())
    strong = [method for method in ("violated", "ended", "refused", "in_force") if method in best]
    strong.sort(key=lambda method: best[method][0])
    weak = ["agreed"] if "agreed" in best and (not strong or best["agreed"][0] <= _near(line, best["agreed"][1])) else []
    if strong and weak and (passing(line, best["agreed"][1]) or best["agreed"][1].end <= noun.start):
        weak = []
    if weak and _old(line, noun, best["agreed"][1]):
        weak = []
    if "violated" in strong and "in_force" in strong and best["in_force"][0] > 4:
        strong.remove("in_force")
    several = bool(strong) and _ITSELF.search(line.before(best[strong[-1]][1].start, 16)) is not None
    told = strong if several else strong[:1]
    if told and told[0] != "violated" and "violated" in strong and _ACCUSED.search(line.before(best["violated"][1].start, 60)):
        told = [*told, "violated"]
    return [draft(line, noun, best[method][1], _unilateral(line, noun, best[method][1], method)) for method in [*weak, *told]]


_TO_DEAL = re.compile(
    r"\b(?:to|must|can|could|will|would|they|we|not|great|good)\s+deals?$|\b(?:trade|arms|business)\s+\w+$", re.IGNORECASE
)
"""A verb, or a deal that ends no fighting."""

_ACCUSED = re.compile(r"\baccus\w+\b", re.IGNORECASE)
_HALT = re.compile(r"pause|calm|silence|halt", re.IGNORECASE)


def _near(line: Line, trigger: Span) -> float:
    """How far from the noun a word of agreeing may stand that is told beside a breach or an end."""
    return 2.5 if passing(line, trigger) else 1.0


def _unilateral(line: Line, noun: Span, trigger: Span, method: str) -> str:
    """A halt of fire that somebody announces alone is in force (annotation guide)."""
    if method != "agreed":
        return method
    if _HALT.search(noun.of(line.text)):
        return "in_force"
    sides = sides_of(line, noun, trigger, method) if _CEASES.fullmatch(noun.of(line.text)) else None
    announced = trigger.of(line.text).lower().startswith("announc")
    return "in_force" if sides is not None and announced and len(sides.codes) == 1 else method


_CEASES = re.compile(r"cease[ -]?fires?|truces?|cessation of hostilities", re.IGNORECASE)


def _old(line: Line, noun: Span, trigger: Span) -> bool:
    """Whether "under the deal" only goes back to an agreement, without a word on whose it is."""
    definite = re.search(r"\b(?:the|this|that)\s+(?:[\w-]+\s+)?$", line.before(noun.start, 24), re.IGNORECASE) is not None
    back = re.fullmatch(r"under (?:the|this)|part of the", trigger.of(line.text), re.IGNORECASE) is not None
    return (
        (definite or back)
        and passing(line, trigger)
        and not re.match(r"\s+(?:reached\s+|struck\s+|brokered\s+)?(?:between|with|by)\b", line.after(noun.end, 30))
    )


def _cost(line: Line, noun: Span, verb: Span) -> float | None:
    if verb.overlaps(noun):
        return None
    between = line.between(noun, verb) or line.between(verb, noun)
    words = distance(between)
    if noun.end <= verb.start and _ITSELF.search(line.before(verb.start, 16)) and _NOUN.search(between) is None:
        return 2.0
    limit = (
        3
        if verb.of(line.text).lower() in {"with", "between", "under a", "under an", "under the", "began", "started", "announced"}
        else _REACH
    )
    if _PERFECT.search(line.before(verb.start, 24)) and noun.end <= verb.start and not _NOUN.search(between):
        limit = _FAR
    if words > limit or MARK.search(between):
        return None
    return words + (4.0 if re.search(r"\b(?:that|which)\s+$", line.before(verb.start, 8)) else 0.0)


def _verbal(line: Line) -> list[Draft]:
    match = _VERBAL.search(line.words)
    if not match or _UNREAL.search(line.before(line.span.start + match.start(), 60)):
        return []
    span = Span(line.span.start + match.start(), line.span.start + match.end())
    return [draft(line, span, span, "agreed")]


_VETO = re.compile(r"(?<![\w-])veto(?:ed|es|ing)\s+(?:[\w.-]+\s+){1,6}?(?:resolution|draft|text|move|measure)s?\b", re.IGNORECASE)


def _vetoed(line: Line) -> list[Draft]:
    """A veto in the Security Council is an agreement refused (annotation guide); by a country that is no party: other."""
    match = _VETO.search(line.text, line.span.start, line.span.end)
    if match is None or _UNREAL.search(line.before(match.start(), 60)):
        return []
    span = Span(*match.span())
    refusal = draft(line, span, span, "refused")
    others = [t for t in line.countries if t.span.end <= match.start() and not any(p.span.overlaps(t.span) for p in line.parties)]
    if others and re.fullmatch(r"\s+(?:have\s+|has\s+)?(?:\w+ly\s+)?", line.text[others[-1].span.end : match.start()]):
        refusal.perpetrators = (*refusal.perpetrators, "other")
    return [refusal]
