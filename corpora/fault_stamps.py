"""Dates as plans print them: read, and printed anew with other numbers."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import NamedTuple

NUMBER = re.compile(r"\d+")
_STAMP = re.compile(
    r"(?<![\d/])(?P<d>\d{1,2}) ?[/-] ?(?P<m>\d{1,2})(?![\d/-])(?! ?[/-] ?\d)"
    r"|(?<![\d/])(?P<D>\d{1,2}) ?[/-] ?(?P<M>\d{1,2}) ?[/-] ?(?P<Y>\d{4})"
    r"|(?P<wd>\d{1,2}) tháng (?P<wm>\d{1,2}) năm (?P<wy>\d{4})"
    r"|(?<=tháng )(?P<tm>\d{1,2})(?:/(?P<ty>\d{4}))?"
)


class Stamp(NamedTuple):
    """A date as printed: offsets in the text it was read from; day and year may be unprinted."""

    start: int
    end: int
    day: int | None
    month: int
    year: int | None
    text: str

    def shows(
        self, day: int | None = None, month: int | None = None, year: int | None = None
    ) -> str:
        """The stamp in its own form with other numbers; what is None or unprinted stays."""
        wide = self.day is None or self.text[1:2].isdigit()
        numbers = [f"{day or self.day:{'02d' if wide else 'd'}}"] if self.day is not None else []
        shown = month or self.month
        numbers.append(f"{shown:02d}" if wide and shown < 3 else str(shown))
        numbers += [str(year or self.year)] if self.year is not None else []
        return NUMBER.sub(lambda _: numbers.pop(0), self.text)


def stamps(text: str) -> list[Stamp]:
    """The dates printed in *text*; offsets are those of *text*."""

    def number(m: re.Match[str], *names: str) -> int | None:
        found = [m[name] for name in names if m[name]]
        return int(found[0]) if found else None

    return [
        Stamp(*m.span(), number(m, "d", "D", "wd"), month, number(m, "Y", "wy", "ty"), m[0])
        for m in _STAMP.finditer(text)
        if (month := number(m, "m", "M", "wm", "tm")) is not None
    ]


def first_day(iso: str) -> dt.date:
    """The first day that *iso* (a date, a month or a year) can mean."""
    return dt.date.fromisoformat(f"{iso}-01-01"[:10])


def last_day(iso: str) -> dt.date:
    """The last day that *iso* (a date, a month or a year) can mean."""
    day = first_day(iso)
    if len(iso) == 10:
        return day
    month = 12 if len(iso) == 4 else day.month
    return dt.date(day.year, month, calendar.monthrange(day.year, month)[1])
