"""What stands at a place of a document: the part, what its line is, and the sections around it."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.analysis.explain.sheet import Sheet
from thidua.document import Span
from thidua.structure.plan import Section

_CONTEXT = 60

# What a line can be: code -> Vietnamese and English.
_LINES = {
    "header_field": ("trường của phần đầu", "a field of the head"),
    "header": ("phần đầu văn bản", "the head of the document"),
    "title": ("trích yếu", "the title"),
    "heading": ("đề mục", "a heading"),
    "item": ("dòng mở đầu của mục", "the first line of an item"),
    "continuation": ("phần tiếp theo của mục", "text that goes on under an item"),
    "paragraph": ("đoạn văn không thuộc mục nào", "a paragraph of no item"),
    "closing_field": ("trường của phần cuối", "a field of the closing"),
    "closing": ("nơi nhận, chữ ký", "recipients and signature"),
    "furniture": ("ngoài nội dung văn bản", "outside the text proper"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document's text and what its line is; offsets are half-open."""

    doc_id: str
    file_name: str
    start: int
    end: int
    quote: str
    before: str
    after: str
    line: str
    line_vi: str
    line_en: str


def place(sheet: Sheet, span: Span) -> Place:
    """What stands at *span*, told by its first character."""
    line, name = _line(sheet, span.start)
    vi, en = _LINES[line]
    text = sheet.text
    return Place(
        sheet.document["doc_id"],
        sheet.document["file_name"],
        span.start,
        span.end,
        span.of(text),
        text[max(0, span.start - _CONTEXT) : span.start],
        text[span.end : span.end + _CONTEXT],
        line,
        f"{vi}: {name}" if name else vi,
        f"{en}: {name}" if name else en,
    )


def _line(sheet: Sheet, offset: int) -> tuple[str, str]:
    """The code of the line at *offset*, and the name of the field it holds."""
    plan = sheet.plan
    title = plan.header.spans.get("title")
    if title and title.contains(offset):
        return "title", ""
    for code, spans in (
        ("header_field", plan.header.spans),
        ("closing_field", plan.closing.spans),
    ):
        for name, span in spans.items():
            if span.contains(offset):
                return code, name
    if offset < plan.header.end:
        return "header", ""
    if offset >= plan.closing.start:
        return "closing", ""
    if not plan.body.contains(offset):
        return "furniture", ""
    section = plan.section_at(offset)
    return ("paragraph", "") if section is None else (_in_section(sheet, section, offset), "")


def _in_section(sheet: Sheet, section: Section, offset: int) -> str:
    line = sheet.text.find("\n", section.span.end)
    if offset >= line >= 0:
        return "continuation"
    return "item" if section.title is None else "heading"
