"""DOCX: paragraphs with the numbers a reader sees, tables, headers, footnotes.

A borderless table that holds heading or signature side by side is laid out as lines, left cell
first; any other table gives one line a row, ``a | b | c``.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from thidua.document import Block, BlockKind, Document, Span
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.docx_formats import Formats
from thidua.ingest.docx_numbering import Numbering
from thidua.ingest.docx_runs import is_deleted, text_boxes, visible_text
from thidua.ingest.encodings import legacy_reading
from thidua.ingest.numerals import roman
from thidua.ingest.side_by_side import is_side_by_side
from thidua.ingest.sources import Source

_PAGE_FIELD = re.compile(r"^\W*(?:trang\s*)?\d*\W*(?:/\s*\d+)?\W*$", re.I)

Item = tuple[BlockKind, str | None, str]


def read_docx(source: Source) -> Document:
    """Read a DOCX. Raises ThiduaError when it is damaged."""
    try:
        package = docx.Document(io.BytesIO(source.data))
        reader = _Reader(Numbering(package), Formats(package))
        body = package.element.body
        items = [*reader.running_head(package), *reader.body(body)]
        items += reader.notes(source.data, body, "footnote")
        items += reader.notes(source.data, body, "endnote")
    except (
        KeyError,
        ValueError,
        etree.XMLSyntaxError,
        zipfile.BadZipFile,
        PackageNotFoundError,
    ) as error:
        raise ThiduaError(ErrorCode.DAMAGED, source.name, "not a whole Word file") from error
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    reading = legacy_reading("\n".join(text for _, _, text in items)) or str
    for kind, style, text in items:
        plain = unicodedata.normalize("NFC", reading(text)).strip(" \t\n")
        if plain:
            blocks.append(Block(kind, Span(at, at + len(plain)), style))
        parts.append(plain + "\n")
        at += len(plain) + 1
    return Document(
        doc_id=source.doc_id,
        source=source.path,
        file_name=source.name,
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        reader="docx",
        text="".join(parts),
        blocks=tuple(blocks),
    )


@dataclass(frozen=True)
class _Reader:
    """Reads the parts of one file; the numbers run on from part to part."""

    numbering: Numbering
    formats: Formats

    def running_head(self, package: Any) -> Iterator[Item]:
        """Text of the first section's headers, where it says more than a page number."""
        section = package.sections[0] if len(package.sections) else None
        if section is None:
            return
        first = section.different_first_page_header_footer
        for part in ([section.first_page_header] if first else []) + [section.header]:
            if not part.is_linked_to_previous:
                for _, _, text in self.body(part._element):
                    if not _PAGE_FIELD.match(text):
                        yield BlockKind.PARAGRAPH, "header", text

    def body(self, parent: Any, *, in_cell: bool = False) -> Iterator[Item]:
        """The paragraphs and tables of *parent* in order."""
        for child in _inside_controls(parent):
            if child.tag == qn("w:p"):
                yield from self._paragraph(child, in_cell=in_cell)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)

    def _paragraph(self, element: Any, *, in_cell: bool) -> Iterator[Item]:
        text = visible_text(element, self.formats)
        if text.strip() or not is_deleted(element):
            label = self.numbering.label(element)
            style = self.numbering.style(element)
            heading = bool(style and style.lower().startswith(("heading", "title")))
            listed = BlockKind.LIST_ITEM if label else BlockKind.PARAGRAPH
            # an empty item has its number, which a cell shows (1, 2, 3 …) and a text need not
            shown = label if text.strip() or in_cell else ""
            text = f"{shown} {text.lstrip()}" if shown else text
            yield BlockKind.HEADING if heading else listed, style, text
        for box in text_boxes(element):
            yield from self.body(box)

    def _table(self, element: Any) -> Iterator[Item]:
        rows = []
        for row in _inside_controls(element):
            if row.tag != qn("w:tr") or row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
                continue
            cells = [self._cell(cell) for cell in _inside_controls(row) if cell.tag == qn("w:tc")]
            if any(cell.strip() for cell in cells):
                rows.append(cells)
        if is_side_by_side(rows):
            lines = [line for row in rows for cell in row for line in cell.split("\n")]
            yield from ((BlockKind.PARAGRAPH, "layout", line) for line in lines)
            return
        for row in rows:
            text = " | ".join(" ".join(cell.split()) for cell in row)
            yield BlockKind.TABLE_ROW, None, text

    def _cell(self, element: Any) -> str:
        return "\n".join(text for _, _, text in self.body(element, in_cell=True))

    def notes(self, data: bytes, body: Any, kind: str) -> Iterator[Item]:
        """The footnotes or endnotes in the order of their marks in the text."""
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if f"word/{kind}s.xml" not in archive.namelist():
                return
            root = parse_xml(archive.read(f"word/{kind}s.xml"))
        notes = {note.get(qn("w:id")): note for note in root.iterchildren(qn(f"w:{kind}"))}
        marks = [
            mark.get(qn("w:id"))
            for mark in body.iter(qn(f"w:{kind}Reference"))
            if next(mark.iterancestors(qn("w:del"), qn("w:moveFrom")), None) is None
        ]
        for number, identity in enumerate(dict.fromkeys(marks), 1):
            if identity in notes:
                lines = (text.strip() for _, _, text in self.body(notes[identity]))
                text = "\n".join(line for line in lines if line)
                shown = str(number) if kind == "footnote" else roman(number).lower()
                yield BlockKind.FOOTNOTE, kind, f"[{shown}] {text}"


def _inside_controls(parent: Any) -> Iterator[Any]:
    """The children of *parent*; those in content controls and insertions as if they were its own."""
    for child in parent.iterchildren():
        if child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from _inside_controls(child)
        else:
            yield child
