"""Where who ends and what is told of them begins: relatives, comparisons, names with verbs in them."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with
from tests.extract.target_lines import targets_in

from thidua.extract.targets import find_targets

Told = tuple[float, str | None, str | None, str | None]

BORDERS: list[tuple[str, Told]] = [
    # what was so before, or is not yet, tells which are meant
    ("100% hộ đã có sổ đỏ kê khai thuế đất", (100, "hộ đã có sổ đỏ", "kê khai thuế đất", "%")),
    ("95% cán bộ vừa được luân chuyển ổn định chỗ ở", (95, "cán bộ vừa được luân chuyển", "ổn định chỗ ở", "%")),
    ("80% thanh niên chưa có việc làm tham gia phiên chợ việc", (80, "thanh niên chưa có việc làm", "tham gia phiên chợ việc", "%")),
    # so does what they do, where something is done for them then
    ("90% thợ lò làm việc dưới hầm được bố trí bữa ăn ca", (90, "thợ lò làm việc dưới hầm", "được bố trí bữa ăn ca", "%")),
    ("95% người được tư vấn được theo dõi đủ sáu tháng", (95, "người được tư vấn", "được theo dõi đủ sáu tháng", "%")),
    ("80% hội viên dự lớp do Hội tổ chức và được cấp chứng nhận", (80, "hội viên", "dự lớp do Hội tổ chức và được cấp chứng nhận", "%")),
    # how it is beside another, and verbs that lead to a number
    ("Thời gian cấp phép ngắn hơn quy định 3 ngày", (3, "Thời gian cấp phép", "ngắn hơn quy định", "ngày")),
    ("Số bạn đọc mới thêm 300 người so với năm trước", (300, "Số bạn đọc mới", "thêm so với năm trước", "người")),
    ("Doanh số bán hàng cán mốc 90 tỷ đồng", (90, "Doanh số bán hàng", "cán mốc", "tỷ đồng")),
    ("Tỷ lệ phế phẩm kéo về 2%", (2, "Tỷ lệ phế phẩm", "kéo về", "%")),
    ("Diện tích chè được chứng nhận hữu cơ đạt 45%", (45, "Diện tích chè", "được chứng nhận hữu cơ đạt", "%")),
    ("98% hóa đơn tiền nước qua ngân hàng", (98, "hóa đơn tiền nước", "qua ngân hàng", "%")),
    # numbers that belong to a name or tell which are meant
    ("Xe buýt dài từ 9 m trở lên gắn camera đạt 100%", (100, "Xe buýt dài từ 9 m trở lên", "gắn camera đạt", "%")),
    ("Sinh viên học phần Thể chất 2 đạt yêu cầu 96%", (96, "Sinh viên học phần Thể chất 2", "đạt yêu cầu", "%")),
    ("Tiêm phòng dại mũi 2 đạt 70%", (70, "Tiêm phòng dại mũi 2", "đạt", "%")),
    ("Số sáng kiến 8 đạt 80% kế hoạch", (8, "Số sáng kiến", "đạt 80% kế hoạch", None)),
    # things named by their use or matter
    ("Cấp 250 giấy phép xây dựng nhà ở riêng lẻ", (250, "giấy phép xây dựng nhà ở riêng lẻ", "Cấp", "giấy phép xây dựng nhà ở riêng lẻ")),
    ("Công ty giúp 03 đồng nghiệp gặp nạn", (3, "Công ty", "giúp", "đồng nghiệp gặp nạn")),
    # the condition that none shall be in
    ("Không còn xóm thiếu nước sinh hoạt", (0, "xóm", "thiếu nước sinh hoạt", "xóm")),
    ("Không có tàu mất an toàn khi rời bến", (0, "tàu", "mất an toàn khi rời bến", "tàu")),
]  # fmt: skip


@pytest.mark.parametrize(("line", "told"), BORDERS, ids=[line for line, _ in BORDERS])
def test_who_ends_where_the_clause_tells_of_them(line: str, told: Told) -> None:
    found = targets_in(line)
    assert [(t.value, t.subject, t.predicate, t.unit) for t in found] == [told]


@pytest.mark.parametrize(
    "joint", [", tuyệt đối", " và tuyệt đối", ", kiên quyết", "; cương quyết", ","]
)
def test_what_there_shall_firmly_be_none_of_is_a_target_of_its_own(joint: str) -> None:
    line = f"- Giải quyết đạt 90% tin báo tội phạm{joint} không để xảy ra án oan."
    found = find_targets(plan_with(line, "CHỈ TIÊU THI ĐUA"))
    assert [(t.value, t.subject) for t in found] == [(90, "tin báo tội phạm"), (0, "án oan")]


def test_the_members_of_a_group_of_offices_are_no_target() -> None:
    assert find_targets(plan_with("- Khối thi đua số 3 có 10 đơn vị thành viên.", "CHỈ TIÊU")) == []
