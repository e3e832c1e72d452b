"""Colons and semicolons told by the ink on the page."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from thidua.ingest.colons import with_colons
from thidua.ingest.tokens import Token

DPI = 200
SCALE = DPI / 72


def page(lower: int) -> np.ndarray:
    """A page with a letter and two spots beside it, the lower one *lower* pixels high."""
    grey = np.full((120, 200), 255, np.uint8)
    cv2.rectangle(grey, (20, 40), (44, 70), 0, -1)
    cv2.rectangle(grey, (52, 50), (55, 53), 0, -1)
    cv2.rectangle(grey, (52, 66), (55, 66 + lower - 1), 0, -1)
    return grey


def word(text: str) -> Token:
    box = (20 / SCALE, 40 / SCALE, 56 / SCALE, 72 / SCALE)
    return Token(text, *box, 0.9, 0)


@pytest.mark.parametrize(
    ("read", "lower", "printed"),
    [("sau:", 4, "sau:"), ("sau:", 8, "sau;"), ("sau;", 4, "sau:"), ("sau;", 8, "sau;")],
)
def test_the_lower_spot_of_a_semicolon_has_a_tail(read, lower, printed):
    (found,) = with_colons(page(lower), DPI, [word(read)])
    assert found.text == printed
    assert found.read == (None if read == printed else (read, "sign", 0.9))


def test_what_is_neither_stays():
    assert with_colons(page(5), DPI, [word("sau:")])[0].text == "sau:"
    assert with_colons(np.full((120, 200), 255, np.uint8), DPI, [word("sau:")])[0].text == "sau:"
    assert with_colons(page(8), DPI, [word("sau"), word(":")])[0].text == "sau"
