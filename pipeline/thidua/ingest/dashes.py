"""Hyphens and en dashes between spaces, told and measured by their ink on the page.

On poor copies Tesseract draws the box of a dash far too large or reads nothing there, before an
item as between words; a dash is a bar of ink at the height of small letters, white around it.
Its box is made that of its ink, so that its width tells which it is (``ingest/dirt.py``). Lengths
are shares of the height of the page's usual word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from thidua.ingest.tokens import Token

Pixels = NDArray[np.uint8]

_DASH = re.compile(r"[-–—~_¬]+")
_AROUND, _ABOVE = 0.8, 0.3  # of its box: where the ink of a dash is looked for
_THINNEST, _SHORTEST, _LONGEST = 0.28, 0.14, 0.95  # of a bar
_SLENDER, _FULL = 1.3, 0.6  # times its height; of the box around it
_LEAST_ROOM = 0.7  # between words that a dash may be lost from
_LOST = (0.22, 0.66)  # length of a lost one
_OF_RANGE, _PALE_OF_RANGE = 0.75, 0.33  # between two numbers it may be longer and paler
_LEAST_MARGIN = 0.1  # white on both its sides
_FOOT = (0.12, 0.5)  # its middle above the foot of the letters beside it
_ITEM = (0.2, 3.0)  # from the dash of an item to its first word, and its own length
_AFTER = 1.4  # the last word of a line: a space and the dash
_FEET = 25  # of the words of a line, percentile: letters that hang below are no foot
_DARK, _MOST_DARK = 0.5, 120  # of the darkest ink that counts
_LEAST_DARK = 25  # levels of grey between paper and a bar
_PALE = 0.45  # of the darkness of the letters beside: a speck is paler, or no bar
_SOFT = 0.03  # radius
_SURE = 0.9
_UNSURE = 0.5  # a letter that is none


class _Bar(NamedTuple):
    """A bar of ink: its box in points, and how dark it is in levels of grey."""

    x0: float
    top: float
    x1: float
    bottom: float
    dark: float


def with_dashes(grey: Pixels, dpi: float, tokens: Sequence[Token]) -> list[Token]:
    """*tokens*, line by line as the engine read them, with the dashes that are printed.

    *grey* is the level page of *dpi* dots an inch on which they were read; boxes are in points.
    """
    if not tokens:
        return []
    page = _Page(grey, dpi / 72, median(token.bottom - token.top for token in tokens))
    found: list[Token] = []
    for _, group in groupby(tokens, key=lambda token: token.line):
        line = [page.measured(token) if _DASH.fullmatch(token.text) else token for token in group]
        found += page.with_lost(line)
    return found


class _Page:
    """The picture of a page, its pixels a point and the height of its usual word in points."""

    def __init__(self, grey: Pixels, scale: float, usual: float) -> None:
        self._grey, self._scale, self._usual = grey, scale, usual

    def measured(self, dash: Token) -> Token:
        """*dash* with the box of its ink, where that is a bar."""
        usual = self._usual
        box = (dash.x0 - _AROUND * usual, dash.top - _ABOVE * usual)
        bars = self._bars(*box, dash.x1 + _AROUND * usual, dash.bottom + _ABOVE * usual)
        if not bars:
            return dash
        middle = (dash.x0 + dash.x1) / 2
        bar = min(bars, key=lambda bar: abs((bar.x0 + bar.x1) / 2 - middle))
        return dash._replace(x0=bar.x0, top=bar.top, x1=bar.x1, bottom=bar.bottom)

    def with_lost(self, line: list[Token]) -> list[Token]:
        """The words of one *line* with the dashes between them, before and after them, unread."""
        words = [word for word in line if _is_word(word)]
        if not words:
            return line
        foot = float(np.percentile([word.bottom for word in words], _FEET))
        before, least = _ITEM[1] * self._usual, _ITEM[0] * self._usual
        start, end = line[0].x0 - before, line[-1].x1 + _AFTER * self._usual
        line = self._with_ranges(line, foot)
        found = [self._lost(start, line[0].x0 - least, foot, line[0])]
        for word, after in pairwise(line):
            found.append(word)
            margin = _LEAST_MARGIN * self._usual
            if after.x0 - word.x1 >= _LEAST_ROOM * self._usual and _is_word(word):
                ends = word.text[-1].isdigit() and after.text[0].isdigit()
                left, right = word.x1 + margin, after.x0 - margin
                found.append(self._lost(left, right, foot, after, of_range=ends))
        found += [line[-1], self._lost(line[-1].x1 + least, end, foot, line[-1])]
        return [word for word in found if word]

    def _with_ranges(self, line: list[Token], foot: float) -> list[Token]:
        """*line* with dashes for what was read between two numbers, where one is printed."""
        told = list(line)
        margin = _LEAST_MARGIN * self._usual
        for at in range(1, len(line) - 1):
            before, read, after = line[at - 1 : at + 2]
            if before.text[-1].isdigit() and after.text[0].isdigit() and self._is_doubtful(read):
                left, right = before.x1 + margin, after.x0 - margin
                dash = self._lost(left, right, foot, after, of_range=True)
                told[at] = dash._replace(read=(read.text, "sign", _SURE)) if dash else read
        return told

    def _is_doubtful(self, read: Token) -> bool:
        """Whether *read* is a dash too short for one, or a letter of which nobody is sure."""
        if _DASH.fullmatch(read.text):
            return read.x1 - read.x0 < _LOST[0] * self._usual
        return read.text.isalpha() and len(read.text) == 1 and (read.confidence or 0.0) < _UNSURE

    def _lost(
        self, left: float, right: float, foot: float, beside: Token, *, of_range: bool = False
    ) -> Token | None:
        """The one dash printed from *left* to *right* in a line on *foot*, *beside* a word.

        *of_range*: between two numbers.
        """
        if not _is_word(beside):
            return None
        usual = self._usual
        longest, pale = (_OF_RANGE, _PALE_OF_RANGE) if of_range else (_LOST[1], _PALE)
        highest, lowest = foot - _FOOT[1] * usual, foot - _FOOT[0] * usual
        fit = [
            bar
            for bar in self._bars(left, foot - usual, right, foot)
            if _LOST[0] * usual <= bar.x1 - bar.x0 <= longest * usual
            and highest <= (bar.top + bar.bottom) / 2 <= lowest
        ]
        if len(fit) != 1 or fit[0].dark < pale * self._darkness(beside):
            return None
        return Token("-", *fit[0][:4], _SURE, beside.line)

    def _cut(self, left: float, top: float, right: float, bottom: float) -> tuple[Pixels, int, int]:
        """The pixels of a part of the page in points, and where they begin on it."""
        x0, y0 = max(0, round(left * self._scale)), max(0, round(top * self._scale))
        x1, y1 = max(0, round(right * self._scale)), max(0, round(bottom * self._scale))
        return self._grey[y0:y1, x0:x1], x0, y0

    def _darkness(self, word: Token) -> float:
        """How much darker than paper the strokes of *word* are."""
        ink, _, _ = self._cut(word.x0, word.top, word.x1, word.bottom)
        return 0.0 if not ink.size else float(np.percentile(ink, 90) - np.percentile(ink, 10))

    def _bars(self, left: float, top: float, right: float, bottom: float) -> list[_Bar]:
        """The bars of ink that lie wholly in a part of the page."""
        part, x0, y0 = self._cut(left, top, right, bottom)
        if min(part.shape) < 3:
            return []
        if int(np.median(part)) - int(part.min()) < _LEAST_DARK:
            return []  # blank
        usual = self._usual * self._scale
        soft = cv2.GaussianBlur(part, (0, 0), _SOFT * usual)
        dark = float(np.percentile(part, 75)) - soft.astype(np.float32)
        most = min(float(dark.max()), _MOST_DARK)
        ink = (dark > _DARK * most).astype(np.uint8)
        count, _, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
        found = []
        for x, y, wide, high, area in boxes[1:count].tolist():
            whole = x > 0 and x + wide < part.shape[1]
            thin = high <= _THINNEST * usual and _SLENDER * high <= wide
            long = _SHORTEST * usual <= wide <= _LONGEST * usual
            if whole and thin and long and area >= _FULL * wide * high:
                depth = float(dark[y : y + high, x : x + wide].mean())
                edges = (x0 + x, y0 + y, x0 + x + wide, y0 + y + high)
                box = [edge / self._scale for edge in edges]
                found.append(_Bar(box[0], box[1], box[2], box[3], depth))
        return found


def _is_word(token: Token) -> bool:
    return any(map(str.isalnum, token.text))
