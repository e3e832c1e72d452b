"""Wordings of many kinds of offices: glued units, bases, lead-ins, deadlines, prices, results."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with
from tests.extract.target_lines import targets_in

from thidua.extract.targets import find_targets


def read(line: str) -> list[tuple[object, ...]]:
    """Comparator, value, unit, subject and predicate of each target of *line*."""
    found = targets_in(line)
    return [(t.comparator, t.value, t.unit, t.subject, t.predicate) for t in found]


FORMS = [
    # abbreviated measures stand at once after the number
    ("Gieo cấy 35ha lúa đông xuân", [("eq", 35, "ha", "lúa đông xuân", "Gieo cấy")]),
    ("Bê tông hóa 2,7km đường nội đồng", [("eq", 2.7, "km", "đường nội đồng", "Bê tông hóa")]),
    (
        "Diện tích ao nuôi đạt 61ha, sản lượng đạt 210 tấn",
        [
            ("eq", 61, "ha", "Diện tích ao nuôi", "đạt"),
            ("eq", 210, "tấn", "sản lượng", "đạt"),
        ],
    ),
    ("Tổng vốn huy động: 415tỷđ", [("eq", 415, "tỷđ", "Tổng vốn huy động", None)]),
    # what a number is reckoned for is no number to be reached
    (
        "Số giường bệnh trên một vạn dân đạt 28,5 giường",
        [("eq", 28.5, "giường", "Số giường bệnh trên một vạn dân", "đạt")],
    ),
    (
        "Giá trị thu được trên 1 ha đất canh tác đạt 155 triệu đồng",
        [("eq", 155, "triệu đồng", "Giá trị thu được trên 1 ha đất canh tác", "đạt")],
    ),
    # lead-ins and deadlines are no part of the subject
    (
        "Mục tiêu là tiếp nhận 900 đơn vị máu",
        [("eq", 900, "đơn vị máu", "đơn vị máu", "tiếp nhận")],
    ),
    (
        "Đến cuối nhiệm kỳ có 70% chi hội xếp loại khá",
        [("eq", 70, "%", "chi hội", "xếp loại khá")],
    ),
    (
        "Tập trung phấn đấu làm giảm từ 4 đến 6% số vụ trộm cắp",
        [("range", 4, "%", "số vụ trộm cắp", "làm giảm")],
    ),
    ("Mỗi năm kết nạp từ 30 đoàn viên trở lên", [("ge", 30, "đoàn viên", "đoàn viên", "kết nạp")]),
    (
        "Diện tích chè an toàn đến năm 2030 đạt 640 ha",
        [("eq", 640, "ha", "Diện tích chè an toàn", "đạt")],
    ),
    (
        "Một số chỉ tiêu chủ yếu như tổng đàn dê 1.900 con, sản lượng mật ong 12 tấn",
        [
            ("eq", 1900, "con", "tổng đàn dê", None),
            ("eq", 12, "tấn", "sản lượng mật ong", None),
        ],
    ),
    # a list of names with hyphens
    (
        "Tiểu thủ công nghiệp - xây dựng tăng 9%",
        [("eq", 9, "%", "Tiểu thủ công nghiệp - xây dựng", "tăng")],
    ),
    # approximate, average, compared
    (
        "Nguồn thu từ phí gần 40 tỷ đồng",
        [("eq", 40, "tỷ đồng", "Nguồn thu từ phí", None)],
    ),
    (
        "Hộ cận nghèo giảm bình quân 2%/năm",
        [("eq", 2, "%", "Hộ cận nghèo", "giảm bình quân")],
    ),
    (
        "Thu phí so với năm trước: tăng 12%/năm trở lên",
        [("ge", 12, "%", "Thu phí so với năm trước", "tăng")],
    ),
    ("Tỷ lệ sinh ở mức 1,4%", [("eq", 1.4, "%", "Tỷ lệ sinh", "ở mức")]),
    (
        "Rút ngắn thời gian cấp phép tối thiểu 25% so với quy định",
        [("ge", 25, "%", "thời gian cấp phép", "Rút ngắn so với quy định")],
    ),
    (
        "Giảm tai nạn đường sông 8% cả ba tiêu chí",
        [("eq", 8, "%", "tai nạn đường sông", "Giảm cả ba tiêu chí")],
    ),
    # a rate after a comma begins a clause of its own
    (
        "Giảm 5% số vụ đuối nước, tỷ lệ phát hiện, xử lý sai phạm đạt 92%",
        [
            ("eq", 5, "%", "số vụ đuối nước", "Giảm"),
            ("eq", 92, "%", "tỷ lệ phát hiện, xử lý sai phạm", "đạt"),
        ],
    ),
    (
        "Tỷ lệ thu nợ đạt 88% về số vụ và trên 41% về số tiền",
        [
            ("eq", 88, "%", "Tỷ lệ thu nợ", "đạt về số vụ"),
            ("gt", 41, "%", "Tỷ lệ thu nợ", "về số tiền"),
        ],
    ),
    # who is meant, and what is done
    (
        "100% tổ thuộc Khối số 4 đạt danh hiệu “Tổ gương mẫu”",
        [("eq", 100, "%", "tổ thuộc Khối số 4", "đạt danh hiệu “Tổ gương mẫu”")],
    ),
    (
        "12% cán bộ đạt LĐTT được công nhận CSTĐ cơ sở",
        [("eq", 12, "%", "cán bộ đạt LĐTT", "được công nhận CSTĐ cơ sở")],
    ),
    (
        "100% thôn có công trình nước sạch",
        [("eq", 100, "%", "thôn", "có công trình nước sạch")],
    ),
    (
        "Tổ chức tọa đàm tại 100% xã có công đoàn",
        [("eq", 100, "%", "xã có công đoàn", "Tổ chức tọa đàm tại")],
    ),
    (
        "Giới thiệu 60% đoàn viên ưu tú cho Đảng bồi dưỡng",
        [("eq", 60, "%", "đoàn viên ưu tú", "Giới thiệu cho Đảng bồi dưỡng")],
    ),
    (
        "Kiểm tra chuyên đề 06 chi bộ và 09 đảng viên",
        [
            ("eq", 6, "chi bộ", "chi bộ", "Kiểm tra chuyên đề"),
            ("eq", 9, "đảng viên", "đảng viên", "Kiểm tra chuyên đề"),
        ],
    ),
    (
        "Trao tặng 700 phần quà với tổng giá trị tối thiểu 210 triệu đồng",
        [
            (
                "eq",
                700,
                "phần quà",
                "phần quà",
                "Trao tặng với tổng giá trị tối thiểu 210 triệu đồng",
            )
        ],
    ),
    (
        "Số bạn đọc đăng ký mới là 1.350 người",
        [("eq", 1350, "người", "Số bạn đọc đăng ký mới", "là")],
    ),
    (
        "Các cấp Hội tập trung phấn đấu giảm 2% hộ khó khăn",
        [("eq", 2, "%", "Các cấp Hội", "giảm hộ khó khăn")],
    ),
    (
        "Quỹ “Nối vòng tay” vận động được ít nhất 85 triệu đồng",
        [("ge", 85, "triệu đồng", "Quỹ “Nối vòng tay”", "vận động được")],
    ),
    (
        "100% hội viên tổ tiết kiệm được tập huấn",
        [("eq", 100, "%", "hội viên tổ tiết kiệm", "được tập huấn")],
    ),
    (
        "toàn Khối phấn đấu có 02 đơn vị được tặng Cờ",
        [("eq", 2, "đơn vị", "toàn Khối", "có đơn vị được tặng Cờ")],
    ),
    ("Tuổi thọ trung bình đạt 75,2 tuổi", [("eq", 75.2, "tuổi", "Tuổi thọ trung bình", "đạt")]),
]


@pytest.mark.parametrize(("line", "expected"), FORMS, ids=[line for line, _ in FORMS])
def test_who_what_and_how_much(line: str, expected: list[tuple[object, ...]]) -> None:
    assert read(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Nhiệm kỳ qua, các tổ đã đảm nhận 84 phần việc",
        "Sáu tháng đầu năm, phòng đã giải ngân 37 tỷ đồng, đạt 52% kế hoạch",
        "Năm 2019, tỷ lệ hộ nghèo còn 7%; lương thực đạt 900 tấn",
        "Mỗi phần quà trị giá 300.000 đồng",
        "Mức thưởng: tập thể 1.500.000 đồng",
        "Mỗi tổ được đề nghị 01 tập thể",
        "Cá nhân đạt từ 85 điểm trở lên được xét khen thưởng",
        "Bản thành tích không quá 04 trang",
        "Thời gian làm việc 8 giờ mỗi ngày",
    ],
)
def test_results_prices_and_rules_are_no_targets(line: str) -> None:
    assert read(line) == []


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Cấp xã đạt 61% (trừ hồ sơ mật)", "Cấp xã đạt 61%"),
        ("Tổng đàn vịt 4.000 con (6 tháng đầu năm đạt 45%)", "Tổng đàn vịt 4.000 con"),
        ("94% hộ dùng nước sạch…", "94% hộ dùng nước sạch"),
        ("Phấn đấu đạt 3 triệu lượt truy cập", "đạt 3 triệu lượt truy cập"),
        ("Có 9/9 ấp đạt chuẩn văn hóa", "Có 9/9 ấp đạt chuẩn văn hóa"),
    ],
)
def test_quotes(line: str, quote: str) -> None:
    found = targets_in(line)
    assert [t.quote for t in found] == [quote]


def test_an_item_does_not_go_on_from_the_line_before() -> None:
    lines = "- 90% đoàn viên học tập nghị quyết\n- 5.000 lượt đoàn viên tham gia tình nguyện"
    found = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert [t.value for t in found] == [90, 5000]
