"""Fields of headings: State, Party, union and youth styles, letters, articles, damage."""

import pytest

from thidua.document import Document
from thidua.structure import parse

BODY = "\n\nI. MỤC ĐÍCH\n1. Đoàn kết.\n\nHIỆU TRƯỞNG\n\nTrần Thị Mận\n"


def header(text: str):
    return parse(Document.from_text(text + BODY)).header


def fields(text: str, *names: str):
    found = header(text)
    return tuple(getattr(found, name) for name in names)


STATE = (
    "UBND HUYỆN MỘC LAN\nTRƯỜNG THCS SÔNG TRÀ\n\nSố: 27/KH-THCSST\n\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
    "Thái Bình, ngày 05 tháng 9 năm 2031\n\nKẾ HOẠCH\nPhát động phong trào thi đua\nnăm học 2031-2032\n\n"
    "Căn cứ nhiệm vụ năm học;"
)


def test_state_heading():
    found = header(STATE)
    assert found.doc_type == "ke_hoach"
    assert found.issuing_parent == "UBND HUYỆN MỘC LAN"
    assert found.issuing_body == "TRƯỜNG THCS SÔNG TRÀ"
    assert found.issuer_kind == "school"
    assert (found.number, found.number_blank, found.symbol) == ("27", False, "KH-THCSST")
    assert (found.place, found.issued_date) == ("Thái Bình", "2031-09-05")
    assert found.title == "Phát động phong trào thi đua năm học 2031-2032"
    assert (found.plan_year, found.province, found.province_2025) == (2031, "Thái Bình", "Hưng Yên")
    assert found.source == "header"


def test_spans_point_at_the_fields():
    found = header(STATE)
    text = STATE + BODY
    assert found.spans["number"].of(text) == "Số: 27/KH-THCSST"
    assert found.spans["issued_date"].of(text) == "ngày 05 tháng 9 năm 2031"
    assert found.spans["issuing_body"].of(text) == "TRƯỜNG THCS SÔNG TRÀ"
    assert " ".join(found.spans["title"].of(text).split()) == found.title


def test_party_heading():
    text = (
        "HUYỆN ỦY MỘC LAN\nBAN TUYÊN GIÁO\n*\nSố 12-KH/BTGHU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Mộc Lan, ngày 3 tháng 2 năm 2031\nKẾ HOẠCH\nThi đua chào mừng Đại hội\n-----"
    )
    names = ("issuing_parent", "issuing_body", "issuer_kind", "number", "symbol", "issued_date")
    assert fields(text, *names) == (
        "HUYỆN ỦY MỘC LAN",
        "BAN TUYÊN GIÁO",
        "party",
        "12",
        "KH/BTGHU",
        "2031-02-03",
    )


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


@pytest.mark.parametrize(
    ("line", "number", "blank", "symbol"),
    [
        ("Số: 15/KH-PGD&ĐT", "15", False, "KH-PGD&ĐT"),
        ("Số: 459 /PGD&ĐT", "459", False, "PGD&ĐT"),
        ("Số:        /HD – HĐTĐKT", None, True, "HD – HĐTĐKT"),
        ("Số: 09/2009/CT-UBND", "09", False, "CT-UBND"),
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


def test_letter():
    text = (
        "LĐLĐ TỈNH HOA BAN\nCÔNG ĐOÀN NGÀNH Y TẾ\nSố: 111 /CĐN\nHoa Ban, ngày 2 tháng 3 năm 2031\n"
        "V/v phát động thi đua\n\nKính gửi: Các công đoàn cơ sở"
    )
    assert fields(text, "doc_type", "title", "issuing_body", "symbol") == (
        "cong_van",
        "phát động thi đua",
        "CÔNG ĐOÀN NGÀNH Y TẾ",
        "CĐN",
    )


@pytest.mark.parametrize(
    ("block", "doc_type", "title"),
    [
        ("KẾ HOẠCH TRIỂN KHAI THI ĐUA NĂM 2031", "ke_hoach", "TRIỂN KHAI THI ĐUA NĂM 2031"),
        ("KẾ HOẠCH ( V/v thi đua năm 2031)", "ke_hoach", "thi đua năm 2031"),
        ("K Ế  H O Ạ C H\nThi đua năm 2031", "ke_hoach", "Thi đua năm 2031"),
        ("K Ế H O Ạ C H\nThi đua năm 2031", "ke_hoach", "Thi đua năm 2031"),
        ("KÉ HOẠCH\nThi đua năm 2031", "ke_hoach", "Thi đua năm 2031"),
        ("KE HOACH\nThi dua nam 2031", "ke_hoach", "Thi dua nam 2031"),
        ("HƯỚNG DẪN\nBình xét thi đua\nNăm 2031", "huong_dan", "Bình xét thi đua Năm 2031"),
        ("CHỈ THỊ\nVề việc thi đua\n\nTrong năm qua, mọi người", "chi_thi", "Về việc thi đua"),
        ("KẾ HOẠCH\nHưởng ứng tuần lễ đọc sách\nCăn cứ", "ke_hoach", "Hưởng ứng tuần lễ đọc sách"),
        (
            "QUYẾT ĐỊNH\nVề việc tặng Cờ thi đua\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ A\nCăn cứ Luật;",
            "quyet_dinh",
            "Về việc tặng Cờ thi đua",
        ),
        (
            "BÁO CÁO\nSƠ KẾT THI ĐUA\n\n(20/10, 20/11)\n\nQua các tuần",
            "bao_cao",
            "SƠ KẾT THI ĐUA (20/10, 20/11)",
        ),
    ],
)
def test_type_and_title(block, doc_type, title):
    text = f"SỞ NỘI VỤ\nSố: 1/SNV\n\n{block}"
    assert fields(text, "doc_type", "title") == (doc_type, title)


def test_lost_heading_is_completed_from_the_body():
    found = header(
        "KẾ HOẠCH\nPhát động thi đua năm 2031\n\nĐể giữ vững danh hiệu, Trường Tiểu học Hoa Sữa tỉnh"
        " Nam Định xây dựng Kế hoạch thi đua như sau:"
    )
    assert found.issuing_body == "Trường Tiểu học Hoa Sữa tỉnh Nam Định"
    assert (found.source, found.province, found.province_2025) == ("body", "Nam Định", "Ninh Bình")
    assert found.confidence < 0.95


def test_the_issuer_of_a_cited_plan_does_not_launch_this_one():
    found = header(
        "KẾ HOẠCH\nPhát động thi đua năm 2031\n\nCăn cứ Quyết định số 74/QĐ-UBND ngày 05/7/2030 của"
        " UBND tỉnh Nam Định ban hành Kế hoạch năm học;\n\nTrường Tiểu học Hoa Sữa đề ra kế hoạch"
        " thi đua như sau:"
    )
    assert found.issuing_body == "Trường Tiểu học Hoa Sữa"


def test_article():
    found = header(
        "Trang chủ\nGiới thiệu\nTin tức\nTrường Hoa Sữa phát động thi đua năm 2031\n"
        "Thứ ba, 05/02/2031\nSáng nay, nhà trường ra quân."
    )
    assert found.doc_type == "bai_viet"
    assert found.title == "Trường Hoa Sữa phát động thi đua năm 2031"
    assert found.issued_date == "2031-02-05"
    assert found.number is None


HEAD = STATE[: STATE.index("KẾ HOẠCH")]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("KẾ HOẠCH THI ĐUA\n( V/v phát động thi đua năm 2031 )", "V/v phát động thi đua năm 2031"),
        ("KẾ HOẠCH LIÊN TỊCH\nVề việc thi đua năm 2031", "Về việc thi đua năm 2031"),
        ("KẾ HOẠCH\nTHI ĐUA NĂM 2031\n-------@-------", "THI ĐUA NĂM 2031"),
        (
            "KẾ HOẠCH\n\nThi đua “Dạy tốt”\n\nnăm học 2031 – 2032",
            "Thi đua “Dạy tốt” năm học 2031 – 2032",
        ),
        ("KẾ HOẠCH\n\nPhát động thi đua\n\n“Dạy tốt”", "Phát động thi đua “Dạy tốt”"),
        ("KẾ HOẠCH PHÁT ĐỘNG THI ĐUA NĂM 2031", "PHÁT ĐỘNG THI ĐUA NĂM 2031"),
    ],
)
def test_title_under_a_longer_type_line(lines, title):
    assert fields(HEAD + lines + "\n\nCăn cứ nhiệm vụ;", "title") == (title,)


def test_the_front_is_a_body_and_its_committee_none():
    text = STATE.replace("UBND HUYỆN MỘC LAN", "MẶT TRẬN TỔ QUỐC VIỆT NAM").replace(
        "TRƯỜNG THCS SÔNG TRÀ", "ỦY BAN MTTQ VIỆT NAM TỈNH THÁI BÌNH\nBAN THƯỜNG TRỰC"
    )
    assert fields(text, "issuing_parent", "issuing_body") == (
        "MẶT TRẬN TỔ QUỐC VIỆT NAM",
        "ỦY BAN MTTQ VIỆT NAM TỈNH THÁI BÌNH",
    )


def test_what_a_web_page_prints_over_a_plan_is_no_heading():
    text = (
        "CỔNG THÔNG TIN ĐIỆN TỬ\nTrang chủ | Tin tức | Liên hệ\nLượt xem: 12 | A- A A+\n\n"
        "KẾ HOẠCH\nPhát động thi đua năm 2031\n\nUBND thành phố Sông Lũy phát động phong trào thi đua."
    )
    assert fields(text, "issuing_body", "source") == ("UBND thành phố Sông Lũy", "body")


def test_an_article_is_posted_on_the_last_date_over_its_text():
    text = (
        "Ký giao ước | Báo Hậu Giang\nThứ bảy, 27/11/2031 | RSS\n"
        "Mười hai ngân hàng An Giang ký giao ước thi đua\n26/02/2031 - 05:47\n"
        "Cập nhật: 01/03/2031 - 09:12\n" + "Khối thi đua vừa ký giao ước trong năm nay. " * 5
    )
    assert fields(text, "doc_type", "issued_date", "title", "province") == (
        "bai_viet",
        "2031-02-26",
        "Mười hai ngân hàng An Giang ký giao ước thi đua",
        "An Giang",
    )


def test_a_body_above_the_provinces_has_none():
    text = STATE.replace("UBND HUYỆN MỘC LAN\n", "").replace("TRƯỜNG THCS SÔNG TRÀ", "BỘ NỘI VỤ")
    assert fields(text, "place", "province") == ("Thái Bình", None)


def test_a_cited_superior_tells_the_province():
    text = STATE.replace("TRƯỜNG THCS SÔNG TRÀ", "TRƯỜNG THCS A").replace("Thái Bình,", "Yên Khê,")
    cited = text + " Quyết định của UBND tỉnh Tuyên Quang;"
    assert fields(cited, "province") == ("Tuyên Quang",)


def test_a_spoiled_number_is_no_body():
    text = STATE.replace("UBND HUYỆN MỘC LAN\n", "").replace("Số: 27/KH-THCSST", "Só;/2/0/QE-UBND")
    assert fields(text, "issuing_parent", "issuing_body") == (None, "TRƯỜNG THCS SÔNG TRÀ")


def test_the_banner_of_a_web_page_is_no_parent():
    text = (
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LAI CHÂU\nTrang chủ\nTìm kiếm...\nCỡ chữ: A- A A+\n\n"
        "UBND TỈNH LAI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO Độc lập &ndash; Tự do &ndash; Hạnh phúc\n\n"
        "Số: /KH-SGDĐT Lai Châu, ngày tháng 3 năm 2031\n\nKẾ HOẠCH\nPhát động thi đua năm 2031\n"
    )
    names = ("issuing_parent", "issuing_body")
    assert fields(text, *names) == ("UBND TỈNH LAI CHÂU", "SỞ GIÁO DỤC VÀ ĐÀO TẠO")


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


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        # lines of a title that stand apart
        (
            "KẾ HOẠCH\n\nThi đua chào mừng Đại hội\n\nlần thứ XI của huyện\n\nCăn cứ Luật;",
            "Thi đua chào mừng Đại hội lần thứ XI của huyện",
        ),
        (
            "KẾ HOẠCH\n\nThi đua kỷ niệm 90 năm\n\n Ngày thành lập Đoàn\n\n-----\n\nCăn cứ Luật;",
            "Thi đua kỷ niệm 90 năm Ngày thành lập Đoàn",
        ),
        (
            "KẾ HOẠCH\nSinh hoạt ngày 8/3\nTrong nữ đoàn viên trường\nThực hiện Kế hoạch số 3;",
            "Sinh hoạt ngày 8/3 Trong nữ đoàn viên trường",
        ),
        # marks that frame or end it
        ("KẾ HOẠCH\n“Phát động thi đua năm 2031”\nCăn cứ Luật;", "Phát động thi đua năm 2031"),
        (
            "KẾ HOẠCH PHÁT ĐỘNG THI ĐUA\nNĂM HỌC 2031.\n\nCăn cứ Luật;",
            "PHÁT ĐỘNG THI ĐUA NĂM HỌC 2031",
        ),
        # the type and the title on one line, as a page's headline has them
        (
            "KẾ HOẠCH Phát động thi đua dạy tốt\nNăm học: 2030 - 2031\nCăn cứ Luật;",
            "Phát động thi đua dạy tốt Năm học: 2030 - 2031",
        ),
        (
            "KẾ HOẠCH ĐỘI THÁNG 10\n\nKẾ HOẠCH CÔNG TÁC ĐỘI THÁNG 10\n\nCHỦ ĐIỂM: “CHĂM NGOAN”",
            "CÔNG TÁC ĐỘI THÁNG 10",
        ),
        ("Kế hoạch\nCông tác Đội năm học 2031\n\nCăn cứ Luật;", "Công tác Đội năm học 2031"),
        ("KẾ HOẠCHTổ chức thi đua năm 2031\nCăn cứ Luật;", "Tổ chức thi đua năm 2031"),
        # the body begins
        ("KẾ HOẠCH\nThi đua năm 2031\n\nTrường phát động thi đua như sau:", "Thi đua năm 2031"),
    ],
)
def test_titles_as_pages_print_them(lines, title):
    found = header(f"SỞ NỘI VỤ\nSố: 1/KH-SNV\n\n{lines}")
    assert (found.doc_type, found.title) == ("ke_hoach", title)


def test_a_headline_without_a_date_of_posting():
    text = (
        "Bình chọn\n\nHuyện Sông Mua phát động thi đua chào mừng 90 năm thành lập\n\n"
        "Thực hiện Thông báo số 5/TB-HU về lễ kỷ niệm, Hội đồng Thi đua huyện đề nghị các cơ quan, đơn vị,"
        " các xã và thị trấn phát động phong trào thi đua theo từng đợt như sau:"
    )
    assert fields(text, "title") == ("Huyện Sông Mua phát động thi đua chào mừng 90 năm thành lập",)


def test_a_goal_year_is_not_the_year_of_the_plan():
    text = "SỞ NỘI VỤ\nSố: 1/KH-SNV\nHoa Ban, ngày 1 tháng 8 năm 2031\nKẾ HOẠCH\nThi đua chuyển đổi số đến năm 2035"
    assert fields(text, "plan_year") == (2031,)
