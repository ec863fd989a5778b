"""Who holds, took, lost or besieges a place."""

from marsad.extract import clauses
from marsad.extract.changes import Found
from marsad.extract.draft import Draft
from marsad.extract.holding import holdings
from marsad.extract.lines import Line
from marsad.extract.nominal import nominal
from marsad.extract.sieges import sieges
from marsad.extract.takeover import share_of, verbs
from marsad.model import Figure, Kind, Span


def control(line: Line) -> list[Draft]:
    """The control claims of a sentence, in order; a verb of taking beats an adjective of holding for the same place."""
    found = holdings(line) + nominal(line) + sieges(line) + verbs(line)
    drafts: list[Draft] = []
    taken: list[tuple[str, int, tuple[str, ...]]] = []
    for item in sorted(found, key=lambda f: (f.trigger, f.method)):
        key = (item.method, item.places[0].span.start if item.places else -item.trigger.start - 1, _parted(line, item))
        if key in taken:
            same = taken.index(key)
            if item.holder and not drafts[same].perpetrators and item.method in {"besieged", "captured"}:
                drafts[same] = _draft(line, item)
            continue
        taken.append(key)
        drafts.append(_draft(line, item))
    return drafts


def _draft(line: Line, item: Found) -> Draft:
    evidence = item.trigger
    if item.holder:
        evidence = evidence.hull(item.holder.span)
    for toponym in item.places[:1]:
        named = line.span.contains(toponym.span)
        evidence = evidence.hull(toponym.span) if named else clauses.to_end(line, evidence)
    return Draft(
        kind=Kind.CONTROL,
        line=line,
        trigger=item.trigger,
        evidence=evidence,
        places=item.places,
        perpetrators=item.holder.codes if item.holder else (),
        actor=item.holder.span if item.holder else None,
        victims_side=item.loser,
        method=item.method,
        aside=item.aside,
        share=_share(line, item.trigger),
        reasons=[f'{item.method}: "{item.trigger.of(line.text)}"'],
    )


def _parted(line: Line, item: Found) -> tuple[str, ...]:
    """Who holds a part, where a place is divided: two such holders are two claims."""
    return item.holder.codes if item.holder and item.trigger.of(line.text).startswith("between") else ()


def _share(line: Line, trigger: Span) -> Figure | None:
    figure = share_of(line, trigger)
    return figure.figure if figure else None
