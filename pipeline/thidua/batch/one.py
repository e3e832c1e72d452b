"""One file to its rows. A failure is a row too, with one sentence that says what to do."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from spacy.language import Language

from thidua import __version__
from thidua.analysis import check
from thidua.batch.memory import Memory
from thidua.dataset import DocumentRows, assemble
from thidua.document import Document, Status
from thidua.errors import ErrorCode, ThiduaError
from thidua.extract.component import PLAN_KEY, RECORDS_KEY
from thidua.ingest import Source, read_source
from thidua.knowledge.tables import use
from thidua.language import load, make_doc
from thidua.records import Correction, DocumentRow, Record

# Failures that the same bytes will always meet; others may go with the next try.
_OF_THE_FILE = frozenset(
    {
        ErrorCode.UNKNOWN_FORMAT,
        ErrorCode.DAMAGED,
        ErrorCode.ENCRYPTED,
        ErrorCode.NOT_VIETNAMESE,
        ErrorCode.NO_TEXT,
    }
)
_MANY = 50_000  # objects made between two searches for garbage


@cache
def language(extra: tuple[str, ...] = ()) -> Language:
    """The pipeline of this process, with the *extra* components of others."""
    usual = gc.get_threshold()
    gc.set_threshold(_MANY)  # tables and patterns, to be kept: a fifth of the time went on looking
    try:
        return load(extra=extra)
    finally:
        gc.set_threshold(*usual)


def mine_document(nlp: Language, document: Document) -> DocumentRows:
    """All rows of one document that has been read, with the tables that *nlp* was loaded with."""
    with use(getattr(nlp, "knowledge", None)):
        return _mine_document(nlp, document)


def _mine_document(nlp: Language, document: Document) -> DocumentRows:
    doc = nlp(make_doc(nlp, document))
    plan = doc.user_data[PLAN_KEY]
    records = _by_table(doc.user_data.get(RECORDS_KEY, {}).values())
    records["corrections"] = tuple(
        Correction(
            quote=document.text[m.start : m.end],
            start=m.start,
            end=m.end,
            read=m.read,
            reason=m.reason,
            extractor=f"rule:correction.{m.reason}",
            confidence=m.confidence,
        )
        for m in document.misreadings
    )
    records["findings"] = tuple(check(plan, records))
    return assemble(document, plan, records)


def _by_table(groups: Iterable[Iterable[Record]]) -> dict[str, tuple[Record, ...]]:
    """Records by table, whatever span group they were found for: ours first, then others'."""
    tables: dict[str, tuple[Record, ...]] = {}
    for found in groups:
        for record in found:
            tables[record.table] = (*tables.get(record.table, ()), record)
    return tables


def mine_file(
    path: Path, memory: Memory | None = None, extra: tuple[str, ...] = ()
) -> DocumentRows:
    """All rows of one file; never raises. What *memory* knows is not done again.

    *extra* names components of others, as ``thidua.load`` does.
    """
    source: Source | None = None
    stage = "opening"
    try:
        source = Source.open(path)
        rows = memory.recall(source) if memory else None
        if rows is not None:
            return _named(rows, path)
        stage = "reading"
        document = read_source(source)
        document.text.encode()  # half a surrogate pair cannot be stored
        stage = "extraction"
        rows = _named(mine_document(language(extra), document), path)
        keep = rows.document.status == Status.OK
    except ThiduaError as error:
        rows = failed_row(path, source, str(error))
        keep = error.code in _OF_THE_FILE
    except Exception as error:
        reason = f"{stage}: {type(error).__name__}: {error}"
        rows = failed_row(path, source, str(ThiduaError(ErrorCode.INTERNAL, path.name, reason)))
        keep = False
    if memory and source and keep:
        memory.keep(source, rows)
    return rows


def failed_row(path: Path, source: Source | None, sentence: str) -> DocumentRows:
    """The row of a file that could not be mined."""
    row = DocumentRow(
        doc_id=source.doc_id if source else "",
        status=str(Status.FAILED),
        error=_storable(" ".join(sentence.split())),
        thidua_version=__version__,
    )
    return _named(DocumentRows(row), path)


def _named(rows: DocumentRows, path: Path) -> DocumentRows:
    """The rows under the name that the file has now."""
    names = {"source": _storable(str(path)), "file_name": _storable(path.name)}
    return replace(rows, document=rows.document.model_copy(update=names))


def _storable(text: str) -> str:
    """*text* with question marks for the bytes of a file name that are not UTF-8."""
    return text.encode("utf-8", "replace").decode()
