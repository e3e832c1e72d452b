"""What people call the codes of the dataset: ``code_names.csv``."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[tuple[str, str], str]:
    with files(__package__).joinpath("code_names.csv").open(encoding="utf-8") as table:
        return {(row["kind"], row["code"]): row["vi"] for row in csv.DictReader(table)}


def name_of(kind: str, code: str) -> str:
    """The Vietnamese name of *code* in the column *kind*; the code itself if it has none."""
    return _table().get((kind, code), code)
