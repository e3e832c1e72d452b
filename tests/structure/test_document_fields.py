"""Fields of a document where its heading is broken, glued or lost, and of news that have none."""

from __future__ import annotations

import pytest
from tests.structure.headings import HEAD, STATE, fields

from thidua.document import Document
from thidua.knowledge.provinces import only_province
from thidua.structure import parse

_GROUNDS = "Căn cứ Luật Thi đua, khen thưởng;"
_PARAGRAPH = "Phong trào thi đua đã được các đơn vị hưởng ứng và đem lại nhiều kết quả; " * 3


@pytest.mark.parametrize(
    ("lines", "title", "body"),
    [
        ("CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nVề việc thi đua", "Về việc thi đua", "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"),
        ("CỦA BỘ TRƯỞNG BỘ Y TẾ SỐ 45/2031/QĐ-BYT NGÀY 05 THÁNG 3 NĂM 2031 VỀ PHONG TRÀO THI ĐUA", "VỀ PHONG TRÀO THI ĐUA", "BỘ Y TẾ"),
        ("CỦA ĐẢNG BỘ HUYỆN MỘC LAN\nvề công tác thi đua", "về công tác thi đua", "ĐẢNG BỘ HUYỆN MỘC LAN"),
        ("CỦA ĐOÀN TRƯỜNG NĂM 2031", "CỦA ĐOÀN TRƯỜNG NĂM 2031", "ĐOÀN TRƯỜNG"),
        ("CỦA NGƯỜI LAO ĐỘNG\nVề thi đua", "CỦA NGƯỜI LAO ĐỘNG Về thi đua", None),
    ],
)  # fmt: skip
def test_whose_it_is_under_the_type(lines: str, title: str, body: str | None) -> None:
    assert fields(f"CHỈ THỊ\n{lines}\n{_GROUNDS}", "title", "issuing_body") == (title, body)


def test_whose_it_is_beside_the_type() -> None:
    found = fields("CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ\nVề việc thi đua\n", "issuing_body", "title")
    assert found == ("THỦ TƯỚNG CHÍNH PHỦ", "Về việc thi đua")


@pytest.mark.parametrize(
    "authority",
    ["ỦY\nBAN NHÂN DÂN TỈNH LAI CHÂU", "ỦY BAN NHÂN DÂN TỈNH\nLAI CHÂU", "HỘI ĐỒNG NHÂN DÂN\nTỈNH LAI CHÂU"],
)  # fmt: skip
@pytest.mark.parametrize("grounds", [_GROUNDS, "Căn\ncứ Luật Thi đua, khen thưởng;"])
def test_a_broken_authority_is_no_title(authority: str, grounds: str) -> None:
    text = f"QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ THI ĐUA TRÊN ĐỊA BÀN TỈNH\n{authority}\n{grounds}"
    assert fields(text, "title") == ("BAN HÀNH QUY CHẾ THI ĐUA TRÊN ĐỊA BÀN TỈNH",)


def test_an_authority_right_under_the_heading_is_no_title() -> None:
    text = HEAD.replace("KH-THCSST", "QĐ-UBND") + "ỦY BAN NHÂN DÂN\nHUYỆN MỘC LAN\n" + _GROUNDS
    assert fields(text, "doc_type", "title") == ("quyet_dinh", None)


@pytest.mark.parametrize(
    ("line", "parent", "body"),
    [
        ("CÔNG TY CỔ PHẦN BỆNH VIỆN SÔNG TRÀ", None, "CÔNG TY CỔ PHẦN BỆNH VIỆN SÔNG TRÀ"),
        ("UBND TỈNH LAI CHÂU SỞ NỘI VỤ", "UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ"),
        ("BỘ CHQS TỈNH LAI CHÂU BAN CHQS HUYỆN MỘC LAN", "BỘ CHQS TỈNH LAI CHÂU", "BAN CHQS HUYỆN MỘC LAN"),
        ("CÔNG TY THAN SÔNG TRÀ CÔNG ĐOÀN CÔNG TY", "CÔNG TY THAN SÔNG TRÀ", "CÔNG ĐOÀN CÔNG TY"),
        ("TỔNG CÔNG TY MÍA CÔNG TY ĐƯỜNG LAI CHÂU", "TỔNG CÔNG TY MÍA", "CÔNG TY ĐƯỜNG LAI CHÂU"),
        ("BỘ QUỐC PHÒNG TỔNG CỤC CHÍNH TRỊ", "BỘ QUỐC PHÒNG", "TỔNG CỤC CHÍNH TRỊ"),
        ("SỞ NÔNG NGHIỆP CHI CỤC KIỂM LÂM", "SỞ NÔNG NGHIỆP", "CHI CỤC KIỂM LÂM"),
        ("TỈNH ỦY LAI CHÂU BAN TUYÊN GIÁO", "TỈNH ỦY LAI CHÂU", "BAN TUYÊN GIÁO"),
        ("SỞ Y TẾ LAI CHÂU\nTTYT HUYỆN MỘC LAN", "SỞ Y TẾ LAI CHÂU", "TTYT HUYỆN MỘC LAN"),
        ("BĐBP TỈNH LAI CHÂU\nĐỒN BIÊN PHÒNG PA HẠ", "BĐBP TỈNH LAI CHÂU", "ĐỒN BIÊN PHÒNG PA HẠ"),
        ("HUYỆN ĐOÀN MỘC LAN ĐOÀN XÃ PA HẠ ĐOÀN TNCS HỒ CHÍ MINH", "HUYỆN ĐOÀN MỘC LAN", "ĐOÀN XÃ PA HẠ"),
    ],
)  # fmt: skip
def test_two_bodies_on_one_line(line: str, parent: str | None, body: str) -> None:
    text = f"{line} |\nSố: 5/KH-TĐ\nMộc Lan, ngày 5 tháng 9 năm 2031\nKẾ HOẠCH\nThi đua năm 2031"
    assert fields(text, "issuing_parent", "issuing_body") == (parent, body)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("Mộc Lan,\nngày 5 tháng 9 năm 2031", "Mộc Lan"),
        ("Số: 5/KH-TĐ   Bà Rịa - Mộc Lan,\nngày 5 tháng 9 năm 2031", "Bà Rịa - Mộc Lan"),
        ("Số: 9-KH/ĐTN Mộc Lan, ngày 5 tháng 9 năm 2031", "Mộc Lan"),
        ("Số: 9/KH-MN   Quận 7, ngày 5 tháng 9 năm 2031", "Quận 7"),
        ("ngày 5 tháng 9 năm 2031", None),
    ],
)
def test_places(lines: str, place: str | None) -> None:
    text = f"TRƯỜNG TH MỘC LAN\n{lines}\nKẾ HOẠCH\nThi đua năm 2031"
    found = parse(Document.from_text(text)).header
    assert (found.place, found.issued_date) == (place, "2031-09-05")
    assert place is None or found.spans["place"].of(text) == place


@pytest.mark.parametrize(
    ("parent", "body", "province"),
    [
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN TUYÊN GIÁO", None),
        ("BỘ QUỐC PHÒNG", "BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG", None),
        ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC SÔNG TRÀ", "Hà Nội"),
        ("PHÒNG GD&ĐT VÕ NHAI", "TRƯỜNG THCS BÌNH LONG", "Thái Nguyên"),
        ("UBND QUẬN 7", "TRƯỜNG MẦM NON HOA SEN", "Hồ Chí Minh"),
    ],
)
def test_the_province_of_organs_and_districts(parent: str, body: str, province: str) -> None:
    place = {"Thái Nguyên": "Bình Long", "Hồ Chí Minh": "Quận 7"}.get(province, "Hà Nội")
    text = STATE.replace("UBND HUYỆN MỘC LAN", parent).replace("TRƯỜNG THCS SÔNG TRÀ", body)
    assert fields(text.replace("Thái Bình", place), "province") == (province,)


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Hội Phụ nữ Lai Châu và Hội Phụ nữ tỉnh Lai Châu", "Lai Châu"),
        ("Công an các tỉnh: Lai Châu, Sơn La, Hòa Bình", None),
        ("các tỉnh từ Quảng Bình đến Cà Mau", None),
        ("Lễ trao giải tổ chức tại Nhà hát Lớn, Hà Nội", None),
        ("đợt thi đua “Hướng về Điện Biên”", None),
        ("Hội Nông dân Thừa Thiên Huế tại thành phố Huế", "Thừa Thiên Huế"),
    ],
)
def test_the_only_province_of_a_text(text: str, province: str | None) -> None:
    assert only_province(text) == province


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Kỷ niệm 20 năm thành lập huyện (17/10/2011 - 17/10/2031)", 2031),
        ("Kỷ niệm 20 năm Ngày thành lập huyện (17/10/2011), năm học 2031-2032", 2031),
        ("Kỷ niệm 20 năm Ngày thành lập huyện (17/10/2011)", None),
        ("Thi đua (từ 05/9/2031 - 20/11/2031)", 2031),
    ],
)
def test_a_day_that_is_commemorated_is_not_of_the_year(title: str, year: int | None) -> None:
    assert fields(f"KẾ HOẠCH\n{title}\n{_GROUNDS}", "plan_year") == (year,)


def test_years_of_the_past_are_no_plans() -> None:
    text = f"KẾ HOẠCH\nThi đua của xã\n{_GROUNDS}\nTừ năm 2021 đến năm 2030 xã đã đạt chuẩn."
    assert fields(text.replace("Từ", "Tính từ"), "plan_year") == (None,)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("ỦY BAN TRUNG ƯƠNG MTTQ VIỆT NAM - ĐOÀN TNCS HỒ CHÍ MINH", "front"),
        ("CĐ BƯU ĐIỆN VIỆT NAM", "union"),
        ("BAN AN TOÀN GIAO THÔNG TỈNH", "state"),
    ],
)
def test_kinds_of_issuers(body: str, kind: str) -> None:
    text = STATE.replace("TRƯỜNG THCS SÔNG TRÀ", body).replace("UBND HUYỆN MỘC LAN\n", "")
    assert fields(text, "issuer_kind") == (kind,)


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        (f"Hội Phụ nữ xã Pa Hạ phát động thi đua\n{_PARAGRAPH}", "Hội Phụ nữ xã Pa Hạ phát động thi đua"),
        (f"Hội Phụ nữ xã Pa Hạ phát động thi đua\nLượt xem: 9\n{_PARAGRAPH}", "Hội Phụ nữ xã Pa Hạ phát động thi đua"),
        (f"Sáng 12/3, {_PARAGRAPH}", None),
        (f"(Baobinhha.com.vn) - Ngày 22-9, {_PARAGRAPH}", None),
        (f"Các đội ký giao ước (Binhha.vn) - Chiều 11/4, {_PARAGRAPH}", None),
        (f"Nhân Ngày Quốc khánh (2.9), Hội Phụ nữ xã Pa Hạ vừa tổ chức giao lưu. {_PARAGRAPH}", None),
        (f"Đợt thi đua chia làm hai chặng. {_PARAGRAPH}.\n\nHồng Lam", None),
        ("Công tác thi đua của ngành kiểm lâm\nTrần Văn Tới\nPhó Cục trưởng", "Công tác thi đua của ngành kiểm lâm"),
        (f"Đọc nhiều - Ngày đăng : 18:12, 22/12/2031\n{_PARAGRAPH}", None),
        (f"Thứ Hai, 26/09/2031, 10:04\n.\n\nXã Pa Hạ lấy ý kiến nhân dân\n\n{_PARAGRAPH}", "Xã Pa Hạ lấy ý kiến nhân dân"),
        (f"Biên phòng - Ngày 1-4, {_PARAGRAPH}", None),
        (
            f"Thứ Ba, 20/08/2031 5:59:52 CH\nNgày 08/05/2031 11:31:54\nTăng cỡ chữ\nXã Pa Hạ dạy bơi cho trẻ em\n(Binhha.vn) - {_PARAGRAPH}",
            "Xã Pa Hạ dạy bơi cho trẻ em",
        ),
        (f"UBND tỉnh vừa ban hành Kế hoạch số 9/KH-UBND về thi đua. {_PARAGRAPH}", None),
        (f"Đường dây nóng: 0218 0000 000\n26/02/2031 00:00:00\nHội Phụ nữ xã Pa Hạ phát động thi đua\n\n{_PARAGRAPH}", "Hội Phụ nữ xã Pa Hạ phát động thi đua"),
    ],
)  # fmt: skip
def test_news_with_and_without_a_headline(opening: str, title: str | None) -> None:
    found = parse(Document.from_text(opening)).header
    assert (found.doc_type, found.title) == ("bai_viet", title)


@pytest.mark.parametrize(
    "opening",
    [
        f"Mục tiêu năm 2031 của toàn xã\n{_PARAGRAPH}",
        f"Thực hiện Kế hoạch số 9/KH-UBND, Trường đã xây dựng kế hoạch. {_PARAGRAPH}",
        f"Căn cứ Kế hoạch số 9/KH-UBND của Ủy ban nhân dân huyện,\n{_PARAGRAPH}",
        f"1. Thi đua dạy tốt\n{_PARAGRAPH}.\nHồng Lam",
    ],
)
def test_parts_of_documents_are_no_news(opening: str) -> None:
    found = parse(Document.from_text(opening)).header
    assert (found.doc_type, found.title) == (None, None)


def test_a_type_in_capitals_inside_the_text_is_a_heading() -> None:
    text = f"Hội Phụ nữ xã Pa Hạ phát động thi đua\n\n10-11-2031\n\n{_PARAGRAPH} như sau:\n\n"
    found = fields(text + "CHƯƠNG TRÌNH THI ĐUA DÀNH CHO CÁC CHI HỘI", "doc_type", "issued_date")
    assert found == ("bai_viet", "2031-11-10")


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Thủ tướng Chính phủ vừa ban hành Kế hoạch thi đua.", "Thủ tướng Chính phủ"),
        ("Tại Hội nghị triển khai kế hoạch, Hội Phụ nữ xã đã phát động phong trào thi đua.", "Hội Phụ nữ xã"),
        ("UBND tỉnh về vừa ban hành kế hoạch thi đua.", "UBND tỉnh"),
        ("Hội Phụ nữ xã mới đây ban hành kế hoạch thi đua.", "Hội Phụ nữ xã"),
        ("Sở Y tế đã ban hành Quyết định số: 15/QĐ-SYT về thi đua.", "Sở Y tế"),
        ("Hội Phụ nữ xã đề ra chỉ tiêu mỗi chi hội một mô hình.", "Hội Phụ nữ xã"),
        ("UBND tỉnh vừa giao Sở Y tế theo dõi việc thực hiện.", "UBND tỉnh"),
        ("Sở Y tế đề nghị các địa phương tổ chức ra quân.", "Sở Y tế"),
        ("Công đoàn ngành phát động Chương trình “Nghìn sáng kiến”.", "Công đoàn ngành"),
        ("Hội Phụ nữ huyện tổ chức Đại hội đại biểu lần thứ XII.", "Hội Phụ nữ huyện"),
        ("Ủy ban nhân dân huyện có ý kiến như sau: các xã hưởng ứng.", "Ủy ban nhân dân huyện"),
        ("Tổng Thư ký Hiệp hội Ngân hàng phát động phong trào thi đua.", "Hiệp hội Ngân hàng"),
        (
            "Cụm thi đua số 5 gồm: Sở Nội vụ, Hội Phụ nữ tỉnh, Hội Nông dân, Công an tỉnh, Hội Cựu chiến binh, Sở Y tế, Sở Tài chính, "
            "Sở Tư pháp, Liên đoàn Lao động, Thành Đoàn, Đảng ủy Khối các cơ quan, Hội Chữ thập đỏ, Bộ đội Biên phòng, Báo Pa Hạ, "
            "Đài Phát thanh và Truyền hình, Hội Người cao tuổi, Kho bạc Nhà nước, Cục Thuế và Sở Xây dựng đã tổ chức hội nghị ký kết.",
            "Cụm thi đua số 5",
        ),
        ("Dự lễ gồm: Sở Nội vụ, Cục Thuế và Sở Xây dựng đã tổ chức hội nghị ký kết.", None),
        ("Nhằm giữ cho Công đoàn huyện lớn mạnh, các cấp Công đoàn huyện đặt mục tiêu thêm 2 cơ sở.", None),
        ("IV. TỔ CHỨC THỰC HIỆN\nSở Văn hóa xây dựng kế hoạch tổ chức các hoạt động.", None),
    ],
)  # fmt: skip
def test_who_issued_what_news_tell(sentence: str, body: str | None) -> None:
    text = (
        f"Phát động phong trào thi đua năm 2031\nCập nhật ngày: 20/03/2031 | 16:08\n\n{sentence}\n"
    )
    assert parse(Document.from_text(text)).header.issuing_body == body


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "ĐẢNG BỘ HUYỆN MỘC LAN ĐẢNG ỦY XÃ PA HẠ * Số 09 -KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM Pa Hạ, ngày 24 tháng 11 năm 2031 "
            "KẾ HOẠCH kiểm điểm chất lượng đảng viên năm 2031 Căn cứ Điều lệ Đảng và tình hình của Đảng bộ xã trong năm",
            ("ke_hoach", "ĐẢNG BỘ HUYỆN MỘC LAN", "ĐẢNG ỦY XÃ PA HẠ", "09", "KH/ĐU", "Pa Hạ", "2031-11-24", "kiểm điểm chất lượng đảng viên năm 2031"),
        ),
        (
            "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO TRƯỜNG THCS SÔNG TRÀ Số: /KH-THCSST CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc "
            "Sông Trà, ngày 05 tháng 9 năm 2031 KẾ HOẠCH THI ĐUA NĂM HỌC 2031-2032 I. Đặc điểm tình hình nhà trường",
            ("ke_hoach", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THCS SÔNG TRÀ", None, "KH-THCSST", "Sông Trà", "2031-09-05", "THI ĐUA NĂM HỌC 2031-2032"),
        ),
    ],
)  # fmt: skip
def test_a_heading_on_one_line(line: str, expected: tuple[str | None, ...]) -> None:
    names = ("doc_type", "issuing_parent", "issuing_body", "number", "symbol", "place", "issued_date", "title")  # fmt: skip
    assert fields(f"{line}\n{_PARAGRAPH}", *names) == expected


def test_a_preview_of_the_heading_is_not_the_heading() -> None:
    preview = " ".join(HEAD.split()) + " KẾ HOẠCH Phát động phong trào thi đua năm…"
    assert fields(f"{preview}\n\n{STATE}", "title") == (
        "Phát động phong trào thi đua năm học 2031-2032",
    )


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        # a narrow column parts number, title of the Party and type
        (
            "BAN CHẤP HÀNH\nTỈNH LAI CHÂU\nBAN TỔ CHỨC\n|\nĐẢNG CỘNG SẢN\nVIỆT NAM\n|\nSố: 16 -\nHD/BTCTU\n|\nHƯỚNG DẪN\nKIỂM ĐIỂM NĂM 2031\n",
            ("issuing_body", "number", "symbol"),
            ("BAN TỔ CHỨC", "16", "HD/BTCTU"),
        ),
        (
            "BỘ NỘI VỤ\n|\nCỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM\n|\nSố: 15/2031/TT-BNV\n|\nTHÔNG\nTƯ\nQUY\nĐỊNH VỀ THẺ CÔNG CHỨC\nBỘ TRƯỞNG BỘ NỘI\nVỤ\nCăn cứ Luật Cán bộ, công chức;",
            ("doc_type", "title"),
            ("thong_tu", "QUY ĐỊNH VỀ THẺ CÔNG CHỨC"),
        ),
        ("TRƯỜNG THCS SÔNG TRÀ\n\nSố\nDỰ THẢO\n\n/KH-THCSST\n\nKẾ HOẠCH\nThi đua năm 2031", ("number_blank", "symbol"), (True, "KH-THCSST")),
        ("TRƯỜNG THCS SÔNG TRÀ\nsố 54/TB/THCS-TC\nTHÔNG BÁO\nVề việc nghỉ lễ", ("number", "symbol"), ("54", "TB/THCS-TC")),
        ("• SỞ NỘI VỤ\nSố: 5/KH-SNV\nKẾ HOẠCH\nThi đua năm 2031", ("issuing_body",), ("SỞ NỘI VỤ",)),
        # a word of the national title is lost
        ("UBND HUYỆN MỘC LAN\nCỘNG HÒA HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\nKẾ HOẠCH\nThi đua năm 2031", ("issuing_body",), ("UBND HUYỆN MỘC LAN",)),
        # "Xét …" that is a title, and a bracket whose year is of another act
        ("SỞ NỘI VỤ\nQUY CHẾ\n\nXét thi đua của Sở Nội vụ\n\n(Kèm theo Quyết định số /2031/QĐ-SNV ngày tháng năm 2031\ncủa Giám đốc)", ("title", "issued_date"), ("Xét thi đua của Sở Nội vụ", None)),
    ],
)  # fmt: skip
def test_parts_of_a_heading_that_are_broken(text: str, names: tuple[str, ...], expected: tuple[object, ...]) -> None:  # fmt: skip
    assert fields(text, *names) == expected


def test_the_year_in_which_a_day_is_kept() -> None:
    text = f"Hội Phụ nữ xã Pa Hạ: thi đua chào mừng\n{_PARAGRAPH} 45 năm ngày thành lập Hội (15/10/1986 - 15/10/2031)."
    assert parse(Document.from_text(text)).header.plan_year == 2031


def test_a_page_without_line_ends_keeps_its_heading() -> None:
    text = (
        "ĐỘI TNTP HỒ CHÍ MINH HUYỆN MỘC LAN HĐĐ XÃ PA HẠ Số: ...../KH-HĐĐ. Pa Hạ, ngày 6 tháng 2 năm 2031. "
        "KẾ HOẠCH Trồng cây bên đường làng năm 2031 Nhằm giúp đội viên yêu quê hương và biết giữ màu xanh "
        "của xóm làng. Hội đồng Đội xã xây dựng kế hoạch trồng cây trên đường làng như sau: "
        "1/ Mục đích: - Giáo dục đội viên biết quý cây xanh, giữ cây xanh. - Làm đẹp đường làng. "
        "2/ Nội dung: a/ Thời gian và nơi trồng: - Nơi trồng: đường từ trường đến trạm y tế b/ Người tham gia: "
        "- Các liên đội trong xã cùng trồng. - Chi đoàn giáo viên giúp đội viên. 3/ Kinh phí: Do các liên đội tự lo.\n"
    )
    plan = parse(Document.from_text(text))
    found = plan.header
    assert (found.doc_type, found.place, found.issued_date) == ("ke_hoach", "Pa Hạ", "2031-02-06")
    assert (found.number_blank, found.symbol) == (True, "KH-HĐĐ")
    assert found.title == "Trồng cây bên đường làng năm 2031"
    labels = [section.label for section in plan.sections]
    assert labels == ["1", "-", "-", "2", "a", "-", "b", "-", "-", "3"]


@pytest.mark.parametrize("kind", ["báo cáo", "Báo cáo", "BÁO CÁO"])
def test_a_heading_whose_capitals_an_old_font_has_lost(kind: str) -> None:
    text = (
        "Hội Khuyến học tỉnh Lai Châu\n\nBan Thường vụ\n\n*** Mộc Lan, ngày 5 tháng 02 năm 2031\n\nSố: 8 BC/HKH\n\n\n"
        f"{kind}\n\nKết quả công tác Hội năm 2030,\n\nChương trình công tác Hội năm 2031.\n\n---------\n\n"
        f"{_PARAGRAPH}\n\nPhần thứ nhất\n\nKết quả công tác\n\nI. công tác tổ chức\n\nHội đã kiện toàn các chi hội."
    )
    plan = parse(Document.from_text(text))
    found = plan.header
    assert (found.doc_type, found.number, found.place) == ("bao_cao", "8", "Mộc Lan")
    assert found.title == "Kết quả công tác Hội năm 2030, Chương trình công tác Hội năm 2031"
    assert [section.label for section in plan.sections] == ["Phần thứ nhất", "I"]


def test_a_word_in_small_letters_is_no_type_without_a_number_above() -> None:
    text = f"Thi đua của xã\n\nbáo cáo\n\nHằng năm các thôn gửi về xã\n\n{_PARAGRAPH}"
    assert parse(Document.from_text(text)).header.doc_type != "bao_cao"
