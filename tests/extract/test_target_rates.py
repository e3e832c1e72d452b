"""Rates for so many, counts told once more as a share or in words, and what is no condition."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import targets_in


def read(line: str) -> list[tuple[str, float, str | None, str | None, str | None]]:
    """Comparator, value, unit, subject and predicate of each target of *line*."""
    found = targets_in(line)
    return [(t.comparator, t.value, t.unit, t.subject, t.predicate) for t in found]


FOR_SO_MANY = [
    (
        "Tiếp nhận trên 1.000 đơn vị máu; tìm việc cho trên 10.000 lao động",
        [
            ("gt", 1000, "đơn vị máu", "đơn vị máu", "Tiếp nhận"),
            ("gt", 10000, "lao động", "lao động", "tìm việc cho"),
        ],
    ),
    (
        "Duy tu 7 đoạn mương",
        [("eq", 7, "đoạn mương", "đoạn mương", "Duy tu")],
    ),
    (
        "Số ca mắc lao dưới 80/100.000 dân",
        [("lt", 80, "/100.000 dân", "Số ca mắc lao", None)],
    ),
    (
        "Tỷ lệ tử vong mẹ dưới 15/100.000 ca sinh",
        [("lt", 15, "/100.000 ca sinh", "Tỷ lệ tử vong mẹ", None)],
    ),
    (
        "Số điều dưỡng trên 10 nghìn dân đạt 22",
        [("eq", 22, "điều dưỡng", "Số điều dưỡng trên 10 nghìn dân", "đạt")],
    ),
    (
        "Số người bị nạn trên 10 nghìn phương tiện giảm từ 5 xuống 3",
        [("eq", 3, "người", "Số người bị nạn trên 10 nghìn phương tiện", "giảm từ 5 xuống")],
    ),
    (
        "Giảm tỷ suất tử vong trẻ em năm 2029 xuống còn 12/1.000 trẻ và 10/1.000 trẻ vào năm 2032",
        [
            ("eq", 12, "/1.000 trẻ", "tỷ suất tử vong trẻ em", "Giảm xuống còn"),
            ("eq", 10, "/1.000 trẻ", "tỷ suất tử vong trẻ em", None),
        ],
    ),
    (
        "Tỷ suất sinh còn 12/1.000 dân và 03 xã đạt chuẩn vào năm 2032",
        [("eq", 12, "/1.000 dân", "Tỷ suất sinh", "còn"), ("eq", 3, "xã", "xã", "đạt chuẩn")],
    ),
    ("Tỷ lệ hộ nghèo dưới 3%2", [("lt", 3, "%", "Tỷ lệ hộ nghèo", None)]),
    ("Mật độ dân số 900 người/km2", [("eq", 900, "người", "Mật độ dân số", None)]),
    (
        "Giá trị sản xuất đạt 150 triệu/ha/năm",
        [("eq", 150, "triệu/ha/năm", "Giá trị sản xuất", "đạt")],
    ),
    (
        "Giá trị sản xuất: 210,5 tỷ.đ, tăng 0,5 lần so với năm 2020",
        [
            ("eq", 210.5, "tỷ.đ", "Giá trị sản xuất", None),
            ("eq", 0.5, "lần", "Giá trị sản xuất", "tăng so với năm 2020"),
        ],
    ),
]

ONCE_MORE = [
    ("Kết nạp 03 (ba) đảng viên", [("eq", 3, "đảng viên", "đảng viên", "Kết nạp")]),
    (
        "90% (chín mươi phần trăm) hội viên dự học",
        [("eq", 90, "%", "hội viên", "dự học")],
    ),
    (
        "Lao động tiên tiến: 30 đ/c = 90%",
        [
            ("eq", 30, "đ/c", None, "Lao động tiên tiến"),
            ("eq", 90, "%", None, "Lao động tiên tiến"),
        ],
    ),
    (
        "Lao động tiên tiến: 30 đồng chí, đạt 90%",
        [
            ("eq", 30, "đồng chí", None, "Lao động tiên tiến"),
            ("eq", 90, "%", None, "Lao động tiên tiến"),
        ],
    ),
    (
        "LĐTT 30/35 đ/c (85,7%)",
        [("eq", 30, "đ/c", None, "LĐTT"), ("eq", 85.7, "%", None, "LĐTT")],
    ),
    ("100% (25/25) giáo viên ký cam kết", [("eq", 100, "%", "giáo viên", "ký cam kết")]),
    ("Giỏi: 12/40 = 30%", [("eq", 30, "%", None, "Giỏi")]),
    ("Khá: 20/40 (50%)", [("eq", 50, "%", None, "Khá")]),
    ("2/3 số hội viên dự học", [("eq", pytest.approx(2 / 3), None, "số hội viên", "dự học")]),
]

NO_CONDITION = [
    (
        "Tỷ lệ người dân hài lòng khi giao dịch đạt 95%",
        [("eq", 95, "%", "Tỷ lệ người dân hài lòng khi giao dịch", "đạt")],
    ),
    (
        "Số trường hợp vi phạm giảm 10%",
        [("eq", 10, "%", "Số trường hợp vi phạm", "giảm")],
    ),
    ("Thu gom 90% khối lượng rác thải", [("eq", 90, "%", "khối lượng rác thải", "Thu gom")]),
    ("Khi đạt 90% trở lên được xếp loại tốt", []),
    ("Xã được công nhận khi tỷ lệ hộ nghèo dưới 5%", []),
]

BOUNDS_AND_PARTS = [
    ("Tối thiểu 02 lần/năm", [("ge", 2, "lần", "lần", None)]),
    ("Thu ngân sách tăng 8% so cùng kỳ", [("eq", 8, "%", "Thu ngân sách", "tăng so cùng kỳ")]),
    (
        "Tỷ lệ lao động qua đào tạo: 70%, trong đó có bằng cấp: 28%",
        [
            ("eq", 70, "%", "Tỷ lệ lao động qua đào tạo", None),
            ("eq", 28, "%", "Tỷ lệ lao động qua đào tạo", "có bằng cấp"),
        ],
    ),
    (
        "Học sinh giỏi: 20 giải, trong đó giải Nhất: 02, giải Nhì: 05",
        [
            ("eq", 20, "giải", "Học sinh giỏi", None),
            ("eq", 2, "giải", "giải Nhất", None),
            ("eq", 5, "giải", "giải Nhì", None),
        ],
    ),
    ("Hiến đất: 2.000 m2", [("eq", 2000, "m2", "Hiến đất", None)]),
    (
        "Tổng thu đạt 90 tỷ đồng, đạt 100% kế hoạch, tăng 8% so với năm 2020",
        [
            ("eq", 90, "tỷ đồng", "Tổng thu", "đạt"),
            ("eq", 100, "%", "Tổng thu", "đạt kế hoạch"),
            ("eq", 8, "%", "Tổng thu", "tăng so với năm 2020"),
        ],
    ),
    ("Giữ vững vị trí top 10 toàn tỉnh", []),
    (
        "Với mục tiêu tổng doanh thu phấn đấu đạt 900 tỷ đồng",
        [("eq", 900, "tỷ đồng", "tổng doanh thu", "đạt")],
    ),
]


@pytest.mark.parametrize(
    ("line", "expected"), [*FOR_SO_MANY, *ONCE_MORE, *NO_CONDITION, *BOUNDS_AND_PARTS]
)
def test_forms(
    line: str, expected: list[tuple[str, float, str | None, str | None, str | None]]
) -> None:
    assert read(line) == expected
