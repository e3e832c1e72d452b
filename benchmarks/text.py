"""Text plans on one core: the whole of thidua against ``underthesea.ner`` on the same text.

Both sides see the same plans in the same run. thidua does everything it does for a dataset
(structure, all extractors, checks, rows); ``underthesea.ner`` is called a sentence at a time, as
its cost grows with the square of the input. Prints one line a side and the ratio.

    python benchmarks/text.py [FOLDER_OF_TEXT_PLANS] [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

CHARS = 10_000


def plans(folder: Path) -> list[str]:
    """The folder's text plans, each repeated or cut to about 10,000 characters."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(folder.glob("*.txt"))]
    return [(text * (CHARS // max(1, len(text)) + 1))[:CHARS] for text in texts if text.strip()]


def seconds(run: Callable[[str], object], texts: list[str], rounds: int) -> float:
    """Median over *rounds* of the seconds that *run* takes for all texts."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        for text in texts:
            run(text)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(__file__).parents[1] / "corpora" / "plans"
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    from underthesea import ner, sent_tokenize

    import thidua
    from thidua.batch import mine_document
    from thidua.document import Document

    texts = plans(arguments.folder)
    nlp = thidua.load()

    def ours(text: str) -> object:
        return mine_document(nlp, Document.from_text(text))

    def theirs(text: str) -> object:
        return [ner(sentence) for sentence in sent_tokenize(text)]

    for text in texts[:1]:
        ours(text)
        theirs(text)
    chars = sum(map(len, texts))
    our_time = seconds(ours, texts, arguments.rounds)
    their_time = seconds(theirs, texts, 1)
    print(f"{len(texts)} plans, {chars} characters, one core")
    print(f"thidua, everything on      {our_time:8.3f} s  {chars / our_time:10,.0f} chars/s")
    print(f"underthesea.ner, sentences {their_time:8.3f} s  {chars / their_time:10,.0f} chars/s")
    print(f"ratio {their_time / our_time:.1f} (bar: 15)")


if __name__ == "__main__":
    main()
