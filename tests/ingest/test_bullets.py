"""Bullets are found by their shape and place; full stops, letters and lone specks are none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from thidua.ingest.bullets import with_bullets
from thidua.ingest.tokens import Token

DPI = 144  # two pixels a point
X0, HEIGHT = 60.0, 12.0


def page(*discs):
    """A page with discs: middle across and down and radius in points, or a box that is a stroke."""
    grey = np.full((400, 600), 240, np.uint8)
    for x, y, radius in discs:
        cv2.circle(grey, (round(2 * x), round(2 * y)), round(2 * radius), 20, -1, cv2.LINE_AA)
    return grey


def lines(*starts):
    """A line of three words every 20 points; each start is what the engine read before them."""
    found = []
    for number, start in enumerate(starts):
        top = 20.0 + 20 * number
        if start:
            found.append(Token(start, 48, top + 3, 52, top + 8, 0.6, number))
        for k, word in enumerate(("Kết", "nạp", "đảng")):
            x = X0 + 30 * k
            found.append(Token(word, x, top, x + 25, top + HEIGHT, 0.95, number))
    return found


def firsts(tokens, count):
    return [next(t.text for t in tokens if t.line == number) for number in range(count)]


MIDDLE = 27.0  # of the first line


@pytest.mark.parametrize("read", ["", "*", "e", "»"])
def test_bullets_one_below_the_other(read):
    found = with_bullets(page((50, MIDDLE, 2), (50, MIDDLE + 20, 2)), DPI, lines(read, read))
    assert firsts(found, 2) == ["•", "•"]
    assert [t.text for t in found] == ["•", "Kết", "nạp", "đảng"] * 2
    bullet = found[0]
    assert abs((bullet.x0 + bullet.x1) / 2 - 50) < 1
    assert abs((bullet.top + bullet.bottom) / 2 - MIDDLE) < 1


def test_a_sign_that_the_engine_read_is_enough_for_one():
    assert firsts(with_bullets(page((50, MIDDLE, 2)), DPI, lines("+")), 1) == ["•"]


@pytest.mark.parametrize(
    ("discs", "reads"),
    [
        ([(50, MIDDLE, 2)], [""]),  # a lone speck
        ([(50, MIDDLE, 2), (40, MIDDLE + 20, 2)], ["", ""]),  # not one below the other
        ([(50, MIDDLE, 2), (50, MIDDLE + 20, 3.4)], ["", ""]),  # of two sizes
        ([(50, 31, 0.8)], ["*"]),  # a full stop
        ([(50, MIDDLE, 5)], ["*"]),  # too large
        ([(50, MIDDLE, 2), (56, MIDDLE, 2)], ["*"]),  # a row of them
        ([], ["*"]),
        ([(50, MIDDLE, 2)], ["-"]),
        ([(50, MIDDLE, 2)], ["1"]),
    ],
)
def test_no_bullet(discs, reads):
    tokens = lines(*reads)
    assert with_bullets(page(*discs), DPI, tokens) == tokens


def test_a_ring_is_no_bullet():
    grey = page()
    cv2.circle(grey, (100, round(2 * MIDDLE)), 5, 20, 1, cv2.LINE_AA)
    assert with_bullets(grey, DPI, lines("o")) == lines("o")


def test_an_empty_page():
    assert with_bullets(page(), DPI, []) == []
