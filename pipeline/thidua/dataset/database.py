"""``plans.db``: the tables in SQLite, and a full-text index in which marks do not matter.

The index is over folded text: "thi dua" finds "thi đua", which ``remove_diacritics`` alone does
not do, as it leaves đ as it is.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow as pa

from thidua.dataset.schema import arrow_schema
from thidua.errors import ErrorCode, ThiduaError
from thidua.knowledge.folding import fold
from thidua.records import ROW_CLASSES

DATABASE = "plans.db"
_INDEXED = ("doc_id", "record_id", "section_id", "parent_id", "antecedent_id", "work_id")
_SEARCH = """
CREATE TABLE passages (id INTEGER PRIMARY KEY, kind TEXT, doc_id TEXT, record_id TEXT,
                       quote TEXT, folded TEXT);
CREATE VIRTUAL TABLE search USING fts5(folded, content='passages', content_rowid='id');
"""


def write_database(path: Path, tables: Mapping[str, pa.Table]) -> None:
    """Write a new database to *path*: the same tables give the same bytes.

    Raises ThiduaError if *path* cannot be written, on a full disk for one.
    """
    try:
        _write(path, tables)
    except sqlite3.OperationalError as error:
        raise ThiduaError(ErrorCode.CANNOT_WRITE, str(path), str(error)) from error


def _write(path: Path, tables: Mapping[str, pa.Table]) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=OFF")
        for table in ROW_CLASSES:
            schema = arrow_schema(table)
            columns = ", ".join(f'"{field.name}" {_type(field.type)}' for field in schema)
            database.execute(f'CREATE TABLE "{table}" ({columns})')
            marks = ", ".join("?" * len(schema))
            database.executemany(
                f'INSERT INTO "{table}" VALUES ({marks})',  # noqa: S608  names of our own classes
                ([_value(v) for v in row.values()] for row in tables[table].to_pylist()),
            )
            for name in schema.names:
                if name in _INDEXED:
                    database.execute(f'CREATE INDEX "{table}_{name}" ON "{table}" ("{name}")')
        database.executescript(_SEARCH)
        database.executemany(
            "INSERT INTO passages (kind, doc_id, record_id, quote, folded) VALUES (?, ?, ?, ?, ?)",
            _passages(tables),
        )
        database.execute("INSERT INTO search(search) VALUES ('rebuild')")
        database.commit()


def _passages(tables: Mapping[str, pa.Table]) -> Iterator[tuple[str, str, str | None, str, str]]:
    """Every paragraph of every text, and every record's quote; headings stand in the text."""
    seen: set[str] = set()
    for row in tables["documents"].select(["doc_id", "text"]).to_pylist():
        if row["doc_id"] in seen:
            continue
        seen.add(row["doc_id"])
        for paragraph in filter(None, map(str.strip, row["text"].splitlines())):
            yield "documents", row["doc_id"], None, paragraph, fold(paragraph)
    for table in ROW_CLASSES:
        if table in ("documents", "sections"):
            continue
        for row in tables[table].select(["doc_id", "record_id", "quote"]).to_pylist():
            if row["quote"]:
                quote = " ".join(row["quote"].split())
                yield table, row["doc_id"], row["record_id"], quote, fold(quote)


def _type(kind: pa.DataType) -> str:
    if pa.types.is_integer(kind) or pa.types.is_boolean(kind):
        return "INTEGER"
    return "REAL" if pa.types.is_floating(kind) else "TEXT"


def _value(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def search(folder: str | Path, words: str, limit: int = 50) -> list[dict[str, Any]]:
    """Records and paragraphs that hold all *words*, marks and case aside, the best first.

    Raises ThiduaError if *folder* is no dataset, or its database is damaged.
    """
    path = Path(folder) / DATABASE
    if not path.exists():
        raise ThiduaError(ErrorCode.NO_DATASET, str(folder))
    query = " ".join(f'"{word}"' for word in fold(words).replace('"', " ").split())
    if not query:
        return []
    try:
        return _found(path, query, limit)
    except sqlite3.DatabaseError as error:
        raise ThiduaError(ErrorCode.NO_DATASET, str(folder)) from error


def _found(path: Path, query: str, limit: int) -> list[dict[str, Any]]:
    """The rows that the full-text *query* finds in the database *path*."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        found = database.execute(
            "SELECT p.kind, p.doc_id, p.record_id, p.quote,"
            " (SELECT file_name FROM documents d WHERE d.doc_id = p.doc_id LIMIT 1) AS file_name"
            " FROM search JOIN passages p ON p.id = search.rowid"
            " WHERE search MATCH ? ORDER BY search.rank, p.id LIMIT ?",
            (query, limit),
        )
        return [dict(row) for row in found]
