"""Assignments: who does what, from the sections that share out the work."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.extract.phase_times import BEFORE, legible
from thidua.knowledge.actors import actor_head, task_start
from thidua.knowledge.dates import DATE, parse_range
from thidua.knowledge.folding import LOWER, fold, joined
from thidua.records import Assignment
from thidua.structure.plan import Plan, Section

TASK_LENGTH = 120
_ROLES = frozenset({"implementation", "assignment", "solutions", "schedule"})
_LONGEST_ACTOR = 130
_TONELESS = 30  # letters without a mark, which no sentence has
_RUN_IN = re.compile(r"(?P<actor>[^:.;\n]{3,130}?)\s*:\s*(?=\S)")
_GIVEN = re.compile(
    r"(?:Giao|Yêu\s+cầu|Đề\s+nghị|Phân\s+công|Ủy\s+quyền|Uỷ\s+quyền)\s+(?:cho\s+)?(?=\S)"
)
_SENTENCE = re.compile(r"(?<=[.])\s+(?=[^\W\d_])")
_DEADLINE = re.compile(
    rf"(?P<date>{BEFORE})|xong\s+trong\s+(?P<within>{DATE}|tháng\s+\d{{1,2}}/\d{{4}})", re.I
)
# A page's number between the lines of a sentence.
_PAGE_NUMBER = re.compile(rf"\s*\n\s*\d{{1,3}}\s{{2,}}(?=[{LOWER}])")
_PASSIVE = re.compile(r"(?:được|bị)\s+$")
_ON_BEHALF = re.compile(r"^(?:Đối\s+với|Về\s+phía|Trách\s+nhiệm\s+(?:của\s+)?)\s*", re.I)
_SEMICOLON = re.compile(r";\s*")
_PURPOSE = re.compile(
    r"(?:Để|Nhằm|Căn\s+cứ|Trên\s+cơ\s+sở|Trong\s+quá\s+trình|Hằng\s+\w+|Hàng\s+\w+)\s[^.;\n]{5,120}?,\s+(?=[^\W\d_])"
)
_SHARED_OUT = frozenset({"implementation", "assignment"})
_MOST = 0.7  # of the items of a heading
_ELSEWHERE = frozenset({"solutions", "schedule"})
_ANNOUNCES = re.compile(
    r"(?:gồm(?:\s+có)?|sau\s+đây|như\s+sau)(?:\s*:?\s*|[^.\n]{0,150}:\s*)$", re.I
)
_ROUND = re.compile(r"(?:đợt|giai\s+đoạn)\s", re.I)
_NAMING = re.compile(
    r"(?:tổng\s+hợp|nghiên\s+cứu|tuyên\s+truyền|kiểm\s+tra|hướng\s+dẫn|giám\s+sát|đánh\s+giá|phụ\s+trách|theo\s+dõi"
    r"|tham\s+mưu|giúp|bảo\s+đảm|thường\s+trực|trực\s+tiếp)(?!\w)"
)
_SHORTEST_TASK = 20
# An item's marker that the outline does not take for one.
_LOST_MARKER = re.compile(r"(?:\d{1,2}[.)/]|[-+*•–]|[a-zđ][)/])\s+")
# Words to the readers at the end, which share out nothing.
_APPEAL = re.compile(
    r"(?:Đề\s+nghị|Yêu\s+cầu|Trên\s+đây|Nhận\s+được|Trong\s+quá\s+trình|Căn\s+cứ|Kế\s+hoạch\s+này|Nơi\s+nhận)(?!\w)"
)
_NOT_ACTOR = re.compile(r"(?:như\s+sau|sau\s+đây|gồm|cụ\s+thể)$", re.I)


def find_assignments(plan: Plan) -> list[Assignment]:
    """All assignments of the body with an actor, in text order."""
    found: list[Assignment] = []
    roles = {section.role for section in plan.sections}
    instead = not roles & {"implementation", "assignment"}  # measures say who does what
    sharing = _sharing(plan)
    for section in plan.sections:
        role = plan.role_at(section.span.start)
        if (instead and role == "solutions") or section.ordinal in sharing:
            role = "implementation"
        if role in _ELSEWHERE and not _in_implementation(plan, section):
            continue
        if _lists_things(plan, section):
            continue
        if role not in _ROLES or section.title is not None:
            if role in _SHARED_OUT and section.title is not None:
                found.extend(_paragraphs_under(plan, section, role))
            continue
        found.extend(_item(plan, section, role))
    return sorted(found, key=lambda record: record.start or 0)


def _sharing(plan: Plan) -> frozenset[int]:
    """Items under a heading of no known role that share out work: most begin with who is to act."""
    groups: dict[int, list[Section]] = {}
    heading = -1
    for section in plan.sections:
        if section.title is not None:
            heading = section.ordinal if section.role in (None, "other") else -1
        elif heading >= 0 and plan.role_at(section.span.start) in (None, "other"):
            groups.setdefault(heading, []).append(section)
    sharing: set[int] = set()
    for items in groups.values():
        acting = 0
        for item in items:
            spans = _sentences(plan, item.content_start, _line_end(plan, item))
            acting += bool(spans) and _actor(plan, *spans[0]) is not None
        if len(items) > 1 and acting >= _MOST * len(items):
            sharing.update(item.ordinal for item in items)
    return frozenset(sharing)


def _in_implementation(plan: Plan, section: Section) -> bool:
    return any(above.role == "implementation" for above in plan.ancestors(section))


def _lists_things(plan: Plan, section: Section) -> bool:
    """Whether the item above announces a list of things ("hồ sơ gồm:"), of which this is one."""
    if section.parent is None or section.title is not None:
        return False
    above = plan.sections[section.parent]
    own = plan.own_span(above)
    return above.title is None and bool(_ANNOUNCES.search(plan.flow, own.start, own.end))


def _item(plan: Plan, section: Section, role: str) -> Iterator[Assignment]:
    if section.label and _ROUND.match(section.label):
        return
    sentences = _sentences(plan, section.content_start, _line_end(plan, section))
    if not sentences:
        return
    start, end = sentences[0]
    end = sentences[-1][1]  # the item's task goes on over its sentences
    heading = _heading_actor(plan, section) if role in _SHARED_OUT else None
    # What the body named in the heading gives to others ("Phân công ...") is its own task.
    own_task = heading is not None and _GIVEN.match(plan.flow, start, end)
    found = None
    if role in ("implementation", "assignment") and not own_task:
        found = _actor(plan, start, end)
    if found is not None:
        yield _record(plan, *found, end, "item", 0.8)
    elif heading:
        yield _record(plan, start, start, start, end, "heading", 0.8, actor=heading)
    if found is None:
        for begin, stop in sentences[1:]:
            if inner := _actor(plan, begin, stop):
                yield _record(plan, *inner, stop, "sentence", 0.65)


def _line_end(plan: Plan, section: Section) -> int:
    """Where the item's text ends: with its line, unless that only breaks at a page's number."""
    end = plan.own_span(section).end
    line = plan.flow.find("\n", section.content_start, end)
    if line >= 0 and (page := _PAGE_NUMBER.match(plan.flow, line, end + 1)):
        line = plan.flow.find("\n", page.end(), end)
    return end if line < 0 else line


def _paragraphs_under(plan: Plan, section: Section, role: str) -> Iterator[Assignment]:
    """The plain paragraphs right under a heading: its actor's tasks, or each with its own."""
    own = plan.own_span(section)
    line = plan.flow.find("\n", section.content_start, own.end)
    heading = _as_actor(section.title or "") if role == "assignment" else None
    if heading and plan.children(section):
        return
    at = own.end if line < 0 else line + 1
    while at < own.end:
        stop = plan.flow.find("\n", at, own.end)
        stop = own.end if stop < 0 else stop
        start = at + (len(plan.flow[at:stop]) - len(plan.flow[at:stop].lstrip()))
        if heading and stop - start > _SHORTEST_TASK:
            yield _record(plan, start, start, start, stop, "heading", 0.7, actor=heading)
        elif not heading:
            yield from _paragraph(plan, start, stop)
        at = stop + 1


def _paragraph(plan: Plan, start: int, stop: int) -> Iterator[Assignment]:
    """Sentences of a paragraph that name an actor, each with those after it that name none."""
    if marker := _LOST_MARKER.match(plan.flow, start, stop):
        start = marker.end()
    if _APPEAL.match(plan.flow, start, stop):
        return
    actors: list[tuple[int, int, int]] = []
    for begin, end in _sentences(plan, start, stop):
        if _APPEAL.match(plan.flow, begin, end):
            stop = begin
            break
        if actor := _actor(plan, begin, end):
            actors.append(actor)
        elif not actors:
            return
    if not actors:
        return
    ends = [following[0] for following in actors[1:]] + [stop]
    for actor, end in zip(actors, ends, strict=True):
        last = end - (len(plan.flow[actor[0] : end]) - len(plan.flow[actor[0] : end].rstrip()))
        yield _record(plan, *actor, last, "paragraph", 0.65)


def _sentences(plan: Plan, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of an item, as offsets."""
    item = plan.flow[start:end]
    start, end = end - len(item.lstrip()), start + len(item.rstrip())
    if marker := _LOST_MARKER.match(plan.flow, start, end):
        start = marker.end()  # of "VII.1." the outline takes "VII." alone
    cuts = [m.end() for m in _SENTENCE.finditer(plan.flow, start, end)]
    bounds = [start, *cuts, end]
    return [(a, b) for a, b in itertools.pairwise(bounds) if b > a]


def _actor(plan: Plan, start: int, end: int) -> tuple[int, int, int] | None:
    """Start and end of the actor, and where the task begins; None if no actor is stated."""
    flow = plan.flow
    if given := _GIVEN.match(flow, start, end):
        start = given.end()
    elif purpose := _PURPOSE.match(flow, start, end):
        start = purpose.end()
    begin = start
    if prefix := _ON_BEHALF.match(flow[start : start + 40]):
        begin = start + prefix.end()
    words = flow[begin : min(end, begin + _LONGEST_ACTOR)]
    if plain := words[:_TONELESS].isascii():  # typed or read without marks
        words = fold(words)
    head = actor_head(plain=plain).match(words)
    if head is None:
        return None
    run_in = _RUN_IN.match(flow, begin, min(end, begin + _LONGEST_ACTOR + 5))
    verb = task_start(words, 0, head.end(), len(words), plain=plain)
    verb = None if verb is None else begin + verb
    before_verb = run_in is not None and (
        verb is None or verb > run_in.end("actor") or _in_name(flow, verb)
    )
    if run_in and before_verb and not _NOT_ACTOR.search(run_in["actor"]):
        return start, run_in.end("actor"), run_in.end()
    if verb is None or verb - begin < 3 or _PASSIVE.search(flow, begin, verb):
        return None
    for mark in _SEMICOLON.finditer(flow, begin, verb):
        if actor_head().match(flow, mark.end(), verb) is None:
            return None
    actor = flow[begin:verb].rstrip(" ,")
    return start, begin + len(actor), verb


def _in_name(flow: str, verb: int) -> bool:
    """Whether the verb at *verb* may be the last word of a unit's name before a colon."""
    return _NAMING.match(flow, verb) is not None


def _as_actor(title: str) -> str | None:
    """A heading as the actor it names."""
    plain = _ON_BEHALF.sub("", title).strip(" :.")
    return plain if actor_head().match(plain) and len(plain) <= _LONGEST_ACTOR else None


def _heading_actor(plan: Plan, section: Section) -> str | None:
    """The actor that the heading over *section* names, or an item that says nothing else."""
    for holder in plan.ancestors(section):
        if holder.title is not None:
            return _as_actor(holder.title)
        line = plan.flow[holder.content_start : _line_end(plan, holder)].strip()
        if line.endswith(":") and (actor := _as_actor(line)):
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
) -> Assignment:
    """The quote is the actor with at most 120 characters of the task, cut at a word end."""
    flow = plan.flow
    stop = min(end, task_start + TASK_LENGTH)
    if stop < end and not flow[stop].isspace():
        stop = max(flow.rfind(" ", task_start, stop), task_start + 1)
    stop = task_start + len(flow[task_start:stop].rstrip())
    deadline = _DEADLINE.search(legible(flow[task_start:end]))
    until = parse_range(deadline["date"] or deadline["within"], plan.year) if deadline else None
    words = actor if actor is not None else joined(plan.text[start:actor_end])
    return Assignment(
        actor=_ON_BEHALF.sub("", words),
        task=joined(plan.text[task_start:stop]),
        task_full=joined(plan.text[task_start:end]),
        deadline=until.end if until else None,
        quote=plan.text[start:stop],
        start=start,
        end=stop,
        extractor=f"rule:assignment.{rule}",
        confidence=confidence,
    )


@Language.factory("thidua_assignments")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("assignments", find_assignments)
