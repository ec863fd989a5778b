"""Whether a place name stands for those who rule from there."""

from collections.abc import Sequence

from marsad.annotate.tokens import Token
from marsad.annotate.words import ACTING_VERBS, AUXILIARIES, PARTNER_WORDS, POSSESSED_ACTS, QUALIFYING_ACTORS

BASE_VERBS = frozenset("say deny accuse warn reject demand urge insist condemn back oppose agree blame support".split())
"""What several governments do ("Paris and Rome deny")."""

WARLIKE_VERBS = frozenset(
    "bombed shelled attacked invaded targeted carried conducted launched fired annexed bombs shells attacks "
    "invades targets".split()
)
"""What a state does with its army; towns only suffer it, which "by" or the end of the clause shows."""

WARLIKE_FORMS = frozenset("bombing shelling attacking invading targeting carrying conducting launching firing using".split())
"""The same, of what goes on ("has been bombing")."""

PASSIVE_ENDS = frozenset("by in on again for overnight as over from during after to off".split())
"""Words behind a verb that show a passive without its auxiliary ("Marun shelled by"), or a direction ("back to")."""

KEEPING = frozenset(
    "has have had keeps keep kept maintains maintain maintained operates operated retains stations stationed".split()
)

FORCES = frozenset("posts outposts troops soldiers bases garrison garrisons checkpoints warplanes jets advisers".split())
"""What only a state keeps somewhere: its capital's name then stands for it ("Ostria has several observation posts in …")."""

SEATS = frozenset({"white house", "kremlin", "pentagon", "downing street", "whitehall", "capitol hill", "elysee palace"})
"""Buildings whose names stand for the government that sits there."""


def is_seat(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name is that of a seat of government: what it does is done elsewhere."""
    return " ".join(word.folded for word in words[first:last]) in SEATS


def acts(text: str, words: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name at words `first` to `last` acts or speaks ("Paris said", "according to Paris", "pro-Paris")."""
    return _speaks_or_acts(text, words, first, last) or _is_partner(text, words, first) or _is_one_of_two(words, first)


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
    if words[last - 1].folded.endswith("s") and after.folded in POSSESSED_ACTS | {"air"}:
        return True
    if after.folded in KEEPING and any(word.folded in FORCES for word in words[last + 1 : last + 6]):
        return True
    if after.folded in AUXILIARIES and last + 1 < len(words):
        following = [w.folded for w in words[last + 1 : last + 4]]
        return _at_war(after.folded, following) or any(w in ACTING_VERBS | BASE_VERBS - {"back"} for w in following)
    return after.folded in ACTING_VERBS or _wages_war(words, last)


def _at_war(auxiliary: str, following: Sequence[str]) -> bool:
    """Whether a verb with an auxiliary says what a state does with its army ("has been bombing", "had used")."""
    done = auxiliary in {"has", "have", "had"} and "been" not in following
    return bool(set(following) & (WARLIKE_FORMS | WARLIKE_VERBS | {"used"} if done else WARLIKE_FORMS))


def _wages_war(words: Sequence[Token], verb: int) -> bool:
    """Whether the verb has an object: "Ostria shelled the town", "Ostria and Veldia back the deal"."""
    said, following = words[verb].folded, words[verb + 1].folded if verb + 1 < len(words) else "by"
    if said in BASE_VERBS - {"back"}:
        return True
    return said in WARLIKE_VERBS | {"back"} and following not in PASSIVE_ENDS


def _is_one_of_two(words: Sequence[Token], first: int) -> bool:
    """Whether the name is one of two that deal with each other ("ties between Paris and Rome")."""
    before = [w.folded for w in words[max(0, first - 9) : first]]
    if "between" not in before[-5:]:
        return False
    at = len(before) - 1 - before[::-1].index("between")
    return bool(PARTNER_WORDS & set(before[max(0, at - 4) : at])) and (at == len(before) - 1 or before[-1] in {"and", "the"})


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
