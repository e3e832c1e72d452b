from __future__ import annotations

import pytest

from thidua.structure.lines import split_lines
from thidua.structure.markers import find_marker
from thidua.training.lines import _label, _series, _Told, features

TEXT = "I. MỤC ĐÍCH\n1. Nâng cao chất lượng;\n2. Động viên\ncán bộ.\n4. Lạc số"


def told():
    lines = split_lines(TEXT)
    return [_Told(line, find_marker(line), "item") for line in lines]


@pytest.mark.parametrize(
    ("index", "series"),
    [(0, "firstTrue"), (1, "firstTrue"), (2, "True"), (3, "none"), (4, "False")],
)
def test_series_tells_whether_a_number_follows_the_last(index, series):
    assert _series(told(), index) == series


def test_features_hold_no_blank_inside():
    for index in range(5):
        shown = features(told(), index).split()
        assert "rule=item" in shown
        assert all("=" in feature for feature in shown)


def test_label_of_a_line_is_that_of_what_begins_in_it():
    starts = {4: "heading", 12: "item"}
    assert _label(starts, 0, 10) == "heading"
    assert _label(starts, 10, 20) == "item"
    assert _label(starts, 20, 30) == "text"
