"""Tables without rules: rows whose cells are parted by gaps alone, with tabs or with spaces.

Rows are words of one base line from left to right; lengths are line heights where not told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from thidua.ingest.tokens import TextLine, Token

_WIDE, _LOWEST = 2.2, 6.0  # a gap so wide parts columns; points of a line at least
_CELL = 1.4  # in the row of a table a gap so wide parts cells
_CLEAR, _CLEARLY = 0.85, 2.2  # and times a space: a gap that parts cells of a row with a number
_STRETCHED = 1.5  # times the least gap of a line: its spaces are no wider
_MANY_GAPS = 3  # no heading and no closing has so many in a row
_FILLED, _ALIGNED = 8.0, 6.0  # points to the right edge, to the left one
_NEXT_LINE, _MOST_WORDS_OVER = 1.8, 4  # to the line below; that found no room in a row

_SERIAL, _FIRST = re.compile(r"[1-9]\d?[._]?|S?TT"), re.compile(r"0?1[._]?")
_TOTAL = re.compile(r"(?:tổng|cộng)\b", re.I)
_LABEL_OF_ITEM = re.compile(r"(?:\d{1,2}|[IVX]{1,5}|[a-zđ])[.)]|[-–+•*]")
_LABEL_OF_GROUP = re.compile(r"[IVX]{1,5}|[A-EĐ]|\d{1,2}")

Row = list[Token]
Gaps = list[tuple[float, float]]  # of a row: right edge before, left edge after


def height_of(row: Sequence[Token]) -> float:
    """The height of a row's words."""
    return max(_LOWEST, median(token.bottom - token.top for token in row))


def wide_gaps(row: Row) -> Gaps:
    """The gaps of a row that may part columns."""
    return [
        (before.x1, after.x0)
        for before, after in pairwise(row)
        if after.x0 - before.x1 > _WIDE * height_of([before, after])
    ]


def table_rows(rows: Sequence[Row]) -> dict[int, TextLine | None]:
    """The rows of tables among *rows* of a page, by their places; None for a rest of the one above."""
    wide, clear = list(map(wide_gaps, rows)), list(map(_clear_gaps, rows))
    edge = max((row[-1].x1 for row in rows), default=0.0)
    found: dict[int, TextLine | None] = {}
    for index, row in enumerate(rows):
        goes_on = index - 1 in found and bool(wide[index])
        of_table = len(wide[index]) >= _MANY_GAPS or _TOTAL.match(row[0].text)
        if (goes_on and of_table) or _is_row(wide, index) or _is_group(rows, wide, index):
            found[index] = in_cells(row)
        elif _is_numbered(rows, clear, index):
            found[index] = _with_bars(row, clear[index])
    for index, line in list(found.items()):
        below = index + 1
        if (
            line
            and _is_rest(rows, wide, below, edge)
            and (below + 1 in found or len(wide[below + 1]) > 1)
        ):
            line.tokens += [_bar(rows[index][-1], rows[below][0]), *rows[below]]
            found[below] = None
    return found


def in_cells(row: Row) -> TextLine:
    """A row of a table, a bar in each of its gaps."""
    least = _CELL * height_of(row)
    return _with_bars(
        row,
        [
            (before.x1, after.x0)
            for before, after in pairwise(row)
            if after.x0 - before.x1 > least
            or (before is row[0] and (before.x1, after.x0) in _clear_gaps(row))
        ],
    )


def _is_row(wide: Sequence[Gaps], index: int) -> bool:
    """Whether a row has many wide gaps, and one near it has two or more (pieces of a seal do not)."""
    if len(wide[index]) < _MANY_GAPS:
        return False
    near = (*wide[max(0, index - 2) : index], *wide[index + 1 : index + 3])
    return any(len(others) > 1 for others in near)


def _is_group(rows: Sequence[Row], wide: Sequence[Gaps], index: int) -> bool:
    """Whether a row between those of a table is the name of a group of them: ``II   XÃ HỘI``."""
    first = rows[index][0]
    if not _LABEL_OF_GROUP.fullmatch(first.text) or [gap[0] for gap in wide[index]] != [first.x1]:
        return False
    near = (*wide[max(0, index - 2) : index], *wide[index + 1 : index + 2])
    return any(len(others) > 1 for others in near)


def _is_numbered(rows: Sequence[Row], clear: Sequence[Gaps], index: int) -> bool:
    """Whether a row begins with its number and has as many clear gaps as one beside it that does.

    Or it is the head of such rows.
    """
    beside = [
        near
        for near in (index - 1, index + 1)
        if _has_number(rows, clear, near) and len(clear[near]) == len(clear[index])
    ]
    is_head = index + 1 in beside and _FIRST.fullmatch(rows[index + 1][0].text) is not None
    return is_head or (bool(beside) and _has_number(rows, clear, index))


def _has_number(rows: Sequence[Row], clear: Sequence[Gaps], index: int) -> bool:
    """Whether the first cell of a row of three or more is a number, or the head of such ones."""
    if not 0 <= index < len(rows) or len(clear[index]) < _MANY_GAPS - 1:
        return False
    first = rows[index][0]
    return clear[index][0][0] == first.x1 and _SERIAL.fullmatch(first.text) is not None


def _is_rest(rows: Sequence[Row], wide: Sequence[Gaps], index: int, edge: float) -> bool:
    """Whether a row is the last cell of the one above, which fills its line up to the *edge*.

    So it stands where a typist parted the cells with tabs.
    """
    if index + 1 >= len(rows) or wide[index] or rows[index - 1][-1].x1 < edge - _FILLED:
        return False
    above, row = rows[index - 1 : index + 1]
    near = row[0].top - above[0].top < _NEXT_LINE * height_of(above)
    left = row[0].x0 <= above[0].x0 + _ALIGNED
    short = len(row) <= _MOST_WORDS_OVER and not _LABEL_OF_ITEM.fullmatch(row[0].text)
    return near and left and short


def _clear_gaps(row: Row) -> Gaps:
    """The gaps of a row that are clearly wider than its spaces between words."""
    gaps = [(before.x1, after.x0) for before, after in pairwise(row)]
    sizes = [after - before for before, after in gaps]
    height = height_of(row)
    if sizes and max(sizes) < min(_WIDE * height, _STRETCHED * min(sizes)):
        return []  # a line stretched to both edges
    spaces = [size for size in sizes if size < _CLEAR * height]
    least = max(_CLEAR * height, _CLEARLY * median(spaces) if spaces else 0.0)
    return [gap for gap, size in zip(gaps, sizes, strict=True) if size > least]


def _with_bars(row: Row, gaps: Gaps) -> TextLine:
    """*row* with a bar in each of *gaps*."""
    cells = row[:1]
    for before, after in pairwise(row):
        if (before.x1, after.x0) in gaps:
            cells.append(_bar(before, after))
        cells.append(after)
    return TextLine(cells, column=3)


def _bar(before: Token, after: Token) -> Token:
    """The bar that stands for the gap between two words of a row."""
    return Token("|", before.x1, after.top, after.x0, after.bottom)
