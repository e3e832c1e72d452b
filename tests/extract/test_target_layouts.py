"""Tables as texts leave them: tabs, gaps, bars that OCR took for letters, cells one a line."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets


def read(body: str) -> list[tuple[float, str | None, str | None, str | None]]:
    """Value, unit, subject and predicate of each target of a table."""
    found = find_targets(plan_with(body, "CHỈ TIÊU THI ĐUA"))
    return [(t.value, t.unit, t.subject, t.predicate) for t in found]


TABLES = [
    # an empty field between tabs, a change instead of a number
    (
        "TT\tChỉ tiêu\tĐVT\tTH 2020\tKH 2021\n"
        "1\tLao động có việc làm mới\tngười\t\t1.250\n"
        "2\tSố vụ cháy\tvụ\t12\tGiảm 10%",
        [
            (1250, "người", "Lao động có việc làm mới", None),
            (10, "%", "Số vụ cháy", "Giảm"),
        ],
    ),
    # a head on two lines, and a row that lacks a number
    (
        "Đơn vị              Giảm nghèo   Hộ văn hóa   Vườn mẫu\n"
        "                    (hộ)         (%)          (vườn)\n"
        "Xã Nậm Hoa          12           ≥ 80         03\n"
        "Cộng                40                        09",
        [
            (12, "hộ", "Xã Nậm Hoa", "Giảm nghèo"),
            (80, "%", "Xã Nậm Hoa", "Hộ văn hóa"),
            (3, "vườn", "Xã Nậm Hoa", "Vườn mẫu"),
            (40, "hộ", "Cộng", "Giảm nghèo"),
            (9, "vườn", "Cộng", "Vườn mẫu"),
        ],
    ),
    # bars misread
    (
        "TT l Chỉ tiêu            l ĐVT    ! TH 2020  l KH 2021\n"
        "1  l Sản lượng mủ tươi   l tấn    ! 1.240    l ≥ 1.500",
        [(1500, "tấn", "Sản lượng mủ tươi", None)],
    ),
    # cells one a line, with ordinals and without
    (
        "TT\nChỉ tiêu\nĐơn vị tính\nThực hiện 2020\nKế hoạch 2021\n"
        "1\nTổng nguồn vốn\ntỷ đồng\n215\n280\n2\nTỷ lệ thu lãi\n%\n97,3\n98 trở lên",
        [(280, "tỷ đồng", "Tổng nguồn vốn", None), (98, "%", "Tỷ lệ thu lãi", None)],
    ),
    (
        "Phòng giao dịch\nDư nợ tăng (tỷ đồng)\nNợ quá hạn (%)\n"
        "Mường Sim\n44,5\n≤ 1,1\nLa Đà\n61\n-",
        [
            (44.5, "tỷ đồng", "Mường Sim", "Dư nợ tăng"),
            (1.1, "%", "Mường Sim", "Nợ quá hạn"),
            (61, "tỷ đồng", "La Đà", "Dư nợ tăng"),
        ],
    ),
]


@pytest.mark.parametrize(("body", "expected"), TABLES)
def test_rows(body: str, expected: list[tuple[float, str | None, str | None, str | None]]) -> None:
    assert read(body) == expected


def test_a_sum_over_years_has_no_date() -> None:
    body = "Nhóm hộ\tĐVT\tNăm 2021\tNăm 2022\tCả giai đoạn\nHộ làm mới\tnhà\t21\t16\t37"
    found = find_targets(plan_with(body, "CHỈ TIÊU THI ĐUA"))
    assert [(t.value, t.by_date) for t in found] == [(21, "2021"), (16, "2022"), (37, None)]


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        # a bullet that a font of symbols has left as a letter
        (
            "o   Tưới 450 ha lúa\no   Nạo vét 960 m3 bùn\no   Không để trạm bơm ngừng chạy",
            ["Tưới 450 ha lúa", "Nạo vét 960 m3 bùn", "Không để trạm bơm ngừng chạy"],
        ),
        # items that a converter has put on one line
        (
            "• Bảo vệ: 90% tổ có sổ trực • ít nhất 70% chốt có đèn",
            ["90% tổ có sổ trực", "ít nhất 70% chốt có đèn"],
        ),
        (
            "90% tổ có sổ trực - ít nhất 70% chốt có đèn - kết nạp 20 hội viên",
            ["90% tổ có sổ trực", "ít nhất 70% chốt có đèn", "kết nạp 20 hội viên"],
        ),
        ("- Công nghiệp - xây dựng tăng 16%", ["Công nghiệp - xây dựng tăng 16%"]),
        # a comma in a name parts no clauses, what else is told ends one
        (
            "- Vận động 28 hộ đạt “5 không, 3 sạch”; hỗ trợ 25 hộ",
            ["Vận động 28 hộ đạt “5 không, 3 sạch”", "hỗ trợ 25 hộ"],
        ),
        (
            "- Tuyên truyền cho 5.000 người, Ban Chỉ đạo đã xây dựng kế hoạch",
            ["Tuyên truyền cho 5.000 người"],
        ),
    ],
)
def test_items_in_small_letters_and_on_one_line(body: str, quotes: list[str]) -> None:
    found = find_targets(plan_with(body, "CHỈ TIÊU THI ĐUA"))
    assert [target.quote for target in found] == quotes
