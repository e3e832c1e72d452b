"""Cited documents: in force, issued before the plan, numbered as their legislature numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.analysis.audit.consistency.flaw import Flaw, span_of
from thidua.analysis.audit.plan import AuditedPlan, Row
from thidua.knowledge.acts import acts
from thidua.knowledge.legislatures import legislature
from thidua.records import Severity

_QH = re.compile(r"(?:QH|UBTVQH)(\d{1,2})\b")
_YEAR = re.compile(r"/((?:19|20)\d\d)/")
# "Ngày 08/5/2020, Sở Nội vụ ban hành (có) ...": date and issuer stand before the document.
_TOLD_BEFORE = re.compile(
    r"(?<!\w)ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}\s*,?\s[^.;\n]{3,150}?"
    r"\s(?:ban\s+hành|có|ra|ký|gửi)\s[^.;,\n]{0,40}$",
    re.I,
)
_BEFORE = 250  # characters


def cited_out_of_force(plan: AuditedPlan) -> Iterator[Flaw]:
    """A basis that had been replaced by the plan's day; outside the preamble only a note."""
    day = plan.day
    if day is None:
        return
    for row in plan.rows("directives"):
        act = acts().get(row["work_id"] or "")
        if act is None or not act.verified or act.valid_to is None or day <= act.valid_to:
            continue
        words = {"id": act.directive_id, "valid_to": act.valid_to, "by": act.replaced_by or "?"}
        yield Flaw(span_of(row), words, None if _is_basis(plan, row) else Severity.INFO)


def _is_basis(plan: AuditedPlan, row: Row) -> bool:
    """Whether a citation stands before the first item, or in a section of legal bases."""
    if row["section_id"] is None:
        return True
    sections = {s["section_id"]: s for s in plan.rows("sections")}
    return bool(sections[row["section_id"]]["role"] == "legal_basis")


def cited_after_issue(plan: AuditedPlan) -> Iterator[Flaw]:
    """A cited document that is younger than the plan."""
    issued = plan.document["issued_date"] or (plan.years and f"{plan.years[1]}-12-31")
    if not issued:
        return
    for row in plan.rows("directives"):
        numbered = _YEAR.search(row["directive_id"] or "")
        date = row["date"] or (numbered and numbered[1])
        shorter = min(len(date or ""), len(issued))
        if date and date[:shorter] > issued[:shorter]:
            yield Flaw(span_of(row), {"date": date, "issued": issued})


def legislature_against_year(plan: AuditedPlan) -> Iterator[Flaw]:
    """A number of the National Assembly whose legislature was not sitting in that year."""
    for row in plan.rows("directives"):
        term, numbered = _QH.search(row["symbol"] or ""), _YEAR.search(row["directive_id"] or "")
        if term is None or numbered is None:
            continue
        year, known = int(numbered[1]), legislature(int(term[1]))
        if known and not known[0] <= year <= known[1]:
            words = {"term": term[1], "year": year, "first": known[0], "last": known[1]}
            yield Flaw(span_of(row), words)


def incomplete_first_citation(plan: AuditedPlan) -> Iterator[Flaw]:
    """The first mention of a numbered document with neither date nor issuer, and no full one."""
    full = {row["work_id"] for row in plan.rows("directives") if row["date"] or row["issuer"]}
    told: set[str] = set()
    for row in plan.rows("directives"):
        work = row["work_id"]
        numbered = row["number"] and row["symbol"] and not row["symbol"].startswith("QH")
        if numbered and work not in full and work not in told:
            told.add(work)
            if _TOLD_BEFORE.search(plan.text[max(0, row["start"] - _BEFORE) : row["start"]]):
                continue
            yield Flaw(span_of(row), {"id": row["directive_id"] or work})
