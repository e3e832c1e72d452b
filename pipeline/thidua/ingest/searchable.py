"""A scan with an invisible text layer: what people want beside the data.

Pages that were read by OCR get each word, as corrected, over its place on the picture; pages
with a good text layer stay as they are. Lengths are PDF points.
"""

from __future__ import annotations

import ctypes
import io
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageOps, ImageSequence
from pypdfium2 import raw

from thidua.document import Document, Word
from thidua.errors import ErrorCode, ThiduaError, system_reason
from thidua.ingest.sources import Source

# Fonts in which the hyphen is not the soft hyphen as well: PDFium would write the latter.
_FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
)
_JPEG_QUALITY = 85


def write_searchable(source: Source, document: Document, out: Path) -> None:
    """Write *source*, a PDF or an image that was read as *document*, with a text layer to *out*.

    Raises ThiduaError where the source has no pages, no font with Vietnamese letters is there, or
    *out* cannot be written.
    """
    if not document.pages:
        raise ThiduaError(ErrorCode.NO_PAGES, source.name)
    font_file = next((path for name in _FONTS if (path := Path(name)).exists()), None)
    if font_file is None:
        raise ThiduaError(ErrorCode.MISSING_TOOL, "--pdf", "fonts-dejavu-core")
    pdf = _pdf(source, document)
    try:
        data = font_file.read_bytes()
        buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
        font = raw.FPDFText_LoadFont(pdf.raw, buffer, len(data), raw.FPDF_FONT_TRUETYPE, 1)
        for index, page in enumerate(document.pages):
            if page.reader == "ocr":
                words = document.words_in(*page.span)
                _lay(pdf[index], font, document.text, words, page.width)
        staging = out.with_name(f".{out.name}.part")
        pdf.save(staging)
        staging.replace(out)
    except OSError as error:
        raise ThiduaError(ErrorCode.CANNOT_WRITE, str(out), system_reason(error)) from error
    finally:
        pdf.close()


def _pdf(source: Source, document: Document) -> pdfium.PdfDocument:
    """The source as a PDF: itself, or its pictures one a page."""
    if document.media_type == "application/pdf":
        return pdfium.PdfDocument(source.data)
    pdf = pdfium.PdfDocument.new()
    with Image.open(io.BytesIO(source.data)) as image:
        for frame, page in zip(ImageSequence.Iterator(image), document.pages, strict=False):
            upright = (ImageOps.exif_transpose(frame) or frame).convert("RGB")
            jpeg = io.BytesIO()
            upright.save(jpeg, "JPEG", quality=_JPEG_QUALITY)
            picture = pdfium.PdfImage.new(pdf)
            picture.load_jpeg(jpeg)
            picture.set_matrix(pdfium.PdfMatrix().scale(page.width, page.height))
            sheet = pdf.new_page(page.width, page.height)
            sheet.insert_obj(picture)
            sheet.gen_content()
    return pdf


def _lay(
    page: pdfium.PdfPage,
    font: raw.FPDF_FONT,
    text: str,
    words: tuple[Word, ...],
    width: float,
) -> None:
    """Put *words* on *page*, invisible, each as wide and as high as it is printed."""
    for item in list(page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), max_depth=1)):
        if raw.FPDFTextObj_GetTextRenderMode(item.raw) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
            page.remove_obj(item)  # the bad layer that OCR replaces
    turn = _turn(page, width)
    for word in words:
        box = word.box
        item = raw.FPDFPageObj_CreateTextObj(page.pdf.raw, font, 1.0)
        letters = ctypes.create_string_buffer(
            f"{text[word.start : word.end]} \0".encode("utf-16-le")
        )
        raw.FPDFText_SetText(item, ctypes.cast(letters, raw.FPDF_WIDESTRING))
        raw.FPDFTextObj_SetTextRenderMode(item, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        raw.FPDFPageObj_GetBounds(item, *map(ctypes.byref, (left, bottom, right, top)))
        natural = max(0.05, right.value - left.value)
        height = max(1.0, box.bottom - box.top)
        scale = max(0.1, (box.x1 - box.x0) / natural)
        matrix = pdfium.PdfMatrix(scale, 0, 0, height, box.x0, -box.bottom).multiply(turn)
        raw.FPDFPageObj_Transform(item, *matrix.get())
        raw.FPDFPage_InsertObject(page.raw, item)
    page.gen_content()


def _turn(page: pdfium.PdfPage, width: float) -> pdfium.PdfMatrix:
    """From the page as it is seen, y upwards from its top edge, to the page's own coordinates."""
    left, bottom, right, top = page.get_mediabox()
    rotation = page.get_rotation()
    if rotation == 90:
        return pdfium.PdfMatrix(0, 1, -1, 0, left, bottom)
    if rotation == 180:
        return pdfium.PdfMatrix(-1, 0, 0, -1, right, bottom)
    if rotation == 270:
        return pdfium.PdfMatrix(0, -1, 1, 0, right, top)
    return pdfium.PdfMatrix(1, 0, 0, 1, left, top)
