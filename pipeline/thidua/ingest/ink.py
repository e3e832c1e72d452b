"""Number and day written by hand: their place is marked, they are not guessed.

A registry writes both into the printed form ``Số:      /KH-UBND`` and ``ngày     tháng 3``. Where
the room between the printed words is inked and no digits were read there, one word
``ILLEGIBLE`` stands for the ink, with its box; where it is empty, the blank is the document's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from PIL import Image

from thidua.document import ILLEGIBLE
from thidua.ingest.tokens import TextLine, Token
from thidua.knowledge.folding import fold
from thidua.knowledge.syllables import is_marked_syllable

_NUMBER_CUE = re.compile(r"\W*so[:.]?")
_SYMBOL = re.compile(r"(?P<ink>[^/–-]{0,6}?)(?P<symbol>[-/–]?[A-ZĐ]{2,}(?:[-/–&][\wĐ&/–-]*)?[.,]?)")
_DATE_WORDS = (re.compile(r"\W*ng[àaáả]y"), re.compile(r"th[áaàả]ng"), re.compile(r"n[ăaắ]m"))
_DIGITS = re.compile(r"\d{1,5}[a-z]?")
_NUMBERED = re.compile(r"\d{1,5}[a-z]?[-/–][A-ZĐ]{2}\S*")  # with the beginning of a symbol
_GLUED_CUE = re.compile(r"(?P<cue>[Ss][ốôoóồõ][:.])(?P<rest>\S+)")
_GLUED_DAY = re.compile(r"(?P<cue>ng[àaáả]y)(?P<rest>\W*[^\W\d]*\W*\S+)")
_END = re.compile(r"[.,;:!?)”\"’']{1,3}")  # of a sentence that ends with "ngày"
_YEAR_AND_MORE = 3  # words at the end of a date line: "năm 2022", and a stray one
_MOST_WORDS = 4  # that OCR makes of a number in ink, and one
_SURE, _DOUBTED = 0.75, 0.3
_LEAST_ROOM = 6.0  # points between the printed words
_DARKER = 45  # grey levels than the paper around it
_LEAST_INK, _LEAST_HEIGHT = 0.012, 0.35  # share of the room; of the line: dots are lower

Original = Callable[[Token], Token]


def mark_ink(
    lines: Sequence[TextLine], picture: Image.Image, dpi: float, original: Original
) -> None:
    """Put ``ILLEGIBLE`` into the lines of a page where a hand has written.

    *original* gives a word the box it has on *picture*, the page as it came, of *dpi*.
    """
    for line in lines:
        _part_cue(line)
        for start, end in _slots(line.tokens):
            before, after = line.tokens[start], line.tokens[end]
            read = line.tokens[start + 1 : end]
            if any(_is_number(token) or _is_word(token) for token in read):
                continue
            room = Token(ILLEGIBLE, before.x1 + 1, line.top, after.x0 - 1, line.bottom, 0.0)
            if room.x1 - room.x0 >= _LEAST_ROOM and _is_inked(picture, dpi, original(room)):
                line.tokens[start + 1 : end] = [room]


def _is_number(token: Token) -> bool:
    """Whether digits were read: alone surely, or printed in one with the beginning of a symbol."""
    sure = token.confidence or 0.0
    if _DIGITS.fullmatch(token.text):
        return sure >= _SURE
    return _NUMBERED.fullmatch(token.text) is not None and sure >= _DOUBTED


def _is_word(token: Token) -> bool:
    """Whether a word is printed there, ``6 tháng đầu năm 2023``; ink is read as ``to``, not so."""
    plain = token.text.isalpha() and token.text.islower() and not token.text.isascii()
    return plain and (token.confidence or 0.0) >= _SURE and is_marked_syllable(token.text)


def _part_cue(line: TextLine) -> None:
    """Part the printed word from what was read of the hand right after it: ``Số:{24.2``."""
    for index, token in enumerate(line.tokens):
        match = (_GLUED_DAY if index else _GLUED_CUE).fullmatch(token.text)
        if match is None:
            continue
        if _DIGITS.fullmatch(match["rest"]) and (token.confidence or 0) >= _SURE:
            continue
        if _END.fullmatch(match["rest"]):
            continue
        cut = token.x0 + (token.x1 - token.x0) * len(match["cue"]) / len(token.text)
        line.tokens[index : index + 1] = [
            token._replace(text="ngày" if index else "Số:", x1=cut),
            token._replace(text=match["rest"], x0=cut, confidence=0.0),
        ]
        return


def _slots(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The words between which a number, a day or a month is to be written."""
    slots = []
    if _NUMBER_CUE.fullmatch(fold(tokens[0].text)):
        for index in range(1, min(len(tokens), 6)):
            match = _SYMBOL.fullmatch(tokens[index].text)
            if match and not match["ink"]:
                slots.append((0, index))
                break
    words = [token.text.lower() for token in tokens]
    year = next((i for i in range(len(words) - 1, 0, -1) if _DATE_WORDS[2].fullmatch(words[i])), 0)
    if year >= len(tokens) - _YEAR_AND_MORE:  # the date line ends in its year
        places = [
            next((i for i in range(year, -1, -1) if cue.fullmatch(words[i])), None)
            for cue in _DATE_WORDS
        ]
        slots += [
            (one, other)
            for one, other in pairwise(places)
            if one is not None and other is not None and 0 < other - one <= _MOST_WORDS
        ]
    return sorted(slots, reverse=True)  # so that what is put in moves no slot to come


def _is_inked(picture: Image.Image, dpi: float, room: Token) -> bool:
    """Whether the *room* holds more than paper and printed dots."""
    scale = dpi / 72
    box = [round(edge * scale) for edge in (room.x0, room.top - 3, room.x1, room.bottom + 3)]
    grey = np.asarray(picture.crop((box[0], box[1], box[2], box[3])).convert("L"), dtype=np.int16)
    if grey.size == 0:
        return False
    dark = grey < np.percentile(grey, 80) - _DARKER
    rows = np.flatnonzero(dark.any(axis=1))
    return bool(
        dark.mean() >= _LEAST_INK and len(rows) and np.ptp(rows) >= _LEAST_HEIGHT * len(grey)
    )
