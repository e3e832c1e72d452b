"""The year a plan is for: that of its title, else the first its text names, else of its issue."""

from __future__ import annotations

import re

_FIRST_PAGE = 4000  # characters
_YEAR = re.compile(r"(?:năm(?:\s+học)?|NĂM(?:\s+HỌC)?)\s+(20\d\d)")
_BARE_YEAR = re.compile(r"\b(20[0-4]\d)\b")
# "đến năm 2025, tầm nhìn đến năm 2030": when all is to be reached, not the plan's own year.
_HORIZON = r"(?:đến|tới|vào|trước|tầm\s+nhìn|định\s+hướng)\s+(?:(?:hết|cuối|đầu)\s+)?"
_UP_TO = re.compile(rf"{_HORIZON}(?:năm\s+)?20\d\d(?!\s?[-–/]\s?20)", re.I)
# "đại hội … nhiệm kỳ 2020 - 2025": the years of the congress that it prepares
_TERM = re.compile(r"nhiệm\s+kỳ\s+20\d\d\s?[-–]\s?20\d\d", re.I)
# A title that names only its stage: "… giai đoạn 2021 - 2025"
_STAGE = re.compile(r"giai\s+đoạn\s+(20\d\d)\s*[-–]\s*(20\d\d)", re.I)
# "20 năm thành lập (17/10/2002 - 17/10/2022)", "… (17/10/2002)": the day that is commemorated
_ORIGIN = re.compile(
    r"\(\s*(\d{1,2}[/.-]\d{1,2})[/.-]20\d\d\s*[-–]\s*(?=\1[/.-]20\d\d)"
    r"|(?:thành\s+lập|truyền\s+thống|niệm)\s[^()]{0,80}\(\s*\d{1,2}[/.-]\d{1,2}[/.-]20\d\d\s*\)",
    re.I,
)
# "55 năm ngày thành lập Hội (15/10/1976 - 15/10/2031)": in whose year it is kept
_KEPT = re.compile(
    r"\(\s*(?P<day>\d{1,2}[/.-]\d{1,2})[/.-]\d{4}\s*[-–]\s*(?P=day)[/.-](?P<year>20\d\d)\s*\)"
)
_DAY = re.compile(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)(?!\d)")
# The day of a document that the title names: "Nghị quyết số … ngày 05 tháng 5 năm 2022".
_DAY_OF = re.compile(
    r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d\d|ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|\d/20\d\d/",
    re.I,
)
_BEFORE_YEAR = 110
# A plan is for the year of its issue or one beside it: a later one is an aim's, an earlier one past.
_YEARS_AHEAD = 1
# The year of a date, of a law, of an aim, or one that is only compared: "so với năm 2020".
_OTHER_YEAR = re.compile(
    rf"(?:tháng\s+\d{{1,2}}|\btừ|so\s+(?:với|sánh)(?:\s+cùng\s+kỳ)?|(?:cao|thấp|nhiều|ít)\s+hơn|{_HORIZON}|Luật\s[^.;:\n]{{3,90}}|Nghị\s+định\s[^.;:\n]{{3,60}})\s*$",
    re.I,
)
# "(Ban hành kèm theo Quyết định số … ngày 07 tháng 02 năm 2023)" under a title: the day of issue
_ENCLOSED_YEAR = re.compile(
    r"\s*\(\s*(?:Ban hành k|K)èm theo [^()]{10,160}?(20\d\d)[^()\d]{0,60}\)"
)


def plan_year(text: str, title: str | None, date: str | None, end: int) -> int | None:
    """The year the plan is for: of its title, else the first the text names, else of its issue."""
    issued = int(date[:4]) if date else None
    if enclosed := _ENCLOSED_YEAR.match(text, end):
        issued = issued or int(enclosed[1])
    title = _ORIGIN.sub("(", title or "")
    own = _TERM.sub("", _UP_TO.sub("", _DAY_OF.sub("", title)))
    if named := _YEAR.search(own):
        return int(named[1])
    if issued and _UP_TO.search(title):
        return issued
    if issued and (stage := _STAGE.search(own)) and int(stage[1]) <= issued <= int(stage[2]):
        return issued
    if named := _BARE_YEAR.search(own):
        return int(named[1])
    for named in _YEAR.finditer(text, end, end + _FIRST_PAGE):
        before = text[max(end, named.start() - _BEFORE_YEAR) : named.start()]
        year = int(named[1])
        past = issued is not None and year < issued - _YEARS_AHEAD
        if not (past or _OTHER_YEAR.search(before)):
            return issued if issued and year > issued + _YEARS_AHEAD else year
    term = None if issued else _BARE_YEAR.search(title)
    if term or issued:
        return int(term[1]) if term else issued
    return _year_of_days(text[end : end + _FIRST_PAGE])


def _year_of_days(page: str) -> int | None:
    """The year in which the day is kept that *page* commemorates; that of its other days, if far off."""
    days = [int(day[1]) for day in _DAY.finditer(_KEPT.sub("", page))]
    kept = _KEPT.search(page)
    if kept and (not days or abs(int(kept["year"]) - max(days)) <= _YEARS_AHEAD):
        return int(kept["year"])
    return max(days) if kept else None
