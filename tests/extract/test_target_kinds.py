"""Where a counted noun with its kind ends, and how a deadline is printed beside it."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with
from tests.extract.target_lines import targets_in

from thidua.extract.targets import find_targets
from thidua.records import Target


def read(line: str) -> Target:
    """The one target of *line* in a list of targets."""
    (target,) = targets_in(line)
    return target


KINDS = [
    # a short verb tells of what kind things are
    ("Mỗi quầy mở 90 tài khoản thanh toán", "tài khoản thanh toán", "mở"),
    ("Mỗi xã lập 02 tổ thu gom vỏ thuốc trừ sâu", "tổ thu gom vỏ thuốc trừ sâu", "lập"),
    # a long one tells what they are for
    (
        "Mỗi phường làm 01 chuyên trang giới thiệu di tích cách mạng",
        "chuyên trang",
        "làm chuyên trang giới thiệu di tích cách mạng",
    ),
    # where they hang, how they work, what they won
    (
        "Mỗi ấp có 03 bảng tin treo tại nhà văn hóa",
        "bảng tin",
        "có bảng tin treo tại nhà văn hóa",
    ),
    (
        "Mỗi khóm có 01 tổ hòa giải hoạt động hiệu quả",
        "tổ hòa giải",
        "có tổ hòa giải hoạt động hiệu quả",
    ),
    (
        "Mỗi tòa soạn có 02 phóng sự đoạt giải cấp tỉnh",
        "phóng sự",
        "có phóng sự đoạt giải cấp tỉnh",
    ),
    (
        "Biên soạn 02 cuốn sổ tay dùng trong lớp học nghề",
        "cuốn sổ tay",
        "Biên soạn dùng trong lớp học nghề",
    ),
    # how often, when and for how much belong to the deed
    ("Cấp 300 thẻ căn cước lần đầu", "thẻ căn cước", "Cấp lần đầu"),
    ("Mỗi thôn có 02 điểm đọc sách miễn phí", "điểm đọc sách", "có điểm đọc sách miễn phí"),
    ("Trồng 900 cây đước trước mùa gió chướng", "cây đước", "Trồng trước mùa gió chướng"),
    ("Mỗi cháu viết 02 lá thư mỗi tháng", "lá thư", "viết"),
]


@pytest.mark.parametrize(("line", "unit", "predicate"), KINDS)
def test_what_is_counted_with_its_kind(line: str, unit: str, predicate: str) -> None:
    target = read(line)
    assert (target.unit, target.predicate) == (unit, predicate)


DEADLINES = [
    ("Nạo vét 12 km kênh trước 30-6", "Nạo vét", "2021-06-30"),
    ("Nạo vét 12 km kênh chậm nhất ngày 15-11-2021", "Nạo vét", "2021-11-15"),
    ("Nạo vét 12 km kênh xong trong tháng 10-2021", "Nạo vét", "2021-10"),
    ("Nạo vét 12 km kênh muộn nhất trong quý II", "Nạo vét", "2021-06-30"),
    ("95% hộ nộp phí vệ sinh chung xong trong tháng 9", "nộp phí vệ sinh chung", "2021-09"),
    ("95% ban ký xong trong tháng 9", "ký xong", "2021-09"),
    ("Tới cuối năm 2021 có 65% hộ dùng nước máy", "dùng nước máy", "2021"),
]


@pytest.mark.parametrize(("line", "predicate", "by_date"), DEADLINES)
def test_by_when_it_is_printed(line: str, predicate: str, by_date: str) -> None:
    target = read(line)
    assert (target.predicate, target.by_date) == (predicate, by_date)


def test_a_range_is_no_day():
    assert read("Mỗi lớp có 20-25 học sinh khá").by_date is None


def test_the_rule_that_a_deed_follows_is_told():
    target = read("100% kíp trực lập sổ theo Thông tư số 18/2031/TT-BYT")
    assert target.predicate == "lập sổ theo Thông tư số 18/2031/TT-BYT"
    assert read("Vận động 60 người hiến giác mạc theo Luật Hiến mô").quote.endswith("giác mạc")


def test_a_time_before_what_is_measured_is_no_subject():
    assert read("Năm nay tổng thu từ phí phải đạt 4,5 tỷ đồng").subject == "tổng thu từ phí"


def test_a_unit_of_a_thousand_below_its_head():
    table = "STT | Chỉ tiêu | ĐVT | TH 2020 | KH 2021\n1 | Sản lượng điện | 1.000 kWh | 820 | 910"
    (target,) = find_targets(plan_with(table, "CHỈ TIÊU THI ĐUA"))
    assert (target.value, target.unit) == (910, "1.000 kWh")


@pytest.mark.parametrize(
    ("line", "subject", "predicate"),
    [
        ("100% ca cấp cứu được hội chẩn", "ca cấp cứu", "được hội chẩn"),
        (
            "100% tuyến đường khởi công mới thực hiện đúng thiết kế",
            "tuyến đường khởi công mới",
            "thực hiện đúng thiết kế",
        ),
        ("90% bệnh nhân phẫu thuật được giải thích", "bệnh nhân phẫu thuật", "được giải thích"),
        ("80% bà mẹ đến khám đủ 4 lần", "bà mẹ", "đến khám đủ 4 lần"),
        ("85% học viên sau học nghề tìm được việc", "học viên sau học nghề", "tìm được việc"),
    ],
)
def test_what_a_first_verb_narrows(line: str, subject: str, predicate: str) -> None:
    target = read(line)
    assert (target.subject, target.predicate) == (subject, predicate)
