"""Where work is shared out though no heading says so: directives, letters, decisions, odd headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.assignments.clauses import (
    APPEAL,
    GIVEN,
    LONGEST_ACTOR,
    actor_in,
    as_actor,
    does,
    item_end,
    sentences,
)
from thidua.knowledge.actors import actor_head, begins_task
from thidua.structure.plan import Plan, Section
from thidua.structure.text_spans import line_end, trimmed

SHARED_OUT = frozenset({"implementation", "assignment"})  # roles of what shares out work
_UNSAID = frozenset({None, "other", "content"})  # and of what may share it out all the same
_MOST = 0.7  # of the items of a heading
_LEAD = 300  # characters
_UNTOLD = frozenset({None, "other"})
# "…, Chủ tịch UBND tỉnh yêu cầu:", "… đề nghị các trường thực hiện một số nội dung sau:", "Giao:";
# "UBND huyện có ý kiến như sau:"; not "đáp ứng yêu cầu sau:", and not the heading "Yêu cầu:"
_CHARGES = re.compile(
    r"(?:(?<=[\w,]\s)(?<!ứng\s)(?<!theo\s)(?<!các\s)(?<!những\s)(?<!số\s)(?<!được\s)(?:yêu\s+cầu|đề\s+nghị|chỉ\s+thị|giao|phân\s+công)"
    r"|(?<=\w\s)(?<!tri\s)(?<!biểu\s)(?<!dân\s)(?<!viên\s)có\s+ý\s+kiến|(?<=\w\s)(?<!được\s)(?<!đã\s)chỉ\s+đạo(?=[^.;:\n]{0,60}\s(?:như\s+sau|sau)\s*:)"
    # "… kết luận một số nhiệm vụ cần tập trung thực hiện như sau:"
    r"|(?<=\w\s)(?<!đã\s)(?:kết\s+luận|nhấn\s+mạnh|lưu\s+ý|chỉ\s+đạo)(?=\s+(?:một\s+số|các|những)\s+(?:nhiệm\s+vụ|công\s+việc|nội\s+dung|việc)\s[^.;:\n]{0,150}\s(?:như\s+sau|sau|sau\s+đây)\s*:)"
    r"|(?:Giao|Phân\s+công)(?!\w)|(?:Yêu\s+cầu|Đề\s+nghị)(?=\s+\w))(?!\w)[^.;:\n]{0,250}:\s*$"
)
_OF_DUTIES = re.compile(
    r"(?:Các\s+|Một\s+số\s+|Những\s+)?nhiệm\s+vụ(?!.*(?:thi\s+đua|nội\s+dung))", re.I
)
# "Sở đã tổ chức …", "UBND tỉnh tặng Bằng khen": what was done, and what is given
_PAST = re.compile(r"(?:đã|được|tặng|trao)\s")
# "Tòa án: tỷ lệ … đạt 90%", "Đội 2: trên 40 ha": what is to be reached, and no task
_FIGURE = re.compile(r"(?:tỷ\s+lệ|tỉ\s+lệ|(?:\w+\s+){0,3}\d)", re.I)
# "Điều 2. Giao Sở Nội vụ chủ trì …"
ENTRUSTS = re.compile(r"(?:Giao|Phân\s+công|Ủy\s+quyền|Uỷ\s+quyền)\s")
# "Đề nghị các khu phố vận động …": many are asked, and not one above for a favour
_ASKS = re.compile(
    r"(?:Đề\s+nghị|Yêu\s+cầu)\s+(?:(?:tất\s+cả\s+)?các|toàn\s+thể|từng|mỗi|thủ\s+trưởng|trưởng|hiệu\s+trưởng)\s",
    re.I,
)
# Where wishes are put to others.
_WISHES = re.compile(r"(?:kiến\s+nghị|đề\s+xuất|đề\s+nghị)(?!\w)", re.I)


# Three lines in a row are no chance.
_ROW_OF = 3
_MARKER = re.compile(r"(?:\d{1,2}\s?\\?[.)/]|[-+*•–]|[a-zđ][.)])?[\s*]*")
_OTHERWISE = frozenset(
    {
        "content",
        "solutions",
        "targets",
        "schedule",
        "purpose",
        "requirements",
        "purpose_requirements",
        "legal_basis",
    }
)


def sharing(plan: Plan) -> frozenset[int]:
    """Ordinals of the headings and items that share out work where their role does not say so."""
    found: set[int] = set()
    for items in _under_headings(plan):
        acting = sum(_acts(plan, item) for item in items)
        if len(items) > 1 and acting >= _MOST * len(items):
            found.update(item.ordinal for item in items)
    for siblings in _siblings(plan):
        plain = [s for s in siblings if plan.role_at(s.span.start) in _UNSAID and not s.title]
        if any(ENTRUSTS.match(plan.flow, one.content_start) for one in plain):
            given = (one for one in plain if GIVEN.match(plan.flow, one.content_start))
            found.update(one.ordinal for one in given if _actor(plan, one))
        asked = (one for one in plain if _ASKS.match(plan.flow, one.content_start))
        found.update(one.ordinal for one in asked if _actor(plan, one) and not _wished(plan, one))
    for siblings in _siblings(plan):
        if any(one.role in SHARED_OUT and not as_actor(one.title or "") for one in siblings):
            continue  # one of them says that it shares out, and not the others
        charged = next((i for i, one in enumerate(siblings) if _charged(plan, one)), None)
        if charged is None and not _of_duties(plan, siblings):
            continue
        told = siblings[charged or 0 :]  # whom a letter is sent to may be listed before
        if plan.role_at(told[0].span.start) in _UNSAID | SHARED_OUT:
            found.update(_bodies(plan, told))
    return frozenset(found)


def told_below(plan: Plan, section: Section) -> bool:
    """Whether nearly all that the plain lines under *section* say is who is to do what."""
    own = plan.own_span(section)
    line = line_end(plan.flow, section.content_start, own.end)
    if plan.role_at(section.span.start) not in _UNTOLD or line >= own.end:
        return False
    told = [one for line in _lines(plan.flow, line, own.end) for one in sentences(plan, *line)]
    acting = sum(_does_work(plan, *one) for one in told)
    return acting >= _ROW_OF and acting >= _MOST * len(told)


def _lines(flow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = line_end(flow, start, end)
        if flow[start:stop].strip():
            yield start, stop
        start = stop + 1


def _does_work(plan: Plan, start: int, end: int) -> bool:
    actor = actor_in(plan, start, end)
    return actor is not None and not _PAST.match(plan.flow, actor[2]) and does(plan, actor[2], end)


def in_rows(plan: Plan) -> Iterator[tuple[int, int, int, int]]:
    """Lines under no heading of duties of which at least three in a row name who, a colon, what.

    Of each the actor, as ``actor_in`` gives it, and where the line ends.
    """
    run: list[tuple[int, int, int, int]] = []
    at = plan.header.end
    while at < plan.body.end:
        stop = line_end(plan.flow, at, plan.body.end)
        start, end = trimmed(plan.flow, at, stop)
        at = stop + 1
        if start >= end:
            continue
        if told := _told_in_line(plan, start, end):
            run.append(told)
            continue
        yield from run if len(run) >= _ROW_OF else ()
        run = []
    yield from run if len(run) >= _ROW_OF else ()


def _told_in_line(plan: Plan, start: int, end: int) -> tuple[int, int, int, int] | None:
    """Who the line names before a colon, and what it tells them to do behind it."""
    if plan.flow.find(": ", start, min(end, start + LONGEST_ACTOR)) < 0:
        return None
    if marker := _MARKER.match(plan.flow, start, end):
        start = marker.end()
    if plan.role_at(start) in _OTHERWISE or not actor_head().match(plan.flow, start, end):
        return None
    actor = actor_in(plan, start, end)
    if actor is None or ":" not in plan.flow[actor[1] : actor[2]]:
        return None
    return (*actor, end) if begins_task(plan.flow[actor[2] : end]) else None


def _under_headings(plan: Plan) -> Iterator[list[Section]]:
    """The items under each heading of no known role."""
    groups: dict[int, list[Section]] = {}
    heading = -1
    for section in plan.sections:
        if section.title is not None:
            wishes = _WISHES.search(section.title) is not None
            heading = section.ordinal if section.role in _UNSAID and not wishes else -1
        elif heading >= 0 and plan.role_at(section.span.start) in _UNSAID:
            groups.setdefault(heading, []).append(section)
    return iter(groups.values())


def _siblings(plan: Plan) -> Iterator[list[Section]]:
    """The sections that stand under the same one, or under none."""
    groups: dict[int | None, list[Section]] = {}
    for section in plan.sections:
        groups.setdefault(section.parent, []).append(section)
    return iter(groups.values())


def _actor(plan: Plan, item: Section) -> tuple[int, int, int] | None:
    """The actor with which *item* begins, as ``actor_in`` gives it, if it is to do something."""
    spans = sentences(plan, item.content_start, item_end(plan, item))
    actor = actor_in(plan, *spans[0]) if spans else None
    if actor is None or _PAST.match(plan.flow, actor[2]):
        return None
    if ":" in plan.flow[actor[1] : actor[2]] and _FIGURE.match(plan.flow, actor[2]):
        return None
    return actor if does(plan, actor[2], spans[0][1]) else None


def _acts(plan: Plan, item: Section) -> bool:
    """Whether *item* begins with who is to do something, there where contents may stand too.

    Of contents only a colon tells them: "Phòng Nội vụ: Tham mưu …".
    """
    actor = _actor(plan, item)
    if actor is None:
        return False
    return plan.role_at(item.span.start) != "content" or ":" in plan.flow[actor[1] : actor[2]]


def _charged(plan: Plan, first: Section) -> bool:
    """Whether the text that stands over *first* and its siblings asks for what they say."""
    end = first.span.start
    begin = plan.sections[first.ordinal - 1].content_start if first.ordinal else plan.header.end
    lead = plan.flow[max(begin, end - _LEAD) : end].rstrip()
    return lead.endswith(":") and _CHARGES.search(lead) is not None


def _of_duties(plan: Plan, siblings: list[Section]) -> bool:
    """Whether *siblings* are the bodies whose duties the heading above announces."""
    parent = siblings[0].parent
    above = None if parent is None else plan.sections[parent]
    if above is None or above.title is None:
        return False
    if above.role not in SHARED_OUT and _OF_DUTIES.match(above.title) is None:
        return False
    named = sum(one.title is not None and as_actor(one.title) is not None for one in siblings)
    return named > 1 and named >= _MOST * len(siblings)


def _wished(plan: Plan, item: Section) -> bool:
    """Whether *item* is a wish of a report, or the words to all with which a letter ends."""
    headed = any(_WISHES.search(above.title or "") for above in plan.ancestors(item))
    end = item_end(plan, item)
    return headed or bool(APPEAL.match(plan.flow, item.content_start, end))


def _bodies(plan: Plan, siblings: list[Section]) -> Iterator[int]:
    """Of *siblings*, those that name who is to act, with all that stands under such a heading."""
    for section in siblings:
        if section.title is None and not names_actor(plan, section):
            if _actor(plan, section):
                yield section.ordinal
        elif section.title is None or as_actor(section.title):
            inside = (s.ordinal for s in plan.sections if section.text_span.contains(s.span.start))
            yield from inside


def names_actor(plan: Plan, item: Section) -> bool:
    """Whether *item* is who is to act, and a colon: what stands under it is the task."""
    line = plan.flow[item.content_start : item_end(plan, item)].strip()
    return line.endswith(":") and as_actor(line) is not None
