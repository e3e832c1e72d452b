"""Document -> Plan: header, outline, closing."""

from dataclasses import replace

from thidua.document import Document
from thidua.structure.body import behind_closing, body_of_lost_run, body_span, outline_span
from thidua.structure.closing import read_closing, without_author
from thidua.structure.header import dated_below, read_header
from thidua.structure.lines import split_lines
from thidua.structure.outline import build_outline
from thidua.structure.plan import Closing, Header, Plan, Section

__all__ = ["Closing", "Header", "Plan", "Section", "parse"]


def parse(document: Document) -> Plan:
    """Read the structure of *document*; never raises, whatever the text."""
    text = document.text
    lines = split_lines(text)
    closing = read_closing(text, lines)
    header = dated_below(read_header(text, lines), lines, closing)
    closing = without_author(closing, header)
    body = body_span(lines, header, closing.start)
    behind = behind_closing(text, body, closing)
    sections = build_outline(text, lines, outline_span(lines, body), behind)
    if lost := body_of_lost_run(lines, sections, closing):
        body = lost
        # what was taken for a signature stands above the items: "KT. GIÁM ĐỐC / I. MỤC ĐÍCH"
        closing = replace(closing, start=max(closing.start, body.end))
        sections = build_outline(text, lines, body)
    return Plan(document, header, sections, closing, body)
