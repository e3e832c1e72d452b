"""A model against the rules it would replace: the same items, in the same run.

Items come from dev and test plans, each as clean text and as scans aged to levels 2 and 4. A model
is kept that reads more items of dev right than the rules, beyond chance, and of test no fewer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb

from spacy.language import Language

from thidua.training.items import Answered, ask, f1
from thidua.training.recipes import Trained
from thidua.training.scans import Reading, Scans

SPLITS = ("dev", "test")
LEVELS = (0, 2, 4)
WAYS = ("rules", "model", "hybrid")
CHANCE = 0.05  # a gain that chance alone brings this often is none

Readings = Mapping[tuple[str, int], Sequence[Reading]]


@dataclass(frozen=True)
class Row:
    """F1 (0..1) of each way on the items of one split at one level; level None is all levels.

    *better* and *worse* count, by way, the items that it alone or the rules alone read right.
    """

    split: str
    level: int | None
    items: int
    scores: Mapping[str, float]
    better: Mapping[str, int]
    worse: Mapping[str, int]


@dataclass(frozen=True)
class Verdict:
    """The rows of a model, the way that is kept (None for the rules) and the reason in words."""

    rows: tuple[Row, ...]
    kept: str | None
    reason: str


def readings(nlp: Language, scans: Scans, levels: Sequence[int] = LEVELS) -> Readings:
    """The plans of dev and test at every level, mined by the rules of *nlp*."""
    return {
        (split, level): [scans.reading(nlp, name, level) for name in scans.corpora.names(split)]
        for split in SPLITS
        for level in levels
    }


def compare(trained: Trained, plans: Readings) -> Verdict:
    """Put the items of *plans* to rules and model, and decide."""
    rows: list[Row] = []
    for split in SPLITS:
        together: list[Answered] = []
        for (own, level), read in plans.items():
            if own == split:
                items = [item for reading in read for item in trained.task.items(reading)]
                answered = ask(trained.task, trained.nlp, items)
                rows.append(_row(split, level, answered, trained.threshold))
                together += answered
        rows.append(_row(split, None, together, trained.threshold))
    return decide(tuple(rows))


def decide(rows: tuple[Row, ...]) -> Verdict:
    """Keep the way that is best on dev, if that is no chance and test, clean text lose nothing."""
    by_place = {(row.split, row.level): row for row in rows}
    dev = by_place["dev", None]
    way = max(("hybrid", "model"), key=lambda w: dev.scores[w])
    gain = 100 * (dev.scores[way] - dev.scores["rules"])
    if gain <= 0:
        return Verdict(rows, None, f"{way}, the better way, gains nothing on dev ({gain:+.1f})")
    luck = sign_test(dev.better[way], dev.worse[way])
    counts = f"{gain:+.1f} points, {dev.better[way]} items better, {dev.worse[way]} worse"
    if luck >= CHANCE:
        return Verdict(
            rows, None, f"the gain of {way} on dev may be chance ({counts}, p={luck:.2f})"
        )
    for (split, level), row in by_place.items():
        loss = 100 * (row.scores[way] - row.scores["rules"])
        if level in (0, None) and loss < 0:
            where = "clean text" if level == 0 else "all levels"
            return Verdict(rows, None, f"{way} loses on {split}, {where} ({loss:+.1f} points)")
    return Verdict(rows, way, f"{way} wins on dev ({counts}, p={luck:.3f}), test loses nothing")


def sign_test(better: int, worse: int) -> float:
    """The chance of at least *better* heads in ``better + worse`` tosses of a fair coin."""
    tosses = better + worse
    return sum(comb(tosses, heads) for heads in range(better, tosses + 1)) * 0.5**tosses


def _row(split: str, level: int | None, answered: Sequence[Answered], threshold: float) -> Row:
    better = dict.fromkeys(WAYS, 0)
    worse = dict.fromkeys(WAYS, 0)
    for answer in answered:
        rules = answer.item.rule == answer.item.gold
        for way in WAYS:
            right = answer.facts(way, threshold) == answer.item.gold
            better[way] += right and not rules
            worse[way] += rules and not right
    scores = {way: f1(answered, way, threshold) for way in WAYS}
    return Row(split, level, len(answered), scores, better, worse)
