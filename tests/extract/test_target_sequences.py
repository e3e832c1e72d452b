"""Numbers one after the other: ranges, shares in a row, changes beside them, lists of deeds."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets

_LIST = "CHỈ TIÊU THI ĐUA"
_PROSE = "NỘI DUNG THI ĐUA"


def read(body: str, heading: str) -> list[tuple[str, float, float | None]]:
    """Quote, value and upper end of each target of *body* below *heading*."""
    found = find_targets(plan_with(body, heading))
    return [(target.quote or "", target.value, target.value_max) for target in found]


LISTED = [
    # ranges
    (
        "- Sản lượng điện đạt từ 4,25 đến 4,6 triệu kWh",
        [("Sản lượng điện đạt từ 4,25 đến 4,6 triệu kWh", 4.25, 4.6)],
    ),
    ("- Năng suất ngô đạt 5,5 - 6,2 tấn/ha", [("Năng suất ngô đạt 5,5 - 6,2 tấn/ha", 5.5, 6.2)]),
    (
        "- Từ 70% đến dưới 80% hộ dân có sổ vàng",
        [("Từ 70% đến dưới 80% hộ dân có sổ vàng", 70, 80)],
    ),
    (
        "- Cơ cấu vốn: 50% - 30% - 20%",
        [("Cơ cấu vốn: 50%", 50, None), ("30%", 30, None), ("20%", 20, None)],
    ),
    (
        "- Cơ cấu lao động: 45% : 35% : 20%",
        [("Cơ cấu lao động: 45%", 45, None), ("35%", 35, None), ("20%", 20, None)],
    ),
    # a remark in brackets and a comma before the next
    (
        "- Hộ nghèo giảm 1,5% (theo chuẩn mới), trung bình mỗi năm tạo việc cho trên 30 người",
        [
            ("Hộ nghèo giảm 1,5%", 1.5, None),
            ("tạo việc cho trên 30 người", 30, None),
        ],
    ),
    (
        "- Hộ khá đạt 60%, bình quân mỗi năm kết nạp 5 hội viên, trung bình hằng năm trồng 2 ha rừng",
        [
            ("Hộ khá đạt 60%", 60, None),
            ("kết nạp 5 hội viên", 5, None),
            ("trồng 2 ha rừng", 2, None),
        ],
    ),
    # what a rate is for one hectare or so many people of
    (
        "- Giá trị sản xuất trên 1ha mặt nước đạt 80 - 90 triệu đồng",
        [("Giá trị sản xuất trên 1ha mặt nước đạt 80 - 90 triệu đồng", 80, 90)],
    ),
    (
        "- Giảm tỷ suất sinh thô xuống 14,5 vào năm 2025 và 14 vào năm 2030",
        [
            ("Giảm tỷ suất sinh thô xuống 14,5 vào năm 2025", 14.5, None),
            ("14 vào năm 2030", 14, None),
        ],
    ),
    (
        "- Tỷ suất tử vong mẹ còn 25/100.000 ca",
        [("Tỷ suất tử vong mẹ còn 25/100.000 ca", 25, None)],
    ),
    ("- Hệ số sử dụng đất bình quân: 2,4", [("Hệ số sử dụng đất bình quân: 2,4", 2.4, None)]),
    # changes beside what is reached
    (
        "- Tỷ lệ hộ nghèo còn 4% (giảm 1,2% so với năm trước)",
        [
            ("Tỷ lệ hộ nghèo còn 4%", 4, None),
            ("giảm 1,2% so với năm trước", 1.2, None),
        ],
    ),
    (
        "- Điểm đánh giá đạt từ 4,1 điểm trở lên, tăng 0,2 điểm so với năm 2020",
        [
            ("Điểm đánh giá đạt từ 4,1 điểm trở lên", 4.1, None),
            ("tăng 0,2 điểm so với năm 2020", 0.2, None),
        ],
    ),
    (
        "- Tổng công ty đạt doanh thu 900 tỷ đồng, tăng 7% so với cùng kỳ",
        [
            ("Tổng công ty đạt doanh thu 900 tỷ đồng", 900, None),
            ("tăng 7% so với cùng kỳ", 7, None),
        ],
    ),
    # what follows a number that was reached
    (
        "- Tỷ lệ chuyên cần đạt 98%, đảm bảo không có học sinh bỏ học",
        [("Tỷ lệ chuyên cần đạt 98%", 98, None), ("không có học sinh bỏ học", 0, None)],
    ),
    ("- Số ca giảm 6%/năm, duy trì giao ban", [("Số ca giảm 6%/năm", 6, None)]),
    (
        "- Hộ dùng nước sạch đạt 90%; xây dựng bể lọc, mương dẫn",
        [("Hộ dùng nước sạch đạt 90%", 90, None)],
    ),
    ("- Lắp mới 08 mô hình như “Camera an ninh”", [("Lắp mới 08 mô hình", 8, None)]),
    # deeds that lead to the next number, and whom something is held for
    (
        "- Dạy may cho 60 phụ nữ, tư vấn và giới thiệu việc làm cho 90 người",
        [
            ("Dạy may cho 60 phụ nữ", 60, None),
            ("tư vấn và giới thiệu việc làm cho 90 người", 90, None),
        ],
    ),
    (
        "- Mở 12 lớp tập huấn khoa học, kỹ thuật cho 480 lượt người",
        [("Mở 12 lớp tập huấn khoa học, kỹ thuật", 12, None), ("480 lượt người", 480, None)],
    ),
    (
        "- Mở 05 lớp dạy nghề đan lát cho 150 lao động",
        [("Mở 05 lớp dạy nghề đan lát", 5, None), ("150 lao động", 150, None)],
    ),
    ("- Trao 40 suất quà cho 40 hộ", [("Trao 40 suất quà cho 40 hộ", 40, None)]),
    (
        "- 80% trở lên hội viên, đoàn viên đạt 4 tiêu chí",
        [("80% trở lên hội viên, đoàn viên đạt 4 tiêu chí", 80, None)],
    ),
    # labels
    (
        "- Giáo viên giỏi, tổ trưởng giỏi cấp huyện: 40%",
        [("Giáo viên giỏi, tổ trưởng giỏi cấp huyện: 40%", 40, None)],
    ),
    (
        "- Chiến sĩ thi đua cơ sở: không quá 15% số lao động tiên tiến",
        [("Chiến sĩ thi đua cơ sở: không quá 15% số lao động tiên tiến", 15, None)],
    ),
    (
        "- Lao động tiên tiến: 21 đ/c = 100%",
        [("Lao động tiên tiến: 21 đ/c", 21, None), ("100%", 100, None)],
    ),
]

IN_PROSE = [
    # shares of a whole, parts with their units
    (
        "Phấn đấu kinh tế tăng 9%; công nghiệp chiếm 60%, dịch vụ chiếm 25%.",
        [
            ("kinh tế tăng 9%", 9, None),
            ("công nghiệp chiếm 60%", 60, None),
            ("dịch vụ chiếm 25%", 25, None),
        ],
    ),
    (
        "Phấn đấu diện tích gieo trồng đạt 5.200 ha, trong đó lúa 3.400 ha, rau màu 1.800 ha.",
        [
            ("diện tích gieo trồng đạt 5.200 ha", 5200, None),
            ("trong đó lúa 3.400 ha", 3400, None),
            ("rau màu 1.800 ha", 1800, None),
        ],
    ),
    # what leads in
    (
        "Một số chỉ tiêu đề ra trong năm 2021 là phấn đấu GRDP tăng 6,5%",
        [("GRDP tăng 6,5%", 6.5, None)],
    ),
    (
        "Giai đoạn 2021-2025, toàn xã phấn đấu trồng 300 cây",
        [("toàn xã phấn đấu trồng 300 cây", 300, None)],
    ),
    ("- “Giảm 8% số vụ cháy”", [("Giảm 8% số vụ cháy", 8, None)]),
    # bounds that are to be reached, and those that only tell which are meant
    (
        "- 95% hồ sơ trả đúng hạn; thời gian cấp phép rút còn không quá 07 ngày.",
        [
            ("95% hồ sơ trả đúng hạn", 95, None),
            ("thời gian cấp phép rút còn không quá 07 ngày", 7, None),
        ],
    ),
    (
        "Các xã có tổng số hộ từ 800 đến 2.000 hộ, phấn đấu đạt tỷ lệ thu gom rác 85%.",
        [("tỷ lệ thu gom rác 85%", 85, None)],
    ),
    ("- Xây dựng xã không ma túy, 90% hộ ký cam kết.", [("90% hộ ký cam kết", 90, None)]),
    # a line that announces a list
    (
        "Ban Chấp hành thống nhất đưa ra một số chỉ tiêu chính cần đạt trong nhiệm kỳ như sau:\n"
        "- Diện tích tưới 1.435 ha;\n- Sản lượng ước đạt trên 30.000 tấn.",
        [
            ("Diện tích tưới 1.435 ha", 1435, None),
            ("Sản lượng ước đạt trên 30.000 tấn", 30000, None),
        ],
    ),
]


@pytest.mark.parametrize(("body", "expected"), LISTED, ids=[body for body, _ in LISTED])
def test_in_a_list_of_targets(body: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert read(body, _LIST) == expected


@pytest.mark.parametrize(("body", "expected"), IN_PROSE, ids=[body for body, _ in IN_PROSE])
def test_in_prose(body: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert read(body, _PROSE) == expected


def test_how_scores_are_made_up_is_no_target() -> None:
    assert read("- Tổng điểm các nội dung là 300 điểm", _LIST) == []


def test_the_size_of_a_school_is_no_target() -> None:
    body = "Toàn trường có 14 lớp, 420 học sinh, trong đó 96% đúng tuyến."
    assert read(body, "ĐẶC ĐIỂM TÌNH HÌNH") == []


def test_how_many_reach_a_title_beside_a_share() -> None:
    body = "- Tập thể: 70% đơn vị đạt “Đơn vị tiên tiến”; 09 đơn vị đạt “Đơn vị quyết thắng”."
    assert read(body, "DANH HIỆU, KHEN THƯỞNG") == [
        ("70% đơn vị đạt “Đơn vị tiên tiến”", 70, None),
        ("09 đơn vị đạt “Đơn vị quyết thắng”", 9, None),
    ]
    assert read("- Chọn 09 đơn vị đạt “Đơn vị quyết thắng”.", "DANH HIỆU, KHEN THƯỞNG") == []
