"""Stretches of time that a verb gives, and the times of what a sentence lists after a first one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.anchored import each
from thidua.extract.phases.dates import current, lasts_years, reported
from thidua.extract.phases.events import OF_ROUND
from thidua.extract.phases.record import UNTIMED_ROLES, phase_record, role_of, sentence_start
from thidua.extract.times import BEGUN, SPAN, SPAN_FROM, WHEN
from thidua.knowledge.dates import DateRange, parse_range
from thidua.records import Phase
from thidua.structure.plan import Plan

# "Hội thi diễn ra từ ngày 05 đến 07/10/2031", "Tháng Thanh niên được triển khai từ …",
# "Cấp huyện tổ chức từ tháng 3 đến tháng 4/2031"
_LASTING = re.compile(
    r"(?:(?=[Bb]ắt\s+đầu\s+từ\s)|(?:[Dd]iễn\s+ra|[Tt]ổ\s+chức|[Tt]iến\s+hành|[Kk]éo\s+dài|(?:(?<=được\s)|(?<=sẽ\s))(?:triển\s+khai|thực\s+hiện|phát\s+động))(?:\s+tập\s+trung)?"
    r"(?:\s+trong\s+(?:khoảng(?:\s+thời\s+gian)?|thời\s+gian|(?:vòng\s+)?\d{1,3}\s+(?:ngày|tuần|tháng),?))?\s*:?\s*)"
    rf"(?P<when>{BEGUN}|{SPAN_FROM})"
)
_LASTING_HEAD = re.compile(
    r"[DdTtKkBbp](?<!\w.)(?:iễn\s+ra|ổ\s+chức|iến\s+hành|éo\s+dài|ắt\s+đầu|riển\s+khai|hực\s+hiện|hát\s+động)\s*:?\s+(?=tập|trong|[Tt]ừ)"
)
_PAST = re.compile(r"(?<!\w)(?:đã|vừa|đang|vừa\s+qua)\s+(?:được\s+)?$")
_NEAR = 12  # characters
# "Đại hội cấp xã xong trước 30/6; cấp huyện trước 31/8", "chung khảo tháng 5, trao giải tháng 6":
# what is named after a first time has its own.
_HELD = (
    r"(?:(?:riêng|còn|đối\s+với|thời\s+gian(?:\s+tổ\s+chức)?)\s+)?(?:đại\s+hội|hội\s+(?:thi|nghị|thao|diễn|khỏe)|cuộc\s+thi|cấp|(?:chi|đảng)\s+bộ|vòng|giải|chung\s+(?:kết|khảo)|bán\s+kết|sơ\s+(?:kết|khảo)"
    r"|tổng\s+kết|(?<!ngày\s)lễ|trao\s+giải|bình\s+(?:xét|chọn)|kỳ\s+thi|kết\s+thúc)(?!\w)"
)
_NEXT = re.compile(
    rf"\)?(?:[^.;:\n]{{0,80}}(?:;|\.(?=\s+(?-i:[A-ZĐ])))[^\S\n]+|,[^\S\n]+)(?:và\s+)?(?P<told>{_HELD}"
    r"(?:[^.;:\n\d(]|\([^()\n]{1,80}\)|thứ\s+\d{1,2}(?=\s)|20\d\d\s?[-–]\s?20\d\d){0,120}?\s)"
    rf"(?P<done>(?:hoàn\s+thành|xong)\s+)?(?:vào\s+)?(?:khoảng\s+)?(?P<when>{WHEN})(?=\)?\s*(?:[.;,(/]|$)|\s+(?:để|với|tại)\s)",
    re.I | re.M,
)
# "…; đầu tháng 8 sẽ tổ chức đại hội huyện": the time first
_NEXT_FIRST = re.compile(
    rf";[^\S\n]+(?P<when>{WHEN}),?\s+(?P<told>(?:sẽ\s+)?(?:tổ\s+chức|tiến\s+hành|diễn\s+ra|khai\s+mạc|tổng\s+kết|sơ\s+kết)\s[^.;\n\d]{{3,120}}?)(?=\s*(?:[.;(]|$))",
    re.I | re.M,
)
# "Hai đợt: 05/01 – 30/4/2031 và 01/5 – 15/12/2031"
_NEXT_SPAN = re.compile(
    rf"(?:\s*[,;])?(?:\s+và)?\s+(?P<when>{SPAN_FROM}|(?=\d){SPAN})(?=\s*(?:[.;,)\n]|và\s|$))"
)
# Between a round of a contest and its day no word need stand: "chung kết 20/5".
_STAGE = re.compile(
    r"(?:riêng\s+|còn\s+)?(?:vòng|chung\s+k|bán\s+k|sơ\s+k|tổng\s+kết|trao\s+giải|bình\s)", re.I
)
_CUED = re.compile(r"(?:từ|trong|trước|chậm|muộn|đầu|giữa|cuối|(?:thượng|trung|hạ)\s)", re.I)
_CUE_BEFORE = re.compile(r"(?:xong|thành|kiến|là|tổ\s+chức|diễn\s+ra)\s+$", re.I)


def lasting(plan: Plan, flow: str) -> Iterator[Phase]:
    """Stretches of time in which, as the verb before them says, something takes place."""
    for match in each(_LASTING, _LASTING_HEAD, flow, plan.header.end, plan.body.end):
        dates = current(plan, match["when"])
        if dates is None or dates.end is None or lasts_years(dates):
            continue
        if _PAST.search(flow, match.start() - _NEAR, match.start()):
            continue
        if reported(plan, dates):
            continue
        if role_of(plan, match.start()) not in UNTIMED_ROLES:
            start = match.start("when")
            begin = sentence_start(flow, plan, start)
            themed = OF_ROUND.search(flow, begin, match.start()) is not None
            rest = (begin, match.start())
            yield phase_record(
                plan, start, match.end(), dates, "lasting", 0.65, rest=rest, themed=themed
            )


def _second_span(plan: Plan, flow: str, first: Phase) -> Iterator[Phase]:
    """The stretches of time that a list names after the one of *first*, which has no other words."""
    at, last = first.end or 0, first.end_date
    while first.label is None and last and first.start_date != last:
        match = _NEXT_SPAN.match(flow, at)
        dates = current(plan, match["when"]) if match else None
        if match is None or dates is None or dates.start is None or dates.start < last[:7]:
            return
        at, last = match.end(), dates.end
        yield phase_record(plan, match.start("when"), at, dates, "following", 0.65)


def following(plan: Plan, flow: str, first: Phase) -> Iterator[Phase]:
    """The times of what is listed after the one of *first*; a year they lack is that one's."""
    yield from _second_span(plan, flow, first)
    at = first.end or 0
    year = (first.end_date or first.start_date or "")[:4]
    while year.isdigit():
        match = _NEXT.match(flow, at) or _NEXT_FIRST.match(flow, at)
        dates = parse_range(match["when"], int(year)) if match else None
        if match is None or dates is None or lasts_years(dates):
            return
        done = match.groupdict().get("done") or ""
        start, at = match.start("when"), match.end()
        if match.end("told") <= start:
            between = done or match.end("told") < start  # "vào", "khoảng"
            cued = between or _CUED.match(match["when"]) or _CUE_BEFORE.search(match["told"])
            if not (cued or _STAGE.match(match["told"])):
                return
            at = match.end("when")
        if done:
            dates = DateRange(None, dates.end)
            start = match.start("done") if done.lower().startswith("hoàn") else start
        yield phase_record(plan, start, at, dates, "following", 0.65, rest=match.span("told"))
