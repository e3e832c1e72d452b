"""The picture of a PDF page: the scan as it is where it is the page; pictures on text pages."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFont

from thidua.errors import ThiduaError
from thidua.ingest import ocr, read_bytes
from thidua.ingest.page_picture import MOST_PIXELS, page_picture, pictures_of

PLAN = "Căn cứ nhiệm vụ năm 2031, phát động đợt thi đua trong toàn huyện."


def first(pdf):
    page = pdfium.PdfDocument(pdf.data())[0]
    pictures = pictures_of(page)
    return page_picture(page, pictures)


def printed(lines, size=(1240, 400), letters=42):
    """A picture with lines of text, 150 dots an inch."""
    image = Image.new("L", size, "white")
    try:
        font = ImageFont.truetype("Tinos-Regular.ttf", letters)
    except OSError:
        pytest.skip("no font with Vietnamese letters")
    for number, line in enumerate(lines):
        ImageDraw.Draw(image).text((80, 60 + 90 * number), line, font=font, fill="black")
    return image


@pytest.fixture
def engine():
    try:
        return ocr.engine()
    except ThiduaError:
        pytest.skip("no Tesseract data")


def test_a_scan_that_fills_the_page_is_taken_as_it_is(pdf):
    scan = printed(["x"], (1240, 1754))
    pdf.add_page((595.2, 841.9)).picture(scan)
    picture, dpi = first(pdf)
    assert picture.size == scan.size
    assert dpi == pytest.approx(150, abs=0.2)


def test_a_page_with_more_than_its_scan_is_rendered(pdf):
    pdf.add_page((595.2, 841.9)).picture(printed(["x"], (1240, 1754)))
    pdf.text(300, 400, "Công văn đến")
    picture, dpi = first(pdf)
    assert dpi == pytest.approx(200)
    assert picture.width == pytest.approx(1654, abs=2)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_rendered_as_it_is_seen(pdf, turned):
    pdf.add_page((595.2, 841.9), turned=turned).picture(printed(["x"], (1240, 1754)))
    picture, _ = first(pdf)
    assert picture.height > picture.width


def test_a_sheet_of_yards_stays_within_bounds(pdf):
    pdf.add_page((14400, 14400)).text(100, 100, PLAN)
    picture, dpi = first(pdf)
    assert picture.width * picture.height <= 1.01 * MOST_PIXELS
    assert dpi < 40


@pytest.mark.usefixtures("engine")
def test_a_picture_of_text_on_a_page_of_text_is_read_in_its_place(pdf):
    pdf.add_page().lines(85, 100, [PLAN] * 3)
    below = printed(["Mỗi xã đăng ký một mô hình", "trước ngày 15 tháng 3 năm 2031."])
    pdf.picture(below, box=(85, 200, 400, 130))
    pdf.lines(85, 400, ["Các xã báo cáo kết quả về huyện trước ngày 20 hằng tháng."])
    document = read_bytes(pdf.data())
    page = document.pages[0]
    assert page.reader == "mixed"
    assert "words on pictures" in page.reason
    lines = document.text.splitlines()
    place = next(i for i, line in enumerate(lines) if "Mỗi xã đăng ký một mô hình" in line)
    assert "toàn huyện" in lines[place - 1]
    assert "Các xã báo cáo" in lines[-1]
    word = next(w for w in document.words if document.text[w.start : w.end] == "Mỗi")
    assert 85 < word.box.x0 < 485
    assert 200 < word.box.top < 330
    assert word.confidence is not None


@pytest.mark.usefixtures("engine")
def test_a_stamp_over_a_scan_is_not_the_text_of_the_page(pdf):
    scan = printed([PLAN, "Mỗi xã đăng ký một mô hình mới trong tháng 3."] * 4, (1800, 1000))
    pdf.add_page((864, 480)).picture(scan)
    pdf.text(600, 470, "Người ký: Sở Nội vụ, ngày ký 12.3.2031 08:15")
    document = read_bytes(pdf.data())
    assert document.pages[0].reader == "ocr"
    assert document.text.count("toàn huyện") == 4
