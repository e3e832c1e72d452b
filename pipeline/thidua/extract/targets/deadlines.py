"""By when a target is to be reached: after its words, before them, among them or over them.

"… hết quý II/2023", "… trong 6 tháng đầu năm"; "Trước ngày 30/6/2023, 100% hồ sơ …"; "Diện tích
cây ăn quả đến năm 2025 đạt …"; "Đến hết năm 2023: …; …".
"""

from __future__ import annotations

import re

from thidua.extract.targets.grammar import verb_at
from thidua.knowledge.dates import parse_date
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

_LAST_DAYS = r"(?:hết\s+|cuối\s+|khi\s+(?=kết\s|hết\s|bước\s)|kết\s+thúc\s+|bước\s+sang\s+)*"
AT_LATEST = r"(?:chậm|muộn)\s+nhất(?:\s+(?:là|đến|vào|trước|trong))?"
"""What a deadline may open with besides "đến" and "trước"."""
_BY_WHEN = rf"(?:trong|vào|(?:(?:hướng|tiến)\s+)?(?:đến|tới)|hết|trước|{AT_LATEST})"
# "30/6", "30-6-2031", not the range "40-60"
_BARE_DAY = r"(?:\d{1,2}/\d{1,2}(?:/\d{4})?|(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])(?:-\d{4})?(?![\d-]))"
_DAY = (
    rf"{_LAST_DAYS}(?:(?:tháng|ngày|quý)\s*[\dIV]+(?:\s?[-–]\s?\d{{1,4}}(?!\d)){{0,2}}|năm\s*\d+|{_BARE_DAY}|năm(?:\s+học)?\s+20\d\d\s?[-–]\s?|(?=20\d\d))[\d/.]*"
    r"(?:\s+tháng\s+\d{1,2})?(?:\s*(?:năm|/)\s*20\d\d|\s+năm\s+sau)?"
)
# "trước | lễ Giáng sinh | 25/12/2031"
_FEAST = r"(?:(?:dịp\s+|ngày\s+)?(?:lễ|tết|Tết|kỷ\s+niệm)\s[^\d,;:.\n]{2,40}\s(?=\d{1,2}/\d))?"
_BY = re.compile(
    rf"(?:,\s*xong|(?<=\S),\s*hoàn\s+thành)?(?:\s+ngay)?\s+(?:tính\s+)?(?:{_BY_WHEN}\s+(?:[2-5]\s+(?=năm\s+20))?|(?<!với\s)(?<!hơn\s)(?<!từ\s)(?=cuối\s)){_FEAST}{_DAY}$"
)
# "nâng mức ăn lên 30.000 đồng/suất | từ tháng 7/2025", "đạt khoảng 107 | sau năm 2025": since when
_BEFORE_YEAR = re.compile(r"trước\s+(?:năm\s+|ngày\s+[\d/.]*|[\d/]+/)(?P<year>20\d\d)$")
_BARE_VERB = 2  # blanks in one, with no object: "phát động", "thi giữ bậc"
_ONWARDS = re.compile(
    r"\s+(?:từ|sau)\s+(?:ngày|tháng|quý|năm)\s+[\dIV][\d/.IV-]*(?:\s+năm\s+20\d\d)?$"
)
_MANY_MONTHS = r"[369]|ba|sáu|chín"
_MONTHS = rf"(?:0?{_MANY_MONTHS})\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+20\d\d)?(?!\w)"
_HALF = re.compile(rf"(?:,\s*xong)?\s+trong\s+{_MONTHS}$", re.I)
# "hoàn thành 90% | vào cuối năm": of no year but the plan's
_LAST = re.compile(
    r"(?:trong|vào|đến|trước)\s+(?:(?:hết|cuối)\s+)+(?P<term>năm(?:\s+học)?|nhiệm\s+kỳ|quý|tháng|kỳ|khóa)(?:\s+này|\s+nay)?",
    re.I,
)
# "95% hộ dân có nước sạch | (đến năm 2027)", "50% | (2030)"
_IN_BRACKETS = re.compile(
    rf"\s?\((?:(?:hoàn\s+thành|xong)\s+)?(?P<by>{_BY_WHEN}\s+{_DAY}|(?:năm\s+)?(?P<year>20\d\d))\)",
    re.I,
)
_QUARTERS = r"IV|I{1,3}|[1-4]"
_QUARTER_OF = rf"quý\s+(?:{_QUARTERS})(?!\w)(?:\s?/\s?20\d\d|\s+năm\s+20\d\d)?"
BY_A_DATE = rf"{_BY_WHEN}\s+(?:thời\s+điểm\s+)?{_LAST_DAYS}(?:(?:năm|ngày|tháng|quý)\s+[^,:;.\n]{{1,24}}|{_BARE_DAY}|20\d\d(?!\d))"
"""A deadline before the words it belongs to; a comma, a colon or the clause's end follows."""
IN_A_TERM = rf"(?:(?:cuối\s+)?năm\s+20\d\d|{_QUARTER_OF}|(?:trong\s+)?{_MONTHS})"
"""A part of the time with no "đến" before it; it opens a clause: "quý II hoàn thành 60%"."""
# Opens a clause: "Xây 22 căn nhà đến 31/8/2026, mức hỗ trợ 80 triệu đồng" has it for the houses
_BEFORE = re.compile(
    rf"(?:^|[,(]|(?<!\w)và\s)\s*(?P<led>(?:\S[^,;:\n]{{0,140}}?\s)??)(?P<by>{BY_A_DATE}|(?:sang\s+)?{IN_A_TERM})\s*(?:(?=,)|(?:(?:sẽ|phải|cần|phấn\s+đấu|là|với)\s*)?$)",
    re.I,
)
# "Đề án đặt mục tiêu đến năm 2030, …": by then nothing is done that stands before
_STRIVES = re.compile(
    r"(?:phấn\s+đấu|(?:mục|chỉ)\s+tiêu(?:\s+(?:cụ\s+thể|chung|cơ\s+bản|phấn\s+đấu|(?:(?:đặt|đề)\s+ra\s+)?là))?|được\s+biết)\s+$",
    re.I,
)
_ORDINAL = re.compile(r"^\(?\d{1,2}[).]\s*")
# "Từ năm 2027, 100% hồ sơ …": when it begins
_SINCE = re.compile(r"(?<!\w)(?:từ|sau)\s+$", re.I)
_OVER = re.compile(rf"(?<!\w)(?:{BY_A_DATE}|{IN_A_TERM})(?=\s*:\s)", re.I)
_STOP = re.compile(r"\.\s+(?=\S)")
_SAID_BEFORE = re.compile(r"[.;:]\s|^")
_SETS = re.compile(r"(?:phấn\s+đấu|mục\s+tiêu|chỉ\s+tiêu|cụ\s+thể|nhiệm\s+vụ)", re.I)
_FIRST = re.compile(
    rf"{_BY_WHEN}\s+{_LAST_DAYS}(?:năm|quý|tháng|ngày)\s*[\dIV/.]+(?:\s+năm\s+20\d\d)?\s+(?!và\s)",
    re.I,
)
_WITHIN = re.compile(
    rf"(?<=[\w)”]),?\s+(?:tính\s+)?(?:(?:đến|vào|trước)\s+|(?<!với )(?<!hơn )(?<!từ )(?=cuối\s)){_DAY}(?=\s|$)"
)
# "98% | năm 2030", "Tỷ lệ đô thị hóa | năm 2030 | là 50%": a year to come, with no "đến" before it
_IN_YEAR = re.compile(
    r"(?:^|(?<=[\w)”])(?<!hơn)(?<!với)\s+(?:(?:trong\s+cả|trong|cuối|cả)\s+)?)năm\s+(?P<year>20\d\d)"
    rf"(?=$|\s+(?:là|còn|chiếm|tăng|giảm|đạt|xuống|lên|{words_of('modal')})(?:\s|$))"
)
# "10% số trẻ em tử vong do đuối nước | năm 2030"; in the name of a plan or an act it dates that
_NAMED_LAST = re.compile(r"(?<=\w)(?<!hơn)(?<!với)\s+năm\s+20\d\d$")
_STEPS = re.compile(r"(?<!\w)(?:vào|đến)\s+năm\s+(?P<year>20\d\d)")
_NAMES = re.compile(
    r"(?<!\w)(?:so|kế\s+hoạch|chương\s+trình|dự\s+toán|nghị\s+quyết|chỉ\s+tiêu|nhiệm\s+vụ|đề\s+án|từ(?!\s+\d{1,2}\s)|sau|luật|thông\s+tư|nghị\s+định|quyết\s+định|giao|của|cùng\s+kỳ|tháng|quý|ngày|công\s+tác|phong\s+trào|đợt|cuối|đầu)(?!\w)",
    re.I,
)
_TERM = re.compile(
    r"(?:(?:chỉ|mục)\s+tiêu|phương\s+hướng)[\s,][^.;:\n\d]{0,60}(?:nhiệm\s+kỳ|giai\s+đoạn)\s+(?P<first>20\d\d)\s?[-–]\s?(?P<last>20\d\d)",
    re.I,
)
_LONGEST_OPENING = 1500  # characters
_FARTHEST_STEP = 20_000
_QUARTER = re.compile(rf"quý\s+(?P<quarter>{_QUARTERS})(?!\w)", re.I)
_YEAR_END = "12-31"
_QUARTER_ENDS = dict(
    zip(
        ("I", "II", "III", "IV", "1", "2", "3", "4"),
        ("03-31", "06-30", "09-30", _YEAR_END) * 2,
        strict=True,
    )
)
_PART_OF_YEAR = re.compile(
    rf"(?<!\w)0?(?P<many>{_MANY_MONTHS})\s+tháng\s+(?P<part>đầu|cuối)\s+năm(?!\w)", re.I
)
_MONTH_ENDS = {
    "3": "03-31", "6": "06-30", "9": "09-30", "ba": "03-31", "sáu": "06-30", "chín": "09-30",
}  # fmt: skip
_YEARS = re.compile(r"năm(?:\s+học)?\s+20\d\d\s?[-–]\s?(?P<last>20\d\d)")
_YEAR = re.compile(r"20\d\d")


def deadline_after(words: str, year: int | None) -> tuple[str, str | None]:
    """*words* without a deadline at their end, and the deadline as ISO 8601.

    *year* is the plan's: "tháng 6" is one of it.
    """
    words = words if "so với" in words else _ONWARDS.sub("", f" {words}").strip()
    if last := _LAST.fullmatch(words):
        return "", str(year) if year and last["term"].lower() == "năm" else None
    opened = words.rfind("(") if words.endswith(")") else -1
    bracket = _IN_BRACKETS.match(words, opened) if opened >= 0 else None
    if bracket and (day := _in_brackets(bracket, year)):
        return words[:opened].rstrip(), day
    by = _BY.search(f" {words}")
    if by is None and _IN_YEAR.fullmatch(words):
        return _in_year(words, year)
    if by is None and year:
        by = _HALF.search(f" {words}")
    if by is None or (year and _is_past(by[0], year)):
        return words, None
    return _without_done(words[: by.start()]), date_of(by[0], year)


def _is_past(by: str, year: int) -> bool:
    """Whether *by* tells which are meant and not by when: "sổ hộ tịch | trước năm 2010"."""
    before = _BEFORE_YEAR.search(by)
    return before is not None and int(before["year"]) < year


def deadline_behind(flow: str, end: int, year: int | None) -> str | None:
    """The deadline in brackets right behind the clause that ends at *end*: "50% (2030)"."""
    bracket = _IN_BRACKETS.match(flow, end)
    return _in_brackets(bracket, year) if bracket else None


def _in_brackets(bracket: re.Match[str], year: int | None) -> str | None:
    """The deadline that a *bracket* holds; a year alone is one if it comes after the plan's."""
    if bracket["year"]:
        return bracket["year"] if year and int(bracket["year"]) > year else None
    return date_of(bracket["by"], year)


def deadline_within(words: str, plan: Plan) -> tuple[str, str | None]:
    """*words* without the day by which they are to be so, and that day.

    A bare year is one if it comes after the plan's, or after the term's first that the text names.
    """
    year = plan.year
    by = _WITHIN.search(words)
    if by is None:
        return _in_year_of(plan, words)
    return f"{words[: by.start()]}{words[by.end() :]}", date_of(by[0], year)


def year_last(words: str, plan: Plan) -> tuple[str, str | None]:
    """*words* without a year to come at their end, and it: "số trẻ em tử vong | năm 2030"."""
    if _NAMED_LAST.search(words) is None or _NAMES.search(words):
        return words, None
    return _in_year_of(plan, words)


def _in_year_of(plan: Plan, words: str) -> tuple[str, str | None]:
    """The same as ``_in_year``, a year being to come after those that *plan* tells."""
    if _IN_YEAR.search(words) is None:
        return words, None
    return _in_year(words, _set_from(plan, words))


def _set_from(plan: Plan, words: str) -> int | None:
    """After which year one that *words* name is by when they are to be so.

    Where no date is printed and later years are set too, the year of *words* is the first step.
    """
    year = _term_start(plan) or plan.year
    if year is None:
        named = _IN_YEAR.search(words)
        first = int(named["year"]) if named else None
    else:
        first = year if plan.header.issued_date is None and f"năm {year}" in words else None
    if first is None:
        return year
    steps = _STEPS.finditer(plan.flow, 0, _FARTHEST_STEP)
    return first - 1 if any(int(step["year"]) > first for step in steps) else year


def _term_start(plan: Plan) -> int | None:
    """The first year of the term for which *plan* sets targets: "chỉ tiêu nhiệm kỳ 2020 - 2025"."""
    term = _TERM.search(plan.flow, 0, _LONGEST_OPENING)
    if term is None or plan.year not in (None, int(term["last"])):
        return None  # the plan of a year may speak of the term
    return int(term["first"])


def _in_year(words: str, year: int | None) -> tuple[str, str | None]:
    """*words* without a year that ends or precedes the verb and comes after the plan's, and it."""
    by = _IN_YEAR.search(words)
    if by is None or year is None or int(by["year"]) <= year:
        return words, None
    return f"{words[: by.start()]}{words[by.end() :]}", by["year"]


def deadline_first(words: str, year: int | None) -> tuple[str, str | None]:
    """*words* without a deadline at their start, and the deadline: "hết quý II | giải ngân"."""
    first = _FIRST.match(words)
    if first is None:
        return words, None
    return words[first.end() :], deadline_after(first[0].strip(), year)[1]


def deadline_in_front(words: str, year: int | None) -> str | None:
    """The deadline that a clause opens with: "Trước ngày 30/6/2023,"; alone, a year to come.

    *words* are those of the sentence before the clause's own, from the beginning of one of its parts.
    """
    if not words.strip():
        return None
    found = [by for by in _BEFORE.finditer(words) if _opens(by["led"])]
    if not found:
        return None
    return _to_come(found[-1]["by"], year)


def _opens(led: str) -> bool:
    """Whether a deadline after the words *led* opens a clause: nothing is done or counted there."""
    if _SINCE.search(led):
        return False
    led = _ORDINAL.sub("", led)
    told = any(map(str.isdigit, led)) or verb_at(led) is not None
    return not told or _STRIVES.search(led) is not None


def deadline_over(words: str, year: int | None) -> str | None:
    """The last deadline of *words* that a colon ends: for all that follows it in its item."""
    found = [by for by in _OVER.finditer(words) if _is_over(words, by)] if ":" in words else None
    return _to_come(found[-1][0], year) if found else None


def _is_over(words: str, by: re.Match[str]) -> bool:
    """Whether a deadline before a colon is for all that follows, not for what it stands with.

    "Thu nhập đến năm 2025: 60 triệu đồng. | Sản lượng …": for the income alone.
    """
    if _STOP.search(words, by.end()) is None:
        return True
    led = _SAID_BEFORE.split(words[: by.start()])[-1]
    return not led.strip() or _SETS.search(led) is not None


def _to_come(words: str, year: int | None) -> str | None:
    """The deadline that *words* name; a bare "năm 2027" is one if it comes after the plan's *year*."""
    named = date_of(words, year)
    bare = words[:3].lower() == "năm"
    return None if bare and named and named <= str(year) else named


def date_of(words: str, year: int | None) -> str | None:
    """The day, month, quarter or year that *words* name, as ISO 8601; the plan's *year* completes it."""
    year = year + 1 if year and words.endswith("năm sau") else year
    if years := _YEARS.search(words):
        return years["last"]
    ends = _quarter_end(words, year) or _month_end(words, year)
    return ends or parse_date(words, year) or _year_in(words)


def _quarter_end(words: str, year: int | None) -> str | None:
    """The last day of the quarter that *words* name, of the *year* if they print none."""
    quarter = _QUARTER.search(words)
    of = _year_in(words) or year
    if quarter is None or of is None:
        return None
    return f"{of}-{_QUARTER_ENDS[quarter['quarter'].upper()]}"


def _month_end(words: str, year: int | None) -> str | None:
    """The last day of "6 tháng đầu năm", of "9 tháng cuối năm"."""
    months = _PART_OF_YEAR.search(words)
    of = _year_in(words) or year
    if months is None or of is None:
        return None
    ends = _MONTH_ENDS[months["many"].lower()] if months["part"].lower() == "đầu" else _YEAR_END
    return f"{of}-{ends}"


def _year_in(words: str) -> str | None:
    named = _YEAR.search(words)
    return named[0] if named else None


def _without_done(words: str) -> str:
    """*words* without a last "xong" that ends no bare verb of theirs: "bàn giao mặt bằng | xong"."""
    words = words.strip(" ,")
    rest = words.removesuffix("xong").strip()
    if rest == words:
        return words
    verb = verb_at(rest)
    return words if verb is not None and rest.count(" ", verb) <= _BARE_VERB else rest
