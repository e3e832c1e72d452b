"""Which plans are for tuning and which are not looked at: ``splits.csv``.

``train`` plans are read while rules are written, ``dev`` plans are read after a measurement, and of
``test`` plans nobody who tunes reads text, gold or errors: only their scores.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
SPLITS = ("train", "dev", "test")


@cache
def split_of() -> dict[str, str]:
    """Name of each plan -> its split."""
    with (HERE / "splits.csv").open(encoding="utf-8", newline="") as table:
        return {row["plan"]: row["split"] for row in csv.DictReader(table)}


def names(*splits: str) -> list[str]:
    """The names of the plans of *splits*, in alphabetical order."""
    return sorted(name for name, split in split_of().items() if split in splits)


def plan_files(*splits: str) -> list[Path]:
    """The texts of the plans of *splits*."""
    return [HERE / "plans" / f"{name}.txt" for name in names(*splits)]


def gold_files(*splits: str) -> list[Path]:
    """The gold of the plans of *splits*."""
    return [HERE / "gold" / f"{name}.jsonl" for name in names(*splits)]
