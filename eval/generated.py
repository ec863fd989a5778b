"""Generated reports for measuring speed where the real articles are not there: the same number gives the same report."""

import json
import random

PLACES = ("Idlib", "Aleppo", "Hama", "Homs", "Raqqa", "Daraa", "Manbij", "Palmyra", "Saraqeb", "Douma")
SOURCES = ("the Syrian Observatory for Human Rights", "the United Nations", "SANA", "a local activist", "the army")
SENTENCES = (
    "At least {n} people were killed in an air strike on {place} on {day}, {source} said.",
    "Government forces captured a village near {place} on {day}, according to {source}.",
    "More than {n}00 people have fled {place} since early June, {source} said.",
    "{source} said {n} civilians, including {m} children, were wounded by shelling in {place} on {day}.",
    "Nothing else was known about the situation in {place}.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def generated(number: int, words: int) -> str:
    """A report of about so many words."""
    draw = random.Random(number)
    text: list[str] = []
    count = 0
    while count < words:
        n = draw.randint(2, 40)
        facts = {"n": n, "m": draw.randint(1, n), "place": draw.choice(PLACES), "day": draw.choice(DAYS)}
        text.append(draw.choice(SENTENCES).format(source=draw.choice(SOURCES), **facts))
        count += len(text[-1].split())
    return f"Published {draw.randint(1, 28)} July 2016\n\n" + "\n\n".join(text) + "\n"


def record(number: int, words: int) -> str:
    """Such a report as a line of JSON."""
    return json.dumps({"doc_id": f"report-{number:06d}", "text": generated(number, words)})
