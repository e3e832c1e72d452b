"""Bold words of a page image and of a PDF's text layer; what is made of them."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from thidua.errors import ThiduaError
from thidua.ingest import ocr, read_bytes
from thidua.ingest.bold import with_bold
from thidua.ingest.layout import paragraphs
from thidua.ingest.tokens import TextLine, Token, is_bold

DPI = 200
SCALE = DPI / 72
BODY = [
    "Phát huy tinh thần đoàn kết của mọi người dân trong xã",
    "Các thôn đăng ký phần việc cụ thể, có người theo dõi",
    "Văn phòng tổng hợp, báo cáo trước ngày 20 hằng tháng",
]
PAGE = [
    "**I. MỤC ĐÍCH, YÊU CẦU**",
    BODY[0],
    "**1. Mục đích**",
    *BODY[1:],
    "Chú trọng **phối hợp** giữa các ban",
]


def font(points, *, bold=False):
    try:
        return ImageFont.truetype(f"Tinos-{'Bold' if bold else 'Regular'}.ttf", points * SCALE)
    except OSError:
        pytest.skip("no font in regular and bold")


def drawn(lines, points=13.0, first=None):
    """A page, its words and whether each is bold; ``**`` marks bold, *first* sizes line one."""
    image = Image.new("L", (1654, 900), 255)
    pen = ImageDraw.Draw(image)
    tokens, truth = [], []
    for number, line in enumerate(lines):
        size = first if first and number == 0 else points
        x, bold = 90.0, False
        for word in line.split():
            bold = bold or word.startswith("**")
            text = word.strip("*")
            face = font(size, bold=bold)
            pen.text((x * SCALE, (60 + 24 * number) * SCALE), text, font=face, fill=20, anchor="ls")
            left, top, right, bottom = face.getbbox(text, anchor="ls")
            y = 60 + 24 * number
            box = (x + left / SCALE, y + top / SCALE, x + right / SCALE, y + bottom / SCALE)
            tokens.append(Token(text, *box, 0.9, number))
            truth.append(bold)
            x += face.getlength(text) / SCALE + 4
            bold = bold and not word.endswith("**")
    return np.asarray(image), tokens, truth


def soft(grey):
    return cv2.GaussianBlur(grey, (0, 0), 0.9)


def faint(grey):
    return np.asarray(255 - (255 - grey.astype(np.float32)) * 0.45, np.uint8)


def grainy(grey):
    noise = np.random.default_rng(1).normal(0, 10, grey.shape)
    return np.asarray(np.clip(soft(grey) + noise, 0, 255), np.uint8)


def thick(grey):
    return cv2.erode(grey, np.ones((2, 2), np.uint8))


@pytest.mark.parametrize("worn", [np.asarray, soft, faint, grainy, thick], ids=lambda f: f.__name__)
@pytest.mark.parametrize("points", [11.0, 13.0, 14.0])
def test_bold_words_of_a_page(worn, points):
    grey, tokens, truth = drawn(PAGE, points)
    found = with_bold(worn(grey), DPI, tokens)
    assert [t.text for t in found if t.bold] == [
        t.text for t, bold in zip(tokens, truth, strict=True) if bold
    ]
    assert [t._replace(bold=False) for t in found] == tokens


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        ([f"{BODY[0]}.", *BODY], 13.0),  # larger than a table's words, not bold
        ([f"**{line}**" for line in BODY], None),  # nothing to compare with
        (["**I. MỤC ĐÍCH**", "Phát huy tinh thần"], None),  # too few words to tell
    ],
)
def test_no_bold_words(lines, first):
    grey, tokens, _ = drawn(lines, 11.0, first)
    assert not any(t.bold for t in with_bold(grey, DPI, tokens))


def words(text):
    """Words in a row; those between stars are bold."""
    tokens, bold = [], False
    for index, word in enumerate(text.split()):
        bold = bold or word.startswith("*")
        tokens.append(Token(word.strip("*"), 40.0 * index, 0, 40.0 * index + 38, 12, bold=bold))
        bold = bold and not word.endswith("*")
    return tokens


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("*1. Mục đích*", True),
        ("1. *Mục đích*", True),  # a number whose strokes are not told
        ("*1.* Mục đích", False),
        ("*Đợt 1:* Từ tháng giêng đến tháng sáu", False),
        ("* -", False),
    ],
)
def test_a_line_is_bold_but_for_a_quarter_of_its_letters(text, bold):
    assert is_bold(words(text)) is bold


def line(text, x0, x1, top, *, bold):
    width = (x1 - x0) / len(text.split())
    return TextLine(
        [
            Token(word, x0 + k * width, top, x0 + (k + 1) * width - 3, top + 12, bold=bold)
            for k, word in enumerate(text.split())
        ]
    )


@pytest.mark.parametrize(("heading", "groups"), [(True, 2), (False, 1)])
def test_a_bold_line_as_wide_as_the_text_is_a_paragraph_of_its_own(heading, groups):
    lines = [
        line("Nội dung thi đua của các thôn trong toàn xã", 110, 520, 100, bold=heading),
        line("Các thôn đăng ký phần việc cụ thể trong năm", 110, 520, 118, bold=False),
        line("có người theo dõi và báo cáo văn phòng để tổng hợp", 85, 520, 136, bold=False),
    ]
    assert len(paragraphs(lines, 595)) == groups


def styles(document):
    return [(block.span.of(document.text), block.style) for block in document.blocks]


EXPECTED = [
    ("I. MỤC ĐÍCH", "bold"),
    ("Phát huy tinh thần đoàn kết của mọi người dân trong xã.", None),
    ("1. Yêu cầu chung", None),
]


def test_bold_fonts_of_a_text_layer(pdf):
    font(12, bold=True)
    pdf.add_page()
    pdf.text(85, 100, EXPECTED[0][0], bold=True)
    pdf.text(85, 120, EXPECTED[1][0])
    pdf.text(pdf.text(85, 140, "1. Yêu cầu ", bold=True), 140, "chung")
    document = read_bytes(pdf.data(), "a.pdf")
    assert styles(document)[:2] == EXPECTED[:2]
    assert "*" not in document.text


def test_bold_lines_of_a_scan():
    try:
        ocr.engine()
    except ThiduaError:
        pytest.skip("no Tesseract data")
    grey, _, _ = drawn(PAGE)
    buffer = io.BytesIO()
    Image.fromarray(grey).save(buffer, "PNG", dpi=(DPI, DPI))
    document = read_bytes(buffer.getvalue(), "a.png")
    bold = [text for text, style in styles(document) if style == "bold"]
    assert bold == ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích"]
    assert "*" not in document.text
