"""The lines above the title: bodies, number, symbol, place and date."""

import pytest
from tests.structure.headings import STATE, fields


@pytest.mark.parametrize(
    ("top", "parent", "body"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH HOA BAN", None, "ỦY BAN NHÂN DÂN TỈNH HOA BAN"),
        (
            "HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG HUYỆN A",
            None,
            "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG HUYỆN A",
        ),
        ("SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None, "SỞ Y TẾ"),
        (
            "| LĐLĐ TỈNH A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| CĐCS CÔNG TY B | Độc lập |",
            "LĐLĐ TỈNH A",
            "CĐCS CÔNG TY B",
        ),
        ("UBND QUẬN A\tCỘNG HÒA XÃ HỘI\nPHÒNG NỘI VỤ", "UBND QUẬN A", "PHÒNG NỘI VỤ"),
        ("PHÒNG GIÁO DỤC\nVÀ ĐÀO TẠO HUYỆN A", None, "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN A"),
        ("**SỞ NỘI VỤ**\n_____&_____", None, "SỞ NỘI VỤ"),
        ("HỎA TỐC\nSỞ NỘI VỤ\n(Dự thảo)", None, "SỞ NỘI VỤ"),
        (
            "ĐẢNG BỘ TỈNH A          ĐẢNG CỘNG SẢN VIỆT NAM\n"
            "ĐẢNG ỦY XÃ TÂN HÒA        Tân Hòa, ngày 12 tháng 8 năm 2031",
            "ĐẢNG BỘ TỈNH A",
            "ĐẢNG ỦY XÃ TÂN HÒA",
        ),
        (
            "TRƯỜNG ĐẠI HỌC KỸ THUẬT        Độc lập - Tự do - Hạnh phúc\n   - KINH TẾ HOA BAN",
            None,
            "TRƯỜNG ĐẠI HỌC KỸ THUẬT - KINH TẾ HOA BAN",
        ),
        (
            "LĐLĐ TỈNH A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nCĐCS CÔNG TY B",
            "LĐLĐ TỈNH A",
            "CĐCS CÔNG TY B",
        ),
        # the national title broken elsewhere, or glued to what stands before
        ("SỞ Y TẾ\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None, "SỞ Y TẾ"),
        ("SỞ Y TẾ\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM", None, "SỞ Y TẾ"),
        ("UBND XÃ TÂN LẬPCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None, "UBND XÃ TÂN LẬP"),
        ("ĐỘI TNTP HỒ CHÍ MINH\nLIÊN ĐỘI AN PHÚ", "ĐỘI TNTP HỒ CHÍ MINH", "LIÊN ĐỘI AN PHÚ"),
        (
            "UBND XÃ A CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTrường THCS B Độc lập - Tự do - Hạnh phúc",
            "UBND XÃ A",
            "Trường THCS B",
        ),
        ("Trang 1LIÊN ĐỘI AN PHÚ", None, "LIÊN ĐỘI AN PHÚ"),
        ("TIN TỨC NHÀ TRƯỜNG\nSỞ Y TẾ", None, "SỞ Y TẾ"),
    ],
)
def test_bodies(top, parent, body):
    text = f"{top}\n\nSố: 1/KH\n\nKẾ HOẠCH\nThi đua năm 2031"
    assert fields(text, "issuing_parent", "issuing_body") == (parent, body)


def test_the_front_is_a_body_and_its_committee_none():
    text = STATE.replace("UBND HUYỆN MỘC LAN", "MẶT TRẬN TỔ QUỐC VIỆT NAM").replace(
        "TRƯỜNG THCS SÔNG TRÀ", "ỦY BAN MTTQ VIỆT NAM TỈNH THÁI BÌNH\nBAN THƯỜNG TRỰC"
    )
    assert fields(text, "issuing_parent", "issuing_body") == (
        "MẶT TRẬN TỔ QUỐC VIỆT NAM",
        "ỦY BAN MTTQ VIỆT NAM TỈNH THÁI BÌNH",
    )


def test_a_name_broken_after_its_hyphen():
    text = (
        "UBND TỈNH LAI CHÂU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ LAO ĐỘNG -\tĐộc lập - Tự do - Hạnh phúc\nTHƯƠNG BINH VÀ XÃ HỘI\n"
        "Số: 12/KH-SLĐTBXH\tLai Châu, ngày 05 tháng 3 năm 2031\n\nKẾ HOẠCH\nPhát động thi đua\n"
        "___________ˆ\n"
    )
    names = ("issuing_body", "title")
    assert fields(text, *names) == ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Phát động thi đua")


@pytest.mark.parametrize(
    ("line", "number", "blank", "symbol"),
    [
        ("Số: 15/KH-PGD&ĐT", "15", False, "KH-PGD&ĐT"),
        ("Số: 459 /PGD&ĐT", "459", False, "PGD&ĐT"),
        ("Số:        /HD – HĐTĐKT", None, True, "HD – HĐTĐKT"),
        ("Số: 17/2009/CT-UBND", "17", False, "CT-UBND"),
        ("Số: 03-KHLĐ/THCS AHu", "03", False, "KHLĐ/THCS AHu"),
        ("Số      -HD/BTCTU", None, True, "HD/BTCTU"),
        ("Số 7-KH/TU", "7", False, "KH/TU"),
        ("Số: 25   /KH", "25", False, "KH"),
        ("Số: ……/KH-CĐCS", None, True, "KH-CĐCS"),
        ("Sé;//0U/QĐ-SNV", None, False, "QĐ-SNV"),
        ("Số: 8/KH-SNV      Hoa Ban, ngày 1 tháng 2 năm 2031", "8", False, "KH-SNV"),
    ],
)
def test_number_and_symbol(line, number, blank, symbol):
    text = f"SỞ NỘI VỤ\n{line}\n\nKẾ HOẠCH\nThi đua năm 2031"
    found = fields(text, "number", "number_blank", "symbol", "issuing_body")
    assert found == (number, blank, symbol, "SỞ NỘI VỤ")


def test_a_spoiled_number_is_no_body():
    text = STATE.replace("UBND HUYỆN MỘC LAN\n", "").replace("Số: 27/KH-THCSST", "Só;/2/0/QE-UBND")
    assert fields(text, "issuing_parent", "issuing_body") == (None, "TRƯỜNG THCS SÔNG TRÀ")


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Hoa Ban, ngày 16 tháng 7 năm 2031", "Hoa Ban", "2031-07-16"),
        ("Hoa Ban, ngày12 tháng 10 năm 2031", "Hoa Ban", "2031-10-12"),
        ("Hoa Ban, ngày     tháng 8 năm 2031", "Hoa Ban", "2031-08"),
        ("Hoa Ban, ngày … tháng … năm 2031", "Hoa Ban", "2031"),
        ("Hoa Ban, ngày} tháng năm 2031", "Hoa Ban", "2031"),
        ("Hoa Ban, ngày {Ô tháng 10 năm 2031", "Hoa Ban", "2031-10"),
        ("ngày 16 tháng 7 năm 2031", None, "2031-07-16"),
    ],
)
def test_date_line(line, place, date):
    text = f"SỞ NỘI VỤ\nSố: 1/KH-SNV\n{line}\n\nKẾ HOẠCH\nThi đua"
    assert fields(text, "place", "issued_date") == (place, date)


@pytest.mark.parametrize(
    ("lines", "place", "date"),
    [
        ("Hoa Ban, ngày 24\ntháng 11 năm 2031", "Hoa Ban", "2031-11-24"),
        ("Hoa Ban, ngày\n12 tháng 8 năm 2031", "Hoa Ban", "2031-08-12"),
        ("Hoa Ban, ngày 10 tháng 10\nnăm 2031", "Hoa Ban", "2031-10-10"),
        ("Thành phố Hoa\nBan, ngày 05 tháng 7 năm 2031", "Thành phố Hoa Ban", "2031-07-05"),
    ],
)
def test_a_date_line_that_a_narrow_column_breaks(lines, place, date):
    text = f"SỞ NỘI VỤ\n|\nSố: 1/KH-SNV\n|\n{lines}\n|\nKẾ HOẠCH\nThi đua năm 2031"
    assert fields(text, "place", "issued_date") == (place, date)


def test_time_of_a_digital_signature_is_no_date():
    text = (
        "Người ký: Sở Nội vụ\nEmail: a@b.vn\nThời gian ký: ngày 11 tháng 11 năm 2030 15:04\n"
        "SỞ NỘI VỤ\nSố: 1/KH-SNV\nHoa Ban, ngày 2 tháng 12 năm 2031\nKẾ HOẠCH\nThi đua"
    )
    assert fields(text, "issued_date", "issuing_body") == ("2031-12-02", "SỞ NỘI VỤ")


def test_heading_lines_that_a_converter_put_below_the_type():
    text = (
        "UBND TỈNH HOA BAN\nSỞ Y TẾ\nSố: 3/KH-SYT\nKẾ HOẠCH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nHoa Ban, ngày 4 tháng 5 năm 2031\nThi đua năm 2031\nCăn cứ luật;"
    )
    assert fields(text, "title", "place", "issued_date") == (
        "Thi đua năm 2031",
        "Hoa Ban",
        "2031-05-04",
    )


def test_the_banner_of_a_web_page_is_no_parent():
    text = (
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LAI CHÂU\nTrang chủ\nTìm kiếm...\nCỡ chữ: A- A A+\n\n"
        "UBND TỈNH LAI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO Độc lập &ndash; Tự do &ndash; Hạnh phúc\n\n"
        "Số: /KH-SGDĐT Lai Châu, ngày tháng 3 năm 2031\n\nKẾ HOẠCH\nPhát động thi đua năm 2031\n"
    )
    names = ("issuing_parent", "issuing_body")
    assert fields(text, *names) == ("UBND TỈNH LAI CHÂU", "SỞ GIÁO DỤC VÀ ĐÀO TẠO")
