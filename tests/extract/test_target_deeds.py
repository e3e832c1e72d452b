"""Deeds and doers before a number, and the tables that share numbers out."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with
from tests.extract.target_lines import targets_in

from thidua.extract.targets import find_targets
from thidua.extract.targets.deeds import compound_start, is_somebody, opens_with_deed
from thidua.records import local_id

DEEDS = [
    "Phục chế",
    "Thay mới",
    "Kịp thời cảnh báo",
    "Ra quyết định thi hành án đúng hạn đối với",
    "xác minh, phân loại chính xác",
]
DOERS = [
    "Toàn trường",
    "Mỗi bưu cục",
    "Vận động viên của Trung tâm",
    "Năng suất lúa",
    "vi phạm kỷ luật thông thường",
    "LĐTT",
]


@pytest.mark.parametrize("words", DEEDS)
def test_a_deed_before_a_number(words: str):
    assert opens_with_deed(words)


@pytest.mark.parametrize("words", DOERS)
def test_somebody_or_something_before_a_number(words: str):
    assert not opens_with_deed(words)


def test_persons_and_units_do_things():
    assert is_somebody("số hội viên nông dân")
    assert is_somebody("công nhân nữ")
    assert not is_somebody("hồ sơ đề nghị khen thưởng")


def test_a_verb_within_a_compound_begins_no_predicate():
    assert compound_start("nhóm trợ giúp", 9) == 5
    assert compound_start("mỗi đơn vị giúp", 11) is None


# line, then subject, predicate and unit of each target
DIVIDED = [
    ("chế tạo 12 thiết bị dạy nghề", [("thiết bị dạy nghề", "chế tạo", "thiết bị dạy nghề")]),
    (
        "Dạy chữ cho 45 phạm nhân chưa biết chữ",
        [("phạm nhân chưa biết chữ", "Dạy chữ cho", "phạm nhân chưa biết chữ")],
    ),
    (
        "80% trở lên hồ sơ đề nghị khen thưởng được xử lý trên phần mềm",
        [("hồ sơ đề nghị khen thưởng", "được xử lý trên phần mềm", "%")],
    ),
    (
        "100% nhà thầu chậm tiến độ quá 15 ngày bị nhắc nhở bằng văn bản",
        [("nhà thầu chậm tiến độ quá 15 ngày", "bị nhắc nhở bằng văn bản", "%")],
    ),
    (
        "100% huyện, thành, thị ủy ban hành kế hoạch và phát động",
        [("huyện, thành, thị ủy", "ban hành kế hoạch và phát động", "%")],
    ),
    ("mỗi thủ kho thu được 650 triệu đồng", [("mỗi thủ kho", "thu được", "triệu đồng")]),
    (
        "Triệt xóa 12 điểm bán lẻ ma túy",
        [("điểm bán lẻ ma túy", "Triệt xóa", "điểm bán lẻ ma túy")],
    ),
    (
        "ít nhất 32% nhà giáo có trình độ thạc sĩ trở lên",
        [("nhà giáo", "có trình độ thạc sĩ trở lên", "%")],
    ),
    # what somebody has narrows them down before what is done for them, what they make does not
    (
        "100% cụ già có sổ sức khỏe được khám định kỳ",
        [("cụ già có sổ sức khỏe", "được khám định kỳ", "%")],
    ),
    (
        "75% kỹ sư có đề tài được nghiệm thu",
        [("kỹ sư", "có đề tài được nghiệm thu", "%")],
    ),
    (
        "100% hộ buôn bán thuộc diện nộp phí kê khai qua mạng",
        [("hộ buôn bán thuộc diện nộp phí", "kê khai qua mạng", "%")],
    ),
    (
        "Mỗi bản đạt chuẩn kiểu mẫu có tối thiểu 03 đội văn nghệ",
        [("Mỗi bản đạt chuẩn kiểu mẫu", "có đội văn nghệ", "đội văn nghệ")],
    ),
    (
        "Mỗi cụm có từ 04 bản đạt chuẩn kiểu mẫu trở lên",
        [("Mỗi cụm", "có bản đạt chuẩn kiểu mẫu", "bản")],
    ),
    ("100% đề thi có đáp án", [("đề thi", "có đáp án", "%")]),
    # which of them grow more or fewer everything tells
    ("Hộ dùng bếp củi giảm 8%", [("Hộ dùng bếp củi", "giảm", "%")]),
    (
        "Tiêu hao than thấp hơn định mức 1,5%",
        [("Tiêu hao than", "thấp hơn định mức", "%")],
    ),
    (
        "Giảm tỷ lệ sai sót so với quý trước 0,3%",
        [("tỷ lệ sai sót", "Giảm so với quý trước", "%")],
    ),
    # what stands behind the number and its unit
    (
        "tuyên dương 25 thợ mỏ giỏi tiêu biểu",
        [("thợ mỏ giỏi tiêu biểu", "tuyên dương", "thợ mỏ giỏi tiêu biểu")],
    ),
    (
        "Trích 40 triệu đồng mua sách tặng trường bản",
        [("triệu đồng", "Trích mua sách tặng trường bản", "triệu đồng")],
    ),
    (
        "Ủng hộ 15 triệu đồng cho quỹ khuyến học",
        [("triệu đồng", "Ủng hộ cho quỹ khuyến học", "triệu đồng")],
    ),
    ("không có học viên Chưa đạt", [("học viên", "Chưa đạt", "học viên")]),
    (
        "không để phát sinh điểm nóng trước và trong mùa lễ hội",
        [("điểm nóng", "trước và trong mùa lễ hội", "điểm nóng")],
    ),
]


@pytest.mark.parametrize(("line", "expected"), DIVIDED, ids=[line for line, _ in DIVIDED])
def test_who_and_what(line: str, expected: list[tuple[str, str, str]]):
    found = targets_in(line)
    assert [(t.subject, t.predicate, t.unit) for t in found] == expected


def test_every_share_after_in_it_is_a_part():
    line = "- Xây dựng 1.200 mô hình, trong đó: kinh tế 35%, văn hóa 30%, quốc phòng 15%"
    whole, *parts = find_targets(plan_with(line, "CHỈ TIÊU THI ĐUA"))
    assert len(parts) == 3
    assert [part.parent_id for part in parts] == [local_id("targets", whole.start, whole.end)] * 3


def test_columns_of_parts_of_a_year():
    lines = (
        "TT | Chỉ tiêu | Đơn vị tính | 6 tháng đầu năm | Cả năm\n"
        "1 | Thảm bê tông nhựa | km | 12 | 31,4\n2 | Nạo vét kênh | m3 | 120.000 | 265.000"
    )
    found = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert [(t.value, t.unit) for t in found] == [
        (12, "km"),
        (31.4, "km"),
        (120000, "m3"),
        (265000, "m3"),
    ]
    assert found[1].quote == "31,4"
    assert (found[0].by_date, found[1].by_date) == ("2021-06-30", None)


def test_cells_one_a_line_with_a_column_of_units():
    lines = "Nội dung\nĐVT\nNăm 2021\nSuất quà Tết\nsuất\n38.000\nNhà tình thương\ncăn\n65"
    found = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert [(t.subject, t.unit, t.value) for t in found] == [
        ("Suất quà Tết", "suất", 38000),
        ("Nhà tình thương", "căn", 65),
    ]


def test_what_is_shared_out():
    dots = (
        "Phân bổ về các khoa (sáng kiến / bài giảng):\nCơ khí . . . . 18 / 06\nĐiện . . . . 25 / 05"
    )
    assert [t.value for t in find_targets(plan_with(dots, "CHỈ TIÊU"))] == [18, 6, 25, 5]
    stack = "Bảng phân bổ mô hình\nĐịa bàn\nSố mô hình\nThị xã\n04\nCác huyện\n18"
    found = find_targets(plan_with(stack, "NỘI DUNG"))
    assert [(t.subject, t.unit, t.value) for t in found] == [
        ("Thị xã", "mô hình", 4),
        ("Các huyện", "mô hình", 18),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Mốc kiểm tra: từ 01 đến 10/11/2021 chấm điểm",
        "Số điện thoại liên hệ . . . . 18",
        "Làm việc 3 ca",
    ],
)
def test_no_targets(line: str):
    assert not find_targets(plan_with(f"- {line}"))
