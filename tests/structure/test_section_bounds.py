"""Where items and their quotes begin and end."""

import pytest
from tests.structure.plans import TITLE, outline

from thidua.document import Document
from thidua.structure import parse


def test_recipients_and_closing_paragraph_are_no_sections():
    body = (
        "I. MỤC ĐÍCH\n1. Đoàn kết trong mọi việc.\n\nTrên đây là kế hoạch của trường./.\n\n"
        "Nơi nhận:\n- Phòng Giáo dục;\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nTrần Thị Mận\n"
    )
    plan = parse(Document.from_text(TITLE + body))
    assert [s.label for s in plan.sections] == ["I", "1"]
    assert "Trên đây" not in plan.sections[-1].text_span.of(plan.text)


def test_quote_is_at_most_sixty_characters_of_the_item_cut_at_a_word():
    words = "thi đua lập thành tích xuất sắc " * 6
    plan = parse(Document.from_text(f"{TITLE}1. Mục đích\n- {words}\n"))
    section = plan.sections[-1]
    quote = section.span.of(plan.text)
    item = quote[section.content_start - section.span.start :]
    assert 50 < len(item) <= 60
    assert words.startswith(item)
    assert words[len(item)] == " "


def test_trailing_asterisks_are_not_quoted():
    plan = parse(Document.from_text(f"{TITLE}**I. MỤC ĐÍCH**\n\nĐoạn văn.\n"))
    assert plan.sections[0].span.of(plan.text) == "I. MỤC ĐÍCH"


def test_wrapped_lines_stay_in_their_item():
    body = "1. Tăng cường sự phối hợp giữa các đơn vị trong\nnhà trường, giữa lớp với lớp.\n2. Giữ nền nếp.\n"
    assert [(label, title) for _, label, title, _ in outline(body)] == [("1", None), ("2", None)]


def test_a_text_that_lost_its_line_breaks():
    filler = "mỗi người làm việc bằng hai vì trường vì lớp thân yêu, " * 12
    text = (
        f"KẾ HOẠCH Thi đua chào mừng năm 2031 Căn cứ tình hình. I. MỤC ĐÍCH, YÊU CẦU 1. Cố gắng {filler}."
        f" 2. Đoàn kết {filler}. II. NỘI DUNG Toàn trường {filler}. III. TỔ CHỨC THỰC HIỆN 1. Căn cứ vào"
        " kế hoạch này. - Các lớp đăng ký. Nơi nhận: - Các lớp; - Lưu: VT. HIỆU TRƯỞNG Trần Thị Mận"
    )
    plan = parse(Document.from_text(text))
    assert [s.label for s in plan.sections] == ["I", "1", "2", "II", "III", "1", "-"]
    assert plan.header.title == "Thi đua chào mừng năm 2031"
    assert plan.closing.recipients == ("Các lớp", "Lưu: VT")
    assert plan.closing.signer_name == "Trần Thị Mận"


@pytest.mark.parametrize(
    "body",
    [
        "I. NỘI DUNG\n1. Mừng ngày thành lập (03/02/1930\n- 03/02/2031) trong toàn trường.\n",
        "I. NỘI DUNG\n1. Huy động đủ trẻ các khối lớp một, lớp hai, lớp ba và khối lớp\n4, Trường đón học sinh.\n",
    ],
)
def test_half_a_sentence_opens_no_item(body):
    assert [label for _, label, *_ in outline(body)] == ["I", "1"]


def test_pages_behind_the_signature():
    body = (
        "I. MỤC ĐÍCH\n1. Một.\nIII. KHEN THƯỞNG\n1. Hai.\n\nNơi nhận:\n- Các tổ;\n- Lưu: VT.\n"
        "HIỆU TRƯỞNG\nLê Văn Na\n\nII. NỘI DUNG THI ĐUA\n1. Ba.\n"
    )
    plan = parse(Document.from_text(TITLE + body))
    assert [s.label for s in plan.sections] == ["I", "1", "III", "1", "II", "1"]
    assert all(s.text_span.end <= plan.closing.start for s in plan.sections[:4])


def test_a_link_inside_an_article_does_not_end_it():
    text = (
        "Khối thi đua ký giao ước thi đua năm 2031\n26/02/2031 - 05:47\n"
        + "Khối thi đua vừa ký giao ước thi đua của năm nay. " * 4
        + "\n\nThứ nhất, đưa vốn về ruộng đúng vụ.\n\n>> Tin liên quan: Tổng kết phong trào năm ngoái\n\n"
        "Thứ hai, thủ tục gọn.\n\nTin liên quan\n- Thời tiết hôm nay\n"
    )
    plan = parse(Document.from_text(text))
    assert [s.label for s in plan.sections] == ["Thứ nhất", "Thứ hai"]


def test_the_quote_has_sixty_characters_after_mark_and_asterisks():
    line = "1. **Phòng Văn hóa và Thông tin; Trung tâm Truyền thông – Văn hóa – Thể thao** huyện"
    plan = parse(Document.from_text(TITLE + "I. PHÂN CÔNG\n" + line + "\n"))
    assert plan.sections[1].span.of(plan.text).endswith("Truyền thông – Văn hóa")


def test_hard_spaces_of_a_page():
    body = (
        "**I.&nbsp;MỤC ĐÍCH &amp; Ý NGHĨA**\n\n1.&nbsp;Mục đích\n\no&nbsp;100% lớp đăng ký.\n\n"
        "o&nbsp;9/9 tổ ký giao ước.\n\n**II.&nbsp;KHEN THƯỞNG**\n\n•&nbsp;Giấy khen.\n"
    )
    found = outline(body)
    assert [(level, label) for level, label, *_ in found] == [
        *((1, "I"), (2, "1"), (3, "o"), (3, "o"), (1, "II"), (2, "•")),
    ]
    assert [title for *_, title, _ in found if title][1:] == ["Mục đích", "KHEN THƯỞNG"]


def test_an_item_that_asks_all_ends_the_outline_only_where_no_other_follows():
    body = "I. PHÂN CÔNG\n- Yêu cầu các tổ nghiêm túc thực hiện.\n- Văn phòng: theo dõi.\n"
    assert [label for _, label, *_ in outline(body)] == ["I", "-", "-"]
    assert [label for _, label, *_ in outline(f"{body}Yêu cầu các tổ nghiêm túc thực hiện.\n")] == [
        *("I", "-", "-"),
    ]
