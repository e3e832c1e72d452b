"""Entries of a timetable: items and rows of a table that give a day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.phase_events import EVENT
from thidua.extract.phase_record import (
    UNTIMED_ROLES,
    phase_record,
    rest_of_sentence,
    role_of,
    times,
)
from thidua.extract.phase_times import SPAN, SPAN_FROM, WEEKS, WHEN, long_ago
from thidua.knowledge.dates import DateRange
from thidua.records import Phase
from thidua.structure.plan import Plan

_ENTRY = re.compile(
    rf"(?P<when>(?:(?i:đến|hết|ngày|vào|định\s+kỳ)\s+)?{WHEN}|[Nn]ăm\s+20\d\d(?=\s*:))\s*\)?\s*[:,]?\s*(?P<activity>[^\n]{{3,400}})"
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
# A cell that holds a time, and at most a remark on it ("< 20 ngày làm việc").
_ONLY_TIME = re.compile(
    rf"\s*(?i:(?:dự\s+kiến|khoảng|xong|hoàn\s+thành)\s*:?\s+)?(?P<when>{WHEN})(?:\s*[<>≤(,;][^\n]{{0,90}})?\s*"
)


def _lines(plan: Plan, flow: str) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and role of each item and paragraph that may stand in a timetable."""
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
        if role in UNTIMED_ROLES:
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
