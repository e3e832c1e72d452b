"""Targets: every percentage or count to be reached, with who and what.

A clause is found first (bullets, semicolons, "trong đó"), then read: comparator, number, subject
(up to the first verb after the number) and predicate.
"""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.extract.target_numbers import Label, TargetNumber, find_numbers
from thidua.knowledge.actors import actor_head
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Target, local_id
from thidua.structure.plan import Plan

# What a clause may begin with when it says what is done rather than who.
_ACTIONS = r"kết\s+nạp|giới\s+thiệu|trồng|trao|xây|sửa|tổ\s+chức|hỗ\s+trợ|vận\s+động|giúp|phát\s+triển|thành\s+lập|mở|cử|tặng|tiếp\s+nhận|đào\s+tạo|bồi\s+dưỡng|khám|nhận|hiến|phát\s+hiện|đề\s+xuất|xuất\s+bản|thực\s+hiện|hoàn\s+thành|triển\s+khai|xử\s+lý|giải\s+quyết"
_CLAUSE_START = re.compile(
    rf"[;:\n(]|\.\s|[“\"]\s|,?\s*trong\s+(?:số\s+)?đó\s*:?\s*|,\s+(?=(?:{_ACTIONS})\s+(?:[^\W\d_]+\s+){{0,3}}\d)|,\s+(?=(?:có\s+|đạt\s+)?\d+(?:[.,]\d+)?\s?%)"
)
_MODAL = re.compile(
    r"^(?:(?:phấn\s+đấu|đảm\s+bảo|bảo\s+đảm|duy\s+trì|có|đạt|giữ\s+vững|tiếp\s+tục|hằng\s+năm|hàng\s+năm|trong\s+năm(?:\s+20\d\d)?"
    r"|năm\s+(?:học\s+)?20\d\d(?:\s?-\s?20\d\d)?|về|chỉ\s+tiêu|cụ\s+thể|và|,|:|-|\+)\s*)*$",
    re.I,
)
_PART_OF = re.compile(r"trong\s+(?:số\s+)?đó", re.I)
_WITHIN = re.compile(r"trong\s+(?:số\s+)?đó\s*:?\s*(?:,\s*)?$", re.I)
_END = re.compile(
    rf"[;\n|]|\.(?=\s|$|/)|,?\s*\(?\s*trong\s+(?:số\s+)?đó(?!\w)|,\s+(?=(?:{_ACTIONS})\s+(?:[^\W\d_]+\s+){{0,3}}\d)|,\s+(?=(?:có\s+|đạt\s+)?(?:ít\s+nhất\s+|trên\s+|từ\s+)?\d+(?:[.,]\d+)?\s?%)"
)
# A semicolon does not end a clause when a verb phrase without a number of its own follows.
_GOES_ON = re.compile(
    r";\s+(?!phấn\s+đấu|không\s|có\s|đạt\s|trong\s+đó|tỷ\s+lệ|tỉ\s+lệ|\d|ít\s+nhất|mỗi\s|từ\s+\d|trên\s+\d)(?P<next>[a-zà-ỹđ][^;\n.]*)"
)
_NEXT_TARGET = re.compile(r"\d|không\s+(?:có|để)\s")

_VERBS = re.compile(
    r"(?<=\s)(?:đạt|được|có|tham\s+gia|thực\s+hiện|hoàn\s+thành|chấp\s+hành|tổ\s+chức(?!\s+(?:đảng|đoàn|công\s+đoàn|cơ\s+sở|chính\s+trị))|đăng\s+ký|ký|xây\s+dựng"
    r"|không|nắm|biết|xếp\s+loại|tích\s+cực|nghiêm\s+túc|hưởng\s+ứng|sử\s+dụng|ứng\s+dụng|áp\s+dụng|triển\s+khai|giữ|lên\s+lớp|tốt\s+nghiệp|đỗ"
    r"|đi(?=\s)|học\s+tập|vi\s+phạm|mắc|nộp|đóng|phát\s+động|là|phải|cam\s+kết|(?<!đầy\s)đủ|vận\s+động|thi\s+đua|phấn\s+đấu|hiến\s+máu|ủng\s+hộ|quán\s+triệt"
    r"|đề\s+nghị|viết|gửi|đảm\s+bảo|bảo\s+đảm|trúng\s+tuyển|giải\s+quyết|cung\s+cấp|làm|sinh\s+hoạt|nhận|ra(?=\s)|thi(?=\s)|bị|xảy\s+ra|đề\s+xuất|duy\s+trì"
    r"|khám|chuẩn|an\s+toàn|công\s+nhận|dự|thuộc|hỗ\s+trợ|tự|chủ\s+động|thường\s+xuyên|bỏ|trễ|trả|cập\s+nhật|số\s+hóa|xử\s+lý|Hoàn\s+thành|kết\s+nạp|giới\s+thiệu|giảm|tăng(?!\s+trưởng)|còn(?!\s+lại)|hài\s+lòng|tự\s+túc|kiểm\s+tra|yên\s+tâm|đồng\s+thuận|dự|nhận|quá\s+hạn|trễ\s+hạn|sai|chậm|tồn\s+đọng)(?!\w)"
)
# A clause that begins with what is done: "giới thiệu ít nhất 1.200 đoàn viên ưu tú".
_ACTION = re.compile(rf"(?:{_ACTIONS})(?!\w)", re.I)
_OUT_OF = re.compile(r"\s+(?P<base>(?:trong\s+(?:tổng\s+)?số|trên\s+tổng\s+số)\s+[^;.()\n]+)$")
_PREPOSITION = re.compile(r"\s+(?=(?:với|cho|của|về|tại|ở|gửi|trong|theo|để)\s)")
_BY = re.compile(
    r"\s+(?:(?:trong|vào|đến|hết|trước)\s+(?:hết\s+)?(?:năm|tháng|ngày|quý)\s*[\d/.]+(?:\s*(?:năm|/)\s*20\d\d)?)$"
)


def find_targets(plan: Plan) -> list[Target]:
    """All targets of the body, in text order."""
    anchors = find_numbers(plan)
    found: list[Target] = []
    parent: Target | None = None
    for index, anchor in enumerate(anchors):
        following = anchors[index + 1].start if index + 1 < len(anchors) else plan.body.end
        span = _clause(plan.flow, anchor, following)
        within = bool(_WITHIN.search(plan.flow, max(0, anchor.start - 30), anchor.start))
        if within:
            window = max(0, anchor.start - 30)
            cue = [m.start() for m in _PART_OF.finditer(plan.flow, window, anchor.start)]
            span = (cue[-1], span[1])
        same_line = parent is not None and "\n" not in plan.flow[parent.end or 0 : anchor.start]
        record = _record(plan, anchor, span, parent if within and same_line else None)
        found.append(record)
        if not within:
            parent = record
    return found


def _clause(flow: str, anchor: TargetNumber, following: int) -> tuple[int, int]:
    """The clause around a number: from its subject or comparator to its end."""
    if anchor.label is not None:
        return anchor.label.start, anchor.label.stop
    floor = max(0, anchor.start - 260)
    # the look-ahead of a clause start may see the number itself
    starts = (
        m.end()
        for m in _CLAUSE_START.finditer(flow, floor, anchor.end)
        if m[0] != "(" or ")" not in flow[m.end() : anchor.start]
    )
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
            and _VERBS.match(flow, more.start("next"))
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


def _record(
    plan: Plan, anchor: TargetNumber, span: tuple[int, int], parent: Target | None
) -> Target:
    start, end = span
    flow = plan.flow
    if anchor.label is not None:
        return _labelled_record(plan, anchor, anchor.label)
    right = " ".join(flow[anchor.noun : end].split())
    left = " ".join(flow[start : anchor.start].split()).strip(" ,:")
    within = bool(_PART_OF.match(left))
    left = "" if within else left
    comparator = anchor.comparator
    up = _NOUN_UP.match(right) if comparator in ("eq", "ge") else None
    if up and not (title_pattern().search(fold(up["noun"])) or _GRADE.search(fold(up["noun"]))):
        comparator, right = "ge", up["noun"] + right[up.end() :]
    by_date = None
    if by := _BY.search(right):
        by_date = parse_date(by[0]) or (m[0] if (m := re.search(r"20\d\d", by[0])) else None)
        if by_date:
            right = right[: by.start()]
    base = None
    if out := _OUT_OF.search(right):
        base, right = out["base"], right[: out.start()]
    subject, predicate = _split(right, tag=anchor.percent)
    if parent is not None and anchor.percent and predicate is None:
        subject, predicate = None, right or None
    noun = _PREPOSITION.split(subject, maxsplit=1)[0] if subject else None
    if noun and not anchor.percent and noun != subject and predicate is None:
        subject, predicate = noun, right if left or parent else right[len(noun) :].strip()
    if left and anchor.comparator != "none":
        rest = predicate or ""
        rest = rest if subject and rest.startswith(subject) else f"{subject or ''} {rest}".strip()
        has = anchor.has.strip().lower()
        verb = _VERBS.search(" " + left, 2)
        if _ACTION.match(left):
            subject, predicate = noun if not anchor.percent else subject, f"{left} {rest}"
            if noun and rest.startswith(noun):
                predicate = f"{left} {rest[len(noun) :].strip()}".strip()
        else:
            cut = verb.start() - 1 if verb else len(left)
            words = (left[cut:].strip(), has if has in ("có", "đạt") else "", rest)
            subject, predicate = left[:cut].strip(" ,:"), " ".join(filter(None, words)) or None
    elif within and parent is None and (who := _subject_before(flow, start)):
        rest = predicate or ""
        predicate = (
            f"có {rest if subject and rest.startswith(subject) else f'{subject or str()} {rest}'}"
        )
        predicate, subject = " ".join(predicate.split()), who
    elif parent is not None and (not subject or anchor.percent is False):
        if subject and not anchor.percent:
            rest = predicate or ""
            predicate = f"có {rest if rest.startswith(subject) else f'{subject} {rest}'}".strip()
        subject = parent.subject
    if base and subject:
        subject = f"{subject} {base}"
    title = title_pattern().search(fold(predicate or ""))
    return Target(
        comparator=comparator,
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


# "hộ nghèo có khó khăn về nhà ở được hỗ trợ": the first verb belongs to the subject
_RELATIVE = re.compile(
    r"có\s+(?!các\s|những\s|bài\s|kế\s+hoạch)(?:(?!được|có)[^\s,]+\s+){1,7}(?=(?:được|ký|đạt)\s)"
)
# "10 sáng kiến trở lên", "95% viên chức trở lên đạt …": the bound stands after the noun
_NOUN_UP = re.compile(r"(?P<noun>(?:[^\W\d_]+\s+){1,4}?)trở\s+lên(?!\w)\s*")


@lru_cache(maxsize=1024)
def _tagged_verb(words: str) -> int | None:
    """Where the first verb begins by underthesea's tagger: for words that the table lacks."""
    from underthesea import pos_tag

    at = 0
    for token, tag in pos_tag(words):
        place = words.find(token, at)
        if place < 0:
            return None
        if tag.startswith("V") and place > 0:
            return place
        at = place + len(token)
    return None


def _subject_before(flow: str, at: int) -> str | None:
    """Who the clause before "trong đó" speaks of, where that clause has no number."""
    begin = max(flow.rfind(". ", 0, at), flow.rfind("\n", 0, at), flow.rfind(";", 0, at)) + 1
    found = None
    for comma in re.finditer(r"(?:^|,)\s*", flow[begin:at]):
        head = actor_head().match(flow, begin + comma.end(), at)
        who = re.compile(r"(?P<who>[^.;:\n]{3,80}?)\s+(?:có|đạt|được)\s").match(
            flow, begin + comma.end(), at
        )
        if head and who and found is None:
            found = " ".join(who["who"].split())
    return found


def _labelled_record(plan: Plan, anchor: TargetNumber, label: Label) -> Target:
    """Read "Tỷ lệ …: 95%" as a subject, "LĐTT: 85%" as what is to be reached."""
    name = joined(plan.text[label.start : label.end])
    title = title_pattern().search(fold(name))
    grade = _GRADE.fullmatch(fold(name))
    noun = plan.flow[label.noun[0] : label.noun[1]] if label.noun else None
    reached = bool(title or grade)
    return Target(
        comparator=anchor.comparator,
        value=anchor.value,
        value_max=anchor.maximum,
        unit="%" if anchor.percent else noun,
        percentage=anchor.percent,
        subject=None if reached else name,
        predicate=name if reached else None,
        title_id=title_of(title).title_id if title else None,
        quote=plan.text[label.start : label.stop],
        start=label.start,
        end=label.stop,
        extractor="rule:target.labelled",
        confidence=0.8,
    )


_GRADE = re.compile(
    r"(?:xep loai |loai |hoc luc |hanh kiem )?(?:tot|kha|gioi|xuat sac|trung binh|tb|yeu|kem|dat|chua dat|hoan thanh.*)"
)


def _split(words: str, *, tag: bool) -> tuple[str | None, str | None]:
    """Subject and predicate of what follows the number: the first verb divides them."""
    verb = _VERBS.search(" " + words)
    if verb is None:
        cut = _tagged_verb(words) if tag else None
        return (words or None, None) if cut is None else (words[:cut].strip(" ,"), words[cut:])
    if verb[0] == "có" and (clause := _RELATIVE.match(" " + words, verb.start())):
        verb = _VERBS.search(" " + words, clause.end() - 1) or verb
    cut = verb.start() - 1
    if cut <= 0:
        return None, words
    return words[:cut].strip(" ,") or None, words[cut:].strip()


@Language.factory("thidua_targets")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("targets", find_targets)
