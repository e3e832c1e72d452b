"""Marks and pieces of the text that do not fit together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from thidua.analysis.audit.consistency.flaw import Flaw
from thidua.analysis.audit.plan import AuditedPlan
from thidua.document import Span

_QUOTE = re.compile(r"[“”„«»\"]")
_SHOWN = 30
# Not after an abbreviation ("v.v.,", "TP.,"), not the end mark "./.", not an ellipsis.
_DOUBLED = re.compile(
    r"(?<=[\w”\")%])\s?(?:,\s?,|;\s?;|:\s?:|,\s?\.(?![./…])|;\s?\.(?![./…])|\.\s?;|,\s?;|;\s?,|(?<![.…])\.\.(?![.…/]))"
)
_ABBREVIATION = re.compile(r"(?:\bv\.?\s?v|\b[A-ZĐ]{1,4}|\b(?:tp|tx|tt|đ/c|gs|ts|ths))$", re.I)
_ANNEX = re.compile(
    r"\bphu luc(?:\s+(?:so\s+)?(?:[ivx]+|\d+))?"
    r"(?=\s+(?:kem theo|dinh kem|ban hanh kem|gui kem)|\s*\)|\s*;)"
)
_ANNEX_ITSELF = re.compile(r"^[\s*#_]*phu luc\b", re.M)


def unbalanced_quotes(plan: AuditedPlan) -> Iterator[Flaw]:
    """A quotation mark without its partner, item by item: page breaks may stand inside."""
    for item in _items(plan):
        opened: list[int] = []
        for match in _QUOTE.finditer(plan.text, item.start, item.end):
            mark, at = match[0], match.start()
            closes = mark in "”»" or (mark == '"' and _is_closing(plan.text, at, opened))
            if closes and opened:
                opened.pop()
            elif closes:
                yield _lonely(plan, at, item)
            else:
                opened.append(at)
        for at in opened:
            yield _lonely(plan, at, item)


def _is_closing(text: str, at: int, opened: list[int]) -> bool:
    """Whether a straight mark closes: one is open, or a letter stands before it and none after."""
    after = text[at + 1 : at + 2]
    return bool(opened) or (text[at - 1 : at].isalnum() and not after.isalnum())


def _lonely(plan: AuditedPlan, at: int, item: Span) -> Flaw:
    closing = plan.text[at] in "”»"
    start = max(item.start, at - _SHOWN) if closing else at
    end = at + 1 if closing else min(item.end, at + _SHOWN)
    while start > item.start and not plan.text[start - 1].isspace():
        start -= 1
    while end < item.end and not plan.text[end].isspace():
        end += 1
    return Flaw(Span(start, end), {"mark": plan.text[at]})


def _items(plan: AuditedPlan) -> Iterator[Span]:
    """The text item by item; before the first item, paragraph by paragraph."""
    body = plan.part("body")
    starts = [row["start"] for row in plan.rows("sections") if body.contains(row["start"])]
    first = starts[0] if starts else body.end
    blank = [m.start() for m in re.finditer(r"\n\s*\n", plan.text[body.start : first])]
    edges = [body.start, *(body.start + b for b in blank), *starts, body.end]
    for start, end in itertools.pairwise(edges):
        if end > start:
            yield Span(start, end)


def doubled_punctuation(plan: AuditedPlan) -> Iterator[Flaw]:
    """Two marks of punctuation where one is meant: ",,", ";.", ".."."""
    body = plan.part("body")
    for match in _DOUBLED.finditer(plan.text, body.start, body.end):
        before = plan.text[max(0, match.start() - 8) : match.start()]
        if not _ABBREVIATION.search(before):
            start = plan.text.rfind(" ", 0, match.start()) + 1
            yield Flaw(
                Span(max(start, match.start() - 20), match.end()), {"marks": match[0].strip()}
            )


def annex_missing(plan: AuditedPlan) -> Iterator[Flaw]:
    """An annex that the body names and the text does not hold."""
    body = plan.part("body")
    named = _ANNEX.search(plan.folded, body.start, body.end)
    if named and not _ANNEX_ITSELF.search(plan.folded, body.end):
        yield Flaw(Span(named.start(), named.end()))
