"""The numbers of a plan that are to be reached: percentages, counts, "không có …", "LĐTT: 85%".

``target_patterns`` has their forms; ``target_gates`` tells what is no target: results of past
years, parts of scores, ordinals, dates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thidua.extract.target_gates import (
    is_attribute,
    is_counted,
    is_labelled_target,
    is_result,
    is_wanted,
)
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
_DIGIT = re.compile(r"\d")
# What a line, in small letters, must hold for a pattern to be tried on it
_SIGNS = (
    ("%", re.compile(r"[%％‰°]|phần")),
    (":", re.compile(r":(?=[^\d\n:;]{0,24}\d)")),
    ("n", re.compile(r"\d\s+(?!(?:tháng|năm|ngày)\s+\d|(?:đến|tới)\s)[^\W\d_]|\d\s+[“«\"]")),
    (
        "b",
        re.compile(
            r"[≥≧⩾≤≦⩽<>=]|từ\s|tu\s|trên\s|nhất|thiểu|chí\s+ít|không\s|tối\s+đa|hơn|ít\s+ra|bằng|vượt|d[ưu]ới"
        ),
    ),
    ("/", re.compile(r"\d/\d{1,3}\s+[^\W\d_]")),
)
_NONE_MARK = re.compile(r"(?<!\w)ko\s")
_WORD_MARK = re.compile(
    r"(?:nhất|thiểu|từ|trên|hơn|quá)\s+(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s|phần|nửa|:\s*không"
)
_MARKS: dict[re.Pattern[str], tuple[str, ...]] = {
    PERCENT: ("%",),
    LABELLED: (":", "w"),
    NONE: ("k",),
    COUNT: ("nb", "w"),
    WORD_FRACTION: ("w",),
    LESS: ("w",),
    WORD_PERCENT: ("w",),
    TOTAL: ("b",),
    ALL: ("/",),
    FRACTION: ("/",),
    CHANGE: ("/",),
}
# A word of which a line must hold these letters
_WORDS = {
    EACH: "ỗi ",
    EACH_ONE: "ỗi ",
    TIMES: "gấp ",
    POINTS: "điểm",
    CHANGE: "giảm ",
    AMOUNT: "ạt ",
    FRACTION: "/",
    TOTAL: "ố ",
}
_NEW_CLAUSE = re.compile(r"[,;.\n:(|]|\bvà\s*$|\bvà\s|trong\s+đó|(?:có|đạt)\s*$")
_BREAK = re.compile(r"[,;.\n:(|]|\svà\s")
_MORE_THAN = re.compile(r"\s*(?:(?:cao|thấp)\s+hơn|tăng|giảm)\s", re.I)
_HARD_BREAK = re.compile(r"[;.\n:(|]|trong\s+đó")
_CLOSED = re.compile(r"[^()\n]{0,60}\($")


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
        for start, end, marks in _lines(plan, flow, first, last)
        if end <= plan.body.end or _in_appendix(plan, flow[start:end], start, lists)
    ]
    for match in _in(lines, LABELLED, flow):
        if is_labelled_target(match, in_targets=lists.listed(match.start())) and not is_result(
            plan, flow, match.start("value"), match.end()
        ):
            add(_labelled(flow, match))
    for pattern in (PERCENT, WORD_PERCENT):
        for found_match in _in(lines, pattern, flow):
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
        for match in _in(lines, pattern, flow):
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


def _in_appendix(plan: Plan, line: str, start: int, lists: Lists) -> bool:
    """Whether a line after the signature can hold targets: an item or a row of an appendix."""
    if plan.header.doc_type == "bai_viet" or line.count("|") > _MOST_CELLS:
        return False
    if _POSTED.search(line):
        return False
    return bool(_ITEM_MARK.match(line)) or "|" in line or lists.listed(start)


def _lines(plan: Plan, flow: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and marks of each line that may hold a number to be reached, markers left out.

    Marks: ``%`` a percentage, ``:`` a label and its number, ``n`` a number of things that are no
    dates, ``b`` a bound, ``/`` a fraction, ``k`` the word "không", ``w`` a number in words.
    Patterns are tried only where their marks are: most lines of a plan hold none.
    """
    words: dict[int, int] = {}
    for section in plan.sections:  # of several on one line the first
        words.setdefault(flow.rfind("\n", 0, section.span.start) + 1, section.content_start)
    at = first
    while at < last:
        end = flow.find("\n", at, last)
        end = last if end < 0 else end
        at = max(at, min(words.get(at, at), end))
        line = flow[at:end].lower()
        marks = ""
        if _DIGIT.search(line):
            marks = "".join(mark for mark, sign in _SIGNS if sign.search(line))
        if "hông" in line or ("ko" in line and _NONE_MARK.search(line)):
            marks += "k"
        if _WORD_MARK.search(line):
            marks += "w"
        if marks:
            yield at, min(end + 1, last), marks
        at = end + 1


def _in(
    lines: list[tuple[int, int, str]], pattern: re.Pattern[str], flow: str
) -> Iterator[re.Match[str]]:
    """The matches of *pattern* in the lines that hold one of the marks it needs."""
    needed = _MARKS.get(pattern, ("n",))
    word = _WORDS.get(pattern)
    for start, end, marks in lines:
        if any(mark in marks for mark in needed) and (
            word is None or flow.find(word, start, end) >= 0
        ):
            yield from pattern.finditer(flow, start, end)


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
        return earlier.comparator != "none" and not _BREAK.search(between)
    if _CLOSED.search(between):
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
    words = _ITEM.match(flow, line, start)
    if words and words.end() == start:
        start = words.start("words")
    return replace(
        base, start=start, end=match.end(), label=Label(start, end, noun, of, match.end())
    )


# "Tốt, Khá về rèn luyện: 98%"
_GRADES_BEFORE = re.compile(r"(?<!\w)(?P<grades>(?:(?:tốt|khá|giỏi|xuất\s+sắc)\s*,\s+)+)$", re.I)
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
_POSTED = re.compile(r"\(\d{1,2}/\d{1,2}/\d{4}\)\s*$")  # headlines beside an article
_LONGEST_WHO = 60  # characters
_WHOLE = 100
_LONGEST_CLAUSE = 600  # characters from a number to another that only describes what it counts
_MOST_CELLS = 5  # bars of a row that tells what shall be; more are a form to fill in
_ITEM_MARK = re.compile(r"\s*(?:[-+*•–]|\d{1,2}\s?[.)/-]|[a-zđ][.)/])\s*\S")
# "Đoàn viên, hội viên đăng ký học tập, làm theo Bác: 100%": the label has commas
_ITEM = re.compile(
    r"\s*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ][.)])?\s*(?P<words>[^\W\d_](?:[^\d:;.,\n|]*,\s)+)"
)
