"""Titles that no line of the type stands over: headlines of articles, and titles over "(kèm theo …)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from thidua.document import Span
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.issuing_bodies import BODY_HEAD
from thidua.knowledge.section_roles import role_of_heading
from thidua.knowledge.surnames import is_surname
from thidua.structure.capitals import is_upper
from thidua.structure.heading import is_heading_line, is_ornament
from thidua.structure.markers import Line, find_marker
from thidua.structure.title import ENCLOSED
from thidua.structure.title_words import BODY_OPENS, ENDED

_WORDS_OF_A_NAME = (3, 4)
_SHORTEST_HEADLINE = 25
_SHORTEST_OVER_NEWS = 20
_LONGEST_HEADLINE = 220
_PARAGRAPH = 150
_LONGEST_HEADING = 70  # of a section, without a number
_LONGEST_ENTRY = 60  # characters of a menu's entry
_ALONE = 2  # lines over the first paragraph: a headline needs no blank line below it
# What a page prints over its headline, and grounds that a sentence begins with.
# "Thứ Ba, 20/08/2019 5:59:52 CH": a page's clock; "PublishingPortal - Block_BanTin_Toolbar": its parts
_OF_PAGE = re.compile(
    r"(?:Thứ\s+[\w]+|Chủ\s+nhật)\s*,?\s*(?:ngày\s+)?\d{1,2}[/-]\d{1,2}[/-]\d{4}[\s,|\d:]*(?:CH|SA|AM|PM)?"
    r"|[\w. -]*(?a:\w_\w)[\w. -]*",
    re.I,
)
_NO_HEADLINE = re.compile(
    rf"\W*(?:duong day nong|hotline|(?:a-?\s+)?a\s+a\+|tim kiem|(?:tang|giam) co chu|rss|lien ket website|luot xem|tin chi dao|chao mung (?:(?:cac ban|ban|quy (?:khach|vi|doc gia)) )?(?:da )?den voi (?:trang|cong|website|web|he thong|dien dan))\b|{BODY_OPENS.pattern}"
)
_POSTING_LABEL = re.compile(
    r"(?:[Nn]gày\s+đăng|[Đđ]ăng\s+(?:lúc|ngày)|[Cc]ập\s+nhật(?:\s+lúc)?)\s*:?$"
)
_DEEPEST_NEWS = 6  # lines: news begin right under their headline
_NEWS = re.compile(
    r"\W*(?:\(\s?(?:[A-ZĐ]{2,8}|[\w-]{2,20}(?:\.\w{2,12}){1,3}|Theo [^()]{3,40})\s?\)|[A-ZĐ]{2,6}\s?[-–]\s"
    r"|(?:[A-ZĐ]\w+(?:\s\w+)?\s[-–]\s)?(?:(?:Sáng|Chiều|Tối|Trưa|Hồi)\s(?:ngày\s)?\d|Ngày\s\d{1,2}[/-]\d"
    r"|(?:Sáng|Chiều|Tối|Hôm)\s(?:nay|qua)\b|(?:Vừa qua|Mới đây|Vừa mới đây)\b|Trong\s(?:hai|2|ba|3)\sngày\b|Tại\s(?:[Hh]ội\snghị|[Bb]uổi|[Ll]ễ)\s))"
)
# A caption and the news on one line: "Các đơn vị ký giao ước (Baonhan.vn) - Sáng 12/3, …"
_DATELINE = re.compile(
    r"\(\s?(?:[A-ZĐ]{2,10}|[\w-]{2,20}(?:\.\w{2,12}){1,3})\s?\)\s?[-–.]{1,2}\s?(?:Sáng|Chiều|Tối|Trưa|Hôm|Ngày|Vừa|Mới|Trong|Tại|Theo|Nhằm|Nhân)\s"
)
_LONGEST_CAPTION = 250
_JUST_NOW = re.compile(
    rf"(?:(?:Phó\s+)?(?:Thủ\s+tướng|Chủ\s+tịch\s+nước)\s[^.;:,\n]{{0,60}}?\s(?:vừa|đã)\s+ký\s|(?:(?:Nhằm|Nhân|Thiết\s+thực|Hướng\s+tới|Chào\s+mừng|Thực\s+hiện|Để)\s(?:[^.;:\n]|\.(?=\d)){{10,240}},\s+)?{BODY_HEAD}[^.;:\n]{{0,120}}?\s(?:vừa|đã\s+chính\s+thức|vừa\s+mới)\s+(?:ban\s+hành|tổ\s+chức|phát\s+động|ký|có|triển\s+khai)\s)"
)
# the caption of a picture, or its file: "… Ảnh: CTV", "Ảnh minh họa. Nguồn: internet"
_CAPTION = re.compile(
    r"^(?:Đồng chí|Đ/c|Ông|Bà)\s[^.;\n]{6,140}\sphát\s+biểu\s[^.;\n]{0,60}$|\bẢnh\s*:|^\W*Ảnh\s+(?:minh|tư\s+liệu)|\bNguồn\s*:"
)
_PICTURE = re.compile(rf"\.(?i:jpe?g|png|gif|bmp|webp)\b|{_CAPTION.pattern}")
_MOST_LINES = 4
# The author's name or initials behind the last paragraph: "Hồng Dương", "K.An", "T.ANH"
_BYLINE = re.compile(r"(?:[A-ZĐ][\w]{0,6}\.?\s?){1,4}")
_LONGEST_BYLINE = 24
_LAST_LINES = 3
INITIALS = re.compile(r"[A-ZĐ](?:\.\s?[A-ZĐ]){1,3}\W*")  # of an author: "B.T", no item "B."


def plain_headline(
    head: Sequence[Line], spans: dict[str, Span]
) -> tuple[str | None, str | None, int] | None:
    """Type, headline and its end, where neither a heading nor a posting date is left.

    News that begin without a headline are an article still.
    """
    named = _over_paragraph(head, spans) or _over_author(head, spans) or _repeated(head, spans)
    if named is None and head and (_is_news(head[0].text) or _has_picture(head)):
        return "bai_viet", None, head[0].span.start
    return named


def is_bylined(lines: Sequence[Line]) -> bool:
    """Whether *lines* are paragraphs with the name of their author at the end, as news are."""
    if any(line.table or (find_marker(line) and len(line.text) < _PARAGRAPH) for line in lines):
        return False
    for above, line in pairwise(lines[-_LAST_LINES:]):
        name = len(line.text) <= _LONGEST_BYLINE and _BYLINE.fullmatch(line.text)
        if name and len(above.text) > _PARAGRAPH // 2 and above.text[-1] in "./":
            return True
    return False


def _is_news(text: str) -> bool:
    """Whether a text opens like news: "Sáng 12/3, …", "UBND tỉnh vừa ban hành …"."""
    opens = _NEWS.match(text) or _JUST_NOW.match(text)
    return (opens or _DATELINE.search(text, 0, _LONGEST_CAPTION)) is not None


def _has_picture(head: Sequence[Line]) -> bool:
    """Whether the caption of a picture stands near the top: "… Ảnh: CTV"."""
    return any(_CAPTION.search(line.text) for line in head[:_DEEPEST_NEWS])


def _over_paragraph(
    head: Sequence[Line], spans: dict[str, Span]
) -> tuple[str | None, str, int] | None:
    """Type, headline and its end, where a headline stands over the text.

    It is the last line without a full stop above the first paragraph. What goes on with the
    grounds is a plan, whose type is not known.
    """
    opens = _news_line(head)
    news = opens is not None
    if opens is None:
        opens = _paragraph(head)
    if opens == len(head) or not (news or head[opens].blank_before or _is_alone(head, opens)):
        return None
    above = (line for line in head[:opens] if not INITIALS.fullmatch(line.text))
    if any(find_marker(line) or is_heading_line(line.text) for line in above):
        return None
    titles = [
        index
        for index, line in enumerate(head[:opens])
        if _may_be_headline(line.text, news=news) and not _breaks(head, index)
    ]
    if not titles:
        return None
    first = last = titles[-1]
    while (
        first and not head[first].blank_before and _both_in_capitals(*head[first - 1 : first + 1])
    ):
        first -= 1
    spans["title"] = Span(head[first].span.start, head[last].span.end)
    grounds = BODY_OPENS.match(fold(head[opens].text[:8])) is not None
    title = joined(" ".join(line.text for line in head[first : last + 1])).rstrip(" .")
    return None if grounds else "bai_viet", title, head[last].span.end


def _over_author(
    head: Sequence[Line], spans: dict[str, Span]
) -> tuple[str | None, str, int] | None:
    """Type, headline and its end, where the name of the author stands right under it."""
    if len(head) <= 1 or not _may_be_headline(head[0].text, news=False):
        return None
    words = head[1].text.split()
    name = len(words) in _WORDS_OF_A_NAME and all(w.isalpha() and w.istitle() for w in words)
    if not (name and is_surname(words[0])) or is_upper(head[0].text):
        return None
    spans["title"] = head[0].span
    return "bai_viet", joined(head[0].text), head[1].span.end


def _repeated(head: Sequence[Line], spans: dict[str, Span]) -> tuple[str | None, str, int] | None:
    """Type, headline and its end, where a page prints it again right below itself."""
    last = None
    for index, (above, line) in enumerate(pairwise(head[:_DEEPEST_NEWS]), 1):
        if len(above.text) > _PARAGRAPH:
            break  # below it, what is printed twice is the caption of a picture
        if above.text == line.text and _may_be_headline(line.text, news=False):
            last = index
    if last is None or last + 1 == len(head):
        return None
    spans["title"] = head[last].span
    grounds = BODY_OPENS.match(fold(head[last + 1].text)) is not None
    return None if grounds else "bai_viet", joined(head[last].text), head[last].span.end


def _is_alone(head: Sequence[Line], opens: int) -> bool:
    """Whether hardly more than a headline stands over the paragraph on line *opens*."""
    long = (
        len(head[0].text) > _LONGEST_HEADING
    )  # "Vai trò của … trong công tác thi đua": no heading
    return 0 < opens <= _ALONE and (long or role_of_heading(head[0].text) is None)


def _paragraph(head: Sequence[Line]) -> int:
    """The index of the first paragraph, over which a long headline may stand; else the lines' count."""
    found = [i for i, line in enumerate(head) if len(line.text) > _PARAGRAPH]
    first = next(iter(found), len(head))
    if first == len(head):
        return first
    top = first < _ALONE or _below_menus(head, first)
    over = top and found[1:2] == [first + 1] and "|" not in head[first].text
    return first + 1 if over and _may_be_headline(head[first].text, news=False) else first


def _below_menus(head: Sequence[Line], first: int) -> bool:
    """Whether line *first* stands apart below a few short entries of a page's menus."""
    above = head[:first]
    short = all(len(line.text) <= _LONGEST_ENTRY and line.text[-1] not in ENDED for line in above)
    return first < _DEEPEST_NEWS and head[first].blank_before and short


def _breaks(head: Sequence[Line], index: int) -> bool:
    """Whether a line is the middle of a sentence that a page has broken into short lines."""
    below = head[index + 1].text if index + 1 < len(head) else ""
    goes_on = below[:1].islower() and _PICTURE.search(below) is None
    return head[index].text[0].islower() or goes_on


def _both_in_capitals(above: Line, line: Line) -> bool:
    return is_upper(above.text) and is_upper(line.text) and not is_ornament(above.text)


def _news_line(head: Sequence[Line]) -> int | None:
    """The index of the line with which news begin, near the top: "Sáng 12/3, …", "(TTXVN) - …"."""
    lines = enumerate(head[1:_DEEPEST_NEWS], 1)
    return next((index for index, line in lines if _NEWS.match(line.text)), None)


def _may_be_headline(text: str, *, news: bool) -> bool:
    """Whether a line may be a headline; over *news* it may end in a full stop."""
    ended = text[-1] in (*ENDED, ",") and not (text[-1] == "?" or (news and text[-1] == "."))
    shortest = _SHORTEST_OVER_NEWS if news else _SHORTEST_HEADLINE
    long_enough = shortest < len(text) <= _LONGEST_HEADLINE
    return long_enough and not (ended or _PICTURE.search(text) or _NO_HEADLINE.match(fold(text)))


def read_headline(
    text: str, head: Sequence[Line], posted: re.Match[str], spans: dict[str, Span]
) -> tuple[str | None, int]:
    """An article's headline: the last long line above its posting date."""
    place = text.find(posted[0])
    end = place + len(posted[0])
    for line in head:  # "date 2031-05-05 Lễ phát động …"
        title = text[end : line.span.end].lstrip(" -–|:") if line.span.start == place else ""
        if len(title) <= _PARAGRAPH and _may_be_headline(title or " ", news=False):
            spans["title"] = Span(line.span.end - len(title), line.span.end)
            return joined(title), line.span.end
    for index in range(len(head) - 1, -1, -1):
        line = head[index]
        if index and _is_author(head[index - 1].text):
            continue  # "NGUYỄN VĂN AN" / "Ủy viên Ban Thường vụ …, Giám đốc Sở …"
        if _NO_HEADLINE.match(fold(line.text)):
            continue
        stop = min(line.span.end, place)  # "Lễ phát động … (20:48 11/10/2018)", on one line
        title = text[line.span.start : stop].rstrip(" (|-–")
        if _POSTING_LABEL.search(title) or _OF_PAGE.fullmatch(title):
            continue  # "Đời sống - Ngày đăng : 08:31, …": a category
        if line.span.start < place and len(title) > _SHORTEST_HEADLINE:
            spans["title"] = Span(line.span.start, line.span.start + len(title))
            return joined(title), end
    return _headline_below(head, end, spans)


def _is_author(text: str) -> bool:
    """Whether a line is a name in capitals, under a headline."""
    words = text.strip("* ").split()
    return (
        text.isupper()
        and len(words) in _WORDS_OF_A_NAME
        and all(map(str.isalpha, words))
        and is_surname(words[0].capitalize())
    )


def _headline_below(
    head: Sequence[Line], end: int, spans: dict[str, Span]
) -> tuple[str | None, int]:
    """The headline right under the date of posting, over a paragraph; and where it ends."""
    below = [line for line in head if line.span.start >= end and _is_text(line.text)][:4]
    if len(below) > _ALONE and below[0].text == below[1].text:
        del below[0]  # a page repeats it over the text
    if len(below) > 1 and _may_be_headline(below[0].text, news=False):
        line, following = below[:2]
        longest = max(len(other.text) for other in below[1:])  # a subheading may come first
        apart = following.blank_before or _NEWS.match(following.text) is not None
        if len(line.text) < longest and apart:
            spans["title"] = line.span
            return joined(line.text), line.span.end
    return None, end


def _is_text(text: str) -> bool:
    """Whether a line is neither a rule nor what a page prints over its headline."""
    grounds = BODY_OPENS.match(fold(text))
    return not is_ornament(text) and (grounds is not None or not _NO_HEADLINE.match(fold(text)))


def enclosed_title(
    text: str, head: Sequence[Line], spans: dict[str, Span]
) -> tuple[str, int] | None:
    """The lines in capitals right above "(Ban hành kèm theo …)", and where that bracket ends.

    So stand criteria, rules and guidance that a decision encloses.
    """
    for index, line in enumerate(head):
        if not (index and line.text.startswith("(") and ENCLOSED.match(fold(line.text))):
            continue
        first = index
        while first and index - first < _MOST_LINES and _may_be_title(head[first - 1].text):
            first -= 1
        if first == index:
            return None
        spans["title"] = span = Span(head[first].span.start, head[index - 1].span.end)
        end = text.find(")", line.span.start)
        return joined(span.of(text)), end + 1 if end >= 0 else line.span.end
    return None


def _may_be_title(text: str) -> bool:
    return is_upper(text) and not is_ornament(text) and not is_heading_line(text)
