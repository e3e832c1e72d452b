"""Headings as pages and converters leave them: on one line, beside furniture, under a headline."""

from __future__ import annotations

import pytest

from thidua.document import Document
from thidua.knowledge.provinces import province_named
from thidua.structure import Header, parse
from thidua.structure.heading import is_national_title

ITEMS = "\n\nI. MỤC ĐÍCH\n1. Đoàn kết, thi đua dạy tốt và học tốt.\nII. TỔ CHỨC THỰC HIỆN\n1. Các tổ thực hiện.\n"
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NEWS = (
    "Ngày 9/3, Hội Phụ nữ xã Sông Trà mở buổi gặp mặt để các chi hội cùng đặt bút ký giao ước thi đua "
    "trước đông đủ cán bộ và hội viên.\n"
    "Các chi hội bàn việc thi đua trong năm, nhất là việc giúp nhau phát triển kinh tế "
    "gia đình, xây dựng nếp sống văn hóa và giữ gìn vệ sinh môi trường ở khu dân cư.\n"
)


def header(text: str) -> Header:
    return parse(Document.from_text(text)).header


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        (STATE, True),
        ("UBND XÃ SÔNG TRÀ   Cộng hòa xã hội chủ nghĩa Việt Nam", True),
        ("Chào mừng Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam.", False),
        ("CHÀO MỪNG QUỐC KHÁNH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", False),
        ("nước Cộng hòa xã hội chủ nghĩa Việt Nam (2/9/1945 - 2/9/2031)", False),
        (
            "Quốc hội Cộng hòa xã hội chủ nghĩa Việt Nam "
            + "khóa mới đã họp và thông qua luật, " * 3,
            False,
        ),
    ],
)
def test_only_a_line_of_its_own_is_the_national_title(line: str, is_title: bool) -> None:
    assert is_national_title(line) is is_title


@pytest.mark.parametrize(
    ("block", "parent", "body"),
    [
        (f"UBND HUYỆN MỘC LAN TRƯỜNG THCS SÔNG TRÀ | {STATE}", "UBND HUYỆN MỘC LAN", "TRƯỜNG THCS SÔNG TRÀ"),
        (
            f"LĐLĐ HUYỆN MỘC LAN   {STATE} CĐCS TRƯỜNG MN 19/5 SÔNG TRÀ      Độc lập - Tự do - Hạnh phúc",
            "LĐLĐ HUYỆN MỘC LAN",
            "CĐCS TRƯỜNG MN 19/5 SÔNG TRÀ",
        ),
        (
            f"| PHÒNG GD&ĐT MỘC LAN **TRƯỜNG TIỂU HỌC SÔNG TRÀ** | **{STATE}** |",
            "PHÒNG GD&ĐT MỘC LAN",
            "TRƯỜNG TIỂU HỌC SÔNG TRÀ",
        ),
        (f"TỔNG CÔNG TY BƯU ĐIỆN\nBƯU ĐIỆN TỈNH MỘC LAN\n{STATE}", "TỔNG CÔNG TY BƯU ĐIỆN", "BƯU ĐIỆN TỈNH MỘC LAN"),
        (f"CÔNG ĐOÀN TRƯỜNG THCS SÔNG TRÀ\n{STATE}", None, "CÔNG ĐOÀN TRƯỜNG THCS SÔNG TRÀ"),
        ("ĐĂNG NHẬP\nKHẨU HIỆU CỦA TRANG", None, None),
        ("TỔNG KẾT HOẠT ĐỘNG ĐỘI", None, None),
    ],
)  # fmt: skip
def test_bodies_of_one_line(block: str, parent: str | None, body: str | None) -> None:
    found = header(f"{block}\n\nKẾ HOẠCH\nThi đua năm học 2031-2032{ITEMS}")
    assert (found.issuing_parent, found.issuing_body) == (parent, body)


def test_the_stamp_of_receipt_is_not_the_number() -> None:
    text = (
        f"ĐẾN Số: 71 Ngày: 18/7\nHUYỆN ỦY MỘC LAN\nSố 93-KH/HU\n\nKẾ HOẠCH\nThi đua năm 2031{ITEMS}"
    )
    assert (header(text).number, header(text).symbol) == ("93", "KH/HU")


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Hội Phụ nữ xã Sông Trà tổ chức Lễ phát động thi đua năm 2031.", "Hội Phụ nữ xã Sông Trà"),
        ("Công đoàn trường Sông Trà phối hợp với chuyên môn phát động thi đua năm 2031.", "Công đoàn trường Sông Trà"),
        ("- Công đoàn phối hợp với chuyên môn phát động thi đua.", None),
        ("Trường THCS Sông Trà báo cáo kết quả thực hiện như sau:", "Trường THCS Sông Trà"),
        (
            "Trung tâm Giống cây trồng, vật nuôi trực thuộc Sở Nông nghiệp tỉnh Hà Nam (Trung tâm) xây dựng Kế hoạch thi đua.",
            "Trung tâm Giống cây trồng, vật nuôi trực thuộc Sở Nông nghiệp tỉnh Hà Nam",
        ),
    ],
)  # fmt: skip
def test_who_launches_ends_before_the_deed(sentence: str, body: str | None) -> None:
    assert header(f"KẾ HOẠCH\nThi đua năm 2031\n\n{sentence}{ITEMS}").issuing_body == body


def test_an_authority_over_its_grounds_does_not_sign() -> None:
    text = (
        f"ỦY BAN NHÂN DÂN | {STATE} |\nSố: 7/QĐ-UBND | Hà Nam, ngày 29 tháng 7 năm 2031 |\n"
        "VỀ VIỆC BAN HÀNH QUY CHẾ CỤM, KHỐI THI ĐUA\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ NAM\n"
        "Căn cứ Luật Thi đua, khen thưởng năm 2022;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Nay đặt ra Quy chế cụm, khối thi đua của tỉnh.\nĐiều 2. Các sở, ngành thi hành từ ngày ký."
    )
    plan = parse(Document.from_text(text))
    assert plan.closing.signer_title is None
    assert [section.label for section in plan.sections] == ["Điều 1", "Điều 2"]
    assert plan.header.doc_type == "quyet_dinh"
    assert plan.header.title == "VỀ VIỆC BAN HÀNH QUY CHẾ CỤM, KHỐI THI ĐUA"
    assert plan.header.issuing_body == "ỦY BAN NHÂN DÂN TỈNH HÀ NAM"
    assert plan.header.plan_year == 2031


@pytest.mark.parametrize(
    ("cell", "title", "authority"),
    [
        ("CHỦ TỊCH Trần Quang Mận", "CHỦ TỊCH", None),
        ("**TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Quang Mận**", "CHỦ TỊCH", "TM"),
        ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Trần Quang Mận", "PHÓ GIÁM ĐỐC", "KT"),
    ],
)
def test_a_signature_in_one_cell(cell: str, title: str, authority: str | None) -> None:
    text = f"KẾ HOẠCH\nThi đua năm 2031{ITEMS}\n| Nơi nhận: - Các phòng; - Lưu: VT. | {cell} |"
    closing = parse(Document.from_text(text)).closing
    assert (closing.signer_name, closing.signer_title) == ("Trần Quang Mận", title)
    assert closing.signer_authority == authority


@pytest.mark.parametrize(
    ("top", "title", "date"),
    [
        ("Sông Trà: Hội Phụ nữ giúp nhau thoát nghèo\n", "Sông Trà: Hội Phụ nữ giúp nhau thoát nghèo", None),
        ("Hội Phụ nữ Sông Trà ký kết giao ước thi đua.\n\n", "Hội Phụ nữ Sông Trà ký kết giao ước thi đua", None),
        ("Hội Phụ nữ Sông Trà ký kết giao ước\n\nanh-01.jpg (20 KB)\n\n", "Hội Phụ nữ Sông Trà ký kết giao ước", None),
        ("Hội Phụ nữ Sông Trà ký kết giao ước\n\n06/02/2031\n\n", "Hội Phụ nữ Sông Trà ký kết giao ước", "2031-02-06"),
        ("Hội Phụ nữ Sông Trà ký kết giao ước\n06/02/2031 | 41 lượt xem\n\n", "Hội Phụ nữ Sông Trà ký kết giao ước", "2031-02-06"),
        ("Hội Phụ nữ Sông Trà “thi đua yêu nước”(06/02/2031)\n\n", "Hội Phụ nữ Sông Trà “thi đua yêu nước”", "2031-02-06"),
        ("Hội Phụ nữ Sông Trà ký kết giao ước (20:48 06/02/2031)\n\n", "Hội Phụ nữ Sông Trà ký kết giao ước", "2031-02-06"),
        ("Thứ 6, 06/02/2031 | 15:13\nHội Phụ nữ Sông Trà ký kết giao ước\n\n", "Hội Phụ nữ Sông Trà ký kết giao ước", "2031-02-06"),
    ],
)  # fmt: skip
def test_headline_and_date_of_posting(top: str, title: str, date: str | None) -> None:
    found = header(top + NEWS)
    assert (found.doc_type, found.title, found.issued_date) == ("bai_viet", title, date)


def test_a_deadline_in_an_item_is_no_date_of_posting() -> None:
    text = (
        "PHÁT ĐỘNG PHONG TRÀO THI ĐUA SÁU THÁNG CUỐI NĂM 2031\n\n" + NEWS.replace("Ngày 9/3, ", "")
        + "\n1. Thời gian: từ 01/7/2031 đến 24h00 ngày 31/12/2031.\n\n2. Nhiệm vụ trọng tâm:\n"
    )  # fmt: skip
    assert header(text).issued_date is None


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "Tổng kết phong trào thi đua năm 2030\n\nPhương hướng, nhiệm vụ năm 2031\n",
            "Tổng kết phong trào thi đua năm 2030 Phương hướng, nhiệm vụ năm 2031",
        ),
        (
            'Tổ chức các hoạt động văn nghệ, thể thao\n\n"Mừng xuân" năm 2031\n',
            'Tổ chức các hoạt động văn nghệ, thể thao "Mừng xuân" năm 2031',
        ),
        ("THỰC HIỆN CHỈ THỊ " + "VỀ THI ĐUA YÊU NƯỚC " * 14 + "NĂM 2031\n", "THỰC HIỆN CHỈ THỊ " + "VỀ THI ĐUA YÊU NƯỚC " * 14 + "NĂM 2031"),
    ],
)  # fmt: skip
def test_titles_of_several_or_long_lines(lines: str, title: str) -> None:
    assert header(f"UBND XÃ SÔNG TRÀ\n{STATE}\n\nBÁO CÁO\n\n{lines}{ITEMS}").title == title


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("BỘ CHỈ HUY BĐBP HÀ GIANG", "military"),
        ("BAN CHỈ ĐẠO QUỐC GIA VỀ NƯỚC SẠCH", "state"),
        ("HỘI ĐỒNG TĐ–KT", "state"),
        ("LIÊN ĐỘI TRƯỜNG TIỂU HỌC SÔNG TRÀ", "youth"),
        ("BAN CÔNG TÁC MẶT TRẬN KHU PHỐ 3", "front"),
    ],
)
def test_kinds_of_bodies(body: str, kind: str) -> None:
    found = header(f"{body}\n{STATE}\n\nKẾ HOẠCH\nThi đua năm 2031{ITEMS}")
    assert found.issuer_kind == kind


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("ĐỘI TNTP HỒ CHÍ MINH", None),
        ("“Hà Nội - Điện Biên Phủ trên không”", None),
        ("Hội Phụ nữ TP. Hồ Chí Minh", "Hồ Chí Minh"),
    ],
)
def test_names_that_are_no_places(name: str, province: str | None) -> None:
    assert province_named(name) == province
