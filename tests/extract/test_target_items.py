"""Targets by what stands around their line: parts below a total, items beside percentages."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets


def parts(body: str, heading: str = "CHỈ TIÊU THI ĐUA") -> list[tuple[str, str | None]]:
    """The quote of each target, and that of the whole it is a part of."""
    found = find_targets(plan_with(body, heading))
    quotes = {target.local_id: target.quote for target in found}
    return [(t.quote or "", quotes.get(t.parent_id) if t.parent_id else None) for t in found]


BELOW = [
    # labels, bare amounts and shares; another measure further on is no part
    (
        "- Gieo trồng 640 ha, trong đó:\n+ Khoai: 410 ha\n+ Đậu 230 ha, năng suất 18 tạ/ha\n"
        "- Trồng mới 30 ha keo",
        [
            ("Gieo trồng 640 ha", None),
            ("Khoai: 410 ha", "Gieo trồng 640 ha"),
            ("Đậu 230 ha", "Gieo trồng 640 ha"),
            ("năng suất 18 tạ/ha", None),
            ("Trồng mới 30 ha keo", None),
        ],
    ),
    (
        "1. Kết nạp 24 đoàn viên. Trong đó:\n\na) Nữ: 11 người;\n\nb) Có 05 đoàn viên là giáo viên.\n\n"
        "2. 90% tổ có sổ.",
        [
            ("Kết nạp 24 đoàn viên", None),
            ("Nữ: 11 người", "Kết nạp 24 đoàn viên"),
            ("Có 05 đoàn viên là giáo viên", "Kết nạp 24 đoàn viên"),
            ("90% tổ có sổ", None),
        ],
    ),
    (
        "- 95% tổ đạt yêu cầu, trong đó\n+ ít nhất 40% đạt khá\n+ Riêng tổ nữ 60% đạt khá",
        [
            ("95% tổ đạt yêu cầu", None),
            ("ít nhất 40% đạt khá", "95% tổ đạt yêu cầu"),
            ("Riêng tổ nữ 60% đạt khá", None),
        ],
    ),
    # items marked like their total tell nothing of parts
    (
        "- Gieo trồng 640 ha, trong đó:\n- Khoai: 410 ha",
        [("Gieo trồng 640 ha", None), ("Khoai: 410 ha", None)],
    ),
]


@pytest.mark.parametrize(("body", "expected"), BELOW)
def test_parts_below_their_total(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert parts(body) == expected


def test_places_have_their_parts() -> None:
    body = "- Trồng 700 ha rừng, trong đó huyện Hoa Lư 300 ha, Nho Quan 250 ha, Gia Viễn 150 ha keo"
    found = find_targets(plan_with(body, "CHỈ TIÊU THI ĐUA"))
    assert [(t.subject, t.predicate, bool(t.parent_id)) for t in found] == [
        ("rừng", "Trồng", False),
        ("huyện Hoa Lư", None, True),
        ("Nho Quan", None, True),
        ("Gia Viễn", None, True),
    ]


BESIDE = [
    ("- Diện tích ngô: 45 ha", [45]),
    ("- Đàn dê: 300 con, đàn vịt: 2.000 con", [300, 2000]),
    ("- Số giường bệnh: 140 giường", [140]),
    ("- Số hộ buôn bán, dịch vụ: 80 hộ, trong đó: chợ: 50 hộ; thôn: 30 hộ", [80, 50, 30]),
    ("- Quy mô dân số 12 nghìn người", [12]),
    ("- 06 em dự thi cấp tỉnh", [6]),
    ("- Học phí: 80.000 đồng/tháng", []),
    ("- Kinh phí: 40 triệu đồng", []),
    ("- Giải Nhất: 03 triệu đồng", []),
    ("- Họp tổ đúng kỳ: 20 điểm", []),
    ("- Số lượng hồ sơ: 02 bộ", []),
    ("- 2 buổi tập huấn trong tháng", []),
    ("- Ban Chỉ huy: 12 người", []),
]


@pytest.mark.parametrize(("item", "expected"), BESIDE)
def test_measures_among_items_with_percentages(item: str, expected: list[float]) -> None:
    body = f"- 95% hộ có nước sạch\n- 80% hộ có vườn mẫu\n{item}"
    found = find_targets(plan_with(body, "NHIỆM VỤ"))
    assert [target.value for target in found][2:] == expected


def test_a_deadline_of_one_label_is_none_of_the_next() -> None:
    body = "1. Thu nhập đến năm 2027: 50 triệu đồng. 2. Tỷ lệ hộ nghèo: 2%. 3. Hộ khá: 40%."
    found = find_targets(plan_with(body, "CHỈ TIÊU THI ĐUA"))
    assert [target.by_date for target in found] == ["2027", None, None]


def test_a_deadline_after_an_ordinal_in_brackets() -> None:
    body = "Mục tiêu là: (1) Đến năm 2027, giảm 20% hộ nghèo; (2) Vào năm 2028, giảm 30% hộ nghèo."
    found = find_targets(plan_with(body, "CHỈ TIÊU THI ĐUA"))
    assert [target.by_date for target in found] == ["2027", "2028"]
