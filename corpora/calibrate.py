"""Writes ``knowledge/confidence.csv``: how often each rule is right on plans nobody tuned it on.

The plans are those of the test split, of which only the counts of right and wrong are used. The
error that is printed is cross-fitted: each half of the plans is judged with the other half's table.

python corpora/calibrate.py
"""

from __future__ import annotations

import csv
import shutil
import sys
import tempfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from corpora.splits import gold_files, plan_files  # noqa: E402

from thidua.batch import mine  # noqa: E402
from thidua.evaluation import score  # noqa: E402
from thidua.evaluation.calibration import (  # noqa: E402
    Judged,
    expected_calibration_error,
    fitted,
    judged,
)
from thidua.knowledge import confidence  # noqa: E402

TABLE = ROOT / "pipeline/thidua/knowledge/confidence.csv"
_COLUMNS = ("extractor", "own", "right", "judged", "source")


def predictions(*splits: str) -> list[Judged]:
    """The judged predictions of the plans of *splits*."""
    with tempfile.TemporaryDirectory() as folder:
        for path in gold_files(*splits):
            shutil.copy(path, folder)
        return judged(score(mine(plan_files(*splits)), Path(folder)))


Fit = dict[str, tuple[float, float, int]]


def fit(found: list[Judged]) -> Fit:
    """Extractor -> mean of the rule's own confidences, share right, records judged."""
    own: dict[str, list[float]] = defaultdict(list)
    for one in found:
        own[one.extractor].append(one.confidence)
    return {
        extractor: (round(sum(own[extractor]) / len(own[extractor]), 3), share, len(own[extractor]))
        for extractor, share in fitted(found).items()
    }


def cross_fitted_error(found: list[Judged]) -> float:
    """The calibration error of each half of the plans under the table of the other half."""
    plans = sorted({one.record_id.split(":")[0] for one in found})
    halves = [set(plans[::2]), set(plans[1::2])]
    scaled: list[Judged] = []
    for these, other in (halves, halves[::-1]):
        table = fit([one for one in found if one.record_id.split(":")[0] in other])
        for one in found:
            if one.record_id.split(":")[0] in these:
                mean, right, _ = table.get(one.extractor, (1.0, 1.0, 0))
                sure = min(0.999, one.confidence * right / mean)
                scaled.append(replace(one, confidence=sure))
    return expected_calibration_error(scaled)


def main() -> None:
    """Fit on the test split, and print the cross-fitted error."""
    TABLE.write_text(",".join(_COLUMNS) + "\n", encoding="utf-8")
    confidence._table.cache_clear()
    found = predictions("test")
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for extractor, (mean, share, count) in fit(found).items():
            writer.writerow((extractor, mean, share, count, "corpora: test split"))
    print(f"{len(found)} judged")
    print(f"before: {expected_calibration_error(found):.4f}")
    print(f"cross-fitted: {cross_fitted_error(found):.4f}")


if __name__ == "__main__":
    main()
