"""Passages and short plans with the records that a careful reader finds in them.

    python corpora/passages.py [--split dev|test] [--errors]

Prints how many records of ``passages/SPLIT`` are found and read right (F1), by file and table; with
``--errors`` also what is wrong, for ``dev``. Those of ``test`` are counted and never shown: nobody
who tunes reads them. A file opens with a line that names the tables that are annotated, and holds
the passages of one writer, in the annotated language of ``build.py``, each below ``=== NUMBER``.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from build import build

from thidua.batch import mine
from thidua.evaluation import score
from thidua.evaluation.scoring import Score

FOLDER = Path(__file__).with_name("passages")
SPLITS = ("dev", "test")
_HEAD = re.compile(r"^=== (\d+)\n", re.M)
_NO_FIELDS = "+++\n+++\n"


def files(split: str) -> list[Path]:
    """The annotated files of *split*, in alphabetical order."""
    return sorted((FOLDER / split).glob("*.thidua.txt"))


def tables(path: Path) -> list[str]:
    """The tables whose records are annotated in *path*, as its first line names them."""
    with path.open(encoding="utf-8") as file:
        return file.readline().removeprefix("tables:").split()


def passages(path: Path) -> Iterator[tuple[str, str]]:
    """Number and annotated text of each passage of *path*."""
    parts = _HEAD.split(path.read_text(encoding="utf-8"))
    yield from zip(parts[1::2], parts[2::2], strict=True)


def scored(path: Path) -> dict[str, Score]:
    """How the passages of *path* are read, by table; each passage is a document."""
    with tempfile.TemporaryDirectory() as place:
        texts, gold = Path(place) / "texts", Path(place) / "gold"
        texts.mkdir()
        gold.mkdir()
        for number, marked in passages(path):
            text, records = build(_NO_FIELDS + marked)
            (texts / f"{number}.txt").write_text(text, encoding="utf-8")
            lines = (json.dumps(r, ensure_ascii=False) for r in records if r["kind"] != "document")
            (gold / f"{number}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        scores = score(mine(sorted(texts.iterdir())), gold).scores
        return {table: scores[table] for table in tables(path)}


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--split", choices=SPLITS, default="dev")
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args()
    total: dict[str, Counter[str]] = {}
    for path in files(chosen.split):
        for table, s in scored(path).items():
            counts = {"both": s.gold + s.predicted, "gold": s.gold, "found": s.found}
            total.setdefault(table, Counter()).update(counts | {"right": s.right})
            _show(path.name.split(".")[0], table, counts | {"right": s.right})
            if chosen.errors and chosen.split == "dev":
                print(*(f"    {error}" for error in s.errors), sep="\n")
    for table, counts in total.items():
        _show("all", table, counts)


def _show(name: str, table: str, counts: Mapping[str, int]) -> None:
    found, right = (2 * counts[what] / max(1, counts["both"]) for what in ("found", "right"))
    print(f"{name:18} {table:14} {counts['gold']:5}  found {found:.3f}  right {right:.3f}")


if __name__ == "__main__":
    main()
