"""Each plan against the plan of the same body for the year before.

A body is told by its name (abbreviations written out) in its province; a name may say more one
year than another. Of several plans of that year the one of the same type and with the most
alike title is taken.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from thidua.analysis.comparison.differences import Difference, record_differences
from thidua.analysis.comparison.groups import Place, Plans, Row, body_key
from thidua.analysis.comparison.reuse import Passage, PlanText, find_reuse
from thidua.knowledge.folding import fold
from thidua.knowledge.issuing_bodies import same_body

# So much of the longer name must stand in the shorter one: "Trường THPT" is not every school.
_NAME = 0.7
_CONTEXT = 60  # characters around a year
_DATED = ("directives", "anniversaries")
_BEFORE, _AFTER = re.compile(r"(\d{4})\s?[-–]\s?$"), re.compile(r"\s?[-–]\s?(\d{4})(?!\d)")


@dataclass(frozen=True)
class YearPair:
    """A plan and that of the year before; ``copied`` is the share of its words, 0 to 1."""

    old: Row
    new: Row
    copied: float
    passages: tuple[Passage, ...]
    differences: tuple[Difference, ...]
    old_years: tuple[Place, ...]

    def row(self) -> dict[str, Any]:
        """A plain row: names, the copied share, how many records were added, dropped, changed."""
        counts = Counter(found.status for found in self.differences if found.kind != "fields")
        return {
            "issuing_body": " ".join((self.new["issuing_body"] or "").split()),
            "province": self.new["province"],
            "plan_year": self.new["plan_year"],
            "doc_id": self.new["doc_id"],
            "file_name": self.new["file_name"],
            "old_doc_id": self.old["doc_id"],
            "old_file_name": self.old["file_name"],
            "copied": round(self.copied, 4),
            "same": counts["same"],
            "changed": counts["changed"],
            "added": counts["added"],
            "dropped": counts["dropped"],
            "old_years": len(self.old_years),
        }

    def difference_rows(self) -> list[dict[str, Any]]:
        """One row a difference."""
        names = {"file_name": self.new["file_name"], "old_file_name": self.old["file_name"]}
        return [names | found.row() for found in self.differences]

    def old_year_rows(self) -> list[dict[str, Any]]:
        """One row a place where the year before was copied and not updated."""
        return [
            {
                "file_name": place.file_name,
                "doc_id": place.doc_id,
                "page": place.page,
                "start": place.start,
                "end": place.end,
                "year": self.old["plan_year"],
                "quote": place.quote,
            }
            for place in self.old_years
        ]


def against_last_year(plans: Plans) -> tuple[YearPair, ...]:
    """Every plan whose body has a plan for the year before, in the order of the dataset."""
    return tuple(_pair(plans, old, new) for old, new in pairs_of_years(plans))


def pairs_of_years(plans: Plans) -> Iterator[tuple[Row, Row]]:
    """The plan of the year before, and the plan (rows of ``documents``)."""
    by_year: dict[tuple[str | None, int], list[Row]] = defaultdict(list)
    for row in plans.documents.values():
        if row["plan_year"] is not None and row["issuing_body"]:
            by_year[body_key(row)[0], row["plan_year"]].append(row)
    for new in plans.documents.values():
        if new["plan_year"] is None or not new["issuing_body"]:
            continue
        before = by_year.get((body_key(new)[0], new["plan_year"] - 1), [])
        same = [old for old in before if _same_issuer(old, new)]
        if same:
            yield max(same, key=lambda old: _closeness(old, new)), new


def _same_issuer(one: Row, other: Row) -> bool:
    here, there = body_key(one)[1], body_key(other)[1]
    if not here or not there:
        return False
    if here != there:
        close = min(len(here), len(there)) >= _NAME * max(len(here), len(there))
        if not close or not same_body(one["issuing_body"], other["issuing_body"]):
            return False
    parents = one["issuing_parent"], other["issuing_parent"]
    return not all(parents) or same_body(*parents)


def _closeness(old: Row, new: Row) -> tuple[bool, bool, float, str]:
    """The same name, the same type, the most alike title; of equals one and the same always."""
    titles = fuzz.token_sort_ratio(fold(old["title"] or ""), fold(new["title"] or ""))
    return (
        body_key(old) == body_key(new),
        old["doc_type"] == new["doc_type"],
        titles,
        old["doc_id"],
    )


def plan_text(row: Row, date: str | None = None) -> PlanText:
    """The body of a plan as text to look for reuse in; dated by its issue, or its year."""
    year = None if row["plan_year"] is None else f"{row['plan_year']:04d}"
    start, end = row["body_start"] or 0, row["body_end"] or len(row["text"])
    return PlanText(row["doc_id"], row["text"], date or row["issued_date"] or year, start, end)


def _pair(plans: Plans, old: Row, new: Row) -> YearPair:
    reuse = find_reuse([plan_text(old, "0001"), plan_text(new, "0002")])
    share = next(found for found in reuse.shares if found.doc_id == new["doc_id"])
    return YearPair(
        old,
        new,
        share.share_earlier,
        reuse.passages,
        tuple(record_differences(plans, old["doc_id"], new["doc_id"])),
        tuple(_old_years(plans, old, new, reuse.passages)),
    )


def _old_years(plans: Plans, old: Row, new: Row, passages: tuple[Passage, ...]) -> Iterator[Place]:
    """Where a copied passage still says the year before, as that year's plan did.

    A year that belongs to a cited work, an anniversary or a longer period is not the plan's own.
    """
    year = re.compile(rf"(?<!\d){old['plan_year']}(?!\d)")
    taken = [
        (row["start"], row["end"])
        for table in _DATED
        for row in plans.rows_of(table, new["doc_id"])
    ]
    text = new["text"]
    for passage in passages:
        if passage.doc_id != new["doc_id"]:
            continue
        there = len(year.findall(old["text"], passage.source_start, passage.source_end))
        if not there:
            continue
        for match in year.finditer(text, passage.start, passage.end):
            start, end = match.span()
            if any(first <= start < last for first, last in taken) or _in_a_period(
                text, start, end
            ):
                continue
            around = text[max(0, start - _CONTEXT) : end + _CONTEXT]
            page = plans.page_at(new["doc_id"], start)
            yield Place(new["doc_id"], new["file_name"], page, start, end, around)


def _in_a_period(text: str, start: int, end: int) -> bool:
    """Whether a year begins or ends a period of several years ("nhiệm kỳ 2020 - 2025")."""
    year = int(text[start:end])
    before, after = _BEFORE.search(text, max(0, start - 8), start), _AFTER.match(text, end)
    return any(found and abs(int(found[1]) - year) > 1 for found in (before, after))
