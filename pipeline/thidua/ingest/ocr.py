"""OCR behind a small interface: an image in, words with boxes and confidences out."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from PIL import Image

from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.tokens import Token

_TESSDATA = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
)
_OWN = Path(__file__).with_name("tessdata")
LANGUAGE = "vie"  # measured: docs/ocr.md
COPIES = "plans"  # the same, trained on with poor copies of plans: models/ocr
SCRIPT = "Vietnamese"  # for poor copies, which are read in several ways
_PAGE_SECONDS = 90


class Engine(Protocol):
    """What an OCR engine must do."""

    def read(self, image: Image.Image, dpi: float, *, line: bool = False) -> list[Token]:
        """The words of *image*, of which *line* tells that it is one line of text.

        Boxes are in points, confidences 0..1. Raises TimeoutError when a page takes too long and
        RuntimeError when the engine fails.
        """
        ...


class Tesseract:
    """Tesseract in process; one API object serves all pages."""

    def __init__(self, tessdata: str, model: str = LANGUAGE) -> None:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        import tesserocr

        self._module = tesserocr
        self._api = tesserocr.PyTessBaseAPI(path=tessdata, lang=model, psm=tesserocr.PSM.AUTO)

    def read(self, image: Image.Image, dpi: float, *, line: bool = False) -> list[Token]:
        """See ``Engine.read``."""
        modes = self._module.PSM
        self._api.SetPageSegMode(modes.SINGLE_LINE if line else modes.AUTO)
        self._api.SetImage(image)
        self._api.SetSourceResolution(round(dpi))
        if not self._api.Recognize(_PAGE_SECONDS * 1000):
            self._api.Clear()
            raise TimeoutError(f"OCR took longer than {_PAGE_SECONDS} s")
        iterator: Any = self._api.GetIterator()
        level = self._module.RIL.WORD
        scale = 72 / dpi
        tokens: list[Token] = []
        number = -1
        for word in self._module.iterate_level(iterator, level) if iterator else ():
            number += word.IsAtBeginningOf(self._module.RIL.TEXTLINE)
            text = word.GetUTF8Text(level) if not word.Empty(level) else ""
            box = word.BoundingBox(level)
            confidence = word.Confidence(level) / 100
            if text.strip() and box:
                x0, top, x1, bottom = (edge * scale for edge in box)
                tokens.append(Token(text.strip(), x0, top, x1, bottom, confidence, number))
        self._api.Clear()
        return tokens


@cache
def engine() -> Engine:
    """The engine of this process. Raises ThiduaError when Tesseract's data are missing."""
    place = _place_of(LANGUAGE)
    if place is None:
        raise ThiduaError(ErrorCode.MISSING_TOOL, "OCR", "tesseract-ocr-vie")
    return Tesseract(place)


@cache
def engine_of_copies() -> Engine:
    """The same with a model that has seen copies of copies."""
    return Tesseract(str(_OWN), COPIES)


@cache
def engine_of_script() -> Engine | None:
    """The same with the model of the script; None where its data are not installed."""
    place = _place_of(SCRIPT)
    return Tesseract(place, SCRIPT) if place else None


def _place_of(model: str) -> str | None:
    """The folder with Tesseract's data of *model*."""
    folders = [Path(place) for place in (os.environ.get("TESSDATA_PREFIX"), *_TESSDATA) if place]
    folders += [folder / "script" for folder in folders]
    return next((str(f) for f in folders if (f / f"{model}.traineddata").exists()), None)
