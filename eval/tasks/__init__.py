"""The tasks that marsad is measured on, by name."""

from tasks.base import Row, Task, one_by_one, reading
from tasks.claims import claims, claims_without_pack
from tasks.displacement import facts
from tasks.grouping import annotated, clusters, contradictions, links, origins
from tasks.mentions import attributions, timexes, toponyms
from tasks.tolls import acled, gaza, gva

_TEXT = ("doc_id", "text")
_NEWS = ("doc_id", "published", "title", "text")
_GOLD = ("doc_id", "published", "claims")

TASKS: dict[str, Task] = {
    "claims": Task(("doc_id", "title", "text", "source", "date"), claims, one_by_one),
    "claims-without-pack": Task(("doc_id", "title", "text", "source", "date"), claims_without_pack, one_by_one),
    "links": Task(_GOLD, annotated, links),
    "contradictions": Task(_GOLD, annotated, contradictions),
    "origins": Task(_GOLD, annotated, origins),
    "tolls-gva": Task(_NEWS, reading, gva),
    "tolls-gva-linking": Task(_NEWS, reading, clusters),
    "tolls-gaza": Task(("doc_id", "date", "text"), reading, gaza),
    "tolls-acled": Task(("doc_id", "date", "text"), reading, acled),
    "displacement-idetect": Task(_TEXT, reading, facts),
    "attribution": Task(_TEXT, attributions, one_by_one),
    "toponyms": Task(("doc_id", "published", "text"), toponyms, one_by_one),
    "timexes": Task(("doc_id", "published", "text"), timexes, one_by_one),
    "same-event": Task(("doc_id", "topic", "text"), reading, clusters),
}

__all__ = ["TASKS", "Row", "Task"]
