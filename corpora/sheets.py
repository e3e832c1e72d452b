"""Sheets of A4 on which a plan is drawn: their measures, and the words that stand on them.

Lengths are PDF points, origin top-left; offsets ``[start, end)`` count Unicode code points.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from PIL import Image

Box = tuple[float, float, float, float]  # x0, y0, x1, y1

DPI = 300
MM = 72 / 25.4
PAGE = (210 * MM, 297 * MM)  # A4


@dataclass(frozen=True)
class Word:
    """A drawn word: ``text == source[start:end]``; *box* is its ink in points."""

    text: str
    start: int
    end: int
    box: Box


@dataclass
class PageImage:
    """A page, its words in reading order, and what else is drawn: page number, stamp, signature."""

    image: Image.Image
    dpi: int
    words: list[Word] = field(default_factory=list)
    extras: list[tuple[str, Box]] = field(default_factory=list)


@dataclass(frozen=True)
class Geometry:
    """Margins and sizes of one document, in points."""

    left: float
    right: float
    top: float
    bottom: float
    size: float
    leading: float
    after: float
    indent: float

    @classmethod
    def of(cls, rng: np.random.Generator) -> Geometry:
        """What the decree allows: margins 30-35, 15-20, 20-25 mm; letters of 13 to 14 points."""
        return cls(
            left=float(rng.uniform(30, 35)) * MM,
            right=PAGE[0] - float(rng.uniform(15, 20)) * MM,
            top=float(rng.uniform(20, 25)) * MM,
            bottom=PAGE[1] - float(rng.uniform(20, 25)) * MM,
            size=float(rng.choice([13.0, 13.5, 14.0])),
            leading=float(rng.uniform(1.16, 1.36)),
            after=float(rng.uniform(3, 7)),
            indent=float(rng.choice([10.0, 12.7])) * MM,
        )

    @property
    def width(self) -> float:
        """Of a line of text."""
        return self.right - self.left
