"""What an audit says: one outcome a rule and plan, with evidence or where it was looked for."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from thidua.analysis.audit.plan import AuditedPlan
from thidua.analysis.audit.profile import Basis, Rule
from thidua.records import Severity

# How much a rule counts in the score of a plan.
_WEIGHT = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.INFO: 1}
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Standing(StrEnum):
    """How a plan stands to a rule."""

    PRESENT = "present"
    DOUBTFUL = "doubtful"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True)
class Evidence:
    """Characters of the plan: half-open offsets, the page, the words themselves."""

    start: int
    end: int
    page: int | None
    quote: str


@dataclass(frozen=True)
class Issue:
    """Something an auditor should look at. ``evidence`` is None for an absence."""

    rule: Rule
    basis: Basis | None
    severity: Severity
    doc_id: str
    file_name: str
    message_vi: str
    message_en: str
    evidence: Evidence | None
    looked_in: Evidence | None
    suppressed: str | None = None

    @cached_property
    def issue_id(self) -> str:
        """A name that stays while the document and the words at fault stay: for suppressions."""
        words = self.evidence.quote if self.evidence else "absent"
        place = self.evidence.start if self.evidence else -1
        key = f"{self.doc_id}|{self.rule.id}|{words}|{place}"
        return hashlib.sha256(key.encode()).hexdigest()[:12]

    def row(self) -> dict[str, Any]:
        """A plain row, for tables."""
        where = self.evidence or self.looked_in
        return {
            "issue_id": self.issue_id,
            "file_name": self.file_name,
            "doc_id": self.doc_id,
            "rule": self.rule.id,
            "code": self.rule.code,
            "group": self.rule.group,
            "severity": str(self.severity),
            "element_vi": self.rule.element.vi,
            "element_en": self.rule.element.en,
            "message_vi": self.message_vi,
            "message_en": self.message_en,
            "quote": self.evidence.quote if self.evidence else None,
            "page": where.page if where else None,
            "start": where.start if where else None,
            "end": where.end if where else None,
            "absent": self.evidence is None,
            "legal_basis": self.basis.cited() if self.basis else None,
            "suppressed": self.suppressed,
        }


@dataclass(frozen=True)
class Outcome:
    """How one plan stands to one rule, and what shows it."""

    rule: Rule
    basis: Basis | None
    standing: Standing
    evidence: Evidence | None = None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True)
class PlanReport:
    """All outcomes of one plan, in the order of the profile."""

    plan: AuditedPlan
    outcomes: tuple[Outcome, ...]

    @property
    def name(self) -> str:
        """The file's name."""
        return str(self.plan.document["file_name"])

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """What to look at, gravest first, then in text order; what is suppressed is left out."""
        return tuple(issue for issue in self.all_issues if issue.suppressed is None)

    @cached_property
    def all_issues(self) -> tuple[Issue, ...]:
        """The same with what is suppressed."""
        found = [issue for outcome in self.outcomes for issue in outcome.issues]
        return tuple(sorted(found, key=_order))

    @cached_property
    def score(self) -> int:
        """0 to 100: the share of the rules that apply which the plan keeps, by their weight.

        A rule of severity error counts three, warning two, info one; a doubtful one half; a rule
        whose every issue is suppressed counts as kept.
        """
        reached = total = 0.0
        for outcome in self.outcomes:
            if outcome.standing is Standing.NOT_APPLICABLE:
                continue
            weight = _WEIGHT[outcome.rule.severity]
            total += weight
            if outcome.standing is Standing.PRESENT or _all_suppressed(outcome):
                reached += weight
            elif outcome.standing is Standing.DOUBTFUL:
                reached += weight / 2
        return round(100 * reached / total) if total else 100

    def counts(self) -> dict[str, int]:
        """Issues by severity."""
        found = Counter(str(issue.severity) for issue in self.issues)
        return {str(severity): found[str(severity)] for severity in Severity}

    def row(self) -> dict[str, Any]:
        """A plain row, for tables."""
        document = self.plan.document
        fields = ("title", "issuing_body", "issuer_kind", "province", "plan_year", "issued_date")
        about = {name: document[name] for name in fields}
        head = {"file_name": self.name, "doc_id": self.plan.doc_id, "score": self.score}
        return {**head, **self.counts(), **about}


@dataclass(frozen=True)
class AuditReport:
    """The reports of many plans under one profile."""

    profile: str
    title_vi: str
    title_en: str
    rules: tuple[Rule, ...]
    plans: tuple[PlanReport, ...]

    @property
    def issues(self) -> list[Issue]:
        """What to look at over all plans, plan by plan."""
        return [issue for plan in self.plans for issue in plan.issues]

    def worst(self) -> Severity | None:
        """The gravest severity found; None where nothing was."""
        return min((i.severity for i in self.issues), key=lambda s: _RANK[s], default=None)

    def at_least(self, severity: Severity) -> list[Issue]:
        """The issues of *severity* or graver."""
        return [issue for issue in self.issues if _RANK[issue.severity] <= _RANK[severity]]

    def element_rows(self) -> list[dict[str, Any]]:
        """Element × plan: one plain row a rule of presence and plan, with its standing."""
        return [
            {
                "file_name": plan.name,
                "doc_id": plan.plan.doc_id,
                "rule": outcome.rule.id,
                "element_vi": outcome.rule.element.vi,
                "element_en": outcome.rule.element.en,
                "standing": str(outcome.standing),
                "quote": outcome.evidence.quote if outcome.evidence else None,
                "page": outcome.evidence.page if outcome.evidence else None,
            }
            for plan in self.plans
            for outcome in plan.outcomes
            if outcome.rule.group != "consistency"
        ]

    def counted_by(self, column: str) -> list[dict[str, Any]]:
        """By *column* of ``documents``: plans, mean score, issues by severity."""
        groups: dict[str, list[PlanReport]] = {}
        for plan in self.plans:
            groups.setdefault(str(plan.plan.document[column] or "?"), []).append(plan)
        return [_group_row(column, name, groups[name]) for name in sorted(groups)]


def _group_row(column: str, name: str, plans: Sequence[PlanReport]) -> dict[str, Any]:
    totals = Counter[str]()
    for plan in plans:
        totals.update(plan.counts())
    mean = round(sum(plan.score for plan in plans) / len(plans), 1)
    severities = {str(severity): totals[str(severity)] for severity in Severity}
    return {column: name, "plans": len(plans), "mean_score": mean, **severities}


def _order(issue: Issue) -> tuple[int, bool, int, str]:
    start = issue.evidence.start if issue.evidence else 0
    return _RANK[issue.severity], issue.evidence is None, start, issue.rule.id


def _all_suppressed(outcome: Outcome) -> bool:
    return bool(outcome.issues) and all(issue.suppressed for issue in outcome.issues)


def with_suppressions(report: AuditReport, reasons: dict[str, str]) -> AuditReport:
    """The report with the issues in *reasons* (issue id -> reason) marked as suppressed."""

    def marked(issues: Iterable[Issue]) -> tuple[Issue, ...]:
        return tuple(replace(issue, suppressed=reasons.get(issue.issue_id)) for issue in issues)

    return replace(
        report,
        plans=tuple(
            replace(
                plan, outcomes=tuple(replace(o, issues=marked(o.issues)) for o in plan.outcomes)
            )
            for plan in report.plans
        ),
    )
