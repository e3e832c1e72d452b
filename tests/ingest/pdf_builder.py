"""Small PDFs: words of a Vietnamese font where one wants them, rules, pictures, turned pages."""

import ctypes
import io
import itertools
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import ImageFont
from pypdfium2 import raw

_FONTS = ("Tinos-Regular.ttf", "DejaVuSerif.ttf", "DejaVuSans.ttf")
A4 = (595, 842)


def font_path():
    """A font with all Vietnamese letters; the test is skipped where there is none."""
    for name in _FONTS:
        try:
            return Path(ImageFont.truetype(name).path)
        except OSError:
            continue
    pytest.skip("no font with Vietnamese letters")
    raise AssertionError


class Pdf:
    """Lengths are points from the top left, as thidua counts them."""

    def __init__(self):
        self.document = pdfium.PdfDocument.new()
        self._font = self._load(font_path())
        self._bold = None
        self._measure = ImageFont.truetype(str(font_path()), 100)
        self.page = None
        self._pages = []

    def _load(self, path):
        data = path.read_bytes()
        buffer = (ctypes.c_ubyte * len(data)).from_buffer_copy(data)
        return raw.FPDFText_LoadFont(
            self.document.raw, buffer, len(data), raw.FPDF_FONT_TRUETYPE, 1
        )

    def add_page(self, size=A4, turned=0):
        """A page that is *size* as it is seen, stored turned by so many degrees."""
        self._turned, self._size = turned, size
        self.page = self.document.new_page(*(size[::-1] if turned % 180 else size))
        self.page.set_rotation(turned)
        self._pages.append(self.page)
        return self
        return self

    def width(self, text, size=12):
        return self._measure.getlength(text) * size / 100

    def text(self, x, baseline, text, size=12, *, bold=False):
        """Draw *text* from *x* on a base line so far below the top; gives back its right edge."""
        if bold and self._bold is None:
            self._bold = self._load(font_path().with_name("Tinos-Bold.ttf"))
        font = self._bold if bold else self._font
        item = raw.FPDFPageObj_CreateTextObj(self.document.raw, font, size)
        wide = (text + "\0").encode("utf-16-le")
        letters = (ctypes.c_ushort * (len(wide) // 2)).from_buffer_copy(wide)
        raw.FPDFText_SetText(item, letters)
        self._insert(item, x, baseline)
        return x + self.width(text, size)

    def glyphs(self, x, baseline, numbers, size=12):
        """Draw glyphs by number: those without a character have none in the text layer."""
        item = raw.FPDFPageObj_CreateTextObj(self.document.raw, self._font, size)
        codes = (ctypes.c_uint32 * len(numbers))(*numbers)
        raw.FPDFText_SetCharcodes(item, codes, len(numbers))
        self._insert(item, x, baseline)

    def _insert(self, item, x, y):
        """Put an object, drawn about the origin, at *x*, *y* of the page as it is seen."""
        width, height = self._size
        place = {
            0: (1, 0, 0, 1, x, height - y),
            90: (0, 1, -1, 0, y, x),
            180: (-1, 0, 0, -1, width - x, y),
            270: (0, -1, 1, 0, height - y, width - x),
        }
        raw.FPDFPageObj_Transform(item, *place[self._turned])
        raw.FPDFPage_InsertObject(self.page.raw, item)

    def lines(self, x, baseline, lines, size=12, pitch=18):
        """Lines one below the other; gives back the next base line."""
        for line in lines:
            self.text(x, baseline, line, size)
            baseline += pitch
        return baseline

    def centred(self, middle, baseline, text, size=12):
        self.text(middle - self.width(text, size) / 2, baseline, text, size)

    def rule(self, x0, top, x1, bottom):
        path = raw.FPDFPageObj_CreateNewPath(0, 0)
        raw.FPDFPath_LineTo(path, x1 - x0, top - bottom)
        raw.FPDFPath_SetDrawMode(path, raw.FPDF_FILLMODE_NONE, 1)
        raw.FPDFPageObj_SetStrokeWidth(path, 0.8)
        self._insert(path, x0, top)

    def table(self, columns, top, rows, height=24):
        """Ruled cells between the x of *columns*; a cell's lines are split by line breaks."""
        for row in rows:
            for x, cell in zip(columns, row, strict=False):
                self.lines(x + 4, top + 15, cell.split("\n"), size=11, pitch=13)
            tall = height + 13 * max(cell.count("\n") for cell in row)
            for x0, x1 in itertools.pairwise(columns):
                self.rule(x0, top, x1, top)
                self.rule(x0, top + tall, x1, top + tall)
            for x in columns:
                self.rule(x, top, x, top + tall)
            top += tall
        return top

    def picture(self, image, box=None):
        """A picture over the whole page, as the page is stored, or at x, top, width and height."""
        item = pdfium.PdfImage.new(self.document)
        item.set_bitmap(pdfium.PdfBitmap.from_pil(image))
        matrix = pdfium.PdfMatrix().scale(*self.page.get_mediabox()[2:])
        if box:
            x, top, width, height = box
            matrix = pdfium.PdfMatrix(width, 0, 0, height, x, self._size[1] - top - height)
        item.set_matrix(matrix)
        self.page.insert_obj(item)

    def data(self):
        for page in self._pages:
            page.gen_content()
        buffer = io.BytesIO()
        self.document.save(buffer)
        return buffer.getvalue()
