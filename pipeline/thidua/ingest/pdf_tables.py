"""Ruled tables of a PDF page with a text layer, as pdfplumber finds them."""

from __future__ import annotations

import io

from thidua.ingest.tables import Table


def tables_of(data: bytes, index: int) -> list[Table]:
    """The tables of a page that have two columns or more, from the top; found by pdfplumber."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data), pages=[index + 1]) as pdf:
        page = pdf.pages[0]
        # pdfplumber measures from the paper's corner, thidua from that of the part shown
        left, top = page.cropbox[0], page.cropbox[1]
        tables = []
        for found in page.find_tables():
            rows = [
                [(c[0] - left, c[1] - top, c[2] - left, c[3] - top) for c in row.cells if c]
                for row in found.rows
            ]
            rows = [row for row in rows if len(row) > 1]
            if len(found.rows) > 1 and rows:
                tables.append(Table(rows))
        page.close()
    return sorted(tables, key=lambda table: table.top)
