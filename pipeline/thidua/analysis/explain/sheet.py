"""One document of a dataset with its records; its text is read anew to ask the rules again."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from thidua.dataset import TABLES, Dataset
from thidua.dataset.assemble import OUTLINE
from thidua.document import Document, Span
from thidua.knowledge.confidence import calibrated
from thidua.records import Record
from thidua.structure import Plan, parse

Row = dict[str, Any]
Key = tuple[str, int | None, int | None, str]


@dataclass(frozen=True)
class Sheet:
    """A row of ``documents`` and the rows of the other tables that belong to it."""

    document: Row
    records: dict[str, list[Row]] = field(default_factory=dict)

    @classmethod
    def of(cls, dataset: Dataset, document: Row) -> Sheet:
        """The sheet of one document of *dataset*."""
        own = {
            table: [row for row in dataset.rows(table) if row["doc_id"] == document["doc_id"]]
            for table in TABLES[1:]
        }
        return cls(document, own)

    @property
    def text(self) -> str:
        """The document's text, to which all offsets refer."""
        return str(self.document["text"])

    @cached_property
    def plan(self) -> Plan:
        """Header, outline and closing, read anew from the text."""
        return parse(Document.from_text(self.text))

    @cached_property
    def by_id(self) -> dict[str, tuple[str, Row]]:
        """Record id -> its table and row."""
        return {
            row["record_id"]: (table, row) for table, rows in self.records.items() for row in rows
        }

    def sections_at(self, offset: int) -> list[Row]:
        """The sections that hold the character at *offset*, outermost first."""
        rows = self.records.get("sections", [])
        return [row for row in rows if row["text_start"] <= offset < row["text_end"]]

    def holding(self, span: Span) -> list[tuple[str, Row]]:
        """The records that overlap *span*: those that cover it best first, sections last."""
        found = [
            (table, row)
            for table, rows in self.records.items()
            for row in rows
            if row["start"] is not None and row["start"] < span.end and span.start < row["end"]
        ]
        return sorted(found, key=lambda one: (one[0] == "sections", -_share(one[1], span)))

    @cached_property
    def rule_confidences(self) -> dict[Key, float]:
        """(table, start, end, extractor) -> the rule's own confidence, without the OCR's.

        Today's rules are run over the text again: what another version, a model or a reviewer
        made, and what needs the pages, is not in it.
        """
        from thidua.analysis import check
        from thidua.extract.anniversaries import find_anniversaries
        from thidua.extract.assignments import find_assignments
        from thidua.extract.awards import find_awards
        from thidua.extract.directives import find_directives
        from thidua.extract.phases import find_phases
        from thidua.extract.targets import find_targets
        from thidua.extract.themes import find_themes

        records: dict[str, tuple[Record, ...]] = {
            "themes": tuple(find_themes(self.plan)),
            "anniversaries": tuple(find_anniversaries(self.plan)),
            "directives": tuple(find_directives(self.plan)),
            "targets": tuple(find_targets(self.plan)),
            "phases": tuple(find_phases(self.plan)),
            "assignments": tuple(find_assignments(self.plan)),
            "awards": tuple(find_awards(self.plan)),
        }
        records["findings"] = tuple(check(self.plan, records))
        sections: dict[Key, float] = {
            ("sections", s.span.start, s.span.end, OUTLINE): calibrated(OUTLINE, s.confidence)
            for s in self.plan.sections
        }
        return sections | {
            (table, record.start, record.end, record.extractor): record.confidence
            if table == "findings"
            else calibrated(record.extractor, record.confidence)
            for table, found in records.items()
            for record in found
        }


def _share(row: Row, span: Span) -> float:
    """Intersection over union of a record and a span that overlap."""
    inside = min(row["end"], span.end) - max(row["start"], span.start)
    return float(inside / (max(row["end"], span.end) - min(row["start"], span.start)))
