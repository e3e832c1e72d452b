"""Photographed or scanned pages: PNG, JPEG, HEIC, BMP, TIFF with several pages."""

from __future__ import annotations

import io

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError
from pillow_heif import register_heif_opener

from thidua.document import Document
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.assemble import ReadPage, to_document
from thidua.ingest.page_ocr import ocr_page
from thidua.ingest.sources import Source

MOST_PIXELS = 120_000_000  # an A3 page at 600 dpi has 70 million
_A4_INCHES = 8.27
_STRIP = 1.6  # times wider than high: more than a sheet that lies sideways


def read_image(source: Source) -> Document:
    """OCR of every frame. Raises ThiduaError for a damaged or a huge image."""
    pages: list[ReadPage] = []
    if source.data[4:8] == b"ftyp":
        register_heif_opener()
    try:
        with Image.open(io.BytesIO(source.data)) as image:
            if image.width * image.height > MOST_PIXELS:
                size = f"an image of {image.width} x {image.height} pixels"
                raise ThiduaError(ErrorCode.TOO_LARGE, source.name, f"{MOST_PIXELS} pixels: {size}")
            media = f"image/{(image.format or 'png').lower()}"
            for number, frame in enumerate(ImageSequence.Iterator(image), 1):
                upright = ImageOps.exif_transpose(frame) or frame
                pages.append(ocr_page(number, upright, _dpi(upright), "an image"))
    except Image.DecompressionBombError as error:
        raise ThiduaError(ErrorCode.TOO_LARGE, source.name, f"{MOST_PIXELS} pixels") from error
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise ThiduaError(ErrorCode.DAMAGED, source.name, "not a whole image") from error
    return to_document(source, media, "image-ocr", pages)


def _dpi(image: Image.Image) -> float:
    """The resolution written in the file, if it makes sense for a page; else as if it were A4."""
    written = image.info.get("dpi", (0, 0))[0]
    if 100 <= float(written) <= 650:
        return float(written)
    strip = image.width > _STRIP * image.height  # a part of a page, as wide as it
    return max(72.0, (image.width if strip else min(image.size)) / _A4_INCHES)
