"""The targets of one line under a heading of targets, for the tests of their forms."""

from __future__ import annotations

from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets
from thidua.records import Target


def targets_in(line: str) -> list[Target]:
    """What is found in an item *line* of a section of targets."""
    return find_targets(plan_with(f"- {line}", "CHỈ TIÊU THI ĐUA"))


def told_in(line: str) -> list[tuple[object, ...]]:
    """Comparator, value, upper end, unit, subject and predicate of each target in *line*."""
    return [
        (t.comparator, t.value, t.value_max, t.unit, t.subject, t.predicate)
        for t in targets_in(line)
    ]
