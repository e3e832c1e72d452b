"""Finds the anniversaries of a plan, with event, years and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language

from thidua.document import Span
from thidua.extract.anniversaries.grammar import Mention, mentions
from thidua.extract.component import SpanExtractor
from thidua.extract.flows import title_joined
from thidua.extract.reach import reach
from thidua.knowledge.anniversaries import event_named, event_on
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.rounds import ROUND_LABEL
from thidua.records import Anniversary
from thidua.structure.plan import Plan

_DEATH = re.compile(r"(?<!\w)(?:mất|từ\s+trần|qua\s+đời|hy\s+sinh|hi\s+sinh)(?!\w)", re.I)
_YEAR_ALONE = re.compile(r"(?:n[aă]m\s+)?(?P<year>\d{4})", re.I)
# "(năm 40 - 2017)": a year before those that ISO dates of the dataset are written for.
_ANCIENT = re.compile(r"(?:n[aă]m\s+)?\d{1,3}", re.I)
_DAY_AT_END = re.compile(r"\s+\d{1,2}\s?[/.\-]\s?\d{1,2}$")
_ROUND = re.compile(rf"(?<!\w){ROUND_LABEL}")
# "20 năm thành lập trường và Ngày Nhà giáo Việt Nam 20/11": a day of its own behind it
_AND_A_DAY = re.compile(r"\s+và\s+(?=ngày\s)", re.I)
_LATEST = 2045  # of the years in which what has no year of its own may be written
_SLIP = 30  # years by which an origin may be misprinted


def find_anniversaries(plan: Plan) -> list[Anniversary]:
    """All anniversaries of title and body, in text order."""
    flow = title_joined(plan)
    found = [mention for span in reach(plan) for mention in mentions(flow, span)]
    ended = (_without_next(flow, mention) for mention in _to_their_ends(flow, found))
    return [_record(plan, flow, mention) for mention in ended]


def _without_next(flow: str, mention: Mention) -> Mention:
    """*mention* up to an "and" behind which another known day stands.

    One that is the same day or of the same year goes on with it: "Cách mạng Tháng Tám và ngày
    Quốc khánh", "thành lập Hội LHPN Việt Nam và Ngày Phụ nữ Việt Nam".
    """
    start, end = mention.event
    joint = _AND_A_DAY.search(flow, start, end)
    if joint is None or mention.origin or mention.now:
        return mention
    second = event_named(_DAY_AT_END.sub("", flow[joint.end() : end]))
    if second is None:
        return mention
    first = event_named(flow[start : joint.start()])
    alike = first and (
        first.day_month == second.day_month or first.origin_year == second.origin_year
    )
    return mention if alike else _cut(mention, joint.start())


def _cut(mention: Mention, end: int) -> Mention:
    span, event = mention.span, mention.event
    return replace(mention, span=Span(span.start, end), event=Span(event.start, end))


def _to_their_ends(flow: str, found: list[Mention]) -> Iterator[Mention]:
    """The mentions, each as long as a bracket shows the name of its event to be elsewhere."""
    folded = fold(flow)
    names = {mention.event.of(folded) for mention in found if mention.origin}
    for mention in found:
        start, end = mention.event
        longest = max((len(name) for name in names if folded.startswith(name, start)), default=0)
        stop = start + longest
        if mention.span.end == end < stop and not flow[stop : stop + 1].isalnum():
            yield replace(mention, span=Span(mention.span.start, stop), event=Span(start, stop))
        else:
            yield mention


def _record(plan: Plan, flow: str, mention: Mention) -> Anniversary:
    event = joined(flow[mention.event.start : mention.event.end]).rstrip(" ,-–")
    origin, now = _dates(mention, plan.year)
    if _is_life(mention, now, plan.year):
        origin, now = (now if _DEATH.search(event) else origin), None
    day = _DAY_AT_END.search(event)
    name = event[: day.start()] if day else event
    known = event_named(
        name, origin or now or _day(day), _year_of_event(plan, mention, origin, now)
    )
    if known is None and fold(name) == "ngay" and (on := _day(day)):
        known = event_on(on)
    if known and origin and known.origin and _far(origin, known.origin):
        known = None  # "thành lập tỉnh (1831 - 2031)": of that name, and not that event
    arithmetic = None
    if mention.ordinal is not None and origin and now:
        arithmetic = int(now[:4]) - int(origin[:4]) == mention.ordinal
    return Anniversary(
        ordinal=mention.ordinal,
        event=event,
        event_id=known.event_id if known else None,
        origin_date=origin,
        commemorated_date=now,
        arithmetic_ok=arithmetic,
        known_origin_date=known.known_origin(origin) if known else None,
        phase=_phase(plan, mention.span.start),
        quote=mention.span.of(plan.text),
        start=mention.span.start,
        end=mention.span.end,
        extractor=f"rule:anniversary.{mention.rule}",
        confidence={"range": 0.97, "nth": 0.9, "no_ordinal": 0.8}.get(mention.rule, 0.8),
    )


def _year_of_event(plan: Plan, mention: Mention, origin: str | None, now: str | None) -> int | None:
    """The year of the event: as printed, or counted back from the year of its anniversary."""
    if origin:
        return int(origin[:4])
    year = int(now[:4]) if now else plan.year
    return year - mention.ordinal if year and mention.ordinal else None


def _far(printed: str, known: str) -> bool:
    """Whether the years of two origins are too far apart for a slip."""
    return abs(int(printed[:4]) - int(known[:4])) > _SLIP


def _is_life(mention: Mention, now: str | None, year: int | None) -> bool:
    """Whether a bracket of two years, the second long past, tells a birth and a death."""
    first = mention.origin.strip() if mention.origin else ""
    if not first.isdigit() or now is None or len(now) != len("2023") or year is None:
        return False
    return int(now) < year - 1 and int(now) - int(first) != mention.ordinal


def _date(text: str | None) -> str | None:
    """A printed date as ISO; a year may stand alone or after "năm"."""
    if text is None:
        return None
    year = _YEAR_ALONE.fullmatch(text.strip())
    return year["year"] if year else parse_date(text.strip())


def _day(match: re.Match[str] | None) -> str | None:
    """A day and month printed alone, as an ISO date of no particular (leap) year."""
    return parse_date(match[0].replace(".", "/"), 2000) if match else None


def _dates(mention: Mention, year: int | None) -> tuple[str | None, str | None]:
    """Origin and commemorated date of a *mention* in a plan of *year*.

    A single date is the origin unless it is the plan's year, or the years counted from it would
    not be over yet: "65 năm Chiến thắng Điện Biên Phủ (07/5/2019)".
    """
    first, second = mention.origin, mention.now
    if first and _ANCIENT.fullmatch(first.strip()):
        return None, _date(second) if not first.strip().lower().startswith("n") else None
    origin, now = _date(first), _date(second)
    if origin and second is None:
        own = year is not None and int(origin[:4]) >= year - 1
        if own or int(origin[:4]) + (mention.ordinal or 0) > (year or _LATEST) + 1:
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
