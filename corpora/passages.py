"""Passages of a few lines with the targets that a careful reader finds in them.

    python corpora/passages.py [--split dev|test] [--errors]

Prints how many targets of ``passages/SPLIT`` are found and read right (F1), by file; with
``--errors`` also what is wrong, for ``dev``. Those of ``test`` are counted and never shown: nobody
who tunes reads them. A file holds the passages of one kind of issuer, in the annotated language of
``build.py``, each below a line ``=== NUMBER``; only targets are annotated.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections.abc import Iterator
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


def passages(path: Path) -> Iterator[tuple[str, str]]:
    """Number and annotated text of each passage of *path*."""
    parts = _HEAD.split(path.read_text(encoding="utf-8"))
    yield from zip(parts[1::2], parts[2::2], strict=True)


def scored(path: Path) -> Score:
    """How the targets of the passages of *path* are read; each passage is a document."""
    with tempfile.TemporaryDirectory() as place:
        texts, gold = Path(place) / "texts", Path(place) / "gold"
        texts.mkdir()
        gold.mkdir()
        for number, marked in passages(path):
            text, records = build(_NO_FIELDS + marked)
            (texts / f"{number}.txt").write_text(text, encoding="utf-8")
            lines = (json.dumps(r, ensure_ascii=False) for r in records if r["kind"] == "target")
            (gold / f"{number}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return score(mine(sorted(texts.iterdir())), gold).scores["targets"]


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--split", choices=SPLITS, default="dev")
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args()
    total = [0, 0, 0, 0]
    for path in files(chosen.split):
        s = scored(path)
        total = [a + b for a, b in zip(total, (s.gold, s.predicted, s.found, s.right), strict=True)]
        name = path.name.split(".")[0]
        print(f"{name:16} {s.gold:5} targets  found {s.f1('found'):.3f}  right {s.f1('right'):.3f}")
        if chosen.errors and chosen.split == "dev":
            print(*(f"    {error}" for error in s.errors), sep="\n")
    gold, predicted, found, right = total
    both = max(1, gold + predicted)
    print(
        f"{'all':16} {gold:5} targets  found {2 * found / both:.3f}  right {2 * right / both:.3f}"
    )


if __name__ == "__main__":
    main()
