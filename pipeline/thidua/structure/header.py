"""The head of a document: State (Nghị định 30/2020), Party, union and youth styles, or none.

Fields are read from the lines before the first item. Where the heading is lost, the issuing body
and the year come from the sentences that launch the plan, with lower confidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import LOWER, UPPER, fold
from thidua.knowledge.issuing_bodies import BODY_HEAD, issuer_kind, type_of_symbol
from thidua.knowledge.provinces import (
    province_2025,
    province_named,
    province_of_body,
    province_of_place,
)
from thidua.structure.front import POSTED, first_line
from thidua.structure.heading import (
    is_heading_line,
    is_national_title,
    is_subject,
    is_web_page,
    is_youth_title,
    mark_titles_of_state,
    read_date,
    read_number,
    without_web_page,
)
from thidua.structure.heading_bodies import read_bodies
from thidua.structure.headline import enclosed_title, plain_headline, read_headline
from thidua.structure.markers import Line, find_marker
from thidua.structure.plan import Header
from thidua.structure.title import (
    enacts,
    find_type_line,
    is_deed,
    read_subject,
    read_title,
)

_FIRST_PAGE = 4000  # characters
_DISTRICT = re.compile(
    rf"(?:huyện|thị\s+xã|thành\s+phố|TP\.)\s?((?:[{UPPER}][{LOWER}]+)(?:\s[{UPPER}][{LOWER}]+){{1,2}})"
)
_HEAD_LINES = 45  # a heading, its title and the first grounds stand within so many lines
_UPDATED = re.compile(r"cập nhật", re.I)
_LONG_LINE = 150  # a paragraph of the text itself: what is posted stands above it
_YEAR = re.compile(r"(?:năm(?:\s+học)?|NĂM(?:\s+HỌC)?)\s+(20\d\d)")
_BARE_YEAR = re.compile(r"\b(20[0-4]\d)\b")
# "đến năm 2025, tầm nhìn đến năm 2030": when all is to be reached, not the plan's own year.
_HORIZON = r"(?:đến|tới|vào|trước|tầm\s+nhìn|định\s+hướng)\s+(?:(?:hết|cuối|đầu)\s+)?"
_UP_TO = re.compile(rf"{_HORIZON}(?:năm\s+)?20\d\d(?!\s?[-–/]\s?20)", re.I)
# The day of a document that the title names: "Nghị quyết số … ngày 05 tháng 5 năm 2022".
_DAY_OF = re.compile(
    r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d\d|ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|\d/20\d\d/",
    re.I,
)
_BEFORE_YEAR = 110
# The year of a date, of a law, of an aim, or one that is only compared: "so với năm 2020".
_OTHER_YEAR = re.compile(
    rf"(?:tháng\s+\d{{1,2}}|so\s+(?:với|sánh)(?:\s+cùng\s+kỳ)?|(?:cao|thấp|nhiều|ít)\s+hơn|{_HORIZON}|Luật\s[^.;:\n]{{3,90}}|Nghị\s+định\s[^.;:\n]{{3,60}})\s*$",
    re.I,
)
# "(Ban hành kèm theo Quyết định số … ngày 07 tháng 02 năm 2023)" under a title: the day of issue
_ENCLOSED_YEAR = re.compile(
    r"\s*\(\s*(?:Ban hành k|K)èm theo [^()]{10,160}?(20\d\d)[^()\d]{0,60}\)"
)
_LAUNCH = re.compile(
    # not of a document cited: "Quyết định số 74/QĐ-UBND … của UBND tỉnh ban hành Kế hoạch"
    rf"(?<![\w/-])(?<!của )(?<!tịch )(?<!đốc )(?P<body>(?:{BODY_HEAD}|Liên đội|Chi đoàn)[^.;:,\n“\"()]{{0,90}}?|Chính phủ(?=\s+ban\s+hành\s))\s+(?:\([^()\n]{{2,30}}\)\s+)?(?:đã\s+)?"
    r"(?:(?:xây\s+dựng|ban\s+hành|phát\s+động|triển\s+khai|lập|đề\s+ra)\s+(?:và\s+\w+\s+\w+\s+)?"
    r"(?:kế\s+hoạch|Kế\s+hoạch|KẾ HOẠCH|Chương\s+trình\s+hành\s+động|phong\s+trào|đợt|thi\s+đua|[Pp]hương\s+hướng|[Qq]uy\s+chế|[Hh]ướng\s+dẫn)"
    r"|báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|tổng\s+kết|sơ\s+kết))"
)
# The deed itself is no part of the name: "Công đoàn phối hợp với …", "Hội … tổ chức Lễ …".
_DEED = re.compile(
    r"\s+(?:phối\s+hợp|thống\s+nhất|chủ\s+trì|chỉ\s+đạo|(?:đã|vừa|sẽ|cùng|long\s+trọng|chính\s+thức)\s"
    r"|(?<!Ban )tổ\s+chức\s+(?:[Ll]ễ|[Hh]ội\s+(?:nghị|thi)|buổi|đợt)).*"
)
_BULLET = re.compile(r"\n[ \t]*[-–+•*]\s*$")
# In an article: "Khối thi đua … tổ chức hội nghị ký kết giao ước".
_HOSTED = re.compile(
    rf"(?<!\w)(?<!tịch )(?<!đốc )(?P<body>{BODY_HEAD}[^.;:\n“\"()]{{0,120}}?)\s+(?:\([^()\n]{{2,80}}\)\s+)?(?:đã\s+|vừa\s+)?"
    r"(?:(?:phối\s+hợp\s+)?(?:tổ\s+chức|phát\s+động|ký\s+kết)\s+(?:[Hh]ội\s+nghị|[Ll]ễ|buổi|phong\s+trào|[Gg]iao\s+ước|ký)"
    r"|(?:ban\s+hành|xây\s+dựng)\s+[Kk]ế\s+hoạch)"
)
_LONGEST_NAME = 150
_BELONGS = re.compile(r"[^.;:\n]+\strực\s+thuộc\s+$")
_NAME_BEGINS = re.compile(rf"(?:^\s*|,\s+)(?={BODY_HEAD}\s)")
_BEFORE = 20  # characters before a name, in which a bullet stands
_BODY_AFTER_COMMA = re.compile(rf",\s+(?={BODY_HEAD}\s)")
# What ends like this is the middle of a sentence: "… của Học viện về việc xây dựng kế hoạch".
_NOT_A_NAME = re.compile(
    r"\bco (?:to trinh|cong van|van ban) so\b|\b(?:ve|viec|de|va|do|cua|duoc|cho|theo|trong|voi|phai|can|tich cuc|chu dong)$"
)


def read_header(text: str, lines: Sequence[Line]) -> Header:
    """Everything the head of *text* says; fields that are not printed are None.

    Never raises. Offsets in ``spans`` and ``end`` refer to *text*.
    """
    first = first_line(lines)
    head = _head_lines(lines[first:])
    spans: dict[str, Span] = {}
    type_index, doc_type, rest = find_type_line(head)
    enacted = None
    if type_index is not None and enacts(head, type_index):
        type_index, enacted = None, doc_type
    block = _letter_block(head) if type_index is None else _block(head, type_index)
    block = without_web_page(block)
    number, blank, symbol = read_number(block, spans)
    place, date = read_date(block, spans)
    mark_titles_of_state(block, spans)
    parent, body = read_bodies(block, spans)
    if type_index is None:  # the type's line is lost: a title follows the heading
        doc_type = enacted or type_of_symbol(symbol)
        last = _last_of_heading(head, spans)
        if doc_type or (last is not None and is_deed(head[last + 1 : last + 2])):
            type_index = last
    if type_index is None:
        title, end = read_subject(text, block, spans)
    else:
        title, end = read_title(head, type_index, rest, spans)
    letter = number or symbol or any(is_subject(line.text) for line in block)
    if doc_type is None and letter and (parent or body):
        doc_type = "cong_van"
    untitled = doc_type is None and type_index is None and title is None
    posted = _posted(head) if doc_type is None else None
    if posted:
        doc_type = "bai_viet"
        title, end = read_headline(text, head, posted, spans)
        date = parse_date(next(found for found in posted.groups() if found))
        place = number = symbol = None
    elif untitled and not (parent or body) and (enclosed := enclosed_title(text, head, spans)):
        title, end = enclosed
    elif untitled and (named := plain_headline(head, spans)):
        doc_type, title, end = named
    source, confidence = "header", 0.95
    if body is None or (not posted and is_web_page(block)):
        source, confidence = "body", 0.6
        body = _launcher(text, end, spans, _HOSTED if posted else _LAUNCH) or body
    end = max(end, head[0].span.start if first and head else 0)
    year = _year(text, title, date, end)
    province = _province(place, parent, body, text, end, national=posted is not None)
    if province is None and posted:
        province = province_named(title or "")
    return Header(
        doc_type=doc_type,
        issuing_parent=parent,
        issuing_body=body,
        issuer_kind=_kind(body, block),
        number=number,
        number_blank=blank,
        symbol=symbol,
        place=place,
        issued_date=date,
        title=title,
        plan_year=year,
        province=province,
        province_2025=province_2025(province),
        source=source,
        confidence=confidence,
        end=end,
        spans=spans,
    )


def _kind(body: str | None, block: Sequence[Line]) -> str | None:
    """The kind of *body*; of a committee without a name, the kind of the title on the right."""
    kind = issuer_kind(body)
    if kind == "other" and any(is_youth_title(line.text) for line in block):
        return "youth"
    return kind


def _head_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines before the first roman or lettered item, at most a page's worth."""
    head: list[Line] = []
    for line in lines[:_HEAD_LINES]:
        marker = find_marker(line)
        if marker and marker.style in ("roman", "part", "chapter", "article"):
            break
        head.append(line)
    return head


def _block(head: Sequence[Line], type_index: int) -> list[Line]:
    """The lines above the type line, with those of the heading that a converter put below it."""
    block = list(head[:type_index])
    for line in head[type_index + 1 : type_index + 5]:
        if is_heading_line(line.text):
            block.append(line)
    return block


def _letter_block(head: Sequence[Line]) -> Sequence[Line]:
    """The heading of a letter, which has no type line: up to "Kính gửi"."""
    for index, line in enumerate(head):
        if fold(line.text).startswith(("kinh gui", "kinh goi")):
            return head[:index]
    if any(is_national_title(line.text) for line in head[:12]):
        return [line for line in head[:12] if not find_marker(line)]
    return []


def _last_of_heading(head: Sequence[Line], spans: dict[str, Span]) -> int | None:
    """The line that holds the number or the date, whichever comes last."""
    last = max(
        (spans[name].start for name in ("number", "issued_date") if name in spans), default=-1
    )
    return next((i for i, line in enumerate(head) if line.span.contains(last)), None)


def _posted(head: Sequence[Line]) -> re.Match[str] | None:
    """When an article was posted: the last date before its text, updates aside."""
    found: re.Match[str] | None = None
    for line in head:
        if len(line.text) > _LONG_LINE and found:
            break
        match = POSTED.search(line.text)
        if match is None or (found and _UPDATED.search(line.text)):
            continue
        if match.start() and (marker := find_marker(line)) and marker.style == "arabic":
            continue  # "1. Thời gian: đến 24h00 ngày 31/12/2031" is no date of posting
        found = match
    return found


def _launcher(text: str, end: int, spans: dict[str, Span], pattern: re.Pattern[str]) -> str | None:
    """Who launches the plan, from the sentences after the title."""
    window = text[end : end + 6000]
    last = None
    at = 0
    while match := pattern.search(window, at):
        name = " ".join(match["body"].split())
        at = match.start() + len(name.split()[0])
        if _NOT_A_NAME.search(fold(name)) or (last and name.startswith(("Nhà trường", "Tổ "))):
            continue
        if _BULLET.search(window, max(0, match.start() - _BEFORE), match.start()):
            continue  # one of its tasks: "- Công đoàn phát động thi đua …"
        last = match
        if re.search(r"kế\s+hoạch$", match[0], re.I) or len(name.split()) > 2:
            break
    if last is None:
        return None
    start = _of_superior(window, last.start("body"))
    for later in _BODY_AFTER_COMMA.finditer(last["body"]):
        start = last.start("body") + later.end()  # "Cụm, ngày 18/3/2022, Cụm Thi đua …"
    stop = last.end("body")
    if deed := _DEED.search(window, start, stop):
        stop = deed.start()
    spans["issuing_body"] = Span(end + start, end + stop)
    name = " ".join(window[start:stop].split())
    # the board that signs is not the body: "Ban giám hiệu Trường …"
    name = re.sub(r"^Ban [Gg]iám (?:[Hh]iệu|[Đđ]ốc)\s+(?=[A-ZĐ]|trường)", "", name)
    return re.sub(r"\s+(?:đã|sẽ)$", "", name)


def _of_superior(window: str, start: int) -> int:
    """Where the name begins that ends in "trực thuộc" and the body at *start*; else *start*."""
    said = _BELONGS.search(window, max(0, start - _LONGEST_NAME), start)
    if said is None:
        return start
    first = [head.end() for head in _NAME_BEGINS.finditer(said[0])]
    return start - len(said[0]) + first[-1] if first else start


def _year(text: str, title: str | None, date: str | None, end: int) -> int | None:
    """The year the plan is for: of its title, else the first the text names, else of its issue."""
    issued = int(date[:4]) if date else None
    if enclosed := _ENCLOSED_YEAR.match(text, end):
        issued = issued or int(enclosed[1])
    own = _UP_TO.sub("", _DAY_OF.sub("", title or ""))
    if named := _YEAR.search(own):
        return int(named[1])
    if issued and title and _UP_TO.search(title):
        return issued
    if named := _BARE_YEAR.search(own):
        return int(named[1])
    for named in _YEAR.finditer(text, end, end + _FIRST_PAGE):
        before = text[max(end, named.start() - _BEFORE_YEAR) : named.start()]
        if not _OTHER_YEAR.search(before):
            return int(named[1])
    return issued


# Bodies of several provinces or of the whole country: the place they sit in is not their province.
_ABOVE_PROVINCES = re.compile(
    r"^(?:bo (?!chi huy|doi|tu lenh)|tong (?:cuc|cong ty|lien doan)|tap doan|(?:ban chap hanh )?trung uong"
    r"|vien kiem sat nhan dan toi cao|toa an nhan dan toi cao|ngan hang nha nuoc viet nam|thu tuong|chinh phu"
    r"|ban chi dao (?:quoc gia|trung uong)|van phong (?:chinh phu|quoc hoi|trung uong)|thanh tra chinh phu"
    r"|hoi dong thi dua\W+khen thuong trung uong|kiem toan nha nuoc|bao hiem xa hoi viet nam)"
)
_SUPERIOR = re.compile(
    r"(?:UBND|[ỦU][ỷỶyYủ] ban nhân dân|HĐND|Hội đồng nhân dân|LĐLĐ|Sở [A-ZĐ][^,;.\n]{3,30}?)\s+tỉnh"
    r"\s+((?:[A-ZĐ]\w*\s?){1,4})"
)


def _superior(text: str) -> str | None:
    """The one province whose bodies a district's or commune's plan cites."""
    named = {province_named("tỉnh " + match[1]) for match in _SUPERIOR.finditer(text)} - {None}
    return named.pop() if len(named) == 1 else None


def _province(
    place: str | None, parent: str | None, body: str | None, text: str, end: int, *, national: bool
) -> str | None:
    """From the date line, the bodies, else the province the text names most often."""
    above = body is not None and _ABOVE_PROVINCES.match(fold(body)) is not None
    for part in (body, parent) if above else (place, body, parent):
        if part and (name := province_named(part)):
            return name
    if above:
        return None
    if place and (name := province_of_place(place)):
        return _superior(text[: end + _FIRST_PAGE]) or name
    for part in (body, parent):
        if part and (name := province_of_body(part)):
            return name
    if national:
        return None
    counts: dict[str, int] = {}
    for match in re.finditer(r"(?:tỉnh|TỈNH|[Tt]hành phố|TP\.?)\s+((?:[A-ZĐ][\w]*\s?){1,4})", text):
        if name := province_named("tỉnh " + match[1]):
            counts[name] = counts.get(name, 0) + 1
    if counts:
        return max(counts, key=lambda name: counts[name])
    return province_named(text[end : end + _FIRST_PAGE]) or _of_districts(text, end)


def _of_districts(text: str, end: int) -> str | None:
    """The one province in which the districts lie that the text names first."""
    found = (
        province_of_place(match[1])
        for match in _DISTRICT.finditer(text, end, min(len(text), end + _FIRST_PAGE))
    )
    named = set(filter(None, found))
    return named.pop() if len(named) == 1 else None
