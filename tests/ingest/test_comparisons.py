"""Signs of comparison told by the ink before a number."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from thidua.ingest.comparisons import with_comparisons
from thidua.ingest.tokens import Token

DPI = 200
SCALE = DPI / 72
HEIGHT, FOOT, LEFT = 26, 80, 60  # of digits, in pixels


def page(sign: str, ink: int = 60, *, digits: int = 40) -> np.ndarray:
    """A page with *sign* before a number, whose *digits* are drawn as boxes as dark as that."""
    grey = np.full((140, 300), 235, np.uint8)
    for left in (100, 118, 136):
        cv2.rectangle(grey, (left, FOOT - HEIGHT), (left + 12, FOOT), digits, -1)
    point, open_end = (LEFT, LEFT + 17) if sign in "<≤" else (LEFT + 17, LEFT)
    if sign in "<>≤≥":
        corners = np.array([(open_end, FOOT - 20), (point, FOOT - 12), (open_end, FOOT - 4)])
        cv2.polylines(grey, [corners.astype(np.int32)], False, ink, 2)
    if sign in "≤≥-":
        cv2.line(grey, (LEFT, FOOT), (LEFT + 17, FOOT), ink, 2)
    if sign == "x":
        cv2.circle(grey, (LEFT + 8, FOOT - 12), 5, ink, 2)
    return grey


def word(text: str, x0: float, x1: float) -> Token:
    box = (x0 / SCALE, (FOOT - HEIGHT) / SCALE, x1 / SCALE, FOOT / SCALE)
    return Token(text, *box, 0.9, 0)


WORD, NUMBER = word("lòng", 5, 45), word("92%", 100, 150)


def texts(grey: np.ndarray, *tokens: Token) -> list[str]:
    return [token.text for token in with_comparisons(grey, DPI, tokens)]


@pytest.mark.parametrize("sign", "<>≤≥")
@pytest.mark.parametrize("ink", [60, 160])
def test_a_sign_that_the_engine_has_not_read(sign, ink):
    assert texts(page(sign, ink), WORD, NUMBER) == ["lòng", sign, "92%"]


@pytest.mark.parametrize("sign", "-x ")
def test_other_ink_is_no_sign(sign):
    assert texts(page(sign), WORD, NUMBER) == ["lòng", "92%"]


def test_specks_are_too_pale():
    assert texts(page("<", 200), WORD, NUMBER) == ["lòng", "92%"]


def test_on_a_pale_copy_the_sign_is_as_pale_as_its_number():
    assert texts(page("≥", 186, digits=140), WORD, NUMBER) == ["lòng", "≥", "92%"]
    assert texts(page("≥", 186, digits=40), WORD, NUMBER) == ["lòng", "92%"]


@pytest.mark.parametrize("read", "23")
def test_a_digit_that_is_a_sign(read):
    digit = word(read, LEFT, LEFT + 18)
    signs = with_comparisons(page("≥", 90), DPI, [WORD, digit, NUMBER])
    assert [(t.text, t.read) for t in signs[1:2]] == [("≥", (read, "sign", 0.9))]
    assert texts(page("≥", 40), WORD, digit, NUMBER) == ["lòng", read, "92%"]  # as dark: a digit
    assert texts(page("x"), WORD, digit, NUMBER) == ["lòng", read, "92%"]


@pytest.mark.parametrize(("read", "printed"), [(">", "≥"), ("<", "≤"), (">:", "≥"), ("≤", "<")])
def test_what_the_engine_read_in_its_place_is_kept_with_it(read, printed):
    _, sign, number = with_comparisons(
        page(printed), DPI, [WORD, word(read, LEFT, LEFT + 18), NUMBER]
    )
    assert (sign.text, sign.read, number.text) == (printed, (read, "sign", 0.9), "92%")


def test_a_sign_read_in_one_with_its_number():
    (token,) = with_comparisons(page("≤"), DPI, [word("<92%", LEFT, 150)])
    assert (token.text, token.read) == ("≤92%", ("<92%", "sign", 0.9))


def test_no_room_no_sign():
    assert texts(page("≥"), word("hài", 5, 90), NUMBER) == ["hài", "92%"]
    assert texts(page("≥"), WORD, word("lòng", 100, 150)) == ["lòng", "lòng"]
    assert with_comparisons(page("≥"), DPI, []) == []


@pytest.mark.parametrize(("read", "printed"), [(">", "≥"), ("<", "≤"), (">", ">")])
def test_a_sign_whose_number_stands_on_the_next_line(read, printed):
    alone = word(read, LEFT, LEFT + 18)
    signs = with_comparisons(page(printed), DPI, [WORD, alone])
    assert signs[1].text == printed
