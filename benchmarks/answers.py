"""Seconds for the answers over a dataset of many plans: audit, citation index, comparison.

python benchmarks/answers.py [PLANS]
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.comparison import Copier  # noqa: E402

from thidua.analysis.audit import audit, load_profile  # noqa: E402
from thidua.analysis.audit.formats import write_report  # noqa: E402
from thidua.analysis.citations import citation_index  # noqa: E402
from thidua.analysis.citations.formats import write_index  # noqa: E402
from thidua.analysis.comparison import compare  # noqa: E402
from thidua.analysis.comparison.formats import (  # noqa: E402
    comparison_page,
    comparison_tables,
    write,
)
from thidua.batch import mine  # noqa: E402
from thidua.dataset import Dataset  # noqa: E402


def timed(name: str, run: Callable[[], object]) -> None:
    """Print the seconds that *run* takes, and the peak memory so far."""
    start = perf_counter()
    run()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:28} {perf_counter() - start:6.1f} s   peak {peak} MB", flush=True)


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    dataset = Copier(mine(ROOT / "corpora/plans"), seed=1).dataset(count)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        dataset.write(place / "dataset")
        opened = Dataset.open(place / "dataset")
        profile = load_profile("all")
        print(f"{count} plans")
        timed("audit", lambda: audit(opened, profile))
        report = audit(opened, profile)
        for kind in ("html", "xlsx", "json", "sarif"):
            path = place / f"audit.{kind}"
            timed(f"audit {kind}", lambda path=path, kind=kind: write_report(report, path, kind))
        timed("index", lambda: citation_index(opened))
        index = citation_index(opened)
        for kind in ("html", "xlsx", "graphml"):
            path = place / f"cite.{kind}"
            timed(f"index {kind}", lambda path=path, kind=kind: write_index(index, path, kind))
        comparison = compare(opened, "province")
        for kind in ("json", "xlsx", "html"):
            path = place / f"compare.{kind}"
            timed(
                f"comparison {kind}",
                lambda path=path, kind=kind: write(
                    lambda: comparison_tables(comparison),
                    lambda: comparison_page(comparison),
                    path,
                    kind,
                ),
            )


if __name__ == "__main__":
    main()
