"""Targets in tables: rows with bars, cells one a line, columns that ran together."""

from __future__ import annotations

from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets


def test_a_table_row_is_label_and_number():
    lines = "| Chỉ tiêu | Mức |\n| Giảng viên có trình độ tiến sĩ | Từ 35% trở lên |"
    (target,) = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert target.quote == "Giảng viên có trình độ tiến sĩ | Từ 35% trở lên"
    assert (target.comparator, target.value) == ("ge", 35)


def test_cells_one_a_line_are_label_and_number():
    lines = (
        "1\nNgười bệnh nội trú hài lòng\n≥ 92%\n20\n2\nThời gian chờ khám\nKhông quá 45 phút\n15"
    )
    first, second = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert (first.subject, first.predicate, first.value) == (
        "Người bệnh nội trú hài lòng",
        None,
        92,
    )
    assert (second.comparator, second.value, second.unit) == ("le", 45, "phút")


def test_in_a_table_results_and_points_are_no_targets():
    lines = (
        "| TT | Chỉ tiêu | ĐVT | Thực hiện 2020 | Kế hoạch 2021 | Điểm |\n"
        "|---|---|---|---|---|---|\n"
        "| 1 | Tỷ lệ hộ dùng nước sạch | % | 91,3 | 95 | 20 |"
    )
    (target,) = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert (target.subject, target.value, target.unit) == ("Tỷ lệ hộ dùng nước sạch", 95, "%")


def test_a_row_of_several_measures_gives_a_target_a_cell():
    lines = (
        "| TT | Phân xưởng | Doanh thu (tỷ đồng) | Lỗi (%) | LĐTT |\n"
        "|---|---|---|---|---|\n"
        "| 1 | May 1 | 412 | ≤ 1,8 | 75% |"
    )
    found = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert [(t.quote, t.unit, t.subject) for t in found] == [
        ("May 1 | 412", "tỷ đồng", "May 1"),
        ("≤ 1,8", "%", "May 1"),
        ("75%", "%", "May 1"),
    ]


def test_rows_whose_columns_ran_together_are_label_unit_and_number():
    lines = "1 Thu ngân sách trên địa bàn tỷ đồng 12,8\n2 Người dân tham gia BHYT % ≥ 95"
    first, second = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert (first.value, first.unit, first.subject) == (
        12.8,
        "tỷ đồng",
        "Thu ngân sách trên địa bàn",
    )
    assert (second.comparator, second.subject) == ("ge", "Người dân tham gia BHYT")


def test_the_column_of_the_plan_year_is_the_target():
    lines = (
        "| TT | Tên chỉ tiêu | ĐVT | TH 2020 | KH 2021 |\n|---|---|---|---|---|\n"
        "| 1 | Thanh toán không dùng tiền mặt | % | 71 | 85 ÷ 90 |"
    )
    (target,) = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert (target.comparator, target.value, target.value_max) == ("range", 85, 90)


def test_years_side_by_side_are_a_target_each_and_years_past_none():
    found = find_targets(
        plan_with(
            "| TT | Chỉ tiêu | ĐVT | Năm 2019 | Năm 2021 | Năm 2025 |\n|---|---|---|---|---|---|\n"
            "| 1 | Số buôn có nhà rông | buôn | 12 | 20 | 31 |",
            "CHỈ TIÊU THI ĐUA",
        )
    )
    assert [(t.value, t.unit, t.subject, t.by_date) for t in found] == [
        (20, "buôn", "Số buôn có nhà rông", "2021"),
        (31, "buôn", "Số buôn có nhà rông", "2025"),
    ]
    assert found[1].quote == "31"
