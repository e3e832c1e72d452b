"""One picture of a page to its lines: prepare, recognise, clean, order, put right.

Boxes are given back in points of the picture as it came, whatever was done to it before.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PIL import Image

from thidua.document import Status
from thidua.ingest.assemble import ReadPage
from thidua.ingest.bold import with_bold
from thidua.ingest.bullets import with_bullets
from thidua.ingest.cells import with_cells
from thidua.ingest.colons import with_colons
from thidua.ingest.comparisons import with_comparisons
from thidua.ingest.correction import corrections
from thidua.ingest.dashes import with_dashes
from thidua.ingest.dirt import without_dirt
from thidua.ingest.ink import mark_ink
from thidua.ingest.lines_alone import with_lines_alone
from thidua.ingest.number_readings import number_read
from thidua.ingest.ocr import engine, engine_of_copies, engine_of_script
from thidua.ingest.passed_over import with_passed_over
from thidua.ingest.percent_signs import with_per_mille, with_percent
from thidua.ingest.preparation import Prepared, prepare
from thidua.ingest.readings import reconciled
from thidua.ingest.serials import put_serials_right
from thidua.ingest.sheet import are_across, gutter, is_sideways, turned_back_by, turned_by
from thidua.ingest.tables import Table, lines_with_tables
from thidua.ingest.tokens import TextLine, Token
from thidua.ingest.torn_numbers import mended
from thidua.ingest.torn_words import rejoined
from thidua.ingest.word_specks import without_stop
from thidua.ingest.words_apart import rows_apart, told_apart
from thidua.knowledge.surnames import surname_like
from thidua.knowledge.syllables import is_marked_syllable

_CLEAR = 0.45  # of the words and of the engine's trust in them: no text upside down has so much
_RIGHT, _LONGEST_NAME = 2, 5
_ARROWHEADS = frozenset(("»", "»_", "›"))  # no closing quotation mark opens a line
_SURE = 0.945  # the engine's mean trust in the words of a copy that need no other reading
_FEW_WORDS = 12  # of so few, none can be told to lie upside down


@dataclass
class _Reading:
    """What was read of a picture or of a half of it; boxes in points of that picture."""

    lines: list[TextLine]
    steps: list[str]
    across: bool = False  # the engine has turned the words itself, their order is lost

    @property
    def sense(self) -> float:
        """The share of words that are syllables, times the engine's trust in them."""
        words = [token for line in self.lines for token in line.tokens]
        good = [t.confidence or 0.0 for t in words if is_marked_syllable(t.text.strip(".,;:“”()"))]
        return sum(good) / max(1, len(words))


def ocr_page(number: int, image: Image.Image, dpi: float, reason: str) -> ReadPage:
    """Read one page image; a page that fails is marked, not raised."""
    width, height = image.width * 72 / dpi, image.height * 72 / dpi
    page = ReadPage(number, width, height, reader="ocr", reason=reason)
    try:
        reading = _upright(image, dpi)
    except (RuntimeError, TimeoutError) as error:
        page.status, page.reason = Status.FAILED, str(error)
        return page
    page.reason = "; ".join((reason, *reading.steps))
    page.lines = reading.lines
    known = [t.confidence for line in page.lines for t in line.tokens if t.confidence is not None]
    page.confidence = round(sum(known) / len(known), 4) if known else None
    return page


def _upright(image: Image.Image, dpi: float) -> _Reading:
    """The picture read as it makes sense: as it is, on either side, or upside down."""
    sideways = is_sideways(image)
    reading = _either_way(image, dpi, 1 if sideways else 0)
    if not reading.across:
        return reading
    return _either_way(image, dpi, 0 if sideways else 1)


def _either_way(image: Image.Image, dpi: float, quarters: int) -> _Reading:
    """The picture turned by *quarters*, or upside down where that makes more sense."""
    best = _turned(image, dpi, quarters)
    words = sum(len(line.tokens) for line in best.lines)
    if best.sense >= _CLEAR or (not quarters and words < _FEW_WORDS):
        return best
    return max(best, _turned(image, dpi, quarters + 2), key=lambda reading: reading.sense)


def _turned(image: Image.Image, dpi: float, quarters: int) -> _Reading:
    """What is read of the picture turned by *quarters*; boxes are those of the picture as it is."""
    reading = _pages(turned_by(image, quarters), dpi)
    reading.across = are_across([token for line in reading.lines for token in line.tokens])
    if quarters:
        width, height = image.width * 72 / dpi, image.height * 72 / dpi
        for line in reading.lines:
            line.tokens = [turned_back_by(t, quarters, width, height) for t in line.tokens]
        reading.steps.insert(0, f"turned {90 * quarters}")
    return reading


def _pages(image: Image.Image, dpi: float) -> _Reading:
    """The one page of a picture, or the left and then the right one of a book."""
    middle = gutter(image)
    if middle is None:
        return _read(image, dpi)
    left = _read(image.crop((0, 0, middle, image.height)), dpi)
    right = _read(image.crop((middle, 0, image.width, image.height)), dpi)
    shift = middle * 72 / dpi
    for part, half in enumerate((left, right), 1):
        for line in half.lines:
            line.part = part
    for line in right.lines:
        line.tokens = [t._replace(x0=t.x0 + shift, x1=t.x1 + shift) for t in line.tokens]
    return _Reading(left.lines + right.lines, ["two pages", *left.steps, *right.steps])


def _read(image: Image.Image, dpi: float) -> _Reading:
    """Prepare, recognise, order and put right one upright page."""
    width, height = image.width * 72 / dpi, image.height * 72 / dpi
    prepared = prepare(image, dpi)

    def original(token: Token) -> Token:
        return turned_back(token, prepared.angle, width, height) if prepared.angle else token

    steps = list(prepared.steps)
    grey = np.asarray(prepared.image)
    read = with_bullets(grey, prepared.dpi, rows_apart(_words(prepared, steps)))
    if prepared.is_copy and prepared.tables:
        read = _with_cells(prepared, read)
    read = _with_passed_over(prepared, read)
    read = with_comparisons(grey, prepared.dpi, read)
    if not prepared.is_copy:  # the specks of a copy stand below colons, too
        read = with_colons(grey, prepared.dpi, read)
    read = with_dashes(grey, prepared.dpi, read)
    lines = lines_from(with_bold(grey, prepared.dpi, read), prepared.tables)
    mark_ink(lines, image, dpi, original)
    # the order of reading is that of the level page, the boxes are those of the page as it is
    for line in lines:
        line.tokens = [original(token) for token in line.tokens]
    return _Reading(lines, steps)


def _words(prepared: Prepared, steps: list[str]) -> list[Token]:
    """What the engine reads; a copy of which it is not sure is read again in other ways."""
    if not prepared.is_copy:
        return told_apart(engine().read(prepared.image, prepared.dpi))
    read = told_apart(engine_of_copies().read(prepared.image, prepared.dpi))
    sure = sum(token.confidence or 0.0 for token in read) / max(1, len(read))
    if sure >= _SURE:
        return read
    soft, large = (prepared.softened(), prepared.dpi), prepared.larger()
    with suppress(TimeoutError):  # what has been read till then will do
        for other, picture in (
            (engine_of_copies(), soft),
            (engine_of_copies(), large),
            (engine(), large),
            (engine_of_script(), soft),
            (engine_of_copies(), prepared.largest()),
        ):
            if other is not None:
                read = reconciled(read, told_apart(other.read(*picture)))
        read = with_lines_alone(prepared.image, prepared.dpi, read, engine_of_copies())
    steps.append("read again")
    return read


def _with_cells(prepared: Prepared, read: list[Token]) -> list[Token]:
    """*read* with the cells of the page's tables as they are read alone, where that is surer."""
    with suppress(TimeoutError):
        return with_cells(prepared.image, prepared.dpi, prepared.tables, read, engine_of_copies())
    return read


def _with_passed_over(prepared: Prepared, read: list[Token]) -> list[Token]:
    """*read* with the words that the engine passed over, where it is sure of them."""
    copy = prepared.is_copy
    reader = engine_of_copies() if copy else engine()
    with suppress(TimeoutError):
        return with_passed_over(prepared.image, prepared.dpi, read, reader, is_copy=copy)
    return read


def lines_from(tokens: Sequence[Token], tables: Sequence[Table] = ()) -> list[TextLine]:
    """The lines of a page in reading order, from what the engine read and rules draw."""
    lines = lines_with_tables(tables, without_dirt(tokens))
    _put_right(lines)
    put_serials_right(lines)
    for line in lines:
        _put_surname_right(line)
    return lines


def _put_right(lines: list[TextLine]) -> None:
    """Correct what is certainly misread; the engine's own reading is kept with the word."""
    above = ""
    for line in lines:
        _put_bullet_right(line)
        words = rejoined(mended(line.tokens))
        words = [_with_percent(_with_number_read(token)) for token in words]
        line.tokens = _with_per_mille(words, above)
        above = line.text
    for line, below in pairwise(lines):
        _put_end_right(line, below)
    places = [(line, index) for line in lines for index in range(len(line.tokens))]
    words = [line.tokens[index] for line, index in places]
    others = [word.others for word in words]
    for found in corrections([w.text for w in words], [w.confidence for w in words], others):
        line, index = places[found.index]
        word = line.tokens[index]
        read = (word.read[0] if word.read else found.read, found.reason, found.confidence)
        line.tokens[index] = word._replace(text=found.corrected, read=read)


def _put_bullet_right(line: TextLine) -> None:
    """Put the arrowhead that opens *line* for the quotation mark that was read."""
    first = line.tokens[0]
    if first.text in _ARROWHEADS and len(line.tokens) > 1:
        line.tokens[0] = first._replace(text="►", read=(first.text, "sign", 0.9))


def _put_end_right(line: TextLine, below: TextLine) -> None:
    """Take off the stop that a speck made of the number which ends *line*."""
    if line.column != below.column or len(line.tokens) < 2:  # a label alone
        return
    last = line.tokens[-1]
    text = without_stop(last.text, below.tokens[0].text)
    if text != last.text:
        line.tokens[-1] = last._replace(text=text, read=(last.text, "speck", 0.9))


def _with_number_read(token: Token) -> Token:
    """The number as other readings of the page put it right."""
    text = number_read(token)
    return (
        token
        if text == token.text
        else token._replace(text=text, read=(token.text, "readings", 0.9))
    )


def _with_percent(token: Token) -> Token:
    """The word with the percent sign that its width tells."""
    text = with_percent(token)
    return (
        token
        if text == token.text
        else token._replace(text=text, read=(_as_read(token), "percent", 0.9))
    )


def _with_per_mille(words: list[Token], above: str) -> list[Token]:
    """*words* of a line with the signs ``‰`` that their widths tell; *above* is the line before."""
    before, found = above, []
    for word in words:
        text = with_per_mille(word, before)
        changed = text != word.text
        found.append(
            word._replace(text=text, read=(_as_read(word), "percent", 0.9)) if changed else word
        )
        before = f"{before} {word.text}"
    return found


def _as_read(token: Token) -> str:
    """What the engine read of a word, whatever was put right since."""
    return token.read[0] if token.read else token.text


def _put_surname_right(line: TextLine) -> None:
    """Correct the surname of a name that stands alone in the right column, where it is signed."""
    words = [token.text for token in line.tokens]
    if line.column != _RIGHT or not 2 <= len(words) <= _LONGEST_NAME:
        return
    if all(word.istitle() and word.isalpha() for word in words):
        surname = surname_like(words[0])
        if surname:
            read = (words[0], "surname", 0.85)
            line.tokens[0] = line.tokens[0]._replace(text=surname, read=read)


def turned_back(token: Token, angle: float, width: float, height: float) -> Token:
    """*token* with the box it has on the page before that was turned by *angle* degrees."""
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    middle_x, middle_y = width / 2, height / 2
    x, y = (token.x0 + token.x1) / 2 - middle_x, (token.top + token.bottom) / 2 - middle_y
    x, y = middle_x + x * cosine - y * sine, middle_y + x * sine + y * cosine
    half_w, half_h = (token.x1 - token.x0) / 2, (token.bottom - token.top) / 2
    return token._replace(x0=x - half_w, x1=x + half_w, top=y - half_h, bottom=y + half_h)
