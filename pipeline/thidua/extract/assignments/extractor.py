"""Finds who is given what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language

from thidua.extract.assignments.clauses import (
    GIVEN,
    LOST_MARKER,
    ON_BEHALF,
    actor_alone,
    actor_in,
    as_actor,
    item_end,
    labelled,
    sentences,
)
from thidua.extract.assignments.prose import charges, further
from thidua.extract.assignments.rows import Row, actor_and_task, charging_rows, is_row
from thidua.extract.assignments.sharing import (
    ENTRUSTS,
    SHARED_OUT,
    in_rows,
    names_actor,
    sharing,
    told_below,
)
from thidua.extract.component import SpanExtractor
from thidua.extract.times import BEFORE, legible
from thidua.knowledge.actors import begins_task
from thidua.knowledge.dates import DATE, parse_range
from thidua.knowledge.folding import joined
from thidua.records import Assignment
from thidua.structure.plan import Plan, Section
from thidua.structure.text_spans import line_end, trimmed

TASK_LENGTH = 120
_ELSEWHERE = frozenset({"solutions", "schedule"})  # roles of what shares it out in places
_DEADLINE = re.compile(
    rf"(?P<date>{BEFORE})|xong\s+trong\s+(?P<within>{DATE}|tháng\s+\d{{1,2}}/\d{{4}})", re.I
)
_ANNOUNCES = re.compile(
    r"(?:gồm(?:\s+có)?|sau\s+đây|như\s+sau|thành\s+lập(?=\s*:))(?:\s*:?\s*|[^.\n]{0,150}:\s*)$",
    re.I,
)
_ROUND = re.compile(r"(?:đợt|giai\s+đoạn)\s", re.I)
_SHORTEST_TASK = 20
_FEWEST_ACTORS = 2
# Words to the readers at the end, which share out nothing: "Đề nghị các đơn vị …", "Ban Thường vụ
# yêu cầu các chi bộ …"
_APPEAL = re.compile(
    r"[^.,;:\n]{3,80}\s(?:yêu\s+cầu|đề\s+nghị|kêu\s+gọi)\s+(?:các|toàn|thủ\s+trưởng|mỗi|từng)(?!\w)"
    r"|(?:Đề\s+nghị|Yêu\s+cầu)\s+(?:các|toàn|thủ\s+trưởng|quý|mỗi|từng)(?!\w)|(?:Trên\s+đây|Nhận\s+được|Trong\s+quá\s+trình|Căn\s+cứ|Kế\s+hoạch\s+này|Nơi\s+nhận)(?!\w)"
)
_REQUEST = re.compile(r"(?:Kính|Trân\s+trọng)\s")  # to a body that the plan does not bind
# "Cụm thi đua các phòng thuộc Sở: 01 Cụm": how many, and not what is to be done.
_COUNTED = re.compile(r":\s*\d{1,3}\s+[^\W\d_]+\s*(?:\([^\n]*\))?\s*[.;,]?$")
_LEADS_ON = re.compile(r"(?:như\s+sau|sau\s+đây|giao\s+nhiệm\s+vụ|phân\s+công)\s*:\s*$")
_LEAD = 20  # characters
# "Cách thức tiến hành: Mỗi đội bốc thăm …, Ban Giám khảo chấm …": the rules of a contest
_CONTESTANT = re.compile(
    r"(?:(?:các|mỗi|từng|hai)\s+)?(?:đội(?!\s+(?:quản|thanh|dân|công|xung|trưởng|cảnh))|thí\s+sinh|tác\s+giả|người\s+(?:dự|tham\s+gia|thi)|tiết\s+mục|phần\s+thi"
    r"|ban\s+giám\s+khảo|giám\s+khảo|bgk|trọng\s+tài)(?!\w)",
    re.I,
)
_REMARK = re.compile(r"(?:Lưu\s+ý|Ghi\s+chú|Chú\s+ý)(?!\w)")
# "Trang phục: đồng phục của trường", below who is concerned: what is laid down, and no task
_LAID_DOWN = re.compile(
    r"(?:(?:đối\s+tượng|thành\s+phần|trang\s+phục|thời\s+(?:gian|hạn)|địa\s+điểm|hình\s+thức|số\s+lượng|tiêu\s+chuẩn|điều\s+kiện|mức\s+\w+|kinh\s+phí|chế\s+độ)(?:\s+\w+){0,4}|(?:đơn\s+vị|cơ\s+quan)\s+phối\s+hợp)\s*:",
    re.I,
)


def find_assignments(plan: Plan) -> list[Assignment]:
    """All assignments of the body with an actor, in text order."""
    found: list[Assignment] = []
    roles = {section.role for section in plan.sections}
    instead = not roles & SHARED_OUT  # measures say who does what
    shared = sharing(plan)
    standing, told = None, bool(shared)
    for section in plan.sections:
        role, measures = plan.role_at(section.span.start), False
        standing = _standing(plan, section, standing) if role in SHARED_OUT else None
        if section.ordinal in shared:
            role = "implementation" if section.title is None else "assignment"
        elif told_below(plan, section):
            found.extend(_paragraphs_under(plan, section, "implementation"))
            told = True
            continue
        elif measures := instead and role == "solutions":
            role = "implementation"
        if role in _ELSEWHERE and not _in_implementation(plan, section):
            continue
        if _lists_things(plan, section):
            continue
        if role not in SHARED_OUT | _ELSEWHERE or section.title is not None:
            if role in SHARED_OUT and section.title is not None:
                found.extend(_paragraphs_under(plan, section, role))
            continue

        tasks = _item(plan, section, role, standing)
        found.extend(one for one in tasks if not (measures and _CONTESTANT.match(one.actor or "")))
    if instead and not told:
        found.extend(_record(plan, *charge, "prose", 0.6) for charge in charges(plan))
    taken = {_line_start(plan, one.start or 0) for one in found}
    for actor, actor_end, task, end in in_rows(plan):
        if _line_start(plan, actor) not in taken:
            found.append(_record(plan, actor, actor_end, task, end, "row", 0.65))
    rows = [r for r in charging_rows(plan) if plan.role_at(r.what.start) != "schedule"]
    if rows:
        lines = {_line_start(plan, row.what.start) for row in rows}
        found = [one for one in found if _line_start(plan, one.start or 0) not in lines]
        found.extend(_of_row(plan, row) for row in rows)
    return sorted(found, key=lambda record: record.start or 0)


def _line_start(plan: Plan, at: int) -> int:
    return plan.text.rfind("\n", 0, at) + 1


def _of_row(plan: Plan, row: Row) -> Assignment:
    """The record of a row: quoted from who to what, or what alone if who stands behind it."""
    deadline = parse_range(legible(row.when.of(plan.flow)), plan.year) if row.when else None
    until = deadline.end if deadline else None
    if row.who.end < row.what.start:
        return _record(plan, *row.who, *row.what, "row", 0.7, until=until)
    actor = joined(row.who.of(plan.flow))
    start, end = row.what
    return _record(plan, start, start, start, end, "row", 0.7, actor=actor, until=until)


def _in_implementation(plan: Plan, section: Section) -> bool:
    return any(above.role == "implementation" for above in plan.ancestors(section))


def _lists_things(plan: Plan, section: Section) -> bool:
    """Whether the item above announces a list of things ("hồ sơ gồm:"), of which this is one."""
    if section.parent is None or section.title is not None:
        return False
    above = plan.sections[section.parent]
    own = plan.own_span(above)
    return above.title is None and bool(_ANNOUNCES.search(plan.flow, own.start, own.end))


def _standing(plan: Plan, section: Section, before: str | None) -> str | None:
    """The actor that a line of its own names over *section*, where the outline saw no heading.

    *before* is the actor that so stood over the section before.
    """
    if section.ordinal == 0:
        return None
    above = plan.sections[section.ordinal - 1]
    below = list(_lines_below(plan, above.content_start, plan.own_span(above).end))
    if below:
        return actor_alone(plan.flow[slice(*below[-1])])
    return before if above.title is None and above.level <= section.level else None


def _lines_below(plan: Plan, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of the lines after the first break in ``[start, end)``, trimmed; no empty ones."""
    at = line_end(plan.flow, start, end) + 1
    while at < end:
        stop = line_end(plan.flow, at, end)
        line = trimmed(plan.flow, at, stop)
        if line.end > line.start:
            yield line
        at = stop + 1


def _item(plan: Plan, section: Section, role: str, standing: str | None) -> Iterator[Assignment]:
    if section.label and _ROUND.match(section.label):
        return
    spans = sentences(plan, section.content_start, item_end(plan, section))
    if not spans:
        return
    start, end = spans[0][0], spans[-1][1]  # the item's task goes on over its sentences
    if _COUNTED.search(plan.flow, start, end) or _REMARK.match(plan.flow, start, end):
        return
    if _LEADS_ON.search(plan.flow, max(start, end - _LEAD), end):
        return  # what follows is shared out
    if names_actor(plan, section) and plan.children(section):
        return  # of what follows it is the heading
    heading = (_heading_actor(plan, section) or standing) if role in SHARED_OUT else None
    # What the body named in the heading gives to others ("Phân công ...") is its own task.
    given = GIVEN.match(plan.flow, start, end) if heading else None
    own_task = given is not None and not _REQUEST.match(given[0])
    found = None
    if role in SHARED_OUT and not own_task:
        found = actor_in(plan, start, end) or _among_others(plan, section, *spans[0])
    if found is not None:
        charged = GIVEN.match(plan.flow, start, end) is not None
        parts = further(plan, found[2], spans[0][1], given=charged)
        stops = [*(part for part, _ in parts), end]
        for actor, stop in zip([found, *(actor for _, actor in parts)], stops, strict=True):
            last = end if stop == end else trimmed(plan.flow, actor[0], stop, " ;,").end
            yield _record(plan, *actor, last, "item", 0.8)
    elif heading and not _LAID_DOWN.match(plan.flow, start, end):
        yield _record(plan, start, start, start, end, "heading", 0.8, actor=heading)
    if found is None:
        for begin, stop in spans[1:]:
            if inner := actor_in(plan, begin, stop):
                yield _record(plan, *inner, stop, "sentence", 0.65)
    if role not in SHARED_OUT:
        return
    for begin, stop in _lines_below(plan, end - 1, plan.own_span(section).end):
        inner = None
        if is_row(plan.flow[begin:stop]):
            row = actor_and_task(plan, begin, stop)
            inner = (*row.who, row.what.start) if row else None
        elif ENTRUSTS.match(plan.flow, begin, stop):  # no more of the item that it stands below
            inner = actor_in(plan, begin, stop)
        if inner:
            yield _record(plan, *inner, stop, "below", 0.7)


def _among_others(
    plan: Plan, section: Section, start: int, end: int
) -> tuple[int, int, int] | None:
    """The label with which *section* begins, if most of its siblings begin with an actor."""
    label = labelled(plan, start, end) if section.parent is not None else None
    if label is None or section.parent is None:
        return None
    others = [o for o in plan.children(plan.sections[section.parent]) if o is not section]
    acting = sum(actor_in(plan, o.content_start, item_end(plan, o)) is not None for o in others)
    return label if acting >= _FEWEST_ACTORS and 2 * acting > len(others) else None


def _paragraphs_under(plan: Plan, section: Section, role: str) -> Iterator[Assignment]:
    """The plain paragraphs right under a heading: its actor's tasks, or each with its own."""
    heading = as_actor(section.title or "") if role == "assignment" else None
    if heading and plan.children(section):
        return
    alone = None  # who stands on the line before
    for begin, stop in _lines_below(plan, section.content_start, plan.own_span(section).end):
        marker = LOST_MARKER.match(plan.flow, begin, stop)
        start = marker.end() if marker else begin
        line = plan.flow[start:stop]
        if not heading and actor_alone(line):
            alone = as_actor(line)
        elif alone and begins_task(line):
            yield _record(plan, start, start, start, stop, "heading", 0.7, actor=alone)
        elif heading and (stop - start > _SHORTEST_TASK or begins_task(plan.flow[start:stop])):
            yield _record(plan, start, start, start, stop, "heading", 0.7, actor=heading)
        elif not heading:
            yield from _paragraph(plan, start, stop)


def _paragraph(plan: Plan, start: int, stop: int) -> Iterator[Assignment]:
    """Sentences of a paragraph that name an actor, each with those after it that name none."""
    if is_row(plan.flow[start:stop]):
        if row := actor_and_task(plan, start, stop):
            last = trimmed(plan.flow, start, stop, " |\t").end
            yield _record(plan, *row.who, row.what.start, last, "row", 0.65)
        return
    if marker := LOST_MARKER.match(plan.flow, start, stop):
        start = marker.end()
    if _APPEAL.match(plan.flow, start, stop) or _LEADS_ON.search(
        plan.flow, max(start, stop - _LEAD), stop
    ):
        return
    actors: list[tuple[int, int, int]] = []
    begins: list[int] = []  # of the sentences of the actors
    for begin, end in sentences(plan, start, stop):
        if _APPEAL.match(plan.flow, begin, end):
            stop = begin
            break
        if actor := actor_in(plan, begin, end):
            actors.append(actor)
            begins.append(begin)
    for actor, end in zip(actors, [*begins[1:], stop], strict=False):
        last = trimmed(plan.flow, actor[0], end).end
        yield _record(plan, *actor, last, "paragraph", 0.65)


def _heading_actor(plan: Plan, section: Section) -> str | None:
    """The actor that the heading over *section* names, or an item that says nothing else."""
    for holder in plan.ancestors(section):
        if holder.title is not None:
            if (actor := as_actor(holder.title)) or not begins_task(holder.title):
                return actor
            continue  # "2.1. Quản lý chuyên môn:": part of what the actor above it does
        line = plan.flow[holder.content_start : item_end(plan, holder)].strip()
        if actor := as_actor(line) if line.endswith(":") else actor_alone(line):
            return actor
    return None


def _record(
    plan: Plan,
    start: int,
    actor_end: int,
    task_start: int,
    end: int,
    rule: str,
    confidence: float,
    *,
    actor: str | None = None,
    until: str | None = None,
) -> Assignment:
    """The quote is the actor with at most 120 characters of the task, cut at a word end.

    *actor* is its name if it stands elsewhere, *until* the deadline if that does.
    """
    flow = plan.flow
    stop = min(end, task_start + TASK_LENGTH)
    if stop < end and not flow[stop].isspace():
        stop = max(flow.rfind(" ", task_start, stop), task_start + 1)
    stop = trimmed(flow, task_start, stop).end
    words = flow[task_start:end]
    if until is None and any(map(str.isdigit, words)):
        until = _deadline(plan, words)
    name = actor if actor is not None else joined(plan.text[start:actor_end])
    return Assignment(
        actor=ON_BEHALF.sub("", name),
        task=joined(plan.text[task_start:stop]),
        task_full=joined(plan.text[task_start:end]),
        deadline=until,
        quote=plan.text[start:stop],
        start=start,
        end=stop,
        extractor=f"rule:assignment.{rule}",
        confidence=confidence,
    )


def _deadline(plan: Plan, words: str) -> str | None:
    match = _DEADLINE.search(legible(words))
    dates = parse_range(match["date"] or match["within"], plan.year) if match else None
    return dates.end if dates else None


@Language.factory("thidua_assignments")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("assignments", find_assignments)
