"""Acts that plans build on: number, date, issuer, and from when to when each was in force.

The table is ``acts.csv``. ``work_id`` names the law that several acts are versions of; the
version that a plan means when it gives neither number nor date is the one in force on its day.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thidua.knowledge.tables import of_tables, rows


@dataclass(frozen=True, slots=True)
class Act:
    """One row of the table; dates are ISO, ``valid_to`` is the last day in force."""

    directive_id: str
    work_id: str | None
    type: str
    issuer: str
    date: str
    subject: str
    valid_from: str | None
    valid_to: str | None
    replaced_by: str | None
    verified: bool
    source: str

    def in_force(self, day: str) -> bool:
        """Whether the act was in force on *day* (ISO, partial allowed: its first day)."""
        return (self.valid_from or self.date) <= day <= (self.valid_to or "9999")


@of_tables
@cache
def acts() -> dict[str, Act]:
    """All acts by normalised id (``91/2017/NĐ-CP``)."""
    return {row["directive_id"]: _act(row) for row in rows("acts")}


def _act(row: dict[str, str]) -> Act:
    given = {name: value or None for name, value in row.items() if name != "verified"}
    return Act(verified=row["verified"] == "yes", **given)  # type: ignore[arg-type]


@of_tables
@cache
def versions(work_id: str) -> tuple[Act, ...]:
    """The acts that are versions of one law, the oldest first; empty if none is known."""
    return tuple(sorted((a for a in acts().values() if a.work_id == work_id), key=lambda a: a.date))


def version_meant(work_id: str, *, date: str | None, plan_day: str | None) -> Act | None:
    """The version of a law that a citation means.

    Args:
        work_id: The law, as ``works.csv`` names it.
        date: The date given with the law, ISO, maybe the year alone.
        plan_day: Day on which the citing plan was issued, or the year it is for; ISO.
    """
    known = versions(work_id)
    if date:
        dated = [act for act in known if act.date.startswith(date[:4])]
        exact = [act for act in dated if act.date.startswith(date)]
        return next(iter(exact or dated), None)
    if plan_day is None:
        return None
    return next((act for act in known if act.in_force(plan_day)), None)
