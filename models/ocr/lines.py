"""Pages of plans, aged and made ready for the engine, with what each of their lines says.

A training page is a picture ``NAME.png`` and ``NAME.box`` beside it in Tesseract's form
``WordStr LEFT BOTTOM RIGHT TOP 0 #TEXT``, pixels counted from the lower left corner. Lines are cut
where the engine cuts them, as it will meet them so; what they say is known from the drawing.
"""

from __future__ import annotations

import io
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from rapidfuzz.distance import Levenshtein

from thidua.ingest.ocr import engine
from thidua.ingest.page_ocr import turned_back
from thidua.ingest.preparation import Prepared, prepare
from thidua.ingest.tokens import Token
from thidua.ingest.words_apart import told_apart

_CORPORA = Path(__file__).resolve().parents[2] / "corpora"
sys.path.append(str(_CORPORA))

import ageing  # noqa: E402  (lies in corpora, which is no package)
import pages  # noqa: E402

_BESIDE = 6.0  # points by which a word may stand out of the engine's line
_ALIKE = 0.55  # of the letters: a line read worse than that is none, or not this one
_TALLEST = 40.0  # points
_SOFTENED = 0.35  # of the pages: a second reading sees them so


@dataclass(frozen=True)
class Line:
    """What a line says and where it lies, in points of the prepared page."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float


def write_pages(plan: str, level: int, seed: int, folder: Path) -> list[Path]:
    """Training pages of *plan* aged to *level*; the same for the same *seed*. Their pictures."""
    text = unicodedata.normalize("NFC", (_CORPORA / "plans" / f"{plan}.txt").read_text("utf-8"))
    rng = np.random.default_rng([seed, level, len(text)])
    found: list[Path] = []
    for number, (prepared, lines) in enumerate(_pages(text, level, seed)):
        if lines:
            picture = prepared.softened() if rng.random() < _SOFTENED else prepared.image
            path = folder / f"{plan}-{level}-{seed}-{number}.png"
            picture.save(path, dpi=(prepared.dpi, prepared.dpi))
            boxes = (_box(line, prepared.dpi / 72, picture.height) for line in lines)
            path.with_suffix(".box").write_text("".join(boxes), encoding="utf-8")
            found.append(path)
    return found


def _pages(text: str, level: int, seed: int) -> Iterator[tuple[Prepared, list[Line]]]:
    """The pages as the engine sees them, with their lines."""
    drawn = pages.draw(text, seed, stamp=level >= ageing.STAMPED, signature=level >= ageing.SIGNED)
    dpi = 0
    for number, page in enumerate(drawn):
        behind = drawn[number + 1 if number + 1 < len(drawn) else number - 1].image
        aged = ageing.age(page.image, level, seed * 1000 + number, behind=behind, dpi=dpi)
        dpi = aged.dpi
        jpeg = io.BytesIO()
        aged.image.save(jpeg, "JPEG", quality=aged.quality)
        picture = Image.open(jpeg)
        prepared = prepare(picture, dpi)
        width, height = picture.width * 72 / dpi, picture.height * 72 / dpi
        words = [(word, _placed(word, aged, prepared, width, height)) for word in page.words]
        yield prepared, _lines(text, words, told_apart(engine().read(prepared.image, prepared.dpi)))


def _placed(
    word: pages.Word, aged: ageing.Aged, prepared: Prepared, width: float, height: float
) -> Token:
    """A drawn word where it lies on the prepared page."""
    x0, top, x1, bottom = aged.box(word.box)
    token = Token(word.text, x0, top, x1, bottom, 1.0, 0)
    return turned_back(token, -prepared.angle, width, height) if prepared.angle else token


def _lines(
    text: str, words: Sequence[tuple[pages.Word, Token]], read: Sequence[Token]
) -> list[Line]:
    """The lines the engine found, with the drawn words that lie in them."""
    left = dict(enumerate(words))
    found: list[Line] = []
    for number in sorted({token.line for token in read}):
        tokens = [token for token in read if token.line == number]
        x0, x1 = min(token.x0 for token in tokens), max(token.x1 for token in tokens)
        top, bottom = min(t.top for t in tokens), max(t.bottom for t in tokens)
        inside = [
            (placed.x0, place)
            for place, (_, placed) in left.items()
            if top <= (placed.top + placed.bottom) / 2 <= bottom
            and x0 - _BESIDE <= (placed.x0 + placed.x1) / 2 <= x1 + _BESIDE
        ]
        here = [left[place] for _, place in sorted(inside)]
        says = _joined(text, [word for word, _ in here])
        alike = Levenshtein.normalized_similarity(says, " ".join(t.text for t in tokens))
        if here and alike >= _ALIKE and bottom - top <= _TALLEST:
            for _, place in inside:
                del left[place]
            x0 = min(x0, *(placed.x0 for _, placed in here), x1)
            x1 = max(x1, *(placed.x1 for _, placed in here), x0)
            found.append(Line(says, x0, top, x1, bottom))
    return found


def _joined(text: str, words: Sequence[pages.Word]) -> str:
    """What the words say, with a space between two unless only marks of style part them."""
    says = ""
    for before, word in zip((None, *words), words, strict=False):
        if before and not _are_glued(text, before, word):
            says += " "
        says += word.text
    return says


def _are_glued(text: str, word: pages.Word, other: pages.Word) -> bool:
    """Whether only marks of style, or nothing, part *word* from the *other* after it."""
    between = text[word.end : other.start]
    return word.end <= other.start and not any(map(str.isspace, between))


def _box(line: Line, scale: float, height: int) -> str:
    """The line of a box file, and the sign for the end of the line."""
    left, right = round(line.x0 * scale), round(line.x1 * scale)
    bottom, top = round(height - line.bottom * scale), round(height - line.top * scale)
    end = f"\t {right + 1} {bottom} {right + 5} {top} 0\n"
    return f"WordStr {left} {bottom} {right} {top} 0 #{line.text}\n{end}"
