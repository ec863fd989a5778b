"""Whether a place name stands for those who rule from there."""

from collections.abc import Sequence

from marsad.annotate.tokens import Token
from marsad.annotate.words import ACTING_VERBS, AUXILIARIES, PARTNER_WORDS, POSSESSED_ACTS, QUALIFYING_ACTORS


def acts(text: str, words: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name at words `first` to `last` acts or speaks ("Paris said", "according to Paris", "pro-Paris")."""
    return _speaks_or_acts(text, words, first, last) or _is_partner(text, words, first)


def _speaks_or_acts(text: str, words: Sequence[Token], first: int, last: int) -> bool:
    if last >= len(words):
        return False
    after = words[last]
    gap = text[words[last - 1].end : after.start]
    if gap[:1] in {"-", "‑"}:
        return after.folded in QUALIFYING_ACTORS
    before = words[first - 1].folded if first else ""
    if before in {"in", "at", "near", "from", "outside", "around", "of", "to", "into"}:
        return False
    if after.folded == "s" and gap in {"'", "’"} and last + 1 < len(words):
        return any(w.folded in POSSESSED_ACTS for w in words[last + 1 : last + 3])
    if after.folded in AUXILIARIES and last + 1 < len(words):
        return any(w.folded in ACTING_VERBS for w in words[last + 1 : last + 4])
    return after.folded in ACTING_VERBS


def _is_partner(text: str, words: Sequence[Token], first: int) -> bool:
    before = [w.folded for w in words[max(0, first - 3) : first]]
    if not before:
        return False
    if before[-1] == "pro" and text[words[first].start - 1] in "-‑":
        return True
    if before[-2:] == ["according", "to"] or before[-1] in {"by", "ally", "allies", "backer", "backers", "protector"}:
        return True
    return (before[-1] in {"by", "with", "of", "to", "from", "against"} and bool(PARTNER_WORDS & set(before[:-1]))) or (
        before[-1] in {"urging", "urged", "accusing", "accused", "told", "warned", "blamed", "blaming"}
    )
