"""The searchable PDF: every word where it is printed, also on a page that is shown turned."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from thidua.document import Box, Document, Page, Span, Word
from thidua.errors import ThiduaError
from thidua.ingest import Source
from thidua.ingest.searchable import write_searchable

WORDS = (("KẾ", 50.0, 40.0), ("HOẠCH", 80.0, 40.0), ("19/CT-TTg", 120.0, 200.0))


def scanned(width, height, reader="ocr"):
    """A document of one page whose words stand at the places of WORDS."""
    text, words, at = "", [], 0
    for word, x, top in WORDS:
        box = Box(1, x, top, x + 7.0 * len(word), top + 12.0)
        words.append(Word(at, at + len(word), box, 0.9))
        text += word + " "
        at = len(text)
    page = Page(1, width, height, Span(0, len(text)), reader)
    return Document("0" * 16, "x", "x", "application/pdf", "pdf-ocr", text, (page,), tuple(words))


def blank_pdf(path: Path, rotation: int) -> Source:
    pdf = pdfium.PdfDocument.new()
    page = pdf.new_page(300, 400)
    page.set_rotation(rotation)
    page.gen_content()
    pdf.save(path)
    return Source.open(path)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_words_stand_where_they_are_printed(tmp_path, rotation):
    source = blank_pdf(tmp_path / "scan.pdf", rotation)
    seen = (400, 300) if rotation in (90, 270) else (300, 400)
    out = tmp_path / "out.pdf"
    write_searchable(source, scanned(*seen), out)
    page = pdfium.PdfDocument(out)[0]
    layer = page.get_textpage()
    text = layer.get_text_range()
    for word, x, top in WORDS:
        at = text.index(word)
        a, b, c, d = layer.get_charbox(at)
        if rotation == 0:
            left, upper = a, 400 - d
        elif rotation == 90:
            left, upper = b, a
        elif rotation == 180:
            left, upper = 300 - c, b
        else:
            left, upper = 400 - d, 300 - c
        assert left == pytest.approx(x, abs=3)
        assert upper == pytest.approx(top, abs=8)


def test_the_text_is_not_seen(tmp_path):
    source = blank_pdf(tmp_path / "scan.pdf", 0)
    out = tmp_path / "out.pdf"
    write_searchable(source, scanned(300, 400), out)
    picture = pdfium.PdfDocument(out)[0].render().to_pil().convert("L")
    assert picture.getextrema() == (255, 255)


def test_a_page_with_a_good_text_layer_stays(tmp_path):
    source = blank_pdf(tmp_path / "scan.pdf", 0)
    out = tmp_path / "out.pdf"
    write_searchable(source, scanned(300, 400, reader="text"), out)
    assert pdfium.PdfDocument(out)[0].get_textpage().count_chars() == 0


def test_an_image_becomes_a_page(tmp_path):
    picture = io.BytesIO()
    Image.new("RGB", (300, 400), "white").save(picture, "PNG")
    (tmp_path / "photo.png").write_bytes(picture.getvalue())
    document = scanned(300, 400)
    object.__setattr__(document, "media_type", "image/png")
    out = tmp_path / "out.pdf"
    write_searchable(Source.open(tmp_path / "photo.png"), document, out)
    page = pdfium.PdfDocument(out)[0]
    assert page.get_size() == (300, 400)
    assert "HOẠCH" in page.get_textpage().get_text_range()


def test_a_text_has_no_pages(tmp_path):
    (tmp_path / "a.txt").write_text("Kế hoạch", encoding="utf-8")
    with pytest.raises(ThiduaError, match="no pages"):
        write_searchable(
            Source.open(tmp_path / "a.txt"), Document.from_text("Kế hoạch"), tmp_path / "out.pdf"
        )
