"""Signs of comparison before numbers, ``< > ≤ ≥``, told by their shape on the page.

Their strokes are thinner than those of letters: on a copy of a copy the engine often reads nothing
there, and the bar it seldom sees. The sign is looked for in the room before a number: where
the grey page is most like a drawn arrowhead (normalised correlation), dark enough for print; a
dark bar below makes it ``≤`` or ``≥``. Lengths are shares of the height of the number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest
from statistics import median
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from thidua.ingest.tokens import Token

Pixels = NDArray[np.uint8]

_WITH_BAR = {"<": "≤", ">": "≥"}
_GLUED = re.compile(r"[<>]\d")
_LEAST_ROOM, _ROOM = 0.75, 2.2  # before the number
_GLUED_WIDE = 0.85  # from the left edge of the sign to the number that it was read in one with
_ABOVE, _BELOW = 1.15, 0.15  # the foot of the number
_MOST_HIGH = 1.3  # times the usual word: a number is higher where a speck touches it
_ALIKE, _DARK = 0.8, 55  # a printed sign; specks are as like now and then, but 30 levels dark
_VERY_ALIKE, _PALER = 0.88, 0.45  # one on a pale copy, and its share of the darkness of the number
_THIN = 0.85  # at most such a share: a digit is as dark as the number beside it
_PALE, _LEAST_HIGH = 30, 0.35  # ink that may be of a sign
_HIGHEST, _LOWEST = -0.1, 0.5  # of the arrowhead's upper end, below the upper edge of the room
_SIZES = (0.7, 0.8, 0.9, 1.0, 1.15, 1.3)  # of the drawing, for the height of digits
_WIDE, _HIGH, _EDGE = 0.7, 0.64, 0.1  # the drawing and its margins
_UPPER, _LOWER, _STROKE = 0.08, 0.6, 0.085  # ends of the arrowhead, its stroke
_BAR_FROM, _BAR_TO = 0.64, 1.02  # below the upper edge of the drawing
_BAR = 0.4  # of the arrowhead's darkness: bars have 0.65 and more, none 0.2 and less
_SOFT = 0.04  # radius
_LEAST_PIXELS = 8  # of a room
_FINE = 4  # the drawing is made so many times larger first
_BESIDE = 0.2  # around a sign alone
_SURE = 0.9


class _Arrow(NamedTuple):
    """Where the page is most like an arrowhead: correlation, sign, its height of digits, place."""

    alike: float
    sign: str
    size: int
    x: int
    y: int


def with_comparisons(grey: Pixels, dpi: float, tokens: Sequence[Token]) -> list[Token]:
    """*tokens*, line by line as the engine read them, with the signs printed before numbers.

    *grey* is the level page of *dpi* dots an inch on which they were read; boxes are in points.
    """
    if not tokens:
        return []
    usual = median(token.bottom - token.top for token in tokens)
    found: list[Token] = []
    for token, after in zip_longest(tokens, tokens[1:]):
        height = min(token.bottom - token.top, _MOST_HIGH * usual)
        if token.text[0].isdigit():
            sign = _before(grey, dpi / 72, token, tokens, height)
            if sign is None and found and _may_be_sign(found[-1], token):
                sign = _instead(grey, dpi / 72, found[-1], token, tokens, height)
            if sign and found and _is_in_place(found[-1], sign):
                sign = sign._replace(read=(found.pop().text, "sign", _SURE))
            found += [sign, token] if sign else [token]
        elif _GLUED.match(token.text):
            found.append(_as_printed(grey, dpi / 72, token, height))
        elif token.text in _WITH_BAR and (after is None or after.line != token.line):
            found.append(_alone(grey, dpi / 72, token, usual))
        else:
            found.append(token)
    return found


def _before(
    grey: Pixels, scale: float, number: Token, tokens: Sequence[Token], height: float
) -> Token | None:
    """The sign printed before *number*, if there is room for one."""
    left = max(_end_before(number, tokens), number.x0 - _ROOM * height)
    if number.x0 - left < _LEAST_ROOM * height:
        return None
    return _sign(grey, scale, number, left, height)


def _may_be_sign(digit: Token, number: Token) -> bool:
    """Whether *digit*, alone before *number*, may be what the engine made of a sign: "trú 2 92%"."""
    return len(digit.text) == 1 and digit.text.isdigit() and digit.line == number.line


def _instead(
    grey: Pixels, scale: float, digit: Token, number: Token, tokens: Sequence[Token], height: float
) -> Token | None:
    """The sign before *number* that was read as *digit*; no digit has so thin a stroke."""
    others = [token for token in tokens if token is not digit]
    sign = _before(grey, scale, number, others, height)
    if sign is None or not _is_in_place(digit, sign):
        return None
    strokes = _darkness(grey, scale, number)
    return sign if _darkness(grey, scale, sign) <= _THIN * strokes else None


def _darkness(grey: Pixels, scale: float, word: Token) -> int:
    """How much darker than the paper the strokes of *word* are, in levels of grey."""
    x0, y0 = max(0, int(word.x0 * scale)), max(0, int(word.top * scale))
    ink = grey[y0 : int(word.bottom * scale), x0 : int(word.x1 * scale)]
    return int(np.percentile(ink, 90)) - int(np.percentile(ink, 2)) if ink.size else 0


def _as_printed(grey: Pixels, scale: float, token: Token, height: float) -> Token:
    """*token*, a sign and a number in one, with the sign that is printed."""
    number = token._replace(x0=token.x0 + _GLUED_WIDE * height)
    sign = _sign(grey, scale, number, token.x0 - _EDGE * height, height)
    if sign is None or sign.text == token.text[0]:
        return token
    return token._replace(text=sign.text + token.text[1:], read=(token.text, "sign", _SURE))


def _alone(grey: Pixels, scale: float, read: Token, height: float) -> Token:
    """*read*, an arrowhead whose number may stand on the next line, with the bar that is printed."""
    behind = read._replace(x0=read.x1 + _BESIDE * height, bottom=read.bottom + _BESIDE * height)
    sign = _sign(grey, scale, behind, read.x0 - _BESIDE * height, height)
    if sign is None or sign.text != _WITH_BAR[read.text]:
        return read
    return read._replace(text=sign.text, read=(read.text, "sign", _SURE))


def _end_before(number: Token, tokens: Sequence[Token]) -> float:
    """Where the word before *number* on its row ends; signs are no words."""
    middle = (number.top + number.bottom) / 2
    ends = [
        word.x1
        for word in tokens
        if word.top < middle < word.bottom
        and word.x1 < number.x0 + 1
        and any(char.isalnum() or char == "=" for char in word.text)
    ]
    return max(ends, default=0.0)


def _is_in_place(read: Token, sign: Token) -> bool:
    """Whether *read* is what the engine made of *sign*."""
    middle = (sign.x0 + sign.x1) / 2
    return read.line == sign.line and len(read.text) <= 2 and read.x0 - 2 <= middle <= read.x1 + 2


def _sign(grey: Pixels, scale: float, number: Token, left: float, height: float) -> Token | None:
    """The sign printed between *left* and *number*, if there is one."""
    top = number.bottom - _ABOVE * height
    x0, y0 = int(left * scale) + 1, max(0, int(top * scale))
    room = grey[y0 : int((number.bottom + _BELOW * height) * scale), x0 : int(number.x0 * scale)]
    if min(room.shape) < _LEAST_PIXELS:
        return None
    paper = int(np.percentile(room, 90))
    rows = np.flatnonzero(room.min(axis=1) < paper - _PALE)
    pale = max(_PALE + 1, min(_DARK, _PALER * _darkness(grey, scale, number)))
    if paper - int(room.min()) < pale or np.ptp(rows) < _LEAST_HIGH * height * scale:
        return None  # blank, or a dash
    margin = int(0.4 * height * scale)
    room = np.asarray(np.pad(room, margin, constant_values=paper), np.uint8)
    soft = cv2.GaussianBlur(room, (0, 0), _SOFT * height * scale)  # crisp strokes match badly
    arrow = _arrowhead(np.asarray(soft, np.uint8), height * scale)
    high, wide = _drawn(arrow.sign, arrow.size).shape
    dark = paper - int(np.percentile(room[arrow.y : arrow.y + high, arrow.x : arrow.x + wide], 2))
    upper = (arrow.y - margin) / (height * scale)
    if (
        arrow.alike < _ALIKE
        or dark < (_DARK if arrow.alike < _VERY_ALIKE else pale)
        or not _HIGHEST <= upper <= _LOWEST
    ):
        return None
    text = _WITH_BAR[arrow.sign] if _has_bar(room, arrow, paper, dark) else arrow.sign
    start = (x0 + arrow.x - margin) / scale
    box = (start, number.bottom - height, start + wide / scale, number.bottom)
    return Token(text, *box, _SURE, number.line)


def _arrowhead(room: Pixels, height: float) -> _Arrow:
    """The place in *room* that is most like an arrowhead; *height* of digits in pixels."""
    found = []
    for sign in _WITH_BAR:
        for size in (round(times * height) for times in _SIZES):
            drawn = _drawn(sign, size)
            if drawn.shape[0] <= room.shape[0] and drawn.shape[1] <= room.shape[1]:
                alike = cv2.matchTemplate(room, drawn, cv2.TM_CCOEFF_NORMED)
                _, best, _, (x, y) = cv2.minMaxLoc(alike)
                found.append(_Arrow(best, sign, size, x, y))
    return max(found)


def _has_bar(room: Pixels, arrow: _Arrow, paper: int, dark: int) -> bool:
    """Whether a bar lies below the arrowhead: a row as dark as its strokes are."""
    wide = _drawn(arrow.sign, arrow.size).shape[1]
    edge = int(_EDGE * arrow.size)
    rows = slice(arrow.y + int(_BAR_FROM * arrow.size), arrow.y + int(_BAR_TO * arrow.size) + 1)
    band = paper - room[rows, arrow.x + edge : arrow.x + wide - edge].astype(np.int16)
    return band.size > 0 and float(band.mean(axis=1).max()) > _BAR * dark


@cache
def _drawn(sign: str, height: int) -> Pixels:
    """The arrowhead *sign*, ``<`` or ``>``, beside digits *height* pixels high, softened."""
    large = _FINE * height
    page = np.full((int(_HIGH * large), int(_WIDE * large)), 255, np.uint8)
    edge, upper, lower = int(_EDGE * large), int(_UPPER * large), int(_LOWER * large)
    ends = (edge, page.shape[1] - edge)
    point, open_end = ends if sign == "<" else ends[::-1]
    corners = [(open_end, upper), (point, (upper + lower) // 2), (open_end, lower)]
    cv2.polylines(page, [np.array(corners, np.int32)], False, [0], max(1, int(_STROKE * large)))
    soft = cv2.GaussianBlur(page, (0, 0), 0.06 * large)
    small = (max(3, page.shape[1] // _FINE), max(3, page.shape[0] // _FINE))
    return np.asarray(cv2.resize(soft, small, interpolation=cv2.INTER_AREA), np.uint8)
