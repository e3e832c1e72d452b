"""Page images made ready for OCR: colour ink, uneven light, surround, specks, skew, rules.

Every step looks first whether the page needs it: a clean page passes unchanged. Angles are in
degrees, counter-clockwise; lengths in pixels of the image unless a name says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops

from thidua.ingest.ruling import without_rules
from thidua.ingest.tables import Table

Pixels = NDArray[np.uint8]

_COLOURED = 12  # of depth, from which a pixel has a colour
_DARK_PAGE = 60  # grey level of a page that is a negative
_BLACK = 60  # what is darker is print, whatever ink lies over it
_DEEP = 45  # of depth, from which a pixel is ink and no tint of the paper
_FADING = 3.0  # times the colour of a stroke by which it is made lighter
_PALE = 16  # difference between channels that paper and the edges of print have
_COLOUR_SHARE = 0.0008  # of the page: a signature is a thousandth
_UNEVEN = 18  # grey levels between the lightest and darkest tenth of the paper
_DARK = 150
_SPECK_POINTS = 1.3  # a speck is a spot smaller than this each way: a full stop at 12 pt
_SPECKS_PER_INCH = 4.0  # isolated specks a square inch from which they disturb the engine
_NEAR_POINTS = 3.0  # what stands so near to a letter is its mark or its dot
_LEAST_ANGLE = 0.35
_MOST_ANGLE = 8.0
_SKEW_WIDTH = 1000
_STRIPS = 20  # upright strips of the page whose rows of ink are compared
_ENOUGH_DPI = 200  # Tesseract reads letters of 13 points best when they are about 36 pixels high
_TOO_COARSE, _TOO_FINE = 0.95, 1.1  # times that resolution; other pictures are scaled to it
_LIGHT = "light"
_SOFT = 0.8  # pixels
_LARGER, _LARGEST = 1.25, 1.6  # times
_SOFT_LARGEST = 1.0  # pixels of the page so magnified
_SMOOTH = 0.6  # the share of the median of a pixel's neighbours
_MOST_MAGNIFIED = 2.8  # times: from 72 dots an inch
_PAPER_LIGHT = 0.72  # of the light of most of the page
_MOST_SURROUND = 0.6  # of the picture


@dataclass(frozen=True)
class Prepared:
    """A grey page for the engine, of *dpi* dots an inch.

    ``angle`` is how far it was turned, ``steps`` what was done, ``tables`` what its rules draw:
    they are taken out.
    """

    image: Image.Image
    dpi: float
    angle: float
    steps: tuple[str, ...]
    tables: tuple[Table, ...] = ()

    @property
    def is_copy(self) -> bool:
        """Whether the page is a copy or a photograph: its light was uneven."""
        return _LIGHT in self.steps

    def softened(self) -> Image.Image:
        """The page with its edges blurred by less than a pixel, to be read again."""
        soft = cv2.GaussianBlur(np.asarray(self.image), (0, 0), _SOFT)
        return Image.fromarray(np.asarray(soft, dtype=np.uint8))

    def larger(self) -> tuple[Image.Image, float]:
        """The page a quarter larger and its dots an inch, to be read again."""
        large = cv2.resize(
            np.asarray(self.image), None, fx=_LARGER, fy=_LARGER, interpolation=cv2.INTER_CUBIC
        )
        return Image.fromarray(np.asarray(large, dtype=np.uint8)), self.dpi * _LARGER

    def largest(self) -> tuple[Image.Image, float]:
        """The page more than half larger, its dots blurred, and its dots an inch, to be read again."""
        large = cv2.resize(
            np.asarray(self.image), None, fx=_LARGEST, fy=_LARGEST, interpolation=cv2.INTER_LANCZOS4
        )
        soft = cv2.GaussianBlur(large, (0, 0), _SOFT_LARGEST)
        return Image.fromarray(np.asarray(soft, dtype=np.uint8)), self.dpi * _LARGEST


def prepare(image: Image.Image, dpi: float) -> Prepared:
    """*image* made ready; what it shows keeps its place. *dpi* is its resolution."""
    steps: list[str] = []
    grey, dpi = _fine_enough(_without_coloured_ink(image, steps), dpi)
    if float(np.median(grey[::8, ::8])) < _DARK_PAGE:
        grey = np.asarray(cv2.bitwise_not(grey), dtype=np.uint8)
        steps.append("white on black")
    grey = _even_light(grey, steps)
    is_copy = _LIGHT in steps
    grey = _without_surround(grey, steps)
    grey = _without_specks(grey, dpi, steps)
    angle = skew(grey)
    if abs(angle) >= _LEAST_ANGLE:
        grey = turned(grey, angle)
        steps.append(f"deskew {angle:+.1f}")
    else:
        angle = 0.0
    grey, tables = without_rules(grey, dpi, worn=is_copy)
    if is_copy:
        grey = _thickened(grey)
    if dpi < _TOO_COARSE * _ENOUGH_DPI:
        scale = min(_ENOUGH_DPI / dpi, _MOST_MAGNIFIED)
        finer = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
        grey, dpi = np.asarray(finer, dtype=np.uint8), dpi * scale
    if is_copy:
        grey = _smoothed(grey)
    return Prepared(Image.fromarray(grey), dpi, angle, tuple(steps), tuple(tables))


def _fine_enough(grey: Image.Image, dpi: float) -> tuple[Pixels, float]:
    """*grey* at the resolution the engine reads best, if it is finer."""
    if dpi > _TOO_FINE * _ENOUGH_DPI:
        scale = _ENOUGH_DPI / dpi
        size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
        grey, dpi = grey.resize(size, Image.Resampling.LANCZOS), _ENOUGH_DPI
    return np.asarray(grey), dpi


def _without_coloured_ink(image: Image.Image, steps: list[str]) -> Image.Image:
    """Grey; red stamps and blue ink fade where the page has any, black print stays.

    The lightest channel of a red or blue stroke is near that of the paper, and made lighter by as
    much as the stroke is coloured; black under a stamp has little colour left.
    """
    if image.mode in ("1", "L", "I;16"):
        return image.convert("L")
    colours = image if image.mode == "RGB" else image.convert("RGB")
    size = max(1, colours.width // 4), max(1, colours.height // 4)
    ink = _depth(colours.resize(size, Image.Resampling.NEAREST), 4)[1] > _COLOURED
    if float(np.count_nonzero(ink)) < _COLOUR_SHARE * ink.size:
        return colours.convert("L")
    steps.append("colour ink")
    light, colour = _depth(colours, 8)
    colour = np.where(colour > _DEEP, colour, np.uint8(0))
    # a JPEG stores colour coarsely: the edges of a stroke have less of it than its middle
    around = np.where(light > _BLACK, cv2.dilate(colour, np.ones((7, 7), np.uint8)), colour)
    return Image.fromarray(cv2.add(light, cv2.convertScaleAbs(around, alpha=_FADING)))


def _depth(colours: Image.Image, step: int) -> tuple[Pixels, Pixels]:
    """The lightest channel, and how much deeper than that of the paper the colour is.

    The paper's own colour is measured at every *step*-th pixel: copies are made on tinted paper.
    """
    red, green, blue = colours.split()
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    depth = np.asarray(ImageChops.subtract(lightest, darkest))
    coarse = np.ascontiguousarray(depth[::step, ::step])
    paper = cv2.resize(cv2.medianBlur(coarse, 13), depth.shape[::-1])
    depth = cv2.subtract(depth, cv2.add(paper, np.full_like(paper, _PALE)))
    return np.asarray(lightest), np.asarray(depth, dtype=np.uint8)


def _even_light(grey: Pixels, steps: list[str]) -> Pixels:
    """Divided by the light of the paper, where that differs over the page."""
    small = cv2.resize(grey, None, fx=1 / 16, fy=1 / 16, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 9)
    low, high = np.percentile(paper, (10, 90))
    if high - low < _UNEVEN and high > 200:
        return grey
    steps.append(_LIGHT)
    light = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, np.maximum(light, 40), scale=250), dtype=np.uint8)


def _without_surround(grey: Pixels, steps: list[str]) -> Pixels:
    """What lies around the paper made white: lid, desk, the dark edges of a copy."""
    small = cv2.resize(grey, None, fx=1 / 8, fy=1 / 8, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(small, 5)
    bright = (paper > _PAPER_LIGHT * np.percentile(paper, 70)).astype(np.uint8)
    bright = cv2.morphologyEx(bright, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(bright, connectivity=4)
    if count < 2:
        return grey
    sheet = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    rest = (labels != sheet).astype(np.uint8)
    if rest.mean() > _MOST_SURROUND or not rest.any():
        return grey
    count, labels, stats, _ = cv2.connectedComponentsWithStats(rest, connectivity=4)
    left, top, width, height = stats[:, :4].T
    at_edge = (left == 0) | (top == 0) | (left + width == rest.shape[1])
    at_edge |= top + height == rest.shape[0]
    at_edge[0] = False
    if not at_edge.any():
        return grey
    steps.append("border")
    around = cv2.dilate(at_edge[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
    mask = cv2.resize(around, grey.shape[::-1], interpolation=cv2.INTER_NEAREST)
    cleaned = grey.copy()
    cleaned[mask > 0] = 255
    return cleaned


def _thickened(grey: Pixels) -> Pixels:
    """Strokes half a pixel wider: those of a copy are thin and broken."""
    wider = cv2.erode(grey, np.ones((2, 2), np.uint8))
    return np.asarray(cv2.addWeighted(grey, 0.5, wider, 0.5, 0), dtype=np.uint8)


def _smoothed(grey: Pixels) -> Pixels:
    """Grain between and on the strokes of a copy made half as strong."""
    smooth = cv2.medianBlur(grey, 3)
    return np.asarray(cv2.addWeighted(grey, 1 - _SMOOTH, smooth, _SMOOTH, 0), dtype=np.uint8)


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
    """The angle that makes lines of text level: rows of ink are then sharpest (Postl 1986).

    Turning by a small angle shifts upright strips of the page against each other; only the sums
    of their rows are shifted here, so that an angle costs next to nothing.
    """
    scale = min(1.0, _SKEW_WIDTH / grey.shape[1])
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (small < _DARK + 30).astype(np.float32)
    if ink.mean() > 0.5 or ink.sum() < 500:
        return 0.0
    width = ink.shape[1]
    sums = cv2.resize(ink, (_STRIPS, ink.shape[0]), interpolation=cv2.INTER_AREA).T
    middles = (np.arange(_STRIPS) + 0.5) * width / _STRIPS - width / 2
    reach = int(np.ceil(width / 2 * np.tan(np.radians(_MOST_ANGLE + 1)))) + 1
    padded = np.pad(sums, ((0, 0), (reach, reach)))
    rows = np.arange(sums.shape[1])

    def sharpness(angle: float) -> float:
        shifts = reach + np.rint(middles * np.tan(np.radians(angle))).astype(np.intp)
        level = np.take_along_axis(padded, shifts[:, None] + rows, axis=1).sum(axis=0)
        return float(np.square(np.diff(level)).sum())

    best = max(np.arange(-_MOST_ANGLE, _MOST_ANGLE + 0.1, 0.4), key=sharpness)
    best = max(np.arange(best - 0.3, best + 0.35, 0.1), key=sharpness)
    return round(float(best), 1) if sharpness(best) > 1.02 * sharpness(0.0) else 0.0


def turned(pixels: Pixels, angle: float, paper: int = 255) -> Pixels:
    """*pixels* turned about the middle, the size kept."""
    height, width = pixels.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    result = cv2.warpAffine(
        pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(paper,)
    )
    return np.asarray(result, dtype=np.uint8)
