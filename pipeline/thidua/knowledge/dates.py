"""Vietnamese date expressions as ISO 8601 strings of reduced precision where partly known.

``16/7/2021`` and ``ngày 16 tháng 7 năm 2021`` are ``2021-07-16``; ``tháng 01/2023`` is ``2023-01``;
``năm 2023`` is ``2023``. A day that no calendar has (31/4) gives None.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_SEP = r"\s?[/.\-]\s?"
_DAY = r"(?:[0-3]?\d)"
_MONTH = r"(?:[01]?\d)"
_YEAR = r"(?:(?:1[0-9]|20)\d\d)"
_TO_YEAR = rf"(?:{_SEP}|\s*,?\s+năm\s+)"  # "20/12/2026", "20/12 năm 2026"
_NUMERIC = rf"{_DAY}{_SEP}{_MONTH}{_TO_YEAR}{_YEAR}(?!\d)"
_LONG = rf"(?:ngày\s*)?{_DAY}\s*tháng\s*{_MONTH}\s*(?:,\s*)?năm\s*{_YEAR}(?!\d)"
_LONG_BLANK = rf"ngày[\s.…]*(?:{_DAY}[\s.…]*)?tháng[\s.…]*(?:{_MONTH}[\s.…]*)?năm\s*{_YEAR}(?!\d)"

# To be embedded: a full date, or one with blanks for day or month, without groups.
DATE = rf"(?:{_LONG}|(?:ngày\s*)?{_NUMERIC}|{_LONG_BLANK})"

_PATTERNS = (
    re.compile(
        rf"(?P<d>{_DAY})\s*tháng\s*(?P<m>{_MONTH})\s*(?:,\s*)?năm\s*(?P<y>{_YEAR})(?!\d)", re.I
    ),
    re.compile(rf"(?<!\d)(?P<d>{_DAY}){_SEP}(?P<m>{_MONTH}){_TO_YEAR}(?P<y>{_YEAR})(?!\d)", re.I),
    re.compile(rf"tháng\s*(?P<m>{_MONTH})\s*(?:[/\-.]|năm)\s*(?P<y>{_YEAR})(?!\d)", re.I),
    re.compile(rf"(?<![\d/])(?P<m>{_MONTH})/(?P<y>{_YEAR})(?!\d)"),
    re.compile(rf"năm\s*(?P<y>{_YEAR})(?!\d)", re.I),
)
_ANY = re.compile(
    rf"(?<!\d){DATE}|tháng\s*{_MONTH}\s*(?:/|năm)\s*{_YEAR}(?!\d)|(?<![\d/.\-]){_MONTH}/{_YEAR}(?![\d/])",
    re.I,
)
_BLANKS = re.compile(rf"tháng[\s.…]*(?P<m>{_MONTH})?[\s.…]*năm\s*(?P<y>{_YEAR})", re.I)
_DAY_MONTH = re.compile(rf"(?<![\d/.])(?P<d>{_DAY})\s?[/.\-]\s?(?P<m>{_MONTH})(?![\d/])")
_DAY_MONTH_WORDS = re.compile(rf"(?P<d>{_DAY})\s*tháng\s*(?P<m>{_MONTH})(?!\d)", re.I)
_MONTH_ONLY = re.compile(rf"tháng\s*(?P<m>{_MONTH})(?![\d/])", re.I)
_QUARTER = re.compile(
    rf"quý\s+(?P<q>IV|I{{1,3}}|[1-4])(?:\s*(?:[/,]|[.\-](?=20))?\s*(?:năm\s*)?(?P<y>{_YEAR}))?\b",
    re.I,
)
# A letter that OCR reads for a digit, next to a digit of the same number; "I" may be a quarter.
_MISREAD = re.compile(r"[Ool](?:(?<![^\W\d_].)(?=[\dOol]?[/.\-]?\d)|(?<=\d.)(?![^\W\d_Ool]))")
_QUARTER_RANGE = re.compile(
    rf"quý\s+(?P<a>IV|I{{1,3}}|[1-4])(?:[,/\s]+(?:năm\s*)?(?P<ya>{_YEAR}))?"
    rf"\s*(?:[-–—,+]|đến|tới|và)\s*(?:hết\s+)?(?:quý\s+)?(?P<b>IV|I{{1,3}}|[1-4])"
    rf"(?:(?:[,/\s]+|[.\-](?=20))(?:năm\s*)?(?P<y>{_YEAR}))?",
    re.I,
)
# "Quý I, II/2021", "Quý III và quý IV năm 2021"; to be embedded (no groups).
QUARTERS = rf"quý\s+(?:IV|I{{1,3}}|[1-4])\s*(?:[-–—,+]|đến|tới|và)\s*(?:hết\s+)?(?:quý\s+)?(?:IV|I{{1,3}}|[1-4])(?:(?:[,/\s]+|[.\-](?=20))(?:năm\s*)?{_YEAR})?(?!\w)"
# "6 tháng đầu năm 2023", "9 tháng đầu năm"; to be embedded (no groups).
HALF = rf"(?:3|4|6|9|ba|bốn|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+{_YEAR})?(?!\w)"
# "tháng 1, 2, 3/2018", "tháng 7 và tháng 8 năm 2023", "T9 + T10/2023"; to be embedded (no groups).
MONTHS = (
    rf"(?:tháng\s*|(?<!\w)T\.?\s?){_MONTH}(?:\s*(?:[,+&]|và)\s*(?:tháng\s*|T\.?\s?)?{_MONTH}){{1,11}}"
    rf"(?:\s*(?:[/.\-]|năm)\s*{_YEAR})?(?![\d/])"
)
# "ngày 19 và 20/5/2024", "ngày 29, 30, 31 tháng 7 năm 2020", "19 và 20/5"; to be embedded (no groups).
DAYS = (
    rf"(?:ngày\s*{_DAY}(?:\s*(?:[,+&]|và)\s*(?:ngày\s*)?{_DAY}){{1,5}}"
    rf"(?:{_SEP}{_MONTH}(?:{_SEP}{_YEAR}(?!\d))?|\s*tháng\s*{_MONTH}(?:\s*(?:,\s*)?năm\s*{_YEAR}(?!\d))?)(?![\d/])"
    rf"|{_DAY}\s*(?:và|[+&])\s*{_DAY}{_SEP}{_MONTH}{_SEP}{_YEAR}(?!\d))"
)
_HALF = re.compile(
    rf"(?P<n>3|4|6|9|ba|bốn|sáu|chín)\s+tháng\s+(?P<part>đầu|cuối)\s+năm(?:\s+(?P<y>{_YEAR}))?",
    re.I,
)
_COUNTS = {"3": 3, "ba": 3, "4": 4, "bốn": 4, "6": 6, "sáu": 6, "9": 9, "chín": 9}
_MONTHS = re.compile(MONTHS, re.I)
_DAYS = re.compile(DAYS, re.I)
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True, slots=True)
class DateRange:
    """Two ISO dates, either of which may be missing or partial."""

    start: str | None
    end: str | None
    end_exclusive: bool = False


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The ISO string; None if the calendar has no such day."""
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _of(match: re.Match[str], year: int | None = None) -> str | None:
    groups = match.groupdict()
    found = int(groups["y"]) if groups.get("y") else year
    if found is None:
        return None
    month, day = groups.get("m"), groups.get("d")
    return iso(found, int(month) if month else None, int(day) if day else None)


def digits(text: str) -> str:
    """*text* with the letters OCR reads for 0 and 1 put right; the length stays."""
    return _MISREAD.sub(lambda match: "0" if match[0] in "Oo" else "1", text)


def find_dates(text: str) -> list[tuple[int, int, str]]:
    """All dates that print a month or day with its year, as (start, end, ISO), in order.

    Offsets are half-open character offsets into *text*; days no calendar has are left out.
    """
    matches = _ANY.finditer(digits(text))
    return [(m.start(), m.end(), date) for m in matches if (date := parse_date(m[0]))]


def parse_date(text: str, year: int | None = None) -> str | None:
    """The first date in *text*; *year* completes a day and month that have none.

    None where there is no date or the calendar has no such day; never raises.
    """
    text = digits(text)
    for pattern in _PATTERNS[:2]:
        if match := pattern.search(text):
            return _of(match)
    if match := _BLANKS.search(text):
        return _of(match)
    for pattern in _PATTERNS[2:4]:
        if match := pattern.search(text):
            return _of(match)
    if year is not None:
        for pattern in (_DAY_MONTH_WORDS, _DAY_MONTH, _MONTH_ONLY):
            if match := pattern.search(text):
                return _of(match, year)
    match = _PATTERNS[4].search(text)
    return _of(match) if match else None


# A time of day, which says nothing of the date: "00 giờ ngày", "16h30 ngày".
_CLOCK = re.compile(
    r"(?<![\d/])[0-2]?\d\s?(?:giờ|h|g(?=[\s\d]))\s?(?:[0-5]\d\s?(?:phút|')?)?(?=[\s,]+ngày)", re.I
)
# The number of a week, which is no day: "tuần 2 tháng 7".
_WEEK = re.compile(r"\btuần\s+(?:thứ\s+)?[1-5]\s*,?\s+(?=(?:của\s+)?tháng)", re.I)
_END = rf"(?:{_DAY}{_SEP}{_MONTH}{_TO_YEAR}{_YEAR}|(?:ngày\s*)?{_DAY}\s*tháng\s*{_MONTH}\s*năm\s*{_YEAR}|(?:tháng\s*)?{_MONTH}\s*(?:/|năm)\s*{_YEAR}|tháng\s*{_MONTH}\s?[.\-]\s?{_YEAR}|(?:hết|cuối)\s+năm\s+{_YEAR}|quý\s+(?:IV|I{{1,3}}|[1-4])\s*(?:/|năm|[.\-](?=20))\s*{_YEAR})(?!\d)"
_NOYEAR = rf"(?:{_DAY}\s?[/.\-]\s?{_MONTH}|{_DAY}\s*tháng\s*{_MONTH}|{_MONTH}|{_DAY})(?!\d)"
# "đến ngày chốt số liệu 30/11/2015": what is done on the last day
_CLOSING = r"(?:chốt|khóa|tổng\s+kết|sơ\s+kết|bế\s+mạc|kết\s+thúc|hoàn\s+thành|bình\s+xét|trao)(?:\s+[^\W\d_]+){0,4}?"
_WHEN = rf"(?:(?:vào\s+)?(?:(?:trước|sau)\s+)?(?:[0-2]?\d\s?(?:giờ|h|g(?=[\s\d]))\s?(?:[0-5]\d)?(?:\s?phút)?[\s,]+(?=ngày))?(?:(?:ngày|tháng|(?:đầu|giữa|cuối)\s+(?=tháng)|(?:đầu|giữa)\s+tháng|hết\s+ngày|hết\s+tháng|cuối\s+tháng|hết|quý|(?<!\w)T\.?(?=\s?\d)|(?:nửa\s+(?:đầu|cuối)|(?:thượng|trung|hạ)\s+tuần|tuần\s+(?:[1-5]|đầu|cuối|thứ\s+\w+))\s+(?:của\s+)?(?=tháng)|(?:(?<=ngày\s)|lễ\s+)(?:phát\s+động|ra\s+quân|khai\s+mạc|khai\s+giảng)\s*\(?(?=\d|ngày\s)|(?<=ngày\s){_CLOSING}\s+\(?(?=\d|ngày\s))\s*){{0,3}})"
_TO = r"\s*(?:(?:[-–—−→÷~]|[-=]>)(?:\s*(?:đến|tới)(?!\w))?|(?:,\s*)?(?:và\s+)?(?:kéo\s+dài\s+)?(?:cho\s+)?(?:đến|tới)|(?:[,;]\s*)?(?:và\s+)?(?:kết\s+thúc|khép(?:\s+lại)?|cán\s+đích|về\s+đích|chốt(?:\s+(?:sổ|lại|số\s+liệu))?|khóa\s+sổ|khoá\s+sổ|hạ\s+màn|bế\s+mạc|đóng(?:\s+lại)?|dừng\s+lại)(?:\s+(?:đúng|đúng\s+vào|chậm\s+nhất|muộn\s+nhất|là)(?=\s))?)\s*"

_NOW = (
    r"(?:nay|(?:ngày|khi|thời\s+điểm)\s+(?:ký|ban\s+hành|phát\s+động)(?:\s+(?:ký|ban\s+hành|phát\s+động|kế\s+hoạch|giao\s+ước)){0,2}"
    r"|lễ\s+phát\s+động|ngày\s+khai\s+giảng|đầu\s+(?:năm(?:\s+học)?(?!\s*\d)|học\s+kỳ\s+(?:I{1,2}|[12])(?!\w))"
    # "từ ngày ra kế hoạch đến", "từ sau khi sơ kết đợt 1 đến"
    r"|(?<=từ\s)(?:ngày|khi|lúc|sau|thời\s+điểm)\s+[^\W\d_](?:[^\d\n.;:,()]|(?<=đợt\s)\d){0,60}?(?=\s+(?:đến|tới)\s))"
)
# An end that is an event; its day may be said in a bracket.
_OPEN_END = (
    r"(?:(?:hết|cuối|kết\s+thúc)\s+(?:năm(?:\s+học)?|học\s+kỳ(?:\s+(?:I{1,2}|[12]))?)(?!\s*\d|\w)"
    rf"|(?:ngày|khi|dịp|lễ)\s+[^\W\d_][^\d\n.;:,()]{{2,60}}\([^\d()\n]{{0,20}}(?:{_DAY}{_SEP})?{_MONTH}{_SEP}{_YEAR}\))"
)
_EVENT = re.compile(
    r"\s*(?:ngày|khi|lúc|sau|thời\s+điểm)\s+[^\W\d_]", re.I
)  # a start that is no date
_FROM = r"(?:(?:bắt\s+đầu|kể|tính)\s+){0,2}từ\s+"

# The forms a range takes, longest first; to be embedded (no groups).
RANGE = (
    rf"(?:(?:{_FROM})?{_WHEN}(?:{_END}|{_NOYEAR}|{_NOW})\)?{_TO}{_WHEN}{_END}"
    rf"|từ\s+{_WHEN}{_END}{_TO}{_OPEN_END})"
)
# "từ 05/9 đến 20/11", "từ tháng 01 đến tháng 6": the year is left to the reader.
RANGE_NOYEAR = (
    rf"(?:(?:{_FROM}{_WHEN}(?:{_NOYEAR}|{_NOW})|tháng\s*{_MONTH}(?!\d)){_TO}{_WHEN}"
    rf"(?:{_DAY}\s?[/.\-]\s?{_MONTH}|{_DAY}\s*tháng\s*{_MONTH}|(?<=tháng\s){_MONTH})(?![\d/]))"
)
# A bracket that says a range once more in figures: "(từ ngày 05/9 đến 20/11/2023)"; no groups.
_FIGURES = rf"(?:(?:hết\s+)?(?:ngày|tháng)\s*)?\d{{1,2}}(?:{_SEP}\d{{1,2}}|\s*tháng\s*\d{{1,2}})?"
RANGE_AGAIN = rf"(?:\s*\(\s*(?:{_FROM})?{_FIGURES}(?:{_TO_YEAR}{_YEAR})?{_TO}{_FIGURES}(?:{_TO_YEAR}{_YEAR})?\s*\))"
_RANGE = re.compile(rf"(?P<a>{_WHEN}(?:{_END}|{_NOYEAR}|{_NOW})\)?){_TO}(?P<b>{_WHEN}{_END})", re.I)
_RANGE_OPEN = re.compile(rf"từ\s+(?P<a>{_WHEN}{_END}){_TO}{_OPEN_END}", re.I)
_RANGE_NOYEAR = re.compile(
    rf"(?:từ\s+|(?=tháng))(?P<a>{_WHEN}(?:{_NOYEAR}|{_NOW})){_TO}(?P<b>{_WHEN}{_NOYEAR})", re.I
)
_MONTH_NAMES = {
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}
_MONTH_NAMED = re.compile(
    r"tháng\s+(?P<name>mười\s+hai|mười\s+một|giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)(?=\s*,?\s*năm\s+20\d\d)",
    re.I,
)
_FROM_ON = re.compile(r"\s*(?:(?:bắt\s+đầu|kể|tính)\s+)?từ\s", re.I)
_UNTIL = re.compile(r"\s*(?:đến|tới|hết)\s", re.I)
_BEFORE = re.compile(
    r"\b(?P<cue>trước|chậm\s+nhất|muộn\s+nhất|không\s+(?:muộn|chậm)\s+hơn|hạn\s+(?:cuối|chót))",
    re.I,
)


def parse_range(text: str, year: int | None = None) -> DateRange | None:
    """The range *text* speaks of: ``Từ 20-30/6/2023``, ``trước ngày 15/3/2023``, ``tháng 3/2023``.

    A start without a year takes the year of the end; a month alone stands on both sides.
    *year* completes ranges that print no year at all. None where no date is printed.
    """
    text = _WEEK.sub("", _CLOCK.sub(" ", digits(text)))
    text = _MONTH_NAMED.sub(
        lambda match: f"tháng {_MONTH_NAMES[' '.join(match['name'].casefold().split())]}", text
    )
    if quarters := _QUARTER_RANGE.search(text):
        last = int(quarters["y"]) if quarters["y"] else year
        if last:
            first = int(quarters["ya"]) if quarters["ya"] else last
            months = (3 * _QUARTERS[quarters[name].upper()] for name in "ab")
            return DateRange(iso(first, next(months) - 2), iso(last, next(months)))
    if opened := _RANGE_OPEN.search(text):
        return DateRange(parse_date(opened["a"]), parse_date(text[opened.end("a") :]))
    match = _RANGE.search(text)
    if match:
        # Of a day that no calendar has the month still holds.
        end = _quarter_end(match["b"]) or parse_date(match["b"]) or _month_of(match["b"])
        if end is None:
            return None
        start = _start_of(match["a"], end)
        if len(end) == len("2023"):  # "đến hết năm 2023"
            end = f"{end}-12-31" if "hết" in match["b"].casefold() else f"{end}-12"
        return DateRange(start, end)
    if year is not None and (match := _RANGE_NOYEAR.search(text)):
        end = parse_date(match["b"], year) or _month(match["b"], year)
        if end:
            return DateRange(_start_of(match["a"], end), end)
    if quarter := _QUARTER.search(text):
        found = int(quarter["y"]) if quarter["y"] else year
        if found:
            number = _QUARTERS[quarter["q"].upper()]
            return DateRange(iso(found, 3 * number - 2), iso(found, 3 * number))
    if days := _DAYS.search(text):
        end = parse_date(days[0], year)
        first_day = re.search(r"\d+", days[0])
        if end and first_day:
            return DateRange(iso(int(end[:4]), int(end[5:7]), int(first_day[0])), end)
    if listed := _MONTHS.search(text):
        found = _printed_year(listed[0]) or year
        numbers = [int(n) for n in re.findall(r"(?<!\d)\d{1,2}(?!\d)", listed[0])]
        first, last = numbers[0], numbers[-1]
        if found and numbers == [(first - 1 + i) % 12 + 1 for i in range(len(numbers))]:
            return DateRange(iso(found, first), iso(found + (last < first), last))
    if half := _HALF.search(text):
        found = int(half["y"]) if half["y"] else year
        if found:
            count = _COUNTS[half["n"].casefold()]
            first = 1 if half["part"].casefold() == "đầu" else 13 - count
            return DateRange(iso(found, first), iso(found, first + count - 1))
    single = parse_date(text, year)
    if single is None:
        return None
    if before := _BEFORE.search(text):
        return DateRange(None, single, end_exclusive=before["cue"].casefold() == "trước")
    if _UNTIL.match(text):
        return DateRange(None, single)
    return DateRange(single, None if _FROM_ON.match(text) else single)


def _quarter_end(text: str) -> str | None:
    match = _QUARTER.search(text)
    return iso(int(match["y"]), 3 * _QUARTERS[match["q"].upper()]) if match and match["y"] else None


def _printed_year(text: str) -> int | None:
    match = re.search(rf"(?<!\d){_YEAR}(?!\d)", text)
    return int(match[0]) if match else None


def _month_of(text: str) -> str | None:
    """Month and year of a full date whose day is out of the calendar."""
    match = next((m for p in _PATTERNS[:2] if (m := p.search(text))), None)
    return iso(int(match["y"]), int(match["m"])) if match else None


def _month(text: str, year: int) -> str | None:
    numbers = re.findall(r"\d+", text)
    return iso(year, int(numbers[-1])) if numbers else None


def _start_of(text: str, end: str) -> str | None:
    """The start of a range whose *text* may lack year and month, given the ISO *end*."""
    dated = (p.search(text) for p in (*_PATTERNS[:2], _DAY_MONTH, _DAY_MONTH_WORDS))
    if not any(dated) and (re.search(_NOW, text, re.I) or _EVENT.match(text)):
        return None
    if full := next((m for p in _PATTERNS[:4] if (m := p.search(text))), None):
        return _of(full)
    year = int(end[:4])
    if match := _DAY_MONTH_WORDS.search(text) or _DAY_MONTH.search(text):
        return _of(match, year)
    if match := _MONTH_ONLY.search(text):
        return _of(match, year)
    number = re.search(r"\d+", text)
    if number is None:
        return None
    if len(end) > len("2023-01") and "tháng" not in text.casefold():
        return iso(year, int(end[5:7]), int(number[0]))
    return iso(year, int(number[0]))
