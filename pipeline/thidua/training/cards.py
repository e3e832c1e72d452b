"""Model cards in markdown: what a model is for, how it was trained, its scores, the decision."""

from __future__ import annotations

from thidua.training.comparison import WAYS, Verdict
from thidua.training.recipes import Trained


def card(trained: Trained, verdict: Verdict, size: int) -> str:
    """The card of a model; *size* is that of its files in bytes."""
    decision = f"Kept as **{verdict.kept}**" if verdict.kept else "**Not kept**"
    module = type(trained.task).__module__
    lines = [
        f"# {trained.name}",
        "",
        f"{trained.about}.",
        "",
        f"{decision}: {verdict.reason}.",
        "",
        f"- Recipe: `{trained.name}.cfg`; features and items: `{module}`.",
        f"- Trained on: {trained.material}; a fixed",
        "  number of steps, no checkpoint chosen on dev; one CPU thread, seed 0.",
        f"- Size: {size / 1e6:.1f} MB. Licence: Apache-2.0; corpora: CC0.",
        "- `hybrid`: the rules, and where they leave the question open the model if it is at",
        f"  least {trained.threshold:.0%} sure.",
        "",
        "F1 of right answers (with one answer an item: the share of right ones), in per cent.",
        "Rules, model and hybrid have the same items: those the rules' own reading of the plan",
        "puts. Levels: 0 clean text, 2 ordinary scan, 4 poor copy.",
        "",
        f"| split | level | items | {' | '.join(WAYS)} |",
        f"| --- | --- | ---: |{' ---: |' * len(WAYS)}",
    ]
    for row in verdict.rows:
        level = "all" if row.level is None else str(row.level)
        cells = " | ".join(f"{100 * row.scores[way]:.1f}" for way in WAYS)
        lines.append(f"| {row.split} | {level} | {row.items} | {cells} |")
    return "\n".join(lines) + "\n"
