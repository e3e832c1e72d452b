"""Tables of plain rows as CSV and XLSX files that Excel and LibreOffice open right.

The bytes depend on the rows alone: workbooks carry no time of writing.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

_CELL = 32_767  # the most characters a cell of XLSX holds
_CUT = " … [cut: see the Parquet tables]"
_WRITTEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_WIDEST = 60
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True)
class Table:
    """Plain rows with a name; ``headings`` maps a column to what a reader sees above it."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Mapping[str, Any]]
    headings: Mapping[str, str] | None = None

    def heading(self, column: str) -> str:
        """What stands above *column*."""
        return (self.headings or {}).get(column, column)


def table(
    name: str, rows: Iterable[Mapping[str, Any]], headings: Mapping[str, str] | None = None
) -> Table:
    """A table of *rows*; its columns are those of *headings*, or else of the first row."""
    listed = list(rows)
    columns = tuple(headings or (listed[0] if listed else ()))
    return Table(name, columns, listed, headings)


def write_csv(path: Path, content: Table) -> Path:
    """UTF-8 with BOM, so that Excel opens Vietnamese right; lists as JSON; plain column names."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(content.columns)
        for row in content.rows:
            writer.writerow([listed(row.get(column)) for column in content.columns])
    return path


def write_xlsx(path: Path, tables: Iterable[Table]) -> Path:
    """One sheet a table: header frozen, filters on, A4 across; no text is taken for a formula."""
    book = Workbook(write_only=True)
    for content in tables:
        _sheet(book, content)
    if not book.worksheets:
        book.create_sheet("thidua")
    raw = io.BytesIO()
    book.save(raw)
    path.write_bytes(_timeless(raw.getvalue()))
    return path


def listed(value: Any) -> Any:
    """*value* as one cell: a list as JSON."""
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False)
    return value


def _sheet(book: Any, content: Table) -> None:
    sheet = book.create_sheet(_SHEET_NAME.sub(" ", content.name)[:31])
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = "1:1"
    for number, column in enumerate(content.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(content, column)
    if content.columns:
        last = get_column_letter(len(content.columns))
        sheet.auto_filter.ref = f"A1:{last}{len(content.rows) + 1}"
    header = []
    for column in content.columns:
        cell = WriteOnlyCell(sheet, content.heading(column))
        cell.font = Font(bold=True)
        cell.alignment = _WRAPPED
        header.append(cell)
    sheet.append(header)
    for row in content.rows:
        sheet.append([_cell(sheet, row.get(column)) for column in content.columns])


def _width(content: Table, column: str) -> float:
    """Wide enough for most cells of the column; longer ones are wrapped."""
    lengths = sorted(len(str(listed(row.get(column)) or "")) for row in content.rows[:500])
    usual = lengths[int(len(lengths) * 0.9)] if lengths else 0
    return float(min(_WIDEST, max(8, len(content.heading(column)) + 2, usual + 2)))


def _cell(sheet: Any, value: Any) -> Any:
    value = listed(value)
    if not isinstance(value, str):
        return value
    value = ILLEGAL_CHARACTERS_RE.sub("", value)
    if len(value) > _CELL:
        value = value[: _CELL - len(_CUT)] + _CUT
    wrapped = len(value) > _WIDEST or "\n" in value
    if not wrapped and not value.startswith("="):
        return value  # a cell object for each would take most of the time
    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"
    if wrapped:
        cell.alignment = _WRAPPED
    return cell


def _timeless(data: bytes) -> bytes:
    """The workbook without the times at which it was written."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for item in old.infolist():
            content = old.read(item)
            if item.filename == "docProps/core.xml":
                content = _WRITTEN.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            entry = zipfile.ZipInfo(item.filename, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return out.getvalue()
