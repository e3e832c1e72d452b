"""Timetables within one line: "Lịch: tháng 3/2023 phát động; sơ kết trong tháng 7/2023; …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.anchored import each
from thidua.extract.phases.dates import current
from thidua.extract.phases.entries import clauses, dated, entry
from thidua.extract.phases.events import EVENT
from thidua.extract.phases.record import UNTIMED_ROLES, phase_record, role_of
from thidua.extract.times import OPEN, SPAN_FROM, WEEKDAY, WHEN
from thidua.knowledge.actors import begins_task
from thidua.records import Phase
from thidua.structure.plan import Plan
from thidua.structure.text_spans import line_end

# The label of such a line; milestones of history are another matter.
_LABEL = re.compile(
    r"(?:lịch(?!\s+sử)|mốc(?!\s+son)|tiến\s+độ|lộ\s+trình|thời\s+gian\s+(?:cụ\s+thể|dự\s+kiến)|dự\s+kiến(?:\s+thời\s+gian)?)(?:[^\S\n](?!lịch\s+sử)[^\s:.;\d]+){0,8}\s*:\s*",
    re.I,
)
_LABEL_HEAD = re.compile(
    r"[lLmMtTdD](?<!\w.)(?:ự\s+kiến|Ự\s+KIẾN|ịch|ỊCH|ốc|ỐC|iến\s+độ|IẾN\s+ĐỘ|ộ\s+trình|Ộ\s+TRÌNH|hời\s+gian\s+(?:cụ|dự)|HỜI\s+GIAN\s+(?:CỤ|DỰ))\s?(?=[^\n]{0,80}:)"
)
_BEFORE_LABEL = re.compile(
    r"[^\w\n]*(?:[\dIVX.]{1,6}\s?[.):/-]\s*|[a-zđ][.)]\s*)?(?:(?:các|những|một\s+số|\d)\s+)?[^\w\n]*",
    re.I,
)
# "bình xét: 25/5/2023", "tổng kết (tháng 12/2023)", "sơ kết trong tháng 6/2023": where nothing parts
# work and time, the time alone is the entry.
_WORK_FIRST = re.compile(
    rf"(?P<activity>[^\W\d_][^\n:.;|(]{{2,100}}?)(?:(?P<apart>\s*:\s*|\s*\()(?:(?i:vào|xong|dự\s+kiến)\s+)?|\s+(?:(?i:vào|xong|dự\s+kiến)\s+)?)(?P<when>{WEEKDAY}?{WHEN}|{OPEN})\)?"
    r"(?=\s*(?:[.;,](?:\s|$)|\./|$))",
    re.M,
)
_COMMA = re.compile(r"\s*,\s+")
# "Theo kế hoạch, tháng 1/2030 tiến hành rà soát; từ tháng 2 đến tháng 3/2030 sẽ thẩm định"
_SERIES = re.compile(
    r"(?:kế\s+hoạch|lộ\s+trình|dự\s+kiến|tiến\s+độ|cụ\s+thể|theo\s+đó|trong\s+đó|như\s+sau|sau\s+đây)\s*[,:]\s+(?=(?:từ|trong|tháng|quý|ngày|đầu|giữa|cuối)\s[^;\n]{5,300};)",
    re.I,
)
_NEAR = 25  # characters
_SERIES_HEAD = re.compile(
    r"[kKlLdDtTcCnNsS](?<!\w.)(?:ế\s+hoạch|ộ\s+trình|ự\s+kiến|iến\s+độ|ụ\s+thể|heo\s+đó|rong\s+đó|hư\s+sau|au\s+đây)\s*[,:]"
)


# "theo 2 giai đoạn: Từ ngày … đến … và từ ngày … đến …": as many times as there are rounds
_COUNTED = re.compile(
    r"(?<!\w)(?:\d|hai|ba|bốn|năm|sáu)\s+(?:đợt|giai\s+đoạn|chặng|vòng|bước|lần|kỳ)(?:\s+[^\W\d_]+){0,6}\s*[:,(]\s*(?:(?:cụ\s+thể|gồm|là|như\s+sau)\s*:?\s*)?(?=từ\s)",
    re.I,
)
_COUNTED_HEAD = re.compile(
    r"[\dhHbBnNsS](?<![\w/.,-].)(?:(?<=\d)|ai|a|ốn|ăm|áu)\s+(?:đợt|giai|chặng|vòng|bước|lần|kỳ)\s"
)
_ONE_MORE = re.compile(r"\s*(?:[,;]|[,;]?\s*và)\s+(?=từ\s)", re.I)
_SPAN_FROM = re.compile(SPAN_FROM)


def run_in(plan: Plan, flow: str) -> Iterator[Phase]:
    """The entries of timetables that follow their label in the same line, each quoted whole."""
    for label in each(_LABEL, _LABEL_HEAD, flow, plan.header.end, plan.body.end):
        line = flow.rfind("\n", 0, label.start()) + 1
        if not _BEFORE_LABEL.fullmatch(flow, line, label.start()):
            continue
        if role_of(plan, label.start()) in UNTIMED_ROLES:
            continue
        stop = line_end(flow, label.end(), plan.body.end)
        yield from _entries(plan, flow, label.end(), stop)


def series(plan: Plan, flow: str) -> Iterator[Phase]:
    """Times in running text of which each is told what is done then, parted by semicolons.

    One alone may tell of anything; of several in a row all are entries of a timetable.
    """
    read = 0
    for mark in each(_SERIES, _SERIES_HEAD, flow, plan.header.end, plan.body.end):
        stop = line_end(flow, mark.end(), plan.body.end)
        if mark.start() < read or role_of(plan, mark.start()) in UNTIMED_ROLES:
            continue
        found: list[Phase] = []
        for at in clauses(flow, mark.end(), stop):
            one = _to_be_done(plan, flow, at, stop)
            if one is None:
                break
            found.append(one)
            read = one.end or at
        if len(found) > 1:
            yield from found


def counted(plan: Plan, flow: str) -> Iterator[Phase]:
    """Stretches of time of which the words before say how many rounds they are."""
    for mark in each(_COUNTED, _COUNTED_HEAD, flow, plan.header.end, plan.body.end):
        if role_of(plan, mark.start()) in UNTIMED_ROLES:
            continue
        found: list[Phase] = []
        at: int | None = mark.end()
        while at is not None and (match := _SPAN_FROM.match(flow, at, plan.body.end)):
            if (dates := current(plan, match[0])) is None:
                break
            found.append(phase_record(plan, *match.span(), dates, "counted", 0.7))
            more = _ONE_MORE.match(flow, match.end())
            at = more.end() if more else None
        if len(found) > 1:
            yield from found


def _to_be_done(plan: Plan, flow: str, at: int, end: int) -> Phase | None:
    """The entry at *at* if what follows its time is something to be done."""
    match = entry(flow, at, end)
    dates = current(plan, match["when"]) if match else None
    if match is None or dates is None:
        return None
    issued, last = plan.header.issued_date or "", dates.end or ""
    if len(last) == len(issued) and last < issued:
        return None  # news of what took place
    work = match["activity"].removeprefix("sẽ ")
    told = begins_task(work) or (not work.startswith("đã ") and EVENT.search(work, 0, _NEAR))
    return dated(plan, flow, match, "series") if told else None


def _entries(plan: Plan, flow: str, begin: int, end: int) -> Iterator[Phase]:
    for clause in clauses(flow, begin, end):
        at = clause
        while found := _time_first(plan, flow, at, end) or _work_first(plan, flow, at, end):
            yield found
            comma = _COMMA.match(flow, found.end or end, end)
            if comma is None:
                break
            at = comma.end()


def _time_first(plan: Plan, flow: str, at: int, end: int) -> Phase | None:
    match = entry(flow, at, end)
    if match is None or current(plan, match["when"]) is None:
        return None
    found = dated(plan, flow, match, "list")
    return found if found and found.text and any(map(str.isalpha, found.text)) else None


def _work_first(plan: Plan, flow: str, at: int, end: int) -> Phase | None:
    match = _WORK_FIRST.match(flow, at, end)
    dates = current(plan, match["when"]) if match else None
    if match is None or dates is None:
        return None
    span = match.span() if match["apart"] else match.span("when")
    return phase_record(plan, *span, dates, "list", 0.8, rest=match.span("activity"))
