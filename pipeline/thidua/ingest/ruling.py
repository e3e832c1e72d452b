"""Ruled lines of a scanned page: taken out before OCR, and the tables that they draw.

A rule drawn under a heading is read as dashes and dirt, the bars of a table as letters; without
them the engine reads words only, and the cells tell which words belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from thidua.ingest.tables import Table

Pixels = NDArray[np.uint8]

_DARK = 160
_ACROSS, _DOWN = 32.0, 24.0  # points; no stroke of a letter is so long
_THICK = 3.0  # points; what is thicker is a bar or a picture
_NEAR = 4.0  # points; rules nearer than this are one
_MOST_ROWS = 0.7  # of a table's height
_CELL = 9.0  # points; the least height and width of a cell
_CELLS_OF_ONE_ROW = 3
_LONG, _MOST_OF_ROW = 150.0, 0.85  # points; of the height between two rules: an upright
# a pale rule is told from a row of letters by its length: points
_PALE_ACROSS, _PALE_DOWN = 60.0, 40.0
_PALE, _PAPER = 28, 250  # grey levels: so much under those of the paper
# a rule of hyphens: the length and height of one, what is between two, how far off its line; points
_HYPHEN, _FLAT, _BETWEEN, _LEVEL = (1.5, 9.0), 2.5, 4.0, 1.0
_SLENDER, _FEWEST = 1.3, 5  # times its height; hyphens of a rule
_GAPS = 3.0  # points over which the ink of a pale rule is averaged; spaces of words are wider


def without_rules(grey: Pixels, dpi: float, *, worn: bool = False) -> tuple[Pixels, list[Table]]:
    """*grey* without its ruled lines, and the tables these draw, from the top.

    *grey* is a level page of *dpi* dots an inch, *worn* if it is a copy, whose rules are pale and
    broken; boxes of cells are in points.
    """
    point = dpi / 72
    rules = _rules_of(grey, point)
    if worn:
        pale = _pale_rules(grey, point)
        tables = _tables(rules[0] | pale[0], rules[1] | pale[1], point)
        inside = _area(tables, grey.shape, point)  # elsewhere rows of letters may look like rules
        rows = _rows_alone(rules[0] | pale[0], grey < _PAPER - _PALE, inside, point)
        inside |= _area(rows, grey.shape, point)
        rules = rules[0] | pale[0] & inside, rules[1] | pale[1] & inside
    else:
        tables = _tables(*rules, point)
        rows = _rows_alone(rules[0], grey < _DARK, _area(tables, grey.shape, point), point)
    tables += rows
    drawn = np.asarray(rules[0] | rules[1] | _rules_of_hyphens(grey, point), dtype=np.uint8)
    drawn |= _bars_of(rows, grey.shape, point)
    if not drawn.any():
        return grey, []
    cleaned = grey.copy()
    cleaned[cv2.dilate(drawn, np.ones((3, 3), np.uint8)) > 0] = 255
    return cleaned, sorted(tables, key=lambda table: table.top)


def _rules_of(grey: Pixels, point: float) -> tuple[Pixels, Pixels]:
    """The pixels of the rules across and of those down."""
    dark, thick = (grey < _DARK).astype(np.uint8), round(_THICK * point)
    across, down = (round(_ACROSS * point), 1), (1, round(_DOWN * point))
    return _rules(dark, across, thick), _rules(dark, down, thick)


def _rules_of_hyphens(grey: Pixels, point: float) -> Pixels:
    """The pixels of hyphens in a row; the engine misreads the words that stand beside them."""
    dark = (grey < _DARK).astype(np.uint8)
    _, _, boxes, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    width, height = boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT]
    long = (width >= _HYPHEN[0] * point) & (width <= _HYPHEN[1] * point)
    flat = (height <= _FLAT * point) & (width >= _SLENDER * height)
    hyphens = [boxes[place].tolist() for place in np.flatnonzero(long & flat)]
    found = np.zeros_like(dark)
    rows: list[list[list[int]]] = []  # boxes of hyphens side by side
    for box in sorted(hyphens):
        for row in rows:
            last = row[-1]
            gap = box[0] - last[0] - last[2]
            if 0 < gap <= _BETWEEN * point and abs(box[1] - last[1]) <= _LEVEL * point:
                row.append(box)
                break
        else:
            rows.append([box])
    for row in rows:
        if len(row) >= _FEWEST:
            for left, top, wide, high, _ in row:
                found[top : top + high, left : left + wide] = 1
    return found


def _pale_rules(grey: Pixels, point: float) -> tuple[Pixels, Pixels]:
    """The same of a copy: runs that stay darker than paper when their gaps are averaged out."""
    ink = cv2.subtract(np.full_like(grey, _PAPER), grey)
    gaps, thick = max(1, round(_GAPS * point)), round(_THICK * point)
    across = (cv2.blur(ink, (gaps, 1)) > _PALE).astype(np.uint8)
    down = (cv2.blur(ink, (1, gaps)) > _PALE).astype(np.uint8)
    return (
        _rules(across, (round(_PALE_ACROSS * point), 1), thick),
        _rules(down, (1, round(_PALE_DOWN * point)), thick),
    )


def _area(tables: Sequence[Table], shape: tuple[int, ...], point: float) -> Pixels:
    """1 where a table lies on a page of *shape* pixels, else 0."""
    area = np.zeros(shape, np.uint8)
    for table in tables:
        boxes = np.array([cell for row in table.rows for cell in row]) * point
        left, top = (boxes[:, :2].min(axis=0) - _NEAR * point).clip(0).astype(int)
        right, bottom = (boxes[:, 2:].max(axis=0) + _NEAR * point).astype(int)
        area[top:bottom, left:right] = 1
    return area


def _rules(dark: Pixels, length: tuple[int, int], thick: int) -> Pixels:
    """The pixels of straight runs as long as *length* (width, height) and no thicker than told."""
    found = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones(length[::-1], np.uint8))
    if not found.any():
        return np.asarray(found, dtype=np.uint8)
    across = length[0] > 1
    blocks = np.ones((thick + 1, 1) if across else (1, thick + 1), np.uint8)
    bars = cv2.morphologyEx(found, cv2.MORPH_OPEN, blocks)
    return np.asarray(cv2.subtract(found, bars), dtype=np.uint8)


def _tables(across: Pixels, down: Pixels, point: float) -> list[Table]:
    """The tables: rules that touch each other and part rows and columns, two of each at least.

    One row alone, the last of a table that goes on from the page before, has three cells.
    """
    if not down.any():
        return []
    near = round(_NEAR * point)
    # a page that is not flat bends its rules: each stands for its neighbourhood as well
    across = np.asarray(cv2.dilate(across, np.ones((near, 1), np.uint8)), dtype=np.uint8)
    down = np.asarray(cv2.dilate(down, np.ones((1, near), np.uint8)), dtype=np.uint8)
    joined = cv2.dilate(across | down, np.ones((near, near), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    tables = []
    for x, y, width, height, _ in stats[1:count]:
        part = np.s_[y : y + height, x : x + width]
        # the uprights end at the first and last rule, however worn these are
        ends = np.flatnonzero(down[part].any(axis=1))[[0, -1]] if down[part].any() else ()
        counts = across[part].sum(axis=1, dtype=int)
        counts[list(ends)] = width
        edges = _places(counts, 0.3 * width, near)
        # the rules across end at the first and last upright, as worn as these may be
        sides = np.flatnonzero(across[part].any(axis=0))[[0, -1]] if across[part].any() else ()
        # an upright of most rows is one of the row in which it is worn, too
        whole = down[part].sum(axis=0, dtype=int) > _MOST_ROWS * height
        rows = []
        for top, bottom in pairwise(edges):
            if bottom - top < _CELL * point:
                continue
            inside = down[part][top + near // 2 : bottom - near // 2]
            counts = inside.sum(axis=0, dtype=int)
            counts[list(sides)] = len(inside)
            bars = _places(counts, np.where(whole, 0.1, 0.6) * len(inside), near)
            cells = [(a, b) for a, b in pairwise(bars) if b - a >= _CELL * point]
            box = [((x + a) / point, (y + top) / point, (x + b) / point, (y + bottom) / point) for a, b in cells]  # fmt: skip
            if len(box) > 1:
                rows.append(box)
        if len(rows) > 1 or (rows and len(rows[0]) >= _CELLS_OF_ONE_ROW):
            tables.append(Table(rows))
    return tables


def _rows_alone(across: Pixels, ink: NDArray[np.bool_], known: Pixels, point: float) -> list[Table]:
    """Rows whose uprights are as short as letters: between two rules of one length, not *known*.

    So stands the last row of a table that goes on from the page before.
    """
    near = round(_NEAR * point)
    unknown = across & (1 - known)
    if not unknown.any():
        return []
    joined = cv2.dilate(unknown, np.ones((near, near), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    rules = sorted(
        (y + high // 2, x, x + wide)
        for x, y, wide, high, _ in stats[1:count].tolist()
        if wide >= _LONG * point and high <= 3 * near
    )
    found = []
    for (top, *ends), (bottom, *below) in pairwise(rules):
        level = all(abs(a - b) <= 2 * near for a, b in zip(ends, below, strict=True))
        if not level or not _CELL * point < bottom - top - near <= _DOWN * point:
            continue
        left, right = ends
        inside = ink[top + near // 2 : bottom - near // 2, left:right]
        bars = _places(inside.sum(axis=0), _MOST_OF_ROW * len(inside), near)
        edges = [(left + a, left + b) for a, b in pairwise(bars) if b - a >= _CELL * point]
        whole = bars and bars[0] <= 2 * near and bars[-1] >= right - left - 2 * near
        if whole and len(edges) >= _CELLS_OF_ONE_ROW:
            found.append(
                Table([[(a / point, top / point, b / point, bottom / point) for a, b in edges]])
            )
    return found


def _bars_of(rows: Sequence[Table], shape: tuple[int, ...], point: float) -> Pixels:
    """1 where the uprights of *rows* stand on a page of *shape* pixels, else 0."""
    drawn = np.zeros(shape, np.uint8)
    for table in rows:
        for x0, top, x1, bottom in table.rows[0]:
            for edge in (x0, x1):
                place = round(edge * point)
                drawn[round(top * point) : round(bottom * point) + 1, place - 1 : place + 2] = 1
    return drawn


def _places(
    counts: NDArray[np.integer], least: float | NDArray[np.floating], near: int
) -> list[int]:
    """Where *counts* reaches *least*: the middle of each group of neighbours."""
    groups: list[list[int]] = []
    for place in np.flatnonzero(counts >= np.maximum(1.0, least)):
        if groups and place - groups[-1][-1] <= near:
            groups[-1].append(int(place))
        else:
            groups.append([int(place)])
    return [group[len(group) // 2] for group in groups]
