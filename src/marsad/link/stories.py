"""Stories: reports that tell of one happening, judged by their words alone.

Two reports resemble each other as far as the words that are rare among all reports at hand, and the names, are the same in both,
and less the more days lie between them. Groups are joined by their average resemblance, so that no chain of half-likenesses
joins two happenings. The constants were chosen on one half of two public collections (reports of shootings by incident,
reports of paired incidents by topic) and checked on the other halves.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush, nlargest
from itertools import combinations
from math import log, log2, sqrt

from marsad.link.wording import wording
from marsad.model import Document

NAMES_SHARE = 0.3
"""How much the likeness of names adds to the likeness of all words."""

ALONE = 0.2
"""What a term that only one report has weighs, against its rarity: it tells of that report, not of the happening."""

FADING = 0.03
"""What is taken off for each doubling of the days between two reports."""

ONE_STORY = 0.12
"""Average resemblance from which two groups are one story."""

LEAST = 0.02
"""Resemblance below which a pair counts as unlike, and is not kept."""

_KEY_TERMS = 24
"""Terms of each report, the most telling ones, by which it finds others to be compared with."""

_MOST_SHARING = 100
"""Reports that may share a key term; a term of more is no key."""

Vector = dict[str, float]
"""Weights of terms, of length 1."""

Pair = tuple[int, int]
"""Positions of two reports, the smaller first."""


def stories(documents: Iterable[Document]) -> list[tuple[str, ...]]:
    """Group reports by the happening that they tell of.

    Args:
        documents: In any order; a report without a publication day is compared by its words alone.

    Returns:
        Ids of the documents of each story, sorted; a report that resembles no other stands alone.
    """
    ordered = sorted(documents, key=lambda document: document.doc_id)
    groups = _Groups(len(ordered), _resemblances(ordered)).join()
    return sorted(tuple(sorted(ordered[position].doc_id for position in group)) for group in groups)


def resemblances(documents: Iterable[Document]) -> dict[tuple[str, str], float]:
    """How much pairs of reports resemble each other, by their ids in order; pairs that are unlike are left out."""
    ordered = sorted(documents, key=lambda document: document.doc_id)
    return {(ordered[i].doc_id, ordered[j].doc_id): value for (i, j), value in _resemblances(ordered).items()}


class Likeness:
    """How much documents resemble each other, by their ids."""

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        """Compares the documents whose texts are at hand; the others are like nothing and unlike nothing."""
        texts = [document for document in documents if document.text]
        self._known = frozenset(document.doc_id for document in texts)
        self._values = resemblances(texts)

    def of(self, a: str, b: str) -> float | None:
        """The resemblance of two documents, 0 where they are unlike; None where the text of one is not at hand."""
        if a not in self._known or b not in self._known:
            return None
        return self._values.get((min(a, b), max(a, b)), 0.0)


def _resemblances(documents: Sequence[Document]) -> dict[Pair, float]:
    wordings = [wording(document.text) for document in documents]
    words = _vectors([each.words for each in wordings])
    names = _vectors([each.names for each in wordings])
    found = {}
    for i, j in sorted(_comparable(words) | _comparable(names)):
        value = _cosine(words[i], words[j]) + NAMES_SHARE * _cosine(names[i], names[j])
        value -= FADING * log2(1 + _days_apart(documents[i], documents[j]))
        if value >= LEAST:
            found[i, j] = value
    return found


def _vectors(counts: Sequence[dict[str, int]]) -> list[Vector]:
    """Weights by how often a term occurs in the text and how rare it is among all (tf-idf), of length 1."""
    spread = Counter(term for each in counts for term in each)
    rarity = {term: log((len(counts) + 1) / (n + 0.5)) * (ALONE if n == 1 else 1.0) for term, n in spread.items()}
    vectors = []
    for each in counts:
        weights = {term: (1 + log(n)) * rarity[term] for term, n in each.items()}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({term: weight / length for term, weight in weights.items()})
    return vectors


def _cosine(a: Vector, b: Vector) -> float:
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(weight * large[term] for term, weight in small.items() if term in large)


def _comparable(vectors: Sequence[Vector]) -> set[Pair]:
    """Pairs that share one of their most telling terms, so that the cost grows with the stories and not with their square."""
    sharing: defaultdict[str, list[int]] = defaultdict(list)
    for position, vector in enumerate(vectors):
        for term in nlargest(_KEY_TERMS, vector, key=lambda term: (vector[term], term)):
            sharing[term].append(position)
    return {pair for members in sharing.values() if len(members) <= _MOST_SHARING for pair in combinations(members, 2)}


def _days_apart(a: Document, b: Document) -> int:
    """Days between two publication days; 0 where one is not known."""
    return abs((a.published.day - b.published.day).days) if a.published.day and b.published.day else 0


class _Groups:
    """Groups joined by average linkage: the most alike two first, until none reaches the threshold."""

    def __init__(self, size: int, resembling: dict[Pair, float]) -> None:
        self.members = {position: [position] for position in range(size)}
        self._next = size
        self._near: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self._waiting: list[tuple[float, int, int]] = []
        for (i, j), value in resembling.items():
            self._note(i, j, value)

    def join(self) -> list[list[int]]:
        """The groups, when no two are alike enough any more."""
        while self._waiting:
            _, i, j = heappop(self._waiting)
            if i in self.members and j in self.members:
                self._merge(i, j)
        return list(self.members.values())

    def _note(self, i: int, j: int, value: float) -> None:
        self._near[i][j] = self._near[j][i] = value
        if value >= ONE_STORY:
            heappush(self._waiting, (-value, min(i, j), max(i, j)))

    def _merge(self, i: int, j: int) -> None:
        """Replaces two groups by one, with its average resemblance to all others."""
        left, right = self.members.pop(i), self.members.pop(j)
        near_left, near_right = self._near.pop(i), self._near.pop(j)
        joined, self._next = self._next, self._next + 1
        self.members[joined] = left + right
        for other in sorted({*near_left, *near_right} & set(self.members)):
            total = near_left.get(other, 0.0) * len(left) + near_right.get(other, 0.0) * len(right)
            self._note(other, joined, total / (len(left) + len(right)))
