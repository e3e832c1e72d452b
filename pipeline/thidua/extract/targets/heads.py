"""The heads of a table's columns: what stands below them, counted in what, by when."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import folded_words_of
from thidua.knowledge.titles import title_pattern

Kind = Literal["ordinal", "unit", "wanted", "past", "other", "dated", "whole", "plain"]


def _whole(kind: str) -> re.Pattern[str]:
    """The words of *kind* where they are no part of longer ones: "ước" is none of "được"."""
    return re.compile(rf"(?<![a-z])(?:{folded_words_of(kind)})(?![a-z])")


_WANTED, _RESULT = _whole("column_wanted"), _whole("column_result")
_WHO, _OTHER = _whole("column_who"), _whole("column_other")
_MEASURED = re.compile(rf"(?:{folded_words_of('column_measure')})(?![a-z])")
_ORDINAL = re.compile(r"(?:s(?:o )?)?tt")
_UNIT = re.compile(r"don vi tinh|^d\.?v\.?t\.?$|^don vi(?: do)?$")
_IN_BRACKETS = re.compile(r"\s*\(([^()]{1,20})\)")
# Heads of columns that each hold a part of the time
_PERIOD = re.compile(
    r"(?:\d{1,2} thang|thang \d|quy (?:\d|[ivx]+$)|ca nam|hoc ky|dau nam|cuoi nam)"
)
_WHOLE = re.compile(r"(?:(?:ca|toan|tong)(?: ca)? (?:giai doan|nhiem ky|khoa)|tong|cong|luy ke)")
# "Danh hiệu | Tập thể | Cá nhân"
_BEARERS = re.compile(r"tap the|ca nhan|ho gia dinh|nguoi")
_COUNTED = re.compile(r"(?:số|chỉ\s+tiêu)\s+([^\W\d_][^\d.;:|]{1,30})", re.I)
_DEADLINE = re.compile(r"thoi han|han (?:cuoi|hoan)|(?:thoi gian|ngay|thoi diem) hoan thanh")
_CLASSES = re.compile(r"(?:khoi|lop)(?: lop)?(?![a-z])")
_SUM = re.compile(r"tong(?: so| cong)?")
_YEAR = re.compile(r"20\d\d")
_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(20\d\d)")
_QUARTER = re.compile(r"(?<![a-z])quy (?:([1-4])|(iv|i{1,3}))(?![a-z\d])")
_MONTHS = re.compile(r"(?<!\d)0?6 thang dau nam|(?<!\d)0?([369]) thang(?! cuoi)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_HALF = 6  # months
_NEVER = 9999


@dataclass(frozen=True)
class Column:
    """A column of a table, as its head tells."""

    printed: str

    @cached_property
    def name(self) -> str:
        """The head without what stands in brackets."""
        return _IN_BRACKETS.sub("", " ".join(self.printed.split())).strip()

    @cached_property
    def unit(self) -> str | None:
        """What the numbers below are counted in, if the head tells: "Dư nợ (tỷ đồng)"."""
        found = _IN_BRACKETS.search(" ".join(self.printed.split()))
        if found:
            return found[1]
        return self.name.lower() if _BEARERS.fullmatch(fold(self.name)) else None

    @cached_property
    def counted(self) -> str | None:
        """What the numbers below count: "Số mô hình"."""
        found = _COUNTED.fullmatch(self.name)
        return found[1] if found else None

    @cached_property
    def is_deadline(self) -> bool:
        """Whether days stand below the head by which something is to be reached."""
        return bool(_DEADLINE.match(fold(self.name)))

    @cached_property
    def holds_classes(self) -> bool:
        """Whether forms and classes of a school stand below the head: "6", "10A1"."""
        return bool(_CLASSES.match(fold(self.name)))

    @cached_property
    def kind(self) -> Kind:
        """What stands below the head."""
        name = fold(self.name)
        if _ORDINAL.fullmatch(name):
            return "ordinal"
        if _UNIT.search(name):
            return "unit"
        if _WHO.search(name):
            return "other"
        if _RESULT.search(name):
            return "past"
        if _WANTED.search(name):
            return "wanted"
        if _OTHER.search(name) and not self.is_title:
            return "other"
        if _YEAR.search(name) or _PERIOD.match(name):
            return "dated"
        return "whole" if _WHOLE.match(name) else "plain"

    @cached_property
    def is_measure(self) -> bool:
        """Whether the head tells what is measured: a unit in brackets, a title, a rate."""
        return bool(self.unit or self.is_title or _MEASURED.match(fold(self.printed)))

    @cached_property
    def is_title(self) -> bool:
        """Whether the head is a title: numbers below it say how many get it."""
        return bool(title_pattern().search(fold(self.printed)))

    @cached_property
    def is_dated(self) -> bool:
        """Whether the head tells by when."""
        return bool(_YEAR.search(self.printed) or _PERIOD.match(fold(self.name)))

    def is_over(self, year: int | None) -> bool:
        """Whether the head names a year before *year*, that of the plan."""
        return int(max(_YEAR.findall(self.printed), default=_NEVER)) < (year or 0)

    def by_date(self, year: int | None) -> str | None:
        """When the numbers below are to be reached, as ISO 8601; *year* is that of the plan."""
        name = fold(self.name)
        if day := _DAY.search(name):
            return f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
        named = max(_YEAR.findall(name), default=None)
        if quarter := _QUARTER.search(name):
            month = 3 * (int(quarter[1]) if quarter[1] else _ROMAN[quarter[2]])
        elif months := _MONTHS.search(name):
            month = int(months[1] or _HALF)
        else:
            return None if "ca nam" in name else named
        of = int(named) if named else year
        return f"{of}-{month:02}-{calendar.monthrange(of, month)[1]}" if of else None


def measures(words: str) -> bool:
    """Whether *words* begin by telling what is measured: "Tỷ lệ …", "Doanh thu …"."""
    words = fold(words)
    return bool(_MEASURED.match(words)) and not _SUM.fullmatch(words)


def is_period(head: str) -> bool:
    """Whether *head* names a part of the time, a year or a day: it is no number of a row."""
    name = fold(head)
    return bool(_PERIOD.match(name) or _YEAR.fullmatch(name) or _DAY.fullmatch(name))
