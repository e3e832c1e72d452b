"""Rules of tables, worn ones too, and the cells between them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from thidua.ingest.cells import with_cells
from thidua.ingest.ruling import without_rules
from thidua.ingest.tables import Table
from thidua.ingest.tokens import Token

DPI = 150
PAPER = 250
ACROSS, DOWN = (300, 350, 400, 450), (200, 420, 640)


def copy_of_a_table(*, rule=195, noise=12, broken=0.0):
    """A grey page with a table of three rows and two columns, its rules pale and broken."""
    chance = np.random.default_rng(7)
    grey = np.full((900, 900), PAPER, np.int16)
    for row in ACROSS:
        grey[row : row + 2, DOWN[0] : DOWN[-1]] = rule
    for column in DOWN:
        grey[ACROSS[0] : ACROSS[-1], column : column + 2] = rule
    grey[chance.random(grey.shape) < broken] = PAPER
    grey += chance.normal(0, noise, grey.shape).astype(np.int16)
    return grey.clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("broken", [0.0, 0.1])
def test_pale_and_broken_rules_draw_a_table(broken):
    cleaned, tables = without_rules(copy_of_a_table(broken=broken), DPI, worn=True)
    assert [[len(row) for row in table.rows] for table in tables] == [[2, 2, 2]]
    assert cleaned[352, 300] > 240  # a rule is gone


@pytest.mark.parametrize("side", [DOWN[0], DOWN[-1]])
def test_a_table_keeps_its_outer_column_where_the_upright_is_worn_away(side):
    grey = copy_of_a_table()
    grey[ACROSS[0] + 4 : ACROSS[-1] - 2, side - 1 : side + 3] = PAPER
    assert [
        [len(row) for row in table.rows] for table in without_rules(grey, DPI, worn=True)[1]
    ] == [[2] * 3]


def one_row(*columns, high=40, rule=60):
    """A page with the one row of a table that goes on from the page before, as low as a line."""
    grey = np.full((900, 900), PAPER, np.uint8)
    for row in (100, 100 + high):
        grey[row : row + 2, columns[0] : columns[-1] + 2] = rule
    for column in columns:
        grey[100 : 100 + high, column : column + 2] = rule
    return grey


@pytest.mark.parametrize("worn", [True, False])
def test_one_row_of_three_cells_is_a_table(worn):
    cleaned, tables = without_rules(one_row(100, 180, 500, 700), DPI, worn=worn)
    assert [[len(row) for row in table.rows] for table in tables] == [[3]]
    assert cleaned.min() > 240


def test_a_frame_is_no_table():
    assert without_rules(one_row(100, 700), DPI)[1] == []
    assert without_rules(one_row(100, 400, 700), DPI)[1] == []


def test_pale_rules_are_looked_for_on_copies_only():
    grey = copy_of_a_table()
    cleaned, tables = without_rules(grey, DPI)
    assert tables == []
    assert np.array_equal(cleaned, grey)


def test_rows_of_letters_are_no_rules():
    grey = np.full((900, 900), PAPER, np.uint8)
    for row in range(100, 800, 29):  # 14 points
        for column in range(100, 800, 12):
            grey[row : row + 14, column : column + 2] = 60
            grey[row + 13 : row + 15, column - 3 : column + 5] = 60  # serifs
    cleaned, tables = without_rules(grey, DPI, worn=True)
    assert tables == []
    assert np.array_equal(cleaned, grey)


def page_of_hyphens(count, *, pitch=12, wide=8, high=3):
    grey = np.full((900, 900), PAPER, np.uint8)
    for number in range(count):
        left = 400 + pitch * number
        grey[300 : 300 + high, left : left + wide] = 40
    return grey


def test_a_rule_of_hyphens_goes():
    cleaned, tables = without_rules(page_of_hyphens(20), DPI)
    assert tables == []
    assert cleaned.min() > 240


@pytest.mark.parametrize(
    "grey",
    [
        page_of_hyphens(4),  # too few
        page_of_hyphens(20, pitch=30),  # dashes of a list of numbers
        page_of_hyphens(20, pitch=6, wide=3, high=3),  # dots to be filled in
        page_of_hyphens(20, high=12),  # letters
    ],
)
def test_what_is_no_rule_of_hyphens_stays(grey):
    cleaned, _ = without_rules(grey, DPI)
    assert np.array_equal(cleaned, grey)


class Reader:
    """An engine that reads the same words of every picture."""

    def __init__(self, *words):
        self.words = words
        self.lines = []

    def read(self, image, dpi, *, line=False):
        self.lines.append(line)
        return [
            Token(text, 5 + 20 * place, 5, 20 + 20 * place, 15, sure, 0)
            for place, (text, sure) in enumerate(self.words)
        ]


CELL = (100.0, 100.0, 200.0, 120.0)


def inked(*, height=800):
    grey = np.full((height, 800), PAPER, np.uint8)
    grey[215:240, 230:260] = 40
    return Image.fromarray(grey)


@pytest.mark.parametrize(
    ("on_the_page", "alone", "found"),
    [
        ([], [("01", 0.8)], ["01"]),
        ([], [("01", 0.4)], []),  # a guess
        ([("May", 0.75)], [("May", 0.95), ("1", 0.95)], ["May", "1"]),
        ([("Hội", 0.97)], [("Hội", 0.86)], ["Hội"]),
        ([("Hoàn", 0.3)], [], []),  # of the cell beside it
        ([("95%", 0.9)], [], ["95%"]),
    ],
)
def test_a_cell_is_read_alone_where_that_is_surer(on_the_page, alone, found):
    tokens = [
        Token(text, 105 + 20 * place, 102, 120 + 20 * place, 118, sure, 0)
        for place, (text, sure) in enumerate(on_the_page)
    ]
    outside = Token("Ngoài", 300, 300, 340, 312, 0.9, 1)
    read = with_cells(inked(), 144, [Table([[CELL]])], [*tokens, outside], Reader(*alone))
    assert sorted(token.text for token in read) == sorted([*found, "Ngoài"])


def test_a_word_of_a_cell_has_its_box_on_the_page():
    (word,) = with_cells(inked(), 144, [Table([[CELL]])], [], Reader(("01", 0.8)))
    assert 100 <= word.x0 <= word.x1 <= 200
    assert 95 <= word.top <= word.bottom <= 125


def test_a_cell_without_ink_is_not_read():
    blank, engine = Image.new("L", (800, 800), PAPER), Reader(("x", 0.9))
    assert with_cells(blank, 144, [Table([[CELL]])], [], engine) == []
    assert engine.lines == []


@pytest.mark.parametrize(("bottom", "line"), [(120.0, True), (150.0, False)])
def test_a_high_cell_may_hold_several_lines(bottom, line):
    engine = Reader(("01", 0.8))
    with_cells(inked(), 144, [Table([[(100.0, 100.0, 200.0, bottom)]])], [], engine)
    assert engine.lines == [line]


def test_a_page_of_very_many_cells_is_left_as_it_was_read():
    engine = Reader(("01", 0.8))
    assert with_cells(inked(), 144, [Table([[CELL]] * 500)], [], engine) == []
    assert engine.lines == []
