"""Targets: bounds, units, who and what; and the numbers that are no targets."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets
from thidua.records import Target


def targets(line: str, heading: str = "CHỈ TIÊU THI ĐUA") -> list[Target]:
    return find_targets(plan_with(f"- {line}", heading))


# line, then (comparator, value, max, unit, subject, predicate) of each target
FORMS = [
    (
        "Tốt: 60%     khá: 35%    TB: 5%",
        [
            ("eq", 60, None, "%", None, "Tốt"),
            ("eq", 35, None, "%", None, "khá"),
            ("eq", 5, None, "%", None, "TB"),
        ],
    ),
    (
        "97% trở lên học sinh lên lớp; trên 95% tốt nghiệp",
        [("ge", 97, None, "%", "học sinh", "lên lớp"), ("gt", 95, None, "%", None, "tốt nghiệp")],
    ),
    (
        "Từ 85% trở lên cán bộ đạt danh hiệu Lao động tiên tiến; học sinh yếu dưới : 1%",
        [
            ("ge", 85, None, "%", "cán bộ", "đạt danh hiệu Lao động tiên tiến"),
            ("lt", 1, None, "%", "học sinh yếu", None),
        ],
    ),
    (
        "Có từ 7-8 GVG cấp huyện; 01 GV đạt CSTĐ; Không có học sinh bỏ học",
        [
            ("range", 7, 8, "GVG", "GVG", "cấp huyện"),
            ("eq", 1, None, "GV", "GV", "đạt CSTĐ"),
            ("none", 0, None, "học sinh", "học sinh", "bỏ học"),
        ],
    ),
    ("Tỷ lệ xét tốt nghiệp 63.2%", [("eq", 63.2, None, "%", "Tỷ lệ xét tốt nghiệp", None)]),
    (
        "CSTĐ: 01 ; LĐTT: 21",
        [("eq", 1, None, None, None, "CSTĐ"), ("eq", 21, None, None, None, "LĐTT")],
    ),
    (
        "90% công đoàn cơ sở hoàn thành tốt nhiệm vụ, trong đó ít nhất 30% hoàn thành xuất sắc nhiệm vụ.",
        [
            ("eq", 90, None, "%", "công đoàn cơ sở", "hoàn thành tốt nhiệm vụ"),
            ("ge", 30, None, "%", "công đoàn cơ sở", "hoàn thành xuất sắc nhiệm vụ"),
        ],
    ),
    (
        "Tỷ lệ hộ nghèo giảm 1,5%/năm; thu nhập bình quân đầu người đạt 65 triệu đồng/năm.",
        [
            ("eq", 1.5, None, "%", "Tỷ lệ hộ nghèo", "giảm"),
            ("eq", 65, None, "triệu đồng/năm", "thu nhập bình quân đầu người", "đạt"),
        ],
    ),
    (
        "Mỗi chi đoàn đảm nhận ít nhất 01 công trình thanh niên.",
        [
            (
                "ge",
                1,
                None,
                "công trình thanh niên",
                "Mỗi chi đoàn",
                "đảm nhận công trình thanh niên",
            )
        ],
    ),
    (
        "Phấn đấu trong năm kết nạp 50 đảng viên mới, không có chi bộ không hoàn thành nhiệm vụ.",
        [
            ("eq", 50, None, "đảng viên mới", "đảng viên mới", "kết nạp"),
            ("none", 0, None, "chi bộ", "chi bộ", "không hoàn thành nhiệm vụ"),
        ],
    ),
    (
        "Phấn đấu có từ 80% đến 85% xã đạt chuẩn nông thôn mới; ít nhất 03 huyện đạt chuẩn.",
        [
            ("range", 80, 85, "%", "xã", "đạt chuẩn nông thôn mới"),
            ("ge", 3, None, "huyện", "huyện", "đạt chuẩn"),
        ],
    ),
    (
        "Thu ngân sách đạt trên 20.500 tỷ đồng; sản lượng không dưới 1.850.000 tấn.",
        [
            ("gt", 20500, None, "tỷ đồng", "Thu ngân sách", "đạt"),
            ("ge", 1850000, None, "tấn", "sản lượng", None),
        ],
    ),
    (
        "toàn ngành có 40 sáng kiến cấp tỉnh, 06/6 công đoàn cơ sở vững mạnh",
        [
            ("eq", 40, None, "sáng kiến", "toàn ngành", "có sáng kiến cấp tỉnh"),
            ("eq", 6, None, "công đoàn cơ sở", "công đoàn cơ sở", "vững mạnh"),
        ],
    ),
    (
        "Tỷ lệ sinh giảm 0,1‰; khoảng 80-85% hộ đạt gia đình văn hóa; ít nhất 2/3 đơn vị vững mạnh",
        [
            ("eq", 0.1, None, "‰", "Tỷ lệ sinh", "giảm"),
            ("range", 80, 85, "%", "hộ", "đạt gia đình văn hóa"),
            ("ge", pytest.approx(0.667, abs=0.001), None, "đơn vị", "đơn vị", "vững mạnh"),
        ],
    ),
    (
        "Cá nhân: l00% hoàn thành tốt nhiệm vụ trở lên, trong đó 20% hoàn thành xuất sắc",
        [
            ("eq", 100, None, "%", "Cá nhân", "hoàn thành tốt nhiệm vụ trở lên"),
            ("eq", 20, None, "%", "Cá nhân", "hoàn thành xuất sắc"),
        ],
    ),
    (
        "Học lực: Giỏi 25%, khá 45%, yếu dưới 1%",
        [
            ("eq", 25, None, "%", None, "Giỏi"),
            ("eq", 45, None, "%", None, "khá"),
            ("lt", 1, None, "%", None, "yếu"),
        ],
    ),
    (
        "Giải quyết việc làm cho 25.000 lao động; trồng mới 500 ha rừng",
        [
            ("eq", 25000, None, "lao động", "lao động", "Giải quyết việc làm cho"),
            ("eq", 500, None, "ha", "rừng", "trồng mới"),
        ],
    ),
    (
        "100% tin báo được tiếp nhận; tối đa 15% trong số đó được gia hạn",
        [
            ("eq", 100, None, "%", "tin báo", "được tiếp nhận"),
            ("le", 15, None, "%", "tin báo", "được gia hạn"),
        ],
    ),
]


@pytest.mark.parametrize(("line", "expected"), FORMS)
def test_forms(line, expected):
    found = [
        (t.comparator, t.value, t.value_max, t.unit, t.subject, t.predicate) for t in targets(line)
    ]
    assert found == expected


@pytest.mark.parametrize(
    "line",
    [
        "Thao giảng 10 tiết = 22%",
        "2/18 đảng viên chưa học; năm trước xếp thứ 15/27",
        "Thu ngân sách đạt 83,2%/50%",
        "Vi phạm trừ 5% khối lượng; bầu phải quá 50% số phiếu",
        "Năm học trước có 95% học sinh lên lớp",
        "Chia làm 02 đợt thi đua, 05 nội dung, 3 tăng 2 giảm",
        "Thực hiện Nghị quyết 29 trong 5 năm 2021-2025",
    ],
)
def test_what_is_no_target(line):
    assert targets(line) == []


def test_a_deadline_is_no_part_of_the_predicate():
    (target,) = targets("100% trạm cấp nước có phương án ứng phó trước ngày 30/4/2021")
    assert (target.predicate, target.by_date) == ("có phương án ứng phó", "2021-04-30")
    assert target.quote.endswith("30/4/2021")


def test_a_table_row_is_label_and_number():
    lines = "| Chỉ tiêu | Mức |\n| Giảng viên có trình độ tiến sĩ | Từ 35% trở lên |"
    (target,) = find_targets(plan_with(lines, "CHỈ TIÊU THI ĐUA"))
    assert target.quote == "Giảng viên có trình độ tiến sĩ | Từ 35% trở lên"
    assert (target.comparator, target.value) == ("ge", 35)


def test_a_part_points_at_its_whole():
    whole, part = targets("Có ít nhất 12 xã đạt chuẩn, trong đó có tối thiểu 02 xã đạt nâng cao")
    assert part.parent_id is not None
    assert (whole.subject, part.subject) == ("xã", "xã")
    assert part.predicate == "đạt nâng cao"


def test_counts_outside_a_list_of_targets_are_not_taken():
    assert targets("Tổ chức 02 lớp tập huấn cho cán bộ", "NỘI DUNG THI ĐUA") == []
