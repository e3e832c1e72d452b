"""Who bears a target and what is said of them, where two verbs or a noun made of verbs meet."""

from __future__ import annotations

import pytest

from thidua.document import Document
from thidua.extract.targets import find_targets
from thidua.structure import parse

Told = tuple[str | None, str | None, str | None]

BEARERS: list[tuple[str, Told]] = [
    ("Không còn bản chưa có sóng di động", ("bản", "chưa có sóng di động", "bản")),
    ("Không có huyện tụt hạng", ("huyện", "tụt hạng", "huyện")),
    (
        "85% hộ có thuyền máy ký cam kết mặc áo phao",
        ("hộ có thuyền máy", "ký cam kết mặc áo phao", "%"),
    ),
    (
        "90% hộ dự họp và ký cam kết giữ sạch ngõ",
        ("hộ", "dự họp và ký cam kết giữ sạch ngõ", "%"),
    ),
    ("70% lượt khám đặt lịch trước", ("lượt khám", "đặt lịch trước", "%")),
    (
        "Tỷ lệ thất thoát nhiệt toàn nhà máy xuống còn tối đa 6%",
        ("Tỷ lệ thất thoát nhiệt toàn nhà máy", "xuống còn", "%"),
    ),
    ("Tỷ lệ mẫu sữa không đạt dưới 3%", ("Tỷ lệ mẫu sữa không đạt", None, "%")),
    ("Điểm thi môn Văn cao hơn ít nhất 0,4 điểm", ("Điểm thi môn Văn", "cao hơn", "điểm")),
    ("Số hóa xong bản đồ của 18 xã", ("xã", "Số hóa xong bản đồ của", "xã")),
    ("Học viên tốt nghiệp đúng hạn ≥ 75%", ("Học viên", "tốt nghiệp đúng hạn", "%")),
    ("Mỗi ấp lập 02 tổ gác chắn tàu", ("Mỗi ấp", "lập", "tổ gác chắn tàu")),
    ("Thành lập 04 đội chữa cháy rừng", ("đội chữa cháy rừng", "Thành lập", "đội chữa cháy rừng")),
    (
        "Mỗi chi đoàn có 01 sáng kiến cải tiến cách họp",
        ("Mỗi chi đoàn", "có sáng kiến cải tiến cách họp", "sáng kiến"),
    ),
    ("Giúp 25 hộ nghèo sửa nhà", ("hộ nghèo", "Giúp sửa nhà", "hộ nghèo")),
    (
        "100% tố cáo thuộc thẩm quyền được giải quyết",
        ("tố cáo thuộc thẩm quyền", "được giải quyết", "%"),
    ),
    ("Giá trị nghiệm thu lũy kế đạt 90 tỷ đồng", ("Giá trị nghiệm thu lũy kế", "đạt", "tỷ đồng")),
    # what things or people have tells which are meant, where more is told of them
    ("90% hộ có ao cá nộp phí thủy lợi", ("hộ có ao cá", "nộp phí thủy lợi", "%")),
    ("Tổ viên học xong có việc ổn định đạt 70%", ("Tổ viên học xong", "có việc ổn định đạt", "%")),
    ("100% tổ họp trực tuyến được khi có bão", ("tổ", "họp trực tuyến được khi có bão", "%")),
    ("Thanh niên qua sát hạch nghề đạt 60%", ("Thanh niên", "qua sát hạch nghề đạt", "%")),
    ("Kết quả huấn luyện bắn súng đạt khá 80%", ("Kết quả huấn luyện bắn súng", "đạt khá", "%")),
    ("Hộ mua bảo hiểm nông nghiệp tăng 40 hộ", ("Hộ mua bảo hiểm nông nghiệp", "tăng", "hộ")),
    # what lasts from when, how wide a road is
    (
        "Thời gian cứu hộ kể từ khi báo tin dưới 20 phút",
        ("Thời gian cứu hộ", "kể từ khi báo tin", "phút"),
    ),
    ("Đường liên ấp rộng tối thiểu 4 m", ("Đường liên ấp", "rộng", "m")),
    # what there shall be none of is told of whole, where it happens or whose it is apart
    ("Không có tai nạn khi nổ mìn", ("tai nạn khi nổ mìn", None, "tai nạn khi nổ mìn")),
    ("Không có sự cố do thao tác nhầm", ("sự cố do thao tác nhầm", None, "sự cố do thao tác nhầm")),
    ("Không còn lò gạch trên đê", ("lò gạch trên đê", None, "lò gạch trên đê")),
    ("Không còn nhà dột trên địa bàn xã", ("nhà dột", "trên địa bàn xã", "nhà dột")),
    # objects of a deed
    ("Mở 6 km đường lên nương", ("đường lên nương", "Mở", "km")),
    ("Vận động 12 xóm kết nghĩa", ("xóm", "Vận động kết nghĩa", "xóm")),
    (
        "Giải quyết 9 vụ việc thuộc thẩm quyền xã",
        ("vụ việc", "Giải quyết thuộc thẩm quyền xã", "vụ việc"),
    ),
    (
        "Công nhân làm đủ 26 công mỗi tháng đạt 90%",
        ("Công nhân", "làm đủ 26 công mỗi tháng đạt", "%"),
    ),
    ("Khám mắt: 900 lượt", ("Khám mắt", None, "lượt")),
    ("Ở khối sản xuất, có 15 sáng kiến", ("sáng kiến", None, "sáng kiến")),
    (
        "Từng bước nâng tỷ lệ nữ trong cấp ủy lên 20%",
        ("tỷ lệ nữ trong cấp ủy", "Từng bước nâng lên", "%"),
    ),
]


@pytest.mark.parametrize(("line", "told"), BEARERS, ids=[line for line, _ in BEARERS])
def test_who_and_what_is_said_of_them(line: str, told: Told) -> None:
    plan = parse(
        Document.from_text(f"KẾ HOẠCH\nPhát động thi đua năm 2027\nII. CHỈ TIÊU\n1. {line}.")
    )
    found = find_targets(plan)
    assert [(target.subject, target.predicate, target.unit) for target in found] == [told]


BY_WHEN = [
    ("30 căn nhà được bàn giao trước khi kết thúc năm 2027", "2027"),
    ("Giảm 8 hộ nghèo trước lễ Vu lan 16/8/2027", "2027-08-16"),
    ("Số hóa 100% sổ đăng ký trước năm 2010", None),
]


@pytest.mark.parametrize(("line", "day"), BY_WHEN)
def test_by_when(line: str, day: str | None) -> None:
    plan = parse(
        Document.from_text(f"KẾ HOẠCH\nPhát động thi đua năm 2027\nII. CHỈ TIÊU\n1. {line}.")
    )
    assert [target.by_date for target in find_targets(plan)] == [day]
