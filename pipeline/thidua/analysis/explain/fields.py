"""Which characters gave which field of a record: looked for in its quote, then around it.

Extractors do not note it; what a column holds is sought where it can only have come from. A field
whose words stand nowhere was derived: ``field_origins.csv`` says from what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from thidua.analysis.explain.locate import locate_date, locate_number, locate_words, nearest
from thidua.analysis.explain.sheet import Row, Sheet
from thidua.document import Span
from thidua.knowledge.field_origins import origin_of
from thidua.knowledge.folding import fold
from thidua.records import ROW_CLASSES, Record

_BEFORE, _AFTER = 600, 1500  # characters around a quote where a field's words may stand
_NOUN = 130  # characters before a quote where the word that introduces it may stand
_HEADING = 250
_REFERENCES = frozenset({"parent_id", "antecedent_id"})
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")
_CODES = frozenset(
    {"kind", "comparator", "form", "level", "severity", "role", "code", "doc_type", "issuer_kind"}
    | {"applies_to", "read", "reason", "signer_authority", "message_vi", "message_en"}
    | {"known_origin_date"}
)
_COUNTED = frozenset({"ordinal", "level"})  # of a section: its place, which is not printed
_UNTOLD = frozenset(Record.model_fields) | {
    *("source", "file_name", "media_type", "reader", "pages", "chars", "ocr_confidence"),
    *("title_start", "title_end", "body_start", "body_end", "status", "error"),
    *("schema_version", "thidua_version", "text_start", "text_end"),
}
_TOLD_IF_FALSE = frozenset({"arithmetic_ok"})


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a record and the characters that gave it; none where it was derived."""

    column: str
    value: Any
    spans: tuple[Span, ...]
    printed: tuple[str, ...]
    vi: str = ""
    en: str = ""


def fields(sheet: Sheet, table: str, row: Row) -> tuple[Field, ...]:
    """The filled columns of a record of *table* (``documents`` too), in the contract's order."""
    untold = _UNTOLD | {"text"} if table == "documents" else _UNTOLD
    columns = (name for name in ROW_CLASSES[table].model_fields if name not in untold)
    return tuple(
        _field(sheet, table, row, name) for name in columns if _is_told(name, row.get(name))
    )


def _is_told(column: str, value: Any) -> bool:
    if value is False:
        return column in _TOLD_IF_FALSE
    return value is not None and value not in ("", [])


def _field(sheet: Sheet, table: str, row: Row, column: str) -> Field:
    value = row[column]
    if column in _REFERENCES:
        spans = _of_record(sheet, value)
        return _made(sheet, column, value, spans, "bản ghi được trỏ đến", "the record referred to")
    if table == "documents":
        spans = _of_header(sheet, column, value)
    elif row["start"] is None:
        spans = ()
    else:
        spans = tuple(_spans(sheet, table, row, column))
    origin = None if spans and not _is_code(column, value) else origin_of(table, column, value)
    pattern = origin.pattern if origin else None
    if origin and pattern and not spans:
        spans = _by_pattern(sheet, row, pattern)
    return _made(sheet, column, value, spans, *((origin.vi, origin.en) if origin else ("", "")))


def _made(
    sheet: Sheet, column: str, value: Any, spans: tuple[Span, ...], vi: str, en: str
) -> Field:
    return Field(column, value, spans, tuple(span.of(sheet.text) for span in spans), vi, en)


def _is_code(column: str, value: Any) -> bool:
    """Whether the value is one of the contract's own words, which no text prints."""
    return isinstance(value, bool) or column.endswith("_id") or column in _CODES


def _of_record(sheet: Sheet, record_id: str) -> tuple[Span, ...]:
    table_and_row = sheet.by_id.get(record_id)
    if table_and_row is None or table_and_row[1]["start"] is None:
        return ()
    return (Span(table_and_row[1]["start"], table_and_row[1]["end"]),)


def _of_header(sheet: Sheet, column: str, value: Any) -> tuple[Span, ...]:
    """Where header and closing say that a field of the document stands."""
    if _is_code(column, value):
        return ()
    for part in (sheet.plan.header, sheet.plan.closing):
        asked = tuple(value) if isinstance(value, list) else value
        if (span := part.spans.get(column)) and getattr(part, column, None) == asked:
            words = value if isinstance(value, str) else ""
            return locate_words(words, sheet.text, *span) or (span,)
    if column == "symbol" and (number := sheet.plan.header.spans.get("number")):
        return locate_words(value, sheet.text, number.start, number.end)
    if column == "plan_year":
        title = sheet.plan.header.spans.get("title", Span(0, sheet.plan.header.end))
        found = locate_number(value, sheet.text, title.start, title.end)
        return (found,) if found else ()
    return ()


def _spans(sheet: Sheet, table: str, row: Row, column: str) -> Iterator[Span]:
    """The characters of one field of a record that stands somewhere."""
    value, text = row[column], sheet.text
    start, end = row["start"], row["end"]
    if _is_code(column, value) or (table == "sections" and column in _COUNTED):
        return
    if isinstance(value, int | float):
        if found := locate_number(value, text, start, end):
            yield found
        return
    if _ISO.fullmatch(value) and ("date" in column or column == "deadline"):
        for first, last in ((start, end), (start, end + _AFTER), (start - _NOUN, end)):
            if found := locate_date(value, text, max(0, first), last):
                yield found
                return
        return
    if spans := locate_words(value, text, start, end):
        yield from spans
        return
    around = nearest(value, text, max(0, start - _BEFORE), end + _AFTER, Span(start, end))
    if around := around or _in_heading(sheet, row, value):
        yield around


def _in_heading(sheet: Sheet, row: Row, value: str) -> Span | None:
    """The words in the headings above a record, the innermost first."""
    for section in reversed(sheet.sections_at(row["start"])):
        found = locate_words(value, sheet.text, section["start"], section["start"] + _HEADING)
        if len(found) == 1:
            return found[0]
    return None


def _by_pattern(sheet: Sheet, row: Row, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    """The words that stand for a code: in the quote, or the last ones before it."""
    folded = fold(sheet.text)
    if "start" not in row:  # a document: the closing, else the head
        plan = sheet.plan
        for first, last in ((plan.closing.start, len(folded)), (0, plan.header.end)):
            if found := pattern.search(folded, first, last):
                return (Span(*found.span()),)
        return ()
    if row["start"] is None:
        return ()
    if found := pattern.search(folded, row["start"], row["end"]):
        return (Span(*found.span()),)
    before = list(pattern.finditer(folded, max(0, row["start"] - _NOUN), row["start"]))
    return (Span(*before[-1].span()),) if before else ()
