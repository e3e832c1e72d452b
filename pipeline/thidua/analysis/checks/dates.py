"""Dates of rounds and anniversaries against the year the plan is for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.analysis.checks.case import Case, span_of
from thidua.document import Span
from thidua.extract.anchored import matches, starts
from thidua.knowledge.dates import find_dates, parse_date
from thidua.records import Anniversary, Assignment, Finding, Phase

# "2021-2025", "2023 – 2024": a plan for several years or for a school year.
_YEARS = re.compile(r"\b((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)\b")
# What is to be reported at the year's end is this year's work: last year's is a slip of copying.
_REVIEW = re.compile(
    r"\b(?:báo\s+cáo\s+)?(?:tổng\s+kết|sơ\s+kết)\s(?:[^\s.;:,]+\s){0,6}?năm\s+(?P<year>20\d\d)\b"
    r"(?=[^.;\n]{0,60}?\b(?:cuối\s+năm|tháng\s+1[0-2]\b|\d{1,2}/1[0-2]\b))"
)
_REVIEW_WORDS = ("báo", "tổng", "sơ")
_UNTIL_WORDS = tuple(
    form
    for word in ("trước", "chậm", "muộn", "đến")
    for form in (word, word.capitalize(), word.upper())
)
_UNTIL = re.compile(
    r"(?:trước|chậm\s+nhất|muộn\s+nhất|đến\s+hết)\s+(?:(?:là|vào|hết)\s+)*(?:ngày\s+)?"
    r"(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)",
    re.I,
)
_HANDED_IN = re.compile(r"(?<!\w)(?:gửi|nộp|trình|báo\s+cáo|đăng\s+ký|hồ\s+sơ)(?!\w)", re.I)
_NEAR = 60  # characters
_MONTH = len("2031-07")
_LATE = 9  # the month from which on a drive may be one of the next year too
_ROUND = re.compile(
    r"\w+(?:\s+thi\s+đua)?(?:\s+thứ)?\s+(?:\d|[IVX]{1,3}|nhất|một|hai|ba|tư|bốn)", re.I
)
_GROUND = re.compile(r"(?:cơ\s+sở|căn\s+cứ|sau|từ|tại|theo|qua)\s+(?:[^\s.;:,]+\s+){0,3}$", re.I)
_AHEAD = ("implementation", "assignment", "rewards", "schedule")
# Looks back or rules for good: its dates need not lie in the year of its title.
_OF_NO_YEAR = frozenset(
    ("bao_cao", "bai_viet", "quyet_dinh", "to_trinh", "quy_dinh", "quy_che", "bien_ban", "thong_tu")
)
_DATE_IN_PHASE = re.compile(r"(?:\(\s*)?((?:từ|trong|trước|đến|hết|ngày|tháng|\d)[^()]*)", re.I)


def plan_years(case: Case) -> tuple[int, int] | None:
    """First and last year the plan is for; None where the plan names none."""
    header = case.plan.header
    if header.title and (span := _YEARS.search(header.title)):
        return int(span[1]), int(span[2])
    if header.plan_year is None:
        return None
    return header.plan_year, header.plan_year + _runs_over(case, header.plan_year)


def _runs_over(case: Case, year: int) -> bool:
    """Whether a drive that begins late in *year* goes on into the next: "01/11 - 31/7"."""
    for phase in case.of(Phase):
        start, end = phase.start_date or "", phase.end_date or ""
        whole = len(start) >= _MONTH and len(end) >= _MONTH
        if whole and start[:4] == str(year) and end[:4] == str(year + 1):
            first, last = int(start[5:7]), int(end[5:7])
            if first >= _LATE and last < first:
                return True
    return False


def date_year_mismatch(case: Case) -> Iterator[Finding]:
    """A round, deadline, review or anniversary outside the year; a round that runs backwards.

    A round may begin in the last quarter before the year (plans are launched early) and may end
    in the first quarter after it (the review); an anniversary may be one year off. Documents that
    look back, and those that rule for good, are left alone.
    """
    years = plan_years(case)
    if years is None or case.plan.header.doc_type in (None, *_OF_NO_YEAR):
        return
    first, last = years
    before: Phase | None = None  # the numbered round before
    for phase in case.of(Phase):
        date = phase.end_date or phase.start_date
        early = before is not None and _a_year_early(before, phase)
        before = phase if _ROUND.fullmatch(phase.label or "") else before
        if phase.label is None and _after_issue(case, date):
            continue  # what is done to prepare the year; a round must lie in it
        if date and (early or _outside(date, first, last) or _backwards(phase)):
            yield case.finding(
                "date_year_mismatch", _date_span(case, phase), date=date, year=_name(years)
            )
    seen = [span for phase in case.of(Phase) if (span := span_of(phase))]
    for span, date in (*_deadlines_before(case, first), *_reports_before(case, first)):
        if not any(one.start < span.end and span.start < one.end for one in seen):
            seen.append(span)
            yield case.finding("date_year_mismatch", span, date=date, year=_name(years))
    flow, (begin, end) = case.plan.flow, case.plan.body
    for match in matches(_REVIEW, flow, starts(flow, _REVIEW_WORDS, begin, end), end):
        early = int(match["year"]) < first and case.plan.role_at(match.start()) in _AHEAD
        if early and _named(flow, match.start()):
            yield case.finding(
                "date_year_mismatch",
                Span(*match.span()),
                confidence=0.7,
                date=match["year"],
                year=_name(years),
            )
    for record in case.of(Anniversary):
        date = record.commemorated_date
        if date and not first - 1 <= int(date[:4]) <= last + 1:
            yield case.finding("date_year_mismatch", span_of(record), date=date, year=_name(years))


def _deadlines_before(case: Case, first: int) -> Iterator[tuple[Span, str]]:
    """The deadlines of assignments that lie before the year, and before the day of issue."""
    issued = case.plan.header.issued_date or str(first)
    for record in case.of(Assignment):
        span, date = span_of(record), record.deadline
        if span and date and date < min(issued, str(first)):
            for start, end, found in find_dates(span.of(case.plan.flow)):
                if found == date:
                    yield Span(span.start + start, span.start + end), date
                    break


def _reports_before(case: Case, first: int) -> Iterator[tuple[Span, str]]:
    """The days by which something is to be handed in that lie before the year and the plan."""
    flow, issued = case.plan.flow, case.plan.header.issued_date or str(first)
    first_at, last_at = case.plan.body
    begins = starts(flow, _UNTIL_WORDS, first_at, last_at)
    for match in matches(_UNTIL, flow, begins, last_at):
        around = flow[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        date = parse_date(match["date"])
        early = date is not None and str(first - 1) <= date < min(issued, str(first))
        ahead = early and case.plan.role_at(match.start()) in _AHEAD
        counted = flow.endswith("tính ", 0, match.start())  # "tính đến hết 30/6/2030": a result
        if date and ahead and not counted and _HANDED_IN.search(around):
            yield Span(*match.span()), date


def _a_year_early(before: Phase, phase: Phase) -> bool:
    """Whether a round ends before the round *before* it begins, and would not a year later."""
    start, end = before.start_date, phase.end_date
    if not (start and end and phase.start_date and _ROUND.fullmatch(phase.label or "")):
        return False
    if (before.label or "").split()[0] != (phase.label or "").split()[0]:
        return False
    return end < start[: len(end)] <= f"{int(end[:4]) + 1}{end[4:]}"


def _named(flow: str, at: int) -> bool:
    """Whether what begins at *at* is still to be done, not a ground: ``trên cơ sở tổng kết``."""
    return not _GROUND.search(flow, max(0, at - 40), at)


def _after_issue(case: Case, date: str | None) -> bool:
    """Whether *date* lies between the day of issue and the year the plan is for."""
    issued, years = case.plan.header.issued_date, plan_years(case)
    return bool(issued and date and years and issued[: len(date)] <= date < str(years[0]))


def _backwards(phase: Phase) -> bool:
    """Whether a round ends before it begins: one of the printed years is wrong."""
    start, end = phase.start_date, phase.end_date
    return bool(start and end and end < start[: len(end)])


def _name(years: tuple[int, int]) -> str:
    return str(years[0]) if years[0] == years[1] else f"{years[0]}-{years[1]}"


def _outside(date: str, first: int, last: int) -> bool:
    """Whether an ISO date, partial allowed, cannot belong to a plan for *first* to *last*."""
    year, month = int(date[:4]), int(date[5:7]) if len(date) >= 7 else None
    if year == last + 1:
        return month is not None and month > 6
    return not first <= year <= last


def _date_span(case: Case, phase: Phase) -> Span | None:
    """The date expression inside the quote of a round, without label and brackets."""
    span = span_of(phase)
    if span is None or phase.label is None:
        return span
    quote = span.of(case.plan.text)
    offset = quote.find(phase.label)
    after = 0 if offset < 0 else offset + len(phase.label)
    match = _DATE_IN_PHASE.search(quote, after)
    if match is None:
        return span
    text = match[1].rstrip(" .;:")
    return Span(span.start + match.start(1), span.start + match.start(1) + len(text))
