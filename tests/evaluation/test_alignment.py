"""Offsets of one reading of a text carried over to another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.evaluation.alignment import Alignment

WORDS = st.lists(st.sampled_from(["thi", "đua", "năm", "2031", "|", "≤", "0,5"]), max_size=12)


@pytest.mark.parametrize(
    ("read", "true", "ours", "theirs"),
    [
        ("2 | May1 | 412 | x", "2 | May 1 | 412 | x", "May1 | 412", "May 1 | 412"),
        ("lỗi | ≤0,5 | 70%", "lỗi | ≤ 0,5 | 70%", "≤0,5", "≤ 0,5"),
        ("các Giặt- Hoàn thành", "các Giặt - Hoàn thành", "Giặt- Hoàn", "Giặt - Hoàn"),
        ("theo thoàn thành tốt", "theo hoàn thành tốt", "thành", "thành"),
        ("đạt 95 % số hộ", "đạt 95% số hộ", "95 %", "95%"),
    ],
)
def test_a_space_lost_or_added_moves_no_end(read: str, true: str, ours: str, theirs: str) -> None:
    start = read.index(ours)
    carried = Alignment(read, true).span(start, start + len(ours))
    assert true[slice(*carried)] == theirs


@given(WORDS, WORDS)
def test_offsets_stay_inside_and_in_order(read: list[str], true: list[str]) -> None:
    ours, theirs = " ".join(read), " ".join(true)
    alignment = Alignment(ours, theirs)
    places = [alignment.span(at, at)[0] for at in range(len(ours) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(theirs) for place in places)


@given(WORDS)
def test_the_same_text_keeps_its_offsets(words: list[str]) -> None:
    text = " ".join(words)
    alignment = Alignment(text, text)
    for start, letter in enumerate(text):
        if not letter.isspace():
            assert alignment.span(start, start + 1) == (start, start + 1)
