"""The Document: a text, and where each of its characters stands on which page.

Offsets are half-open character offsets into ``Document.text``, which is Unicode NFC. Lengths on
the page are PDF points (72 per inch) with the origin at the top left of the page.
"""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

ILLEGIBLE = "\ufffd"
"""The character that stands in a text for what a hand has written and OCR cannot read."""


class Span(NamedTuple):
    """A half-open range of character offsets into a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of *text* inside the span."""
        return text[self.start : self.end]

    def contains(self, offset: int) -> bool:
        """Whether the character at *offset* lies inside."""
        return self.start <= offset < self.end


class Box(NamedTuple):
    """A rectangle on a page, in points from the top left; ``page`` counts from 1."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


class Word(NamedTuple):
    """A run of characters that stands in one box; ``confidence`` is the OCR's, 0..1."""

    start: int
    end: int
    box: Box
    confidence: float | None = None


class Misreading(NamedTuple):
    """A word of the text that OCR had read otherwise: what it read, why that is wrong, how sure."""

    start: int
    end: int
    read: str
    reason: str
    confidence: float


class Status(StrEnum):
    """How far the reading of a source or of a page got."""

    OK = "ok"
    PARTIAL = "partial"
    FAILED = "failed"


class BlockKind(StrEnum):
    """What a run of lines is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table row or footnote, as the source's format marks it."""

    kind: BlockKind
    span: Span
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number (from 1), its size in points, its characters, and how it was read.

    ``reader`` is ``text`` (text layer) or ``ocr``; ``reason`` says why. ``printed_number`` is the
    page number printed on the page, where one was found and taken out of the text.
    """

    number: int
    width: float
    height: float
    span: Span
    reader: str = "text"
    reason: str = ""
    printed_number: int | None = None
    status: Status = Status.OK
    ocr_confidence: float | None = None


def document_id(data: bytes) -> str:
    """First 16 hex digits of the SHA-256 of a source's bytes."""
    return hashlib.sha256(data).hexdigest()[:16]


@dataclass(frozen=True)
class Document:
    """What a reader makes of one source; ``pages``, ``words`` are empty where it has no pages."""

    doc_id: str
    source: str
    file_name: str
    media_type: str
    reader: str
    text: str
    pages: tuple[Page, ...] = ()
    words: tuple[Word, ...] = field(default=(), repr=False)
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    misreadings: tuple[Misreading, ...] = field(default=(), repr=False)
    ocr_confidence: float | None = None
    status: Status = Status.OK
    error: str | None = None

    @classmethod
    def from_text(cls, text: str, *, source: str = "<text>", reader: str = "text") -> Document:
        """A document without pages, made from a string; the text is normalised to NFC."""
        text = unicodedata.normalize("NFC", text)
        return cls(
            doc_id=document_id(text.encode("utf-8", "surrogatepass")),
            source=source,
            file_name=source.rsplit("/", 1)[-1],
            media_type="text/plain",
            reader=reader,
            text=text,
        )

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _page_starts(self) -> list[int]:
        return [page.span.start for page in self.pages]

    def page_at(self, offset: int) -> int | None:
        """The 1-based page that holds the character at *offset*; None without pages."""
        if not self.pages:
            return None
        return self.pages[max(0, bisect_right(self._page_starts, offset) - 1)].number

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The placed words that overlap the range ``[start, end)``, in text order."""
        first = max(0, bisect_right(self._word_starts, start) - 1)
        last = bisect_left(self._word_starts, end)
        return tuple(word for word in self.words[first:last] if word.end > start)

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """Where ``[start, end)`` stands: one box a printed line, in text order."""
        lines: list[Box] = []
        line: list[float] = []  # page, x0, top, x1 and bottom of the line so far
        for word in self.words_in(start, end):
            page, x0, top, x1, bottom = word.box
            if line:
                overlap = min(line[4], bottom) - max(line[2], top)
                least = 0.5 * min(line[4] - line[2], bottom - top)
                if line[0] == page and overlap > least and x0 >= line[1]:
                    line[2], line[3], line[4] = (
                        min(line[2], top),
                        max(line[3], x1),
                        max(line[4], bottom),
                    )
                    continue
                lines.append(Box(int(line[0]), *line[1:]))
            line = [page, x0, top, x1, bottom]
        if line:
            lines.append(Box(int(line[0]), *line[1:]))
        return tuple(lines)

    def confidence_in(self, start: int, end: int) -> float | None:
        """Mean OCR confidence (0..1) of the words in the range; None where none is known."""
        known = [w.confidence for w in self.words_in(start, end) if w.confidence is not None]
        return sum(known) / len(known) if known else None
