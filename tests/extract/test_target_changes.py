"""Targets told by where they begin, by halves and points, by who is counted and by what is owed."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with
from tests.extract.target_lines import targets_in

from thidua.extract.targets import find_targets

# line, then (comparator, value, unit, subject, predicate) of each target
FORMS = [
    (
        "Kéo giảm tỷ lệ sinh con thứ 3 trở lên còn 4%",
        [("eq", 4, "%", "tỷ lệ sinh con thứ 3 trở lên", "Kéo giảm còn")],
    ),
    (
        "Thu ngân sách tăng bình quân 9%/năm, phấn đấu đến năm 2030 đạt 900 tỷ đồng",
        [
            ("eq", 9, "%", "thu ngân sách", "tăng bình quân"),
            ("eq", 900, "tỷ đồng", "thu ngân sách", "đạt"),
        ],
    ),
    (
        "Nâng tổng số doanh nghiệp lên 900; nợ xấu kiểm soát ở mức 1,8%",
        [
            ("eq", 900, "doanh nghiệp", "tổng số doanh nghiệp", "Nâng lên"),
            ("eq", 1.8, "%", "nợ xấu", "kiểm soát ở mức"),
        ],
    ),
    (
        "Tổn thất điện 3%, thấp hơn 0,2% so với kế hoạch giao; tử vong thấp hơn 2%",
        [
            ("eq", 3, "%", "tổn thất điện", None),
            ("eq", 0.2, "%", "tổn thất điện", "thấp hơn so với kế hoạch giao"),
            ("lt", 2, "%", "tử vong", None),
        ],
    ),
    (
        "Số hộ khá đạt 40%, tăng 5%, so với năm 2020",
        [("eq", 40, "%", "số hộ khá", "đạt"), ("eq", 5, "%", "số hộ khá", "tăng so với năm 2020")],
    ),
    (
        "Doanh thu tăng 8% so với nhiệm kỳ trước, kết nạp 30 hội viên",
        [
            ("eq", 8, "%", "doanh thu", "tăng so với nhiệm kỳ trước"),
            ("eq", 30, "hội viên", "hội viên", "kết nạp"),
        ],
    ),
    (
        "Tỷ lệ che phủ rừng từ 52,1% năm 2022 tăng lên 52,6%; số xã đạt chuẩn từ 12 xã lên 15 xã",
        [
            ("eq", 52.6, "%", "Tỷ lệ che phủ rừng", "từ 52,1% năm 2022 tăng lên"),
            ("eq", 15, "xã", "số xã đạt chuẩn", "từ 12 xã lên"),
        ],
    ),
    (
        "Tỷ lệ tảo hôn giảm từ 10% xuống 7%; có từ 12 đồng chí trở lên đạt 5 tốt",
        [
            ("eq", 7, "%", "tỷ lệ tảo hôn", "giảm từ 10% xuống"),
            ("ge", 12, "đồng chí", "đồng chí", "đạt 5 tốt"),
        ],
    ),
    (
        "Số vụ tai nạn giảm một phần ba; đơn thư giảm ít nhất một nửa",
        [("eq", 1 / 3, None, "số vụ tai nạn", "giảm"), ("ge", 0.5, None, "đơn thư", "giảm")],
    ),
    (
        "Tỷ lệ hài lòng đạt 92%, cao hơn năm 2022 là 0,8 điểm phần trăm",
        [
            ("eq", 92, "%", "tỷ lệ hài lòng", "đạt"),
            ("eq", 0.8, "điểm phần trăm", "tỷ lệ hài lòng", "cao hơn năm 2022"),
        ],
    ),
    (
        "Chỉ số PAPI không dưới 43 điểm; điểm thi đua đạt 97/100 điểm",
        [("ge", 43, "điểm", "chỉ số papi", None), ("eq", 97, "điểm", "điểm thi đua", "đạt")],
    ),
    (
        "Không để dịch tả lợn lây lan; không nợ lương",
        [("none", 0, "dịch tả lợn", "dịch tả lợn", "lây lan"), ("none", 0, "lương", "lương", "nợ")],
    ),
    (
        "Diện tích lúa giữ ở mức 4.300 ha; cấp 05 giấy phép; mỗi tổ sản xuất góp 02 sáng kiến",
        [
            ("eq", 4300, "ha", "diện tích lúa", "giữ ở mức"),
            ("eq", 5, "giấy phép", "giấy phép", "cấp"),
            ("eq", 2, "sáng kiến", "mỗi tổ sản xuất", "góp"),
        ],
    ),
    (
        "03 xã Tân Lập, Hòa Bình và Vĩnh Thạnh đạt chuẩn; 02 xã nông thôn mới nâng cao",
        [
            ("eq", 3, "xã", "xã", "đạt chuẩn"),
            ("eq", 2, "xã nông thôn mới nâng cao", "xã nông thôn mới nâng cao", None),
        ],
    ),
    (
        "Chi bộ kết nạp 05 đảng viên, trong đó 03 đảng viên là nữ",
        [
            ("eq", 5, "đảng viên", "chi bộ", "kết nạp"),
            ("eq", 3, "đảng viên", "đảng viên", "là nữ"),
        ],
    ),
    (
        "Hỗ trợ 20 suất quà, trị giá 500 nghìn đồng/suất; hộ nghèo giảm 2%, tương ứng 210 hộ",
        [
            ("eq", 20, "suất quà", "suất quà", "hỗ trợ"),
            ("eq", 500, "nghìn đồng/suất", "suất quà", "trị giá"),
            ("eq", 2, "%", "hộ nghèo", "giảm"),
            ("eq", 210, "hộ", "hộ nghèo", "tương ứng"),
        ],
    ),
    (
        "Trồng 300 ha rừng (thông: 200 ha; keo: 100 ha)",
        [
            ("eq", 300, "ha", "rừng", "trồng"),
            ("eq", 200, "ha", "thông", None),
            ("eq", 100, "ha", "keo", None),
        ],
    ),
    (
        "Học sinh xếp loại giỏi chiếm 20%; cá nhân được khen chiếm 40%",
        [
            ("eq", 20, "%", "học sinh xếp loại giỏi", "chiếm"),
            ("eq", 40, "%", "cá nhân được khen", "chiếm"),
        ],
    ),
]


@pytest.mark.parametrize(("line", "expected"), FORMS)
def test_forms(line, expected):
    found = [
        (t.comparator, t.value, t.unit, t.subject and t.subject.lower(), t.predicate)
        for t in targets_in(line)
    ]
    wanted = [(c, v, u, s and s.lower(), p) for c, v, u, s, p in expected]
    lowered = [(c, v, u, s, p and p.lower()) for c, v, u, s, p in found]
    assert lowered == [(c, v, u, s, p and p.lower()) for c, v, u, s, p in wanted]


def test_the_size_in_a_heading_is_no_target():
    lines = "1. Học sinh (18 lớp, 620 em)\n- 95% học sinh lên lớp"
    (target,) = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert target.value == 95


def test_percentages_one_a_line_belong_to_the_row_above_them():
    lines = "Nội dung\nKhối 10\nKhối 11\nHọc lực Tốt\n18%\n21%\nRèn luyện Tốt\n88%\n90%"
    found = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert [(t.quote, t.subject) for t in found] == [
        ("Học lực Tốt\n18%", "Học lực Tốt"),
        ("21%", "Học lực Tốt"),
        ("Rèn luyện Tốt\n88%", "Rèn luyện Tốt"),
        ("90%", "Rèn luyện Tốt"),
    ]


def test_bare_numbers_under_a_head_that_asks_for_them_are_targets():
    lines = (
        "Việc\tKỳ gốc 2022\tPhấn đấu 2023\n"
        "Thời gian cấp phiếu\t9 ngày\t≤ 7 ngày\n"
        "Trang sổ được số hóa\t120.000\t400.000"
    )
    first, second = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert (first.comparator, first.value, first.unit) == ("le", 7, "ngày")
    assert (second.value, second.subject) == (400000, "Trang sổ được số hóa")
