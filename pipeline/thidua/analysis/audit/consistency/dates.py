"""Dates that cannot be, or that do not fit the plan."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from thidua.analysis.audit.consistency.flaw import Flaw, span_of
from thidua.analysis.audit.plan import AuditedPlan
from thidua.document import Span

_DAY = re.compile(
    r"(?<![\d/.,-])(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>(?:19|20)\d\d)(?![\d/])"
    r"|\bngay\s+(?P<day2>\d{1,2})(?:\s?/\s?|\s+thang\s+)(?P<month2>\d{1,2})(?![\d/%]|\s?/\s?\d|-[a-z])"
    r"(?:\s+nam\s+(?P<year2>(?:19|20)\d\d))?"
    r"|\b(?:den|tu|truoc|het)\s+(?:het\s+)?(?P<day3>\d{1,2})/(?P<month3>\d{1,2})(?![\d/%]|-[a-z])"
)
_RANGE = re.compile(r"(?<![\d/])((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)(?![\d/])")
_MALFORMED = re.compile(r"\bthang\s+\d{1,2}\s?/\s?\d{1,2}(?![\d/]|\s?/\s?\d|\s+nam)")
_YEAR = re.compile(
    r"\bnam\s+(?:hoc\s+(?:199\d|20\d\d)\s?[-–]\s?)?(?P<year>199\d|20\d\d)(?!\s?[-–/]\s?\d|\d|\s+den)"
)
# What is said of a past year on purpose: results, comparisons, beginnings, terms, full dates.
_LOOKING_BACK = re.compile(
    r"tong ket|so ket|ket qua|so voi|thanh tich|dat duoc|bao cao|tu nam|ke tu|giai doan|nhiem ky"
    r"|thanh lap|khoa|luat|hien phap|nghi|quyet dinh|chi thi|thong tu|ke hoach so|thang \d|sinh nam"
    r"|den nam|truoc nam|cuoi nam|dau nam|thuc hien nam|da |duoc cong nhan|danh gia|chi so"
    r"|kinh nghiem|cua nam|kiem diem|khen thuong nam|tang|vuot|binh quan|ky niem|ngay"
)
_OLDEST = 6
_NEAR, _FAR = 40, 70  # characters before the year in which such words count
_TO_BE_DONE = re.compile(
    r"(?:nhiem vu|ke hoach|cong tac|phong trao|chi tieu|chu de|thi dua)(?:\s+\S+){0,5}\s*$"
)
_BEFORE_DAY = re.compile(
    r"\b(?:truoc|cham nhat|han cuoi)\s+(?:la\s+)?(?:ngay\s+)?"
    r"(?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})\s?/\s?(?P<year>20\d\d)"
)
_LAST_DAY = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def impossible_date(plan: AuditedPlan) -> Iterator[Flaw]:
    """A day that its month does not have, or a thirteenth month."""
    for match in _DAY.finditer(plan.folded):
        day, month, year = _numbers(match)
        if not 1 <= month <= 12 or not 1 <= day <= _days(month, year):
            yield Flaw(Span(match.start(), match.end()), {"date": f"{day}/{month}"})


def _numbers(match: re.Match[str]) -> tuple[int, int, int | None]:
    day = match["day"] or match["day2"] or match["day3"]
    month = match["month"] or match["month2"] or match["month3"]
    year = match["year"] or match["year2"]
    return int(day), int(month), int(year) if year else None


def _days(month: int, year: int | None) -> int:
    return monthrange(year, month)[1] if year else _LAST_DAY.get(month, 31)


def malformed_date(plan: AuditedPlan) -> Iterator[Flaw]:
    """The word "tháng" before a day and a month: "từ tháng 1/01"."""
    span = plan.part("body")
    for match in _MALFORMED.finditer(plan.folded, span.start, span.end):
        yield Flaw(Span(match.start(), match.end()))


def backward_range(plan: AuditedPlan) -> Iterator[Flaw]:
    """A range of years that runs backwards: "nhiệm kỳ 2020 - 2015"."""
    for match in _RANGE.finditer(plan.text):
        if int(match[2]) < int(match[1]):
            yield Flaw(Span(match.start(), match.end()), {"first": match[1], "last": match[2]})


def stale_year(plan: AuditedPlan) -> Iterator[Flaw]:
    """A year before the plan's own, where the plan speaks of what is to be done."""
    if plan.years is None:
        return
    first = plan.years[0]
    taken = [span_of(r) for t in ("directives", "anniversaries", "themes") for r in plan.rows(t)]
    for line in plan.paragraphs:
        if not plan.part("body").contains(line.start):
            continue
        for match in _YEAR.finditer(plan.folded, line.start, line.end):
            year, start = int(match["year"]), match.start("year")
            before = plan.folded[line.start : match.start()]
            to_be_done = _TO_BE_DONE.search(before)
            reach = _NEAR if to_be_done else _FAR
            near = f"{before[-reach:]}nam"
            if not first - _OLDEST <= year < first or _LOOKING_BACK.search(near):
                continue
            if year == first - 1 and not to_be_done:
                continue  # a plan is often made in the year before
            if any(span.contains(start) for span in taken):
                continue
            words = {"year": year, "plan_year": plan.document["plan_year"]}
            yield Flaw(Span(match.start(), match.end()), words)


def deadline_before_issue(plan: AuditedPlan) -> Iterator[Flaw]:
    """Something to be done before the plan was issued."""
    issued = plan.document["issued_date"]
    if not issued:
        return
    told: list[Span] = []
    for span, deadline in _deadlines(plan):
        shorter = min(len(deadline), len(issued))
        if deadline[:shorter] >= issued[:shorter]:
            continue
        if any(one.start < span.end and span.start < one.end for one in told):
            continue  # the deadline of an assignment is an entry of the timetable too
        told.append(span)
        yield Flaw(span, {"deadline": deadline, "issued": issued})


def _deadlines(plan: AuditedPlan) -> Iterator[tuple[Span, str]]:
    """Deadlines of the timetable and of assignments, and any other "trước ngày" with a year."""
    for row in plan.rows("phases"):
        if row["label"] is None and row["end_date"]:
            yield span_of(row), row["end_date"]
    for row in plan.rows("assignments"):
        if row["deadline"]:
            yield span_of(row), row["deadline"]
    body = plan.part("body")
    for match in _BEFORE_DAY.finditer(plan.folded, body.start, body.end):
        day, month, year = (int(match[name]) for name in ("day", "month", "year"))
        yield Span(match.start(), match.end()), f"{year}-{month:02}-{day:02}"
