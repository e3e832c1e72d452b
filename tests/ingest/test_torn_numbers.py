"""Pieces of numbers and dates are one; numbers that stand side by side stay two."""

from __future__ import annotations

import pytest

from thidua.ingest.tokens import Token
from thidua.ingest.torn_numbers import mended


def words(text, gap):
    """The words of *text*, 6 points a letter and 10 high, *gap* of the height between them."""
    found, x = [], 0.0
    for word in text.split():
        found.append(Token(word, x, 50, x + 6 * len(word), 60, 0.9))
        x += 6 * len(word) + 10 * gap
    return found


@pytest.mark.parametrize(
    ("read", "gap", "printed"),
    [
        ("26/3 /2021.", 0.2, "26/3/2021."),
        ("9/1/20 26).", 0.1, "9/1/2026)."),
        ("10/3/201 1).", 0.4, "10/3/2011)."),
        ("29/ 11/2016", 0.1, "29/11/2016"),
        ("(30/4/1975-30/4 2011)", 0.5, "(30/4/1975-30/4/2011)"),
        ("(03/02 2026).", 0.5, "(03/02/2026)."),
        ("1. 200 đoàn", 0.15, "1.200 đoàn"),
        ("200. 0004:", 0.1, "200.0004:"),
        ("trên 98, 5% đảng", 0.2, "trên 98,5% đảng"),
        ("trên 60, 2% số", 0.4, "trên 60,2% số"),
        ("tháng 3/ 2022;", 0.2, "tháng 3/2022;"),
        ("số 482/KH- UBND ngày", 0.1, "số 482/KH-UBND ngày"),
        ("từ 26 02 đến", 0.4, "từ 26/02 đến"),
        ("ngày 15 9, trường", 0.4, "ngày 15/9, trường"),
        ("2. 3. Chuyên", 0.2, "2.3. Chuyên"),
        ("số 44. 2013/NĐ-CP ngày", 0.4, "số 44/2013/NĐ-CP ngày"),
        ("số 44/ /2013/NĐ-CP ngày", 0.4, "số 44/2013/NĐ-CP ngày"),
        # these stay two
        ("đạt 60, 72% số", 0.4, "đạt 60, 72% số"),
        ("đạt 60, 2% số", 0.6, "đạt 60, 2% số"),
        ("2. 3. Chuyên", 0.5, "2. 3. Chuyên"),
        ("năm 44 2013/NĐ-CP ngày", 0.4, "năm 44 2013/NĐ-CP ngày"),
        ("số 8, 5% đảng", 0.5, "số 8, 5% đảng"),
        ("lớp 26 02 em", 0.4, "lớp 26 02 em"),
        ("từ 26 15 em", 0.4, "từ 26 15 em"),
        ("28% 28%", 0.2, "28% 28%"),
        ("26/3 /2021", 1.2, "26/3 /2021"),
        ("1. 200", 0.5, "1. 200"),
        ("(22/12/1944 22/12/2025)", 0.3, "(22/12/1944 22/12/2025)"),
        ("tuần 10 2016", 0.3, "tuần 10 2016"),
        ("3/2, 8/3", 0.15, "3/2, 8/3"),
        ("2016 2017", 0.4, "2016 2017"),
        ("31/2 2011", 1.0, "31/2 2011"),
    ],
)
def test_torn(read, gap, printed):
    assert " ".join(word.text for word in mended(words(read, gap))) == printed


@pytest.mark.parametrize(
    ("pieces", "printed"),
    [
        ((("21/12", 403, 430), ("12/2021.", 420, 461)), "21/12/2021."),
        ((("28%", 388, 396), ("28%", 398, 407)), "28%"),
        ((("28%", 380, 396), ("28%", 398, 414)), "28% 28%"),
        ((("21/12", 403, 430), ("15/2021.", 420, 461)), "21/12 15/2021."),
        ((("0,3", 127, 136), ("3", 135, 143)), "0,3"),
        ((("1,2", 323, 326), ("2", 330, 337)), "1,2"),
        ((("1,2", 323, 339), ("2", 344, 350)), "1,2 2"),
        ((("1,2", 323, 326), ("3", 330, 337)), "1,2 3"),
    ],
)
def test_pieces_of_two_readings(pieces, printed):
    words = [Token(text, x0, 50, x1, 60, 0.9) for text, x0, x1 in pieces]
    assert " ".join(word.text for word in mended(words)) == printed


def test_the_box_is_that_of_both_pieces():
    first, second = words("29/ 11/2016", 0.1)
    (whole,) = mended([first, second._replace(top=48.0, confidence=0.5)])
    assert whole[1:6] == (first.x0, 48.0, second.x1, 60, 0.5)
