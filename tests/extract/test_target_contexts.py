"""Numbers that are no targets, and what stands around those that are."""

from __future__ import annotations

import time

import pytest
from tests.extract.plans import plan_with

from thidua.document import Document
from thidua.extract.targets import find_targets
from thidua.records import Target
from thidua.structure import parse


def targets(line: str, heading: str = "CHỈ TIÊU THI ĐUA") -> list[Target]:
    return find_targets(plan_with(f"- {line}", heading))


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
        "Lớp có từ 02 học sinh vi phạm trở lên thì không xét thi đua",
        "Kinh phí thực hiện: ngân sách đảm bảo 70%, xã hội hóa 30%",
        "Giáo viên dạy thay được tính bằng 150% tiền lương giờ dạy",
        "Năm 2020 có 07 sáng kiến được công nhận",
        "Không xét đơn vị để tổn thất vượt kế hoạch quá 0,1%",
        "Phải có từ 80% phiếu đồng ý; phiếu bầu đạt từ 80% trở lên",
        "Chi bộ nào thấp hơn 50% kế hoạch thì cấp ủy làm rõ nguyên nhân",
        "Nợ quá hạn từ 1% trở lên bị hạ một bậc",
        "Ngân sách hỗ trợ 60%, nhân dân đóng góp 40%",
        "Kế hoạch được lập thành 04 bản, mỗi bên giữ 02 bản",
        "Từ 01/7 đến 20/11/2031 thi đua chào mừng ngày truyền thống",
        "Từ 05/9 đến hết ngày 15/10 đăng ký thi đua",
        "Có tới 27% sáng kiến nộp muộn",
        "Nhiều hợp tác xã có thành viên bỏ nghề, chiếm 30%",
        "Hai tuyến đường chậm từ 15 đến 40 ngày do thiếu đá",
        "Phiên chợ 0 đồng mở vào cuối tuần",
        "Quầy hàng chung rộng 36 m2",
        "100% là mức ai cũng mong",
        "Mời những người có từ 15 lần hiến máu trở lên dự gặp mặt",
        "Lập danh sách công trình giải ngân dưới 40%",
        "Đề xuất giải pháp khi số thu đạt dưới 60%",
        "Học phí đã giảm 40% cho học viên từ khóa trước",
        'Các đội làm việc theo "3 ca, 4 kíp"',
        "Xem thêm: Danh mục 1.200 thủ tục",
        "Số ngày nắng không còn nhiều",
        "Khảo sát cho thấy 12% số hộ chưa có nhà tắm",
        "Theo điều tra giữa năm 2031, 37% số hộ còn đun củi",
        "Đội có sản lượng vượt từ 7% trở lên được đề nghị tặng Giấy khen",
    ],
)
def test_what_is_no_target(line):
    assert targets(line) == []


def test_a_deadline_is_no_part_of_the_predicate():
    (target,) = targets("100% trạm cấp nước có phương án ứng phó trước ngày 30/4/2021")
    assert (target.predicate, target.by_date) == ("có phương án ứng phó", "2021-04-30")
    assert target.quote.endswith("30/4/2021")


def test_deeds_outside_a_list_of_targets_are_taken_and_meetings_are_not():
    (target,) = targets("Giúp 210 hộ nghèo; tổ chức 02 lớp tập huấn", "NỘI DUNG THI ĐUA")
    assert (target.value, target.unit, target.predicate) == (210, "hộ nghèo", "Giúp")


def test_a_deadline_may_open_the_sentence():
    (target,) = targets("Trước ngày 30/6/2021, 100% hồ sơ được số hóa")
    assert (target.subject, target.by_date) == ("hồ sơ", "2021-06-30")


def test_a_part_points_at_its_whole():
    whole, part = targets("Có ít nhất 12 xã đạt chuẩn, trong đó có tối thiểu 02 xã đạt nâng cao")
    assert part.parent_id is not None
    assert (whole.subject, part.subject) == ("xã", "xã")
    assert part.predicate == "đạt nâng cao"


def test_counts_outside_a_list_of_targets_are_not_taken():
    assert targets("Tổ chức 02 lớp tập huấn cho cán bộ", "NỘI DUNG THI ĐUA") == []


def test_the_number_of_an_item_is_no_end_of_a_range():
    (target,) = find_targets(plan_with("1- 100% chi bộ có kế hoạch riêng", "CHỈ TIÊU THI ĐUA"))
    assert (target.comparator, target.value, target.subject) == ("eq", 100, "chi bộ")


def test_an_unmarked_line_may_announce_targets():
    lines = "- Chăm lo đời sống.\nChỉ tiêu cụ thể\n- kết nạp 02 đảng viên; 04 tổ LĐTT"
    found = find_targets(plan_with(lines, "NỘI DUNG THI ĐUA"))
    assert [(t.value, t.unit, t.predicate) for t in found] == [
        (2, "đảng viên", "kết nạp"),
        (4, "tổ", "LĐTT"),
    ]


@pytest.mark.parametrize(
    "unit", ["không có ", "mỗi đơn vị có 03 sáng kiến, ", "100% cán bộ, ", "đạt 95% "]
)
def test_a_line_of_thousands_takes_linear_time(unit):
    def seconds(count: int) -> float:
        plan = plan_with(f"- {unit * count}", "CHỈ TIÊU THI ĐUA")
        assert plan.flow
        start = time.process_time()
        find_targets(plan)
        return time.process_time() - start

    assert seconds(1600) < 10 * (seconds(400) + 0.05)


QUOTES = [
    ("Tỷ lệ hộ nghèo giảm 2%, riêng các huyện nghèo giảm 4%", "riêng các huyện nghèo giảm 4%"),
    ("Bình quân mỗi tổ có 02 sáng kiến", "mỗi tổ có 02 sáng kiến"),
    ("GVDG huyện: từ 4 đ/c trở lên trong 6 đ/c dự thi", None),
    ("Lớp 6: Tốt, Khá về rèn luyện: từ 98% trở lên", "Tốt, Khá về rèn luyện: từ 98% trở lên"),
    ("GVDG trường: 60% ,GVDG huyện 2→3 đ/c", "GVDG huyện 2→3 đ/c"),
]


@pytest.mark.parametrize(("line", "quote"), QUOTES)
def test_quotes_begin_and_end_with_the_clause(line: str, quote: str | None) -> None:
    assert (quote or line) in [target.quote for target in targets(line)]


def test_a_deadline_takes_its_xong_along_when_no_verb_is_left() -> None:
    [trees] = targets("Trồng 12.000 cây xanh xong trong tháng 9/2023")
    assert (trees.unit, trees.predicate, trees.by_date) == ("cây xanh", "Trồng", "2023-09")
    [half] = targets("100% công nhân thi giữ bậc xong trong 6 tháng đầu năm")
    assert half.predicate == "thi giữ bậc xong"


def test_meetings_of_each_are_no_targets() -> None:
    assert not targets("Tập huấn cho mỗi khóa 12 buổi", "NỘI DUNG")


@pytest.mark.parametrize(
    ("line", "quotes"),
    [
        ("Rác thải y tế được phân loại, xử lý đạt 97%", ["Rác thải y tế được phân loại, xử lý đạt 97%"]),
        (
            "Hoàn thành kiểm tra công tác thu, nộp quỹ đối với 05 chi hội",
            ["Hoàn thành kiểm tra công tác thu, nộp quỹ đối với 05 chi hội"],
        ),
        (
            "90% học sinh từ lớp 6 trở lên được học cách phòng, tránh đuối nước",
            ["90% học sinh từ lớp 6 trở lên được học cách phòng, tránh đuối nước"],
        ),
        (
            "100% cháu được cân đo và khám răng 2 lần/năm",
            ["100% cháu được cân đo và khám răng 2 lần/năm"],
        ),
        ("Đội Văn nghệ biểu diễn 40 buổi, chủ yếu ở thôn xa", ["Đội Văn nghệ biểu diễn 40 buổi"]),
        ("Sửa chữa 03 cầu dân sinh (Bản Mò, Nà Lốc)", ["Sửa chữa 03 cầu dân sinh"]),
        ("Giữ rừng không để cháy đối với 100% diện tích", ["Giữ rừng không để cháy đối với 100% diện tích"]),
        ("Mỗi tổ rút ngắn tiến độ từ 5 đến 8 ngày", ["Mỗi tổ rút ngắn tiến độ từ 5 đến 8 ngày"]),
        ("Mỗi bản tăng 03 tiêu chí", ["Mỗi bản tăng 03 tiêu chí"]),
        ("Mỗi phường ít nhất 02 điểm", ["Mỗi phường ít nhất 02 điểm"]),
        ("Số lần cải chính không quá 04 lần", ["Số lần cải chính không quá 04 lần"]),
        ("Số hóa 3.200 giờ phim tư liệu", ["Số hóa 3.200 giờ phim tư liệu"]),
        ("Giảm 9% kinh phí hội họp", ["Giảm 9% kinh phí hội họp"]),
        ("Nguồn vốn cấp huyện tăng thêm 4 tỷ đồng", ["Nguồn vốn cấp huyện tăng thêm 4 tỷ đồng"]),
        ("Thu hồi 30 tỷ đồng nợ đã quá hạn", ["Thu hồi 30 tỷ đồng nợ đã quá hạn"]),
        ("Tỷ lệ trễ hẹn dưới\n  0,4%", ["Tỷ lệ trễ hẹn dưới\n  0,4%"]),
        ("Giảm **15%** số vụ cháy", ["Giảm **15%** số vụ cháy"]),
        ("Tỷ suất sinh con thứ ba dưới 9 phần nghìn", ["Tỷ suất sinh con thứ ba dưới 9 phần nghìn"]),
    ],
)  # fmt: skip
def test_what_belongs_to_a_clause(line: str, quotes: list[str]) -> None:
    assert [target.quote for target in targets(line)] == quotes


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        ("Huyện có 96 thôn, trong đó 40 thôn vùng cao; 30% hộ ở xa đường lớn.", []),
    ],
)
def test_in_the_reasons_of_a_plan_only_what_is_urged_is_set(body: str, quotes: list[str]) -> None:
    found = [target.quote for target in find_targets(plan_with(body, "BỐI CẢNH VÀ YÊU CẦU"))]
    assert found[-1:] == quotes


def test_recipients_below_a_signature_are_no_targets() -> None:
    signed = "IV/- CÁC CON SỐ CẦN ĐẠT TOÀN CÔNG TY\nTỔNG GIÁM ĐỐC\n(Ký tên, đóng dấu)\n"
    items = "+ 05 phân xưởng, 09 phòng;\n"

    def values(text: str) -> list[float]:
        return [target.value or 0 for target in find_targets(parse(Document.from_text(text)))]

    assert values(f"{signed}{items}+ Lưu: VT, TCHC (02 bản).\n") == []
    assert values(f"{signed}{items}+ 02 tổ sản xuất.\n") == [5, 9, 2]
