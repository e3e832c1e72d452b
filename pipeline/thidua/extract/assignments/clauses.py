"""Who is to act, and where the words of the task begin, in a sentence that shares out work."""

from __future__ import annotations

import itertools
import re

from thidua.knowledge.actors import actor_head, begins_task, task_start
from thidua.knowledge.folding import UPPER, fold
from thidua.structure.plan import Plan
from thidua.structure.text_spans import trimmed

LONGEST_ACTOR = 130
_TONELESS = 30  # letters without a mark, which no sentence has
_RUN_IN = re.compile(r"(?P<actor>[^:.;\n]{3,130}?)\s*:\s*(?=\S)")
GIVEN = re.compile(
    r"(?:Giao|(?:(?:Trân\s+trọng|Kính)\s+)?[Đđ]ề\s+nghị|Yêu\s+cầu|Phân\s+công|Ủy\s+quyền|Uỷ\s+quyền|(?:Kính\s+)?[Mm]ời)"
    r"\s+(?:(?:trách\s+nhiệm|nhiệm\s+vụ)\s+)?(?:cho\s+)?(?=\S)"
)
_SENTENCE = re.compile(r"(?<=[.])\s+(?=[^\W\d_])")
_PASSIVE = re.compile(r"(?:được|bị)\s+$")
ON_BEHALF = re.compile(r"^(?:Đối\s+với|Về\s+phía|Trách\s+nhiệm\s+(?:của\s+)?)\s*", re.I)
# "Đối với tập thể: Có kế hoạch …": what is asked of whom is to be rewarded
_CANDIDATES = re.compile(r"Đối\s+với\s+(?:các\s+)?(?:tập\s+thể|cá\s+nhân)\s*:", re.I)
# "Cơ quan thường trực: Văn phòng Sở tham mưu …": as what the body after the colon acts
_POST = re.compile(
    r"(?:Cơ\s+quan|Đơn\s+vị|Bộ\s+phận)\s+(?:thường\s+trực|phối\s+hợp|chủ\s+trì|đầu\s+mối|thực\s+hiện)\s*:\s*(?=\S)",
    re.I,
)
_SEMICOLON = re.compile(r";\s*")
_COMMA = re.compile(r",\s+")
_PURPOSE = re.compile(
    r"(?:(?:Để|Nhằm|Căn\s+cứ|Trên\s+cơ\s+sở|Trong\s+quá\s+trình|Hằng\s+\w+|Hàng\s+\w+|Sau(?:\s+khi)?|Trước|Vào|Cuối|Đầu|Kết\s+thúc"
    r"|Định\s+kỳ|Ngoài|Bên\s+cạnh|Thông\s+qua|Dựa\s+(?:trên|vào)|Tùy|Tuỳ|Theo)\s[^.;\n]{3,120}?|Ngoài\s+ra|Đồng\s+thời),\s+(?=[^\W\d_])"
)
# "Đối với Thủ đô Hà Nội", "Đối với cấp xã": a place that acts, as a heading names it
_PLACE = re.compile(
    rf"(?:Thủ\s+đô|[Tt]hành\s+phố|[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Pp]hường|[Đđ]ịa\s+phương)(?:\s+[{UPPER}]|$)|[Cc]ấp\s+(?:tỉnh|huyện|xã|cơ\s+sở)(?!\w)"
)
# "có trách nhiệm:" after the actor of a heading.
_DUTY = re.compile(
    r"\s+(?:sẽ\s+)?(?:(?:có|chịu)\s+(?:trách\s+)?nhiệm(?:\s+vụ)?"
    r"|thực\s+hiện\s+(?:tốt\s+)?(?:các\s+|những\s+)?(?:nội\s+dung|nhiệm\s+vụ|công\s+việc))(?!\w).*$",
    re.S,
)
# A heading over the duties of all, each under its own name.
_EVERYBODY = re.compile(r"Trách\s+nhiệm\s+(?:của\s+)?(?:các|từng|mỗi)\s", re.I)
# "Đơn vị nào vi phạm thì không xét": a rule, and nobody's task.
_RULE = re.compile(r"\s(?:nào|thì|vi\s+phạm)(?!\w)")
_NAMING = re.compile(
    r"(?:tổng\s+hợp|nghiên\s+cứu|tuyên\s+truyền|kiểm\s+tra|hướng\s+dẫn|giám\s+sát|đánh\s+giá|phụ\s+trách|theo\s+dõi"
    r"|tham\s+mưu|giúp|bảo\s+đảm|thường\s+trực|trực\s+tiếp)(?!\w)"
)
# An item's marker that the outline does not take for one.
LOST_MARKER = re.compile(r"(?:\d{1,2}[.)/]|[-+*•–]|[a-zđ][)/])\s+")
_NOT_ACTOR = re.compile(r"(?:như\s+sau|sau\s+đây|gồm|cụ\s+thể)$", re.I)
_ASIDE = re.compile(r"\([^()\n]{0,120}\)|,\s+nhất\s+là\s[^.;:,\n]{2,80},(?=\s)")
_COUNT = re.compile(
    r"(?:\d{1,3}|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s))\s+(?=[^\W\d_])", re.I
)
# "Ban An toàn; Ban Kỹ thuật mỗi ban chịu trách nhiệm …": the share of each is of the task.
_EACH = re.compile(r",?\s+(?=mỗi\s+\w+(?:\s+\w+)?$)")
# "Phòng Nội vụ (cơ quan thường trực) theo dõi": as what the actor acts is of the task; "Sở Nội vụ
# (Ban Thi đua)" is a name.
_AS = re.compile(r"\s*\((?=(?:(?:là\s+)?cơ\s+quan\s+|là\s+)?thường\s+trực(?!\w)|mỗi\s)", re.I)
_CELL = re.compile(r"[^|\t\n]+")
_LONGEST_CELL = 80


def sentences(plan: Plan, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of an item, as offsets."""
    start, end = trimmed(plan.flow, start, end)
    if marker := LOST_MARKER.match(plan.flow, start, end):
        start = marker.end()  # of "VII.1." the outline takes "VII." alone
    cuts = [m.end() for m in _SENTENCE.finditer(plan.flow, start, end)]
    bounds = [start, *cuts, end]
    return [(a, b) for a, b in itertools.pairwise(bounds) if b > a]


def actor_in(plan: Plan, start: int, end: int) -> tuple[int, int, int] | None:
    """Start and end of the actor, and where the task begins; None if no actor is stated."""
    flow = plan.flow
    if given := GIVEN.match(flow, start, end):
        start = given.end()
    elif purpose := _PURPOSE.match(flow, start, end):
        start = _past_purpose(flow, purpose, end)
    if _CANDIDATES.match(flow, start, end):
        return None
    if (post := _POST.match(flow, start, end)) and actor_head().match(flow, post.end(), end):
        start = post.end()
    begin = start
    if prefix := ON_BEHALF.match(flow[start : start + 40]):
        begin = start + prefix.end()
    words = flow[begin : min(end, begin + LONGEST_ACTOR)]
    if plain := words[:_TONELESS].isascii():  # typed or read without marks
        words = fold(words)
    count = _COUNT.match(words)
    head = actor_head(plain=plain).match(words, count.end() if count else 0)
    if head is None:
        return None
    if "(" in words or "nhất là" in words:  # what an aside tells of the actor is no task
        words = _ASIDE.sub(lambda aside: "x" * len(aside[0]), words)
    run_in = _RUN_IN.match(flow, begin, min(end, begin + LONGEST_ACTOR + 5))
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
    if each := _EACH.search(flow[begin:verb].rstrip()):
        verb = begin + each.end()
    elif acts_as := _acting(flow, begin, verb):
        verb = acts_as
    actor = flow[begin:verb].rstrip(" ,")
    if _RULE.search(actor):
        return None
    return start, begin + len(actor), verb


def _past_purpose(flow: str, purpose: re.Match[str], end: int) -> int:
    """Where the actor begins after a purpose or a basis, which may hold commas itself."""
    stop = min(end, purpose.start() + LONGEST_ACTOR)
    commas = (comma.end() for comma in _COMMA.finditer(flow, purpose.end() - 2, stop))
    return next((at for at in commas if actor_head().match(flow, at, end)), purpose.end())


def _in_name(flow: str, verb: int) -> bool:
    """Whether the verb at *verb* may be the last word of a unit's name before a colon."""
    return _NAMING.match(flow, verb) is not None


def _acting(flow: str, begin: int, verb: int) -> int | None:
    """Where a bracket begins that says as what the actor acts; what looks a verb may precede it."""
    name = _NAMING.match(flow, verb)
    aside = _AS.search(flow, begin, verb) or (name and _AS.match(flow, name.end()))
    return flow.index("(", aside.start()) if aside else None


def does(plan: Plan, start: int, end: int) -> bool:
    """Whether what is said from *start* on is something to be done, and no list or figure."""
    words = f" {plan.flow[start : min(end, start + LONGEST_ACTOR)].strip()}"
    return task_start(words[:2].lower() + words[2:], 0, 0, len(words)) is not None


def as_actor(title: str) -> str | None:
    """A heading as the actor it names."""
    if _EVERYBODY.match(title):
        return None
    plain = _DUTY.sub("", ON_BEHALF.sub("", title).strip(" :."))
    place = ON_BEHALF.match(title) is not None and _PLACE.match(plain) is not None
    return plain if (place or actor_head().match(plain)) and len(plain) <= LONGEST_ACTOR else None


def actor_alone(line: str) -> str | None:
    """The actor that *line* names, if it says nothing else: a heading that is not marked."""
    given = GIVEN.match(line)
    words = line[given.end() :] if given else line
    if words.endswith((".", ";", ",", "/")) or len(words) > LONGEST_ACTOR:
        return None
    head = actor_head().match(words)
    if head is None or task_start(words, 0, head.end(), len(words)) is not None:
        return None
    return as_actor(words)


def actor_in_row(plan: Plan, start: int, end: int) -> tuple[int, int, int] | None:
    """As ``actor_in``, for a row of a table: a cell names who, the next begins with what to do."""
    cells = [m for m in _CELL.finditer(plan.flow, start, end) if not m[0].isspace()]
    for who, what in itertools.pairwise(cells[:4]):
        name = who[0].strip()
        if len(name) <= _LONGEST_CELL and actor_alone(name) and begins_task(what[0].strip()):
            return *trimmed(plan.flow, *who.span()), trimmed(plan.flow, *what.span()).start
    return None
