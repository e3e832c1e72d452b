"""Writing into a plan: the edits that plant a fault, and what stays sound around them.

The faulty words stand between ``⟦`` and ``⟧`` in one of the edits of an ``Option``; where nothing
is marked, something was taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from corpora.fault_plans import Item, Plan


class Edit(NamedTuple):
    """``text[start:end]`` of the plan becomes *new*; the fault may be marked ``⟦…⟧`` in it."""

    start: int
    end: int
    new: str


class Option(NamedTuple):
    """One way to plant a fault: *edits* that do not overlap, and what is wrong afterwards."""

    edits: tuple[Edit, ...]
    note: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """*text* after *edits*, which must not overlap; marks stay in."""
    parts, at = [], 0
    for edit in sorted(edits):
        if edit.start < at:
            raise ValueError(f"edits overlap at {edit.start}")
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])


def said(plan: Plan, item: Item, sentence: str) -> Edit:
    """*sentence* after the paragraph of *item*."""
    end = plan.line(item.start)[1]
    return Edit(end, end, f" {sentence}")


def ground(plan: Plan, citation: str) -> Edit:
    """A line "Căn cứ *citation*" before the first of the plan's grounds."""
    start = plan.body[0]
    lead = re.compile(r"[ \t-]*").match(plan.text, start)
    stop = "," if plan.name == "dang-uy-xa-2025" else ";"
    return Edit(start, start, f"{lead[0] if lead else ''}Căn cứ {citation}{stop}\n")


def without(plan: Plan, items: Iterable[Item]) -> list[Edit]:
    """Cuts *items*, of one list each, and renumbers what follows so that no number is missing."""
    gone = list(items)
    edits = [Edit(*plan.extent(item), "") for item in gone]
    for head in {plan.siblings(i)[0].start: i for i in gone if i.number}.values():
        numbered = [i for i in plan.siblings(head) if i.number]
        kept = [i for i in numbered if i not in gone]
        series = plan.series(head)
        if numbered[-1] in gone and len(numbered) - len(kept) == 1:
            continue
        if series is None:
            raise ValueError(f"{plan.name}: {head.label} is not soundly numbered")
        for new, item in zip(series, kept, strict=False):
            edits += renumbered(plan, item, new)
    return edits


def renumbered(plan: Plan, item: Item, new: str) -> list[Edit]:
    """*item* with the number *new*, and so in the dotted numbers of the items under it."""
    assert item.number is not None
    old = plan.text[slice(*item.number)]
    if old == new:
        return []
    k = plan.items.index(item)
    under = [i.start for i in plan.items if k in i.above and i.label.startswith(f"{old}.")]
    return [Edit(*item.number, new), *(Edit(s, s + len(old), new) for s in under)]


def replaced(plan: Plan, old: str, new: str) -> Edit:
    """*old*, or all from A to B where it is written "A…B", becomes *new*."""
    head, _, tail = old.partition("…")
    start = plan.text.index(head)
    end = plan.text.index(tail, start + len(head)) + len(tail) if tail else start + len(head)
    return Edit(start, end, new)
