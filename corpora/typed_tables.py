"""Tables that lost their rules when a page became text: cells parted by tabs or by runs of spaces.

On paper such rows stood in a ruled table, as the annexes of plans do; drawn as running text they
would be a page that nobody ever printed.
"""

from __future__ import annotations

import re

from wrapping import Span

_WIDE = re.compile(r"\S(?:\t| {3,})[ \t]*\S")  # what no line of running text has
_BETWEEN = re.compile(r" *\t *| {2,}")
_VALUE = re.compile(r"(?:[≥≤<>] ?|Từ )?\d")
_FEWEST_ROWS = 2


def rows_of(text: str, lines: list[Span]) -> list[list[Span]]:
    """The rows at the head of *lines*: cells, each in its column, an absent one an empty span.

    Rows follow one another with no blank line between. None are found where fewer than two do, or
    where no cell begins with a figure: columns of words are signatures, and furniture of web pages.
    """
    count = 0
    while count < len(lines) and _WIDE.search(text, *lines[count]):
        if count and text.count("\n", lines[count - 1][1], lines[count][0]) != 1:
            break
        count += 1
    if count < _FEWEST_ROWS:
        return []
    rows = [_cells(text, span) for span in lines[:count]]
    if not any(has_value(text, row) for row in rows):
        return []
    offsets = [span[0] for span in lines[:count]]
    fullest = max(range(count), key=lambda k: len(rows[k]))
    columns = [(a - offsets[fullest], b - offsets[fullest]) for a, b in rows[fullest]]
    return [
        row if "\t" in text[slice(*span)] else _in_columns(row, span[0], columns)
        for row, span in zip(rows, lines[:count], strict=True)
    ]


def has_value(text: str, row: list[Span]) -> bool:
    """Whether a cell of *row* begins with a figure; those of a head do not."""
    return any(_VALUE.match(text, *cell) for cell in row)


def _cells(text: str, span: Span) -> list[Span]:
    start, end = span
    start += len(text[start:end]) - len(text[start:end].lstrip(" "))
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    gaps = [(m.start(), m.end()) for m in _BETWEEN.finditer(text, start, end)]
    starts, ends = [start, *(b for _, b in gaps)], [*(a for a, _ in gaps), end]
    return list(zip(starts, ends, strict=True))


def _in_columns(row: list[Span], offset: int, columns: list[Span]) -> list[Span]:
    """The cells of a row typed with spaces under the columns that they stand in."""
    placed: list[Span] = []
    for number, (start, end) in enumerate(row):
        last = len(columns) - (len(row) - number)  # room for the cells that follow
        nearest = min(
            range(len(placed), last + 1),
            key=lambda k: min(
                abs(start - offset - columns[k][0]), abs(end - offset - columns[k][1])
            ),
        )
        placed += [(start, start)] * (nearest - len(placed))
        placed.append((start, end))
    return placed
