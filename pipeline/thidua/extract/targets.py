"""Targets: every percentage or count to be reached, with who and what.

``target_numbers`` finds the number, ``target_clauses`` bounds its clause and ``target_parts``
divides the clause's words; here they become records, with their deadlines, their wholes ("trong
đó") and what the sentence said before.
"""

from __future__ import annotations

import re

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
from thidua.extract.target_deeds import is_somebody
from thidua.extract.target_numbers import Label, TargetNumber, find_numbers
from thidua.extract.target_parts import Reading, ends_moving, read_around
from thidua.extract.target_reading import (
    counted,
    holds_grade,
    is_action,
    is_bare_action,
    is_grade,
    is_rate,
    led,
    measure_of,
    verb_at,
)
from thidua.extract.target_sequence import continued, is_next_part, is_same_measure
from thidua.extract.target_tables import find_cells
from thidua.knowledge.actors import actor_head
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Target, local_id
from thidua.structure.plan import Plan

_OUT_OF = re.compile(r"\s+(?P<base>(?:trong\s+(?:tổng\s+)?số|trên\s+tổng\s+số)\s+[^;.()\n]+)$")
_BY = re.compile(
    r"(?:,\s*xong)?\s+(?:(?:tính\s+)?(?:trong|vào|đến|hết|trước|chậm\s+nhất)\s+(?:hết\s+|cuối\s+)*"
    r"(?:(?:năm|tháng|ngày|quý)\s*[\dIV]+|\d{1,2}/\d{1,2})[\d/.]*(?:\s+tháng\s+\d{1,2})?(?:\s*(?:năm|/)\s*20\d\d)?)$"
)
_HALF = re.compile(r"(?:,\s*xong)?\s+trong\s+0?6\s+tháng\s+(?P<part>(?:đầu|cuối)\s+năm)$", re.I)
_BEFORE = re.compile(
    r"(?:đến|trước|trong|hết|vào|chậm\s+nhất)\s+(?:hết\s+|cuối\s+)*(?:(?:năm|ngày|tháng|quý)\s+[^,;.\n]{1,24}|\d{1,2}/\d{1,2}(?:/\d{4})?)(?=,|\s*$)",
    re.I,
)
_WHEN = re.compile(
    r"(?:trong|vào|đến|hết|trước)\s+(?:hết\s+|cuối\s+)*(?:năm|quý|tháng|ngày)\s*[\dIV/.]+(?:\s+năm\s+20\d\d)?\s+",
    re.I,
)
_PART_WORDS = re.compile(r"^trong\s+(?:số\s+)?đó\s*[:,]?\s*", re.I)
# What opens a quote without being who or what: "trong đó", "riêng"
_NO_SUBJECT = re.compile(
    r"^(?:trong\s+(?:số\s+)?(?:đó|này|ấy)(?:\s*:)?|riêng(?:\s+(?:đối\s+với|với))?(?!\w))\s*", re.I
)
_URGED_LAST = re.compile(r"\s+phấn\s+đấu$", re.I)
_STRIVES = re.compile(r"\s+(?:tập\s+trung|quyết\s+tâm|nỗ\s+lực|ra\s+sức)$", re.I)
_URGE = re.compile(r"^phấn\s+đấu\s+", re.I)
_ABOUT = re.compile(r"\s*(?<!\w)(?:khoảng|gần|xấp\s+xỉ|ước\s+khoảng)$", re.I)
# "Tỷ lệ hộ dùng nước sạch | từ 78% | nâng lên (85%)"
_FROM = re.compile(
    r"\s+từ\s+\d[\d.,]*\s?(?:%|[^\W\d_])[^;\n]{0,40}?(?=\s(?:(?:tăng|nâng|giảm|kéo|hạ|đưa)\s+)?(?:lên|xuống|còn)(?:\s+(?:còn|đến|tới|mức))?$)",
    re.I,
)
_FROM_WHOM = re.compile(r"(?:từ|cho|của|ở|tại|do|bằng|để|trong|với|là|theo|ngoài|tiền)\s", re.I)
_IS_AVERAGE = re.compile(r"(?<!\btăng)(?<!\bgiảm) bình quân$")
_YEAR = re.compile(r"20\d\d")
_BY_WITHIN = re.compile(
    r"(?<=\w)\s+(?:tính\s+)?(?:đến|vào|trước)\s+(?:hết\s+|cuối\s+)*năm\s+(?P<year>20\d\d)(?=\s|$)"
)
_TERM = r"(?:năm(?:\s+học)?|tháng|quý|học\s+kỳ|kỳ|tuần|ngày)(?!\w)"
_RATE_PER = re.compile(
    rf"^(?:/\s?(?:{_TERM}\s*)?|(?:một|mỗi)\s+{_TERM}\s*)", re.I
)  # "1,5%/năm", "1,5% một tháng"
_PER_TIME = re.compile(rf"\s?/\s?{_TERM}|\s+(?:mỗi|một|trong\s+(?:một|mỗi))\s+{_TERM}$", re.I)
# "10 sáng kiến trở lên", "95% viên chức trở lên đạt …": the bound stands after the noun
_NOUN_UP = re.compile(
    r"(?P<noun>(?:[^\s;.“”]+\s+){0,14}?)(?:trở|đổ)\s+(?P<way>lên|xuống|lại)(?!\w)[\s,]*"
)
_QUOTED_UP = re.compile(r"(?P<noun>[^“”;.]{0,60}“[^”]{0,80}”\s+)trở\s+(?P<way>lên)(?!\w)\s*")
_LABEL_UP = re.compile(r"\s+trở\s+(?P<way>lên|xuống)(?!\w)")
_WHO_LABEL = re.compile(r"\s*(?:Đối\s+với\s+|Về\s+)?(?P<who>[^\W\d_][^:;.\d]{2,60}?)\s*:\s*")
# A label that is a sentence: "lao động nữ được khám sức khỏe: 100%"
_STRONG = re.compile(
    r"\s(?:được|đạt|bị|hoàn\s+thành|tham\s+gia|thực\s+hiện|đăng\s+ký|ra\s+lớp|đến\s+lớp|lên\s+lớp|xếp\s+loại)(?!\w)"
)
_WHO_HAS = re.compile(r"(?P<who>[^.;:\n]{3,80}?)\s+(?:có|đạt|được)\s")


def find_targets(plan: Plan) -> list[Target]:
    """All targets of the body, in text order."""
    cells = find_cells(plan)
    # the ordinal of a row is no number of its own
    taken = [(plan.text.rfind("\n", 0, c.start or 0) + 1, c.end or 0) for c in cells]
    numbers = [
        number
        for number in find_numbers(plan)
        if not any(start < number.end and number.start < end for start, end in taken)
    ]
    found: list[Target] = []
    parent: Target | None = None
    for index, number in enumerate(numbers):
        before = numbers[index - 1].end if index else 0
        after = numbers[index + 1].start if index + 1 < len(numbers) else len(plan.flow)
        start, end = clause_of(plan, number, before, after)
        within = is_part(plan.flow, start, number.start)
        if number.label and _PART_WORDS.match(plan.flow[start : start + 12]):
            within = True  # "trong đó loại Tốt: 82%"
        elif within:
            start = part_start(plan.flow, start)
        within = within or bool(OF_THEM.match(plan.flow, number.end))
        if (
            not within
            and found
            and found[-1].parent_id
            and is_next_part(plan, found[-1], number, start)
        ):
            within = True
        same_line = parent is not None and "\n" not in plan.flow[parent.end or 0 : number.start]
        record = _record(
            plan, number, (start, end), within, parent if within and same_line else None
        )
        if found and not within:
            record = continued(plan, found[-1], record)
        found.append(record)
        if not within:
            parent = record
    return sorted([*found, *cells], key=lambda target: target.start or 0)


def _record(
    plan: Plan, number: TargetNumber, span: tuple[int, int], within: bool, parent: Target | None
) -> Target:
    start, end = span
    if number.label is not None:
        record = _labelled_record(plan, number, span, number.label)
        if parent is None or not within:
            return record
        said = _PART_WORDS.sub("", record.subject or record.predicate or "")
        return record.model_copy(
            update={
                "subject": parent.subject,
                "predicate": said or None,
                "parent_id": local_id("targets", parent.start, parent.end),
            }
        )
    right = _RATE_PER.sub("", " ".join(plan.flow[number.noun : end].split()))
    if not number.percent and measure_of(right) is None:
        right = _PER_TIME.sub("", right)
    right = OF_THEM.sub("", f" {right}", count=1).strip() if within else right
    left = " ".join(plan.flow[start : number.start].split()).strip(" ,:|")
    left = _URGED_LAST.sub("", _NO_SUBJECT.sub("", left)).strip(" ,:")
    left = _FROM.sub("", _ABOUT.sub("", left))
    if _IS_AVERAGE.search(left) and not is_rate(left) and verb_at(left) is not None:
        left = left.removesuffix(" bình quân")
    comparator, right, who = _bound_after(number, right)
    right, by_date = _deadline(right, plan.year)
    if by := _BY_WITHIN.search(left):  # "Diện tích cây ăn quả | đến năm 2025 | đạt"
        by_date = by_date or by["year"]
        left = f"{left[: by.start()]}{left[by.end() :]}"
    if within and (when := _WHEN.match(left)):  # "trong đó hết quý II giải ngân (45%)"
        by_date, left = (
            by_date or _deadline(f" {when[0].strip()}", plan.year)[1],
            left[when.end() :],
        )
    if by_date is None:
        by_date = _deadline_before(plan, start)
    base = None
    if out := _OUT_OF.search(right):
        base, right = out["base"], right[: out.start()]
    reading = read_around(number, left, right)
    if who and number.percent and (not left or (is_action(left) and not ends_moving(left))):
        said = f"{left} {right[len(who) :].strip(' ,')}".strip()
        reading = Reading(who, said or None, reading.unit)
    measured = bool(_has(number)) and is_bare_action(left) is False
    if parent is not None and parent.subject and left and _is_measured(parent):
        # "sản lượng … 58.400 tấn, trong đó nuôi trồng (17.900 tấn)": a part has its name
        part = not number.percent and is_same_measure(right, parent.unit)
        if part and measure_of(right) == (reading.unit, ""):
            reading, measured = Reading(left, _has(number) or None, reading.unit), True
    if within and parent is not None and not measured and _is_done(left):
        said = " ".join(filter(None, (left, _has(number), right if number.percent else "")))
        reading = Reading(parent.subject, said, reading.unit)
    elif within and not left:
        reading = _part(plan, start, number, right, reading, parent)
    subject = reading.subject
    if subject is None and within and parent is not None:
        subject = parent.subject
    if subject is None and number.percent and not left:
        subject = _labelled_by(plan, start)
    if base and subject:
        subject = f"{subject} {base}"
    title = title_pattern().search(fold(reading.predicate or ""))
    if subject and _URGE.match(reading.predicate or ""):
        subject = _STRIVES.sub("", subject)  # "Các cấp Hội tập trung | phấn đấu giảm …"
    return Target(
        comparator=comparator,
        value=number.value,
        value_max=number.maximum,
        unit=_sign(plan, number) if number.percent else reading.unit,
        percentage=number.percent,
        subject=joined(subject) if subject else None,
        predicate=_URGE.sub("", reading.predicate or "") or None,
        title_id=title_of(title).title_id if title else None,
        parent_id=local_id("targets", parent.start, parent.end) if parent else None,
        by_date=by_date,
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:target.percent" if number.percent else "rule:target.count",
        confidence=0.9 if number.percent else 0.75,
    )


def _is_done(left: str) -> bool:
    return verb_at(left, narrowed=False) == 0 or is_bare_action(left)


def _is_measured(whole: Target) -> bool:
    """Whether *whole* is an amount that something has, not one that somebody gives or makes."""
    return (whole.predicate or "đạt").startswith("đạt") or not is_action(whole.predicate or "")


def _has(number: TargetNumber) -> str:
    """The verb printed with the number, if it is one that leads to it."""
    has = number.has.strip().lower().rpartition(" ")[2]
    return has if has in ("có", "đạt", "vượt") else ""


def _bound_after(number: TargetNumber, right: str) -> tuple[str, str, str]:
    """The comparator, *right* without a "trở lên" of the number, and the words before that.

    Those are who the number counts: "từ 98% nhà giáo, người lao động trở lên | vào Công đoàn".
    """
    comparator = number.comparator
    if comparator not in ("eq", "ge"):
        return comparator, right, ""
    if comparator == "ge" and not number.since:
        return comparator, right, ""  # "ít nhất 32% nhà giáo có trình độ thạc sĩ trở lên"
    up = _NOUN_UP.match(right) or (None if number.percent else _QUOTED_UP.match(right))
    if up is None or _is_other_bound(up["noun"]):
        return comparator, right, ""
    who, rest = up["noun"].strip(), right[up.end() :].strip()
    verb = verb_at(who)
    if number.percent and comparator == "eq" and verb is not None and (verb == 0 or not rest):
        return comparator, right, ""  # "giáo viên có trình độ đại học trở lên"
    comparator = "ge" if up["way"] == "lên" else "le"
    return comparator, f"{who} {rest}".strip(), who if rest else ""


def _is_other_bound(noun: str) -> bool:
    """Whether "trở lên" after *noun* bounds a grade or another number: "3 sao trở lên"."""
    if any(letter.isdigit() for letter in noun.partition("/")[0]):
        return True
    return bool(title_pattern().search(fold(noun))) or holds_grade(noun)


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
    if by is None and year and (half := _HALF.search(" " + right)):
        month = 6 if half["part"].startswith("đầu") else 12
        return _without_done(
            right[: half.start()].strip(" ,")
        ), f"{year}-{month:02}-{30 + month // 12}"
    if by is None:
        return right, None
    date = parse_date(by[0], year) or (m[0] if (m := _YEAR.search(by[0])) else None)
    return (_without_done(right[: by.start()].strip(" ,")) if date else right), date


def _without_done(words: str) -> str:
    """*words* without a last "xong" that belongs to no verb of theirs: "12 nhà xong"."""
    rest = words.removesuffix("xong").strip()
    return rest if rest != words and verb_at(rest) is None else words


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
    read: Reading,
    parent: Target | None,
) -> Reading:
    """Subject and predicate of a "trong đó": the whole's subject, unless it prints its own."""
    subject, predicate, noun = read.subject, read.predicate, read.unit
    if parent is None:
        who = _subject_before(plan.flow, start)
        return Reading(who or subject, f"có {right}" if who and noun else predicate, noun)
    if number.percent:
        if predicate is None:
            subject, predicate = None, right or None
        return Reading(subject or parent.subject, predicate, noun)
    if (parent.predicate or "").startswith("có "):  # "mỗi đơn vị có 03 sáng kiến, trong đó …"
        return Reading(parent.subject, f"có {right}" if noun else right or None, noun)
    measure = measure_of(right)
    if measure and measure[1] and read.subject and not _FROM_WHOM.match(measure[1]):
        return Reading(read.subject, predicate, noun)  # "210 ha cây ăn quả, trong đó 60 ha mắc ca"
    subject = parent.unit if _is_deed_of(parent) and noun else parent.subject
    return Reading(subject, predicate if noun else right or None, noun)


def _is_deed_of(whole: Target) -> bool:
    """Whether somebody does *whole* to those it counts: "Chi bộ kết nạp 04 đảng viên"."""
    done = not whole.percentage and whole.subject != whole.unit and measure_of(whole.unit or "")
    return done is None and is_somebody(whole.subject or "") and is_action(whole.predicate or "")


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
    name = _PART_WORDS.sub("", joined(plan.text[start : label.end]))
    title = title_pattern().search(fold(name))
    reached = bool(title or is_grade(name))
    who, what = led(name) if not reached and _STRONG.search(name) else (name, "")
    moved = " ".join(number.has.lower().split())
    if not reached and moved not in ("", "có", "đạt"):
        what = f"{what} {moved}".strip()  # "Tỷ lệ hộ nghèo: giảm 2%"
    base = _base_of(plan, label) if number.percent and reached else None
    words = " ".join(plan.flow[label.noun[0] : label.noun[1]].split()) if label.noun else ""
    comparator = number.comparator
    if (up := _LABEL_UP.search(words)) and not _is_other_bound(words[: up.start()]):
        comparator = "ge" if up["way"] == "lên" else "le"
        words = f"{words[: up.start()]} {words[up.end() :]}".strip()
    measure = measure_of(words)
    noun, rest = measure or (counted(words, absent=False) if words else (None, ""))
    return Target(
        comparator=comparator,
        value=number.value,
        value_max=number.maximum,
        unit=_sign(plan, number) if number.percent else noun,
        percentage=number.percent,
        subject=base if reached else who,
        predicate=name if reached else " ".join(filter(None, (what, rest))) or None,
        title_id=title_of(title).title_id if title else None,
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:target.labelled",
        confidence=0.8,
    )


def _base_of(plan: Plan, label: Label) -> str | None:
    """Of whom the share is one: "LĐTT: 95% CBGVNV"."""
    return " ".join(plan.flow[label.of[0] : label.of[1]].split()) if label.of else None


@Language.factory("thidua_targets")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("targets", find_targets)
