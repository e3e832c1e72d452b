"""From recipes to kept models: train, compare with the rules, write cards, keep what wins."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua.language import load
from thidua.training.cards import card
from thidua.training.comparison import WAYS, Verdict, compare, readings
from thidua.training.corpus import Corpora
from thidua.training.noise import learn, write_counts
from thidua.training.recipes import Trained, train_recipe
from thidua.training.scans import Scans

NOISE = "ocr_noise.csv"
_AGED = (2, 4)


@dataclass(frozen=True)
class Outcome:
    """A trained model, what it is worth, and the size of its files in bytes."""

    trained: Trained
    verdict: Verdict
    size: int


def run(recipes: Sequence[Path], corpora: Corpora, cache: Path, out: Path) -> Iterator[Outcome]:
    """Train each recipe and compare it; write ``NAME.md`` and, if it is kept, ``NAME/`` in *out*.

    *cache* keeps the aged plans as they were read. ``scores.csv`` in *out* holds all figures.
    """
    out.mkdir(parents=True, exist_ok=True)
    scans = Scans(corpora, cache)
    plans = readings(load(), scans)
    outcomes = []
    for recipe in recipes:
        trained = train_recipe(recipe, scans)
        verdict = compare(trained, plans)
        size = _save(trained, out / trained.name, kept=verdict.kept is not None)
        (out / f"{trained.name}.md").write_text(card(trained, verdict, size), encoding="utf-8")
        outcomes.append(Outcome(trained, verdict, size))
        _write_scores(outcomes, out / "scores.csv")
        yield outcomes[-1]


def learn_noise(corpora: Corpora, cache: Path, path: Path) -> None:
    """Write the confusions of OCR on aged train plans to *path*."""
    scans = Scans(corpora, cache)
    names = corpora.names("train")
    pairs = [(corpora.text(n), scans.document(n, level).text) for n in names for level in _AGED]
    write_counts(learn(pairs), path)


def _save(trained: Trained, folder: Path, *, kept: bool) -> int:
    """Write the pipeline to *folder* if it is kept, and remove an older one; its size in bytes."""
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as scratch:
        trained.nlp.to_disk(scratch)
        size = sum(f.stat().st_size for f in Path(scratch).rglob("*") if f.is_file())
        if kept:
            trained.nlp.to_disk(folder)
    return size


def _write_scores(outcomes: Sequence[Outcome], path: Path) -> None:
    """Put the figures of *outcomes* into the table; models of earlier runs keep theirs."""
    names = {outcome.trained.name for outcome in outcomes}
    rows: list[list[str]] = []
    if path.exists():
        with path.open(encoding="utf-8", newline="") as table:
            rows = [row for row in csv.reader(table) if row[0] not in names][1:]
    for outcome in outcomes:
        verdict = outcome.verdict
        for row in verdict.rows:
            level = "all" if row.level is None else str(row.level)
            scores = [f"{row.scores[way]:.4f}" for way in WAYS]
            name, kept = outcome.trained.name, verdict.kept or "rules"
            rows.append([name, kept, row.split, level, str(row.items), *scores])
    rows.sort(key=lambda row: row[0])
    with path.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(("recipe", "kept", "split", "level", "items", *WAYS))
        writer.writerows(rows)
