"""Syllables that a page has dropped a letter of, and what is none of them."""

from __future__ import annotations

import pytest

from thidua.knowledge.lost_letters import lost_letters


def righted(text: str) -> list[tuple[str, str]]:
    words = text.split()
    lower = [word.lower() for word in words]
    return [(words[slip.first + slip.at], slip.right) for slip in lost_letters(words, lower)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nhiệm vụ phát trin kinh tế của xã", [("trin", "triển")]),
        ("đại biu dự hội nghị toàn quc", [("biu", "biểu"), ("quc", "quốc")]),
        ("gia đình và cộng đng dân cư", [("đng", "đồng")]),
        # two of them show that the page drops letters: shorter ones are put right too
        (
            "tuyên truyn cho đại biu về sự ch đạo của xã",
            [("truyn", "truyền"), ("biu", "biểu"), ("ch", "chỉ")],
        ),
    ],
)
def test_letters_that_were_lost(text, expected):
    assert righted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "phát triển kinh tế",
        "nhóm ch đạo",  # two letters, on a page that has all its own
        "đồng bào Ê Đê xã Ea Rok",
        "trang web và phần mềm online",
        "dài 5 km rộng 3 cm nặng 2 kg",
        "gv và hs trường thpt dự thi",
        "mẹ Trn Thị Bưởi",
    ],
)
def test_nothing_is_lost(text):
    assert righted(text) == []
