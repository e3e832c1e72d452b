"""How long a comparison takes and how much memory; how well targets are aligned.

The dataset is made from the rows of ``corpora/plans``: each copy has another id, body, province
and year, some words of its text and of its targets replaced by others of the same length (so that
all offsets hold), and other values. The year after has a copy of each plan, for --last-year.
One process for each size, so that each has its own peak memory.

python benchmarks/comparison.py [SIZES …]
"""

from __future__ import annotations

import csv
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa

from thidua.analysis.comparison import Plans, against_last_year, compare, compare_plans
from thidua.analysis.comparison.target_alignment import cluster, pair_up
from thidua.batch import mine
from thidua.dataset import Dataset
from thidua.dataset.schema import arrow_schema
from thidua.knowledge.provinces import province_2025

ROOT = Path(__file__).resolve().parents[1]
SIZES = (250, 500, 1000)
PROVINCES = (
    "Lào Cai", "Yên Bái", "Hà Nam", "Nam Định", "Ninh Bình", "Bến Tre", "Vĩnh Long", "Trà Vinh",
    "Gia Lai", "Bình Định", "Đắk Lắk", "Phú Yên", "Kiên Giang", "An Giang", "Quảng Ninh", "Huế",
)  # fmt: skip
CHANGED = 0.05  # of the words
_WORD = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"(?<!\d)20[0-3]\d(?!\d)")


class Copier:
    """Copies of plans with other words, names, years and values; the same seed, the same copies."""

    def __init__(self, dataset: Dataset, seed: int) -> None:
        self.random = random.Random(seed)
        self.tables = {name: dataset.rows(name) for name in dataset.tables}
        self.words: dict[int, list[str]] = defaultdict(list)
        for document in self.tables["documents"]:
            for word in _WORD.findall(document["text"]):
                self.words[len(word)].append(word)

    def dataset(self, count: int) -> Dataset:
        """*count* plans: every body has one for each of two years."""
        rows: dict[str, list[dict[str, Any]]] = {name: [] for name in self.tables}
        originals = self.tables["documents"]
        for number in range(count):
            original = originals[number // 2 % len(originals)]
            self._copy(original, number, rows)
        return Dataset(
            {name: pa.Table.from_pylist(found, arrow_schema(name)) for name, found in rows.items()}
        )

    def _copy(
        self, original: dict[str, Any], number: int, rows: dict[str, list[dict[str, Any]]]
    ) -> None:
        old = original["doc_id"]
        new = f"{number:016x}"
        body = number // 2
        province = PROVINCES[body % len(PROVINCES)]
        year = 2012 + 2 * (body // len(PROVINCES) % 6) + number % 2
        text = self._varied(_YEAR.sub(str(year), original["text"]))
        rows["documents"].append(
            original
            | {
                "doc_id": new,
                "file_name": f"{number:04d}-{original['file_name']}",
                "text": text,
                "province": province,
                "province_2025": province_2025(province),
                "plan_year": year,
                "issued_date": f"{year}-01-15",
                "issuing_body": f"{original['issuing_body']} {body // 15}",
            }
        )
        for name, found in self.tables.items():
            if name == "documents":
                continue
            for row in found:
                if row["doc_id"] != old:
                    continue
                copy = {
                    key: value.replace(old, new) if isinstance(value, str) else value
                    for key, value in row.items()
                }
                if row["start"] is not None:
                    copy["quote"] = text[row["start"] : row["end"]]
                if name == "targets":
                    self._reworded(copy)
                rows[name].append(copy)

    def _reworded(self, target: dict[str, Any]) -> None:
        if target["value"]:
            target["value"] = round(target["value"] * self.random.uniform(0.8, 1.2), 1)
        for column in ("subject", "predicate"):
            if target[column]:
                target[column] = self._varied(target[column])

    def _varied(self, text: str) -> str:
        def other(match: re.Match[str]) -> str:
            if self.random.random() >= CHANGED:
                return match[0]
            return self.random.choice(self.words[len(match[0])])

        return _WORD.sub(other, text)


def alignment() -> dict[str, dict[str, float]]:
    """Figures over ``corpora/pairs.csv``; the threshold and the tables were set on ``even`` rows.

    Both wordings of a pair are read by the extractor, as bullets of one list of targets.
    """
    with (ROOT / "corpora/pairs.csv").open(encoding="utf-8") as file:
        pairs = list(csv.DictReader(file))
    wordings = list(dict.fromkeys(pair[side] for pair in pairs for side in ("one", "other")))
    with tempfile.TemporaryDirectory() as folder:
        bullets = "".join(f"- {wording}.\n" for wording in wordings)
        heading = "KẾ HOẠCH\nPhát động phong trào thi đua năm 2024\n\nI. CHỈ TIÊU\n"
        (Path(folder) / "plan.txt").write_text(heading + bullets, encoding="utf-8")
        dataset = mine(folder)
    text = dataset.rows("documents")[0]["text"]
    places = {wording: text.index(f"- {wording}.\n") + 2 for wording in wordings}
    read: dict[str, dict[str, Any]] = {}
    for wording, start in places.items():
        for row in dataset.rows("targets"):
            if start <= row["start"] < start + len(wording):
                read.setdefault(wording, row)
    said = [
        pair["one"] in read
        and pair["other"] in read
        and bool(pair_up([read[pair["one"]]], [read[pair["other"]]]))
        for pair in pairs
    ]
    wanted = [pair["same"] == "1" for pair in pairs]
    parts = {"all": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}
    figures = {name: _figures(said[part], wanted[part]) for name, part in parts.items()}
    # All wordings in one corpus: does clustering join what no pair says is the same?
    rows = [read[wording] for wording in wordings if wording in read]
    at = {i: n for n, found in enumerate(cluster(rows)) for i in found}
    place = {wording: i for i, wording in enumerate(w for w in wordings if w in read)}
    together = [
        pair["one"] in read
        and pair["other"] in read
        and at[place[pair["one"]]] == at[place[pair["other"]]]
        for pair in pairs
    ]
    return figures | {"clusters": _figures(together, wanted)}


def _figures(said: list[bool], wanted: list[bool]) -> dict[str, float]:
    right = sum(s and w for s, w in zip(said, wanted, strict=True))
    precision, recall = right / max(sum(said), 1), right / max(sum(wanted), 1)
    return {
        "pairs": len(wanted),
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(2 * precision * recall / max(precision + recall, 1e-9), 3),
    }


def measure(count: int) -> None:
    """Print seconds of each part over *count* plans, and the peak memory."""
    dataset = Copier(mine(ROOT / "corpora/plans"), seed=1).dataset(count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    def timed(run: Callable[[], object]) -> float:
        start = time.perf_counter()
        run()
        return time.perf_counter() - start

    start = time.perf_counter()
    found = compare(dataset)
    opened = time.perf_counter() - start
    ids = list(found.plans.documents)
    parts: dict[str, Callable[[], object]] = {
        "read": lambda: [found.plans.rows(name) for name in dataset.tables if name != "documents"],
        "citations": lambda: found.index,
        "targets": lambda: found.targets,
        "matrices": lambda: [(m.rows(), m.wide_rows()) for m in found.matrices],
        "reuse": lambda: (found.share_rows(), found.passage_rows()),
    }
    seconds = {"groups": opened} | {name: timed(run) for name, run in parts.items()}
    total = sum(seconds.values())
    seconds["two_plans"] = timed(lambda: compare_plans(found.plans, ids[0], ids[1]))
    plans = Plans(dataset)
    seconds["last_year"] = timed(lambda: against_last_year(plans))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    shown = ", ".join(f"{name} {value:.2f}" for name, value in seconds.items())
    targets = len(found.plans.rows("targets"))
    print(
        f"{count:6} plans, {targets} targets in {len(found.targets)} clusters: {total:.1f} s"
        f" ({shown}); peak {peak:.0f} MB, {before:.0f} MB with the dataset made"
    )


def main() -> None:
    """Print the figures, of each size in a process of its own."""
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
        return
    for name, figures in alignment().items():
        print(f"alignment {name}: {figures}")
    for size in sys.argv[1:] or SIZES:
        subprocess.run([sys.executable, __file__, "--one", str(size)], check=True)


if __name__ == "__main__":
    main()
