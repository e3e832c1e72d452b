"""Words that the engine passed over: ink of the size of words where it read nothing, read alone.

Looking for lines of text, Tesseract drops a number that stands alone (the ``3`` of a row, a page's
number), even on clean pages, and words here and there in the lines of copies. Lengths are shares of
the height of the page's usual word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from thidua.ingest.ocr import Engine
from thidua.ingest.parts import Part, read_part
from thidua.ingest.tokens import Token, middle, put_in_line
from thidua.knowledge.syllables import is_spelt_syllable

Pixels = NDArray[np.uint8]

_INK, _BLUR, _SPECK = 170, 0.4, 3.0  # grey level, points, square points
_AROUND = 0.12  # of a word that was read: its ink may stick out of its box
_TALLEST, _WIDEST = 2.0, 12.0  # of one stroke of ink
_APART, _ABOVE = 0.55, 0.25  # letters of one group are no further apart
_HIGH, _NARROWEST = (0.45, 1.8), 0.15  # of a group of words
_MARGIN = 0.2  # around a group
_TOUCHING = 0.5  # points between two boxes of one digit
_MOST = 60  # groups on a page; more are no words but a picture or dirt
_SURE, _SURE_OF_COPY = 0.9, 0.94
_OF_TEXT = 0.6  # confidence of words of a line; what is doubted throughout is dirt
_SHORTEST, _SHORTEST_OF_COPY = 2, 3  # letters: pieces of words are read as shorter ones
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?[.)]?")
_SHARE = re.compile(r"\d+(?:[.,]\d+)*%[.,;:)]?")
_SURE_OF_SHARE, _SURE_OF_LONG, _SURE_OF_SEVERAL = 0.88, 0.85, 0.8
_LONG = 4  # letters: of no dirt so many make a syllable
_DASHES = ("", "-", "–")
_SIGNS = ".,;:“”\"'()"


def with_passed_over(
    image: Image.Image, dpi: float, tokens: Sequence[Token], engine: Engine, *, is_copy: bool
) -> list[Token]:
    """*tokens* of a page and the words where none was read, as *engine* reads these alone.

    *image* is the level page of *dpi* dots an inch; boxes are in points. Raises TimeoutError.
    """
    found = list(tokens)
    if not found:
        return found
    scale = dpi / 72
    usual = median(token.bottom - token.top for token in tokens) * scale
    grey = np.asarray(image)
    groups = list(_groups(_unread_ink(grey, scale, tokens, usual), usual))
    if len(groups) > _MOST:
        return found
    for part in groups:
        words = read_part(image, dpi, part, engine)
        certain = words and all(_is_certain(word, is_copy=is_copy) for word in words)
        if certain or (is_copy and words and _are_words(words)):
            for word in words:
                if not any(_is_beside_its_box(word, other) for other in tokens):
                    put_in_line(found, word, usual / scale, _OF_TEXT)
    return found


def _unread_ink(grey: Pixels, scale: float, tokens: Sequence[Token], usual: float) -> Pixels:
    """1 where the page has ink of the size of letters outside the boxes of *tokens*, else 0."""
    soft = cv2.GaussianBlur(grey, (0, 0), _BLUR * scale)
    ink = (soft < _INK).astype(np.uint8)
    margin = _AROUND * usual
    for token in tokens:
        left, right = token.x0 * scale - margin, token.x1 * scale + margin
        top, bottom = token.top * scale - margin, token.bottom * scale + margin
        ink[max(0, round(top)) : round(bottom), max(0, round(left)) : round(right)] = 0
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    letters = (
        (boxes[:, cv2.CC_STAT_AREA] > _SPECK * scale * scale)
        & (boxes[:, cv2.CC_STAT_HEIGHT] < _TALLEST * usual)
        & (boxes[:, cv2.CC_STAT_WIDTH] < _WIDEST * usual)
    )
    letters[0] = False  # the paper
    found = np.zeros_like(ink)
    for number in np.flatnonzero(letters):
        x, y, wide, high, _ = boxes[number]
        part = np.s_[y : y + high, x : x + wide]
        found[part] |= labels[part] == number
    return found


def _groups(ink: Pixels, usual: float) -> Iterator[Part]:
    """Where strokes of *ink* stand together as the letters of words do, with a margin."""
    margin = round(_MARGIN * usual)
    near = np.ones((max(1, round(_ABOVE * usual)), max(1, round(_APART * usual))), np.uint8)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(
        cv2.dilate(ink, near), connectivity=8
    )
    for number in range(1, count):
        x, y, wide, high, _ = boxes[number].tolist()
        own = ink[y : y + high, x : x + wide] * (labels[y : y + high, x : x + wide] == number)
        rows, columns = np.flatnonzero(own.any(axis=1)), np.flatnonzero(own.any(axis=0))
        left, right = x + int(columns[0]), x + int(columns[-1]) + 1
        top, bottom = y + int(rows[0]), y + int(rows[-1]) + 1
        fits = _HIGH[0] * usual <= bottom - top <= _HIGH[1] * usual
        if fits and right - left >= _NARROWEST * usual:
            yield Part(left - margin, top - margin, right + margin, bottom + margin)


def _is_beside_its_box(word: Token, read: Token) -> bool:
    """Whether *word* is what was *read* as one letter or digit, whose box the engine drew beside it."""
    apart = max(word.x0 - read.x1, read.x0 - word.x1)
    return len(read.text) == 1 and apart < _TOUCHING and read.top < middle(word) < read.bottom


def _is_certain(word: Token, *, is_copy: bool) -> bool:
    """Whether the engine is sure of a number or a syllable; strokes are read as single letters."""
    least, shortest = (_SURE_OF_COPY, _SHORTEST_OF_COPY) if is_copy else (_SURE, _SHORTEST)
    if (word.confidence or 0.0) < least:
        return False
    text = word.text.strip(_SIGNS)
    return _NUMBER.fullmatch(word.text) is not None or (
        len(text) >= shortest and is_spelt_syllable(text)
    )


def _are_words(words: Sequence[Token]) -> bool:
    """Whether dirt could hardly be read as *words*: several syllables, a long one, a share."""
    sure = [word.confidence or 0.0 for word in words]
    texts = [word.text.strip(_SIGNS) for word in words]
    if len(words) == 1 and _SHARE.fullmatch(words[0].text):
        return sure[0] >= _SURE_OF_SHARE
    told = [(text, of) for text, of in zip(texts, sure, strict=True) if text not in _DASHES]
    if not all(is_spelt_syllable(text) or _NUMBER.fullmatch(text) for text, _ in told):
        return False
    if len(told) == 1:
        return len(told[0][0]) >= _LONG and told[0][1] >= _SURE_OF_LONG
    letters = sum(len(text) for text, _ in told)
    return letters > _LONG and min(of for _, of in told) >= _SURE_OF_SEVERAL
