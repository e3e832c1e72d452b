"""What the label that opens an item gives to the clause behind it: who, or what is measured.

"Tổ trưởng: | dự giờ 10% giáo viên", "Bắn súng bài 2: | 100% đạt yêu cầu".
"""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import opens_with_deed
from thidua.extract.targets.grammar import is_rate, only_reaches
from thidua.extract.targets.lead_ins import after_lead_in, only_leads_in
from thidua.extract.targets.patterns import TargetNumber
from thidua.extract.targets.places import after_mark, item_start, line_start
from thidua.extract.targets.reading import Reading
from thidua.knowledge.actors import actor_head
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

_LABEL = re.compile(
    r"\s*(?:[-+*•–]\s*|\d{1,2}[.)]\s*|[a-zđ][.)]\s*)?(?:Đối\s+với\s+|Về\s+)?(?P<who>[^\W\d_][^:;.]{2,60}?)\s*:\s*"
)
# "Đối với sản lượng cá lồng | phấn đấu | đạt 450 tấn"
_ABOUT = re.compile(
    r"\s*(?:[-+*•–]\s*|[a-zđ][.)]\s*)?(?:Đặc\s+biệt,\s+)?(?:Đối\s+với|Về)\s+(?P<who>[^\W\d_](?:[^:;.,()]|\([^()]{2,40}\)){2,60}?)(?:,|(?=\s+phấn\s+đấu\s))\s*",
    re.I,
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
    bare = not left or only_reaches(left)
    if reading.subject not in (None, reading.unit) if bare else reading.subject is None:
        return reading, start
    label = _label_before(plan, start)
    if label is None:
        return reading, start
    who = " ".join(label["who"].split())
    if not bare:
        numbered = _NUMBERED.search(plan.flow, line_start(plan.flow, start), label.start("who"))
        return (reading if numbered else _done_by(who, words, reading)), start
    named = _named(who, number, left, reading)
    within = named is not reading and label.re is _LABEL and label.end() == start
    return named, label.start("who") if within and not actor_head().match(who) else start


def _label_before(plan: Plan, start: int) -> re.Match[str] | None:
    """The label of the clause at *start*, with at most words between them that lead in."""
    begin = after_mark(plan.flow, ";.\n", item_start(plan, start), start)
    label = _LABEL.match(plan.flow, begin, start) or _ABOUT.match(plan.flow, begin, start)
    if label is None or after_lead_in(plan.flow, label.end(), start) != start:
        return None
    return label


def _named(who: str, number: TargetNumber, left: str, reading: Reading) -> Reading:
    """*reading* as said of *who*, unless that is a heading or what is counted stands beside it."""
    if reading.subject and not left and not is_rate(who):
        return reading  # "Tập thể: 4/5 tổ đạt …"
    said = reading.predicate or (number.leads if number.leads == "đạt" and is_rate(who) else None)
    heading = said is None or _HEADING.match(who) or only_leads_in(who)
    if heading and not actor_head().match(who):
        return reading
    return Reading(who, said, reading.unit)


def _done_by(who: str, words: tuple[str, str], reading: Reading) -> Reading:
    """*reading* as a deed of *who*, where it tells of one: "Tổ trưởng: | dự giờ 10% giáo viên"."""
    left, right = words
    deed = reading.predicate or ""
    told = deed and left.startswith(deed.partition(" ")[0]) and (reading.subject or "") not in left
    if not (told and actor_head().match(who) and opens_with_deed(left)):
        return reading
    return Reading(who, deed if reading.unit else f"{left} {right}", reading.unit)
