"""Exports of a dataset: CSV, JSON Lines, XLSX, Akoma Ntoso."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from thidua.dataset.akoma_ntoso import akoma_ntoso
from thidua.dataset.store import TABLES, Dataset
from thidua.dataset.tabular import Table, write_csv, write_xlsx
from thidua.errors import ErrorCode, ThiduaError, writing


def export(dataset: Dataset, folder: Path, kind: str) -> list[Path]:
    """Write *dataset* as *kind* into *folder*, made if it is not there; gives the files.

    Raises:
        ThiduaError: *kind* is none of ``FORMATS``, or *folder* cannot be written.
    """
    if kind not in FORMATS:
        raise ThiduaError(ErrorCode.BAD_FORMAT, kind, f"choose one of {', '.join(FORMATS)}")
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        return FORMATS[kind](dataset, folder)


def _tables(dataset: Dataset) -> list[Table]:
    return [
        Table(name, tuple(dataset.tables[name].column_names), dataset.rows(name)) for name in TABLES
    ]


def _csv(dataset: Dataset, folder: Path) -> list[Path]:
    return [write_csv(folder / f"{table.name}.csv", table) for table in _tables(dataset)]


def _jsonl(dataset: Dataset, folder: Path) -> list[Path]:
    paths = []
    for table in TABLES:
        path = folder / f"{table}.jsonl"
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in dataset.rows(table))
        path.write_text("".join(lines), encoding="utf-8")
        paths.append(path)
    return paths


def _xlsx(dataset: Dataset, folder: Path) -> list[Path]:
    return [write_xlsx(folder / "dataset.xlsx", _tables(dataset))]


def _akn(dataset: Dataset, folder: Path) -> list[Path]:
    sections = _by_document(dataset, "sections")
    citations = _by_document(dataset, "directives")
    paths = []
    for row in dataset.rows("documents"):
        if row["status"] == "failed":
            continue
        path, doc_id = folder / f"{row['doc_id']}.xml", row["doc_id"]
        tree = akoma_ntoso(row, sections.get(doc_id, []), citations.get(doc_id, []))
        tree.write(path, encoding="utf-8", xml_declaration=True, pretty_print=True)
        paths.append(path)
    return paths


def _by_document(dataset: Dataset, table: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in dataset.rows(table):
        found.setdefault(row["doc_id"], []).append(row)
    return found


FORMATS: dict[str, Callable[[Dataset, Path], list[Path]]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "xlsx": _xlsx,
    "akn": _akn,
}
