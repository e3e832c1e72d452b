"""OCR behind a small interface: an image in, words with boxes and confidences out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from itertools import combinations, groupby, pairwise
from pathlib import Path
from statistics import median
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
_SAME_ROW = 0.6  # of the usual height: middles of words of one line are no further apart


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


def told_apart(tokens: Sequence[Token]) -> list[Token]:
    """*tokens* of an engine, each ending at the latest where the next of its line begins.

    On poor pages Tesseract draws the box of a word as far as the end of the one after it.
    """
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if before and before.line == token.line and before.x0 < token.x0 < before.x1:
            found[-1] = before._replace(x1=token.x0)
        found.append(token)
    return found


def rows_apart(tokens: Sequence[Token]) -> list[Token]:
    """*tokens*, line by line, each line in which words stand over each other parted into its rows.

    On poor pages Tesseract takes two lines for one; their words would be read in turn.
    """
    if not tokens:
        return []
    reach = _SAME_ROW * median(token.bottom - token.top for token in tokens)
    found: list[Token] = []
    number = 0
    for _, group in groupby(tokens, key=lambda token: token.line):
        for row in _rows(list(group), reach):
            found += [token._replace(line=number) for token in row]
            number += 1
    return found


def _rows(line: list[Token], reach: float) -> list[list[Token]]:
    """The rows of one *line*: words whose middles are more than *reach* apart stack."""
    if not any(_stack(*pair, reach) for pair in combinations(line, 2)):
        return [line]
    middles = sorted(map(_middle, line))
    _, cut = max((below - above, below) for above, below in pairwise(middles))
    upper = [token for token in line if _middle(token) < cut]
    lower = [token for token in line if _middle(token) >= cut]
    return [*_rows(upper, reach), *_rows(lower, reach)]


def _stack(one: Token, other: Token, reach: float) -> bool:
    """Whether two words stand one over the other, most of the narrower one."""
    common = min(one.x1, other.x1) - max(one.x0, other.x0)
    narrower = min(one.x1 - one.x0, other.x1 - other.x0)
    return common > narrower / 2 and abs(_middle(one) - _middle(other)) > reach


def _middle(token: Token) -> float:
    return (token.top + token.bottom) / 2


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
