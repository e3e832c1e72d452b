"""Phases: rounds ("Đợt 1 (từ … đến …)"), timetable entries, deadlines and named drives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.knowledge.dates import DATE, QUARTERS, RANGE, DateRange, digits, parse_range
from thidua.knowledge.folding import joined
from thidua.knowledge.rounds import ROUND_LABEL
from thidua.records import Phase
from thidua.structure.plan import Plan

_MONTH_YEAR = r"(?:tháng\s*)?\d{1,2}\s?[/.]\s?20\d\d|tháng\s+\d{1,2}(?:\s+năm\s+20\d\d)?|[Qq]uý\s+(?:IV|I{1,3}|[1-4])(?:\s*[/,]?\s*(?:năm\s+)?20\d\d)?"
_NOYEAR_RANGE = (
    r"[Tt]ừ\s+(?:ngày\s+|tháng\s+)?\d{1,2}(?:[/.]\d{1,2}|\s+tháng\s+\d{1,2})?\s*(?:[-–]|đến)\s*(?:hết\s+)?(?:ngày\s+|tháng\s+)?"
    r"\d{1,2}(?:[/.]\d{1,2}|\s+tháng\s+\d{1,2})?(?:\s+năm\s+20\d\d)?(?![\d/])"
)
_WHEN = rf"(?:(?i:{RANGE})|(?i:{QUARTERS})|{_NOYEAR_RANGE}|(?:[Tt]rong\s+|[Vv]ào\s+|[Đđ]ầu\s+|[Cc]uối\s+)?(?i:{DATE}|{_MONTH_YEAR}))"
# Between a round's label and its dates: punctuation and a few words, no other date, no event.
_GLUE = r"[\s:.,(\-–]*(?:(?:năm\s+(?:học\s+)?20\d\d(?:\s?[-–]\s?20\d\d)?|thi\s+đua|thời\s+gian|thực\s+hiện|bắt\s+đầu|được\s+tính|phát\s+động|cao\s+điểm|tổ\s+chức)[\s:.,(\-–]*){0,3}"
_ROUND = re.compile(
    rf"(?<!\w)(?P<label>{ROUND_LABEL})(?P<glue>{_GLUE})(?P<when>{_WHEN})(?P<close>\s*\))?"
)
# The dates of a round may also follow what it is for; then only "from ... to" is a round's time.
_ROUND_LATE = re.compile(
    rf"(?<!\w)(?P<label>{ROUND_LABEL})(?P<glue>(?:(?!(?i:đợt\s))[^.;\n]){{3,200}}?[\s,(])"
    rf"(?P<when>(?i:từ\s+(?=(?:ngày\s+|tháng\s+)?\d){RANGE}))(?P<close>\s*\))?"
)
_ROUND_HEAD = re.compile(rf"(?P<label>{ROUND_LABEL})")
_DRIVE = re.compile(
    r"(?<!\w)(?P<label>[Đđ]ợt\s+(?:thi\s+đua\s+)?(?:cao\s+điểm|đặc\s+biệt|nước\s+rút|chuyên\s+đề|ngắn\s+hạn))"
    rf"(?P<name>[^.;\n()]{{0,200}}?)\s*\(?(?P<when>(?i:trong\s+|từ\s+)(?:{_WHEN}))(?P<close>\s*\))?"
)
_ENTRY = re.compile(
    rf"(?P<when>(?:(?i:trước|chậm\s+nhất(?:\s+là)?|đến|hết|ngày|định\s+kỳ)\s+)?{_WHEN})\s*\)?\s*[:,]?\s*(?P<activity>[^\n]{{3,400}})"
)
_DEADLINE = re.compile(
    rf"(?P<lead>(?:hoàn\s+thành|xong)\s+)?"
    rf"(?P<cue>trước|chậm\s+nhất|muộn\s+nhất)\s+(?:là\s+)?(?:ngày\s+)?(?P<when>{DATE}|\d{{1,2}}[/-]\d{{1,2}}(?![/\d]))",
    re.I,
)
# "Chiến dịch 90 ngày đêm: từ 02/4 đến 30/6/2018", "Thời gian: từ ngày 01/9 đến 15/11/2023"
_NAMED = re.compile(
    rf"(?P<label>[^\W\d_][^\n:.;]{{2,60}}?)\s*:\s*(?P<when>(?i:từ\s+(?=(?:ngày\s+|tháng\s+)?\d)(?:{RANGE}|{_NOYEAR_RANGE})))"
)
_NO_NAME = re.compile(r"(?:thời\s+gian|thời\s+hạn|tiến\s+độ|lộ\s+trình)", re.I)
# "Sơ kết sáu tháng từ ngày 10 đến 20/7/2015": what is held stands before its time
_HELD = re.compile(
    rf"(?<!báo\scáo\s)(?<!\w)(?P<activity>(?:[Ss]ơ\s+kết|[Tt]ổng\s+kết|[Pp]hát\s+thưởng|[Bb]ế\s+mạc)(?:[^.;\n\d(]|\d\s+tháng){{0,60}}?)\s(?P<when>{_WHEN})(?!\s?[-–]\s?\d|\s*\))"
)
# "Hội thảo khoa học … vào tháng 7/2022", "kiểm tra chéo … (trong tháng 11/2022)"
_EVENT = re.compile(
    rf"(?<!\w)(?P<activity>(?:[Hh]ội\s+(?:thảo|nghị|thi|thao|diễn)|[Tt]ọa\s+đàm|[Gg]iao\s+lưu|[Kk]iểm\s+tra\s+chéo|[Ss]ơ\s+kết|[Tt]ổng\s+kết)"
    rf"[^.;\n(]{{0,110}}?)(?:\s\(|\s(?=(?i:vào|trong|trước)\s))(?P<when>(?i:(?:trước|trong|vào)\s+)(?i:ngày\s+)?{_WHEN})"
)
# "hạn chót 13/10/2017", "thời gian thực hiện: trước ngày 20/10/2017", "dự kiến từ ngày … đến …"
_STATED = re.compile(
    rf"(?<!\w)(?P<cue>hạn\s+chót|hạn\s+cuối(?:\s+cùng)?|thời\s+gian(?:\s+thực\s+hiện)?\s*:|dự\s+kiến)\s*:?\s*(?:là\s+|vào\s+)?"
    rf"(?P<when>(?:(?:trước|từ)\s+)?(?:ngày\s+)?(?:{RANGE}|{DATE}))",
    re.I,
)
_SENTENCE_END = re.compile(r"[.;](?=\s|$|/)|\n")
_TIMED_ROLES = frozenset(
    {"schedule", "implementation", "solutions", "assignment", "content", "rewards"}
)
_THEME = re.compile(
    r"(?:chủ\s+đề|khẩu\s+hiệu)[^“\"\n]{0,25}[“\"]\s*(?P<theme>[^”\"\n]{4,200}?)\s*[”\"]", re.I
)


def find_phases(plan: Plan) -> list[Phase]:
    """Rounds and timetable entries of the body, in text order."""
    flow = digits(plan.flow)
    found: list[Phase] = []
    for finder in (_rounds, _drives, _named, _entries, _held, _stated, _deadlines):
        for phase in finder(plan, flow):
            start, end = phase.start or 0, phase.end or 0
            if not any((o.start or 0) < end and start < (o.end or 0) for o in found):
                found.append(phase)
    return sorted(found, key=lambda phase: phase.start or 0)


def _rounds(plan: Plan, flow: str) -> Iterator[Phase]:
    seen: set[int] = set()
    for pattern, rule in ((_ROUND, "round"), (_ROUND_LATE, "round_late")):
        for match in pattern.finditer(flow, plan.header.end, plan.body.end):
            dates = parse_range(match["when"], plan.year)
            if dates is None or match.start() in seen:
                continue
            seen.add(match.start())
            bracketed = match["close"] and match["glue"].count("(") > match["glue"].count(")")
            end = match.end() if bracketed else match.end("when")
            label, rest = match["label"], _sentence(flow, end)
            confidence = 0.95 if rule == "round" else 0.8
            yield _phase(plan, match.start(), end, dates, rule, confidence, label=label, rest=rest)
    for section in plan.sections:
        if section.label is None or not _ROUND_HEAD.fullmatch(section.label):
            continue
        if section.span.start in seen:
            continue
        end = section.span.start + len(section.label)
        window = flow[end : min(plan.own_span(section).end, end + 400)]
        if parse_range(window[:60]) is None:
            rest = _sentence(flow, end)
            none = DateRange(None, None)
            yield _phase(
                plan,
                section.span.start,
                end,
                none,
                "round_undated",
                0.6,
                label=section.label,
                rest=rest,
            )


def _drives(plan: Plan, flow: str) -> Iterator[Phase]:
    for match in _DRIVE.finditer(flow, plan.header.end, plan.body.end):
        if dates := parse_range(match["when"], plan.year):
            rest = (match.start("name"), match.end("name"))
            opened = "(" in flow[match.end("name") : match.start("when")]
            yield _phase(
                plan,
                match.start(),
                match.end() if opened and match["close"] else match.end("when"),
                dates,
                "drive",
                0.8,
                label=match["label"],
                rest=rest,
            )


def _entries(plan: Plan, flow: str) -> Iterator[Phase]:
    """Items that begin with a date, where the section is about time or doing."""
    for begin, end, role in _timed_lines(plan, flow):
        at = begin
        while match := _ENTRY.match(flow, at, end):
            dates = parse_range(match["when"], plan.year)
            told = ":" in flow[match.end("when") : match.start("activity")]
            if dates is None or (role != "schedule" and not told):
                break
            start, stop = _sentence(flow, match.start("activity"))
            yield _phase(plan, match.start(), stop, dates, "entry", 0.85, rest=(start, stop))
            at = stop + 1
            while at < end and flow[at] in " \t;":
                at += 1


def _timed_lines(plan: Plan, flow: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and role of each item and paragraph that may stand in a timetable."""
    for section in plan.sections:
        role = plan.role_at(section.span.start)
        if role not in _TIMED_ROLES:
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
            if at < stop:
                yield at, stop, role
            if section.title is None:
                break
            at = stop


def _named(plan: Plan, flow: str) -> Iterator[Phase]:
    """Items of a timetable that name a stretch of work and give its dates after a colon."""
    for at, end, role in _timed_lines(plan, flow):
        match = _NAMED.match(flow, at, end) if role == "schedule" else None
        dates = parse_range(match["when"], plan.year) if match else None
        if match is None or dates is None:
            continue
        label = None if _NO_NAME.match(match["label"]) else match["label"]
        start = match.start() if label else match.start("when")
        rest = _sentence(flow, match.end())
        yield _phase(plan, start, match.end(), dates, "named", 0.8, label=label, rest=rest)


def _held(plan: Plan, flow: str) -> Iterator[Phase]:
    """Reviews and ceremonies whose time follows in the same clause."""
    matches = (
        *_HELD.finditer(flow, plan.header.end, plan.body.end),
        *_EVENT.finditer(flow, plan.header.end, plan.body.end),
    )
    for match in matches:
        dates = parse_range(match["when"], plan.year)
        held = dates and (dates.end or dates.start)
        if dates is None or not held or (plan.year and int(held[:4]) < plan.year):
            continue
        if match["activity"].endswith(("trước", "chậm nhất")) or not re.search(
            r"\d\D+\d", match["when"]
        ):
            continue
        if re.search(
            r"năm\s+(?:học\s+)?$", flow[max(0, match.start("when") - 8) : match.start("when")]
        ):
            continue
        span = match.span("activity")
        yield _phase(plan, match.start("when"), match.end("when"), dates, "held", 0.7, rest=span)


def _stated(plan: Plan, flow: str) -> Iterator[Phase]:
    """Times that the text names as such: "hạn chót", "thời gian thực hiện:", "dự kiến"."""
    for match in _STATED.finditer(flow, plan.header.end, plan.body.end):
        last_day = match["cue"].lower().startswith("hạn")
        dates = parse_range(match["when"], plan.year)
        if dates is None or plan.role_at(match.start()) not in _TIMED_ROLES:
            continue
        if last_day:
            dates = DateRange(None, dates.end or dates.start)
        start = match.start() if last_day else match.start("when")
        begin = _line_start(flow, plan, start)
        yield _phase(plan, start, match.end(), dates, "stated", 0.7, rest=(begin, start))


def _line_start(flow: str, plan: Plan, at: int) -> int:
    section = plan.section_at(at)
    begin = section.content_start if section and section.content_start <= at else plan.header.end
    for stop in _SENTENCE_END.finditer(flow, begin, at):
        begin = stop.end()
    return begin


def _deadlines(plan: Plan, flow: str) -> Iterator[Phase]:
    """Deadlines of a timetable, and what is to be finished by a day.

    A day by which papers are to be sent in is a field of the assignment and no phase.
    """
    for match in _DEADLINE.finditer(flow, plan.header.end, plan.body.end):
        role = plan.role_at(match.start())
        if role not in _TIMED_ROLES or not (match["lead"] or role == "schedule"):
            continue
        dates = parse_range(flow[match.start("cue") : match.end()], plan.year)
        if dates is not None:
            begin = _line_start(flow, plan, match.start())
            yield _phase(
                plan,
                match.start(),
                match.end(),
                dates,
                "deadline",
                0.75,
                rest=(begin, match.start()),
            )


def _sentence(flow: str, at: int) -> tuple[int, int]:
    """The rest of the sentence at *at*, without leading punctuation."""
    while at < len(flow) and flow[at] in " \t:.,)-–":
        at += 1
    stop = _SENTENCE_END.search(flow, at)
    end = stop.start() if stop else len(flow)
    return at, max(at, end)


def _end_of_round(plan: Plan, start: int, end: int) -> int:
    """Where the words about the round at *start* end: with its item, line or the next round."""
    section = plan.section_at(start)
    line = plan.flow.find("\n", end)
    stop = len(plan.flow) if line < 0 else line
    if section and section.title is None and start - section.content_start < 40:
        stop = min(section.text_span.end, end + 600)
    following = _ROUND_HEAD.search(plan.flow, end, stop)
    return following.start() if following else stop


def _phase(
    plan: Plan,
    start: int,
    end: int,
    dates: DateRange,
    rule: str,
    confidence: float,
    *,
    label: str | None = None,
    rest: tuple[int, int] = (0, 0),
) -> Phase:
    text = joined(plan.text[rest[0] : rest[1]]).strip(" ,;:")
    theme = _THEME.search(plan.flow, end, _end_of_round(plan, start, end)) if label else None
    return Phase(
        label=" ".join(label.split()) if label else None,
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


@Language.factory("thidua_phases")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("phases", find_phases)
