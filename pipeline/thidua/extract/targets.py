"""Targets: every percentage or count to be reached, with who and what.

``target_numbers`` finds the number; here its clause is bounded (bullets, semicolons, "trong đó",
the next target) and read. With the number first, the subject reaches to the first verb; with the
subject first ("mỗi đơn vị có 03 sáng kiến"), the predicate is the verb and what is counted.
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
from thidua.knowledge.target_words import words_of
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Target, local_id
from thidua.structure.plan import Plan

_ACTIONS = words_of("action")
_NEXT_ACTION = rf",\s+(?=(?:{_ACTIONS})\s+(?:[^\W\d_]+\s+){{0,3}}\d)"
_NEXT_NUMBER = r",\s+(?=(?:có\s+|đạt\s+)?(?:ít\s+nhất\s+|trên\s+|từ\s+)?\d+(?:[.,]\d+)?\s?%)"
_CLAUSE_START = re.compile(
    rf"[;:\n(|]|\.\s|[“\"]\s|,?\s*trong\s+(?:số\s+)?đó\s*:?\s*|{_NEXT_ACTION}|{_NEXT_NUMBER}"
)
_END = re.compile(
    rf"[;\n|]|\.(?=\s|$|/)|,?\s*\(?\s*trong\s+(?:số\s+)?đó(?!\w)|{_NEXT_ACTION}|{_NEXT_NUMBER}"
)
# What stands before a number without being a subject.
_MODAL = re.compile(
    r"^(?:(?:phấn\s+đấu|đảm\s+bảo|bảo\s+đảm|duy\s+trì|có|đạt|giữ\s+vững|tiếp\s+tục|hằng\s+năm|hàng\s+năm|trong\s+năm(?:\s+20\d\d)?"
    r"|năm\s+(?:học\s+)?20\d\d(?:\s?-\s?20\d\d)?|về|chỉ\s+tiêu|cụ\s+thể|khoảng|và|,|:|-|\+|\|)\s*)*$",
    re.I,
)
_URGE = re.compile(
    r"(?:(?:[Pp]hấn\s+đấu|[Đđ]ảm\s+bảo|[Bb]ảo\s+đảm|[Tt]rong\s+năm|[Hh][ằà]ng\s+năm|[Nn]ăm\s+20\d\d|đến\s+(?:cuối\s+)?năm\s+20\d\d|khoảng"
    r"|[Đđ]ồng\s+thời|[Nn]goài\s+ra|[Bb]ên\s+cạnh\s+đó|[Cc]ụ\s+thể|đăng\s+ký\s+năm\s+20\d\d),?\s+)+"
)
_PART_OF = re.compile(r"trong\s+(?:số\s+)?đó", re.I)
_WITHIN = re.compile(r"trong\s+(?:số\s+)?đó\s*:?\s*(?:,\s*)?$", re.I)
_OF_THEM = re.compile(r"\s+trong\s+số\s+đó\s+")
_BOUNDARY = re.compile(r"[,;]\s+|\s{3,}|\s+và\s+")
# A semicolon does not end a clause when a verb phrase without a number of its own follows.
_GOES_ON = re.compile(
    r";\s+(?!phấn\s+đấu|không\s|có\s|đạt\s|trong\s+đó|tỷ\s+lệ|tỉ\s+lệ|\d|ít\s+nhất|mỗi\s|từ\s+\d|trên\s+\d)(?P<next>(?:[a-zà-ỹđ]|Đại\s+hội)[^;\n.]*)"
)
_NEXT_TARGET = re.compile(r"\d|không\s+(?:có|để)\s")
_YEARS = re.compile(r"(?:năm(?:\s+học)?|nhiệm\s+kỳ)\s+\d{4}(?:\s?[-–]\s?\d{4})?")
# After a semicolon these name one thing more of the same target.
_ONE_MORE = re.compile(
    r"(?:kế\s+hoạch|chương\s+trình|chỉ\s+thị|nghị\s+quyết|quy\s+chế|quy\s+định|đại\s+hội)(?!\w)",
    re.I,
)
_NEW_ORDER = re.compile(
    r",\s+(?=(?:chấp\s+hành|thực\s+hiện|tích\s+cực|tham\s+gia|giữ|đảm\s+bảo|100|xây\s+dựng|phấn\s+đấu|không\s+có)\s)"
)

_VERBS = re.compile(
    rf"(?<=\s)(?:(?:{words_of('verb')})(?!\w)|tổ\s+chức(?!\s+(?:đảng|đoàn|công\s+đoàn|cơ\s+sở|chính\s+trị)|\w)"
    r"|(?<!đầy\s)đủ(?!\w)|tăng(?!\s+trưởng|\w)|còn(?!\s+lại|\w)|sinh\s+hoạt(?!\s+(?:đô|phí)|\w)"
    r"|(?<!cụm\s)(?<!khối\s)(?<!đồng\s)(?<!trào\s)thi\s+đua(?!\w)|thi(?!\s+đua|\w)|(?<!cách\s)làm(?!\w))",
    re.I,
)
_ACTION = re.compile(rf"(?:{_ACTIONS}|giảm|kéo\s+giảm|tăng|đề\s+nghị)(?!\w)", re.I)
_MEASURE = re.compile(
    rf"(?:{words_of('measure')})(?!\w|\s+chí)(?:/[^\W\d_]+(?:\s(?=hộ|người))?)*", re.I
)
# "Tỷ lệ án các loại được giải quyết đạt": the rate itself is the subject, verbs in it included
_RATE = re.compile(
    r"(?P<rate>(?:tỷ\s+lệ|tỉ\s+lệ|tốc\s+độ|mức|năng\s+suất|công\s+suất|chỉ\s+số|tổng\s+số|số\s+lượng|giá\s+trị|doanh\s+thu|giải\s+ngân|thu\s+ngân\s+sách)(?:\s.*?)?)(?:\s+(?P<verb>(?:đạt|giảm|tăng|còn|chiếm|vượt)(?:\s+(?:còn|thêm|xuống|được))?))?",
    re.I,
)
_OUT_OF = re.compile(r"\s+(?P<base>(?:trong\s+(?:tổng\s+)?số|trên\s+tổng\s+số)\s+[^;.()\n]+)$")
_PREPOSITION = re.compile(r"\s+(?=(?:với|cho|của|về|tại|ở|gửi|trong|theo|để|do|cấp)\s)")
_BY = re.compile(
    r"\s+(?:(?:xong\s+)?(?:trong|vào|đến|hết|trước)\s+(?:hết\s+)?(?:(?:năm|tháng|ngày|quý)\s*[\dIV]+|\d{1,2}/\d{1,2})[\d/.]*(?:\s*(?:năm|/)\s*20\d\d)?)$"
)
_RATE_PER = re.compile(r"^/[^\W\d_]+(?!\w)\s*")  # "1,5%/năm"
# "hộ nghèo có khó khăn về nhà ở được hỗ trợ": the first verb belongs to the subject
_RELATIVE = re.compile(
    r"có\s+(?!các\s|những\s|bài\s|kế\s+hoạch)(?:(?!được|có)[^\s,]+\s+){1,7}(?=(?:được|ký|đạt)\s)"
)
# "10 sáng kiến trở lên", "95% viên chức trở lên đạt …": the bound stands after the noun
_NOUN_UP = re.compile(r"(?P<noun>(?:[^\W\d_]+\s+){1,4}?)trở\s+lên(?!\w)\s*")
_GRADE = re.compile(
    r"(?:xep loai |loai |hoc luc |hanh kiem )?(?:tot|kha|gioi|xuat sac|trung binh|tb|yeu|kem|dat|chua dat|hoan thanh.*)"
)
_LONGEST_VERB_TAIL = 3  # syllables of a verb phrase that still belongs to a counted noun


def find_targets(plan: Plan) -> list[Target]:
    """All targets of the body, in text order."""
    numbers = find_numbers(plan)
    found: list[Target] = []
    parent: Target | None = None
    for index, number in enumerate(numbers):
        before = numbers[index - 1].end if index else 0
        after = numbers[index + 1].start if index + 1 < len(numbers) else plan.body.end
        span = _clause(plan, number, before, after)
        window = max(0, number.start - 30)
        within = bool(_WITHIN.search(plan.flow, window, number.start))
        if within:
            cues = [m.start() for m in _PART_OF.finditer(plan.flow, window, number.start)]
            span = (cues[-1], span[1])
        within = within or bool(_OF_THEM.match(plan.flow, number.end))
        same_line = parent is not None and "\n" not in plan.flow[parent.end or 0 : number.start]
        record = _record(plan, number, span, within, parent if within and same_line else None)
        found.append(record)
        if not within:
            parent = record
    return found


def _clause(plan: Plan, number: TargetNumber, before: int, after: int) -> tuple[int, int]:
    """The clause around a number, between the number *before* it and the one *after* it."""
    floor = _item_start(plan, number.label.end if number.label else number.start)
    if number.label is not None:
        return max(number.label.start, floor), number.label.stop
    return _clause_start(plan.flow, number, floor, before), _clause_end(plan.flow, number, after)


def _item_start(plan: Plan, at: int) -> int:
    """Where the words of the line at *at* begin: after the marker, if the line has one."""
    line = plan.flow.rfind("\n", 0, at) + 1
    section = plan.section_at(at)
    return max(line, section.content_start) if section and section.content_start <= at else line


def _clause_start(flow: str, number: TargetNumber, floor: int, before: int) -> int:
    at = number.start
    # the look-ahead of a clause start may see the number itself
    starts = [
        m.end()
        for m in _CLAUSE_START.finditer(flow, max(floor, at - 260), number.end)
        if m.end() <= at and (m[0] != "(" or ")" not in flow[m.end() : at])
    ]
    begin = max(starts, default=max(floor, at - 260))
    if begin < before < at and (cuts := list(_BOUNDARY.finditer(flow, before, at))):
        begin = cuts[-1].end()
    left = flow[begin:at]
    if "|" in flow[floor:begin] and _MODAL.match(left.strip()):
        cell = flow.rfind("|", floor, flow.rfind("|", floor, begin))
        label = flow[cell + 1 : begin].strip(" |")
        if cell >= 0 and label and not label.isdigit():
            return cell + 1 + len(flow[cell + 1 : begin]) - len(flow[cell + 1 : begin].lstrip())
    urged = left.rstrip().lower().endswith(("phấn đấu", " và"))
    urged = urged and not actor_head().match(left.lstrip())
    if _MODAL.match(left.strip()) or number.comparator == "none" or urged:
        return at
    begin += len(left) - len(left.lstrip(" ,+-–•*"))
    urge = _URGE.match(flow, begin, at)
    return urge.end() if urge else begin


def _clause_end(flow: str, number: TargetNumber, after: int) -> int:
    at, end = number.end, None
    if of_them := _OF_THEM.match(flow, at):
        at = of_them.end()
    while end is None:
        stop = _END.search(flow, at)
        if stop is None:
            end = len(flow)
        elif (
            flow[stop.start()] == ";"
            and (more := _GOES_ON.match(flow, stop.start()))
            and (
                _VERBS.match(flow, more.start("next")) or _ONE_MORE.match(flow, more.start("next"))
            )
            and not (
                _NEXT_TARGET.search(_YEARS.sub("", more["next"])) or number.comparator == "none"
            )
        ):
            at = stop.start() + 1
        else:
            end = stop.start()
    if number.end < after < end and (cuts := list(_BOUNDARY.finditer(flow, number.end, after))):
        end = cuts[-1].start()
    if number.comparator == "none" and (order := _NEW_ORDER.search(flow, number.end, end)):
        end = order.start()
    depth = 0
    for index in range(number.end, end):
        depth += (flow[index] == "(") - (flow[index] == ")")
        if depth < 0:
            end = index
            break
    while end > number.end and flow[end - 1] in " ,;:.(/-\t":
        end -= 1
    return end - 3 if flow[end - 3 : end] == " và" else end


def _record(
    plan: Plan, number: TargetNumber, span: tuple[int, int], within: bool, parent: Target | None
) -> Target:
    if number.label is not None:
        return _labelled_record(plan, number, span, number.label)
    start, end = span
    right = _RATE_PER.sub("", " ".join(plan.flow[number.noun : end].split()))
    right = _OF_THEM.sub("", f" {right}", count=1).strip() if within else right
    left = " ".join(plan.flow[start : number.start].split()).strip(" ,:|")
    left = "" if _PART_OF.match(left) else left
    comparator = number.comparator
    up = _NOUN_UP.match(right) if comparator in ("eq", "ge") else None
    if up and not (title_pattern().search(fold(up["noun"])) or _GRADE.search(fold(up["noun"]))):
        comparator, right = "ge", up["noun"] + right[up.end() :]
    right, by_date = _deadline(right, plan.year)
    base = None
    if out := _OUT_OF.search(right):
        base, right = out["base"], right[: out.start()]
    measure = None if number.percent or comparator == "none" else _MEASURE.match(right)
    if measure:
        right = right[measure.end() :].strip()
    if number.percent or measure:
        noun, (subject, predicate) = None, _split(right, tag=number.percent)
    else:
        noun, rest = _counted(right, absent=comparator == "none")
        subject, predicate = noun, rest or None
        if (done := number.has.strip()) and _ACTION.fullmatch(done):
            predicate = f"{done} {rest}".strip()
    if left and comparator != "none":
        subject, predicate = _after_subject(left, number, right, noun, subject, predicate)
    elif within:
        subject, predicate = _part(plan, start, number, right, noun, (subject, predicate), parent)
    if subject is None and number.percent and comparator != "none":
        subject = _labelled_by(plan, start)
    if base and subject:
        subject = f"{subject} {base}"
    title = title_pattern().search(fold(predicate or ""))
    return Target(
        comparator=comparator,
        value=number.value,
        value_max=number.maximum,
        unit=_sign(plan, number) if number.percent else measure[0] if measure else noun or None,
        percentage=number.percent,
        subject=joined(subject) if subject else None,
        predicate=predicate or None,
        title_id=title_of(title).title_id if title else None,
        parent_id=local_id("targets", parent.start, parent.end) if parent else None,
        by_date=by_date,
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:target.percent" if number.percent else "rule:target.count",
        confidence=0.9 if number.percent else 0.75,
    )


def _sign(plan: Plan, number: TargetNumber) -> str:
    return "‰" if "‰" in plan.flow[number.start : number.end] else "%"


def _labelled_by(plan: Plan, start: int) -> str | None:
    """Who a run-in label names: "Cá nhân: 100% hoàn thành tốt nhiệm vụ"."""
    begin = _item_start(plan, start)
    label = _WHO_LABEL.fullmatch(plan.flow[begin:start])
    return " ".join(label["who"].split()) if label and actor_head().match(label["who"]) else None


def _deadline(right: str, year: int | None) -> tuple[str, str | None]:
    """*right* without a deadline at its end, and the deadline as ISO 8601."""
    by = _BY.search(" " + right)
    if by is None:
        return right, None
    date = parse_date(by[0], year) or (m[0] if (m := re.search(r"20\d\d", by[0])) else None)
    return (right[: by.start()].strip(" ,") if date else right), date


def _after_subject(
    left: str,
    number: TargetNumber,
    right: str,
    noun: str | None,
    subject: str | None,
    predicate: str | None,
) -> tuple[str | None, str | None]:
    """Subject and predicate where words stand before the number."""
    if _ACTION.match(left):
        return subject, f"{left} {predicate or ''}".strip()
    if grade := _GRADE.fullmatch(fold(left)):
        return None, left if grade else None
    has = number.has.strip().lower().rpartition(" ")[2]
    has = has if has in ("có", "đạt") else ""
    if rate := _RATE.fullmatch(left):
        words = (rate["verb"], has, right)
        return rate["rate"].strip(" ,:"), " ".join(filter(None, words)) or None
    verb = _VERBS.search(" " + left, 2)
    cut = verb.start() - 1 if verb else len(left)
    words = (left[cut:].strip(), has, right)
    return left[:cut].strip(" ,:"), " ".join(filter(None, words)) or None


def _part(
    plan: Plan,
    start: int,
    number: TargetNumber,
    right: str,
    noun: str | None,
    read: tuple[str | None, str | None],
    parent: Target | None,
) -> tuple[str | None, str | None]:
    """Subject and predicate of a "trong đó": the whole's subject, unless it prints its own."""
    subject, predicate = read
    if parent is None:
        who = _subject_before(plan.flow, start)
        return (who, f"có {right}") if who and noun else (who or subject, predicate)
    if number.percent:
        if predicate is None:
            subject, predicate = None, right or None
        return subject or parent.subject, predicate
    if noun and fold(noun) == fold(parent.subject or ""):
        return parent.subject, predicate
    return parent.subject, f"có {right}" if noun else right or None


def _counted(words: str, *, absent: bool) -> tuple[str | None, str]:
    """The counted noun at the head of *words*, and the rest."""
    cut = len(words)
    if preposition := _PREPOSITION.search(words):
        cut = preposition.start()
    for verb in _VERBS.finditer(" " + words):
        at = verb.start() - 1
        if absent and words[:at].rstrip().endswith(","):
            continue  # "oan, sai": two nouns that are not to be
        if words[:at].endswith("mất "):
            continue  # "mất an toàn": no verb
        cut = min(cut, at)
        break
    noun = words[:cut].strip(" ,")
    long_enough = noun.count(" ") > _LONGEST_VERB_TAIL and not set(noun) & set('“"«')
    tagged = _tagged_verb(noun) if long_enough else None
    if tagged and noun[tagged:].count(" ") >= _LONGEST_VERB_TAIL - 1:
        noun = noun[:tagged].strip(" ,")
    return noun or None, words[len(noun) :].strip(" ,")


@lru_cache(maxsize=1024)
def _tagged_verb(words: str) -> int | None:
    """Where the first verb begins by underthesea's tagger: for words that the table lacks."""
    from underthesea import pos_tag

    at = 0
    for index, (token, tag) in enumerate(pos_tag(words)):
        place = words.find(token, at)
        if place < 0 or (index == 0 and tag.startswith("V")):
            return None
        if tag.startswith("V"):
            return place
        at = place + len(token)
    return None


def _subject_before(flow: str, at: int) -> str | None:
    """Who the clause before "trong đó" speaks of, where that clause has no number."""
    begin = max(flow.rfind(". ", 0, at), flow.rfind("\n", 0, at), flow.rfind(";", 0, at)) + 1
    for comma in re.finditer(r"(?:^|,)\s*", flow[begin:at]):
        head = actor_head().match(flow, begin + comma.end(), at)
        who = _WHO_HAS.match(flow, begin + comma.end(), at)
        if head and who:
            return " ".join(who["who"].split())
    return None


_WHO_LABEL = re.compile(r"\s*(?:Đối\s+với\s+|Về\s+)?(?P<who>[^\W\d_][^:;.\d]{2,60}?)\s*:\s*")
_WHO_HAS = re.compile(r"(?P<who>[^.;:\n]{3,80}?)\s+(?:có|đạt|được)\s")


def _labelled_record(
    plan: Plan, number: TargetNumber, span: tuple[int, int], label: Label
) -> Target:
    """Read "Tỷ lệ …: 95%" as a subject, "LĐTT: 85%" as what is to be reached."""
    start, end = span
    name = joined(plan.text[start : label.end])
    title = title_pattern().search(fold(name))
    reached = bool(title or _GRADE.fullmatch(fold(name)))
    words = " ".join(plan.flow[label.noun[0] : label.noun[1]].split()) if label.noun else None
    noun, rest = _counted(words, absent=False) if words else (None, "")
    return Target(
        comparator=number.comparator,
        value=number.value,
        value_max=number.maximum,
        unit=_sign(plan, number) if number.percent else noun,
        percentage=number.percent,
        subject=None if reached else name,
        predicate=name if reached else rest or None,
        title_id=title_of(title).title_id if title else None,
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:target.labelled",
        confidence=0.8,
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
