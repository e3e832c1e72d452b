"""Times that a sentence fixes: for an event, as a deadline, or by a word that names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from thidua.extract.anchored import each
from thidua.extract.phases.dates import (
    before,
    lasts_years,
    long_ago,
    of_no_year,
    reported,
    times,
    year_of,
)
from thidua.extract.phases.record import (
    UNTIMED_ROLES,
    phase_record,
    rest_of_sentence,
    role_of,
    sentence_start,
)
from thidua.extract.times import BEFORE, BEGUN, OPEN, WHEN, YEARS
from thidua.knowledge.dates import DateRange
from thidua.records import Phase
from thidua.structure.plan import Plan

# What a time may begin with, its figures not far off; the whole pattern is tried only there. A
# class that comes first makes the search for it quick, so what may not precede comes second.
TIME_HEAD = re.compile(
    r"[\dtTnNqQbBkKvVcCmMhHgGđĐsS](?<![\w/.-].)(?:(?<=\d)\d?(?:\s?[/.−–—→÷~=+&-]|\s*(?:h|g(?=[\s\d])|giờ|tháng|đến|tới|và(?=\s\d))\s?)"
    r"|(?<=[tT])(?:ừ|háng|rước|rong|rọn|uần|hứ|hượng|rung|ính|ối|\.?\s?\d|Ừ|HÁNG|RƯỚC)(?=[^\n]{0,70}?(?:\d|quý))"
    r"|(?<=[nN])(?:gày|GÀY|ửa)|(?:uý|UÝ)\s|ắt\s|ể\s|hông\s(?=[^\n]{0,40}?\d)|ào\s|ậm\s|ả\s|uối\s|hiều\s|uộn\s|ạ\s|iữa\s|ầu\s"
    r"|hậm\s|hín\s|áng\s|uốt\s|áu\s|a\s(?=tháng))"
)
_TIME = re.compile(rf"(?<![\w/.-]){WHEN}")
# "họp vào tháng 3, tháng 6 và tháng 11 năm 2031": months of which each has its word
_EACH_MONTH = re.compile(r"tháng\s+(?P<number>\d{1,2})(?!\d)", re.I)
_TWO_MONTHS = re.compile(r"\d\s*(?:,|và)\s+tháng\s", re.I)
_RANGED = re.compile(
    r"(?:(?:bắt\s+đầu|kể|tính)\s+)?từ\s.*?(?:đến|tới|kết\s+thúc|hoàn\s+thành|-|–)"
    r"|[^\d\n]{0,20}\d{1,2}\s?[/.]\s?[01]?\d\D.*?(?<!\d)\d{1,2}\s?[/.]\s?[01]?\d[/.]",
    re.I,
)
# What a plan fixes a day for.
_EVENTS = (
    r"sơ\s+kết|tổng\s+kết|đánh\s+giá\s+giữa\s+(?:kỳ|đợt)|phát\s+động|ra\s+quân|phát\s+thưởng|trao\s+(?:thưởng|giải)|khai\s+mạc|bế\s+mạc|mít\s*tinh"
    r"|ký\s+(?:kết|giao\s+ước|cam\s+kết)|giao\s+ban|hội\s+(?:thảo|nghị|thi|thao|diễn|giảng|trại|khỏe|chợ|xuân)|(?<!năm\s)ngày\s+hội|liên\s+hoan|tọa\s+đàm|toạ\s+đàm|giao\s+lưu"
    r"|sơ\s+khảo|vòng\s+(?:loại|trường|huyện|tỉnh|xã|cụm|sơ\s+(?:khảo|loại)|bán\s+kết|chung\s+(?:khảo|kết))|công\s+bố\s+kết\s+quả|bán\s+kết|bắt\s+đầu\s+(?:thi|nhận\s+bài)|kết\s+thúc\s+(?:nhận\s+bài|thi|cuộc\s+thi)|nhận\s+(?:bài|ảnh|tác\s+phẩm|sản\s+phẩm)|kiểm\s+tra\s+chéo|chấm\s+(?:điểm|chéo|thi)|bình\s+(?:xét|chọn|bầu)|chung\s+kết|chung\s+khảo|chốt\s+(?:số|sổ|danh|điểm|kết|hồ)|rút\s+kinh\s+nghiệm|thẩm\s+định|suy\s+tôn|tôn\s+vinh|vinh\s+danh|biểu\s+dương|xét\s+(?:duyệt|chọn|khen|thi\s+đua)|bỏ\s+phiếu|hội\s+quân|cắm\s+trại|về\s+nguồn|thắp\s+nến|khen\s+thưởng\s+đợt|công\s+bố\s+(?:danh|giải)|gặp\s+mặt|tuyên\s+dương|(?<!ngày\s)lễ|thao\s+giảng|treo\s+cờ|dâng\s+hương|diễn\s+tập|phúc\s+(?:tra|khảo)|tổng\s+duyệt|khởi\s+công|khánh\s+thành|bốc\s+thăm|diễu\s+hành|triển\s+lãm|ra\s+mắt|(?<!phiên\s)họp|nghiệm\s+thu"
    r"|(?:tiến\s+hành|tổ\s+chức)(?:\s+xong)?\s+đại\s+hội|tựu\s+trường|khai\s+giảng|bế\s+giảng|thi\s+chọn"
)
EVENT = re.compile(rf"(?<!\w)(?:{_EVENTS})(?!\w)", re.I)
# "Sơ kết: tháng 7/2030": an entry of a timetable, wherever it stands.
_EVENT_TOLD = re.compile(
    rf"(?:^|[;,]\s)[^\w;,]*(?P<work>(?:{_EVENTS})(?!\w)[^:;,(]{{0,60}}):\s*$", re.I
)
_EVENT_BEFORE = re.compile(rf"(?<!\w)(?:{_EVENTS})\s+$", re.I)
# What a plan sets a stretch of time for.
UNDERTAKING = re.compile(
    rf"(?<!\w)(?:{_EVENTS}|phong\s+trào|cuộc\s+vận\s+động|thi\s+đua|cuộc\s+thi|chiến\s+dịch|tập\s+huấn|(?<!đã\s)(?<!vừa\s)(?<!được\s)tổ\s+chức\s+tại)(?!\w)",
    re.I,
)
# "kết thúc năm học trước ngày 31/5", "hoàn thành vòng trường trước ngày 15/9": what is finished then
_FINISHED = re.compile(
    r"(?<!\w)(?:kết\s+thúc|hoàn\s+thành\s+(?:việc\s+)?(?:tổ\s+chức|bình\s+xét|chấm|xét|sơ\s+kết|tổng\s+kết|phát\s+động|vòng|hội\s+thi|cuộc\s+thi|đại\s+hội))(?:\s[^.;,%\d]{0,60})?\s$"
    # "Đại hội Hội Nông dân tỉnh tổ chức trước ngày 31/8"
    r"|(?<!\w)(?:đại\s+hội|hội\s+(?:nghị|thi|thao)|cuộc\s+thi)\s[^.;:%]*?(?<!đã\s)tổ\s+chức\s$",
    re.I,
)
_CHARGED = frozenset({"implementation", "assignment", "rewards"})
_NO_BREAK = re.compile(r"[^,;:.()]{0,30}")  # between an event and its month: "sơ kết vào tháng 7"
_HOURS = "\u2009"  # where "từ 7h30 đến 9h" stood
_NEAR_LEFT = 90  # characters
# "Cụm thi đua tổ chức lễ ký kết giao ước vào chiều 9/1/2019": what news has seen, not what is to come
_PART_OF_DAY = re.compile(r"(?:sáng|chiều|tối)\s", re.I)
_TO_COME = re.compile(r"(?<!\w)(?:sẽ|dự\s+kiến|kế\s+hoạch)(?!\w)", re.I)
_CLOSES = re.compile(r"(?<!\w)(?:đến|tới)\s+(?:hết\s+)?$", re.I)  # "nhận bài đến hết tháng 11"
_LASTS = re.compile(r"kéo\s+dài\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?$", re.I)
_UNTIL = re.compile(r"\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?(?:khi|lúc)(?!\w)")
# A word right before the time that makes it the time of what is done.
_CUED = re.compile(
    r"(?i:từ|trong|trước|vào|chậm|muộn|không|hạn|tuần|đầu|giữa|cuối|kể|bắt|sáng|chiều|tối|thứ|(?:thượng|trung|hạ)\s)"
)
_CUE_BEFORE = re.compile(
    r"(?:vào|là|xong|dự\s+kiến|tổ\s+chức|chức\s+(?:lễ|họp)|diễn\s+ra|:|hoàn\s+thành|lúc|hồi)\s*$",
    re.I,
)
_LUNAR = re.compile(r"âm\s+lịch[\s,(-]*$", re.I)  # "10 tháng 3 âm lịch (ngày 18/4)": a feast
# Days that are remembered, documents that are cited: their dates are no time of the plan's own.
_REMEMBERED = re.compile(
    r"(?:(?<!\w)(?:ngày|lễ|tết)\s+(?!\d)[^,;:()\d]{2,90}|(?:kỷ\s+niệm|mừng|dịp|chiến\s+thắng|giải\s+phóng|hướng\s+(?:tới|về)|hưởng\s+ứng)\s[^,;]{0,90}"
    r"|thứ\s+\d+\s[^,;]{2,80})[\s(]*$",
    re.I,
)
# "Đợt thi đua diễn ra từ …": a round without a name, which may have a theme
OF_ROUND = re.compile(r"(?<!\w)đợt\s+(?:thi\s+đua|cao\s+điểm)[^.;:\n“\"]{0,40}$", re.I)
# "đợt thi đua “60 ngày đêm về đích” (từ 02/11 đến 31/12)"
_OF_DRIVE = re.compile(r"thi\s+đua[^.;\n]{0,80}[”\"]\s*\($", re.I)
_CITED = re.compile(
    r"(?:\d\s?[/-]\s?[A-ZĐ]{2}[^;]{0,60}|(?<!\w)số\s*:?\s*[\d./…][^;]{0,60}|(?i:luật|nghị\s+(?:định|quyết)|thông\s+tư|chỉ\s+thị|quyết\s+định|công\s+văn"
    r"|biên\s+bản|kết\s+luận|thông\s+báo|hướng\s+dẫn\s+số)\s[^;]{0,60})$"
)
_OF = re.compile(r"\s+của\s")
# "thay cho thời hạn cũ 30/11/2031"
_GIVEN_UP = re.compile(
    r"(?:thay\s+(?:cho|vì)\s[^.;,]{0,40}|(?:thời\s+(?:hạn|gian)|kế\s+hoạch)\s+(?:cũ|trước\s+đây)\s+(?:là\s+)?)$",
    re.I,
)
_BY_OTHERS = re.compile(r"(?<!\w)do\s[^,;]{2,80}$")
# "sơ kết 6 tháng đầu năm", "sơ kết quý I": what is reviewed, not when.
_SHARE_OF_YEAR = re.compile(r"(?:\d|sáu|chín)\s+tháng\s|quý\s", re.I)
_DAY = re.compile(r"\d\s?[/.-]\s?\d|\d\s+tháng")
_SENT_IN = re.compile(
    r"(?<!\w)(?:gửi|nộp|báo\s+cáo|hồ\s+sơ|về\s+(?:sở|phòng|văn\s+phòng|ban))(?!\w)", re.I
)
# "có đủ tuổi đảng từ ngày 01/3": a condition.
OF_AGE = re.compile(r"(?<!\w)tuổi\s+(?:đảng|đoàn|nghề|quân)\s*$")
_YEAR_NAMED = re.compile(r"năm(?:\s+(?:học|công\s+tác))?\s*$", re.I)
_FULL_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]20\d\d")
_PRINTED_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DEADLINE_HEAD = re.compile(
    r"[tTcCmMkKhHbB](?<!\w.)(?:ắt\s+đầu|rước|hậm|uộn|hông\s+(?:muộn|chậm)|ạn|oàn)\s"
)
_DEADLINE = re.compile(
    rf"(?P<begun>{BEGUN})|(?:(?P<lead>hoàn\s+(?:thành|tất)\s+)|(?P<done>(?<=xong\s)))?(?P<when>{BEFORE})"
    rf"|(?P<within>hoàn\s+(?:thành|tất)\s+(?:xong\s+)?(?=trong\s+(?:quý|tháng)\s){WHEN})",
    re.I,
)
# "Báo cáo sơ kết gửi trước 15/6": the time of a report that no one in particular is charged with.
_REPORT = re.compile(r"\s*(?:gửi\s+)?báo\s+cáo\s+(?:sơ|tổng)\s+kết\s", re.I)
# "hạn chót 13/10/2017", "thời gian thực hiện: trước ngày 20/10/2017", "dự kiến từ ngày … đến …"
_STATED = re.compile(
    rf"(?<!\w)(?P<cue>(?i:hạn\s+chót|hạn\s+cuối(?:\s+cùng)?|thời\s+(?:gian|hạn|điểm)[^\n:.;]{{0,40}}:(?:[^\n.;:\d]{{0,80}}\d{{0,3}}[^\n.;:\d]{{0,20}}(?=từ\s|(?<=\()\d))?|dự\s+kiến,?"
    rf"|thời\s+gian(?:\s+(?:tổ\s+chức|triển\s+khai|thực\s+hiện|phát\s+động|thi\s+đua|diễn\s+ra|đợt\s+thi\s+đua)){{0,3}}(?:\s+là|\s+được\s+tính)?(?=\s+(?:bắt\s+đầu\s+|kể\s+)?từ\s)"
    r"|có\s+(?:hiệu\s+lực|giá\s+trị)(?:\s+thi\s+hành|\s+thực\s+hiện)?(?=\s+(?:kể\s+)?từ\s[^.;\n]{1,40}\sđến\s))"
    # where a sentence begins with it: the time of anything, and that of a plan
    r"|Thời\s+gian(?:\s+[^\W\d_]+){1,8}?(?:\s+được\s+tính)?(?<!hoàn\sthành)(?=\s+(?:(?:(?:bắt\s+đầu|kể|tính)\s+){0,2}từ|vào|là(?:\s+trước)?|trong(?=\s+(?:quý|tháng)\s)|chậm\s+nhất|muộn\s+nhất)\s+(?:ngày|tháng|quý|thời\s+điểm|nay(?=\s+(?:đến|tới)\s)|\d))"
    r"|Thời\s+gian(?:\s+[^\W\d_]+){1,8}?(?=\s+(?:đến|tới)\s+hết\s+(?:ngày|tháng)\s)"
    r"|Theo\s+kế\s+hoạch,?(?=\s+(?:từ|ngày)\s)"
    # "sẽ tổ chức trong 2 ngày, từ …"
    r"|(?:sẽ|dự\s+kiến)\s+(?:sẽ\s+)?(?:được\s+)?(?:chính\s+thức\s+)?(?:tiến\s+hành(?:\s+tổ\s+chức)?|diễn\s+ra|tổ\s+chức|hoàn\s+thành|khai\s+mạc|công\s+bố)(?:\s+trong\s+(?:vòng\s+)?\d{1,2}\s+(?:ngày|buổi|tuần|tháng),?(?:\s+diễn\s+ra)?)?(?=\s+(?:vào|trong|từ|trước)\s[^.;\n]{0,30}\d))"
    rf"\s*:?\s*(?i:là\s+|(?:bắt\s+đầu\s+)?(?:vào\s+)?(?:lúc\s+|hồi\s+)|vào\s+)?(?P<when>(?:[Tt]rước\s+)?{WHEN}|(?:(?<=:\s)|(?=(?:đến|tới)\s+hết\s)){OPEN}|{YEARS})"
)
# "Dự kiến, đầu tháng 8/2031 tổng kết và trao giải": what is held then, right behind the time
_HELD_AT_ONCE = re.compile(
    rf",?[^\S\n]+(?P<work>(?:sẽ\s+)?(?:(?:tổ\s+chức|tiến\s+hành)\s+)?(?:{_EVENTS})(?!\w)[^.;,:()\n]{{0,160}})(?=[.;\n]|$)",
    re.I,
)
_STATED_HEAD = re.compile(
    r"[hHtTdDcCs](?<!\w.)(?:ạn|hời|ự|ó|ẽ(?=\s(?:được\s)?(?:chính\s|diễn|tiến|tổ|hoàn|khai|công)\s)|heo\s+kế|ẠN|HỜI|Ự|Ó)\s"
)

# "sơ kết trong tháng 7, tổng kết trong tháng 12 năm 2022": the year is said once.
_YEAR_FOLLOWS = re.compile(
    r"\s*(?:[,;]|và)\s[^.;\d\n]{0,60}?(?:tháng|quý)\s+\w{1,3}(?:\s*/\s*|\s+năm\s+)20\d\d"
    r"|\s*[,;]\s[^.,;\d\n]{0,60}?ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]20\d\d",
    re.I,
)


def events(plan: Plan, flow: str) -> Iterator[Phase]:
    """Times that a sentence fixes for an event, and every time a timetable gives."""
    begin, end = plan.header.end, plan.body.end
    grace = int(_of_two_years(plan, flow))
    news = plan.header.doc_type in (None, "bai_viet")
    for match, several in _points(flow, begin, end):
        years = _PRINTED_YEAR.findall(match[0])
        if plan.year and years and int(max(years)) < plan.year - grace:
            continue
        dates = times(plan, match[0])
        if dates is None or reported(plan, dates) or _elsewhen(plan, flow, match, dates, grace):
            continue
        begin = sentence_start(flow, plan, match.start())
        left = flow[max(begin, match.start() - 160) : match.start()]
        if news and _PART_OF_DAY.match(match[0]) and not _TO_COME.search(left):
            continue
        cued = several or bool(_CUED.match(match[0]) or _CUE_BEFORE.search(left))
        cued = cued or left.endswith(_HOURS)
        closes = None
        opens = left.endswith(("từ ", "Từ ")) and match[0][0] in "nNtT" and dates.start == dates.end
        if opens:
            dates = DateRange(dates.start, None)
        elif closes := _CLOSES.search(left):
            dates = DateRange(None, dates.end)
        if _of_another(flow, match, left, cued=cued):
            continue
        role = role_of(plan, match.start())
        ranged = _RANGED.match(match[0]) is not None
        timed = cued and (role == "schedule" or _alone_in_bracket(flow, match, role, left))
        year_follows = _YEAR_FOLLOWS.match(flow, match.end()) is not None
        year_follows = year_follows and (cued or _EVENT_BEFORE.search(left) is not None)
        until = opens and _UNTIL.match(flow, match.end()) is not None
        lasts = until or _LASTS.search(left) is not None
        work = UNDERTAKING if lasts or ranged else EVENT
        if timed or _of_event(
            plan,
            match[0],
            left,
            dates,
            work,
            cued=cued,
            dated=year_follows,
            charged=role in _CHARGED,
        ):
            start = match.start() - (len(closes[0]) if closes else 0)
            if until:
                start = flow.rindex("ừ ", begin, match.start()) - 1
            rest = (begin, start)
            if told := _EVENT_TOLD.search(left):
                start = match.start() - len(left) + told.start("work")
                rest = (start, match.start())
            themed = OF_ROUND.search(left) is not None
            yield phase_record(
                plan, start, match.end(), dates, "event", 0.7, rest=rest, themed=themed
            )


def _points(flow: str, begin: int, end: int) -> Iterator[tuple[re.Match[str], bool]]:
    """The times of ``flow[begin:end]``; of months that lie apart each is one of several."""
    for match in each(_TIME, TIME_HEAD, flow, begin, end):
        months = list(_EACH_MONTH.finditer(match[0])) if _TWO_MONTHS.search(match[0]) else []
        numbers = [int(month["number"]) for month in months]
        if len(months) < 2 or all(b - a == 1 for a, b in pairwise(numbers)):
            yield match, False
            continue
        stops = [match.start() + month.end() for month in months[:-1]] + [match.end()]
        starts = [match.start()] + [match.start() + month.start() for month in months[1:]]
        for at, stop in zip(starts, stops, strict=True):
            if one := _TIME.match(flow, at, stop):
                yield one, True


def _of_another(flow: str, match: re.Match[str], left: str, *, cued: bool) -> bool:
    """Whether the words on the *left* make a time that of a document, a feast, an age, a target.

    One that a word names as the time of what is done (*cued*) is that, whatever else is named.
    """
    if _CITED.search(left) or _OF.match(flow, match.end()) or _BY_OTHERS.search(left):
        return True
    if _GIVEN_UP.search(left):
        return True
    if "%" in left or OF_AGE.search(left) or _LUNAR.search(left):
        return True  # by when a share is to be reached is a field of the target
    if cued:
        return False
    of_year = _YEAR_NAMED.search(left) and not _FULL_DATE.match(match[0])
    return bool(of_year or _REMEMBERED.search(left) or _SHARE_OF_YEAR.match(match[0]))


def _of_event(
    plan: Plan,
    words: str,
    left: str,
    dates: DateRange,
    work: re.Pattern[str],
    *,
    cued: bool,
    dated: bool,
    charged: bool,
) -> bool:
    """Whether *words*, if they or what follows is *dated*, are the time of *work* on the *left*.

    Without a year they are, right behind it, but where bodies are *charged* with what they do.
    """
    held = list(work.finditer(left))
    if not held or _SENT_IN.search(left, max(0, held[-1].start() - 12)):
        return False
    issued = plan.header.issued_date or ""
    past = dates.end is not None and len(dates.end) == len(issued) and dates.end < issued
    if past and not cued:
        return False
    near = (
        not charged
        and (cued or _DAY.search(words))
        and _NO_BREAK.fullmatch(left, held[-1].end()) is not None
    )
    return dated or bool(_YEAR.search(words) or near or (cued and _DAY.search(words)))


def _alone_in_bracket(flow: str, match: re.Match[str], role: str | None, left: str) -> bool:
    """Whether the time fills a bracket, "(vào tháng 11/2022)": then it is what goes before's.

    By when papers are to be sent in is no time of its own.
    """
    if _SENT_IN.search(left):
        return False
    framed = flow[match.start() - 1] == "(" and flow.startswith(")", match.end())
    told = _YEAR.search(match[0]) or (_OF_DRIVE.search(left) and _RANGED.match(match[0]))
    return framed and role not in UNTIMED_ROLES and bool(told)


def _of_two_years(plan: Plan, flow: str) -> bool:
    """Whether the text says of its own time that it began in the year before the plan's."""
    return any(
        start and end and int(start[:4]) + 1 == int(end[:4]) == plan.year
        for start, end in ((phase.start_date, phase.end_date) for phase in stated(plan, flow))
    )


def _elsewhen(
    plan: Plan, flow: str, match: re.Match[str], dates: DateRange, grace: int = 0
) -> bool:
    """Whether the time lies before the plan's year, or is too long for an entry, or no time."""
    if not (dates.end or dates.start) or not any(map(str.isdigit, match[0])):
        return True
    if before(dates, plan, grace=grace) or lasts_years(dates):
        return True
    return flow[match.end() : match.end() + 2].startswith((" -", " –", "-", "–", "/"))


def stated(plan: Plan, flow: str) -> Iterator[Phase]:
    """Times that the text names as such: "hạn chót", "thời gian thực hiện:", "dự kiến"."""
    for match in each(_STATED, _STATED_HEAD, flow, plan.header.end, plan.body.end):
        last_day = match["cue"].lower().startswith("hạn")
        named = match["cue"][:4].lower() == "thời"
        dates = times(plan, match["when"])
        if dates is None and named and _RANGED.match(match["when"]):
            dates = of_no_year(plan)
        if dates is None or not (dates.end or dates.start or year_of(plan) is None):
            continue
        if before(dates, plan, grace=1) if named else long_ago(dates, plan):
            continue  # what the plan itself names as its time may last for years
        in_force = match["cue"].lower().startswith("có")
        if not (in_force or _of_item(plan, match)) and (
            role_of(plan, match.start()) in UNTIMED_ROLES
        ):
            continue
        if last_day:
            dates = DateRange(None, dates.end or dates.start)
        start = match.start() if last_day else match.start("when")
        rest = (sentence_start(flow, plan, start), start)
        # "Dự kiến, đầu tháng 9 tổng kết", "Theo kế hoạch từ … đến …, Sở phát động": the work follows
        end = match.end()
        if match["cue"].endswith((",", "hoạch", "iến")) and (
            held := _HELD_AT_ONCE.match(flow, end)
        ):
            rest = held.span("work")
            end = held.end()
        elif match["cue"].endswith((",", "hoạch")):
            rest = rest_of_sentence(flow, end)
        yield phase_record(plan, start, end, dates, "stated", 0.7, rest=rest)


def _of_item(plan: Plan, match: re.Match[str]) -> bool:
    """Whether the time opens an item: "- Thời gian hội thu: từ … đến …", under whichever heading."""
    section = plan.section_at(match.start())
    opens = section is not None and section.content_start == match.start()
    return opens and match["cue"].startswith("Thời") and _RANGED.match(match["when"]) is not None


def deadlines(plan: Plan, flow: str) -> Iterator[Phase]:
    """Deadlines of a timetable, and what is to be finished by a day.

    A day by which papers are to be sent in is a field of the assignment and no phase, but where
    an item says nothing else than by when the reports are due.
    """
    for match in each(_DEADLINE, _DEADLINE_HEAD, flow, plan.header.end, plan.body.end):
        role = role_of(plan, match.start())
        if role in UNTIMED_ROLES:
            continue
        begin = sentence_start(flow, plan, match.start())
        finished = match["begun"] or match["lead"] or match["within"] or match["done"] is not None
        finished = finished or role == "schedule"
        left = max(begin, match.start() - _NEAR_LEFT)
        finished = finished or _FINISHED.search(flow, left, match.start()) is not None
        if not finished and not (role == "implementation" and _REPORT.match(flow, begin)):
            continue
        if dates := times(plan, match["begun"] or match["when"] or match["within"]):
            dates = DateRange(None, dates.end) if match["within"] else dates
            rest = (begin, match.start())
            yield phase_record(plan, *match.span(), dates, "deadline", 0.75, rest=rest)
