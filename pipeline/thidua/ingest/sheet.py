"""How a page lies on its picture: turned by quarters, or two pages of a book side by side."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from thidua.ingest.tokens import Token, letters

_WIDTH = 800  # pixels of the small picture that is looked at
_SIDEWAYS = 1.6  # times sharper columns of ink than rows: lines of text stand upright
_LANDSCAPE = 1.2  # times wider than high: two pages may lie side by side
_MIDDLE = (0.42, 0.58)
_GUTTER = 0.012  # of the width
_EMPTY = 0.004  # share of dark pixels in a column of paper
_LEAST_INK = 0.01  # of either half, for it to be a page
_LONG_WORD = 4  # letters
_TRANSPOSE = {
    1: Image.Transpose.ROTATE_90,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_270,
}


def _ink(image: Image.Image) -> NDArray[np.float32]:
    """A small picture of the ink, 0 or 1, the light of the paper evened."""
    scale = _WIDTH / image.width
    small = np.asarray(image.convert("L").resize((_WIDTH, max(1, round(image.height * scale)))))
    coarse = cv2.resize(cv2.dilate(small, np.ones((9, 9), np.uint8)), None, fx=0.25, fy=0.25)
    paper = cv2.resize(cv2.medianBlur(coarse, 7), small.shape[::-1])
    return (small < 0.75 * paper).astype(np.float32)


def is_sideways(image: Image.Image) -> bool:
    """Whether lines of text run up or down the picture."""
    ink = _ink(image)
    rows, columns = ink.sum(axis=1), ink.sum(axis=0)
    across = float(np.square(np.diff(rows)).mean()) / max(1, ink.shape[1])
    upright = float(np.square(np.diff(columns)).mean()) / max(1, ink.shape[0])
    return bool(upright > _SIDEWAYS * across)


def are_across(tokens: Sequence[Token]) -> bool:
    """Whether most of the longer words lie on their sides: boxes higher than wide."""
    sides = [t.bottom - t.top > t.x1 - t.x0 for t in tokens if letters(t) >= _LONG_WORD]
    return sum(sides) > len(sides) / 2


def gutter(image: Image.Image) -> int | None:
    """The x, in pixels, between two pages that lie side by side; None for a single page."""
    if image.width < _LANDSCAPE * image.height:
        return None
    ink = _ink(image)
    columns = ink.mean(axis=0)
    first, last = (round(share * _WIDTH) for share in _MIDDLE)
    empty = np.flatnonzero(columns[first:last] < _EMPTY)
    runs = np.split(empty, np.flatnonzero(np.diff(empty) > 1) + 1)
    longest = max(runs, key=len)
    if len(longest) < _GUTTER * _WIDTH:
        return None
    middle = first + int(longest[len(longest) // 2])
    if min(ink[:, :middle].mean(), ink[:, middle:].mean()) < _LEAST_INK:
        return None
    return round(middle * image.width / _WIDTH)


def turned_by(image: Image.Image, quarters: int) -> Image.Image:
    """*image* turned counter-clockwise by *quarters* of a circle."""
    return image.transpose(_TRANSPOSE[quarters]) if quarters else image


def turned_back_by(token: Token, quarters: int, width: float, height: float) -> Token:
    """*token* of the turned picture where it is on the picture of *width* and *height* points."""
    x0, top, x1, bottom = token.x0, token.top, token.x1, token.bottom
    if quarters == 1:
        return token._replace(x0=width - bottom, x1=width - top, top=x0, bottom=x1)
    if quarters == 2:
        return token._replace(
            x0=width - x1, x1=width - x0, top=height - bottom, bottom=height - top
        )
    if quarters == 3:
        return token._replace(x0=top, x1=bottom, top=height - x1, bottom=height - x0)
    return token
