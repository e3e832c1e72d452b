"""Documents as pages of laws and of news keep them: narrow columns, lost headings, captions."""

from __future__ import annotations

import pytest
from tests.structure.headings import fields

from thidua.document import Document
from thidua.structure import Header, parse

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
_PARAGRAPH = "Phong trào thi đua đã được các đơn vị hưởng ứng và đem lại nhiều kết quả; " * 3
_COLUMN = (
    "Triển khai công tác thi đua của tỉnh và để khơi dậy tinh thần\n"
    "đoàn kết trong toàn dân, góp phần hoàn thành các nhiệm vụ được\n"
    "giao trong năm, Ủy ban nhân dân tỉnh tổ chức phong trào thi đua\n"
    "trên địa bàn các xã, phường với những nội dung như sau:\n"
)


def header(text: str) -> Header:
    return parse(Document.from_text(text)).header


@pytest.mark.parametrize(
    ("below", "title"),
    [
        (_COLUMN, "PHÁT ĐỘNG THI ĐUA TRỒNG RỪNG GIAI ĐOẠN 2031 - 2035"),
        ("Chào mừng 85 năm thành lập Đoàn\n", "PHÁT ĐỘNG THI ĐUA TRỒNG RỪNG GIAI ĐOẠN 2031 - 2035 Chào mừng 85 năm thành lập Đoàn"),
        ("Hội xây dựng kế hoạch như sau:\n", "PHÁT ĐỘNG THI ĐUA TRỒNG RỪNG GIAI ĐOẠN 2031 - 2035"),
    ],
)  # fmt: skip
def test_a_title_in_a_narrow_column(below: str, title: str) -> None:
    text = (
        f"KẾ HOẠCH\nPHÁT ĐỘNG THI ĐUA TRỒNG RỪNG\nGIAI ĐOẠN 2031 -\n2035\n{below}I. MỤC ĐÍCH\n1. A."
    )
    assert fields(text, "title") == (title,)


def test_the_subject_of_a_letter_ends_at_the_cell_of_a_table() -> None:
    text = (
        f"BỘ LÂM NGHIỆP\n|\n{STATE}|\nSố: 15/BLN-TĐ\nV/v: tổng kết thi đua\nnăm 2031\n|\n"
        "Hà Nội, ngày 15\ntháng 11 năm 2031\n|\nKính gửi:\n- Các đơn vị.\n"
    )
    assert fields(text, "title", "issued_date") == ("tổng kết thi đua năm 2031", "2031-11-15")


def test_a_heading_whose_type_and_national_title_are_lost() -> None:
    text = (
        "BAN CHẤP HÀNH\nTỈNH ĐOÀN |\nSố: 41-KH/TĐTN |\nHồng Vân, ngày 25 tháng 8 năm 2031 |\n"
        "Căn cứ Điều lệ Đoàn, Ban Chấp hành Tỉnh đoàn ban hành Kế hoạch như sau:\n1. Mục đích\n"
    )
    found = fields(text, "doc_type", "number", "symbol", "issued_date")
    assert found == ("ke_hoach", "41", "KH/TĐTN", "2031-08-25")


@pytest.mark.parametrize(
    ("lines", "parent", "body"),
    [
        ("TÒA ÁN NHÂN DÂN TỐI CAO\nSố: 13/HD-TANDTC\nCÔNG TÁC TỔ CHỨC PHIÊN TÒA\n", None, "TÒA ÁN NHÂN DÂN TỐI CAO"),
        ("Số: 13/KH-THCS\nTRƯỜNG THCS SÔNG TRÀ\nTỔ CÔNG ĐOÀN\n", "TRƯỜNG THCS SÔNG TRÀ", "TỔ CÔNG ĐOÀN"),
        ("ỦY BAN NHÂN DÂN\nSố: 13/KH-UBND\nTỈNH HÀ TĨNH\nKẾ HOẠCH\n", None, "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"),
        ("ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: 13/-UBND\nQUYẾT ĐỊNH\n", None, "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"),
    ],
)  # fmt: skip
def test_bodies_and_the_number(lines: str, parent: str | None, body: str) -> None:
    text = f"{STATE}{lines}Hà Nội, ngày 5 tháng 9 năm 2031\nI. MỤC ĐÍCH\n1. A.\n"
    assert fields(text, "issuing_parent", "issuing_body") == (parent, body)


def test_who_decides_stands_below_a_rule() -> None:
    text = "QUYẾT ĐỊNH\n\nVề việc ban hành Quy chế thi đua\n\n______\n\nBỘ TRƯỞNG BỘ LÂM NGHIỆP\n\nCăn cứ Luật Lâm nghiệp;\n"
    assert fields(text, "issuing_body") == ("BỘ LÂM NGHIỆP",)


@pytest.mark.parametrize(
    ("body", "place", "province"),
    [
        ("SỞ NỘI VỤ TỈNH KON TUM", "Hà Nội", "Kon Tum"),
        ("TRƯỜNG ĐẠI HỌC SƯ PHẠM HÀ NỘI 2", "Vĩnh Phúc", "Vĩnh Phúc"),
        ("ỦY BAN DÂN TỘC", "Hà Nội", None),
        ("BAN TỔ CHỨC ĐẠI HỘI CÁC DÂN TỘC THIỂU SỐ VIỆT NAM", "Hà Nội", None),
    ],
)
def test_the_province_is_that_of_the_body(body: str, place: str, province: str | None) -> None:
    text = f"{body}\n{STATE}Số: 5/KH-TĐ\n{place}, ngày 5 tháng 9 năm 2031\nKẾ HOẠCH\nThi đua\n"
    assert fields(text, "province") == (province,)


@pytest.mark.parametrize(
    ("text", "doc_type"),
    [
        ("Kính gửi: Trưởng các thôn\n\nThực hiện Công văn số 8/UBND-VX, UBND xã yêu cầu các thôn dọn đường với các nội dung sau:\n", "cong_van"),
        (f"Trường Hoa Ban thi đua dạy tốt\n\nNhân dịp năm học, {_PARAGRAPH} Trường Hoa Ban xây dựng kế hoạch thi đua như sau:\n\nI. MỤC ĐÍCH\n", "ke_hoach"),
        (f"Kế hoạch thi đua “Dạy tốt” năm 2031\n\n{_PARAGRAPH} Hội xây dựng kế hoạch thi đua như sau:\n\nThi đua dạy tốt.\n", "ke_hoach"),
        (f"Sở Y tế phát động thi đua năm 2031\n\n{_PARAGRAPH} Sở Y tế vừa ban hành Kế hoạch thi đua như sau:\n\n1. Khám bệnh.\n", "bai_viet"),
    ],
)  # fmt: skip
def test_what_a_page_without_a_heading_holds(text: str, doc_type: str) -> None:
    assert fields(text, "doc_type") == (doc_type,)


def test_a_numbered_headline_under_the_word_of_a_menu() -> None:
    text = (
        "Thông báo\n\nCông văn số 68/SNV-TĐ phát động thi đua chào mừng ngày bầu cử đại biểu Hội đồng nhân dân "
        f"các cấp, các ngày lễ lớn của đất nước trong năm 2031 trên địa bàn\n\nThực hiện Chỉ thị số 5-CT/TU, {_PARAGRAPH}\n"
    )
    assert fields(text, "doc_type", "number", "symbol") == ("cong_van", "68", "SNV-TĐ")


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        (f"Thực hiện nghiêm túc việc học tập theo Bác\n\nB.T |\n\n{_PARAGRAPH}", "Thực hiện nghiêm túc việc học tập theo Bác"),
        (f"Đại hội Đảng bộ xã Hồng Vân lần thứ hai. Ảnh: CTV\n\n{_PARAGRAPH}", None),
        (f"Sở Y tế thi đua năm 2031\n\n(BLĐ) Sáng 12/3, {_PARAGRAPH}", "Sở Y tế thi đua năm 2031"),
    ],
)  # fmt: skip
def test_headlines_bylines_and_captions(opening: str, title: str | None) -> None:
    assert fields(opening, "doc_type", "title") == ("bai_viet", title)


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Tại hội nghị, Hội Phụ nữ xã Sông Trà trình bày báo cáo kết quả thi đua.", None),
        ("Yêu cầu Ban Văn hóa xã xây dựng kế hoạch tổ chức đợt thi đua.", None),
        ("Sáng 5/4, tại Hội trường Phòng Nội vụ, khối thi đua các trường tổ chức hội nghị.", None),
        ("Hội Nông dân (ND) thành phố vừa phát động thi đua năm 2031.", "Hội Nông dân thành phố"),
        ("Cụm thi đua số 2 gồm 5 huyện đã tổ chức lễ ký kết giao ước.", "Cụm thi đua số 2"),
        ("Hưởng ứng lời kêu gọi của Tổng Bí thư, phong trào thi đua sôi nổi.", None),
        ("Cụm thi đua số 4, thuộc Sở Giáo dục gồm: Trường Na Pản, Trường Pa Hạ tổ chức ký kết giao ước.", "Cụm thi đua số 4"),
        ("Sáng 15/3, Công an huyện Mộc Lan tổ chức đợt ra quân; Công an huyện Pa Hạ tổ chức lễ ra quân.", "Công an huyện Mộc Lan"),
        ("Bộ Lâm nghiệp, Thượng tướng Lê Văn Ổi - Chủ nhiệm Tổng cục Kiểm lâm phát động thi đua.", None),
        ("Phó Thủ tướng đã ký Quyết định số 6/QĐ-TTg của Thủ tướng Chính phủ ban hành Kế hoạch thi đua.", None),
        ("Đảng ủy Công ty đã trang trọng tổ chức “Lễ phát động thi đua”.", "Đảng ủy Công ty"),
    ],
)  # fmt: skip
def test_who_launches_it_in_running_prose(sentence: str, body: str | None) -> None:
    text = f"Phát động phong trào thi đua\nCập nhật ngày: 20/03/2031 | 16:08\n\n{sentence}\n"
    assert header(text).issuing_body == body


@pytest.mark.parametrize(
    ("block", "signed"),
    [
        ("TM. Ủy ban nhân dân tỉnh\n\nChủ tịch\n\n(Đã ký)\n\nLê Văn Ổi", ("TM", "Chủ tịch", "Lê Văn Ổi")),
        ("KT. Bộ trưởng\n\nThứ trưởng\n\n(Đã ký)\n\nLê Văn Ổi", ("KT", "Thứ trưởng", "Lê Văn Ổi")),
        ("Bộ Lâm nghiệp\n\nBộ trưởng\n\n(Đã ký)\n\nLê Văn Ổi", (None, "Bộ trưởng", "Lê Văn Ổi")),
    ],
)  # fmt: skip
def test_signatures_in_small_letters(block: str, signed: tuple[str | None, ...]) -> None:
    text = f"QUYẾT ĐỊNH\nThi đua năm 2031\n\nBỘ TRƯỞNG BỘ LÂM NGHIỆP\n\nCăn cứ Luật;\n\nĐiều 1. A.\n\nĐiều 2. B./.\n\n{block}\n"
    found = parse(Document.from_text(text)).closing
    assert (found.signer_authority, found.signer_title, found.signer_name) == signed


def test_a_cluster_of_schools_signs_nothing() -> None:
    text = f"CỤM TRƯỜNG THCS SÔNG TRÀ KÝ KẾT GIAO ƯỚC THI ĐUA\n\nNgày 04/01/2031, 20:23\n\n{_PARAGRAPH}\n"
    assert parse(Document.from_text(text)).closing.signer_title is None


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("Số: 12/SNV-TĐKT\n\nV/v đăng ký thi đua\n\nvà sáng kiến năm 2031\n\nMộc Lan, ngày 05 tháng 01 năm 2031\n", "đăng ký thi đua và sáng kiến năm 2031"),
        ("Số: 12/SNV-TĐKT V/v hướng dẫn bình xét thi đua\n\nMộc Lan, ngày 05 tháng 01 năm 2031\n", "hướng dẫn bình xét thi đua"),
        (f"Số: 12/SNV-TĐKT\nV/v hội thi năm 2031 {STATE}", "hội thi năm 2031"),
    ],
)  # fmt: skip
def test_the_subject_of_a_letter_over_blank_lines_and_beside_other_cells(
    lines: str, title: str
) -> None:
    text = f"UBND TỈNH LAI CHÂU\nSỞ NỘI VỤ\n\n{lines}\nKính gửi: Các phòng\n\nThực hiện kế hoạch năm, Sở hướng dẫn như sau:"
    assert fields(text, "doc_type", "title") == ("cong_van", title)


@pytest.mark.parametrize(
    ("page", "title", "date"),
    [
        ("Quy định mới về thi đua ở huyện Mộc Lan (09/07/2031)\n", "Quy định mới về thi đua ở huyện Mộc Lan", "2031-07-09"),
        ("date 2031-02-23 Cụm thi đua số 4 triển khai nhiệm vụ năm\n", "Cụm thi đua số 4 triển khai nhiệm vụ năm", "2031-02-23"),
        ("Vì sao phong trào thi đua ở Na Pản được hưởng ứng?\n", "Vì sao phong trào thi đua ở Na Pản được hưởng ứng?", None),
        (2 * "Phát động phong trào thi đua trồng rừng ở xã Na Pản\n\n", "Phát động phong trào thi đua trồng rừng ở xã Na Pản", None),
        ("Trang tin\n\nA- A A+ | Tăng tương phản\n\nHội thi trồng rừng của thanh niên huyện Mộc Lan năm nay\n", "Hội thi trồng rừng của thanh niên huyện Mộc Lan năm nay", None),
    ],
)  # fmt: skip
def test_headlines_of_pages(page: str, title: str, date: str | None) -> None:
    found = header(f"{page}\n{_PARAGRAPH}\n\n{_PARAGRAPH}\n")
    assert (found.doc_type, found.title, found.issued_date) == ("bai_viet", title, date)


def test_a_day_that_is_kept_is_no_date_of_posting() -> None:
    page = f"Lễ kỷ niệm ngày thành lập Hội Làm vườn (15/10/2031)\n\n{_PARAGRAPH}\n"
    assert header(page).issued_date is None


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Đảng ủy xã Triệu Độ xây dựng kế hoạch thi đua với các nội dung sau:", "Đảng ủy xã Triệu Độ"),
        ("Ban Thường vụ Tỉnh ủy (khóa XV) ban hành chương trình thực hiện như sau:", "Ban Thường vụ Tỉnh ủy"),
        ("Khối thi đua các trường do Trường Na Pản làm Trưởng khối đã tổ chức lễ ký kết giao ước.", "Khối thi đua các trường"),
        ("(MLO)-Văn phòng UBND tỉnh vừa ban hành Công văn số 9/VP-VX.", "Văn phòng UBND tỉnh"),
        ("BTV Đảng ủy Công ty vừa có Kế hoạch số 8-KH/ĐU về thi đua.", "BTV Đảng ủy Công ty"),
        ("Hiệu trưởng Trường Cao đẳng Lai Châu phát động tháng thi đua dạy tốt.", "Trường Cao đẳng Lai Châu"),
    ],
)  # fmt: skip
def test_who_launches_it_by_other_names(sentence: str, body: str) -> None:
    text = f"Phát động phong trào thi đua\nCập nhật ngày: 20/03/2031 | 16:08\n\n{sentence}\n"
    assert header(text).issuing_body == body


def test_a_school_named_like_a_province_does_not_lie_in_it() -> None:
    text = "UBND XÃ NA PẢN\nTRƯỜNG TIỂU HỌC HÒA BÌNH\nSố: 2/KH-TH\nNa Pản, ngày 05 tháng 9 năm 2031\nKẾ HOẠCH\nThi đua\n"
    assert fields(text, "province") == (None,)


@pytest.mark.parametrize(
    ("days", "year"),
    [
        ("kỷ niệm 20 năm thành lập (03/5/2011 - 03/5/2031)", 2031),
        ("Kế hoạch ngày 20/5/2024 kỷ niệm 80 năm (06/01/1946 - 06/01/2026)", 2024),
    ],
)
def test_the_year_of_days(days: str, year: int) -> None:
    assert (
        header(
            f"Thi đua dạy tốt, học tốt\n\nThực hiện {days}, trường phát động thi đua.\n"
        ).plan_year
        == year
    )


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("Tổ chức hội xuân\n\nGiáp Thìn 2024\n", "Tổ chức hội xuân Giáp Thìn 2024"),
        ("Tổ chức kỷ niệm 90 năm ngày thành lập Hội Làm vườn. Chuẩn bị công tác đón xuân, các ngày lễ trong quý I và chào mừng đại hội các cấp tiến tới đại hội toàn quốc.\n\nCăn cứ kế hoạch năm;\n", "Tổ chức kỷ niệm 90 năm ngày thành lập Hội Làm vườn. Chuẩn bị công tác đón xuân, các ngày lễ trong quý I và chào mừng đại hội các cấp tiến tới đại hội toàn quốc"),
    ],
)  # fmt: skip
def test_titles_with_a_full_stop_or_a_lunar_year(lines: str, title: str) -> None:
    assert fields(f"{STATE}Số: 3/KH-HLV\n\nKẾ HOẠCH\n\n{lines}", "title") == (title,)


def test_the_word_of_the_number_in_capitals() -> None:
    text = "LIÊN ĐỘI TRƯỜNG SÔNG TRÀ\nSỐ 09 /KH-LĐ Na Pản, ngày 02 tháng 3 năm 2031\nKẾ HOẠCH\nTHỰC HIỆN CHỈ THỊ SỐ 19/CT-UBND\n"
    assert fields(text, "number", "symbol") == ("09", "KH-LĐ")
