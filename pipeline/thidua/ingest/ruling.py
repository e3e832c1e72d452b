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
_CELL = 9.0  # points; the least height and width of a cell


def without_rules(grey: Pixels, dpi: float) -> tuple[Pixels, list[Table]]:
    """*grey* without its ruled lines, and the tables these draw, from the top.

    *grey* is a level page of *dpi* dots an inch; boxes of cells are in points.
    """
    point = dpi / 72
    dark = (grey < _DARK).astype(np.uint8)
    across = _rules(dark, (round(_ACROSS * point), 1), round(_THICK * point))
    down = _rules(dark, (1, round(_DOWN * point)), round(_THICK * point))
    if across is None and down is None:
        return grey, []
    none = np.zeros_like(dark)
    across, down = none if across is None else across, none if down is None else down
    cleaned = grey.copy()
    cleaned[cv2.dilate(across | down, np.ones((3, 3), np.uint8)) > 0] = 255
    return cleaned, sorted(_tables(across, down, point), key=lambda table: table.top)


def _rules(dark: Pixels, length: tuple[int, int], thick: int) -> Pixels | None:
    """The pixels of straight runs as long as *length* (width, height) and no thicker than told."""
    found = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones(length[::-1], np.uint8))
    if not found.any():
        return None
    across = length[0] > 1
    blocks = np.ones((thick + 1, 1) if across else (1, thick + 1), np.uint8)
    bars = cv2.morphologyEx(found, cv2.MORPH_OPEN, blocks)
    return np.asarray(cv2.subtract(found, bars), dtype=np.uint8)


def _tables(across: Pixels, down: Pixels, point: float) -> list[Table]:
    """The tables: rules that touch each other and part two rows and two columns at least."""
    near = round(_NEAR * point)
    # a page that is not flat bends its rules: each stands for its neighbourhood as well
    across = np.asarray(cv2.dilate(across, np.ones((near, 1), np.uint8)), dtype=np.uint8)
    down = np.asarray(cv2.dilate(down, np.ones((1, near), np.uint8)), dtype=np.uint8)
    joined = cv2.dilate(across | down, np.ones((near, near), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    tables = []
    for x, y, width, height, _ in stats[1:count]:
        part = np.s_[y : y + height, x : x + width]
        edges = _places(across[part].sum(axis=1), 0.3 * width, near)
        rows = []
        for top, bottom in pairwise(edges):
            if bottom - top < _CELL * point:
                continue
            inside = down[part][top + near // 2 : bottom - near // 2]
            bars = _places(inside.sum(axis=0), 0.6 * len(inside), near)
            cells = [(a, b) for a, b in pairwise(bars) if b - a >= _CELL * point]
            box = [((x + a) / point, (y + top) / point, (x + b) / point, (y + bottom) / point) for a, b in cells]  # fmt: skip
            if len(box) > 1:
                rows.append(box)
        if len(rows) > 1:
            tables.append(Table(rows))
    return tables


def _places(counts: Sequence[int] | NDArray[np.integer], least: float, near: int) -> list[int]:
    """Where *counts* reaches *least*: the middle of each group of neighbours."""
    groups: list[list[int]] = []
    for place in np.flatnonzero(np.asarray(counts) >= max(1.0, least)):
        if groups and place - groups[-1][-1] <= near:
            groups[-1].append(int(place))
        else:
            groups.append([int(place)])
    return [group[len(group) // 2] for group in groups]
