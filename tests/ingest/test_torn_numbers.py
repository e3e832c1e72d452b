"""Pieces of numbers and dates are one; numbers that stand side by side stay two."""

from __future__ import annotations

import pytest

from thidua.ingest.tokens import Token
from thidua.ingest.torn_numbers import mended


def words(text, gap):
    """The words of *text*, 6 points a letter and 10 high, *gap* of the height between them."""
    found, x = [], 0.0
    for word in text.split():
        found.append(Token(word, x, 50, x + 6 * len(word), 60, 0.9))
        x += 6 * len(word) + 10 * gap
    return found


@pytest.mark.parametrize(
    ("read", "gap", "printed"),
    [
        ("26/3 /2021.", 0.2, "26/3/2021."),
        ("9/1/20 26).", 0.1, "9/1/2026)."),
        ("10/3/201 1).", 0.4, "10/3/2011)."),
        ("29/ 11/2016", 0.1, "29/11/2016"),
        ("(30/4/1975-30/4 2011)", 0.5, "(30/4/1975-30/4/2011)"),
        ("(03/02 2026).", 0.5, "(03/02/2026)."),
        ("1. 200 đoàn", 0.15, "1.200 đoàn"),
        ("200. 0004:", 0.1, "200.0004:"),
        # these stay two
        ("26/3 /2021", 1.2, "26/3 /2021"),
        ("1. 200", 0.5, "1. 200"),
        ("(22/12/1944 22/12/2025)", 0.3, "(22/12/1944 22/12/2025)"),
        ("tuần 10 2016", 0.3, "tuần 10 2016"),
        ("3/2, 8/3", 0.15, "3/2, 8/3"),
        ("2016 2017", 0.4, "2016 2017"),
        ("31/2 2011", 1.0, "31/2 2011"),
    ],
)
def test_torn(read, gap, printed):
    assert " ".join(word.text for word in mended(words(read, gap))) == printed


def test_the_box_is_that_of_both_pieces():
    first, second = words("29/ 11/2016", 0.1)
    (whole,) = mended([first, second._replace(top=48.0, confidence=0.5)])
    assert whole[1:6] == (first.x0, 48.0, second.x1, 60, 0.5)
