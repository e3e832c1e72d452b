"""Entries of a timetable: items and rows of a table that give a day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.phases.dates import before, current, of_its_years, of_no_year, times
from thidua.extract.phases.events import EVENT, TIME_HEAD
from thidua.extract.phases.record import (
    SENTENCE_END,
    UNTIMED_ROLES,
    phase_record,
    rest_of_sentence,
    role_of,
)
from thidua.extract.times import (
    BARE_DAY,
    BARE_DAYS,
    BARE_SPAN,
    OPEN,
    SPAN,
    SPAN_FROM,
    WEEKDAY,
    WEEKS,
    WHEN,
)
from thidua.knowledge.actors import begins_task
from thidua.knowledge.dates import DATE, DateRange
from thidua.records import Phase
from thidua.structure.plan import Plan
from thidua.structure.text_spans import line_end

# "Từ năm 2022 đến năm 2025: tổ chức thực hiện": at the head of an entry.
YEARS_LED = r"[Tt]ừ\s+năm\s+20\d\d\s*(?:[-–—]|đến)\s*(?:hết\s+)?(?:năm\s+)?20\d\d(?!\d)"
# "Từ ngày 03/02/2020 đến khi kết thúc Đại hội": an end that has no date yet.
TO_EVENT = rf"(?i:(?:bắt\s+đầu\s+|kể\s+)?từ\s+(?:ngày\s+)?(?:{DATE}|tháng\s+\d{{1,2}}\s?[-/]\s?20\d\d)(?=\s+(?:cho\s+)?(?:đến|tới)\s+(?:khi|lúc|hết\s+đợt|đại\s+hội|hội\s+nghị|ngày\s+(?:khai|bế)\s+mạc)))"
_ENTRY = re.compile(
    rf"(?P<when>(?:(?i:đến|hết|ngày|vào|định\s+kỳ)\s+)?{WHEN}|[Nn]ăm\s+20\d\d(?=\s*:)|{YEARS_LED}(?=\s*:)|{TO_EVENT}|{OPEN}(?:\s+trở\s+đi)?(?=\s*:)|{BARE_DAY}(?=\s*:|\s+[^\W\d_])|(?:0\d|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?=\s*:|\s+[–—-]\s))(?!\s*,?\s*năm\s+20\d\d)\s*[:,]?\s*(?P<activity>(?!\))[^\n]{{3,400}})"
)
_MAY_BE_TIME = re.compile(rf"{TIME_HEAD.pattern}|(?i:đến|hết|định\s+kỳ|năm)\s")
# What is to be done ends where an occasion or the next entry begins.
TAIL = re.compile(
    r"\s+(?=nhân\s+(?:dịp|kỷ\s+niệm|ngày|\d+\s+năm)\s)|,?\s+(?=(?:đúng|trùng|gắn)\s+(?:(?:vào|với)\s+)?(?:dịp|ngày|lễ|kỷ\s+niệm|\d+\s+năm)\s)"
    r"|,\s+(?=(?:(?:lập\s+thành\s+tích|thiết\s+thực)\s+)?(?:chào\s+mừng|mừng|kỷ\s+niệm|hướng\s+(?:tới|về|đến)|tiến\s+tới|nhân|dịp)\s)",
    re.I,
)
# "Tháng 9: dạy mẫu; trang trí các góc lớp.": more of the same time, as no other is named.
_MORE = re.compile(
    r";[^\S\n]+(?P<work>(?!(?:quý|tháng)\s)(?:[^.\n\d](?!(?<=\s)(?:quý|tháng|tuần|ngày(?!\s+hội\s)|kỳ|đợt)\s)){3,300})"
    r"(?=\.?\s*(?:\n|$))",
    re.I,
)
_LONGEST_NAME = 80
_NEAR = 40  # characters
_ONLY_SPAN = re.compile(rf":\s*{SPAN_FROM}\s*\.?")
_AT_HOUR = re.compile(
    r":\s*(?:(?:sáng|chiều|tối)\s+(?:ngày\s+)?(?=\d{1,2}[/.]\d)|[0-2]?\d\s?(?:h|g(?=[\s\d])|giờ)\s?(?:[0-5]\d)?\s?(?:phút|['’′])?[\s,]+(?=ngày\s|(?:thứ|chủ)\s|\d{1,2}[/.]\d))",
    re.I,
)
_COMMA = re.compile(r",\s+")
# "Năm 2030: 94 xã", "Quý II: đạt 50%", "02/3/2030 | 606 lượt xem": how many, and not what to do.
_COUNT = re.compile(
    r"[^\w\n]*(?:(?:phấn\s+đấu|hoàn\s+thành|đạt|có|từ|trên|hơn|dưới|ít\s+nhất|tối\s+thiểu|khoảng|là)\s+){0,4}"
    r"\d[\d.,]*\s*(?:%|[^\W\d_](?!\d))(?!(?<=h)\s|iờ)",
    re.I,
)
_YEAR_LED = re.compile(r"năm\s", re.I)
# "Ngày 15/01 cũng là dịp kỷ niệm …", "Quý I bắt đầu khi …": what a day is, and nothing to be done.
_NO_WORK = re.compile(
    r"(?:(?:cũng|vừa|còn|trùng|lại)\s+)*(?:là|tức(?:\s+là)?|trùng(?:\s+với)?|được\s+tính|tính\s+từ|bắt\s+đầu\s+(?:từ|khi))(?!\w)",
    re.I,
)
_BARE_DAY = re.compile(BARE_DAY)
DAY_NAMED = re.compile(r"\d\s?[/.-]\s?\d{1,2}(?!\d)|ngày", re.I)
# "Chiến dịch 90 ngày đêm: từ 02/4 đến 30/6/2018", "Thời gian: từ ngày 01/9 đến 15/11/2023"
_NAMED = re.compile(
    rf"(?P<label>(?:[“\"][^”\"\n]{{2,60}}[”\"]|(?:[^\W\d_]|\d{{1,3}}(?=\s+ngày\s))[^\n:.;(“\"]{{2,60}}?))(?P<glue>\s*[:(]\s*{WEEKS}?)"
    rf"(?P<when>{SPAN_FROM}|{SPAN}|(?<=\(){BARE_SPAN}(?=\)))(?P<close>\s*\))?"
)
# "Lễ phát động: ngày 10/02/2020", "Bình xét: xong trong ngày 15/12/2023"
_TOLD = re.compile(
    rf"(?P<activity>[^\W\d_][^\n:.;|…]{{2,100}}?)\s*(?::|\.{{4,}}|…{{2,}}\.*)\s*(?P<when>(?i:(?P<done>(?:hoàn\s+thành\s+)?xong\s+|hoàn\s+thành\s+)|vào\s+|dự\s+kiến\s+)?{WEEKDAY}?{WHEN}|{OPEN}|{BARE_DAYS}|{BARE_DAY})(?=\s*(?:[.;](?:\s|$)|\((?!\D{{0,12}}\d)|\./|$)|\s+(?:tại|ở)\s|,\s+(?:(?:tại|trùng|nhân|đúng|lập|chào|hướng)\s|[^\n.,;:|]{{2,60}}:\s))",
    re.M,
)
# What is a stage of the plan by its name, and not an act.
_STAGE_NAME = re.compile(
    r"(?:quý|mùa|vụ|học\s+kỳ|(?:\d|ba|sáu|chín)\s+tháng\s+(?:đầu|cuối)|nửa\s+(?:đầu|cuối)|tháng|tuần|chiến\s+dịch|đợt|chặng|giai\s+đoạn|cao\s+điểm|\d+\s+ngày)\s|[“\"]"
    r"|(?:(?:chạy\s+|thi\s+đua\s+)?nước\s+rút|khởi\s+động|mở\s+màn|tăng\s+tốc|bứt\s+phá|về\s+đích)(?!\w)",
    re.I,
)
# One that is that under whatever heading: "Quý I (từ 10/01 đến 31/3/2031)".
_SEASON = re.compile(r"(?:quý\s+[IV1-4]|vụ\s+(?:đông|xuân|hè|thu|mùa)|học\s+kỳ\s)", re.I)
_NO_NAME = re.compile(r"(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lộ\s+trình)", re.I)


def _lines(plan: Plan, flow: str) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and role of each item and paragraph that may stand in a timetable."""
    yield from _unsectioned(plan, flow)
    for section in plan.sections:
        role = role_of(plan, section.span.start)
        if role in UNTIMED_ROLES:
            continue
        own = plan.own_span(section)
        at = section.content_start
        if section.title is not None:
            at = flow.find("\n", section.content_start, own.end)
            if at < 0 or role != "schedule":
                continue
        while 0 <= at < own.end:
            while at < own.end and flow[at].isspace():
                at += 1
            stop = line_end(flow, at, own.end)
            while at < stop and not flow[at].isalnum() and flow[at] not in '“"(|':
                at += 1  # a marker that the outline does not know
            if at < stop:
                yield at, stop, role
            if role != "schedule":
                break
            at = stop


def _unsectioned(plan: Plan, flow: str) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and role of the lines of a timetable that stands in no section of the outline."""
    at = plan.header.end
    last = plan.sections[0].span.start if plan.sections else plan.body.end
    while at < last:
        stop = line_end(flow, at, last)
        while at < stop and not flow[at].isalnum() and flow[at] not in '“"(|':
            at += 1
        if at < stop and role_of(plan, at) == "schedule":
            yield at, stop, "schedule"
        at = stop + 1


def clauses(flow: str, begin: int, end: int) -> Iterator[int]:
    """Where the parts of ``flow[begin:end]`` begin that semicolons and full stops divide."""
    yield begin
    for stop in SENTENCE_END.finditer(flow, begin, end):
        at = stop.end()
        while at < end and not (flow[at].isalnum() or flow[at] in "“("):
            at += 1
        if at < end:
            yield at


def entry(flow: str, begin: int, end: int) -> re.Match[str] | None:
    """The time at *begin* and what is to be done then, if an entry begins there."""
    return _ENTRY.match(flow, begin, end) if _MAY_BE_TIME.match(flow, begin) else None


def dated(plan: Plan, flow: str, match: re.Match[str], rule: str = "entry") -> Phase | None:
    """The record of the entry that *match* found; it ends where an occasion or the next begins."""
    dates = times(plan, match["when"]) or of_no_year(plan)
    if dates is None:
        return None
    start, stop = rest_of_sentence(flow, match.start("activity"))
    stop = min(stop, match.end())
    more = _MORE.match(flow, stop) if ":" in flow[match.end("when") : start] else None
    if more and all(_of_same_time(part.strip()) for part in more["work"].split(";")):
        stop = more.end()
    if tail := TAIL.search(flow, start, stop):
        stop = tail.start()
    for comma in _COMMA.finditer(flow, start, stop):
        if entry(flow, comma.end(), stop):
            stop = comma.start()
            break
    return phase_record(plan, match.start(), stop, dates, rule, 0.85, rest=(start, stop))


def _of_same_time(work: str) -> bool:
    """Whether what a semicolon parts from an entry is work or an event too."""
    return begins_task(work) or EVENT.match(work) is not None


def _finer(flow: str, outer: re.Match[str], end: int) -> re.Match[str] | None:
    """The entry that what is told of a month or quarter begins with: "Quý I: 20/02 phát động"."""
    if DAY_NAMED.search(outer["when"]):
        return None
    return entry(flow, outer.start("activity"), end)


def dated_items(plan: Plan, flow: str) -> Iterator[Phase]:
    """Items and clauses that begin with a time, where the section is about time or doing."""
    for begin, end, role in _lines(plan, flow):
        listed = False  # "Ngày 20/02 ký giao ước; quý II kiểm tra": the first entry tells of a list
        for at in clauses(flow, begin, end):
            match = entry(flow, at, end)
            match = (match and _finer(flow, match, end)) or match
            if match is None or _NO_WORK.match(match["activity"]):
                continue
            if is_count(flow, match["when"], match.span("activity"), role):
                continue
            bare = _BARE_DAY.fullmatch(match["when"]) is not None
            activity = match.start("activity")
            told = ":" in flow[match.end("when") : activity]
            told = told or EVENT.search(flow, activity, activity + 25) is not None
            if bare and not (told and role == "schedule"):
                continue  # "3/4 số tổ": a share
            if not told and (role != "schedule" or not (at == begin or listed)):
                continue
            listed = True
            found = dated(plan, flow, match)
            if found is None:
                continue
            past = before(DateRange(found.start_date, found.end_date), plan)
            if _YEAR_LED.match(match["when"]):  # "Năm 2003: Tập thể xuất sắc": what was won
                due = of_its_years(plan, match["when"], begin)
                due = due and EVENT.search(flow, activity, activity + _LONGEST_NAME) is not None
                past = not due and (past or plan.year is None)
            elif at == begin:
                past = False
            if role != "schedule" and not (found.start_date or found.end_date):
                continue
            if not past:
                yield found


def is_count(flow: str, when: str, told: tuple[int, int], role: str | None) -> bool:
    """Whether the words *told* of a time say how many: a target, but of a month in a timetable."""
    if role == "schedule" and not _YEAR_LED.match(when):
        return False
    return bool(_COUNT.match(flow, *told)) and not EVENT.search(flow, *told)


def told_items(plan: Plan, flow: str) -> Iterator[Phase]:
    """Entries of a timetable that tell the work and then, after a colon, its time."""
    for begin, end, role in _lines(plan, flow):
        for at in (
            clauses(flow, begin, end) if role == "schedule" else _told_plainly(flow, begin, end)
        ):
            match = _TOLD.match(flow, at, end) or _told_within(flow, at, end)
            while match is not None:  # "Phát động: 05/01, sơ kết: 30/6"
                dates = current(plan, match["when"])
                if dates is None:
                    break
                if match["done"]:
                    dates = DateRange(None, dates.end)
                plain = _NO_NAME.match(match["activity"])
                start = match.start("when") if plain else match.start()
                rest = (0, 0) if plain else match.span("activity")
                yield phase_record(plan, start, match.end("when"), dates, "told", 0.8, rest=rest)
                comma = _COMMA.match(flow, match.end("when"), end)
                match = _TOLD.match(flow, comma.end(), end) if comma else None


def _told_within(flow: str, at: int, end: int) -> re.Match[str] | None:
    """Work and its day that stand behind their month or quarter: "Quý I: Phát động: ngày 27/02"."""
    outer = entry(flow, at, end)
    if outer is None or DAY_NAMED.search(outer["when"]):
        return None
    return _TOLD.match(flow, outer.start("activity"), end)


def _told_plainly(flow: str, begin: int, end: int) -> Iterator[int]:
    """The start of an item that is a name and its stretch of time: "Giải cầu lông: từ … đến …".

    So is that of an event with a colon behind it, "Sơ kết: 30/6", and what has its hour, "Thi kéo
    co: 14h ngày 18/11".
    """
    event = EVENT.match(flow, begin, end)
    if event and flow.find(":", event.end(), event.end() + _NEAR) >= 0:
        yield begin
        return
    colon = flow.find(":", begin, min(end, begin + _LONGEST_NAME))
    if colon >= 0 and _AT_HOUR.match(flow, colon, end):
        yield begin
        return
    if colon >= 0 and (span := _ONLY_SPAN.match(flow, colon, end)) and span.end() == end:
        yield begin


def named_items(plan: Plan, flow: str) -> Iterator[Phase]:
    """Items of a timetable that name a stretch of work and give its dates after a colon."""
    starts = (
        (at, end)
        for begin, end, role in _lines(plan, flow)
        for at in clauses(flow, begin, end)
        if role == "schedule" or _SEASON.match(flow, at)
    )
    for at, end in starts:
        match = _NAMED.match(flow, at, end)
        dates = current(plan, match["when"]) if match else None
        if match is None or dates is None:
            continue
        plain = _NO_NAME.match(match["label"])
        if not plain and not _STAGE_NAME.match(match["label"]):
            continue
        start = match.start("when") if plain else match.start()
        stop = match.end() if match["close"] and "(" in match["glue"] else match.end("when")
        rest = rest_of_sentence(flow, stop)
        label = None if plain else match["label"]
        yield phase_record(plan, start, stop, dates, "named", 0.8, label=label, rest=rest)
