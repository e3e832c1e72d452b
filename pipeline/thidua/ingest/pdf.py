"""PDF: page by page, its text layer where that is good, OCR where it is not."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from thidua.document import Document, Status
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.assemble import ReadPage, to_document
from thidua.ingest.image import MOST_PIXELS, ocr_page
from thidua.ingest.layout import TextLine, Token, lines_of
from thidua.ingest.sources import Source
from thidua.ingest.text_quality import GOOD, quality

_FEW_CHARACTERS = 30  # fewer on a page with a picture: a stamp of the archive, not the text
_LEAST_DPI, _MOST_DPI = 200, 300  # Tesseract gains nothing below or above
_RULES = 3  # lines each way from which a ruled table is looked for
_MOST_OBJECTS = 3000
_MOST_PAGES = 5000


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
        layer = page.get_textpage()
        try:
            tokens = list(_tokens(layer, page, height))
        finally:
            layer.close()
        text = " ".join(token.text for token in tokens)
        good = quality(text)
        images, ruled = _objects(page)
        if (len(text) >= _FEW_CHARACTERS or not images) and (good >= GOOD or not text.strip()):
            reason = f"text layer, quality {good:.2f}" if text else "an empty page"
            lines = _lines(source, index, tokens, ruled=ruled)
            return ReadPage(index + 1, width, height, lines, "text", reason)
        return _ocr(page, index, width, height, tokens, good)
    except ThiduaError:
        raise
    except (pdfium.PdfiumError, ValueError, MemoryError, OSError) as error:
        return ReadPage(index + 1, 595.0, 842.0, [], "text", str(error), Status.FAILED)
    finally:
        if page is not None:
            page.close()


def _ocr(
    page: pdfium.PdfPage, index: int, width: float, height: float, tokens: list[Token], good: float
) -> ReadPage:
    """OCR of the page, unless its text layer, bad as it is, turns out the better text."""
    dpi = min(_resolution(page, width), (MOST_PIXELS / max(1.0, width * height / 5184)) ** 0.5)
    image = page.render(scale=dpi / 72).to_pil()
    reason = f"text layer of quality {good:.2f}" if tokens else "no text layer"
    read = ocr_page(index + 1, image, dpi, reason)
    seen = quality(" ".join(line.text for line in read.lines))
    if tokens and (read.status is Status.FAILED or seen <= good):
        reason = f"text layer of quality {good:.2f}, OCR no better ({seen:.2f})"
        return ReadPage(index + 1, width, height, lines_of(tokens), "text", reason)
    return read


def _resolution(page: pdfium.PdfPage, width: float) -> float:
    """The dots an inch to read the page at: those of the scan on it, within bounds."""
    best = 0.0
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if right - left > width / 2 and top > bottom:
            pixels = max(item.get_px_size())
            best = max(best, pixels / max(right - left, top - bottom) * 72)
    return min(max(best or _MOST_DPI, _LEAST_DPI), _MOST_DPI)


def _tokens(layer: pdfium.PdfTextPage, page: pdfium.PdfPage, height: float) -> Iterator[Token]:
    """The words of a text layer with the union of their characters' boxes."""
    count = layer.count_chars()
    if count <= 0:
        return
    buffer = (ctypes.c_ushort * (count + 1))()
    raw.FPDFText_GetText(layer.raw, 0, count, buffer)
    codes = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    # the loose box is as high as the font, so that words of one line share their height
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    get_box, handle = raw.FPDFText_GetLooseCharBox, layer.raw
    x_off, y_off = page.get_mediabox()[:2]
    text: list[str] = []
    x0 = y0 = x1 = y1 = 0.0
    for index, letter in enumerate(codes):
        if letter <= " " or letter in "\u00a0\ufffe\uffff":
            if text:
                yield Token(clean_word(text), x0, y0, x1, y1)
                text = []
            continue
        get_box(handle, index, pointer)
        a, b = box.left - x_off, box.right - x_off
        c, d = height + y_off - box.top, height + y_off - box.bottom
        if not text:
            x0, y0, x1, y1 = a, c, b, d
        elif a > x1 + 0.6 * (y1 - y0) or c > y1 or d < y0:
            yield Token(clean_word(text), x0, y0, x1, y1)
            text, x0, y0, x1, y1 = [], a, c, b, d
        else:
            x0, y0, x1, y1 = min(x0, a), min(y0, c), max(x1, b), max(y1, d)
        text.append(letter)
    if text:
        yield Token(clean_word(text), x0, y0, x1, y1)


def clean_word(letters: list[str]) -> str:
    """The characters of a word; the generated hyphen of a line end is one character."""
    return "".join(letters).replace("\u0002", "-")


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
    rows = _table_rows(source, index) if ruled else []
    if not rows:
        return lines_of(tokens)
    inside: dict[int, list[TextLine]] = {}
    rest: list[Token] = []
    for token in tokens:
        x, y = (token.x0 + token.x1) / 2, (token.top + token.bottom) / 2
        for number, row in enumerate(rows):
            cell = next(
                (c for c, box in enumerate(row) if box[0] <= x <= box[2] and box[1] <= y <= box[3]),
                None,
            )
            if cell is not None:
                cells = inside.setdefault(number, [TextLine([]) for _ in row])
                cells[cell].tokens.append(token)
                break
        else:
            rest.append(token)
    table = [
        TextLine(_with_bars(cells), column=3)
        for cells in inside.values()
        if any(c.tokens for c in cells)
    ]
    return (
        sorted([*lines_of(rest), *table], key=lambda line: line.top) if table else lines_of(tokens)
    )


def _with_bars(cells: list[TextLine]) -> list[Token]:
    row: list[Token] = []
    for cell in cells:
        ordered = [token for line in lines_of(cell.tokens) for token in line.tokens]
        if row and ordered:
            last = row[-1]
            row.append(Token("|", last.x1, last.top, last.x1, last.bottom))
        row += ordered
    return row


def _table_rows(source: Source, index: int) -> list[list[tuple[float, float, float, float]]]:
    """The cells of ruled tables with two columns or more, row by row, found by pdfplumber."""
    import io

    import pdfplumber

    with pdfplumber.open(io.BytesIO(source.data), pages=[index + 1]) as pdf:
        page = pdf.pages[0]
        rows = [
            [cell for cell in row.cells if cell is not None]
            for table in page.find_tables()
            if len(table.rows) > 1
            for row in table.rows
        ]
        page.close()
    return [row for row in rows if len(row) > 1]
