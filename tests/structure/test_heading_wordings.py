"""Headings of offices as they are printed: gaps in symbols, half names, years that are no plan's."""

from __future__ import annotations

import pytest
from tests.structure.headings import HEAD, fields, header

from thidua.document import Document
from thidua.structure import parse


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Thi đua giai đoạn 2031 - 2035 và định hướng đến năm 2040", 2031),
        ("Thi đua đến năm 2035, tầm nhìn đến năm 2045", 2031),
        ("Thực hiện Nghị quyết số 9-NQ/TW ngày 05 tháng 5 năm 2022 đến năm 2040", 2031),
        ("Thi đua chào mừng Đại hội nhiệm kỳ 2032 - 2037", 2031),
        ("Thi đua giai đoạn 2029 - 2033", 2031),
        ("Thi đua giai đoạn 2032 - 2035", 2032),
        ("Thi đua năm 2032, hướng tới năm 2040", 2032),
    ],
)
def test_the_year_of_a_plan(title, year):
    assert fields(f"{HEAD}KẾ HOẠCH\n{title}", "plan_year") == (year,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Phấn đấu đến năm 2035, cả xã có điện; đến năm 2040 có nước sạch.",
        "Thu nhập (giá so sánh năm 2010) tăng đều, không thấp hơn năm 2019.",
    ],
)
def test_years_of_aims_and_comparisons_are_no_plans(sentence):
    found = parse(Document.from_text(f"I. CHỈ TIÊU\n1. {sentence}\n2. Giữ vững nền nếp.\n"))
    assert found.header.plan_year is None


@pytest.mark.parametrize(
    ("lines", "parent", "body"),
    [
        ("CỤC THUẾ\nTHUẾ TỈNH THÁI BÌNH", "CỤC THUẾ", "THUẾ TỈNH THÁI BÌNH"),
        ("CỤC THỐNG KÊ\nTHỐNG KÊ TỈNH THÁI BÌNH", "CỤC THỐNG KÊ", "THỐNG KÊ TỈNH THÁI BÌNH"),
        ("ỦY BAN NHÂN DÂN\nỦY BAN NHÂN DÂN TỈNH THÁI BÌNH", None, "ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH"),
        ("ỦY BAN NHÂN DÂN\nTỈNH THÁI BÌNH", None, "ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH"),
    ],
)
def test_bodies(lines, parent, body):
    text = f"{lines}\nSố: 4/KH-ABC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKẾ HOẠCH\nThi đua"
    assert fields(text, "issuing_parent", "issuing_body", "issuer_kind") == (parent, body, "state")


@pytest.mark.parametrize(
    ("line", "symbol", "place"),
    [
        (
            "Số: 15/KH- THCS LQD                Sông Trà, ngày 5 tháng 9 năm 2031",
            "KH- THCS LQD",
            "Sông Trà",
        ),
        ("Số: 15/KH-Tr MN     Sông Trà, ngày 5 tháng 9 năm 2031", "KH-Tr MN", "Sông Trà"),
        ("Số 03-KHLĐ/THCS AHo Ân Hòa, ngày 5 tháng 9 năm 2031", "KHLĐ/THCS AHo", "Ân Hòa"),
        ("Số: 15/KH-THCS     Sông Trà, ngày 5 tháng 9 năm 2031", "KH-THCS", "Sông Trà"),
    ],
)
def test_a_symbol_with_a_gap(line, symbol, place):
    text = f"UBND HUYỆN MỘC LAN\nTRƯỜNG THCS LÊ LAI\n{line}\nKẾ HOẠCH\nThi đua năm 2031"
    assert fields(text, "issuing_body", "symbol", "place") == ("TRƯỜNG THCS LÊ LAI", symbol, place)


def test_a_committee_under_the_title_of_the_youth_union():
    text = (
        "BAN CHẤP HÀNH TRUNG ƯƠNG                         ĐOÀN TNCS HỒ CHÍ MINH\n***\n"
        "Số: 5 - KH/TWĐTN-BPT               Hà Nội, ngày 16 tháng 5 năm 2031\nKẾ HOẠCH\nHè năm 2031"
    )
    assert fields(text, "issuing_body", "issuer_kind") == ("BAN CHẤP HÀNH TRUNG ƯƠNG", "youth")


def test_the_pioneers_are_not_of_the_city():
    text = "ĐỘI TN TP HỒ CHÍ MINH HUYỆN HOÀI ÂN\nLIÊN ĐỘI TRƯỜNG THCS A\nSố: 3/KH-LĐ\nKẾ HOẠCH\nThi đua"
    assert fields(text, "province") == ("Bình Định",)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "CHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Nghị quyết số 9-NQ/TW",
            "Thực hiện Nghị quyết số 9-NQ/TW",
        ),
        (
            "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ\n\nTHỰC HIỆN NGHỊ QUYẾT VÙNG\n(Ban hành kèm theo Nghị quyết số 9/NQ-CP)",
            "THỰC HIỆN NGHỊ QUYẾT VÙNG",
        ),
        ("CHƯƠNG TRÌNH\nThi đua năm 2031\nI MỤC ĐÍCH, YÊU CẦU\n1 Mục đích", "Thi đua năm 2031"),
    ],
)
def test_titles_of_programmes(lines, title):
    assert fields(lines, "doc_type", "title") == ("chuong_trinh", title)


def test_a_title_over_the_bracket_that_encloses_it():
    found = header(
        "TIÊU CHÍ THI ĐUA\nNĂM HỌC 2031 – 2032\n(Ban hành kèm theo Quyết định số 5/QĐ-HT)\n"
    )
    assert found.title == "TIÊU CHÍ THI ĐUA NĂM HỌC 2031 – 2032"


def test_the_author_under_a_headline_is_no_headline():
    text = (
        "Tỉnh Thái Bình đẩy mạnh phong trào thi đua\n\nTRẦN VĂN MẬN\n"
        "Ủy viên Ban Thường vụ, Giám đốc Sở Nội vụ tỉnh\n19:48, ngày 26-05-2031\n\nPhong trào lan rộng."
    )
    assert header(text).title == "Tỉnh Thái Bình đẩy mạnh phong trào thi đua"


@pytest.mark.parametrize(
    ("block", "authority", "title"),
    [
        ("TM. CHÍNH PHỦ\nTHỦ TƯỚNG", "TM", "THỦ TƯỚNG"),
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", "KT", "THỨ TRƯỞNG"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTHƯỜNG TRỰC", "TM", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
        (
            "TL. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ KIÊM\nTRƯỞNG BAN THI ĐUA",
            "TL",
            "GIÁM ĐỐC SỞ NỘI VỤ KIÊM TRƯỞNG BAN THI ĐUA",
        ),
    ],
)
def test_titles_of_signers(block, authority, title):
    text = f"KẾ HOẠCH\nThi đua năm 2031\n\nI. MỤC ĐÍCH\n1. Đoàn kết.\n\nNơi nhận:\n- Lưu: VT.\n\n{block}\n\nLê Văn Ổi\n"
    closing = parse(Document.from_text(text)).closing
    assert (closing.signer_authority, closing.signer_title) == (authority, title)


def test_the_day_of_a_cited_act_is_not_the_day_of_issue():
    text = (
        "Căn cứ Hiến pháp được Quốc hội khóa XIII thông qua ngày 28 tháng 11 năm 2013;\n"
        "QUY CHẾ\nThi đua của nhà trường"
    )
    assert fields(text, "issued_date") == (None,)


@pytest.mark.parametrize(
    ("lines", "number", "symbol"),
    [
        ("Số:\n27/2031/QĐ-UBND", "27", "QĐ-UBND"),
        ("Số 09/2031-KHKT-THCS", "09", "KHKT-THCS"),
        ("Số:\nSông Trà", None, None),
    ],
)
def test_a_number_on_two_lines_or_joined_by_a_hyphen(lines, number, symbol):
    text = f"TRƯỜNG THCS SÔNG TRÀ\n{lines}\nKẾ HOẠCH\nThi đua năm 2031"
    found = fields(text, "number", "symbol", "issuing_body")
    assert found == (number, symbol, "TRƯỜNG THCS SÔNG TRÀ")


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Tiên Hải ngày 12 tháng 9 năm 2031", "Tiên Hải", "2031-09-12"),
        ("Tiên Hải ngày     tháng    năm 2031", "Tiên Hải", "2031"),
        ("Số: 5/KH-TH        Tiên Hải ngày 12 tháng 9 năm 2031", "Tiên Hải", "2031-09-12"),
        ("Bà Rịa - Vũng\nTàu, ngày 12 tháng 9 năm 2031", "Bà Rịa - Vũng Tàu", "2031-09-12"),
        ("Thứ Hai ngày 12 tháng 9 năm 2031", None, "2031-09-12"),
    ],
)
def test_a_place_without_its_comma_or_on_two_lines(line, place, date):
    text = f"TRƯỜNG TH TIÊN HẢI\n{line}\nKẾ HOẠCH\nThi đua năm 2031"
    assert fields(text, "place", "issued_date") == (place, date)


@pytest.mark.parametrize(
    ("line", "parent", "body"),
    [
        ("PHÒNG GD&ĐT SÔNG TRÀ TRƯỜNG MN HOA GẠO", "PHÒNG GD&ĐT SÔNG TRÀ", "TRƯỜNG MN HOA GẠO"),
        ("UBND XÃ SÔNG TRÀ TRẠM Y TẾ", "UBND XÃ SÔNG TRÀ", "TRẠM Y TẾ"),
        ("UBND HUYỆN SÔNG TRÀ PHÒNG NỘI VỤ", "UBND HUYỆN SÔNG TRÀ", "PHÒNG NỘI VỤ"),
        (
            "TRƯỜNG ĐẠI HỌC SÔNG TRÀ TRUNG TÂM NGOẠI NGỮ",
            "TRƯỜNG ĐẠI HỌC SÔNG TRÀ",
            "TRUNG TÂM NGOẠI NGỮ",
        ),
        ("UBND THÀNH PHỐ HẢI PHÒNG", None, "UBND THÀNH PHỐ HẢI PHÒNG"),
    ],
)
def test_two_bodies_on_one_line(line, parent, body):
    text = f"{line} |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH\nKẾ HOẠCH\nThi đua năm 2031"
    assert fields(text, "issuing_parent", "issuing_body") == (parent, body)


def test_a_heading_of_the_party_in_a_table_without_the_type():
    text = (
        "BAN CHẤP HÀNH TRUNG ƯƠNG | ĐẢNG CỘNG SẢN VIỆT NAM |\n"
        "Số: 01-KH/BCĐTW | Hà Nội, ngày 21 tháng 3 năm 2031 |\nTRIỂN KHAI PHONG TRÀO “LỚP HỌC SỐ”"
    )
    found = fields(text, "doc_type", "issuing_body", "issuer_kind", "title", "province")
    assert found == (
        "ke_hoach",
        "BAN CHẤP HÀNH TRUNG ƯƠNG",
        "party",
        "TRIỂN KHAI PHONG TRÀO “LỚP HỌC SỐ”",
        None,
    )


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("ỦY BAN NHÂN DÂN HUYỆN SÔNG TRÀ", "ỦY BAN NHÂN DÂN HUYỆN SÔNG TRÀ"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN SÔNG TRÀ", "ỦY BAN NHÂN DÂN HUYỆN SÔNG TRÀ"),
        ("CHÍNH PHỦ", "CHÍNH PHỦ"),
    ],
)
def test_a_decision_names_its_body_over_the_grounds(line, body):
    text = f"QUYẾT ĐỊNH\nBan hành Quy chế thi đua\n{line}\nCăn cứ Luật ban hành ngày 19 tháng 6 năm 2015;"
    assert fields(text, "title", "issuing_body", "issued_date") == (
        "Ban hành Quy chế thi đua",
        body,
        None,
    )
