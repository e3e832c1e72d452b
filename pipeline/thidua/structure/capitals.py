"""Lines in capitals, those included that a font conversion, OCR or letter-spacing has spoiled."""

from __future__ import annotations

import re

_FEWEST = 2
_UPPER_RATIO = 0.7
_SMALL = re.compile("[a-z]")
_CAPITAL = re.compile("[A-Z]")


def in_capitals(text: str) -> bool:
    """Whether *text* is in capitals: "MỤC ĐÍCH", and "MụC ĐíCH" as a converter spoils it.

    Fonts for capitals (".VnTimeH") draw small marked letters as large ones; converted to Unicode
    these come out small among capitals without marks.
    """
    if _SMALL.search(text):
        return False
    if text.isupper():
        return True
    capitals = len(_CAPITAL.findall(text))
    return capitals >= _FEWEST and 2 * capitals >= sum(c.isalpha() for c in text)


def is_upper(text: str) -> bool:
    """Whether most letters of *text* are capitals (OCR spoils some)."""
    letters = sum(map(str.isalpha, text))
    return letters > 0 and sum(map(str.isupper, text)) >= _UPPER_RATIO * letters


def despaced(text: str) -> str:
    """Letter-spaced capitals put together: ``K Ế  H O Ạ C H`` -> ``KẾ HOẠCH``."""
    if len(re.findall(r"(?<!\S)\S(?!\S)", text)) * 2 < len(text.split()) * 1.5:
        return text
    return " ".join("".join(word.split()) for word in re.split(r"\s{2,}", text.strip()))
