"""Two plans side by side: what both have, what has changed, what only one has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from thidua.analysis.comparison.groups import Place, Plans, Row
from thidua.analysis.comparison.matrices import anniversary_key, award_key, theme_key
from thidua.analysis.comparison.section_pairs import Part, pair_sections, parts_of
from thidua.analysis.comparison.target_alignment import pair_up, shown, wording
from thidua.analysis.comparison.word_changes import Change, word_changes
from thidua.knowledge.folding import fold, letters
from thidua.records import DocumentRow

SAME, CHANGED, ADDED, DROPPED = "same", "changed", "added", "dropped"
FIELDS = (
    "doc_type", "issuing_parent", "issuing_body", "number", "symbol", "place", "issued_date",
    "title", "plan_year", "province", "province_2025", "signer_name", "signer_title",
    "signer_authority", "recipients", "pages", "chars",
)  # fmt: skip
_TASK = 0.6  # from so alike on two tasks of one actor are one


@dataclass(frozen=True)
class Difference:
    """One thing in two plans: ``added`` is only in the new one, ``dropped`` only in the old."""

    kind: str
    status: str
    item: str
    old: str | None
    new: str | None
    old_place: Place | None = None
    new_place: Place | None = None

    def row(self) -> dict[str, Any]:
        """A plain row, for tables."""
        row: dict[str, Any] = {
            "kind": self.kind,
            "status": self.status,
            "item": self.item,
            "old": self.old,
            "new": self.new,
        }
        for side, place in (("old", self.old_place), ("new", self.new_place)):
            for field in ("page", "start", "end", "quote"):
                row[f"{side}_{field}"] = getattr(place, field) if place else None
        return row


@dataclass(frozen=True)
class SectionPair:
    """Two sections side by side; ``share_same`` is the part of all words that both have."""

    status: str
    moved: bool
    old: Part | None
    new: Part | None
    changes: tuple[Change, ...]
    share_same: float

    def row(self) -> dict[str, Any]:
        """A plain row, for tables."""
        row: dict[str, Any] = {
            "status": self.status,
            "moved": self.moved,
            "share_same": round(self.share_same, 4),
        }
        for side, part in (("old", self.old), ("new", self.new)):
            for field in ("name", "role", "page", "start", "end"):
                row[f"{side}_{field}"] = getattr(part, field) if part else None
        return row


@dataclass(frozen=True)
class PlanDifferences:
    """All differences of two plans (rows of ``documents``)."""

    old: Row
    new: Row
    sections: tuple[SectionPair, ...]
    differences: tuple[Difference, ...]

    def of_kind(self, kind: str) -> list[Difference]:
        """The differences in fields, themes, anniversaries, directives, targets, …."""
        return [found for found in self.differences if found.kind == kind]


def compare_plans(plans: Plans, old: str, new: str) -> PlanDifferences:
    """The plan with doc_id *new* against the one with doc_id *old*."""
    documents = plans.documents[old], plans.documents[new]
    return PlanDifferences(
        *documents,
        tuple(section_pairs(plans, old, new)),
        tuple(record_differences(plans, old, new)),
    )


def record_differences(plans: Plans, old: str, new: str) -> list[Difference]:
    """Differences in all but the sections' words."""
    found = _fields(plans.documents[old], plans.documents[new])
    found += _targets(plans, old, new)
    for kind, key, item, value in _KEYED:
        found += _keyed(plans, (old, new), kind, key, item, value)
    return found + _assignments(plans, old, new)


def section_pairs(plans: Plans, old: str, new: str) -> list[SectionPair]:
    """The titled sections of two plans side by side, word for word."""
    return [
        _section_pair(one, other, moved)
        for one, other, moved in pair_sections(parts_of(plans, old), parts_of(plans, new))
    ]


def _section_pair(old: Part | None, new: Part | None, moved: bool) -> SectionPair:
    if old is None or new is None:
        return SectionPair(ADDED if old is None else DROPPED, False, old, new, (), 0.0)
    changes = tuple(word_changes(old.text, new.text))
    same = sum(len(change.new.split()) for change in changes if change.kind == SAME)
    total = len(old.text.split()) + len(new.text.split())
    status = SAME if all(change.kind == SAME for change in changes) else CHANGED
    return SectionPair(status, moved, old, new, changes, 2 * same / max(total, 1))


def _fields(old: Row, new: Row) -> list[Difference]:
    found = []
    for field in FIELDS:
        one, other = _text(old[field]), _text(new[field])
        if one or other:
            equal = one == other or fold(one or "") == fold(other or "")
            status = SAME if equal else ADDED if not one else CHANGED if other else DROPPED
            found.append(Difference("fields", status, _field_name(field), one, other))
    return found


def _field_name(field: str) -> str:
    """What a reader calls a column of ``documents``: ``Người ký / signer_name``."""
    extra = DocumentRow.model_fields[field].json_schema_extra
    return f"{extra['vi']} / {field}" if isinstance(extra, dict) else field


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = "; ".join(value)
    return None if value is None or value == "" else " ".join(str(value).split())


def _targets(plans: Plans, old: str, new: str) -> list[Difference]:
    here, there = plans.rows_of("targets", old), plans.rows_of("targets", new)
    pairs = pair_up(here, there)
    found = [
        _difference(plans, "targets", (here[i], there[j]), wording(there[j]), shown)
        for i, j in pairs
    ]
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    found += [
        _difference(plans, "targets", (row, None), wording(row), shown)
        for i, row in enumerate(here)
        if i not in left
    ]
    return found + [
        _difference(plans, "targets", (None, row), wording(row), shown)
        for j, row in enumerate(there)
        if j not in right
    ]


def _difference(
    plans: Plans,
    kind: str,
    rows: tuple[Row | None, Row | None],
    item: str,
    value: Callable[[Row], str],
) -> Difference:
    """One thing in two plans; it has changed where both give a value and not the same."""
    old, new = rows
    one, other = value(old) if old else None, value(new) if new else None
    both = CHANGED if one and other and fold(one) != fold(other) else SAME
    status = ADDED if old is None else DROPPED if new is None else both
    places = (plans.place(row) if row else None for row in rows)
    return Difference(kind, status, " ".join(item.split()), one, other, *places)


def _keyed(
    plans: Plans,
    doc_ids: tuple[str, str],
    kind: str,
    key: Callable[[Row], str],
    item: Callable[[Row], str],
    value: Callable[[Row], str],
) -> list[Difference]:
    """Records that a key tells, once each, however often a plan has them."""
    sides: list[dict[str, Row]] = []
    for doc_id in doc_ids:
        first: dict[str, Row] = {}
        for row in plans.rows_of(kind, doc_id):
            first.setdefault(key(row), row)
        sides.append(first)
    old, new = sides
    return [
        _difference(plans, kind, (old.get(k), new.get(k)), item(new.get(k) or old[k]), value)
        for k in dict.fromkeys([*old, *new])
    ]


def _joined(*fields: str) -> Callable[[Row], str]:
    return lambda row: " ".join(" ".join(str(row[f]) for f in fields if row[f]).split())


def _round_key(row: Row) -> str:
    """The label of a round; of an entry without one, what is done."""
    return letters(row["label"] or row["text"] or row["theme"] or row["quote"])


def _from_to(row: Row) -> str:
    return f"{row['start_date'] or '?'} – {row['end_date'] or '?'}"


def _directive_key(row: Row) -> str:
    return row["work_id"] or row["directive_id"] or letters(row["quote"])


def _directive_name(row: Row) -> str:
    return " ".join((row["quote"] or "").split())[:160]


_Keyed = tuple[str, Callable[[Row], str], Callable[[Row], str], Callable[[Row], str]]
# Table, what tells a record, what it is called, what of it may change.
_KEYED: Sequence[_Keyed] = (
    ("themes", theme_key, _joined("text"), _joined("text")),
    ("anniversaries", anniversary_key, _joined("event"), _joined("ordinal")),
    ("directives", _directive_key, _directive_name, _joined("date")),
    ("phases", _round_key, _joined("label", "text"), _from_to),
    ("awards", award_key, _joined("name"), _joined("level")),
)


def _assignments(plans: Plans, old: str, new: str) -> list[Difference]:
    """Tasks of one actor, the most alike together."""
    by_actor: dict[str, tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
    for side, doc_id in enumerate((old, new)):
        for row in plans.rows_of("assignments", doc_id):
            by_actor[letters(row["actor"] or "")][side].append(row)
    found = []
    for here, there in by_actor.values():
        scored = sorted(
            (-fuzz.token_sort_ratio(fold(a["task"]), fold(b["task"])) / 100, i, j)
            for i, a in enumerate(here)
            for j, b in enumerate(there)
        )
        pairs: dict[int, int] = {}
        for score, i, j in scored:
            if -score >= _TASK and i not in pairs and j not in pairs.values():
                pairs[i] = j
        rows: list[tuple[Row | None, Row | None]] = [
            (row, there[pairs[i]] if i in pairs else None) for i, row in enumerate(here)
        ]
        rows += [(None, row) for j, row in enumerate(there) if j not in pairs.values()]
        found += [
            _difference(
                plans,
                "assignments",
                pair,
                (pair[1] or pair[0] or {}).get("actor") or "",
                _joined("task", "deadline"),
            )
            for pair in rows
        ]
    return found
