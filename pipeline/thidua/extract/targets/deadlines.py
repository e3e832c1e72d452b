"""By when a target is to be reached: after its words, before them or among them.

"… hết quý II/2023", "… trong 6 tháng đầu năm"; "Trước ngày 30/6/2023, 100% hồ sơ …"; "Diện tích
cây ăn quả đến năm 2025 đạt …".
"""

from __future__ import annotations

import re

from thidua.extract.targets.grammar import verb_at
from thidua.knowledge.dates import parse_date

_LAST_DAYS = r"(?:hết\s+|cuối\s+)*"
_DAY = (
    rf"{_LAST_DAYS}(?:(?:năm|tháng|ngày|quý)\s*[\dIV]+|\d{{1,2}}/\d{{1,2}})[\d/.]*"
    r"(?:\s+tháng\s+\d{1,2})?(?:\s*(?:năm|/)\s*20\d\d|\s+năm\s+sau)?"
)
_BY = re.compile(
    rf"(?:,\s*xong)?\s+(?:(?:tính\s+)?(?:trong|vào|đến|hết|trước|chậm\s+nhất)\s+{_DAY})$"
)
# "nâng mức ăn lên 30.000 đồng/suất | từ tháng 7/2025": when it begins
_ONWARDS = re.compile(r"\s+từ\s+(?:ngày|tháng|quý|năm)\s+[\dIV][\d/.IV-]*(?:\s+năm\s+20\d\d)?$")
_HALF = re.compile(r"(?:,\s*xong)?\s+trong\s+0?6\s+tháng\s+(?P<part>đầu|cuối)\s+năm$", re.I)
BY_A_DATE = (
    rf"(?:đến|trước|trong|hết|vào|chậm\s+nhất)\s+{_LAST_DAYS}"
    r"(?:(?:năm|ngày|tháng|quý)\s+[^,;.\n]{1,24}|\d{1,2}/\d{1,2}(?:/\d{4})?)"
)
"""A deadline before the words it belongs to; a comma or the clause's end follows."""
_BEFORE = re.compile(rf"{BY_A_DATE}(?=,|\s*$)", re.I)
_FIRST = re.compile(
    rf"(?:trong|vào|đến|hết|trước)\s+{_LAST_DAYS}(?:năm|quý|tháng|ngày)\s*[\dIV/.]+(?:\s+năm\s+20\d\d)?\s+",
    re.I,
)
_WITHIN = re.compile(rf"(?<=\w)\s+(?:tính\s+)?(?:đến|vào|trước)\s+{_DAY}(?=\s|$)")
# "98% | năm 2030", "Tỷ lệ đô thị hóa | năm 2030: 50%": a year to come, with no "đến" before it
_IN_YEAR = re.compile(r"(?:^|(?<=\w)\s+)năm\s+(?P<year>20\d\d)$")
_QUARTER = re.compile(r"quý\s+(?P<quarter>IV|I{1,3}|[1-4])(?!\w)", re.I)
_QUARTER_ENDS = dict(
    zip(
        ("I", "II", "III", "IV", "1", "2", "3", "4"),
        ("03-31", "06-30", "09-30", "12-31") * 2,
        strict=True,
    )
)
_YEAR = re.compile(r"20\d\d")


def deadline_after(words: str, year: int | None) -> tuple[str, str | None]:
    """*words* without a deadline at their end, and the deadline as ISO 8601.

    *year* is the plan's: "tháng 6" is one of it.
    """
    words = words if "so với" in words else _ONWARDS.sub("", words)
    by = _BY.search(f" {words}")
    if by is None and _IN_YEAR.match(words):
        return _in_year(words, year)
    if by is None:
        half = _HALF.search(f" {words}") if year else None
        if half is None:
            return words, None
        day = f"{year}-06-30" if half["part"].lower() == "đầu" else f"{year}-12-31"
        return _without_done(words[: half.start()]), day
    return _without_done(words[: by.start()]), _date_of(by[0], year)


def deadline_within(words: str, year: int | None) -> tuple[str, str | None]:
    """*words* without the day by which they are to be so, and that day."""
    by = _WITHIN.search(words)
    if by is None:
        return _in_year(words, year)
    return f"{words[: by.start()]}{words[by.end() :]}", _date_of(by[0], year)


def _in_year(words: str, year: int | None) -> tuple[str, str | None]:
    """*words* without a year at their end that comes after the plan's, and that year."""
    by = _IN_YEAR.search(words)
    if by is None or year is None or int(by["year"]) <= year:
        return words, None
    return words[: by.start()], by["year"]


def deadline_first(words: str, year: int | None) -> tuple[str, str | None]:
    """*words* without a deadline at their start, and the deadline: "hết quý II | giải ngân"."""
    first = _FIRST.match(words)
    if first is None:
        return words, None
    return words[first.end() :], deadline_after(first[0].strip(), year)[1]


def deadline_in_front(words: str, year: int | None) -> str | None:
    """The deadline that a sentence opens with: "Trước ngày 30/6/2023,"; not the plan's own year."""
    found = [match[0] for match in _BEFORE.finditer(words)]
    if not found:
        return None
    by = found[-1]
    named = _year_in(by)
    return parse_date(by, year) or (named if named != str(year) else None)


def _date_of(words: str, year: int | None) -> str | None:
    """The day, month or year that *words* name; the plan's *year* completes it."""
    year = year + 1 if year and words.endswith("năm sau") else year
    return _quarter_end(words, year) or parse_date(words, year) or _year_in(words)


def _quarter_end(words: str, year: int | None) -> str | None:
    """The last day of the quarter that *words* name, of the *year* if they print none."""
    quarter = _QUARTER.search(words)
    of = _year_in(words) or year
    if quarter is None or of is None:
        return None
    return f"{of}-{_QUARTER_ENDS[quarter['quarter'].upper()]}"


def _year_in(words: str) -> str | None:
    named = _YEAR.search(words)
    return named[0] if named else None


def _without_done(words: str) -> str:
    """*words* without a last "xong" that belongs to no verb of theirs: "12 nhà xong"."""
    words = words.strip(" ,")
    rest = words.removesuffix("xong").strip()
    return rest if rest != words and verb_at(rest) is None else words
