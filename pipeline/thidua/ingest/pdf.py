"""PDF: page by page, its text layer where that is good, OCR where it is not."""

from __future__ import annotations

import ctypes

import pypdfium2 as pdfium
from PIL import ImageOps
from pypdfium2 import raw

from thidua.document import Document, Status
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.assemble import ReadPage, to_document
from thidua.ingest.layout import lines_of
from thidua.ingest.mixed import words_in_pictures
from thidua.ingest.ocr import engine
from thidua.ingest.page_ocr import ocr_page
from thidua.ingest.page_picture import MOST_DPI, Pictures, page_picture, pictures_of
from thidua.ingest.pdf_tables import tables_of
from thidua.ingest.pdf_words import words_of
from thidua.ingest.sources import Source
from thidua.ingest.tables import lines_with_tables
from thidua.ingest.text_quality import GOOD, quality
from thidua.ingest.tokens import TextLine, Token

_FILLED = 0.5  # of the page, by a picture: it may be a scan of the page
_FEW_WORDS = 80  # fewer over such a picture may be a stamp or a signature, not the text
_MORE = 1.5  # times the words of a text layer, good but short, that OCR must find
_NONE = Pictures((), (), others=False, too_large=False)
_FIELD_WIDTH, _FIELD_HEIGHT = 150, 40  # points; what is larger is a stamp or a signature
_DIGITS_MISREAD = str.maketrans("]l|IOoSÐ", "11110050", " .,")
_RULES = 3  # lines each way from which a ruled table is looked for
_MOST_OBJECTS = 3000
_LARGEST = 2400.0  # points: A1
_MOST_PAGES = 20_000


def read_pdf(source: Source) -> Document:
    """Read all pages. Raises ThiduaError when the file is encrypted, damaged or has no pages."""
    try:
        pdf = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise ThiduaError(ErrorCode.ENCRYPTED, source.name) from error
        raise ThiduaError(ErrorCode.DAMAGED, source.name, "not a whole PDF") from error
    try:
        if len(pdf) == 0:
            raise ThiduaError(ErrorCode.NO_TEXT, source.name, "no pages")
        if len(pdf) > _MOST_PAGES:
            raise ThiduaError(ErrorCode.TOO_LARGE, source.name, f"{_MOST_PAGES} pages")
        pages = [_page(source, pdf, index) for index in range(len(pdf))]
    finally:
        pdf.close()
    kinds = {page.reader for page in pages if page.lines} or {"text"}
    reader = "pdf-mixed" if len(kinds) > 1 else "pdf-ocr" if kinds == {"ocr"} else "pdf-text"
    return to_document(source, "application/pdf", reader, pages)


def _page(source: Source, pdf: pdfium.PdfDocument, index: int) -> ReadPage:
    """Read one page; what goes wrong stays on the page."""
    page = None
    try:
        page = pdf[index]
        width, height = page.get_size()
        images, ruled = _objects(page)
        fields = [] if images else _fields(page)
        if fields:
            page = _with_fields(pdf, page, index)
        layer = page.get_textpage()
        try:
            tokens = words_of(layer, page)
        finally:
            layer.close()
        if fields:
            tokens += _read_fields(page, fields, tokens)
        text = " ".join(token.text for token in tokens)
        good = quality(text)
        pictures = pictures_of(page) if images or good < GOOD else _NONE
        if _is_scan(page, pictures, tokens) or (text.strip() and good < GOOD):
            return _ocr(page, index, pictures, tokens, good)
        seen = words_in_pictures(page, pictures, tokens)
        reason = f"text layer, quality {good:.2f}" if text else "an empty page"
        if seen:
            reason = f"{reason}; {len(seen)} words on pictures read by OCR"
        lines = _lines(source, index, [*tokens, *seen], ruled=ruled)
        return ReadPage(index + 1, width, height, lines, "mixed" if seen else "text", reason)
    except ThiduaError:
        raise
    except (pdfium.PdfiumError, ValueError, MemoryError, OSError) as error:
        return ReadPage(index + 1, 595.0, 842.0, [], "text", str(error), Status.FAILED)
    finally:
        if page is not None:
            page.close()


def _is_scan(page: pdfium.PdfPage, pictures: Pictures, tokens: list[Token]) -> bool:
    """Whether a picture fills the page and its text layer is too short to be the page's text.

    What lies over a scan may be a stamp of the archive or a digital signature only.
    """
    width, height = page.get_size()
    filled = max(((b[2] - b[0]) * (b[3] - b[1]) for b in pictures.boxes), default=0.0)
    return filled > _FILLED * width * height and len(tokens) < _FEW_WORDS


def _fields(page: pdfium.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of small fields: a number or date set when it was signed."""
    found = []
    rect = raw.FS_RECTF()
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_WIDGET:
            raw.FPDFAnnot_GetRect(annotation, ctypes.byref(rect))
            width, height = rect.right - rect.left, rect.top - rect.bottom
            if 4 < width < _FIELD_WIDTH and 4 < height < _FIELD_HEIGHT:
                found.append((rect.left, rect.bottom, rect.right, rect.top))
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def _with_fields(pdf: pdfium.PdfDocument, page: pdfium.PdfPage, index: int) -> pdfium.PdfPage:
    """The page with what is filled in as part of it."""
    raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
    page.close()
    return pdf[index]


def _read_fields(
    page: pdfium.PdfPage, fields: list[tuple[float, float, float, float]], tokens: list[Token]
) -> list[Token]:
    """The words of fields that are pictures, read by OCR; others are in *tokens* already."""
    found: list[Token] = []
    width, height = page.get_size()
    for left, bottom, right, top in fields:
        box = (left, height - top, right, height - bottom)
        if any(
            t.x0 < right and t.x1 > left and box[1] < (t.top + t.bottom) / 2 < box[3]
            for t in tokens
        ):
            continue
        crop = (left, bottom, width - right, height - top)
        picture = page.render(scale=MOST_DPI / 72, crop=crop).to_pil().convert("L")
        read = engine().read(ImageOps.expand(picture, 30, 255), MOST_DPI, line=True)
        text = "".join(token.text for token in read).translate(_DIGITS_MISREAD)
        if text.isdigit():
            found.append(Token(text, *box, min(t.confidence or 0.0 for t in read)))
    return found


def _ocr(
    page: pdfium.PdfPage, index: int, pictures: Pictures, tokens: list[Token], good: float
) -> ReadPage:
    """OCR of the page, unless its text layer, bad or short as it is, turns out the better text."""
    width, height = page.get_size()
    image, dpi = page_picture(page, pictures)
    larger = max(1.0, max(width, height) / _LARGEST)  # a sheet so large is a page magnified
    reason = f"text layer of quality {good:.2f}, {len(tokens)} words" if tokens else "no text layer"
    read = ocr_page(index + 1, image, dpi * larger, reason)
    read.width, read.height = width, height  # those of the picture are rounded to dots
    if larger > 1:
        for line in read.lines:
            line.tokens = [token.larger(larger) for token in line.tokens]
    seen = quality(" ".join(line.text for line in read.lines))
    words = sum(len(line.tokens) for line in read.lines)
    better = words > _MORE * len(tokens) if good >= GOOD else seen > good
    if tokens and (read.status is Status.FAILED or not better):
        reason = f"text layer of quality {good:.2f}, OCR no better ({seen:.2f}, {words} words)"
        return ReadPage(index + 1, width, height, lines_of(tokens), "text", reason)
    return read


def _objects(page: pdfium.PdfPage) -> tuple[int, bool]:
    """How many pictures a page has, and whether ruling lines cross on it as in a table."""
    images = across = down = 0
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    edges = tuple(map(ctypes.byref, (left, bottom, right, top)))
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(page.raw, index)
        kind = raw.FPDFPageObj_GetType(item)
        images += kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)
        if kind == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPageObj_GetBounds(item, *edges):
            width, height = right.value - left.value, top.value - bottom.value
            across += height < 3 and width > 20
            down += width < 3 and height > 8
    return images, across >= _RULES and down >= _RULES


def _lines(source: Source, index: int, tokens: list[Token], *, ruled: bool) -> list[TextLine]:
    """Lines in reading order; rows of ruled tables as ``a | b | c``."""
    return lines_with_tables(tables_of(source.data, index) if ruled else [], tokens)
