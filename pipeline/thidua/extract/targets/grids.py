"""Tables as heads and rows, whatever state the text left them in.

Whoever reads a table need not know how it was printed: the cells of a ``Grid`` stand under their
heads. This module reads tables whose rows are lines, with bars, tabs or wide gaps between the
cells, or bars that OCR took for letters; ``stacks`` reads those whose cells stand one a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from thidua.extract.targets.cells import Cell, is_value, lines_of
from thidua.extract.targets.heads import Column, is_period
from thidua.knowledge.folding import UPPER
from thidua.structure.plan import Plan

ABOVE = 200  # characters over a table that may tell what it holds
Row = tuple[tuple[Cell, Column | None], ...]
# A column of a table set with spaces: words with single spaces between them
_NARROW = re.compile(r"\S+(?: \S+)*")  # no more than one, if the first head is "TT"
_COLUMN = re.compile(r"\S+(?: {1,2}(?![-–]   )\S+)*")
_LEADERS = re.compile(r"(?:\s?\.){3,}|(?<=\d)\s+/\s+(?=\d)")
_FORM = re.compile(r"(?:\.{3}|…)\s*:|:\s*(?:\.{3}|…)")
_RULE = re.compile(r"[\s|:+=-]*")
# "Sản lượng  l tấn  ! 11.240": bars that OCR took for letters
_LETTER_BAR = re.compile(r"(?<=\s)[lI!¦\[\]{}](?=\s|$)")
_NARROW_HEAD = re.compile(r"[ \t]*S?TT {2,}\S", re.I)
_ORDINALS = re.compile(r"S?TT", re.I)
_ORDINAL_HEAD = re.compile(r"(S?TT)\s+(\S.*)", re.I)
# "-     Tỷ lệ …", "1.\tTỷ lệ …": items of a list
_MARKER = re.compile(r"[-+*•–]|\d{1,2}[.)]|[a-zđ][.)]")
_LONGEST_HEAD = 120  # characters
_GOES_ON = re.compile(r"\(|[^\W\d_]")
# "I. KINH TẾ", "VĂN HÓA": a line that names the rows below it
_GROUP = re.compile(
    rf"(?:[IVX]{{1,4}}|[A-ZĐ])[.)]?\s+[^\n.:;]{{2,80}}|[{UPPER}][{UPPER} ,–-]{{4,60}}"
)
_LONGEST_REST = 40  # characters of a cell that go on in the next line


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its columns, and the cells of its rows with the column of each."""

    start: int
    above: str  # the words over it
    columns: tuple[Column, ...]  # none where the first row holds numbers
    rows: tuple[Row, ...]  # a cell has no column where that is in doubt
    barred: bool  # whether bars show that it is a table


@dataclass(frozen=True, slots=True)
class _Part:
    """A cell of a line, and where it stands there: its field, or its first and last column."""

    cell: Cell
    left: int
    right: int


@dataclass(slots=True)
class _Block:
    """Lines of one table that are being gathered."""

    start: int
    above: str
    bars: bool
    ruled: bool  # bars or tabs stand between the cells: empty ones are seen
    heads: list[_Part] | None = None  # none yet
    rows: list[list[_Part]] = field(default_factory=list)

    def add(self, parts: list[_Part]) -> None:
        """One more line of the table."""
        if self.heads is None:
            if len(parts) < 2:
                self.above = " ".join([self.above, *(part.cell.text for part in parts)])
                return
            self.heads = _heads(parts)
            if self.heads:
                return
        if not self.rows and self.heads and self._heads_go_on(self.heads, parts):
            self.heads = _divided(self.heads, parts, ruled=self.ruled)
        elif self.rows and not self.ruled and all(map(_is_rest, parts)):
            self.rows[-1] = _joined(self.rows[-1], parts)
        elif not all(is_period(part.cell.text) for part in parts[1:]):
            self.rows.append(parts)

    def _heads_go_on(self, heads: list[_Part], parts: list[_Part]) -> bool:
        """Whether a second line goes on with the heads: "(tấn)  (tấn/ha)  (%)"."""
        if any(is_value(p.cell.text) and not is_period(p.cell.text) for p in parts):
            return False
        bracketed = all(part.cell.text.startswith("(") for part in parts)
        return bracketed or (len(heads) > 1 and parts[0].left > heads[1].left)

    def grid(self) -> Grid:
        """The table, its cells put under their heads."""
        heads = self.heads or []
        columns = tuple(Column(part.cell.text) for part in heads)
        rows = tuple(
            tuple((cell, None if at is None else columns[at]) for cell, at in _under(heads, row))
            for row in self.rows
        )
        return Grid(self.start, self.above, columns, rows, self.bars)


@dataclass(slots=True)
class _Layout:
    """How the cells of a table are set apart, as its lines so far tell."""

    letters: bool = False  # bars are letters
    narrow: bool = False  # gaps are as wide as two spaces
    open: bool = (
        False  # no bar stands before its first head: one before a row follows an empty cell
    )

    def parts(self, start: int, line: str, *, first: bool) -> tuple[list[_Part], int]:
        """The cells of *line*, the *first* of a table perhaps, and how many fields it has."""
        self.narrow = self.narrow or (first and bool(_NARROW_HEAD.match(line)))
        if ":" in line and _FORM.search(line):
            return [], 1  # "Sáng kiến: .....02.....": a form that was filled in
        if not _may_be_row(line) and not (self.narrow and "  " in line):
            return ([] if first else _whole(start, line)), 1
        if "|" not in line and (self.letters or _has_letter_bars(line)):
            self.letters = True
            line = _LETTER_BAR.sub(" ", line)
        if first:
            self.open = not line.lstrip().startswith("|")
        return _parts(start, line, _NARROW if self.narrow else _COLUMN, edge=not self.open)


def grids(plan: Plan) -> Iterator[Grid]:
    """The tables of *plan* whose rows are lines, in text order."""
    block: _Block | None = None
    layout = _Layout()
    blank = False  # the line before, in a table
    before = ""
    for start, line in lines_of(plan):
        parts, fields = layout.parts(start, line, first=block is None)
        if block and blank and not (fields > 1 and _has_numbers(parts)):
            yield block.grid()
            block, before = None, ""
        elif block and block.rows and parts and _ORDINALS.fullmatch(parts[0].cell.text):
            yield block.grid()  # the heads again, of the next page or the next table
            before, block = block.above, None
        blank = False
        if fields > 1 and (block or _begins(parts)):
            if not _RULE.fullmatch(line):
                bars = "|" in line
                block = block or _Block(start, before[-ABOVE:], bars, bars or "\t" in line)
                block.add(parts)
            continue
        if (
            block
            and block.heads
            and not block.bars
            and parts
            and _GROUP.fullmatch(parts[0].cell.text)
        ):
            continue
        if block and block.heads and parts and not block.ruled and _is_rest(parts[0]):
            block.add(parts)
            continue
        if block and block.bars and not parts:
            blank = True
            continue
        if block:
            yield block.grid()
            block, before = None, ""
        layout = _Layout()
        if line:
            before = f"{before[-ABOVE:]} {line}"
    if block:
        yield block.grid()


def _has_numbers(parts: list[_Part]) -> bool:
    """Whether the cells of a line are those of a row, and no heads."""
    return any(is_value(part.cell.text) for part in parts[1:])


def _may_be_row(line: str) -> bool:
    """Whether *line* may hold several cells."""
    return (
        "   " in line or "|" in line or "\t" in line
        or (":" not in line and (".." in line or " . ." in line))
        or " l " in line or " ! " in line
    )  # fmt: skip


def _begins(parts: list[_Part]) -> bool:
    """Whether a table may begin with the cells of a line: they are short, and no item of a list."""
    short = all(len(part.cell.text) <= _LONGEST_HEAD for part in parts)
    return short and not (parts and _MARKER.fullmatch(parts[0].cell.text))


def _has_letter_bars(line: str) -> bool:
    """Whether letters stand between the cells of a line, one of them no Roman numeral."""
    found = _LETTER_BAR.findall(line)
    return len(found) > 1 and set(found) != {"I"}


def _whole(start: int, line: str) -> list[_Part]:
    """*line* as one cell, none if it is blank."""
    words = line.strip()
    lead = len(line) - len(line.lstrip())
    cell = Cell(start + lead, start + lead + len(words), words)
    return [_Part(cell, lead, lead + len(words))] if words else []


def _parts(
    start: int, line: str, column: re.Pattern[str], *, edge: bool
) -> tuple[list[_Part], int]:
    """The cells of a line that are not blank, and how many fields it has.

    With *edge* a bar that the line begins with is the edge of the table, not of a cell.
    """
    mark = "|" if "|" in line else "\t" if "\t" in line else None
    if mark is None:
        if "..." in line or " . ." in line:
            line = _LEADERS.sub(lambda dots: " " * len(dots[0]), line)
        parts = [
            _Part(Cell(start + m.start(), start + m.end(), m[0]), *m.span())
            for m in column.finditer(line)
        ]
        return parts, len(parts)
    fields = line.split(mark)
    if mark == "|":
        if edge and not fields[0].strip():
            start += len(fields.pop(0)) + 1
        if fields and not fields[-1].strip():
            fields.pop()
    parts = []
    for index, words in enumerate(fields):
        parts += [replace(part, left=index, right=index + 1) for part in _whole(start, words)]
        start += len(words) + 1
    return parts, len(fields) if mark == "|" else len(parts)


def _heads(parts: list[_Part]) -> list[_Part]:
    """The first row of a table as its heads; none if it holds numbers."""
    if any(is_value(part.cell.text) and not is_period(part.cell.text) for part in parts[1:]):
        return []
    first = parts[0]
    ordinal = _ORDINAL_HEAD.fullmatch(first.cell.text)  # "TT  Danh hiệu": too narrow a gap
    if ordinal is None:
        return parts
    cut = ordinal.start(2)
    mark = Cell(first.cell.start, first.cell.start + ordinal.end(1), ordinal[1])
    name = Cell(first.cell.start + cut, first.cell.end, ordinal[2])
    return [
        _Part(mark, first.left, first.left + ordinal.end(1)),
        _Part(name, first.left + cut, first.right),
        *parts[1:],
    ]


def _is_rest(part: _Part) -> bool:
    """Whether a cell goes on with the one over it: small letters or a bracket, no number."""
    words = part.cell.text
    small = bool(_GOES_ON.match(words)) and not words[0].isupper()
    return small and len(words) <= _LONGEST_REST and words[-1] not in ".:;" and not is_value(words)


def _joined(cells: list[_Part], more: list[_Part]) -> list[_Part]:
    """*cells* with the words of *more* that stand below them."""
    joined = list(cells)
    for part in more:
        at = _nearest(cells, part)
        over = joined[at]
        cell = replace(over.cell, text=f"{over.cell.text} {part.cell.text}")
        joined[at] = _Part(cell, min(over.left, part.left), max(over.right, part.right))
    return joined


def _divided(heads: list[_Part], more: list[_Part], *, ruled: bool) -> list[_Part]:
    """*heads* with the words of *more* below them; one that stands over several is a head each."""
    below: list[list[_Part]] = [[] for _ in heads]
    for part in more:
        to_left = [index for index, head in enumerate(heads) if head.left <= part.left]
        below[to_left[-1] if ruled and to_left else _nearest(heads, part)].append(part)
    divided: list[_Part] = []
    for head, parts in zip(heads, below, strict=True):
        if len(parts) < 2:
            divided += _joined([head], parts)
            continue
        for part in parts:
            cell = replace(part.cell, text=f"{head.cell.text} {part.cell.text}")
            divided.append(replace(part, cell=cell))
    return divided


def _nearest(cells: list[_Part], part: _Part) -> int:
    """The index of the one of *cells* over *part*, or nearest to it."""
    return max(
        range(len(cells)),
        key=lambda i: min(cells[i].right, part.right) - max(cells[i].left, part.left),
    )


def _under(heads: list[_Part], row: list[_Part]) -> list[tuple[Cell, int | None]]:
    """The cells of a row, each with the index of its head; without where that is in doubt."""
    if len(row) == len(heads):
        return [(part.cell, index) for index, part in enumerate(row)]
    places = [_nearest(heads, part) for part in row] if heads else []
    if not places or any(b <= a for a, b in pairwise(places)):
        return [(part.cell, None) for part in row]
    return [(part.cell, place) for part, place in zip(row, places, strict=True)]
