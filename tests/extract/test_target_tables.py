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


def _told(table: str) -> list[tuple[str | None, str | None, float | None, str | None]]:
    found = find_targets(plan_with(table, "CHỈ TIÊU THI ĐUA"))
    return [(t.subject, t.predicate, t.value, t.unit) for t in found]


def test_bare_years_are_heads():
    table = "| Chỉ tiêu | 2021 | 2022 |\n|---|---|---|\n| Tỷ lệ che phủ rừng (%) | 44 | 44,5 |"
    found = find_targets(plan_with(table, "CHỈ TIÊU THI ĐUA"))
    assert [(t.value, t.unit, t.by_date) for t in found] == [(44, "%", "2021"), (44.5, "%", "2022")]


def test_quarters_are_ends_of_time():
    table = "| Nội dung | Quý I | Quý IV |\n|---|---|---|\n| Tuần tra rừng (lượt) | 50 | 90 |"
    found = find_targets(plan_with(table, "CHỈ TIÊU THI ĐUA"))
    assert [t.by_date for t in found] == ["2021-03-31", "2021-12-31"]


def test_a_change_is_the_predicate():
    table = (
        "| TT | Chỉ tiêu | ĐVT | TH 2020 | Mục tiêu 2021 |\n|---|---|---|---|---|\n"
        "| 1 | Số vụ phạm pháp hình sự | vụ | 52 | Giảm trên 5% |\n| 2 | Án tồn | vụ | 3 | 0 |"
    )
    assert _told(table) == [
        ("Số vụ phạm pháp hình sự", "Giảm", 5, "%"),
        ("Án tồn", None, 0, "vụ"),
    ]


def test_a_cell_may_hold_two_numbers():
    table = "| Hình thức | Số lượng |\n|---|---|\n| Giấy khen | 02 tập thể,<br>03 cá nhân |"
    assert _told(table) == [("Giấy khen", None, 2, "tập thể"), ("Giấy khen", None, 3, "cá nhân")]


def test_titles_are_counted_by_bare_numbers():
    table = "Danh hiệu\tTập thể\tCá nhân\nLao động tiên tiến\t05\t60\nBằng khen cấp tỉnh\t\t02"
    assert _told(table) == [
        ("Lao động tiên tiến", "Tập thể", 5, "tập thể"),
        ("Lao động tiên tiến", "Cá nhân", 60, "cá nhân"),
        ("Bằng khen cấp tỉnh", "Cá nhân", 2, "cá nhân"),
    ]


def test_letters_read_for_digits_are_put_right():
    table = "TT   Chỉ tiêu         ĐVT       KH 2021\n1O   Nhà ở bộ đội     căn       2O\n"
    assert _told(table) == [("Nhà ở bộ đội", None, 20, "căn")]


def test_sentences_in_cells_are_read_as_sentences():
    table = (
        "| TT | Nội dung | Chỉ tiêu |\n|---|---|---|\n"
        "| 1 | Tuyên truyền | 100% đoàn viên được học nghị quyết; tổ chức 02 hội thi. |"
    )
    assert [told[2] for told in _told(table)] == [100, 2]


def test_money_and_years_past_are_no_targets():
    table = (
        "| TT | Chỉ tiêu | ĐVT | Kế hoạch 2020 | Thực hiện 2020 |\n|---|---|---|---|---|\n"
        "| 1 | Tỷ lệ hộ có vườn mẫu | % | 5 | 4,6 |"
    )
    assert not _told(table)
    table = "| Nội dung | Chỉ tiêu | Mức thưởng (đồng) |\n|---|---|---|\n| Hội thi | 2 hội thi | 5.000.000 |"
    assert _told(table) == [("Hội thi", None, 2, "hội thi")]


def test_a_cell_may_say_that_there_be_none():
    table = "| Chỉ tiêu | Mức phấn đấu |\n|---|---|\n| Đơn thư vượt cấp | Không để xảy ra |"
    (target,) = find_targets(plan_with(table, "CHỈ TIÊU THI ĐUA"))
    assert (target.comparator, target.subject) == ("none", "Đơn thư vượt cấp")


def test_forms_and_classes_are_names_of_rows():
    table = "Lớp\tHạnh kiểm tốt\tLên lớp\n10A1\t98%\t100%"
    assert _told(table) == [("10A1", "Hạnh kiểm tốt", 98, "%"), ("10A1", "Lên lớp", 100, "%")]


def test_a_day_beside_a_number_is_its_deadline():
    table = "| Việc | Chỉ tiêu | Thời hạn |\n|---|---|---|\n| Số hóa hồ sơ | 80% | 30/6/2021 |"
    (target,) = find_targets(plan_with(table, "CHỈ TIÊU THI ĐUA"))
    assert target.by_date == "2021-06-30"


def test_a_bar_before_a_row_follows_an_empty_cell_where_the_heads_have_none():
    """So rows of scans begin whose number was lost, and totals."""
    lines = (
        "TT | Chỉ tiêu | ĐVT | TH 2023 | KH 2024\n"
        "1 | Sản lượng lương thực | tấn | 21.450 | 22.000\n"
        "| Trồng rừng tập trung | ha | 1.120 | 1.200"
    )
    found = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert [(t.subject, t.value, t.unit) for t in found] == [
        ("Sản lượng lương thực", 22000, "tấn"),
        ("Trồng rừng tập trung", 1200, "ha"),
    ]
