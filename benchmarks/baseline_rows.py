"""What a baseline found, as rows of the contract, so that the scorer can read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from thidua.dataset import DocumentRows
from thidua.document import Document
from thidua.records import DocumentRow, Record


def rows(
    document: Document, fields: Mapping[str, Any], records: Mapping[str, tuple[Record, ...]]
) -> DocumentRows:
    """The rows of *document*: *fields* of its header and closing, *records* by table."""
    row = DocumentRow(
        doc_id=document.doc_id,
        source=document.source,
        file_name=document.file_name,
        media_type=document.media_type,
        reader=document.reader,
        chars=len(document.text),
        text=document.text,
        **fields,
    )
    return DocumentRows(
        row,
        {
            table: tuple(_identified(record, document.doc_id) for record in found)
            for table, found in records.items()
        },
    )


def _identified(record: Record, doc_id: str) -> Record:
    update = {"doc_id": doc_id, "record_id": f"{doc_id}:{record.local_id}"}
    if parent := getattr(record, "parent_id", None):
        update["parent_id"] = f"{doc_id}:{parent}"
    return record.model_copy(update=update)
