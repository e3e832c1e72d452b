"""OCR behind a small interface: an image in, words with boxes and confidences out."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from PIL import Image

from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.layout import Token

_TESSDATA = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
)
LANGUAGE = "vie"


class Engine(Protocol):
    """What an OCR engine must do."""

    def read(self, image: Image.Image, dpi: float) -> list[Token]:
        """The words of *image*; boxes in points, confidences 0..1."""
        ...


class Tesseract:
    """Tesseract in process; one API object serves all pages."""

    def __init__(self, tessdata: str) -> None:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        import tesserocr

        self._module = tesserocr
        self._api = tesserocr.PyTessBaseAPI(path=tessdata, lang=LANGUAGE, psm=tesserocr.PSM.AUTO)

    def read(self, image: Image.Image, dpi: float) -> list[Token]:
        """See ``Engine.read``."""
        self._api.SetImage(image)
        self._api.SetSourceResolution(round(dpi))
        self._api.Recognize()
        iterator: Any = self._api.GetIterator()
        level = self._module.RIL.WORD
        scale = 72 / dpi
        tokens: list[Token] = []
        for word in self._module.iterate_level(iterator, level) if iterator else ():
            text = word.GetUTF8Text(level) if not word.Empty(level) else ""
            box = word.BoundingBox(level)
            if text.strip() and box:
                x0, top, x1, bottom = (edge * scale for edge in box)
                tokens.append(
                    Token(text.strip(), x0, top, x1, bottom, word.Confidence(level) / 100)
                )
        self._api.Clear()
        return tokens


@cache
def engine() -> Engine:
    """The engine of this process. Raises ThiduaError when Tesseract's data are missing."""
    places = (os.environ.get("TESSDATA_PREFIX", ""), *_TESSDATA)
    for place in places:
        if place and (Path(place) / f"{LANGUAGE}.traineddata").exists():
            return Tesseract(place)
    raise ThiduaError(ErrorCode.MISSING_TOOL, "OCR", "tesseract-ocr-vie")
