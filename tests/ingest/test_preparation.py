"""Page images before OCR: each step acts where it is needed and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from thidua.ingest.image import turned_back
from thidua.ingest.layout import Token
from thidua.ingest.preparation import prepare, skew, turned

DPI = 100


def page(*, colour="white"):
    """A page with rows of short black bars, as lines of words look from afar."""
    image = Image.new("RGB", (827, 1169), colour)
    draw = ImageDraw.Draw(image)
    for row in range(100, 1050, 40):
        for column in range(120, 700, 60):
            draw.rectangle((column, row, column + 45, row + 12), fill="black")
    return image


def test_a_clean_page_is_left_alone():
    prepared = prepare(page(), DPI)
    assert prepared.steps == ()
    assert prepared.angle == 0
    assert np.array_equal(np.asarray(prepared.image), np.asarray(page().convert("L")))


def test_a_red_stamp_fades_and_print_stays():
    image = page()
    ImageDraw.Draw(image).ellipse((400, 800, 640, 1040), outline=(214, 32, 40), width=10)
    prepared = prepare(image, DPI)
    assert "colour ink" in prepared.steps
    grey = np.asarray(prepared.image)
    assert grey[920, 404] > 180  # on the ring
    assert grey[106, 140] < 60  # in a word


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
    for x, y in zip(random.integers(0, 827, 900), random.integers(1060, 1169, 900), strict=True):
        draw.point((x, y), fill="black")
    draw.rectangle((167, 110, 168, 111), fill="black")  # a full stop after the first word
    prepared = prepare(image, DPI)
    assert "specks" in prepared.steps
    grey = np.asarray(prepared.image)
    assert (grey[1080:1160] < 100).sum() < 60
    assert grey[110, 167] < 100


def test_a_bar_at_the_edge_goes():
    image = page()
    ImageDraw.Draw(image).rectangle((0, 0, 14, 1168), fill="black")
    prepared = prepare(image, DPI)
    assert "border" in prepared.steps
    assert np.asarray(prepared.image)[600, 5] == 255


def test_uneven_light_is_evened():
    shade = np.linspace(110, 250, 827).astype(np.uint8)
    pixels = np.minimum(np.asarray(page().convert("L")), np.tile(shade, (1169, 1)))
    prepared = prepare(Image.fromarray(pixels), DPI)
    assert "light" in prepared.steps
    paper = np.asarray(prepared.image)[60, 30:800]
    assert int(paper.max()) - int(paper.min()) < 40
