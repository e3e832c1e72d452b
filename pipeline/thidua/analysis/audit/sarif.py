"""The audit as SARIF 2.1.0, which code-review tools and continuous integration read.

Regions are offsets into ``documents.text``, in Unicode characters; lines end with a line feed.
What is missing is located where it was looked for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Any
from urllib.parse import quote

from thidua import __version__
from thidua.analysis.audit.plan import AuditedPlan
from thidua.analysis.audit.profile import Rule
from thidua.analysis.audit.report import AuditReport, Issue
from thidua.records import Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


class _Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(at + 1 for at, char in enumerate(self._text) if char == "\n")]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at *offset*, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def sarif(report: AuditReport) -> dict[str, Any]:
    """The whole log: one run, with all rules asked and all issues, the suppressed ones marked."""
    indices = {rule.id: number for number, rule in enumerate(report.rules)}
    results = []
    for number, plan in enumerate(report.plans):
        lines = _Lines(plan.plan.text)
        results += [_result(one, indices, number, lines) for one in plan.all_issues]
    driver = {
        "name": "thidua",
        "version": __version__,
        "rules": [_rule(rule) for rule in report.rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": "en",
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\n"],
        "artifacts": [_artifact(plan.plan, plan.score) for plan in report.plans],
        "results": results,
        "properties": {
            "profile": report.profile,
            "en": report.title_en,
            "vi": report.title_vi,
            "regions": "offsets into the text as read (documents.text), not into the file",
        },
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    """A rule; its full description names the law from which it follows.

    The message of a check has gaps that only an issue fills, so it describes no rule.
    """
    sentence = rule.message.en if rule.message and rule.present else rule.element.en
    return {
        "id": rule.id,
        "name": rule.code,
        "shortDescription": {"text": rule.element.en},
        "fullDescription": {"text": " — ".join([sentence, *_laws(rule)])},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "vi": rule.element.vi,
            "group": rule.group,
            "legalBasis": _laws(rule),
        },
    }


def _laws(rule: Rule) -> Sequence[str]:
    return list(dict.fromkeys(basis.cited() for basis in rule.basis))


def _artifact(plan: AuditedPlan, score: int) -> dict[str, Any]:
    media_type = plan.document["media_type"] or ""
    return {
        "location": {"uri": _uri(plan.document["file_name"])},
        "roles": ["analysisTarget"],
        **({"mimeType": media_type} if "/" in media_type else {}),
        "properties": {"docId": plan.doc_id, "score": score},
    }


def _uri(file_name: str) -> str:
    """A relative reference; a colon would make the start of the name a scheme."""
    return quote(file_name, safe="")


def _result(issue: Issue, indices: dict[str, int], artifact: int, lines: _Lines) -> dict[str, Any]:
    where = issue.evidence or issue.looked_in
    basis = issue.basis.cited() if issue.basis else None
    properties = {
        "vi": issue.message_vi,
        "absent": issue.evidence is None,
        **({"page": where.page} if where and where.page else {}),
        **({"legalBasis": basis} if basis else {}),
    }
    location: dict[str, Any] = {
        "artifactLocation": {"uri": _uri(issue.file_name), "index": artifact},
    }
    if where is not None:
        location["region"] = _region(where.start, where.end, lines)
    if issue.evidence is not None and issue.evidence.quote:
        location["region"]["snippet"] = {"text": issue.evidence.quote}
    result = {
        "ruleId": issue.rule.id,
        "ruleIndex": indices[issue.rule.id],
        "level": _LEVELS[issue.severity],
        "message": {"text": issue.message_en},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"issueId/v1": issue.issue_id},
        "properties": properties,
    }
    if issue.suppressed is not None:
        result["suppressions"] = [{"kind": "external", "justification": issue.suppressed}]
    return result


def _region(start: int, end: int, lines: _Lines) -> dict[str, Any]:
    (line, column), (end_line, end_column) = lines.place(start), lines.place(end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": end - start,
    }
