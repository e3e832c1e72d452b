"""Finds the phases of a plan, whichever way they are written, and drops what is said twice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from spacy.language import Language

from thidua.extract.anchored import each
from thidua.extract.component import SpanExtractor
from thidua.extract.phases.dates import before, current, long_ago, of_no_year, times
from thidua.extract.phases.entries import dated_items, named_items, told_items
from thidua.extract.phases.events import EVENT, OF_AGE, deadlines, events, stated
from thidua.extract.phases.following import following, lasting
from thidua.extract.phases.lists import counted, run_in, series
from thidua.extract.phases.record import phase_record, rest_of_sentence, role_of
from thidua.extract.phases.rows import rows
from thidua.extract.phases.sentences import alone, announced, being, held, led
from thidua.extract.times import (
    BARE_DAYS,
    BARE_SPAN,
    CELLS,
    OPEN,
    OPENED,
    SPAN,
    SPAN_FROM,
    WEEKS,
    WHEN,
    YEARS,
    legible,
)
from thidua.knowledge.dates import DateRange, parse_range
from thidua.knowledge.rounds import DRIVE, ROUND_LABEL, STAGE
from thidua.records import Phase
from thidua.structure.plan import Plan

# Between a round's label and its dates: a remark or a name, punctuation and a few words, no other
# date and no event. A bar or a tab parts the cells of a table.
_REMARK = r"(?:[\s.:,–-]*(?:\([^()\n]{1,80}\)|(?:(?:đợt|chặng|chiến\s+dịch)\s+(?:thi\s+đua\s+)?(?:(?:cao\s+điểm|đặc\s+biệt|nước\s+rút)\s+)?)?[“\"][^”\"\n]{1,150}[”\"]|\d{1,3}\s+(?:ngày(?:\s+đêm)?|tuần|tháng)(?=\s*[:,(])))??"
_GLUE = (
    r"[\s:;.,(\-–|]*(?:(?:năm\s+(?:học\s+)?20\d\d(?:\s?[-–]\s?20\d\d)?|thi\s+đua|thời\s+gian|thực\s+hiện|bắt\s+đầu(?!\s+từ)|khởi\s+động|khai\s+mạc|ra\s+quân|mở\s+màn|mở\s+đầu|mở|xuất\s+phát|khởi\s+đầu|vào\s+cuộc|lên\s+đường|khai\s+cuộc|chạy|(?:(?:trong|trọn|suốt|cả)\s+)?(?:hai|ba|bốn)(?=\s+tháng\s+\d)"
    r"|được\s+tính|được|phát\s+động|cao\s+điểm|tổ\s+chức|các|sẽ|hoàn\s+thành|kết\s+thúc|kéo\s+dài|diễn\s+ra|tiến\s+hành|triển\s+khai|vào)[\s:.,(\-–|]*){0,4}"
)
_ROUND = re.compile(
    rf"(?<!\w)(?P<label>{ROUND_LABEL}(?:/20\d\d)?)(?P<glue>{_REMARK}{_GLUE}{WEEKS}?)(?P<when>{OPENED}|{CELLS}|{BARE_SPAN}|(?<=\(){BARE_DAYS}(?=\))|{WHEN}|{OPEN}|{YEARS})(?!\s*\)\s*[:,–-]?\s*(?:[Tt]ừ\s|\d{{1,2}}[/.]))(?P<close>\s*\))?"
)
# The dates of a round may also follow what it is for; then only a range is a round's time, after
# "từ" or in a bracket of its own.
_ROUND_LATE = re.compile(
    rf"(?<!\w)(?P<label>{ROUND_LABEL})(?P<glue>\.?(?:(?!(?i:đợt\s)(?!thi\s+đua[,\s]+từ\s))[^.;\n]){{3,200}}?[\s,(])"
    rf"(?P<when>{SPAN_FROM}|(?:(?<=\()|(?<=\|\s)|(?<=\t))(?![^)\n]{{0,12}}(?<!\d)1\d\d\d){SPAN}(?=\s*[)|\t])"
    rf"|(?:(?<=\()|(?<=\(xong\s))(?=(?i:trong|vào|đầu|cuối|tháng|quý|trước|chậm)\s){WHEN}(?=\s*\)))(?P<close>\s*\))?"
)
# "Đợt 1: Chào mừng ngày 20/11" and then, in the same item or at most three lines below, its
# "Thời gian: từ 05/9 đến 20/11/2023".
_NO_ROUND = r"(?!(?i:đợt\s))"
_SAME_LINE = rf"(?:{_NO_ROUND}[^\n]){{0,500}}?[.;,]\s+(?=(?i:thời\s))"
_LINES_BELOW = (
    rf"(?:{_NO_ROUND}[^\n]){{0,200}}\n(?:(?!(?i:đợt\s|thời\s))[^\n]{{1,200}}\n\s*){{0,2}}"
)
_ROUND_BELOW = re.compile(
    rf"(?P<label>{ROUND_LABEL})(?P<glue>(?:{_SAME_LINE}|{_LINES_BELOW})"
    rf"[^\w\n]*(?i:thời\s+gian)[^\n:\d]{{0,40}}:?\s*)(?P<when>{WHEN})(?P<close>\s*\))?"
)
_ROUND_HEAD = re.compile(
    r"[ĐđGgBbCcMmNnLlPpHh](?<!\w.)(?:ợt|ỢT|iai|ước|hặng|ao|hiến|ốc|ột\s+kích|hịp|ượt|ha(?=\s)|iệp)(?:\s|(?=\d))"
)
# What is reviewed, and when is another matter: "Sơ kết đợt 1 | Tháng 5".
_REVIEWED = re.compile(
    r"(?:(?:sơ|tổng)\s+kết|bình\s+xét|chấm\s+điểm|đánh\s+giá|khen\s+thưởng)(?:\s+thi\s+đua)?\s+$",
    re.I,
)
_NEXT_ROW = re.compile(r"\|[ \t]*\n[ \t]*\|")
_LINE_START = re.compile(r"[^\w\n]*(?:[\dIVX.]{1,6}\s?[.):/-]\s*|[a-zđ][.)]\s*)?")
_DRIVE = re.compile(
    rf"(?<!\w)(?P<label>{DRIVE})(?P<glue>[^.;\n()]{{0,200}}?[\s:,]\(?)"
    rf"(?P<when>(?i:trong\s+){WHEN}|{SPAN_FROM}|(?<=\(){SPAN}|(?<=kéo\sdài\s){OPEN})(?P<close>\s*\))?"
)
# "Chặng về đích, từ 03/9 đến 20/12/2026", "Giai đoạn chuẩn bị (01/01 - 28/02/2024)"
_STAGE = re.compile(
    rf"(?<![^\s.;:*+“\"–-])(?P<label>{STAGE})(?P<glue>[”\"]?[^\S\n]*[:,(–-]\s*\(?{WEEKS}?(?:\d{{1,3}}\s+ngày(?:\s+đêm)?\s*[,:(]\s*)?|[”\"]?\s+(?:(?:kéo\s+dài|diễn\s+ra)\s+)?(?=(?:(?:bắt\s+đầu|kể|tính)\s+)?từ\s)|\s*:\s*[^\n:.;,()\d]{{2,40}}[:,–-]\s*(?i:(?:diễn\s+ra|tổ\s+chức)\s+)?(?=[Tt]ừ\s))"
    rf"(?P<when>{SPAN}|(?<=\(){BARE_SPAN}(?=\))|(?:(?=(?i:trong|cả|trọn|suốt)\s)|(?P<point>(?:(?<=[:(])|(?<=[:(]\s))(?=(?i:tháng|quý)\s))){WHEN})(?P<close>\s*\))?"
)
_STAGE_HEAD = re.compile(
    r"[ĐđGgBbCcTtHhMmVvKk](?<![^\s.;:*+“\"–-].)(?:ợt|iai|ước|hặng|ao|hiến|uần(?=\s+(?:lễ|thi|thứ|\d))|ọc\s+kỳ|ùa|háng|hi\s+đua|òng|ỳ(?=\s+(?:thi|\d|I)))\s"
)
_CALENDAR = re.compile(r"(?:học\s+kỳ|mùa|tháng)\s", re.I)
_YEAR = re.compile(r"20\d\d")
_CALLED = re.compile(r"(?:đợt|chiến\s+dịch|chặng)[^“\"]*[“\"][^”\"]*[”\"]?$")
_DRIVE_HEAD = re.compile(r"[Đđ](?<!\w.)ợt\s")
# "2 xã giai đoạn 1 (2031-2035)": a stage of a programme that what is counted belongs to
_COUNTED = re.compile(r"\d\s+(?!(?:và|hoặc|còn|rồi)\s)[^\W\d_]+(?:\s[^\W\d_]+)?\s+$")
# "phê duyệt Chiến lược thanh niên giai đoạn II (2016 - 2020)": what is cited
_ONLY_YEARS = re.compile(r"\D{0,8}20\d\d\D{1,14}20\d\d")
_PROGRAMME = re.compile(
    r"(?:chiến\s+lược|chương\s+trình|đề\s+án|dự\s+án|quyết\s+định|phê\s+duyệt)\s[^.;:\n]*$", re.I
)
_TELLS = re.compile(
    r"\s(?:(?:được|bắt\s+đầu|diễn\s+ra|là|có|kéo\s+dài)(?!\w)"
    r"|(?<!đoạn\s)(?<!ước\s)(?<!ặng\s)(?:thực\s+hiện|tổ\s+chức)$)"
)
_NO_NAME = re.compile(
    r"\w+\s+thi\s+đua(?:\s+(?:này|trên|nói\s+trên|phát\s+động|tổ\s+chức))?", re.I
)  # "Đợt thi đua diễn ra từ …"
_PURPOSE = re.compile(r"\s+(?:chào\s+mừng|lập\s+thành\s+tích|để|nhằm|hướng|kỷ\s+niệm)(?!\w)")


def find_phases(plan: Plan) -> list[Phase]:
    """Rounds and timetable entries of the body, in text order; no two share a character."""
    flow = legible(plan.flow)
    found: list[Phase] = []
    finders = (
        *(_rounds, _drives, _undated, rows, run_in, named_items, told_items, dated_items),
        *(series, counted, announced, being, stated, held, lasting, deadlines, events, led, alone),
    )
    taken: list[tuple[int, int]] = []  # spans without overlap, in order
    for finder in finders:
        found.extend(phase for phase in finder(plan, flow) if _take(taken, phase))
    for first in list(found):
        found.extend(phase for phase in following(plan, flow, first) if _take(taken, phase))
    told = {phase.label for phase in found if phase.start_date or phase.end_date}
    return sorted(
        (one for one in found if not (one.extractor == _UNDATED and one.label in told)),
        key=lambda phase: phase.start or 0,
    )


def _take(taken: list[tuple[int, int]], phase: Phase) -> bool:
    """Whether the characters of *phase* are free; then they are *taken*."""
    start, end = phase.start or 0, phase.end or 0
    at = bisect_left(taken, (start, end))
    free = (at == len(taken) or end <= taken[at][0]) and (at == 0 or taken[at - 1][1] <= start)
    if free:
        taken.insert(at, (start, end))
    return free


def _rounds(plan: Plan, flow: str) -> Iterator[Phase]:
    # A column of a page may come after the closing, so numbered rounds are looked for there too.
    for match in each(_ROUND, _ROUND_HEAD, flow, plan.header.end, len(flow)):
        dates = times(plan, match["when"]) or of_no_year(plan)
        # "khen thưởng đợt 1, đợt 2." and in the next item "Từ 25/5 đến …": two things
        apart = "\n" in match["glue"] or ";" in match["glue"]
        apart = apart and not _opens_line(flow, match.start())
        if dates is None or apart or _of_a_review(flow, match, dates):
            continue
        if match["label"][0].islower() and _of_other(flow, match):
            continue
        if _in_its_row(flow, match):
            yield _labelled(plan, flow, match, dates, "round", 0.95)
    for match in each(_ROUND_LATE, _ROUND_HEAD, flow, plan.header.end, plan.body.end):
        dates = current(plan, match["when"])
        if dates is None or OF_AGE.search(match["glue"]):
            continue
        if match["glue"][0] == "." and not _opens_line(flow, match.start()):
            continue
        if _in_its_row(flow, match):
            yield _labelled(plan, flow, match, dates, "round_late", 0.8)
    for match in each(_ROUND_BELOW, _ROUND_HEAD, flow, plan.header.end, plan.body.end):
        dates = current(plan, match["when"])
        if dates is not None and _opens_line(flow, match.start()):
            yield _labelled(plan, flow, match, dates, "round_below", 0.75)


def _of_other(flow: str, match: re.Match[str]) -> bool:
    """Whether what has the round is counted by it, or is a programme that lasts for years."""
    at = match.start()
    if _COUNTED.search(flow, max(0, at - 30), at):
        return True
    years = _ONLY_YEARS.fullmatch(match["when"]) is not None
    return years and _PROGRAMME.search(flow, max(0, at - 150), at) is not None


def _opens_line(flow: str, at: int) -> bool:
    """Whether only a marker stands before *at* in its line."""
    return _LINE_START.fullmatch(flow, flow.rfind("\n", 0, at) + 1, at) is not None


def _opens_clause(flow: str, at: int) -> bool:
    """Whether what stands at *at* begins a line or a sentence."""
    return _opens_line(flow, at) or flow[max(0, at - 2) : at] in (". ", "; ")


def _in_its_row(flow: str, match: re.Match[str]) -> bool:
    """Whether label and dates that stand in two cells are those of one round.

    In "Sơ kết đợt 1 | Tháng 5" the time is the review's, and the dates of the next row are none
    of this one's.
    """
    glue = match["glue"]
    if "|" not in glue and "\t" not in glue:
        return True
    return _NEXT_ROW.search(glue) is None and not _reviewed(flow, match.start())


def _of_a_review(flow: str, match: re.Match[str], dates: DateRange) -> bool:
    """Whether the time is a day or month on which the round is reviewed: "Sơ kết đợt 1: 20/11"."""
    return dates.start in (None, dates.end) and _reviewed(flow, match.start())


def _reviewed(flow: str, at: int) -> bool:
    return _REVIEWED.search(flow, max(0, at - 40), at) is not None


def _drives(plan: Plan, flow: str) -> Iterator[Phase]:
    begin, end = plan.header.end, plan.body.end
    for match in each(_STAGE, _STAGE_HEAD, flow, begin, end):
        dates = times(plan, match["when"])
        if dates is None or not _its_time(dates, plan, match["label"]):
            continue
        if _CALENDAR.match(match["label"]) and not _of_plan(plan, flow, match):
            continue
        if _CALLED.match(match["label"]) and match["glue"].isspace():
            continue  # "chiến dịch “45 ngày đêm” từ … đến …": running text
        if match["point"] is None or _opens_clause(flow, match.start()):
            yield _labelled(plan, flow, match, dates, "stage", 0.8)
    for match in each(_DRIVE, _DRIVE_HEAD, flow, begin, end):
        dates = times(plan, match["when"])
        if dates is None:
            dates = of_no_year(plan)
        elif not _its_time(dates, plan, match["label"]):
            continue
        if dates is not None:
            yield _labelled(plan, flow, match, dates, "drive", 0.8)


def _of_plan(plan: Plan, flow: str, match: re.Match[str]) -> bool:
    """Whether a term, season or month is a stage of the plan, and not one of the year.

    Then no event goes with its name, and it is written as a name, opens a line or prints its year.
    """
    if EVENT.search(match["label"]):
        return False
    if match["label"][0].isupper() or role_of(plan, match.start()) == "schedule":
        return True
    return _opens_line(flow, match.start()) or _YEAR.search(match["when"]) is not None


def _its_time(dates: DateRange, plan: Plan, label: str) -> bool:
    """Whether a drive may have these dates: a mistyped year is let pass where it is a heading."""
    if long_ago(dates, plan) or _TELLS.search(label) or _NO_NAME.fullmatch(label):
        return False
    return not before(dates, plan, grace=label[0].isupper())


def _labelled(
    plan: Plan, flow: str, match: re.Match[str], dates: DateRange, rule: str, confidence: float
) -> Phase:
    glue = match["glue"]
    bracketed = match["close"] and glue.count("(") > glue.count(")")
    end = match.end() if bracketed else match.end("when")
    rest = rest_of_sentence(flow, end)
    if rule == "drive":
        rest = match.span("glue")
    label = _PURPOSE.split(match["label"])[0]
    return phase_record(plan, match.start(), end, dates, rule, confidence, label=label, rest=rest)


_HEAD = re.compile(ROUND_LABEL)
_UNDATED = "rule:phase.round_undated"


def _undated(plan: Plan, flow: str) -> Iterator[Phase]:
    """Items that are a round by their label and say no time."""
    for section in plan.sections:
        if section.label is None or not _HEAD.fullmatch(section.label):
            continue
        end = section.span.start + len(section.label)
        dates = parse_range(flow[end : min(plan.own_span(section).end, end + 60)])
        if dates is not None and not long_ago(dates, plan):
            continue
        rest = rest_of_sentence(flow, end)
        none = DateRange(None, None)
        start, label = section.span.start, section.label
        yield phase_record(plan, start, end, none, "round_undated", 0.6, label=label, rest=rest)


@Language.factory("thidua_phases")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("phases", find_phases)
