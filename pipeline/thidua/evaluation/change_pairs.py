"""Which document and which record of one version is which of another.

Documents pair by ``doc_id``, else by file name. Records of a table pair where they stand: they
cover each other by half, or begin at the same character; findings need the same code besides, and
absences pair by code alone. The closest pairs are taken first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

Row = dict[str, Any]
Pair = tuple[Row, Row]

_HALF = 0.5


def document_pairs(old: Sequence[Row], new: Sequence[Row]) -> list[tuple[Row | None, Row | None]]:
    """Documents in the order of *new*; those of *old* alone follow. Copies pair by name first."""
    found: dict[int, Row] = {}
    left = list(old)
    for columns in (("doc_id", "file_name"), ("doc_id",), ("file_name",)):
        places: dict[tuple[str, ...], list[Row]] = defaultdict(list)
        for row in left:
            places[tuple(row[name] for name in columns)].append(row)
        for index, row in enumerate(new):
            same = places.get(tuple(row[name] for name in columns))
            if index not in found and same and row[columns[0]]:
                found[index] = same.pop(0)
        taken = {id(row) for row in found.values()}
        left = [row for row in left if id(row) not in taken]
    both: list[tuple[Row | None, Row | None]] = [(found.get(i), row) for i, row in enumerate(new)]
    return [*both, *((row, None) for row in left)]


def record_pairs(old: Sequence[Row], new: Sequence[Row]) -> list[Pair]:
    """Records of one table and document that stand in one place, the closest first."""
    near = _near(new)
    possible = sorted(
        (-closeness, i, j)
        for i, one in enumerate(old)
        for j in near(one)
        if (closeness := _closeness(one, new[j])) > 0
    )
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in possible:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((old[i], new[j]))
    return pairs


def _near(rows: Sequence[Row]) -> Callable[[Row], Iterable[int]]:
    """Which of *rows* can overlap another row at all: those that begin within the longest quote."""
    absent = [index for index, row in enumerate(rows) if row["start"] is None]
    placed = sorted(
        (row["start"], index) for index, row in enumerate(rows) if row["start"] is not None
    )
    longest = max((rows[index]["end"] - start for start, index in placed), default=0)

    def near(row: Row) -> Iterable[int]:
        if row["start"] is None:
            return absent
        first = bisect_left(placed, (row["start"] - longest, -1))
        last = bisect_left(placed, (row["end"], -1))
        return (index for _, index in placed[first:last])

    return near


def _closeness(one: Row, other: Row) -> float:
    """Intersection over union of two records that may be one; 0 for two that cannot."""
    if one.get("code") != other.get("code"):
        return 0.0
    if one["start"] is None or other["start"] is None:
        return float(one["start"] is other["start"] and "code" in one)
    inside = min(one["end"], other["end"]) - max(one["start"], other["start"])
    if inside <= 0:
        return 0.0
    share = inside / (max(one["end"], other["end"]) - min(one["start"], other["start"]))
    near = share >= _HALF or one["start"] == other["start"] or "code" in one
    return float(share) if near else 0.0
