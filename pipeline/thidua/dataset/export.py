"""Exports of a dataset: CSV, JSON Lines, XLSX, Akoma Ntoso."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from thidua.dataset.store import TABLES, Dataset
from thidua.dataset.tabular import Table, write_csv, write_xlsx
from thidua.errors import ErrorCode, ThiduaError

_AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def export(dataset: Dataset, folder: Path, kind: str) -> list[Path]:
    """Write *dataset* as *kind* into *folder*; gives the files. Raises ThiduaError."""
    if kind not in FORMATS:
        raise ThiduaError(ErrorCode.BAD_FORMAT, kind, f"choose one of {', '.join(FORMATS)}")
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
    """One Akoma Ntoso document a plan: nested sections, citations as references."""
    sections = _by_document(dataset, "sections")
    citations = _by_document(dataset, "directives")
    paths = []
    for row in dataset.rows("documents"):
        if row["status"] == "failed":
            continue
        path = folder / f"{row['doc_id']}.xml"
        tree = _akn_document(row, sections.get(row["doc_id"], []), citations.get(row["doc_id"], []))
        tree.write(path, encoding="utf-8", xml_declaration=True, pretty_print=True)
        paths.append(path)
    return paths


def _by_document(dataset: Dataset, table: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in dataset.rows(table):
        found.setdefault(row["doc_id"], []).append(row)
    return found


def _akn_document(
    row: dict[str, Any], sections: list[dict[str, Any]], citations: list[dict[str, Any]]
) -> Any:
    def element(parent: Any, tag: str, **attributes: str) -> Any:
        return etree.SubElement(parent, f"{{{_AKN}}}{tag}", attributes)

    root = etree.Element(f"{{{_AKN}}}akomaNtoso", nsmap={None: _AKN})
    document = element(root, "doc", name=row["doc_type"] or "doc")
    meta = element(element(document, "meta"), "identification", source="#thidua")
    date = (
        row["issued_date"] if row["issued_date"] and len(row["issued_date"]) == 10 else "0001-01-01"
    )
    for tag in ("FRBRWork", "FRBRExpression", "FRBRManifestation"):
        level = element(meta, tag)
        uri = f"/vn/{row['doc_type'] or 'doc'}/{row['doc_id']}"
        element(level, "FRBRthis", value=uri)
        element(level, "FRBRuri", value=uri)
        element(level, "FRBRdate", date=date, name="issued")
        element(level, "FRBRauthor", href="#issuer")
        if tag == "FRBRWork":
            element(level, "FRBRcountry", value="vn")
        if tag == "FRBRExpression":
            element(level, "FRBRlanguage", language="vie")
    body = element(document, "mainBody")
    text = row["text"]
    first = min((s["start"] for s in sections), default=len(text))
    _akn_text(element, body, text, 0, first, citations)
    holders: dict[str, Any] = {}
    for index, section in enumerate(sections):
        holder = element(
            holders.get(section["parent_id"] or "", body),
            "hcontainer",
            eId=f"s{section['ordinal']}",
            name=section["role"] or "item",
        )
        holders[section["record_id"]] = holder
        if section["label"]:
            element(holder, "num").text = section["label"]
        if section["title"]:
            element(holder, "heading").text = section["title"]
        after = sections[index + 1]["start"] if index + 1 < len(sections) else section["text_end"]
        end = max(section["start"], min(after, section["text_end"]))
        _akn_text(element, element(holder, "content"), text, section["start"], end, citations)
    return etree.ElementTree(root)


def _akn_text(
    element: Callable[..., Any],
    parent: Any,
    text: str,
    start: int,
    end: int,
    citations: list[dict[str, Any]],
) -> None:
    """The paragraph ``text[start:end]`` with its citations as ``ref``."""
    paragraph = element(parent, "p")
    at, last = start, None
    for citation in citations:
        if not at <= citation["start"] < citation["end"] <= end:
            continue
        before = _xml(text[at : citation["start"]])
        if last is None:
            paragraph.text = before
        else:
            last.tail = before
        last = element(
            paragraph, "ref", href=f"#{citation['directive_id'] or citation['record_id']}"
        )
        last.text = _xml(text[citation["start"] : citation["end"]])
        at = citation["end"]
    rest = _xml(text[at:end])
    if last is None:
        paragraph.text = rest
    else:
        last.tail = rest


def _xml(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text)


FORMATS: dict[str, Callable[[Dataset, Path], list[Path]]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "xlsx": _xlsx,
    "akn": _akn,
}
