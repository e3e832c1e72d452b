"""One picture of a page to its lines: prepare, recognise, clean, order, put right.

Boxes are given back in points of the picture as it came, whatever was done to it before.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PIL import Image

from thidua.document import Status
from thidua.ingest.assemble import ReadPage
from thidua.ingest.correction import corrections
from thidua.ingest.dirt import without_dirt
from thidua.ingest.ink import mark_ink
from thidua.ingest.ocr import engine
from thidua.ingest.preparation import prepare
from thidua.ingest.tables import Table, lines_with_tables
from thidua.ingest.tokens import TextLine, Token


def ocr_page(number: int, image: Image.Image, dpi: float, reason: str) -> ReadPage:
    """Read one page image; a page that fails is marked, not raised."""
    width, height = image.width * 72 / dpi, image.height * 72 / dpi
    page = ReadPage(number, width, height, reader="ocr", reason=reason)
    try:
        prepared = prepare(image, dpi)
        tokens = engine().read(prepared.image, prepared.dpi)
    except (RuntimeError, TimeoutError) as error:
        page.status, page.reason = Status.FAILED, str(error)
        return page
    page.reason = "; ".join((reason, *prepared.steps))
    page.lines = lines_from(tokens, prepared.tables)
    mark_ink(page.lines, image, dpi, lambda t: turned_back(t, prepared.angle, width, height))
    # the order of reading is that of the level page, the boxes are those of the page as it is
    if prepared.angle:
        for line in page.lines:
            line.tokens = [
                turned_back(token, prepared.angle, width, height) for token in line.tokens
            ]
    known = [t.confidence for line in page.lines for t in line.tokens if t.confidence is not None]
    page.confidence = round(sum(known) / len(known), 4) if known else None
    return page


def lines_from(tokens: Sequence[Token], tables: Sequence[Table] = ()) -> list[TextLine]:
    """The lines of a page in reading order, from what the engine read and rules draw."""
    lines = lines_with_tables(tables, without_dirt(tokens))
    _put_right(lines)
    return lines


def _put_right(lines: list[TextLine]) -> None:
    """Correct what is certainly misread; the engine's own reading is kept with the word."""
    places = [(line, index) for line in lines for index in range(len(line.tokens))]
    for found in corrections([line.tokens[index].text for line, index in places]):
        line, index = places[found.index]
        read = (found.read, found.reason, found.confidence)
        line.tokens[index] = line.tokens[index]._replace(text=found.corrected, read=read)


def turned_back(token: Token, angle: float, width: float, height: float) -> Token:
    """*token* with the box it has on the page before that was turned by *angle* degrees."""
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    middle_x, middle_y = width / 2, height / 2
    x, y = (token.x0 + token.x1) / 2 - middle_x, (token.top + token.bottom) / 2 - middle_y
    x, y = middle_x + x * cosine - y * sine, middle_y + x * sine + y * cosine
    half_w, half_h = (token.x1 - token.x0) / 2, (token.bottom - token.top) / 2
    return token._replace(x0=x - half_w, x1=x + half_w, top=y - half_h, bottom=y + half_h)
