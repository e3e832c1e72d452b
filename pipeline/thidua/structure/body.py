"""Where the text proper stands: without the furniture of web pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import UPPER, fold
from thidua.structure.heading import is_national_title
from thidua.structure.markers import Line, find_marker
from thidua.structure.plan import Closing, Header, Section

_AFTER = re.compile(
    r"^\W*(?:tro ve|dau trang|in bai viet|gui cho ban be|cac tin khac|tin lien quan|tin khac"
    r"|bai viet lien quan|y kien ban doc|tu khoa:|doc nhieu|cung chuyen muc|binh luan|chia se|ban quyen|copyright|tin moi nhat|nguon:)"
)

# What closes the article on a page, whatever the article: nothing a plan would say.
_PAGE_ENDS = re.compile(
    r"\W*(?:(?:các )?(?:tin|bài)(?: viết)? (?:liên quan|khác|cũ hơn|mới hơn|cùng chuyên mục)\W*$"
    r"|(?:tập tin|tệp|file)(?: tin)? đính kèm\b|đánh giá bài viết|tổng số điểm của bài viết|gửi bình luận)",
    re.I,
)
_LINK = 15
_LONG_LINE = 60
_FEWEST_OF_A_RUN = 3
_BEGUN = 150  # characters of long lines, after which a page's own lines are those below the text


def _links(rest: str) -> bool:
    """Whether a line of furniture goes on with the one article it links: the text continues."""
    return rest.lstrip().startswith(":") and len(rest) > _LINK


def body_span(lines: Sequence[Line], header: Header, closing_start: int) -> Span:
    """From the end of the heading to the closing or to the first line of furniture below it."""
    article = header.doc_type in ("bai_viet", None)
    said = 0
    end: int | None = None
    listed = False
    for line in lines:
        if line.span.start <= header.end:
            continue
        if line.span.start >= closing_start:
            break
        if len(line.text) > _LONG_LINE:
            said += len(line.text)
        if said < _BEGUN:
            continue  # "Chia sẻ", "In bài viết" over the text
        if end is None and (_PAGE_ENDS.match(line.text) or (article and _is_furniture(line.text))):
            end = line.span.start
        elif end is not None and (marker := find_marker(line)) and marker.style in _OUTER:
            if marker.style != "arabic":
                end = None  # what a page puts into the middle of the text
            elif marker.value == 1:
                listed = True  # news may be numbered too
            elif not listed:
                end = None
    if end is not None:
        return Span(header.end, end)
    return Span(min(header.end, closing_start), closing_start)


def _is_furniture(text: str) -> bool:
    found = _AFTER.match(fold(text))
    return found is not None and not _links(text[found.end() :])


_SUMMING_UP = re.compile(
    r"^\W*(?:tren day la|tren day|yeu cau cac .{3,80} nghiem tuc|trong qua trinh (?:to chuc |trien khai )?thuc hien)\b"
)


_OUTER = frozenset({"roman", "part", "chapter", "article", "upper", "arabic"})


def _is_item(line: Line) -> bool:
    marker = find_marker(line)
    return marker is not None and marker.style in _OUTER


def outline_span(lines: Sequence[Line], body: Span) -> Span:
    """The body without the closing paragraph ("Trên đây là …"), which belongs to no item.

    A second national title in it, after the plan's own items, is the head of a form to fill in:
    the outline ends there too.
    """
    within = [line for line in lines if body.start <= line.span.start < body.end]
    for index, line in enumerate(within):
        if line.text.startswith(("CỘNG H", "**CỘNG H")) and is_national_title(line.text):
            if not any(_is_item(above) for above in within[:index]):
                continue  # the heading of the plan itself, which a page prints below a headline
            return Span(body.start, line.span.start)
    last = within[-6:]
    for index, line in enumerate(last, 1):
        if _SUMMING_UP.match(fold(line.text)) and not _among_items(line, last[index:]):
            return Span(body.start, line.span.start)
    return body


def _among_items(line: Line, below: Sequence[Line]) -> bool:
    """Whether *line* is an item, and others like it stand *below*."""
    marker = find_marker(line)
    others = (find_marker(other) for other in below)
    return marker is not None and any(other and other.style == marker.style for other in others)


def body_of_lost_run(
    lines: Sequence[Line], sections: Sequence[Section], closing: Closing
) -> Span | None:
    """Where I, II, III … stand if none of *sections* is numbered; None if all is well.

    The last resort against a beginning or an end of the body that was taken for what it is not.
    """
    if any(section.label and section.label[-1].isalnum() for section in sections):
        return None
    run = [
        line
        for line in lines
        if line.text[:1] in "IV" and (marker := find_marker(line)) and marker.style == "roman"
    ]
    if len(run) < _FEWEST_OF_A_RUN:
        return None
    last = run[-1].span.end
    end = closing.start if closing.start > last else lines[-1].span.end
    return Span(run[0].span.start, end)


_CONTENTS = re.compile(r"\W*(?:muc luc|noi dung muc luc)\W*$")
_PAGED = re.compile(r"\S[\s.…_\t|]+(\d{1,3})\s*\|?$")
_FEWEST_PAGED = 3


def table_of_contents(lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of the lines of a table of contents: its title, and what ends in a page's number.

    A line that is broken has its number on the next.
    """
    first = next(
        (
            i
            for i, line in enumerate(lines)
            if line.text.isupper() and _CONTENTS.match(fold(line.text))
        ),
        None,
    )
    if first is None:
        return frozenset()
    last, paged, page = first, 0, 0
    for index in range(first + 1, len(lines)):
        number = _PAGED.search(lines[index].text)
        if number and int(number[1]) >= page:
            last, paged, page = index, paged + 1, int(number[1])
        elif index > last + 2:
            break
    return frozenset(range(first, last + 1)) if paged >= _FEWEST_PAGED else frozenset()


# "1I. NỘI DUNG" (misread roman), "B. CÁC CHỈ TIÊU", "PHỤ LỤC 1": a heading of the plan's own.
_OWN_HEADING = re.compile(
    rf"^[ \t*#]*(?:(?:[IVX1l]{{1,4}}|[A-D])\s?[.\-/)]\s*[{UPPER}]{{2,}}\s[{UPPER} ,]{{2,}}|PHỤ LỤC|(?:BIỂU|BẢNG)\s(?:ĐĂNG KÝ|CHỈ TIÊU|GIAO|PHÂN|TỔNG HỢP))",
    re.M,
)


def behind_closing(text: str, body: Span, closing: Closing) -> Span | None:
    """The part of a plan that follows recipients and signature: pages out of order, annexes.

    It begins at the first heading in capitals that no recipient or signer stands after.
    """
    if body.end < closing.start or closing.start >= len(text):
        return None
    heading = _OWN_HEADING.search(text, closing.end)
    return Span(heading.start(), len(text)) if heading else None
