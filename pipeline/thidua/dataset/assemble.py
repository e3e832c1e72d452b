"""Plan and records to rows: the columns that tie a record to its document are filled here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from thidua import __version__
from thidua.document import Document
from thidua.knowledge.confidence import calibrated
from thidua.records import DocumentRow, Record, SectionRow
from thidua.structure.plan import Plan, Section

OUTLINE = "rule:outline"
_REFERENCES = ("parent_id", "antecedent_id")


@dataclass(frozen=True)
class DocumentRows:
    """All rows of one document, by table."""

    document: DocumentRow
    records: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)


def document_row(document: Document, plan: Plan) -> DocumentRow:
    """The row of a document that was read."""
    header, closing = plan.header, plan.closing
    title = header.spans.get("title")
    return DocumentRow(
        doc_id=document.doc_id,
        source=document.source,
        file_name=document.file_name,
        media_type=document.media_type,
        reader=document.reader,
        pages=len(document.pages) or None,
        chars=len(document.text),
        text=document.text,
        ocr_confidence=document.ocr_confidence,
        doc_type=header.doc_type,
        issuing_parent=header.issuing_parent,
        issuing_body=header.issuing_body,
        issuer_kind=header.issuer_kind,
        number=header.number,
        number_blank=header.number_blank,
        symbol=header.symbol,
        place=header.place,
        issued_date=header.issued_date,
        title=header.title,
        title_start=title.start if title else None,
        title_end=title.end if title else None,
        body_start=plan.body.start,
        body_end=plan.body.end,
        plan_year=header.plan_year,
        province=header.province,
        province_2025=header.province_2025,
        signer_name=closing.signer_name,
        signer_title=closing.signer_title,
        signer_authority=closing.signer_authority,
        recipients=list(closing.recipients),
        status=str(document.status),
        error=document.error,
        thidua_version=__version__,
    )


def assemble(
    document: Document, plan: Plan, records: Mapping[str, Iterable[Record]]
) -> DocumentRows:
    """The rows of one document. Record ids: ``<doc_id>:<table>:<start>-<end>``."""
    tables: dict[str, tuple[Record, ...]] = {
        "sections": tuple(_section_row(plan, section) for section in plan.sections)
    }
    for table, found in records.items():
        tables[table] = _placed(document, plan, found)
    return DocumentRows(document_row(document, plan), tables)


def _section_row(plan: Plan, section: Section) -> SectionRow:
    document = plan.document
    parent = section.parent
    return SectionRow(
        doc_id=document.doc_id,
        record_id=_section_id(document, section.ordinal),
        section_id=_section_id(document, section.ordinal),
        quote=section.span.of(plan.text),
        start=section.span.start,
        end=section.span.end,
        page=document.page_at(section.span.start),
        boxes=_boxes(document, section.span.start, section.span.end),
        extractor=OUTLINE,
        confidence=_confidence(
            document,
            calibrated(OUTLINE, section.confidence),
            section.span.start,
            section.span.end,
        ),
        parent_id=None if parent is None else _section_id(document, parent),
        ordinal=section.ordinal,
        level=section.level,
        label=section.label,
        title=section.title,
        role=section.role,
        text_start=section.text_span.start,
        text_end=section.text_span.end,
    )


def _section_id(document: Document, ordinal: int) -> str:
    return f"{document.doc_id}:s{ordinal}"


def _boxes(
    document: Document, start: int, end: int
) -> list[tuple[int, float, float, float, float]] | None:
    found = document.boxes(start, end)
    return [(b.page, *(round(edge, 1) for edge in b[1:])) for b in found] if found else None  # type: ignore[misc]


def _confidence(document: Document, confidence: float, start: int, end: int) -> float:
    """The rule's confidence, less where the OCR was unsure of the words."""
    seen = document.confidence_in(start, end)
    return round(confidence if seen is None else confidence * seen, 4)


@cache
def _references(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a *kind* of record that name another record."""
    return tuple(name for name in _REFERENCES if name in kind.model_fields)


def _placed(document: Document, plan: Plan, records: Iterable[Record]) -> tuple[Record, ...]:
    placed: list[Record] = []
    taken: set[str] = set()
    for record in records:
        name = record.local_id
        number = 2
        while name in taken:
            name = f"{record.local_id}:{number}"
            number += 1
        taken.add(name)
        update: dict[str, object] = {
            "doc_id": document.doc_id,
            "record_id": f"{document.doc_id}:{name}",
        }
        for reference in _references(type(record)):
            if value := getattr(record, reference):
                update[reference] = f"{document.doc_id}:{value}"
        if record.start is not None and record.end is not None:
            section = plan.section_at(record.start)
            update |= {
                "page": document.page_at(record.start),
                "boxes": _boxes(document, record.start, record.end),
                "section_id": _section_id(document, section.ordinal) if section else None,
                "confidence": _confidence(document, record.confidence, record.start, record.end),
            }
        placed.append(record.model_copy(update=update))
    return tuple(placed)
