"""Cells that hold a number to be reached, and the target of a label and such a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.extract.targets.grammar import is_rate
from thidua.extract.targets.nouns import counted, measure_of
from thidua.extract.targets.patterns import (
    COMPARATOR,
    NUMBER,
    PERCENT_SIGN,
    TO,
    UP,
    comparator_of,
    number_of,
)
from thidua.knowledge.folding import fold
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Target
from thidua.structure.plan import Plan

VALUE = re.compile(
    rf"\s*(?:(?P<has>(?:giảm\s+|hạ\s+)?(?:đạt|còn))\s+)?(?:{COMPARATOR}\s*)?(?P<value>{NUMBER})(?:/\d{{1,3}})?(?:(?:{PERCENT_SIGN})?\s*{TO}\s*(?P<max>{NUMBER}))?"
    rf"(?P<percent>{PERCENT_SIGN})?(?P<up>\s+{UP})?"
    rf"(?:\s+(?P<noun>[^\W\d_][^\n|;:.]{{0,30}}?)(?P<up2>\s+{UP})?)?\s*",
    re.I,
)
_TIME = re.compile(r"(?:năm|tháng|ngày|tuần|quý|điểm|đợt|lần|buổi)(?!\w)", re.I)


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a cell; offsets of the document's text."""

    start: int
    end: int
    text: str


def lines_of(plan: Plan) -> Iterator[tuple[int, str]]:
    """Start and words of each line after the header, appendices too; markup is blank."""
    flow = plan.text.replace("*", " ").replace("\u00a0", " ")
    at = plan.header.end
    while at < len(flow):
        end = flow.find("\n", at)
        end = len(flow) if end < 0 else end
        yield at, flow[at:end]
        at = end + 1


def is_target(value: re.Match[str], unit: str | None, *, in_targets: bool) -> bool:
    """Whether a cell's number, counted in *unit*, can be one to be reached."""
    if value["percent"] or unit in ("%", "‰"):
        return True
    if value["noun"] and _TIME.match(value["noun"]):
        return False
    bounded = comparator_of(value) != "eq"
    return in_targets and (bounded or bool(value["noun"]) or unit is not None)


def target_of(
    plan: Plan, label: Cell, cell: Cell, value: re.Match[str], unit: str | None
) -> Target:
    """The target that *label* names and the number *value* of *cell* sets.

    Quoted from the label to the cell; the offsets are of the document's text.
    """
    percent = bool(value["percent"]) or unit in ("%", "‰")
    noun, rest = None, ""
    if value["noun"]:
        words = " ".join(value["noun"].split())
        noun, rest = measure_of(words) or counted(words, absent=False)
    words = " ".join(label.text.split())
    title = title_pattern().search(fold(words))
    has = " ".join((value["has"] or "").split())
    subject, predicate = words, has  # a cell is a name, whatever verbs it has
    shared = percent or noun is not None
    if title and shared and title.end() - title.start() > len(words) - 8 and not is_rate(words):
        subject, predicate = "", words
    sign = "‰" if "‰" in cell.text or unit == "‰" else "%"
    return Target(
        comparator=comparator_of(value),
        value=number_of(value["value"]),
        value_max=number_of(value["max"]) if value["max"] else None,
        unit=sign if percent else noun or unit,
        percentage=percent,
        subject=subject or None,
        predicate=" ".join(filter(None, (predicate, rest))) or None,
        title_id=title_of(title).title_id if title else None,
        quote=plan.text[label.start : cell.end],
        start=label.start,
        end=cell.end,
        extractor="rule:target.labelled",
        confidence=0.8,
    )
