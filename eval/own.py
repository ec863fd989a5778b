"""Articles that we annotated: where they lie, and their claims as the scorer reads them."""

import json
from pathlib import Path
from typing import Any

from corpus import ROOT
from tasks import Row

FOLDER = ROOT / "eval" / "annotated"
"""One article a line; see the README there."""

PARTS = {
    "corpus (read)": "corpus-read",
    "corpus (unread)": "corpus-unread",
    "invented (read)": "invented-read",
    "invented (unread)": "invented-unread",
}
"""Names of the parts, and of their files."""

WITHOUT_PACK = "invented"
"""Files of this beginning are read without any pack."""

EMPTY: dict[str, Any] = {
    "low": None,
    "high": None,
    "qualifier": None,
    "population": None,
    "part_of": None,
    "scope": None,
    "start": None,
    "end": None,
    "place": None,
    "places": [],
    "province": None,
    "perpetrators": [],
    "victims_side": None,
    "method": None,
    "sources": [],
    "source_type": "article",
    "status": "reported",
    "denies": None,
    "incident": None,
}
"""What a key that is left out stands for."""


def own_articles(part: str, shared: Path) -> list[Row]:
    """The articles of a part with their texts, those of the corpus from the evaluation data."""
    rows = [json.loads(line) for line in (FOLDER / f"{PARTS[part]}.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = (shared / "corpus" / "fakes.jsonl").read_text(encoding="utf-8").splitlines()
    corpus = {row["doc_id"]: row for row in map(json.loads, lines)}
    texts = [row if "text" in row else corpus[row["doc_id"]] for row in rows]
    return [{key: text[key] for key in ("doc_id", "title", "text", "source", "date")} for text in texts]


def own_gold(part: str, articles: list[Row], into: Path) -> Path:
    """A folder with the annotations of a part, for the scorer."""
    into.mkdir(parents=True, exist_ok=True)
    texts = {row["doc_id"]: f"{row['title']}\n\n{row['text']}" for row in articles}
    for line in (FOLDER / f"{PARTS[part]}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claims = [EMPTY | claim | {"evidence": texts[row["doc_id"]][slice(*claim["evidence"])]} for claim in row["claims"]]
        answer = {"doc_id": row["doc_id"], "published": row["published"], "claims": claims}
        (into / f"{row['doc_id']}.json").write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    return into
