"""Shares of others than those named first, things with two names, states, news."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with
from tests.extract.target_lines import told_in

from thidua.extract.targets import find_targets

# line, then (comparator, value, upper end, unit, subject, predicate) of each target
FORMS: list[tuple[str, list[tuple[object, ...]]]] = [
    # where there is a share of others is not who they are
    (
        "Toàn tỉnh có 90% hộ dân được dùng nước sạch",
        [("eq", 90, None, "%", "hộ dân", "được dùng nước sạch")],
    ),
    (
        "khu vực đồng bằng có hơn 80% thôn đạt chuẩn văn hóa",
        [("gt", 80, None, "%", "thôn", "đạt chuẩn văn hóa")],
    ),
    ("Toàn tỉnh có 40 sáng kiến", [("eq", 40, None, "sáng kiến", "Toàn tỉnh", "có sáng kiến")]),
    (
        "mỗi chi hội có 85% hội viên đạt gia đình văn hóa",
        [("eq", 85, None, "%", "mỗi chi hội", "có hội viên đạt gia đình văn hóa")],
    ),
    (
        "kết quả huấn luyện 100% nội dung, khoa mục đạt yêu cầu, trong đó có trên 75% khá, giỏi",
        [
            ("eq", 100, None, "%", "nội dung, khoa mục", "đạt yêu cầu"),
            ("gt", 75, None, "%", "nội dung, khoa mục", "khá, giỏi"),
        ],
    ),
    (
        "Kết quả kiểm tra phân đội có 100% nội dung, đề mục đạt yêu cầu, 75% trở lên khá giỏi",
        [
            ("eq", 100, None, "%", "nội dung, đề mục", "đạt yêu cầu"),
            ("ge", 75, None, "%", "nội dung, đề mục", "khá giỏi"),
        ],
    ),
    (
        "kết quả kiểm tra đạt yêu cầu 100%, trong đó 80% trở lên khá, giỏi",
        [
            ("eq", 100, None, "%", "kết quả kiểm tra", "đạt yêu cầu"),
            ("ge", 80, None, "%", "kết quả kiểm tra", "khá, giỏi"),
        ],
    ),
    (
        "Ngoài ra, ở tất cả xã, phường, thị trấn trên toàn quốc, chi đoàn nhận giúp đỡ ít nhất 1 thanh niên chậm tiến",
        [("ge", 1, None, "thanh niên chậm tiến", "chi đoàn", "nhận giúp đỡ")],
    ),
    # who stands in a list, and what shall be
    (
        "100% các thôn, khối, xóm đăng ký thi đua để cuối năm có ít nhất 60% số hộ đạt “Gia đình hiếu học”",
        [
            ("eq", 100, None, "%", "các thôn, khối, xóm", "đăng ký thi đua"),
            ("ge", 60, None, "%", "số hộ", "đạt “Gia đình hiếu học”"),
        ],
    ),
    (
        "9/9 huyện, thị xã, thành phố không còn hội viên nghèo",
        [
            (
                "eq",
                9,
                None,
                "huyện, thị xã, thành phố",
                "huyện, thị xã, thành phố",
                "không còn hội viên nghèo",
            )
        ],
    ),
    (
        "Địa phương không có tội phạm nghiêm trọng và không có công dân phạm tội nghiêm trọng",
        [
            ("none", 0, None, "tội phạm nghiêm trọng", "tội phạm nghiêm trọng", None),
            ("none", 0, None, "công dân", "công dân", "phạm tội nghiêm trọng"),
        ],
    ),
    (
        "tư vấn, hướng nghiệp, dạy nghề cho 3.000 lượt thanh niên và giải quyết việc làm cho 2.000 thanh niên",
        [
            (
                "eq",
                3000,
                None,
                "lượt thanh niên",
                "lượt thanh niên",
                "tư vấn, hướng nghiệp, dạy nghề cho",
            ),
            ("eq", 2000, None, "thanh niên", "thanh niên", "giải quyết việc làm cho"),
        ],
    ),
    (
        "100% cơ sở đội triển khai rèn luyện kỹ năng sống, đặc biệt là phòng chống đuối nước cho thiếu nhi",
        [
            (
                "eq",
                100,
                None,
                "%",
                "cơ sở đội",
                "triển khai rèn luyện kỹ năng sống, đặc biệt là phòng chống đuối nước cho thiếu nhi",
            )
        ],
    ),
    # states and names
    (
        "Xây dựng 100% chi bộ trong sạch, vững mạnh",
        [("eq", 100, None, "%", "chi bộ", "Xây dựng trong sạch, vững mạnh")],
    ),
    (
        "Xây dựng 05 công đoàn cơ sở vững mạnh",
        [("eq", 5, None, "công đoàn cơ sở", "công đoàn cơ sở", "Xây dựng vững mạnh")],
    ),
    (
        "xây dựng 100% cơ quan vững mạnh, an toàn tuyệt đối, hoàn thành tốt nhiệm vụ được giao",
        [
            (
                "eq",
                100,
                None,
                "%",
                "cơ quan",
                "xây dựng vững mạnh, an toàn tuyệt đối, hoàn thành tốt nhiệm vụ được giao",
            )
        ],
    ),
    (
        "tham mưu được ít nhất 5 chính sách/đề án; 2 đề tài/khoa",
        [
            ("ge", 5, None, "chính sách/đề án", "chính sách/đề án", "tham mưu được"),
            ("eq", 2, None, "đề tài", "đề tài", None),
        ],
    ),
    (
        "thực hiện 13 công trình, phần việc măng non; 5 công trình, phần việc măng non cấp huyện",
        [
            (
                "eq",
                13,
                None,
                "công trình, phần việc măng non",
                "công trình, phần việc măng non",
                "thực hiện",
            ),
            (
                "eq",
                5,
                None,
                "công trình, phần việc măng non",
                "công trình, phần việc măng non",
                "cấp huyện",
            ),
        ],
    ),
    (
        "xã quyết tâm đạt thêm 5 tiêu chí gồm nhà ở, thủy lợi, điện",
        [
            (
                "eq",
                5,
                None,
                "tiêu chí",
                "xã",
                "quyết tâm đạt thêm tiêu chí gồm nhà ở, thủy lợi, điện",
            )
        ],
    ),
    (
        "tăng 10% số đoàn viên ưu tú giới thiệu cho Đảng",
        [("eq", 10, None, "%", "số đoàn viên ưu tú giới thiệu cho Đảng", "tăng")],
    ),
    (
        "giới thiệu 100 đoàn viên ưu tú cho Đảng xem xét, kết nạp vào Đảng",
        [
            (
                "eq",
                100,
                None,
                "đoàn viên ưu tú",
                "đoàn viên ưu tú",
                "giới thiệu cho Đảng xem xét, kết nạp vào Đảng",
            )
        ],
    ),
    # bounds and rates
    (
        "ít nhất trên 90% số đoàn viên được xếp loại hoàn thành tốt",
        [("ge", 90, None, "%", "số đoàn viên", "được xếp loại hoàn thành tốt")],
    ),
    (
        "tỷ lệ khá, giỏi trên 70%, bảo đảm an toàn tuyệt đối về người",
        [("gt", 70, None, "%", "tỷ lệ khá, giỏi", None)],
    ),
    (
        "Phấn đấu tỷ lệ hoàn thành kế hoạch thi đua từ 98% trở lên; hoặc tỷ lệ hội viên trên số hộ từ 25% đến 55%",
        [
            ("ge", 98, None, "%", "tỷ lệ hoàn thành kế hoạch thi đua", None),
            ("range", 25, 55, "%", "tỷ lệ hội viên trên số hộ", None),
        ],
    ),
    # news: the newspaper, doctrine, who belongs to a cluster, which enterprises
    (
        "TQĐT - Theo kế hoạch, năm 2017 toàn tỉnh phấn đấu thêm 7 xã đạt chuẩn nông thôn mới",
        [("eq", 7, None, "xã", "toàn tỉnh", "thêm xã đạt chuẩn nông thôn mới")],
    ),
    ("nắm vững phương châm huấn luyện, 3 quan điểm, 8 nguyên tắc và 6 mối kết hợp", []),
    ("Cụm thi đua số 5 gồm Công an 6 tỉnh: Thanh Hoá, Nghệ An", []),
    # what of a whole year is counted, what is striven for beyond it, classes
    (
        "Diện tích lúa cả năm 5.200 ha, năng suất bình quân 58 tạ/ha",
        [
            ("eq", 5200, None, "ha", "Diện tích lúa cả năm", None),
            ("eq", 58, None, "tạ/ha", "năng suất bình quân", None),
        ],
    ),
    ("Sản lượng cả năm 2025 đạt 48.000 tấn", [("eq", 48000, None, "tấn", "Sản lượng", "đạt")]),
    (
        "Giải ngân đạt 95% trở lên, phấn đấu 100%",
        [("ge", 95, None, "%", "Giải ngân", "đạt"), ("eq", 100, None, "%", "Giải ngân", None)],
    ),
    (
        "Tỷ lệ hộ nghèo còn 3%, phấn đấu còn 2,5%",
        [
            ("eq", 3, None, "%", "Tỷ lệ hộ nghèo", "còn"),
            ("eq", 2.5, None, "%", "Tỷ lệ hộ nghèo", "còn"),
        ],
    ),
    (
        "95% lớp đạt tiên tiến, 12 lớp xuất sắc",
        [("eq", 95, None, "%", "lớp", "đạt tiên tiến"), ("eq", 12, None, "lớp", "lớp", "xuất sắc")],
    ),
    ("không có án oan sai", [("none", 0, None, "án oan sai", "án oan sai", None)]),
    (
        "Huy động vốn tăng trưởng 12%, dư nợ tăng 15%",
        [
            ("eq", 12, None, "%", "Huy động vốn", "tăng trưởng"),
            ("eq", 15, None, "%", "dư nợ", "tăng"),
        ],
    ),
    (
        "Chuyển giao công nghệ cho 15 hợp tác xã",
        [("eq", 15, None, "hợp tác xã", "hợp tác xã", "Chuyển giao công nghệ cho")],
    ),
    (
        "Bảo đảm cung cấp điện an toàn, SAIDI dưới 250 phút, SAIFI dưới 3 lần",
        [("lt", 250, None, "phút", "SAIDI", None), ("lt", 3, None, "lần", "SAIFI", None)],
    ),
    (
        "Năng suất lao động bình quân 320 triệu đồng/người",
        [("eq", 320, None, "triệu đồng/người", "Năng suất lao động bình quân", None)],
    ),
    (
        "phát triển 1.000 đoàn viên mới và thành lập công đoàn cơ sở ở các doanh nghiệp đủ điều kiện có từ 20 lao động trở lên",
        [("eq", 1000, None, "đoàn viên mới", "đoàn viên mới", "phát triển")],
    ),
]


@pytest.mark.parametrize(("line", "wanted"), FORMS, ids=[line[:60] for line, _ in FORMS])
def test_targets(line: str, wanted: list[tuple[object, ...]]) -> None:
    assert told_in(line) == wanted


def test_the_name_of_a_picture_is_no_target() -> None:
    lines = "- 100% chi hội đăng ký thi đua\nhoi nong dan phan dau ho tro thanh lap 300 hop tac xa"
    found = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert [target.value for target in found] == [100]
