"""A dataset on disk: Parquet tables, SQLite with full-text search, the package description.

It is written beside its place and moved there when it is whole: nothing is left half-written.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from thidua.dataset.assemble import DocumentRows
from thidua.dataset.database import DATABASE, write_database
from thidua.dataset.identity import resolve
from thidua.dataset.schema import arrow_schema, datapackage
from thidua.document import Status
from thidua.errors import ErrorCode, ThiduaError, writing
from thidua.records import ROW_CLASSES, Row

TABLES: tuple[str, ...] = tuple(ROW_CLASSES)
PACKAGE = "datapackage.json"
_OURS = frozenset({"tables", DATABASE, PACKAGE})
_NULLABLE = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}


class Dataset:
    """All tables of a dataset; each is a pandas DataFrame with all the contract's columns."""

    def __init__(self, tables: dict[str, pa.Table]) -> None:
        self.tables = tables

    @classmethod
    def of(cls, documents: Iterable[DocumentRows]) -> Dataset:
        """A dataset in memory; rows in the order of the documents."""
        rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        first: dict[str, str] = {}
        for document in resolve(documents):
            row = document.document
            if row.doc_id in first and row.status != Status.FAILED:
                note = f"duplicate of {first[row.doc_id]}"
                rows["documents"].append(row.model_copy(update={"error": note}))
                continue  # its records are there already
            rows["documents"].append(row)
            if row.doc_id:
                first.setdefault(row.doc_id, row.source)
            for table, records in document.records.items():
                rows[table].extend(records)
        return cls({table: _arrow_table(table, found) for table, found in rows.items()})

    @classmethod
    def open(cls, folder: str | Path, *, any_version: bool = False) -> Dataset:
        """Read the dataset in *folder*.

        With *any_version* the tables have the columns that another version of thidua gave them.

        Raises:
            ThiduaError: there is none, or it lacks what this version asks of a dataset.
        """
        paths = {table: Path(folder) / "tables" / f"{table}.parquet" for table in TABLES}
        try:
            tables = {table: _read_table(path) for table, path in paths.items() if path.exists()}
        except (OSError, pa.ArrowInvalid) as error:
            raise ThiduaError(ErrorCode.NO_DATASET, str(folder)) from error
        if "documents" not in tables:
            raise ThiduaError(ErrorCode.NO_DATASET, str(folder))
        lacking = next(_lacking(tables), None)
        if lacking and not any_version:
            raise ThiduaError(ErrorCode.OTHER_VERSION, str(folder), lacking)
        return cls({t: tables[t] if t in tables else arrow_schema(t).empty_table() for t in TABLES})

    def frame(self, table: str) -> pd.DataFrame:
        """One table as a DataFrame; whole numbers stay whole where some are missing."""
        frame: pd.DataFrame = self.tables[table].to_pandas(types_mapper=_NULLABLE.get)
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
        """Write everything to *folder*, which is replaced only when all is written.

        Raises:
            ThiduaError: *folder* holds other files than a dataset's, or cannot be written.
        """
        check_target(folder)
        target = place_of(folder)
        with writing(folder):
            target.parent.mkdir(parents=True, exist_ok=True)
            staging = Path(tempfile.mkdtemp(prefix=f".{target.name[:50]}-", dir=target.parent))
            try:
                self._fill(staging)
                staging.chmod(0o755)
                _replace(staging, target)
            except BaseException:
                shutil.rmtree(staging, ignore_errors=True)
                raise
        return target

    def _fill(self, folder: Path) -> None:
        (folder / "tables").mkdir()
        for table, content in self.tables.items():
            with _opened(folder / "tables" / f"{table}.parquet", "wb") as file:
                pq.write_table(content, file, compression="zstd", store_schema=False)
        (folder / PACKAGE).write_text(datapackage(), encoding="utf-8")
        write_database(folder / DATABASE, self.tables)


def check_target(folder: str | Path) -> None:
    """What can be told before anything is mined for the dataset *folder*.

    Raises:
        ThiduaError: *folder* is neither new nor empty nor a dataset, or cannot be written.
    """
    target = place_of(folder)
    with writing(folder):
        above = next(parent for parent in target.parents or (target,) if parent.exists())
        if not above.is_dir():
            raise ThiduaError(ErrorCode.CANNOT_WRITE, str(folder), f"{above.name} is a file")
        if not os.access(above, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        if target.is_symlink():  # its place is not known: it leads to itself
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        if not target.exists() or (target.is_dir() and not any(target.iterdir())):
            return
    if not _is_ours(target):
        raise ThiduaError(ErrorCode.OTHER_FILES, str(folder))


def place_of(folder: str | Path) -> Path:
    """Where the dataset *folder* is written, links followed."""
    return Path(os.path.realpath(folder))


def _is_ours(folder: Path) -> bool:
    """Whether the description of a dataset of thidua stands in *folder*."""
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(package, dict) and package.get("name") == "thidua"


def was_read(folder: str | Path) -> bool:
    """Whether *folder* is a dataset in which a document stands that could be read."""
    try:
        path = Path(folder) / "tables" / "documents.parquet"
        statuses = _read_table(path, ["status"])["status"].to_pylist()
    except (OSError, pa.ArrowInvalid, KeyError):
        return False
    return any(status != Status.FAILED for status in statuses)


def _replace(staging: Path, target: Path) -> None:
    """Put *staging* in the place of *target*; what was there comes back if that fails.

    What the user put beside our files (exports, notes) is kept.
    """
    if not target.exists():
        staging.replace(target)
        return
    old = staging.with_name(staging.name + "-old")
    target.replace(old)
    try:
        for kept in old.iterdir():
            if kept.name not in _OURS:
                kept.replace(staging / kept.name)
        staging.replace(target)
    except BaseException:
        for moved in staging.iterdir():
            if moved.name not in _OURS:
                moved.replace(old / moved.name)
        old.replace(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _lacking(tables: Mapping[str, pa.Table]) -> Iterator[str]:
    """What this version knows and *tables* do not have."""
    for table in TABLES:
        if table not in tables:
            yield f"no table {table}"
            continue
        here = tables[table].column_names
        yield from (f"no {table}.{name}" for name in arrow_schema(table).names if name not in here)


def _read_table(path: Path, columns: list[str] | None = None) -> pa.Table:
    with _opened(path, "rb") as file:
        return pq.read_table(file, columns=columns)


def _opened(path: Path, mode: str) -> pa.OSFile:
    """*path* opened by pyarrow itself, whose names are UTF-8 or bytes.

    A file of Python's would be called from its threads, which kills the process where it ends.
    """
    return pa.OSFile(os.fsencode(path), mode)


def _arrow_table(table: str, rows: Sequence[Row]) -> pa.Table:
    return pa.Table.from_pylist(
        [row.model_dump(mode="json") for row in rows], schema=arrow_schema(table)
    )
