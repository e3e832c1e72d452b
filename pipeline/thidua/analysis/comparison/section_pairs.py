"""The sections of two plans side by side: by title, by what they are for, and by their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from thidua.analysis.comparison.groups import Plans, Row
from thidua.knowledge.folding import fold

_PAIR = 0.55  # from so alike on two sections are one
_MOVED = 0.8  # the same where they stand in another order
_YEAR = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Part:
    """A titled section: its own text ``start:end``, without the titled sections in it."""

    doc_id: str
    name: str
    role: str | None
    level: int
    start: int
    end: int
    page: int | None
    text: str

    @property
    def title(self) -> str:
        """The folded title without numbers: years change."""
        return _SPACES.sub(" ", _YEAR.sub(" ", fold(self.name))).strip()


def parts_of(plans: Plans, doc_id: str) -> list[Part]:
    """The titled sections of a plan in order, and what stands before the first.

    A plan without titles is one part: its body.
    """
    document = plans.documents[doc_id]
    text = document["text"]
    body, end = document["body_start"] or 0, document["body_end"] or len(text)
    titled = [row for row in plans.rows_of("sections", doc_id) if row["title"]]
    titled.sort(key=lambda row: (row["text_start"], -row["text_end"]))
    starts = [row["text_start"] for row in titled]
    first = min([*starts, end])
    parts = [Part(doc_id, "", None, 0, body, first, None, text[body:first])]
    for place, row in enumerate(titled):
        later = starts[place + 1 : place + 2]
        stop = min([row["text_end"], *later])
        parts.append(_part(row, stop, text))
    return [part for part in parts if part.text.strip()]


def _part(row: Row, stop: int, text: str) -> Part:
    name = " ".join(filter(None, (row["label"], row["title"])))
    return Part(
        row["doc_id"],
        " ".join(name.split()),
        row["role"],
        row["level"],
        row["text_start"],
        stop,
        row["page"],
        text[row["text_start"] : stop],
    )


def pair_sections(
    old: Sequence[Part], new: Sequence[Part]
) -> list[tuple[Part | None, Part | None, bool]]:
    """Sections side by side in the order of *new*; the last value tells whether one moved.

    What only *old* has stands after the section it followed.
    """
    scores = [[_alike(one, other) for other in new] for one in old]
    pairs = _in_order(scores)
    moved = _out_of_order(scores, pairs)
    partner = {j: i for i, j in pairs} | {j: i for i, j in moved}
    rows: list[tuple[Part | None, Part | None, bool]] = []
    left = [i for i in range(len(old)) if i not in partner.values()]
    for j, part in enumerate(new):
        i = partner.get(j)
        if i is not None and (i, j) not in moved:
            while left and left[0] < i:
                rows.append((old[left.pop(0)], None, False))
        rows.append((None if i is None else old[i], part, (i, j) in moved))
    return [*rows, *((old[i], None, False) for i in left)]


def _alike(one: Part, other: Part) -> float:
    """How alike two titles are, 0 to 1, and whether the sections are for the same."""
    if not one.title or not other.title:
        return float(not one.title and not other.title)
    named = fuzz.token_sort_ratio(one.title, other.title) / 100
    if one.role and other.role:
        same = one.role == other.role
        return 0.6 * named + 0.4 * same if abs(one.level - other.level) < 2 else 0.8 * named
    return named


def _in_order(scores: list[list[float]]) -> set[tuple[int, int]]:
    """Pairs that keep the order in both and are the most alike in sum."""
    if not scores or not scores[0]:
        return set()
    height, width = len(scores), len(scores[0])
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    for i in range(height - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            paired = scores[i][j] + best[i + 1][j + 1] if scores[i][j] >= _PAIR else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs, i, j = set(), 0, 0
    while i < height and j < width:
        if scores[i][j] >= _PAIR and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            pairs.add((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _out_of_order(scores: list[list[float]], pairs: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Pairs of what is left, the most alike first."""
    here, there = {i for i, _ in pairs}, {j for _, j in pairs}
    found = set()
    ranked = sorted((-score, i, j) for i, row in enumerate(scores) for j, score in enumerate(row))
    for score, i, j in ranked:
        if -score >= _MOVED and i not in here and j not in there:
            found.add((i, j))
            here.add(i)
            there.add(j)
    return found
