"""A user's own tables: read as spreadsheets save them, checked, and put before the shipped ones.

``own_columns.csv`` says which tables may be extended and what each of their columns must hold:
``id`` (once a file; takes the place of the shipped row that has it), ``known`` (a value that the
shipped table has), ``date``, ``dates``, ``day``, ``month``, ``pattern``, ``term``. A pattern that
is left empty is made of the words of the column ``made_from``. A column with ``no`` under
``needed`` may be left out of the file, as ``source`` may.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NoReturn

from thidua.errors import ErrorCode, ThiduaError, system_reason
from thidua.knowledge.folding import fold
from thidua.knowledge.patterns import flaw, folded, of_words
from thidua.knowledge.tables import TableRow, shown

_SOURCE = "source"
_PROFILES = "profiles"
_DATE = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?")
_MORE_KNOWN = {"issuer_kind": ("other",), "calendar": ("solar", "lunar")}
_LAW = "Luật "


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of a user's table must hold."""

    name: str
    needed: bool
    optional: bool
    check: str
    made_from: str
    start: str


@cache
def own_columns() -> dict[str, tuple[Column, ...]]:
    """Table that may be extended -> its columns that are checked."""
    found: dict[str, tuple[Column, ...]] = {}
    with files(__package__).joinpath("own_columns.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            column = Column(
                row["column"],
                row["needed"] == "yes",
                row["needed"] == "no",
                row["check"],
                row["made_from"],
                row["start"],
            )
            found[row["table"]] = (*found.get(row["table"], ()), column)
    return found


def tables_in(folder: Path) -> tuple[str, ...]:
    """The tables that *folder* extends, by name; ``README`` and hidden files may be there too.

    Raises ThiduaError if there is no such folder, or a file of another name in it.
    """
    if not folder.is_dir():
        raise ThiduaError(ErrorCode.NOT_FOUND, shown(folder))
    names = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$", "README")):
            continue
        if path.name == _PROFILES and path.is_dir():
            for profile in sorted(path.iterdir()):
                if profile.suffix != ".yaml" and not profile.name.startswith((".", "README")):
                    _refuse(profile, f"give files NAME.yaml in {_PROFILES}")
        elif path.suffix == ".csv" and path.stem in own_columns():
            names.append(path.stem)
        else:
            known = ", ".join(f"{name}.csv" for name in own_columns())
            _refuse(path, f"the tables that may be extended are {known}, {_PROFILES}/*.yaml")
    return tuple(names)


def read_own(folder: Path, name: str, shipped: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows of *name* in *folder*, checked and with patterns folded; none without the file.

    Args:
        folder: The user's folder.
        name: A table, such as ``movements``.
        shipped: The table's own rows, for its columns and known values.

    Raises:
        ThiduaError: The file cannot be read or breaks the format; names file, line and column.
    """
    path = folder / f"{name}.csv"
    if name not in own_columns() or not path.exists():
        return ()
    columns = list(shipped[0].cells)
    found: list[TableRow] = []
    ids: dict[str, int] = {}
    optional = {_SOURCE, *(column.name for column in own_columns()[name] if column.optional)}
    for line, cells in _lines(path, columns, optional):
        for column in own_columns()[name]:
            value = cells[column.name]
            if not value and column.made_from:
                made = _made(cells[column.made_from], column.start)
                if flaw(made):
                    _refuse(path, "has no words", line, column.made_from)
                cells[column.name] = made
            elif not value and column.needed:
                _refuse(path, "is empty", line, column.name)
            elif value and (wrong := _wrong(value, column, cells, shipped)):
                _refuse(path, wrong, line, column.name)
            elif column.check == "pattern":
                cells[column.name] = folded(value)
            if column.check in ("id", "term"):
                first = ids.setdefault(_same(value), line)
                if first != line:
                    _refuse(path, f"“{value}” stands in line {first} too", line, column.name)
        found.append(TableRow(shown(path), line, cells))
    return tuple(found)


def replaced(
    name: str, own: Sequence[TableRow], shipped: Sequence[TableRow]
) -> tuple[TableRow, ...]:
    """The *shipped* rows of *name* without those whose id a row of the user's *own* has."""
    column = next((c.name for c in own_columns()[name] if c.check in ("id", "term")), None)
    if column is None:
        return tuple(shipped)
    ids = {_same(row.cells[column]) for row in own}
    return tuple(row for row in shipped if _same(row.cells[column]) not in ids)


# ---------------------------------------------------------------------------- a file's lines


def _lines(
    path: Path, columns: list[str], optional: set[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Line (from 1) and cells (NFC, stripped) of each row; blank rows are left out."""
    try:
        text = unicodedata.normalize("NFC", path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ThiduaError(ErrorCode.UNREADABLE_FILE, shown(path), system_reason(error)) from error
    except UnicodeDecodeError:
        _refuse(path, "it is not UTF-8: save it as “CSV UTF-8”")
    head = text.partition("\n")[0]
    # spreadsheets in Vietnamese write semicolons: the comma is their decimal sign
    delimiter = ";" if head.count(";") > head.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    heading: list[str] = []
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if not heading:
                heading = stripped
                _check_heading(path, heading, columns, optional)
            elif any(stripped):
                if len(stripped) != len(heading):
                    known = f"{len(heading)} columns"
                    _refuse(path, f"has {len(stripped)} cells for {known}", line)
                row = dict.fromkeys(columns, "") | dict(zip(heading, stripped, strict=True))
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        _refuse(path, f"{error}", line)
    if not heading:
        _refuse(path, "it has no heading", 1)


def _check_heading(path: Path, heading: list[str], columns: list[str], optional: set[str]) -> None:
    known = f"the columns are {', '.join(columns)}"
    for column in heading:
        if column not in columns:
            _refuse(path, f"is not known: {known}", 1, column or "(empty)")
        if heading.count(column) > 1:
            _refuse(path, "stands there twice", 1, column)
    for column in columns:
        if column not in heading and column not in optional:
            _refuse(path, f"is missing: {known}", 1, column)


# ---------------------------------------------------------------------------- a cell


def _wrong(
    value: str, column: Column, cells: dict[str, str], shipped: Sequence[TableRow]
) -> str | None:
    """What is wrong with a cell that is not empty; None if nothing is."""
    if column.check == "known":
        known = {row.cells[column.name] for row in shipped} | {*_MORE_KNOWN.get(column.name, ())}
        choices = ", ".join(sorted(filter(None, known)))
        return None if value in known else f"“{value}” is none of {choices}"
    if column.check == "pattern":
        return flaw(folded(value))
    if column.check in ("date", "dates"):
        dates = [part.strip() for part in value.split(";")] if column.check == "dates" else [value]
        return next(
            (f"“{one}” is no date such as 2023-05-19" for one in dates if not _day(one)), None
        )
    if column.check in ("day", "month"):
        day, month = cells["day"], cells["month"]
        if not (value.isascii() and value.isdigit()) or not day or not month:
            return f"day “{day}” and month “{month}” are not two whole numbers"
        # a leap year, so that 29 February is a day
        real = month.isdigit() and day.isdigit() and _day(f"2000-{month:0>2}-{day:0>2}")
        return None if real else f"day {day} of month {month} is in no calendar"
    if column.check == "term" and len(value.split()) < 2:
        return f"“{value}” is one syllable; a term has two or more"
    return None


def _day(value: str) -> bool:
    """Whether *value* is an ISO date, partial allowed, that a calendar has."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _made(words: str, start: str) -> str:
    """A pattern of the phrases that a cell holds, parted by semicolons."""
    phrases = [phrase.strip().removeprefix(_LAW) for phrase in words.split(";")]
    return start + of_words([phrase for phrase in phrases if phrase])


def _same(value: str) -> str:
    return " ".join(fold(value).split())


def _refuse(
    path: Path, reason: str, line: int | None = None, column: str | None = None
) -> NoReturn:
    place = f"line {line}" if line else ""
    place += f", column {column}" if column else ""
    detail = f"{place}: {reason}" if place else reason
    raise ThiduaError(ErrorCode.BAD_FORMAT, shown(path), detail)
