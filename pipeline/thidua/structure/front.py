"""Where a document begins on a page from the web: below menus, headline, date of posting, shares."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.knowledge.folding import fold
from thidua.structure.capitals import is_upper
from thidua.structure.heading import (
    is_body_line,
    is_heading_line,
    is_ornament,
    is_subject,
    is_title_of_state,
    is_web_page,
)
from thidua.structure.heading_number import has_number
from thidua.structure.markers import Line
from thidua.structure.title_type import find_type_line

# Behind a colon stands the date of posting only where the label says so: "Đăng lúc: Thứ hai, …".
_LABELLED = r"(?:(?<!:\s)|(?<=lúc:\s)|(?<=đăng:\s)|(?<=đăng\s:\s)|(?<=nhật:\s)|(?<=bản:\s)|(?<=tạo:\s)|(?<=date:\s))"
# The date of posting: "Thứ tư, 30.03.2022", "Đăng lúc: 01/03/2024", "26/02/2021 - 05:47".
_POSTED = re.compile(
    # "thứ Sáu, ngày 26/3/2021" inside a sentence is a day on which something is done
    rf"(?:{_LABELLED}(?<!gian )(?<!vào )(?<!sáng )(?<!chiều )(?<!tối )(?<!từ )(?-i:Thứ|THỨ)\s+\w+|(?<![\w,;:]\s)thứ\s+\w+|chủ nhật)\s*[,-]?\s*(?:ngày\s*)?(?P<date>\d{{1,2}}(?:[./-]\d{{1,2}}[./-]|\s+tháng\s+\d{{1,2}},?\s+(?:năm\s+)?)20\d\d)"
    r"|(?:đăng(?! k[ýí]\s)|xuất bản)\D{0,12}(?P<date2>\d{1,2}[./-]\d{1,2}[./-]20\d\d)"
    r"|(?P<date3>\d{1,2}[./-]\d{1,2}[./-]20\d\d)\s*[-–|,]?\s*(?:lúc\s+)?\d{1,2}[:hg]\d{2}"
    rf"|{_LABELLED}(?<!từ )(?<!đến )(?<!trước )(?<!gian )(?<!\d[:hg]\d\d\s[-–]\s)(?<!\d)\d{{1,2}}[:hg]\d{{2}}(?::\d\d)?\s*[-–|,]?\s*(?:ngày\s+)?(?P<date4>\d{{1,2}}[./-]\d{{1,2}}[./-]20\d\d)"
    r"|cập nhật\D{0,12}(?P<date5>\d{1,2}[./-]\d{1,2}[./-]20\d\d)"
    # a line of its own, or behind a headline without a space: "… ngày hội”(21/09/2011)"
    r"|^\(?(?P<date6>\d{1,2}[./-]\d{1,2}[./-]20\d\d)\)?(?:\s*[|–-]\s*[\d.,]+(?:\s+lượt\s+\w+)?)?$"
    r"|(?<=\S)\((?P<date7>\d\d/\d\d/20\d\d)\)$|\((?P<date8>20\d\d-\d\d-\d\d)\s\d\d:\d\d(?::\d\d)?\)$|^date:?\s+(?P<date10>20\d\d-\d\d-\d\d)\b|(?<=\w\s)\((?P<date9>\d\d/\d\d/20\d\d)\)$",
    re.I,
)
# "Lễ kỷ niệm ngày thành lập Hội (15/10/2031)": no date of posting behind such a headline
_OF_A_DAY = re.compile(r"niệm|sinh|thành\s+lập|truyền\s+thống|ngày|mừng", re.I)
# Before and behind a day on which something is done: "… kết thúc vào 16h00 ngày 3/5/2031 và …"
_ON_THIS_DAY = re.compile(
    r"(?:^|\s)(?:vào|từ|đến|tới|hết|trước|sau|trong|ngay|khoảng|hồi|sáng|trưa|chiều|tối|buổi|hạn|là|xong|thúc|đầu)(?:\s+(?:lúc|hồi|khoảng|ngày))?\s+\(?$",
    re.I,
)
_LABEL = re.compile(
    r"\b(?:đăng|cập\s+nhật|xuất\s+bản|gửi|tạo|viết|sửa)(?:\s*[:|-]|\s+(?:tin|lúc|vào|ngày|hồi|bởi|lần|mới)\b|\s*$)[^.;]{0,30}$",
    re.I,
)
_GOES_ON = re.compile(
    r"[\s)]*(?:,\s+)?(?<=\s)(?:và|đến|tới|tại|ở|của|để|đã|sẽ|do|nhằm|cho|với|trên|theo|các|kết\s+thúc|công\s+bố|tổ\s+chức|diễn\s+ra|là|thì)(?!\w)"
)
# What a portal's own table says of a document, above its text.
_CATALOGUE = re.compile(
    r"\W*(?:so\W{0,3}ky hieu|so van ban|ngay ban hanh|ngay hieu luc|loai van ban|co quan ban hanh|trich yeu)\b"
)
_DEEPEST = 300  # lines of menus before a document
_LONG_LINE = 60  # an entry of a menu is shorter
_TEXT = 600  # characters of long lines: so much is the text itself …
_NEWS = 2500  # … unless no item has come: then they may be news beside a menu
_HEADING_LINES = 8  # of a heading, above the national title; and a title below it
_TYPE_BELOW = 15
_MANY = 10  # lines above a heading that can be nothing but a page's own
_SHORTEST_HEADLINE = 25
_LONGEST_FURNITURE = 120
_ITEMS = ("I.", "I ", "1.", "I/", "1/", "A.")
_PATH = re.compile(r"[»›>|]")


def posting_in(text: str) -> re.Match[str] | None:
    """The date of posting on a line of a page; a day that a sentence names is none."""
    found = _POSTED.search(text)
    if found is None or _LABEL.search(text, 0, found.start()):
        return found
    before = text[: found.start()]
    if found["date9"] and (len(before) <= _SHORTEST_HEADLINE or _OF_A_DAY.search(before)):
        return None
    hour = "ngày" in found[0] and found[0][0].isdigit() and before.rstrip()[-1:].isalpha()
    weekday = before.endswith("(") and found[0][0].islower()  # "… (thứ Hai, 5/9/2031)"
    goes_on = _ON_THIS_DAY.search(before) or _GOES_ON.match(text, found.end())
    return None if hour or weekday or goes_on else found


def first_line(lines: Sequence[Line]) -> int:
    """The index of the line with which the document begins; 0 where it begins with the text."""
    opening = _opening(lines)
    if not opening or not _may_be_title_of_state(opening[-1].text):
        return _headline(opening)
    title = len(opening) - 1
    first = _top_of_heading(lines, title)
    above = lines[:first]
    if not above:
        return 0
    if find_type_line(lines[title : title + _TYPE_BELOW])[0] is None:
        numbered = any(has_number(line.text) for line in lines[first : title + _HEADING_LINES])
        return first if numbered and _is_page(above) else 0
    typed = len(above) >= _MANY or find_type_line(above)[0] is not None
    return first if typed or _is_page(above) else 0


def _opening(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines down to the national title, or before the text itself."""
    said, most = 0, _NEWS
    for index, line in enumerate(lines[:_DEEPEST]):
        if _may_be_title_of_state(line.text):
            return lines[: index + 1]
        if len(line.text) > _LONG_LINE:
            said += len(line.text)
        elif line.text.startswith(_ITEMS):
            most = _TEXT
        if said > most or line.text.startswith("Căn cứ "):
            return lines[:index]
    return lines[:_DEEPEST]


def _may_be_title_of_state(text: str) -> bool:
    return "ộng" in text.lower() and is_title_of_state(text)


def _top_of_heading(lines: Sequence[Line], title: int) -> int:
    """The first line of the heading in which the national title stands on line *title*."""
    first = title
    for index in range(title - 1, max(-1, title - 1 - _HEADING_LINES), -1):
        line = lines[index]
        begins = line.blank_before and not lines[index + 1].blank_before
        if find_type_line([line])[0] is not None or is_web_page([line]):
            break
        if is_body_line(line.text) or is_heading_line(line.text):
            first = index
        elif is_upper(line.text):
            first = index if begins else first  # "TW HỘI …", the first of a block
        elif not (is_ornament(line.text) or is_subject(line.text)):
            break
    return first


def _is_page(above: Sequence[Line]) -> bool:
    """Whether the lines above a heading are a page's own: menus, a date of posting, a catalogue."""
    return is_web_page(above) or any(
        posting_in(line.text) or _CATALOGUE.match(fold(line.text)) for line in above
    )


def _headline(opening: Sequence[Line]) -> int:
    """The line of the headline, over or under the date of posting; 0 where there is no page."""
    item = next((i for i, line in enumerate(opening) if line.text.startswith(_ITEMS)), None)
    opening = opening[:item]
    short = [line for line in opening if len(line.text) <= _LONGEST_FURNITURE]
    if not is_web_page(short):
        return 0
    posted = max((i for i, line in enumerate(opening) if _is_posting(line)), default=None)
    if posted is None:
        return 0
    below = find_type_line(opening[posted + 1 : posted + 1 + _HEADING_LINES])[0]
    if below is not None:
        return posted + 1
    return max(
        (
            index
            for index, line in enumerate(opening[:posted])
            if len(line.text) > _SHORTEST_HEADLINE and _PATH.search(line.text) is None
        ),
        default=0,
    )


def _is_posting(line: Line) -> bool:
    return len(line.text) <= _LONGEST_FURNITURE and posting_in(line.text) is not None
