"""Ids over the whole corpus: one theme, one ``theme_id``; one cited work, one ``work_id``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from thidua.dataset.assemble import DocumentRows
from thidua.dataset.mentions import Mention
from thidua.dataset.theme_ids import theme_ids
from thidua.dataset.work_ids import work_ids
from thidua.knowledge.folding import letters
from thidua.records import Directive, Record, Theme


def resolve(documents: Iterable[DocumentRows]) -> list[DocumentRows]:
    """The rows with ``theme_id`` and ``work_id`` resolved over all of them."""
    rows = list(documents)
    themes = theme_ids(theme.text for row in rows for theme in _themes(row))
    mentions = [
        Mention(index, mention, row.document)
        for index, row in enumerate(rows)
        for mention in _directives(row)
    ]
    found = dict(zip(((m.doc, id(m.record)) for m in mentions), work_ids(mentions), strict=True))

    def identified(index: int, record: Record) -> Record:
        if isinstance(record, Theme):
            theme = record.movement_id or themes[letters(record.text)]
            return record.model_copy(update={"theme_id": theme})
        if isinstance(record, Directive):
            return record.model_copy(update={"work_id": found[index, id(record)]})
        return record

    return [
        replace(
            row,
            records={
                table: tuple(identified(index, record) for record in records)
                for table, records in row.records.items()
            },
        )
        for index, row in enumerate(rows)
    ]


def _themes(row: DocumentRows) -> Iterator[Theme]:
    return (r for r in row.records.get("themes", ()) if isinstance(r, Theme))


def _directives(row: DocumentRows) -> Iterator[Directive]:
    return (r for r in row.records.get("directives", ()) if isinstance(r, Directive))
