"""Photographed or scanned pages: PNG, JPEG, TIFF with several pages, BMP."""

from __future__ import annotations

import io
import math
import re

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from thidua.document import Document, Status
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.assemble import ReadPage, to_document
from thidua.ingest.correction import corrections
from thidua.ingest.layout import TextLine, Token, lines_of
from thidua.ingest.ocr import engine
from thidua.ingest.preparation import prepare
from thidua.ingest.sources import Source
from thidua.ingest.text_quality import is_syllable

MOST_PIXELS = 120_000_000  # an A3 page at 600 dpi has 70 million
_A4_INCHES = 8.27
_SURE_OF_A_LINE = 0.3
_SYMBOL = re.compile(r"[A-ZĐ]{2,}\s?[-/]\s?[A-ZĐ]{2,}")


def ocr_page(number: int, image: Image.Image, dpi: float, reason: str) -> ReadPage:
    """Read one page image; a page that fails is marked, not raised."""
    width, height = image.width * 72 / dpi, image.height * 72 / dpi
    page = ReadPage(number, width, height, reader="ocr", reason=reason)
    try:
        prepared = prepare(image, dpi)
        tokens = engine().read(prepared.image, dpi)
    except RuntimeError as error:
        page.status, page.reason = Status.FAILED, str(error)
        return page
    page.reason = "; ".join((reason, *prepared.steps))
    # the order of reading is that of the level page, the boxes are those of the page as it is
    page.lines = [line for line in lines_of(tokens) if not _is_dirt(line)]
    _put_right(page.lines)
    if prepared.angle:
        for line in page.lines:
            line.tokens = [
                turned_back(token, prepared.angle, width, height) for token in line.tokens
            ]
    known = [token.confidence for token in tokens if token.confidence is not None]
    page.confidence = round(sum(known) / len(known), 4) if known else None
    return page


def _put_right(lines: list[TextLine]) -> None:
    """Correct what is certainly misread; the engine's own reading is kept with the word."""
    places = [(line, index) for line in lines for index in range(len(line.tokens))]
    for found in corrections([line.tokens[index].text for line, index in places]):
        line, index = places[found.index]
        read = (found.read, found.reason, found.confidence)
        line.tokens[index] = line.tokens[index]._replace(text=found.corrected, read=read)


def _is_dirt(line: TextLine) -> bool:
    """Whether a line is a stroke of a pen or a speck: nothing in it that the engine is sure of."""
    if _SYMBOL.search(line.text):
        return False  # "Số: 12/KH-SYT", the number in ink
    sure = max((token.confidence or 0.0) for token in line.tokens)
    return sure < _SURE_OF_A_LINE or (sure < 2 * _SURE_OF_A_LINE and not is_syllable(line.text))


def turned_back(token: Token, angle: float, width: float, height: float) -> Token:
    """*token* with the box it has on the page before that was turned by *angle* degrees."""
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    middle_x, middle_y = width / 2, height / 2
    x, y = (token.x0 + token.x1) / 2 - middle_x, (token.top + token.bottom) / 2 - middle_y
    x, y = middle_x + x * cosine - y * sine, middle_y + x * sine + y * cosine
    half_w, half_h = (token.x1 - token.x0) / 2, (token.bottom - token.top) / 2
    return token._replace(x0=x - half_w, x1=x + half_w, top=y - half_h, bottom=y + half_h)


def read_image(source: Source) -> Document:
    """OCR of every frame. Raises ThiduaError for a damaged or a huge image."""
    pages: list[ReadPage] = []
    try:
        with Image.open(io.BytesIO(source.data)) as image:
            if image.width * image.height > MOST_PIXELS:
                size = f"an image of {image.width} x {image.height} pixels"
                raise ThiduaError(ErrorCode.TOO_LARGE, source.name, f"{MOST_PIXELS} pixels: {size}")
            media = f"image/{(image.format or 'png').lower()}"
            for number, frame in enumerate(ImageSequence.Iterator(image), 1):
                upright = ImageOps.exif_transpose(frame) or frame
                pages.append(ocr_page(number, upright, _dpi(upright), "an image"))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError) as error:
        raise ThiduaError(ErrorCode.DAMAGED, source.name, "not a whole image") from error
    return to_document(source, media, "image-ocr", pages)


def _dpi(image: Image.Image) -> float:
    """The resolution written in the file, if it makes sense for a page; else as if it were A4."""
    written = image.info.get("dpi", (0, 0))[0]
    if 100 <= float(written) <= 650:
        return float(written)
    return max(72.0, min(image.width, image.height) / _A4_INCHES)
