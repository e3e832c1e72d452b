"""Shares beside counts, names before colons, topics: whose a number is."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets

# line, then (comparator, value, upper end, unit, subject, predicate) of each target
FORMS: list[tuple[str, list[tuple[object, ...]]]] = [
    # so many times what it was, shares beside counts of thousands, topics
    (
        "Quy mô nền kinh tế đến năm 2030 gấp 2 lần năm 2020",
        [("eq", 2, None, "lần", "Quy mô nền kinh tế", "gấp năm 2020")],
    ),
    (
        "Diện tích nhà ở bình quân đầu người 28 m2 sàn/người",
        [("eq", 28, None, "m2 sàn/người", "Diện tích nhà ở bình quân đầu người", None)],
    ),
    (
        "16/16 xã, thị trấn (100%) hoàn thành phổ cập",
        [
            ("eq", 16, None, "xã, thị trấn", "xã, thị trấn", "hoàn thành phổ cập"),
            ("eq", 100, None, "%", "xã, thị trấn", "hoàn thành phổ cập"),
        ],
    ),
    (
        "Số hội viên tham gia: 1.250/1.300 (96%)",
        [("eq", 96, None, "%", "Số hội viên tham gia", None)],
    ),
    (
        "Về chuyên môn: 80% giờ dạy tốt; 20% giờ dạy khá",
        [("eq", 80, None, "%", "giờ dạy tốt", None), ("eq", 20, None, "%", "giờ dạy khá", None)],
    ),
    (
        "Vệ sinh môi trường: 100% lớp sạch, đẹp",
        [("eq", 100, None, "%", "lớp sạch, đẹp", "Vệ sinh môi trường")],
    ),
    ("Nợ xấu: 2% tổng dư nợ", [("eq", 2, None, "%", "Nợ xấu", None)]),
]


@pytest.mark.parametrize(("line", "wanted"), FORMS, ids=[line[:60] for line, _ in FORMS])
def test_targets(line: str, wanted: list[tuple[object, ...]]) -> None:
    found = find_targets(plan_with(f"- {line}", "CHỈ TIÊU THI ĐUA"))
    assert [
        (t.comparator, t.value, t.value_max, t.unit, t.subject, t.predicate) for t in found
    ] == wanted
