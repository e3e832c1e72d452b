"""The numbers of a plan that are to be reached: percentages, counts, "không có …", "LĐTT: 85%".

What is no target is told here: results of past years, parts of scores, ordinals, dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import words_of
from thidua.knowledge.titles import title_pattern
from thidua.structure.plan import Plan

_N = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_GE = r"≥|ít\s+nhất(?:\s+là)?|tối\s+thiểu(?:\s+là)?|không\s+dưới|không\s+ít\s+hơn|từ"
_GT = r">|trên|cao\s+hơn|hơn|vượt"
_LE = r"≤|không\s+quá|tối\s+đa|không\s+vượt\s+quá|nhiều\s+nhất"
_LT = r"<|dưới|nhỏ\s+hơn|ít\s+hơn"
_COMPARATOR = rf"(?:(?P<ge>{_GE})|(?P<le>{_LE})|(?P<gt>{_GT})|(?P<lt>{_LT}))"
_PERCENT_SIGN = r"\s?(?:%|％|‰|phần\s+trăm)"

_PERCENT = re.compile(
    rf"(?P<has>(?:[Cc]ó|[Đđ]ạt|ĐẠT)\s+)?(?:{_COMPARATOR}\s*:?\s*)?"
    rf"(?<![\d.,/])(?P<value>{_N})(?:{_PERCENT_SIGN})?(?:\s*(?:-|–|đến)\s*(?P<max>{_N}))?{_PERCENT_SIGN}"
    r"(?P<up>\s+(?:trở\s+lên|trở\s+xuống))?",
    re.I,
)
_COUNT = re.compile(
    rf"(?P<has>(?:có|đạt|được|cử|tổ\s+chức|giành|hoàn\s+thành)\s+)?{_COMPARATOR}\s+(?P<value>\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?)(?![\d/.%])(?!,\d)(?!\s*%)"
    rf"(?:\s*(?:-|–|đến)\s*(?P<max>\d{{1,3}})(?![\d/.,%]))?(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_])",
    re.I,
)
_BARE_COUNT = re.compile(
    rf"(?P<has>(?:phấn\s+đấu\s+|đăng\s+ký\s+)?(?:[Cc]ó|[Đđ]ạt)\s+)(?P<value>{_N})(?![\d/.,%])(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_])",
    re.I,
)
# "Mỗi đồn nhận đỡ đầu 01 bản": each of them, a verb, a number
_EACH = re.compile(
    rf"(?P<each>(?<!\w)mỗi\s+(?!năm|tháng|tuần|ngày|quý|lần|đợt|kỳ|buổi)[^\d.;:,\n]{{2,60}}?\s(?:{words_of('verb')}|{words_of('action')})\s+(?:[^\d.;:,\n]{{1,30}}\s)?)"
    r"(?P<value>\d{1,3})(?![\d/.,%])\s+(?P<noun>[^\W\d_])",
    re.I,
)
# "ít nhất 1/2 là người trẻ"
_FRACTION = re.compile(
    r"(?P<ge>ít\s+nhất|tối\s+thiểu)\s+(?P<value>(?:1/[2345]|2/[35]|3/[45]))(?![\d/])\s+(?P<noun>[^\W\d_])",
    re.I,
)
_AND_COUNT = re.compile(r"(?P<has>\s+và\s+)(?P<value>\d{1,3})(?![\d/.,%])\s+(?P<noun>[^\W\d_])")
_NONE = re.compile(
    r"(?P<has>[Kk]hông\s+(?:có|để(?:\s+xảy\s+ra)?|còn|xảy\s+ra)\s+)(?!(?:gì|thể|ai\s+bị|(?<!đầy\s)đủ|kế|lý)(?!\w))(?P<noun>[^\W\d_])"
)
# "Tốt: 60%   khá: 35%", "CSTĐ cơ sở: 12 người", "Tỷ lệ sai sót : dưới 1%"
_LABELLED = re.compile(
    rf"(?<![^\s,;.(+•-])(?P<label>[^\W\d_](?:(?!\s{{3,}}|\d+(?:,\d+)?\s?%)[^:;,.\n|%]){{1,90}}?)\s*:\s*(?P<has>(?:[Cc]ó|[Đđ]ạt)\s+)?(?:{_COMPARATOR}\s*:?\s*)?"
    rf"(?P<value>{_N})(?:(?P<percent>{_PERCENT_SIGN})|\s+(?P<noun>[^\W\d_][^\n;,.:%\d]{{0,30}}?))?(?P<up>\s+trở\s+(?:lên|xuống))?(?=\s*(?:[;,.|)\n]|$)|\s{{2,}}\S|\s+[^\W\d_]+\s*:)",
    re.I,
)
# A cell of a table that holds a bound and a number alone: "| Bài báo quốc tế | Tối thiểu 45 |"
_CELL = re.compile(
    rf"(?<=\|)\s*{_COMPARATOR}\s+(?P<value>{_N})(?P<up>\s+trở\s+lên)?(?P<noun>)\s*(?=\||$|\n)", re.I
)
# In a list of targets any number of things counts: "06 khoa đạt …", "Trồng 250.000 cây".
_LISTED_COUNT = re.compile(
    r"(?P<has>[Cc]ó\s+)?(?<![\d/.,%–-])(?P<value>\d{1,3}(?:\.\d{3})*)(?:\s?[-–]\s?(?P<max>\d{1,3}))?(?:/(?P<all>\d{1,3}))?"
    r"(?![\d/.,%:)–-])(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_])"
)
_COMPARATOR_AT_END = re.compile(rf"\s+{_COMPARATOR}$", re.I)
_NUMBER_OF = re.compile(
    r"(?:nghị\s+quyết|chỉ\s+thị|kết\s+luận|nghị\s+định|quyết\s+định|thông\s+tư|công\s+văn|kế\s+hoạch|hướng\s+dẫn|đề\s+án|dự\s+án|chương\s+trình|năm|lần\s+thứ|thứ|tháng|ngày|quý|số|lớp|khối|điều|khoản|mức|mức\s+độ|chuẩn|đợt|giai\s+đoạn|độ|học\s+kỳ|hạng|nhóm|tổ|cấp|phụ\s+lục|mẫu|kỳ|nhiệm\s+kỳ|covid|trong|là)[\s-]*$",
    re.I,
)
# Things counted that are no targets: "điểm" only as a score ("đạt từ 90 điểm"), never "05 điểm".
_NOT_COUNTED = re.compile(rf"(?:{words_of('not_counted')}|tốt(?!\s+nghiệp))(?!\w)", re.I)
_EQUALS = re.compile(r"[^;.,\n\d]{1,25}=\s*\d")  # "10 tiết = 22%": a result
_NOT_YET = re.compile(r"[^;.,\n\d]{1,40}\s(?:chưa|đã)\s")
_TIME = re.compile(r"(?:năm|tháng|ngày|tuần|giờ|phút|tuổi|lần|buổi|điểm|nhiệm\s+kỳ)(?!\w)", re.I)
_SCORE = re.compile(r"điểm(?!\w|\s+nóng)", re.I)
_RESULT_BEFORE = re.compile(
    r"(?:=\s*|/\s*|(?:cho\s+)?mỗi\s+|trừ\s+|giảm\s+trừ\s+|đã\s+đạt\s+|kết\s+quả\s*:?\s*(?:đạt\s+)?|chiếm\s+|(?<!không )(?<!vượt )quá\s+)$",
    re.I,
)
_PAST = re.compile(
    r"(?:năm\s+(?:học\s+)?(?:trước|cũ|ngoái|qua)|(?<!\w)đã\s+(?:đạt|có|tự|hoàn\s+thành)|kết\s+quả\s+đạt\s+được|trước\s+đó)",
    re.I,
)
_CONDITION = re.compile(r"(?<!\w)(?:nếu|trường\s+hợp|khi)\s", re.I)
_RULES = frozenset({"huong_dan", "quyet_dinh", "quy_che", "quy_dinh", "thong_tu", "nghi_dinh"})
_RESULT_AFTER = re.compile(
    r"\s*(?:/\s*\d|điểm\s+(?:chuẩn|thưởng|trừ)|số\s+phiếu|khối\s+lượng|tổng\s+điểm|mức\s+lương)"
)

_UP = re.compile(r"(?:[^\W\d_]+\s+){1,4}trở\s+lên(?!\w)")
_MISREAD_HUNDRED = re.compile(r"(?<!\w)[1lI][0Oo][0Oo](?=\s?%)")
_YEAR = re.compile(r"[Nn]ăm(?:\s+học)?\s+(20\d\d)")
_PART_BEFORE = re.compile(r"trong\s+(?:số\s+)?đó\s*:?\s*(?:có\s+)?$", re.I)
_DIGIT = re.compile(r"\d")
_NEW_CLAUSE = re.compile(r"[,;.\n:(|]|\bvà\s*$|\bvà\s|trong\s+đó|(?:có|đạt)\s*$")
_COUNT_ROLES = frozenset({"targets"})


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
    found: dict[int, TargetNumber] = {}

    def add(anchor: TargetNumber) -> None:
        role = plan.role_at(anchor.start)
        if role == "legal_basis" or (report and role not in _COUNT_ROLES):
            return  # the situation as it is, or what was reached
        if not any(a.start < anchor.end and anchor.start < a.end for a in found.values()):
            found[anchor.start] = anchor

    lines = list(_lines(flow, first, last))
    for match in _in(lines, _LABELLED, flow):
        if _is_labelled_target(match, in_targets=plan.role_at(match.start()) in _COUNT_ROLES):
            add(_labelled(match))
    for match in _in(lines, _PERCENT, flow):
        number = match.start("value")
        if _PAST.search(flow, _sentence_start(flow, number), number):
            continue
        if _of_an_earlier_year(plan, flow, number):
            continue
        if _CONDITION.search(flow, _sentence_start(flow, number), number):
            continue
        if _RESULT_BEFORE.search(flow, max(0, number - 16), number) or _RESULT_AFTER.match(
            flow, match.end()
        ):
            continue
        add(_anchor(match, percent=True))
    percent_lines = {flow.rfind("\n", 0, a.start) for a in found.values()}
    for pattern in (_COUNT, _CELL, _FRACTION, _BARE_COUNT, _EACH, _NONE, _LISTED_COUNT):
        if pattern is _LISTED_COUNT:
            percent_lines = {flow.rfind("\n", 0, a.start) for a in found.values()}
        for match in _in(lines, pattern, flow):
            in_targets = plan.role_at(match.start()) in _COUNT_ROLES
            if not _is_counted(flow, match) or not _is_wanted(
                plan, pattern, match, in_targets=in_targets, percent_lines=percent_lines
            ):
                continue
            add(_anchor(match, percent=False))
            also = _AND_COUNT.search(flow, match.end(), match.end() + 90)
            if (
                pattern is _BARE_COUNT
                and also
                and not re.search(r"[.;\n]", flow[match.end() : also.start()])
            ):
                add(_anchor(also, percent=False))
    return _without_attributes(flow, [found[start] for start in sorted(found)])


def _lines(flow: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and marks of each line that may hold a number to be reached.

    Marks: ``%`` a percentage, ``:`` a label, ``d`` a digit, ``k`` the word "không". Patterns are
    tried only where their marks are: most lines of a plan hold none.
    """
    at = first
    while at < last:
        end = flow.find("\n", at, last)
        end = last if end < 0 else end
        line = flow[at:end]
        marks = "d" if _DIGIT.search(line) else ""
        if marks and (
            "%" in line or "‰" in line or "％" in line or "phần" in line or "PHẦN" in line
        ):
            marks += "%"
        if marks and ":" in line:
            marks += ":"
        if "hông" in line or "HÔNG" in line:
            marks += "k"
        if marks:
            yield at, min(end + 1, last), marks
        at = end + 1


def _in(
    lines: list[tuple[int, int, str]], pattern: re.Pattern[str], flow: str
) -> Iterator[re.Match[str]]:
    """The matches of *pattern* in the lines that hold its mark."""
    mark = {_PERCENT: "%", _LABELLED: ":", _NONE: "k"}.get(pattern, "d")
    for start, end, marks in lines:
        if mark in marks:
            yield from pattern.finditer(flow, start, end)


def _is_labelled_target(match: re.Match[str], *, in_targets: bool) -> bool:
    if match["percent"]:
        return True
    if match["noun"]:
        return in_targets and not _NOT_COUNTED.match(match["noun"])
    label = fold(match["label"])
    return in_targets and bool(title_pattern().fullmatch(label) or match["label"].isupper())


def _is_counted(flow: str, match: re.Match[str]) -> bool:
    """Whether what is counted can be a target: not ordinals, dates, parts of a score."""
    noun = match.start("noun")
    if _EQUALS.match(flow, noun):
        return False
    if _SCORE.match(flow, noun):
        return bool(match.groupdict().get("ge")) and "đạt" in flow[max(0, match.start() - 6) : noun]
    whole = match.groupdict().get("all")
    if whole and _NOT_YET.match(flow, noun):
        return False
    if whole and int(whole) < int(match["value"].replace(".", "")):
        return False
    if (match.groupdict().get("ge") or "").lower().startswith(("ít", "tối")):
        return not _TIME.match(flow, noun)  # "ít nhất 01 nội dung mới" is to be reached
    return not _NOT_COUNTED.match(flow, noun)


def _is_wanted(
    plan: Plan,
    pattern: re.Pattern[str],
    match: re.Match[str],
    *,
    in_targets: bool,
    percent_lines: set[int],
) -> bool:
    """Whether the place of a count makes it a target: in a list of targets, or urged."""
    flow = plan.flow
    if pattern is _COUNT:
        if in_targets:
            return True
        if plan.header.doc_type in _RULES:
            return False  # a bound of a rule is nothing to be reached
        if match["gt"] or match["lt"] or (match["le"] and not _urged(flow, match.start())):
            return False
        bounded = match["max"] or _UP.match(flow, match.start("noun"))
        return match["ge"] is None or match["ge"].lower() != "từ" or bool(bounded)
    if pattern in (_BARE_COUNT, _EACH):
        return in_targets or _urged(flow, match.end())
    if pattern in (_FRACTION, _CELL):
        return in_targets
    if pattern is _LISTED_COUNT:
        before = flow[max(0, match.start("value") - 14) : match.start("value")]
        line = flow.rfind("\n", 0, match.start())
        part = line in percent_lines and _PART_BEFORE.search(flow, line + 1, match.start("value"))
        return (in_targets or bool(part)) and not _NUMBER_OF.search(before)
    line = flow.rfind("\n", 0, match.start())
    opened = flow.count("“", line + 1, match.start())
    if opened > flow.count("”", line + 1, match.start()):
        return False
    if flow[max(0, match.start() - 3) : match.start()] == "mà ":
        return False
    return in_targets or line in percent_lines or "xảy ra" in match["has"]


def _without_attributes(flow: str, numbers: list[TargetNumber]) -> list[TargetNumber]:
    """Drop counts that only describe what another counts: "10 sáng kiến … trên 500 triệu đồng"."""
    kept: list[TargetNumber] = []
    for number in numbers:
        if kept and not number.percent and number.label is None and number.comparator != "none":
            between = flow[kept[-1].end : number.start]
            if kept[-1].label is None and not _NEW_CLAUSE.search(between):
                continue
        kept.append(number)
    return kept


def _of_an_earlier_year(plan: Plan, flow: str, at: int) -> bool:
    """Whether the sentence speaks of a year before the plan's: a result, not a target."""
    years = _YEAR.findall(flow, _sentence_start(flow, at), at)
    return bool(years and plan.year) and all(int(year) < (plan.year or 0) for year in years)


def _sentence_start(flow: str, at: int) -> int:
    return max(flow.rfind(mark, 0, at) for mark in ("\n", ". ", "; ")) + 1


def _urged(flow: str, at: int) -> bool:
    """Whether the clause before *at* asks for something to be reached."""
    left = flow[max(0, at - 90) : at + 14].rpartition("\n")[2].rpartition(". ")[2]
    return bool(re.search(r"phấn\s+đấu|chỉ\s+tiêu|[Mm]ỗi\s|đăng\s+ký\s+(?:thi\s+đua|danh)", left))


def _number(text: str) -> float:
    if "/" in text:
        part, whole = text.split("/")
        return int(part) / int(whole)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text):
        return float(text.replace(".", ""))
    return float(text.replace(",", "."))


def _anchor(match: re.Match[str], *, percent: bool) -> TargetNumber:
    groups = match.groupdict()
    up = (groups.get("up") or "").strip().lower()
    comparator = next((name for name in ("ge", "gt", "le", "lt") if groups.get(name)), "eq")
    if (comparator == "ge" and groups["ge"].lower() == "từ" and groups.get("max")) or groups.get(
        "max"
    ):
        comparator = "range"
    elif up:
        comparator = "ge" if up.endswith("lên") else "le"
    value = _number(groups["value"]) if groups.get("value") else 0.0
    if "value" not in groups:
        comparator = "none"
    has = groups.get("has") or ""
    start = match.start() + (len(match[0]) - len(match[0].lstrip()))
    if groups.get("each"):
        start = match.start("value")
    if has.strip() == "và":
        start = match.start("value")
    return TargetNumber(
        start=start,
        end=match.end() if percent else match.start("noun"),
        comparator=comparator,
        value=value,
        maximum=_number(groups["max"]) if groups.get("max") else None,
        percent=percent,
        has=has,
        noun=match.end() if percent else match.start("noun"),
    )


def _labelled(match: re.Match[str]) -> TargetNumber:
    groups = match.groupdict()
    base = (
        _anchor(match, percent=bool(match["percent"]))
        if groups["noun"] or groups["percent"]
        else None
    )
    noun = match.span("noun") if match["noun"] else None
    start, end = match.span("label")
    before = _COMPARATOR_AT_END.search(match["label"])
    if base is None:
        value = _number(match["value"])
        base = TargetNumber(start, match.end(), "eq", value, None, False, "", match.end())
    elif before and base.comparator == "eq":  # "yếu dưới : 1%"
        name = next(name for name in ("ge", "gt", "le", "lt") if before[name])
        base, end = replace(base, comparator=name), end - len(before[0])
    return replace(base, start=start, end=match.end(), label=Label(start, end, noun, match.end()))
