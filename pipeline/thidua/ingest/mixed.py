"""Pictures on a page that has text: those that show text are read by OCR as well.

A letterhead over a pasted scan, a table put in as a picture. Boxes are points from the top left
of the page as it is seen.
"""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2 as pdfium

from thidua.ingest.dirt import without_dirt
from thidua.ingest.ocr import engine
from thidua.ingest.page_picture import LEAST_DPI, Pictures
from thidua.ingest.preparation import prepare
from thidua.ingest.text_quality import GOOD, quality
from thidua.ingest.tokens import Token

_LEAST_WIDTH, _LEAST_HEIGHT = 140.0, 40.0  # points; what is smaller is a logo or a seal
_FEW_WORDS = 4  # of a caption or a watermark over a picture
_LEAST_READ = 4  # words that make a picture one of text


def words_in_pictures(
    page: pdfium.PdfPage, pictures: Pictures, tokens: Sequence[Token]
) -> list[Token]:
    """The words on the pictures of *page*, where its text layer, *tokens*, has none."""
    width, height = page.get_size()
    found: list[Token] = []
    for x0, top, x1, bottom in pictures.boxes:
        box = max(0.0, x0), max(0.0, top), min(width, x1), min(height, bottom)
        if box[2] - box[0] < _LEAST_WIDTH or box[3] - box[1] < _LEAST_HEIGHT:
            continue
        over = sum(_is_inside(token, box) for token in (*tokens, *found))
        if over >= _FEW_WORDS:
            continue
        crop = (box[0], height - box[3], width - box[2], box[1])
        picture = page.render(scale=LEAST_DPI / 72, crop=crop).to_pil()
        prepared = prepare(picture, LEAST_DPI)
        read = without_dirt(engine().read(prepared.image, prepared.dpi))
        if len(read) < _LEAST_READ or quality(" ".join(t.text for t in read)) < GOOD:
            continue
        lines = 1 + max((token.line for token in found), default=-1)
        found += [
            token._replace(
                x0=token.x0 + box[0],
                x1=token.x1 + box[0],
                top=token.top + box[1],
                bottom=token.bottom + box[1],
                line=token.line + lines,
            )
            for token in read
        ]
    return found


def _is_inside(token: Token, box: tuple[float, float, float, float]) -> bool:
    x, y = (token.x0 + token.x1) / 2, (token.top + token.bottom) / 2
    return box[0] < x < box[2] and box[1] < y < box[3]
