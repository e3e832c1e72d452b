"""Phases: rounds ("Đợt 1 (từ … đến …)"), stages and drives with a name, and the timetable."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.extract.phase_entries import (
    dated_items,
    deadlines,
    events,
    long_ago,
    named_items,
    rows,
    stated,
    told_items,
)
from thidua.extract.phase_record import phase_record, rest_of_sentence, times
from thidua.extract.phase_times import OPEN, SPAN, SPAN_FROM, WEEKS, WHEN, legible
from thidua.knowledge.dates import DateRange, parse_range
from thidua.knowledge.rounds import DRIVE, ROUND_LABEL, STAGE
from thidua.records import Phase
from thidua.structure.plan import Plan

# Between a round's label and its dates: a remark or a name, punctuation and a few words, no other
# date and no event. A bar or a tab parts the cells of a table.
_REMARK = r"(?:\s*(?:\([^()\n]{1,80}\)|[“\"][^”\"\n]{1,150}[”\"]))??"
_GLUE = (
    r"[\s:.,(\-–|]*(?:(?:năm\s+(?:học\s+)?20\d\d(?:\s?[-–]\s?20\d\d)?|thi\s+đua|thời\s+gian|thực\s+hiện|bắt\s+đầu(?!\s+từ)"
    r"|được\s+tính|được|phát\s+động|cao\s+điểm|tổ\s+chức|các|hoàn\s+thành|kết\s+thúc|kéo\s+dài|diễn\s+ra|tiến\s+hành|triển\s+khai|vào)[\s:.,(\-–|]*){0,4}"
)
_ROUND = re.compile(
    rf"(?<!\w)(?P<label>{ROUND_LABEL})(?P<glue>{_REMARK}{_GLUE}{WEEKS}?)(?P<when>{WHEN}|{OPEN})(?P<close>\s*\))?"
)
# The dates of a round may also follow what it is for; then only a range is a round's time, after
# "từ" or in a bracket of its own.
_ROUND_LATE = re.compile(
    rf"(?<!\w)(?P<label>{ROUND_LABEL})(?P<glue>(?:(?!(?i:đợt\s))[^.;\n]){{3,200}}?[\s,(])"
    rf"(?P<when>{SPAN_FROM}|(?:(?<=\()|(?<=\|\s)|(?<=\t)){SPAN}(?=\s*[)|\t]))(?P<close>\s*\))?"
)
_DRIVE = re.compile(
    rf"(?<!\w)(?P<label>{DRIVE})(?P<glue>[^.;\n()]{{0,200}}?[\s:,]\(?)"
    rf"(?P<when>(?i:trong\s+){WHEN}|{SPAN_FROM}|(?<=\(){SPAN})(?P<close>\s*\))?"
)
# "Chặng về đích, từ 03/9 đến 20/12/2026", "Giai đoạn chuẩn bị (01/01 - 28/02/2024)"
_STAGE = re.compile(
    rf"(?<![^\s.;:*+–-])(?P<label>{STAGE})(?P<glue>\s*[:,(–-]\s*\(?{WEEKS}?|\s+(?=từ\s))(?P<when>{SPAN}|(?=(?i:trong|cả)\s){WHEN})(?P<close>\s*\))?"
)
_TELLS = re.compile(r"\s(?:được|bắt\s+đầu|diễn\s+ra|là|có)(?!\w)")
_PURPOSE = re.compile(r"\s+(?:chào\s+mừng|lập\s+thành\s+tích|để|nhằm|hướng|kỷ\s+niệm)(?!\w)")


def find_phases(plan: Plan) -> list[Phase]:
    """Rounds and timetable entries of the body, in text order; no two share a character."""
    flow = legible(plan.flow)
    found: list[Phase] = []
    finders = (
        *(_rounds, _drives, _undated, rows, named_items, told_items, dated_items),
        *(stated, deadlines, events),
    )
    taken: list[tuple[int, int]] = []  # spans without overlap, in order
    for finder in finders:
        for phase in finder(plan, flow):
            start, end = phase.start or 0, phase.end or 0
            at = bisect_left(taken, (start, end))
            free = at == len(taken) or end <= taken[at][0]
            if free and (at == 0 or taken[at - 1][1] <= start):
                taken.insert(at, (start, end))
                found.append(phase)
    return sorted(found, key=lambda phase: phase.start or 0)


def _rounds(plan: Plan, flow: str) -> Iterator[Phase]:
    # A column of a page may come after the closing, so numbered rounds are looked for there too.
    for match in _ROUND.finditer(flow, plan.header.end):
        if dates := times(plan, match["when"]):
            yield _labelled(plan, flow, match, dates, "round", 0.95)
    for match in _ROUND_LATE.finditer(flow, plan.header.end, plan.body.end):
        dates = times(plan, match["when"])
        if dates is not None and not long_ago(dates, plan):
            yield _labelled(plan, flow, match, dates, "round_late", 0.8)


def _drives(plan: Plan, flow: str) -> Iterator[Phase]:
    for pattern, rule in ((_DRIVE, "drive"), (_STAGE, "stage")):
        for match in pattern.finditer(flow, plan.header.end, plan.body.end):
            dates = times(plan, match["when"])
            if dates is not None and _its_time(dates, plan, match["label"]):
                yield _labelled(plan, flow, match, dates, rule, 0.8)


def _its_time(dates: DateRange, plan: Plan, label: str) -> bool:
    """Whether a drive may have these dates: a mistyped year is let pass where it is a heading."""
    known = dates.end or dates.start or "0"
    if long_ago(dates, plan) or _TELLS.search(label):
        return False
    return plan.year is None or int(known[:4]) >= plan.year - label[0].isupper()


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


def _undated(plan: Plan, flow: str) -> Iterator[Phase]:
    """Items that are a round by their label and say no time."""
    for section in plan.sections:
        if section.label is None or not _HEAD.fullmatch(section.label):
            continue
        end = section.span.start + len(section.label)
        if parse_range(flow[end : min(plan.own_span(section).end, end + 60)]) is not None:
            continue
        rest = rest_of_sentence(flow, end)
        none = DateRange(None, None)
        start, label = section.span.start, section.label
        yield phase_record(plan, start, end, none, "round_undated", 0.6, label=label, rest=rest)


@Language.factory("thidua_phases")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("phases", find_phases)
