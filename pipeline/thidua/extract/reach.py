"""How far a mention may stand: title and body, and what a scan has put after the recipients.

Pages out of order, and appendices, leave items of the plan below recipients and signature. They
are read from the first capital heading on that no recipient or signer stands after.
"""

from __future__ import annotations

import re

from thidua.document import Span
from thidua.knowledge.folding import UPPER
from thidua.structure.plan import Plan

# "1I. NỘI DUNG" (misread roman), "B. CÁC CHỈ TIÊU", "PHỤ LỤC 1": a heading of the plan's own.
_HEADING = re.compile(
    rf"^[ \t*#]*(?:(?:[IVX1l]{{1,4}}|[A-D])\s?[.\-/)]\s*[{UPPER}]{{2,}}\s[{UPPER} ,]{{2,}}|PHỤ LỤC)",
    re.M,
)


def reach(plan: Plan) -> tuple[Span, ...]:
    """The spans of ``plan.flow`` to read: from the title to the body's end, and any part behind."""
    title = plan.header.spans.get("title")
    start = min(title.start, plan.header.end) if title else plan.header.end
    spans = [Span(start, max(start, plan.body.end))]
    closing = plan.closing
    last = max((span.end for span in closing.spans.values()), default=closing.start)
    if plan.body.end >= closing.start and (heading := _HEADING.search(plan.text, last)):
        spans.append(Span(heading.start(), len(plan.flow)))
    return tuple(spans)


# Entities that a web page has left in its text, as one character and blanks.
_ENTITIES = {
    "&quot;": '"',
    "&ldquo;": "“",
    "&rdquo;": "”",
    "&laquo;": "«",
    "&raquo;": "»",
    "&ndash;": "–",
    "&mdash;": "—",
    "&nbsp;": " ",
    "&amp;": "&",
    "&#8211;": "–",
    "&#8220;": "“",
    "&#8221;": "”",
    "&#34;": '"',
    "&#160;": " ",
}
_ENTITY = re.compile("|".join(_ENTITIES))


def decoded(flow: str) -> str:
    """*flow* with entities as the characters they stand for, padded: offsets stay the same."""
    return _ENTITY.sub(lambda match: _ENTITIES[match[0]].ljust(len(match[0])), flow)


def title_joined(plan: Plan) -> str:
    """The flow, entities decoded and line breaks inside the title as spaces; same offsets."""
    title = plan.header.spans.get("title")
    flow = decoded(plan.flow)
    if title is None:
        return flow
    return (
        flow[: title.start] + flow[title.start : title.end].replace("\n", " ") + flow[title.end :]
    )
