"""The committed F1 figures of the project's corpus by split, and the command that raises them.

python tests/evaluation/floors.py           writes today's figures; refuses to lower one
python tests/evaluation/floors.py --lower   writes them all the same
"""

from __future__ import annotations

import csv
import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from corpora.splits import SPLITS, gold_files, plan_files  # noqa: E402

from thidua.batch import mine  # noqa: E402
from thidua.evaluation import score  # noqa: E402

TABLE = HERE / "floors.csv"
# A change elsewhere may move a figure by rounding, never by a record.
TOLERANCE = 0.0005
Figures = dict[tuple[str, str], dict[str, float]]


def measure() -> Figures:
    """(split, table) -> gold records, found and right, with the plans of each split mined."""
    figures: Figures = {}
    for split in SPLITS:
        with tempfile.TemporaryDirectory() as folder:
            for path in gold_files(split):
                shutil.copy(path, folder)
            result = score(mine(plan_files(split)), Path(folder))
        figures |= {(split, table): row for table, row in result.as_dict().items()}
    return figures


def checksum() -> str:
    """A checksum of the gold and of its splits: floors hold for one corpus only."""
    digest = hashlib.sha256()
    for split in SPLITS:
        for path in gold_files(split):
            digest.update(split.encode() + path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def read() -> tuple[str, Figures]:
    """The checksum the floors were written for, and found and right by split and table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    floors = {
        (row["split"], row["table"]): {k: float(row[k]) for k in ("found", "right")} for row in rows
    }
    return rows[0]["gold"], floors


def lowered(old: Figures, new: Figures) -> list[str]:
    """The figures that would fall."""
    return [
        f"{split} {table} {kind}: {old[split, table][kind]:.4f} -> {new[split, table][kind]:.4f}"
        for split, table in old
        for kind in ("found", "right")
        if new[split, table][kind] < old[split, table][kind] - TOLERANCE
    ]


def write(figures: Figures) -> None:
    """Write today's figures."""
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["split", "table", "records", "found", "right", "gold"])
        for (split, table), row in figures.items():
            writer.writerow((split, table, row["gold"], row["found"], row["right"], checksum()))


def main() -> int:
    """Update the floors; 1 when one would fall and it was not asked for."""
    figures = measure()
    same_corpus = TABLE.exists() and read()[0] == checksum()
    fallen = lowered(read()[1], figures) if same_corpus else []
    if fallen and "--lower" not in sys.argv:
        print("These figures would fall; nothing was written:", *fallen, sep="\n  ")
        return 1
    write(figures)
    for (split, table), row in figures.items():
        print(f"{split:6} {table:14} {row['gold']:5} {row['found']:.3f} {row['right']:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
