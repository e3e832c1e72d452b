"""Rows of tables that share out work: a cell names who, another what, a third perhaps by when."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from thidua.document import Span
from thidua.extract.assignments.clauses import actor_alone
from thidua.knowledge.actors import begins_task
from thidua.structure.plan import Plan
from thidua.structure.text_spans import line_end, trimmed

# The heads of columns: "Đơn vị chủ trì", "Người thực hiện"; "Nội dung công việc"; "Thời hạn".
_WHO = re.compile(
    r"(?:(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|người|cá\s+nhân|tổ\s+chức|phòng|ban|thành\s+viên)(?:[\s,/]+\w+){0,4}\s+"
    r"(?:chủ\s+trì|thực\s+hiện|phụ\s+trách|chịu\s+trách\s+nhiệm|đầu\s+mối|đảm\s+nhiệm)"
    r"|(?:chủ\s+trì|phụ\s+trách|chịu\s+trách\s+nhiệm|phân\s+công(?:\s+thực\s+hiện)?))(?!\w)",
    re.I,
)
_WHAT = re.compile(
    r"(?:(?:nội\s+dung|tên|các)\s+)?(?:nội\s+dung|công\s+việc|nhiệm\s+vụ|hoạt\s+động|phần\s+việc|việc)(?!\w)",
    re.I,
)
_WHEN = re.compile(
    r"(?:thời\s+(?:gian|hạn|điểm)|hạn|tiến\s+độ|hoàn\s+thành|ngày|tháng|tuần)(?!\w)", re.I
)
_LONGEST_NAME = 80
_FEWEST_LETTERS = 3


class Row(NamedTuple):
    """Offsets of a row's cells; ``when`` is None where no column gives it."""

    who: Span
    what: Span
    when: Span | None = None


class _Columns(NamedTuple):
    who: int
    what: int
    when: int | None


def charging_rows(plan: Plan) -> Iterator[Row]:
    """The rows below a head that says in which columns stand who and what."""
    if not is_row(plan.text):
        return
    columns: _Columns | None = None
    at = plan.header.end
    while at < plan.body.end:
        stop = line_end(plan.text, at, plan.body.end)
        if is_row(plan.text[at:stop]):
            cells = _cells(plan.text, at, stop)
            if head := _columns(plan, cells):
                columns = head
            elif columns and (row := _row(plan, cells, columns)):
                yield row
        elif stop > at:
            columns = None
        at = stop + 1


def is_row(line: str) -> bool:
    """Whether *line* is a row of a table."""
    return "|" in line or "\t" in line


def actor_and_task(plan: Plan, start: int, end: int) -> Row | None:
    """The row in ``[start, end)`` of a table without a head: a cell names who, the next what."""
    cells = [cell for cell in _cells(plan.text, start, end) if cell.start < cell.end]
    for who, what in itertools.pairwise(cells[:4]):
        name = who.of(plan.flow)
        if len(name) <= _LONGEST_NAME and actor_alone(name) and begins_task(what.of(plan.flow)):
            return Row(who, what)
    return None


def _cells(text: str, start: int, end: int) -> list[Span]:
    """The cells of a row without the white space around them; empty ones too."""
    row = trimmed(text, start, end, " \u00a0")
    if text.startswith("|", row.start):
        row = Span(row.start + 1, row.end - text.endswith("|", row.start + 1, row.end))
    mark = "|" if "|" in row.of(text) else "\t"
    cells: list[Span] = []
    at = row.start
    for cell in row.of(text).split(mark):
        cells.append(trimmed(text, at, at + len(cell), " \t\u00a0*"))
        at += len(cell) + 1
    return cells


def _columns(plan: Plan, cells: list[Span]) -> _Columns | None:
    """What the columns hold, if *cells* are the head of a table that shares out work."""
    heads = [cell.of(plan.flow) for cell in cells]
    who = next((i for i, head in enumerate(heads) if _WHO.match(head)), None)
    what = next((i for i, head in enumerate(heads) if i != who and _WHAT.match(head)), None)
    if who is None or what is None:
        return None
    return _Columns(who, what, next((i for i, h in enumerate(heads) if _WHEN.match(h)), None))


def _row(plan: Plan, cells: list[Span], columns: _Columns) -> Row | None:
    if len(cells) <= max(columns.who, columns.what):
        return None
    who, what = cells[columns.who], cells[columns.what]
    if len(who.of(plan.text)) > 2 * _LONGEST_NAME or not (_said(plan, who) and _said(plan, what)):
        return None
    timed = columns.when is not None and columns.when < len(cells)
    return Row(who, what, cells[columns.when] if timed and columns.when is not None else None)


def _said(plan: Plan, cell: Span) -> bool:
    return sum(map(str.isalpha, cell.of(plan.text))) >= _FEWEST_LETTERS
