"""Plans as pages of web sites print them: the document begins below the page's own lines."""

from __future__ import annotations

import pytest

from thidua.document import Document
from thidua.structure import parse
from thidua.structure.front import posting_in

HEADING = """SỞ GIÁO DỤC VÀ ĐÀO TẠO NINH HẢI
TRƯỜNG THPT LÊ QUÝ ĐÔN
Số: 64/KH-THPTLQĐ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Ninh Hải, ngày 12 tháng 9 năm 2024

KẾ HOẠCH
Phát động phong trào thi đua năm học 2024 - 2025

"""
BODY = """Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022; Nghị định 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;
Trường THPT Lê Quý Đôn xây dựng kế hoạch phát động phong trào thi đua năm học 2024 - 2025 như sau:

I – MỤC ĐÍCH &amp; YÊU CẦU
► Nâng cao nhận thức của cán bộ, giáo viên, học sinh về phong trào thi đua.
► Việc thi đua gọn, thật, vui.

II – NỘI DUNG
1) Chủ đề
“Bản lĩnh người thầy, khát vọng học trò”

III – TỔ CHỨC THỰC HIỆN
1) Ban thi đua: cộng điểm tuần, công bố sáng thứ Hai.
"""
CLOSING = "\nNơi nhận:\n- Sở GD&ĐT;\n- Lưu: VT.\nHIỆU TRƯỞNG\nHồ Thị Ái Nghĩa\n"
MENU = "Đăng nhập | Sơ đồ trang\nTRANG CHỦ\nTHÔNG BÁO\nKẾ HOẠCH\nVĂN BẢN\nTuyển sinh\n"
HEADLINE = "KẾ HOẠCH THI ĐUA NĂM HỌC 2024-2025 CỦA NHÀ TRƯỜNG\n"
SMALL_HEADLINE = "Kế hoạch phát động phong trào thi đua năm học 2024-2025\n"
STAMP = "Thứ sáu - 13/09/2024 15:40 | Đăng bởi: quantri | Đã xem: 1.306\n"
SHARES = "In bài viết\nChia sẻ Facebook\nBình luận (0)\n\n"
RELATED = (
    "\nTập tin đính kèm: KH64.docx (41 KB)\nTIN LIÊN QUAN\n» Khai giảng năm học (05/09/2024)\n"
    "1. Kế hoạch số 52/KH-THPT về hội khỏe\nKẾ HOẠCH TUYỂN SINH LỚP 10\n"
)
LONG_MENU = "Trang chủ\n" + "".join(f"Thư mục {chr(97 + i % 26)}{i}\n" for i in range(70))
LABELS = ["I", "►", "►", "II", "1", "III", "1"]


@pytest.mark.parametrize(
    "above",
    [
        "",
        MENU + "🏠 » Kế hoạch » Công tác thi đua\n" + HEADLINE + STAMP + SHARES,
        MENU + SMALL_HEADLINE + "Ngày đăng: 13/09/2024\nLượt xem: 1306\n" + SHARES,
        LONG_MENU + HEADLINE + STAMP,
        LONG_MENU,
        HEADLINE + HEADLINE + STAMP,
        "Số/Ký hiệu: 64/KH\nNgày ban hành: 12/09/2024\nLoại văn bản: Kế hoạch\n",
        "I. Giới thiệu\nII. Tin tức\n" + HEADLINE + STAMP,
        MENU
        + STAMP
        + "Nhà trường vừa ban hành kế hoạch phát động thi đua năm học mới, toàn văn như sau:\n",
        MENU + "Nội dung chính [ẩn]\nI. Mục đích\nII. Nội dung\nIII. Tổ chức\n\n" + STAMP,
    ],
)
@pytest.mark.parametrize("below", ["", RELATED])
def test_heading_and_outline_are_those_of_the_document(above: str, below: str) -> None:
    plan = parse(Document.from_text(above + HEADING + BODY + CLOSING + below))
    header = plan.header
    assert [section.label for section in plan.sections] == LABELS
    assert (header.doc_type, header.number, header.symbol) == ("ke_hoach", "64", "KH-THPTLQĐ")
    assert header.issuing_parent == "SỞ GIÁO DỤC VÀ ĐÀO TẠO NINH HẢI"
    assert header.issuing_body == "TRƯỜNG THPT LÊ QUÝ ĐÔN"
    assert (header.place, header.issued_date) == ("Ninh Hải", "2024-09-12")
    assert header.title == "Phát động phong trào thi đua năm học 2024 - 2025"
    assert header.source == "header"


@pytest.mark.parametrize("headline", [HEADLINE, SMALL_HEADLINE])
@pytest.mark.parametrize("closing", ["", CLOSING])
def test_a_plan_without_its_heading_begins_below_the_headline(headline: str, closing: str) -> None:
    page = MENU + headline + STAMP + SHARES + BODY + closing + RELATED
    plan = parse(Document.from_text(page))
    assert [section.label for section in plan.sections] == LABELS
    assert plan.header.title is not None
    assert "VĂN BẢN" not in plan.header.title


def test_a_letter_on_a_page_keeps_its_heading() -> None:
    heading = HEADING.partition("\nKẾ HOẠCH")[0].replace("CỘNG", "V/v phát động thi đua\nCỘNG")
    page = MENU + STAMP + heading + "\nKính gửi: Các tổ chuyên môn\n\n" + BODY + CLOSING
    header = parse(Document.from_text(page)).header
    assert (header.number, header.issuing_body) == ("64", "TRƯỜNG THPT LÊ QUÝ ĐÔN")


def test_news_in_the_middle_of_a_text_do_not_end_it() -> None:
    body = BODY.replace("II – NỘI", "TIN LIÊN QUAN\n» Khai giảng (05/09/2024)\n\nII – NỘI")
    plan = parse(Document.from_text(HEADING + body + CLOSING))
    assert [section.label for section in plan.sections] == LABELS


def test_the_heading_of_a_form_still_ends_the_outline() -> None:
    form = "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBẢN ĐĂNG KÝ\nI. DANH HIỆU\n1. Cá nhân\n"
    plan = parse(Document.from_text(HEADING + BODY + form))
    assert [section.label for section in plan.sections] == LABELS


def test_a_run_of_romans_is_never_lost() -> None:
    """A title of the State above the items, and the title of the plan above that."""
    title, state = "KẾ HOẠCH\nPhát động thi đua\n", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    plan = parse(Document.from_text(title + state + "Độc lập - Tự do\n" + BODY + CLOSING))
    assert [section.label for section in plan.sections] == LABELS
    early = "Nơi nhận:\n- Lưu: VT.\n" + BODY  # the closing before the text, as columns may break
    labels = [section.label for section in parse(Document.from_text(early)).sections]
    assert labels[-len(LABELS) :] == LABELS


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Đợt I/2023: từ 06/02 đến 30/4/2023", "Đợt I/2023"),
        ("Đợt 1 kéo dài từ 05/9 đến 20/11", "Đợt 1"),
        ("Đợt cuối (từ 01/4 đến 31/5)", "Đợt cuối"),
        ("Phần Đ. CÁCH LÀM", "Phần Đ"),
    ],
)
def test_labels_with_a_year_or_a_word(line: str, label: str) -> None:
    plan = parse(Document.from_text(HEADING + BODY + f"\nIV – LỊCH\n{line}\n" + CLOSING))
    assert plan.sections[-1].label == label


@pytest.mark.parametrize(
    "when",
    [
        "- Thời gian: Thứ Bảy, ngày 12/11/2031.",
        "b) Thời gian: 9 giờ, thứ Sáu, ngày 26/3/2031.",
        "-Bài đăng từ 0h00, 01/12/2031 đến hết tháng.",
        "- Từ 7h30 - 11h30 ngày 20/11/2031 tại sân trường.",
    ],
)
def test_a_day_inside_an_item_is_no_date_of_posting(when: str) -> None:
    text = f"Tham quan dã ngoại\n\n1. Mục đích\nHiểu thêm về quê hương.\n2. Thời gian\n{when}\n"
    plan = parse(Document.from_text(text))
    assert [section.label for section in plan.sections][:2] == ["1", "2"]


@pytest.mark.parametrize(
    ("line", "posted"),
    [
        ("Thứ tư, 30/04/2031 - 15:40 | Đăng bởi: quantri", True),
        ("Đăng vào lúc 16:00 ngày 03/05/2031", True),
        ("Cập nhật lúc 16h00 ngày 3/5/2031", True),
        ("16:00 ngày 3/5/2031", True),
        ("Ra mắt câu lạc bộ thi đua (20:48 11/10/2031)", True),
        ("Ra mắt câu lạc bộ thi đua 11/10/2031 20:48", True),
        ("Chặng 2: mở vào 7h00 ngày 6/4/2031, đóng vào 22h00 ngày 9/4/2031.", False),
        ("Hạn nộp bài dự thi 17h00 ngày 15/9/2031.", False),
        ("Thời gian đăng ký đến 15/9/2031.", False),
        ("Cập nhật số liệu trước 17h00 ngày 15/9/2031.", False),
        ("Lễ bế mạc (thứ Bảy, 15/11/2031) tại huyện.", False),
        ("Chủ nhật, ngày 16/11/2031 các chi đoàn ra quân.", False),
        ("Hội thi bắt đầu lúc 8h00 ngày 20/11/2031 tại Hội trường xã.", False),
    ],
)
def test_a_day_that_a_sentence_names_is_no_date_of_posting(line: str, posted: bool) -> None:
    assert (posting_in(line) is not None) is posted


def test_hours_in_the_first_items_do_not_end_the_heading() -> None:
    items = "".join(
        f"+ Chặng {n}: mở vào 7h00 ngày {n}/4/2031, đóng vào 22h00 ngày {n + 2}/4/2031.\n"
        for n in (1, 5)
    )
    plan = parse(
        Document.from_text(f"THỂ LỆ BÌNH CHỌN\n- Có hai chặng.\n{items}- Ai cũng được dự.\n")
    )
    assert [section.label for section in plan.sections] == ["-", "+", "+", "-"]


def test_the_greeting_of_a_site_is_no_headline() -> None:
    text = (
        "Friday, 28/03/2031 - 04:27|\nCHÀO MỪNG BẠN ĐẾN VỚI CỔNG THÔNG TIN CỦA XÃ PA HẠ\n\n"
        "Kế hoạch tuần lễ áo dài năm 2031\n\n" + BODY
    )
    title = parse(Document.from_text(text)).header.title
    assert title == "Kế hoạch tuần lễ áo dài năm 2031"
