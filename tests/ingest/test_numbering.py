"""Numbers of headings that OCR misread; a number that is only out of sequence stays."""

from __future__ import annotations

import pytest

from thidua.ingest.numbering import put_numbers_right
from thidua.ingest.tokens import TextLine, Token

HEIGHT = 9.0  # of capitals of 13.6 points
EM = HEIGHT / 0.66
WIDTH = {"I": 0.36, "V": 0.72, "X": 0.72, ".": 0.25, "-": 0.33}


def printed(text):
    """How wide a numeral of Times is printed."""
    return (sum(WIDTH.get(letter, 0.5) for letter in text) - 0.15) * EM


def line(text, wide=None, confidence=0.9):
    """A line of text; *wide* is what is really printed as its first word."""
    tokens, x = [], 100.0
    for index, word in enumerate(text.split()):
        width = printed(wide or word) if index == 0 else 30.0
        tokens.append(Token(word, x, 50, x + width, 50 + HEIGHT, confidence))
        x += width + 4
    return TextLine(tokens)


def first_words(lines):
    put_numbers_right(lines)
    return [item.tokens[0].text for item in lines]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (["I. MỤC ĐÍCH", "H. NỘI DUNG", "IH. THỜI GIAN"], ["I.", "II.", "III."]),
        (["L. MỤC ĐÍCH", "II. NỘI DUNG"], ["I.", "II."]),
        (["1. MỤC ĐÍCH", "II. NỘI DUNG"], ["I.", "II."]),
        (["L Mục tiêu", "II. Yêu cầu"], ["I.", "II."]),
        (["I- MỤC ĐÍCH", "H- NỘI DUNG"], ["I-", "II-"]),
        (["I. MỤC ĐÍCH", "II. NỘI DUNG", "TII. KHEN THƯỞNG"], ["I.", "II.", "III."]),
        (["I. MỤC ĐÍCH", "l. Phạm vi", "2. Đối tượng"], ["I.", "1.", "2."]),
        (["4. Khen thưởng", "S. Kinh phí", "6. Báo cáo"], ["4.", "5.", "6."]),
        (["4- Khen thưởng", "§- Kinh phí"], ["4-", "5-"]),
        (["a) Một", "b) Hai", "€) Ba"], ["a)", "b)", "c)"]),
        (["I.MỤC ĐÍCH", "II. NỘI DUNG"], ["I. MỤC", "II."]),
        (["LMỤC ĐÍCH", "II. NỘI DUNG"], ["I. MỤC", "II."]),
        (["IL. Mục đích", "II. Yêu cầu"], ["I.", "II."]),
        (["I. Kinh tế", "II. Văn hóa", "IH. Quốc phòng"], ["I.", "II.", "III."]),
        (["I. MỤC ĐÍCH", "II NỘI DUNG"], ["I.", "II."]),  # the stop is lost
        (["I. MỤC ĐÍCH", "- Một là", "2. NỘI DUNG", "2.1. Hai là"], ["1.", "-", "2.", "2.1."]),
        (["I. MỤC ĐÍCH", "1. Một là", "2. Hai là"], ["I.", "1.", "2."]),
        (["I. MỤC ĐÍCH", "2. Hai là", "II. NỘI DUNG"], ["I.", "2.", "II."]),
        (["4. Khen thưởng", "5, Kinh phí", "6. Báo cáo"], ["4.", "5.", "6."]),
        (["I. MỤC ĐÍCH", "I- Giữ nếp", "2- Nêu gương"], ["I.", "1-", "2-"]),
        (
            ["II. NỘI DUNG", "I/ Dạy tốt", "Lớp nào cũng có sổ", "2/ Học tốt"],
            ["II.", "1/", "Lớp", "2/"],
        ),
    ],
)
def test_what_looks_like_the_next_number_is_it(read, meant):
    assert first_words([line(text) for text in read]) == meant


def test_a_numeral_that_is_printed_wider_has_lost_a_stroke():
    lines = [line("I. MỤC ĐÍCH"), line("II. NỘI DUNG"), line("II. KHEN THƯỞNG", wide="III.")]
    assert first_words(lines) == ["I.", "II.", "III."]
    assert lines[2].tokens[0].read == ("II.", "numbering", 0.9)


def test_a_stroke_put_back_is_taken_out_when_the_next_numeral_is_the_same():
    lines = [line("I. MỤC ĐÍCH", wide="II."), line("II. NỘI DUNG")]
    assert first_words(lines) == ["I.", "II."]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("6.1, Trang bị máy", "6.1."),
        ("1,2. Phân công việc", "1.2."),
        ("3.2.1: Công tác khác", "3.2.1."),
        ("6.1. Trang bị máy", "6.1."),
        ("6,5; giảm 2 điểm", "6,5;"),
        ("1,5. bình quân cả", "1,5."),
        ("10,0: Xuất", "10,0:"),
    ],
)
def test_the_stops_of_a_number_in_parts(read, meant):
    assert first_words([line(read)]) == [meant]


@pytest.mark.parametrize(
    "texts",
    [
        ["I. MỤC ĐÍCH", "I- Giữ nếp", "II- Nêu gương"],
        ["I. MỤC ĐÍCH", "II. NỘI DUNG", "II. KHEN THƯỞNG"],  # numbered so by its author
        ["I. MỤC ĐÍCH", "III. NỘI DUNG"],
        ["1. Một", "3. Ba"],
        ["1. MỤC ĐÍCH", "2. NỘI DUNG"],
        ["h) Tám", "l) Mười hai"],
        ["Sở Y tế chủ trì", "S. Nguyễn Du"],
        ["Lào Cai, ngày 1 tháng 2", "Hội đồng thi đua"],
        ["VIII. KHEN THƯỞNG", "IX. KINH PHÍ"],
        ["I MỤC ĐÍCH", "II NỘI DUNG"],  # printed without
        ["4. Khen thưởng", "7, Trần Phú"],
        ["IT. Phòng máy", "1. Bảo trì"],
    ],
)
def test_what_is_printed_so_stays(texts):
    assert first_words([line(text) for text in texts]) == [text.split()[0] for text in texts]


@pytest.mark.parametrize("meant", ["XII", "XIII"])
def test_an_h_is_one_stroke_or_two_as_its_width_tells(meant):
    words = ["Quốc", "hội", "khóa", "XIH", "và"]
    tokens = [Token(w, 40 * i, 50, 40 * i + printed(meant if w == "XIH" else w), 59, 0.9) for i, w in enumerate(words)]  # fmt: skip
    item = TextLine(tokens)
    put_numbers_right([item])
    assert item.text == f"Quốc hội khóa {meant} và"


def test_a_numeral_inside_a_line_is_judged_by_its_width():
    words = ["Đại", "hội", "lần", "thứ", "XII", "của", "Đảng"]
    tokens = [Token(w, 40 * i, 50, 40 * i + printed("XIII" if w == "XII" else w), 59, 0.9) for i, w in enumerate(words)]  # fmt: skip
    item = TextLine(tokens)
    put_numbers_right([item])
    assert item.text == "Đại hội lần thứ XIII của Đảng"


def test_the_letter_after_d_is_read_as_a_syllable():
    read = ["c) Ba việc", "d) Bốn việc", "ở) Năm việc", "e) Sáu việc"]
    assert first_words([line(text) for text in read]) == ["c)", "d)", "đ)", "e)"]
    assert first_words([line("ở) Năm việc")]) == ["ở)"]  # nothing tells
    counted = ["d) 100% hộ dân", "ở) 85% trở lên", "2) 40 hộ"]
    assert first_words([line(text) for text in counted]) == ["d)", "đ)", "2)"]
