"""Targets in tables: a row "| 1 | Tỷ lệ … | % | 95 | 20 |", or its cells one a line.

A row is read when a cell holds nothing but a bound, a number and a unit, and an earlier cell of
the row names what is measured. Which of several numbers is the target the head of the table tells
("Kế hoạch 2024", "Mức phải đạt"); points, results and dates are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.extract.targets.cells import VALUE, Cell, is_target, lines_of, target_of
from thidua.extract.targets.grammar import title_id_in
from thidua.extract.targets.lists import Lists
from thidua.extract.targets.passages import tells_what_was
from thidua.extract.targets.patterns import COMPARATOR, NUMBER, UP
from thidua.extract.targets.stacks import stacked
from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import folded_words_of, words_of
from thidua.knowledge.titles import title_pattern
from thidua.records import Target
from thidua.structure.plan import Plan

_NAME = re.compile(r"[^\W\d_]{2}[^\n|]{0,120}")
_WANTED = re.compile(folded_words_of("column_wanted"))
_OTHER = re.compile(folded_words_of("column_other"))
_HEAD_WORDS = re.compile(r"chi tieu|tieu chi|muc |phan dau|ke hoach|dang ky|danh hieu")
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
_MEASURED = re.compile(rf"(?:{folded_words_of('column_measure')})(?![a-z])")
_IN_BRACKETS = re.compile(r"\s*\(([^()]{1,20})\)")
_RESULT = re.compile(folded_words_of("column_result"))
_LEADERS = re.compile(r"(?:\s?\.){3,}|(?<=\d)\s+/\s+(?=\d)")
# A column of a table set with spaces: words with single spaces between them
_COLUMN = re.compile(r"\S+(?: {1,2}\S+)*")


def find_cells(plan: Plan) -> list[Target]:
    """The targets whose label and number stand in cells of their own, in text order."""
    found: list[Target] = []
    for cell in (*_rows(plan), *stacked(plan)):
        start, end = cell.start or 0, cell.end or 0
        overlaps = any(start < (c.end or 0) and (c.start or 0) < end for c in found)
        if not overlaps and not tells_what_was(plan, start):
            found.append(cell)
    return found


@dataclass(frozen=True, slots=True)
class _Head:
    """What the head of a table and the words over it say."""

    names: tuple[str, ...]  # of the columns; none where the first row holds numbers
    known: bool  # it is a table of targets
    shared: bool  # it shares something out: numbers alone count
    unit: str | None  # "Đơn vị tính: triệu đồng"

    @classmethod
    def of(cls, cells: list[Cell], above: str) -> _Head:
        above = fold(above)
        names = [cell.text for cell in cells]
        if ordinal := _ORDINAL_HEAD.match(names[0]):
            names[:1] = [ordinal[1], ordinal[2]]  # "TT  Danh hiệu": too narrow a gap
        shared = bool(_SHARED_OUT.search(above))
        speaks = (_HEAD_WORDS.search(words) for words in (above, *map(fold, names)))
        unit = _STATED_UNIT.search(above)
        if any(_is_number(cell.text) for cell in cells[1:]):
            names = []
        return cls(tuple(names), shared or any(speaks), shared, unit[1] if unit else None)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of a row, with the head of its column and what it is counted in."""

    cell: Cell
    value: re.Match[str]
    head: str
    unit: str | None
    wanted: bool  # the head says that it is to be reached


def _rows(plan: Plan) -> Iterator[Target]:
    """Rows of tables with bars or with columns set apart by spaces."""
    lists = Lists(plan)
    head: _Head | None = None
    before = ""
    for start, line in lines_of(plan):
        cells = _cells(start, line)
        if len(cells) > 1:
            first = head is None
            head = head or _Head.of(cells, before[-_ABOVE:])
            if not (first and head.names):
                yield from _row(plan, lists, cells, head)
            continue
        head = None
        before = f"{before[-_ABOVE:]} {line}" if line else before
        row = _RUN_ON.fullmatch(line) if cells else None
        value = VALUE.fullmatch(row["number"]) if row else None
        if row and value and lists.listed(start):
            yield _run_on(plan, start, row, value)


def _is_number(cell: str) -> bool:
    """Whether *cell* holds a number of a row and is not the head of a column: "6 tháng đầu năm"."""
    return bool(VALUE.fullmatch(cell)) and not _PERIOD.match(fold(cell))


def _run_on(plan: Plan, start: int, row: re.Match[str], value: re.Match[str]) -> Target:
    """A row whose columns ran together: "2 Tỷ lệ gia đình văn hóa % 94,5"."""
    label = Cell(start + row.start("label"), start + row.end("label"), row["label"])
    cell = Cell(start + row.start("number"), start + row.end("number"), row["number"])
    return target_of(plan, label, cell, value, row["unit"])


def _row(plan: Plan, lists: Lists, cells: list[Cell], head: _Head) -> list[Target]:
    """The targets of a row: its label and number, or each of its numbers under its own head."""
    known = head.known or lists.listed(cells[0].start)
    if not known and "|" not in plan.text[cells[0].end : cells[1].start]:
        return []
    names = head.names if len(head.names) == len(cells) else ("",) * len(cells)
    columns = iter(zip(cells, names, strict=True))
    label = next((cell for cell, _ in columns if _NAME.fullmatch(cell.text)), None)
    numbers = list(_numbers(label, columns, head, known=known)) if label else []
    if label is None or not numbers:
        return []
    wanted = [number for number in numbers if number.wanted]
    matrix = sum(map(_is_measure, names)) > 1
    if len(wanted) == 1 or (len(numbers) == 1 and not matrix):
        return [_target(plan, label, (wanted or numbers)[0])]
    if not head.shared and not all(number.head for number in numbers):
        return []
    if all(_PERIOD.match(fold(number.head)) for number in numbers):
        return [
            _matrix_cell(plan, label, number, "", first=not index).model_copy(
                update={"by_date": _end_of(plan, number.head)}
            )
            for index, number in enumerate(numbers)
        ]
    if all(_YEAR.search(number.head) for number in numbers):
        return list(_by_years(plan, label, numbers))
    if not head.shared and _MEASURED.match(fold(label.text)):
        return [_target(plan, label, number) for number in numbers]
    return [
        _matrix_cell(plan, label, number, number.head, first=not index)
        for index, number in enumerate(numbers)
    ]


def _numbers(
    label: Cell, columns: Iterable[tuple[Cell, str]], head: _Head, *, known: bool
) -> Iterator[_Number]:
    """The numbers of a row that may be to be reached, the *columns* after its *label*."""
    unit: str | None = None
    lasts = known and _LASTS.match(fold(label.text))
    for cell, printed in columns:
        name = fold(_IN_BRACKETS.sub("", printed))
        value = VALUE.fullmatch(cell.text)
        if value is None:
            if cell.text in ("%", "‰") or _UNIT_HEAD.search(name):
                unit = cell.text
            continue
        wanted = bool(_WANTED.search(name))
        if _RESULT.search(name) or (_OTHER.search(name) and not wanted):
            continue
        of_head = _IN_BRACKETS.search(printed)
        own = unit or (of_head[1] if of_head else None) or head.unit
        alone = (head.shared or (wanted and known)) and _ALONE.fullmatch(cell.text)
        if lasts or alone or is_target(value, own, in_targets=known):
            yield _Number(cell, value, printed, own, wanted)


def _target(plan: Plan, label: Cell, number: _Number) -> Target:
    return target_of(plan, label, number.cell, number.value, number.unit)


def _by_years(plan: Plan, label: Cell, numbers: list[_Number]) -> Iterator[Target]:
    """The numbers of a row that stand under years, those of years past left out.

    The first is quoted with its *label*.
    """
    years = [max(_YEAR.findall(number.head)) for number in numbers]
    ahead = [(n, y) for n, y in zip(numbers, years, strict=True) if int(y) >= (plan.year or 0)]
    for index, (number, year) in enumerate(ahead):
        yield _target(plan, number.cell if index else label, number).model_copy(
            update={"subject": " ".join(label.text.split()), "by_date": year}
        )


def _end_of(plan: Plan, head: str) -> str | None:
    """The last day of the half-year that heads a column, as ISO 8601."""
    return f"{plan.year}-06-30" if plan.year and _HALF_YEAR.match(fold(head)) else None


def _is_measure(head: str) -> bool:
    """Whether the head of a column tells what is measured: a unit in brackets, a title, a rate."""
    measured = _IN_BRACKETS.search(head) or _MEASURED.match(fold(head))
    return bool(measured or title_pattern().search(fold(head)))


def _matrix_cell(plan: Plan, label: Cell, number: _Number, head: str, *, first: bool) -> Target:
    """A number of a row with several: the row names who, the *head* of its column what.

    The *first* of a row is quoted with its label.
    """
    name = _IN_BRACKETS.sub("", head).strip()
    return _target(plan, label if first else number.cell, number).model_copy(
        update={
            "subject": " ".join(label.text.split()),
            "predicate": name or None,
            "title_id": title_id_in(name),
        }
    )


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
