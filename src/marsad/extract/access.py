"""Corridors, crossings, roads, aid and evacuations: announced, opened, used, closed, refused."""

import re

from marsad.extract import actors, allusions, clauses, where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.model import Kind, PartyMention, Span, Status, Toponym

_WAY = (
    r"(?:humanitarian |safe |evacuation |so-called )*[\"“”‘’]*corridors?[\"“”‘’]*|(?:border |river "
    r")?crossings?|supply (?:routes?|lines?|roads?)|(?:the |only |main |last )*(?:road|route|highway|"
    r"motorway)s?|"
    r"(?:humanitarian |food |medical |relief |un |aid )+(?:aid|convoys?|deliver(?:y|ies)|supplies|"
    r"assistance|shipments?|access)|aid|relief supplies|deliveries of [\w ]{0,20}(?:aid|supplies|food)|"
    r"safe passage|evacuations?(?! (?:deal|agreement|accord|plan|convoy|bus))(?: process| of)?|(?-i:[AM]\d{1,2})|"
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
            r"down)?|stall(?:ed)?|suspend(?:ed|ing)?|halt(?:ed)?|(?:has|have|had) not (?:reached|arrived|entered)|"
            r"delay(?:ed)?|(?:unable|not able|impossible) to (?:enter|reach|deliver|access)",
        ),
        (
            "announced",
            r"announc(?:ed|es|ing|ement of)|(?:will|would) (?:be )?open\w*|to be opened|(?:is|are) being opened|"
            r"plan(?:s|ned)? to open|promis(?:ed|"
            r"es)|propos(?:ed|es)|agree(?:d|s) to (?:open|let|allow)|to open",
        ),
        ("opened", r"(?:has |have |had |was |were |been )?(?:re-?)?open(?:ed|s|ing of)|set up|established|reopening"),
        (
            "used",
            r"deliver(?:ed|s|ing)?|reached|entered|arriv(?:ed|es|ing)|resum(?:ed|es|ing)|distribut(?:ed|ing)|"
            r"through|via|began|begun|started|completed|stockpiled|transported|underway|under way|took place|"
            r"crossed|airdropped|brought|allowed",
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

_KEPT_IN = re.compile(
    r"(?<![\w-])(?:(?:prevent|stop|block|bar|ban|forbid|keep)(?:ped|ed|ing|ping|red|ring|"
    r"s)?\s+(?:\w+\s+){0,2}?(?:civilians|residents|people|families|"
    r"inhabitants|them|evacuees|the wounded|the sick)\s+from\s+(?:leaving|fleeing|escaping|entering|returning)|"
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
    if not _fits(method, words) or _ATTACKED.search(line.text[min(noun.start, trigger.start) : max(noun.end, trigger.end)]):
        return None
    return _draft(line, noun, trigger, method)


def _told_as(line: Line, noun: Span, trigger: Span, method: str) -> str:
    """What the words around make of a verb: only announced, or not so at all ("no aid has reached …")."""
    word, first = trigger.of(line.text).lower(), min(noun.start, trigger.start)
    promised = method in {"opened", "used"} and _PROMISE.search(line.before(first, 60))
    provided = word.startswith("reopening") and _PROVIDED.search(line.after(noun.end, 60))
    if promised or provided or (word == "opening of" and _TOLD.search(line.before(trigger.start, 40))):
        return "announced"
    return "closed" if method in {"used", "opened"} and _NONE.search(line.before(first, 16)) else method


def _fits(method: str, noun: str) -> bool:
    """Roads need to be cut or opened; a bare "road" that somebody reaches is no access."""
    if re.search(r"\b(?:road|route|highway|motorway|supply|^[am]\d)", noun):
        return method in {"closed", "opened"}
    if re.search(r"evacuat", noun):
        return method in {"refused", "used", "closed"}
    return True


def _cost(line: Line, noun: Span, verb: Span, method: str) -> float | None:
    if verb.overlaps(noun) or _UNREAL.search(line.before(verb.start, 40)):
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
    doer = _doer(line, trigger, noun)
    planned = method == "announced"
    return Draft(
        kind=Kind.ACCESS,
        line=line,
        trigger=trigger,
        evidence=clauses.to_end(line, core if not doer else core.hull(doer.span)),
        places=places,
        perpetrators=doer.codes if doer else (),
        actor=doer.span if doer else None,
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


def _announces(line: Line, party: PartyMention) -> bool:
    return re.match(r"(?:\W+\w+){0,3}\W+(?:announc|declar|promis|pledg)", line.after(party.span.end, 40)) is not None


def _doer(line: Line, trigger: Span, noun: Span) -> actors.Actors | None:
    by = [
        p
        for p in line.parties
        if p.span.start > min(trigger.end, noun.end)
        and re.search(r"\bby\s+(?:the\s+)?(?:\w+\s+){0,2}$", line.before(p.span.start, 40))
        and distance(line.text[max(trigger.end, noun.end) : p.span.start]) <= 5
    ]
    if by:
        return actors.chain(line, by[0], line.parties)
    left = [p for p in line.parties if p.span.end <= trigger.start and (actors.free(line, p) or _announces(line, p))]
    if (
        left
        and distance(line.text[left[-1].span.end : trigger.start]) <= 8
        and not re.search(r"\b(?:by|of|from|against)\s+(?:the\s+)?$", line.before(left[-1].span.start, 20))
    ):
        return actors.chain(line, left[-1], [])
    return None
