"""Gold records and the words in which gold and contract differ.

Gold files are JSON Lines, one a document, named by the beginning of the document's file name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thidua.errors import ErrorCode, ThiduaError

# gold kind -> table
TABLES = {
    "section": "sections",
    "theme": "themes",
    "anniversary": "anniversaries",
    "directive": "directives",
    "target": "targets",
    "phase": "phases",
    "assignment": "assignments",
    "award": "awards",
    "finding": "findings",
}
# The fields that must be right, by table; (gold name, contract name) where they differ.
KEY_FIELDS: dict[str, tuple[tuple[str, str], ...]] = {
    "documents": tuple(
        (name, name)
        for name in (
            "doc_type",
            "issuing_parent",
            "issuing_body",
            "number",
            "number_blank",
            "symbol",
            "place",
            "issued_date",
            "title",
            "plan_year",
            "province",
            "signer_name",
            "signer_title",
            "signer_authority",
            "recipients",
        )
    ),
    "sections": (("label", "label"), ("level", "level"), ("title", "title"), ("role", "role")),
    "themes": (("type", "kind"), ("text", "text")),
    "anniversaries": tuple(
        (n, n) for n in ("ordinal", "event", "origin_date", "commemorated_date", "arithmetic_ok")
    ),
    "directives": tuple(
        (n, n) for n in ("type", "number", "symbol", "date", "issuer", "subject", "form")
    ),
    "targets": (
        *((n, n) for n in ("comparator", "value", "value_max", "unit", "subject", "predicate")),
        ("parent", "parent_id"),
    ),
    "phases": tuple((n, n) for n in ("label", "start_date", "end_date")),
    "assignments": (("actor", "actor"), ("task", "task")),
    "awards": (("name", "name"),),
    "findings": (("code", "code"),),
}
# Values of the gold that the contract words differently.
VOCABULARY: dict[tuple[str, str], dict[str, Any]] = {
    ("targets", "comparator"): {"none_allowed": "none"},
    ("themes", "applies_to"): {"other": None},
}


@dataclass(frozen=True)
class GoldFile:
    """The gold of one document: its name's beginning, and its records by table."""

    name: str
    document: dict[str, Any] | None
    records: dict[str, list[dict[str, Any]]]


def read_gold(folder: Path) -> list[GoldFile]:
    """All gold files of *folder*. Raises ThiduaError if there are none."""
    files = [_file(path) for path in sorted(folder.glob("*.jsonl"))]
    if not files:
        raise ThiduaError(ErrorCode.NO_GOLD, str(folder))
    return files


def _file(path: Path) -> GoldFile:
    document = None
    records: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES.values()}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        record = json.loads(line)
        kind = record.get("kind")
        if kind == "document":
            document = record
        elif kind in TABLES:
            records[TABLES[kind]].append(record)
    return GoldFile(path.stem, document, records)


def gold_value(table: str, field: str, record: dict[str, Any]) -> Any:
    """A gold value in the contract's words."""
    value = record.get(field)
    words = VOCABULARY.get((table, field), {})
    return words.get(value, value) if isinstance(value, str) else value


def file_for(name: str, stems: Iterable[str]) -> str | None:
    """The gold file whose name begins *name*, the longest one."""
    matching = [stem for stem in stems if name.startswith(stem)]
    return max(matching, key=len) if matching else None
