"""Targets in tables: a row "| 1 | Tỷ lệ … | % | 95 | 20 |", in whatever state the text left it.

``grids``, ``stacks`` and ``run_on`` give heads and rows. A row is read when an early cell names
what is measured and others hold nothing but a bound, a number and a unit. Which of several numbers
is the target the heads tell ("Kế hoạch 2024", "Mức phải đạt"); points, results, years past and
notes are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.extract.targets.cells import Cell, absent, is_target, is_value, target_of, values_of
from thidua.extract.targets.grades import title_id_in
from thidua.extract.targets.grids import Grid, Row, grids
from thidua.extract.targets.headless import headless
from thidua.extract.targets.heads import Column, measures
from thidua.extract.targets.lists import Lists
from thidua.extract.targets.passages import tells_what_was
from thidua.extract.targets.patterns import NUMBER
from thidua.extract.targets.places import line_start
from thidua.extract.targets.run_on import run_on
from thidua.extract.targets.stacks import stacks
from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import folded_words_of, words_of
from thidua.records import Target
from thidua.structure.plan import Plan

_NAME = re.compile(
    r"(?:[-+*•–]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,4})[.)/]\s*)?([^\W\d_]{2}[^|]{0,120})"
)
_CODE = re.compile(r"[A-ZĐ]{1,4}[-. ]?\d{1,3}[A-Z]?")
_CLASS = re.compile(r"\d{1,2}(?:[A-Z]\d{0,2})?")
_TABLE_OF_TARGETS = re.compile(
    r"chi tieu|tieu chi|muc |phan dau|ke hoach|dang ky|danh hieu|giao uoc|cam ket"
)
# "Phân bổ về các khoa (…):", "Giao một số đơn vị (cột 1: …)" over rows of bare numbers
_SHARED_OUT = re.compile(r"phan (?:bo|khai)|giao (?:mot so|cho cac|chi tieu)|\(cot 1")
# "Đơn vị tính: triệu đồng" over a table
_STATED_UNIT = re.compile(
    rf"don vi(?: tinh)?\s*:\s*(%|(?:1\.?000 |(?:trieu|nghin|ngan|ty|ti) )?(?:{folded_words_of('measure')}|{folded_words_of('many')}|{folded_words_of('column_unit')}))(?![a-z])"
)
_ALONE = re.compile(NUMBER)
_TENS_OF = re.compile(r"\s*1[0.]*0\s+[^\W\d_]")  # a unit: "1.000 m3"
_LASTS = re.compile(r"(?:rut ngan )?(?:thoi gian|thoi han|so ngay)(?![a-z])")
_UNIT_OF_LABEL = re.compile(
    rf"\((%|‰|(?:(?:triệu|nghìn|ngàn|tỷ|tỉ)\s+)?(?:{words_of('measure')}|{words_of('many')}|{words_of('column_unit')}))\)$"
)
_PROSE = re.compile(r"[.;:]\s|[.;]$")


@dataclass(frozen=True, slots=True)
class Cells:
    """What the tables of a plan hold: targets, and the text that is read with them."""

    targets: list[Target]
    read: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Table:
    """A table and what the words over it and its heads say."""

    grid: Grid
    known: bool  # it is a table of targets
    shared: bool  # it shares something out: numbers alone count
    unit: str | None  # "Đơn vị tính: triệu đồng"

    @classmethod
    def of(cls, grid: Grid, *, listed: bool) -> _Table:
        above = fold(grid.above)
        told = " | ".join([above, *(fold(column.printed) for column in grid.columns)])
        shared = bool(_SHARED_OUT.search(above))
        unit = _STATED_UNIT.search(above)
        known = listed or shared or bool(_TABLE_OF_TARGETS.search(told))
        return cls(grid, known, shared, unit[1] if unit else None)

    @property
    def is_matrix(self) -> bool:
        """Whether several columns each tell what they measure."""
        return (
            sum(
                column.kind in ("plain", "other") and column.is_measure
                for column in self.grid.columns
            )
            > 1
        )


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of a row, with its column and what it is counted in."""

    values: list[tuple[Cell, re.Match[str]]]  # one as a rule; "02 tập thể, 03 cá nhân"
    column: Column | None
    unit: str | None


def find_cells(plan: Plan) -> Cells:
    """The targets whose label and number stand in cells of their own, in text order."""
    lists = Lists(plan)
    found: list[Target] = []
    read: list[tuple[int, int]] = []
    for grid in (*grids(plan), *stacks(plan), *run_on(plan)):
        if not grid.rows:
            continue
        table = _Table.of(grid, listed=lists.listed(grid.rows[0][0][0].start))
        if not (table.known or grid.barred):
            continue
        for row in grid.rows:
            targets = [t for t in _row(plan, row, table) if not tells_what_was(plan, t.start or 0)]
            found += _beside(targets, read)
            if targets or (table.known and _is_row_of_numbers(row)):
                read.append((line_start(plan.text, row[0][0].start), row[-1][0].end))
            if targets:
                read.append((grid.start, grid.rows[0][0][0].start))
    found += (more := _beside(list(headless(plan)), read))
    # the ordinal of a row is no number of its own
    read += [(line_start(plan.text, t.start or 0), t.end or 0) for t in more]
    return Cells(sorted(found, key=lambda target: target.start or 0), read)


def _beside(targets: list[Target], read: list[tuple[int, int]]) -> list[Target]:
    """Those of *targets* that stand in no row that was *read*."""
    return [
        t
        for t in targets
        if not any((t.start or 0) < end and start < (t.end or 0) for start, end in read)
    ]


def _is_row_of_numbers(row: Row) -> bool:
    """Whether cells of a row hold numbers and none holds sentences: none is prose."""
    cells = [cell.text for cell, _ in row]
    return any(map(is_value, cells[1:])) and not any(map(_PROSE.search, cells))


def _row(plan: Plan, row: Row, table: _Table) -> list[Target]:
    """The targets of a row: its label and number, or each of its numbers under its own head."""
    label, rest = _named(row)
    if label is None:
        return []
    if table.known and (none := _absent(plan, label, rest)):
        return [none]
    numbers = list(_numbers(plan, label, iter(rest), table))
    wanted = [number for number in numbers if number.column and number.column.kind == "wanted"]
    if not table.is_matrix and len(wanted or numbers) == 1:
        due = next((c.text for c, column in row if column and column.is_deadline), "")
        return _targets(plan, label, (wanted or numbers)[0], Column(due).by_date(plan.year))
    columns = [number.column for number in numbers if number.column]
    if len(columns) < len(numbers) and not table.shared:
        return []
    dated = all(column.is_dated or column.kind == "whole" for column in columns)
    nameless = dated or (not table.shared and measures(label.text))
    return [
        _beneath(plan, number, label, first=not index, nameless=nameless, dated=dated)
        for index, number in enumerate(numbers)
    ]


def _named(row: Row) -> tuple[Cell | None, Row]:
    """The name of a *row* and the cells behind it; a code before another name is none: "XL-03"."""
    names = [_label(cell, column) for cell, column in row]
    for at, name in enumerate(names, 1):
        if name and not (_CODE.fullmatch(name.text) and at < len(names) and names[at]):
            return name, row[at:]
    return None, ()


def _label(cell: Cell, column: Column | None) -> Cell | None:
    """The name of a row that *cell* holds, its bullet taken off, or none."""
    if column and column.holds_classes and _CLASS.fullmatch(cell.text):
        return cell
    name = _NAME.fullmatch(cell.text)
    return Cell(cell.start + name.start(1), cell.end, name[1]) if name else None


def _absent(plan: Plan, label: Cell, cells: Row) -> Target | None:
    """The target that there be none of what a row names, if a cell says so where targets stand."""
    unit = next((c.text for c, column in cells if column and column.kind == "unit"), None)
    wanted = (cell for cell, column in cells if column and column.kind == "wanted")
    return next((t for cell in wanted if (t := absent(plan, label, cell, unit))), None)


def _numbers(
    plan: Plan, label: Cell, cells: Iterator[tuple[Cell, Column | None]], table: _Table
) -> Iterator[_Number]:
    """The numbers of a row that may be to be reached, in the *cells* after its *label*."""
    lasts = table.known and _LASTS.match(fold(label.text))
    told = _UNIT_OF_LABEL.search(label.text)
    unit = told[1] if told else None
    for cell, column in cells:
        kind = column.kind if column else "plain"
        values = [] if kind == "unit" and _TENS_OF.match(cell.text) else values_of(cell)
        if not values:
            if cell.text in ("%", "‰") or (kind == "unit" and cell.text.strip("-– ")):
                unit = cell.text
            continue
        if kind in ("past", "other", "ordinal") or (column and column.is_over(plan.year)):
            continue
        own = (column.unit if column else None) or unit or table.unit
        if table.shared and column:
            own = own or column.counted
        counts = (
            table.known and column and (kind in ("wanted", "dated", "whole") or column.is_title)
        )
        alone = (table.shared or counts) and _ALONE.fullmatch(values[0][0].text)
        if lasts or alone or is_target(values[0][1], own, in_targets=table.known):
            yield _Number(values, column, own)


def _target(plan: Plan, label: Cell | None, number: _Number) -> Target:
    """The target that *number* sets, quoted from its *label* or alone."""
    cell, value = number.values[0]
    return target_of(plan, label or cell, cell, value, number.unit)


def _targets(plan: Plan, label: Cell, number: _Number, by_date: str | None) -> list[Target]:
    """The targets that a cell of one number, or of several, sets for its *label*."""
    first = _target(plan, label, number).model_copy(update={"by_date": by_date})
    more = (target_of(plan, cell, cell, value, number.unit) for cell, value in number.values[1:])
    same = {"subject": first.subject, "by_date": by_date}
    return [first, *(one.model_copy(update=same) for one in more)]


def _beneath(
    plan: Plan, number: _Number, label: Cell, *, first: bool, nameless: bool, dated: bool
) -> Target:
    """A number of a row with several: the row's *label* names who, its column what or by when.

    The *first* of a row is quoted with the label.
    """
    column = number.column
    name = column.name if column and not nameless else ""
    return _target(plan, label if first else None, number).model_copy(
        update={
            "subject": " ".join(label.text.split()),
            "predicate": name or None,
            "title_id": title_id_in(name),
            "by_date": column.by_date(plan.year) if column and dated else None,
        }
    )
