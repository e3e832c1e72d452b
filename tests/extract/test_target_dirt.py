"""Targets in texts that are not clean: misread digits, lost tones, capitals, foreign marks."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets
from thidua.extract.targets.digits import with_numbers_mended
from thidua.extract.targets.furniture import without_furniture
from thidua.extract.targets.marks import with_plain_marks
from thidua.extract.targets.tones import with_tones

READ = [
    # words are given as printed, though they are read with their tones
    (
        "- Tỷ lê hộ dùng nuớc sach đat trên 92 °/o; kêt nap it nhât O5 hội viên; nhât tri cao",
        [("gt", 92, "Tỷ lê hộ dùng nuớc sach"), ("ge", 5, "hội viên")],
    ),
    ("- Khong de xay ra chay rung tai khu bao ton", [("none", 0, "chay rung")]),
    # capitals
    (
        "- 100% CHI ĐOÀN SINH HOẠT ĐÚNG KỲ; KHÔNG CÓ ĐOÀN VIÊN VI PHẠM PHÁP LUẬT",
        [("eq", 100, "CHI ĐOÀN"), ("none", 0, "ĐOÀN VIÊN")],
    ),
    # what an item opens with, and how items follow each other on one line
    (
        "👉 mỗi thôn trồng 40 cây ♦ 90% hộ phân loại rác!",
        [("eq", 40, "mỗi thôn"), ("eq", 90, "hộ")],
    ),
    (
        "Cụ thể: (i) giảm 3% số vụ cháy; (ii) mỗi ấp có 01 tổ tuần tra",
        [("eq", 3, "số vụ cháy"), ("eq", 1, "mỗi ấp")],
    ),
    ("☑ Đọc 24 cuốn sách          ☐ Đạt   ☐ Không đạt", [("eq", 24, "cuốn sách")]),
    # Markdown and Word
    (
        "\\- **85%** hộ có vườn mẫu\\.\n\\- Quỹ hội đạt **12\\.500** đồng/hội viên",
        [("eq", 85, "hộ"), ("eq", 12500, "Quỹ hội")],
    ),
    ("- Tỷ lệ sinh viên có việc làm đạt 88%[H2];", [("eq", 88, "Tỷ lệ sinh viên có việc làm")]),
    # a form filled in
    ("Lao động tiên tiến .........: ...31... đồng chí", [("eq", 31, None)]),
    ("Hồ sơ trực tuyến ................ ≥ 75%", [("ge", 75, "Hồ sơ trực tuyến")]),
    # a blank too many, or none
    (
        "- Nợ quá hạn dưới 1, 2%; thu lãi đạt 97 ,5%; vốn điều lệ đạt 12. 300 triệu đồng",
        [("lt", 1.2, "Nợ quá hạn"), ("eq", 97.5, "thu lãi"), ("eq", 12300, "vốn điều lệ")],
    ),
    (
        "- Hộ gia đình hiếu học đạt70%trở lên; kết nạp15 hội viên; trồng 900cây keo",
        [("ge", 70, "Hộ gia đình hiếu học"), ("eq", 15, "hội viên"), ("eq", 900, "cây keo")],
    ),
    # a page ends inside a sentence
    (
        "- Sản lượng cá tra xuất khẩu năm nay phải đạt từ 42 nghìn tấn\nTrang 3/9\ntrở lên; 95% hộ nuôi có hợp đồng",
        [("ge", 42, "Sản lượng cá tra xuất khẩu năm nay"), ("eq", 95, "hộ nuôi")],
    ),
]


@pytest.mark.parametrize(("body", "expected"), READ)
def test_targets_of_unclean_texts(body: str, expected: list[tuple[str, float, str]]) -> None:
    found = find_targets(plan_with(body, "CHỈ TIÊU THI ĐUA"))
    assert [(t.comparator, t.value, t.subject) for t in found] == expected


def test_a_torn_number_is_quoted_whole() -> None:
    plan = plan_with("- Tổ đạt 9\n6% bài thi khá; dưới 2,5 °/o bài yếu", "CHỈ TIÊU THI ĐUA")
    quotes = [target.quote for target in find_targets(plan)]
    assert quotes == ["Tổ đạt 9\n6% bài thi khá", "dưới 2,5 °/o bài yếu"]


NUMBERS = [
    ("đạt 8O%", "đạt 80%"),
    ("tiêm 1.2l0 liều", "tiêm 1.210 liều"),
    ("lOO% xã", "100% xã"),
    ("thêm Ol tủ sách", "thêm 01 tủ sách"),
    ("dưới 3 ,5%", "dưới  3,5%"),
    ("đạt 2 400 tấn", "đạt 2.400 tấn"),
    ("còn 7 °/o", "còn 7 %  "),
    # no number, or one that is printed whole
    ("quý I và quý II", "quý I và quý II"),
    ("tuổi 80, 90, 100 tuổi", "tuổi 80, 90, 100 tuổi"),
    ("ngày 2 400 người dự", "ngày 2 400 người dự"),
    ("5l dầu", "5l dầu"),
    ("Q1/2024", "Q1/2024"),
]


@pytest.mark.parametrize(("printed", "whole"), NUMBERS)
def test_numbers_are_mended_at_their_place(printed: str, whole: str) -> None:
    mended, _, _ = with_numbers_mended(printed)
    assert mended.rstrip() == whole.rstrip()
    assert len(mended) == len(printed)


MARKS = [
    ("=> Mỗi tổ", "   Mỗi tổ"),
    ("đạt 5% ¤ mỗi xã", "đạt 5%;  mỗi xã"),
    ("1) một; 2) hai", "   một;    hai"),
    ("95%/Khá 4%", "95%;Khá 4%"),
    ("~~80% hộ~~", ""),
    ("tốt!", "tốt."),
    ("&ge; 40", "≥    40"),
    # what stays
    ("- 5 m² đất", "- 5 m² đất"),
    (">= 40 hộ", ">= 40 hộ"),
    ("điểm a) khoản 2 Điều 5", "điểm a) khoản 2 Điều 5"),
    ("12 km/h", "12 km/h"),
]


@pytest.mark.parametrize(("printed", "plain"), MARKS)
def test_marks_are_made_plain(printed: str, plain: str) -> None:
    marked = with_plain_marks(printed)
    assert marked.rstrip() == plain
    assert len(marked) == len(printed)


TONES = [
    ("Tỷ lê đat 95%, it nhât 3 hô", "Tỷ lệ đạt 95%, ít nhất 3 hộ"),
    ("khong co hoi vien vi pham phap luat", "không có hội viên vi phạm pháp luật"),
    # a text that has its tones
    ("Tỷ lệ đạt 95%, ít nhất 3 hộ", "Tỷ lệ đạt 95%, ít nhất 3 hộ"),
    ("Windows 11 update 24H2 error", "Windows 11 update 24H2 error"),
]


@pytest.mark.parametrize(("printed", "right"), TONES)
def test_lost_tones_are_put_back(printed: str, right: str) -> None:
    assert with_tones(printed) == right


FURNITURE = [
    ("tổ chức tập huấn cho toàn bộ 120\n- 4 -\ncán bộ hội", True),
    ("tổ chức tập huấn cho toàn bộ 120\nIn trang | Gửi email\ncán bộ hội", True),
    # a sentence that ended, and an item
    ("tổ chức tập huấn cho toàn bộ hội viên.\n2\ncán bộ hội", False),
    ("tổ chức tập huấn cho toàn bộ 120\n2\n- cán bộ hội", False),
]


@pytest.mark.parametrize(("text", "blanked"), FURNITURE)
def test_lines_of_the_page_are_blanked(text: str, *, blanked: bool) -> None:
    flow = without_furniture(text, text)
    assert ("\n" not in flow) is blanked
    assert len(flow) == len(text)
