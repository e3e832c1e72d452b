"""How things are, why something is to be done, what must be reached to be awarded: no targets."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets


def quotes(body: str, heading: str = "CHỈ TIÊU THI ĐUA") -> list[str]:
    found = (target.quote or "" for target in find_targets(plan_with(body, heading)))
    return [" ".join(quote.split()) for quote in found]


@pytest.mark.parametrize(
    "line",
    [
        "chỉ 37% hộ phân loại rác",
        "tỷ lệ sống trong vườn ươm thường đạt 80 - 85%",
        "41% đang học nghề ở xa",
        "9% hộ kinh doanh chưa có mã số thuế",
        "có nơi giá điện tăng 20%",
        "còn xóm mất nước tới 40%",
        "Phiên họp phải có ít nhất 2/3 số ủy viên",
        "Phương án được chọn phải đạt trên 60% số phiếu",
        "Xã viên nào vay quá 30 triệu đồng phải thế chấp",
        "Sau trận lũ, 18 hộ ở Phú Xuân, Tân Thành đã dời nhà",
        "xe nâng chạy trong kho không quá 10 km/giờ",
        "Giải thích: mục 4 tính cả 12 ca chuyển tuyến",
    ],
)
def test_how_things_are_is_no_target(line: str) -> None:
    assert quotes(f"- {line}.") == []


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("tỷ lệ hộ nghèo chỉ còn 2%", "tỷ lệ hộ nghèo chỉ còn 2%"),
        ("lỗi thông thường dưới 0,4%", "lỗi thông thường dưới 0,4%"),
        ("lao động có chứng chỉ 35%", "lao động có chứng chỉ 35%"),
        (
            "Chi đoàn nào cũng có ít nhất 02 công trình",
            "Chi đoàn nào cũng có ít nhất 02 công trình",
        ),
        ("xã có tổ hòa giải hoạt động tốt đạt 90%", "xã có tổ hòa giải hoạt động tốt đạt 90%"),
        ("100% hộ chưa có nước sạch được đấu nối", "100% hộ chưa có nước sạch được đấu nối"),
        ("Đội cứu hộ tới hiện trường dưới 25 phút", "Đội cứu hộ tới hiện trường dưới 25 phút"),
        ("Đào tạo 04 lớp lái máy", "Đào tạo 04 lớp lái máy"),
        (
            "Thực hiện Quyết định số 812/QĐ-UBND ngày 05 tháng 6 năm 2011, bảo đảm 90% thôn có loa",
            "90% thôn có loa",
        ),
        ('toàn xã có 6 "Vườn mẫu"', 'toàn xã có 6 "Vườn mẫu"'),
    ],
)
def test_what_looks_like_it_is_a_target(line: str, quote: str) -> None:
    assert quotes(f"- {line}.") == [quote]


@pytest.mark.parametrize(
    "heading", ["VÌ SAO PHẢI LÀM", "LÝ DO PHÁT ĐỘNG", "SỰ CẦN THIẾT", "CƠ SỞ THỰC TIỄN"]
)
def test_reasons_hold_no_targets(heading: str) -> None:
    assert (
        quotes("Phường có 3.100 hộ, 46% bỏ rác đúng chỗ; mỗi ngày dồn trên 60 lượt.", heading) == []
    )


def test_what_must_be_reached_to_be_awarded_is_a_rule() -> None:
    body = "Ấp có trên 92% số hộ đóng góp được đề nghị tặng Giấy khen."
    assert quotes(body, "KHEN THƯỞNG") == []


@pytest.mark.parametrize("heading", ["DANH HIỆU ĐĂNG KÝ", "Danh hiệu phấn đấu"])
def test_titles_to_be_won_are_targets(heading: str) -> None:
    body = (
        "- Tập thể: 04 tổ đạt danh hiệu “Tổ lao động giỏi”.\n- 3/5 phân xưởng đạt Phân xưởng xanh."
    )
    assert len(quotes(body, heading)) == 2


def test_paragraphs_below_a_line_that_announces_targets() -> None:
    body = (
        "Các cấp Hội tập trung vào mấy chỉ tiêu sau:\n\n"
        "Về tổ chức, kết nạp 700 hội viên mới, lập thêm 08 chi hội nghề.\n\n"
        "Về đời sống, tặng 250 suất quà cho hội viên neo đơn."
    )
    assert len(quotes(body, "NỘI DUNG")) == 3


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        ("- mỗi tiểu đội nuôi\n12 con gà", "mỗi tiểu đội nuôi 12 con gà"),
        ("- giúp dân đắp\n3 km đê", "giúp dân đắp 3 km đê"),
        ("- sửa 11 căn nhà ở\nCồn Sậy", "sửa 11 căn nhà ở Cồn Sậy"),
    ],
)
def test_lines_that_break_off_go_on(body: str, quote: str) -> None:
    assert quotes(body) == [quote]
