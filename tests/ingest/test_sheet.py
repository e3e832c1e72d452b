"""Quarter turns and two pages on one picture: told by the ink, boxes carried back."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from thidua.ingest.sheet import are_across, gutter, is_sideways, turned_back_by, turned_by
from thidua.ingest.tokens import Token


def page(width=1240, height=1754):
    """Rows of black bars, as lines of words look from afar."""
    image = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(image)
    for y in range(150, height - 150, 40):
        for x in range(120, width - 160, 90):
            draw.rectangle((x, y, x + 60, y + 14), fill=0)
    return image


@pytest.mark.parametrize(("quarters", "sideways"), [(0, False), (1, True), (2, False), (3, True)])
def test_lines_that_run_up_the_page_are_told(quarters, sideways):
    assert is_sideways(turned_by(page(), quarters)) is sideways


@pytest.mark.parametrize("quarters", range(4))
def test_boxes_go_back_to_the_picture_as_it_came(quarters):
    image = Image.new("L", (400, 300), 255)
    image.paste(0, (50, 30, 90, 42))
    turned = turned_by(image, quarters).point(lambda value: 255 - value)
    left, top, right, bottom = turned.getbbox()
    back = turned_back_by(Token("x", left, top, right, bottom), quarters, 400, 300)
    assert back[1:5] == (50, 30, 90, 42)


def test_a_book_has_a_gutter_and_a_page_none():
    book = Image.new("L", (2480, 1754), 255)
    book.paste(page(), (0, 0))
    book.paste(page(), (1240, 0))
    assert gutter(book) == pytest.approx(1240, abs=60)
    assert gutter(page()) is None
    assert gutter(page(2480, 1754)) is None  # a wide table
    half = Image.new("L", (2480, 1754), 255)
    half.paste(page(), (0, 0))
    assert gutter(half) is None


def test_words_that_the_engine_has_turned_lie_on_their_sides():
    upright = [Token("thi", 0, 0, 30, 12), Token("trường", 40, 0, 90, 14)]
    turned = [
        Token("a)", 0, 0, 9, 8),
        *(word._replace(x1=word.x0 + 12, bottom=60) for word in upright),
    ]
    assert not are_across(upright)
    assert are_across(turned)
    assert not are_across([])
