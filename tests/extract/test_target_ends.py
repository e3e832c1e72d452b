"""Where a clause ends before another that has no number, and whose words are not the subject's."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import targets_in


def read(line: str) -> list[tuple[object, ...]]:
    """Quote, unit, subject and predicate of each target of *line*."""
    found = targets_in(line)
    return [(t.quote, t.unit, t.subject, t.predicate) for t in found]


ENDS = [
    (
        "100% đảng viên hoàn thành nhiệm vụ, Đảng bộ đạt trong sạch, vững mạnh",
        [("100% đảng viên hoàn thành nhiệm vụ", "%", "đảng viên", "hoàn thành nhiệm vụ")],
    ),
    (
        "90% chi hội, chi đoàn đạt vững mạnh",
        [("90% chi hội, chi đoàn đạt vững mạnh", "%", "chi hội, chi đoàn", "đạt vững mạnh")],
    ),
    (
        "Sửa 4 tuyến kênh mương, nâng cao chất lượng sinh hoạt tổ",
        [("Sửa 4 tuyến kênh mương", "tuyến kênh mương", "tuyến kênh mương", "Sửa")],
    ),
    (
        "Mỗi tổ nhận 01 việc khó, vận động bà con giữ gìn vệ sinh chung",
        [("Mỗi tổ nhận 01 việc khó", "việc khó", "Mỗi tổ", "nhận")],
    ),
    (
        "Hoàn thành 100% chỉ tiêu tuyển quân, lãnh đạo tốt công tác huấn luyện dân quân",
        [("Hoàn thành 100% chỉ tiêu tuyển quân", "%", "chỉ tiêu tuyển quân", "Hoàn thành")],
    ),
    (
        "Mỗi ấp có 2 tổ hợp tác, mỗi khóm, khu phố có 01 câu lạc bộ, đa số bà con có việc làm",
        [
            ("Mỗi ấp có 2 tổ hợp tác", "tổ hợp tác", "Mỗi ấp", "có tổ hợp tác"),
            (
                "mỗi khóm, khu phố có 01 câu lạc bộ",
                "câu lạc bộ",
                "mỗi khóm, khu phố",
                "có câu lạc bộ",
            ),
        ],
    ),
    (
        "Tỷ lệ nợ xấu duy trì giảm ở mức dưới 1% và giữ vững đơn vị trong sạch",
        [("Tỷ lệ nợ xấu duy trì giảm ở mức dưới 1%", "%", "Tỷ lệ nợ xấu", "duy trì giảm ở mức")],
    ),
    (
        "Giảm 40% hộ nghèo của hội, đến cuối năm 2029 không còn nhà tạm",
        [
            ("Giảm 40% hộ nghèo của hội", "%", "hộ nghèo của hội", "Giảm"),
            ("không còn nhà tạm", "nhà tạm", "nhà tạm", None),
        ],
    ),
    (
        "Có 70% hộ trồng chè giỏi, đưa 3200 hộ vào hợp tác xã",
        [
            ("Có 70% hộ trồng chè giỏi", "%", "hộ", "trồng chè giỏi"),
            ("đưa 3200 hộ vào hợp tác xã", "hộ", "hộ", "đưa vào hợp tác xã"),
        ],
    ),
    (
        "Mở 03 phiên chợ nông sản và tư vấn, giới thiệu việc làm cho 140 người",
        [
            ("Mở 03 phiên chợ nông sản", "phiên chợ nông sản", "phiên chợ nông sản", "Mở"),
            (
                "tư vấn, giới thiệu việc làm cho 140 người",
                "người",
                "người",
                "tư vấn, giới thiệu việc làm cho",
            ),
        ],
    ),
]
"""A deed, another who, a deadline, after a comma or "và"."""

GOES_ON = [
    (
        "Mỗi tổ có 01 sáng kiến, cải tiến kỹ thuật",
        [
            (
                "Mỗi tổ có 01 sáng kiến, cải tiến kỹ thuật",
                "sáng kiến, cải tiến kỹ thuật",
                "Mỗi tổ",
                "có sáng kiến, cải tiến kỹ thuật",
            )
        ],
    ),
    (
        "Vận động 60 hộ dân hiến đất, tham gia làm đường liên thôn",
        [
            (
                "Vận động 60 hộ dân hiến đất, tham gia làm đường liên thôn",
                "hộ dân",
                "hộ dân",
                "Vận động hiến đất, tham gia làm đường liên thôn",
            )
        ],
    ),
    (
        "100% tổ, đội sản xuất, phân xưởng đăng ký ít nhất 02 việc tiết kiệm",
        [
            (
                "100% tổ, đội sản xuất, phân xưởng đăng ký ít nhất 02 việc tiết kiệm",
                "%",
                "tổ, đội sản xuất, phân xưởng",
                "đăng ký ít nhất 02 việc tiết kiệm",
            )
        ],
    ),
    (
        "90% làng văn hóa, thu nhập đạt 45 triệu đồng",
        [
            ("90% làng văn hóa", "%", "làng văn hóa", None),
            ("thu nhập đạt 45 triệu đồng", "triệu đồng", "thu nhập", "đạt"),
        ],
    ),
    (
        "Mỗi chi hội xã, thị trấn giáo dục, giúp đỡ được ít nhất 01 người lầm lỡ",
        [
            (
                "Mỗi chi hội xã, thị trấn giáo dục, giúp đỡ được ít nhất 01 người lầm lỡ",
                "người lầm lỡ",
                "Mỗi chi hội xã, thị trấn",
                "giáo dục, giúp đỡ được",
            )
        ],
    ),
]
"""The same clause, whatever commas it has."""

SUBJECTS = [
    (
        "Thu ngân sách xã tăng bình quân hằng năm 6-8%",
        ("Thu ngân sách xã", "tăng bình quân hằng năm"),
    ),
    ("Lợi nhuận tăng trưởng 11%", ("Lợi nhuận", "tăng trưởng")),
    ("Tốc độ tăng trưởng 9%", ("Tốc độ tăng trưởng", None)),
    ("Sản lượng ước đạt khoảng 5,2 nghìn tấn", ("Sản lượng", "ước đạt")),
    ("Tổng thu từ khách tham quan sẽ đạt 3 tỷ đồng", ("Tổng thu từ khách tham quan", "sẽ đạt")),
    ("Tỷ lệ nước thất thoát phải dưới 12%", ("Tỷ lệ nước thất thoát", "phải")),
    ("Thu nhập so với năm 2021 tăng 25%", ("Thu nhập", "so với năm 2021 tăng")),
    ("Xây dựng quỹ Hội tăng bình quân mỗi năm 7%", ("quỹ Hội", "Xây dựng tăng bình quân mỗi năm")),
    ("Kéo giảm số vụ va chạm từ 4 đến 6% ở cả 3 mặt", ("số vụ va chạm", "Kéo giảm ở cả 3 mặt")),
    ("Giảm tỷ lệ hao hụt 5% đối với kho lạnh", ("tỷ lệ hao hụt", "Giảm đối với kho lạnh")),
    ("Đạt 15% trở lên số cựu quân nhân chưa vào Hội", ("số cựu quân nhân chưa vào Hội", "đạt")),
    ("Đạt 100% chỉ tiêu về thu quỹ", ("chỉ tiêu", "đạt về thu quỹ")),
    ("100% hoạt động của tổ hòa giải đạt kết quả", ("hoạt động của tổ hòa giải", "đạt kết quả")),
    ("100% gia đình công chức đạt chuẩn văn hóa", ("gia đình công chức", "đạt chuẩn văn hóa")),
    (
        "35% thanh niên trong “Tổ học tập”, “Nhóm học tập”",
        ("thanh niên trong “Tổ học tập”, “Nhóm học tập”", None),
    ),
    (
        "90% đơn vị đóng chân trên địa bàn xã đạt chuẩn an toàn",
        ("đơn vị đóng chân trên địa bàn xã", "đạt chuẩn an toàn"),
    ),
    (
        "Đảng ủy và 100% chi bộ trực thuộc thực hiện tốt quy chế",
        ("chi bộ trực thuộc", "thực hiện tốt quy chế"),
    ),
    ("Tư vấn nghề cho 25 ngàn thanh niên", ("thanh niên", "Tư vấn nghề cho")),
    ("Tỷ lệ trẻ thấp còi: đến năm 2028 giảm 2%", ("Tỷ lệ trẻ thấp còi", "giảm")),
    ("Mỗi ban chọn và đăng ký tối thiểu 2 phần việc", ("Mỗi ban", "chọn và đăng ký")),
    ("Giảm tỷ suất sinh thô 0,25%o", ("tỷ suất sinh thô", "Giảm")),
    (
        "Vận động ủng hộ Quỹ “Vì học sinh nghèo” được 40 triệu đồng",
        ("Quỹ “Vì học sinh nghèo”", "Vận động ủng hộ được"),
    ),
    ("Thu phí chợ đạt và vượt 4% dự toán", ("Thu phí chợ", "đạt và vượt dự toán")),
    ("Tổng chi thường xuyên đảm bảo 100% dự toán", ("Tổng chi thường xuyên", "đảm bảo dự toán")),
    ("Thành lập mới từ 03 tổ hợp tác", ("tổ hợp tác", "Thành lập mới")),
    ("Giáo dục thường xuyên, các em 11 tuổi ra lớp đạt 97%", ("các em 11 tuổi", "ra lớp đạt")),
    (
        "Đẩy mạnh công tác tuyên truyền, vận động, kết nạp 25 hội viên mới",
        ("hội viên mới", "kết nạp"),
    ),
    ("Cả 17 ấp có tổ tự quản", ("ấp", "có tổ tự quản")),
    ("Đạt chỉ số phục vụ 82%", ("chỉ số phục vụ", "Đạt")),
    ("21 lớp đạt Lớp tiên tiến", ("lớp", "đạt Lớp tiên tiến")),
    (
        "90% đối tượng có hành vi nguy cơ được tư vấn",
        ("đối tượng có hành vi nguy cơ", "được tư vấn"),
    ),
]


@pytest.mark.parametrize(("line", "expected"), ENDS + GOES_ON)
def test_where_clauses_end(line: str, expected: list[tuple[object, ...]]) -> None:
    assert read(line) == expected


@pytest.mark.parametrize(("line", "expected"), SUBJECTS)
def test_subjects(line: str, expected: tuple[object, ...]) -> None:
    assert [(subject, predicate) for _, _, subject, predicate in read(line)] == [expected]
