"""What one version finds and another does not: records gained, lost and changed, by document.

Two datasets of the same sources are held against each other; which rows are one is told in
``change_pairs``. Where the two versions have read another text, the old offsets are carried over
to the new text first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua.dataset import TABLES, Dataset
from thidua.evaluation.alignment import Alignment
from thidua.evaluation.change_pairs import Pair, Row, document_pairs, record_pairs
from thidua.records import Record

KINDS = ("lost", "changed", "gained")
# Columns that name a record, a run or a machine, and say nothing of what was found.
NAMES = frozenset(
    {"doc_id", "record_id", "section_id", "source", "extractor", "schema_version", "thidua_version"}
)
_PLACES = ("start", "end", "text_start", "text_end")
_DOCUMENT_PLACES = ("title_start", "title_end", "body_start", "body_end")
_REFERENCES = frozenset({"parent_id", "antecedent_id"})
_CONFIDENCES = frozenset({"confidence", "ocr_confidence"})
# What a reader of a record gained or lost need not be told of it.
_UNTOLD = NAMES | frozenset(Record.model_fields)
_LEAST_CONFIDENCE = 0.05
_LEAST_SHIFT = 1.0  # points by which a box must move to be another box
_CONTEXT = 45  # characters of the text shown on either side of a quote


@dataclass(frozen=True, slots=True)
class ColumnChange:
    """One column of a record that both versions found."""

    column: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Change:
    """One record gained, lost or changed.

    ``start`` and ``end`` are half-open character offsets into the text of the version that found
    it (the new one where both did); ``before`` and ``after`` are the characters around the quote.
    ``values`` are the record's own columns that are filled; ``columns`` is empty unless changed.
    """

    kind: str
    table: str
    file_name: str
    doc_id: str
    record_id: str | None
    page: int | None
    start: int | None
    end: int | None
    before: str
    quote: str | None
    after: str
    values: Mapping[str, Any]
    columns: tuple[ColumnChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows of one table each version has, and how many differ."""

    table: str
    old: int
    new: int
    gained: int
    lost: int
    changed: int


@dataclass(frozen=True)
class Changes:
    """All changes, by document, table and place; counts of every table.

    ``columns_lost`` and ``columns_gained`` are columns (``table.column``) of one version only.
    """

    old_version: str
    new_version: str
    counts: tuple[Count, ...]
    changes: tuple[Change, ...]
    columns_lost: tuple[str, ...] = ()
    columns_gained: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether there is anything to look at."""
        return bool(self.changes or self.columns_lost or self.columns_gained)

    def by_document(self) -> dict[str, dict[str, list[Change]]]:
        """File name -> table -> its changes, in order."""
        found: dict[str, dict[str, list[Change]]] = {}
        for change in self.changes:
            found.setdefault(change.file_name, {}).setdefault(change.table, []).append(change)
        return found


def compare(old: Dataset, new: Dataset, *, everything: bool = False) -> Changes:
    """What *new* found otherwise than *old*, two datasets of the same sources.

    With *everything*, all columns count: ids, extractors, versions and the least confidence too.
    """
    tables = (_by_document(old), _by_document(new))
    documents = (old.rows("documents"), new.rows("documents"))
    changes: list[Change] = []
    for pair in document_pairs(*documents):
        changes.extend(_of_document(*pair, tables, everything))
    return Changes(
        _version(documents[0]),
        _version(documents[1]),
        tuple(_count(table, old, new, changes) for table in TABLES),
        tuple(changes),
        tuple(_columns_only_in(old, new)),
        tuple(_columns_only_in(new, old)),
    )


def _by_document(dataset: Dataset) -> dict[str, dict[str, list[Row]]]:
    """``doc_id`` -> table -> rows, for all tables but the documents'."""
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for table in TABLES[1:]:
        for row in dataset.rows(table):
            found[row["doc_id"]][table].append(row)
    return found


def _version(documents: Sequence[Row]) -> str:
    return ", ".join(sorted({row["thidua_version"] or "?" for row in documents}))


def _count(table: str, old: Dataset, new: Dataset, changes: Iterable[Change]) -> Count:
    kinds = [change.kind for change in changes if change.table == table]
    rows = (old.tables[table].num_rows, new.tables[table].num_rows)
    return Count(table, *rows, *(kinds.count(kind) for kind in ("gained", "lost", "changed")))


def _columns_only_in(one: Dataset, other: Dataset) -> Iterator[str]:
    for table in TABLES:
        known = set(other.tables[table].column_names)
        yield from (f"{table}.{n}" for n in one.tables[table].column_names if n not in known)


def _of_document(
    old: Row | None,
    new: Row | None,
    tables: tuple[dict[str, dict[str, list[Row]]], dict[str, dict[str, list[Row]]]],
    everything: bool,
) -> Iterator[Change]:
    """The changes of one document; one that only a version has is gained or lost whole."""
    document = new or old or {}
    name = document["file_name"]
    # a copy of a document has its doc_id and no records: the first to ask gets them
    before = tables[0].pop(old["doc_id"], {}) if old else {}
    after = tables[1].pop(new["doc_id"], {}) if new else {}
    texts = (old["text"] if old else "", new["text"] if new else "")
    moved = Alignment(*texts) if texts[0] and texts[1] and texts[0] != texts[1] else None
    if old is None or new is None:
        yield _change("gained" if old is None else "lost", "documents", name, document, "")
    else:
        carried = _carried(old, moved, _DOCUMENT_PLACES)
        columns = tuple(_differences(carried, new, {}, everything))
        columns = tuple(_excerpted(change) for change in columns)
        if columns:
            yield _change("changed", "documents", name, new, "", columns)
    pairs: dict[str, list[Pair]] = {}
    for table in TABLES[1:]:
        was = [_carried(row, moved, _PLACES) for row in before.get(table, ())]
        pairs[table] = record_pairs(was, after.get(table, ()))
    renamed = {o["record_id"]: n["record_id"] for table in pairs.values() for o, n in table}
    for table in TABLES[1:]:
        found = [
            _change("changed", table, name, n, texts[1], columns)
            for o, n in pairs[table]
            if (columns := tuple(_differences(o, n, renamed, everything)))
        ]
        kept = {o["record_id"] for o, _ in pairs[table]}
        known = {n["record_id"] for _, n in pairs[table]}
        lost = (row for row in before.get(table, ()) if row["record_id"] not in kept)
        gained = (row for row in after.get(table, ()) if row["record_id"] not in known)
        found.extend(_change("lost", table, name, row, texts[0]) for row in lost)
        found.extend(_change("gained", table, name, row, texts[1]) for row in gained)
        yield from sorted(
            found, key=lambda c: (c.start is None, c.start or 0, KINDS.index(c.kind), c.end or 0)
        )


def _carried(row: Row, moved: Alignment | None, places: Sequence[str]) -> Row:
    """*row* with its pairs of offsets in the new text."""
    if moved is None:
        return row
    carried = dict(row)
    for first, last in zip(places[::2], places[1::2], strict=True):
        if row.get(first) is not None and row.get(last) is not None:
            carried[first], carried[last] = moved.span(row[first], row[last])
    return carried


def _differences(
    old: Row, new: Row, renamed: Mapping[str, str], everything: bool
) -> Iterator[ColumnChange]:
    """The columns that both rows have and that differ; *renamed* leads old record ids to new."""
    for column, value in new.items():
        if column not in old:
            continue
        was = old[column]
        if everything:
            same = was == value
        elif column in NAMES:
            continue
        elif column in _REFERENCES:
            same = was == value or (was is not None and renamed.get(was) == value)
        else:
            same = _same(column, was, value)
        if not same:
            yield ColumnChange(column, was, value)


def _same(column: str, old: Any, new: Any) -> bool:
    """Whether two values say the same, as far as a reader of the list cares."""
    if old is None or new is None:
        return old is new
    if column in _CONFIDENCES:
        return bool(round(abs(old - new), 4) < _LEAST_CONFIDENCE)
    if column == "boxes":
        return len(old) == len(new) and all(
            one[0] == other[0]
            and all(abs(a - b) < _LEAST_SHIFT for a, b in zip(one[1:], other[1:], strict=True))
            for one, other in zip(old, new, strict=True)
        )
    return bool(old == new)


def _excerpted(change: ColumnChange) -> ColumnChange:
    """A document's text shown around the first character that differs, everything else whole."""
    if change.column != "text":
        return change
    old, new = str(change.old), str(change.new)
    shorter = min(len(old), len(new))
    first = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    window = slice(max(0, first - _CONTEXT), first + _CONTEXT)
    return ColumnChange("text", *(f"[{first}] …{text[window]}…" for text in (old, new)))


def _change(
    kind: str,
    table: str,
    file_name: str,
    row: Row,
    text: str,
    columns: tuple[ColumnChange, ...] = (),
) -> Change:
    start, end = row.get("start"), row.get("end")
    untold = _UNTOLD | {"text"} if table == "documents" else _UNTOLD
    values = {n: v for n, v in row.items() if n not in untold and v not in (None, [], "")}
    return Change(
        kind=kind,
        table=table,
        file_name=file_name,
        doc_id=row["doc_id"],
        record_id=row.get("record_id"),
        page=row.get("page"),
        start=start,
        end=end,
        before="" if start is None else text[max(0, start - _CONTEXT) : start],
        quote=row.get("quote"),
        after="" if end is None else text[end : end + _CONTEXT],
        values=values,
        columns=columns,
    )
