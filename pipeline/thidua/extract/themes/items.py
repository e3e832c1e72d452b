"""Quotations that begin an item of a list: what the items are is said above them."""

from __future__ import annotations

import re

from thidua.extract.themes.kinds import NOUNS
from thidua.structure.plan import Plan

# A list of titles, of prizes or of contests holds no movements.
_OTHER_LIST = re.compile(r"danh hieu|khen thuong|giai thuong|hoi thi|cuoc thi|tieu chuan")
_LONGEST_LEAD = 400


def kind_above(plan: Plan, folded: str, at: int) -> str | None:
    """The kind of theme that the heading or lead-in of a list says its items to be.

    None if *at*, where a quotation opens, is not the beginning of an item. *folded* is the flow of
    *plan* folded.
    """
    item = plan.section_at(at)
    if item is None or folded[item.content_start : at].strip(" *_\t"):
        return None
    above = None if item.parent is None else plan.sections[item.parent]
    first = next(s for s in plan.sections if s.parent == item.parent and s.level == item.level)
    begins = above.span.start if above else 0
    lead = folded[max(begins, first.span.start - _LONGEST_LEAD) : first.span.start]
    if _OTHER_LIST.search(lead):
        return None
    return next((noun.lastgroup for noun in reversed(list(NOUNS.finditer(lead)))), None)
