"""Round bullets of items, which no model of the OCR engine knows: it reads ``*``, ``+`` or nothing.

A bullet is a disc full of ink at the height of small letters, first on its line. It is told from a
full stop by its place and from a letter by its fullness; lengths are shares of the line's height.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from thidua.ingest.tokens import Token

Pixels = NDArray[np.uint8]

BULLET = "•"
_LEAST, _MOST = 0.2, 0.62  # width and height of the disc
_FULL = 0.68  # of the box around it; pi/4 in a perfect print
_ROUND = 1.35  # times its other side
_FARTHEST = 4.5  # from the first word: a tab
_HIGHEST, _LOWEST = 0.2, 0.78  # of its middle, between the top and the foot of the line
_EDGE = 0.12  # of the strip that may hold other ink
_ALIGNED, _SAME = 0.3, 1.3  # left edges; times the width of the other
_SURE = 0.9


def with_bullets(grey: Pixels, dpi: float, tokens: Sequence[Token]) -> list[Token]:
    """*tokens*, the words of one page line by line as the engine read them, with its bullets.

    *grey* is the level page of *dpi* dots an inch on which they were read; boxes are in points.
    """
    if not tokens:
        return []
    scale = dpi / 72
    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    usual = median(token.bottom - token.top for token in tokens)
    lines = [list(group) for _, group in groupby(tokens, key=lambda token: token.line)]
    discs: list[Token | None] = []
    for line in lines:
        words = line[1:] if _may_be_bullet(line[0]) else line
        discs.append(_disc(np.asarray(ink, np.uint8), words, usual, scale) if words else None)
    found: list[Token] = []
    for line, disc in zip(lines, discs, strict=True):
        read = _may_be_bullet(line[0])
        if disc and (read or any(other and _alike(disc, other, usual) for other in discs)):
            found += [disc, *(line[1:] if read else line)]
        else:
            found += line
    return found


def _alike(one: Token, other: Token, usual: float) -> bool:
    """Whether two discs stand one below the other and are of one size: a speck is alone."""
    narrower, wider = sorted((one.x1 - one.x0, other.x1 - other.x0))
    aligned = abs(one.x0 - other.x0) < _ALIGNED * usual
    return one is not other and aligned and wider < _SAME * narrower


def _may_be_bullet(token: Token) -> bool:
    """Whether the engine may have read *token* for a bullet: one letter or sign, no digit."""
    return len(token.text) == 1 and not token.text.isdigit() and token.text not in "-–—"


def _disc(ink: Pixels, words: Sequence[Token], usual: float, scale: float) -> Token | None:
    """The bullet before *words* of a line, if there is one."""
    first = words[0]
    top = median(word.top for word in words[:5])
    bottom = median(word.bottom for word in words[:5])
    height = min(bottom - top, 1.3 * usual)
    left = max(0, int((first.x0 - _FARTHEST * height) * scale))
    right = int((first.x0 - 0.1 * height) * scale)
    above, below = max(0, int((bottom - height) * scale)), int(bottom * scale)
    strip = ink[above:below, left:right]
    if min(strip.shape) < 3:
        return None
    count, _, boxes, _ = cv2.connectedComponentsWithStats(strip, connectivity=8)
    size = height * scale
    discs = [box for box in boxes[1:count] if _is_disc(box, size)]
    if len(discs) != 1:
        return None
    x, y, width, tall, area = (int(number) for number in discs[0])
    other = int(boxes[1:count, cv2.CC_STAT_AREA].sum()) - area
    if other > _EDGE * strip.size:
        return None
    x0, y0 = (left + x) / scale, (above + y) / scale
    box = (x0, y0, x0 + width / scale, y0 + tall / scale)
    return Token(BULLET, *box, _SURE, first.line)


def _is_disc(box: NDArray[np.int32], size: float) -> bool:
    """Whether a patch of ink is round, full and in the middle of a line *size* pixels high."""
    _, y, width, tall, area = (int(number) for number in box)
    if not (_LEAST * size < min(width, tall) and max(width, tall) < _MOST * size):
        return False
    middle = (y + tall / 2) / size
    round_ = max(width, tall) < _ROUND * min(width, tall)
    return round_ and area > _FULL * width * tall and _HIGHEST < middle < _LOWEST
