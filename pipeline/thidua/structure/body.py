"""Where the text proper stands: without the furniture of web pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import UPPER, fold
from thidua.structure.heading import is_national_title
from thidua.structure.markers import Line
from thidua.structure.plan import Closing, Header

_AFTER = re.compile(
    r"^\W*(?:tro ve|dau trang|in bai viet|gui cho ban be|cac tin khac|tin lien quan|tin khac"
    r"|bai viet lien quan|y kien ban doc|tu khoa:|doc nhieu|cung chuyen muc|binh luan|chia se|ban quyen|copyright|tin moi nhat|nguon:)"
)


_LINK = 15


def _links(rest: str) -> bool:
    """Whether a line of furniture goes on with the one article it links: the text continues."""
    return rest.lstrip().startswith(":") and len(rest) > _LINK


def body_span(lines: Sequence[Line], header: Header, closing_start: int) -> Span:
    """From the end of the heading to the closing or to the first line of furniture."""
    for line in lines:
        if line.span.start <= header.end:
            continue
        if line.span.start >= closing_start:
            break
        if header.doc_type not in ("bai_viet", None):
            break
        if (found := _AFTER.match(fold(line.text))) and not _links(line.text[found.end() :]):
            return Span(header.end, line.span.start)
    return Span(min(header.end, closing_start), closing_start)


_SUMMING_UP = re.compile(
    r"^\W*(?:tren day la|tren day|yeu cau cac .{3,80} nghiem tuc|trong qua trinh (?:to chuc |trien khai )?thuc hien)\b"
)


def outline_span(lines: Sequence[Line], body: Span) -> Span:
    """The body without the closing paragraph ("Trên đây là …"), which belongs to no item.

    A second national title in it is the head of a form to fill in: the outline ends there too.
    """
    within = [line for line in lines if body.start <= line.span.start < body.end]
    for line in within:
        if line.text.startswith(("CỘNG H", "**CỘNG H")) and is_national_title(line.text):
            return Span(body.start, line.span.start)
    for line in within[-6:]:
        if _SUMMING_UP.match(fold(line.text)):
            return Span(body.start, line.span.start)
    return body


# "1I. NỘI DUNG" (misread roman), "B. CÁC CHỈ TIÊU", "PHỤ LỤC 1": a heading of the plan's own.
_OWN_HEADING = re.compile(
    rf"^[ \t*#]*(?:(?:[IVX1l]{{1,4}}|[A-D])\s?[.\-/)]\s*[{UPPER}]{{2,}}\s[{UPPER} ,]{{2,}}|PHỤ LỤC)",
    re.M,
)


def behind_closing(text: str, body: Span, closing: Closing) -> Span | None:
    """The part of a plan that follows recipients and signature: pages out of order, annexes.

    It begins at the first heading in capitals that no recipient or signer stands after.
    """
    if body.end < closing.start or closing.start >= len(text):
        return None
    last = max((span.end for span in closing.spans.values()), default=closing.start)
    heading = _OWN_HEADING.search(text, last)
    return Span(heading.start(), len(text)) if heading else None
