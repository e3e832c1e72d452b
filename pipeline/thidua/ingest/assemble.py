"""Pages of lines to one Document text, with the character -> page and box map."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from thidua.document import Block, BlockKind, Box, Document, Misreading, Page, Span, Status, Word
from thidua.ingest.layout import goes_on, page_number, paragraphs
from thidua.ingest.numbering import put_numbers_right
from thidua.ingest.sources import Source
from thidua.ingest.tokens import TextLine, Token, is_bold

BOLD = "bold"
"""The style of a block of a printed page that is in bold from end to end: most are headings."""


@dataclass
class ReadPage:
    """One page as a reader left it: its lines in reading order and how it was read."""

    number: int
    width: float
    height: float
    lines: list[TextLine] = field(default_factory=list)
    reader: str = "text"
    reason: str = ""
    status: Status = Status.OK
    confidence: float | None = None


def to_document(source: Source, media_type: str, reader: str, read: Sequence[ReadPage]) -> Document:
    """Put pages together: page numbers and running heads out, broken paragraphs joined."""
    numbers = [page_number(page.lines, page.height) for page in read]
    _drop_running_heads(read)
    put_numbers_right([line for page in read if page.reader == "ocr" for line in page.lines])
    text = _Text()
    pages = []
    for page, printed in zip(read, numbers, strict=True):
        begin = text.end
        text.add(page)
        pages.append(
            Page(
                page.number,
                page.width,
                page.height,
                Span(begin, text.end),
                page.reader,
                page.reason,
                printed,
                page.status,
                page.confidence,
            )
        )
    failed = [str(page.number) for page in read if page.status is Status.FAILED]
    known = [page.confidence for page in read if page.confidence is not None]
    return Document(
        doc_id=source.doc_id,
        source=source.path,
        file_name=source.name,
        media_type=media_type,
        reader=reader,
        text="".join(text.parts),
        pages=tuple(pages),
        words=tuple(text.words),
        blocks=tuple(text.blocks),
        misreadings=tuple(text.misread),
        ocr_confidence=round(sum(known) / len(known), 4) if known else None,
        status=Status.PARTIAL if failed else Status.OK,
        error=f"could not read page {', '.join(failed)}" if failed else None,
    )


class _Text:
    """The text so far, one paragraph a line, with its words, blocks and misreadings.

    An empty line follows a paragraph that ends with a comma, or it would seem to go on.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.words: list[Word] = []
        self.blocks: list[Block] = []
        self.misread: list[Misreading] = []
        self.end = 0  # in characters
        self._before: list[TextLine] = []  # the lines of the page before

    def add(self, page: ReadPage) -> None:
        """The paragraphs of *page*; its first may go on with the last of the page before."""
        last_line = ""
        for index, group in enumerate(_paragraphs(page)):
            first = unicodedata.normalize("NFC", group[0].text)
            if index == 0 and self._before and goes_on(self._before, page.lines, page.width):
                self.parts[-1] = " "
            elif last_line.endswith(",") and first[:1].isupper():
                # "… về đăng ký thi đua năm 2031, / Sở Nội vụ ban hành …": no line that goes on
                self.parts[-1] = "\n\n"
                self.end += 1
            start = self.end
            for line in group:
                for token in line.tokens:
                    self._add_word(token, page.number)
            self.parts[-1] = "\n"
            last_line = group[-1].text
            kind = BlockKind.TABLE_ROW if group[0].column == 3 else BlockKind.PARAGRAPH
            bold = is_bold([token for line in group for token in line.tokens])
            self.blocks.append(Block(kind, Span(start, self.end - 1), BOLD if bold else None))
        self._before = page.lines or self._before

    def _add_word(self, token: Token, page: int) -> None:
        text = unicodedata.normalize("NFC", token.text)
        start, end = self.end, self.end + len(text)
        box = Box(page, token.x0, token.top, token.x1, token.bottom)
        if token.read:
            self.misread.append(Misreading(start, end, *token.read))
        self.words.append(Word(start, end, box, token.confidence))
        self.parts += (text, " ")
        self.end = end + 1


def _paragraphs(page: ReadPage) -> Iterator[list[TextLine]]:
    """The paragraphs of a page, or of the two pages on its picture one after the other."""
    for part, lines in groupby(page.lines, key=lambda line: line.part):
        yield from paragraphs(list(lines), page.width / 2 if part else page.width)


def _drop_running_heads(read: Sequence[ReadPage]) -> None:
    """Lines at the same edge that repeat, numbers aside, on three pages or more."""
    for position, edge in ((0, 0.1), (-1, 0.9)):
        counts = Counter(
            _key(page.lines[position]) for page in read if page.lines and page.number > 1
        )
        for page in read:
            if not page.lines or counts[_key(page.lines[position])] < 3:
                continue
            line, border = page.lines[position], edge * page.height
            if line.bottom < border if position == 0 else line.top > border:
                del page.lines[position]


def _key(line: TextLine) -> str:
    return re.sub(r"\d+", "#", line.text)
