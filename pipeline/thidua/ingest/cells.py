"""Cells of a table on a poor copy, each read alone: on the whole page their words get lost.

The engine looks for columns of text, and finds them across the rows of a table: numbers that stand
alone are dropped, a sign before them too. A cell alone is one line of text, or a few.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from thidua.ingest.ocr import Engine
from thidua.ingest.parts import Part, read_part
from thidua.ingest.tables import Cell, Table, holds
from thidua.ingest.tokens import Token, letters
from thidua.ingest.words_apart import told_apart

Pixels = NDArray[np.uint8]

_INSET = 1.0  # points within the rules
_BLUR, _INK, _SPECK, _MARGIN = 0.5, 190, 3.0, 2.0  # points, grey level, square points, points
_ONE_LINE = 26.0  # points; a row of two lines is higher
_SURE = 0.55  # of what the page had not
_DOUBTFUL, _CERTAIN = 0.4, 0.8
_GUESS = 0.5
_MOST_CELLS = 400  # of a page; of a page with more each would take too long


def with_cells(
    image: Image.Image,
    dpi: float,
    tables: Sequence[Table],
    tokens: Sequence[Token],
    engine: Engine,
) -> list[Token]:
    """*tokens* of a page, those of each cell of *tables* as it was read alone where that is surer.

    *image* is the level page of *dpi* dots an inch; boxes are in points. Raises TimeoutError.
    """
    found = list(tokens)
    cells = [cell for table in tables for row in table.rows for cell in row]
    if len(cells) > _MOST_CELLS:
        return found
    for cell in cells:
        inside = [token for token in found if holds(cell, token)]
        line = 1 + max((token.line for token in found), default=-1)
        alone = [t._replace(line=t.line + line) for t in _read(image, dpi, cell, engine)]
        better = _better(inside, alone)
        if better is not inside:
            found = [token for token in found if token not in inside] + better
    return found


def _read(image: Image.Image, dpi: float, cell: Cell, engine: Engine) -> list[Token]:
    """The words of one cell; boxes are those on the page."""
    scale = dpi / 72
    x0, top, x1, bottom = cell
    place = (x0 + _INSET, top + _INSET, x1 - _INSET, bottom - _INSET)
    left, upper, right, lower = (round(edge * scale) for edge in place)
    if right <= left or lower <= upper:
        return []
    printed = _printed(np.asarray(image.crop((left, upper, right, lower))), scale)
    if printed is None:
        return []
    part = Part(left + printed[0], upper, left + printed[1], lower)
    return told_apart(read_part(image, dpi, part, engine, line=bottom - top < _ONE_LINE))


def _printed(cell: Pixels, scale: float) -> tuple[int, int] | None:
    """From where to where, in pixels, a cell has ink; the engine reads no short word in a wide one.

    Specks do not count, nor what shines through.
    """
    soft = cv2.GaussianBlur(cell, (0, 0), _BLUR * scale)
    ink = (soft < _INK).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    spots = stats[1:count]
    spots = spots[spots[:, cv2.CC_STAT_AREA] > _SPECK * scale * scale]
    if not len(spots):
        return None
    margin = round(_MARGIN * scale)
    left = int(spots[:, cv2.CC_STAT_LEFT].min()) - margin
    right = int((spots[:, cv2.CC_STAT_LEFT] + spots[:, cv2.CC_STAT_WIDTH]).max()) + margin
    return max(0, left), min(cell.shape[1], right)


def _better(inside: list[Token], alone: list[Token]) -> list[Token]:
    """What the cell holds: the words *inside* it of the whole page, or those read of it *alone*."""
    if not alone:
        sure = [token for token in inside if (token.confidence or 0.0) >= _DOUBTFUL]
        return inside if len(sure) == len(inside) else sure
    if _evidence(alone) <= _evidence(inside) or _trust(alone) < _SURE:
        return inside
    beside = [t for t in inside if (t.confidence or 0.0) > _CERTAIN and not _covers(alone, t)]
    return alone + beside


def _covers(tokens: Sequence[Token], token: Token) -> bool:
    """Whether one of *tokens* lies, in part at least, where *token* does."""
    return any(
        min(t.x1, token.x1) > max(t.x0, token.x0)
        and min(t.bottom, token.bottom) > max(t.top, token.top)
        for t in tokens
    )


def _trust(tokens: Sequence[Token]) -> float:
    """The engine's mean trust in words, by their letters and digits."""
    sizes = [max(1, letters(token)) for token in tokens]
    trust = [token.confidence or 0.0 for token in tokens]
    return sum(s * t for s, t in zip(sizes, trust, strict=True)) / max(1, sum(sizes))


def _evidence(tokens: Sequence[Token]) -> float:
    """How many letters and digits of words the engine is sure of, each by how sure it is."""
    return sum(max(1, letters(t)) * max(0.0, (t.confidence or 0.0) - _GUESS) for t in tokens)
