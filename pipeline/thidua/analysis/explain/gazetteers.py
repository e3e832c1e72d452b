"""Which row of which table of ``thidua.knowledge`` decided an id or a code.

A row is named by its file and line (the heading is line 1), so that it can be opened and checked.
The tables are asked in the way the look-ups ask them: the first pattern that fits, or the id.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

from thidua.knowledge.folding import fold, slug
from thidua.knowledge.section_roles import role_of_heading
from thidua.knowledge.symbols import body_of_symbol
from thidua.knowledge.tables import TableRow, located
from thidua.knowledge.titles import own_title_row, title_of, title_pattern

Row = dict[str, Any]

_PART = re.compile(r"[\w&]+")
_QUOTED = re.compile(r"“([^”]*)”")


@dataclass(frozen=True, slots=True)
class Decision:
    """The row that decided the value of a column; ``matched`` is what of the row fitted."""

    column: str
    value: str
    row: TableRow
    matched: str


def table_rows(file: str) -> tuple[TableRow, ...]:
    """The rows of a table of ``thidua.knowledge``, a user's own before them."""
    return located(file.removesuffix(".csv"))


def decisions(table: str, row: Row) -> tuple[Decision, ...]:
    """The rows that decided ids and codes of one record of *table* (``documents`` too)."""
    return tuple(
        decision
        for column, decide in _DECIDE.get(table, {}).items()
        if row.get(column) and (decision := decide(column, row))
    )


def role_decision(title: str, role: str) -> Decision | None:
    """The row of ``section_roles.csv`` that gives a heading its role; None if none gives this one.

    A role that the heading does not tell is inherited, or that of a unit under the implementation.
    """
    if role_of_heading(title) != role:
        return None
    folded = " ".join(fold(title).replace("*", "").split())
    rows = table_rows("section_roles.csv")
    for known in rows:
        if found := re.search(known.cells["pattern"], folded):
            return Decision("role", role, known, found[0])
    headings = {fold(h.strip()): known for known in rows for h in known.cells["heading"].split(";")}
    nearest = process.extractOne(folded, list(headings), scorer=fuzz.ratio)
    return Decision("role", role, headings[nearest[0]], f"≈ {nearest[0]}") if nearest else None


# ---------------------------------------------------------------------------- one column each


def _by_cell(file: str, cell: str, value: str, matched: str, column: str) -> Decision | None:
    known = next((row for row in table_rows(file) if row.cells[cell] == value), None)
    return Decision(column, value, known, matched) if known else None


def _named(file: str, cell: str, words: str) -> Callable[[str, Row], Decision | None]:
    """The row with this id; what fitted is the name or variant nearest to the record's words."""

    def decide(column: str, row: Row) -> Decision | None:
        found = _by_cell(file, cell, row[column], "", column)
        if found is None:
            return None
        names = [found.row.cells["name"], *found.row.cells["variants"].split(";")]
        asked = fold(row.get(words) or "")
        name = max(names, key=lambda name: fuzz.token_sort_ratio(asked, fold(name)))
        return Decision(column, row[column], found.row, name.strip())

    return decide


def _cell(file: str, cell: str) -> Callable[[str, Row], Decision | None]:
    return lambda column, row: _by_cell(file, cell, row[column], row[column], column)


def _first_pattern(
    file: str, cell: str, words: Callable[[Row], str]
) -> Callable[[str, Row], Decision | None]:
    """The first row whose pattern fits the folded *words*, if it gives the record's value."""

    def decide(column: str, row: Row) -> Decision | None:
        folded = " ".join(fold(words(row)).split())
        for known in table_rows(file):
            if found := re.search(known.cells["pattern"], folded):
                same = known.cells[cell] == row[column]
                return Decision(column, row[column], known, found[0]) if same else None
        return None

    return decide


def _title(column: str, row: Row) -> Decision | None:
    for words in ("predicate", "name", "quote"):
        for found in title_pattern(any_form=True).finditer(fold(row.get(words) or "")):
            if title_of(found).title_id == row[column] and found.lastgroup:
                known = table_rows("titles.csv")[int(found.lastgroup[1:])]
                return Decision(column, row[column], known, found[0])
    own = own_title_row(row.get("name") or "")
    if own is None:
        return None
    return Decision(column, row[column], table_rows("titles.csv")[own], row["name"])


def _issuer(column: str, row: Row) -> Decision | None:
    symbol = row.get("symbol") or ""
    body = body_of_symbol(symbol)
    if body is None or slug(body) != row[column]:
        return None
    parts = [re.sub(r"\d+$", "", fold(p).replace("&", "")) for p in _PART.findall(symbol)]
    for part in reversed(parts):
        for known in reversed(table_rows("symbol_bodies.csv")):
            if fold(known.cells["letters"]) == part and known.cells["body"] == body:
                return Decision(column, row[column], known, known.cells["letters"])
    return None


def _origin_date(column: str, row: Row) -> Decision | None:
    return _by_cell("anniversaries.csv", "event_id", row["event_id"], row[column], column)


def _work(column: str, row: Row) -> Decision | None:
    act = _by_cell("acts.csv", "directive_id", row[column], row[column], column)
    law = str(row[column]).partition(":")[0]
    return act or _by_cell("works.csv", "work_id", law, law, column)


def _spelling(column: str, row: Row) -> Decision | None:
    """What the misspelling or the fixed term behind a finding is; None for a doubled word."""
    if row["code"] != "spelling" or not row.get("quote"):
        return None
    lower = " ".join(row["quote"].lower().split())
    for known in table_rows("misspellings.csv"):
        if found := re.search(known.cells["wrong"], lower):
            return Decision(column, row[column], known, found[0])
    told = _QUOTED.findall(row["message_vi"])
    right = f" {told[-1].lower()} " if told else ""
    terms = (k for k in table_rows("fixed_terms.csv") if f" {k.cells['term'].lower()} " in right)
    longest = max(terms, key=lambda known: len(known.cells["term"]), default=None)
    return Decision(column, row[column], longest, longest.cells["term"]) if longest else None


_DECIDE: dict[str, dict[str, Callable[[str, Row], Decision | None]]] = {
    "documents": {
        "doc_type": _cell("document_types.csv", "type_id"),
        "issuer_kind": _first_pattern(
            "issuer_kinds.csv", "issuer_kind", lambda row: row["issuing_body"] or ""
        ),
    },
    "sections": {"role": lambda _, row: role_decision(row["title"] or "", row["role"])},
    "themes": {
        "theme_id": _named("movements.csv", "movement_id", "text"),
        "movement_id": _named("movements.csv", "movement_id", "text"),
    },
    "anniversaries": {
        "event_id": _named("anniversaries.csv", "event_id", "event"),
        "known_origin_date": _origin_date,
    },
    "directives": {
        "type": _cell("citation_types.csv", "name"),
        "directive_id": _first_pattern("works.csv", "work_id", lambda row: row["subject"] or ""),
        "issuer_id": _issuer,
        "work_id": _work,
    },
    "targets": {"title_id": _title},
    "awards": {"title_id": _title},
    "findings": {"code": _cell("findings.csv", "code"), "message_vi": _spelling},
}


def behind(finding: Row, records: dict[str, list[Row]]) -> Iterator[Decision]:
    """The rows behind the record that a finding is about: its event, its symbol."""
    table = {"anniversary_origin": "anniversaries", "issuer_symbol_mismatch": "directives"}.get(
        finding["code"]
    )
    wanted = {"anniversaries": "event_id", "directives": "issuer_id"}
    for row in records.get(table, ()) if table and finding["start"] is not None else ():
        if row["start"] < finding["end"] and finding["start"] < row["end"]:
            yield from (d for d in decisions(table or "", row) if d.column == wanted[table or ""])
