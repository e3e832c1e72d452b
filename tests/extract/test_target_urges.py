"""Clauses that a word in the middle of a sentence opens; series, changes and parts."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import targets_in


def read(line: str) -> list[tuple[object, ...]]:
    """Quote, subject, predicate and deadline of each target of *line*."""
    found = targets_in(line)
    return [(t.quote, t.subject, t.predicate, t.by_date) for t in found]


OPENED = [
    (
        "Huấn luyện sát thực tế, đúng đối tượng, phấn đấu 98% chiến sĩ đạt yêu cầu",
        ("98% chiến sĩ đạt yêu cầu", "chiến sĩ", "đạt yêu cầu", None),
    ),
    (
        "Đảng bộ xã phấn đấu đến năm 2025 tỷ lệ đảng viên trẻ đạt 30%",
        ("tỷ lệ đảng viên trẻ đạt 30%", "tỷ lệ đảng viên trẻ", "đạt", "2025"),
    ),
    (
        "Chương trình giảm nghèo đặt mục tiêu cả nước có ít nhất 70% số thôn đạt chuẩn",
        ("cả nước có ít nhất 70% số thôn đạt chuẩn", "cả nước", "có số thôn đạt chuẩn", None),
    ),
    (
        "Các nội dung như phấn đấu mỗi chi đoàn có 02 mô hình mới",
        ("mỗi chi đoàn có 02 mô hình mới", "mỗi chi đoàn", "có mô hình mới", None),
    ),
    (
        "Toàn ngành phấn đấu giải ngân 96% vốn được giao",
        ("Toàn ngành phấn đấu giải ngân 96% vốn được giao", "Toàn ngành", "giải ngân vốn được giao", None),
    ),
    (
        "Mỗi quý kiểm tra nề nếp; mỗi học kỳ tổ chức ít nhất 02 chuyên đề",
        ("mỗi học kỳ tổ chức ít nhất 02 chuyên đề", "chuyên đề", "mỗi học kỳ tổ chức", None),
    ),
    (
        "Mỗi chi hội vận động, giúp đỡ 03 hộ nghèo",
        ("Mỗi chi hội vận động, giúp đỡ 03 hộ nghèo", "Mỗi chi hội", "vận động, giúp đỡ", None),
    ),
    (
        "Lắp đặt hệ thống loa, 12 camera an ninh",
        ("Lắp đặt hệ thống loa, 12 camera an ninh", "camera an ninh", "Lắp đặt", None),
    ),
    (
        "Vận động 90% hộ dân ở tổ số ... hiến đất mở đường",
        ("Vận động 90% hộ dân ở tổ số ... hiến đất mở đường", "hộ dân ở tổ số ...", "Vận động hiến đất mở đường", None),
    ),
    (
        "Thu nhập bình quân tăng ít nhất 1,3 lần so với năm 2020",
        ("Thu nhập bình quân tăng ít nhất 1,3 lần so với năm 2020", "Thu nhập bình quân", "tăng so với năm 2020", None),
    ),
    (
        "Được biết, trong năm 2022, tổng chỉ tiêu tuyển quân của huyện là 150 thanh niên",
        ("tổng chỉ tiêu tuyển quân của huyện là 150 thanh niên", "tổng chỉ tiêu tuyển quân của huyện", "là", "2022"),
    ),
    (
        "Theo lãnh đạo huyện cho biết, 95% thôn có nhà văn hóa",
        ("95% thôn có nhà văn hóa", "thôn", "có nhà văn hóa", None),
    ),
    (
        "Toàn bộ 100% chi hội ký cam kết thi đua",
        ("100% chi hội ký cam kết thi đua", "chi hội", "ký cam kết thi đua", None),
    ),
    # a stretch of time does nothing
    ("Chỉ tiêu cả nhiệm kỳ là 9 đoàn viên", ("là 9 đoàn viên", "đoàn viên", "là", None)),
    ("Toàn khóa kết nạp 25 đảng viên", ("kết nạp 25 đảng viên", "đảng viên", "kết nạp", None)),
    (
        "Giai đoạn 2021 - 2025 toàn huyện xây dựng 40 nhà đại đoàn kết",
        ("toàn huyện xây dựng 40 nhà đại đoàn kết", "toàn huyện", "xây dựng", None),
    ),
    (
        "Cơ cấu lao động theo khu vực, công nghiệp chiếm 38%",
        ("công nghiệp chiếm 38%", "công nghiệp", "chiếm", None),
    ),
    (
        "Về cơ cấu giá trị sản xuất (theo ngành), chăn nuôi đạt 48%",
        ("chăn nuôi đạt 48%", "chăn nuôi", "đạt", None),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), OPENED)
def test_the_clause_begins_with_who_or_what(line, expected):
    assert read(line) == [expected]


SEVERAL = [
    (
        "Tỷ lệ thôn đạt chuẩn đến năm 2025 đạt 40%; đến năm 2030 đạt 75%",
        [("Tỷ lệ thôn đạt chuẩn", "đạt", "2025"), ("Tỷ lệ thôn đạt chuẩn", "đạt", "2030")],
    ),
    (
        "Tỷ lệ hài lòng đạt 94% tăng 3% so với năm 2020",
        [("Tỷ lệ hài lòng", "đạt", None), ("Tỷ lệ hài lòng", "tăng so với năm 2020", None)],
    ),
    (
        "Số xã hoàn thành theo từng năm như sau:\n+ Năm 2022: 14 xã\n+ Năm 2023: 22 xã",
        [("Số xã hoàn thành", None, "2022"), ("Số xã hoàn thành", None, "2023")],
    ),
    (
        "Tuyển mới 900 học viên, trong đó nội trú 520, bán trú 380",
        [("học viên", "Tuyển mới", None), ("nội trú", None, None), ("bán trú", None, None)],
    ),
    (
        "85% giáo viên đạt giờ dạy giỏi, trong đó loại Tốt đạt 40%",
        [("giáo viên", "đạt giờ dạy giỏi", None), ("giáo viên", "loại Tốt đạt", None)],
    ),
    (
        "Giảm tỷ suất chết trẻ sơ sinh xuống còn 9/1.000 trẻ vào năm 2025 và xuống còn 8/1.000 vào năm 2030",
        [
            ("tỷ suất chết trẻ sơ sinh", "Giảm xuống còn", "2025"),
            ("tỷ suất chết trẻ sơ sinh", "xuống còn", "2030"),
        ],
    ),
    (
        "Tỷ số tử vong mẹ còn 42/100.000 ca đến năm 2025, giảm còn 38/100.000 đến năm 2030",
        [("Tỷ số tử vong mẹ", "còn", "2025"), ("Tỷ số tử vong mẹ", "giảm còn", "2030")],
    ),
    (
        "Giá trị chăn nuôi đạt 70 tỷ đồng, chiếm 12% tổng giá trị; thủy sản đạt 30 tỷ đồng, chiếm 5%",
        [
            ("Giá trị chăn nuôi", "đạt", None),
            ("Giá trị chăn nuôi", "chiếm tổng giá trị", None),
            ("thủy sản", "đạt", None),
            ("thủy sản", "chiếm", None),
        ],
    ),
    ("Khối 8: 3 lớp = 118 học sinh", [("Khối 8", None, None)]),
    ("Xây 05 nhà tình nghĩa trong quý III", [("nhà tình nghĩa", "Xây", "2021-09-30")]),
]


@pytest.mark.parametrize(("line", "expected"), SEVERAL)
def test_numbers_that_share_a_subject(line, expected):
    assert [said[1:] for said in read(line)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Mỗi tổ chọn một việc cụ thể để thi đua",
        "Cuộc vận động “Mỗi thầy cô nhận giúp đỡ một học trò nghèo”",
        "Chỉ xét khen đơn vị hoàn thành trên hai phần ba số chỉ tiêu",
    ],
)
def test_numbers_in_words_that_set_nothing(line):
    assert read(line) == []
