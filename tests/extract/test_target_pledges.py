"""Targets by their place: what a sentence pledges, what stands among items; figures that are none."""

from __future__ import annotations

import pytest

from thidua.document import Document
from thidua.extract.targets import find_targets
from thidua.structure import parse


def values(text: str) -> list[float]:
    return [target.value for target in find_targets(parse(Document.from_text(text)))]


PLEDGED = [
    (
        "Thư gửi đoàn viên\nTổ may số 5 cùng hứa:\n- may 4.500 áo đồng phục;\n- đỡ đầu 03 cụ già;",
        [4500, 3],
    ),
    (
        "Bản tin nội bộ\nNăm nay chúng tôi nguyện làm hai việc.\nMột, nạo vét 7 km mương.\nHai, tặng 60 áo ấm.",
        [7, 60],
    ),
    ("Biên bản\nCác bên cam kết: sửa 05 cầu gỗ; không có hộ nào bị cắt nước.", [5, 0]),
    (
        "Trích quyết định\nĐiều 2. Nội dung thi đua của các hộ\n- Trồng 90 mét hàng rào\n- Sửa 2 cổng ngõ",
        [90, 2],
    ),
    (
        "Thư ngỏ\nTổ xe đề ra mấy việc sau:\na) chạy 120 chuyến an toàn;\nb) kèm cặp ba lái phụ;",
        [120, 3],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLEDGED)
def test_what_a_sentence_pledges_is_a_list_of_targets(text: str, expected: list[float]) -> None:
    assert values(text) == expected


def test_what_was_or_is_given_is_not_pledged() -> None:
    text = "Báo cáo nhanh\nChi bộ đã làm được các việc sau:\n- trồng 40 cây;\n- sửa 3 cầu;\n"
    assert values(text) == []


_ITEMS = "CÔNG ĐOÀN TRẠM BƠM\nĐăng ký thi đua năm 2021\n- 95% đoàn viên dự sinh hoạt;\n- Trồng 300 cây;\n"
NO_AIMS = [
    "- Kỳ trước tổ quyên góp được 3 xe lăn.",
    "- Tập thể nhất được thưởng 2.000.000 đồng, cá nhân 800.000 đồng.",
    "- Quỹ trích 40% nộp cấp trên, 60% để lại tổ.",
    "- Kinh phí: ngân sách 60%, đoàn viên 40%.",
    "- Hội nghị có mặt 84/90 đại biểu, 100% biểu quyết tán thành.",
    "- Ai đi muộn góp 50.000 đồng vào quỹ.",
    "- Theo Luật Lao động, người lao động làm thêm không quá 40 giờ/tháng.",
    "- Bản đăng ký gửi 02 bản về văn phòng.",
    "- Hạn chế: còn 04 tổ họp chậm.",
    "- Chi hội có 82 hội viên.",
    "- Cách tính điểm: chuyên cần 20%, kết quả 80%.",
    "- Không có hóa đơn thì không thanh toán.",
    "- Đội đạt từ 90 điểm trở lên xếp loại Tốt.",
    "- Thời gian thi đua 90 ngày.",
]


@pytest.mark.parametrize("line", NO_AIMS)
def test_figures_among_targets_that_are_none(line: str) -> None:
    assert values(f"{_ITEMS}{line}\n") == [95, 300]


AIMS = [
    ("- Hiến 45 đơn vị máu, dọn 6 km kênh", [45, 6]),
    ("- Lớp không quá 3 lượt vắng mỗi tháng", [3]),
    ("- Mỗi tổ viên tự học từ 20 đến 25 giờ", [20]),
    ("- Tồn kho giảm từ 120 tấn xuống còn 80 tấn", [80]),
    ("- 4/5 tổ đạt loại khá", [0.8]),
    ("- Số vụ va chạm tối đa 2 vụ nhé", [2]),
    ("- KHÔNG ĐỂ XẢY RA CHÁY NỔ", [0]),
]


@pytest.mark.parametrize(("line", "expected"), AIMS)
def test_figures_among_targets(line: str, expected: list[float]) -> None:
    assert len(values(f"{_ITEMS}{line}\n")) == 2 + len(expected)
