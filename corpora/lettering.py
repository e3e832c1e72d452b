"""Letters of a plan's pages: Tinos (package ``fonts-croscore``) in its styles, and how wide words are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from blocks import Piece
from PIL import ImageFont

FONT = "Tinos"
_REFERENCE = 8  # widths are measured at this many pixels per point, whatever the resolution


@dataclass(frozen=True)
class Style:
    """Size in points and default weight; a word's own marks turn bold and italic over."""

    size: float
    bold: bool = False
    italic: bool = False


def look_of(piece: Piece, style: Style) -> Style:
    """*style* with the weight and slant that the piece is marked with."""
    return Style(style.size, style.bold or piece.bold, style.italic or piece.italic)


def face(style: Style) -> str:
    """The file of the font; Pillow looks it up in the system's font folders."""
    name = ("Bold" if style.bold else "") + ("Italic" if style.italic else "")
    return f"{FONT}-{name or 'Regular'}.ttf"


@lru_cache(maxsize=256)
def font(face: str, pixels: float) -> ImageFont.FreeTypeFont:
    """The font *face* at *pixels* an em."""
    return ImageFont.truetype(face, pixels, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=65536)
def advance(shown: str, style: Style) -> float:
    """How far *shown* moves the pen, in points."""
    return font(face(style), style.size * _REFERENCE).getlength(shown) / _REFERENCE
