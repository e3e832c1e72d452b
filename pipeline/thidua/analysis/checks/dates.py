"""Dates of rounds and anniversaries against the year the plan is for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.analysis.checks.case import Case, span_of
from thidua.document import Span
from thidua.records import Anniversary, Finding, Phase

# "2021-2025", "2023 – 2024": a plan for several years or for a school year.
_YEARS = re.compile(r"\b((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)\b")
_DATE_IN_PHASE = re.compile(r"(?:\(\s*)?((?:từ|trong|trước|đến|hết|ngày|tháng|\d)[^()]*)", re.I)


def plan_years(case: Case) -> tuple[int, int] | None:
    """First and last year the plan is for; None where the plan names none."""
    header = case.plan.header
    if header.title and (span := _YEARS.search(header.title)):
        return int(span[1]), int(span[2])
    if header.plan_year is None:
        return None
    return header.plan_year, header.plan_year


def date_year_mismatch(case: Case) -> Iterator[Finding]:
    """A round or an anniversary that falls outside the plan's year; a round that runs backwards.

    A round may begin in the last quarter before the year (plans are launched early) and may end
    in the first quarter after it (the review); an anniversary may be one year off.
    """
    years = plan_years(case)
    if years is None or not case.is_plan:
        return
    first, last = years
    for phase in case.of(Phase):
        date = phase.end_date or phase.start_date
        if phase.label is None and _after_issue(case, date):
            continue  # what is done to prepare the year; a round must lie in it
        if date and (_outside(date, first, last) or _backwards(phase)):
            yield case.finding(
                "date_year_mismatch", _date_span(case, phase), date=date, year=_name(years)
            )
    for record in case.of(Anniversary):
        date = record.commemorated_date
        if date and not first - 1 <= int(date[:4]) <= last + 1:
            yield case.finding("date_year_mismatch", span_of(record), date=date, year=_name(years))


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
