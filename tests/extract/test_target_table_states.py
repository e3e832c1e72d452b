"""The same tables in every state a text may have left them in."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets
from thidua.records import Target

_BARS = """| TT | Chỉ tiêu | ĐVT | TH 2020 | KH 2021 | Ghi chú |
|---|---|---|---|---|---|
| I | CHĂN NUÔI |  |  |  |  |
| 1 | Sản lượng mật ong | tấn | 12,4 | ≥ 13 | |
| 2 | Số tổ hợp tác nuôi ong | tổ |  | 6 | làm mới |
| 3 | Đàn ong bị bệnh | % | 4 | Dưới 3,5 | |"""
_TABS = """TT\tChỉ tiêu\tĐVT\tTH 2020\tKH 2021\tGhi chú
I\tCHĂN NUÔI
1\tSản lượng mật ong\ttấn\t12,4\t≥ 13
2\tSố tổ hợp tác nuôi ong\ttổ\t\t6\tlàm mới
3\tĐàn ong bị bệnh\t%\t4\tDưới 3,5\t"""
_GAPS = """TT   Chỉ tiêu                  ĐVT     TH 2020   KH 2021    Ghi chú
I    CHĂN NUÔI
1    Sản lượng mật ong         tấn     12,4      ≥ 13
2    Số tổ hợp tác nuôi ong    tổ                6          làm mới
3    Đàn ong bị bệnh           %       4         Dưới 3,5"""
_MISREAD = """TT l Chỉ tiêu               l ĐVT  ! TH 2020 l KH 2021  l Ghi chú
I  l CHĂN NUÔI
1  l Sản lượng mật ong      l tấn  ! l2,4    l ≥ 13     l
2  I Số tổ hợp tác nuôi ong l tổ   l         ! 6        l làm mới
3    Đàn ong bị bệnh          %      4         Dưới 3,5"""
_STACK = """TT
Chỉ tiêu
ĐVT
TH 2020
KH 2021
Ghi chú
I
CHĂN NUÔI
1
Sản lượng mật ong
tấn
12,4
≥ 13
2
Số tổ hợp tác
nuôi ong
tổ
6
làm mới
3
Đàn ong bị bệnh
%
4
Dưới 3,5"""
_RUN_ON = """TT Chỉ tiêu ĐVT TH 2020 KH 2021
1 Sản lượng mật ong tấn 12,4 ≥ 13
2 Số tổ hợp tác nuôi ong tổ 6
3 Đàn ong bị bệnh % 4 Dưới 3,5"""


def _found(table: str) -> list[Target]:
    return find_targets(plan_with(table, "CHỈ TIÊU THI ĐUA"))


@pytest.mark.parametrize(
    "table",
    [_BARS, _TABS, _GAPS, _MISREAD, _STACK, _STACK.replace("\n", "\n\n"), _RUN_ON],
    ids=["bars", "tabs", "gaps", "bars misread", "a cell a line", "blank lines", "run on"],
)
def test_a_plan_of_the_year_reads_the_same_in_every_state(table: str):
    first, second, third = _found(table)
    assert (first.subject, first.comparator, first.value) == ("Sản lượng mật ong", "ge", 13)
    assert first.unit == "tấn"
    assert (second.subject, second.value, second.unit) == ("Số tổ hợp tác nuôi ong", 6, "tổ")
    assert (third.comparator, third.value, third.unit) == ("lt", 3.5, "%")


_MATRIX_BARS = """| Xưởng | Sản lượng (tấn) | Sáng kiến (đề tài) | LĐTT (%) |
|---|---|---|---|
| Xưởng Cưa | 410 | 2 | ≥ 90 |
| Xưởng Sấy | 385 | 1 | ≥ 85 |
| Xưởng Dán | - | 3 | ≥ 88 |
| Cộng | 795 | 6 | |"""
_MATRIX_GAPS = """Xưởng          Sản lượng    Sáng kiến    LĐTT
               (tấn)        (đề tài)     (%)
Xưởng Cưa      410          2            ≥ 90
Xưởng Sấy      385          1            ≥ 85
Xưởng Dán      -            3            ≥ 88
Cộng           795          6"""
_MATRIX_STACK = """Xưởng
Sản lượng (tấn)
Sáng kiến (đề tài)
LĐTT (%)
Xưởng Cưa
410
2
≥ 90
Xưởng Sấy
385
1
≥ 85
Xưởng Dán
3
≥ 88
Cộng
795
6"""


@pytest.mark.parametrize("table", [_MATRIX_BARS, _MATRIX_GAPS, _MATRIX_STACK])
def test_numbers_shared_out_stand_under_their_heads_where_cells_are_empty(table: str):
    told = [(t.subject, t.predicate, t.value, t.unit) for t in _found(table)]
    assert told == [
        ("Xưởng Cưa", "Sản lượng", 410, "tấn"),
        ("Xưởng Cưa", "Sáng kiến", 2, "đề tài"),
        ("Xưởng Cưa", "LĐTT", 90, "%"),
        ("Xưởng Sấy", "Sản lượng", 385, "tấn"),
        ("Xưởng Sấy", "Sáng kiến", 1, "đề tài"),
        ("Xưởng Sấy", "LĐTT", 85, "%"),
        ("Xưởng Dán", "Sáng kiến", 3, "đề tài"),
        ("Xưởng Dán", "LĐTT", 88, "%"),
        ("Cộng", "Sản lượng", 795, "tấn"),
        ("Cộng", "Sáng kiến", 6, "đề tài"),
    ]


def test_where_two_ways_are_as_good_a_row_is_left_out():
    table = "Đội\nCây (cây)\nCon (con)\nĐội 1\n30\n40\nĐội 2\n35\n45\nĐội 3\n37"
    assert {t.subject for t in _found(table)} == {"Đội 1", "Đội 2"}


def test_heads_go_on_in_a_second_line():
    table = (
        "| TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2021 | |\n|---|---|---|---|---|\n"
        "| | | | 6 tháng đầu năm | Cả năm |\n| 1 | Diện tích trồng mới | ha | 120 | 300 |"
    )
    assert [(t.value, t.by_date) for t in _found(table)] == [(120, "2021-06-30"), (300, None)]


def test_a_label_goes_on_in_the_line_below():
    table = (
        "TT   Chỉ tiêu                      ĐVT     KH 2021\n"
        "1    Số buôn có đội chiêng         buôn    Ít nhất 15\n"
        "     sinh hoạt hằng tháng\n"
        "2    Nghệ nhân truyền dạy          người   30"
    )
    first, second = _found(table)
    assert first.subject == "Số buôn có đội chiêng sinh hoạt hằng tháng"
    assert second.value == 30


def test_lines_of_a_page_that_are_no_table_give_nothing():
    assert not _found("Trang chủ\nGiới thiệu\nVăn bản\n12\nLiên hệ\n25\nHôm nay\n1.204")


def test_a_blank_line_between_rows_does_not_end_a_table():
    table = (
        "| TT | Chỉ tiêu | ĐVT | KH 2021 |\n\n| 1 | Diện tích quế | ha | 120 |\n\n"
        "| 2 | Sản lượng quế | tấn | 900 |"
    )
    assert [t.value for t in _found(table)] == [120, 900]


def test_heads_that_come_again_begin_a_table():
    table = (
        "TT   Chỉ tiêu          ĐVT    KH 2021\n1    Diện tích quế     ha     120\n"
        "TT   Chỉ tiêu          KH 2021   Ghi chú\n1    Hộ trồng quế      90%       làm mới"
    )
    assert [(t.value, t.unit) for t in _found(table)] == [(120, "ha"), (90, "%")]


def test_items_of_a_list_are_no_rows():
    table = "-     Tỷ lệ hộ nghèo dưới : 1%\n1.\tTrồng 5.000 cây xanh"
    assert [t.quote for t in _found(table)] == ["Tỷ lệ hộ nghèo dưới : 1%", "Trồng 5.000 cây xanh"]


HEADS = "Chỉ tiêu\nMức phấn đấu\nCơ quan theo dõi\n"
FIRST = "1\nTốc độ tăng giá trị sản xuất\ntừ 9,5% trở lên\nChi cục Thống kê\n"
SECOND = "Thu ngân sách\ntrên 1.250 tỷ đồng\nPhòng Tài chính\n"
THIRD = "Xã đạt chuẩn nông thôn mới\n03 xã\nPhòng Kinh tế\n"
FOURTH = "4\nTỷ lệ hộ nghèo\n0,6%\nPhòng Nội vụ\n"


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (f"TT\n{HEADS}{FIRST}2\n{SECOND}3\n{THIRD}{FOURTH}", [9.5, 1250, 3, 0.6]),
        (f"{HEADS}{FIRST}2\n{SECOND}3\n{THIRD}{FOURTH}", [9.5, 1250, 3, 0.6]),
        (f"TT\n{HEADS}{FIRST}2\n{SECOND}{THIRD}{FOURTH}", [9.5, 1250, 3, 0.6]),
        (f"TT\n{HEADS}{FIRST}{SECOND}{THIRD}{FOURTH}", [9.5, 1250, 3, 0.6]),
        (f"TT\n{HEADS}{FIRST}2\n{SECOND}{THIRD}", [9.5, 1250, 3]),
    ],
    ids=["whole", "without TT", "one lost", "two lost", "last lost"],
)
def test_ordinals_that_a_scan_has_lost(table: str, values: list[float]) -> None:
    assert [target.value for target in _found(table)] == values
