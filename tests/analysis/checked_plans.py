"""Plans as the checks see them, made up in the test: a text, its records and its sections."""

from __future__ import annotations

from thidua.analysis.checks.case import Case
from thidua.document import Document, Span
from thidua.records import (
    Record,
)
from thidua.structure.plan import Closing, Header, Plan, Section


def case(text: str, *records: Record, header: Header | None = None, **plan: object) -> Case:
    """A plan for 2024 over *text*, with records by table."""
    header = header or Header(doc_type="ke_hoach", plan_year=2024)
    document = plan.pop("document", None) or Document.from_text(text)
    body = Span(0, len(text))
    sections = plan.pop("sections", ())
    tables: dict[str, tuple[Record, ...]] = {}
    for record in records:
        tables[record.table] = (*tables.get(record.table, ()), record)
    return Case(Plan(document, header, sections, Closing(len(text)), body), tables)


def at(text: str, quote: str) -> dict[str, object]:
    """The provenance fields of *quote* in *text*."""
    start = text.index(quote)
    return {"quote": quote, "start": start, "end": start + len(quote)}


def headed(text: str, *items: tuple[str, str, str | None]) -> tuple[Section, ...]:
    """Sections of level 1 at the given quotes, with label, title and role."""
    starts = [text.index(quote) for quote, _, _ in items]
    return tuple(
        Section(
            ordinal=ordinal,
            parent=None,
            level=1,
            label=label,
            title=quote.partition(". ")[2],
            role=role,
            span=Span(start, start + len(quote)),
            content_start=start + len(label) + 2,
            text_span=Span(start, end),
        )
        for ordinal, ((quote, label, role), start, end) in enumerate(
            zip(items, starts, [*starts[1:], len(text)], strict=True)
        )
    )
