"""Timetables within one line: "Lịch: tháng 3/2023 phát động; sơ kết trong tháng 7/2023; …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.anchored import each
from thidua.extract.phases.dates import current
from thidua.extract.phases.entries import clauses, dated, entry
from thidua.extract.phases.record import UNTIMED_ROLES, phase_record, role_of
from thidua.extract.times import OPEN, WEEKDAY, WHEN
from thidua.records import Phase
from thidua.structure.plan import Plan
from thidua.structure.text_spans import line_end

# The label of such a line; milestones of history are another matter.
_LABEL = re.compile(
    r"(?:lịch(?!\s+sử)|mốc(?!\s+son)|tiến\s+độ|lộ\s+trình|thời\s+gian\s+cụ\s+thể)(?:\s(?!lịch\s+sử)[^\s\n:.;\d]+){0,8}\s*:\s*",
    re.I,
)
_LABEL_HEAD = re.compile(
    r"[lLmMtT](?<!\w.)(?:ịch|ỊCH|ốc|ỐC|iến\s+độ|IẾN\s+ĐỘ|ộ\s+trình|Ộ\s+TRÌNH|hời\s+gian\s+cụ|HỜI\s+GIAN\s+CỤ)\s?(?=[^\n]{0,80}:)"
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
