"""Numbers and dates that OCR has torn in two: ``26/3 /2021``, ``1. 200``, ``19/5/201 1)``.

Two pieces are one where they stand nearer than words of a justified line do, or where the first
is no date as it is and both together are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from thidua.ingest.tokens import Token

_BEGINS = re.compile(r"\W*\d[\d.,/-]*")
_ENDS = re.compile(r"[/.,-]?\d[\d./-]*(?:đ|%)?\W{0,3}")
_TOUCHING, _NEAR = 0.2, 0.6  # of the height of the first piece with its marks
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:1[89]|20)\d\d"
_DATE = re.compile(
    rf"\W*(?:{_DAY}[/.-]{_MONTH}[/.-]{_YEAR}[-–])?{_DAY}(?P<sign>[/.-]){_MONTH}(?P=sign){_YEAR}\W*"
)
_DAY_OF_MONTH = re.compile(rf"\W*(?:{_DAY}/{_MONTH}/{_YEAR}[-–])?{_DAY}/{_MONTH}")
_OF_YEAR = re.compile(rf"{_YEAR}\W*")
_THOUSANDS = re.compile(r"\W*\d{1,3}(?:\.\d{3})*\.")
_THREE = re.compile(r"\d{3}(?:4|đ)?\W*|\d{3}(?:\.\d{3})+\W*")


def mended(words: Iterable[Token]) -> list[Token]:
    """*words* of one line, the pieces of one number put together."""
    line: list[Token] = []
    for word in words:
        number = _joined(line[-1], word) if line else ""
        if number:
            before = line[-1]
            sure = min(before.confidence or 0.0, word.confidence or 0.0)
            line[-1] = before._replace(
                text=number,
                x1=max(before.x1, word.x1),
                top=min(before.top, word.top),
                bottom=max(before.bottom, word.bottom),
                confidence=sure,
            )
        else:
            line.append(word)
    return line


def _joined(one: Token, other: Token) -> str:
    """The number of which *one* and *other* are pieces; empty if they are none."""
    first, second = one.text, other.text
    if not (_BEGINS.fullmatch(first) and _ENDS.fullmatch(second)):
        return ""
    gap = (other.x0 - one.x1) / (one.bottom - one.top)
    if gap > _NEAR or _DATE.fullmatch(first):
        return ""
    if _DATE.fullmatch(first + second):
        return first + second
    if _DAY_OF_MONTH.fullmatch(first) and _OF_YEAR.fullmatch(second):
        return f"{first}/{second}"
    if gap < _TOUCHING and _THOUSANDS.fullmatch(first) and _THREE.fullmatch(second):
        return first + second
    return ""
