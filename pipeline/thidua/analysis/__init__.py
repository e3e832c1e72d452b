"""Records -> answers: findings now; audit, citation index and comparison build on them."""

from collections.abc import Mapping

from thidua.analysis.checks import CHECKS
from thidua.analysis.checks.case import Case
from thidua.records import Finding, Record
from thidua.structure.plan import Plan

__all__ = ["check"]


def check(plan: Plan, records: Mapping[str, tuple[Record, ...]]) -> list[Finding]:
    """Every finding about one plan: those with evidence in text order, then the absences."""
    case = Case(plan, dict(records))
    found = [finding for run in CHECKS for finding in run(case)]
    return sorted(found, key=lambda f: (f.start is None, f.start or 0, f.code))
