"""Targets in tables: a row "| 1 | Tỷ lệ … | % | 95 | 20 |", or its cells one a line.

A row is read when a cell holds nothing but a bound, a number and a unit, and an earlier cell of
the row names what is measured. Which of several numbers is the target the head of the table tells
("Kế hoạch 2024", "Mức phải đạt"); points, results and dates are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.target_cells import VALUE, Cell, is_target, lines_of, target_of
from thidua.extract.target_lists import Lists
from thidua.extract.target_patterns import COMPARATOR, NUMBER, UP
from thidua.extract.target_stacks import stacked
from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import words_of
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Target
from thidua.structure.plan import Plan

_NAME = re.compile(r"[^\W\d_]{2}[^\n|]{0,120}")
_WANTED = re.compile(
    r"muc phai dat|muc dang ky|muc phan dau|phan dau|ke hoach|chi tieu giao|dang ky|^chi tieu$|^muc|muc tieu|phai dat|^chi tieu (?:nam )?20|can dat|yeu cau|^so luong$|^so luong (?:dang ky|phan dau)|^kh\b|giao nam|^giao$"
)
_UNWANTED = re.compile(
    r"diem|thuc hien|ket qua|uoc|ghi chu|thoi gian|phu trach|dau moi|^tt$|^stt$|so sanh|nguoi|kinh phi|tien|cung ky|nam truoc|da dat|ky goc|nam goc|ky truoc|hien trang|hien nay"
)
_HEAD_WORDS = re.compile(r"chi tieu|tieu chi|muc |phan dau|ke hoach|dang ky|danh hieu")


def find_cells(plan: Plan) -> list[Target]:
    """The targets whose label and number stand in cells of their own, in text order."""
    found: list[Target] = []
    for cell in (*_rows(plan), *stacked(plan)):
        start, end = cell.start or 0, cell.end or 0
        if not any(start < (c.end or 0) and (c.start or 0) < end for c in found):
            found.append(cell)
    return found


def _rows(plan: Plan) -> Iterator[Target]:
    """Rows of tables with bars or with columns set apart by spaces."""
    lists = Lists(plan)
    head: list[str] | None = None
    last = -2
    before = ""
    known, shared, stated = False, False, None
    for index, (start, line) in enumerate(lines_of(plan)):
        cells = _cells(start, line)
        if len(cells) < 2:
            before = f"{before[-_ABOVE:]} {line}" if line else before
            row = _RUN_ON.fullmatch(line) if cells else None
            value = VALUE.fullmatch(row["number"]) if row else None
            if row and value and lists.listed(start):
                yield _run_on(plan, start, row, value)
            continue
        if index != last + 1:
            head = None
        last = index
        if head is None:
            head = [cell.text for cell in cells]
            if ordinal := _ORDINAL_HEAD.match(head[0]):
                head[:1] = [ordinal[1], ordinal[2]]  # "TT  Danh hiệu": too narrow a gap
            above = fold(before[-_ABOVE:])
            shared = bool(_SHARED_OUT.search(above))
            known = (
                shared
                or any(_HEAD_WORDS.search(fold(name)) for name in head)
                or bool(_HEAD_WORDS.search(above))
            )
            unit = _STATED_UNIT.search(above)
            stated = unit[1] if unit else None
            if not any(_is_number(cell.text) for cell in cells[1:]):
                continue
            head = ["" for _ in cells]
        yield from _row(plan, lists, cells, head, known=known, stated=stated, bare=shared)


def _is_number(cell: str) -> bool:
    """Whether *cell* holds a number of a row and is not the head of a column: "6 tháng đầu năm"."""
    return bool(VALUE.fullmatch(cell)) and not _PERIOD.match(fold(cell))


def _run_on(plan: Plan, start: int, row: re.Match[str], value: re.Match[str]) -> Target:
    """A row whose columns ran together: "2 Tỷ lệ gia đình văn hóa % 94,5"."""
    label = Cell(start + row.start("label"), start + row.end("label"), row["label"])
    cell = Cell(start + row.start("number"), start + row.end("number"), row["number"])
    return target_of(plan, label, cell, value, row["unit"])


def _row(
    plan: Plan,
    lists: Lists,
    cells: list[Cell],
    head: list[str],
    *,
    known: bool,
    stated: str | None,
    bare: bool,
) -> list[Target]:
    """The targets of a row: its label and number, or each of its numbers under its own head.

    With *bare*, numbers alone count: the table shares something out.
    """
    names = head if len(head) == len(cells) else [""] * len(cells)
    known = known or lists.listed(cells[0].start)
    if not known and "|" not in plan.text[cells[0].end : cells[1].start]:
        return []
    label: Cell | None = None
    unit: str | None = None
    values: list[tuple[bool, str, Cell, re.Match[str], str | None]] = []
    for printed, cell in zip(names, cells, strict=True):
        name = fold(_IN_BRACKETS.sub("", printed))
        value = VALUE.fullmatch(cell.text) if label is not None and cell.text else None
        if value is None:
            if label is not None and (cell.text in ("%", "‰") or _UNIT_HEAD.search(name)):
                unit = cell.text
            elif label is None and _NAME.fullmatch(cell.text):
                label = cell
            continue
        wanted = bool(_WANTED.search(name))
        if _RESULT.search(name) or (_UNWANTED.search(name) and not wanted):
            continue
        of_head = _IN_BRACKETS.search(printed)
        own = unit or (of_head[1] if of_head else None) or stated
        lasts = label is not None and known and _LASTS.match(fold(label.text))
        if (
            lasts
            or is_target(value, own, in_targets=known)
            or ((bare or (wanted and known)) and _ALONE.fullmatch(cell.text))
        ):
            values.append((wanted, printed, cell, value, own))
    if label is None or not values:
        return []
    wanted_ones = [value for value in values if value[0]]
    matrix = sum(_is_measure(name) for name in names) > 1
    if len(wanted_ones) == 1 or (len(values) == 1 and not matrix):
        _, _, cell, value, own = (wanted_ones or values)[0]
        return [target_of(plan, label, cell, value, own)]
    if not bare and not all(name for _, name, *_ in values):
        return []
    if all(_PERIOD.match(fold(name)) for _, name, *_ in values):
        return [
            _matrix_cell(plan, label, "", cell, value, own, first=not index).model_copy(
                update={"by_date": _end_of(plan, name)}
            )
            for index, (_, name, cell, value, own) in enumerate(values)
        ]
    years = all(name and _YEAR.search(name) for _, name, *_ in values)
    if years or (not bare and _MEASURED.match(fold(label.text))):
        return [target_of(plan, label, cell, value, own) for _, _, cell, value, own in values]
    return [
        _matrix_cell(plan, label, name, cell, value, own, first=not index)
        for index, (_, name, cell, value, own) in enumerate(values)
    ]


def _end_of(plan: Plan, head: str) -> str | None:
    """The last day of the half-year that heads a column, as ISO 8601."""
    return f"{plan.year}-06-30" if plan.year and _HALF_YEAR.match(fold(head)) else None


def _is_measure(head: str) -> bool:
    """Whether the head of a column tells what is measured: a unit in brackets, a title, a rate."""
    measured = _IN_BRACKETS.search(head) or _MEASURED.match(fold(head))
    return bool(measured or title_pattern().search(fold(head)))


def _matrix_cell(
    plan: Plan,
    label: Cell,
    head: str,
    cell: Cell,
    value: re.Match[str],
    unit: str | None,
    *,
    first: bool,
) -> Target:
    """A number of a row with several: the row names who, the head of its column what.

    The *first* of a row is quoted with its label.
    """
    target = target_of(plan, label if first else cell, cell, value, unit)
    name = _IN_BRACKETS.sub("", head).strip()
    title = title_pattern().search(fold(name))
    return target.model_copy(
        update={
            "subject": " ".join(label.text.split()),
            "predicate": name or None,
            "title_id": title_of(title).title_id if title else None,
        }
    )


_ORDINAL_HEAD = re.compile(r"(S?TT)\s+(\S.*)", re.I)
# "Đơn vị tính: triệu đồng" over a table
_STATED_UNIT = re.compile(r"don vi(?: tinh)?\s*:\s*([a-z%][a-z ]{1,20})")
_RUN_ON = re.compile(
    rf"\s*\d{{1,2}}[.)]?\s+(?P<label>[^\W\d_][^\n|;:.\d]{{3,90}}?)\s+"
    rf"(?P<unit>%|‰|(?:{words_of('measure')})|(?:{words_of('many')})|xã|thôn|lớp|nhà|trường|giường|giải|em|đ/c|đồng\s+chí|cơ\s+sở|mô\s+hình|sáng\s+kiến|đề\s+tài)\s+"
    rf"(?P<number>(?:{COMPARATOR}\s*)?(?:{NUMBER})(?:/\d{{1,3}})?(?:\s+{UP})?)\s*",
    re.I,
)
# Heads of columns that each hold a part of the year
_PERIOD = re.compile(
    r"(?:\d{1,2} thang|thang \d|quy (?:\d|[ivx]+$)|ca nam|hoc ky|dau nam|cuoi nam)"
)
_HALF_YEAR = re.compile(r"0?6 thang dau nam")
# "Phân bổ về các khoa (…):", "Giao một số đơn vị (cột 1: …)" over rows of bare numbers
_SHARED_OUT = re.compile(r"phan (?:bo|khai)|giao (?:mot so|cho cac|chi tieu)|\(cot 1")
_ALONE = re.compile(NUMBER)
_LASTS = re.compile(r"(?:rut ngan )?(?:thoi gian|thoi han|so ngay)(?![a-z])")
_ABOVE = 200  # characters over a table that may tell what it holds
_YEAR = re.compile(r"20\d\d")
_UNIT_HEAD = re.compile(r"don vi tinh|^dvt$|^don vi$")
_MEASURED = re.compile(
    r"(?:ty le|ti le|so|nang suat|doanh thu|san luong|cong suat|thoi gian|muc|tong|chi so|%|gia tri|thu|diem)(?![a-z])"
)
_IN_BRACKETS = re.compile(r"\s*\(([^()]{1,20})\)")
_RESULT = re.compile(r"thuc hien|ket qua|uoc |diem|^th\b|nam truoc")


def _cells(start: int, line: str) -> list[Cell]:
    """The cells of a line, between bars or wide gaps; one cell where it has neither."""
    if line.count("|") >= 2:
        ends = [match.start() for match in re.finditer(r"\|", line)]
        places = list(zip([0, *(end + 1 for end in ends)], [*ends, len(line)], strict=True))
        if not line[: ends[0]].strip():
            places = places[1:]
        if not line[ends[-1] + 1 :].strip():
            places = places[:-1]
    else:
        if "..." in line or " . ." in line:
            line = _LEADERS.sub(lambda dots: " " * len(dots[0]), line)
        places = [match.span() for match in _COLUMN.finditer(line)]
    cells = []
    for begin, end in places:
        part = line[begin:end]
        lead = len(part) - len(part.lstrip())
        cells.append(Cell(start + begin + lead, start + begin + len(part.rstrip()), part.strip()))
    return cells


# A column of a table set with spaces: words with single spaces between them
_LEADERS = re.compile(r"(?:\s?\.){3,}|(?<=\d)\s+/\s+(?=\d)")
_COLUMN = re.compile(r"\S+(?: {1,2}\S+)*")
