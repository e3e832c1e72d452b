"""Shares beside counts, names before colons, topics: whose a number is."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import told_in

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
    # names and shares one after the other with nothing between
    (
        "Rèn luyện: Xuất sắc: 8% Tốt: 47% Khá: 35% TB: 10%",
        [
            ("eq", 8, None, "%", None, "Xuất sắc"),
            ("eq", 47, None, "%", None, "Tốt"),
            ("eq", 35, None, "%", None, "Khá"),
            ("eq", 10, None, "%", None, "TB"),
        ],
    ),
    (
        "Giỏi 20% Khá 50% TB 28% Yếu 2%",
        [
            ("eq", 20, None, "%", None, "Giỏi"),
            ("eq", 50, None, "%", None, "Khá"),
            ("eq", 28, None, "%", None, "TB"),
            ("eq", 2, None, "%", None, "Yếu"),
        ],
    ),
    (
        "LĐTT: 95% CSTĐCS: 15% CSTĐ tỉnh: 02 đ/c",
        [
            ("eq", 95, None, "%", None, "LĐTT"),
            ("eq", 15, None, "%", None, "CSTĐCS"),
            ("eq", 2, None, "đ/c", None, "CSTĐ tỉnh"),
        ],
    ),
    (
        "Tốt: 98,5% khá: 1,5%",
        [("eq", 98.5, None, "%", None, "Tốt"), ("eq", 1.5, None, "%", None, "khá")],
    ),
    ("Nông nghiệp: 20% cơ cấu kinh tế", [("eq", 20, None, "%", "Nông nghiệp", None)]),
    # by how much, and what it comes to
    (
        "Tỷ lệ chuyên cần tăng 5% lên 95%",
        [
            ("eq", 5, None, "%", "Tỷ lệ chuyên cần", "tăng"),
            ("eq", 95, None, "%", "Tỷ lệ chuyên cần", "lên"),
        ],
    ),
    (
        "Hộ nghèo giảm 2% còn 4%",
        [("eq", 2, None, "%", "Hộ nghèo", "giảm"), ("eq", 4, None, "%", "Hộ nghèo", "còn")],
    ),
    (
        "Tỷ lệ hộ nghèo giảm từ 5% xuống 4%",
        [("eq", 4, None, "%", "Tỷ lệ hộ nghèo", "giảm từ 5% xuống")],
    ),
    (
        "Tỷ lệ suy dinh dưỡng hạ từ 6,1% xuống còn không quá 4%",
        [("le", 4, None, "%", "Tỷ lệ suy dinh dưỡng", "hạ từ 6,1% xuống còn")],
    ),
]


@pytest.mark.parametrize(("line", "wanted"), FORMS, ids=[line[:60] for line, _ in FORMS])
def test_targets(line: str, wanted: list[tuple[object, ...]]) -> None:
    assert told_in(line) == wanted
