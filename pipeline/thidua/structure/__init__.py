"""Document -> Plan: header, outline, closing."""

from thidua.document import Document, Span
from thidua.structure.plan import Closing, Header, Plan, Section

__all__ = ["Closing", "Header", "Plan", "Section", "parse"]


def parse(document: Document) -> Plan:
    """Read the structure of *document*."""
    end = len(document.text)
    return Plan(document, Header(), (), Closing(start=end), Span(0, end))
