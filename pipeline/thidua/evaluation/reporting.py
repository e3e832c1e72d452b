"""Scores as a table to read, with the errors listed on demand."""

from __future__ import annotations

from thidua.evaluation.scoring import Result


def report(result: Result, *, errors: bool = False) -> str:
    """One line a table: gold, predicted, then precision, recall and F1 of found and right."""
    lines = [
        f"{result.documents} documents with gold",
        f"{'table':14}{'gold':>6}{'pred':>6}"
        + "".join(f"   {kind + ' P':>8}{'R':>7}{'F1':>7}" for kind in ("found", "right")),
    ]
    for table, score in result.scores.items():
        figures = [f"{table:14}{score.gold:>6}{score.predicted:>6}"]
        for kind in ("found", "right"):
            values = score.precision(kind), score.recall(kind), score.f1(kind)
            figures.append(f"{values[0]:>8.3f}{values[1]:>7.3f}{values[2]:>7.3f}")
        lines.append("   ".join(figures))
    if errors:
        lines.append("")
        lines.extend(error for score in result.scores.values() for error in score.errors)
    return "\n".join(lines)
