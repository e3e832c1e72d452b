"""Page images before OCR: each step acts where it is needed and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from thidua.ingest.page_ocr import turned_back
from thidua.ingest.preparation import prepare, skew, turned
from thidua.ingest.tokens import Token

DPI = 200


def page(*, colour="white"):
    """A page with rows of short black bars, as lines of words look from afar."""
    image = Image.new("RGB", (1654, 2338), colour)
    draw = ImageDraw.Draw(image)
    for row in range(200, 2100, 80):
        for column in range(240, 1400, 120):
            draw.rectangle((column, row, column + 70, row + 20), fill="black")
    return image


def test_a_clean_page_is_left_alone():
    prepared = prepare(page(), DPI)
    assert prepared.steps == ()
    assert prepared.angle == 0
    assert np.array_equal(np.asarray(prepared.image), np.asarray(page().convert("L")))


def test_a_red_stamp_fades_and_print_stays():
    image = page()
    ImageDraw.Draw(image).ellipse((800, 1600, 1280, 2080), outline=(214, 32, 40), width=20)
    prepared = prepare(image, DPI)
    assert "colour ink" in prepared.steps
    grey = np.asarray(prepared.image)
    assert grey[1840, 808] > 180  # on the ring
    assert grey[210, 260] < 60  # in a word


@pytest.mark.parametrize("angle", [-3.0, -1.0, 0.8, 2.5])
def test_skew_is_measured(angle):
    tilted = turned(np.asarray(page().convert("L")), angle)
    assert skew(tilted) == pytest.approx(-angle, abs=0.3)


def test_boxes_are_those_of_the_page_as_it_is():
    angle, width, height = 2.0, 827.0, 1169.0
    spot = np.full((1169, 827), 255, np.uint8)
    spot[300:312, 200:240] = 0
    level = turned(spot, angle)
    rows, columns = np.nonzero(level < 128)
    token = Token("x", columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    back = turned_back(token, angle, width, height)
    assert (back.x0 + back.x1) / 2 == pytest.approx(220, abs=1.5)
    assert (back.top + back.bottom) / 2 == pytest.approx(306, abs=1.5)


def test_isolated_specks_go_and_dots_beside_letters_stay():
    image = page()
    draw = ImageDraw.Draw(image)
    random = np.random.default_rng(1)
    for x, y in zip(random.integers(0, 1654, 900), random.integers(2130, 2338, 900), strict=True):
        draw.point((x, y), fill="black")
    draw.rectangle((314, 216, 317, 219), fill="black")  # a full stop after the first word
    prepared = prepare(image, DPI)
    assert "specks" in prepared.steps
    grey = np.asarray(prepared.image)
    assert (grey[2150:2330] < 100).sum() < 60
    assert grey[217, 315] < 100


def test_a_bar_at_the_edge_goes():
    image = page()
    ImageDraw.Draw(image).rectangle((0, 0, 40, 2337), fill="black")
    prepared = prepare(image, DPI)
    assert "border" in prepared.steps
    assert np.asarray(prepared.image)[1200, 10] == 255


def test_uneven_light_is_evened():
    shade = np.linspace(110, 250, 1654).astype(np.uint8)
    pixels = np.minimum(np.asarray(page().convert("L")), np.tile(shade, (2338, 1)))
    prepared = prepare(Image.fromarray(pixels), DPI)
    assert "light" in prepared.steps
    paper = np.asarray(prepared.image)[120, 60:1600]
    assert int(paper.max()) - int(paper.min()) < 40


@pytest.mark.parametrize("dpi", [150, 300, 400])
def test_a_page_comes_at_the_resolution_the_engine_reads_best(dpi):
    size = round(8.27 * dpi), round(11.69 * dpi)
    prepared = prepare(page().resize(size), dpi)
    assert prepared.dpi == pytest.approx(200)
    assert prepared.image.width == pytest.approx(1654, abs=3)


def test_rules_go_and_a_table_is_told_by_them():
    image = page()
    draw = ImageDraw.Draw(image)
    draw.rectangle((200, 2120, 1400, 2320), fill="white")
    for y in (2140, 2200, 2260):
        draw.line((240, y, 1300, y), fill="black", width=2)
    for x in (240, 500, 1300):
        draw.line((x, 2140, x, 2260), fill="black", width=2)
    draw.line((300, 120, 620, 120), fill="black", width=2)  # under a heading
    prepared = prepare(image, DPI)
    grey = np.asarray(prepared.image)
    assert grey[2140, 400] == grey[2170, 500] == grey[120, 400] == 255
    assert grey[210, 260] < 60  # a word
    (table,) = prepared.tables
    assert [len(row) for row in table.rows] == [2, 2]
    assert table.rows[0][1] == pytest.approx((180, 770, 468, 792), abs=2)
