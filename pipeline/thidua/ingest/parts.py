"""A part of a page read alone: the engine finds there what it loses on the whole page."""

from __future__ import annotations

from typing import NamedTuple

from PIL import Image, ImageOps

from thidua.ingest.ocr import Engine
from thidua.ingest.tokens import Token

_WHITE = 10  # pixels around a part


class Part(NamedTuple):
    """A part of a picture, in pixels from its top left."""

    left: int
    top: int
    right: int
    bottom: int


def read_part(
    image: Image.Image, dpi: float, part: Part, engine: Engine, *, line: bool = True
) -> list[Token]:
    """The words of *part*, cut to *image*, as it is read alone; boxes are those on the page.

    *line* tells that it is one line of text. Raises TimeoutError.
    """
    left, top = max(0, part.left), max(0, part.top)
    right, bottom = min(image.width, part.right), min(image.height, part.bottom)
    if right <= left or bottom <= top:
        return []
    picture = ImageOps.expand(image.crop((left, top, right, bottom)), _WHITE, 255)
    over, down = (left - _WHITE) * 72 / dpi, (top - _WHITE) * 72 / dpi
    return [
        t._replace(x0=t.x0 + over, x1=t.x1 + over, top=t.top + down, bottom=t.bottom + down)
        for t in engine.read(picture, dpi, line=line)
    ]
