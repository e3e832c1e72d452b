"""Citations: the symbol against the issuer, and mentions of one document against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.analysis.checks.case import Case, same_day, span_of
from thidua.document import Span
from thidua.knowledge.symbols import symbol_fits_issuer
from thidua.records import Directive, Finding


def issuer_symbol_mismatch(case: Case) -> Iterator[Finding]:
    """The body that the symbol names is not the one that the words name.

    The document's own symbol is checked against its own heading.
    """
    header = case.plan.header
    own, body = header.symbol, header.issuing_body
    if own and body and header.source == "header" and symbol_fits_issuer(own, body) is False:
        yield case.finding(
            "issuer_symbol_mismatch",
            header.spans.get("number"),
            confidence=0.8,
            symbol=own,
            issuer=body,
        )
    for record in case.of(Directive):
        symbol, issuer = record.symbol, record.issuer
        if symbol and issuer and symbol_fits_issuer(symbol, issuer) is False:
            yield case.finding(
                "issuer_symbol_mismatch",
                _to_issuer(case, record, issuer),
                confidence=0.85,
                symbol=symbol,
                issuer=issuer,
            )


def conflicting_citation(case: Case) -> Iterator[Finding]:
    """One document cited with two dates; the later mention is the one that is pointed at."""
    first: dict[str, Directive] = {}
    for record in case.of(Directive):
        if not record.directive_id or not record.number or not record.date:
            continue
        known = first.setdefault(record.directive_id, record)
        if known.date and not same_day(record.date, known.date):
            yield case.finding(
                "conflicting_citation",
                span_of(record),
                confidence=0.9,
                id=record.directive_id,
                value=record.date,
                other=known.date,
            )


def _to_issuer(case: Case, record: Directive, issuer: str) -> Span | None:
    """The citation up to its issuer: what does not fit together, without the subject."""
    span = span_of(record)
    if span is None:
        return None
    words = r"\s+".join(map(re.escape, issuer.split()))
    match = re.compile(words).search(case.plan.flow, span.start, span.end)
    return Span(span.start, match.end()) if match else span
