"""PDFs with a text layer: the whole run of thidua against ``pdfplumber.extract_text`` alone.

Both read the same pages in the same run, on one core. Prints seconds a page and the ratio.

    python benchmarks/pdf.py FILE.pdf […]
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path


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

    import pdfplumber

    import thidua
    from thidua.batch import mine_document

    nlp = thidua.load()
    for file in files:
        document = thidua.read(file)
        if document.reader != "pdf-text":
            print(f"{file.name}: {document.reader}, left out")
            continue
        pages = len(document.pages)
        ours = theirs = float("inf")
        for _ in range(arguments.rounds):
            start = time.perf_counter()
            mine_document(nlp, thidua.read(file))
            ours = min(ours, time.perf_counter() - start)
            start = time.perf_counter()
            with pdfplumber.open(file) as pdf:
                for page in pdf.pages:
                    page.extract_text()
                    page.close()
            theirs = min(theirs, time.perf_counter() - start)
        print(f"{file.name}: {pages} pages")
        print(f"  thidua, whole run       {1000 * ours / pages:7.1f} ms/page")
        print(f"  pdfplumber extract_text {1000 * theirs / pages:7.1f} ms/page")
        print(f"  share {ours / theirs:.2f} (bar: 0.25)")


if __name__ == "__main__":
    main()
