"""Numbering gaps among siblings, in every style of label."""

from __future__ import annotations

import pytest

from thidua.analysis.checks.case import Case
from thidua.analysis.checks.numbering import numbering_gap
from thidua.document import Document, Span
from thidua.structure.plan import Closing, Header, Plan, Section


def siblings(*labels: str) -> Case:
    """A plan whose top level carries *labels*, one a line."""
    text, sections = "", []
    for ordinal, label in enumerate(labels):
        line = f"{label}. Mục này nói về một việc cần làm trong năm"
        span = Span(len(text), len(text) + len(line))
        content = span.start + len(label) + 2
        sections.append(Section(ordinal, None, 1, label, None, None, span, content, span))
        text += line + "\n"
    document = Document.from_text(text)
    plan = Plan(document, Header(), tuple(sections), Closing(len(text)), Span(0, len(text)))
    return Case(plan)


@pytest.mark.parametrize(
    ("labels", "missing"),
    [
        (("1", "2", "3", "5"), "4"),
        (("I", "II", "IV"), "III"),
        (("VIII", "X"), "IX"),
        (("2.1", "2.2", "2.4"), "2.3"),
        (("a", "b", "d"), "c"),
        (("a", "b", "c", "d", "đ", "g"), "e"),
        (("Đợt 1", "Đợt 3"), "Đợt 2"),
        (("Đợt I", "Đợt III"), "Đợt II"),
        (("Một là", "Hai là", "Bốn là"), "ba là"),
        (("Thứ nhất", "Thứ ba"), "Thứ hai"),
        (("1", "4"), "2, 3"),
    ],
)
def test_gap(labels, missing):
    (found,) = numbering_gap(siblings(*labels))
    assert found.message_en.endswith(f"{missing} is missing.")
    assert found.quote is not None
    assert found.quote.startswith(labels[-1])
    assert len(found.quote) <= max(20, len(labels[-1]) + 2)


@pytest.mark.parametrize(
    "labels",
    [
        ("1", "2", "3"),
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"),
        ("a", "b", "c", "d", "đ", "e", "g", "h"),
        ("a", "b", "c", "d", "e", "f", "g"),
        ("-", "-", "+"),
        ("1", "2", "1", "2"),
        ("1", "20"),
        ("2.1", "3.1"),
        ("Một là", "Bà là", "Hai là"),
        ("I", "1", "II", "2"),
        ("Điều 1", "Điều 2"),
    ],
)
def test_no_gap(labels):
    assert not list(numbering_gap(siblings(*labels)))
