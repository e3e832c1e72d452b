"""Targets that cannot be reached together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.analysis.audit.consistency.flaw import Flaw
from thidua.analysis.audit.plan import AuditedPlan
from thidua.document import Span

# "100% … hoàn thành tốt nhiệm vụ" leaves nobody for "20% … hoàn thành xuất sắc" unless "trở lên"
# follows; the grades exclude each other (Nghị định 90/2020/NĐ-CP, Quy định 132-QĐ/TW).
_GRADES = re.compile(
    r"(?<!\d)100\s?%[^.;\n%]{0,140}?hoan thanh tot (?:chuc trach,? )?nhiem vu"
    r"(?![\s\"*'(]*tro len)[^.;\n%]{0,80}?\d{1,2}(?:,\d+)?\s?%[^.;\n%]{0,140}?xuat sac"
)
_ABOVE = re.compile(r"(?<![\d,.])(?:1(?!00(?![,\d]))\d\d|[2-9]\d\d)(?:,\d+)?\s?%")
_SHOWN = 60
# A share of a plan, of last year or of growth may well be above a hundred per cent.
_OF_A_PLAN = re.compile(
    r"so voi|ke hoach|du toan|chi tieu|tang (?:tren |them |it nhat |tu )?\d|tang truong|vuot"
    r"|cong suat|ngan sach|dinh muc|cung ky|nam truoc|doanh thu|loi nhuan|san luong|kim ngach"
    r"|duoc giao"
)


def part_above_whole(plan: AuditedPlan) -> Iterator[Flaw]:
    """A part ("trong đó") that is larger than the whole it is a part of."""
    by_id = {row["record_id"]: row for row in plan.rows("targets")}
    for part in plan.rows("targets"):
        whole = by_id.get(part["parent_id"] or "")
        if whole is None or part["value"] is None or whole["value"] is None:
            continue
        same = part["percentage"] == whole["percentage"]
        same = same and (part["percentage"] or _noun(part) == _noun(whole))
        largest = whole["value_max"] if whole["value_max"] is not None else whole["value"]
        if same and whole["comparator"] != "none" and part["value"] > largest:
            span = Span(whole["start"], part["end"])
            words = {"part": _number(part["value"]), "whole": _number(largest)}
            yield Flaw(span, {**words, "unit": part["unit"] or ""})


def _noun(row: dict[str, object]) -> str:
    words = str(row["unit"] or "").split()
    return words[0].lower() if words else ""


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def contradicting_grades(plan: AuditedPlan) -> Iterator[Flaw]:
    """All are to get one grade, and some of them a better one."""
    for match in _GRADES.finditer(plan.folded):
        yield Flaw(Span(match.start(), match.end()))


def percent_above_hundred(plan: AuditedPlan) -> Iterator[Flaw]:
    """More than a hundred per cent of people, units or cases."""
    body = plan.part("body")
    for match in _ABOVE.finditer(plan.folded, body.start, body.end):
        start = max(plan.folded.rfind(mark, 0, match.start()) for mark in (";", "\n", ". ")) + 1
        ends = [plan.folded.find(mark, match.end()) for mark in (";", "\n", ". ")]
        end = min((e for e in ends if e >= 0), default=body.end)
        if not _OF_A_PLAN.search(plan.folded, start, end):
            words = {"value": match[0].rstrip(" %")}
            yield Flaw(Span(match.start(), min(end, match.end() + _SHOWN)), words)
