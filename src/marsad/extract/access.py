"""Corridors, crossings, roads, aid and evacuations: announced, opened, used, closed, refused."""

import re

from marsad.extract import allusions, clauses, openers, where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.model import Kind, Span, Status, Toponym

_RELIEF = r"(?:humanitarian|food|medical|relief|un|aid)"
_GOODS = r"(?:aid|assistance|food|supplies|medicines?|relief|fuel|flour)"
_WAY = (
    r"(?:humanitarian |safe |evacuation |so-called )*[\"“”‘’]*corridors?[\"“”‘’]*|(?:border |river )?crossings?|checkpoints?|"
    r"supply (?:routes?|lines?|roads?)|(?:the |only |main |last |humanitarian )*(?:road|route|highway|motorway)s?|"
    rf"(?:{_RELIEF} )+(?:aid|convoys?|deliver(?:y|ies)|supplies|assistance|shipments?|access)|aid|relief supplies|"
    r"deliveries of [\w ]{0,20}(?:aid|supplies|food)|"
    r"safe passages?|evacuations?(?! (?:deal|agreement|accord|plan|convoy|bus))(?: process| of)?|(?-i:[AM]\d{1,2})|"
    r"(?:convoys?|trucks|lorries|vehicles|flights?|ships?) (?:carrying|loaded with|laden with|of|with) "
    rf"(?:[\w,-]+ ){{0,3}}?{_GOODS}|"
    r"(?:convoys? of )?(?:(?:\d+|\w+) )?(?:buses|ambulances)|(?:the|their|any|its) entry(?: of)?|"
    r"food(?= (?:to|for|into|parcels|baskets|rations))|medical supplies|medicines?"
)
_NOUN = re.compile(rf"(?<![\w-])(?:{_WAY})(?![\w-])", re.IGNORECASE)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for method, words in (
        (
            "refused",
            r"refus(?:ed|es|ing)|prevent(?:ed|s|ing)?|den(?:ied|y|ies|ying) (?:\w+ )?(?:access|entry)|not (?:yet "
            r")?(?:been )?(?:being )?(?:allowed|granted|permitted)|bar(?:red|ring)|turned back|obstruct(?:ed|ing)",
        ),
        (
            "closed",
            r"clos(?:ed|es|ing|ure of)|block(?:ed|s|ing|ade of)?|cut(?:ting)?(?: off)?|sever(?:ed|ing|s)?|shut(?: "
            r"down)?|stall(?:ed)?|suspend(?:ed|ing)?|halt(?:ed|ing|s)|(?:has|have|had) not (?:reached|arrived|entered)|"
            r"delay(?:ed)?|(?:unable|not able|impossible) to (?:enter|reach|deliver|access)|"
            r"(?:can ?not|could not) (?:enter|reach)|impassable",
        ),
        (
            "announced",
            r"announc(?:ed|es|ing|ement of)|(?:will|would) (?:be )?open\w*|to be opened|(?:is|are) being opened|"
            r"plan(?:s|ned)? to open|promis(?:ed|"
            r"es)|propos(?:ed|es)|agree(?:d|s) to (?:open|let|allow)|to open",
        ),
        (
            "opened",
            r"(?:has |have |had |was |were |been )?(?:re-?)?open(?:ed|s|ing of)|set up|established|reopening|"
            r"(?:is|are|was|were|remain(?:ed|s)?|stay(?:ed|s)?) (?:now |again |still |once more )?open",
        ),
        (
            "used",
            r"deliver(?:ed|s|ing)?|reached|entered|arriv(?:ed|es|ing)|resum(?:ed|es|ing)|distribut(?:ed|ing)|"
            r"through|via|began|begun|started|completed|stockpiled|transported|underway|under way|took place|"
            r"crossed|airdropped|brought|allowed|departed|left|carried",
        ),
    )
)
_UNREAL = re.compile(r"\b(?:could|might|may|would|if|whether|want\w*|need\w*|fear\w*)\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE)
_PROMISE = re.compile(
    r"\b(?:announc(?:ed?|es|ing|ement of)|plan(?:s|ned)? (?:for|to)|promis(?:ed|es)|will|propos(?:ed|es))\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:report(?:ed|s|ing)|declar(?:ed|es|ing)|proclaim(?:ed|s|ing)|hail(?:ed|s|ing))\W+the\W+$", re.IGNORECASE)
"""Words before "opening of" that tell of an opening without saying that anybody passed: it is announced."""

_PROVIDED = re.compile(r"\b(?:included in|provided for|foreseen|planned|promised|part of|agreed)\b", re.IGNORECASE)
"""Words behind "the reopening of the road" that say what was to happen, not that it did."""

_ATTACKED = re.compile(r"\b(?:hit|struck|attack\w*|bomb\w*|target\w*|blast|explosion|carrying|killed)\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|little|hardly any|without)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Before aid that "has reached" a place: none has."""

_PEOPLE = (
    r"(?:civilians|residents|people|families|inhabitants|locals|them|evacuees|the wounded|the sick|patients|medics|"
    r"paramedics|ambulances|crews|rescuers|teams|inspectors|investigators|observers|workers|convoys?|trucks|missions?|refugees)"
)
_NOT_YET = re.compile(r"\b(?:not|never|yet to)\s+(?:yet\s+)?(?:been\s+|be\s+)?$", re.IGNORECASE)
"""Before "been distributed": aid has not arrived, so the way is closed (annotation guide)."""

_KEPT_IN = re.compile(
    rf"(?<![\w-])(?:(?:prevent|stop|block|bar|ban|forbid|keep)(?:ped|ed|ing|ping|red|ring|s)?\s+(?:[\w.-]+\s+){{0,3}}?{_PEOPLE}\s+"
    r"from\s+(?:leaving|fleeing|escaping|exiting|entering|returning|reaching|arriving|accessing|getting|delivering|passing|crossing)|"
    rf"(?:block|bar|ban)(?:ked|ed|ned|red)\s+(?:[\w.-]+\s+){{0,2}}?{_PEOPLE}|"
    r"den(?:ied|ies|ying)\s+(?:[\w.-]+\s+){1,4}?(?:access|entry|passage)|"
    r"(?:not|never)\s+(?:yet\s+)?(?:been\s+|being\s+)?(?:allowed|permitted)\s+to\s+(?:leave|enter|return|pass|cross)|"
    r"(?:barred|prevented|blocked|banned)\s+from\s+(?:entering|reaching|accessing|delivering|leaving))(?![\w-])",
    re.IGNORECASE,
)
"""People kept from leaving or entering: access refused, without a way being named."""

_MARK = re.compile(r"[;.]|\b(?:which|who|while|when|after|before|because|but|said|says|told)\b", re.IGNORECASE)
_MEANT = re.compile(r"\b(?:to|will(?: be)?)\s+(?:\w+ly\s+)?$|\bto\s+(?!the\b)\w+\s+(?:[\w-]+\s+){0,6}and\s+$", re.IGNORECASE)
"""Before a verb: it is only meant to be done ("to cut", "will be distributed")."""

_TRIED = re.compile(r"\b(?:trying|tries|tried|attempt\w*|seek\w*|sought|aim(?:s|ed|ing))\b[^;.]*\bby\s+$", re.IGNORECASE)
"""Before "by cutting": it is part of what is only tried."""

_AIMED = re.compile(
    r"\b(?:aim(?:s|ed|ing)? at|bid|likely|threat\w*|goal of|hop(?:e|es|ed|ing) (?:of|to)|would|could|might|may|plan\w*)\b"
    r"(?:\W+[\w’'-]+){0,6}\W*$",
    re.IGNORECASE,
)
"""Before "cutting": it is part of what is only aimed at or likely."""

_TARGET = re.compile(
    r"\b(?:attack|strike|raid|bombing|bombardment|shelling|assault|ambush|fire)(?:s|ed)? (?:on|of|at) (?:an?|the)\s+$", re.I
)
"""Before a convoy: it is only what was attacked."""

_AID = re.compile(rf"\b(?:{_GOODS}|convoys?|deliver\w+|shipments?)\b", re.IGNORECASE)

_REACH = 8
"""How many words may lie between a way and the verb that says what became of it."""


def access(line: Line) -> list[Draft]:
    """The access claims of a sentence: one per way named."""
    if line.title:
        return []
    found: list[Draft] = []
    for match in _NOUN.finditer(line.text, line.span.start, line.span.end):
        draft = _read(line, Span(*match.span()))
        if draft and not any(other.method == draft.method for other in found):
            found.append(draft)
    return found or _kept_in(line)


def _kept_in(line: Line) -> list[Draft]:
    match = _KEPT_IN.search(line.text, line.span.start, line.span.end)
    if match is None or _UNREAL.search(line.before(match.start(), 40)):
        return []
    span = Span(*match.span())
    return [_draft(line, span, span, "refused")]


def _read(line: Line, noun: Span) -> Draft | None:
    best: tuple[float, int, str, Span] | None = None
    for order, (method, pattern) in enumerate(_RULES):
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            cost = _cost(line, noun, Span(*match.span()), method)
            if cost is not None and (best is None or (cost, order) < best[:2]):
                best = cost, order, method, Span(*match.span())
    if best is None:
        return None
    _, _, method, trigger = best
    words = noun.of(line.text).lower()
    method = _told_as(line, noun, trigger, method)
    if trigger.of(line.text).lower().startswith("announced") and re.search(
        r"\b(?:the|this|an)\s+[\"“'‘]?$", line.before(trigger.start, 8), re.IGNORECASE
    ):
        return None
    if not _fits(method, words) or _ATTACKED.search(line.between(noun, trigger) or line.between(trigger, noun)):
        return None
    return _draft(line, noun, trigger, method)


def _told_as(line: Line, noun: Span, trigger: Span, method: str) -> str:
    """What the words around make of a verb: only announced, or not so at all ("no aid has reached …")."""
    word, first = trigger.of(line.text).lower(), min(noun.start, trigger.start)
    promised = method in {"opened", "used"} and _PROMISE.search(line.before(first, 60))
    provided = word.startswith("reopening") and _PROVIDED.search(line.after(noun.end, 60))
    if promised or provided or (word == "opening of" and _TOLD.search(line.before(trigger.start, 40))):
        return "announced"
    absent = _NONE.search(line.before(first, 16)) or _NOT_YET.search(line.before(trigger.start, 24))
    return "closed" if method in {"used", "opened"} and absent else method


def _fits(method: str, noun: str) -> bool:
    """Roads need to be cut or opened; a bare "road" that somebody reaches is no access."""
    if re.search(r"\b(?:road|route|highway|motorway|supply|^[am]\d)", noun):
        return method in {"closed", "opened"}
    if re.search(r"evacuat|\bentry", noun):
        return method in {"refused", "used", "closed"}
    return method in {"closed", "opened"} if noun.startswith("checkpoint") else True


def _cost(line: Line, noun: Span, verb: Span, method: str) -> float | None:
    if verb.overlaps(noun) or _UNREAL.search(line.before(verb.start, 40)) or _TARGET.search(line.before(noun.start, 30)):
        return None
    if verb.of(line.text).lower().endswith("ing") and _AIMED.search(line.before(verb.start, 80)):
        return None
    if method in {"closed", "used", "opened"} and (
        _MEANT.search(line.before(verb.start, 60)) or _TRIED.search(line.before(verb.start, 110))
    ):
        return None
    between = line.between(noun, verb) or line.between(verb, noun)
    words = distance(between)
    if words > _REACH or _MARK.search(between):
        return None
    if method == "used" and verb.of(line.text).lower() in {"through", "via", "allowed"} and verb.start > noun.start:
        return None
    return words + (0.5 if method == "used" else 0.0)


def _draft(line: Line, noun: Span, trigger: Span, method: str) -> Draft:
    core = noun.hull(trigger)
    places = _places(line, core)
    doer = openers.doer(line, trigger, noun)
    body = openers.relief(line, core, method) if doer is None and _AID.search(noun.of(line.text)) else None
    planned = method == "announced"
    return Draft(
        kind=Kind.ACCESS,
        line=line,
        trigger=trigger,
        evidence=clauses.to_end(line, core if not doer else core.hull(doer.span)),
        places=places,
        perpetrators=doer.codes if doer else ("other",) if body else (),
        actor=doer.span if doer else body,
        method=method,
        status=Status.ANNOUNCED if planned else Status.REPORTED,
        reasons=[f'{method}: "{trigger.of(line.text)}" beside "{noun.of(line.text)}"'],
    )


def _places(line: Line, core: Span) -> tuple[Toponym, ...]:
    """Where: by name, by what "the city" means, else the place right behind that the way leads to or from."""
    named = where.of_event(line, core, core, line.span)
    if named and where.rank(named[0]) < where.COUNTRY:
        return named
    alluded = allusions.left(line, core)
    behind = [t for t in line.toponyms if t.span.start >= core.start]
    near = (
        behind
        and distance(line.text[core.end : behind[0].span.start]) <= 5
        and not _MARK.search(line.text[core.end : behind[0].span.start])
    )
    return alluded or (where.together(line, behind[0], behind) if near else named)
