"""Numbers of the rows of tables that OCR lost or misread, put right by those above and below.

A number alone in a narrow cell is what the engine loses first, and a row that begins with none, or
with a piece of a word, is not known for one of the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from thidua.ingest.tokens import TextLine, Token

_BAR = "|"
_NUMBER = re.compile(r"(?P<number>[1-9]\d?)\.?")
_READ = re.compile(r"\W*\w{0,3}\W*")  # what a number is read as
_NAMED = re.compile(r"[IVX]{1,5}\.?|[A-ZĐ]\.?")  # the number of a group of rows
_OF_TABLE = 3  # the column of rows of tables
_SURE = 0.9


def put_serials_right(lines: Sequence[TextLine]) -> None:
    """Correct the first cells of rows among *lines* that the rows beside them number."""
    for column, group in groupby(lines, key=lambda line: line.column):
        if column == _OF_TABLE:
            rows = [line for line in group if not _NAMED.fullmatch(_text(_first_cell(line)))]
            numbers = [_number(row) for row in rows]
            for index, row in enumerate(rows):
                number = _between(numbers, index)
                if number and not numbers[index] and _is_doubtful(row):
                    _put(row, str(number))
                    numbers[index] = number


def _between(numbers: Sequence[int], index: int) -> int:
    """The number of a row by those around it; 0 if they do not tell."""
    above = numbers[index - 1] if index else 0
    below, next_below = (*numbers[index + 1 : index + 3], 0, 0)[:2]
    if above and below == above + 2:
        return above + 1
    return 1 if not above and (below, next_below) == (2, 3) else 0


def _number(row: TextLine) -> int:
    """The number in the first cell of a row; 0 where there is none."""
    match = _NUMBER.fullmatch(_text(_first_cell(row)))
    return int(match["number"]) if match else 0


def _is_doubtful(row: TextLine) -> bool:
    """Whether the first cell of a row may hold a number that was lost or misread."""
    cell = _first_cell(row)
    return len(cell) < len(row.tokens) and _READ.fullmatch(_text(cell)) is not None


def _first_cell(row: TextLine) -> list[Token]:
    """The words of a row before its first bar; all of them if it has none."""
    return list(takewhile(lambda token: token.text != _BAR, row.tokens))


def _text(cell: Sequence[Token]) -> str:
    return " ".join(token.text for token in cell)


def _put(row: TextLine, number: str) -> None:
    """Put *number* into the first cell of a row; what was read there stays known."""
    cell = _first_cell(row)
    bar = row.tokens[len(cell)]
    box = cell[0]._replace(x1=cell[-1].x1) if cell else bar._replace(confidence=_SURE)
    read = (_text(cell), "numbering", _SURE)
    row.tokens[: len(cell)] = [box._replace(text=number, read=read)]
