"""Counts of syllables in a row: ``knowledge/sequences.csv``, for what OCR has misread.

    python corpora/sequences.py [--splits train,dev] [--out FILE]

Counted are the plans of the splits, the sentences of the phrase bank and the names in the tables
of knowledge. A plan whose gold tells of many misspelt words is a bad scan and left out. Sequences
of three are kept if they stand twice, single units and pairs always.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import phrases_bank

from thidua.knowledge.sequences import ORDER, START, unit
from thidua.knowledge.tables import rows

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "pipeline" / "thidua" / "knowledge" / "sequences.csv"
_MARKUP = re.compile(r"[*#|\\_]+")
_NAMES = {
    "genre_words": ("word",),
    "genre_phrases": ("phrase",),
    "anniversaries": ("name", "variants"),
    "movements": ("name", "variants"),
    "titles": ("name",),
    "works": ("name",),
    "acts": ("subject",),
    "symbol_bodies": ("body",),
}
_MOST_MISSPELT = 10
_LEAST = (1, 1, 2)  # times a sequence of one, two, three units was seen


def texts(splits: set[str]) -> Iterator[str]:
    """The texts to count."""
    with (HERE / "splits.csv").open(encoding="utf-8") as table:
        plans = [row["plan"] for row in csv.DictReader(table) if row["split"] in splits]
    for plan in plans:
        if _misspelt(plan) <= _MOST_MISSPELT:
            yield (HERE / "plans" / f"{plan}.txt").read_text(encoding="utf-8")
    for phrase in phrases_bank.load():
        if phrase.split in splits:
            yield phrase.text
    for table_name, columns in _NAMES.items():
        for row in rows(table_name):
            for column in columns:
                yield from row[column].split("|")


def _misspelt(plan: str) -> int:
    """How many misspelt words the gold of *plan* tells of."""
    lines = (HERE / "gold" / f"{plan}.jsonl").read_text(encoding="utf-8").splitlines()
    records = map(json.loads, lines)
    return sum(r["kind"] == "finding" and r.get("code") == "spelling" for r in records)


def counted(splits: set[str]) -> dict[tuple[str, ...], int]:
    """Sequences of one to three units, and how often they stand in the texts."""
    found: Counter[tuple[str, ...]] = Counter()
    for text in texts(splits):
        for line in unicodedata.normalize("NFC", text).splitlines():
            units = [START] * (ORDER - 1) + [unit(w) for w in _MARKUP.sub(" ", line).split()]
            for end in range(ORDER, len(units) + 1):
                for length in range(1, ORDER + 1):
                    found[tuple(units[end - length : end])] += 1
    return {units: n for units, n in found.items() if n >= _LEAST[len(units) - 1]}


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--splits", default="train,dev")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    counts = counted(set(options.splits.split(",")))
    with options.out.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(("units", "count"))
        for units in sorted(counts):
            writer.writerow((" ".join(units), counts[units]))
    print(f"{len(counts)} sequences")


if __name__ == "__main__":
    main()
