"""What the model of sequences counts a word as, and what it knows."""

from __future__ import annotations

import pytest

from thidua.knowledge.sequences import alike, core, dashed, follows, log_share, unit


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("(“Bác”.)", ("(“", "Bác", "”.)")),
        ("19/CT-TTg,", ("", "19/CT-TTg", ",")),
        ("...", ("...", "", "")),
        ("", ("", "", "")),
    ],
)
def test_core(word, parts):
    assert core(word) == parts


@pytest.mark.parametrize(
    ("word", "counted"),
    [
        ("“Hòa", "hòa"),
        ("Hoà", "hòa"),
        ("85%;", "<%>"),
        ("98,5%", "<%>"),
        ("(03/02/1930", "<date>"),
        ("2024).", "<year>"),
        ("7/2024", "<month>"),
        ("1.200", "<number>"),
        ("19/CT-TTg", "<symbol>"),
        ("2A", "<mixed>"),
        ("-", "<sign>"),
    ],
)
def test_unit(word, counted):
    assert unit(word) == counted


def test_what_plans_say_is_likelier():
    before = ("phong", "trào")
    assert log_share("thi", before) > log_share("văn", before) > log_share("xyz", before)


def test_neighbours():
    assert follows("đua", "thi")
    assert not follows("thi", "thi")
    assert dashed("tế", "xã")
    assert {"tổ", "tố"} <= alike("tô")
    assert "trị" in alike("tị")
