"""Who did what a claim tells of: as its own sentence says, else as the document tells of its event.

The author is read from the grammar around a word of violence (`deeds`). An event lends its author only by the article's own
words or those of the claim's origin; where the text says that nobody knows who did it, nobody did.
"""

import re

from marsad.extract import coreference, deeds
from marsad.extract.actors import Actors, chain, either
from marsad.extract.deeds import MARK, REPRISAL
from marsad.extract.draft import Draft, Event, Naming
from marsad.extract.lines import Line, distance
from marsad.model import Kind, Span

_CLASH = re.compile(
    r"\b(?:clash(?:es|ed|ing)?|fighting|battles?|battling|firefights?|fought|gun ?battles?|"
    r"confrontations?)\b(?:\W+\w+){0,2}?\W+(?:with|against|between)\W+(?:\w+\W+){0,4}?$",
    re.IGNORECASE,
)


_EARLIER = re.compile(r"\b(?:days?|weeks?|months?|hours?|years?) after\b(?:\W+[\w-]+){0,6}\W*$", re.IGNORECASE)
"""Before a word of violence: it is an earlier one, by which the sentence only dates its own."""


_LATER = re.compile(r"\b(?:after|since|following)\b(?!\s+(?:which|that)\b)", re.IGNORECASE)
"""Between a word of violence and a claim behind it: the claim tells of what was before ("X shelled the town after … died")."""

_BUSY = re.compile(r"\b(?:while|whilst)\s+(?:\w+ly\s+)?\w+ing\b", re.IGNORECASE)
"""Between a claim and a word of violence behind it: what the victims were at ("hurt while covering the offensive by …")."""

_INCLUDING = re.compile(r"\b(?:including|among them|of (?:them|whom))\s+(?:at least\s+|some\s+)?$", re.IGNORECASE)

_REACH = 30
"""How far, in words and marks, an author's word of violence may stand from the claim's; our convention."""


def perpetrators(line: Line, core: Span, trigger: Span, victims_side: str | None) -> Actors | None:
    """Who did the thing that `trigger` says of the people at `core`; None where the sentence does not say."""
    options = []
    for span, doer in deeds.deeds(line):
        if doer is None or (victims_side and doer.codes == (victims_side,)) or _counted(line, core, doer):
            continue
        gap = line.between(trigger, span) if trigger.end <= span.start else line.between(span, trigger)
        if _of_another(line, span, trigger, gap) or (_BESIDE.search(gap) and _in_passing(line, span, doer)):
            continue
        inner = line.between(core, doer.span) if core.end <= doer.span.start else line.between(doer.span, core)
        cost = distance(gap) + 6 * len(MARK.findall(gap)) + min(4, distance(inner)) * 0.1
        if cost <= _REACH:
            options.append((cost, doer.span, doer))
    if options:
        return min(options, key=lambda option: option[:2])[2]
    return _owned_up(line, trigger, victims_side) or _clash(line, trigger, victims_side)


_ITSELF = re.compile(
    r"\b(?:it|they|we|(?:its|their|our) (?:forces|fighters|troops|soldiers|men|units|warplanes|jets|aircraft|"
    r"drones|artillery))\s+"
    r"(?:(?:had|has|have|also)\s+)*$",
    re.IGNORECASE,
)
"""Right before an active verb: those who speak did it."""


def _owned_up(line: Line, trigger: Span, victims_side: str | None) -> Actors | None:
    """The party that says of itself that it did it ("Y said that it killed 12 soldiers"); None where no party speaks so."""
    if not _ITSELF.search(line.before(trigger.start, 40)):
        return None
    for told in line.attributions:
        if told.source is not None and told.content.contains(trigger):
            who = [party for party in line.parties if told.source.overlaps(party.span) and party.party != victims_side]
            return chain(line, who[0], who) if who else None
    return None


def _of_another(line: Line, deed: Span, trigger: Span, gap: str) -> bool:
    """Whether a word of violence tells of another event than the one at `trigger`, by what stands around and between them."""
    if REPRISAL.search(gap):
        return True
    if deed.end <= trigger.start:
        return _EARLIER.search(line.before(deed.start, 90)) is not None or _LATER.search(gap) is not None
    return _BUSY.search(gap) is not None


def _in_passing(line: Line, deed: Span, doer: Actors) -> bool:
    """Whether a word of violence is a mere noun that goes with a verb of its own ("as the army pressed its campaign")."""
    return doer.span.end <= deed.start and not deeds.does(line, doer, deed)


def _counted(line: Line, core: Span, doer: Actors) -> bool:
    """Whether a party is named only in the phrase that counts the victims ("20 X fighters killed including two Y fighters")."""
    parts = (f.span for f in line.figures if _INCLUDING.search(line.before(f.span.start, 24)))
    return any(doer.span.overlaps(span) for span in (core, *parts))


def _clash(line: Line, trigger: Span, victims_side: str | None) -> Actors | None:
    """In clashes the other side did it, and both where it is not known whose fighters fell."""
    if victims_side is None:
        return _both(line, trigger)
    for party in line.parties:
        gap = line.text[trigger.end : party.span.start]
        if party.party != victims_side and _CLASH.search(line.before(party.span.start, 90)) and not _REPORTS.search(gap):
            return Actors((party.party,), party.span)
    return None


_REPORTS = re.compile(r"\b(?:amid|reports? (?:that|of)|(?:were|was) (?:\w+ly )?killed)\b", re.IGNORECASE)
"""Between a toll and clashes: the clashes are told of as another thing."""

_BETWEEN = re.compile(
    r"\b(?:in|during|of|from)\s+(?:[\w-]+\s+){0,3}?(?:clashes|fighting|battles?|fire ?fights?|gun ?battles?|combat|"
    r"confrontations?)\s+(?:[\w-]+\s+){0,3}?between\s+"
    r"(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
"""Before the first of two who fight each other."""


def _both(line: Line, trigger: Span) -> Actors | None:
    """The two sides in whose clashes people are said to have been harmed ("killed in clashes between X and Y")."""
    behind = (p for p in line.parties if p.span.start >= trigger.end and not MARK.search(line.between(trigger, p.span)))
    first = next((p for p in behind if _BETWEEN.search(line.text[trigger.end : p.span.start])), None)
    sides = chain(line, first, line.parties) if first is not None else None
    return sides if sides is not None and len(sides.codes) > 1 else None


_HEDGE = re.compile(
    r"\b(?:blam\w+|accus\w+|responsible|suggest\w*|investigat\w*|"
    r"likely|believed|suspect\w*|purported\w*|alleg\w+|thought|probabl\w+|apparent\w*|said to be|"
    r"points? to)\b",
    re.IGNORECASE,
)
"""Beside an author: somebody only thinks or charges that it was him."""


def charge(event: Event, line: Line, told: Actors, origin: tuple[str | None, ...]) -> None:
    """Keep who is said to have done it; a charge, a guess or a choice of two only as the word of its origin."""
    own = _hedged(line, told.span) or either(line, told)
    if (origin or not own) and not unsaid(line):
        event.named.append(Naming(origin, told.codes, told.span, own))


def _hedged(line: Line, actor: Span) -> bool:
    """Whether an author is named by way of a charge or a guess, which is the word of its origin alone."""
    return _HEDGE.search(line.before(actor.start, 70) + line.after(actor.end, 50)) is not None


def origin(line: Line, core: Span) -> tuple[str | None, ...]:
    """Who says what stands at `core`: at most one, by id where the register has it, else by name."""
    return next((who(a.names, a.source_ids) for a in line.attributions if a.names and a.content.contains(core)), ())


def who(names: tuple[str, ...], ids: tuple[str | None, ...]) -> tuple[str | None, ...]:
    """The first of a chain of attribution, by id where the register has it, else by name; empty where nobody is quoted."""
    return ids[:1] if ids and ids[0] else names[:1]


_UNSAID = re.compile(
    r"\b(?:(?:could(?: not|n['’]?t)|can(?:not|['’]?t)|unable to|did(?: not|n['’]?t)|declin\w+ to|without)\s+(?:\w+\s+)?"
    r"(?:determin\w+|say(?:ing)?|identif\w+|tell|specif\w+|establish\w*|know\w*|name|naming|blam\w+)|"
    r"(?:not|un)\s*(?:\w+\s+)?(?:clear|known))\s+(?:(?:whether|if|who(?:se)?|which|what|by whom)\b(?:\W+[\w-]+){0,7}?\W+"
    r"(?:behind|responsible|blame|carried|planes|war-?planes|aircraft|jets|(?:air)?strikes?|raids?|fired|launched|did)\b|"
    r"(?:any|the|a)\s+(?:\w+\s+)?(?:party|side|perpetrators?|attackers?|culprits?)\b)|"
    r"\bno (?:immediate )?claims? of responsibility\b|\bno (?:group|one|party) (?:has |had )?(?:\w+ )?claimed\b",
    re.IGNORECASE,
)
"""Words that say that it is not known who did it."""


def unsaid(line: Line) -> bool:
    """Whether a sentence says that its speaker does not know who did what it tells of, or that nobody owned up to it."""
    return _UNSAID.search(line.words) is not None


def _both_sides(draft: Draft) -> bool:
    """Whether a claim names those who fought each other: one of them did what others count, and it is not said which."""
    return (
        draft.kind is Kind.ATTACK
        and len(draft.perpetrators) > 1
        and _FOUGHT.search(draft.trigger.of(draft.line.text)) is not None
    )


_BESIDE = re.compile(r"\b(?:as|while|whilst|amid|where|meanwhile)\b", re.IGNORECASE)
"""Between a toll and an attack behind it: the attack goes on beside what is counted."""


def lends(draft: Draft, event: Event) -> bool:
    """Whether the author of a claim is that of its event: not that of fighting told beside a toll whose author is not said."""
    if not draft.perpetrators or draft.whole is not None:
        return False
    if draft.kind is not Kind.ATTACK:
        return True
    if _both_sides(draft):
        return False
    tolls = [other for other in event.drafts if other.kind is not Kind.ATTACK and other.line is draft.line]
    beside = any(_BESIDE.search(draft.line.between(toll.core, draft.trigger)) for toll in tolls if not toll.perpetrators)
    return not beside and not coreference.other_kind(draft, event)


def give(draft: Draft, event: Event) -> None:
    """Give a claim without an author its event's; a headline's is dropped where the text says that nobody knows who did it."""
    if event.unsaid and draft.line.title:
        draft.perpetrators, draft.actor = (), None
    if not draft.perpetrators:
        draft.perpetrators = inherited(draft, event)


def inherited(draft: Draft, event: Event) -> tuple[str, ...]:
    """Who did it, by the article's own words or those of the claim's origin: what others accuse is not this origin's word."""
    for naming in event.named:
        if _fight_of_others(naming, draft):
            return ("unknown",)
        found = tuple(code for code in naming.codes if code != draft.victims_side)
        if found and _speaks_for(naming, draft, event):
            draft.reasons.append(f'by "{naming.span.of(draft.line.text)}", as told of this event')
            return found
    return _other_side(draft, event) or ("unknown",)


def _fought(naming: Naming, draft: Draft, event: Event) -> bool:
    """Whether people fell in clashes beside which an author, told elsewhere to have fired from afar, is not named."""
    afar = draft.method == "shooting" and event.method in {"airstrike", "shelling", "chemical"}
    beside = any(party.party in naming.codes for party in draft.line.parties)
    return afar and not beside and _FOUGHT.search(draft.line.words) is not None


def _fight_of_others(naming: Naming, draft: Draft) -> bool:
    """Whether two are named as fighting each other, and the dead or hurt are fighters of a third."""
    fought = _BETWEEN.search(draft.line.text[max(0, naming.span.start - 90) : naming.span.start]) is not None
    return fought and draft.victims_side is not None and draft.victims_side not in naming.codes


_FOUGHT = re.compile(r"\b(?:clash\w*|fighting|battles?|fire ?fights?|gun ?battles?|combat)\b", re.IGNORECASE)


def _other_side(draft: Draft, event: Event) -> tuple[str, ...]:
    """In clashes in which two sides lost fighters, the one that the claim does not count; empty where there are more or fewer."""
    told = any(_FOUGHT.search(other.line.words) for other in event.drafts)
    sides = {other.victims_side for other in event.drafts if other.victims_side}
    sides |= {code for other in event.drafts if _both_sides(other) for code in other.perpetrators}
    sides -= {draft.victims_side}
    if draft.victims_side is None or not told or len(sides) != 1:
        return ()
    draft.reasons.append("the other side of the clashes")
    return tuple(side for side in sides if side is not None)


def _speaks_for(naming: Naming, draft: Draft, event: Event) -> bool:
    """Whether who is named in one place is named for a claim made in another: a judging word binds only who uses it.

    Nor do those whom a text calls "terrorists" kill those whom it calls so.
    """
    speaker, words = who(draft.names, draft.source_ids), naming.span.of(draft.line.text)
    alike = draft.figure is not None and coreference.judging(draft.figure.span.of(draft.line.text))
    if coreference.other_means(draft, event) or _fought(naming, draft, event) or (alike and coreference.judging(words.lower())):
        return False
    if speaker and speaker == naming.origin:
        return True
    return not (naming.own or event.unsaid or (coreference.judging(words) and speaker))
