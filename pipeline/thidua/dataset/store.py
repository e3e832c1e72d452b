"""A dataset on disk: Parquet tables, SQLite with full-text search, the package description.

It is written beside its place and moved there when it is whole: nothing is left half-written.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from thidua.dataset.assemble import DocumentRows
from thidua.dataset.schema import arrow_schema, datapackage
from thidua.errors import ErrorCode, ThiduaError
from thidua.knowledge.folding import fold
from thidua.records import ROW_CLASSES, Row

TABLES: tuple[str, ...] = tuple(ROW_CLASSES)
DATABASE = "plans.db"


class Dataset:
    """All tables of a dataset; each is a pandas DataFrame with all the contract's columns."""

    def __init__(self, tables: dict[str, pa.Table]) -> None:
        self.tables = tables

    @classmethod
    def of(cls, documents: Iterable[DocumentRows]) -> Dataset:
        """A dataset in memory; rows in the order of the documents."""
        rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        seen: set[str] = set()
        for document in documents:
            row = document.document
            repeated = bool(row.doc_id) and row.doc_id in seen and row.status != "failed"
            rows["documents"].append(
                row.model_copy(update={"error": "the same bytes as a document above"})
                if repeated
                else row
            )
            if repeated:
                continue  # its records are there already
            seen.add(row.doc_id)
            for table, records in document.records.items():
                rows[table].extend(records)
        return cls({table: _arrow_table(table, found) for table, found in rows.items()})

    @classmethod
    def open(cls, folder: str | Path) -> Dataset:
        """Read the dataset in *folder*. Raises ThiduaError if there is none."""
        place = Path(folder) / "tables"
        if not (place / "documents.parquet").exists():
            raise ThiduaError(ErrorCode.NO_DATASET, str(folder))
        return cls({table: pq.read_table(place / f"{table}.parquet") for table in TABLES})

    def frame(self, table: str) -> pd.DataFrame:
        """One table as a DataFrame."""
        frame: pd.DataFrame = self.tables[table].to_pandas()
        return frame

    def rows(self, table: str) -> list[dict[str, Any]]:
        """One table as plain dictionaries."""
        rows: list[dict[str, Any]] = self.tables[table].to_pylist()
        return rows

    @cached_property
    def documents(self) -> pd.DataFrame:
        """One row a source."""
        return self.frame("documents")

    def __getattr__(self, name: str) -> pd.DataFrame:
        """``ds.directives`` and the other tables."""
        if name in TABLES:
            return self.frame(name)
        raise AttributeError(name)

    def write(self, folder: str | Path) -> Path:
        """Write everything to *folder*, which is replaced only when all is written."""
        target = Path(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            (staging / "tables").mkdir()
            for table, content in self.tables.items():
                path = staging / "tables" / f"{table}.parquet"
                pq.write_table(content, path, compression="zstd", store_schema=False)
            (staging / "datapackage.json").write_text(datapackage(), encoding="utf-8")
            _write_database(staging / DATABASE, self)
            staging.chmod(0o755)
            _replace(staging, target)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
        return target


def _replace(staging: Path, target: Path) -> None:
    if not target.exists():
        staging.replace(target)
        return
    if any(target.iterdir()) and not (target / "datapackage.json").exists():
        raise ThiduaError(
            ErrorCode.BAD_FORMAT, str(target), "a folder with other files: choose a new one"
        )
    old = staging.with_name(staging.name + "-old")
    target.replace(old)
    staging.replace(target)
    shutil.rmtree(old, ignore_errors=True)


def _arrow_table(table: str, rows: Sequence[Row]) -> pa.Table:
    return pa.Table.from_pylist(
        [row.model_dump(mode="json") for row in rows], schema=arrow_schema(table)
    )


def _write_database(path: Path, dataset: Dataset) -> None:
    """Tables, indexes and the full-text index over folded text ("thi dua" finds "thi đua")."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=OFF")
        for table in TABLES:
            schema = arrow_schema(table)
            columns = ", ".join(f'"{field.name}" {_sqlite_type(field.type)}' for field in schema)
            database.execute(f'CREATE TABLE "{table}" ({columns})')
            marks = ", ".join("?" * len(schema))
            database.executemany(
                f'INSERT INTO "{table}" VALUES ({marks})',  # noqa: S608  names of our own classes
                ([_sqlite_value(v) for v in row.values()] for row in dataset.rows(table)),
            )
            database.execute(f'CREATE INDEX "{table}_doc" ON "{table}" (doc_id)')
        database.execute(
            "CREATE VIRTUAL TABLE search USING fts5(folded, kind UNINDEXED, doc_id UNINDEXED,"
            " record_id UNINDEXED, quote UNINDEXED, tokenize='unicode61 remove_diacritics 2')"
        )
        database.executemany("INSERT INTO search VALUES (?, ?, ?, ?, ?)", _searchable(dataset))
        database.commit()


def _searchable(dataset: Dataset) -> Iterable[tuple[str, str, str, str | None, str]]:
    for row in dataset.rows("documents"):
        for paragraph in filter(None, map(str.strip, row["text"].splitlines())):
            yield fold(paragraph), "documents", row["doc_id"], None, paragraph
    for table in TABLES[2:]:
        for row in dataset.rows(table):
            if row["quote"]:
                yield fold(row["quote"]), table, row["doc_id"], row["record_id"], row["quote"]


def _sqlite_type(kind: pa.DataType) -> str:
    if pa.types.is_integer(kind) or pa.types.is_boolean(kind):
        return "INTEGER"
    return "REAL" if pa.types.is_floating(kind) else "TEXT"


def _sqlite_value(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def search(folder: str | Path, words: str, limit: int = 50) -> list[dict[str, Any]]:
    """Records and paragraphs that hold all *words*, marks and case aside, the best first.

    Raises ThiduaError if *folder* is no dataset.
    """
    path = Path(folder) / DATABASE
    if not path.exists():
        raise ThiduaError(ErrorCode.NO_DATASET, str(folder))
    query = " ".join(f'"{word}"' for word in fold(words).replace('"', " ").split())
    if not query:
        return []
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        found = database.execute(
            "SELECT s.kind, s.doc_id, s.record_id, s.quote, d.file_name FROM search s"
            " JOIN documents d ON d.doc_id = s.doc_id WHERE search MATCH ? ORDER BY rank LIMIT ?",
            (query, limit),
        )
        return [dict(row) for row in found]
