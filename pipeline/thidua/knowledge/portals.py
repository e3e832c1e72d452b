"""Portals where a cited document can be looked up: addresses made from templates, never fetched.

The table is ``portals.csv``; a user may give one of the same columns. ``{query}`` is the number
and symbol, or the name, made safe for an address; ``applies_to`` is state, party or all.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from thidua.errors import ErrorCode, ThiduaError, opening

_COLUMNS = {"name", "applies_to", "template"}
_PARTY_STYLE = "/TW", "/TU", "/HU", "/ĐU"


@dataclass(frozen=True, slots=True)
class Portal:
    """One row: the portal's name, what it holds, and the template of its addresses."""

    name: str
    applies_to: str
    template: str

    def link(self, query: str) -> str:
        """The address that looks *query* up."""
        return self.template.replace("{query}", quote(query, safe=""))


@cache
def shipped() -> tuple[Portal, ...]:
    """The portals of the table."""
    with files(__package__).joinpath("portals.csv").open(encoding="utf-8") as table:
        return tuple(_portals(csv.DictReader(table)))


def read_portals(path: Path) -> tuple[Portal, ...]:
    """The portals of a user's table. Raises ThiduaError if it is not one."""
    with opening(path), path.open(encoding="utf-8-sig", newline="") as table:
        reader = csv.DictReader(table)
        if not set(reader.fieldnames or ()) >= _COLUMNS:
            needed = f"a CSV table with the columns {', '.join(sorted(_COLUMNS))} is needed"
            raise ThiduaError(ErrorCode.BAD_FORMAT, path.name, needed)
        return tuple(_portals(reader))


def _portals(rows: Iterable[dict[str, str]]) -> list[Portal]:
    return [Portal(row["name"], row["applies_to"], row["template"]) for row in rows]


def portals_of(symbol: str | None, portals: Iterable[Portal]) -> list[Portal]:
    """The portals that may hold a document with *symbol* (None: a law by name, a State one)."""
    kind = "party" if symbol and any(mark in symbol for mark in _PARTY_STYLE) else "state"
    return [portal for portal in portals if portal.applies_to in (kind, "all")]
