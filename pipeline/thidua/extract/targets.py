"""Targets: every percentage or count to be reached, with who and what.

``target_numbers`` finds the number, ``target_clauses`` bounds its clause and ``target_reading``
divides the clause's words; here they become records. With the number first, the subject reaches
to the first verb; with the subject first ("mỗi đơn vị có 03 sáng kiến"), the predicate is the verb
and what is counted; with the deed first ("kết nạp 50 đảng viên"), the subject is what is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.extract.target_clauses import (
    OF_THEM,
    clause_of,
    is_part,
    item_start,
    lead_in,
    part_start,
)
from thidua.extract.target_numbers import Label, TargetNumber, find_numbers
from thidua.extract.target_reading import (
    counted,
    divided,
    holds_grade,
    is_action,
    is_grade,
    led,
    measure_of,
    moved,
    reaches,
    verb_at,
)
from thidua.extract.target_tables import find_cells
from thidua.knowledge.actors import actor_head
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Target, local_id
from thidua.structure.plan import Plan

_OUT_OF = re.compile(r"\s+(?P<base>(?:trong\s+(?:tổng\s+)?số|trên\s+tổng\s+số)\s+[^;.()\n]+)$")
_BY = re.compile(
    r"\s+(?:(?:trong|vào|đến|hết|trước|chậm\s+nhất)\s+(?:hết\s+|cuối\s+)*"
    r"(?:(?:năm|tháng|ngày|quý)\s*[\dIV]+|\d{1,2}/\d{1,2})[\d/.]*(?:\s+tháng\s+\d{1,2})?(?:\s*(?:năm|/)\s*20\d\d)?)$"
)
_AVERAGE = re.compile(r"bình\s+quân", re.I)
_BEFORE = re.compile(
    r"(?:đến|trước|trong|hết|vào|chậm\s+nhất)\s+(?:hết\s+|cuối\s+)*(?:năm|ngày|tháng|quý)\s+[^,;.\n]{1,24}(?=,)",
    re.I,
)
_STARTS_NOUN = re.compile(r"(?!là|được|đạt|có|số|so)[^\W\d_]+\s")
_GRADES = re.compile(
    r"(?:(?:xếp\s+)?loại\s+)?(?:tốt|khá|giỏi|xuất\s+sắc|trung\s+bình|yếu)(?:,\s+(?:tốt|khá|giỏi|xuất\s+sắc))*",
    re.I,
)
_YEAR = re.compile(r"20\d\d")
_RATE_PER = re.compile(r"^/[^\W\d_]+(?!\w)\s*")  # "1,5%/năm"
# "10 sáng kiến trở lên", "95% viên chức trở lên đạt …": the bound stands after the noun
_NOUN_UP = re.compile(r"(?P<noun>(?:[^\s;.,“”]+\s+){0,6}?)trở\s+(?P<way>lên|xuống)(?!\w)[\s,]*")
_QUOTED_UP = re.compile(r"(?P<noun>[^“”;.]{0,60}“[^”]{0,80}”\s+)trở\s+(?P<way>lên)(?!\w)\s*")
_WHO_LABEL = re.compile(r"\s*(?:Đối\s+với\s+|Về\s+)?(?P<who>[^\W\d_][^:;.\d]{2,60}?)\s*:\s*")
# A label that is a sentence: "lao động nữ được khám sức khỏe: 100%"
_STRONG = re.compile(r"\s(?:được|đạt|bị|hoàn\s+thành|tham\s+gia|thực\s+hiện|đăng\s+ký)(?!\w)")
_WHO_HAS = re.compile(r"(?P<who>[^.;:\n]{3,80}?)\s+(?:có|đạt|được)\s")


@dataclass(frozen=True, slots=True)
class _Reading:
    subject: str | None
    predicate: str | None
    unit: str | None


def find_targets(plan: Plan) -> list[Target]:
    """All targets of the body, in text order."""
    cells = find_cells(plan)
    taken = [(cell.start or 0, cell.end or 0) for cell in cells]
    numbers = [
        number
        for number in find_numbers(plan)
        if not any(start < number.end and number.start < end for start, end in taken)
    ]
    found: list[Target] = []
    parent: Target | None = None
    for index, number in enumerate(numbers):
        before = numbers[index - 1].end if index else 0
        after = numbers[index + 1].start if index + 1 < len(numbers) else plan.body.end
        start, end = clause_of(plan, number, before, after)
        within = is_part(plan.flow, start, number.start)
        if within:
            start = part_start(plan.flow, start)
        within = within or bool(OF_THEM.match(plan.flow, number.end))
        same_line = parent is not None and "\n" not in plan.flow[parent.end or 0 : number.start]
        record = _record(
            plan, number, (start, end), within, parent if within and same_line else None
        )
        found.append(record)
        if not within:
            parent = record
    return sorted([*found, *cells], key=lambda target: target.start or 0)


def _record(
    plan: Plan, number: TargetNumber, span: tuple[int, int], within: bool, parent: Target | None
) -> Target:
    if number.label is not None:
        return _labelled_record(plan, number, span, number.label)
    start, end = span
    right = _RATE_PER.sub("", " ".join(plan.flow[number.noun : end].split()))
    right = OF_THEM.sub("", f" {right}", count=1).strip() if within else right
    left = " ".join(plan.flow[start : number.start].split()).strip(" ,:|")
    left = re.sub(r"^trong\s+(?:số\s+)?(?:đó|này|ấy)(?:\s*:)?\s*", "", left, flags=re.I).strip(
        " ,:"
    )
    comparator, right = _bound_after(number, right)
    right, by_date = _deadline(right, plan.year)
    if by_date is None:
        by_date = _deadline_before(plan, start)
    base = None
    if out := _OUT_OF.search(right):
        base, right = out["base"], right[: out.start()]
    reading = _read(number, left, right)
    if within and parent is not None and verb_at(left, narrowed=False) == 0:
        said = " ".join(filter(None, (left, _has(number), right if number.percent else "")))
        reading = _Reading(parent.subject, said, reading.unit)
    elif within and not left:
        reading = _part(plan, start, number, right, reading, parent)
    subject = reading.subject
    if subject is None and number.percent and not left:
        subject = _labelled_by(plan, start)
    if base and subject:
        subject = f"{subject} {base}"
    title = title_pattern().search(fold(reading.predicate or ""))
    return Target(
        comparator=comparator,
        value=number.value,
        value_max=number.maximum,
        unit=_sign(plan, number) if number.percent else reading.unit,
        percentage=number.percent,
        subject=joined(subject) if subject else None,
        predicate=reading.predicate or None,
        title_id=title_of(title).title_id if title else None,
        parent_id=local_id("targets", parent.start, parent.end) if parent else None,
        by_date=by_date,
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:target.percent" if number.percent else "rule:target.count",
        confidence=0.9 if number.percent else 0.75,
    )


def _has(number: TargetNumber) -> str:
    """The verb printed with the number, if it is one that leads to it."""
    has = number.has.strip().lower().rpartition(" ")[2]
    return has if has in ("có", "đạt", "vượt") else ""


def _bound_after(number: TargetNumber, right: str) -> tuple[str, str]:
    """The comparator, and *right* without a "trở lên" that belongs to the number."""
    comparator = number.comparator
    if comparator not in ("eq", "ge"):
        return comparator, right
    up = _NOUN_UP.match(right) or (None if number.percent else _QUOTED_UP.match(right))
    if up is None or _is_other_bound(up["noun"]):
        return comparator, right
    comparator = "ge" if up["way"] == "lên" else "le"
    return comparator, (up["noun"] + right[up.end() :]).strip()


def _is_other_bound(noun: str) -> bool:
    """Whether "trở lên" after *noun* bounds a grade or another number: "3 sao trở lên"."""
    if any(letter.isdigit() for letter in noun.partition("/")[0]):
        return True
    return bool(title_pattern().search(fold(noun))) or holds_grade(noun)


def _read(number: TargetNumber, left: str, right: str) -> _Reading:
    """Subject, predicate and unit of the words before and after the number."""
    if number.comparator == "none":
        noun, rest = counted(right, absent=True)
        return _Reading(noun, rest or None, noun)
    done = number.has.strip()
    has = done.lower().rpartition(" ")[2]
    if done and is_action(done) and has not in ("có", "đạt", "vượt"):
        left = f"{left} {done}".strip()  # "cử từ 03 đến 05 người"
    if _AVERAGE.fullmatch(left):
        left = ""
    has = has if has in ("có", "đạt", "vượt") else ""
    measure = None if number.percent else measure_of(right)
    if number.percent or measure:
        unit, thing = measure if measure else ("", right)
        if measure and not thing and not has and is_action(left) and _is_deed(left):
            many, _, counted_ones = unit.partition(" ")
            several = many in ("triệu", "nghìn", "ngàn", "vạn") and measure_of(counted_ones) is None
            return _Reading(counted_ones if several else None, left, unit)  # "Ủng hộ 5 triệu đồng"
        return _Reading(*_read_amount(left, has, thing, bare=number.percent), unit or None)
    if right.startswith("lần") and left.endswith("gấp"):
        subject, verb = led(left)
        return _Reading(subject, f"{verb} {right[3:].strip()}".strip(), "lần")
    if number.value < 1 and not _STARTS_NOUN.match(right):  # "ít nhất 1/2 là …"
        return _Reading(*_read_amount(left, has, right, bare=True), None)
    noun, rest = counted(right, absent=False)
    if not left:
        return _Reading(noun, rest or None, noun)
    if is_action(left) and not _ends_moving(left):
        return _Reading(noun, f"{left} {rest}".strip(), noun)
    subject, verb = led(left, has)
    thing = f"{noun or ''} {rest}".strip() if noun else right
    words = " ".join(filter(None, (verb, has, thing if verb or has else rest)))
    return _Reading(subject, words or None, noun)


def _read_amount(left: str, has: str, right: str, *, bare: bool) -> tuple[str | None, str | None]:
    """Subject and predicate around a percentage or a measure; *right* is what follows it."""
    if not left and _GRADES.fullmatch(right):
        return None, right
    if not left:
        return divided(right, tag=bare)
    if is_grade(left) and not (right and is_action(left)):
        return None, left
    if right and is_action(left) and (has == "" and (is_action(left) and not _ends_moving(left))):
        subject, rest = _object(right)
        return subject, f"{left} {rest or ''}".strip()
    if not right and not has and (pair := moved(left)):
        return pair
    if not right and not has and is_action(left) and reaches(left) is None:
        return left, None
    subject, verb = led(left, has)
    return subject, " ".join(filter(None, (verb, has, right))) or None


def _is_deed(left: str) -> bool:
    """Whether *left* is a deed that an amount comes of: "Vận động Quỹ … được"."""
    return not _ends_moving(left) or left.endswith(" được")


def _ends_moving(left: str) -> bool:
    """Whether *left* ends with "đạt", "giảm" … after a subject of its own."""
    verb = reaches(left)
    return verb is not None and verb.start() > 0


def _object(right: str) -> tuple[str | None, str | None]:
    """What a deed is done to, and what is said of it: "chi phí điện | so với năm 2022"."""
    if right.startswith("so với "):
        return None, right
    if cut := re.search(r"\s+(?=so\s+với\s)", right):
        return right[: cut.start()], right[cut.end() :]
    return divided(right, tag=False)


def _sign(plan: Plan, number: TargetNumber) -> str:
    return "‰" if "‰" in plan.flow[number.start : number.end] else "%"


def _labelled_by(plan: Plan, start: int) -> str | None:
    """Who a run-in label names: "Cá nhân: 100% hoàn thành tốt nhiệm vụ"."""
    begin = item_start(plan, start)
    label = _WHO_LABEL.fullmatch(plan.flow[begin:start])
    return " ".join(label["who"].split()) if label and actor_head().match(label["who"]) else None


def _deadline(right: str, year: int | None) -> tuple[str, str | None]:
    """*right* without a deadline at its end, and the deadline as ISO 8601."""
    by = _BY.search(" " + right)
    if by is None:
        return right, None
    date = parse_date(by[0], year) or (m[0] if (m := _YEAR.search(by[0])) else None)
    return (right[: by.start()].strip(" ,") if date else right), date


def _deadline_before(plan: Plan, start: int) -> str | None:
    """The deadline that opens the sentence: "Trước ngày 30/6/2023, 100% hồ sơ …"."""
    before = _BEFORE.search(lead_in(plan.flow, item_start(plan, start), start))
    if before is None:
        return None
    return parse_date(before[0], plan.year) or (
        m[0] if (m := _YEAR.search(before[0])) and m[0] != str(plan.year) else None
    )


def _part(
    plan: Plan,
    start: int,
    number: TargetNumber,
    right: str,
    read: _Reading,
    parent: Target | None,
) -> _Reading:
    """Subject and predicate of a "trong đó": the whole's subject, unless it prints its own."""
    subject, predicate, noun = read.subject, read.predicate, read.unit
    if parent is None:
        who = _subject_before(plan.flow, start)
        return _Reading(who or subject, f"có {right}" if who and noun else predicate, noun)
    if number.percent:
        if predicate is None:
            subject, predicate = None, right or None
        return _Reading(subject or parent.subject, predicate, noun)
    if (parent.predicate or "").startswith("có "):  # "mỗi đơn vị có 03 sáng kiến, trong đó …"
        return _Reading(parent.subject, f"có {right}" if noun else right or None, noun)
    return _Reading(parent.subject, predicate if noun else right or None, noun)


def _subject_before(flow: str, at: int) -> str | None:
    """Who the clause before "trong đó" speaks of, where that clause has no number."""
    begin = max(flow.rfind(". ", 0, at), flow.rfind("\n", 0, at), flow.rfind(";", 0, at)) + 1
    for comma in re.finditer(r"(?:^|,)\s*", flow[begin:at]):
        head = actor_head().match(flow, begin + comma.end(), at)
        who = _WHO_HAS.match(flow, begin + comma.end(), at)
        if head and who:
            return " ".join(who["who"].split())
    return None


def _labelled_record(
    plan: Plan, number: TargetNumber, span: tuple[int, int], label: Label
) -> Target:
    """Read "Tỷ lệ …: 95%" as a subject, "LĐTT: 85%" as what is to be reached."""
    start, end = span
    name = joined(plan.text[start : label.end])
    title = title_pattern().search(fold(name))
    reached = bool(title or is_grade(name))
    who, what = led(name) if not reached and _STRONG.search(name) else (name, "")
    words = " ".join(plan.flow[label.noun[0] : label.noun[1]].split()) if label.noun else ""
    measure = measure_of(words)
    noun, rest = measure or (counted(words, absent=False) if words else (None, ""))
    return Target(
        comparator=number.comparator,
        value=number.value,
        value_max=number.maximum,
        unit=_sign(plan, number) if number.percent else noun,
        percentage=number.percent,
        subject=None if reached else who,
        predicate=name if reached else " ".join(filter(None, (what, rest))) or None,
        title_id=title_of(title).title_id if title else None,
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:target.labelled",
        confidence=0.8,
    )


@Language.factory("thidua_targets")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("targets", find_targets)
