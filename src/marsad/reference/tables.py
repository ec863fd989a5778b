"""YAML and CSV tables from disk, checked against their schema, with errors that name file, key and reason."""

import csv
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from marsad.errors import PackError

Table = TypeVar("Table", bound=BaseModel)

PACKAGED = Path(str(files("marsad.reference")))
"""The folder of the tables that come with marsad."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(path: Path, schema: type[Table]) -> Table:
    """A YAML file as its schema.

    Raises:
        PackError: the file is missing, no YAML, or breaks the schema; names the first problem.
    """
    return check(read_yaml(path), schema, str(path))


def read_yaml(path: Path) -> Any:
    """The plain contents of a YAML file.

    Raises:
        PackError: the file is missing or no YAML.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except OSError as error:
        raise PackError(f"{path}: cannot be read ({error.strerror}); give the name or path of a pack") from error
    except UnicodeDecodeError as error:
        raise PackError(f"{path}: is not UTF-8 text; save it as UTF-8") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" line {mark.line + 1}" if mark else ""
        raise PackError(f"{path}:{line} is no valid YAML ({getattr(error, 'problem', None) or 'cannot be parsed'})") from error


def read_rows(path: Path) -> list[dict[str, str]]:
    """The lines of a CSV file with a header.

    Raises:
        PackError: the file cannot be read.
    """
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return [dict(row) for row in csv.DictReader(line for line in lines if not line.startswith("#"))]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PackError(f"{path}: cannot be read ({error}); give a UTF-8 CSV file with a header line") from error


def check(contents: Any, schema: type[Table], where: str) -> Table:
    """Contents as their schema.

    Raises:
        PackError: names the first problem.
    """
    found = problems(contents, schema, where)
    if found:
        raise PackError(found[0])
    return schema.model_validate(contents)


def problems(contents: Any, schema: type[BaseModel], where: str) -> list[str]:
    """Every breach of the schema as "file: key: reason", in the file's order; empty when there is none."""
    if not isinstance(contents, dict):
        return [f"{where}: must be a table of keys and values, starting with title"]
    try:
        schema.model_validate(contents)
    except ValidationError as error:
        return [f"{where}: {_key(row['loc'])}{_reason(row)}" for row in error.errors(include_url=False)]
    return []


def _key(location: tuple[int | str, ...]) -> str:
    """A place in the file as "parties[3].colour: "."""
    key = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in location).lstrip(".")
    return f"{key}: " if key else ""


def _reason(row: Any) -> str:
    """What is wrong, in plain words."""
    if row["type"] == "missing":
        return "is missing"
    if row["type"] == "extra_forbidden":
        return "is not a key of this table"
    return str(row["msg"]).removeprefix("Value error, ")
