"""How far a mention may stand: title and body, and what a scan has put after the recipients."""

from __future__ import annotations

from thidua.document import Span
from thidua.structure.body import behind_closing
from thidua.structure.plan import Plan


def reach(plan: Plan) -> tuple[Span, ...]:
    """The spans of ``plan.flow`` to read: from the title to the body's end, and any part behind."""
    title = plan.header.spans.get("title")
    start = min(title.start, plan.header.end) if title else plan.header.end
    behind = behind_closing(plan.text, plan.body, plan.closing)
    body = Span(start, max(start, plan.body.end))
    return (body,) if behind is None else (body, behind)
