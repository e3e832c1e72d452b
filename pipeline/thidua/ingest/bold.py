"""Bold words of a page image, told by the width of their strokes.

Along a row of pixels a stroke is entered once and left once, so twice the ink of a word divided
by its differences from left to right is the mean width of its upright strokes. Both are sums of
grey levels: softness and faintness of a scan change them alike. A word is bold beside the other
words of its page only; bold strokes of a worn copy are no wider than others of a good one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from thidua.ingest.tokens import Token, letters

Pixels = NDArray[np.uint8]
Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]

_BOLDER = 1.25  # times the usual width; strokes of Times Bold are 1.6 times as wide as of Times
_DOUBTFUL = 1.15  # times; so much is enough beside a bold word
_SIGMA = 1.48  # standard deviations in a median deviation
_SURE = 2.25  # standard deviations, on a page whose strokes are uneven
_LARGER = 1.25  # times the usual height of a line: larger letters, not one line's many marks
_FEWEST = 20  # words from which a page has a usual width
# Of the way from paper to ink: where a stroke begins and where it is full. Measured on drawn pages
# of levels 0 to 4; grain lies below, and counters that a copy has half filled stay open.
_PALE, _DEEP = 0.5, 0.9
_LEAST_CONTRAST = 60  # grey levels between paper and ink
_LEAST_WIDTH = 3  # pixels of a word


def with_bold(grey: Pixels, dpi: float, tokens: Sequence[Token]) -> list[Token]:
    """*tokens*, the words of one page line by line as the engine read them, bold ones marked.

    *grey* is the level page of *dpi* dots an inch on which they were read; boxes are in points.
    A page of few words, or mostly in bold, has nothing to compare with: all its words are regular.
    """
    if len(tokens) < _FEWEST:
        return list(tokens)
    fullness, scale = _fullness(grey), dpi / 72
    widths = np.array([_stroke_width(_picture(grey, token, scale), fullness) for token in tokens])
    weights = np.array([letters(token) for token in tokens])
    heights = np.array(_line_heights(tokens))
    size = heights / max(1.0, _middle(heights, weights))
    size[size < _LARGER] = 1.0
    wider = np.where(weights > 0, widths / (_middle(widths, weights) * size), 0.0)
    # of the thinner half: bold words are none of it, however many there are
    spread = _SIGMA * _middle(np.abs(wider - 1.0), weights * (wider <= 1.0))
    sure = max(_BOLDER, 1.0 + _SURE * spread)
    bold = _in_runs(tokens, wider > sure, wider > _DOUBTFUL)
    return [t._replace(bold=True) if b else t for t, b in zip(tokens, bold, strict=True)]


def _fullness(grey: Pixels) -> Pixels:
    """How full of ink a pixel of each grey level is: paper and its grain 0, inner strokes 255."""
    sample = np.bincount(grey[::4, ::4].ravel(), minlength=256)
    paper = _percentile(sample, 50)
    dark = sample[: max(0, paper - _LEAST_CONTRAST)]
    contrast = paper - (_percentile(dark, 20) if dark.any() else 0)
    begin, full = paper - _PALE * contrast, paper - _DEEP * contrast
    level = (begin - np.arange(256)) / max(1.0, begin - full)
    return np.asarray(np.round(255 * np.clip(level, 0, 1)), np.uint8)


def _picture(grey: Pixels, token: Token, scale: float) -> Pixels:
    """The part of *grey*, of *scale* pixels a point, that shows a word."""
    x0, top = int(token.x0 * scale) - 1, int(token.top * scale) - 1
    x1, bottom = int(token.x1 * scale) + 2, int(token.bottom * scale) + 2
    return grey[max(0, top) : max(0, bottom), max(0, x0) : max(0, x1)]


def _percentile(counts: NDArray[np.int_], share: float) -> int:
    """The grey level below which *share* per cent of the pixels of a histogram lie."""
    return int(np.searchsorted(np.cumsum(counts), counts.sum() * share / 100))


def _stroke_width(letters: Pixels, fullness: Pixels) -> float:
    """The mean width in pixels of the upright strokes on the picture of a word."""
    if letters.shape[0] == 0 or letters.shape[1] < _LEAST_WIDTH:
        return 0.0
    ink = cv2.LUT(letters, fullness)
    return float(
        2 * cv2.sumElems(ink)[0] / max(1.0, cv2.norm(ink[:, 1:], ink[:, :-1], cv2.NORM_L1))
    )


def _line_heights(tokens: Sequence[Token]) -> list[float]:
    """For each word the median height of the words of its line; 0 in lines of capitals.

    What marks add to capitals differs from line to line.
    """
    heights: list[float] = []
    for _, group in groupby(tokens, key=lambda token: token.line):
        line = list(group)
        capitals = " ".join(token.text for token in line).isupper()
        height = 0.0 if capitals else median(token.bottom - token.top for token in line)
        heights += [height] * len(line)
    return heights


def _in_runs(tokens: Sequence[Token], sure: Flags, likely: Flags) -> list[bool]:
    """The *sure* words and the *likely* ones that follow or precede them on their line."""
    bold = [bool(flag) for flag in sure]
    for order in (range(1, len(bold)), range(len(bold) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for index in order:
            beside = index + step
            if likely[index] and bold[beside] and tokens[index].line == tokens[beside].line:
                bold[index] = True
    return bold


def _middle(values: Numbers, weights: NDArray[np.int_]) -> float:
    """The median of *values*, of which each counts *weights* times."""
    order = np.argsort(values)
    place = np.searchsorted(np.cumsum(weights[order]), weights.sum() / 2)
    return float(values[order][min(place, len(values) - 1)])
