"""Mentions of cited works: who cites, where, in which words, and in what role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from thidua.dataset import Dataset
from thidua.knowledge.folding import fold

# What opens a paragraph that gives the legal basis (Nghị định 30/2020/NĐ-CP Phụ lục I II.6).
_BASIS = re.compile(
    r"[\s*_#–\-+]*(?:can cu|thuc hien|thi hanh|chap hanh|trien khai|xet de nghi)(?![a-z])"
)
_TARGETS = "targets"
_BASIS_ROLE = "legal_basis"


@dataclass(frozen=True)
class Mention:
    """One citation in one plan. ``role`` is legal_basis, content or target."""

    work_id: str
    record_id: str
    doc_id: str
    file_name: str
    plan_title: str | None
    issuing_body: str | None
    issuer_kind: str | None
    province: str | None
    year: int | None
    section: str | None
    role: str
    form: str
    type: str
    number: str | None
    symbol: str | None
    date: str | None
    issuer: str | None
    subject: str | None
    article: str | None
    wording: str
    quote: str
    start: int
    end: int
    page: int | None
    confidence: float

    def row(self) -> dict[str, Any]:
        """A plain row, for tables."""
        return asdict(self)


def mentions(dataset: Dataset) -> Iterator[Mention]:
    """Every row of ``directives`` that stands in the text, in the order of the dataset."""
    documents = {row["doc_id"]: row for row in dataset.rows("documents") if row["doc_id"]}
    sections = {row["section_id"]: row for row in dataset.rows("sections")}
    for row in dataset.rows("directives"):
        document = documents[row["doc_id"]]
        path = _path(row["section_id"], sections)
        yield Mention(
            work_id=row["work_id"] or row["record_id"],
            record_id=row["record_id"],
            doc_id=row["doc_id"],
            file_name=document["file_name"],
            plan_title=document["title"],
            issuing_body=document["issuing_body"],
            issuer_kind=document["issuer_kind"],
            province=document["province"],
            year=_year(document),
            section=" > ".join(_name(section) for section in reversed(path)) or None,
            role=_role(row, path, document["text"]),
            form=row["form"],
            type=row["type"],
            number=row["number"],
            symbol=row["symbol"],
            date=row["date"],
            issuer=row["issuer"],
            subject=row["subject"],
            article=row["article"],
            wording=_wording(row),
            quote=row["quote"],
            start=row["start"],
            end=row["end"],
            page=row["page"],
            confidence=row["confidence"],
        )


def _year(document: dict[str, Any]) -> int | None:
    """The year of a plan: the one it is for, or else the one it was issued in."""
    if document["plan_year"] is not None:
        return int(document["plan_year"])
    return int(document["issued_date"][:4]) if document["issued_date"] else None


def _path(section_id: str | None, sections: dict[str, Any]) -> list[dict[str, Any]]:
    """The sections that hold a record, the innermost first."""
    path: list[dict[str, Any]] = []
    while section_id is not None and section_id in sections:
        path.append(sections[section_id])
        section_id = sections[section_id]["parent_id"]
    return path


def _name(section: dict[str, Any]) -> str:
    return " ".join(filter(None, (section["label"], section["title"])))


def _role(row: dict[str, Any], path: list[dict[str, Any]], text: str) -> str:
    """The role of a mention: what its section is for; before all sections, the opening words."""
    roles = [section["role"] for section in path if section["role"]]
    if _BASIS_ROLE in roles:
        return "legal_basis"
    if _TARGETS in roles:
        return "target"
    line = text[text.rfind("\n", 0, row["start"]) + 1 : row["start"]]
    if not roles and _BASIS.match(fold(line)):
        return "legal_basis"
    return "content"


def _wording(row: dict[str, Any]) -> str:
    """How the work is called: number and symbol as printed, or the first words of its name."""
    if row["number"]:
        joint = "" if not row["symbol"] else " "
        year = f"/{row['year']}" if row["year"] else ""
        words = f"{row['type']} {row['number']}{year}{joint}{row['symbol'] or ''}"
        printed = re.search(
            re.escape(row["number"]) + r".{0,12}?" + re.escape(row["symbol"] or ""), row["quote"]
        )
        return f"{row['type']} {printed[0]}" if printed else words
    return " ".join(row["quote"].split())[:120]
