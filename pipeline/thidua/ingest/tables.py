"""Ruled tables of a page, wherever their rules were found: a line a row, ``a | b | c``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.ingest.layout import lines_of
from thidua.ingest.tokens import TextLine, Token

Cell = tuple[float, float, float, float]


@dataclass(frozen=True)
class Table:
    """The cells of a table, row by row; boxes in points from the top left of the page."""

    rows: Sequence[Sequence[Cell]]

    @property
    def top(self) -> float:
        """The upper edge."""
        return min(cell[1] for row in self.rows for cell in row)

    def split(self, tokens: Sequence[Token]) -> tuple[list[Token], list[TextLine], list[Token]]:
        """The words above the table, its rows, and the other words."""
        above: list[Token] = []
        rest: list[Token] = []
        inside: dict[tuple[int, int], list[Token]] = {}
        for token in tokens:
            place = self._place(token)
            if place is not None:
                inside.setdefault(place, []).append(token)
            else:
                middle = (token.top + token.bottom) / 2
                (above if middle < self.top else rest).append(token)
        lines = []
        for number, row in enumerate(self.rows):
            cells = [inside.get((number, column), []) for column in range(len(row))]
            if any(cells):
                lines.append(TextLine(_with_bars(row, cells), column=3))
        return above, lines, rest

    def _place(self, token: Token) -> tuple[int, int] | None:
        for number, row in enumerate(self.rows):
            for column, cell in enumerate(row):
                if holds(cell, token):
                    return number, column
        return None


def holds(cell: Cell, token: Token) -> bool:
    """Whether the middle of *token* lies in *cell*."""
    x, y = (token.x0 + token.x1) / 2, (token.top + token.bottom) / 2
    x0, top, x1, bottom = cell
    return x0 <= x <= x1 and top <= y <= bottom


def _with_bars(boxes: Sequence[Cell], cells: Sequence[Sequence[Token]]) -> list[Token]:
    """The words of a row; a bar before each cell but the first, empty or not."""
    row: list[Token] = []
    for column, (box, cell) in enumerate(zip(boxes, cells, strict=True)):
        if column:
            row.append(Token("|", box[0], box[1], box[0], box[3]))
        row += [token for line in lines_of(cell) for token in line.tokens]
    return row


def lines_with_tables(tables: Sequence[Table], tokens: Sequence[Token]) -> list[TextLine]:
    """The lines of a page in reading order, rows of *tables* (from the top) among them."""
    lines: list[TextLine] = []
    rest = list(tokens)
    for table in tables:
        above, rows, rest = table.split(rest)
        lines += [*lines_of(above), *rows]
    return [*lines, *lines_of(rest)]
