"""Where the text proper stands: without the furniture of web pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import fold
from thidua.structure.markers import Line
from thidua.structure.plan import Header

_AFTER = re.compile(
    r"^\W*(?:tro ve|dau trang|in bai viet|gui cho ban be|cac tin khac|tin lien quan|tin khac"
    r"|bai viet lien quan|y kien ban doc|binh luan|chia se|ban quyen|copyright|tin moi nhat|nguon:)"
)


def body_span(lines: Sequence[Line], header: Header, closing_start: int) -> Span:
    """From the end of the heading to the closing or to the first line of furniture."""
    for line in lines:
        if line.span.start <= header.end:
            continue
        if line.span.start >= closing_start:
            break
        if header.doc_type in ("bai_viet", None) and _AFTER.match(fold(line.text)):
            return Span(header.end, line.span.start)
    return Span(min(header.end, closing_start), closing_start)


_SUMMING_UP = re.compile(
    r"^\W*(?:tren day la|tren day|yeu cau cac .{3,80} nghiem tuc|trong qua trinh (?:to chuc |trien khai )?thuc hien)\b"
)


def outline_span(lines: Sequence[Line], body: Span) -> Span:
    """The body without the closing paragraph ("Trên đây là …"), which belongs to no item."""
    last = [line for line in lines if body.start <= line.span.start < body.end][-6:]
    for line in last:
        if _SUMMING_UP.match(fold(line.text)):
            return Span(body.start, line.span.start)
    return body
