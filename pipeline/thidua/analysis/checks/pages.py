"""Pages: printed numbers that jump, pages and fields that could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thidua.analysis.checks.case import Case
from thidua.document import ILLEGIBLE, Span, Status
from thidua.records import Finding

_WRITTEN = {
    "number": ("Số văn bản", "document number"),
    "issued_date": ("Ngày ban hành", "date of issue"),
}


def missing_page(case: Case) -> Iterator[Finding]:
    """Printed page numbers that advance faster than the pages do."""
    numbered = [page for page in case.plan.document.pages if page.printed_number is not None]
    for before, after in pairwise(numbered):
        printed = (after.printed_number or 0) - (before.printed_number or 0)
        # An annex starts again from 1, which is a smaller number, not a lost page.
        if printed > after.number - before.number:
            yield case.finding(
                "missing_page",
                _head(case, after.span),
                confidence=0.8,
                before=before.printed_number,
                after=after.printed_number,
            )


def unreadable_page(case: Case) -> Iterator[Finding]:
    """Pages that the reader gave up."""
    for page in case.plan.document.pages:
        if page.status is Status.FAILED:
            yield case.finding(
                "unreadable_page", None, confidence=1.0, page=page.number, reason=page.reason
            )


def illegible_field(case: Case) -> Iterator[Finding]:
    """Number or date in handwriting: for a person to read on the page."""
    for field, (vi, en) in _WRITTEN.items():
        span = case.plan.header.spans.get(field)
        if span and ILLEGIBLE in span.of(case.plan.text):
            yield case.finding("illegible_field", span, confidence=0.9, field=vi, field_en=en)


def _head(case: Case, page: Span) -> Span | None:
    """The first line of a page: what to look at."""
    end = case.plan.text.find("\n", page.start, page.end)
    return Span(page.start, page.end if end < 0 else end) if page.end > page.start else None
