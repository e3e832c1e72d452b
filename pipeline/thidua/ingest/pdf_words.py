"""The words of a PDF's text layer, with boxes on the page as it is seen: turned and cropped."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Callable, Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from thidua.ingest.encodings import legacy_reading
from thidua.ingest.tokens import Token

_LINE_END = "\u0002\ufffe"  # how pdfium gives a hyphen that ends a line
_LONGEST_NAME = 128  # of a font, in bytes
_BOLD = re.compile(rb"(?i)bold|black|heavy|[-,]bd\b")
_NO_LETTER = "\u00a0\ufffd\uffff"


def words_of(layer: pdfium.PdfTextPage, page: pdfium.PdfPage) -> list[Token]:
    """The words of a text layer in Unicode, with the union of their characters' boxes."""
    tokens = list(_words(layer, page))
    reading = legacy_reading(" ".join(token.text for token in tokens)) or _hyphens
    return [_spelled(token, unicodedata.normalize("NFC", reading(token.text))) for token in tokens]


def _spelled(token: Token, text: str) -> Token:
    """*token* with *text*; most are as they should be."""
    return token if token.text == text else token._replace(text=text)


def _hyphens(text: str) -> str:
    """Soft hyphens as hyphens: what a page holds is printed; in TCVN3 they are a letter."""
    return text.replace("\u00ad", "-")


def _words(layer: pdfium.PdfTextPage, page: pdfium.PdfPage) -> Iterator[Token]:
    count = layer.count_chars()
    if count <= 0:
        return
    # the loose box is as high as the font, so that words of one line share their height
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    get_box, handle = raw.FPDFText_GetLooseCharBox, layer.raw
    turned = page.get_rotation()
    left, bottom, right, top = page.get_bbox()
    text: list[str] = []
    x0 = y0 = x1 = y1 = 0.0
    is_bold = _bold_fonts(layer)
    bold = False
    for index, code in enumerate(_characters(layer, count)):
        letter = "-" if code in _LINE_END else code
        if letter <= " " or letter in _NO_LETTER:
            if text:
                yield Token("".join(text), x0, y0, x1, y1, bold=bold)
                text = []
            continue
        get_box(handle, index, pointer)
        if turned == 0:
            a, b, c, d = box.left - left, box.right - left, top - box.top, top - box.bottom
        elif turned == 90:
            a, b, c, d = box.bottom - bottom, box.top - bottom, box.left - left, box.right - left
        elif turned == 180:
            a, b, c, d = right - box.right, right - box.left, box.bottom - bottom, box.top - bottom
        else:
            a, b, c, d = top - box.top, top - box.bottom, right - box.right, right - box.left
        if not text:
            x0, y0, x1, y1 = a, c, b, d
            bold = is_bold(index)
        elif a > x1 + 0.6 * (y1 - y0) or c > y1 or d < y0:
            yield Token("".join(text), x0, y0, x1, y1, bold=bold)
            text, x0, y0, x1, y1 = [], a, c, b, d
            bold = is_bold(index)
        else:
            # conditions, not min and max: this runs for every character of a plan
            x0 = a if a < x0 else x0
            y0 = c if c < y0 else y0
            x1 = b if b > x1 else x1
            y1 = d if d > y1 else y1
        text.append(letter)
        if code in _LINE_END:
            yield Token("".join(text), x0, y0, x1, y1, bold=bold)
            text = []
    if text:
        yield Token("".join(text), x0, y0, x1, y1, bold=bold)


def _bold_fonts(layer: pdfium.PdfTextPage) -> Callable[[int], bool]:
    """Tells of the character at an index whether the name of its font says that it is bold.

    Weights are no help: writers give regular and bold fonts the same one.
    """
    get_font, handle = raw.FPDFText_GetFontInfo, layer.raw
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    flags = ctypes.c_int()
    pointer = ctypes.byref(flags)
    known: dict[bytes, bool] = {}

    def is_bold(index: int) -> bool:
        get_font(handle, index, name, _LONGEST_NAME, pointer)
        font = name.value
        if font not in known:
            known[font] = _BOLD.search(font) is not None
        return known[font]

    return is_bold


def _characters(layer: pdfium.PdfTextPage, count: int) -> str | list[str]:
    """The character of each box; glyphs without one are NUL, so that no box is shifted."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(layer.raw, 0, count, buffer)
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if written == count + 1 and len(text) == count:
        return text
    return [chr(raw.FPDFText_GetUnicode(layer.raw, index)) for index in range(count)]
