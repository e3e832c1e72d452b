"""Dashes told and measured by their ink: beside, before and after words."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from thidua.ingest.dashes import with_dashes
from thidua.ingest.dirt import without_dirt
from thidua.ingest.tokens import Token

DPI = 200
SCALE = DPI / 72
HEIGHT, FOOT = 28, 80  # of letters, in pixels
HYPHEN, EN_DASH = 9, 17  # their lengths


def page(*bars: tuple[int, int], words: tuple[tuple[int, int], ...], ink: int = 60) -> np.ndarray:
    """A page with *bars* (left edge, length) at the height of small letters, and *words*."""
    grey = np.full((140, 700), 235, np.uint8)
    for left, right in words:
        for x in range(left, right - 8, 14):
            cv2.rectangle(grey, (x, FOOT - HEIGHT + 4), (x + 8, FOOT), 40, -1)
    for left, length in bars:
        cv2.rectangle(grey, (left, FOOT - 10), (left + length - 1, FOOT - 8), ink, -1)
    return grey


def token(text: str, x0: float, x1: float, *, high: int = HEIGHT, foot: int = FOOT) -> Token:
    box = (x0 / SCALE, (foot - high) / SCALE, x1 / SCALE, foot / SCALE)
    return Token(text, *box, 0.9, 0)


LEFT, RIGHT = (100, 200), (260, 360)
WORDS = [token("Hoa", *LEFT), token("Sen", *RIGHT)]


def texts(grey: np.ndarray, *tokens: Token) -> list[str]:
    return [word.text for word in without_dirt(with_dashes(grey, DPI, tokens))]


@pytest.mark.parametrize(("length", "printed"), [(HYPHEN, "-"), (EN_DASH, "–")])
@pytest.mark.parametrize("read", ["-", "–", "—", "~"])
def test_a_dash_is_what_its_ink_is_long(length, printed, read):
    grey = page((220, length), words=(LEFT, RIGHT))
    wide = token(read, 212, 236, high=40, foot=FOOT + 6)  # the engine's box is far too large
    assert texts(grey, WORDS[0], wide, WORDS[1]) == ["Hoa", printed, "Sen"]


@pytest.mark.parametrize(("length", "printed"), [(HYPHEN, "-"), (EN_DASH, "–")])
@pytest.mark.parametrize("ink", [60, 115])
def test_a_dash_that_the_engine_has_not_read(length, printed, ink):
    grey = page((220, length), words=(LEFT, RIGHT), ink=ink)
    assert texts(grey, *WORDS) == ["Hoa", printed, "Sen"]


@pytest.mark.parametrize(
    ("words", "length", "ink", "found"),
    [
        (("2021", "2025"), 20, 60, True),
        (("2021", "2025"), EN_DASH, 145, True),
        (("Hoa", "Sen"), 20, 60, False),
        (("Hoa", "Sen"), EN_DASH, 145, False),
        (("2021", "Sen"), 20, 60, False),
    ],
)
def test_between_numbers_it_may_be_longer_and_paler(words, length, ink, found):
    grey = page((218, length), words=(LEFT, RIGHT), ink=ink)
    read = texts(grey, token(words[0], *LEFT), token(words[1], *RIGHT))
    assert read == [words[0], *(["–"] if found else []), words[1]]


def test_the_dash_of_an_item_and_one_at_the_end_of_a_line():
    grey = page((70, HYPHEN), (370, EN_DASH), words=(LEFT, RIGHT))
    assert texts(grey, *WORDS) == ["-", "Hoa", "Sen", "–"]


def test_its_box_is_that_of_its_ink():
    grey = page((220, EN_DASH), words=(LEFT, RIGHT))
    _, dash, _ = with_dashes(grey, DPI, WORDS)
    assert (dash.x0 * SCALE, dash.x1 * SCALE) == pytest.approx((220, 220 + EN_DASH), abs=2)
    assert (dash.top * SCALE, dash.bottom * SCALE) == pytest.approx((FOOT - 10, FOOT - 7), abs=2)


@pytest.mark.parametrize(
    "ink",
    [
        pytest.param(lambda grey: None, id="none"),
        pytest.param(lambda grey: cv2.circle(grey, (230, FOOT - 9), 4, 40, -1), id="speck"),
        pytest.param(
            lambda grey: cv2.rectangle(grey, (215, FOOT - 30), (232, FOOT - 28), 40, -1), id="high"
        ),
        pytest.param(
            lambda grey: cv2.rectangle(grey, (215, FOOT), (232, FOOT + 2), 40, -1), id="low"
        ),
        pytest.param(
            lambda grey: cv2.rectangle(grey, (202, FOOT - 10), (258, FOOT - 8), 40, -1), id="long"
        ),
        pytest.param(
            lambda grey: cv2.rectangle(grey, (220, FOOT - 10), (229, FOOT - 8), 190, -1), id="pale"
        ),
        pytest.param(
            lambda grey: [
                cv2.rectangle(grey, (x, FOOT - 10), (x + 9, FOOT - 8), 40, -1) for x in (212, 235)
            ],
            id="two",
        ),
    ],
)
def test_other_ink_between_words_is_no_dash(ink):
    grey = page(words=(LEFT, RIGHT))
    ink(grey)
    assert texts(grey, *WORDS) == ["Hoa", "Sen"]


def test_no_room_no_dash():
    near = [token("Hoa", *LEFT), token("Sen", 214, 314)]
    grey = page((203, 7), words=(LEFT, (214, 314)))
    assert texts(grey, *near) == ["Hoa", "Sen"]
    assert with_dashes(grey, DPI, []) == []


def test_a_dash_without_ink_is_left_to_others():
    grey = page(words=(LEFT, RIGHT))
    read = token("-", 220, 229, high=3, foot=FOOT - 8)
    assert read in with_dashes(grey, DPI, [WORDS[0], read, WORDS[1]])


@pytest.mark.parametrize("read", ["ở", "ằ", "-"])
def test_a_dash_between_numbers_that_was_read_as_something_else(read):
    grey = page((220, EN_DASH), words=(LEFT, RIGHT))
    doubtful = token(read, 224, 228, high=6, foot=FOOT - 6)._replace(confidence=0.3)
    numbers = [
        word._replace(text=text) for word, text in zip(WORDS, ("Hoa28", "32Sen"), strict=True)
    ]
    assert texts(grey, numbers[0], doubtful, numbers[1]) == ["Hoa28", "–", "32Sen"]


def test_what_is_read_surely_between_numbers_stays():
    grey = page((220, EN_DASH), words=(LEFT, RIGHT))
    sure = token("ở", 220, 237)
    numbers = [
        word._replace(text=text) for word, text in zip(WORDS, ("Hoa28", "32Sen"), strict=True)
    ]
    assert texts(grey, numbers[0], sure, numbers[1]) == ["Hoa28", "ở", "32Sen"]
