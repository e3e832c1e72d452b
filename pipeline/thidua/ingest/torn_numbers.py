"""Numbers, dates and symbols that OCR has torn in two: ``26/3 /2021``, ``1. 200``, ``482/KH- UBND``.

Two pieces are one where they stand nearer than words of a justified line do, or where the first
is no date as it is and both together are one. Of two readings made one, pieces may overlap
(``21/12 12/2021``) or be the same number twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from thidua.ingest.tokens import Token, glued

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
_CLOSE = 0.28  # of that height; a space is wider
_TORN = (  # pieces that are one where they stand so close
    (re.compile(r"\W*\d{1,3},"), re.compile(r"\d{1,2}%\W*")),  # 98, 5%
    (re.compile(rf"\W*{_MONTH}/"), re.compile(rf"{_YEAR}\W*")),  # 3/ 2022;
    (re.compile(r"\W*\d{1,5}/[A-ZĐ]{1,5}-"), re.compile(r"[A-ZĐ][\w&]*\W*")),  # 482/KH- UBND
    (re.compile(r"\d{1,2}\."), re.compile(r"\d{1,2}\.")),  # 2. 3.
)
_WHOLE, _TENTH = re.compile(r"\W*\d{2,3},"), re.compile(r"\d%\W*")  # 40, 1%
_LOOSE = 0.5  # of that height: no list of shares falls to a single digit
_NUMBER_OF_ACT = re.compile(r"\d{1,4}[./]")
_YEAR_AND_SYMBOL = re.compile(rf"/?(?P<rest>{_YEAR}/[A-ZĐ]{{1,6}}-?\S*)")  # 91. 2017/NĐ-CP
_SINCE = frozenset(["từ", "đến", "ngày", "trước", "hết"])
_DAYS, _MONTHS = re.compile(_DAY), re.compile(rf"{_MONTH}\W*")
_DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,2}")
_NARROWEST = 0.4  # of that height: no three letters are narrower
_WIDEST = 0.8  # of that height: a digit with what parts it from the next


def mended(words: Iterable[Token]) -> list[Token]:
    """*words* of one line, the pieces of one number put together."""
    line: list[Token] = []
    for word in words:
        number = _joined(line[-1], word) if line else ""
        if not number and len(line) > 1 and line[-2].text.lower() in _SINCE:
            number = _day_and_month(line[-1], word)
        if number:
            line[-1] = glued(line[-1], word, number)
        else:
            line.append(word)
    return line


def _joined(one: Token, other: Token) -> str:
    """The number of which *one* and *other* are pieces; empty if they are none."""
    first, second = one.text, other.text
    gap = (other.x0 - one.x1) / (one.bottom - one.top)
    if gap < _CLOSE and any(a.fullmatch(first) and b.fullmatch(second) for a, b in _TORN):
        return first + second
    if gap < _LOOSE and _WHOLE.fullmatch(first) and _TENTH.fullmatch(second):
        return first + second
    act = _YEAR_AND_SYMBOL.fullmatch(second)
    if act and gap < _NEAR and _NUMBER_OF_ACT.fullmatch(first):
        return f"{first[:-1]}/{act['rest']}"
    if gap < _CLOSE and _is_same(one, other):
        return second
    if gap < _NEAR and _is_last_digit(one, other):
        return first
    if not (_BEGINS.fullmatch(first) and _ENDS.fullmatch(second)):
        return ""
    if gap < -_CLOSE:
        return _overlaid(first, second)
    if gap > _NEAR or _DATE.fullmatch(first):
        return ""
    if _DATE.fullmatch(first + second):
        return first + second
    if _DAY_OF_MONTH.fullmatch(first) and _OF_YEAR.fullmatch(second):
        return f"{first}/{second}"
    if gap < _TOUCHING and _THOUSANDS.fullmatch(first) and _THREE.fullmatch(second):
        return first + second
    return ""


def _day_and_month(one: Token, other: Token) -> str:
    """The date of which two numbers after a word like ``từ`` are the day and the month."""
    near = other.x0 - one.x1 < _NEAR * (one.bottom - one.top)
    if near and _DAYS.fullmatch(one.text) and _MONTHS.fullmatch(other.text):
        return f"{one.text}/{other.text}"
    return ""


def _is_same(one: Token, other: Token) -> bool:
    """Whether two words are one number read twice: together they are as wide as it is once."""
    text = one.text.strip(",.;:")
    width = (other.x1 - one.x0) / (one.bottom - one.top)
    return (
        len(text) > 1
        and text[0].isdigit()
        and text == other.text.strip(",.;:")
        and width < _WIDEST * len(text)
    )


def _is_last_digit(one: Token, other: Token) -> bool:
    """Whether *other* is the last digit of *one* once more, whose box ends before it: "1,2 2 -"."""
    if not (_DECIMAL.fullmatch(one.text) and other.text == one.text[-1]):
        return False
    letter = (one.bottom - one.top) * len(one.text)
    return one.x1 - one.x0 < _NARROWEST * letter and other.x1 - one.x0 < _WIDEST * letter


def _overlaid(first: str, second: str) -> str:
    """*first* and *second* with what the one ends and the other begins with once."""
    common = next((n for n in range(len(second) - 1, 1, -1) if first.endswith(second[:n])), 0)
    return first + second[common:] if common else ""
