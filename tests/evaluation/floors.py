"""The committed F1 figures of the project's corpus, and the command that raises them.

python tests/evaluation/floors.py           writes today's figures; refuses to lower one
python tests/evaluation/floors.py --lower   writes them all the same
"""

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path

from thidua.batch import mine
from thidua.evaluation import Result, score

HERE = Path(__file__).resolve().parent
CORPORA = HERE.parents[1] / "corpora"
TABLE = HERE / "floors.csv"
# A change elsewhere may move a figure by rounding, never by a record.
TOLERANCE = 0.0005


def measure() -> Result:
    """Mine the project's plans and score them."""
    return score(mine(CORPORA / "plans"), CORPORA / "gold")


def checksum() -> str:
    """A checksum of the gold: floors hold for one corpus only."""
    digest = hashlib.sha256()
    for path in sorted((CORPORA / "gold").glob("*.jsonl")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def read() -> tuple[str, dict[str, dict[str, float]]]:
    """The checksum the floors were written for, and found and right by table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    floors = {row["table"]: {k: float(row[k]) for k in ("found", "right")} for row in rows}
    return rows[0]["gold"], floors


def lowered(old: dict[str, dict[str, float]], new: dict[str, dict[str, float]]) -> list[str]:
    """The figures that would fall."""
    return [
        f"{table} {kind}: {old[table][kind]:.4f} -> {new[table][kind]:.4f}"
        for table in old
        for kind in ("found", "right")
        if new[table][kind] < old[table][kind] - TOLERANCE
    ]


def write(result: Result) -> None:
    """Write today's figures."""
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["table", "records", "found", "right", "gold"])
        for table, figures in result.as_dict().items():
            row = (table, figures["gold"], figures["found"], figures["right"], checksum())
            writer.writerow(row)


def main() -> int:
    """Update the floors; 1 when one would fall and it was not asked for."""
    result = measure()
    same_corpus = TABLE.exists() and read()[0] == checksum()
    fallen = lowered(read()[1], result.as_dict()) if same_corpus else []
    if fallen and "--lower" not in sys.argv:
        print("These figures would fall; nothing was written:", *fallen, sep="\n  ")
        return 1
    write(result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
