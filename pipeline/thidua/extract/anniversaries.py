"""Anniversaries: "93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023)" and its variants."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language

from thidua.document import Span
from thidua.extract.component import SpanExtractor
from thidua.knowledge.anniversaries import event_named
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import joined
from thidua.knowledge.rounds import ROUND_LABEL
from thidua.records import Anniversary
from thidua.structure.plan import Plan

_DAY = r"(?:ngày\s*)?(?:\d{1,2}\s?[/.\-]\s?){1,2}\d{2,4}|\d{4}|\d{1,2}\s?[/\-]\s?\d{1,2}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
_RANGE = rf"\(\s*(?P<origin>{_DAY})(?:\s*(?:[-–—/]|đến)+\s*(?P<now>{_DAY}))?\s*\)"
_WORDS = r"(?:(?!\d+\s+năm\s)[^();\n“”]){3,220}?"
# What an event begins with when no bracket shows that a date is commemorated.
_EVENT_HEAD = (
    r"(?:Ngày|ngày|Quốc\s+khánh|Cách\s+mạng\s+[Tt]háng|Chiến\s+thắng|chiến\s+thắng|[Gg]iải\s+phóng|[Tt]hành\s+lập"
    r"|[Tt]ruyền\s+thống|Khởi\s+nghĩa|[Tt]ái\s+lập)"
)
_ORDINAL = r"(?<![\d/.,-])(?P<ordinal>\d{1,3})\s+năm\s+(?:[Kk][ỷỉ]\s+niệm\s+)?"
# Years of work, study and carrying out something are counted too, and not commemorated.
_NO_EVENT = (
    r"(?:thực\s+hiện|triển\s+khai|thi\s+hành|phát\s+động|tổ\s+chức|học|công\s+tác|liền|liên\s+tục|liên\s+tiếp"
    r"|gần|vừa|qua|tới|tiếp|đầu|cuối)(?!\w)"
)
_WITH_RANGE = re.compile(rf"{_ORDINAL}(?P<event>(?!{_NO_EVENT})\w{_WORDS})\s*{_RANGE}")
_NTH = re.compile(
    rf"lần\s+thứ\s+(?P<ordinal>\d{{1,3}})\s+(?P<event>{_EVENT_HEAD}(?:{_WORDS})?)\s*{_RANGE}"
)
_UNBRACKETED = (
    rf"(?P<event>{_EVENT_HEAD}\s[^();:.\n“”\d,]{{3,140}}?(?:,\s+thống\s+nhất\s+đất\s+nước)?"
    r"(?:\s+và\s+(?:[Qq]uốc\s+khánh|[Nn]gày\s)[^();:.\n“”\d,]{0,60}?)?)"
    r"(?P<day>\s+\(?\s*\d{1,2}\s?[/-]\s?\d{1,2}(?:\s?[/-]\s?\d{4})?\s*\)?)?"
    r"(?=\s*(?:[;:.,)\n]|$|(?:và|gắn|để|nhằm|với|trong|theo|đến)\s))"
)
_WITHOUT_RANGE = re.compile(_ORDINAL + _UNBRACKETED)
_NTH_WITHOUT_RANGE = re.compile(r"lần\s+thứ\s+(?P<ordinal>\d{1,3})\s+" + _UNBRACKETED)
_WITHOUT_ORDINAL = re.compile(
    r"(?P<event>(?:Ngày|ngày)\s(?:(?!\d+\s+năm\s|[Nn]gày\s)[^();\n“”,]){3,120}?)\s*"
    r"\(\s*(?P<origin>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})\s*[-–—/]\s*(?P<now>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})\s*\)"
)
_DEATH = re.compile(r"(?<!\w)(?:mất|từ\s+trần|qua\s+đời|hy\s+sinh|hi\s+sinh)(?!\w)", re.I)
_ROUND = re.compile(rf"(?<!\w){ROUND_LABEL}")


def find_anniversaries(plan: Plan) -> list[Anniversary]:
    """All anniversaries of the body and title, in text order."""
    taken: list[Span] = []
    found: list[Anniversary] = []
    for pattern, rule in (
        (_WITH_RANGE, "range"),
        (_NTH, "nth"),
        (_WITHOUT_ORDINAL, "no_ordinal"),
        (_WITHOUT_RANGE, "no_range"),
        (_NTH_WITHOUT_RANGE, "no_range"),
    ):
        for match, span in _matches(plan, pattern):
            if any(span.start < other.end and other.start < span.end for other in taken):
                continue
            taken.append(span)
            found.append(_record(plan, match, span, rule))
    return sorted(found, key=lambda record: record.start or 0)


def _matches(plan: Plan, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
    title = plan.header.spans.get("title")
    start = min(title.start, plan.header.end) if title else plan.header.end
    for match in pattern.finditer(plan.flow, start, plan.body.end):
        yield match, Span(match.start(), match.start() + len(match[0].rstrip()))


def _record(plan: Plan, match: re.Match[str], span: Span, rule: str) -> Anniversary:
    groups = match.groupdict()
    event = joined(plan.text[match.start("event") : match.end("event")]).rstrip(" ,-–")
    ordinal = int(groups["ordinal"]) if groups.get("ordinal") else None
    day = groups.get("day")
    printed = groups.get("origin") or (day if _date(day) else None)
    origin, now = _dates(printed, groups.get("now"), plan.year)
    if _is_life(groups.get("origin"), now, plan.year):
        origin, now = (now if _DEATH.search(event) else origin), None
    known = event_named(event, origin or now or _day(day))
    arithmetic = None
    if ordinal is not None and origin and now:
        arithmetic = int(now[:4]) - int(origin[:4]) == ordinal
    return Anniversary(
        ordinal=ordinal,
        event=event,
        event_id=known.event_id if known else None,
        origin_date=origin,
        commemorated_date=now,
        arithmetic_ok=arithmetic,
        known_origin_date=known.known_origin(origin) if known else None,
        phase=_phase(plan, span.start),
        quote=span.of(plan.text),
        start=span.start,
        end=span.end,
        extractor=f"rule:anniversary.{rule}",
        confidence={"range": 0.97, "nth": 0.9, "no_ordinal": 0.8}.get(rule, 0.8),
    )


def _is_life(first: str | None, now: str | None, year: int | None) -> bool:
    """Whether a bracket of two years, the second long past, tells a birth and a death."""
    years = first is not None and first.strip().isdigit() and now is not None and len(now) == 4
    return years and year is not None and int(str(now)) < year - 1


def _date(text: str | None) -> str | None:
    if text is None:
        return None
    plain = text.strip()
    return plain if re.fullmatch(r"\d{4}", plain) else parse_date(plain)


def _day(text: str | None) -> str | None:
    """A day and month printed alone, as an ISO date of no particular (leap) year."""
    return parse_date(text, 2000) if text else None


def _dates(
    first: str | None, second: str | None, year: int | None
) -> tuple[str | None, str | None]:
    """Origin and commemorated date; a single date is the origin unless it is the plan's year."""
    origin, now = _date(first), _date(second)
    if origin and second is None and year is not None and int(origin[:4]) >= year - 1:
        return None, origin
    return origin, now


def _phase(plan: Plan, offset: int) -> str | None:
    """The label of the round that *offset* stands in: printed before it, or an item above."""
    section = plan.section_at(offset)
    if section is None:
        return None
    before = _ROUND.findall(plan.flow, section.span.start, offset)
    if before:
        return " ".join(str(before[-1]).split()).replace("đợt", "Đợt")
    for holder in plan.ancestors(section):
        own = plan.own_span(holder)
        if labels := _ROUND.findall(plan.flow, own.start, own.end):
            return " ".join(str(labels[-1]).split())
    return None


@Language.factory("thidua_anniversaries")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("anniversaries", find_anniversaries)
