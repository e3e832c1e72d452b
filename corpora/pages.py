"""Draws any plan's text as pages in the geometry of Nghị định 30/2020/NĐ-CP.

    pages = draw(text, seed=1)
    pages[0].image, pages[0].words

A4, Tinos (package ``fonts-croscore``), drawn by Pillow. Offsets ``[start, end)`` count Unicode code
points of the text as given; boxes are ``(x0, y0, x1, y1)`` of a word's ink in PDF points, origin
top-left. The seed sets margins, sizes and spacing within what the decree allows, and the marks.
Blocks are laid out here; ``setting.py`` sets their lines, ``lettering.py`` measures letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

import blocks
import numpy as np
import seals
from blocks import Span
from lettering import FONT, Style
from setting import INK, Align, Setter
from sheets import DPI, MM, PAGE, Geometry, PageImage, Word

__all__ = ["PAGE", "PageImage", "Word", "draw"]


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
class _Place:
    """Where the signature stands: the middle of the column, its top and its bottom."""

    centre: float
    top: float
    bottom: float


class _Writer(Setter):
    """Lays blocks out from top to bottom."""

    def note(self, lines: list[Span]) -> None:
        """Small print at the right edge of the top margin; takes no room of the text."""
        self.column(lines, 130 * MM, 76 * MM, 6 * MM, Style(7.5), align="left")

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
        y_left = self.column(number, x0, widths[0], y, Style(13), fit=True)
        words += nation  # in the order of reading: the left column whole, then the right one
        y_right = self.column(date, x0 + widths[0], widths[1], y, Style(13, italic=True), fit=True)
        self.y = max(y_left, y_right) + 14

    def _starts(self, prefix: str) -> Callable[[Span], bool]:
        return lambda span: self.text[slice(*span)].lstrip("*( ").startswith(prefix)

    def _agencies(self, lines: list[Span], x: float, width: float, y: float) -> float:
        upper = [k for k, span in enumerate(lines) if self.text[slice(*span)].isupper()]
        for index, span in enumerate(lines):
            style = Style(12.5, bold=bool(upper) and index == upper[-1])
            y = self.column([span], x, width, y, style)
        if lines and not _is_rule(self.text, lines[-1]):
            self.rule(x + width / 2, y + 3, 0.32 * width)
        return y + 4

    def _nation(self, lines: list[Span], x: float, width: float, y: float) -> float:
        for span in lines:
            upper = self.text[slice(*span)].isupper()
            y = self.column(
                [span], x, width, y, Style(12.5 if upper else 13.5, bold=True), fit=True
            )
        if lines and not _is_rule(self.text, lines[-1]):
            self.rule(x + width / 2, y + 3, 0.55 * width)
        return y + 4

    def title(self, lines: list[Span]) -> None:
        """Centred and bold."""
        geometry = self.geometry
        inset = 0.06 * geometry.width
        x, width = geometry.left + inset, geometry.width - 2 * inset
        self.y = self.column(lines, x, width, self.y + 4, Style(14, bold=True))
        if not any(_is_rule(self.text, span) for span in lines):
            self.rule(geometry.left + geometry.width / 2, self.y + 3, 0.25 * geometry.width)
        self.y += 14

    def paragraph(self, block: blocks.Paragraph) -> None:
        """Justified with a first-line indent, or centred."""
        geometry = self.geometry
        style = Style(geometry.size, bold=block.bold)
        indent = 0.0 if block.centred or not block.indented else geometry.indent
        words = blocks.tokens(self.text, block.span)
        lines = self.wrap(words, geometry.width, indent, style)
        height = geometry.leading * style.size
        if block.bold:  # a section's name does not stand alone at the foot of a page
            self.room(height * (len(lines) + 1))
        for index, line in enumerate(lines):
            self.room(height)
            start = indent if index == 0 else 0.0
            self.set_line(
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
                self.wrap(blocks.tokens(self.text, span), widths[k] - 2 * pad, 0, look)
                for k, span in enumerate(row)
            ]
            height = max(1, *(len(lines) for lines in cells)) * 1.2 * look.size + 2 * pad
            self.room(height)
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
                    self.set_line(line, x + pad, widths[k] - 2 * pad, y, look, align)
                    y += 1.2 * look.size
                x += widths[k]
            self.y += height
        self.y += geometry.after + 4

    def _column_widths(self, rows: list[list[Span]], columns: int, style: Style) -> list[float]:
        asked, least = [30.0] * columns, [30.0] * columns
        look = Style(style.size, bold=True)
        for row in rows:
            for k, span in enumerate(row):
                words = [self.width_of(t, look) for t in blocks.tokens(self.text, span)]
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
        self.room(max(rows[0] * 14, rows[1] * 19 + space) + 12)
        self.y += 8
        half = 0.47 * geometry.width
        y_left = self.y
        for index, span in enumerate(block.recipients):
            style = Style(12, True, True) if index == 0 else Style(11)
            y_left = self.column([span], geometry.left, half, y_left, style, align="left")
        x = geometry.left + half
        width = geometry.width - half
        style = Style(geometry.size, bold=True)
        top = y = self.column(block.authority, x, width, self.y, style)
        if block.remarks:
            y = self.column(block.remarks, x, width, y + 8 * MM, Style(13, italic=True))
        y = max(y + 8 * MM, top + space) if block.name else y
        bottom = y
        y = self.column(block.name, x, width, y, style)
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
