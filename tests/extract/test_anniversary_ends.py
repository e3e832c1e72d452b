"""Where an event and its anniversary end."""

from __future__ import annotations

import pytest
from tests.extract.plans import school_plan

from thidua.extract.anniversaries import find_anniversaries
from thidua.records import Anniversary


def found_in(body: str) -> list[Anniversary]:
    return find_anniversaries(school_plan(body))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Kỷ niệm 60 năm thành lập Bệnh viện Từ Hải.", "60 năm thành lập Bệnh viện Từ Hải"),
        ("lập kế hoạch kỷ niệm 35 năm thành lập xã như sau:", "35 năm thành lập xã"),
        ("chào mừng 25 năm ngày tái lập huyện cụ thể như sau:", "25 năm ngày tái lập huyện"),
        (
            "mừng 145 năm ngày Quốc tế Lao động 1/5 và Tháng Công nhân, ngày hội non sông (22/5/2031).",
            "145 năm ngày Quốc tế Lao động 1/5",
        ),
        (
            "mừng 90 năm ngày sinh đồng chí Trần Lương Bằng và các hoạt động",
            "90 năm ngày sinh đồng chí Trần Lương Bằng",
        ),
        (
            "Kỷ niệm 50 năm Cuộc Tổng tiến công và  nổi dậy Xuân Mậu Thân - 1968.",
            "50 năm Cuộc Tổng tiến công và  nổi dậy Xuân Mậu Thân - 1968",
        ),
        (
            "kỷ niệm 45 năm Đại thắng mùa Xuân năm 1975 trên địa bàn xã",
            "45 năm Đại thắng mùa Xuân năm 1975",
        ),
        (
            "kỷ niệm 30 năm thành lập ngành Thuế có sự tham gia của cán bộ",
            "30 năm thành lập ngành Thuế",
        ),
        (
            "nhân 1985 năm Khởi nghĩa Hai Bà Trưng Hội Nông dân xã đã tổ chức hội thi",
            "1985 năm Khởi nghĩa Hai Bà Trưng",
        ),
        (
            "nộp bài tìm hiểu 70 năm Ngày thành lập Quân đội về Huyện đoàn",
            "70 năm Ngày thành lập Quân đội",
        ),
        (
            "kỷ niệm 25 năm ngày thành lập Hội Khuyến học (từ ngày 02/10 đến 20/10/2031)",
            "25 năm ngày thành lập Hội Khuyến học",
        ),
    ],
)
def test_where_an_event_ends(text, quote):
    assert [found.quote for found in found_in(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "kỷ niệm 20 năm ngày thành lập thành phố Bến Mơ và đón bằng",
            ["20 năm ngày thành lập thành phố Bến Mơ"],
        ),
        (
            "kỷ niệm 50 năm giải phóng Đồi Sim (06/01/1975 - 06/01/2025) và giải phóng miền Nam,"
            " thống nhất đất nước (30/4/1975 - 30/4/2025)",
            [
                "50 năm giải phóng Đồi Sim (06/01/1975 - 06/01/2025)",
                "giải phóng miền Nam, thống nhất đất nước (30/4/1975 - 30/4/2025)",
            ],
        ),
        (
            "cuộc thi “Kỷ niệm 60 năm Ngày thành lập Hội” (12/3/1965 - 12/3/2025)",
            ["60 năm Ngày thành lập Hội” (12/3/1965 - 12/3/2025)"],
        ),
        (
            "mừng 70 năm ngày Bác Hồ gửi 5 điều dạy học sinh.",
            ["70 năm ngày Bác Hồ gửi 5 điều dạy học sinh"],
        ),
        (
            "kỷ niệm 30 năm thành lập Phòng Nội vụ và Tư pháp Bến Mơ và đón bằng",
            ["30 năm thành lập Phòng Nội vụ và Tư pháp Bến Mơ"],
        ),
        ("mừng 90 năm thành lập Hội và Tết Nguyên đán", ["90 năm thành lập Hội"]),
        (
            "kỷ niệm 9 năm thành lập Sở Văn hóa, Thể thao và Du lịch, phát động",
            ["9 năm thành lập Sở Văn hóa, Thể thao và Du lịch"],
        ),
        (
            "kỷ niệm 60 năm ngày Bác Hồ và đoàn công tác về thăm làng, các tổ thi đua",
            ["60 năm ngày Bác Hồ và đoàn công tác về thăm làng"],
        ),
        ("mừng 8 năm thành lập xã và đón khách về thăm", ["8 năm thành lập xã"]),
        (
            "kỷ niệm 40 năm ngày Nhà giáo Việt Nam Nhà trường tổ chức giải cầu lông",
            ["40 năm ngày Nhà giáo Việt Nam"],
        ),
        (
            "mừng 70 năm Ngày Bác Hồ phát động Tết trồng cây.",
            ["70 năm Ngày Bác Hồ phát động Tết trồng cây"],
        ),
        (
            "kỷ niệm 9 năm Chiến thắng Đồi Sim kéo dài đến hết tháng",
            ["9 năm Chiến thắng Đồi Sim"],
        ),
        (
            "mừng 30 năm thành lập Đoàn trường tổ chức các hội thi",
            ["30 năm thành lập Đoàn trường"],
        ),
        ("mừng 30 năm ngày thành lập Nhà trường và trao quà", ["30 năm ngày thành lập Nhà trường"]),
        # another day behind "và"; one that is the same, or of the same year, is no other
        (
            "mừng 20 năm thành lập trường và Ngày Nhà giáo Việt Nam 20/11",
            ["20 năm thành lập trường"],
        ),
        (
            "mừng 70 năm Chiến thắng Điện Biên Phủ và Ngày Quốc tế Lao động 1/5",
            ["70 năm Chiến thắng Điện Biên Phủ"],
        ),
        (
            "mừng 79 năm Cách mạng Tháng Tám và Ngày Quốc khánh 2/9",
            ["79 năm Cách mạng Tháng Tám và Ngày Quốc khánh 2/9"],
        ),
        (
            "mừng 92 năm ngày thành lập Hội LHPN Việt Nam và Ngày Phụ nữ Việt Nam 20-10",
            ["92 năm ngày thành lập Hội LHPN Việt Nam và Ngày Phụ nữ Việt Nam 20-10"],
        ),
        # years without a bracket, a date without a stroke, a break before the name
        (
            "mừng 550 năm ngày thành lập huyện Đồi Sim - Bến Mơ 1469-2019.",
            ["550 năm ngày thành lập huyện Đồi Sim - Bến Mơ 1469-2019"],
        ),
        ("mừng 30 năm thành lập huyện Bến Mơ 1469-2019.", []),
        (
            "mừng 90 năm ngày thành lập Đoàn trường ( 26/31931 – 26/03/2021)",
            ["90 năm ngày thành lập Đoàn trường ( 26/31931 – 26/03/2021)"],
        ),
        (
            "mừng 90 năm Ngày thành lập\n\nĐoàn TNCS Hồ Chí Minh và trao quà",
            ["90 năm Ngày thành lập\n\nĐoàn TNCS Hồ Chí Minh"],
        ),
        (
            "mừng 20 năm Ngày truyền thống tổ chức xây dựng Đảng",
            ["20 năm Ngày truyền thống tổ chức xây dựng Đảng"],
        ),
    ],
)
def test_where_an_anniversary_ends(text, quotes):
    assert [found.quote for found in found_in(f"- {text}")] == quotes


def test_an_event_is_as_long_as_its_bracket_shows_elsewhere():
    body = (
        "- Kỷ niệm 50 năm ngày mở bến tại cửa Sim (1/2/1974 - 1/2/2024).\n"
        "- Mừng 50 năm ngày mở bến tại cửa Sim thắng lợi."
    )
    assert {found.event for found in found_in(body)} == {"ngày mở bến tại cửa Sim"}
