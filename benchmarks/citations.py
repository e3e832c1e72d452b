"""The citation index against known works: the corpus' gold and generated plans.

python benchmarks/citations.py [PLANS]
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from corpora.citing import plans  # noqa: E402
from corpora.splits import gold_files, plan_files  # noqa: E402

from thidua.analysis.citations import CitationIndex, citation_index  # noqa: E402
from thidua.batch import mine  # noqa: E402
from thidua.knowledge.folding import letters  # noqa: E402

Key = tuple[str, int]  # file, start


def pairwise(truth: dict[Key, str], index: CitationIndex) -> dict[str, float]:
    """Pairs of mentions of one work: precision, recall, F1; and mentions in exactly one entry."""
    entries: dict[Key, list[str]] = defaultdict(list)
    for entry in index:
        for mention in entry.mentions:
            entries[mention.file_name, mention.start].append(entry.work_id)
    found = {key: entries[key][0] for key in truth if entries.get(key)}
    right = guessed = wanted = 0
    for one, other in combinations(sorted(truth), 2):
        same = truth[one] == truth[other]
        merged = one in found and other in found and found[one] == found[other]
        right, guessed, wanted = right + (same and merged), guessed + merged, wanted + same
    precision, recall = right / max(guessed, 1), right / max(wanted, 1)
    return {
        "mentions": len(truth),
        "in_one_entry": sum(len(entries.get(key, ())) == 1 for key in truth) / len(truth),
        "pairs": wanted,
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
    }


def corpus_truth() -> dict[Key, str]:
    """The works of the corpus' gold mentions; ``works.csv`` names those their id does not tell."""
    with (ROOT / "corpora/works.csv").open(encoding="utf-8") as file:
        named = {(row["plan"], int(row["start"])): row["work"] for row in csv.DictReader(file)}
    truth = {}
    for path in gold_files("train"):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["kind"] == "directive" and not record.get("uncertain"):
                work = named.get((path.stem, record["start"])) or record["id"]
                truth[f"{path.stem}.txt", record["start"]] = letters(work)
    return truth


def generated(count: int, seed: int = 1) -> tuple[dict[str, float], dict[str, float]]:
    """Figures of *count* generated plans: pairs, and contradictions found."""
    texts, citations = plans(count, seed)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        index = citation_index(mine(folder))
    truth = {(c.plan, c.start): c.work for c in citations}
    planted = {(c.plan, c.start, c.wrong) for c in citations if c.wrong}
    told = {
        (m.file_name, m.start, contradiction.field)
        for entry in index
        for contradiction in entry.contradictions
        for m in contradiction.against
    }
    figures = {
        "planted": len(planted),
        "found": len(planted & told) / max(len(planted), 1),
        "false": len(told - planted),
    }
    return pairwise(truth, index), figures


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    start = perf_counter()
    print("corpus    ", pairwise(corpus_truth(), citation_index(mine(plan_files("train")))))
    works, contradictions = generated(count)
    print("generated ", works)
    print("contradictions", contradictions)
    print(f"{perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
