"""From where to where a target goes, and which numbers of lists, brackets and news are targets."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets


def quotes(body: str, heading: str = "NỘI DUNG THI ĐUA") -> list[str]:
    """The quotes of the targets of *body* below *heading*, in text order."""
    return [target.quote for target in find_targets(plan_with(body, heading))]


LISTED = [
    # commas of a label, and of those that are counted
    (
        "- Cơ cấu lao động: Nông, lâm, ngư nghiệp: 30%; thương mại, dịch vụ: 45%.",
        ["Nông, lâm, ngư nghiệp: 30%", "thương mại, dịch vụ: 45%"],
    ),
    (
        "- (3) Số buôn, làng có nhà văn hóa (theo Đề án số 12): 06/09 buôn, làng",
        ["Số buôn, làng có nhà văn hóa (theo Đề án số 12): 06/09 buôn, làng"],
    ),
    (
        "- Ra mắt tủ sách: 14/14 phường, đặc khu, trong đó 05 phường làm điểm.",
        ["Ra mắt tủ sách: 14/14 phường, đặc khu", "trong đó 05 phường làm điểm"],
    ),
    ("- Mở lớp học bơi: 80% xã, thị trấn trở lên", ["Mở lớp học bơi: 80% xã, thị trấn trở lên"]),
    # what stands in brackets
    ("- Hộ cận nghèo giảm 2% (còn 6%).", ["Hộ cận nghèo giảm 2%", "còn 6%"]),
    (
        "- 100% viên chức xếp loại đạt trở lên (30% Tốt, 60% Khá, 10% Đạt).",
        ["100% viên chức xếp loại đạt trở lên", "30% Tốt", "60% Khá", "10% Đạt"],
    ),
    (
        "- Đạt 92% học sinh tốt nghiệp (Cơ sở A 115/120 = 95,8%; Cơ sở B 60/66 = 90,9%).",
        ["Đạt 92% học sinh tốt nghiệp"],
    ),
    ("- 100% số thôn (9/9 thôn) có nhà văn hóa", ["100% số thôn (9/9 thôn) có nhà văn hóa"]),
    # items that run on
    (
        "- Số hộ dùng nước máy tăng 3% (để đạt 80%) - Hộ có bể lọc tăng 5% trở lên",
        ["Số hộ dùng nước máy tăng 3%", "để đạt 80%", "Hộ có bể lọc tăng 5% trở lên"],
    ),
    (
        "- Giáo viên giỏi: + Cấp tỉnh: 2 giải Nhì + Cấp trường: 9 giải Ba",
        ["Cấp tỉnh: 2 giải Nhì", "Cấp trường: 9 giải Ba"],
    ),
    (
        "- Khai trương 12 bản, cơ quan và 2 xã kiểu mẫu",
        ["Khai trương 12 bản, cơ quan", "2 xã kiểu mẫu"],
    ),
    # about so many, measures without a noun
    (
        "- Tỷ lệ phủ sóng đạt khoảng 60%, đến năm 2030 đạt khoảng 85%",
        ["Tỷ lệ phủ sóng đạt khoảng 60%", "đạt khoảng 85%"],
    ),
    ("- Hệ số kỹ thuật tàu, xuồng đạt 0,98.", ["Hệ số kỹ thuật tàu, xuồng đạt 0,98"]),
    ("- Doanh thu bình quân tăng 9% - 10%[3].", ["Doanh thu bình quân tăng 9% - 10%"]),
    (
        "- Xây dựng đô thị đáng sống, với thu nhập bình quân đạt trên 90 triệu đồng/năm",
        ["thu nhập bình quân đạt trên 90 triệu đồng/năm"],
    ),
    # the name of a group, a timetable, a vote
    (
        "- Các đơn vị trong Cụm thi đua 4 phấn đấu 100% đơn vị vững mạnh",
        ["100% đơn vị vững mạnh"],
    ),
    ("- Mỗi buổi không quá 5 tiết, mỗi tiết 40 phút", []),
    ("- 100% đại biểu đã biểu quyết thông qua quy chế", []),
    # a place named by "trên", a letter of old pages, months of pay
    ("- Tỷ lệ chuyển tuyến trên dưới 3%", ["Tỷ lệ chuyển tuyến trên dưới 3%"]),
    ("- Tỷ lệ tăng dân số d\u01a3ới 0,7%", ["Tỷ lệ tăng dân số d\u01a3ới 0,7%"]),
    ("- Thưởng cuối năm bằng 1,5 tháng lương", ["Thưởng cuối năm bằng 1,5 tháng lương"]),
]


@pytest.mark.parametrize(("body", "expected"), LISTED, ids=[body for body, _ in LISTED])
def test_in_a_list_of_targets(body: str, expected: list[str]) -> None:
    assert quotes(body, "CHỈ TIÊU THI ĐUA") == expected


PROSE = [
    # a line that announces its targets itself
    (
        "Đại hội đề ra các chỉ tiêu chủ yếu như: Tổng thu quỹ 40 tỷ đồng; kết nạp 30 hội viên.",
        ["Tổng thu quỹ 40 tỷ đồng", "kết nạp 30 hội viên"],
    ),
    (
        "Về xã hội (3 chỉ tiêu) 1. Thu nhập bình quân: 58 triệu đồng. 2. Số hộ thoát nghèo: 90 hộ.",
        ["Thu nhập bình quân: 58 triệu đồng", "Số hộ thoát nghèo: 90 hộ"],
    ),
    (
        "Phấn đấu doanh thu đạt 300 tỷ đồng; Lợi nhuận: 20 tỷ đồng.",
        ["doanh thu đạt 300 tỷ đồng", "Lợi nhuận: 20 tỷ đồng"],
    ),
    (
        "Phấn đấu năng suất bình quân tăng lên 1,6 lần so với năm 2015.",
        ["năng suất bình quân tăng lên 1,6 lần so với năm 2015"],
    ),
    (
        "- Văn phòng duy trì phong trào “Công sở xanh”, rút ngắn ít nhất 15% thời gian trả hồ sơ.",
        ["rút ngắn ít nhất 15% thời gian trả hồ sơ"],
    ),
    ("- Giữ vững địa bàn, không để phát sinh điểm nóng.", ["không để phát sinh điểm nóng"]),
    ("- Phấn đấu đến năm 2020, 85% bản có điện.", ["85% bản có điện"]),
    # what was, what is cited, what only is
    (
        "Nhiệm kỳ 2015 - 2020, Đảng bộ đã lãnh đạo toàn diện. 100% chi bộ đạt vững mạnh.",
        [],
    ),
    (
        "Nhiệm kỳ 2015 - 2020, Đảng bộ đã đề ra: 100% chi bộ đạt vững mạnh.",
        ["100% chi bộ đạt vững mạnh"],
    ),
    ("Đại hội đã bầu Ban Chấp hành gồm 9 đồng chí và bầu 3 đại biểu, 1 đại biểu dự khuyết.", []),
    ("- Căn cứ Nghị quyết số 05-NQ/TU về kinh tế, phấn đấu giảm nghèo ở 4 huyện miền núi;", []),
    ("- Tổng mức đầu tư là 20 tỷ đồng.", []),
    ("- Hoàn thành 100% chỉ tiêu: 20 điểm; hoàn thành 90%: 15 điểm; dưới 80%: 0 điểm.", []),
    ("- Bằng khen: không quá 03 tập thể; tỷ lệ khen thưởng cá nhân không quá 20% tổng số.", []),
    ("- 98% hộ có điện; mỗi đội 05 người; mỗi tác giả gửi tối đa 03 bài.", ["98% hộ có điện"]),
    ("- Ngân sách tỉnh 70%, xã hội hóa 30%; trên 2/3 thành viên đồng ý.", []),
    ("- Tính đến 31/12/2020, toàn huyện đạt 90% kế hoạch.", []),
]


@pytest.mark.parametrize(("body", "expected"), PROSE, ids=[body for body, _ in PROSE])
def test_in_prose(body: str, expected: list[str]) -> None:
    assert quotes(body) == expected


def test_a_series_by_years_has_the_subject_of_the_line_above() -> None:
    found = find_targets(
        plan_with(
            "1. Số thôn lắp loa thông minh theo từng năm, cụ thể như sau:\n"
            "- Năm 2022: 40 thôn.\n- Năm 2023: 65 thôn."
        )
    )
    assert [(t.value, t.subject, t.by_date) for t in found] == [
        (40, "Số thôn lắp loa thông minh", "2022"),
        (65, "Số thôn lắp loa thông minh", "2023"),
    ]
