"""Quotation marks as they are typed, made into one kind, and the quotations between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.document import Span

# Two apostrophes in place of a mark, before or after a word; single marks around a phrase; and
# marks turned the wrong way. Every replacement is as long as what it stands for.
_DOUBLED = re.compile(
    r"(?P<close>(?<=\S)(?:''|’’|´´|‘‘(?=[\s.,;:)]|$)))|(?:''|‘‘|``|’’|,,)(?=\s?\w)"
)
_SINGLE = re.compile(r"(?<![\w‘])[‘'](?P<inside>\w[^‘’'“”\"\n]{4,160}[^\s‘’'])[’'](?![\w’'])")
_TURNED = re.compile(r"(?P<close>(?<=[^\s(“])“(?=[\s.,;:)!?]|$))|(?<![\w.,;:!?)])”(?=\w)")
_OPEN, _CLOSE = '“«"', '”»"'


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: offsets of what stands between its marks, and of the whole with them."""

    inner: Span
    outer: Span


def marked(flow: str) -> str:
    """*flow* with doubled, single and turned marks as “ and ”; offsets stay the same."""
    flow = _DOUBLED.sub(lambda m: "” " if m["close"] else " “", flow)
    flow = _SINGLE.sub(lambda m: f"“{m['inside']}”", flow)
    return _TURNED.sub(lambda m: "”" if m["close"] else "“", flow)


def quotations(flow: str, first: int, last: int) -> Iterator[Quotation]:
    """Quotations, paired inside a paragraph; an inner quotation is not one of its own."""
    for paragraph in re.finditer(r"[^\n]+(?:\n(?=[^\n“\"]{3,200}[”\"])[^\n]+)?", flow[first:last]):
        at, end = first + paragraph.start(), first + paragraph.end()
        while at < end:
            opening = next((i for i in range(at, end) if flow[i] in _OPEN), None)
            if opening is None:
                break
            marks = _CLOSE if flow[opening] == '"' else "”»" + '"'
            closing = next((i for i in range(opening + 1, end) if flow[i] in marks), None)
            if closing is None:
                break
            inner = flow[opening + 1 : closing]
            start = opening + 1 + len(inner) - len(inner.lstrip())
            stop = opening + 1 + len(inner.rstrip())
            if stop - start > 2:
                yield Quotation(Span(start, stop), Span(opening, closing + 1))
            at = closing + 1
