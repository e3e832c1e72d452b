"""DOCX: paragraphs with the numbers a reader sees, tables, headers, footnotes.

A borderless table that holds heading or signature side by side is laid out as lines, left cell
first; any other table gives one line a row, ``a | b | c``.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from thidua.document import Block, BlockKind, Document, Span
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.docx_numbering import Numbering
from thidua.ingest.encodings import clean
from thidua.ingest.sources import Source
from thidua.knowledge.folding import fold

_LAYOUT = re.compile(
    r"cong hoa xa hoi|doc lap\W{1,4}tu do|dang cong san|noi nhan|^\s*so\s*:|\n\s*so\s*:|kt\.|tm\.|tl\."
    r"|hieu truong|chu tich|giam doc|bi thu|truong ban|ngay\W{0,9}\d{0,2}\W{0,9}thang"
)
_MOST_ROWS = 4  # a heading or a signature has few rows
_PAGE_FIELD = re.compile(r"^\W*(?:trang\s*)?\d*\W*(?:/\s*\d+)?\W*$", re.I)


def read_docx(source: Source) -> Document:
    """Read a DOCX. Raises ThiduaError when it is damaged."""
    try:
        package = docx.Document(io.BytesIO(source.data))
        numbering = Numbering(package)
        lines = [*_running_head(package), *_body(package.element.body, numbering)]
        lines += _footnotes(source.data)
    except (
        KeyError,
        ValueError,
        zipfile.BadZipFile,
        PackageNotFoundError,
    ) as error:
        raise ThiduaError(ErrorCode.DAMAGED, source.name, "not a whole Word file") from error
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, style, text in lines:
        plain = clean(text).strip(" \t")
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


Item = tuple[BlockKind, str | None, str]


def _running_head(package: Any) -> Iterator[Item]:
    """Text of the first page's header, where it says more than a page number."""
    for section in list(package.sections)[:1]:
        for part in (section.first_page_header, section.header):
            if part.is_linked_to_previous:
                continue
            for paragraph in part.paragraphs:
                if not _PAGE_FIELD.match(paragraph.text):
                    yield BlockKind.PARAGRAPH, "header", paragraph.text


def _body(parent: Any, numbering: Numbering) -> Iterator[Item]:
    for child in parent.iterchildren():
        if child.tag == qn("w:p"):
            yield _paragraph(child, numbering)
        elif child.tag == qn("w:tbl"):
            yield from _table(child, numbering)
        elif child.tag == qn("w:sdt"):
            content = child.find(qn("w:sdtContent"))
            if content is not None:
                yield from _body(content, numbering)


def _paragraph(element: Any, numbering: Numbering) -> Item:
    text = "".join(_runs(element))
    label = numbering.label(element) if text.strip() else ""
    style = numbering.style(element)
    heading = bool(style and style.lower().startswith(("heading", "title")))
    kind = BlockKind.HEADING if heading else BlockKind.LIST_ITEM if label else BlockKind.PARAGRAPH
    return kind, style, f"{label} {text.lstrip()}" if label else text


def _runs(element: Any) -> Iterator[str]:
    """The visible text of a paragraph; deleted and hidden text is left out."""
    for node in element.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")):
        run = next((a for a in node.iterancestors() if a.tag == qn("w:r")), None)
        if any(a.tag in (qn("w:del"), qn("w:moveFrom")) for a in node.iterancestors()):
            continue
        if any(
            "AlternateContent" in a.tag and "Fallback" in n.tag
            for a in node.iterancestors()
            for n in node.iterancestors()
            if "Fallback" in str(n.tag)
        ):
            continue
        properties = run.find(qn("w:rPr")) if run is not None else None
        if properties is not None and properties.find(qn("w:vanish")) is not None:
            continue
        if node.tag == qn("w:t"):
            yield _cased(node.text or "", properties)
        elif node.tag == qn("w:tab") and run is not None:
            yield "\t"
        elif node.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif node.tag in (qn("w:br"), qn("w:cr")) and node.get(qn("w:type")) != "page":
            yield "\n"


def _cased(text: str, properties: Any) -> str:
    """Capitals that the format makes: all-caps runs and the capital fonts of TCVN3 (.VnTimeH)."""
    if properties is None:
        return text
    font = properties.find(qn("w:rFonts"))
    name = (font.get(qn("w:ascii")) or "") if font is not None else ""
    if name.startswith(".Vn"):
        text = clean_run(text)
        return text.upper() if name.endswith("H") else text
    caps = properties.find(qn("w:caps"))
    on = caps is not None and caps.get(qn("w:val")) not in ("0", "false")
    return text.upper() if on else text


def clean_run(text: str) -> str:
    """A run in a TCVN3 font as Unicode; one run is too short to tell by its letters."""
    from thidua.knowledge.legacy_encodings import from_tcvn3

    return from_tcvn3(text)


def _table(element: Any, numbering: Numbering) -> Iterator[Item]:
    rows = []
    for row in element.iterchildren(qn("w:tr")):
        cells = [_cell(cell, numbering) for cell in row.iterchildren(qn("w:tc"))]
        if any(any(line.strip() for line in cell) for cell in cells):
            rows.append(cells)
    words = fold("\n".join("\n".join(cell) for row in rows for cell in row))
    side_by_side = rows and max(map(len, rows)) <= 3 and len(rows) <= _MOST_ROWS
    if side_by_side and _LAYOUT.search(words):
        for row in rows:
            for cell in row:
                for line in cell:
                    yield BlockKind.PARAGRAPH, "layout", line
        return
    for row in rows:
        text = " | ".join(" ".join(" ".join(cell).split()) for cell in row)
        yield BlockKind.TABLE_ROW, None, text


def _cell(element: Any, numbering: Numbering) -> list[str]:
    return [line for _, _, text in _body(element, numbering) for line in text.split("\n")]


def _footnotes(data: bytes) -> Iterator[Item]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if "word/footnotes.xml" not in archive.namelist():
            return
        root = parse_xml(archive.read("word/footnotes.xml"))
    for note in root.iterchildren(qn("w:footnote")):
        text = "".join(_runs(note)).strip()
        if text and note.get(qn("w:type")) is None:
            yield BlockKind.FOOTNOTE, "footnote", f"[{note.get(qn('w:id'))}] {text}"
