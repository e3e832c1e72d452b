"""Finds the targets of a plan: one record a number to be reached."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.extract.targets.bounds import bound_after, bound_before
from thidua.extract.targets.clauses import clause_of
from thidua.extract.targets.deadlines import (
    deadline_after,
    deadline_first,
    deadline_within,
    year_last,
)
from thidua.extract.targets.grades import title_id_in
from thidua.extract.targets.grammar import deed_of, is_action, is_rate, verb_at
from thidua.extract.targets.labels import read_label
from thidua.extract.targets.lead_ins import after_lead_in, deadline_around
from thidua.extract.targets.legible import legible
from thidua.extract.targets.nouns import measure_of
from thidua.extract.targets.numbers import find_numbers
from thidua.extract.targets.patterns import (
    SHARE_ASIDE,
    TargetNumber,
    after_number,
    percent_sign,
)
from thidua.extract.targets.reading import Reading, ends_moving, read_around
from thidua.extract.targets.run_in import with_label
from thidua.extract.targets.sequence import continued
from thidua.extract.targets.tables import find_cells
from thidua.extract.targets.wholes import (
    OF_THEM,
    is_beside,
    labelled_part,
    last_part,
    opens_sentence,
    part_start,
    read_part,
    read_part_of_words,
    whole_of,
    whole_over,
)
from thidua.knowledge.folding import joined
from thidua.knowledge.target_words import words_of
from thidua.records import Target
from thidua.structure.plan import Plan

_PARTED = re.compile(r"[,;(\n]|\svà\s")  # before a figure that bounds the clause of another
_OUT_OF = re.compile(r"\s+(?P<base>(?:trong\s+(?:tổng\s+)?số|trên\s+tổng\s+số)\s+[^;.()\n]+)$")
# What opens a quote without being who or what: "trong đó", "riêng"
_NO_SUBJECT = re.compile(
    rf"^(?:(?:trong\s+(?:số\s+)?đó\s+)?có\s+\d+\s+chỉ\s+tiêu\s[^,;]{{0,40}}?\slà\s|trong\s+(?:số\s+)?(?:đó|này|ấy)(?:\s*[:,])?(?:\s+phấn\s+đấu)?(?:\s+có(?=\s+(?:{words_of('rate')})\s))?|riêng(?:\s+(?:đối\s+với|với))?(?!\w))\s*",
    re.I,
)
# "tăng 5% | so cùng kỳ": with no "với"
_THAN = re.compile(
    r"(?<!\w)so\s+(?=(?:cùng\s+kỳ|năm|kế\s+hoạch|nghị\s+quyết|định\s+mức|dự\s+toán|đầu\s+(?:năm|nhiệm)|cuối|tháng|quý)(?!\w))"
)
_URGED_LAST = re.compile(r"(?:^|\s+)phấn\s+đấu$", re.I)
_ZEAL = r"(?:tập\s+trung|quyết\s+tâm|nỗ\s+lực|ra\s+sức)"
_STRIVES = re.compile(rf"\s+{_ZEAL}$", re.I)
_URGE = re.compile(rf"^(?:{_ZEAL}\s+)*phấn\s+đấu\s+", re.I)
_ABOUT = re.compile(r"\s*(?<!\w)(?:khoảng|gần|xấp\s+xỉ|ước\s+khoảng)$", re.I)
# "Tỷ lệ hộ dùng nước sạch | từ 78% | nâng lên (85%)": what it was is part of the change
_CHANGED = re.compile(
    r"\s+(?P<since>từ\s+(?!\d+\s*(?:đến|[-–])\s*\d+\s+tuổi)\d[\d.,]*(?:\s?(?:%|[^\W\d_])[^;\n]{0,40}?)?)(?<!\strở)\s(?P<to>(?:(?:tăng|nâng|giảm|kéo|hạ|đưa)\s+)?(?:lên|xuống|còn)(?:\s+(?:còn|đến|tới|mức))?)$",
    re.I,
)
# "Khối 6: 3 lớp = | 125 học sinh"
_EQUALS = re.compile(r"(?P<who>[^\W\d_][^:;,.\n=]{1,40}?)\s*:\s*\d+\s+[^\W\d_]+\s+=\s+$")
_LONGEST_EQUATION = 80  # characters
_IS_AVERAGE = re.compile(
    r"(?<!\btăng)(?<!\bgiảm)(?<!thu nhập)(?<!lương)(?<!năng suất)(?<!điểm) bình quân$"
)
_TIMES = re.compile(r"lần\s+(?:so\s+với\s+)?năm\s", re.I)  # "gấp 2 | lần năm 2020"
_TERM = r"(?:năm(?:\s+học)?|tháng|quý|học\s+kỳ|kỳ|tuần|ngày)(?!\w)"
_RATE_PER = re.compile(
    rf"^(?:/\s?(?:{_TERM}\s*)?|(?:một|mỗi|h[ằà]ng)\s+{_TERM}\s*)", re.I
)  # "1,5%/năm", "1,5% một tháng"
_PER_TIME = re.compile(rf"\s?/\s?{_TERM}|\s+(?:mỗi|một|trong\s+(?:một|mỗi))\s+{_TERM}$", re.I)


class _Bounds:
    """Where the numbers of a text begin and end: no clause goes beyond the next number."""

    def __init__(self, flow: str, aims: list[TargetNumber], others: list[TargetNumber]) -> None:
        self._flow = flow
        spans = {(number.start, number.end) for number in (*aims, *others)}
        self._starts = sorted(start for start, _ in spans)
        self._ends = sorted(end for _, end in spans)
        self._no_aims = {number.start for number in others}

    def around(self, number: TargetNumber) -> tuple[int, int]:
        """Where the number before *number* ends, and where the one after it begins.

        One that is nothing to be reached bounds a clause only if a sign parts it from that.
        """
        before = bisect_right(self._ends, number.start)
        after = bisect_left(self._starts, number.end)
        while after < len(self._starts) and self._starts[after] in self._no_aims:
            if _PARTED.search(self._flow, number.end, self._starts[after]):
                break
            after += 1
        return (
            self._ends[before - 1] if before else 0,
            self._starts[after] if after < len(self._starts) else len(self._flow),
        )


def find_targets(plan: Plan) -> list[Target]:
    """All targets of the body, in text order."""
    cells = find_cells(plan)
    clear = legible(plan)
    plan = clear.plan
    aims, others = find_numbers(plan)
    numbers = [
        number
        for number in aims
        if not any(start < number.end and number.start < end for start, end in cells.read)
    ]
    bounds = _Bounds(plan.flow, numbers, others)
    found: list[Target] = []
    wholes: list[Target] = []
    for number in numbers:
        start, end = clause_of(plan, number, *bounds.around(number))
        part = part_start(plan, number, start, last_part(found))
        whole = None if part is None else whole_of(plan, wholes, number)
        if whole and part is not None and not is_beside(plan, whole, found[-1], part, number):
            whole = None
        if part is None and (whole := whole_over(plan, wholes, number, start)):
            part = start
        if part is not None and (whole or not opens_sentence(plan, part, start)):
            found.append(_record(plan, number, (part, end), part=True, whole=whole))
        else:
            record = _record(plan, number, (start, end), part=False, whole=None)
            wholes.append(continued(plan, found[-1], record) if found else record)
            found.append(wholes[-1])
    printed = map(clear.as_printed, found)
    return sorted([*printed, *cells.targets], key=lambda target: target.start or 0)


def _record(
    plan: Plan, number: TargetNumber, span: tuple[int, int], *, part: bool, whole: Target | None
) -> Target:
    """The target that *number* and its clause set: a *part*, or one of its own.

    *whole* is what a part is one of, where that is a target too.
    """
    if number.label is not None:
        record = read_label(plan, number, number.label, span)
        return labelled_part(record, whole) if whole else record
    start, end = span
    left, right = _words_around(plan.flow, number, span, part=part)
    if than := "so " in f"{left} {right}" and _THAN.search(f"{left} {right}"):
        left, right = (_THAN.sub("so với ", words) for words in (left, right))
    comparator, right, bounded = bound_after(number, right)
    comparator, left = bound_before(comparator, left, percent=number.percent)
    left, right, by = _undated(left, right, plan, part=part)
    changed = _CHANGED.search(left)
    left = f"{left[: changed.start()]} {changed['to']}" if changed else left
    out_of = _OUT_OF.search(right)
    right = right[: out_of.start()] if out_of else right
    reading = _read(number, left, right, bounded)
    if whole:
        reading = read_part(number, left, right, reading, whole)
    elif part and not left:
        reading = read_part_of_words(plan.flow, start, right, reading)
    else:
        reading, start = with_label(plan, number, start, (left, right), reading)
    subject, predicate = reading.subject, reading.predicate or ""
    if changed:
        predicate = _with_change(predicate, changed)
    if not number.percent and (equal := _equal_before(plan.flow, start)):
        subject = equal["who"]
    if out_of and subject:
        subject = f"{subject} {out_of['base']}"
    soon = None
    if subject and (urge := _URGE.match(predicate)):
        subject = _STRIVES.sub("", subject)  # "Các cấp Hội tập trung | phấn đấu giảm …"
        predicate, soon = _after_urge(predicate[urge.end() :], plan.year)
    predicate = predicate.replace("so với ", "so ") if than else predicate
    sign = percent_sign(plan.flow[number.start : number.end])
    return Target(
        comparator=comparator,
        value=number.value,
        value_max=number.maximum,
        unit=sign if number.percent else number.per or reading.unit,
        percentage=number.percent,
        subject=joined(subject) if subject else None,
        predicate=predicate or None,
        title_id=title_id_in(predicate),
        parent_id=whole.local_id if whole else None,
        by_date=by or soon or deadline_around(plan, *span),
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:target.percent" if number.percent else "rule:target.count",
        confidence=0.9 if number.percent else 0.75,
    )


def _undated(left: str, right: str, plan: Plan, *, part: bool) -> tuple[str, str, str | None]:
    """The words before and after a number without their deadlines, and that which holds."""
    year = plan.year
    after = last = at_once = None
    if _TIMES.match(right) is None:
        right, after = deadline_after(right, year)
        right, last = (right, None) if after else year_last(right, plan)
        right, at_once = deadline_first(right, year)
    left, among = deadline_within(left, plan)
    left, first = deadline_first(left, year) if part else (left, None)
    return left, right, after or last or at_once or among or first


def _read(number: TargetNumber, left: str, right: str, bounded: str) -> Reading:
    """What is said around *number*; those *bounded* by a "trở lên" are who it counts."""
    reading = read_around(number, left, right)
    if bounded and number.percent and (not left or (is_action(left) and not ends_moving(left))):
        said = f"{left} {right[len(bounded) :].strip(' ,')}".strip()
        return Reading(bounded, said or None, reading.unit)
    return reading


def _with_change(predicate: str, changed: re.Match[str]) -> str:
    """*predicate* with what was before a change: "giảm | từ 78% | xuống còn"."""
    told = predicate.removesuffix(changed["to"]).strip()
    return " ".join(filter(None, (told, changed["since"], changed["to"])))


def _equal_before(flow: str, start: int) -> re.Match[str] | None:
    """What the clause at *start* says once more: "Khối 6: 3 lớp = | 125 học sinh"."""
    first = max(0, start - _LONGEST_EQUATION)
    return _EQUALS.search(flow, first, start) if flow.find("=", first, start) >= 0 else None


def _after_urge(words: str, year: int | None) -> tuple[str, str | None]:
    """*words* after a "phấn đấu" without what leads in, and a deadline but the plan's own year.

    "… phấn đấu | trong năm 2025 | giúp đỡ 30 hộ".
    """
    words, soon = deadline_first(words, year)
    return words[after_lead_in(words, 0, len(words)) :], soon if soon != str(year) else None


def _words_around(
    flow: str, number: TargetNumber, span: tuple[int, int], *, part: bool
) -> tuple[str, str]:
    """The words of a clause before and after its number, without what is neither who nor what."""
    start, end = span
    left = " ".join(flow[start : number.start].split())
    listed = left.endswith(",")
    left = left.strip(" ,:|")
    if listed and not number.percent and (deed := deed_of(left)):
        left = deed  # "Lắp đặt | camera, | 10 bình chữa cháy"
    left = _URGED_LAST.sub("", _NO_SUBJECT.sub("", left)).strip(" ,:")
    left = _ABOUT.sub("", left)
    if part and left == "có":
        left = ""  # "trong đó có khoảng (40%) số xã …"
    if _IS_AVERAGE.search(left) and not is_rate(left) and verb_at(left) is not None:
        left = left.removesuffix(" bình quân")
    right = " ".join(after_number(flow[number.start : end], number).split())
    right = SHARE_ASIDE.sub("", right)
    right = _RATE_PER.sub("", right).removeprefix(",").lstrip()
    if not number.percent and measure_of(right) is None:
        right = _PER_TIME.sub("", right)
    return left, OF_THEM.sub("", f" {right}", count=1).strip() if part else right


@Language.factory("thidua_targets")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("targets", find_targets)
