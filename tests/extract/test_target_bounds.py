"""Where subject, predicate and unit end, and which words beside a number are a target's own."""

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
    # what is met or done to a thing tells more than what it was made by
    (
        "95% công trình xây dựng đạt tiến độ",
        [("eq", 95, "%", "công trình xây dựng", "đạt tiến độ")],
    ),
    (
        "100% phương tiện lắp thiết bị giám sát hành trình",
        [("eq", 100, "%", "phương tiện", "lắp thiết bị giám sát hành trình")],
    ),
    (
        "95% trẻ em trong độ tuổi tiêm chủng được tiêm đủ mũi vắc xin",
        [
            (
                "eq",
                95,
                "%",
                "trẻ em trong độ tuổi tiêm chủng",
                "được tiêm đủ mũi vắc xin",
            )
        ],
    ),
    (
        "100% thanh niên xuất ngũ được tư vấn việc làm",
        [("eq", 100, "%", "thanh niên xuất ngũ", "được tư vấn việc làm")],
    ),
    (
        "Kết quả bắn đạn thật đạt 85% khá, giỏi",
        [("eq", 85, "%", "Kết quả bắn đạn thật", "đạt khá, giỏi")],
    ),
    # the tone mark may stand on the second vowel; OCR reads the hook wrong
    ("Cứng hoá 58 km đường", [("eq", 58, "km", "đường", "Cứng hoá")]),
    (
        "90% trờ lên chi bộ hoàn thành tốt nhiệm vụ",
        [("ge", 90, "%", "chi bộ", "hoàn thành tốt nhiệm vụ")],
    ),
    # "đạt" is a deed where it counts things
    (
        "Đạt 12 giải học sinh giỏi cấp thành phố",
        [("eq", 12, "giải học sinh giỏi", "giải học sinh giỏi", "Đạt cấp thành phố")],
    ),
    (
        "đạt 05 - 07 giải tại hội thi tay nghề",
        [("range", 5, "giải", "giải", "đạt tại hội thi tay nghề")],
    ),
    ("Có thêm 02 xã đạt chuẩn", [("eq", 2, "xã", "xã", "đạt chuẩn")]),
    (
        "Xây từ 03 đến 05 “Mái ấm tình thương”",
        [("range", 3, "“Mái ấm tình thương”", "Mái ấm tình thương", "Xây")],
    ),
    (
        "Mỗi huyện chọn 02 xã làm điểm",
        [("eq", 2, "xã", "Mỗi huyện", "chọn xã làm điểm")],
    ),
    (
        "Mỗi khoa cử 02 lượt cán bộ đi đào tạo",
        [("eq", 2, "lượt cán bộ", "Mỗi khoa", "cử lượt cán bộ đi đào tạo")],
    ),
    ("Trồng 500 cây các loại", [("eq", 500, "cây", "cây", "Trồng các loại")]),
    (
        "Giữ ổn định tỷ lệ che phủ rừng 52%",
        [("eq", 52, "%", "tỷ lệ che phủ rừng", "Giữ ổn định")],
    ),
    (
        "Lập hồ sơ xếp hạng 04 di tích",
        [("eq", 4, "di tích", "di tích", "Lập hồ sơ xếp hạng")],
    ),
    (
        "Thời gian chờ khám bình quân: dưới 60 phút",
        [("lt", 60, "phút", "Thời gian chờ khám bình quân", None)],
    ),
    (
        "Trước 31/12/2021 hoàn thành xây dựng 10 nhà đại đoàn kết",
        [("eq", 10, "nhà đại đoàn kết", "nhà đại đoàn kết", "hoàn thành xây dựng")],
    ),
    (
        "Mỗi xã duy trì ít nhất 01 trang mạng xã hội",
        [("ge", 1, "trang mạng xã hội", "Mỗi xã", "duy trì")],
    ),
    (
        "75% tập thể đạt Tập thể lao động tiên tiến, 20% đạt Tập thể lao động xuất sắc",
        [
            ("eq", 75, "%", "tập thể", "đạt Tập thể lao động tiên tiến"),
            ("eq", 20, "%", "tập thể", "đạt Tập thể lao động xuất sắc"),
        ],
    ),
    (
        "90% thôn, bản, tổ dân phố không có người vi phạm pháp luật",
        [("eq", 90, "%", "thôn, bản, tổ dân phố", "không có người vi phạm pháp luật")],
    ),
    # what tells whom, and how many are rewarded, is nothing to be reached
    (
        "không để xảy ra việc kết án oan người không có tội",
        [
            (
                "none",
                0,
                "việc kết án oan người không có tội",
                "việc kết án oan người không có tội",
                None,
            )
        ],
    ),
    ("Mỗi đợt, Sở xét tặng Giấy khen của Giám đốc cho không quá 05 tập thể", []),
    ("mỗi cụm chọn 01 đơn vị dẫn đầu đề nghị Tỉnh đoàn tặng Cờ", []),
]


@pytest.mark.parametrize(("line", "expected"), FORMS)
def test_bounds(line: str, expected: list[tuple[object, ...]]) -> None:
    assert read(line) == expected


def test_parts_of_an_amount_have_names() -> None:
    found = find_targets(
        plan_with(
            "- Tổng sản phẩm tiêu thụ: 2 triệu tấn, trong đó tiêu thụ nội địa 1,6 triệu tấn, "
            "xuất khẩu 400.000 tấn",
            "CHỈ TIÊU THI ĐUA",
        )
    )
    whole, *parts = found
    assert [(p.subject, p.predicate, p.value) for p in parts] == [
        ("tiêu thụ nội địa", None, 1.6),
        ("xuất khẩu", None, 400000),
    ]
    assert whole.parent_id is None
    assert parts[0].parent_id == parts[1].parent_id is not None


def test_a_table_of_titles_set_with_spaces() -> None:
    found = find_targets(
        plan_with(
            "1. Đăng ký danh hiệu thi đua\n"
            "TT  Danh hiệu                       Số lượng\n"
            "1   Đơn vị quyết thắng               09\n"
            "2   Chiến sĩ tiên tiến              610\n",
            "CHỈ TIÊU THI ĐUA",
        )
    )
    assert [(t.subject, t.value) for t in found] == [
        ("Đơn vị quyết thắng", 9),
        ("Chiến sĩ tiên tiến", 610),
    ]
