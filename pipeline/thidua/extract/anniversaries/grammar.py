"""The wordings of an anniversary: a count of years, an event, and dates in or without brackets.

Brackets and what stands in them are matched on folded text, so that capitals and text without
diacritics read the same; the end of an event without a bracket is told by words that need theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thidua.document import Span
from thidua.extract.anchored import matches, starts
from thidua.knowledge.folding import LOWER, UPPER, fold


@dataclass(frozen=True, slots=True)
class Mention:
    """One anniversary: offsets of the whole and of its event, and the dates as printed."""

    span: Span
    event: Span
    ordinal: int | None
    origin: str | None
    now: str | None
    rule: str


# How many years: "93 năm", "1.010 năm", "lần thứ 93", "năm thứ 93", "93 mùa xuân có Đảng".
_COUNT = re.compile(
    r"(?<!\w)(?P<nth>(?:lan|nam) thu\s+)(?P<n>\d{1,3})(?:\s+nam)?(?!\w)\s*"
    r"|(?<![\d/])(?<!\d[.,/-])(?P<years>\d\.\d{3}|[loi]?\d[\dlo]{0,3})\s*(?:nam(?:,(?=\s+ngay\s))?|mua\s(?:xuan|thu)(?=\sco\s))(?!\w)\s*(?:k[yi] niem\s+)?"
)
_NUMBER_BEFORE = re.compile(r"(?:\d\.\d{3}|[loi]?\d[\dlo]{0,3})\s*$")
_D = r"[\doli]{1,2}"  # OCR reads letters for 0 and 1
_S = r"\s?[/.\-]\s?"
# No number goes on in the next line: "Quốc khánh 2/9. / 5. Khen thưởng"
_NO_MORE = r"(?!\d|[^\S\n]?[/\-–][^\S\n]?\d|\.\d|[^\S\n]?\.[^\S\n]?(?:19|20)\d\d(?!\d))"
_FULL = (
    rf"(?:ngay\s*)?(?:{_D}{_S}{_D}{_S}[\dol]{{4}}|\d{{1,2}}\s+thang\s+\d{{1,2}}\s+nam\s+\d{{4}})"
)
_DATE = (
    rf"(?:{_FULL}|(?:ngay\s*)?{_D}{_S}{_D}{_S}\d{{2}}|(?:thang\s+)?{_D}{_S}\d{{4}}"
    rf"|(?:nam\s+)?\d{{4}}|nam\s+\d{{1,3}}|(?:ngay\s*)?{_D}{_S}{_D})(?!\d)"
)
_TO = r"\s*(?:[-/÷~_>=→\\*]|den|toi)+\s*"
# "(từ ngày 01/11 đến 18/11/2031)": when something takes place
_PERIOD = rf"\s*tu\s+(?:ngay\s+)?{_D}{_S}{_D}{_TO}"
_BRACKET = (
    rf"[(\[](?!{_PERIOD})\s*(?:tu\s+)?(?P<origin>{_DATE}|[1-9]\d{{1,2}}(?={_TO}(?:nam\s+)?\d{{4}}\s*[)\]]))(?:{_TO}(?P<now>{_DATE}))?(?:\s+am lich)?"
    r"(?:\s*[)\]]|(?=\s*(?:[;,\n]|$)))"
)
# Words of an event before its bracket: no other count, no new greeting, no sentence's end.
_WORD = (
    r"(?:(?!\d+\s*nam\s|lan thu\s+\d|(?:,|\s(?:va|cung))\s*(?:chao mung|ky niem|mung)\s)"
    r"(?:[^()\[\];:|\"\n.]|\.(?!\s)|\n(?!\s*(?:\n|[-+*•|#]|\d+[.)/]|[a-z]\)|[ivx]+[.\-]))|\"[^\"\n]{2,120}\"|\((?!\s*(?:ngay\s|nam\s)?[\doli]{1,4}[\s/.\-)])[^()\d\n]{2,40}\)))"
)
_BRACKETED = re.compile(rf"(?P<event>\w{_WORD}{{2,220}}?)(?P<mark>[\"”])?\s*{_BRACKET}")
# A bracket that holds dates and what joins them, however that is written.
_LOOSE = re.compile(
    rf"(?P<event>\w{_WORD}{{2,220}}?)\s*[(\[](?!{_PERIOD})(?P<inside>[^()\[\]\n]{{3,90}})[)\]]"
)
_ANY_DATE = re.compile(rf"(?<![\d/]){_DATE}")
_JOINTS = re.compile(r"ngay|thang|nam|tu|den|toi|va|am lich|duong lich|[^a-z\d]")
# "(26/31931 – 26/03/2021)": what is left of a date that lacks a stroke
_MISTYPED = re.compile(r"\d{5,8}")
_BARE = re.compile(
    rf"(?P<event>\w(?:(?!\d+\s*nam\s)[^()\[\];:|\"\n.\d]){{2,160}}?)\s+(?P<origin>{_FULL}){_TO}"
    rf"(?P<now>(?:{_FULL}|\d{{4}}))(?!\d)"
)
# "20 năm thành lập Hội Khuyến học xã 2003 - 2023": as many years as are counted
_YEARS = re.compile(
    r"(?P<event>\w(?:(?!\d+\s*nam\s|giai doan|nam hoc)[^()\[\];:|\"\n.,\d]){2,120}?)\s+(?P<origin>(?:1\d|20)\d\d)"
    rf"\s?[-–]\s?(?P<now>20\d\d){_NO_MORE}"
)
_BRACKET_FIRST = re.compile(rf"{_BRACKET}\s*(?=ngay\s)")

# An event that no bracket ends; on the text with its diacritics.
_HEAD = (
    r"(?:ngày|quốc\s+khánh|quốc\s+tế\s+(?:phụ\s+nữ|lao\s+động|thiếu\s+nhi)|cách\s+mạng\s+tháng|chiến\s+thắng"
    r"|giải\s+phóng|thành\s+lập|truyền\s+thống|khởi\s+nghĩa|thực\s+hiện\s+di\s+chúc|tái\s+lập|sinh\s+nhật|chia\s+tách|hợp\s+nhất"
    r"|thảm\s+họa|đại\s+thắng|chiến\s+dịch|mở\s+rộng\s+địa\s+giới|công\s+cuộc\s+đổi\s+mới|nước\s+(?:chxhcn|cộng\s+h(?:òa|oà)))(?!\w)"
)
_FOLDED_HEAD = re.compile(fold(_HEAD))
_COMMA_GOES_ON = (
    r"(?:thống\s+nhất\s+(?:đất\s+nước|tổ\s+quốc)|sinh\s+viên|liệt\s+s[ĩỹ]|chữa\s+cháy"
    r"|bảo\s+vệ\s+tổ\s+quốc|quốc\s+khánh|thể\s+thao|đổi\s+mới\s+sáng\s+tạo|nói\s+chuyện)"
)
_AND_GOES_ON = (
    r"(?:quốc\s+khánh|qk\s|ngày\s|(?-i:Hội)\s|nổi\s+dậy|phát\s+triển|trưởng\s+thành|văn\s+hóa|phát\s+thanh"
    r"|môi\s+trường|đào\s+tạo|xã\s+hội|truyền\s+thông|du\s+lịch|thể\s+thao|đầu\s+tư|công\s+nghệ|kỹ\s+thuật|đổi\s+mới\s+sáng\s+tạo)"
)
# "Phòng Văn hóa và Thông tin": a name goes on with a capital, but what else is celebrated has one too
_NAME_GOES_ON = (
    r"(?-i:(?!(?:Đại\s+hội|Hội\s+nghị|Đảng|Lễ|Tết|Xuân|Tháng|Tuần|Năm|Cách|Cuộc|Chiến|Chào|Kỷ|Mừng|Đón|Hướng|Hưởng|Phát|Công\s+bố|Khai|Khánh"
    rf"|Tổng|Sơ|Bầu|Quốc\s+tế|Thành\s+lập|Nhân|Huân|Bằng|Cờ|Danh|Festival|Ban|UBND|Trao)(?!\w))[{UPPER}][{LOWER}])"
)
# "ngày Bác Hồ và đoàn công tác của Trung ương về thăm": of two who came
_CAME_TOO = (
    r"(?!đón|chào|mừng|nhân|được)[^.;:,\n“”\"()]{2,60}?\s(?:về|đến|lên|tới|vào)\s+thăm(?!\w)"
)
# Words that are names too with a capital: "Nguyễn Lương Bằng", "Bệnh viện Từ Dũ"
_SMALL = r"(?-i:bằng|từ|được|theo|BẰNG|TỪ|ĐƯỢC|THEO)"
# "… Hai Bà Trưng Hội LHPN xã đã tổ chức": who commemorates, behind the last word of an event
_WHO_DOES = (
    r"(?:(?<=Nam\s)|(?<=Trưng\s)|(?<=Phủ\s)|(?<=Minh\s)|(?<=[Nn]ữ\s)|(?<=Tám\s)|(?<=nước\s)|(?<=\d\s))"
    r"(?-i:Hội|Đoàn|Đảng\s+[ủu][ỷy]|[Hh]uyện\s+(?:[ủu][ỷy]|đoàn)|Sở|Phòng|Trường|Công\s+(?:đoàn|ty|an)|[ỦU][ỷy]\s+ban|LĐLĐ|Liên\s+đoàn)\s"
    r"[^.;:,\n]{2,50}?\s(?:đã|vừa|sẽ|tổ\s+chức|phát\s+động|ban\s+hành|xây\s+dựng|triển\s+khai|chỉ\s+đạo)\s"
)
_END = (
    rf"(?=\s*(?:[;:.…!()|\n“”\"]|$|,(?!\s*{_COMMA_GOES_ON}))|\s+(?:như\s+sau|cụ\s+thể)(?!\w)|\s+{_WHO_DOES}"
    rf"|\s+(?:và\s+(?!\s|{_AND_GOES_ON}|{_NAME_GOES_ON}|{_CAME_TOO})|năm\s+20\d\d|(?:{_SMALL}|gắn|để|nhằm|(?<!chuyện\s)với|trong|trên|đến|tại|sẽ|là|do|lập\s+thành\s+tích"
    r"|có\s+(?:sự|ý|vai|hơn|trên)|đã\s+(?:được|thu|diễn|trở|góp|tạo|mang)|thu\s+hút|thực\s+sự"
    r"|diễn\s+ra|kéo\s+dài|bắt\s+đầu|cùng|cũng|thông\s+qua|hướng\s+tới|nhân\s+dịp|vào|(?<!Minh\s)(?<!Hồ\s)(?<!phủ\s)(?<!Đảng\s)(?-i:phát\s+động|triển\s+khai)"
    r"|tổ\s+chức(?=\s+(?:tại|vào|nhiều|một|gặp|tọa|mít|giao|kỷ|triển|các|thực|tốt|lễ|hội|cuộc|đợt|phong|tuyên|trang|thành\s+công|phát|thi)\s)"
    r"|và\s+(?:trao|công\s+bố|đón|biểu\s+dương|tôn\s+vinh|tuyên\s+dương)"
    # who does it: "… 30 năm ngày Nhà giáo Việt Nam Nhà trường tổ chức"
    r"|(?<!lập\s)(?<!thống\s)(?<!của\s)(?-i:Lễ\s+(?:phát|ra|trao|mít)|Nhà\s+trường|BGH|BCH|Ban\s+[Gg]iám|Ban\s+[Cc]hấp|Ban\s+[Tt]hường|UBND|Liên\s+đội|Đoàn\s+trường|Chi\s+bộ|Công\s+đoàn\s+(?:trường|cơ\s+sở)"
    # what a page prints below a headline; where something is handed in
    r"|Cập\s+nhật|Ngày\s+đăng|Đăng\s+(?:ngày|lúc|bởi)|Lượt\s+xem|Tác\s+giả|về\s+(?:Huyện|Ban|Văn|Phòng|Sở|UBND|Liên|Công)))\s))"
)
# "Đại thắng mùa Xuân năm 1975", "Xuân Mậu Thân - 1968"
_YEAR_OF_EVENT = (
    r"(?:(?<=[^\W\d_]\s)|(?<=n[-–])|(?<=n[-–]\s)|(?<=n\s[-–]\s))1[89]\d\d"
    rf"{_NO_MORE}"
)
_UNBRACKETED = re.compile(
    rf"(?P<event>\w(?:[^();:.…\n“”\"|\d,]|\d(?=\s+điều\s)|\d{{1,2}}\s?[/\-]\s?\d{{1,2}}{_NO_MORE}|\d{{1,2}}\.\d{{1,2}}(?![\d.])"
    rf"|(?:(?<=tháng\s)|(?<=đoàn\s)|(?<=hiệu\s)|(?<=cmt))\d{{1,4}}(?![\d/])|{_YEAR_OF_EVENT}|,(?=\s*{_COMMA_GOES_ON})){{3,160}}?)"
    rf"(?:[^\S\n]+(?P<origin>(?:ngày\s+)?\d{{1,2}}\s?[/.\-]\s?\d{{1,2}}\s?[/.\-]\s?\d{{4}}))?{_END}",
    re.I,
)
# Years of work, study and carrying out are counted too, and not commemorated.
_NO_EVENT = re.compile(
    r"(?:thuc hien(?! (?:di chuc|loi day|loi keu goi|6 dieu|sau dieu))|trien khai|thi hanh|hoc(?! vien)|cong tac|lien|lien tuc|lien tiep|gan|vua|qua|toi|tiep|dau|cuoi|tro"
    r"|cua|nay|sau|truoc|nua|tuoi|mot|ke|den|chuan bi|nghien cuu|phan dau)(?!\w)"
)
_NO_EVENT_UNCUED = re.compile(r"(?:phat dong|to chuc)(?!\w)")
# What makes of a count of years an anniversary, right before it; or the anniversary before it.
_CUE = re.compile(
    r"(?:ky niem|ki niem|truyen thong ve vang|mung|huong (?:toi|ve|den)|dip|trong tam la)\s*(?:tron\s*)?$"
)
# "tổng kết 5 năm phong trào thi đua (2006 - 2010)": a term of years under review
_REVIEWED = re.compile(r"(?:tong|so) ket\s*$")
# "ngày Quốc tế Lao động 1/5 và …, ngày bầu cử (22/5/2016)": the bracket tells of the last one
_AND_ANOTHER = re.compile(r"(?<!\d)\d{1,2}\s?[/.]\s?\d{1,2}(?:,|\s+va)\s.*\sngay\s")
_LIST = re.compile(r"[\s,;*]*(?:va|cung|voi)?\s*(?:(?:chao )?mung\s+|ky niem\s+)*$")
_SPAN_OF_TIME = re.compile(r"(?:sau|qua|hon|suot|trong|gan|moi|it nhat|tu|co|du|tren|duoi)\s*$")
_POSTPOSED = re.compile(
    rf"(?<!\w)(?P<event>(?:sinh nhat|tet doc lap|quoc khanh)(?:\s(?:[^();:.,\n\"\d]|2\s?[/.]\s?9(?!\d)){{1,60}}?)?)\s+lan thu\s+(?P<nth>\d{{1,3}})(?!\w)"
    rf"(?:\s*{_BRACKET})?"
)
# No count of years before the event, or one without its "năm", or one behind the event.
_WITHOUT_YEARS = re.compile(
    r"(?<!\w)(?:(?:(?<=niem )|(?<=mung ))(?P<bare>\d{1,3})\s+)?"
    r"(?P<event>(?:ngay|quoc khanh|cach mang thang|chien thang|giai phong|thanh lap|truyen thong)\s(?:(?!\d+\s*nam\s|ngay\s|lan thu\s)(?:[^();\n\",]|,(?=\s*thong nhat))){0,120}?)(?:\s*lan thu\s+(?P<nth>\d{1,3}))?\s*"
    r"\(\s*(?P<origin>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})\s*[-/]\s*(?P<now>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})\s*\)"
)
_TWO_DAYS = re.compile(
    r"\(\s*\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\s*[-/]\s*\d[\d\s/.-]{5,12}\)"
)
# "chiến thắng “Sông Lô vang dội”": the event's name, in quotation marks.
_NAMED_BY_QUOTE = re.compile(r"(?:chien thang|chien dich|truyen thong|ngay|su kien|phong trao)$")
_QUOTED_NAME = re.compile(r'\s*[“"][^“”"\n]{3,80}[”"]')
_OPENING_MARKS = ("“", '"', "«")
_CLOSING_MARKS = ("”", '"', "»")
# “Kỷ niệm 80 năm Ngày …” (06/01/1946 - 06/01/2026): the mark that is closed before the bracket
_OPENED = re.compile(r"[“\"«][^“”\"«»\n]{0,45}$")
# "Ngày thành lập Nước (Quốc khánh 02/9/2025)": another name of the day in its bracket.
_DAY_BEHIND = re.compile(rf"\s*\(\s*(?:quoc khanh|ngay [^()\d\n]{{2,40}})\s+(?P<day>{_FULL})\s*\)")
_EVENT = 150  # characters of an event before its bracket, at most


def mentions(flow: str, reach: Span) -> Iterator[Mention]:
    """The anniversaries of ``flow[reach]``, in text order; offsets refer to *flow*.

    *flow* is text with its diacritics, line breaks inside sentences taken as spaces.
    """
    folded = fold(flow)
    found = list(_postposed(flow, folded, reach))
    for count in matches(_COUNT, folded, _counts(folded, reach), reach.end):
        if any(m.span.start <= count.start() < m.span.end for m in found):
            continue
        before = max((m.span.end for m in found if m.span.end <= count.start()), default=None)
        follows = before is not None and bool(_LIST.fullmatch(folded, before, count.start()))
        if mention := _counted(flow, folded, count, reach.end, follows=follows):
            found = [m for m in found if not _overlap(m.span, mention.span)]
            found.append(mention)
    for match in _without_years(folded, reach, found):
        span = Span(*match.span())
        if not any(_overlap(span, m.span) for m in found):
            years = match["bare"] or match["nth"]
            found.append(_mention(flow, match, span, int(years) if years else None, "no_ordinal"))
    yield from sorted(found, key=lambda mention: mention.span.start)


def _counts(folded: str, reach: Span) -> list[int]:
    """Where a count of years may begin: before each "nam", and at "lan thu", "nam thu"."""
    at = starts(folded, ("lan thu", "nam thu"), reach.start, reach.end)
    for word in starts(folded, ("nam", "mua xuan co", "mua thu co"), reach.start, reach.end):
        if number := _NUMBER_BEFORE.search(folded, max(reach.start, word - 12), word):
            at.append(number.start())
    return sorted(at)


def _without_years(folded: str, reach: Span, found: list[Mention]) -> Iterator[re.Match[str]]:
    """Events with a bracket of two days and no count of years before them."""
    for bracket in _TWO_DAYS.finditer(folded, reach.start, reach.end):
        at = bracket.start()
        if any(mention.span.start <= at < mention.span.end for mention in found):
            continue
        begin = max((m.span.end for m in found if m.span.end <= at), default=reach.start)
        yield from _WITHOUT_YEARS.finditer(folded, max(begin, at - _EVENT), bracket.end())


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _postposed(flow: str, folded: str, reach: Span) -> Iterator[Mention]:
    """Days that bear their count behind: "sinh nhật Bác lần thứ 125"."""
    for match in _POSTPOSED.finditer(folded, reach.start, reach.end):
        span = Span(match.start(), match.end())
        yield _mention(flow, match, span, int(match["nth"]), "nth")


def _counted(
    flow: str, folded: str, count: re.Match[str], end: int, *, follows: bool
) -> Mention | None:
    """The anniversary that begins with *count*; None where the years are of something else.

    *follows* tells that another anniversary stands right before, in a list.
    """
    start, at = count.start(), count.end()
    left = folded[max(0, start - 40) : start]
    cued = follows or bool(_CUE.search(left))
    if cued and flow[at : at + 1] in _OPENING_MARKS and _FOLDED_HEAD.match(folded, at + 1):
        at += 1  # 40 năm “Ngày Nhà giáo Việt Nam”
    if (flow[at : at + 1].islower() or flow[start:at].isupper()) and (
        _NO_EVENT.match(folded, at) or (not cued and _NO_EVENT_UNCUED.match(folded, at))
    ):
        return None
    ordinal = _number(count["n"] or count["years"])
    headed = bool(_FOLDED_HEAD.match(folded, at))
    named = headed or flow[at : at + 1].isupper()
    told = cued or (named and not _SPAN_OF_TIME.search(left))
    if not headed and _REVIEWED.search(left):
        return None
    rule = "nth" if count["nth"] else "range"
    if (first := _BRACKET_FIRST.match(folded, at, end)) and (
        event := _UNBRACKETED.match(flow, first.end(), end)
    ):
        dates = _cut(flow, first, "origin"), _cut(flow, first, "now")
        span = Span(start, event.end("event"))
        return Mention(span, Span(*event.span("event")), ordinal, *dates, rule)
    for pattern in (_BRACKETED, _BARE, _LOOSE, _YEARS):
        match = pattern.match(folded, at, end)
        if match is None or not _has_years(flow, count, match):
            continue
        if match.groupdict().get("mark") and not _OPENED.search(flow, max(0, start - 25), at):
            continue
        if _AND_ANOTHER.search(folded, *match.span("event")) and not match.groupdict().get("now"):
            continue
        if pattern is _YEARS and int(match["now"]) - int(match["origin"]) != ordinal:
            continue
        printed = _printed(flow, folded, match)
        if printed and (told or _is_day(printed)) and (headed or cued or not count["nth"]):
            span = Span(start, match.end())
            return Mention(span, Span(*match.span("event")), ordinal, *printed, rule)
    if not (told and (named or _CUE.search(left))) or (count["nth"] and not cued):
        return None
    match = _UNBRACKETED.match(flow, at, end)
    if match is None or not _has_years(flow, count, match):
        return None
    if not headed and flow[start - 1 : start] in _OPENING_MARKS:
        return None  # “30 năm Sông Xanh – vững tin”: a name that is quoted
    return _unbracketed(flow, folded, match, start, ordinal)


def _unbracketed(
    flow: str, folded: str, match: re.Match[str], start: int, ordinal: int | None
) -> Mention:
    """An anniversary that begins at *start*, whose event no bracket ends; its name may be quoted."""
    mention = _mention(
        flow,
        match,
        Span(start, match.end("origin") if match["origin"] else match.end("event")),
        ordinal,
        "no_range",
    )
    if match["origin"]:
        return mention
    event = mention.event
    if (
        flow[event.start - 1] in _OPENING_MARKS
        and flow[event.end : event.end + 1] in _CLOSING_MARKS
    ):
        return replace(mention, span=Span(start, event.end + 1))
    quoted = _QUOTED_NAME.match(folded, event.end)
    if quoted and _NAMED_BY_QUOTE.search(folded, event.start, event.end):
        event = Span(event.start, quoted.end())
        mention = replace(mention, span=Span(start, quoted.end()), event=event)
    if day := _DAY_BEHIND.match(folded, event.end):
        return replace(mention, span=Span(start, day.end()), origin=_cut(flow, day, "day"))
    return mention


def _printed(flow: str, folded: str, match: re.Match[str]) -> tuple[str | None, str | None] | None:
    """The two dates of a match; None where a loose bracket holds more than dates and joints."""
    if match.re is not _LOOSE:
        return _cut(flow, match, "origin"), _cut(flow, match, "now")
    inside = list(_ANY_DATE.finditer(folded, *match.span("inside")))
    if not inside:
        return None
    if rest := _JOINTS.sub("", _ANY_DATE.sub("", match["inside"])):
        if len(inside) != 1 or not _MISTYPED.fullmatch(rest):
            return None
        date = flow[inside[0].start() : inside[0].end()]
        return (date, None) if inside[0].start() == match.start("inside") else (None, date)
    first, second = ([flow[date.start() : date.end()] for date in inside[:2]] + [None])[:2]
    return first, second


def _is_day(dates: tuple[str | None, str | None]) -> bool:
    """Whether a bracket counts from a day or month, as a commemoration does, not from a year."""
    return dates[1] is not None and bool(re.search(r"\d\D+\d", dates[0] or ""))


def _number(printed: str) -> int:
    """A count as printed: with a point between thousands, or letters that OCR reads for digits."""
    return int(printed.translate(str.maketrans("oli", "011", ".")))


def _has_years(flow: str, count: re.Match[str], match: re.Match[str]) -> bool:
    """Whether "nam" is the word for years: with its mark, or in text that has lost its marks."""
    word = flow[count.start() : count.end()]
    if count["nth"] or not re.search(r"(?:nam|Nam|NAM)(?!\w)", word):
        return True
    plain = flow[count.start() : match.end("event")].casefold()
    return fold(plain) == plain


def _mention(
    flow: str, match: re.Match[str], span: Span, ordinal: int | None, rule: str
) -> Mention:
    groups = match.groupdict()
    origin = _cut(flow, match, "origin") if groups.get("origin") else None
    now = _cut(flow, match, "now") if groups.get("now") else None
    return Mention(span, Span(*match.span("event")), ordinal, origin, now, rule)


def _cut(flow: str, match: re.Match[str], group: str) -> str | None:
    """The words of a group as the text has them, not folded."""
    return flow[match.start(group) : match.end(group)] if match[group] else None
