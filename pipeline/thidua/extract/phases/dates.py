"""The dates of a phase, as far as they may be the plan's own and no memory of past years."""

from __future__ import annotations

import re
from functools import lru_cache

from thidua.extract.times import BARE_DAYS, BARE_SPAN, CLOSED_BY, FINISHED_BY
from thidua.knowledge.dates import DateRange, parse_range
from thidua.structure.plan import Plan

_SCHOOL_YEAR = re.compile(r"năm\s+học", re.I)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_YEARS = re.compile(
    r"(?:từ\s+)?(?:năm\s+)?20\d\d\s*(?:[-–—]|đến|tới)\s*(?:\w+\s+){0,2}20\d\d", re.I
)
_BARE = re.compile(rf"{BARE_SPAN}|{BARE_DAYS}")
_CELL_BREAK = re.compile(r"(?<=\d)\s*[|\t]\s*(?=\d)")
_CLOSED_BY = re.compile(rf"(?<=\d){CLOSED_BY}(?=\d|ngày\s)")
_FINISHED_BY = re.compile(rf"(?<=\d){FINISHED_BY}")
_LAST_SCHOOL_MONTH = 7
_FARTHEST_LEAD = 1000  # characters

# Several finders look at the same words.
_parsed = lru_cache(maxsize=1024)(parse_range)


def year_of(plan: Plan) -> int | None:
    """The year of dates that print none: the plan's, or that of its issue."""
    issued = plan.header.issued_date
    return plan.year or (int(issued[:4]) if issued and issued[:4].isdigit() else None)


def times(plan: Plan, words: str) -> DateRange | None:
    """The dates that *words* of the plan name; a year that they leave out is the plan's.

    A plan for a school year begins in autumn: its months up to July are of the year after.
    """
    if _BARE.fullmatch(words):
        words = f"từ {words}"
    words = _CELL_BREAK.sub(" đến ", words)
    words = _FINISHED_BY.sub(" đến ", _CLOSED_BY.sub(" đến ", words))
    if _YEARS.fullmatch(words):
        first, last = _YEAR.findall(words)
        return DateRange(first, last)
    dates = _parsed(words, year_of(plan))
    if dates is None or plan.year is None or _YEAR.search(words):
        return dates
    months = [int(date[5:7]) for date in (dates.start, dates.end) if date and len(date) > 6]
    title = plan.header.title or ""
    if _SCHOOL_YEAR.search(title) and months and max(months) <= _LAST_SCHOOL_MONTH:
        return _parsed(words, plan.year + 1)
    if _SCHOOL_YEAR.search(title) and dates.start and dates.end and dates.end < dates.start:
        return DateRange(dates.start, f"{int(dates.end[:4]) + 1}{dates.end[4:]}")
    return dates


def of_no_year(plan: Plan) -> DateRange | None:
    """The dates of a time that prints no year in a plan that has none: they cannot be told."""
    return DateRange(None, None) if year_of(plan) is None else None


def of_its_years(plan: Plan, words: str, at: int) -> bool:
    """Whether *words* at *at* name a year of those that the plan is for.

    They are told by its title or, where that names no two, by the line that leads the list in.
    """
    named = _YEAR.findall(words)
    lead_end = plan.flow.rfind(":\n", max(0, at - _FARTHEST_LEAD), at)
    lead = plan.flow[plan.flow.rfind("\n", 0, max(0, lead_end)) + 1 : max(0, lead_end)]
    for told in (plan.header.title or "", lead):
        years = _YEAR.findall(told)
        if named and len(years) > 1:
            return bool(min(years) <= min(named) <= max(named) <= max(years))
    return False


def current(plan: Plan, words: str) -> DateRange | None:
    """The dates that *words* of the plan name, unless they are of the past or span years."""
    dates = times(plan, words)
    return None if dates is None or long_ago(dates, plan) else dates


def before(dates: DateRange, plan: Plan, *, grace: int = 0) -> bool:
    """Whether *dates* end before the plan's year, by more than *grace* years."""
    known = dates.end or dates.start or "0"
    return plan.year is not None and int(known[:4]) < plan.year - grace


def lasts_years(dates: DateRange) -> bool:
    """Whether *dates* span more than two calendar years, as memories do."""
    if dates.start is None or dates.end is None:
        return False
    return int(dates.end[:4]) - int(dates.start[:4]) > 1


def long_ago(dates: DateRange, plan: Plan) -> bool:
    """Whether dates are of the past, by more than a mistyped year, or span years, or are none."""
    return lasts_years(dates) or before(dates, plan, grace=1) or not (dates.end or dates.start)


def reported(plan: Plan, dates: DateRange) -> bool:
    """Whether a news item, by its posting date, tells on *dates* of what took place."""
    issued, last = plan.header.issued_date or "", dates.end or ""
    news = plan.header.doc_type in (None, "bai_viet")
    return news and len(last) == len(issued) and last <= issued
