"""Who and what of "name: number", of labels before a clause, and of what parts take from wholes."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with
from tests.extract.target_lines import targets_in

from thidua.extract.targets import find_targets


def read(line: str) -> list[tuple[object, ...]]:
    """Unit, subject, predicate of each target of *line*, and the quote of what it is a part of."""
    found = targets_in(line)
    quotes = {t.local_id: t.quote for t in found}
    return [(t.unit, t.subject, t.predicate, quotes.get(t.parent_id)) for t in found]


LABELS = [
    ("Chi cân đối ngân sách: 90 tỷ đồng", [("tỷ đồng", "Chi cân đối ngân sách", None, None)]),
    (
        "Tỷ lệ xóm văn hóa: 92% tăng 4% so với năm 2024",
        [
            ("%", "Tỷ lệ xóm văn hóa", None, None),
            ("%", "Tỷ lệ xóm văn hóa", "tăng so với năm 2024", None),
        ],
    ),
    # a sign of equality stands for the colon, after a name and not after another number
    ("Chi thường xuyên = 12 tỷ đồng", [("tỷ đồng", "Chi thường xuyên", None, None)]),
    ("Số hộ nuôi tôm đến năm 2030 = 45 hộ", [("hộ", "Số hộ nuôi tôm", None, None)]),
    ("Kéo tỷ lệ sinh xuống = 1,2%", [("%", "tỷ lệ sinh", "Kéo xuống", None)]),
    ("Khối 8: 4 lớp = 150 học sinh", [("học sinh", "Khối 8", None, None)]),
    # the unit may stand in brackets, a bound without a colon
    ("Tổng đàn trâu (con): 1.350", [("con", "Tổng đàn trâu", None, None)]),
    ("CAIDI (phút) < 45,5", [("phút", "CAIDI", None, None)]),
    ("Đứt cáp: < 0,3 vụ/100km", [("vụ", "Đứt cáp", None, None)]),
    # a label that holds a verb or a state is a clause
    ("Khách lưu trú hài lòng: 91%", [("%", "Khách lưu trú", "hài lòng", None)]),
    ("Giấy hẹn trả trước hạn: 70%", [("%", "Giấy hẹn", "trả trước hạn", None)]),
    ("Kênh mương nội đồng cứng hóa: 64%", [("%", "Kênh mương nội đồng", "cứng hóa", None)]),
    ("Máy bơm, đường ống đồng bộ: 97%", [("%", "Máy bơm, đường ống", "đồng bộ", None)]),
    ("Bếp ăn sạch, không ruồi muỗi: 100%", [("%", "Bếp ăn", "sạch, không ruồi muỗi", None)]),
    (
        "Mỗi cụm đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh: 03 tập thể",
        [("tập thể", "Mỗi cụm", "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh", None)],
    ),
    # one that names nobody who does it, or only who, is no clause
    ("Kế hoạch thu ngân sách: 107%", [("%", "Kế hoạch thu ngân sách", None, None)]),
    ("Công tác thu gom phế liệu: 88%", [("%", "Công tác thu gom phế liệu", None, None)]),
    ("Nước sạch: 93%", [("%", "Nước sạch", None, None)]),
    ("Tỷ lệ bản, làng văn hóa: 82%", [("%", "Tỷ lệ bản, làng văn hóa", None, None)]),
    ("Chưa hoàn thành: 2%", [("%", None, "Chưa hoàn thành", None)]),
    ("riêng học viên năm cuối: 99%", [("%", "học viên năm cuối", None, None)]),
    # a deed is done to those behind the number
    ("Xóa mù chữ mức độ 1: 7/7 xã", [("xã", "xã", "Xóa mù chữ mức độ 1", None)]),
    (
        "Phổ cập giáo dục mầm non: 95% thôn trở lên",
        [("%", "thôn", "Phổ cập giáo dục mầm non", None)],
    ),
    ("Trồng rừng thay thế: 210 ha", [("ha", "Trồng rừng thay thế", None, None)]),
    # what stands before a clause that has no subject, and who does what it tells
    ("Bơi vũ trang: 100% đạt yêu cầu", [("%", "Bơi vũ trang", "đạt yêu cầu", None)]),
    ("Danh hiệu: 80% đạt Lao động tiên tiến", [("%", None, "đạt Lao động tiên tiến", None)]),
    ("Tổ trưởng: dự giờ 30% giáo viên trong tổ", [("%", "Tổ trưởng", "dự giờ giáo viên trong tổ", None)]),
    ("Nông dân: chuyển 12 ha ngô sang cỏ", [("ha", "ngô", "chuyển sang cỏ", None)]),
]  # fmt: skip

PARTS = [
    (
        "Giá trị sản xuất: 90 tỷ đồng, trong đó: rừng: 20 tỷ đồng; biển: 40 tỷ đồng, tăng 2 lần so với 2015; ruộng: 30 tỷ đồng",
        [
            ("tỷ đồng", "Giá trị sản xuất", None, None),
            ("tỷ đồng", "rừng", None, "Giá trị sản xuất: 90 tỷ đồng"),
            ("tỷ đồng", "biển", None, "Giá trị sản xuất: 90 tỷ đồng"),
            ("lần", "biển", "tăng so với 2015", None),
            ("tỷ đồng", "ruộng", None, "Giá trị sản xuất: 90 tỷ đồng"),
        ],
    ),
    (
        "Gieo 90 ha (trong đó: lúa 60 ha; khoai (lang) 20; mía 10 ha)",
        [
            ("ha", None, "Gieo", None),
            ("ha", "lúa", None, "Gieo 90 ha"),
            ("ha", "mía", None, "Gieo 90 ha"),
        ],
    ),
    (
        "Số cơ sở = 90 cơ sở. Trong đó: mộc = 50 cơ sở, gốm = 30 cơ sở, nông cụ = 10 cơ sở",
        [
            ("cơ sở", "Số cơ sở", None, None),
            ("cơ sở", "mộc", None, "Số cơ sở = 90 cơ sở"),
            ("cơ sở", "gốm", None, "Số cơ sở = 90 cơ sở"),
            ("cơ sở", "nông cụ", None, "Số cơ sở = 90 cơ sở"),
        ],
    ),
    (
        "Sản lượng tăng 9%, trong đó: lúa tăng 4%; ngô tăng 11%; rau tăng 15%",
        [
            ("%", "Sản lượng", "tăng", None),
            ("%", "lúa", "tăng", "Sản lượng tăng 9%"),
            ("%", "ngô", "tăng", "Sản lượng tăng 9%"),
            ("%", "rau", "tăng", "Sản lượng tăng 9%"),
        ],
    ),
    (
        "Đàn trâu tăng 5%, trong đó trâu cái tăng 3%; đàn vịt tăng 6%",
        [
            ("%", "Đàn trâu", "tăng", None),
            ("%", "trâu cái", "tăng", "Đàn trâu tăng 5%"),
            ("%", "đàn vịt", "tăng", None),
        ],
    ),
    (
        "Giúp 40 gia đình neo đơn; hiến máu đạt chỉ tiêu, trong đó khối trường vượt 12%",
        [
            ("gia đình neo đơn", "gia đình neo đơn", "Giúp", None),
            ("%", "khối trường", "vượt", None),
        ],
    ),
    (
        "100% nhân viên được xếp loại (65% Tốt, 30% Khá)",
        [
            ("%", "nhân viên", "được xếp loại", None),
            ("%", "nhân viên", "Tốt", "100% nhân viên được xếp loại"),
            ("%", "nhân viên", "Khá", "100% nhân viên được xếp loại"),
        ],
    ),
    (
        "Mỗi phòng có 04 sáng kiến, trong đó 02 sáng kiến được áp dụng toàn ngành",
        [
            ("sáng kiến", "Mỗi phòng", "có sáng kiến", None),
            ("sáng kiến", "Mỗi phòng", "được áp dụng toàn ngành", "Mỗi phòng có 04 sáng kiến"),
        ],
    ),
    (
        "Công nhận 90 bài dự thi, trong đó 35% của lao động nữ trực tiếp sản xuất",
        [
            ("bài dự thi", "bài dự thi", "Công nhận", None),
            ("%", "bài dự thi", "của lao động nữ trực tiếp sản xuất", "Công nhận 90 bài dự thi"),
        ],
    ),
    (
        "Tỷ lệ hộ cận nghèo giảm 2% (còn 5%)",
        [("%", "Tỷ lệ hộ cận nghèo", "giảm", None), ("%", "Tỷ lệ hộ cận nghèo", "còn", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "told"), [*LABELS, *PARTS])
def test_who_and_what(line: str, told: list[tuple[object, ...]]) -> None:
    assert read(line) == told


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Tỷ lệ cơ giới hóa đến năm 2031: 72% trở lên", "2031"),
        ("Tỷ lệ cơ giới hóa: 72% trở lên", None),
    ],
)
def test_deadline_in_label(line: str, year: str | None) -> None:
    (target,) = targets_in(line)
    assert (target.subject, target.by_date) == ("Tỷ lệ cơ giới hóa", year)


def test_label_is_in_the_quote_of_its_own_clause() -> None:
    found = find_targets(plan_with("- Bơi vũ trang: 100% đạt yêu cầu", "CHỈ TIÊU THI ĐUA"))
    assert [t.quote for t in found] == ["Bơi vũ trang: 100% đạt yêu cầu"]
