"""thidua against three baselines: the same documents, the same scorer, the same run.

``regex``: plain patterns. ``underthesea``: its NER for names, the plain patterns for the rest.
``spacy``: an NER trained on the gold of the train split. ``thidua``: everything on. Prints figures
only: of the plans of the test split no text and no error is ever shown.

    python benchmarks/baselines.py [--split dev|test] [--markdown]
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.baseline_citations import CitationScore, citation_score  # noqa: E402
from benchmarks.baseline_fields import read  # noqa: E402
from benchmarks.baseline_header import document as document_fields  # noqa: E402
from benchmarks.baseline_ner import NamedEntities  # noqa: E402
from benchmarks.baseline_patterns import find  # noqa: E402
from benchmarks.baseline_rows import rows  # noqa: E402
from benchmarks.baseline_spacy import SpanModel  # noqa: E402
from corpora.splits import gold_files, plan_files  # noqa: E402

import thidua  # noqa: E402
from thidua.batch import mine_document  # noqa: E402
from thidua.dataset import Dataset, DocumentRows  # noqa: E402
from thidua.document import Document  # noqa: E402
from thidua.evaluation import Result, Score, score  # noqa: E402

DOCS = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- baselines: begin -->", "<!-- baselines: end -->"
OURS = "thidua"
PUBLISHED = 0.9535  # legal references in Vietnamese, BiLSTM-CRF, SoICT 2019: other data
System = Callable[[Document], DocumentRows]


@dataclass(frozen=True)
class Measured:
    """One system on one split; *seconds* of CPU a plan, reading and training apart."""

    name: str
    result: Result
    citations: CitationScore
    seconds: float


def regexes(document: Document) -> DocumentRows:
    """The system of plain regexes."""
    text = document.text
    return rows(document, document_fields(text), read(text, find(text)))


def systems() -> Iterator[tuple[str, System]]:
    """The systems by name, each made ready (loaded or trained) when its turn comes."""
    yield "regex", regexes
    yield "underthesea", NamedEntities()
    yield "spacy", SpanModel(plan_files("train"), gold_files("train"))
    yield OURS, partial(mine_document, thidua.load())


def measure(name: str, system: System, documents: list[Document], gold: Path) -> Measured:
    """The figures of *system* on *documents* against the gold in the folder *gold*."""
    system(documents[0])  # what is loaded at the first call is no part of the time
    start = time.process_time()
    found = [system(document) for document in documents]
    seconds = (time.process_time() - start) / len(documents)
    dataset = Dataset.of(found)
    return Measured(name, score(dataset, gold), citation_score(dataset, gold), seconds)


def run(split: str) -> list[Measured]:
    """Every system on the plans of *split*, one after the other in this process."""
    documents = [thidua.read(path) for path in plan_files(split)]
    with tempfile.TemporaryDirectory() as folder:
        for path in gold_files(split):
            shutil.copy(path, folder)
        measured = []
        for name, system in systems():
            measured.append(measure(name, system, documents, Path(folder)))
            print(f"{name}: measured", file=sys.stderr)
        return measured


def markdown(split: str, measured: list[Measured]) -> str:
    """The figures as two Markdown tables: F1 by table and system, thidua's precision and recall."""
    ours = next(one for one in measured if one.name == OURS)
    names = [one.name for one in measured]
    lines = [
        f"`python benchmarks/baselines.py --split {split}`: {ours.result.documents} plans, "
        "F1 found / right.",
        "",
        f"| bảng · table | gold | {' | '.join(names)} |",
        f"| --- | ---: |{' ---: |' * len(names)}",
    ]
    for table, own in ours.result.scores.items():
        cells = [_cell(table, one.result.scores[table]) for one in measured]
        lines.append(f"| {table} | {own.gold} | {' | '.join(cells)} |")
    citations = [f"{one.citations.f1:.3f}" for one in measured]
    lines.append(f"| numbered citations | {ours.citations.gold} | {' | '.join(citations)} |")
    seconds = [f"{one.seconds:.3f} s" for one in measured]
    lines += [
        f"| một kế hoạch · a plan | | {' | '.join(seconds)} |",
        "",
        f"Numbered citations: thidua {ours.citations.f1:.3f} on these {ours.citations.gold} "
        f"mentions; published for Vietnamese legal references, on other data: {PUBLISHED}.",
        "",
        "thidua: found P, R, then right P, R.",
        "",
        "| bảng · table | found P | found R | right P | right R |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for table, own in ours.result.scores.items():
        figures = [f(kind) for kind in ("found", "right") for f in (own.precision, own.recall)]
        lines.append(f"| {table} | {' | '.join(f'{figure:.3f}' for figure in figures)} |")
    return "\n".join(lines)


def _cell(table: str, found: Score) -> str:
    """Found and right F1; a dash where a system does not try, one figure where found is no feat."""
    if not found.predicted:
        return "—"
    right = f"{found.f1('right'):.3f}"
    return right if table == "documents" else f"{found.f1('found'):.3f} / {right}"


def written(page: str, tables: str) -> str:
    """*page* with *tables* between its two markers. Raises ValueError if it lacks one."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}"


def main() -> None:
    """Measure, print, and on demand write the tables into the manual."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("dev", "test"), default="test")
    parser.add_argument("--markdown", action="store_true", help="write the tables to the manual")
    arguments = parser.parse_args()
    start = time.perf_counter()
    tables = markdown(arguments.split, run(arguments.split))
    print(tables)
    print(f"\n{time.perf_counter() - start:.0f} s in all, training included")
    if arguments.markdown:
        DOCS.write_text(written(DOCS.read_text(encoding="utf-8"), tables), encoding="utf-8")


if __name__ == "__main__":
    main()
