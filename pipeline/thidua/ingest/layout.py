"""Words with boxes to lines in reading order, and lines to paragraphs.

The same code serves text layers and OCR. Boxes are in points from the top left of the page.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from statistics import median

from thidua.ingest.columns import in_columns
from thidua.ingest.tokens import TextLine, Token, is_bold

_PAGE_NUMBER = re.compile(r"^[-–—\s]*(?:trang\s*)?(\d{1,4})\s*(?:/\s*\d{1,4})?[-–—\s.]*$", re.I)
_STARTS_ITEM = re.compile(
    r"(?:[-–+•*●▪]\s*\S|\d{1,2}(?:\.\d{1,2})*\s?[.)/]\s*\D|[IVX]{1,5}\s?[.\-/)](?![A-Z]\.)|[a-zđ]\s?[)/.]\s|[A-H]\.\s|Điều\s+\d|Căn cứ\s|Nơi nhận"
    r"|(?:Phần|PHẦN|Chương|CHƯƠNG|Đợt)\s|(?:Một|Hai|Ba|Bốn|Năm|Sáu) là)"
)
_CLOSES = re.compile(r"[^\s()]{1,5}\)")
_STRAY_DASH = re.compile(r"[-–]\s+[a-zà-ỹđ]")  # inside a sentence it is a speck of the scan
_RANGE = re.compile(r"[-–]\s*\d")
# “Chủ động - / Đồng bộ”, trước ngày / 31/3: no paragraph ends so
_BREAKS_OFF = re.compile(
    r"\s(?:[-–]|ngày|số|và|của|các|những|từ|đến|với|cho|hoặc|là|theo|về|trong)$"
)
_BEFORE_NUMBER = re.compile(r"\s(?:số|ngày|tháng|quý)$")  # Kế hoạch số / 28/KH-UBND
_YEARS = re.compile(r"(?:19|20)\d\d\s?/[-–]\s?(?:19|20)\d\d\b")
_ENDS = re.compile(r"[.;:!?…/]\W*$")
_LEAST_BLANK = 0.3  # of the width: no wrapped line leaves so much
_FEWEST_WIDE = 8  # lines that show where the edges of a page are
_INDENT, _DEEPEST_INDENT, _FLUSH = 14, 60, 6  # points
_FEWEST_INDENTS = 2  # paragraphs that show that a page indents them


def lines_of(tokens: Sequence[Token]) -> list[TextLine]:
    """The lines of a page in reading order; side-by-side blocks are read one after the other."""
    return list(in_columns(_rows(tokens)))


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
    body = _wide(lines, width)
    if not body:
        return [[line] for line in lines]
    left, right = _edges(body)
    pitches = [b.top - a.top for a, b in itertools.pairwise(body) if 0 < b.top - a.top < 60]
    pitch = median(pitches) if pitches else 18.0
    groups: list[list[TextLine]] = []
    for line in lines:
        if groups and _continues(groups[-1], line, left, right, pitch):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _wide(lines: Iterable[TextLine], width: float) -> list[TextLine]:
    """The lines of running text."""
    return [line for line in lines if line.column == 0 and line.x1 - line.x0 > 0.45 * width]


def _edges(body: Sequence[TextLine]) -> tuple[float, float]:
    """Left and right edge of running text; a few lines may stick out."""
    left = sorted(line.x0 for line in body)[len(body) // 8]
    return left, sorted(line.x1 for line in body)[-1 - len(body) // 8]


def _continues(
    group: list[TextLine], line: TextLine, left: float, right: float, pitch: float
) -> bool:
    before = group[-1]
    if before.column != line.column or line.column == 3:
        return False
    if _STARTS_ITEM.match(line.text) and not (
        (
            _STRAY_DASH.match(line.text)
            or _BEFORE_NUMBER.search(before.text)
            or _closes_bracket(before, line)
            or _is_inside_range(group, line)
            or _is_flush_dash(group, line, left)
        )
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
    if max(before.x1, line.x1) < right - _LEAST_BLANK * (right - left):
        return False
    inner, outer = before.x0 - left, right - before.x1
    centred = min(inner, outer) > 45 or (min(inner, outer) > 14 and abs(inner - outer) < 8)
    if centred or before.text.isupper() != line.text.isupper():
        return False
    indented = line.x0 > left + 14
    other = is_bold(before.tokens) != is_bold(line.tokens)  # a heading over its text
    return not (
        indented
        and (len(group) > 1 or other or before.x0 <= left + 14 or _ENDS.search(before.text))
    )


def _is_inside_range(group: list[TextLine], line: TextLine) -> bool:
    """Whether a dash at the start of *line* parts dates in a bracket or years: ``2025 / - 2030``."""
    before = group[-1].text
    if _YEARS.match(f"{before[-4:]}/{line.text}"):
        return True
    return _RANGE.match(line.text) is not None and before.count("(") > before.count(")")


def _closes_bracket(before: TextLine, line: TextLine) -> bool:
    """Whether *line* begins with the end of a bracket that is open above it: "(khóa / X)"."""
    bracket = before.text.rpartition("(")[2] if "(" in before.text else ")"
    return ")" not in bracket and _CLOSES.match(line.text) is not None


def _is_flush_dash(group: list[TextLine], line: TextLine, left: float) -> bool:
    """Whether a dash begins *line* at the left edge, below a first line that is indented.

    An item would be indented, too: "Hội đồng Thi đua / – Khen thưởng tỉnh".
    """
    return line.text[:1] in "-–" and group[0].x0 > left + _INDENT and abs(line.x0 - left) < _FLUSH


def goes_on(before: Sequence[TextLine], after: Sequence[TextLine], width: float) -> bool:
    """Whether the paragraph that ends the page *before* goes on with the first line *after*.

    Both are the lines of a page *width* points wide.
    """
    last, first = before[-1], after[0]
    if _ENDS.search(last.text) or _STARTS_ITEM.match(first.text):
        return False
    if first.text[:1].islower() or _BREAKS_OFF.search(last.text):
        return True
    return _is_full(last, before, width) and _is_flush(first, after, width)


def _is_full(line: TextLine, lines: Sequence[TextLine], width: float) -> bool:
    """Whether *line* is running text that reaches the right edge: a paragraph rarely ends so."""
    body = _wide(lines, width)
    if line not in body or len(body) < _FEWEST_WIDE:
        return False
    left, right = _edges(body)
    return line.x1 > right - 0.02 * (right - left)


def _is_flush(line: TextLine, lines: Sequence[TextLine], width: float) -> bool:
    """Whether *line* begins at the left edge of a page on which paragraphs are indented."""
    body = _wide(lines, width)
    if len(body) < _FEWEST_WIDE or line.column or line.text.isupper() or is_bold(line.tokens):
        return False
    left, _ = _edges(body)
    indents = sum(_INDENT < other.x0 - left < _DEEPEST_INDENT for other in body)
    return abs(line.x0 - left) < _FLUSH and indents >= _FEWEST_INDENTS
