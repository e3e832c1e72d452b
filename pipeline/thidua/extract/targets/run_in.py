"""What the label that opens an item gives to the clause behind it: who, or what is measured.

"Tổ trưởng: | dự giờ 10% giáo viên", "Bắn súng bài 2: | 100% đạt yêu cầu".
"""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import opens_with_deed
from thidua.extract.targets.patterns import TargetNumber
from thidua.extract.targets.places import after_mark, item_start, line_start
from thidua.extract.targets.reading import Reading
from thidua.knowledge.actors import actor_head
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

_LABEL = re.compile(
    r"\s*(?:[-+*•–]\s*|\d{1,2}[.)]\s*|[a-zđ][.)]\s*)?(?:Đối\s+với\s+|Về\s+)?(?P<who>[^\W\d_][^:;.]{2,60}?)\s*:\s*"
)
_HEADING = re.compile(rf"(?:{words_of('run_in_heading')})(?!\w)", re.I)
# "3. Phòng xét nghiệm: mở rộng thêm 02 kỹ thuật": what is numbered is a heading
_NUMBERED = re.compile(r"\d{1,2}\.\s*$")


def with_label(
    plan: Plan, number: TargetNumber, start: int, words: tuple[str, str], reading: Reading
) -> tuple[Reading, int]:
    """*reading* with what a label before the clause at *start* says, and where the quote begins.

    *words* are those of the clause before and after the number.
    """
    left = words[0]
    missing = reading.subject is None and number.percent and not left
    if not missing and not (left and reading.subject):
        return reading, start
    begin = after_mark(plan.flow, ";.\n", item_start(plan, start), start)
    label = _LABEL.fullmatch(plan.flow, begin, start)
    if label is None:
        return reading, start
    who = " ".join(label["who"].split())
    if not missing:
        numbered = _NUMBERED.search(plan.flow, line_start(plan.flow, start), label.start("who"))
        return (reading if numbered else _done_by(who, words, reading)), start
    named = Reading(who, reading.predicate, reading.unit)
    if actor_head().match(who):
        return named, start
    heading = reading.predicate is None or _HEADING.match(who)
    return (reading, start) if heading else (named, label.start("who"))


def _done_by(who: str, words: tuple[str, str], reading: Reading) -> Reading:
    """*reading* as a deed of *who*, where it tells of one: "Tổ trưởng: | dự giờ 10% giáo viên"."""
    left, right = words
    deed = reading.predicate or ""
    told = deed and left.startswith(deed.partition(" ")[0]) and (reading.subject or "") not in left
    if not (told and actor_head().match(who) and opens_with_deed(left)):
        return reading
    return Reading(who, deed if reading.unit else f"{left} {right}", reading.unit)
