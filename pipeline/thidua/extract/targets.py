"""Targets: every percentage or count to be reached, with who and what.

A clause is found first (bullets, semicolons, "trong đó"), then read: comparator, number, subject
(up to the first verb after the number) and predicate.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Target, local_id
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
    rf"(?P<has>(?:có|đạt|được|cử|tổ\s+chức|giành|hoàn\s+thành)\s+)?{_COMPARATOR}\s+(?P<value>\d{{1,3}}(?:\.\d{{3}})*)(?![\d/.,%])(?!\s*%)"
    rf"(?:\s*(?:-|–|đến)\s*(?P<max>\d{{1,3}})(?![\d/.,%]))?(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_])",
    re.I,
)
_BARE_COUNT = re.compile(
    r"(?P<has>(?:phấn\s+đấu\s+|đăng\s+ký\s+)?(?:[Cc]ó|[Đđ]ạt)\s+)(?P<value>\d{1,3})(?![\d/.,%])(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_])",
    re.I,
)
_AND_COUNT = re.compile(r"(?P<has>\s+và\s+)(?P<value>\d{1,3})(?![\d/.,%])\s+(?P<noun>[^\W\d_])")
_NONE = re.compile(
    r"(?P<has>[Kk]hông\s+(?:có|để(?:\s+xảy\s+ra)?|còn|xảy\s+ra)\s+)(?!(?:gì|thể|ai\s+bị|đủ|kế|lý)(?!\w))(?P<noun>[^\W\d_])"
)
_RUN = re.compile(
    rf"(?P<subject>[^\W\d_][^\W\d_. ]*(?:\s[^\W\d_]+){{0,4}}?)\s*:\s*(?:{_COMPARATOR}\s*:?\s*)?(?P<value>{_N}){_PERCENT_SIGN}(?P<up>\s+trở\s+lên)?"
    r"(?=\s*(?:[;,.|\n]|$|\s{2,}\S|\s[^\W\d_]+\s*:))"
)

# Things counted that are no targets.
_NOT_COUNTED = re.compile(
    r"(?:năm|tháng|ngày|đợt|nội\s+dung|nhiệm\s+kỳ|giai\s+đoạn|buổi\s+chiều|tuổi|điểm|bước|mục|phần|lớp|quý|tuần|giờ|phút|trang|bản"
    r"|khoản|điều|khu\s+vực|phong\s+trào|mặt|lĩnh\s+vực|tiêu\s+chí|nhóm|loại|cấp|chỉ\s+tiêu|nhiệm\s+vụ|giải\s+pháp|đồng|triệu|tỷ)(?!\w)",
    re.I,
)
_RESULT_BEFORE = re.compile(
    r"(?:=\s*|/\s*|trừ\s+|giảm\s+trừ\s+|đã\s+đạt\s+|kết\s+quả\s*:?\s*(?:đạt\s+)?|chiếm\s+|(?<!không )(?<!vượt )quá\s+)$",
    re.I,
)
_RESULT_AFTER = re.compile(r"\s*(?:/\s*\d|số\s+phiếu|khối\s+lượng|tổng\s+điểm|mức\s+lương)")

_CLAUSE_START = re.compile(
    r"[;:\n(]|\.\s|[“\"]\s|,?\s*trong\s+đó\s*:?\s*|,\s+(?=(?:có\s+|đạt\s+)?\d+(?:[.,]\d+)?\s?%)"
)
_MODAL = re.compile(
    r"^(?:(?:phấn\s+đấu|đảm\s+bảo|bảo\s+đảm|duy\s+trì|có|đạt|giữ\s+vững|tiếp\s+tục|hằng\s+năm|hàng\s+năm|trong\s+năm(?:\s+20\d\d)?"
    r"|năm\s+(?:học\s+)?20\d\d(?:\s?-\s?20\d\d)?|về|chỉ\s+tiêu|cụ\s+thể|và|,|:|-|\+)\s*)*$",
    re.I,
)
_WITHIN = re.compile(r"trong\s+đó\s*:?\s*(?:,\s*)?$", re.I)
_END = re.compile(
    r"[;\n|]|\.(?=\s|$|/)|,?\s*\(?\s*trong\s+đó(?!\w)|,\s+(?=(?:có\s+|đạt\s+)?(?:ít\s+nhất\s+|trên\s+|từ\s+)?\d+(?:[.,]\d+)?\s?%)"
)
# A semicolon does not end a clause when a verb phrase without a number of its own follows.
_GOES_ON = re.compile(
    r";\s+(?!phấn\s+đấu|không\s|có\s|đạt\s|trong\s+đó|tỷ\s+lệ|tỉ\s+lệ|\d|ít\s+nhất|mỗi\s|từ\s+\d|trên\s+\d)(?P<next>[a-zà-ỹđ][^;\n.]*)"
)
_NEXT_TARGET = re.compile(r"\d\s?%|không\s+(?:có|để)\s")

_VERBS = re.compile(
    r"(?<=\s)(?:đạt|được|có|tham\s+gia|thực\s+hiện|hoàn\s+thành|chấp\s+hành|tổ\s+chức(?!\s+(?:đảng|đoàn|công\s+đoàn|cơ\s+sở|chính\s+trị))|đăng\s+ký|ký|xây\s+dựng"
    r"|không|nắm|biết|xếp\s+loại|tích\s+cực|nghiêm\s+túc|hưởng\s+ứng|sử\s+dụng|ứng\s+dụng|áp\s+dụng|triển\s+khai|giữ|lên\s+lớp|tốt\s+nghiệp|đỗ"
    r"|đi(?=\s)|học\s+tập|vi\s+phạm|mắc|nộp|đóng|phát\s+động|là|phải|cam\s+kết|đủ|vận\s+động|thi\s+đua|phấn\s+đấu|hiến\s+máu|ủng\s+hộ|quán\s+triệt"
    r"|đề\s+nghị|viết|gửi|đảm\s+bảo|bảo\s+đảm|trúng\s+tuyển|giải\s+quyết|cung\s+cấp|làm|sinh\s+hoạt|nhận|ra(?=\s)|thi(?=\s)|bị|xảy\s+ra|đề\s+xuất|duy\s+trì"
    r"|khám|chuẩn|an\s+toàn|công\s+nhận|dự|thuộc|hỗ\s+trợ|tự|chủ\s+động|thường\s+xuyên|bỏ|trễ|trả|cập\s+nhật|số\s+hóa|xử\s+lý|Hoàn\s+thành|kết\s+nạp|giới\s+thiệu)(?!\w)"
)
_OUT_OF = re.compile(r"\s+(?P<base>(?:trong\s+(?:tổng\s+)?số|trên\s+tổng\s+số)\s+[^;.()\n]+)$")
_PREPOSITION = re.compile(r"\s+(?=(?:với|cho|của|về|tại|ở|gửi|trong|theo|để)\s)")
_BY = re.compile(
    r"\s+(?:(?:trong|vào|đến|hết|trước)\s+(?:hết\s+)?(?:năm|tháng|ngày|quý)\s*[\d/.]+(?:\s*(?:năm|/)\s*20\d\d)?)$"
)
_COUNT_ROLES = frozenset({"targets"})


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The number of a target in the flow, with its comparator."""

    start: int
    end: int
    comparator: str
    value: float
    maximum: float | None
    percent: bool
    has: str
    noun: int  # where the counted noun begins; for percentages the end of the number


def find_targets(plan: Plan) -> list[Target]:
    """All targets of the body, in text order."""
    anchors = _anchors(plan)
    found: list[Target] = []
    parent: Target | None = None
    for index, anchor in enumerate(anchors):
        following = anchors[index + 1].start if index + 1 < len(anchors) else plan.body.end
        span = _clause(plan.flow, anchor, following)
        within = bool(_WITHIN.search(plan.flow, max(0, anchor.start - 30), anchor.start))
        if within:
            cue = plan.flow.lower().rfind("trong đó", 0, anchor.start)
            span = (cue, span[1])
        same_line = parent is not None and "\n" not in plan.flow[parent.end or 0 : anchor.start]
        record = _record(plan, anchor, span, parent if within and same_line else None)
        found.append(record)
        if not within:
            parent = record
    return found


def _anchors(plan: Plan) -> list[_Anchor]:
    flow, first, last = plan.flow, plan.header.end, plan.body.end
    report = plan.header.doc_type in ("bao_cao",)
    found: dict[int, _Anchor] = {}

    def add(anchor: _Anchor) -> None:
        if report and plan.role_at(anchor.start) not in _COUNT_ROLES:
            return
        if not any(a.start < anchor.end and anchor.start < a.end for a in found.values()):
            found[anchor.start] = anchor

    for match in _PERCENT.finditer(flow, first, last):
        number = match.start("value")
        if _RESULT_BEFORE.search(flow, max(0, number - 16), number) or _RESULT_AFTER.match(
            flow, match.end()
        ):
            continue
        add(_anchor(match, percent=True))
    percent_lines = {flow.rfind("\n", 0, a.start) for a in found.values()}
    for pattern in (_COUNT, _BARE_COUNT, _NONE):
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
                wanted = wanted and not (match["gt"] and not in_targets)
            elif pattern is _BARE_COUNT:
                wanted = in_targets or _urged(flow, match.start())
            else:
                wanted = in_targets or line in percent_lines
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


def _anchor(match: re.Match[str], *, percent: bool) -> _Anchor:
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
    return _Anchor(
        start=start,
        end=match.end() if percent else match.start("noun"),
        comparator=comparator,
        value=value,
        maximum=_number(groups["max"]) if groups.get("max") else None,
        percent=percent,
        has=has,
        noun=match.end() if percent else match.start("noun"),
    )


def _clause(flow: str, anchor: _Anchor, following: int) -> tuple[int, int]:
    """The clause around a number: from its subject or comparator to its end."""
    floor = max(0, anchor.start - 260)
    # the look-ahead of a clause start may see the number itself
    starts = (m.end() for m in _CLAUSE_START.finditer(flow, floor, anchor.end))
    begin = max((at for at in starts if at <= anchor.start), default=floor)
    line = flow.rfind("\n", 0, anchor.start) + 1
    begin = max(begin, line)
    marker = re.match(
        r"[ \t]*(?:[-–+*•]|\d{1,2}(?:\.\d+)*[.)/]|[a-zđ][)/.])\s*", flow[begin : anchor.start]
    )
    if marker:
        begin += marker.end()
    left = flow[begin : anchor.start]
    if (
        _MODAL.match(left.strip())
        or anchor.comparator == "none"
        or left.rstrip().lower().endswith(("phấn đấu", " và"))
    ):
        begin = anchor.start
    else:
        begin += len(left) - len(left.lstrip(" ,"))
        modal = re.match(
            r"(?:[Pp]hấn\s+đấu|[Đđ]ảm\s+bảo|[Bb]ảo\s+đảm)\s+", flow[begin : anchor.start]
        )
        if modal:
            begin += modal.end()
    at, end = anchor.end, None
    while end is None:
        stop = _END.search(flow, at)
        if stop is None:
            end = len(flow)
        elif (
            flow[stop.start()] == ";"
            and (more := _GOES_ON.match(flow, stop.start()))
            and not (_NEXT_TARGET.search(more["next"]) or anchor.comparator == "none")
        ):
            at = stop.start() + 1
        else:
            end = stop.start()
    if anchor.start < following < end and flow[following - 2 : following].strip() in (
        "",
        ",",
        "và",
    ):
        end = following
    if anchor.comparator == "none":
        comma = re.compile(
            r",\s+(?=(?:chấp\s+hành|thực\s+hiện|tích\s+cực|tham\s+gia|giữ|đảm\s+bảo|100|xây\s+dựng|phấn\s+đấu))"
        ).search(flow, anchor.end, end)
        end = comma.start() if comma else end
    depth = 0
    for index in range(begin, end):
        depth += (flow[index] == "(") - (flow[index] == ")")
        if depth < 0:
            end = index
            break
    while end > anchor.end and flow[end - 1] in " ,;:.(/-\t":
        end -= 1
    if flow[end - 3 : end] == " và":
        end -= 3
    return begin, end


def _record(plan: Plan, anchor: _Anchor, span: tuple[int, int], parent: Target | None) -> Target:
    start, end = span
    flow = plan.flow
    right = " ".join(flow[anchor.noun : end].split())
    left = " ".join(flow[start : anchor.start].split()).strip(" ,:")
    left = "" if left.lower().startswith("trong đó") else left
    by_date = None
    if by := _BY.search(right):
        by_date = parse_date(by[0]) or (m[0] if (m := re.search(r"20\d\d", by[0])) else None)
        if by_date:
            right = right[: by.start()]
    base = None
    if out := _OUT_OF.search(right):
        base, right = out["base"], right[: out.start()]
    subject, predicate = _split(right)
    noun = _PREPOSITION.split(subject, maxsplit=1)[0] if subject else None
    if noun and not anchor.percent and noun != subject and predicate is None:
        subject, predicate = noun, right if left or parent else right[len(noun) :].strip()
    if left and anchor.comparator != "none":
        rest = predicate or ""
        rest = rest if subject and rest.startswith(subject) else f"{subject or ''} {rest}".strip()
        has = "có " if anchor.has.strip().lower() == "có" and not anchor.percent else ""
        subject, predicate = left, f"{has}{rest}".strip() or None
        verb = _VERBS.search(" " + subject, 2)
        if verb and not anchor.percent:
            subject, predicate = (
                subject[: verb.start()].strip(),
                f"{subject[verb.start() - 1 :].strip()} {predicate or ''}".strip(),
            )
    elif parent is not None and (not subject or anchor.percent is False):
        if subject and not anchor.percent:
            rest = predicate or ""
            predicate = f"có {rest if rest.startswith(subject) else f'{subject} {rest}'}".strip()
        subject = parent.subject
    if base and subject:
        subject = f"{subject} {base}"
    title = title_pattern().search(fold(predicate or ""))
    return Target(
        comparator=anchor.comparator,
        value=anchor.value,
        value_max=anchor.maximum,
        unit="%" if anchor.percent else noun or None,
        percentage=anchor.percent,
        subject=joined(subject) if subject else None,
        predicate=predicate or None,
        title_id=title_of(title).title_id if title else None,
        parent_id=local_id("targets", parent.start, parent.end) if parent else None,
        by_date=by_date,
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:target.percent" if anchor.percent else "rule:target.count",
        confidence=0.9 if anchor.percent else 0.75,
    )


def _split(words: str) -> tuple[str | None, str | None]:
    """Subject and predicate of what follows the number: the first verb divides them."""
    verb = _VERBS.search(" " + words)
    if verb is None:
        return words or None, None
    cut = verb.start() - 1
    if cut <= 0:
        return None, words
    return words[:cut].strip(" ,") or None, words[cut:].strip()


@Language.factory("thidua_targets")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("targets", find_targets)
