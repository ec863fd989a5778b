"""The evaluation data: where it lies, its hash, and how the annotated articles are divided."""

import hashlib
import json
import os
import shutil
from pathlib import Path

from tasks import Row

ROOT = Path(__file__).resolve().parent.parent

WEEKS = {"A+B+I (read)": "ABI", "C (tuned)": "C", "D+J (unread)": "DJ"}
"""Which weeks of the annotated articles may be read, tuned on, or only scored by this script."""


def shared_folder() -> Path:
    """Where the evaluation data is: MARSAD_SHARED, else `shared` beside the repository."""
    return Path(os.environ.get("MARSAD_SHARED") or ROOT.parent / "shared")


def corpus_files(shared: Path) -> list[Path]:
    """All files that figures depend on, data and scorers, in order."""
    gold = [path for part in ("dev", "seeds") for path in (shared / "gold" / part).glob("*.json*")]
    scorers = [*(shared / "gold").glob("*.py"), *(shared / "bench").glob("*/*.py")]
    return sorted([*gold, *scorers, *(shared / "bench").glob("*/dev.jsonl"), *(shared / "articles").glob("*")])


def corpus_hash(shared: Path) -> str:
    """One hash over names and bytes of the corpus files."""
    digest = hashlib.sha256()
    for path in corpus_files(shared):
        digest.update(str(path.relative_to(shared)).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def articles(shared: Path) -> list[Row]:
    """The annotated articles with their texts."""
    text = (shared / "gold" / "dev" / "articles.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def seed_articles(shared: Path) -> list[Row]:
    """The five reports of the main job as records, dated and named by the annotation and the table beside them."""
    lines = (shared / "articles" / "metadata.csv").read_text(encoding="utf-8").splitlines()[1:]
    known = {line.split(",")[0]: line.split(",")[1:3] for line in lines}
    return [
        {
            "doc_id": Path(name).stem,
            "text": (shared / "articles" / name).read_text(encoding="utf-8"),
            "source": outlet,
            "date": published,
        }
        for name, (outlet, published) in sorted(known.items())
    ]


def gold_part(shared: Path, weeks: str, into: Path) -> Path:
    """A folder with the annotations of some weeks, for the scorer."""
    into.mkdir(parents=True, exist_ok=True)
    for article in articles(shared):
        if article["week"] in weeks:
            shutil.copy(shared / "gold" / "dev" / f"{article['doc_id']}.json", into)
    return into


def gold_documents(folder: Path, weeks: str, shared: Path) -> list[Row]:
    """Annotated articles of some weeks, each with the outlet that its record names."""
    found = []
    for article in articles(shared):
        if article["week"] in weeks:
            row = json.loads((folder / f"{article['doc_id']}.json").read_text(encoding="utf-8"))
            found.append(row | {"source": article.get("source")})
    return found
