"""Page images made ready for OCR: colour ink, uneven light, borders, specks, skew.

Every step looks first whether the page needs it: a clean page passes unchanged. Angles are in
degrees, counter-clockwise; lengths in pixels of the image unless a name says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

_COLOURED = 24  # difference between channels from which a pixel has a colour
_COLOUR_SHARE = 0.0008  # of the page: a signature is a thousandth
_UNEVEN = 18  # grey levels between the lightest and darkest tenth of the paper
_DARK = 150
_SPECK_POINTS = 1.3  # a speck is a spot smaller than this each way: a full stop at 12 pt
_SPECKS_PER_INCH = 4.0  # isolated specks a square inch from which they disturb the engine
_NEAR_POINTS = 3.0  # what stands so near to a letter is its mark or its dot
_LEAST_ANGLE = 0.35
_MOST_ANGLE = 8.0
_SKEW_WIDTH = 900


@dataclass(frozen=True)
class Prepared:
    """A grey page for the engine; ``angle`` is how far it was turned, ``steps`` what was done."""

    image: Image.Image
    angle: float
    steps: tuple[str, ...]


def prepare(image: Image.Image, dpi: float) -> Prepared:
    """*image* made ready; its size stays. *dpi* is its resolution."""
    steps: list[str] = []
    grey = _without_coloured_ink(image, steps)
    grey = _even_light(grey, steps)
    grey = _without_border(grey, dpi, steps)
    grey = _without_specks(grey, dpi, steps)
    angle = skew(grey)
    if abs(angle) >= _LEAST_ANGLE:
        grey = turned(grey, angle)
        steps.append(f"deskew {angle:+.1f}")
    else:
        angle = 0.0
    return Prepared(Image.fromarray(grey), angle, tuple(steps))


def _without_coloured_ink(image: Image.Image, steps: list[str]) -> Pixels:
    """Grey; red stamps and blue ink fade where the page has any, black print stays.

    The lightest channel of a red or blue stroke is nearly that of the paper.
    """
    if image.mode in ("1", "L", "I;16"):
        return np.asarray(image.convert("L"))
    pixels = np.asarray(image.convert("RGB"))
    lightest = cv2.max(cv2.max(pixels[:, :, 0], pixels[:, :, 1]), pixels[:, :, 2])
    darkest = cv2.min(cv2.min(pixels[:, :, 0], pixels[:, :, 1]), pixels[:, :, 2])
    ink = cv2.subtract(lightest, darkest) > _COLOURED
    if float(np.count_nonzero(ink[::4, ::4])) < _COLOUR_SHARE * ink[::4, ::4].size:
        return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    steps.append("colour ink")
    return np.asarray(lightest, dtype=np.uint8)


def _even_light(grey: Pixels, steps: list[str]) -> Pixels:
    """Divided by the light of the paper, where that differs over the page."""
    small = cv2.resize(grey, None, fx=1 / 16, fy=1 / 16, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 9)
    low, high = np.percentile(paper, (10, 90))
    if high - low < _UNEVEN and high > 200:
        return grey
    steps.append("light")
    light = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, np.maximum(light, 40), scale=250), dtype=np.uint8)


def _without_border(grey: Pixels, dpi: float, steps: list[str]) -> Pixels:
    """Dark bars along the edges made white: the lid of the scanner, the edge of a copy."""
    height, width = grey.shape
    small = cv2.resize(grey, None, fx=1 / 8, fy=1 / 8, interpolation=cv2.INTER_AREA)
    dark = (small < _DARK).astype(np.uint8)
    if not (dark[0].any() or dark[-1].any() or dark[:, 0].any() or dark[:, -1].any()):
        return grey
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    rows, columns = dark.shape
    inch = dpi / 8
    bars = []
    for label in range(1, count):
        x, y, w, h = stats[label, :4]
        at_edge = x == 0 or y == 0 or x + w >= columns or y + h >= rows
        thin = min(w, h) < 0.9 * inch
        if at_edge and max(w, h) > 1.2 * inch and thin:
            bars.append(label)
    if not bars:
        return grey
    steps.append("border")
    bar = cv2.dilate(np.isin(labels, bars).astype(np.uint8), np.ones((3, 3), np.uint8))
    mask = cv2.resize(bar, (width, height), interpolation=cv2.INTER_NEAREST)
    cleaned = grey.copy()
    cleaned[mask > 0] = 255
    return cleaned


def _without_specks(grey: Pixels, dpi: float, steps: list[str]) -> Pixels:
    """Isolated specks made white, where there are many; marks beside letters stay."""
    point = dpi / 72
    most = max(2.0, _SPECK_POINTS * point)
    dark = (grey < _DARK).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    size = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    small = size <= most
    small[0] = False
    inches = grey.size / dpi**2
    if count < 2 or small.sum() < _SPECKS_PER_INCH * inches:
        return grey
    letters = (~small)[labels] & (labels > 0)
    reach = 2 * round(_NEAR_POINTS * point) + 1
    near = cv2.dilate(letters.astype(np.uint8), np.ones((reach, reach), np.uint8)) > 0
    beside = np.zeros(count, bool)
    beside[np.unique(labels[near])] = True
    alone = small & ~beside
    if alone.sum() < _SPECKS_PER_INCH * inches:
        return grey
    steps.append("specks")
    cleaned = grey.copy()
    cleaned[alone[labels]] = 255
    return cleaned


def skew(grey: Pixels) -> float:
    """The angle that makes lines of text level: rows of ink are then sharpest (Postl 1986)."""
    scale = _SKEW_WIDTH / grey.shape[1]
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (small < _DARK + 30).astype(np.uint8)
    if ink.mean() > 0.5 or ink.sum() < 500:
        return 0.0

    def sharpness(angle: float) -> float:
        rows = turned(ink, angle, paper=0).sum(axis=1, dtype=np.int64)
        return float(np.square(np.diff(rows)).sum())

    best = max(np.arange(-_MOST_ANGLE, _MOST_ANGLE + 0.1, 1.0), key=sharpness)
    for step in (0.5, 0.25, 0.1):
        around = (best - step, best, best + step)
        best = max(around, key=sharpness)
    return float(best) if sharpness(best) > 1.02 * sharpness(0.0) else 0.0


def turned(pixels: Pixels, angle: float, paper: int = 255) -> Pixels:
    """*pixels* turned about the middle, the size kept."""
    height, width = pixels.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    result = cv2.warpAffine(
        pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(paper,)
    )
    return np.asarray(result, dtype=np.uint8)
