"""Who launches a plan whose heading is lost: told by the sentences after the title.

``Ủy ban nhân dân xã xây dựng kế hoạch …``; in a report, ``UBND tỉnh vừa ban hành Chỉ thị số …``.
"""

from __future__ import annotations

import re

from thidua.document import Span
from thidua.knowledge.folding import fold
from thidua.knowledge.issuing_bodies import BODY_HEAD, document_types

# Who acts in a report; a meeting does not.
_AUTHOR = (
    r"(?:(?:Thủ\s+tướng\s+)?Chính\s+phủ(?=\s+(?:(?:vừa|đã|mới)\s+)*(?:ban\s+hành|phát\s+động)\s)"
    rf"|(?!Hội\s(?:nghị|thi|thảo|diễn|trường|làng|khỏe)|Tổng\s(?:Bí|bí)\s){BODY_HEAD})"
)
_LAUNCH = re.compile(
    # not of a document cited: "Quyết định số 74/QĐ-UBND … của UBND tỉnh ban hành Kế hoạch"
    rf"(?<![\w/])(?<!\w-)(?<!của[ \n])(?<!tịch )(?<!đốc )(?<!nhiệm )(?<!thư )(?<!tướng )(?<!Công )(?P<body>(?:{_AUTHOR}|Liên đội|Chi đoàn)(?:[^.;:,\n“\"()]|\([A-ZĐ&]{{1,8}}\)(?=\s\w)){{0,90}}?)\s+(?:\([^()\n]{{2,30}}\)\s+)?(?:đã\s+)?"
    r"(?:(?:[Xx]ây\s+dựng|[Bb]an\s+hành|[Pp]hát\s+động|[Tt]riển\s+khai|lập|đề\s+ra)\s+(?:và\s+\w+\s+\w+\s+)?"
    r"(?:kế\s+hoạch|Kế\s+hoạch|KẾ HOẠCH|[Cc]hương\s+trình\s+(?:hành\s+động|thực\s+hiện)|phong\s+trào|đợt|(?:tháng\s+)?thi\s+đua|[Pp]hương\s+hướng|[Qq]uy\s+chế|[Hh]ướng\s+dẫn)"
    r"|báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|tổng\s+kết|sơ\s+kết)"
    r"|có\s+ý\s+kiến\s+(?:chỉ\s+đạo\s+)?như\s+sau"
    r"|(?:đề\s+nghị|yêu\s+cầu|hướng\s+dẫn|thông\s+báo)\s[^.;:\n]{3,240}?\s(?:như|(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|vấn\s+đề)(?:,?\s+cụ\s+thể(?:\s+như)?)?)\s+sau)"
)
# In a report: "UBND tỉnh vừa có Công văn số …"; its head signs for the body.
_ISSUED = re.compile(
    rf"(?<![\w/])(?<!\w-)(?<!của[ \n])(?P<body>{_AUTHOR}[^.;:,\n“\"()]{{0,60}}?)\s+(?:(?:đã|vừa|vừa\s+mới|mới)\s+)?(?:[Bb]an\s+hành|có)\s+"
    r"(?:[Vv]ăn\s+bản|[Cc]ông\s+văn|Chỉ\s+thị|Kế\s+hoạch|Hướng\s+dẫn|Quyết\s+định)\s+(?:số\s*:?\s+)?\d"
)
# In a report: "Khối thi đua … tổ chức hội nghị ký kết giao ước".
_HOSTED = re.compile(
    rf"(?<!\w)(?<!của[ \n])(?<!tịch )(?<!đốc )(?<!diện )(?<!nhiệm )(?<!thư )(?<!tướng )(?<!Công )(?P<body>{_AUTHOR}(?:[^.;:\n“\"()]|\([A-ZĐ&]{{1,8}}\)){{0,120}}?)\s+(?:\([^()\n]{{2,80}}\)\s+)?(?:đã\s+|vừa\s+|sẽ\s+)?(?:(?:long|trang)\s+trọng\s+)?"
    r"(?:(?:phối\s+hợp\s+)?(?:tổ\s+chức|phát\s+động|ký\s+kết)\s+[“\"]?(?:[Hh]ội\s+nghị|[Ll]ễ|buổi|[Đđ]ợt|phát\s+động|thi\s+đua|phong\s+trào|[Gg]iao\s+ước|[Cc]uộc\s+thi|ký|[Đđ]ại\s+hội|[Cc]hương\s+trình|[Cc]hiến\s+dịch|[Tt]háng\s|Tết\s+trồng)"
    r"|(?<=vừa\s)(?:giao|đề\s+nghị|yêu\s+cầu|(?:ban\s+hành|có)\s+(?:văn\s+bản|công\s+văn))\s|đề\s+nghị\s+các\s+(?:địa\s+phương|đơn\s+vị|cơ\s+quan|huyện|xã|sở)"
    r"|(?:ban\s+hành|xây\s+dựng)\s+[Kk]ế\s+hoạch|(?:đề\s+ra|đặt)\s+(?:mục\s+tiêu|chỉ\s+tiêu)\s)"
)
_ISSUES = re.compile(
    r"(?:xây\s+dựng|ban\s+hành|lập|triển\s+khai|đề\s+ra)\s+(?P<type>[Kk]ế\s+hoạch|Chương\s+trình\s+hành\s+động|Hướng\s+dẫn)"
    r"(?!\s+số\s)[^.:\n]{0,300}?(?:như\s+sau|sau\s+đây|nội\s+dung\s+sau)\s*:?\s*\n\s*(?P<item>(?:I|A|1)\s?[.)/-])?"
)
_JUST_NOW = re.compile(r"(?:vừa|mới)\s+$|\b(?:vừa|mới)\s+(?:ký|ban\s+hành|triển\s+khai)")
# "Cụm thi đua số 4 gồm: Trường …, Trường … tổ chức ký kết": the group, not its members
_GROUP = re.compile(
    r"(?<!\w)(?P<body>(?:Cụm|Khối)\s[^.;:,\n“\"()]{2,80}?)(?:,\s+thuộc\s[^.;:,\n]{3,60}?)?,?\s+(?:\(\s*)?(?:bao\s+)?gồm(?!\w)"
    r"[^.;\n]{3,900}?\s(?:tổ\s+chức|k[ýí]\s+kết|tiến\s+hành|phát\s+động)\s"
)
# The deed itself is no part of the name: "Công đoàn phối hợp với …", "Hội … tổ chức Lễ …".
_DEED = re.compile(
    r"\s+(?:(?:bao\s+)?gồm\s|phối\s+hợp|ban\s+hành|thống\s+nhất|chủ\s+trì|mới\s+đây|vừa\s+qua|chỉ\s+đạo|đề\s+nghị|yêu\s+cầu|giao(?!\s+(?:dịch|thông|lưu|thương))\s|(?:đã|vừa|sẽ|cùng|cũng|lên|long\s+trọng|chính\s+thức|do)(?:\s|$)|về(?:$|\s+(?:vừa|đã))"
    r"|(?<!Ban )tổ\s+chức(?:\s+(?:[Ll]ễ|[Hh]ội\s+(?:nghị|thi)|buổi|đợt)|$)).*"
)
_ITS_PLAN = re.compile(r"kế\s+hoạch$", re.I)  # "… xây dựng kế hoạch": this one, for sure
_BULLET = re.compile(r"\n[ \t]*[-–+•*]\s*$")
# Whoever is told to launch it is not the issuer: "UBND tỉnh giao các sở, UBND các huyện … tổ chức"
_IS_TOLD = re.compile(
    r"(?:\bgiao|đề\s+nghị|yêu\s+cầu|chỉ\s+đạo|phối\s+hợp(?:\s+cùng)?\s+với)\s[^.;:\n]*$"
)
# "Yêu cầu Ban Văn hóa xã xây dựng kế hoạch"; "tại Hội trường Phòng Nội vụ, khối thi đua … đã tổ chức"
_ASKED = re.compile(r"(?:[Yy]êu\s+cầu|[Đđ]ề\s+nghị|[Gg]iao)\s+$")
_AT = re.compile(r"(?:\btại|Hội\s+trường|hội\s+trường|trụ\s+sở)\s+$")
# Who signs is not the body: "Ban giám hiệu Trường …".
_SIGNS_FOR = re.compile(
    r"^(?:Ban [Gg]iám (?:[Hh]iệu|[Đđ]ốc)|Tổng [Tt]hư ký|Tổng [Gg]iám đốc(?: và)?)\s+(?=[A-ZĐ]|trường)"
)
# One of a group or of those present is not the issuer: "Cụm gồm: Sở …, Cục … và Sở … đã ký giao ước"
_AMONG = re.compile(
    r"\bgồm(?:\s+có)?\s*:?\s[^.;\n]*$|\b(?:[Cc]ác(?:\s+cấp)?|[Mm]ỗi|[Mm]ọi|[Tt]ừng|[Nn]hững)\s+$"
)
_SHORT = re.compile(r"\s\([A-ZĐ&]{1,8}\)(?=\s)")  # "Hội Nông dân (ND) thành phố"
_LONGEST_NAME = 150
_BELONGS = re.compile(r"[^.;:\n]+\strực\s+thuộc\s+$")
_NAME_BEGINS = re.compile(rf"(?:^\s*|,\s+)(?={BODY_HEAD}\s)")
_BEFORE = 20  # characters before a name, in which a bullet stands
_SENTENCE = 200  # characters before a name, in which it may be told to act
_LIST = 900  # characters of a list of bodies
_BODY_AFTER_COMMA = re.compile(rf",\s+(?:Trưởng\s+)?(?={BODY_HEAD}\s)")
_LEAD = 1500  # characters in which a report says of whom it is; other news may follow it
# What stands under such a heading is what others are to do.
_TASKS = re.compile(r"^[ \t#*]*(?:[IVX]{1,4}|\d{1,2}|[A-H])\s?[.)/-][ \t*]*TỔ CHỨC THỰC HIỆN", re.M)
_REACH = 6000  # characters after the title
# What ends like this is the middle of a sentence: "… của Học viện về việc xây dựng kế hoạch".
_NOT_A_NAME = re.compile(
    r"\bco (?:to trinh|cong van|van ban) so\b|\b(?:ve|viec|de|va|do|cua|duoc|cho|theo|trong|voi|phai|can|tich cuc|chu dong|trinh bay|nghe|doc|phat bieu)$|, (?:(?:thuong|dai|trung|thieu) (?:tuong|ta)|dong chi|ong|ba) |, (?:cac|toan the|tung|moi(?! truong)) "
)


def launching_body(text: str, end: int, spans: dict[str, Span], *, reported: bool) -> str | None:
    """Who launches the plan whose title ends at *end* of *text*; None where nobody is said to.

    *reported*: the text is an article about the plan. The place of the name goes into *spans*.
    """
    window = text[end : end + _REACH]
    if (tasks := _TASKS.search(window)) is not None:
        window = window[: tasks.start()]
    host = _host(window) if reported else None
    found = host or _launcher(window[:_LEAD] if reported else window, _LAUNCH)
    if found is None:
        return None
    first, stop = found.span("body")
    if deed := _DEED.search(window, first, stop):
        stop = deed.start()
    start = _of_superior(window, first)
    for later in _BODY_AFTER_COMMA.finditer(window, first, stop):
        start = later.end()  # "Cụm, ngày 18/3/2022, Cụm Thi đua …"
    spans["issuing_body"] = Span(end + start, end + stop)
    name = " ".join(_SHORT.sub("", window[start:stop]).split())
    return _SIGNS_FOR.sub("", name)


def launched_type(text: str, end: int, title: str | None) -> str | None:
    """The type of a document on a page without its heading, told by the sentence that issues it.

    "<body> xây dựng Kế hoạch … như sau:" stands over the document's own first item, or below its
    *title* "Kế hoạch …"; news only report such a document: "… vừa ban hành Kế hoạch …".
    """
    for issued in _ISSUES.finditer(text, end, end + _REACH):
        if not issued["item"] and not fold(title or "").startswith(fold(issued["type"])):
            continue
        sentence = text[
            max(text.rfind("\n", 0, issued.start()), text.rfind(". ", 0, issued.start())) + 1 :
        ]
        if not _JUST_NOW.search(sentence[: sentence.find(issued[0])]):
            return document_types().get(fold(" ".join(issued["type"].split())))
    return None


def _host(window: str) -> re.Match[str] | None:
    """The sentence of a report that says who issued the plan or hosted the meeting."""
    if issued := _ISSUED.search(window) or _GROUP.search(window, 0, _LEAD):
        return issued
    host = _launcher(window, _HOSTED)
    told = host and _IS_TOLD.search(window, max(0, host.start() - _SENTENCE), host.start())
    return None if told else host


def _launcher(window: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The sentence that says who launches it: the first that surely does, else the last."""
    last = None
    at = 0
    while match := pattern.search(window, at):
        name = " ".join(match["body"].split())
        at = match.start() + len(name.split()[0])
        if _is_no_name(name) or (last and name.startswith(("Nhà trường", "Tổ "))):
            continue
        before = max(0, match.start() - _BEFORE)
        if _BULLET.search(window, before, match.start()):
            continue  # one of its tasks: "- Công đoàn phát động thi đua …"
        if _ASKED.search(window, before, match.start()) or _AT.search(
            window, before, match.start()
        ):
            continue
        if _AMONG.search(window, max(0, match.start() - _LIST), match.start()):
            continue
        last = match
        if _ITS_PLAN.search(match[0]) or len(name.split()) > 2:
            break
    return last


def _is_no_name(name: str) -> bool:
    """Whether *name* is the middle of a sentence; a place may end it: "Đảng ủy xã Triệu Độ"."""
    found = _NOT_A_NAME.search(fold(name))
    place = name.rsplit(maxsplit=1)[-1][:1].isupper()
    return found is not None and not (place and found.end() == len(name))


def _of_superior(window: str, start: int) -> int:
    """Where the name begins that ends in "trực thuộc" and the body at *start*; else *start*."""
    said = _BELONGS.search(window, max(0, start - _LONGEST_NAME), start)
    if said is None:
        return start
    first = [head.end() for head in _NAME_BEGINS.finditer(said[0])]
    return start - len(said[0]) + first[-1] if first else start
