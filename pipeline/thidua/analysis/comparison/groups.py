"""The plans of a dataset, read once, and the groups in which they are compared."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from thidua.dataset import Dataset
from thidua.knowledge.collation import vietnamese
from thidua.knowledge.issuing_bodies import body_words

BY = ("province", "province_2025", "issuer_kind", "plan_year", "issuing_body", "doc_type")

# As the charts name them (importing these would load the drawing of charts).
UNKNOWN, OTHER = "(không rõ / unknown)", "khác / other"

_PAGED = ("sections", "themes", "anniversaries", "directives", "targets", "assignments")

Row = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """Where something stands: characters ``start:end`` of a plan's text; page from 1, or None."""

    doc_id: str
    file_name: str
    page: int | None
    start: int
    end: int
    quote: str


class Plans:
    """The plans of a dataset: each that was read, once; their rows, without boxes."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self.documents: dict[str, Row] = {}
        for row in dataset.rows("documents"):
            if row["doc_id"] and row["status"] != "failed":
                self.documents.setdefault(row["doc_id"], row)
        self._rows: dict[str, list[Row]] = {}
        self._by_plan: dict[str, dict[str, list[Row]]] = {}
        self._pages: dict[str, list[tuple[int, int]]] = {}

    def __len__(self) -> int:
        return len(self.documents)

    def rows(self, table: str) -> list[Row]:
        """The rows of *table* that stand in a plan's text, in the order of the dataset."""
        if table not in self._rows:
            content = self._dataset.tables[table]
            kept = [name for name in content.column_names if name != "boxes"]
            rows: list[Row] = content.select(kept).to_pylist()
            self._rows[table] = [
                row for row in rows if row["doc_id"] in self.documents and row["start"] is not None
            ]
        return self._rows[table]

    def rows_of(self, table: str, doc_id: str) -> list[Row]:
        """The rows of *table* in one plan."""
        if table not in self._by_plan:
            by_plan: dict[str, list[Row]] = defaultdict(list)
            for row in self.rows(table):
                by_plan[row["doc_id"]].append(row)
            self._by_plan[table] = by_plan
        return self._by_plan[table].get(doc_id, [])

    def page_at(self, doc_id: str, start: int) -> int | None:
        """The page of the last record that begins at *start* or before: pages are not stored."""
        if doc_id not in self._pages:
            self._pages[doc_id] = sorted(
                (row["start"], row["page"])
                for table in _PAGED
                for row in self.rows_of(table, doc_id)
                if row["page"] is not None
            )
        known = self._pages[doc_id]
        at = bisect_right(known, start, key=lambda pair: pair[0])
        return known[at - 1][1] if at else None

    def place(self, row: Mapping[str, Any]) -> Place:
        """Where a row of any record table stands."""
        name = self.documents[row["doc_id"]]["file_name"]
        return Place(row["doc_id"], name, row["page"], row["start"], row["end"], row["quote"] or "")


@dataclass(frozen=True)
class Groups:
    """Plans in groups: ``of`` maps a doc_id to its group; ``names`` are in order, unknown last."""

    by: str
    of: Mapping[str, str]
    names: tuple[str, ...]

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """How many plans each group has."""
        counts = Counter(self.of.values())
        return {name: counts[name] for name in self.names}

    def rows(self) -> list[Row]:
        """One row a group."""
        return [{"group": name, "plans": self.sizes[name]} for name in self.names]


def group_plans(plans: Plans, by: str) -> Groups:
    """The plans grouped by a column of ``documents``.

    Args:
        plans: The plans.
        by: One of ``BY``. Bodies whose names have the same words (abbreviations written out) in
            one province are one group, under the name that most plans print.

    Raises:
        ValueError: *by* is another column.
    """
    if by not in BY:
        raise ValueError(f"{by}: choose one of {', '.join(BY)}")
    name = _body_names(plans) if by == "issuing_body" else _column(by)
    of = {doc_id: name(row) or UNKNOWN for doc_id, row in plans.documents.items()}
    known = set(of.values()) - {UNKNOWN}
    ordered = sorted(known, key=vietnamese)
    return Groups(by, of, (*ordered, *([UNKNOWN] if UNKNOWN in of.values() else [])))


def _column(by: str) -> Callable[[Row], str | None]:
    return lambda row: None if row[by] is None else " ".join(str(row[by]).split())


def _body_names(plans: Plans) -> Callable[[Row], str | None]:
    """A body's best name: the wording that most of its plans print."""
    wordings: dict[object, Counter[str]] = defaultdict(Counter)
    for row in plans.documents.values():
        if row["issuing_body"]:
            wordings[body_key(row)][" ".join(row["issuing_body"].split())] += 1
    best = {key: min(found, key=lambda w: (-found[w], w)) for key, found in wordings.items()}
    shared = Counter(best.values())

    def name(row: Row) -> str | None:
        if not row["issuing_body"]:
            return None
        wording = best[body_key(row)]
        # bodies of one name in two provinces are told apart by the province
        return wording if shared[wording] == 1 else f"{wording} ({row['province'] or UNKNOWN})"

    return name


def body_key(row: Mapping[str, Any]) -> tuple[str | None, frozenset[str]]:
    """What tells the body of a plan: its province and the words of its name."""
    return row["province_2025"] or row["province"], body_words(row["issuing_body"] or "")


def merged_provinces(plans: Plans) -> list[Row]:
    """Which provinces before 1 July 2025 make up each one since, of those present in the data."""
    counts = Counter(
        (row["province_2025"] or UNKNOWN, row["province"] or UNKNOWN)
        for row in plans.documents.values()
    )
    order = sorted(counts, key=lambda pair: (pair[0] == UNKNOWN, *map(vietnamese, pair)))
    return [
        {"province_2025": new, "province": old, "plans": counts[new, old]} for new, old in order
    ]
