"""Rounds of emulation (đợt thi đua) that overlap or leave the year uncovered."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from thidua.analysis.audit.consistency.flaw import Flaw
from thidua.analysis.audit.plan import AuditedPlan, Row
from thidua.document import Span
from thidua.structure.labels import positions, style

_SHARED_DAYS = 1  # one round may end on the day the next begins
_GAP_DAYS = 20
_A_YEAR = 300  # a difference of a year is a wrong year, which is another finding


def round_overlap(plan: AuditedPlan) -> Iterator[Flaw]:
    """A round that begins before the one before it has ended."""
    for before, after in _neighbours(plan):
        days = (_last(before["end_date"]) - _first(after["start_date"])).days
        if _SHARED_DAYS <= days < _A_YEAR:
            yield Flaw(_both(before, after), _words(before, after, days + 1))


def round_gap(plan: AuditedPlan) -> Iterator[Flaw]:
    """Weeks between two rounds that belong to neither."""
    for before, after in _neighbours(plan):
        days = (_first(after["start_date"]) - _last(before["end_date"])).days - 1
        if _GAP_DAYS <= days < _A_YEAR:
            yield Flaw(_both(before, after), _words(before, after, days))


def _neighbours(plan: AuditedPlan) -> Iterator[tuple[Row, Row]]:
    """Rounds of one series that follow each other, both with a beginning and an end."""
    rounds = [r for r in plan.rows("phases") if r["label"] and r["start_date"] and r["end_date"]]
    rounds = [r for r in rounds if _first(r["start_date"]) <= _last(r["end_date"])]
    for before, after in pairwise(rounds):
        if style(before["label"]) != style(after["label"]) or style(after["label"]) is None:
            continue
        places = zip(positions(before["label"]), positions(after["label"]), strict=False)
        if any(later == earlier + 1 for earlier, later in places):
            yield before, after


def _both(before: Row, after: Row) -> Span:
    return Span(before["start"], after["end"])


def _words(before: Row, after: Row, days: int) -> dict[str, object]:
    return {
        "before": before["label"],
        "end": before["end_date"],
        "label": after["label"],
        "start": after["start_date"],
        "days": days,
    }


def _first(iso: str) -> date:
    """The first day of an ISO date, which may be partial."""
    year, month, day = (*map(int, iso.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _last(iso: str) -> date:
    """The last day of an ISO date, which may be partial."""
    parts = list(map(int, iso.split("-")))
    month = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else monthrange(parts[0], month)[1]
    return date(parts[0], month, day)
