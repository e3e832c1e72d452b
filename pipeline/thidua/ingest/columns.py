"""Blocks that stand side by side: the two columns over a title, recipients and signature.

Rows share a gutter when each has a gap there, or lies whole on one side of it. Rows are words of
one base line from left to right; lengths are points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from thidua.ingest.gap_tables import Gaps, Row, height_of, in_cells, table_rows, wide_gaps
from thidua.ingest.tokens import TextLine

_WIDE = 2.2  # line heights; a gap so wide parts columns
_VERY_WIDE = 6.0  # one so wide is enough where the left column goes on
_NARROW = 0.5  # line heights; halves of a heading may come as near as this
_LEAST_GUTTER = 2.5
_CENTRED, _CLOSE, _ALIGNED = 20.0, 15.0, 6.0
_FARTHEST = 10.0  # line heights between two rows of a block: the room of a signature
_FULL_ROWS = 0.6  # of the rows of a table have something on both sides
_FEW_ROWS = 3  # so many rows may stand above the first with a wide gap

_NUMBERS = re.compile(r"[<>≤≥ -]*\d[\d.,%<>≤≥ -]*")
_LABEL = re.compile(r"(?:\d{1,2}|[IVX]{1,5}|[a-zđ])[.)]|[-–+•*]")


@dataclass
class _Block:
    """Rows from the first of a block on: where its gutter is, and what stands on each side."""

    low: float
    high: float
    left: list[TextLine] = field(default_factory=list)
    right: list[TextLine] = field(default_factory=list)
    near: list[tuple[TextLine, TextLine]] = field(default_factory=list)
    rows: int = 0
    wide: int = 0
    widest: float = 0.0
    alone_right: int = 0

    def take(self, row: Row) -> bool:
        """Take *row* in, if it fits."""
        height = height_of(row)
        halves = _halves(row, self.low, self.high, _NARROW * height)
        if halves is None:
            return False
        left, right = (TextLine(half, column=k) for k, half in enumerate(halves, 1))
        if left.tokens and right.tokens and not self._parts(left, right, height):
            if row[-1].x1 >= self.high:  # it crosses the gutter
                return False
            left, right = TextLine(row, column=1), TextLine([], column=2)
        alone = left if not right.tokens else right if not left.tokens else None
        if alone and not _belongs(alone, self.left if alone is left else self.right):
            return False
        if left.tokens:
            self.low = max(self.low, left.x1)
            self.left.append(left)
        else:
            self.alone_right += 1
        if right.tokens:
            self.high = min(self.high, right.x0)
            self.right.append(right)
        self.rows += 1
        return True

    def _parts(self, left: TextLine, right: TextLine, height: float) -> bool:
        """Whether the gap between two halves is a gutter: wide, or before capitals in their place."""
        if right.x0 - left.x1 > _WIDE * height:
            self.wide += 1
            self.widest = max(self.widest, (right.x0 - left.x1) / height)
            return True
        if right.text.isupper() and (not self.wide or _centred(right, self.right, _CLOSE)):
            self.near.append((left, right))
            return True
        return False

    def is_one(self) -> bool:
        """Whether these are columns: a single wide gap may be any, halves that touch may be none."""
        alone = self.alone_right or (self.widest > _VERY_WIDE and len(self.left) > _FEW_ROWS)
        if not (self.wide > 1 or (self.wide and alone)):
            return False
        return all(
            _centred(left, self.left, _CLOSE) and _centred(right, self.right, _CLOSE)
            for left, right in self.near
        )

    @property
    def has_labels(self) -> bool:
        """Whether the left column holds the labels of items that hang out far from their text."""
        return self.wide > 1 and _are(_LABEL, self.left)

    @property
    def is_table(self) -> bool:
        """Whether a column holds the numbers of rows or what is counted: a table without rules."""
        numbers = _are(_NUMBERS, self.left) or _are(_NUMBERS, self.right)
        full = self.wide > 1 and self.wide >= _FULL_ROWS * self.rows
        return full and numbers and not self.has_labels


def in_columns(rows: Sequence[Row]) -> Iterator[TextLine]:
    """The lines of *rows*; of a block the left column first, then the right one.

    Rows of a table that has no rules stay whole, as does an item with its label.
    """
    gaps = list(map(wide_gaps, rows))
    of_tables = table_rows(rows)
    index = 0
    while index < len(rows):
        if index in of_tables:
            line = of_tables[index]
            if line:
                yield line
            index += 1
            continue
        block = _block(rows, gaps, index)
        count = block.rows if block else 1
        own = rows[index : index + count]
        if block is None or block.has_labels:
            yield from map(TextLine, own)
        elif block.is_table:
            yield from map(in_cells, own)
        else:
            yield from block.left
            yield from block.right
        index += count


def _block(rows: Sequence[Row], gaps: Sequence[Gaps], start: int) -> _Block | None:
    """The block of columns that begins with row *start*, the one of most rows; None if none does."""
    near = (gap for row_gaps in gaps[start : start + _FEW_ROWS] for gap in row_gaps)
    blocks = [block for gap in near if (block := _grown(rows, start, *gap)).is_one()]
    return max(blocks, key=lambda b: (b.has_labels or b.is_table, b.wide, b.rows), default=None)


def _grown(rows: Sequence[Row], start: int, low: float, high: float) -> _Block:
    """All rows from *start* on that share the gutter between *low* and *high*."""
    block = _Block(low, high)
    bottom = None
    for row in rows[start:]:
        top = min(token.top for token in row)
        if bottom is not None and top - bottom > _FARTHEST * height_of(row):
            break
        if not block.take(row) or not (block.left and block.right):
            break  # a block begins with a row of two halves
        bottom = max(token.bottom for token in row)
    return block


def _halves(row: Row, low: float, high: float, least: float) -> tuple[Row, Row] | None:
    """*row* cut at its gap between *low* and *high*; None where it has none of *least* width."""
    for cut in range(len(row) + 1):
        before = row[cut - 1].x1 if cut else float("-inf")
        after = row[cut].x0 if cut < len(row) else float("inf")
        if after - before >= least and min(after, high) - max(before, low) >= _LEAST_GUTTER:
            return row[:cut], row[cut:]
    return None


def _belongs(line: TextLine, column: Sequence[TextLine]) -> bool:
    """Whether a lone line is centred like the lines of *column*, or aligned if these are."""
    if not column or _centred(line, column, _CENTRED):
        return True
    same = sum(abs(line.x0 - other.x0) < _ALIGNED for other in column)
    return same > 1 or (same == 1 and abs(line.x0 - column[-1].x0) < _ALIGNED)


def _centred(line: TextLine, column: Sequence[TextLine], most: float) -> bool:
    """Whether the middle of *line* is that of *column*, up to *most* points."""
    if not column:
        return True
    middle = median((other.x0 + other.x1) / 2 for other in column)
    return abs((line.x0 + line.x1) / 2 - middle) < most


def _are(pattern: re.Pattern[str], column: Sequence[TextLine]) -> bool:
    """Whether at least half the lines of *column* are what *pattern* tells."""
    return 2 * sum(pattern.fullmatch(line.text) is not None for line in column) >= len(column)
