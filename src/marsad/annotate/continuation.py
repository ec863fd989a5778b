"""Sentences that go on under the source of the one before."""

import re
from collections.abc import Sequence
from typing import Protocol

from marsad.annotate.ordered import Ordered
from marsad.model import Attribution, Sentence, Span

_GOES_ON = re.compile(
    r"(?:another|other|others|a further|at least another|(?:a )?total of|in (?:all|total)|the (?:death )?toll in"
    r"|among (?:them|the dead|the victims|those)|of (?:them|those|these)|the dead included|those killed|the remaining|the rest"
    r"|most of (?:them|the dead))\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"(?:the (?:death )?(?:toll|dead) (?:also )?includ(?:ed|es)"
    r"|(?:the|these|those) (?:air ?)?(?:strikes?|raids?|attacks?|bomb(?:ing|ardment)s?|blasts?|explosions?|shelling|clashes"
    r"|fighting|assaults?) (?:also |later )?(?:killed|left|wounded|injured|claimed|caused|destroyed|resulted|ended))\b",
    re.IGNORECASE,
)
"""What came of the event of the sentence right before."""

_QUOTE = re.compile(r'["“”]')


class Carried(Protocol):
    """An attribution with its sentence."""

    @property
    def attribution(self) -> Attribution:
        """What was attributed."""
        ...

    @property
    def sentence(self) -> Sentence:
        """Where."""
        ...


def continued(text: str, sentence: Sentence, before: Sequence[Carried]) -> list[Attribution]:
    """The attribution that this sentence inherits from the one before it, or nothing.

    Inherited are: the rest of a quotation that runs over several sentences, a whole quotation that follows one, one inside
    a sentence without a speaker, and counts that open with words such as "Another" or "Among them"; for these one plain
    sentence may stand between.
    """
    if not before or before[0].sentence.index + 2 < sentence.index:
        return []
    last = before[0].attribution
    written = sentence.span.of(text)
    part = _partial(text, sentence) if last.direct else None
    if part is not None:
        start = part.start
        return [Attribution(None, Span(start, start), part, last.names, last.source_ids, last.source_type, direct=True)]
    if before[0].sentence.index + 1 != sentence.index and not _goes_on(written):
        return []
    if not (_goes_on(written) or _OUTCOME.match(written) or _quoted(text, sentence, before[0])):
        return []
    start = sentence.span.start
    quoted = bool(_QUOTE.search(written)) or (last.direct and _quoted(text, sentence, before[0]))
    return [Attribution(None, Span(start, start), sentence.span, last.names, last.source_ids, last.source_type, direct=quoted)]


SHORTEST_PART = 25
"""A quotation inside a sentence of fewer characters is a turn of phrase."""

_INSIDE = re.compile(
    rf"(?:in|on|at|near|elsewhere|meanwhile|since|later|earlier|also)\b[^\"“”]{{0,60}}(?P<said>[“\"](?=\w)[^\"“”]{{{SHORTEST_PART},}}[”\"])",
    re.IGNORECASE,
)


def _partial(text: str, sentence: Sentence) -> Span | None:
    """The quotation behind the time or place that opens a sentence without a speaker: it goes on with what was quoted before."""
    found = _INSIDE.match(text, sentence.span.start, sentence.span.end)
    return Span(found.start("said"), found.end("said")) if found else None


def _goes_on(written: str) -> bool:
    return _GOES_ON.match(written) is not None


def _quoted(text: str, sentence: Sentence, before: Carried) -> bool:
    written = sentence.span.of(text)
    if written[:1] in '"“' and before.attribution.direct:
        return True
    if not before.attribution.direct or before.sentence.paragraph != sentence.paragraph:
        return False
    earlier = before.sentence.span.of(text)
    if before.attribution.source is None and not earlier.startswith(('"', "“")):
        return not _closes(earlier)
    return _open_after(earlier)


def _open_after(written: str) -> bool:
    """Whether a quotation is still open at the end of the sentence."""
    if "“" in written or "”" in written:
        return written.rfind("“") > written.rfind("”")
    return written.count('"') % 2 == 1


def _closes(written: str) -> bool:
    return bool(_QUOTE.search(written))


def within(quotes: Sequence[Span], sentences: Sequence[Sentence], told: Sequence[Carried]) -> list[tuple[Attribution, Sentence]]:
    """Attributions of the sentences of a quotation whose speaker is named only in another sentence of it."""
    heard = {t.sentence.index for t in told}
    found: list[tuple[Attribution, Sentence]] = []
    ordered = Ordered(sentences, lambda s: s.span)
    named = Ordered([t.attribution for t in told if t.attribution.source is not None], lambda a: a.content)
    for quote in quotes:
        inside, speakers = ordered.overlapping(quote), named.overlapping(quote)
        if len(inside) < 2 or not speakers:
            continue
        for sentence in inside:
            if sentence.index not in heard:
                heard.add(sentence.index)
                found.append((_carried_on(speakers[0], sentence), sentence))
    return found


def _carried_on(last: Attribution, sentence: Sentence) -> Attribution:
    start = sentence.span.start
    return Attribution(None, Span(start, start), sentence.span, last.names, last.source_ids, last.source_type, direct=True)
