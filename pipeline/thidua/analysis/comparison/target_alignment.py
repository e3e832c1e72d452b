"""The same target over plans, in whatever words.

Targets with the same sense are one; senses are put together by average linkage: two clusters
become one if their members are alike on average, so that no chain of small steps joins what is
not alike. Pairs are looked for by their rarest words; none that is alike enough is missed.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from thidua.analysis.comparison.groups import Place, Plans
from thidua.analysis.comparison.target_senses import (
    WEAK,
    Sense,
    agree,
    compatible,
    likeness,
    sense_of,
)
from thidua.knowledge.folding import slug

# Set on one half of corpora/pairs.csv, reported on the other.
ALIKE = 0.55
_SIGNS = {"ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< ", "eq": "", "range": "", "none": ""}


@dataclass(frozen=True)
class TargetValue:
    """What one plan sets: ``shown`` as printed, ``number`` in the unit of the aligned target.

    The number of a range is its lower end, as that is what must be reached.
    """

    place: Place
    record_id: str
    comparator: str
    value: float | None
    value_max: float | None
    unit: str | None
    number: float | None
    shown: str


@dataclass(frozen=True)
class AlignedTarget:
    """One target over the plans: its commonest wording and all values; numbers in ``unit``."""

    target_id: str
    label: str
    unit: str | None
    title_id: str | None
    values: tuple[TargetValue, ...]

    @property
    def plans(self) -> tuple[str, ...]:
        """The plans that set it, each once."""
        return tuple(dict.fromkeys(value.place.doc_id for value in self.values))

    def row(self) -> dict[str, Any]:
        """A plain row: label, unit, plans, and the middle and ends of the values."""
        numbers = [value.number for value in self.values if value.number is not None]
        return {
            "target_id": self.target_id,
            "label": self.label,
            "unit": self.unit,
            "title_id": self.title_id,
            "plans": len(self.plans),
            "mentions": len(self.values),
            "median": median(numbers) if numbers else None,
            "minimum": min(numbers, default=None),
            "maximum": max(numbers, default=None),
        }


def align_targets(plans: Plans) -> tuple[AlignedTarget, ...]:
    """All targets of *plans*, those of most plans first."""
    rows = plans.rows("targets")
    aligned = [_aligned(plans, [rows[i] for i in found]) for found in cluster(rows)]
    aligned.sort(key=lambda t: (-len(t.plans), -len(t.values), t.label))
    taken: Counter[str] = Counter()
    named = []
    for target in aligned:
        taken[target.target_id] += 1
        number = taken[target.target_id]
        name = target.target_id if number == 1 else f"{target.target_id}-{number}"
        named.append(AlignedTarget(name, target.label, target.unit, target.title_id, target.values))
    return tuple(named)


def cluster(rows: Sequence[Mapping[str, Any]], alike: float = ALIKE) -> list[list[int]]:
    """Positions in *rows* (of ``targets``) that are one target; in the order of their first."""
    members: dict[Sense, list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        members[sense_of(row)].append(position)
    blocks: dict[tuple[object, ...], list[Sense]] = defaultdict(list)
    for sense in members:
        blocks[sense.key].append(sense)
    found = [
        sorted(position for sense in group for position in members[sense])
        for block in blocks.values()
        for group in _linked(block, alike)
    ]
    return sorted(found)


def pair_up(
    here: Sequence[Mapping[str, Any]], there: Sequence[Mapping[str, Any]], alike: float = ALIKE
) -> list[tuple[int, int]]:
    """Positions of the same target in two plans: the most alike first, each row once."""
    one, other = list(map(sense_of, here)), list(map(sense_of, there))
    scored = sorted(
        (-likeness(a, b), abs(i - j), i, j)
        for i, a in enumerate(one)
        for j, b in enumerate(other)
        if agree(a, b) and likeness(a, b) >= alike
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in scored:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def alike_pairs(senses: Sequence[Sense], alike: float) -> Iterator[tuple[int, int, float]]:
    """Positions ``i < j`` of senses of one key that agree and are alike enough, with how much.

    Words go from the rarest on. If none of the first words of one is among the first of the
    other, what is left of either is too little to be alike.
    """
    counts = Counter(word for sense in senses for word in sense.strong | sense.weak)
    holders: dict[str, list[int]] = defaultdict(list)
    for j, sense in enumerate(senses):
        near: set[int] = set()
        for word in _first_words(sense, counts, alike):
            near.update(holders[word])
            holders[word].append(j)
        for i in sorted(near):
            if agree(senses[i], sense) and (score := likeness(senses[i], sense)) >= alike:
                yield i, j, score


def _first_words(sense: Sense, counts: Mapping[str, int], alike: float) -> list[str]:
    """The rarest words, so many that a sense without any of them cannot be alike."""
    words = sorted(sense.strong | sense.weak, key=lambda word: (counts[word], word))
    left, least = sense.weight, alike / (2 - alike) * sense.weight
    for number, word in enumerate(words):
        if left < least - 1e-9:
            return words[:number]
        left -= 1.0 if word in sense.strong else WEAK
    return words


class _Cluster:
    """Senses found to be one target; ``links`` sums the likeness to each other cluster."""

    def __init__(self, position: int, sense: Sense) -> None:
        self.members = [position]
        self.links: dict[int, float] = {}
        self.numbers, self.who = sense.numbers, sense.who

    def take(self, other: _Cluster) -> None:
        self.members += other.members
        self.numbers = self.numbers or other.numbers
        self.who = self.who & other.who if self.who and other.who else self.who | other.who


def _linked(senses: Sequence[Sense], alike: float) -> list[list[Sense]]:
    """Senses of one key in clusters, by average linkage."""
    if senses and senses[0].title_id is not None:
        return [list(senses)]
    clusters = {i: _Cluster(i, sense) for i, sense in enumerate(senses)}
    queue: list[tuple[float, int, int]] = []
    for i, j, score in alike_pairs(senses, alike):
        clusters[i].links[j] = clusters[j].links[i] = score
        queue.append((-score, i, j))
    heapq.heapify(queue)
    while queue:
        score, i, j = heapq.heappop(queue)
        if i not in clusters or j not in clusters or -score != _average(clusters, i, j):
            continue  # one of them has grown since
        one, other = clusters[i], clusters[j]
        if not compatible((one.numbers, one.who), (other.numbers, other.who), None):
            continue
        del clusters[j]
        one.take(other)
        one.links.pop(j)
        for k, link in other.links.items():
            if k != i:
                one.links[k] = one.links.get(k, 0.0) + link
                clusters[k].links.pop(j)
        for k, link in one.links.items():
            clusters[k].links[i] = link
            if (average := _average(clusters, i, k)) >= alike:
                heapq.heappush(queue, (-average, min(i, k), max(i, k)))
    return [[senses[i] for i in found.members] for found in clusters.values()]


def _average(clusters: Mapping[int, _Cluster], i: int, j: int) -> float:
    """The mean likeness over all pairs of members; pairs that are not alike count as nothing."""
    pairs = len(clusters[i].members) * len(clusters[j].members)
    return clusters[i].links.get(j, 0.0) / pairs


# ---------------------------------------------------------------------------- labels and values


def _aligned(plans: Plans, rows: Sequence[Mapping[str, Any]]) -> AlignedTarget:
    label = _label(rows)
    units = Counter(row["unit"] for row in rows)
    unit = min(units, key=lambda u: (-units[u], u is None, len(u or ""), u or ""))
    factor = _factor(rows, unit)
    values = tuple(_value(plans, row, factor) for row in rows)
    titles = [title for row in rows if (title := sense_of(row).title_id)]
    return AlignedTarget(slug(label)[:60], label, unit, titles[0] if titles else None, values)


def wording(row: Mapping[str, Any]) -> str:
    """What a target asks for, in its own words, without the value."""
    words = " ".join(filter(None, (row["subject"], row["predicate"]))) or row["quote"] or ""
    return " ".join(words.split())


def shown(row: Mapping[str, Any]) -> str:
    """The value with comparator and unit: ``≥ 85 %``, ``7–8 sáng kiến``, ``không``."""
    if row["comparator"] == "none":
        return "không"
    if row["value"] is None:
        return ""
    number = written(row["value"])
    if row["value_max"] is not None:
        number += f"–{written(row['value_max'])}"
    return f"{_SIGNS.get(row['comparator'], '')}{number} {row['unit'] or ''}".strip()


def written(value: float) -> str:
    """A number as Vietnamese writes it, four decimals at most: ``1.234,5``."""
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def _label(rows: Sequence[Mapping[str, Any]]) -> str:
    """The wording that most plans use, folded; of equals the shortest. A title is for anyone."""
    titled = sense_of(rows[0]).title_id is not None
    wordings = [
        " ".join(row["predicate"].split()) if titled and row["predicate"] else wording(row)
        for row in rows
    ]
    counts = Counter(map(slug, wordings))
    return min(wordings, key=lambda w: (-counts[slug(w)], len(w), w))


def _factor(rows: Sequence[Mapping[str, Any]], unit: str | None) -> float:
    return next(sense_of(row).factor for row in rows if row["unit"] == unit)


def _value(plans: Plans, row: Mapping[str, Any], factor: float) -> TargetValue:
    number = None if row["value"] is None else row["value"] * (sense_of(row).factor / factor)
    return TargetValue(
        place=plans.place(row),
        record_id=row["record_id"],
        comparator=row["comparator"],
        value=row["value"],
        value_max=row["value_max"],
        unit=row["unit"],
        number=None if number is None else round(number, 6),
        shown=shown(row),
    )
