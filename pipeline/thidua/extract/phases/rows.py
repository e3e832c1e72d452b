"""Rows of a table that give a time: entries of a timetable, and rounds by their number or name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.phases.dates import times
from thidua.extract.phases.entries import DAY_NAMED, TAIL, clauses, dated, entry, is_count
from thidua.extract.phases.events import EVENT
from thidua.extract.phases.record import UNTIMED_ROLES, phase_record, role_of
from thidua.extract.times import BARE_DAY, BARE_DAYS, BARE_SPAN, WHEN
from thidua.knowledge.actors import actor_head, task_start
from thidua.knowledge.dates import DateRange
from thidua.records import Phase
from thidua.structure.plan import Plan
from thidua.structure.text_spans import line_end, trimmed

_CELL = re.compile(r"[^|\t\n]+")
_WIDE_CELL = re.compile(r"[^ \n](?:[^ \n]| {1,3}(?=[^ \n]))*")  # columns that blanks part
# The head of a column that names the rounds, and of one that numbers the months.
_ROUND_COLUMN = re.compile(
    r"(?:các\s+|tên\s+|số\s+)?(?:đợt|chặng|giai\s+đoạn|vòng|bước|nhịp|chiến\s+dịch|cao\s+điểm)(?:\s+(?:thi\s+đua|thực\s+hiện|cao\s+điểm))?",
    re.I,
)
# "Chặng “Khởi động” | 05/01 - 30/4/2031": a round by its own name
_ROUND_NAMED = re.compile(r"(?:đợt|chặng|giai\s+đoạn|chiến\s+dịch|tháng\s+cao\s+điểm)\s", re.I)
_MONTH_COLUMN = re.compile(r"tháng", re.I)
_MONTH = re.compile(r"\s*(?P<when>(?:0?[1-9]|1[0-2])(?:\s*[-–]\s*(?:0?[1-9]|1[0-2]))?)\s*")
_NAME = re.compile(r"[\s*]*(?P<name>[IVX]{1,4}|0?\d|[^\W\d_][^\n|\t]{0,60}?)[\s*]*")
_NO_HEAD = (-1, -1)
_FEWEST_CELLS = 3
_MOST_CELLS = 7  # before the one of the time, and it
_FEWEST_LETTERS = 3
_TERM = re.compile(
    r"[^\W\d]{0,10}\s?\d{1,3}\s+(?:ngày|tuần|tháng)(?:\s+làm\s+việc)?", re.I
)  # how long
# "số      /KH-UBND ngày      tháng 9 năm 2031": blanks to be filled in, and no columns.
_UNFILLED = re.compile(r"(?i:số|ngày)\s*:?[ ]{2,}(?:/|tháng\s)")
# The head of a column for one of several places or groups, each of which has its own time: "Cụm
# phía Bắc", "Khối THCS"
_OF_PLACE = re.compile(
    r"(?:các\s+)?(?:cụm|khối|khu(?:\s+vực)?|điểm|miền|phía|vùng|bảng|nhóm|trường|tiểu\s+học|mầm\s+non|thcs|thpt|huyện|xã|phường|thôn|tổ|lớp|khoa|chi\s+(?:bộ|đoàn|hội)|cấp)(?!\w)",
    re.I,
)
# A cell that holds a time, and at most a remark on it ("< 20 ngày làm việc").
_ONLY_TIME = re.compile(
    rf"\s*(?i:(?:dự\s+kiến|khoảng|xong|hoàn\s+thành)\s*:?\s+)?(?P<when>{WHEN}|{BARE_SPAN}|{BARE_DAYS}|{BARE_DAY})(?:\s*[<>≤(,;][^\n]{{0,90}})?\s*"
)


def rows(plan: Plan, flow: str) -> Iterator[Phase]:
    """Rows of a table one cell of which is a time; the work stands in the cell after or before."""
    first = plan.sections[0].span.start if plan.sections else plan.body.end
    spans = [(plan.header.end, first)] + [
        (section.content_start, plan.own_span(section).end)
        for section in plan.sections
        if role_of(plan, section.span.start) not in UNTIMED_ROLES
    ]
    for begin, end in spans:
        at, head = begin, _NO_HEAD
        columns: list[str] | None = None  # the words of the row that heads the table
        while at < end:
            stop = line_end(plan.text, at, end)
            if "|" in flow[at:stop] or "\t" in flow[at:stop].strip():
                cells = _cells(flow, at, stop, _CELL)
            elif flow.find("    ", at, stop) >= 0:
                cells = _cells(flow, at, stop, _WIDE_CELL)
            else:
                cells = []
            head = _head(cells) or (head if cells else _NO_HEAD)
            columns = (columns or [cell[0].strip(" *") for cell in cells]) if cells else None
            yield from _row(plan, flow, (at, stop), cells, head, columns or [])
            at = stop + 1


def _cells(flow: str, begin: int, end: int, cell_of: re.Pattern[str]) -> list[re.Match[str]]:
    return [m for m in cell_of.finditer(flow, begin, end) if not m[0].isspace()]


def _head(cells: list[re.Match[str]]) -> tuple[int, int] | None:
    """The columns that name the rounds and number the months, -1 for none, if *cells* are a head."""
    words = [cell[0].strip(" *") for cell in cells[:2]]
    rounds, months = (
        next((index for index, word in enumerate(words) if column.fullmatch(word)), -1)
        for column in (_ROUND_COLUMN, _MONTH_COLUMN)
    )
    return (rounds, months) if max(rounds, months) >= 0 else None


def _row(
    plan: Plan,
    flow: str,
    line: tuple[int, int],
    cells: list[re.Match[str]],
    head: tuple[int, int],
    columns: list[str],
) -> Iterator[Phase]:
    """The entry of a row; what stands in the column of the rounds is its label.

    *columns* are the heads of the columns; a number may have none, so they are told from the right.
    """
    if not cells:
        return
    begin, end = line
    role = role_of(plan, begin)
    if cells[0].re is _WIDE_CELL:
        timed = role == "schedule" and len(cells) > 1 and _ONLY_TIME.fullmatch(cells[0][0])
        if _UNFILLED.search(flow, begin, end) or (len(cells) < _FEWEST_CELLS and not timed):
            return
    for index, cell in enumerate(cells[:_MOST_CELLS]):
        match = _ONLY_TIME.fullmatch(flow, *cell.span())
        words = match["when"] if match else ""
        if index == head[1] and (match := _MONTH.fullmatch(flow, *cell.span())):
            words = f"tháng {match['when']}"
        dates = times(plan, words) if match else None
        if match is None or dates is None:
            continue
        start, stop = match.span("when")
        apart = _of_places(columns, index + 1 - len(cells))
        last = None if apart else _last_day(plan, flow, dates, cells[index + 1 : index + 2])
        if last is not None:
            dates = DateRange(dates.start, last[0].end)
            stop = last[1]
        rest = (0, 0)
        after = cells[index + 1 + (last is not None) :]
        named = None
        if index and (index == head[0] + 1 or (dates.start != dates.end and last is None)):
            named = _NAME.fullmatch(flow, *cells[index - 1].span())
            if named and index != head[0] + 1 and not _ROUND_NAMED.match(named["name"]):
                named = None
            if named and EVENT.match(named["name"]):
                named = None  # "Sơ kết giữa kỳ | Tháng 6/2031"
        if named:
            rest = after[0].span() if after else rest
            start, label = named.start("name"), named["name"]
            yield phase_record(plan, start, stop, dates, "row", 0.8, label=label, rest=rest)
            return
        if work := _work_before(cells[:index]):
            rest = work.span()
            start = trimmed(flow, *rest).start
        elif after:
            rest = after[0].span()
            if is_count(flow, words, rest, role):
                return
            if inner := list(_within_cell(plan, flow, words, rest)):
                yield from inner
                return
            if tail := TAIL.search(flow, *rest):
                rest = (rest[0], tail.start())
            stop = trimmed(flow, *rest).end
        yield phase_record(plan, start, stop, dates, "row", 0.8, rest=rest)
        yield from _elsewhere(plan, flow, cells[index + 1 :], rest) if apart else ()
        return
    yield from _told_in_cells(plan, flow, cells, role)


def _of_places(columns: list[str], behind: int) -> bool:
    """Whether the column *behind* a time, counted from the right, is that of another place."""
    return -len(columns) < behind < 0 and all(
        _OF_PLACE.match(column) for column in columns[behind - 1 :]
    )


def _elsewhere(
    plan: Plan, flow: str, cells: list[re.Match[str]], work: tuple[int, int]
) -> Iterator[Phase]:
    """The times of the same *work* at other places, each in one of *cells*."""
    for cell in cells:
        match = _ONLY_TIME.fullmatch(flow, *cell.span())
        dates = times(plan, match["when"]) if match else None
        if match and dates:
            yield phase_record(plan, *match.span("when"), dates, "row", 0.75, rest=work)


def _told_in_cells(
    plan: Plan, flow: str, cells: list[re.Match[str]], role: str | None
) -> Iterator[Phase]:
    """The entries that each stand in one of *cells*: "01 | 11/01/2027: Lễ phát động"."""
    for cell in cells[:_MOST_CELLS]:
        own = trimmed(flow, *cell.span())
        match = entry(flow, own.start, own.end) if ":" in cell[0] else None
        told = match is not None and ":" in flow[match.end("when") : match.start("activity")]
        if match and told and not is_count(flow, match["when"], match.span("activity"), role):
            found = dated(plan, flow, match, "row")
            if found is not None:
                yield found


def _last_day(
    plan: Plan, flow: str, first: DateRange, following: list[re.Match[str]]
) -> tuple[DateRange, int] | None:
    """The day that the cell behind the *first* day gives, and where it ends: "05/01 | 10/01"."""
    match = _ONLY_TIME.fullmatch(flow, *following[0].span()) if following else None
    last = times(plan, match["when"]) if match else None
    if match is None or last is None or not (first.start and last.end):
        return None
    single = first.start == first.end and last.start == last.end
    return (last, match.end("when")) if single and first.start <= last.end else None


def _within_cell(plan: Plan, flow: str, when: str, cell: tuple[int, int]) -> Iterator[Phase]:
    """The entries of a *cell* that gives days beside a month or quarter *when*."""
    if DAY_NAMED.search(when):
        return
    for at in clauses(flow, *trimmed(flow, *cell)):
        if (match := entry(flow, at, cell[1])) and (found := dated(plan, flow, match, "row")):
            yield found


def _work_before(cells: list[re.Match[str]]) -> re.Match[str] | None:
    """The cell of the work that ends *cells*, or that stands before one that names who does it."""
    if not cells or sum(map(str.isalpha, cells[-1][0])) <= _FEWEST_LETTERS:
        return None
    who = cells[-1][0].strip()
    if len(cells) > 1 and _TERM.fullmatch(who):
        return _work_before(cells[:-1])
    if len(cells) > 1 and actor_head().match(who) and task_start(who, 0, 0, len(who)) is None:
        return _work_before(cells[:-1]) or cells[-1]
    return cells[-1]
