"""What an engine takes for words: dirt goes by shape and place, numbers in doubt stay."""

from __future__ import annotations

import pytest

from thidua.ingest.dirt import without_dirt
from thidua.ingest.tokens import Token


def token(text, x, *, top=50.0, height=10.0, width=None, confidence=0.95, line=0):
    return Token(text, x, top, x + (width or 6 * len(text)), top + height, confidence, line)


LINE = [token("Căn", 0), token("cứ", 25), token("Chỉ", 45), token("thị", 70)]


def kept(*more):
    return [t.text for t in without_dirt([*LINE, *more])][len(LINE) :]


@pytest.mark.parametrize(
    ("word", "stays"),
    [
        (token("91/2017/NĐ-CP", 100, confidence=0.0), True),
        (token("60%", 100, confidence=0.1), True),
        (token("Ệ", 100, height=1.4, width=1.4, confidence=0.8), False),
        (token("lộ", 100, height=22, confidence=0.3), True),
        (token("lộ", 100, height=24, confidence=0.3), False),
        (token("xk", 100, height=22, confidence=0.3), False),
        (token("ở", 100, width=1.8, confidence=0.9), False),
        (token("1", 100, width=1.8, confidence=0.9), True),
        (token("1", 100, width=1.8, height=4, confidence=0.9), False),
        (token("`", 100, width=3, height=3, confidence=0.9), False),
        (token(":", 130, width=2, height=2, confidence=0.7), False),
        (token("»", 105, width=4, height=4, confidence=0.9), True),
        (token("*", 100, height=29, width=30), False),
        (token("-", 100, top=55, height=1.2, width=3.5, confidence=0.3), True),
        (token("-", 100, top=48, height=1.2, width=3.5, confidence=0.9), False),
        (token("-", 100, top=48, height=14, width=4, confidence=0.93), True),
        (token("_", 100, top=48, height=18, width=10, confidence=0.5), False),
    ],
)
def test_a_word_is_judged_by_its_shape(word, stays):
    assert (kept(word) == [word.text]) is stays


def test_a_dash_is_what_its_width_tells():
    wide = token("~-", 100, top=55, height=1, width=7, confidence=0.4)
    narrow = token("—", 120, top=55, height=1, width=3, confidence=0.4)
    assert kept(wide, narrow) == ["–", "-"]


@pytest.mark.parametrize(
    ("dash", "stays"),
    [
        (token("-", 0, top=52, height=1, width=1), True),  # worn to a dot
        (token("-", -12, top=52, height=7, width=16), True),  # a speck in its box
        (token("-", 0, top=52, height=1, width=1, confidence=0.2), False),
        (token("-", -60, top=52, height=1, width=1), False),
    ],
)
def test_a_dash_before_an_item_stays(dash, stays):
    line = [word._replace(x0=word.x0 + 10, x1=word.x1 + 10, line=1) for word in LINE]
    found = without_dirt([*LINE, dash._replace(line=1), *line])[len(LINE) :]
    assert (found[0].text == "-") is stays
    assert not stays or 0 <= found[0].x0 <= found[0].x1 <= 4


def test_a_line_of_strokes_goes_and_a_symbol_stays():
    scribble = [token("lén", 10, line=1, confidence=0.2), token("oắ", 40, line=1, confidence=0.3)]
    number = [token("Sô", 10, line=2, confidence=0.2), token("KH-SYT", 40, line=2, confidence=0.3)]
    assert kept(*scribble, *number) == ["Sô", "KH-SYT"]


@pytest.mark.parametrize(
    "ornament",
    ["-----o0o-----", "---------oOo---------", "000------", "-----***-----", "----- o0o -----", "-- oOo --", "oOo:"],
)  # fmt: skip
def test_an_ornament_is_no_text(ornament):
    drawn = [token(text, 60 * k, line=1) for k, text in enumerate(ornament.split())]
    assert kept(*drawn) == []


@pytest.mark.parametrize(
    "text", ["000 đồng", "100.000", "000", "kế hoạch ... nhằm", "ngày ...... tháng"]
)
def test_numbers_are_no_ornament(text):
    words = [token(word, 60 * k, line=1) for k, word in enumerate(text.split())]
    assert kept(*words) == text.split()


def test_a_comma_read_apart_goes_to_its_word():
    words = [token("ngày", 0, line=1), token(",", 25, line=1, width=2), token("công", 60, line=1)]
    assert kept(*words) == ["ngày,", "công"]


def test_nothing_that_can_be_trusted_is_nothing():
    assert without_dirt([token("xx", 0, confidence=0.1)]) == []


@pytest.mark.parametrize(("confidence", "stays"), [(0.95, True), (0.5, False)])
def test_a_percent_sign_alone_in_its_cell_is_a_unit(confidence, stays):
    unit = token("%", 200, line=1, confidence=confidence)
    assert kept(unit) == (["%"] if stays else [])
