"""Targets printed as "name: number": "Tỷ lệ sai sót: dưới 1%", "LĐTT: 95% CBGVNV", "Tốt: 60%"."""

from __future__ import annotations

import re
from dataclasses import replace

from thidua.extract.targets.bounds import bound_before, bound_of_label
from thidua.extract.targets.deadlines import IN_A_TERM, date_of, deadline_within
from thidua.extract.targets.grades import is_grade, title_id_in
from thidua.extract.targets.grammar import is_rate, tagged_verb, verb_at
from thidua.extract.targets.label_reading import UNIT_LAST, read_beside_label
from thidua.extract.targets.lead_ins import after_lead_in, deadline_around
from thidua.extract.targets.patterns import (
    Label,
    TargetNumber,
    comparator_of,
    number_in,
    number_of,
    percent_sign,
)
from thidua.extract.targets.places import after_mark, item_start, line_start
from thidua.extract.targets.pledges import ends_pledging
from thidua.extract.targets.reading import Reading
from thidua.extract.targets.things import HOURS, NOT_COUNTED
from thidua.extract.targets.wholes import PART_WORDS
from thidua.knowledge.actors import actor_head
from thidua.knowledge.folding import UPPER, fold, joined
from thidua.knowledge.target_words import folded_words_of
from thidua.knowledge.titles import title_pattern
from thidua.records import Target
from thidua.structure.plan import Plan

# "Tốt, Khá về rèn luyện: 98%"
_GRADES_BEFORE = re.compile(
    r"(?<!\w)(?<!\w )(?P<grades>(?:(?:tốt|khá|giỏi|xuất\s+sắc)\s*,\s+)+)$", re.I
)
_RATE = re.compile(r"(?<!\w)t[ỷỉ]\s+(?:lệ|trọng)(?!\w)|(?<!\w)t[ỷỉ]\s+$", re.I)
# "Đoàn viên, hội viên đăng ký học tập, làm theo Bác: 100%", "…: 20%; dịch vụ, du lịch: 30%"
_ITEM = re.compile(
    r"\s*(?:[-+*•–]\s*)?(?:(?:\(?\d{1,2}[.)]|[a-zđ][.)])\s*)?(?P<words>[^\W\d_](?:[^\d:;.,\n|]*,\s)+)"
)
_BULLET = re.compile(rf"(?:\s[+•]|(?<=[%).;:])\s[-–])\s+(?=[{UPPER}])")
_LONGEST_GRADES = 40  # characters
_LASTING = re.compile(
    r"(?:số\s+)?(?:ngày|thời\s+gian)\s(?:.*\s)?(?:(?:bình\s+quân|trung\s+bình)(?!\w)|điều\s+trị|nằm\s+viện|chờ\s|giải\s+quyết|xử\s+lý|mất\s+điện)",
    re.I,
)
_TITLE_COUNT = re.compile(
    r"(?:đ/\s?c|đồng\s+chí|người|tập\s+thể|cá\s+nhân|tổ|khoa|phòng|đơn\s+vị)", re.I
)
# "100% xã | , phường, thị trấn": the rest of those that are counted
_OTHERS = re.compile(
    r"(?:,\s+(?!trong\s|riêng\s|gồm\s|bao\s+gồm|kể\s)[^\W\d_]+(?:\s[^\W\d_]+){0,3}?)+(?P<up>\s+trở\s+lên)?"
    r"(?=\s*(?:[;.|\n)]|,\s+trong\s|$))"
)
_ONE_MORE = re.compile(r"\s*[,;]\s+\d{1,4}(?![\d/.,%:)])\s+[^\W\d_]")
# "Khoa học, dịch vụ: 20 sáng kiến, 05 đề tài": fields and no name of what is counted
_ABOUT_WHAT = re.compile(
    r"(?:(?:trong|đến|hết|cuối)\s+)*(?:năm(?:\s+học)?|giai\s+đoạn|nhiệm\s+kỳ)\s+20\d\d(?:\s?[-–]\s?20\d\d)?|về\s+(?!đích|trước)[^\W\d_]+(?:\s[^\W\d_]+){0,3}",
    re.I,
)
_LIST_HEAD = re.compile(r"(?:Về\s|Công\s+tác\s|Lĩnh\s+vực\s|[^\W\d_]+\s[^\W\d_]+,\s)[^:]*", re.I)
_URGES = re.compile(
    r"(?:đăng\s+ký|phấn\s+đấu|đề\s+nghị|cụ\s+thể|chỉ\s+tiêu|mục\s+tiêu)(?:\s+(?:thi\s+đua|danh\s+hiệu))?",
    re.I,
)
_PART = re.compile(r",\s+trong\s+(?:số\s+)?đó(?!\w)")
TERM_LABEL = re.compile(
    rf"(?:phấn\s+đấu\s+)?(?:(?:(?:tính\s+)?đến|trong|hết|cuối|vào)\s+)*(?P<term>{IN_A_TERM})",
    re.I,
)
# "Tỷ lệ hộ dùng nước sạch: | năm 2027: 85%; | năm 2028": over a series on one line
_OVER_TERMS = re.compile(
    rf"\s*(?:[-+*•–]\s*)?(?P<what>[^\W\d_][^:;\n]{{3,90}}?)\s*:\s+(?:[^:;\n]{{0,20}}{IN_A_TERM}\s*:[^:;\n]{{1,40}};\s+)*",
    re.I,
)
_BY_YEARS = re.compile(
    r",?\s+(?:theo\s+)?(?:từng|các|qua\s+các)\s+năm(?!\w)|,?\s+(?:cụ\s+thể|như\s+sau)(?!\w)", re.I
)
_MEASURED = re.compile(r"(?:he so|chi so|ty suat|ty so|tuoi tho|muc sinh)(?![a-z])")
_NO_LABEL = re.compile(rf"(?:{folded_words_of('no_label')})\b")


def is_labelled(match: re.Match[str], *, in_targets: bool) -> bool:
    """Whether "name: number" is a target: a percentage, or in a list of targets a known name."""
    if ends_pledging(match["label"]):
        return False
    if match["of"] and _ABOUT_WHAT.fullmatch(match["label"]):
        return (
            False  # "Năm học 2025 - 2026: 80% giáo viên dạy giỏi", "Về chuyên môn: 80% giờ dạy tốt"
        )
    if match["of"]:
        others = _others(match)
        end = others.end() if others else match.end()
        if match.string.startswith(",", end) and not _PART.match(match.string, end):
            return False
        of = _words(match, others)
        if verb_at(of) is not None or _deed_of(match, of):
            return False
        shares = of.startswith("số ") and title_pattern().search(fold(match["label"]))
        return bool(shares) or not title_pattern().search(fold(of))
    if match["percent"]:
        return True
    if comparator_of(match) == "none":
        return is_grade(match["label"])
    if in_targets and not match["noun"] and UNIT_LAST.search(match["label"].rstrip()):
        return True  # "Tổng đàn bò (con): 1.200"
    label = fold(match["label"])
    named = title_pattern().fullmatch(label)
    if named and _TITLE_COUNT.fullmatch(match["noun"] or ""):
        return not match["le"]  # "LĐTT: 29 đ/c"; "Bằng khen: không quá 03 tập thể" is a rule
    if not in_targets:
        return False
    several = _ONE_MORE.match(match.string, match.end())
    if several and (actor_head().match(match["label"]) or _LIST_HEAD.fullmatch(match["label"])):
        return False  # a heading over several: "Chi bộ Sở Y tế: 02 cuộc giám sát, 03 đảng viên mới"
    if match["noun"]:
        if _URGES.fullmatch(match["label"]):
            return False  # "Đăng ký: 01 Cờ thi đua"
        if HOURS.match(match["noun"]) and _LASTING.match(match["label"]):
            return True
        return not NOT_COUNTED.match(match["noun"])
    if named or match["label"].isupper():
        return True
    if _MEASURED.match(label):
        return True
    if match["lt"] or match["le"]:
        return not _NO_LABEL.match(label)  # "SAIDI (phút): < 73,5"
    return not _NO_LABEL.match(label) and len(match["value"]) <= 3 and "," not in match["value"]


def _deed_of(match: re.Match[str], of: str) -> bool:
    """Whether those a share is *of* do something: "Chuyển đổi số: 70% giáo viên soạn bài giảng"."""
    known = title_pattern().search(fold(match["label"])) or is_grade(match["label"])
    return not known and of.count(" ") > 1 and tagged_verb(of) is not None


def _others(match: re.Match[str]) -> re.Match[str] | None:
    """What a match of ``LABELLED`` counts besides, after a comma: "12 xã | , phường"."""
    end = match.end("of" if match["of"] else "noun")
    others = _OTHERS.match(match.string, end) if end == match.end() else None
    told = others and verb_at(_words(match, others).partition(", ")[2]) is not None
    return None if told else others


def _words(match: re.Match[str], others: re.Match[str] | None) -> str:
    """Those that a number counts or is a share of, with the *others* after a comma."""
    words = match["of"] or match["noun"] or ""
    return words if others is None else words + others[0].removesuffix(others["up"] or "")


def labelled_number(flow: str, match: re.Match[str]) -> TargetNumber:
    """The number of a match of ``LABELLED``, which begins with its label."""
    others = _others(match)
    stop, many = others.end() if others else match.end(), len(_words(match, others))
    noun = (match.start("noun"), match.start("noun") + many) if match["noun"] else None
    of = (match.start("of"), match.start("of") + many) if match["of"] else None
    start, end = match.span("label")
    if noun or match["percent"]:
        number = number_in(match, percent=bool(match["percent"]))
    else:
        value, comparator = number_of(match["value"]), comparator_of(match)
        number = TargetNumber(start, end, comparator, value, None, False, "", match.end())
    if others and others["up"] and number.comparator == "eq":
        number = replace(number, comparator="ge")
    comparator, name = bound_before(number.comparator, match["label"])  # "yếu dưới : 1%"
    number, end = replace(number, comparator=comparator), start + len(name)
    start = _label_start(flow, start, end)
    label = Label(start, end, noun, of, stop)
    return replace(number, start=start, end=stop, label=label)


def announced(plan: Plan, at: int) -> str | None:
    """What a line over a series by years says is counted: "Số xã hoàn thành theo từng năm:"."""
    section = plan.section_at(at)
    for holder in plan.ancestors(section) if section else ():
        own = plan.own_span(holder)
        told = plan.flow[max(own.start, holder.content_start) : own.end].strip()
        words = " ".join(told.rpartition("\n")[2].split())
        if words.endswith(":") and is_rate(words):
            return _BY_YEARS.split(words.rstrip(": "), maxsplit=1)[0].strip(" ,")
    return None


def _over_terms(plan: Plan, start: int) -> str | None:
    """What a series by years is of, whose label begins at *start*: said on its line or over it."""
    said = _OVER_TERMS.fullmatch(plan.flow, item_start(plan, start), start)
    return " ".join(said["what"].split()) if said else announced(plan, start)


def _label_start(flow: str, start: int, end: int) -> int:
    """Where a label really begins of which a match took the words from *start* to *end*."""
    line = line_start(flow, start)
    if grades := _GRADES_BEFORE.search(flow, max(line, start - _LONGEST_GRADES), start):
        start = grades.start("grades")
    opened = flow.rfind("(", start, end)
    if opened >= 0 and ")" not in flow[opened:end]:
        start = opened + 1  # "745 ha rừng non (năm hai: 410 ha; năm ba: 335 ha)"
    begins = after_mark(flow, ";:|.", line, start)
    if bullets := list(_BULLET.finditer(flow, start, end)):
        start = bullets[-1].end()  # "Giáo viên giỏi: + Cấp tỉnh: 2 giải + Cấp huyện: 3 giải"
    if begins < start and (rate := _RATE.search(flow, begins, start)):
        start = rate.start()  # longer than a label is taken to be
    words = _ITEM.match(flow, begins, start)
    if words is None or words.end() != start:
        return after_lead_in(flow, start, end)
    return after_lead_in(flow, words.start("words"), start)


def read_label(plan: Plan, number: TargetNumber, label: Label, span: tuple[int, int]) -> Target:
    """Read "Tỷ lệ …: 95%" as a subject, "LĐTT: 85%" as what is to be reached."""
    start, end = span
    name = PART_WORDS.sub("", joined(plan.text[start : label.end]))
    words = joined(plan.flow[label.noun[0] : label.noun[1]]) if label.noun else ""
    of = joined(plan.flow[label.of[0] : label.of[1]]) if label.of and number.percent else ""
    comparator, words = bound_of_label(number.comparator, words)
    name, by = deadline_within(name, plan)
    reading = read_beside_label(name, number, of, words)
    if term := TERM_LABEL.fullmatch(joined(plan.text[start : label.end])):
        by = date_of(term["term"], plan.year)
        said = (reading.predicate or "").removeprefix(name).strip()
        reading = Reading(_over_terms(plan, start) or reading.unit, said or None, reading.unit)
    sign = percent_sign(plan.flow[number.start : number.end])
    return Target(
        comparator=comparator,
        value=number.value,
        value_max=number.maximum,
        unit=sign if number.percent else reading.unit,
        percentage=number.percent,
        subject=reading.subject,
        predicate=reading.predicate,
        title_id=title_id_in(name),
        by_date=by or deadline_around(plan, start, end),
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:target.labelled",
        confidence=0.8,
    )
