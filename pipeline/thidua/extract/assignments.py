"""Assignments: who does what, from the sections that share out the work."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.knowledge.actors import actor_head, task_start
from thidua.knowledge.dates import DATE, parse_date
from thidua.knowledge.folding import joined
from thidua.records import Assignment
from thidua.structure.plan import Plan, Section

TASK_LENGTH = 120
_ROLES = frozenset({"implementation", "assignment", "solutions", "schedule"})
_LONGEST_ACTOR = 130
_RUN_IN = re.compile(r"(?P<actor>[^:.;\n]{3,130}?)\s*:\s*(?=\S)")
_GIVEN = re.compile(
    r"(?:Giao|Yêu\s+cầu|Đề\s+nghị|Phân\s+công|Ủy\s+quyền|Uỷ\s+quyền)\s+(?:cho\s+)?(?=\S)"
)
_SENTENCE = re.compile(r"(?<=[.])\s+(?=[^\W\d_])")
_DEADLINE = re.compile(
    rf"(?:trước|chậm\s+nhất(?:\s+là)?|muộn\s+nhất|xong\s+trong|hạn\s+cuối)\s+(?:ngày\s+)?(?P<date>{DATE}|tháng\s+\d{{1,2}}/\d{{4}}|\d{{1,2}}/\d{{1,2}}(?![/\d]))",
    re.I,
)
_ON_BEHALF = re.compile(r"^(?:Đối\s+với|Về\s+phía|Trách\s+nhiệm\s+(?:của\s+)?)\s*", re.I)
_SEMICOLON = re.compile(r";\s*")
_PURPOSE = re.compile(
    r"(?:Để|Nhằm|Căn\s+cứ|Trên\s+cơ\s+sở|Trong\s+quá\s+trình|Hằng\s+\w+|Hàng\s+\w+)\s[^.;\n]{5,120}?,\s+(?=[^\W\d_])"
)
_ELSEWHERE = frozenset({"solutions", "schedule"})
_ANNOUNCES = re.compile(
    r"(?:gồm(?:\s+có)?|sau\s+đây|như\s+sau)(?:\s*:?\s*|[^.\n]{0,150}:\s*)$", re.I
)
_ROUND = re.compile(r"(?:đợt|giai\s+đoạn)\s", re.I)
_NOT_ACTOR = re.compile(r"(?:như\s+sau|sau\s+đây|gồm|cụ\s+thể)$", re.I)


def find_assignments(plan: Plan) -> list[Assignment]:
    """All assignments of the body with an actor, in text order."""
    found: list[Assignment] = []
    roles = {section.role for section in plan.sections}
    instead = not roles & {"implementation", "assignment"}  # measures say who does what
    for section in plan.sections:
        role = plan.role_at(section.span.start)
        if instead and role == "solutions":
            role = "implementation"
        if role in _ELSEWHERE and not _in_implementation(plan, section):
            continue
        if _lists_things(plan, section):
            continue
        if role not in _ROLES or section.title is not None:
            if role == "assignment" and section.title is not None:
                found.extend(_paragraphs_under(plan, section))
            continue
        found.extend(_item(plan, section, role))
    return sorted(found, key=lambda record: record.start or 0)


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
    own = plan.own_span(section)
    if section.label and _ROUND.match(section.label):
        return
    line = plan.flow.find("\n", section.content_start, own.end)
    sentences = _sentences(plan, section.content_start, own.end if line < 0 else line)
    if not sentences:
        return
    start, end = sentences[0]
    end = sentences[-1][1]  # the item's task goes on over its sentences
    heading = _heading_actor(plan, section) if role == "assignment" else None
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


def _paragraphs_under(plan: Plan, section: Section) -> Iterator[Assignment]:
    """A heading that names the actor, with its task in plain paragraphs below."""
    if plan.children(section) or not (actor := _as_actor(section.title or "")):
        return
    own = plan.own_span(section)
    line = plan.flow.find("\n", section.content_start, own.end)
    if line < 0:
        return
    at = line + 1
    while at < own.end:
        stop = plan.flow.find("\n", at, own.end)
        stop = own.end if stop < 0 else stop
        start = at + (len(plan.flow[at:stop]) - len(plan.flow[at:stop].lstrip()))
        if stop - start > 20:
            yield _record(plan, start, start, start, stop, "heading", 0.7, actor=actor)
        at = stop + 1


def _sentences(plan: Plan, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of an item, as offsets."""
    item = plan.flow[start:end]
    start, end = end - len(item.lstrip()), start + len(item.rstrip())
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
    head = actor_head().match(flow, begin, end)
    if head is None:
        return None
    run_in = _RUN_IN.match(flow, begin, min(end, begin + _LONGEST_ACTOR + 5))
    verb = task_start(flow, begin, head.end(), min(end, begin + _LONGEST_ACTOR))
    before_verb = run_in is not None and (verb is None or verb > run_in.end("actor"))
    if run_in and before_verb and not _NOT_ACTOR.search(run_in["actor"]):
        return start, run_in.end("actor"), run_in.end()
    if verb is None or verb - begin < 3:
        return None
    for mark in _SEMICOLON.finditer(flow, begin, verb):
        if actor_head().match(flow, mark.end(), verb) is None:
            return None
    actor = flow[begin:verb].rstrip(" ,")
    return start, begin + len(actor), verb


def _as_actor(title: str) -> str | None:
    """A heading as the actor it names."""
    plain = _ON_BEHALF.sub("", title).strip(" :.")
    return plain if actor_head().match(plain) and len(plain) <= _LONGEST_ACTOR else None


def _heading_actor(plan: Plan, section: Section) -> str | None:
    for holder in plan.ancestors(section):
        if holder.title is not None:
            return _as_actor(holder.title)
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
    deadline = _DEADLINE.search(flow, task_start, end)
    words = actor if actor is not None else joined(plan.text[start:actor_end])
    return Assignment(
        actor=_ON_BEHALF.sub("", words),
        task=joined(plan.text[task_start:stop]),
        task_full=joined(plan.text[task_start:end]),
        deadline=parse_date(deadline["date"], plan.year) if deadline else None,
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
