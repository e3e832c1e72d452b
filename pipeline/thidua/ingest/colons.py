"""Semicolons that OCR has read as colons, and the reverse, told by their shape on the page.

The lower of the two spots of a semicolon has a tail: it is half as high again as the upper one or
higher, and has half as much ink again. Those of a colon are alike. What lies between is left.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from thidua.ingest.tokens import Token

Pixels = NDArray[np.uint8]

_SIGNS = frozenset(":;")
_REACH, _BELOW = 0.45, 0.25  # of the word's height: room of the sign, what hangs below the word
_LEAST_INK = 3  # pixels of a spot
_LEAST_HIGH, _LEAST_FULL = 1.5, 1.45  # times the upper spot: height and ink of a tail
_MOST_HIGH, _MOST_FULL = 1.25, 1.2  # the same of a full stop
_SURE = 0.9


def with_colons(grey: Pixels, dpi: float, tokens: Sequence[Token]) -> list[Token]:
    """*tokens*, each that ends in a colon or a semicolon with the one of them that is printed.

    *grey* is the level page of *dpi* dots an inch on which they were read; boxes are in points.
    """
    if not any(token.text[-1] in _SIGNS for token in tokens):
        return list(tokens)
    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    return [_put_right(np.asarray(ink, np.uint8), token, dpi / 72) for token in tokens]


def _put_right(ink: Pixels, token: Token, scale: float) -> Token:
    if len(token.text) < 2 or token.text[-1] not in _SIGNS or not token.text[-2].isalnum():
        return token
    spots = _spots(ink, token, scale)
    if spots is None:
        return token
    upper, lower = spots
    high, full = (lower[place] / upper[place] for place in (cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    sign = token.text[-1]
    if high >= _LEAST_HIGH and full >= _LEAST_FULL:
        sign = ";"
    elif high <= _MOST_HIGH and full <= _MOST_FULL:
        sign = ":"
    if sign == token.text[-1]:
        return token
    return token._replace(text=token.text[:-1] + sign, read=(token.text, "sign", _SURE))


def _spots(
    ink: Pixels, token: Token, scale: float
) -> tuple[NDArray[np.int32], NDArray[np.int32]] | None:
    """The upper and the lower spot at the end of *token*: box and ink of each, in pixels."""
    height = (token.bottom - token.top) * scale
    right = int(token.x1 * scale) + 2
    left = max(0, int(right - _REACH * height - 2))
    end = ink[
        max(0, int(token.top * scale)) : int(token.bottom * scale + _BELOW * height), left:right
    ]
    if min(end.shape) < 4:
        return None
    count, _, boxes, _ = cv2.connectedComponentsWithStats(end, connectivity=8)
    parts = [box for box in boxes[1:count] if box[cv2.CC_STAT_AREA] >= _LEAST_INK]
    if not parts:
        return None
    last = max(parts, key=_right)
    stack = [box for box in parts if min(_right(box), _right(last)) > max(box[0], last[0])]
    if len(stack) != 2:
        return None
    upper, lower = sorted(stack, key=lambda box: int(box[cv2.CC_STAT_TOP]))
    return np.asarray(upper, np.int32), np.asarray(lower, np.int32)


def _right(box: NDArray[np.int32]) -> int:
    return int(box[cv2.CC_STAT_LEFT] + box[cv2.CC_STAT_WIDTH])
