"""Explains one record, or what is known of one place: nothing is told that cannot be pointed at."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.analysis.explain.fields import Field, fields
from thidua.analysis.explain.gazetteers import Decision, behind, decisions, role_decision
from thidua.analysis.explain.locate import distance, occurrences
from thidua.analysis.explain.places import Place, place
from thidua.analysis.explain.sheet import Row, Sheet
from thidua.document import Span
from thidua.knowledge.folding import fold
from thidua.knowledge.rules import Rule, rules_named

_NEAREST = 3  # records listed where none holds a place


@dataclass(frozen=True, slots=True)
class Confidence:
    """``value`` = ``rule`` x ``ocr``; a part that cannot be told is None."""

    value: float
    rule: float | None
    ocr: float | None


@dataclass(frozen=True, slots=True)
class Step:
    """One section above a record; ``decision`` is the row that gave the heading its role.

    ``reason`` says whence the role is: ``table``, ``above`` (the role of a section above), ``unit``
    (the heading names a unit where work is given out), ``none`` (nothing told it); empty for a
    plain item, which has no role.
    """

    label: str | None
    title: str | None
    role: str | None
    start: int
    decision: Decision | None
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that made one record; ``start`` and ``end`` are None for an absence or a document."""

    table: str
    record_id: str
    extractor: str
    rules: tuple[Rule, ...]
    start: int | None
    end: int | None
    page: int | None
    quote: str | None
    confidence: Confidence
    fields: tuple[Field, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A record near a place; ``distance`` counts the characters between them."""

    table: str
    record_id: str
    start: int
    end: int
    quote: str
    distance: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a place or a record.

    ``place`` is None for an absence and for a whole document; ``nearest`` is filled where nothing
    but the outline holds the place.
    """

    file_name: str
    doc_id: str
    place: Place | None
    path: tuple[Step, ...]
    explanations: tuple[Explanation, ...]
    nearest: tuple[Neighbour, ...] = ()


def explain_record(sheet: Sheet, record_id: str) -> Answer | None:
    """What made the record, or the row of ``documents`` whose ``doc_id`` it is; None if unknown."""
    if record_id == sheet.document["doc_id"]:
        return _answer(sheet, None, (_of_document(sheet),))
    # an id may be given without the document's: targets:120-180
    for name in (record_id, f"{sheet.document['doc_id']}:{record_id}"):
        if found := sheet.by_id.get(name):
            table, row = found
            span = None if row["start"] is None else Span(row["start"], row["end"])
            return _answer(sheet, span, (_explanation(sheet, table, row),))
    return None


def explain_place(sheet: Sheet, span: Span) -> Answer:
    """Every record that overlaps *span* (half-open character offsets), the best fitting first."""
    found = sheet.holding(span)
    told = tuple(_explanation(sheet, table, row) for table, row in found)
    only_outline = all(table == "sections" for table, _ in found)
    return _answer(sheet, span, told, _neighbours(sheet, span) if only_outline else ())


def explain_quote(sheet: Sheet, words: str) -> Answer | None:
    """The same for the place where *words* stand; None if they stand nowhere.

    Of several places the first that a record holds is taken. Marks may be left out.
    """
    first: Span | None = None
    for asked, text in ((words, sheet.text), (fold(words), fold(sheet.text))):
        for span in occurrences(asked, text, 0, len(text)):
            first = first or span
            if any(table != "sections" for table, _ in sheet.holding(span)):
                return explain_place(sheet, span)
        if first is not None:
            return explain_place(sheet, first)
    return None


# ---------------------------------------------------------------------------- parts


def _answer(
    sheet: Sheet,
    span: Span | None,
    explanations: tuple[Explanation, ...],
    neighbours: tuple[Neighbour, ...] = (),
) -> Answer:
    return Answer(
        sheet.document["file_name"],
        sheet.document["doc_id"],
        None if span is None else place(sheet, span),
        () if span is None else _path(sheet, span.start),
        explanations,
        neighbours,
    )


def _explanation(sheet: Sheet, table: str, row: Row) -> Explanation:
    decided = decisions(table, row)
    if table == "findings":
        decided = (*decided, *behind(row, sheet.records))
    return Explanation(
        table,
        row["record_id"],
        row["extractor"],
        rules_named(row["extractor"]),
        row["start"],
        row["end"],
        row["page"],
        row["quote"],
        _confidence(sheet, table, row),
        fields(sheet, table, row),
        decided,
    )


def _of_document(sheet: Sheet) -> Explanation:
    """The head and the closing of a document, explained as one record."""
    row = sheet.document
    confidence = sheet.plan.header.confidence
    return Explanation(
        "documents",
        row["doc_id"],
        "",
        (),
        None,
        None,
        None,
        None,
        Confidence(confidence, confidence, None),
        fields(sheet, "documents", row),
        decisions("documents", row),
    )


def _confidence(sheet: Sheet, table: str, row: Row) -> Confidence:
    """The record's confidence taken apart: the rule's is asked again, the rest is the OCR's."""
    value = row["confidence"]
    key = (table, row["start"], row["end"], row["extractor"])
    rule = sheet.rule_confidences.get(key)
    scanned = sheet.document["ocr_confidence"] is not None and row["start"] is not None
    if rule is None or not scanned:
        return Confidence(value, rule, None)
    return Confidence(value, rule, round(value / rule, 3) if rule else None)


def _path(sheet: Sheet, offset: int) -> tuple[Step, ...]:
    """The sections that hold the character at *offset*, outermost first."""
    steps: list[Step] = []
    for section in sheet.sections_at(offset):
        title, role = section["title"], section["role"]
        decision = role_decision(title, role) if title and role else None
        reason = "table" if decision else _reason(role, [step.role for step in steps])
        steps.append(Step(section["label"], title, role, section["start"], decision, reason))
    return tuple(steps)


def _reason(role: str | None, above: list[str | None]) -> str:
    """Whence a role is that the heading's own words do not tell."""
    if role is None:
        return ""
    if role in above:
        return "above"
    return "unit" if role == "assignment" else "none"


def _neighbours(sheet: Sheet, span: Span) -> tuple[Neighbour, ...]:
    """The nearest records of all tables but the outline."""
    near = sorted(
        (distance(Span(row["start"], row["end"]), span), row["start"], table, row["record_id"])
        for table, rows in sheet.records.items()
        for row in rows
        if table != "sections" and row["start"] is not None
    )
    return tuple(
        Neighbour(table, name, row["start"], row["end"], row["quote"], apart)
        for apart, _, table, name in near[:_NEAREST]
        for row in (sheet.by_id[name][1],)
    )
