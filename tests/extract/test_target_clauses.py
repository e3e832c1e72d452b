"""Clauses beside others of the same sentence, and whom they tell of: borders, lists of parts."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets
from thidua.records import Target


def targets(line: str, heading: str = "CHỈ TIÊU THI ĐUA") -> list[Target]:
    """The targets of an item below *heading*, in text order."""
    return find_targets(plan_with(f"- {line}\n", heading))


# Another deed and a comma, "nhằm", "như" before the clause; what follows it
QUOTES = [
    (
        "Các trạm còn phải đẩy mạnh công tác tuyên truyền, vận động, bảo đảm 95% phụ nữ có thai "
        "được quản lý",
        ["95% phụ nữ có thai được quản lý"],
    ),
    (
        "Đội quản lý thị trường nâng cao chất lượng nắm tình hình địa bàn, kiểm tra 60% cửa hàng",
        ["kiểm tra 60% cửa hàng"],
    ),
    (
        "Nội dung thi đua tập trung vào thực hiện tốt nhiệm vụ được giao, làm giảm 7% số vụ cháy",
        ["làm giảm 7% số vụ cháy"],
    ),
    (
        "Tạo điều kiện cho hội viên dự thi, bảo đảm mỗi chi hội, tổ hội có ít nhất 15% hội viên "
        "gửi bài",
        ["mỗi chi hội, tổ hội có ít nhất 15% hội viên gửi bài"],
    ),
    (
        "Hợp tác xã dùng giống mới, tham gia bảo hiểm nông nghiệp đạt 40%",
        ["Hợp tác xã dùng giống mới, tham gia bảo hiểm nông nghiệp đạt 40%"],
    ),
    ("Vận động sửa chữa, xây mới 30 căn nhà", ["Vận động sửa chữa, xây mới 30 căn nhà"]),
    (
        "Mở đợt cao điểm nhằm kéo giảm số vụ trộm cắp ít nhất 8%",
        ["kéo giảm số vụ trộm cắp ít nhất 8%"],
    ),
    (
        "Đại hội đề ra 18 chỉ tiêu về kinh tế - xã hội như thu ngân sách tăng 9%; phấn đấu "
        "hộ khá chiếm 45%",
        ["thu ngân sách tăng 9%", "hộ khá chiếm 45%"],
    ),
    (
        "Hội nghị thông qua nghị quyết với một số chỉ tiêu chủ yếu dịch vụ tăng 6 - 8%",
        ["dịch vụ tăng 6 - 8%"],
    ),
    (
        "Thu nhập bình quân đầu người đạt 64 triệu đồng và phấn đấu cuối nhiệm kỳ về đích kiểu mẫu",
        ["Thu nhập bình quân đầu người đạt 64 triệu đồng"],
    ),
    (
        "Có 80% đội viên đạt yêu cầu, trong đó 25% khá, giỏi; thực hiện tốt công tác bảo quản",
        ["Có 80% đội viên đạt yêu cầu", "trong đó 25% khá, giỏi"],
    ),
    ("Không còn nhà tạm và đạt chuẩn phường văn minh", ["Không còn nhà tạm"]),
    (
        "Nghị quyết nêu 22 chỉ tiêu, trong đó phấn đấu tốc độ tăng trưởng 8%",
        ["tốc độ tăng trưởng 8%"],
    ),
]

# Where the words that narrow somebody down end, and what is measured after a verb
WHO = [
    ("90% hội viên kết nạp mới là người trẻ", "hội viên kết nạp mới", "là người trẻ"),
    (
        "70% công ty có 40 lao động trở lên thành lập công đoàn",
        "công ty có 40 lao động trở lên",
        "thành lập công đoàn",
    ),
    (
        "85% doanh nghiệp có vốn nước ngoài đạt yêu cầu về môi trường",
        "doanh nghiệp có vốn nước ngoài",
        "đạt yêu cầu về môi trường",
    ),
    ("97% trẻ sinh ra được tiêm phòng", "trẻ sinh ra", "được tiêm phòng"),
    ("90% trẻ em sinh ra đều được cấp thẻ", "trẻ em sinh ra", "đều được cấp thẻ"),
    ("65% nước thải thu gom được xử lý", "nước thải thu gom", "được xử lý"),
    ("80% lao động đang làm việc có nhu cầu", "lao động đang làm việc", "có nhu cầu"),
    ("95% chi bộ “Hoàn thành tốt nhiệm vụ”", "chi bộ", "“Hoàn thành tốt nhiệm vụ”"),
    ("95% điểm tiêm chủng có tủ lạnh", "điểm tiêm chủng", "có tủ lạnh"),
    ("100% khu cách ly có camera", "khu cách ly", "có camera"),
    ("Trên 60% tỷ lệ lao động qua đào tạo", "tỷ lệ lao động qua đào tạo", None),
    ("Thực hiện tổng diện tích gieo cấy 540 ha", "tổng diện tích gieo cấy", "Thực hiện"),
    ("Hoàn thành sản lượng điện 41 triệu kWh", "sản lượng điện", "Hoàn thành"),
    ("Huy động nguồn vốn tín dụng 3 tỷ đồng", "nguồn vốn tín dụng", "Huy động"),
    ("Mở rộng diện tích cây ăn quả 45 ha", "diện tích cây ăn quả", "Mở rộng"),
    ("Tỷ lệ hộ nghèo giảm bình quân/năm: trên 3%", "Tỷ lệ hộ nghèo", "giảm bình quân/năm"),
    ("Tốc độ tăng: 6%", "Tốc độ tăng", None),
    ("Phấn đấu tỷ lệ ra lớp đạt: 92%", "tỷ lệ ra lớp", "đạt"),
    ("Giảm trung bình tỷ lệ thấp còi 0,4%/năm trở lên", "tỷ lệ thấp còi", "Giảm trung bình"),
]

# How many have so much: the percentage is the target, the amount tells whom
BOUNDED = [
    ("Số hộ có thu nhập từ 90 triệu đồng trở lên đạt trên 60% số hộ", 60),
    ("Số túi quà có trị giá từ 300.000-350.000 đồng/túi trở lên đạt trên 75% tổng số túi quà", 75),
    ("Số đơn vị có từ 50 lao động trở lên thành lập công đoàn đạt 90%", 90),
    ("Số thu đạt trên 5 tỷ đồng tăng 10% so với năm trước", 5),
    ("Số tiền ủng hộ tối thiểu 20 triệu đồng tăng 5%", 20),
]


@pytest.mark.parametrize(("line", "value"), BOUNDED)
def test_an_amount_that_tells_who_has_it(line: str, value: float) -> None:
    assert targets(line)[0].value == value


UNITS = [
    ("Chi bộ phát triển từ 12 - 15 đảng viên trở lên", "đảng viên", "range"),
    ("Triển khai 08 điểm cấp phát thuốc lao", "điểm cấp phát thuốc lao", "eq"),
    ("Tiết mục dự thi đạt 85 điểm trở lên", "điểm", "ge"),
    ('Trợ giúp ít nhất 70 "địa chỉ đỏ" ở xã', '"địa chỉ đỏ"', "ge"),
    ("Mở 03 trạm cấp nước tập trung", "trạm cấp nước tập trung", "eq"),
    ("Mỗi khoa, phòng, trạm xây dựng 2 quy trình mới", "quy trình mới", "eq"),
]


@pytest.mark.parametrize(("line", "expected"), QUOTES, ids=[line for line, _ in QUOTES])
def test_a_clause_parts_from_those_beside_it(line: str, expected: list[str]) -> None:
    assert [target.quote for target in targets(line)] == expected


@pytest.mark.parametrize(("line", "subject", "predicate"), WHO)
def test_who_and_what(line: str, subject: str, predicate: str | None) -> None:
    assert [(t.subject, t.predicate) for t in targets(line)] == [(subject, predicate)]


@pytest.mark.parametrize(("line", "unit", "comparator"), UNITS)
def test_what_is_counted(line: str, unit: str, comparator: str) -> None:
    assert [(t.unit, t.comparator) for t in targets(line)] == [(unit, comparator)]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Tổng đàn: 2.300 con, (trong đó: trâu: 400 con; bò: 1.600 con; dê: 300 con). "
            "Gia cầm: 9.000 con",
            3,
        ),
        ("Gieo trồng: 900 ha (trong đó lúa 500 ha; ngô 250 ha; rau 150 ha).", 3),
        ("Có 10 công trình, trong đó có 3 công trình cấp tỉnh và 1 Công trình cấp bộ", 2),
    ],
)
def test_all_of_a_list_are_parts(line: str, parts: int) -> None:
    whole, *others = targets(line)
    assert [t.parent_id for t in others[:parts]] == [whole.local_id] * parts
    assert not any(t.parent_id for t in others[parts:])


def test_the_last_line_of_a_body_that_ends_within_it() -> None:
    plan = plan_with("- 75% hộ dân có nhà tiêu hợp vệ sinh./.", "CHỈ TIÊU")
    assert [target.value for target in find_targets(plan)] == [75.0]


def test_a_year_of_the_term_that_targets_are_set_for() -> None:
    line = "Chỉ tiêu nhiệm kỳ 2031 - 2035\n- Tỷ lệ lao động qua đào tạo năm 2035: 72%"
    (target,) = find_targets(plan_with(line, "NỘI DUNG"))
    assert (target.subject, target.by_date) == ("Tỷ lệ lao động qua đào tạo", "2035")
