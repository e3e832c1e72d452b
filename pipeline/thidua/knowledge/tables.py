"""The tables of knowledge: those that come with thidua, and a user's own rows before them.

A user's folder (``--knowledge DIR``) holds files with the names and columns of the tables here;
:mod:`thidua.knowledge.own_tables` reads and checks them. One folder is in use at a time, in the
whole process and in the processes it starts: ``use`` names it in the environment.
"""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Protocol, TypeVar

VARIABLE = "THIDUA_KNOWLEDGE"
"""The environment variable that names the user's folder."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: its file, its line (from 1, the heading's) and its cells."""

    file: str
    line: int
    cells: dict[str, str]

    @property
    def source(self) -> str:
        """Where the row's knowledge is from."""
        return self.cells.get("source", "")


class _Cached(Protocol):
    def cache_clear(self) -> None: ...


LookUp = TypeVar("LookUp", bound=_Cached)


@dataclass
class _Process:
    """What this process remembers: the folder in use, and what was looked up."""

    folder: Path | None
    look_ups: list[_Cached]


_process = _Process(None, [])


def of_tables(look_up: LookUp) -> LookUp:
    """Marks a cached look-up whose answers come from tables: ``use`` makes it forget them.

    To be written above ``@cache`` or ``@lru_cache``; a call costs what it cost before.
    """
    _process.look_ups.append(look_up)
    return look_up


def folder() -> Path | None:
    """The user's folder that is in use (absolute); None where there is none."""
    return _process.folder


@contextmanager
def use(directory: str | Path | None = None) -> Iterator[None]:
    """Every table has the rows of *directory* before its own, until the context is left.

    The files are read and checked at once, and not again while the folder stays in use: inside,
    ``use`` of the same folder does nothing.

    Args:
        directory: A user's folder; None is the folder in use, or else the one that the environment
            variable ``THIDUA_KNOWLEDGE`` names, if it names one.

    Raises:
        ThiduaError: There is no such folder, or a file in it breaks the format: file, line, column.
    """
    before = (_process.folder, os.environ.get(VARIABLE))
    named = directory if directory is not None else before[0] or before[1]
    wanted = Path(named).resolve() if named else None
    if wanted is None or wanted == before[0]:
        yield
        return
    try:
        _enter(wanted, str(wanted))
        _check()
        yield
    finally:
        _enter(*before)


def _enter(wanted: Path | None, named: str | None) -> None:
    _process.folder = wanted
    if named is None:
        os.environ.pop(VARIABLE, None)
    else:
        os.environ[VARIABLE] = named
    for look_up in _process.look_ups:
        look_up.cache_clear()


def _check() -> None:
    from thidua.knowledge.own_tables import tables_in  # it reads the tables of this module

    for name in tables_in(_process.folder) if _process.folder else ():
        located(name)


def rows(name: str) -> list[dict[str, str]]:
    """The rows of the table *name* (``movements``) as cells by column, the user's first."""
    return [row.cells for row in located(name)]


def shipped_rows(name: str) -> list[dict[str, str]]:
    """The rows of the table *name* without the user's."""
    return [row.cells for row in _shipped(name)]


@of_tables
@cache
def located(name: str) -> tuple[TableRow, ...]:
    """The same rows with their files and lines.

    A row of the user's takes the place of the shipped one that has its id.
    """
    shipped = _shipped(name)
    if _process.folder is None:
        return shipped
    from thidua.knowledge.own_tables import read_own, replaced

    own = read_own(_process.folder, name, shipped)
    return (*own, *replaced(name, own, shipped)) if own else shipped


@cache
def _shipped(name: str) -> tuple[TableRow, ...]:
    with files(__package__).joinpath(f"{name}.csv").open(encoding="utf-8") as table:
        reader = csv.DictReader(table)
        found, line = [], 2  # the heading is line 1; a cell may run over several
        for cells in reader:
            found.append(TableRow(f"{name}.csv", line, dict(cells)))
            line = reader.line_num + 1
        return tuple(found)


def profiles() -> dict[str, Path]:
    """The user's audit profiles by name: ``profiles/*.yaml`` of the folder in use."""
    if _process.folder is None:
        return {}
    found = sorted((_process.folder / "profiles").glob("*.yaml"))
    return {path.stem: path for path in found}


def shown(path: Path) -> str:
    """The *path* as a person would give it: from the current folder where it lies inside."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def fingerprint() -> str:
    """16 hex digits for what the user's tables hold; empty where no folder is in use."""
    if _process.folder is None:
        return ""
    digest = hashlib.sha256()
    for path in sorted(_process.folder.glob("*.csv")):
        data = path.read_bytes()
        digest.update(f"{path.name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()[:16]
