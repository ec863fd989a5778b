"""Which candidates are believed to be places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.annotate.geography import FIRST_NAMES
from marsad.annotate.modifiers import Modifier
from marsad.annotate.namebook import Namebook
from marsad.annotate.placenames import Candidate, Line
from marsad.annotate.resolution import Setting
from marsad.annotate.unlisted import shaped, unlisted
from marsad.model import RegionKind, Sentence, ToponymRole
from marsad.text.names import fold

LARGE = 100_000
"""A world place with so many inhabitants is believed with less evidence."""


NAMED = 0.4
"""A country counts as named from so much on: nearly one place that lies in it, or its own name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A candidate with its sentence, on the way to a toponym.

    Attributes:
        line: The sentence as the search sees it.
        sentence: The sentence.
        candidate: The words, and what the tables know by them.
        wording: The modifier beside them.
        role: What they do in the sentence.
    """

    line: Line
    sentence: Sentence
    candidate: Candidate
    wording: Modifier
    role: ToponymRole

    @property
    def key(self) -> str:
        """The name folded, by which its mentions in one document are gathered."""
        return " ".join(w.folded for w in self.line.words[self.candidate.first : self.candidate.last])

    @property
    def written(self) -> str:
        """The name as written."""
        words, candidate = self.line.words, self.candidate
        return self.line.text[words[candidate.first].start : words[candidate.last - 1].end - candidate.shift]


def believed(readings: Sequence[Reading], setting: Setting, book: Namebook) -> list[Reading]:
    """The readings with enough evidence; a name that has it once has it everywhere in the document."""
    proven = {r.key for r in readings if r.candidate.evidence >= 2 or _headed(r)}
    kept = (r if _believable(r, setting, book, r.key in proven) else _without_table(r, book) for r in readings)
    return [reading for reading in kept if reading is not None]


def _without_table(reading: Reading, book: Namebook) -> Reading | None:
    """A name that only places far off are spelled like, as one that no table has; None where the words make it no place."""
    line, candidate = reading.line, reading.candidate
    if not candidate.places or candidate.organisation or not line.local:
        return None
    alike = all(p.place_id in book.alike(reading.written) for p in candidate.places)
    if not alike and not shaped(line, candidate.first, candidate.last):
        return None
    named = unlisted(line, candidate.first)
    same = named is not None and named.last == candidate.last
    return replace(reading, candidate=replace(candidate, places=(), evidence=3)) if same else None


def _headed(reading: Reading) -> bool:
    """Whether the name stands in capitals where a report says where it was written."""
    return reading.role is ToponymRole.DATELINE and reading.written.isupper() and not reading.line.shouted


def _believable(reading: Reading, setting: Setting, book: Namebook, proven: bool) -> bool:
    """Whether enough speaks for a place; countries, provinces and the pack's places need less than the world's."""
    candidate = reading.candidate
    if not candidate.places or candidate.places[0].feature in {"country", "governorate"}:
        return True
    if candidate.places[0].feature in {"district", "region"} and candidate.last - candidate.first > 1 and not setting.focus:
        return True
    best = candidate.places[0]
    first = reading.line.words[candidate.first]
    single = candidate.last - candidate.first == 1
    if reading.role is ToponymRole.ORGANISATION and book.pack is not None:
        return best.country == book.pack.country
    if single and first.folded in reading.line.lowered:
        return False
    if book.own(best) or (book.pack is not None and best.country == book.pack.country):
        listed = book.spelled(reading.written, best) or fold(reading.written) == fold(best.name)
        doubtful = single and (first.folded in FIRST_NAMES or not listed)
        return not doubtful or candidate.evidence >= 2 or proven
    return _worldly(setting, reading, proven, book.capitals)


def _worldly(setting: Setting, reading: Reading, proven: bool, capitals: frozenset[str]) -> bool:
    """Whether a place outside the pack is believed: by evidence, by size, or as a state of a country that is named."""
    candidate = reading.candidate
    best = candidate.places[0]
    if reading.role is ToponymRole.DATELINE and (reading.sentence.region is RegionKind.DATELINE or best.population >= LARGE):
        return True
    named = {code for code, count in setting.countries if count >= NAMED} | {setting.focus} | setting.neighbours
    if setting.focus and best.population < LARGE and best.country not in named:
        return False
    if proven or candidate.evidence >= 2:
        return True
    if best.feature == "region" or any(p.feature == "region" and p.country in named for p in candidate.places):
        return True
    several = candidate.last - candidate.first > 1
    known = several or best.country in named or reading.key in capitals
    return best.population >= LARGE and (known or best.population >= 10 * LARGE)
