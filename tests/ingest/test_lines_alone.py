"""Each line of a copy read alone: what that puts right, and what it leaves."""

from __future__ import annotations

import pytest
from PIL import Image

from thidua.ingest.lines_alone import with_lines_alone
from thidua.ingest.parts import Part, read_part
from thidua.ingest.tokens import Token

DPI = 144  # two pixels a point
PAGE = Image.new("L", (600, 400), 235)


def line(*words, top=50.0, number=0, confidence=0.9):
    """Words of five points a letter from x = 20 on."""
    tokens, x = [], 20.0
    for word in words:
        tokens.append(Token(word, x, top, x + 5 * len(word), top + 10, confidence, number))
        x = tokens[-1].x1 + 4
    return tokens


class Reader:
    """An engine that reads lines as it is told, one after the other."""

    def __init__(self, *answers, confidence=0.96):
        self.answers, self.confidence, self.sizes = list(answers), confidence, []

    def read(self, image, dpi, *, line=False):
        assert line
        self.sizes.append(image.size)
        tokens, x = [], 10.0  # five points of white and five beside the line
        for word in self.answers.pop(0):
            tokens.append(Token(word, x, 7.5, x + 5 * len(word), 17.5, self.confidence, 0))
            x = tokens[-1].x1 + 4
        return tokens


def texts(tokens):
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("alone", "confidence", "right"),
    [
        ("xã.", 0.96, "xã."),
        ("xã./.", 0.96, "xã./."),
        ("xã;", 0.96, "xã;"),
        ("xã.", 0.6, "xã"),
        ("xãn", 0.96, "xã"),
        ("xã", 0.96, "xã"),
    ],
)
def test_the_sign_that_ends_a_line_is_not_lost(alone, confidence, right):
    read = line("trong", "toàn", "xã", confidence=0.97)
    engine = Reader(["trong", "toàn", alone], confidence=confidence)
    assert texts(with_lines_alone(PAGE, DPI, read, engine)) == ["trong", "toàn", right]


def test_a_sign_within_a_line_is_left_to_the_vote():
    read = line("toàn", "xã", "trong", confidence=0.97)
    found = with_lines_alone(PAGE, DPI, read, Reader(["toàn.", "xã", "trong"], confidence=0.91))
    assert texts(found) == ["toàn", "xã", "trong"]


def test_a_word_that_the_page_lost_is_found():
    read = [*line("Đảng", "ủy"), *line("trong", "toàn", "xã", top=70, number=1)]
    del read[-2]
    engine = Reader(["Đảng", "ủy"], ["trong", "toàn", "xã"])
    assert texts(with_lines_alone(PAGE, DPI, read, engine)) == ["Đảng", "ủy", "trong", "toàn", "xã"]


def test_lines_too_short_or_too_high_are_not_read_alone():
    high = [t._replace(bottom=t.top + 40) for t in line("dấu", "đỏ", top=90, number=1)]
    read = [*line("trong", "toàn", "xã"), *high, *line("3", top=150, number=2)]
    engine = Reader(["trong", "toàn", "xã"])
    assert texts(with_lines_alone(PAGE, DPI, read, engine)) == texts(read)
    assert len(engine.sizes) == 1


def test_a_page_without_words_stays_so():
    assert with_lines_alone(PAGE, DPI, [], Reader()) == []


def test_a_part_has_the_boxes_of_the_page_and_ends_with_it():
    engine = Reader(["xã"])
    (word,) = read_part(PAGE, DPI, Part(100, 40, 700, 90), engine)
    assert engine.sizes == [(500 + 20, 50 + 20)]  # cut to the page, white around
    assert (word.x0, word.top) == (10 + 50 - 5, 7.5 + 20 - 5)
    assert read_part(PAGE, DPI, Part(700, 40, 900, 90), engine) == []
