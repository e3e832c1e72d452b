"""Words with boxes to lines in reading order, and lines to paragraphs.

The same code serves text layers and OCR. Boxes are in points from the top left of the page.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

_GAP = 2.2  # a gap of so many line heights separates columns
_PAGE_NUMBER = re.compile(r"^[-–—\s]*(?:trang\s*)?(\d{1,4})\s*(?:/\s*\d{1,4})?[-–—\s.]*$", re.I)
_STARTS_ITEM = re.compile(
    r"(?:[-–+•*●▪]\s*\S|\d{1,2}(?:\.\d{1,2})*\s?[.)/]\s*\D|[IVX]{1,5}\s?[.\-/)]|[a-zđ]\s?[)/.]\s|[A-H]\.\s|Điều\s+\d|Căn cứ\s|Nơi nhận"
    r"|(?:Phần|PHẦN|Chương|CHƯƠNG|Đợt)\s|(?:Một|Hai|Ba|Bốn|Năm|Sáu) là)"
)
_STRAY_DASH = re.compile(r"[-–]\s+[a-zà-ỹđ]")  # inside a sentence it is a speck of the scan
_ENDS = re.compile(r"[.;:!?…/]\W*$")


class Token(NamedTuple):
    """A printed word: its characters, its box, the OCR's confidence (0..1) and number of its line.

    ``line`` is -1 where no engine has told which words share a line; ``read`` is what the engine
    had read where ``text`` was put right, with the reason and how sure that is.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float | None = None
    line: int = -1
    read: tuple[str, str, float] | None = None


@dataclass(slots=True)
class TextLine:
    """Words side by side; ``column`` is 0 for the whole width, 1 left, 2 right, 3 a table row."""

    tokens: list[Token]
    column: int = 0

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.tokens[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.tokens[-1].x1

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(token.top for token in self.tokens)

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max(token.bottom for token in self.tokens)

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(token.text for token in self.tokens)


def lines_of(tokens: Sequence[Token]) -> list[TextLine]:
    """The lines of a page in reading order; side-by-side blocks are read one after the other."""
    rows = _rows(tokens)
    return list(_in_columns([_segments(row) for row in rows]))


def _rows(tokens: Sequence[Token]) -> list[list[Token]]:
    """Words that share a base line, top to bottom, each row left to right."""
    rows: list[list[Token]] = []
    extents: list[tuple[float, float]] = []
    for top, bottom, group in sorted(_engine_lines(tokens), key=lambda line: line[0] + line[1]):
        for index in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            above, below = extents[index]
            overlap = min(below, bottom) - max(above, top)
            # a word of low letters lies inside the line; neighbours overlap by an accent only
            if overlap > 0.55 * min(bottom - top, below - above) and _beside(group, rows[index]):
                rows[index] += group
                extents[index] = (min(above, top), max(below, bottom))
                break
        else:
            rows.append(list(group))
            extents.append((top, bottom))
    return [sorted(row, key=lambda t: t.x0) for row in rows]


def _engine_lines(tokens: Sequence[Token]) -> list[tuple[float, float, list[Token]]]:
    """Words of one line of the engine together, other words each alone, with upper and lower edge.

    A stroke of a pen that sticks out of a line does not count: edges are the words' medians.
    """
    alone = [(token.top, token.bottom, [token]) for token in tokens if token.line < 0]
    if len(alone) == len(tokens):
        return alone
    lines: dict[int, list[Token]] = {}
    for token in tokens:
        if token.line >= 0:
            lines.setdefault(token.line, []).append(token)
    return alone + [
        (median(t.top for t in line), median(t.bottom for t in line), line)
        for line in lines.values()
    ]


def _beside(group: Sequence[Token], row: Sequence[Token]) -> bool:
    """Whether an engine's line stands beside, not over, what the row holds already."""
    if group[0].line < 0:
        return True
    left, right = min(t.x0 for t in group), max(t.x1 for t in group)
    return all(t.x1 < left + 2 or t.x0 > right - 2 for t in row)


def _segments(row: list[Token]) -> list[TextLine]:
    """A row cut where the gap is much wider than a space."""
    segments = [[row[0]]]
    for before, token in itertools.pairwise(row):
        height = max(token.bottom - token.top, before.bottom - before.top, 6.0)
        if token.x0 - before.x1 > _GAP * height:
            segments.append([])
        segments[-1].append(token)
    return [TextLine(segment) for segment in segments]


def _in_columns(rows: list[list[TextLine]]) -> Iterator[TextLine]:
    """Runs of rows with a common gutter give their left column first, then the right one."""
    index = 0
    while index < len(rows):
        _split_like_below(rows, index)
        run = _run(rows, index)
        if run > index + 1:
            block = [line for row in rows[index:run] for line in row]
            gutter = _gutter(rows[index:run])
            for column in (1, 2):
                for line in block:
                    if (line.x0 >= gutter) == (column == 2):
                        line.column = column
                        yield line
            index = run
        else:
            yield TextLine([token for line in rows[index] for token in line.tokens])
            index += 1


def _split_like_below(rows: list[list[TextLine]], index: int) -> None:
    """Cut a row that spans the gutter of the two columns right below it.

    The upper line of a heading is often so long that its halves nearly touch.
    """
    below = _run(rows, index + 1) if index + 1 < len(rows) else 0
    if len(rows[index]) != 1 or below <= index + 2:
        return
    doubles = [row for row in rows[index + 1 : below] if len(row) == 2]
    low, high = max(r[0].x1 for r in doubles), min(r[1].x0 for r in doubles)
    line = rows[index][0]
    for position, (one, other) in enumerate(itertools.pairwise(line.tokens), 1):
        wide = other.x0 - one.x1 > 0.7 * (line.bottom - line.top)
        if wide and one.x1 < high and other.x0 > low:
            rows[index] = [TextLine(line.tokens[:position]), TextLine(line.tokens[position:])]
            return


def _run(rows: list[list[TextLine]], start: int) -> int:
    """The end of the run of rows from *start* that share a gutter; *start* + 1 if none does."""
    if len(rows[start]) != 2:
        return start + 1
    low, high = rows[start][0].x1, rows[start][1].x0
    columns: tuple[list[TextLine], list[TextLine]] = ([rows[start][0]], [rows[start][1]])
    end = last_double = start + 1
    while end < len(rows) and len(rows[end]) <= 2:
        row = rows[end]
        if row[0].top - rows[end - 1][0].bottom > 6 * (row[0].bottom - row[0].top):
            break
        if len(row) == 2:
            low, high = max(low, row[0].x1), min(high, row[1].x0)
            columns[0].append(row[0])
            columns[1].append(row[1])
        elif _belongs(row[0], columns[0]) and row[0].x1 < high:
            low = max(low, row[0].x1)
            columns[0].append(row[0])
        elif _belongs(row[0], columns[1]) and row[0].x0 > low:
            high = min(high, row[0].x0)
            columns[1].append(row[0])
        else:
            break
        if high <= low:
            break
        end += 1
        last_double = end if len(row) == 2 else last_double
    # one row with a gap is no column; lines after the last pair may be the text's own
    return end if last_double > start + 1 or end > start + 2 else start + 1


def _belongs(line: TextLine, column: list[TextLine]) -> bool:
    """Whether a lone line is centred or aligned like the lines of *column*."""
    middle = sum(other.x0 + other.x1 for other in column) / len(column) / 2
    centred = abs((line.x0 + line.x1) / 2 - middle) < 30
    return centred or any(abs(line.x0 - other.x0) < 8 for other in column)


def _gutter(rows: list[list[TextLine]]) -> float:
    doubles = [row for row in rows if len(row) == 2]
    return min(row[1].x0 for row in doubles) - 1.0


def page_number(lines: list[TextLine], height: float) -> int | None:
    """The number printed alone at the head or foot of a page; its line is taken out."""
    for position in (0, -1):
        if not lines:
            return None
        line = lines[position]
        match = _PAGE_NUMBER.match(line.text)
        edge = line.bottom < 0.13 * height or line.top > 0.87 * height
        if match and edge:
            del lines[position]
            return int(match[1])
    return None


def paragraphs(lines: Sequence[TextLine], width: float) -> list[list[TextLine]]:
    """Lines put together to paragraphs, by indent, short lines, gaps and markers."""
    body = [line for line in lines if line.column == 0 and line.x1 - line.x0 > 0.45 * width]
    if not body:
        return [[line] for line in lines]
    left = sorted(line.x0 for line in body)[len(body) // 8]
    right = sorted(line.x1 for line in body)[-1 - len(body) // 8]
    pitches = [b.top - a.top for a, b in itertools.pairwise(body) if 0 < b.top - a.top < 60]
    pitch = median(pitches) if pitches else 18.0
    groups: list[list[TextLine]] = []
    for line in lines:
        if groups and _continues(groups[-1], line, left, right, pitch):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _continues(
    group: list[TextLine], line: TextLine, left: float, right: float, pitch: float
) -> bool:
    before = group[-1]
    if before.column != line.column or line.column == 3:
        return False
    if _STARTS_ITEM.match(line.text) and not (
        _STRAY_DASH.match(line.text)
        and not _ENDS.search(before.text)
        and before.x1 > right - 0.09 * (right - left)
    ):
        return False
    if line.column:
        return False
    if line.top - before.top > 1.75 * pitch or line.top < before.top:
        return False
    if before.x1 < right - 0.09 * (right - left) and not line.text[:1].islower():
        return False
    centred = before.x0 > left + 45 and before.x1 < right - 45
    if centred or before.text.isupper() != line.text.isupper():
        return False
    indented = line.x0 > left + 14
    return not (
        indented and (len(group) > 1 or before.x0 <= left + 14 or _ENDS.search(before.text))
    )


def goes_on(before: str, after: str) -> bool:
    """Whether a paragraph that ends a page goes on with the first one of the next page."""
    return not _ENDS.search(before) and after[:1].islower() and not _STARTS_ITEM.match(after)
