"""The comparison of a dataset by groups: all its parts, each made when it is first asked for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from functools import cached_property
from typing import Any

from thidua.analysis.citations import CitationIndex, citation_index
from thidua.analysis.comparison import matrices
from thidua.analysis.comparison.groups import (
    Groups,
    Plans,
    Row,
    group_plans,
    merged_provinces,
)
from thidua.analysis.comparison.matrices import Matrix
from thidua.analysis.comparison.own_last_year import plan_text
from thidua.analysis.comparison.reuse import Reuse, find_reuse
from thidua.analysis.comparison.target_alignment import AlignedTarget, align_targets
from thidua.dataset import Dataset

WHAT = ("themes", "anniversaries", "directives", "targets", "sections", "awards", "reuse")


class Comparison:
    """What the plans of each group of *dataset* hold, and what they share.

    Attributes:
        by: The column of ``documents`` that makes the groups, one of ``groups.BY``.
        what: The parts asked for, of ``WHAT``.
        plans: The plans.
        groups: Their groups.
    """

    def __init__(self, dataset: Dataset, by: str = "province", what: str = "all") -> None:
        if what != "all" and what not in WHAT:
            raise ValueError(f"{what}: choose all or one of {', '.join(WHAT)}")
        self.by = by
        self.what = WHAT if what == "all" else (what,)
        self._dataset = dataset
        self.plans = Plans(dataset)
        self.groups: Groups = group_plans(self.plans, by)

    @cached_property
    def index(self) -> CitationIndex:
        """The index of cited works."""
        return citation_index(self._dataset)

    @cached_property
    def targets(self) -> tuple[AlignedTarget, ...]:
        """The aligned targets, those of most plans first."""
        return align_targets(self.plans)

    @cached_property
    def reuse(self) -> Reuse:
        """What stands in earlier plans too."""
        return find_reuse([plan_text(row) for row in self.plans.documents.values()])

    @cached_property
    def matrices(self) -> tuple[Matrix, ...]:
        """The matrices of the parts asked for."""
        found: list[Matrix] = []
        for part in self.what:
            found += self._matrices_of(part)
        return tuple(found)

    def _matrices_of(self, part: str) -> list[Matrix]:
        plans, groups = self.plans, self.groups
        if part == "themes":
            return [matrices.theme_matrix(plans, groups)]
        if part == "anniversaries":
            return [matrices.anniversary_matrix(plans, groups)]
        if part == "directives":
            return [matrices.directive_matrix(self.index, groups)]
        if part == "targets":
            return [matrices.target_matrix(self.targets, groups)]
        if part == "awards":
            return [matrices.award_matrix(plans, groups)]
        if part == "sections":
            return [
                matrices.role_matrix(plans, groups),
                matrices.order_matrix(plans, groups),
                matrices.label_matrix(plans, groups),
            ]
        return []

    @cached_property
    def merged_provinces(self) -> list[Row]:
        """Which old provinces make up each one since 1 July 2025, of those in the data."""
        return merged_provinces(self.plans)

    def target_rows(self) -> list[Row]:
        """One row an aligned target."""
        return [target.row() for target in self.targets]

    def value_rows(self) -> list[Row]:
        """One row a value of an aligned target, with its place."""
        return [
            {
                "target_id": target.target_id,
                "target": target.label,
                "group": self.groups.of[value.place.doc_id],
                "shown": value.shown,
                "comparator": value.comparator,
                "value": value.value,
                "value_max": value.value_max,
                "unit": value.unit,
                "number": value.number,
            }
            | asdict(value.place)
            | {"record_id": value.record_id}
            for target in self.targets
            for value in target.values
        ]

    def target_group_rows(self) -> list[Row]:
        """One row an aligned target and group: plans, and the middle and ends of the values."""
        rows = []
        for target in self.targets:
            by_group: dict[str, list[Any]] = defaultdict(list)
            for value in target.values:
                by_group[self.groups.of[value.place.doc_id]].append(value)
            for group in self.groups.names:
                if group in by_group:
                    part = AlignedTarget(
                        target.target_id,
                        target.label,
                        target.unit,
                        target.title_id,
                        tuple(by_group[group]),
                    )
                    rows.append({"group": group} | part.row())
        return rows

    def share_rows(self) -> list[Row]:
        """One row a plan: how much of it stands in other plans."""
        documents = self.plans.documents
        rows = []
        for share in self.reuse.shares:
            source = documents[share.source_id_main] if share.source_id_main else None
            document = documents[share.doc_id]
            rows.append(
                {
                    "file_name": document["file_name"],
                    "group": self.groups.of[share.doc_id],
                    "plan_year": document["plan_year"],
                    "words": share.words,
                    "shared_words": share.shared_words,
                    "share_earlier": round(share.share_earlier, 4),
                    "share_any": round(share.share_any, 4),
                    "main_source": source["file_name"] if source else None,
                    "doc_id": share.doc_id,
                }
            )
        return rows

    def passage_rows(self) -> list[Row]:
        """One row a passage that stands in an earlier plan, with both wordings."""
        documents = self.plans.documents
        return [
            {
                "file_name": documents[p.doc_id]["file_name"],
                "page": self.plans.page_at(p.doc_id, p.start),
                "start": p.start,
                "end": p.end,
                "words": p.words,
                "source": documents[p.source_id]["file_name"],
                "source_page": self.plans.page_at(p.source_id, p.source_start),
                "source_start": p.source_start,
                "source_end": p.source_end,
                "quote": documents[p.doc_id]["text"][p.start : p.end],
                "source_quote": documents[p.source_id]["text"][p.source_start : p.source_end],
                "doc_id": p.doc_id,
                "source_id": p.source_id,
            }
            for p in self.reuse.passages
        ]

    def reuse_group_rows(self) -> list[Row]:
        """One row a pair of groups: passages and words that went from one to the other."""
        counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
        for passage in self.reuse.passages:
            cell = counts[self.groups.of[passage.doc_id], self.groups.of[passage.source_id]]
            cell[0] += 1
            cell[1] += passage.words
        order = {group: place for place, group in enumerate(self.groups.names)}
        return [
            {"group": group, "source_group": source, "passages": passages, "words": words}
            for (group, source), (passages, words) in sorted(
                counts.items(), key=lambda item: (order[item[0][0]], order[item[0][1]])
            )
        ]


def compare(dataset: Dataset, by: str = "province", what: str = "all") -> Comparison:
    """The comparison of *dataset*.

    Args:
        dataset: The plans.
        by: province | province_2025 | issuer_kind | plan_year | issuing_body | doc_type.
        what: ``all``, or one of ``WHAT``.

    Raises:
        ValueError: *by* or *what* is another word.
    """
    return Comparison(dataset, by, what)
