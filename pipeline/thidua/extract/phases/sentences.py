"""Sentences of running text that begin with a time, or are one, and tell what takes place then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thidua.extract.anchored import each, heads_in, matches
from thidua.extract.phases.dates import before, current, reported
from thidua.extract.phases.events import EVENT, TIME_HEAD, UNDERTAKING
from thidua.extract.phases.record import UNTIMED_ROLES, phase_record, role_of
from thidua.extract.times import SPAN_FROM, WHEN
from thidua.records import Phase
from thidua.structure.plan import Plan

# "Từ 12/3 đến 11/6/2018 là đợt thi đua nước rút"
_BEING = re.compile(
    rf"(?P<when>{SPAN_FROM})\s+là\s+(?P<stage>(?:(?:thời\s+gian|tháng)\s+(?:cao\s+điểm|thi\s+đua)|đợt|giai\s+đoạn|chặng|cao\s+điểm|chiến\s+dịch)(?!\w)[^.;\n]*)"
)
_BEING_HEAD = re.compile(r"[TtKkBb](?<!\w.)(?:ừ|ể\s+từ|ắt\s+đầu\s+từ)\s(?=[^\n]{0,60}?\slà\s)")
# "… chào mừng ngày Thầy thuốc. Từ 10/1/2031 đến 25/2/2031. Cuối đợt …"
_ALONE = re.compile(rf"(?<=[.;)]\s){SPAN_FROM}(?=\s*\.(?:\s|$))")
_ALONE_HEAD = re.compile(r"Từ\s(?=[^\n]{0,12}\d)")
_NEAR = 200  # characters
# "Từ ngày 16 đến 22/3/2031, Ban Giám khảo sẽ tổ chức chấm thi tại các cụm."
_ANNOUNCED = re.compile(
    rf"(?:(?<=\n)|(?<=[.;]\s)|(?P<planned>(?<=hoạch,\s)))(?P<when>{WHEN}),?\s+(?P<told>[^.;\n\d]{{2,80}}?\ssẽ\s)[^.;\n]{{3,300}}"
)
# "Từ ngày 05/9 đến 20/11/2031, toàn trường phát động thi đua dạy tốt." What is done belongs to the
# entry if it is one short clause; a paragraph of work does not.
_LED_BY = re.compile(
    rf"(?:(?<=\n)|(?<=[.;]\s)|(?<=đó,\s))(?P<when>{SPAN_FROM}),\s+(?P<told>(?!đã\s|vừa\s)[^.;\n]{{3,300}})"
)
# "Giữa hai chặng, ngày 08/7, chi nhánh sơ kết", "…, tháng 8/2031 bình chọn người thợ giỏi": a clause
# that begins with its time.
_HELD_THEN = re.compile(
    rf"(?:(?<=\n)|(?<=[.;,]\s))(?P<when>{WHEN}),?[^\S\n]+(?P<told>(?!(?:của|về|do|là|đã|vừa)\s)(?:[^.;,:()\n\d]{{1,40}}?\s)?(?={EVENT.pattern})[^.;,\n]{{3,200}}(?:,\s+(?={EVENT.pattern})[^.;,\d\n]{{3,120}}(?=[.;,\n]|$))*)",
    re.I,
)
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|đang|được)\s", re.I)
_PAST = re.compile(r"[^,]{0,60}\s(?:đã|vừa|đang)\s")
_STOPS = frozenset(".;,")  # with a blank behind them
_LONGEST_ENTRY = 120  # characters


def being(plan: Plan, flow: str) -> Iterator[Phase]:
    """Stretches of time of which a sentence says what stage they are."""
    for match in each(_BEING, _BEING_HEAD, flow, plan.header.end, plan.body.end):
        dates = current(plan, match["when"])
        if dates is not None and role_of(plan, match.start()) not in UNTIMED_ROLES:
            stage = match.span("stage")
            yield phase_record(plan, match.start(), stage[1], dates, "being", 0.7, rest=stage)


def _opening(pattern: re.Pattern[str], plan: Plan, flow: str) -> Iterator[re.Match[str]]:
    """The matches of *pattern* in the body that open a clause with a time."""
    at = _clauses(flow, plan.header.end, plan.body.end)
    return matches(pattern, flow, at, plan.body.end)


@lru_cache(maxsize=2)
def _clauses(flow: str, first: int, last: int) -> list[int]:
    """Offsets in ``flow[first:last]`` at which a clause begins with what may be a time."""
    heads = heads_in(flow, TIME_HEAD, first, last)
    return [at for at in heads if flow[at - 1 : at] == "\n" or flow[at - 2 : at - 1] in _STOPS]


def announced(plan: Plan, flow: str) -> Iterator[Phase]:
    """Sentences that begin with a time and tell what will take place: "Ngày …, Sở sẽ tổ chức …".

    Behind "Theo kế hoạch," anything may.
    """
    for match in _opening(_ANNOUNCED, plan, flow):
        dates = current(plan, match["when"])
        start, stop = match.start("told"), match.end()
        planned = match["planned"] is not None
        if dates is None or not (planned or EVENT.search(flow, match.end("told"), stop)):
            continue
        if role_of(plan, match.start()) not in UNTIMED_ROLES:
            yield phase_record(
                plan, match.start(), stop, dates, "announced", 0.65, rest=(start, stop)
            )


def held(plan: Plan, flow: str) -> Iterator[Phase]:
    """Clauses of running text that begin with a time and name the event that is held then.

    Those of the news tell what was held.
    """
    if plan.header.doc_type in (None, "bai_viet"):
        return
    for match in _opening(_HELD_THEN, plan, flow):
        dates = current(plan, match["when"])
        if dates is None or before(dates, plan) or reported(plan, dates):
            continue
        if _DONE.search(match["told"]) or role_of(plan, match.start()) in UNTIMED_ROLES:
            continue
        told = match.span("told")
        yield phase_record(plan, match.start(), match.end(), dates, "held", 0.6, rest=told)


def led(plan: Plan, flow: str) -> Iterator[Phase]:
    """Sentences that begin with a stretch of time in which a movement or an event takes place."""
    for match in _opening(_LED_BY, plan, flow):
        dates = current(plan, match["when"])
        if dates is None or _PAST.match(match["told"]):
            continue
        news = plan.header.doc_type in (None, "bai_viet")
        if news and flow[match.start() - 5 : match.start()] != " đó, ":
            continue  # what took place, as likely
        start, stop = match.span("told")
        end = match.end()
        if stop - start > _LONGEST_ENTRY:
            stop = flow.find(",", start, start + _LONGEST_ENTRY)
            end = match.end("when")
        if stop < 0 or not UNDERTAKING.search(flow, start, stop):
            continue
        if role_of(plan, match.start()) not in UNTIMED_ROLES:
            yield phase_record(plan, match.start(), end, dates, "led", 0.6, rest=(start, stop))


def alone(plan: Plan, flow: str) -> Iterator[Phase]:
    """Sentences that are nothing but a stretch of time, near words of emulation."""
    for match in each(_ALONE, _ALONE_HEAD, flow, plan.header.end, plan.body.end):
        dates = current(plan, match[0])
        around = flow[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if dates is None or "thi đua" not in around:
            continue
        if role_of(plan, match.start()) not in UNTIMED_ROLES:
            yield phase_record(plan, *match.span(), dates, "alone", 0.7)
