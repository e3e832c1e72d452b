"""Predictions and gold -> scores and error listings."""

from thidua.evaluation.reporting import report
from thidua.evaluation.scoring import Result, Score, score

__all__ = ["Result", "Score", "report", "score"]
