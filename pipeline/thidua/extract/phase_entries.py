"""Entries of a timetable: items and rows that give a day, and events whose day a sentence gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.phase_record import (
    phase_record,
    rest_of_sentence,
    role_of,
    sentence_start,
    times,
)
from thidua.extract.phase_times import BEFORE, SPAN, SPAN_FROM, WEEKS, WHEN
from thidua.knowledge.dates import DateRange
from thidua.records import Phase
from thidua.structure.plan import Plan

# Where a time is a target's or tells of the past.
_UNTIMED_ROLES = frozenset(
    {"targets", "legal_basis", "purpose", "requirements", "purpose_requirements"}
)
_ENTRY = re.compile(
    rf"(?P<when>(?:(?i:đến|hết|ngày|vào|định\s+kỳ)\s+)?{WHEN})\s*\)?\s*[:,]?\s*(?P<activity>[^\n]{{3,400}})"
)
# "Chiến dịch 90 ngày đêm: từ 02/4 đến 30/6/2018", "Thời gian: từ ngày 01/9 đến 15/11/2023"
_NAMED = re.compile(
    rf"(?P<label>[^\W\d_][^\n:.;(“\"]{{2,60}}?)(?P<glue>\s*[:(]\s*{WEEKS}?)(?P<when>{SPAN_FROM}|{SPAN})(?P<close>\s*\))?"
)
# "Lễ phát động: ngày 10/02/2020", "Bình xét: xong trong ngày 15/12/2023"
_TOLD = re.compile(
    rf"(?P<activity>[^\W\d_][^\n:.;|]{{2,100}}?)\s*:\s*(?P<when>(?i:(?P<done>xong\s+)|vào\s+|dự\s+kiến\s+)?{WHEN})(?:\.?\s*$|\s*[.;]\s*)",
    re.M,
)
# What is a stage of the plan by its name, and not an act.
_STAGE_NAME = re.compile(
    r"(?:quý|mùa|học\s+kỳ|tháng|tuần|chiến\s+dịch|đợt|chặng|giai\s+đoạn)\s", re.I
)
_NO_NAME = re.compile(r"(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lộ\s+trình)", re.I)
_CELL = re.compile(r"[^|\t\n]+")
_ONLY_TIME = re.compile(rf"\s*(?P<when>{WHEN})\s*")
_TIME = re.compile(rf"(?<![\w/.-]){WHEN}")
_RANGED = re.compile(r"(?:(?:bắt\s+đầu|kể)\s+)?từ\s.*?(?:đến|tới|-|–)", re.I)
# What a plan fixes a day for.
_EVENTS = (
    r"sơ\s+kết|tổng\s+kết|phát\s+động|ra\s+quân|phát\s+thưởng|trao\s+(?:thưởng|giải)|khai\s+mạc|bế\s+mạc|mít\s*tinh"
    r"|ký\s+(?:kết|giao\s+ước|cam\s+kết)|giao\s+ban|hội\s+(?:thảo|nghị|thi|thao|diễn|giảng|trại|khỏe)|tọa\s+đàm|toạ\s+đàm|giao\s+lưu"
    r"|kiểm\s+tra\s+chéo|chấm\s+(?:điểm|chéo|thi)|bình\s+(?:xét|chọn|bầu)|chung\s+kết|chung\s+khảo|gặp\s+mặt|tuyên\s+dương|lễ|thao\s+giảng|họp|nghiệm\s+thu"
)
EVENT = re.compile(rf"(?<!\w)(?:{_EVENTS})(?!\w)", re.I)
# What a plan sets a stretch of time for.
_UNDERTAKING = re.compile(
    rf"(?<!\w)(?:{_EVENTS}|phong\s+trào|thi\s+đua|cuộc\s+thi|chiến\s+dịch|tập\s+huấn)(?!\w)", re.I
)
# A word right before the time that makes it the time of what is done.
_CUED = re.compile(
    r"(?i:từ|trong|trước|vào|chậm|muộn|không|hạn|tuần|đầu|giữa|cuối|kể|bắt|sáng|chiều|tối|thứ|(?:thượng|trung|hạ)\s)"
)
_CUE_BEFORE = re.compile(
    r"(?:vào|là|xong|dự\s+kiến|tổ\s+chức|chức\s+(?:lễ|họp)|diễn\s+ra|:|hoàn\s+thành)\s*$", re.I
)
# Days that are remembered, documents that are cited: their dates are no time of the plan's own.
_REMEMBERED = re.compile(
    r"(?:(?<!\w)(?:ngày|lễ|tết)\s+(?!\d)[^,;:()\d]{2,90}|(?:kỷ\s+niệm|mừng|dịp|chiến\s+thắng|giải\s+phóng|hướng\s+(?:tới|về)|hưởng\s+ứng)\s[^,;]{0,90}"
    r"|thứ\s+\d+\s[^,;]{2,80})[\s(]*$",
    re.I,
)
_CITED = re.compile(
    r"(?:\d\s?[/-]\s?[A-ZĐ]{2}[^;]{0,60}|(?<!\w)số\s[^;]{0,60}|(?i:luật|nghị\s+(?:định|quyết)|thông\s+tư|chỉ\s+thị|quyết\s+định|công\s+văn|hướng\s+dẫn\s+số)\s[^;]{0,60})$"
)
_OF = re.compile(r"\s+của\s")
_BY_OTHERS = re.compile(r"(?<!\w)do\s[^,;]{2,80}$")
# "sơ kết 6 tháng đầu năm", "sơ kết quý I": what is reviewed, not when.
_SHARE_OF_YEAR = re.compile(r"(?:\d|sáu|chín)\s+tháng\s|quý\s", re.I)
_DAY = re.compile(r"\d\s?[/.-]\s?\d|\d\s+tháng")
_SENT_IN = re.compile(
    r"(?<!\w)(?:gửi|nộp|báo\s+cáo|hồ\s+sơ|về\s+(?:sở|phòng|văn\s+phòng|ban))(?!\w)", re.I
)
_YEAR_NAMED = re.compile(r"năm(?:\s+(?:học|công\s+tác))?\s*$", re.I)
_DEADLINE = re.compile(
    rf"(?:(?P<lead>hoàn\s+thành\s+)|(?P<done>(?<=xong\s)))?(?P<when>{BEFORE})", re.I
)
# "hạn chót 13/10/2017", "thời gian thực hiện: trước ngày 20/10/2017", "dự kiến từ ngày … đến …"
_STATED = re.compile(
    rf"(?<!\w)(?P<cue>(?i:hạn\s+chót|hạn\s+cuối(?:\s+cùng)?|thời\s+(?:gian|hạn|điểm)[^\n:.;]{{0,40}}:(?:[^\n.;:\d]{{0,40}}\d{{0,3}}[^\n.;:\d]{{0,20}}(?=từ\s))?|dự\s+kiến"
    r"|có\s+(?:hiệu\s+lực|giá\s+trị)(?:\s+thi\s+hành|\s+thực\s+hiện)?(?=\s+(?:kể\s+)?từ\s[^.;\n]{1,40}\sđến\s)))"
    rf"\s*:?\s*(?i:là\s+|vào\s+)?(?P<when>(?:[Tt]rước\s+)?{WHEN})"
)


def _lines(plan: Plan, flow: str) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and role of each item and paragraph that may stand in a timetable."""
    for section in plan.sections:
        role = role_of(plan, section.span.start)
        if role in _UNTIMED_ROLES:
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
            line = flow.find("\n", at, own.end)
            stop = own.end if line < 0 else line
            while at < stop and not flow[at].isalnum() and flow[at] not in '“"(|':
                at += 1  # a marker that the outline does not know
            if at < stop:
                yield at, stop, role
            if section.title is None:
                break
            at = stop


def dated_items(plan: Plan, flow: str) -> Iterator[Phase]:
    """Items that begin with a date, where the section is about time or doing."""
    for begin, end, role in _lines(plan, flow):
        at = begin
        while match := _ENTRY.match(flow, at, end):
            dates = times(plan, match["when"])
            told: object = ":" in flow[match.end("when") : match.start("activity")]
            told = told or EVENT.search(flow, match.start("activity"), match.start("activity") + 25)
            if dates is None or (role != "schedule" and not told):
                break
            start, stop = rest_of_sentence(flow, match.start("activity"))
            stop = min(stop, end)
            yield phase_record(plan, match.start(), stop, dates, "entry", 0.85, rest=(start, stop))
            at = stop + 1
            while at < end and flow[at] in " \t;":
                at += 1


def rows(plan: Plan, flow: str) -> Iterator[Phase]:
    """Rows of a table one cell of which is a time; the work stands in the cell after or before."""
    for section in plan.sections:
        role = role_of(plan, section.span.start)
        if role in _UNTIMED_ROLES:
            continue
        own = plan.own_span(section)
        at = section.content_start
        while at < own.end:
            line = flow.find("\n", at, own.end)
            stop = own.end if line < 0 else line
            if "|" in flow[at:stop] or "\t" in flow[at:stop].strip():
                yield from _row(plan, flow, at, stop)
            at = stop + 1


def _row(plan: Plan, flow: str, begin: int, end: int) -> Iterator[Phase]:
    cells = [m for m in _CELL.finditer(flow, begin, end) if not m[0].isspace()]
    for index, cell in enumerate(cells[:4]):
        match = _ONLY_TIME.fullmatch(flow, *cell.span())
        dates = times(plan, match["when"]) if match else None
        if match is None or dates is None:
            continue
        work = [c for c in cells[:index] if sum(map(str.isalpha, c[0])) > 3]
        start, stop = match.span("when")
        rest = (0, 0)
        if work and work[-1] is cells[index - 1]:
            rest = work[-1].span()
            start = rest[0] + len(work[-1][0]) - len(work[-1][0].lstrip())
        elif index + 1 < len(cells):
            after = cells[index + 1]
            rest = after.span()
            stop = after.start() + len(after[0].rstrip())
        yield phase_record(plan, start, stop, dates, "row", 0.8, rest=rest)
        return


def told_items(plan: Plan, flow: str) -> Iterator[Phase]:
    """Entries of a timetable that tell the work and then, after a colon, its time."""
    for begin, end, role in _lines(plan, flow):
        at = begin if role == "schedule" else end
        while match := _TOLD.match(flow, at, end):
            dates = times(plan, match["when"])
            if dates is not None and not long_ago(dates, plan):
                if match["done"]:
                    dates = DateRange(None, dates.end)
                plain = _NO_NAME.match(match["activity"])
                start = match.start("when") if plain else match.start()
                rest = (0, 0) if plain else match.span("activity")
                yield phase_record(plan, start, match.end("when"), dates, "told", 0.8, rest=rest)
            at = match.end()


def named_items(plan: Plan, flow: str) -> Iterator[Phase]:
    """Items of a timetable that name a stretch of work and give its dates after a colon."""
    for at, end, role in _lines(plan, flow):
        match = _NAMED.match(flow, at, end) if role == "schedule" else None
        dates = times(plan, match["when"]) if match else None
        if match is None or dates is None or long_ago(dates, plan):
            continue
        plain = _NO_NAME.match(match["label"])
        if not plain and not _STAGE_NAME.match(match["label"]):
            continue
        start = match.start("when") if plain else match.start()
        stop = match.end() if match["close"] and "(" in match["glue"] else match.end("when")
        rest = rest_of_sentence(flow, stop)
        label = None if plain else match["label"]
        yield phase_record(plan, start, stop, dates, "named", 0.8, label=label, rest=rest)


def events(plan: Plan, flow: str) -> Iterator[Phase]:
    """Times that a sentence fixes for an event, and every time a timetable gives."""
    first = plan.sections[0].span.start if plan.sections else plan.header.end
    for match in _TIME.finditer(flow, max(first, plan.header.end), plan.body.end):
        role = role_of(plan, match.start())
        dates = times(plan, match[0])
        if dates is None or _elsewhen(plan, flow, match, dates):
            continue
        begin = sentence_start(flow, plan, match.start())
        before = flow[max(begin, match.start() - 160) : match.start()]
        cued = bool(_CUED.match(match[0]) or _CUE_BEFORE.search(before))
        if _CITED.search(before) or _OF.match(flow, match.end()) or _YEAR_NAMED.search(before):
            continue
        if not cued and _REMEMBERED.search(before):
            continue
        if _BY_OTHERS.search(before):
            continue
        held = list((_UNDERTAKING if _RANGED.match(match[0]) else EVENT).finditer(before))
        sent = bool(held) and bool(_SENT_IN.search(before, max(0, held[-1].start() - 12)))
        timed = cued if role == "schedule" else False
        if not cued and _SHARE_OF_YEAR.match(match[0]):
            continue
        if timed or (
            held and not sent and (_has_year(match[0]) or (cued and _DAY.search(match[0])))
        ):
            yield phase_record(
                plan, *match.span(), dates, "event", 0.7, rest=(begin, match.start())
            )


def long_ago(dates: DateRange, plan: Plan) -> bool:
    """Whether dates are of the past, by more than a mistyped year, or span years as memories do."""
    known = dates.end or dates.start
    if known is None or (dates.start and int(known[:4]) - int(dates.start[:4]) > 1):
        return True
    return plan.year is not None and int(known[:4]) < plan.year - 1


def _has_year(words: str) -> bool:
    return re.search(r"(?<!\d)20\d\d(?!\d)", words) is not None


def _elsewhen(plan: Plan, flow: str, match: re.Match[str], dates: DateRange) -> bool:
    """Whether the time lies before the plan's year, or is too long for an entry, or no time."""
    known = dates.end or dates.start
    if known is None or len(re.findall(r"\d+", match[0])) == 0:
        return True
    if plan.year and int(known[:4]) < plan.year:
        return True
    if dates.start and dates.end and int(dates.end[:4]) - int(dates.start[:4]) > 1:
        return True
    return flow[match.end() : match.end() + 2].startswith((" -", " –", "-", "–", "/"))


def stated(plan: Plan, flow: str) -> Iterator[Phase]:
    """Times that the text names as such: "hạn chót", "thời gian thực hiện:", "dự kiến"."""
    for match in _STATED.finditer(flow, plan.header.end, plan.body.end):
        last_day = match["cue"].lower().startswith("hạn")
        dates = times(plan, match["when"])
        if dates is None or dates.end is None or long_ago(dates, plan):
            continue
        in_force = match["cue"].lower().startswith("có")
        if not in_force and role_of(plan, match.start()) in _UNTIMED_ROLES:
            continue
        if last_day:
            dates = DateRange(None, dates.end or dates.start)
        start = match.start() if last_day else match.start("when")
        begin = sentence_start(flow, plan, start)
        yield phase_record(plan, start, match.end(), dates, "stated", 0.7, rest=(begin, start))


def deadlines(plan: Plan, flow: str) -> Iterator[Phase]:
    """Deadlines of a timetable, and what is to be finished by a day.

    A day by which papers are to be sent in is a field of the assignment and no phase.
    """
    for match in _DEADLINE.finditer(flow, plan.header.end, plan.body.end):
        role = role_of(plan, match.start())
        if role in _UNTIMED_ROLES or not (
            match["lead"] or match["done"] is not None or role == "schedule"
        ):
            continue
        if dates := times(plan, match["when"]):
            begin = sentence_start(flow, plan, match.start())
            rest = (begin, match.start())
            yield phase_record(plan, *match.span(), dates, "deadline", 0.75, rest=rest)
