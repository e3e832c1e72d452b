"""Tables whose cells stand one a line, as converters and web pages leave them.

An empty cell leaves no line. The rows are found by their ordinals, or by a label right above
numbers; the cells of a row that lacks some are put under the columns they look like. Where two
ways to do so are as good, the row is left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from thidua.extract.targets.cells import Cell, lines_of, value_of
from thidua.extract.targets.grids import ABOVE, Grid, Row
from thidua.extract.targets.heads import Column, is_period
from thidua.extract.targets.patterns import comparator_of, number_of
from thidua.structure.plan import Plan

_LONGEST_LINE = 120  # characters
_LEAST_LINES = 5
_MOST_COLUMNS = 8
_MOST_WORDS = 4  # of a unit
_A_NUMBER_ALONE = re.compile(r"\n[ \t]*[^\w\n]{0,3}\d[\d.,]*\s?%?[ \t]*\n")
_NO_CELL = re.compile(
    r".*[.;:]$|(?:[-+*•–]\s+\S|\d{1,2}(?:\.\d+)*[.)]\s|[a-zđ]\)\s|[IVX]+\.\s|[“\"(]).*|.*[|\t].*"
)
_ORDINAL_HEAD = re.compile(r"(?:s(?:ố\s+)?)?tt", re.I)
_FIRST = re.compile(r"0?1\.?|I\.?|A\.?")
_GROUP = re.compile(r"(?:[IVX]{1,4}|[A-ZĐ])\.?")
_WORDS = re.compile(r"[^\W\d_].*[^\W\d_].*|m[23²³]?|ha|km|kg")
_NO_WORDS = re.compile(r"%|‰|[-–—]+|x|X|đạt|không đạt", re.I)
_TOTAL = re.compile(r"tổng(?:\s+(?:cộng|số))?|cộng", re.I)
_CAPTION = re.compile(r"bảng|biểu|phụ\s+lục|phân\s+(?:bổ|khai)|giao\s", re.I)
_CLEAR = 0.3  # how much better than any other the way must be to put cells under columns
_IMPOSSIBLE = 99.0
_BLANK_COST = {"unit": 0.5, "past": 0.3, "other": 0.1, "wanted": 1.0}


def stacks(plan: Plan) -> Iterator[Grid]:
    """The tables of *plan* whose cells stand one a line, in text order."""
    if _A_NUMBER_ALONE.search(plan.text):
        for above, lines in _piles(plan):
            if grid := _grid(above, lines):
                yield grid


def _piles(plan: Plan) -> Iterator[tuple[str, list[Cell]]]:
    """Short lines that follow each other, with what stands above them.

    A blank line ends them, or each of them ends with a blank line.
    """
    above = ""
    pile: list[Cell] = []
    blank = airy = False
    expected = 0  # ordinal of a row, once "TT" was read
    for start, line in lines_of(plan):
        words = line.strip()
        if not words:
            blank = True
            continue
        if words.rstrip(".").lstrip("0") == str(expected):
            expected += 1
            blank = blank and airy  # the last cell of the row before is empty
        elif _ORDINAL_HEAD.fullmatch(words):
            expected = 1
        if pile and (_NO_CELL.fullmatch(words) or (len(pile) > 1 and blank != airy)):
            if len(pile) >= _LEAST_LINES:
                yield above, pile
            rest = pile[-1:] if len(pile) == 2 and not _NO_CELL.fullmatch(words) else []
            above = " ".join([above, *(cell.text for cell in pile)])[-ABOVE:]
            pile, airy = rest, blank
        elif len(pile) == 1:
            airy = blank
        blank = False
        if _NO_CELL.fullmatch(words) or len(words) > _LONGEST_LINE:
            above = f"{above} {words}"[-ABOVE:]
        else:
            at = start + len(line) - len(line.lstrip())
            pile.append(Cell(at, at + len(words), words))
    if len(pile) >= _LEAST_LINES:
        yield above, pile


def _grid(above: str, lines: list[Cell]) -> Grid | None:
    """The table that *lines* are, if they are one."""
    first = next((i for i, c in enumerate(lines[:4]) if _ORDINAL_HEAD.fullmatch(c.text)), None)
    if first is not None:
        heads, rows = _numbered(lines[first + 1 :])
    elif _counts_rows(lines):
        heads, rows = _numbered(lines)
    else:
        heads, rows = _plain(lines)
    columns = tuple(Column(cell.text) for cell in heads)
    if len(columns) < 2 or len(rows) < 2:
        return None
    told = lines[: lines.index(heads[0])]
    above = " ".join([above, *(cell.text for cell in told)])
    whole = [cells for _, cells in rows if len(cells) == len(columns) - 1]
    # in a column of things to be reached each counts something else: a sum is one of points
    sums = any(column.kind == "wanted" for column in columns)
    placed: list[Row] = []
    for label, cells in rows:
        where = _places(cells, columns[1:], whole)
        if where is not None and not (sums and _TOTAL.fullmatch(label.text)):
            under = ((cell, columns[1 + at]) for cell, at in zip(cells, where, strict=True))
            placed.append(((label, columns[0]), *under))
    return Grid(heads[0].start, above, columns, tuple(placed), barred=False) if placed else None


def _is_number(words: str) -> bool:
    return value_of(words) is not None and len(words) <= _LONGEST_LINE // 2


def _is_words(words: str) -> bool:
    """Whether a line can be a label or a head."""
    return (
        bool(_WORDS.fullmatch(words)) and not _is_number(words) and not _NO_WORDS.fullmatch(words)
    )


def _numbered(lines: list[Cell]) -> tuple[list[Cell], list[tuple[Cell, list[Cell]]]]:
    """Heads and rows of a table whose first head, "TT", stands before *lines*."""
    width = next(
        (i for i, c in enumerate(lines[: _MOST_COLUMNS + 1]) if _FIRST.fullmatch(c.text)), 0
    )
    heads = lines[:width]
    unit = any(Column(cell.text).kind == "unit" for cell in heads[1:2])
    rows: list[list[Cell]] = []
    expected, group = 1, True  # of a group only the name is printed
    for cell, following in zip(lines[width:], [*lines[width + 1 :], None], strict=True):
        lost = _lost_ordinals(cell.text, expected, rows[-1] if rows else [], width)
        ordinal = lost is not None
        begins = following is not None and _is_words(following.text)
        if _TOTAL.fullmatch(cell.text) and rows:
            rows.append([cell])
        elif begins and (_GROUP.fullmatch(cell.text) or (ordinal and (group or len(rows[-1]) > 1))):
            group = not ordinal
            if lost:
                rows[-1:] = _parted(rows[-1], width)
            expected += 0 if lost is None else 1 + lost
            rows.append([])
        elif rows:
            rows[-1].append(cell)
    if rows:
        rows[-1:] = _of_the_table(rows[-1], width)
    return heads, [row for cells in rows if (row := _labelled(cells, width, unit=unit))]


def _counts_rows(lines: list[Cell]) -> bool:
    """Whether *lines* are heads and rows with ordinals, whose own head a scan has lost."""
    first = next((i for i, cell in enumerate(lines[: _MOST_COLUMNS + 1]) if cell.text == "1"), 0)
    if first < 2 or not all(_is_words(cell.text) for cell in lines[:first]):
        return False
    begins = {
        cell.text for cell, after in pairwise(lines[first:]) if after and _is_words(after.text)
    }
    return "1" in begins and len(begins & {"2", "3", "4", "5"}) > 1


def _lost_ordinals(words: str, expected: int, row: list[Cell], width: int) -> int | None:
    """How many ordinals a scan lost before *words*, where *row* holds the cells of more rows.

    None where *words* are no ordinal, 0 for the *expected* one.
    """
    number = words.rstrip(".").lstrip("0")
    if number == str(expected):
        return 0
    lost = (n for n in (1, 2) if number == str(expected + n) and len(row) > n * width)
    return next(lost, None)


def _of_the_table(cells: list[Cell], width: int) -> list[list[Cell]]:
    """The last row in *cells*, and one more that lost its ordinal: others follow the table."""
    more = cells[width : 2 * width]
    values = (
        value_of(cell.text) and value_of(above.text)
        for cell, above in zip(more, cells, strict=False)
    )
    if len(more) == width and _is_words(more[0].text) and any(values):
        return [cells[:width], more]
    return [cells[: width + 1]]


def _parted(cells: list[Cell], width: int) -> list[list[Cell]]:
    """The rows that *cells* are, of which but the first have lost their ordinals.

    Where cells are lost, too, only the first row can be told.
    """
    if len(cells) % width:
        return [cells[:width]]
    return [cells[at : at + width] for at in range(0, len(cells), width)]


def _labelled(cells: list[Cell], width: int, *, unit: bool) -> tuple[Cell, list[Cell]] | None:
    """The label of a row, printed on several lines perhaps, and the other cells."""
    words = next((i for i, c in enumerate(cells) if not _is_words(c.text)), len(cells))
    if len(cells) < 2 or not words:
        return None
    lines = max(1, words - (unit and words < len(cells) and cells[words].text not in ("%", "‰")))
    label = cells[0]
    if 1 < lines < len(cells):
        text = " ".join(cell.text for cell in cells[:lines])
        label = Cell(label.start, cells[lines - 1].end, text)
    else:
        lines = 1
    return (label, cells[lines:]) if len(cells) - lines < width else None


def _plain(lines: list[Cell]) -> tuple[list[Cell], list[tuple[Cell, list[Cell]]]]:
    """Heads and rows of a table without ordinals: a label stands right above numbers."""
    first = next((i for i, c in enumerate(lines) if _is_cell_of_numbers(c.text)), 0)
    unit = any(Column(cell.text).kind == "unit" for cell in lines[1:first])
    unit = unit and not _are_named_once(lines[first:])
    before = 2 if unit and not _NO_WORDS.fullmatch(lines[first].text) else 1
    heads = lines[: max(0, first - before)]
    if not 2 <= len(heads) <= _MOST_COLUMNS or not all(
        _is_words(cell.text) or is_period(cell.text) for cell in heads
    ):
        return [], []
    notes = Column(heads[-1].text).kind == "other"
    rows: list[tuple[Cell, list[Cell]]] = []
    words: list[Cell] = []
    numbers: list[Cell] = []
    for cell in [*lines[len(heads) :], None]:
        if cell is not None and _is_cell_of_numbers(cell.text):
            if words:
                label, units = _split(words, unit=unit and cell.text not in ("%", "‰"))
                if notes and rows and len(words) - len(units) > 1:
                    rows[-1][1].extend(words[: -1 - len(units)])
                    label = words[-1 - len(units)]
                numbers = [*units]
                rows.append((label, numbers))
                words = []
            numbers.append(cell)
        elif cell is not None:
            words.append(cell)
    if notes and rows and words:
        rows[-1][1].append(words[0])
    width = 1 + notes + max((len(cells) for _, cells in rows), default=0)
    if len(heads) > width and any(_CAPTION.match(cell.text) for cell in heads[: 1 - width]):
        heads = heads[-width:]
    return heads, [(label, cells) for label, cells in rows if len(cells) < len(heads)]


def _are_named_once(lines: list[Cell]) -> bool:
    """Whether between the numbers of *lines* never more than one line of words stands: no unit."""
    numbers = [_is_cell_of_numbers(cell.text) for cell in lines]
    named = [not (here or there) for here, there in pairwise(numbers)]
    last = max((at for at, number in enumerate(numbers) if number), default=0)
    return numbers.count(False) > 1 and not any(named[:last])


def _split(words: list[Cell], *, unit: bool) -> tuple[Cell, list[Cell]]:
    """The *words* before the numbers of a row as its label and its unit."""
    units = words[-1:] if unit and len(words) > 1 else []
    names = words[: len(words) - len(units)]
    text = " ".join(cell.text for cell in names)
    return Cell(names[0].start, names[-1].end, text), units


def _is_cell_of_numbers(words: str) -> bool:
    """Whether a line is a number, a unit of shares or the sign of an empty cell: no name."""
    return (_is_number(words) and not is_period(words)) or bool(_NO_WORDS.fullmatch(words))


def _places(
    cells: list[Cell], columns: tuple[Column, ...], whole: list[list[Cell]]
) -> tuple[int, ...] | None:
    """The indices of the *columns* to which the *cells* of a row belong, or none in doubt.

    *whole* are the rows that lack no cell: they show what a column looks like.
    """
    count, most = len(cells), len(columns)
    if count == most:
        return tuple(range(most))
    if not cells or count > most:
        return None
    costs = [
        [_cost(cell, column, [row[at] for row in whole]) for at, column in enumerate(columns)]
        for cell in cells
    ]
    blank = [_BLANK_COST.get(column.kind, 0.5) for column in columns]
    ways = sorted(
        (
            sum(costs[i][at] for i, at in enumerate(way))
            + sum(blank[at] for at in range(most) if at not in way),
            way,
        )
        for way in combinations(range(most), count)
    )
    clear = len(ways) == 1 or ways[1][0] - ways[0][0] >= _CLEAR
    return ways[0][1] if clear and ways[0][0] < _IMPOSSIBLE else None


def _cost(cell: Cell, column: Column, others: list[Cell]) -> float:
    """How little *cell* looks like what stands in *column*, where *others* stand."""
    words, kind = cell.text, column.kind
    value = value_of(words)
    if words in ("%", "‰"):
        return 0.0 if kind == "unit" else _IMPOSSIBLE
    if kind == "unit":
        return _IMPOSSIBLE if value else 0.3 * (len(words.split()) > _MOST_WORDS)
    if kind == "other":
        return 3.0 if value else 0.0
    if value is None:
        return 0.1 if _NO_WORDS.fullmatch(words) else 2.0
    likes = [like for other in others if (like := value_of(other.text))]
    if not likes:
        return 0.0
    shapes = [_shape(like) for like in likes]
    unlike = sum(all(has != shape[at] for shape in shapes) for at, has in enumerate(_shape(value)))
    sizes = [_size(like) for like in likes]
    return unlike + max(0.0, min(sizes) - _size(value), _size(value) - max(sizes))


def _shape(value: re.Match[str]) -> tuple[bool, bool, bool]:
    """How a number is printed: with a bound, as a percentage, with a fraction."""
    return comparator_of(value) != "eq", bool(value["percent"]), "," in value["value"]


def _size(value: re.Match[str]) -> float:
    """The order of magnitude of a number."""
    return math.log10(number_of(value["value"]) + 0.1)
