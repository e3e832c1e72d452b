"""Numbering: items that skip a number among their siblings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.analysis.checks.case import Case
from thidua.document import Span
from thidua.records import Finding
from thidua.structure.labels import positions, printed_like, style
from thidua.structure.plan import Section

_GAP_AT_MOST = 3  # a larger jump is another list or a misread digit, not a lost item
# What recognition makes of a roman: "HI" of III.
_SPOILED_ROMAN = re.compile(r"[IVXLTHJYÌÍÏỊĨl1i|!\[\]]{1,5}")
_EVIDENCE = 20  # characters of the item shown with its number


def numbering_gap(case: Case) -> Iterator[Finding]:
    """Among siblings of one style, a number that is not one more than the one before."""
    seen: set[tuple[int | None, str]] = set()
    last: dict[tuple[int | None, str], Section] = {}
    for section in case.plan.sections:
        series = style(section.label)
        if series is None:
            if section.title and _SPOILED_ROMAN.fullmatch(section.label or ""):
                last.pop((section.parent, "I"), None)  # it is the number that seems missing
            continue
        key = (section.parent, series)
        before = last.get(key)
        last[key] = section
        if before is None or before.label is None or section.label is None:
            continue
        missing = _missing(before.label, section.label)
        if missing and (before.parent, before.label) in seen:
            continue  # the number was printed twice: the one before is misread, none is missing
        seen.add((section.parent, before.label))
        if missing:
            yield case.finding(
                "numbering_gap",
                _evidence(case.plan.text, section),
                confidence=0.9,
                previous=before.label,
                label=section.label,
                missing=", ".join(missing),
            )


def _missing(before: str, label: str) -> list[str]:
    """The numbers between two labels, as printed in their style; empty if nothing is missing."""
    steps = [
        (low, high - low)
        for low, high in zip(positions(before), positions(label), strict=False)
        if low > 0 and high > 0
    ]
    if not steps or any(step <= 1 for _, step in steps):
        return []
    low, step = min(steps, key=lambda pair: pair[1])
    if step - 1 > _GAP_AT_MOST:
        return []
    return [printed_like(label, value) for value in range(low + 1, low + step)]


def _evidence(text: str, section: Section) -> Span:
    """The marker and the first words of the item."""
    start = section.span.start
    end = min(section.span.end, start + _EVIDENCE)
    if end < section.span.end and not text[end].isspace():
        end = max(text.rfind(" ", start, end), section.content_start)
    return Span(start, start + len(text[start:end].rstrip(" \n\t,;:.")))
