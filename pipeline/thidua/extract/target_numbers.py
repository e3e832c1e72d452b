"""The numbers of a plan that are to be reached: percentages, counts, "không có …", "LĐTT: 85%".

``target_patterns`` has their forms; ``target_gates`` tells what is no target: results of past
years, parts of scores, ordinals, dates.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thidua.extract.target_gates import (
    TARGET_ROLES,
    is_attribute,
    is_counted,
    is_labelled_target,
    is_result,
    is_wanted,
)
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
    FRACTION,
    LABELLED,
    LISTED_COUNT,
    NONE,
    PERCENT,
    TIMES,
    WORD_FRACTION,
    comparator_of,
    number_of,
)
from thidua.structure.plan import Plan

_COUNTS = (WORD_FRACTION, COUNT, AMOUNT, ALL, DEED, CHANGE, TIMES, FRACTION, BARE_COUNT, EACH, NONE)
_COMPARATOR_AT_END = re.compile(rf"\s+{COMPARATOR}$", re.I)
_MISREAD_HUNDRED = re.compile(r"(?<!\w)[1lI][0Oo][0Oo](?=\s?%)")
_DIGIT = re.compile(r"\d")
_PERCENT_MARK = re.compile(r"[%‰％°]|phần", re.I)
_NONE_MARK = re.compile(r"hông|HÔNG|(?<!\w)[Kk]o\s")
_WORD_MARK = re.compile(r"ít\s+nhất|tối\s+thiểu|phần|nửa", re.I)
_NEW_CLAUSE = re.compile(r"[,;.\n:(|]|\bvà\s*$|\bvà\s|trong\s+đó|(?:có|đạt)\s*$")
_BREAK = re.compile(r"[,;.\n:(|]|\svà\s")
_CLOSED = re.compile(r"[^()\n]{0,60}\($")
_BLOCK_ROLES = frozenset(
    {None, "content", "targets", "solutions", "purpose", "purpose_requirements"}
)
_LONGEST_BLOCK = 6000  # characters of a section in which two percentages make a list of targets


@dataclass(frozen=True, slots=True)
class Label:
    """A target printed as "name: number": name and counted noun as offsets."""

    start: int
    end: int
    noun: tuple[int, int] | None
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


def find_numbers(plan: Plan) -> list[TargetNumber]:
    """The numbers of all targets of the body, in text order, none within another."""
    flow, first, last = plan.flow, plan.header.end, plan.body.end
    flow = _MISREAD_HUNDRED.sub("100", flow)
    report = plan.header.doc_type in ("bao_cao",)
    opening = _opening_end(plan)
    found: dict[int, TargetNumber] = {}

    def add(anchor: TargetNumber) -> None:
        role = plan.role_at(anchor.start)
        if role == "legal_basis" or (report and role not in TARGET_ROLES):
            return  # the situation as it is, or what was reached
        if anchor.start < opening:
            return
        if not any(a.start < anchor.end and anchor.start < a.end for a in found.values()):
            found[anchor.start] = anchor

    lines = list(_lines(flow, first, last))
    for match in _in(lines, LABELLED, flow):
        in_targets = plan.role_at(match.start()) in TARGET_ROLES
        if is_labelled_target(match, in_targets=in_targets) and not is_result(
            plan, flow, match.start("value"), match.end()
        ):
            add(_labelled(flow, match))
    for match in _in(lines, PERCENT, flow):
        number = match.start("value")
        if is_result(plan, flow, number, match.end()) or is_attribute(flow, number, match.end()):
            continue
        add(_anchor(match, percent=True))
    blocks = _blocks(plan, [a.start for a in found.values()])
    percent_lines = {flow.rfind("\n", 0, a.start) for a in found.values()}
    for pattern in (*_COUNTS, LISTED_COUNT):
        if pattern is LISTED_COUNT:
            percent_lines = {flow.rfind("\n", 0, a.start) for a in found.values()}
        for match in _in(lines, pattern, flow):
            in_block = bool(blocks) and _group_at(plan, match.start()) in blocks
            if not is_counted(flow, match) or not is_wanted(
                plan, match, in_block=in_block, percent_lines=percent_lines
            ):
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
    return _without_attributes(flow, [found[start] for start in sorted(found)])


def _opening_end(plan: Plan) -> int:
    """Where the sections begin, if the text has some: what stands before tells how things are."""
    if plan.header.doc_type == "bai_viet" or len(plan.sections) < 2:
        return 0
    return plan.sections[0].span.start


def _group_at(plan: Plan, at: int) -> int | None:
    """The ordinal of the section whose items stand together with the one at *at*."""
    section = plan.section_at(at)
    if section is None:
        return None
    for holder in plan.ancestors(section):
        if holder.text_span.end - holder.text_span.start > _LONGEST_BLOCK:
            break
        section = holder
    return section.ordinal


def _blocks(plan: Plan, percents: list[int]) -> set[int | None]:
    """The groups of items that hold two percentages or more to be reached."""
    groups = Counter(_group_at(plan, at) for at in percents)
    return {
        group
        for group, count in groups.items()
        if count > 1
        and group is not None
        and plan.role_at(plan.sections[group].span.start) in _BLOCK_ROLES
    }


def _lines(flow: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and marks of each line that may hold a number to be reached.

    Marks: ``%`` a percentage, ``:`` a label, ``d`` a digit, ``k`` the word "không", ``w`` a number
    in words. Patterns are tried only where their marks are: most lines of a plan hold none.
    """
    at = first
    while at < last:
        end = flow.find("\n", at, last)
        end = last if end < 0 else end
        line = flow[at:end]
        marks = "d" if _DIGIT.search(line) else ""
        if marks and _PERCENT_MARK.search(line):
            marks += "%"
        if marks and ":" in line:
            marks += ":"
        if _NONE_MARK.search(line):
            marks += "k"
        if _WORD_MARK.search(line):
            marks += "w"
        if marks:
            yield at, min(end + 1, last), marks
        at = end + 1


def _in(
    lines: list[tuple[int, int, str]], pattern: re.Pattern[str], flow: str
) -> Iterator[re.Match[str]]:
    """The matches of *pattern* in the lines that hold its mark."""
    marked = {PERCENT: "%", LABELLED: ":", NONE: "k", COUNT: "dw", WORD_FRACTION: "w"}
    wanted = set(marked.get(pattern, "d"))
    for start, end, marks in lines:
        if wanted & set(marks):
            yield from pattern.finditer(flow, start, end)


def _without_attributes(flow: str, numbers: list[TargetNumber]) -> list[TargetNumber]:
    """Drop numbers that only describe what another counts.

    "10 sáng kiến … trên 500 triệu đồng", "80% khu dân cư không có tội phạm", "100% số xã (21/21 xã)".
    """
    kept: list[TargetNumber] = []
    for number in numbers:
        if not (kept and _describes(flow, kept[-1], number)):
            kept.append(number)
    return kept


def _describes(flow: str, earlier: TargetNumber, number: TargetNumber) -> bool:
    """Whether *number* stands in the clause of the *earlier* one and says more of it."""
    if number.label is not None or earlier.label is not None:
        return False
    between = flow[earlier.end : number.start]
    if number.comparator == "none":
        return earlier.comparator != "none" and not _BREAK.search(between)
    if _CLOSED.search(between):
        return True
    both_percent = number.percent and earlier.percent
    return not both_percent and not _NEW_CLAUSE.search(between)


def _anchor(match: re.Match[str], *, percent: bool) -> TargetNumber:
    groups = match.groupdict()
    comparator = comparator_of(match) if "value" in groups else "none"
    has = groups.get("has") or ""
    if (groups.get("gt") or "").lower().startswith("vượt"):
        has = "vượt"
    start = match.start() + (len(match[0]) - len(match[0].lstrip()))
    if groups.get("each") or has.strip() == "và" or match.re is DEED:
        start = match.start("value")
    return TargetNumber(
        start=start,
        end=match.end() if percent else match.start("noun"),
        comparator=comparator,
        value=number_of(groups["value"]) if groups.get("value") else 0.0,
        maximum=number_of(groups["max"]) if groups.get("max") else None,
        percent=percent,
        has=has,
        noun=match.end() if percent else match.start("noun"),
    )


def _labelled(flow: str, match: re.Match[str]) -> TargetNumber:
    start, end = match.span("label")
    noun = match.span("noun") if match["noun"] else None
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
    words = _ITEM.match(flow, line, start)
    if words and words.end() == start:
        start = words.start("words")
    return replace(base, start=start, end=match.end(), label=Label(start, end, noun, match.end()))


# "Đoàn viên, hội viên đăng ký học tập, làm theo Bác: 100%": the label has commas
_ITEM = re.compile(
    r"\s*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ][.)])?\s*(?P<words>[^\W\d_](?:[^\d:;.,\n|]*,\s)+)"
)
