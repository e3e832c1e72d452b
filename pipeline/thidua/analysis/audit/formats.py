"""The audit as files: XLSX, HTML, JSON, SARIF. The same report gives the same bytes.

The JSON has these keys: ``thidua`` (version); ``profile`` (name, title_vi, title_en); ``rules``
(id, code, group, severity, element_vi, element_en); ``plans`` (file_name, doc_id, score, error,
warning, info and what the plan is; ``outcomes``: rule, standing, legal_basis, evidence, issues by
id; ``issues``: as in ``Issue.row``, where ``suppressed`` is the reason or null); ``summary``
(plans, mean_score, error, warning, info, suppressed, by_province, by_issuer_kind). Offsets are
half-open character offsets into ``documents.text``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from thidua import __version__
from thidua.analysis.audit.profile import Rule
from thidua.analysis.audit.report import AuditReport, Evidence, Issue, PlanReport, Standing
from thidua.analysis.audit.sarif import sarif
from thidua.analysis.pages import page
from thidua.dataset.tabular import Table, table, write_xlsx
from thidua.errors import ErrorCode, ThiduaError, writing
from thidua.knowledge.collation import vietnamese
from thidua.records import Severity

MARKS = {
    Standing.PRESENT: ("●", "có", "present"),
    Standing.DOUBTFUL: ("◐", "chưa rõ", "doubtful"),
    Standing.MISSING: ("○", "thiếu", "missing"),
    Standing.NOT_APPLICABLE: ("–", "không áp dụng", "not applicable"),
}
_MOST_COLUMNS = 25  # plans that a matrix shows side by side on A4
_AROUND = 80  # characters shown on each side of what is quoted
_LONGEST = 300

_SEVERITIES = {"error": "Lỗi / Errors", "warning": "Cảnh báo / Warnings", "info": "Lưu ý / Notes"}
_PLAN = {
    "file_name": "Tệp / File",
    "title": "Trích yếu / Title",
    "issuing_body": "Cơ quan ban hành / Issuing body",
    "issuer_kind": "Loại cơ quan / Issuer kind",
    "province": "Tỉnh / Province",
    "plan_year": "Năm / Year",
    "issued_date": "Ngày ban hành / Issued",
    "score": "Điểm / Score",
    **_SEVERITIES,
    "suppressed": "Đã bỏ qua / Suppressed",
    "doc_id": "Mã tài liệu / Document",
}
_ISSUE = {
    "file_name": "Tệp / File",
    "severity": "Mức độ / Severity",
    "rule": "Quy tắc / Rule",
    "element_vi": "Yếu tố",
    "message_vi": "Nội dung phát hiện",
    "message_en": "Message",
    "quote": "Trích nguyên văn / Quote",
    "page": "Trang / Page",
    "start": "Từ ký tự / Start",
    "end": "Đến ký tự / End",
    "absent": "Vắng mặt / Absent",
    "legal_basis": "Căn cứ / Legal basis",
    "group": "Nhóm / Group",
    "code": "Mã / Code",
    "issue_id": "Mã phát hiện / Issue",
    "doc_id": "Mã tài liệu / Document",
}
_COUNTS = {"plans": "Số kế hoạch / Plans", "mean_score": "Điểm trung bình / Mean score"}


class Quoted(NamedTuple):
    """Evidence in its context: the words at issue, and those of the line around them."""

    before: str
    words: str
    after: str


def write_report(report: AuditReport, path: Path, kind: str, date: str | None = None) -> Path:
    """Write *report* as *kind* (one of ``FORMATS``) to *path*; gives the path.

    *date* (ISO) is printed on the HTML report, if given. Raises ThiduaError.
    """
    if kind not in FORMATS:
        raise ThiduaError(ErrorCode.BAD_FORMAT, kind, f"choose one of {', '.join(FORMATS)}")
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        FORMATS[kind](report, path, date)
    return path


def as_text(report: AuditReport, kind: str) -> str:
    """The report as the text of a ``json`` or ``sarif`` file."""
    content = sarif(report) if kind == "sarif" else as_dict(report)
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def as_dict(report: AuditReport) -> dict[str, Any]:
    """The report as plain values; the module's docstring lists the keys."""
    return {
        "thidua": __version__,
        "profile": {
            "name": report.profile,
            "title_vi": report.title_vi,
            "title_en": report.title_en,
        },
        "rules": [
            {
                "id": rule.id,
                "code": rule.code,
                "group": rule.group,
                "severity": str(rule.severity),
                "element_vi": rule.element.vi,
                "element_en": rule.element.en,
            }
            for rule in report.rules
        ],
        "plans": [_plan(plan) for plan in report.plans],
        "summary": summary(report),
    }


def _plan(plan: PlanReport) -> dict[str, Any]:
    outcomes = [
        {
            "rule": outcome.rule.id,
            "standing": str(outcome.standing),
            "legal_basis": outcome.basis.cited() if outcome.basis else None,
            "evidence": asdict(outcome.evidence) if outcome.evidence else None,
            "issues": [issue.issue_id for issue in outcome.issues],
        }
        for outcome in plan.outcomes
    ]
    return {**plan.row(), "outcomes": outcomes, "issues": [i.row() for i in plan.all_issues]}


def summary(report: AuditReport) -> dict[str, Any]:
    """Counts over all plans."""
    counts = Counter(str(issue.severity) for issue in report.issues)
    scores = [plan.score for plan in report.plans]
    return {
        "plans": len(scores),
        "mean_score": round(sum(scores) / len(scores), 1) if scores else None,
        **{str(severity): counts[str(severity)] for severity in Severity},
        "suppressed": len(suppressed(report)),
        "by_province": _grouped(report, "province"),
        "by_issuer_kind": _grouped(report, "issuer_kind"),
    }


def _grouped(report: AuditReport, column: str) -> list[dict[str, Any]]:
    """The counts by *column*, in the order of a Vietnamese dictionary."""
    return sorted(report.counted_by(column), key=lambda row: vietnamese(row[column]))


def suppressed(report: AuditReport) -> list[Issue]:
    """The issues that a person has accepted, plan by plan."""
    return [i for plan in report.plans for i in plan.all_issues if i.suppressed is not None]


# ---------------------------------------------------------------------------- tables


def report_tables(report: AuditReport) -> list[Table]:
    """The report as tables: what XLSX holds."""
    left_out = {"suppressed": "Lý do bỏ qua / Reason", **_ISSUE}
    by_province = {"province": "Tỉnh / Province", **_COUNTS, **_SEVERITIES}
    by_kind = {"issuer_kind": "Loại cơ quan / Issuer kind", **_COUNTS, **_SEVERITIES}
    return [
        table("tong-hop", [_plan_row(plan) for plan in report.plans], _PLAN),
        table("phat-hien", [issue.row() for issue in report.issues], _ISSUE),
        _matrix(report),
        table("theo-tinh", _grouped(report, "province"), by_province),
        table("theo-loai-co-quan", _grouped(report, "issuer_kind"), by_kind),
        table("da-bo-qua", [issue.row() for issue in suppressed(report)], left_out),
    ]


def _plan_row(plan: PlanReport) -> dict[str, Any]:
    return {**plan.row(), "suppressed": len(plan.all_issues) - len(plan.issues)}


def _matrix(report: AuditReport) -> Table:
    """One row a plan and one column an element: a sheet has room for more rows than columns."""
    headings = {"file_name": "Tệp / File"}
    headings |= {rule.id: f"{rule.id} {rule.element.vi}" for rule in _elements(report)}
    rows: list[dict[str, str]] = []
    for plan in report.plans:
        standings = {o.rule.id: " ".join(MARKS[o.standing][:2]) for o in plan.outcomes}
        rows.append({"file_name": plan.name, **standings})
    return table("yeu-to", rows, headings)


def _elements(report: AuditReport) -> list[Rule]:
    return [rule for rule in report.rules if rule.group != "consistency"]


def _xlsx(report: AuditReport, path: Path, date: str | None) -> None:
    write_xlsx(path, report_tables(report))


# ---------------------------------------------------------------------------- page


def _html(report: AuditReport, path: Path, date: str | None) -> None:
    elements = _elements(report)
    standings = [{o.rule.id: o.standing for o in plan.outcomes} for plan in report.plans]
    html = page(
        "audit.html.j2",
        report=report,
        date=date,
        summary=summary(report),
        marks=MARKS,
        standings=list(MARKS),
        elements=elements,
        side_by_side=len(report.plans) <= _MOST_COLUMNS,
        matrix=[(rule, [one[rule.id] for one in standings]) for rule in elements],
        plan_row=_plan_row,
        number=number,
        quoted=quoted,
    )
    path.write_text(html, encoding="utf-8")


def number(document: dict[str, Any]) -> str | None:
    """Number and symbol as they are printed: ``12/KH-UBND``, ``12-KH/TU``."""
    printed: str | None = document["number"]
    symbol: str | None = document["symbol"]
    if printed and symbol:
        return f"{printed}{'-' if '/' in symbol else '/'}{symbol}"
    return printed or symbol


def quoted(plan: PlanReport, evidence: Evidence) -> Quoted:
    """The evidence with the words around it in its line; a value worked out has none around."""
    text, (start, end) = plan.plan.text, (evidence.start, evidence.end)
    words = text[start:end]
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = stop if stop >= 0 else len(text)
    first, last = max(line, start - _AROUND), min(stop, end + _AROUND)
    shown = evidence.quote in text[first:last] or words.strip() in evidence.quote
    if not words.strip() or len(words) > _LONGEST or not shown:
        cut = evidence.quote != words.strip() and evidence.quote in words
        return Quoted("", evidence.quote, "…" if cut else "")
    before, after = text[first:start], text[end:last]
    if first > line:  # cut in a line: from the next word on
        before = "…" + before.partition(" ")[2]
    if last < stop:
        after = after.rpartition(" ")[0] + "…"
    return Quoted(before, words, after)


def _written(kind: str) -> Callable[[AuditReport, Path, str | None], None]:
    def write(report: AuditReport, path: Path, date: str | None) -> None:
        path.write_text(as_text(report, kind), encoding="utf-8")

    return write


FORMATS: dict[str, Callable[[AuditReport, Path, str | None], None]] = {
    "xlsx": _xlsx,
    "html": _html,
    "json": _written("json"),
    "sarif": _written("sarif"),
}
