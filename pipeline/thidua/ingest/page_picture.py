"""The picture of a PDF page for OCR: the scan itself where it is the page, else a rendering.

Lengths are points, resolutions dots an inch.
"""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

LEAST_DPI, MOST_DPI = 200, 300  # Tesseract gains nothing below or above
MOST_PIXELS = 40_000_000  # an A3 page at 300 dpi has 17 million
_MOST_EMBEDDED = 150_000_000  # pixels; PDFium unpacks a picture whole
_EXACT = 0.01  # of the page that a picture may miss and still be it
_UPRIGHT = 0.02  # of a picture's side; what is turned or sheared more is rendered


@dataclass(frozen=True)
class Pictures:
    """The pictures on a page: boxes (left, top, right, bottom) from its top left, and sizes."""

    boxes: tuple[tuple[float, float, float, float], ...]
    items: tuple[pdfium.PdfObject, ...]
    others: bool  # whether anything else that can be seen is drawn
    too_large: bool


def pictures_of(page: pdfium.PdfPage) -> Pictures:
    """What pictures *page* shows."""
    boxes, items, others, large = [], [], False, False
    for item in page.get_objects(max_depth=2):
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            box = _as_seen(item.get_bounds(), page)
            boxes.append(box)
            items.append(item)
            across, down = item.get_px_size()
            large |= across * down > _MOST_EMBEDDED
        elif item.type == raw.FPDF_PAGEOBJ_TEXT:
            mode = raw.FPDFTextObj_GetTextRenderMode(item.raw)
            others |= mode != raw.FPDF_TEXTRENDERMODE_INVISIBLE
        elif item.type != raw.FPDF_PAGEOBJ_FORM:
            others = True
        if len(items) > 2000:
            break
    return Pictures(tuple(boxes), tuple(items), others, large)


def _as_seen(
    bounds: tuple[float, float, float, float], page: pdfium.PdfPage
) -> tuple[float, float, float, float]:
    """A box of the page's own coordinates as the page is seen, from its top left."""
    left, bottom, right, top = bounds
    x0, y0, x1, y1 = page.get_mediabox()
    across, down = x1 - x0, y1 - y0
    left, right, bottom, top = left - x0, right - x0, bottom - y0, top - y0
    match page.get_rotation():
        case 90:
            return bottom, left, top, right
        case 180:
            return across - right, bottom, across - left, top
        case 270:
            return down - top, across - right, down - bottom, across - left
    return left, down - top, right, down - bottom


def page_picture(page: pdfium.PdfPage, pictures: Pictures) -> tuple[Image.Image, float]:
    """The picture of *page* and its resolution. Raises ValueError where a scan on it is too large."""
    if pictures.too_large:
        raise ValueError(f"a picture of more than {_MOST_EMBEDDED} pixels on the page")
    width, height = page.get_size()
    if (scan := _scan(page, pictures)) is not None:
        return scan, scan.width / width * 72
    best = 0.0
    for box, item in zip(pictures.boxes, pictures.items, strict=True):
        if box[2] - box[0] > width / 2 and box[3] > box[1]:
            pixels = max(item.get_px_size())
            best = max(best, pixels / max(box[2] - box[0], box[3] - box[1]) * 72)
    dpi = min(max(best or MOST_DPI, LEAST_DPI), MOST_DPI, most_dpi(width, height))
    return page.render(scale=dpi / 72).to_pil(), dpi


def most_dpi(width: float, height: float) -> float:
    """The resolution at which a page of so many points has as many pixels as are allowed."""
    return float((MOST_PIXELS / max(1.0, width * height / 5184)) ** 0.5)


def _scan(page: pdfium.PdfPage, pictures: Pictures) -> Image.Image | None:
    """The one picture that fills the page, as it was scanned; None where the page is more."""
    if len(pictures.items) != 1 or pictures.others or page.get_rotation():
        return None
    width, height = page.get_size()
    left, top, right, bottom = pictures.boxes[0]
    near = (abs(left) + abs(right - width) < 2 * _EXACT * width) and (
        abs(top) + abs(bottom - height) < 2 * _EXACT * height
    )
    item = pictures.items[0]
    a, b, c, d, _, _ = item.get_matrix().get()
    upright = a > 0 and d > 0 and abs(b) < _UPRIGHT * a and abs(c) < _UPRIGHT * d
    across, down = item.get_px_size()
    even = abs(across / width - down / height) < _UPRIGHT * across / width
    if not (near and upright and even and across / width * 72 >= LEAST_DPI / 2):
        return None
    if across * down > MOST_PIXELS:
        return None
    picture: Image.Image = item.get_bitmap(render=False).to_pil()
    return picture if picture.mode in ("1", "L", "RGB") else picture.convert("RGB")
