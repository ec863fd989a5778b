"""General words for fighters: the group beside them, or the only one named right before; else what the pack says."""

import pytest

from marsad.annotate.fighters import named
from marsad.model import PartyMention, RegionKind, Sentence, Span

ARMED = {"blue": ("Blue Front", "Blue jihadists"), "red": ("Red Army",)}


def mentions(text: str) -> tuple[PartyMention, ...]:
    found = [("Blue Front", "blue"), ("Red Army", "red"), ("militants", "red")]
    spans = [(PartyMention(Span(i, i + len(w)), c)) for w, c in found for i in range(len(text)) if text.startswith(w, i)]
    return tuple(sorted(spans, key=lambda m: m.span.start))


def sentences(text: str) -> tuple[Sentence, ...]:
    parts, start = [], 0
    for number, part in enumerate(text.split(". ")):
        parts.append(Sentence(Span(start, start + len(part)), number, 0, RegionKind.BODY))
        start += len(part) + 2
    return tuple(parts)


@pytest.mark.parametrize(
    ("text", "word", "party"),
    [
        ("Blue Front militants fired. The militants fled.", "militants fled", "blue"),
        ("The town fell to militants of the Blue Front.", "militants", "blue"),
        ("The Blue Front took a town. The Red Army shelled the militants.", "militants", "blue"),
        ("The Blue Front took a town. The extremists fled.", "extremists", "blue"),
        ("The Red Army took a town. The jihadists fled.", "jihadists", None),
        ("Unknown militants fired.", "militants", "red"),
        ("The Blue Front took a town. Terrorist attacks went on.", "Terrorist", None),
        ("The Blue Front took a town. Rain fell. The extremists fled.", "extremists", None),
        ("The Blue Front and the Red Army took a town. The militants fled.", "militants", "red"),
        ("Shells hit the Blue Front and several extremists fell.", "extremists", "blue"),
        ("The Blue Front (once the Blue League) militants fired.", "militants", "blue"),
    ],
)
def test_whom_a_general_word_means(text: str, word: str, party: str | None) -> None:
    at = text.index(word)
    found = [m.party for m in named(text, sentences(text), mentions(text), ARMED) if m.span.start <= at < m.span.end]
    assert found == ([party] if party else [])
