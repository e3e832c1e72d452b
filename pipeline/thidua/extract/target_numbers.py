"""The numbers of a plan that are to be reached: percentages, counts, "không có …", "LĐTT: 85%".

What is no target is told here: results of past years, parts of scores, ordinals, dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from thidua.structure.plan import Plan

_N = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_GE = r"ít\s+nhất(?:\s+là)?|tối\s+thiểu(?:\s+là)?|không\s+dưới|không\s+ít\s+hơn|từ"
_GT = r"trên|hơn|vượt"
_LE = r"không\s+quá|tối\s+đa|không\s+vượt\s+quá|nhiều\s+nhất"
_LT = r"dưới|nhỏ\s+hơn|ít\s+hơn"
_COMPARATOR = rf"(?:(?P<ge>{_GE})|(?P<le>{_LE})|(?P<gt>{_GT})|(?P<lt>{_LT}))"
_PERCENT_SIGN = r"\s?(?:%|％|phần\s+trăm)"

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
    r"(?P<has>(?:phấn\s+đấu\s+|đăng\s+ký\s+)?(?:[Cc]ó|[Đđ]ạt)\s+)(?P<value>\d{1,3})(?![\d/.,%])(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_])",
    re.I,
)
_AND_COUNT = re.compile(r"(?P<has>\s+và\s+)(?P<value>\d{1,3})(?![\d/.,%])\s+(?P<noun>[^\W\d_])")
_NONE = re.compile(
    r"(?P<has>[Kk]hông\s+(?:có|để(?:\s+xảy\s+ra)?|còn|xảy\s+ra)\s+)(?!(?:gì|thể|ai\s+bị|(?<!đầy\s)đủ|kế|lý)(?!\w))(?P<noun>[^\W\d_])"
)
# "Tốt: 60%   khá: 35%", "CSTĐ cơ sở: 12 người", "Tỷ lệ sai sót : dưới 1%"
_LABELLED = re.compile(
    rf"(?<![^\s,;.(+•-])(?P<label>[^\W\d_](?:(?!\s{{3,}})[^:;,.\n|%\d]){{1,90}}?)\s*:\s*(?P<has>(?:[Cc]ó|[Đđ]ạt)\s+)?(?:{_COMPARATOR}\s*:?\s*)?"
    rf"(?P<value>{_N})(?:(?P<percent>{_PERCENT_SIGN})|\s+(?P<noun>[^\W\d_][^\n;,.:%\d]{{0,30}}?))(?P<up>\s+trở\s+(?:lên|xuống))?(?=\s*(?:[;,.|)\n]|$)|\s{{2,}}\S|\s+[^\W\d_]+\s*:)",
    re.I,
)
# In a list of targets any number of things counts: "06 khoa đạt …", "Trồng 250.000 cây".
_LISTED_COUNT = re.compile(
    r"(?P<has>[Cc]ó\s+)?(?<![\d/.,%–-])(?P<value>\d{1,3}(?:\.\d{3})*)(?![\d/.,%:)–-])(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_])"
)
_NUMBER_OF = re.compile(
    r"(?:năm|lần\s+thứ|thứ|tháng|ngày|quý|số|lớp|khối|điều|khoản|mức|mức\s+độ|chuẩn|đợt|giai\s+đoạn|độ|học\s+kỳ|hạng|nhóm|tổ|cấp|phụ\s+lục|mẫu|kỳ|nhiệm\s+kỳ|covid|trong|là)[\s-]*$",
    re.I,
)
# Things counted that are no targets.
_NOT_COUNTED = re.compile(
    r"(?:năm|tháng|ngày|đợt|nội\s+dung|nhiệm\s+kỳ|giai\s+đoạn|buổi\s+chiều|tuổi|điểm|bước|mục|phần|lớp|quý|tuần|giờ|phút|trang|bản"
    r"|khoản|điều|khu\s+vực|phong\s+trào|mặt|lĩnh\s+vực|tiêu\s+chí|nhóm|loại|cấp|chỉ\s+tiêu|nhiệm\s+vụ|giải\s+pháp|lần\s+thứ|tốt(?!\s+nghiệp)|nhất|không|tăng|giảm|trụ\s+cột|tháng|giờ|phút|đột\s+phá)(?!\w)",
    re.I,
)
_RESULT_BEFORE = re.compile(
    r"(?:=\s*|/\s*|trừ\s+|giảm\s+trừ\s+|đã\s+đạt\s+|kết\s+quả\s*:?\s*(?:đạt\s+)?|chiếm\s+|(?<!không )(?<!vượt )quá\s+)$",
    re.I,
)
_PAST = re.compile(
    r"(?:năm\s+(?:học\s+)?(?:trước|cũ|ngoái|qua)|(?<!\w)đã\s+(?:đạt|có|tự|hoàn\s+thành)|kết\s+quả\s+đạt\s+được|trước\s+đó)",
    re.I,
)
_RESULT_AFTER = re.compile(r"\s*(?:/\s*\d|số\s+phiếu|khối\s+lượng|tổng\s+điểm|mức\s+lương)")

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
    report = plan.header.doc_type in ("bao_cao",)
    found: dict[int, TargetNumber] = {}

    def add(anchor: TargetNumber) -> None:
        if report and plan.role_at(anchor.start) not in _COUNT_ROLES:
            return
        if not any(a.start < anchor.end and anchor.start < a.end for a in found.values()):
            found[anchor.start] = anchor

    for match in _LABELLED.finditer(flow, first, last):
        if (match["percent"] or plan.role_at(match.start()) in _COUNT_ROLES) and not (
            match["noun"] and _NOT_COUNTED.match(match["noun"])
        ):
            add(_labelled(match))
    for match in _PERCENT.finditer(flow, first, last):
        number = match.start("value")
        if _PAST.search(
            flow, max(flow.rfind("\n", 0, number), flow.rfind(". ", 0, number)) + 1, number
        ):
            continue
        if _RESULT_BEFORE.search(flow, max(0, number - 16), number) or _RESULT_AFTER.match(
            flow, match.end()
        ):
            continue
        add(_anchor(match, percent=True))
    percent_lines = {flow.rfind("\n", 0, a.start) for a in found.values()}
    for pattern in (_COUNT, _BARE_COUNT, _NONE, _LISTED_COUNT):
        for match in pattern.finditer(flow, first, last):
            if _NOT_COUNTED.match(flow, match.start("noun")):
                continue
            in_targets = plan.role_at(match.start()) in _COUNT_ROLES
            line = flow.rfind("\n", 0, match.start())
            if pattern is _COUNT:
                wanted = (
                    in_targets or match["ge"] is None or match["ge"].lower() != "từ" or match["max"]
                )
                wanted = wanted and (
                    in_targets or _urged(flow, match.start()) or match["le"] is None
                )
                wanted = wanted and not ((match["gt"] or match["lt"]) and not in_targets)
            elif pattern is _BARE_COUNT:
                wanted = in_targets or _urged(flow, match.start())
            elif pattern is _LISTED_COUNT:
                before = flow[max(0, match.start("value") - 14) : match.start("value")]
                wanted = in_targets and not _NUMBER_OF.search(before)
            else:
                asked = "xảy ra" in match["has"] or plan.role_at(match.start()) == "content"
                quoted = flow.count("“", line + 1, match.start()) > flow.count(
                    "”", line + 1, match.start()
                )
                wanted = in_targets or line in percent_lines or (asked and "để" in match["has"])
                wanted = wanted and not quoted
            if wanted:
                add(_anchor(match, percent=False))
                if (
                    pattern is _BARE_COUNT
                    and (also := _AND_COUNT.search(flow, match.end(), match.end() + 90))
                    and not re.search(r"[.;\n]", flow[match.end() : also.start()])
                ):
                    add(_anchor(also, percent=False))
    return [found[start] for start in sorted(found)]


def _urged(flow: str, at: int) -> bool:
    """Whether the clause before *at* asks for something to be reached."""
    left = flow[max(0, at - 90) : at + 14].rpartition("\n")[2].rpartition(". ")[2]
    return bool(re.search(r"phấn\s+đấu|chỉ\s+tiêu|[Mm]ỗi\s|đăng\s+ký\s+(?:thi\s+đua|danh)", left))


def _number(text: str) -> float:
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
    base = _anchor(match, percent=bool(match["percent"]))
    noun = match.span("noun") if match["noun"] else None
    label = Label(match.start("label"), match.end("label"), noun, match.end())
    return replace(base, start=match.start("label"), end=match.end(), label=label)
