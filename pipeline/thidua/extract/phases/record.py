"""The record of a phase, and the words of the plan that belong to it."""

from __future__ import annotations

import re

from thidua.extract.times import CUT_YEAR, SAID_OF_DAY
from thidua.knowledge.dates import DateRange
from thidua.knowledge.folding import joined
from thidua.knowledge.rounds import ROUND_LABEL
from thidua.records import Phase
from thidua.structure.plan import Plan

# Where a time is a target's or tells of the past.
UNTIMED_ROLES = frozenset(
    {"targets", "legal_basis", "purpose", "requirements", "purpose_requirements"}
)
_LONGEST_SENTENCE = 600
_FARTHEST_HEADING = 50  # items
_LEFT_OVER = re.compile(r"\s+(?:vào|lúc)$")  # of what led to the time
_OF_TIME = re.compile(
    r"thời\s+(?:g[il]an|điểm|biểu)|lịch(?:\s+(?!sử)|$)|tiến\s+(?:độ|trình)|lộ\s+trình|hành\s+trình|cao\s+điểm|mốc|phân\s+kỳ|bước\s+đi"
    r"|(?:lúc|khi|ngày|tháng|bao\s+giờ)\s+nào|bao\s+giờ|khi\s+nào|trình\s+tự|nhịp\s+(?:độ|thi\s+đua)|đường\s+đua|(?<!động\s)đợt\s+thi\s+đua"
    r"|(?:các|những|một\s+số|mấy|hai|ba|bốn|năm|\d|phân|chia|chia\s+thành|và)\s+(?:đợt|chặng|giai\s+đoạn|bước|chiến\s+dịch|kỳ|vòng)(?!\w)",
    re.I,
)
# A line that may be a heading where the outline knows none: short, and no sentence.
_HEADING = re.compile(r"[^.;|\n“\"]{4,80}(?<![,.])")
SENTENCE_END = re.compile(r"[.;](?=\s|$|/)|\n")
# "từ ngày 10/2/2031 đến khi bế mạc đại hội": an end whose day is not known
UNTIL_EVENT = re.compile(
    r"\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?(?:khi|lúc)\s[^.,;:()/\n]{3,120}?(?=\s*(?:[.,;:()\n]|$))"
)
_ROUND = re.compile(ROUND_LABEL)
_THEME = re.compile(
    r"(?:chủ\s+(?:đề|điểm)|khẩu\s+hiệu)[^“\"\n]{0,25}[“\"]\s*(?P<theme>[^”\"\n]{4,200}?)\s*[”\"]",
    re.I,
)


def role_of(plan: Plan, at: int) -> str | None:
    """The role of the text at *at*; a heading that speaks of time makes a timetable of it.

    An item whose label does not show under what it stands belongs to the last heading before it.
    """
    role = plan.role_at(at)
    if role not in (None, "other"):
        return role
    section = plan.section_at(at)
    if section is None and _under_heading_of_time(plan, at):
        return "schedule"
    last = section.ordinal if section else -1
    before = reversed(plan.sections[max(0, last - _FARTHEST_HEADING) : last + 1])
    heading = next((s.title for s in before if s.title is not None), None)
    return "schedule" if heading and _OF_TIME.search(heading) else role


def _under_heading_of_time(plan: Plan, at: int) -> bool:
    """Whether the last short line before *at* that stands like a heading speaks of time."""
    flow = plan.flow
    end = flow.rfind("\n", plan.header.end, at)
    while end > plan.header.end:
        begin = flow.rfind("\n", plan.header.end, end) + 1
        line = flow[max(begin, plan.header.end) : end].strip(" *#:\t")
        if line[:1].isupper() and _HEADING.fullmatch(line):
            return _OF_TIME.search(line) is not None
        end = begin - 1
    return False


def rest_of_sentence(flow: str, at: int) -> tuple[int, int]:
    """Start and end of the rest of the sentence at *at*, without leading punctuation."""
    while at < len(flow) and flow[at] in " \t:.,)]-–—|»→":
        at += 1
    stop = SENTENCE_END.search(flow, at)
    end = stop.start() if stop else len(flow)
    return at, max(at, end)


def sentence_start(flow: str, plan: Plan, at: int) -> int:
    """Where the sentence that holds *at* begins, within its item."""
    section = plan.section_at(at)
    begin = section.content_start if section and section.content_start <= at else plan.header.end
    begin = max(begin, at - _LONGEST_SENTENCE)
    begin = max(begin, flow.rfind("\n", begin, at) + 1)
    for stop in SENTENCE_END.finditer(flow, begin, at):
        begin = stop.end()
    return begin


def phase_record(
    plan: Plan,
    start: int,
    end: int,
    dates: DateRange,
    rule: str,
    confidence: float,
    *,
    label: str | None = None,
    rest: tuple[int, int] = (0, 0),
    themed: bool | None = None,
) -> Phase:
    """A phase quoted from *start* to *end*; *rest* is the span of the words that tell of it.

    Its theme is looked for behind it if it is *themed*: as a round is, which has a *label*.
    """
    if cut := CUT_YEAR.match(plan.text, end):
        end = cut.end()
    if said := SAID_OF_DAY.match(plan.text, end):
        end = said.end()
        rest = _behind(rest, start, end)
    if dates.start and dates.end is None and (until := UNTIL_EVENT.match(plan.flow, end)):
        end = until.end()
        rest = _behind(rest, start, end)
    text = joined(plan.text[rest[0] : rest[1]]).strip(" ,;:|(")
    text = _LEFT_OVER.sub("", text)
    themed = label is not None if themed is None else themed
    theme = _THEME.search(plan.flow, end, _end_of_round(plan, start, end)) if themed else None
    return Phase(
        label=_unquoted(" ".join(plan.text[start : start + len(label)].split())) if label else None,
        start_date=dates.start,
        end_date=dates.end,
        theme=joined(theme["theme"]) if theme else None,
        text=text or None,
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor=f"rule:phase.{rule}",
        confidence=confidence,
    )


def _behind(rest: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """*rest*, if it follows the time at *start*, without what that time takes up to *end*."""
    return rest if rest[0] < start else (max(rest[0], end), max(rest[1], end))


def _unquoted(name: str) -> str:
    return name[1:-1] if name[0] in '“"' and name[-1] in '”"' else name


def _end_of_round(plan: Plan, start: int, end: int) -> int:
    """Where the words about the round at *start* end: with its item, line or the next round."""
    section = plan.section_at(start)
    line = plan.flow.find("\n", end)
    stop = len(plan.flow) if line < 0 else line
    headed = section and (
        section.title is None or "\n" not in plan.text[section.content_start : start]
    )
    if section and headed and start - section.content_start < 40:
        stop = min(section.text_span.end, end + 600)
    following = _ROUND.search(plan.flow, end, stop)
    return following.start() if following else stop
