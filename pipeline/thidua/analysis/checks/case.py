"""What a check looks at, and how it words a finding."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from thidua.document import Span
from thidua.knowledge.confidence import calibrated
from thidua.knowledge.emulation import is_about_emulation
from thidua.knowledge.findings import finding_kinds
from thidua.records import Finding, Record
from thidua.structure.plan import Plan

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Case:
    """One plan with the records found in it."""

    plan: Plan
    records: dict[str, tuple[Record, ...]] = field(default_factory=dict)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one class, in text order."""
        return tuple(r for r in self.records.get(kind.table, ()) if isinstance(r, kind))

    @cached_property
    def is_plan(self) -> bool:
        """Whether the document is a plan: what is absent is judged for plans only."""
        return self.plan.header.doc_type == "ke_hoach"

    @cached_property
    def is_emulation_plan(self) -> bool:
        """Whether it is a plan of emulation, and not of a festival or a conference."""
        return self.is_plan and is_about_emulation(self.plan.header.title, self.plan.text)

    def finding(
        self, code: str, span: Span | None, *, confidence: float = 0.95, **words: object
    ) -> Finding:
        """A finding of the kind *code*, worded with *words*; *span* is None for an absence."""
        kind = finding_kinds()[code]
        return Finding(
            code=code,
            severity=kind.severity,
            message_vi=kind.message_vi.format(**words),
            message_en=kind.message_en.format(**words),
            legal_basis=kind.legal_basis,
            element_id=kind.element_id,
            quote=span.of(self.plan.text) if span else None,
            start=span.start if span else None,
            end=span.end if span else None,
            extractor=f"rule:finding.{code}",
            confidence=calibrated(f"rule:finding.{code}", confidence),
        )


def span_of(record: Record) -> Span | None:
    """The characters of a record; None for an absence."""
    if record.start is None or record.end is None:
        return None
    return Span(record.start, record.end)


def same_day(one: str, other: str) -> bool:
    """Whether two ISO dates, either of which may be partial, can be the same day."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
