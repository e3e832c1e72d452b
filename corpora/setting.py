"""Words set in lines and columns on sheets: wrapped, justified, drawn by Pillow.

Lengths are PDF points, origin top-left; boxes are those of a word's ink.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

import blocks
from blocks import Piece, Span, Token
from lettering import Style, advance, face, font, look_of
from PIL import Image, ImageDraw
from sheets import MM, PAGE, Box, Geometry, PageImage, Word

Align = Literal["justify", "left", "centre"]

INK = (18, 18, 22)
_WIDEST_GAP = 14  # spaces; what is wider was typed for a column


@dataclass(frozen=True)
class Line:
    """Words set on one line: natural width and the gap before each, in points."""

    words: list[tuple[Token, float, float]]
    last: bool

    @property
    def width(self) -> float:
        """In points, before it is justified."""
        return sum(gap + width for _, gap, width in self.words)


class Setter:
    """Sets the words of a text line by line, and opens a sheet when one is full."""

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

    def room(self, height: float) -> None:
        """Open a sheet where *height* points are not left on this one."""
        if self.y + height > self.geometry.bottom:
            self._open()

    def rule(self, centre: float, y: float, width: float) -> None:
        """Draw a level line of *width* points about *centre*."""
        ends = (centre - width / 2, y, centre + width / 2, y)
        self.pen.line(
            [v * self.scale for v in ends], fill=INK, width=max(1, round(0.7 * self.scale))
        )

    def column(
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
            for line in self.wrap(words, width, 0, look):
                self.set_line(line, x, width, y + look.size, look, align)
                y += 1.18 * look.size
        return y

    def _natural(self, words: list[Token], style: Style) -> float:
        return sum(self._gap(t, style) + self.width_of(t, style) for t in words)

    def _gap(self, token: Token, style: Style) -> float:
        return min(token.gap, _WIDEST_GAP) * 0.25 * style.size

    def width_of(self, token: Token, style: Style) -> float:
        """Of a word in points, the gap before it aside."""
        return sum(advance(self._shown(p), look_of(p, style)) for p in token.pieces)

    def _shown(self, piece: Piece) -> str:
        return unicodedata.normalize("NFC", self.text[piece.start : piece.end])

    def wrap(self, words: list[Token], width: float, indent: float, style: Style) -> list[Line]:
        """Lines of at most *width* points, the first shorter by *indent*."""
        lines: list[Line] = []
        current: list[tuple[Token, float, float]] = []
        room = width - indent
        for token in words:
            for part in self._split(token, width - indent, style):
                gap = self._gap(part, style) if current else 0.0
                wide = self.width_of(part, style)
                if current and gap + wide > room + 0.01:
                    lines.append(Line(current, last=False))
                    current, room, gap = [], width, 0.0
                current.append((part, gap, wide))
                room -= gap + wide
        if current:
            lines.append(Line(current, last=True))
        return lines

    def _split(self, token: Token, width: float, style: Style) -> list[Token]:
        """A token wider than a line (an address, a row of dots), cut where a line is full."""
        if self.width_of(token, style) <= width:
            return [token]
        parts: list[Token] = []
        for piece in token.pieces:
            start = piece.start
            for end in range(piece.start + 1, piece.end + 1):
                ahead = Token((Piece(start, end + 1, piece.bold, piece.italic),), 0)
                if end == piece.end or self.width_of(ahead, style) > width:
                    cut = Piece(start, end, piece.bold, piece.italic)
                    parts.append(Token((cut,), 0 if parts else token.gap))
                    start = end
        return parts

    def set_line(
        self, line: Line, x: float, width: float, baseline: float, style: Style, align: Align
    ) -> None:
        """Draw *line* on *baseline* from *x*, in a column of *width* points."""
        slack = width - line.width
        stretch = 0.0
        if align == "centre":
            x += slack / 2
        elif align == "justify" and not line.last and len(line.words) > 1:
            stretch = max(slack, 0) / (len(line.words) - 1)
        for index, (token, gap, _) in enumerate(line.words):
            x += gap + (stretch if index else 0)
            for piece in token.pieces:
                look = look_of(piece, style)
                shown = self._shown(piece)
                box = self._put(shown, x, baseline, look)
                source = self.text[piece.start : piece.end]
                self.page.words.append(Word(source, piece.start, piece.end, box))
                x += advance(shown, look)

    def _put(self, shown: str, x: float, baseline: float, style: Style, anchor: str = "ls") -> Box:
        """Draw and return the box of the ink."""
        ink = font(face(style), style.size * self.scale)
        at = (x * self.scale, baseline * self.scale)
        self.pen.text(at, shown, font=ink, fill=INK, anchor=anchor)
        left, top, right, bottom = ink.getbbox(shown, anchor=anchor)
        return (
            (at[0] + left) / self.scale,
            (at[1] + top) / self.scale,
            (at[0] + max(right, left + 1)) / self.scale,
            (at[1] + max(bottom, top + 1)) / self.scale,
        )
