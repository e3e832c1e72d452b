"""Lines in capitals, those included whose marked letters a font conversion has left small."""

from __future__ import annotations

import re

_FEWEST = 2
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
