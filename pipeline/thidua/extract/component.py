"""What every extractor is to spaCy: a component that adds one span group.

An extractor is a plain function from a Plan to records. ``SpanExtractor`` runs it, puts the spans
into ``doc.spans[group]`` and the typed record on ``span._.record``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Span, SpanGroup

from thidua.knowledge.confidence import calibrated
from thidua.records import Record
from thidua.structure.plan import Plan

PLAN_KEY = "thidua.plan"
RECORDS_KEY = "thidua.records"

FindRecords = Callable[[Plan], Sequence[Record]]


class SpanExtractor:
    """A spaCy component around one extractor function."""

    def __init__(self, group: str, find: FindRecords) -> None:
        self.group = group
        self.find = find

    def __call__(self, doc: Doc) -> Doc:
        """Add the span group; the Doc must have passed the ``thidua_structure`` component."""
        plan: Plan = doc.user_data[PLAN_KEY]
        records = tuple(
            r.model_copy(update={"confidence": calibrated(r.extractor, r.confidence)})
            for r in self.find(plan)
        )
        doc.user_data.setdefault(RECORDS_KEY, {})[self.group] = records
        spans = [
            doc.char_span(r.start, r.end, label=self.group, alignment_mode="expand")
            for r in records
            if r.start is not None and r.end is not None
        ]
        doc.spans[self.group] = SpanGroup(doc, name=self.group, spans=[s for s in spans if s])
        return doc


def record_of(span: Span) -> Record | None:
    """The record behind a span: the getter of ``span._.record``."""
    records: dict[str, tuple[Record, ...]] = span.doc.user_data.get(RECORDS_KEY, {})
    for record in records.get(span.label_, ()):
        if record.start is not None and record.end is not None:
            same_start = span.start_char <= record.start < span.start_char + len(span[0])
            same_end = span.end_char - len(span[-1]) < record.end <= span.end_char
            if same_start and same_end:
                return record
    return None


def register_extensions() -> None:
    """Make ``span._.record`` and ``doc._.plan`` known to spaCy; safe to call again."""
    if not Span.has_extension("record"):
        Span.set_extension("record", getter=record_of)
    if not Doc.has_extension("plan"):
        Doc.set_extension("plan", getter=lambda doc: doc.user_data.get(PLAN_KEY))
