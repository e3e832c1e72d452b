"""Headers as a whole: State and Party styles, letters, articles, and what a lost heading leaves."""

import pytest
from tests.structure.headings import BODY, STATE, fields, header

from thidua.document import Document
from thidua.structure import parse


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


def test_letter():
    text = (
        "LĐLĐ TỈNH HOA BAN\nCÔNG ĐOÀN NGÀNH Y TẾ\nSố: 73 /CĐN\nHoa Ban, ngày 2 tháng 3 năm 2031\n"
        "V/v phát động thi đua\n\nKính gửi: Các công đoàn cơ sở"
    )
    assert fields(text, "doc_type", "title", "issuing_body", "symbol") == (
        "cong_van",
        "phát động thi đua",
        "CÔNG ĐOÀN NGÀNH Y TẾ",
        "CĐN",
    )


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


def test_a_goal_year_is_not_the_year_of_the_plan():
    text = "SỞ NỘI VỤ\nSố: 1/KH-SNV\nHoa Ban, ngày 1 tháng 8 năm 2031\nKẾ HOẠCH\nThi đua chuyển đổi số đến năm 2035"
    assert fields(text, "plan_year") == (2031,)


def test_the_body_of_a_district_tells_the_province_by_its_marks():
    text = STATE.replace("UBND HUYỆN MỘC LAN", "UBND HUYỆN NÀ SƠN").replace("Thái Bình,", "Nà Sơn,")
    assert fields(text, "province") == (None,)  # "Na Son" is another place


def test_a_symbol_is_no_place():
    text = "UBND XÃ SÔNG TRÀ\nSố: 149/KH-UBND, ngày 15 tháng 7 năm 2031\nKẾ HOẠCH\nThi đua năm 2031"
    assert fields(text, "place", "issued_date", "symbol") == (None, "2031-07-15", "KH-UBND")


def test_a_date_over_the_signature():
    text = (
        "TRƯỜNG TIỂU HỌC SÔNG TRÀ\n\nKẾ HOẠCH\nThi đua tổ văn phòng\n\nI. MỤC ĐÍCH\n"
        "- Nộp báo cáo trước ngày 01 tháng 9 năm 2031\n\nĐà Lạt, ngày 06 tháng 9 năm 2031\n"
        "HIỆU TRƯỞNG\n\nTrần Thị Mận\n"
    )
    header = parse(Document.from_text(text)).header
    assert (header.place, header.issued_date, header.plan_year, header.province) == (
        "Đà Lạt",
        "2031-09-06",
        2031,
        "Lâm Đồng",
    )


def test_a_pledge_of_a_cluster():
    text = (
        "UBND TỈNH HÀ NAM\nKHỐI THI ĐUA SỐ 2\nSố: 05/GU-KTĐ\nNgày 12 tháng 02 năm 2031\n\n"
        "BẢN GIAO ƯỚC THI ĐUA\nGiữa các sở trong Khối năm 2031\n\nCăn cứ Luật Thi đua;"
    )
    assert fields(text, "doc_type", "issuing_body", "title") == (
        "giao_uoc",
        "KHỐI THI ĐUA SỐ 2",
        "Giữa các sở trong Khối năm 2031",
    )


def test_a_part_is_of_the_kind_of_its_body():
    text = STATE.replace("UBND HUYỆN MỘC LAN", "TRƯỜNG ĐẠI HỌC SÔNG TRÀ").replace(
        "TRƯỜNG THCS SÔNG TRÀ", "PHÒNG ĐÀO TẠO"
    )
    assert fields(text, "issuing_parent", "issuer_kind") == ("TRƯỜNG ĐẠI HỌC SÔNG TRÀ", "school")


@pytest.mark.parametrize(
    ("report", "body"),
    [
        (
            "UBND tỉnh vừa có Công văn số 7/UBND-NC phát động thi đua.\n"
            "UBND tỉnh giao các sở, UBND các huyện tổ chức phong trào thi đua.",
            "UBND tỉnh",
        ),
        ("UBND tỉnh giao các sở, UBND các huyện tổ chức phong trào thi đua.", "UBND tỉnh"),
        ("Sở phối hợp với Hội Phụ nữ xã tổ chức phong trào thi đua.", "Sở"),
        ("Hội Phụ nữ xã vừa ban hành Kế hoạch thi đua.", "Hội Phụ nữ xã"),
        ("Chủ tịch UBND tỉnh ban hành Chỉ thị số 1/CT-UBND về thi đua.", "UBND tỉnh"),
    ],
)
def test_who_launches_what_is_reported(report, body):
    text = f"Phát động phong trào thi đua năm 2031\nCập nhật ngày: 20/03/2031 | 16:08\n\n{report}\n"
    assert parse(Document.from_text(text)).header.issuing_body == body


def test_a_headline_with_number_and_symbol():
    text = "Công văn số 44/PGD&ĐT V/v hướng dẫn thi đua khối năm học 2031-2032\n\nKính gửi: Các trường.\n\n"
    text += "Căn cứ nhiệm vụ năm học của các trường trong khối thi đua trên địa bàn huyện; " * 3
    assert fields(text, "doc_type", "number", "symbol", "title") == (
        "cong_van",
        "44",
        "PGD&ĐT",
        "hướng dẫn thi đua khối năm học 2031-2032",
    )


def test_the_name_under_an_article_signs_nothing():
    text = (
        "Phát động phong trào thi đua năm 2031\nCập nhật ngày: 20/03/2031 | 16:08\n\n"
        "Hội Phụ nữ xã vừa ban hành Kế hoạch thi đua, các chi hội đã đăng ký./.\nNguyễn Thị Mận\n"
    )
    assert parse(Document.from_text(text)).closing.signer_name is None
    signed = parse(Document.from_text(STATE + BODY)).closing
    assert (signed.signer_title, signed.signer_name) == ("HIỆU TRƯỞNG", "Trần Thị Mận")
