"""PDF with a text layer: words where they were drawn, in the order of reading."""

import itertools

import pytest

from thidua.document import BlockKind, Status
from thidua.ingest import read_bytes

PROSE = [
    "Căn cứ nhiệm vụ chính trị năm 2031, Ủy ban nhân dân huyện phát động đợt thi đua với",
    "những nội dung chủ yếu dưới đây và giao các xã, thị trấn tổ chức thực hiện nghiêm túc,",
    "đúng tiến độ, không phô trương.",
]


def word(document, text):
    start = document.text.index(text)
    return document.words_in(start, start + len(text))


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [(595, 842), (842, 595)])
def test_a_word_lies_where_it_was_drawn(pdf, size, turned):
    pdf.add_page(size, turned)
    drawn = {}
    for x, baseline, text in ((85, 100, "Khơi"), (300, 130, "dậy"), (120, 500, "phong trào")):
        drawn[text] = (x, baseline, pdf.text(x, baseline, text))
    document = read_bytes(pdf.data())
    (page,) = document.pages
    assert (page.width, page.height, page.reader) == (*size, "text")
    assert document.text.split() == ["Khơi", "dậy", "phong", "trào"]
    for text, (x, baseline, right) in drawn.items():
        words = word(document, text)
        assert [document.text[w.start : w.end] for w in words] == text.split()
        assert words[0].box.page == 1
        assert words[0].box.x0 == pytest.approx(x, abs=1)
        assert words[-1].box.x1 == pytest.approx(right, abs=1)
        for placed in words:
            assert baseline - 14 < placed.box.top < baseline - 6
            assert baseline - 1 < placed.box.bottom < baseline + 5


def test_every_character_of_a_word_has_a_box_and_offsets_hold(pdf):
    pdf.add_page().lines(85, 100, PROSE)
    document = read_bytes(pdf.data())
    assert document.text == " ".join(PROSE) + "\n"
    assert [document.text[w.start : w.end] for w in document.words] == document.text.split()
    assert document.pages[0].span == (0, len(document.text))


@pytest.mark.parametrize("box", [(40, 30, 560, 800), (-20, -10, 575, 832)])
def test_a_cropped_page_is_measured_from_what_is_seen(pdf, box):
    pdf.add_page().lines(100, 100, PROSE, size=10)
    pdf.page.set_mediabox(min(0, box[0]), min(0, box[1]), 595, 842)
    pdf.page.set_cropbox(*box)
    document = read_bytes(pdf.data())
    (page,) = document.pages
    assert (page.width, page.height) == (box[2] - box[0], box[3] - box[1])
    first = document.words[0].box
    assert first.x0 == pytest.approx(100 - box[0], abs=1)
    assert first.bottom == pytest.approx(100 - (842 - box[3]) + 2, abs=2)


def test_glyphs_without_a_character_do_not_shift_the_boxes(pdf):
    pdf.add_page().text(85, 100, "Phát động")
    pdf.glyphs(85, 130, [3000, 3001, 3002])
    pdf.text(85, 160, "thi đua \U0001d465 yêu nước")
    right = pdf.text(300, 190, "hết")
    (found,) = word(read_bytes(pdf.data()), "hết")
    assert (found.box.x0, found.box.x1) == (pytest.approx(300, abs=1), pytest.approx(right, abs=1))
    assert 176 < found.box.top < found.box.bottom < 195


@pytest.mark.parametrize(
    "typed",
    [
        "C¨n cø nhiÖm vô n¨m 2031, ñy ban nh©n d©n x· ph¸t ®éng thi ®ua vµ giao c¸c tr­êng",
        "Caên cöù nhieäm vuï naêm 2031, uûy ban nhaân daân xaõ phaùt ñoäng thi ñua vaø giao caùc tröôøng",
    ],
)
def test_a_text_layer_in_a_legacy_font_needs_no_ocr(pdf, typed):
    pdf.add_page().text(50, 100, typed, 10)
    document = read_bytes(pdf.data())
    assert document.reader == "pdf-text"
    expected = "Căn cứ nhiệm vụ năm 2031, ủy ban nhân dân xã phát động thi đua và giao các trường"
    assert document.text == expected + "\n"


LEFT = ["UBND HUYỆN MỘC LAN", "PHÒNG NỘI VỤ", "Số: 27/KH-PNV"]
RIGHT = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Mộc Lan, ngày 05 tháng 3 năm 2031",
]


def heading(pdf, baseline=70):
    for left, right in zip(LEFT, RIGHT, strict=True):
        pdf.centred(160, baseline, left, 11)
        pdf.centred(410, baseline, right, 11)
        baseline += 18
    return baseline + 20


def test_heading_and_signature_left_block_then_right(pdf):
    pdf.add_page()
    baseline = heading(pdf)
    pdf.centred(297, baseline, "KẾ HOẠCH")
    baseline = pdf.lines(85, baseline + 40, PROSE) + 30
    for row, (left, right) in enumerate(
        [("Nơi nhận:", "TRƯỞNG PHÒNG"), ("- Như trên;", ""), ("- Lưu: VT.", "Trần Thị Mận")]
    ):
        pdf.text(85, baseline + 16 * row, left, 11)
        pdf.centred(430, baseline + 16 * row, right, 11)
    assert read_bytes(pdf.data()).text.splitlines() == [
        *LEFT,
        *RIGHT,
        "KẾ HOẠCH",
        " ".join(PROSE),
        *["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TRƯỞNG PHÒNG", "Trần Thị Mận"],
    ]


def book(pdf, pages, number="{}", top=40):
    """Pages of prose with a running head and a page number."""
    for index, body in enumerate(pages, 1):
        pdf.add_page()
        if index > 1:
            pdf.centred(297, top, number.format(index))
            pdf.text(85, top + 25, f"Kế hoạch thi đua năm 2031 – tờ {index}", 9)
        pdf.lines(85, 100, body)
    return read_bytes(pdf.data())


@pytest.mark.parametrize(
    ("number", "top"),
    [("{}", 40), ("- {} -", 40), ("Trang {}/4", 40), ("{}", 812), ("Trang {}", 815)],
)
def test_page_numbers_and_running_heads_go(pdf, number, top):
    pages = [[f"{index}. {line}" for line in PROSE] for index in (1, 2, 3, 4)]
    if top > 500:
        for index, body in enumerate(pages, 1):
            pdf.add_page().lines(85, 100, body)
            if index > 1:
                pdf.centred(297, top, number.format(index))
        document = read_bytes(pdf.data())
    else:
        document = book(pdf, pages, number, top)
    assert "tờ" not in document.text
    assert [page.printed_number for page in document.pages] == [None, 2, 3, 4]
    assert document.text.splitlines() == [line for body in pages for line in body]


def test_a_number_in_the_text_is_no_page_number(pdf):
    pdf.add_page().lines(85, 300, [*PROSE[:2], "2031"])
    document = read_bytes(pdf.data())
    assert "2031" in document.text.splitlines()[-1]
    assert document.pages[0].printed_number is None


def test_a_sentence_over_a_page_break_is_one_line(pdf):
    document = book(pdf, [PROSE[:1], PROSE[1:2], PROSE[2:], ["II. Tổ chức thực hiện", *PROSE]])
    assert document.text.splitlines() == [
        " ".join(PROSE),
        "II. Tổ chức thực hiện",
        " ".join(PROSE),
    ]
    assert document.page_at(0) == 1
    assert document.page_at(document.text.index("những nội dung")) == 2
    assert document.page_at(document.text.index("đúng tiến")) == 3
    assert document.page_at(document.text.index("II.")) == 4
    spans = [page.span for page in document.pages]
    assert [a.end == b.start for a, b in itertools.pairwise(spans)] == [True] * 3
    assert spans[-1].end == len(document.text)


JOINS = {
    "a list": (["I. MỤC TIÊU", "1. Xây dựng", "a) Một là", "- Hai là", "+ Ba là"], 5),
    "a full line and its end": ([PROSE[0], "những nội dung sau."], 1),
    "a short line and a capital": (["Phát động thi đua.", "Các xã thực hiện."], 2),
    "a hyphen at the end": ([PROSE[0].removesuffix("với") + "xã-", "phường thực hiện."], 1),
}


@pytest.mark.parametrize(("lines", "count"), JOINS.values(), ids=JOINS)
def test_lines_and_paragraphs(pdf, lines, count):
    pdf.add_page()
    baseline = pdf.lines(85, 100, PROSE) + 40
    pdf.lines(85, baseline, lines)
    document = read_bytes(pdf.data())
    found = document.text.splitlines()[1:]
    assert " ".join(found) == " ".join(lines)
    assert len(found) == count


ROWS = [
    ("", "Tổng", ""),
    ("STT", "Đơn vị", "Chỉ tiêu"),
    ("1", "Xã Đông Lĩnh", "12 mô hình"),
    ("2", "Thị trấn Sông Trà\nvà vùng phụ cận", "100% thôn, tổ\ndân phố đăng ký"),
]
BARS = [
    "| Tổng |",
    "STT | Đơn vị | Chỉ tiêu",
    "1 | Xã Đông Lĩnh | 12 mô hình",
    "2 | Thị trấn Sông Trà và vùng phụ cận | 100% thôn, tổ dân phố đăng ký",
]


@pytest.mark.parametrize("turned", [0, 90])
@pytest.mark.parametrize("crop", [0, 30])
def test_a_table_is_kept_as_rows(pdf, turned, crop):
    pdf.add_page(turned=turned)
    baseline = pdf.lines(85, 100, PROSE)
    below = pdf.table((85, 130, 320, 520), baseline, ROWS)
    pdf.lines(85, below + 40, ["Các xã báo cáo trước ngày 15 tháng 3."])
    if crop:
        _, _, width, height = pdf.page.get_mediabox()
        pdf.page.set_cropbox(crop, crop, width - crop, height - crop)
    document = read_bytes(pdf.data())
    assert document.text.splitlines() == [
        " ".join(PROSE),
        *BARS,
        "Các xã báo cáo trước ngày 15 tháng 3.",
    ]
    kinds = [block.kind for block in document.blocks]
    assert kinds == [BlockKind.PARAGRAPH, *[BlockKind.TABLE_ROW] * 4, BlockKind.PARAGRAPH]


def test_heading_above_a_table_keeps_its_order(pdf):
    pdf.add_page()
    baseline = heading(pdf)
    baseline = pdf.lines(85, baseline + 20, PROSE)
    pdf.table((85, 130, 320, 520), baseline, ROWS)
    assert read_bytes(pdf.data()).text.splitlines() == [*LEFT, *RIGHT, " ".join(PROSE), *BARS]


def test_an_empty_page_between(pdf):
    pdf.add_page().lines(85, 100, PROSE)
    pdf.add_page()
    pdf.add_page().lines(85, 100, PROSE)
    document = read_bytes(pdf.data())
    assert document.status is Status.OK
    assert document.pages[1].reason == "an empty page"
    assert document.text.splitlines() == [" ".join(PROSE)] * 2
    assert document.page_at(len(document.text) - 2) == 3
