"""What the plans of each group hold: themes, anniversaries, directives, awards, sections, targets.

A matrix has one holding a mention; its tables are counted from these, so that every number can be
traced to the places in the texts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property

from thidua.analysis.citations import CitationIndex
from thidua.analysis.comparison.groups import OTHER, Groups, Place, Plans, Row
from thidua.analysis.comparison.target_alignment import AlignedTarget
from thidua.knowledge.code_names import name_of
from thidua.knowledge.folding import letters

MOST_COLUMNS, MOST_ROWS = 60, 300


@dataclass(frozen=True)
class Holding:
    """One mention of an item in a plan."""

    item_id: str
    group: str
    place: Place


@dataclass(frozen=True)
class Matrix:
    """Items by groups. ``labels`` maps an item's id to its best wording, most plans first."""

    name: str
    groups: Groups
    labels: Mapping[str, str]
    holdings: tuple[Holding, ...]

    @cached_property
    def plans(self) -> Mapping[str, Mapping[str, int]]:
        """Item -> group -> how many plans of the group hold the item."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for holding in self.holdings:
            found[holding.item_id][holding.group].add(holding.place.doc_id)
        return {
            item: {group: len(plans) for group, plans in by_group.items()}
            for item, by_group in found.items()
        }

    @cached_property
    def totals(self) -> Mapping[str, int]:
        """Item -> how many plans hold it."""
        return {item: sum(by_group.values()) for item, by_group in self.plans.items()}

    def rows(self) -> list[Row]:
        """One row an item and group that holds it; ``share`` is of the group's plans, 0 to 1."""
        mentions = Counter((holding.item_id, holding.group) for holding in self.holdings)
        order = {group: place for place, group in enumerate(self.groups.names)}
        return [
            {
                "group": group,
                "item_id": item,
                "item": label,
                "plans": count,
                "share": round(count / self.groups.sizes[group], 4),
                "mentions": mentions[item, group],
            }
            for item, label in self.labels.items()
            for group, count in sorted(self.plans[item].items(), key=lambda g: order[g[0]])
        ]

    def wide_rows(self, columns: int = MOST_COLUMNS, rows: int = MOST_ROWS) -> list[Row]:
        """One row an item, one column a group: plans. The largest groups; the rest is one."""
        shown = self.shown_groups(columns)
        found = []
        for item, label in list(self.labels.items())[:rows]:
            counts = self.plans[item]
            row: Row = {"item": label, "plans": self.totals[item]}
            row |= {f"{group} ({self.groups.sizes[group]})": counts.get(group) for group in shown}
            if len(shown) < len(self.groups.names):
                row[OTHER] = sum(n for group, n in counts.items() if group not in shown) or None
            found.append(row)
        return found

    def shown_groups(self, most: int) -> list[str]:
        """The *most* largest groups, in the order of the groups."""
        ranked = sorted(self.groups.names, key=lambda g: -self.groups.sizes[g])[:most]
        return [group for group in self.groups.names if group in set(ranked)]

    def mention_rows(self) -> list[Row]:
        """One row a mention, with its place."""
        return [
            {"item_id": h.item_id, "item": self.labels[h.item_id], "group": h.group}
            | asdict(h.place)
            for h in self.holdings
        ]


Identified = tuple[str, str, Place]  # item id, wording, place


def matrix(name: str, groups: Groups, found: Iterable[Identified]) -> Matrix:
    """The matrix of *found*; of one item's wordings the one that most mentions use is its label."""
    holdings: list[Holding] = []
    wordings: dict[str, Counter[str]] = defaultdict(Counter)
    for item, words, place in found:
        holdings.append(Holding(item, groups.of[place.doc_id], place))
        wordings[item][" ".join(words.split())] += 1
    plans: dict[str, set[str]] = defaultdict(set)
    for holding in holdings:
        plans[holding.item_id].add(holding.place.doc_id)
    labels = {
        item: min(counts, key=lambda w: (-counts[w], len(w), w))
        for item, counts in wordings.items()
    }
    order = sorted(labels, key=lambda item: (-len(plans[item]), labels[item], item))
    return Matrix(name, groups, {item: labels[item] for item in order}, tuple(holdings))


def theme_matrix(plans: Plans, groups: Groups) -> Matrix:
    """Themes, movements and campaigns: one item a known movement or theme."""
    return matrix("themes", groups, _identified(plans, "themes", theme_key, "text"))


def anniversary_matrix(plans: Plans, groups: Groups) -> Matrix:
    """Anniversaries: one item a known event, or an event's words."""
    return matrix(
        "anniversaries", groups, _identified(plans, "anniversaries", anniversary_key, "event")
    )


def award_matrix(plans: Plans, groups: Groups) -> Matrix:
    """Titles and forms of award: one item a known title, or a name's words."""
    return matrix("awards", groups, _identified(plans, "awards", award_key, "name"))


def directive_matrix(index: CitationIndex, groups: Groups) -> Matrix:
    """Cited works: one item an entry of the citation index, under its label."""
    found = (
        (
            entry.work_id,
            entry.label,
            Place(m.doc_id, m.file_name, m.page, m.start, m.end, m.quote),
        )
        for entry in index
        for m in entry.mentions
        if m.doc_id in groups.of
    )
    return matrix("directives", groups, found)


def target_matrix(targets: Iterable[AlignedTarget], groups: Groups) -> Matrix:
    """Aligned targets."""
    found = (
        (target.target_id, target.label, value.place)
        for target in targets
        for value in target.values
    )
    return matrix("targets", groups, found)


def role_matrix(plans: Plans, groups: Groups) -> Matrix:
    """Which kinds of section the plans have."""
    found = (
        (row["role"], name_of("role", row["role"]), plans.place(row))
        for row in plans.rows("sections")
        if row["role"]
    )
    return matrix("section_roles", groups, found)


def order_matrix(plans: Plans, groups: Groups) -> Matrix:
    """In which order the sections of the first level come, by what they are for."""
    return matrix("section_order", groups, _one_a_plan(plans, _role_order))


def label_matrix(plans: Plans, groups: Groups) -> Matrix:
    """How the levels are labelled: ``I > 1 > a > -``."""
    return matrix("section_labels", groups, _one_a_plan(plans, _label_style))


def theme_key(row: Row) -> str:
    """What tells a theme."""
    return row["movement_id"] or row["theme_id"] or letters(row["text"])


def anniversary_key(row: Row) -> str:
    """What tells an anniversary."""
    return row["event_id"] or letters(row["event"])


def award_key(row: Row) -> str:
    """What tells an award."""
    return row["title_id"] or letters(row["name"])


def _identified(
    plans: Plans, table: str, key: Callable[[Row], str], words: str
) -> Iterable[Identified]:
    for row in plans.rows(table):
        if row[words]:
            yield key(row), row[words], plans.place(row)


def _one_a_plan(
    plans: Plans, describe: Callable[[list[Row]], str | None]
) -> Iterable[tuple[str, str, Place]]:
    """What *describe* says of the sections of each plan, at the place of the first."""
    for doc_id in plans.documents:
        sections = sorted(plans.rows_of("sections", doc_id), key=lambda row: row["ordinal"])
        if sections and (description := describe(sections)):
            yield description, description, plans.place(sections[0])


def _role_order(sections: list[Row]) -> str | None:
    top = min(row["level"] for row in sections)
    roles = [row["role"] for row in sections if row["level"] == top and row["role"]]
    return " > ".join(name_of("role", role) for role in dict.fromkeys(roles)) or None


def _label_style(sections: list[Row]) -> str | None:
    """The commonest kind of label of each level."""
    kinds: dict[int, Counter[str]] = defaultdict(Counter)
    for row in sections:
        if row["label"]:
            kinds[row["level"]][_kind_of_label(row["label"])] += 1
    best = (min(kinds[n], key=lambda k: (-kinds[n][k], k)) for n in sorted(kinds))
    return " > ".join(best) or None


def _kind_of_label(label: str) -> str:
    """``I``, ``1``, ``1.1``, ``a``, ``-``, or the first word ("Đợt", "Phần")."""
    text = label.strip(" .)(/")
    if text and all(char in "IVXLC" for char in text):
        return "I"
    if text and all(part.isdigit() for part in text.split(".")):
        return ".".join("1" for _ in text.split("."))
    if len(text) == 1 and text.isalpha():
        return "A" if text.isupper() else "a"
    return text.split()[0].capitalize() if text else label.strip() or "-"
