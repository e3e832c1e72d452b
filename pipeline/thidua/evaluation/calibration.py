"""Calibration: of the records at confidence c, a share c is right.

Each extractor's confidence is the share of its records that gold finds right, shrunk towards that
of its table (Beta prior), so that a rule seen five times is not sure. What OCR was unsure of
lowers it again when a dataset is assembled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thidua.evaluation.scoring import Judged, Result

_BINS = 10
_PRIOR = 8.0  # records a table's own share counts for
_EVEN = 1.0  # records of either kind that every table starts with


@dataclass(frozen=True)
class Bin:
    """Predictions of like confidence: how many, their mean confidence, the share that is right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def judged(result: Result) -> list[Judged]:
    """Every prediction that the gold could judge."""
    return [one for score in result.scores.values() for one in score.judged]


def reliability(predictions: Iterable[Judged], bins: int = _BINS) -> list[Bin]:
    """Predictions in *bins* of equal width by confidence; empty ones are left out."""
    groups: dict[int, list[Judged]] = defaultdict(list)
    for one in predictions:
        groups[min(bins - 1, int(one.confidence * bins))].append(one)
    return [
        Bin(
            low=index / bins,
            high=(index + 1) / bins,
            count=len(group),
            confidence=sum(one.confidence for one in group) / len(group),
            right=sum(one.right for one in group) / len(group),
        )
        for index, group in sorted(groups.items())
    ]


def expected_calibration_error(predictions: Sequence[Judged], bins: int = _BINS) -> float:
    """The mean distance of confidence and share, weighted by the predictions of each bin.

    Source: Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian
    binning", AAAI 2015.
    """
    found = reliability(predictions, bins)
    total = sum(one.count for one in found)
    return sum(one.count * abs(one.confidence - one.right) for one in found) / max(total, 1)


def fitted(predictions: Iterable[Judged]) -> dict[str, float]:
    """Extractor -> its share of right records, shrunk towards the share of its table."""
    by_table: dict[str, list[Judged]] = defaultdict(list)
    for one in predictions:
        by_table[one.table].append(one)
    fitted: dict[str, float] = {}
    for group in by_table.values():
        mean = (sum(one.right for one in group) + _EVEN) / (len(group) + 2 * _EVEN)
        by_extractor: dict[str, list[bool]] = defaultdict(list)
        for one in group:
            by_extractor[one.extractor].append(one.right)
        for extractor, right in by_extractor.items():
            share = (sum(right) + _PRIOR * mean) / (len(right) + _PRIOR)
            fitted[extractor] = round(share, 3)
    return dict(sorted(fitted.items()))
