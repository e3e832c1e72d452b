"""One theme, one id: over documents that word it differently."""

from __future__ import annotations

import pytest
from tests.dataset.cited_works import document

from thidua.dataset import Dataset
from thidua.dataset.theme_ids import theme_ids
from thidua.records import Theme


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Đoàn kết - Kỷ cương - Hiệu quả", "ĐOÀN KẾT, KỶ CƯƠNG, HIỆU QUẢ", True),
        ("Đoàn kết, sáng tạo và phát triển", "Đoàn kết, sáng tạo, phát triển", True),
        ("Xanh hoá trường học", "Xanh hóa trường học", True),
        ("Xây dựng chính quyền gần dân", "Xây dựng chính quvền gần dân", True),  # OCR: y -> v
        ("Xây dựng chính quyền gần dân", "Xâydựng chính quyền gần dân", True),  # glued
        ("Giảm nghèo giai đoạn 2021-2025", "Giảm nghèo giai đoạn 2026-2030", False),
        ("3 tăng, 3 giảm", "3 tăng, 4 giảm", False),
        ("Dạy tốt", "Học tốt", False),
        ("Vì Quảng Nam xanh, sạch, đẹp", "Vì Quảng Ninh xanh, sạch, đẹp", False),
    ],
)
def test_the_same_theme(one, other, same):
    ids = theme_ids([one, one, other])
    assert (len(set(ids.values())) == 1) is same


def test_the_id_is_the_commonest_spelling():
    ids = theme_ids(
        ["Gần dân, vì dân phục vụ", "Gần dan, vi dân phụcvụ", "Gần dân, vì dân phục vụ"]
    )
    assert set(ids.values()) == {"gan-dan-vi-dan-phuc-vu"}


def test_a_known_movement_is_one_theme_in_any_wording():
    ids = [
        row["theme_id"]
        for row in Dataset.of(
            [
                document(
                    "a", Theme(kind="phong_trao", text="Cả nước vì nông thôn", movement_id="m")
                ),
                document("b", Theme(kind="phong_trao", text="Vì nông thôn mới", movement_id="m")),
            ]
        ).rows("themes")
    ]
    assert ids == ["m", "m"]
