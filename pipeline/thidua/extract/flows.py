"""The flow of a plan as extractors read it: without entities, page numbers and odd quotation marks.

Every function keeps the offsets: what goes is replaced by as many spaces.
"""

from __future__ import annotations

import re
from functools import lru_cache

from thidua.extract.quotations import marked
from thidua.knowledge.folding import fold
from thidua.structure.plan import Plan

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
# A running head or foot ends its line so: "KH 12 - UBND xã Bình Hạ          Trang 2/4", "Trang 2".
_PAGE_WORDS = ("Trang", "TRANG", "trang", "Page")
_RUNNING = re.compile(
    rf"(?:{'|'.join(_PAGE_WORDS)})[ \t]*:?[ \t]*\d{{1,3}}(?:[ \t]?(?:/|of|trên)[ \t]?\d{{1,3}})?[ \t]*$",
    re.M,
)
_PAGE_NUMBER = re.compile(r"\n\s*[-–]?\s?\d{1,3}\s?[-–]?\s*\n\s*(?=[^\W\d_])")
# A name goes on after these, with a capital too: "của Bộ / 2 / Nội vụ".
_GOES_ON = re.compile(r"(?<!\w)(?:Bộ|Sở|Ban|của|và|Ủy ban|[Tt]ỉnh|[Hh]uyện)$")


def decoded(flow: str) -> str:
    """*flow* with entities as the characters they stand for, padded: offsets stay the same."""
    if "&" not in flow:
        return flow
    return _ENTITY.sub(lambda match: _ENTITIES[match[0]].ljust(len(match[0])), flow)


def unbroken(plan: Plan, flow: str) -> str:
    """*flow* of *plan*, at the same offsets, with page numbers that break a sentence as spaces.

    Running heads and feet with the word for a page are spaces too.
    """
    text = plan.text
    paged = any(word in text for word in _PAGE_WORDS)
    for match in _RUNNING.finditer(text) if paged else ():
        line = text.rfind("\n", 0, match.start()) + 1
        before = text[line : match.start()]
        if not before.strip() or before.endswith(("  ", "- ", "– ", "| ", "_", "\t")):
            blank = " " * (match.end() - line)
            flow = "".join((flow[:line], blank, flow[match.end() :]))
    parts, at = [], 0
    for match in _PAGE_NUMBER.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()].rstrip()
        goes_on = text[match.end()].islower() or _GOES_ON.search(before)
        if not goes_on or not re.match(r"[\w,]", before[-1:]):
            continue
        parts += [flow[at : match.start()], " " * len(match[0])]
        at = match.end()
    return "".join((*parts, flow[at:])) if parts else flow


@lru_cache(maxsize=2)
def quoted(flow: str) -> tuple[str, str]:
    """*flow* with entities and quotation marks made plain, and the same folded; same offsets.

    Kept for the next extractor that asks for the same document.
    """
    plain = marked(decoded(flow))
    return plain, fold(plain)


def title_joined(plan: Plan) -> str:
    """The flow, entities decoded, line breaks inside the title and page numbers as spaces."""
    title = plan.header.spans.get("title")
    flow = unbroken(plan, decoded(plan.flow))
    if title is None:
        return flow
    return (
        flow[: title.start] + flow[title.start : title.end].replace("\n", " ") + flow[title.end :]
    )
