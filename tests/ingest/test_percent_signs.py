"""Percent signs read as digits, told by the room that the word takes."""

from __future__ import annotations

import pytest

from thidua.ingest.percent_signs import with_per_mille, with_percent
from thidua.ingest.tokens import Token


@pytest.mark.parametrize(
    ("read", "ems", "printed"),
    [
        ("859%", 1.83, "85%"),
        ("98,59%", 2.6, "98,5%"),
        ("98,59", 2.6, "98,5%"),
        ("1009", 2.3, "100%"),
        ("10096", 2.3, "100%"),
        ("10695", 2.3, "100%"),
        ("1096", 1.8, "10%"),
        ("9056", 1.8, "90%"),
        ("859", 1.8, "85%"),
        ("979¿", 1.8, "97%"),
        ("90%6", 1.85, "90%"),
        ("509.", 2.0, "50%."),
        # these are as wide as they should be, or years
        ("109%", 2.33, "109%"),
        ("2019", 2.0, "2019"),
        ("1996", 1.95, "1996"),
        ("136", 1.35, "136"),
        ("150", 1.35, "150"),
        ("187", 1.35, "187"),
        ("450", 1.5, "450"),
        ("35", 1.2, "35"),
        ("129", 1.45, "129"),
        ("85%", 1.8, "85%"),
        ("1.009", 2.2, "1.009"),
        ("98,59", 2.2, "98,59"),
    ],
)
def test_percent(read, ems, printed):
    height = 10 * (0.83 if "," in read else 0.69)
    assert with_percent(Token(read, 0, 0, 10 * ems, height, 0.8)) == printed
    assert with_percent(Token(read, 0, 0, 10 * ems, height, 0.97)) == read


@pytest.mark.parametrize(
    ("before", "read", "ems", "printed"),
    [
        ("Tỷ suất tử vong trẻ em dưới 5 tuổi dưới", "19%;", 2.27, "19‰;"),
        ("Tỷ suất sinh giảm", "0,2%", 2.25, "0,2‰"),
        ("Tỷ suất tử vong trẻ em dưới 5 tuổi dưới", "19%;", 1.95, "19%;"),  # no wider than that
        ("tỷ suất sinh lời đạt", "12%", 2.0, "12%"),
        ("Tỷ lệ hộ nghèo dưới", "19%", 2.0, "19%"),
        ("Tỷ suất sinh giảm; hộ nghèo dưới", "19%", 2.0, "19%"),
        ("Tỷ suất sinh giảm", "năm", 2.0, "năm"),
    ],
)
def test_per_mille(before, read, ems, printed):
    height = 10 * (0.83 if "," in read or ";" in read else 0.69)
    assert with_per_mille(Token(read, 0, 0, 10 * ems, height, 0.97), before) == printed
