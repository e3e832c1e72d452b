"""Anniversaries: the number of years against the two dates, and the origin against history."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.analysis.checks.case import Case, same_day, span_of
from thidua.records import Anniversary, Finding


def anniversary_arithmetic(case: Case) -> Iterator[Finding]:
    """The printed ordinal is not the commemorated year minus the origin year."""
    for record in case.of(Anniversary):
        if record.arithmetic_ok is False and record.origin_date and record.commemorated_date:
            origin, commemorated = record.origin_date[:4], record.commemorated_date[:4]
            yield case.finding(
                "anniversary_arithmetic",
                span_of(record),
                confidence=0.98,
                ordinal=record.ordinal,
                origin=origin,
                commemorated=commemorated,
                difference=int(commemorated) - int(origin),
            )


def anniversary_origin(case: Case) -> Iterator[Finding]:
    """The printed origin is not the one history knows for the event."""
    for record in case.of(Anniversary):
        printed, known = record.origin_date, record.known_origin_date
        if printed and known and not same_day(printed, known):
            yield case.finding(
                "anniversary_origin",
                span_of(record),
                confidence=0.85,
                printed=printed,
                event=record.event,
                known=known,
            )
