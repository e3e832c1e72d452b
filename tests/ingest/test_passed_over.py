"""Words that the engine passed over are read alone, and kept where it is sure of them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from thidua.ingest.passed_over import with_passed_over
from thidua.ingest.tokens import Token

DPI = 200
SCALE = DPI / 72
HEIGHT = 30  # of the letters, in pixels
READ = Token("Hoa", 100 / SCALE, 100 / SCALE, 180 / SCALE, (100 + HEIGHT) / SCALE, 0.9, 0)
PLACE = (300, 100, 330, 100 + HEIGHT)


def page(*boxes):
    """A page with letters, as bars, in *boxes*, and in the place of the word that was read."""
    image = Image.new("L", (900, 500), 235)
    draw = ImageDraw.Draw(image)
    for left, top, right, bottom in ((100, 100, 180, 100 + HEIGHT), *boxes):
        for x in range(left, right - 6, 14):
            draw.rectangle((x, top, x + 6, bottom), fill=30)
    return image


class Fake:
    """An engine that gives one word, and remembers the pictures it was shown."""

    def __init__(self, *texts, confidence=0.96):
        self.texts, self.confidence, self.seen = texts, confidence, []

    def read(self, image, dpi, *, line=False):
        assert line
        self.seen.append(image)
        right = image.width * 72 / dpi
        return [Token(text, 0, 0, right, 8, self.confidence, 0) for text in self.texts]


def found(engine, *boxes, is_copy=False):
    words = with_passed_over(page(*boxes), DPI, [READ], engine, is_copy=is_copy)
    assert words[0] == READ
    return words[1:]


def test_a_number_that_stands_alone_is_read_with_its_place():
    engine = Fake("3")
    (word,) = found(engine, PLACE)
    assert word.text == "3"
    assert word.x0 == pytest.approx(300 / SCALE, abs=8)
    assert word.top == pytest.approx(100 / SCALE, abs=8)
    assert word.line == 1  # a line of its own
    (picture,) = engine.seen
    assert np.asarray(picture)[:, :10].min() == 255  # white around it


@pytest.mark.parametrize(
    ("text", "confidence", "clean", "copy"),
    [
        ("3", 0.97, True, True),
        ("1.350", 0.95, True, True),
        ("98,5%", 0.95, True, True),
        ("thống", 0.97, True, True),
        ("ngành;", 0.96, True, True),
        ("tổ", 0.97, True, False),  # a copy has too many pieces of words
        ("thống", 0.91, True, True),
        ("thống", 0.84, False, False),
        ("5%;", 0.89, False, True),
        ("5;", 0.89, False, False),
        ("I", 0.97, False, False),  # a stroke
        ("(", 0.97, False, False),
        ("nghành", 0.97, False, False),  # no syllable
        ("12/KH", 0.97, False, False),
    ],
)
def test_only_numbers_and_syllables_that_are_certain_are_kept(text, confidence, clean, copy):
    for is_copy, kept in ((False, clean), (True, copy)):
        words = found(Fake(text, confidence=confidence), PLACE, is_copy=is_copy)
        assert [word.text for word in words] == ([text] if kept else [])


@pytest.mark.parametrize(
    ("texts", "confidence", "kept"),
    [
        (("Xã", "hội"), 0.9, True),
        (("Lao", "động", "-"), 0.85, True),
        (("Lao", "động"), 0.75, False),
        (("ở", "n"), 0.9, False),
        (("Lao", "x9"), 0.9, False),
    ],
)
def test_several_words_of_a_copy_make_sense_together(texts, confidence, kept):
    words = found(Fake(*texts, confidence=confidence), PLACE, is_copy=True)
    assert [word.text for word in words] == (list(texts) if kept else [])


def test_one_doubtful_word_of_a_group_spoils_it():
    assert found(Fake("thống", "x9"), PLACE) == []


@pytest.mark.parametrize(
    "box",
    [
        (300, 100, 330, 106),  # too low for letters
        (300, 100, 330, 300),  # too high
        (200, 100, 202, 103),  # a speck
        (110, 102, 170, 120),  # within the word that was read
    ],
)
def test_what_is_no_ink_of_words_is_not_read(box):
    engine = Fake("3")
    assert found(engine, box) == []
    assert engine.seen == []


def test_a_page_full_of_dirt_is_left():
    engine = Fake("3")
    dirt = [
        (x, y, x + 20, y + HEIGHT) for x in range(20, 880, 60) for y in (10, 200, 270, 340, 410)
    ]
    assert found(engine, *dirt) == []
    assert engine.seen == []


def test_a_page_without_words_is_left():
    assert with_passed_over(page(PLACE), DPI, [], Fake("3"), is_copy=False) == []


@pytest.mark.parametrize(
    ("text", "apart", "kept"), [("5", 0, False), ("5", 30, True), ("để", 0, True)]
)
def test_a_digit_whose_box_the_engine_drew_beside_it_is_not_read_twice(text, apart, kept):
    left = (PLACE[0] - apart) / SCALE - 8
    read = Token(text, left, 80 / SCALE, left + 8 - 3 * bool(apart), (104 + HEIGHT) / SCALE, 0.9, 0)
    words = with_passed_over(page(PLACE), DPI, [READ, read], Fake("3"), is_copy=False)
    assert [word.text for word in words if word not in (READ, read)] == (["3"] if kept else [])
