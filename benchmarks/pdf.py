"""PDFs with a text layer: the whole run of thidua against ``pdfplumber.extract_text`` alone.

Both read the same pages in the same run, on one core. Prints seconds a page and the ratio.

    python benchmarks/pdf.py FILE.pdf […]
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def _fastest(run: Callable[[], object], rounds: int) -> float:
    """Seconds of the fastest of *rounds* runs."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def _extract(file: Path) -> None:
    """What pdfplumber does alone."""
    import pdfplumber

    with pdfplumber.open(file) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.close()


def _mine(nlp: Language, file: Path) -> None:
    """What thidua does: reading and mining."""
    import thidua
    from thidua.batch import mine_document

    mine_document(nlp, thidua.read(file))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    samples = Path(__file__).parents[1] / "corpora" / "samples"
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    files = arguments.files or sorted(samples.glob("*.pdf"))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    import pdfplumber  # noqa: F401  loaded before anything is timed

    import thidua

    nlp = thidua.load()
    for file in files:
        document = thidua.read(file)
        if document.reader != "pdf-text":
            print(f"{file.name}: {document.reader}, left out")
            continue
        pages = len(document.pages)
        ours = _fastest(partial(_mine, nlp, file), arguments.rounds)
        theirs = _fastest(partial(_extract, file), arguments.rounds)
        print(f"{file.name}: {pages} pages")
        print(f"  thidua, whole run       {1000 * ours / pages:7.1f} ms/page")
        print(f"  pdfplumber extract_text {1000 * theirs / pages:7.1f} ms/page")
        print(f"  share {ours / theirs:.2f} (bar: 0.25)")


if __name__ == "__main__":
    main()
