"""Draws any plan's text as pages in the geometry of Nghị định 30/2020/NĐ-CP.

    pages = draw(text, seed=1)
    pages[0].image, pages[0].words

A4, Tinos (package ``fonts-croscore``), drawn by Pillow. Offsets ``[start, end)`` count Unicode code
points of the text as given; boxes are ``(x0, y0, x1, y1)`` of a word's ink in PDF points, origin
top-left. The seed sets margins, sizes and spacing within what the decree allows, and the marks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

import blocks
import numpy as np
import seals
from blocks import Piece, Span, Token
from PIL import Image, ImageDraw, ImageFont

Box = tuple[float, float, float, float]
Align = Literal["justify", "left", "centre"]

DPI = 300
MM = 72 / 25.4
PAGE = (210 * MM, 297 * MM)  # A4 in points
FONT = "Tinos"
INK = (18, 18, 22)
_REFERENCE = 8  # widths are measured at this many pixels per point, whatever the resolution
_WIDEST_GAP = 14  # spaces; what is wider was typed for a column


@dataclass(frozen=True)
class Word:
    """A drawn word: ``text == source[start:end]``; *box* is its ink in points."""

    text: str
    start: int
    end: int
    box: Box


@dataclass
class PageImage:
    """A page, its words in reading order, and what else is drawn: page number, stamp, signature."""

    image: Image.Image
    dpi: int
    words: list[Word] = field(default_factory=list)
    extras: list[tuple[str, Box]] = field(default_factory=list)


@dataclass(frozen=True)
class Style:
    """Size in points and default weight; a word's own marks turn bold and italic over."""

    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Geometry:
    """Margins and sizes of one document, in points."""

    left: float
    right: float
    top: float
    bottom: float
    size: float
    leading: float
    after: float
    indent: float

    @classmethod
    def of(cls, rng: np.random.Generator) -> Geometry:
        """What the decree allows: margins 30-35, 15-20, 20-25 mm; letters of 13 to 14 points."""
        return cls(
            left=float(rng.uniform(30, 35)) * MM,
            right=PAGE[0] - float(rng.uniform(15, 20)) * MM,
            top=float(rng.uniform(20, 25)) * MM,
            bottom=PAGE[1] - float(rng.uniform(20, 25)) * MM,
            size=float(rng.choice([13.0, 13.5, 14.0])),
            leading=float(rng.uniform(1.16, 1.36)),
            after=float(rng.uniform(3, 7)),
            indent=float(rng.choice([10.0, 12.7])) * MM,
        )

    @property
    def width(self) -> float:
        """Of a line of text."""
        return self.right - self.left


def draw(
    text: str, seed: int, *, dpi: int = DPI, stamp: bool = True, signature: bool = True
) -> list[PageImage]:
    """The pages of *text*, RGB; *stamp* and *signature* are put on if the text is signed."""
    rng = np.random.default_rng(seed)
    writer = _Writer(text, Geometry.of(rng), dpi)
    agency = ""
    for block in blocks.read(text):
        match block:
            case blocks.Note(lines):
                writer.note(lines)
            case blocks.Heading():
                writer.heading(block)
                agency = _agency(text, block)
            case blocks.Title(lines):
                writer.title(lines)
            case blocks.Paragraph():
                writer.paragraph(block)
            case blocks.Table():
                writer.table(block)
            case blocks.Closing():
                place = writer.closing(block)
                if place:
                    writer.sign(place, agency, rng, stamp=stamp, signature=signature)
    return writer.pages


@dataclass(frozen=True)
class _Line:
    """Words set on one line: natural width and the gap before each, in points."""

    words: list[tuple[Token, float, float]]
    last: bool

    @property
    def width(self) -> float:
        return sum(gap + width for _, gap, width in self.words)


@dataclass(frozen=True)
class _Place:
    """Where the signature stands: the middle of the column, its top and its bottom."""

    centre: float
    top: float
    bottom: float


class _Writer:
    """Sets blocks from top to bottom and opens a page when one is full."""

    def __init__(self, text: str, geometry: Geometry, dpi: int) -> None:
        self.text = text
        self.geometry = geometry
        self.scale = dpi / 72
        self.dpi = dpi
        self.pages: list[PageImage] = []
        self.y = 0.0
        self._open()

    def _open(self) -> None:
        size = round(PAGE[0] * self.scale), round(PAGE[1] * self.scale)
        self.page = PageImage(Image.new("RGB", size, "white"), self.dpi)
        self.pen = ImageDraw.Draw(self.page.image)
        self.pages.append(self.page)
        self.y = self.geometry.top
        if len(self.pages) > 1:  # numbers stand in the middle of the top margin, from page 2
            number = str(len(self.pages))
            x = (self.geometry.left + self.geometry.right) / 2
            box = self._put(number, x, 13 * MM, Style(13), anchor="ms")
            self.page.extras.append((f"page {number}", box))

    def _room(self, height: float) -> None:
        if self.y + height > self.geometry.bottom:
            self._open()

    # Blocks

    def note(self, lines: list[Span]) -> None:
        """Small print at the right edge of the top margin; takes no room of the text."""
        self._column(lines, 130 * MM, 76 * MM, 6 * MM, Style(7.5), align="left")

    def heading(self, block: blocks.Heading) -> None:
        """Body over number on the left, nation and motto over place and date on the right."""
        left, number = _part(block.left, self._starts("Số"))
        right, date = _part(block.right, lambda span: "ngày" in self.text[slice(*span)])
        extent = self.geometry.width + 10 * MM  # such tables reach a little into the margins
        x0 = self.geometry.left - 7 * MM
        widths = 0.43 * extent, 0.57 * extent
        y = self.y
        words = self.page.words
        y_left = self._agencies(left, x0, widths[0], y)
        mark = len(words)
        y_right = self._nation(right, x0 + widths[0], widths[1], y)
        nation = words[mark:]
        del words[mark:]
        y = max(y_left, y_right) + 4
        y_left = self._column(number, x0, widths[0], y, Style(13), fit=True)
        words += nation  # in the order of reading: the left column whole, then the right one
        y_right = self._column(date, x0 + widths[0], widths[1], y, Style(13, italic=True), fit=True)
        self.y = max(y_left, y_right) + 14

    def _starts(self, prefix: str) -> Callable[[Span], bool]:
        return lambda span: self.text[slice(*span)].lstrip("*( ").startswith(prefix)

    def _agencies(self, lines: list[Span], x: float, width: float, y: float) -> float:
        upper = [k for k, span in enumerate(lines) if self.text[slice(*span)].isupper()]
        for index, span in enumerate(lines):
            style = Style(12.5, bold=bool(upper) and index == upper[-1])
            y = self._column([span], x, width, y, style)
        if lines and not _is_rule(self.text, lines[-1]):
            self._rule(x + width / 2, y + 3, 0.32 * width)
        return y + 4

    def _nation(self, lines: list[Span], x: float, width: float, y: float) -> float:
        for span in lines:
            upper = self.text[slice(*span)].isupper()
            y = self._column(
                [span], x, width, y, Style(12.5 if upper else 13.5, bold=True), fit=True
            )
        if lines and not _is_rule(self.text, lines[-1]):
            self._rule(x + width / 2, y + 3, 0.55 * width)
        return y + 4

    def _rule(self, centre: float, y: float, width: float) -> None:
        ends = (centre - width / 2, y, centre + width / 2, y)
        self.pen.line(
            [v * self.scale for v in ends], fill=INK, width=max(1, round(0.7 * self.scale))
        )

    def title(self, lines: list[Span]) -> None:
        """Centred and bold."""
        geometry = self.geometry
        inset = 0.06 * geometry.width
        x, width = geometry.left + inset, geometry.width - 2 * inset
        self.y = self._column(lines, x, width, self.y + 4, Style(14, bold=True))
        if not any(_is_rule(self.text, span) for span in lines):
            self._rule(geometry.left + geometry.width / 2, self.y + 3, 0.25 * geometry.width)
        self.y += 14

    def paragraph(self, block: blocks.Paragraph) -> None:
        """Justified with a first-line indent, or centred."""
        geometry = self.geometry
        style = Style(geometry.size, bold=block.bold)
        indent = 0.0 if block.centred or not block.indented else geometry.indent
        words = blocks.tokens(self.text, block.span)
        lines = self._wrap(words, geometry.width, indent, style)
        height = geometry.leading * style.size
        if block.bold:  # a section's name does not stand alone at the foot of a page
            self._room(height * (len(lines) + 1))
        for index, line in enumerate(lines):
            self._room(height)
            start = indent if index == 0 else 0.0
            self._set(
                line,
                geometry.left + start,
                geometry.width - start,
                self.y + style.size,
                style,
                "centre" if block.centred else "justify",
            )
            self.y += height
        self.y += geometry.after

    def table(self, block: blocks.Table) -> None:
        """A ruled table as wide as the text; columns as wide as their longest cells ask."""
        geometry = self.geometry
        style = Style(geometry.size - 1)
        columns = max(len(row) for row in block.rows)
        widths = self._column_widths(block.rows, columns, style)
        pad = 4.0
        self.y += 3
        for number, row in enumerate(block.rows):
            head = block.head and number == 0
            look = Style(style.size, bold=head)
            cells = [
                self._wrap(blocks.tokens(self.text, span), widths[k] - 2 * pad, 0, look)
                for k, span in enumerate(row)
            ]
            height = max(1, *(len(lines) for lines in cells)) * 1.2 * look.size + 2 * pad
            self._room(height)
            x = geometry.left
            for k in range(columns):
                box = (x, self.y, x + widths[k], self.y + height)
                self.pen.rectangle(
                    [v * self.scale for v in box],
                    outline=INK,
                    width=max(1, round(0.6 * self.scale)),
                )
                y = self.y + pad + 0.9 * look.size
                for line in cells[k] if k < len(cells) else []:
                    align: Align = "centre" if head or widths[k] < 20 * MM else "left"
                    self._set(line, x + pad, widths[k] - 2 * pad, y, look, align)
                    y += 1.2 * look.size
                x += widths[k]
            self.y += height
        self.y += geometry.after + 4

    def _column_widths(self, rows: list[list[Span]], columns: int, style: Style) -> list[float]:
        asked, least = [30.0] * columns, [30.0] * columns
        look = Style(style.size, bold=True)
        for row in rows:
            for k, span in enumerate(row):
                words = [self._width(t, look) for t in blocks.tokens(self.text, span)]
                least[k] = max([least[k], *(w + 10 for w in words)])
                asked[k] = max(asked[k], min(sum(words) + 4 * len(words) + 10, 260))
        spare = self.geometry.width - sum(least)
        if spare < 0:
            return [w * self.geometry.width / sum(least) for w in least]
        wants = [max(a - b, 0.1) for a, b in zip(asked, least, strict=True)]
        return [b + spare * w / sum(wants) for b, w in zip(least, wants, strict=True)]

    def closing(self, block: blocks.Closing) -> _Place | None:
        """Recipients left in 11.5 points, the signature right; returns the signature's place."""
        geometry = self.geometry
        space = 30 * MM if block.name else 0.0
        rows = len(block.recipients) * 1.4, len(block.authority) + len(block.remarks) + 1
        self._room(max(rows[0] * 14, rows[1] * 19 + space) + 12)
        self.y += 8
        half = 0.47 * geometry.width
        y_left = self.y
        for index, span in enumerate(block.recipients):
            style = Style(12, True, True) if index == 0 else Style(11)
            y_left = self._column([span], geometry.left, half, y_left, style, align="left")
        x = geometry.left + half
        width = geometry.width - half
        style = Style(geometry.size, bold=True)
        top = y = self._column(block.authority, x, width, self.y, style)
        if block.remarks:
            y = self._column(block.remarks, x, width, y + 8 * MM, Style(13, italic=True))
        y = max(y + 8 * MM, top + space) if block.name else y
        bottom = y
        y = self._column(block.name, x, width, y, style)
        self.y = max(y_left, y) + 12
        return _Place(x + width / 2, top, bottom) if block.authority and block.name else None

    def sign(
        self, place: _Place, agency: str, rng: np.random.Generator, *, stamp: bool, signature: bool
    ) -> None:
        """A signature over the name, a stamp over its left third and the lines of authority."""
        dx, dy = rng.uniform(-6, 6, 2).tolist()
        wide = float(rng.uniform(44, 56)) * MM
        left = place.centre - wide * 0.46
        box = (left, place.top + 2 + dy, left + wide, place.bottom + 8 + dy)
        marks = np.random.default_rng(rng.integers(2**32))
        if signature:
            drawn = seals.signature(self.page.image, box, self.scale, marks)
            self.page.extras.append(("signature", drawn))
        if stamp:
            centre = (
                left + wide / 3 - seals.RADIUS + 6 + dx,
                (place.top + place.bottom) / 2 - 10 + dy,
            )
            bold = f"{FONT}-Bold.ttf"
            legend = unicodedata.normalize("NFC", agency)
            drawn = seals.stamp(self.page.image, centre, legend, bold, self.scale, marks)
            self.page.extras.append(("stamp", drawn))

    # Lines

    def _column(
        self,
        spans: list[Span],
        x: float,
        width: float,
        y: float,
        style: Style,
        *,
        align: Align = "centre",
        fit: bool = False,
    ) -> float:
        """Set *spans* one under another from *y*; returns the y below. *fit* shrinks to one line."""
        for span in spans:
            words = blocks.tokens(self.text, span)
            look = style
            while fit and look.size > 10 and self._natural(words, look) > width:
                look = Style(look.size - 0.25, look.bold, look.italic)
            for line in self._wrap(words, width, 0, look):
                self._set(line, x, width, y + look.size, look, align)
                y += 1.18 * look.size
        return y

    def _natural(self, words: list[Token], style: Style) -> float:
        return sum(self._gap(t, style) + self._width(t, style) for t in words)

    def _gap(self, token: Token, style: Style) -> float:
        return min(token.gap, _WIDEST_GAP) * 0.25 * style.size

    def _width(self, token: Token, style: Style) -> float:
        return sum(_advance(self._shown(p), _look(p, style)) for p in token.pieces)

    def _shown(self, piece: Piece) -> str:
        return unicodedata.normalize("NFC", self.text[piece.start : piece.end])

    def _wrap(self, words: list[Token], width: float, indent: float, style: Style) -> list[_Line]:
        lines: list[_Line] = []
        current: list[tuple[Token, float, float]] = []
        room = width - indent
        for token in words:
            for part in self._split(token, width - indent, style):
                gap = self._gap(part, style) if current else 0.0
                wide = self._width(part, style)
                if current and gap + wide > room + 0.01:
                    lines.append(_Line(current, last=False))
                    current, room, gap = [], width, 0.0
                current.append((part, gap, wide))
                room -= gap + wide
        if current:
            lines.append(_Line(current, last=True))
        return lines

    def _split(self, token: Token, width: float, style: Style) -> list[Token]:
        """A token wider than a line (an address, a row of dots), cut where a line is full."""
        if self._width(token, style) <= width:
            return [token]
        parts: list[Token] = []
        for piece in token.pieces:
            start = piece.start
            for end in range(piece.start + 1, piece.end + 1):
                ahead = Token((Piece(start, end + 1, piece.bold, piece.italic),), 0)
                if end == piece.end or self._width(ahead, style) > width:
                    cut = Piece(start, end, piece.bold, piece.italic)
                    parts.append(Token((cut,), 0 if parts else token.gap))
                    start = end
        return parts

    def _set(
        self, line: _Line, x: float, width: float, baseline: float, style: Style, align: Align
    ) -> None:
        slack = width - line.width
        stretch = 0.0
        if align == "centre":
            x += slack / 2
        elif align == "justify" and not line.last and len(line.words) > 1:
            stretch = max(slack, 0) / (len(line.words) - 1)
        for index, (token, gap, _) in enumerate(line.words):
            x += gap + (stretch if index else 0)
            for piece in token.pieces:
                look = _look(piece, style)
                shown = self._shown(piece)
                box = self._put(shown, x, baseline, look)
                source = self.text[piece.start : piece.end]
                self.page.words.append(Word(source, piece.start, piece.end, box))
                x += _advance(shown, look)

    def _put(self, shown: str, x: float, baseline: float, style: Style, anchor: str = "ls") -> Box:
        """Draw and return the box of the ink."""
        font = _font(_face(style), style.size * self.scale)
        at = (x * self.scale, baseline * self.scale)
        self.pen.text(at, shown, font=font, fill=INK, anchor=anchor)
        left, top, right, bottom = font.getbbox(shown, anchor=anchor)
        return (
            (at[0] + left) / self.scale,
            (at[1] + top) / self.scale,
            (at[0] + max(right, left + 1)) / self.scale,
            (at[1] + max(bottom, top + 1)) / self.scale,
        )


def _part(spans: list[Span], starts: Callable[[Span], bool]) -> tuple[list[Span], list[Span]]:
    """The spans before the first that *starts*, and the others."""
    first = next((k for k, span in enumerate(spans) if starts(span)), len(spans))
    return spans[:first], spans[first:]


def _agency(text: str, block: blocks.Heading) -> str:
    """The lowest line in capitals over the number: whose stamp it is; a place takes the line above."""
    upper, _ = _part(block.left, lambda span: "Số" in text[slice(*span)])
    lines = ["".join(c for c in text[a:b] if c not in "*#\\").strip() for a, b in upper]
    lines = [line for line in lines if line.isupper() and len(line) > 5]
    alone = len(lines) < 2 or not lines[-1].startswith(("TỈNH", "HUYỆN", "XÃ", "PHƯỜNG", "THÀNH"))
    return " ".join(lines[-1:] if alone else lines[-2:])


def _is_rule(text: str, span: Span) -> bool:
    return not any(c.isalnum() for c in text[slice(*span)])


def _look(piece: Piece, style: Style) -> Style:
    return Style(style.size, style.bold or piece.bold, style.italic or piece.italic)


def _face(style: Style) -> str:
    name = ("Bold" if style.bold else "") + ("Italic" if style.italic else "")
    return f"{FONT}-{name or 'Regular'}.ttf"


@lru_cache(maxsize=256)
def _font(face: str, pixels: float) -> ImageFont.FreeTypeFont:
    """Pillow looks the file up in the system's font folders."""
    return ImageFont.truetype(face, pixels, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=65536)
def _advance(shown: str, style: Style) -> float:
    return _font(_face(style), style.size * _REFERENCE).getlength(shown) / _REFERENCE
