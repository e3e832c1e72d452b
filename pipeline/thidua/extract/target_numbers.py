"""The numbers of a plan that are to be reached: percentages, counts, "không có …", "LĐTT: 85%".

``target_patterns`` has their forms and ``target_lines`` the lines to look at; ``target_gates`` tells
what is no target: parts of scores, ordinals, dates; ``target_results``: what was, or is a rule.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from thidua.extract.target_gates import (
    is_counted,
    is_labelled_target,
    is_wanted,
)
from thidua.extract.target_lines import in_appendix, marked_lines, matches_in
from thidua.extract.target_lists import Lists
from thidua.extract.target_patterns import (
    ALL,
    AMOUNT,
    AND_COUNT,
    BARE_COUNT,
    CHANGE,
    COMPARATOR,
    COUNT,
    DEED,
    EACH,
    EACH_ONE,
    FRACTION,
    LABELLED,
    LESS,
    LISTED_COUNT,
    NONE,
    PERCENT,
    POINTS,
    TIMES,
    TOTAL,
    WORD_FRACTION,
    WORD_PERCENT,
    comparator_of,
    number_of,
)
from thidua.extract.target_reading import reaches, verb_at
from thidua.extract.target_results import is_attribute, is_result
from thidua.structure.plan import Plan

_COUNTS = (
    WORD_FRACTION,
    LESS,
    POINTS,
    TOTAL,
    COUNT,
    AMOUNT,
    ALL,
    DEED,
    CHANGE,
    TIMES,
    FRACTION,
    BARE_COUNT,
    EACH,
    EACH_ONE,
    NONE,
)
_COMPARATOR_AT_END = re.compile(rf"\s+{COMPARATOR}$", re.I)
_MISREAD_HUNDRED = re.compile(r"(?<!\w)[1lI][0Oo][0Oo](?=\s?%)")
_MISREAD_ZERO = re.compile(r"(?<=\d)[Oo](?=\s?%)")
# "O3 đ/c", "1O giải", "l2 em"
_MISREAD_NOUGHT = re.compile(
    r"(?<!\w)[OoQ](?=\d(?:\s+[^\W\d_]|\s?%))|(?<=(?<!\w)\d)[Oo](?=\s+[^\W\d_])"
)
_MISREAD_ONE = re.compile(r"(?<!\w)[lI](?=\d(?:\s+[^\W\d_]{2}|\s?%))")
# A letter beside a digit, or letters alone before "%": no misread digit stands elsewhere
_MISREAD = re.compile(r"[OoQlI](?:\d|(?<=[lI])[Oo]{2}|(?<=\d[Oo])[\sOo%])")
_NEW_CLAUSE = re.compile(r"[,;.\n:(|]|\bvà\s*$|\bvà\s|trong\s+đó|(?:có|đạt)\s*$")
_BREAK = re.compile(r"[,;.\n:(|]|\svà\s")
_MORE_THAN = re.compile(r"\s*(?:(?:cao|thấp)\s+hơn|tăng|giảm)\s", re.I)
_HARD_BREAK = re.compile(r"[;.\n:(|]|trong\s+đó")
_CLOSED = re.compile(
    r"[^()\n]{0,60}\((?:(?:\d|tương\s|tức|khoảng|tăng|giảm|năm\s|hiện|cùng\s+kỳ|kế\s+hoạch|chỉ\s+tiêu\s+cũ)[^()\n;]{0,60})?$"
)
# "chăm lo 350 đoàn viên, người lao động | với tổng số tiền (1,75 tỷ đồng)"
_AT_COST = re.compile(
    r"^[^;.\n]*\svới\s+(?:tổng\s+)?(?:số\s+tiền|kinh\s+phí|trị\s+giá|giá\s+trị)[^;.\n\d]{0,30}$"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A target printed as "name: number": name and counted noun as offsets."""

    start: int
    end: int
    noun: tuple[int, int] | None
    of: tuple[int, int] | None  # those a percentage is a share of
    stop: int


@dataclass(frozen=True, slots=True)
class TargetNumber:
    """The number of a target in the flow, with its comparator."""

    start: int
    end: int
    comparator: str
    value: float
    maximum: float | None
    percent: bool
    has: str
    noun: int  # where the counted noun begins; for percentages the end of the number
    label: Label | None = None
    since: bool = False  # bounded by "từ": a "trở lên" further on belongs to it


def find_numbers(plan: Plan) -> list[TargetNumber]:
    """The numbers of all targets of the body, in text order, none within another."""
    flow, first, last = plan.flow, plan.header.end, len(plan.flow)  # appendices too
    if _MISREAD.search(flow):
        flow = _MISREAD_ZERO.sub("0", _MISREAD_HUNDRED.sub("100", flow))
        flow = _MISREAD_ONE.sub("1", _MISREAD_NOUGHT.sub("0", flow))
    report = plan.header.doc_type in ("bao_cao",)
    opening = _opening_end(plan)
    lists = Lists(plan)
    found: dict[int, TargetNumber] = {}
    starts: list[int] = []  # of what was found, in order

    def add(anchor: TargetNumber) -> None:
        role = plan.role_at(anchor.start)
        if role == "legal_basis" or (report and role != "targets"):
            return  # the situation as it is, or what was reached
        if anchor.start < opening:
            return
        place = bisect_left(starts, anchor.start)
        if place < len(starts) and starts[place] < anchor.end:
            return
        if place and found[starts[place - 1]].end > anchor.start:
            return
        starts.insert(place, anchor.start)
        found[anchor.start] = anchor
        lists.note(anchor.start)

    lines = [
        (start, end, marks)
        for start, end, marks in marked_lines(plan, flow, first, last)
        if end <= plan.body.end or in_appendix(plan, flow[start:end], start, lists)
    ]
    for match in matches_in(lines, LABELLED, flow):
        if is_labelled_target(match, in_targets=lists.listed(match.start())) and not is_result(
            plan, flow, match.start("value"), match.end()
        ):
            add(_labelled(flow, match))
    for pattern in (PERCENT, WORD_PERCENT):
        for found_match in matches_in(lines, pattern, flow):
            match = found_match
            if pattern is PERCENT and match["max"] and _is_marker(flow, match):
                match = PERCENT.match(flow, match.start("max")) or match
            number = match.start("value")
            if (match["ge"] or "").lower() == "từ" and _GOES_TO.match(flow, match.end()):
                continue  # "từ 78% nâng lên 85%": where it begins
            if is_result(plan, flow, number, match.end()):
                continue
            bounded = comparator_of(match) != "eq" or lists.listed(number)
            if not is_attribute(flow, number, match.end(), bounded=bounded):
                add(_anchor(match, percent=True))
    lists.set_blocks([a.start for a in found.values()])
    for pattern in (*_COUNTS, LISTED_COUNT):
        for match in matches_in(lines, pattern, flow):
            if not is_counted(flow, match) or not is_wanted(plan, match, lists):
                continue
            if _is_beginning(flow, match):
                continue
            if pattern is not NONE and is_result(plan, flow, match.start("noun"), match.end()):
                continue
            add(_anchor(match, percent=False))
            also = AND_COUNT.search(flow, match.end(), match.end() + 90)
            if (
                pattern is BARE_COUNT
                and also
                and not re.search(r"[.;\n]", flow[match.end() : also.start()])
            ):
                add(_anchor(also, percent=False))
    return _without_attributes(flow, [found[start] for start in starts])


def _is_beginning(flow: str, match: re.Match[str]) -> bool:
    """Whether a count is where something begins: "từ 12 xã lên 15 xã"."""
    if match.re not in (COUNT, LISTED_COUNT) or not _SINCE.search(
        flow, max(0, match.start("value") - 5), match.start("value")
    ):
        return False
    return bool(_COUNT_GOES_TO.match(flow, match.start("noun")))


def _opening_end(plan: Plan) -> int:
    """Where the sections begin, if the text has some: what stands before tells how things are."""
    if plan.header.doc_type == "bai_viet" or len(plan.sections) < 2:
        return 0
    return plan.sections[0].span.start


def _is_marker(flow: str, match: re.Match[str]) -> bool:
    """Whether the lower end of a range is the item's number: "1- 100% đảng bộ …"."""
    at = match.start("value")
    begins = not flow[flow.rfind("\n", 0, at) + 1 : at].strip(" *")
    return begins and bool(_MARKER.match(flow, at))


def _without_attributes(flow: str, numbers: list[TargetNumber]) -> list[TargetNumber]:
    """Drop numbers that only describe what another counts.

    "10 sáng kiến … trên 500 triệu đồng", "80% khu dân cư không có tội phạm", "100% số xã (21/21 xã)".
    """
    kept: list[TargetNumber] = []
    for number in numbers:
        if kept and _names_who(flow, kept[-1], number):
            kept[-1] = number
        elif not (kept and _describes(flow, kept[-1], number)):
            kept.append(number)
    return kept


def _names_who(flow: str, earlier: TargetNumber, number: TargetNumber) -> bool:
    """Whether the *earlier* number only tells of how many: "riêng 05 huyện giảm từ 4,5%"."""
    counts = not earlier.percent and earlier.comparator == "eq" and not earlier.has
    if not (counts and number.percent) or earlier.label or number.label:
        return False
    between = flow[earlier.noun : number.start]
    return (
        len(between) < _LONGEST_WHO
        and not _BREAK.search(between)
        and bool(reaches(between.strip()))
    )


def _describes(flow: str, earlier: TargetNumber, number: TargetNumber) -> bool:
    """Whether *number* stands in the clause of the *earlier* one and says more of it."""
    if number.label is not None or earlier.label is not None:
        return False
    if number.start - earlier.end > _LONGEST_CLAUSE:
        return False
    between = flow[earlier.end : number.start]
    if number.comparator == "none":
        listed = earlier.percent and not between.rstrip().endswith(",")
        if listed and not _HARD_BREAK.search(between) and verb_at(between.strip()) is None:
            return True  # "90% thôn, bản, tổ dân phố không có người vi phạm"
        return not _BREAK.search(between)
    if _CLOSED.search(between) or _AT_COST.search(between):
        return True
    both_percent = number.percent and earlier.percent
    if earlier.percent and not number.percent and number.comparator == "eq" and not number.has:
        among, comma, rest = between.rpartition(",")
        told = (verb_at(rest.strip()) or 0) > 0 and not _MORE_THAN.match(rest)
        if comma and told and not _HARD_BREAK.search(between) and verb_at(among) is None:
            return True  # "100% đoàn viên, thanh niên được học tập 6 bài"
    return not both_percent and not _NEW_CLAUSE.search(between)


def _anchor(match: re.Match[str], *, percent: bool) -> TargetNumber:
    groups = match.groupdict()
    comparator = comparator_of(match) if "value" in groups else "none"
    has = groups.get("has") or ""
    beyond = (groups.get("gt") or "").lower()
    if beyond.startswith("vượt"):
        has = "vượt"
        if percent and beyond == "vượt" and number_of(groups["value"]) < _WHOLE:
            comparator = "eq"  # "vượt 10% dự toán": by just so much
    start = match.start() + (len(match[0]) - len(match[0].lstrip()))
    if urge := _URGE.match(has):
        start += urge.end()
    if groups.get("each") or has.strip() == "và" or match.re is DEED:
        start = match.start("value")
    if match.re is TOTAL:
        start = match.end("of")
    return TargetNumber(
        start=start,
        end=match.end() if percent else match.start("noun"),
        comparator=comparator,
        value=number_of(groups["value"]) if groups.get("value") else 0.0,
        maximum=number_of(groups["max"]) if groups.get("max") else None,
        percent=percent,
        has=has,
        noun=match.end() if percent else match.start("noun"),
        since=(groups.get("ge") or "").lower() in ("từ", "tu"),
    )


def _labelled(flow: str, match: re.Match[str]) -> TargetNumber:
    start, end = match.span("label")
    noun = match.span("noun") if match["noun"] else None
    of = match.span("of") if match["of"] else None
    base = _anchor(match, percent=bool(match["percent"])) if noun or match["percent"] else None
    before = _COMPARATOR_AT_END.search(match["label"])
    if base is None:
        value = number_of(match["value"])
        name = comparator_of(match)
        base = TargetNumber(start, match.end(), name, value, None, False, "", match.end())
    if before and base.comparator == "eq":  # "yếu dưới : 1%"
        name = next(name for name in ("ge", "gt", "le", "lt") if before[name])
        base, end = replace(base, comparator=name), end - len(before[0])
    line = flow.rfind("\n", 0, start) + 1
    if grades := _GRADES_BEFORE.search(flow, max(line, start - 40), start):
        start = grades.start("grades")
    opened = flow.rfind("(", start, end)
    if opened >= 0 and ")" not in flow[opened:end]:
        start = opened + 1  # "745 ha rừng non (năm hai: 410 ha; năm ba: 335 ha)"
    begins = max(line, *(flow.rfind(mark, line, start) + 1 for mark in ";:|."))
    if begins < start and (rate := _RATE.search(flow, begins, start)):
        start = rate.start()  # longer than a label is taken to be
    words = _ITEM.match(flow, line, start)
    if words and words.end() == start:
        start = words.start("words")
    return replace(
        base, start=start, end=match.end(), label=Label(start, end, noun, of, match.end())
    )


# "Tốt, Khá về rèn luyện: 98%"
_GRADES_BEFORE = re.compile(r"(?<!\w)(?P<grades>(?:(?:tốt|khá|giỏi|xuất\s+sắc)\s*,\s+)+)$", re.I)
_URGE = re.compile(r"phấn\s+đấu\s+", re.I)
_RATE = re.compile(r"(?<!\w)t[ỷỉ]\s+(?:lệ|trọng)(?!\w)|(?<!\w)t[ỷỉ]\s+$", re.I)
_SINCE = re.compile(r"(?<!\w)từ\s+$", re.I)
_COUNT_GOES_TO = re.compile(
    r"[^,;.:\n\d]{1,40}?(?:\s(?:năm\s+20\d\d|tăng|nâng|giảm|kéo|hạ))?\s(?<!trở\s)(?:lên|xuống|còn)\s+(?:[^\W\d_]+\s+){0,2}[<>≥≤]?\s?\d",
    re.I,
)
_GOES_TO = re.compile(
    r"(?:\s+\([^()\n]{1,40}\))?(?:\s+(?:năm|cuối|đầu|hiện)\s[^,;.%\n]{1,24}?)?\s+(?:(?:tăng|nâng|giảm|kéo|hạ|đưa)\s+)?(?:lên|xuống|còn)\s+(?:[^\W\d_]+\s+){0,2}[<>≥≤]?\s?\d",
    re.I,
)
_MARKER = re.compile(r"\d{1,2}[-–]\s+\d")
_LONGEST_WHO = 60  # characters
_WHOLE = 100
_LONGEST_CLAUSE = 600  # characters from a number to another that only describes what it counts
# "Đoàn viên, hội viên đăng ký học tập, làm theo Bác: 100%": the label has commas
_ITEM = re.compile(
    r"\s*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ][.)])?\s*(?P<words>[^\W\d_](?:[^\d:;.,\n|]*,\s)+)"
)
