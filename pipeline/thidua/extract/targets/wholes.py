"""Wholes and their parts: "đạt 80% trở lên, trong đó 30% loại giỏi", "…, 20% trong số đó".

A part takes from its whole what it does not print itself: who, and what is counted.
"""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import is_somebody
from thidua.extract.targets.grades import is_grade
from thidua.extract.targets.grammar import is_action, is_bare_action, verb_at
from thidua.extract.targets.nouns import measure_of
from thidua.extract.targets.patterns import TargetNumber
from thidua.extract.targets.places import line_start
from thidua.extract.targets.reading import Reading
from thidua.knowledge.actors import actor_head
from thidua.knowledge.folding import UPPER
from thidua.records import Target
from thidua.structure.plan import Plan

PART_WORDS = re.compile(r"^trong\s+(?:số\s+)?đó\s*[:,]?\s*", re.I)
OF_THEM = re.compile(r"\s+trong\s+số\s+(?:đó|này|ấy)\s+")
_CUE = re.compile(
    r"trong\s+(?:(?:số\s+)?đó|số\s+(?:này|ấy))\s*:?\s*(?:,\s*)?"
    r"(?:(?:đến|hết|trong|trước)\s+(?:hết\s+|cuối\s+)?(?:quý|tháng|năm)\s+[\dIV/]+,?\s+)?"
    r"(?:phấn\s+đấu\s+)?(?:có\s+)?(?:(?:khoảng|gần|xấp\s+xỉ|ước)\s+)?$",
    re.I,
)
_LINKS = re.compile(r"Trong\s+(?:số\s+)?đó,\s+|[Tt]rong\s+(?:số\s+)?đó,?\s+phấn\s+đấu\s+")
# What follows one of these in its sentence is a list of parts, whatever stands between them
_LISTS = re.compile(
    r"(?<=\.\s)Trong\s+(?:số\s+)?đó(?:\s*:|,)?|(?P<open>\(\s*)?[Tt]rong\s+(?:số\s+)?đó(?(open)\s*:?|\s*:)"
)
_SENTENCE_END = re.compile(r"(?<!\d)\.[ \t]+\S")
_CLAUSE_BETWEEN = re.compile(r";\s*(?!trong\s)[^\W\d_]|\.\s+(?!Trong\s)[^\W\d_]")
_NO_NOUN = re.compile(r"\s*(?:[;,.)\n]|và\s|$)")
# "Gieo trồng 900 ha, trong đó:" at the end of a line: the items below tell its parts
_PARTS_BELOW = re.compile(r"(?<!\w)trong\s+(?:số\s+)?đó(?:\s+có)?\s*:?[ \t]*$", re.I)
_MARKED = re.compile(
    r"[ \t]*(?:(?P<bullet>[-+*•–.])\s?|(?P<digit>\d{1,2})[.)/]|(?P<letter>[a-zđ])[.)/])"
)
_NAMED = re.compile(rf"(?:[^\W\d_]+\s+){{0,2}}[{UPPER}][^\W\d_]*(?:\s+[{UPPER}][^\W\d_]*){{0,4}}")
_BY_ITSELF = re.compile(r"riêng(?!\w)", re.I)
# A line that is broken right after "trong đó" goes on
_BROKEN = re.compile(r"(?<=trong đó)[ \t]*\n")
_MOST_PARTS = 15  # lines looked back over
_REMARK = re.compile(r"^\s*\([^()\n]*\)")  # "58,9% | (66/112 thôn); …"
# "Trong đó, | mỗi công đoàn đăng ký 01 công trình": no part of what the sentence before counts
_ON_THEIR_OWN = re.compile(r"(?:mỗi|từng)\s")
_COMPARES = re.compile(r"(?:tăng|giảm|gấp|bằng)\s[^;.\n]{1,40}\sso\s", re.I)
_LONGEST_CUE = 50  # characters
_LONGEST_UNIT = 40
_WHOLES_BACK = 3
_FROM_WHOM = re.compile(r"(?:từ|cho|của|ở|tại|do|bằng|để|trong|với|là|theo|ngoài|tiền)\s", re.I)
_WHO_HAS = re.compile(r"(?P<who>[^.;:\n]{3,80}?)\s+(?:có|đạt|được)\s")


def part_start(plan: Plan, number: TargetNumber, start: int, earlier: Target | None) -> int | None:
    """Where the clause of a part begins, with its "trong đó"; None for what is no part.

    *start* is where the clause of *number* begins, *earlier* the target found before it.
    """
    flow = plan.flow
    if number.label and PART_WORDS.match(flow[start : start + 12]):
        return start  # "trong đó loại Tốt: 82%"
    first = max(0, start - _LONGEST_CUE)
    if _ON_THEIR_OWN.match(flow, start) and flow.endswith("Trong đó, ", first, start):
        return None
    if _CUE.search(flow, first, start) and "\n" not in flow[start : number.start]:
        cue = flow.lower().rfind("trong", first, start)
        return cue if cue >= 0 else start
    if OF_THEM.match(flow, number.end):
        return start
    if earlier is None:
        return None
    if earlier.parent_id:
        return start if _is_next_part(plan, earlier, number, start) else None
    shares = number.percent and earlier.percentage and start == number.start
    opened = plan.flow[earlier.end or 0 : start].strip() == "("
    return start if shares and opened else None  # "95% hội viên đạt (70% tốt, 25% khá)"


def last_part(found: list[Target]) -> Target | None:
    """The last target *found*, or the part that it only compares: "Dịch vụ: 25 tỷ, tăng 9% so …"."""
    if len(found) > 1 and found[-1].parent_id is None and found[-2].parent_id:
        compares = _COMPARES.match(found[-1].quote or "")
        if compares and found[-1].subject == found[-2].subject:
            return found[-2].model_copy(update={"end": found[-1].end})
    return found[-1] if found else None


def opens_sentence(plan: Plan, part: int, start: int) -> bool:
    """Whether the "trong đó" at *part* only links a sentence: "Trong đó, | mỗi xã có 01 mô hình".

    "… đề ra 25 chỉ tiêu, trong đó phấn đấu | tốc độ tăng đạt 8%".
    """
    return bool(_LINKS.fullmatch(plan.flow, part, start))


def whole_of(plan: Plan, wholes: list[Target], number: TargetNumber) -> Target | None:
    """Which of the *wholes* found so far the part *number* is one of: mostly the last.

    An amount is part of the last in its sentence or the one before that has its measure: "thu nhập
    đạt 600 tỷ đồng, tăng trưởng 14%. Trong đó nông nghiệp đạt 50 tỷ đồng".
    """
    words = plan.flow[number.noun : number.noun + _LONGEST_UNIT]
    last = wholes[-1] if wholes else None
    if last is None or number.percent or measure_of(words) is None:
        return last
    for whole in reversed(wholes[-_WHOLES_BACK:]):
        if "\n" in plan.flow[whole.end or 0 : number.start]:
            break
        if not whole.percentage and _is_same_measure(words, whole.unit):
            return whole
    return last


def is_beside(plan: Plan, whole: Target, earlier: Target, start: int, number: TargetNumber) -> bool:
    """Whether the part at *start* can be one of *whole*, which no other clause parts from it.

    *earlier* is the target found before the part: the whole or another part of it.
    """
    if "\n" in _BROKEN.sub(" ", plan.flow[whole.end or 0 : number.start]):
        return False
    if _CLAUSE_BETWEEN.search(plan.flow, earlier.end or 0, start) is None:
        return True
    return _is_bracketed(plan.flow, whole.end or 0, start) and _is_same_measure(
        plan.flow[number.noun : number.noun + _LONGEST_UNIT], whole.unit
    )


def whole_over(plan: Plan, wholes: list[Target], number: TargetNumber, start: int) -> Target | None:
    """The whole whose line ends with "trong đó:" above the items of which one begins at *start*.

    What an item counts further on is a part if it has the measure of the whole.
    """
    flow, line = plan.flow, line_start(plan.flow, start)
    marker = _MARKED.match(flow, line, start)
    over = _line_over(flow, line, marker) if marker else None
    if marker is None or over is None or _BY_ITSELF.match(flow, start):
        return None
    whole = next((w for w in reversed(wholes) if (w.start or 0) < over), None)
    if whole is None or (whole.start or 0) < line_start(flow, over):
        return None
    words = flow[number.noun : number.noun + _LONGEST_UNIT]
    first = not flow[marker.end() : start].strip()
    return whole if first or _is_same_measure(words, whole.unit) else None


def _line_over(flow: str, line: int, marker: re.Match[str]) -> int | None:
    """Where the line above the item at *line* and those marked like it ends, if with "trong đó:"."""
    for _ in range(_MOST_PARTS):
        end = line - 1
        if end <= 0:
            return None
        line = line_start(flow, end)
        above = _MARKED.match(flow, line, end)
        if _PARTS_BELOW.search(flow, line, end):
            return None if above and _is_marked_like(above, marker) else end
        if flow[line:end].strip() and not (above and _is_marked_like(above, marker)):
            return None
    return None


def _is_marked_like(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two items are of one list: the same bullet, a number each, a letter each."""
    return one.lastgroup == other.lastgroup and one["bullet"] == other["bullet"]


def _is_next_part(plan: Plan, earlier: Target, number: TargetNumber, start: int) -> bool:
    """Whether a share follows another of the same whole: "trong đó kinh tế 35%, văn hóa 30%"."""
    between = _REMARK.sub("", plan.flow[earlier.end or 0 : start]).strip()
    if between[:1] == between[-1:] == ";":
        return _is_listed(plan, earlier, number, start)
    if between not in (",", "và"):
        return False
    if number.label is not None:
        told = earlier.quote or ""
        return ":" in told or "=" in told  # "trong đó giải Nhất: 02, Nhì: 05"
    if number.percent or earlier.percentage:
        return number.percent and earlier.percentage
    if _NO_NOUN.match(plan.flow, number.noun):
        return not earlier.predicate  # "trong đó nội trú 120, bán trú 80"
    words = plan.flow[number.noun : number.noun + _LONGEST_UNIT]
    things = start == number.start and measure_of(words) is None
    if between == "," and things and _in_list(plan.flow, start):
        return True  # "trong đó: 15 trang trại, 55 gia trại"
    return _is_same_measure(words, earlier.unit) or _opens_with(words, earlier.unit)


def _is_listed(plan: Plan, earlier: Target, number: TargetNumber, start: int) -> bool:
    """Whether a list of parts goes on after a semicolon: "Trong đó: nông nghiệp 5%; xây dựng 9%"."""
    if number.percent and earlier.percentage and start == number.start:
        told = plan.flow[number.end : number.end + _LONGEST_UNIT].strip()
        if verb_at(told, narrowed=False) == 0:
            return True  # "trong đó 20% có bằng đại học; 5% là đảng viên"
    if number.percent != earlier.percentage or not _in_list(plan.flow, start):
        return False
    words = plan.flow[number.noun : number.noun + _LONGEST_UNIT]
    return (
        number.percent or _is_same_measure(words, earlier.unit) or _opens_with(words, earlier.unit)
    )


def _in_list(flow: str, at: int) -> bool:
    """Whether *at* stands in a list of parts: after "trong đó:" in its sentence, in its bracket."""
    cues = list(_LISTS.finditer(flow, line_start(flow, at), at))
    if not cues:
        return False
    listed = flow[cues[-1].end() : at]
    if cues[-1]["open"]:
        return listed.count(")") <= listed.count("(")
    return _SENTENCE_END.search(listed) is None


def _is_bracketed(flow: str, since: int, at: int) -> bool:
    """Whether *at* stands in a bracket of parts that opened after *since*: "(trong đó: …; …"."""
    cue = _LISTS.search(flow, since, at)
    if cue is None or not cue["open"]:
        return False
    return flow.count(")", cue.end(), at) <= flow.count("(", cue.end(), at)


def _opens_with(words: str, unit: str | None) -> bool:
    """Whether *words* begin with what was counted before: "sáng kiến cấp bộ"."""
    words, unit = " ".join(words.lower().split()), (unit or "").lower()
    return bool(unit) and words.startswith(unit) and not words[len(unit) :][:1].isalpha()


def _is_same_measure(words: str, unit: str | None) -> bool:
    """Whether *words* begin with a measure of the kind of *unit*: "tấn" and "nghìn tấn"."""
    measure = measure_of(words)
    return bool(measure and unit) and (measure or ("",))[0].split()[-1] == (unit or "").split()[-1]


def labelled_part(record: Target, whole: Target) -> Target:
    """*record*, a "trong đó loại Tốt: 82%", as a part of *whole*."""
    if record.subject and verb_at(record.subject, narrowed=False) == 0:
        said = " ".join(filter(None, (record.subject, record.predicate)))  # "có bằng cấp: 28%"
        record = record.model_copy(update={"subject": None, "predicate": said})
    return record.model_copy(
        update={
            "subject": record.subject or whole.subject,
            "unit": record.unit or whole.unit,
            "parent_id": whole.local_id,
        }
    )


def read_part(number: TargetNumber, left: str, right: str, read: Reading, whole: Target) -> Reading:
    """A part of *whole* that was *read* by itself as it is to be read beside the whole."""
    leads = number.leads
    if number.percent and leads and not right and is_grade(left):
        return Reading(whole.subject, f"{left} {leads}", read.unit)  # "trong đó loại Tốt đạt (40%)"
    if not right and not number.percent and number.value >= 1 and left:
        return Reading(left, None, whole.unit)  # "trong đó cao đẳng (420)"
    if not number.percent and read.unit and not leads and _NAMED.fullmatch(left):
        return Reading(left, None, read.unit)  # "trong đó xã Tân Lập (20 ha), Phú Mỹ (30 ha)"
    has_own = left and whole.subject and _is_measured(whole) and not number.percent
    same = _is_same_measure(right, whole.unit) and measure_of(right) == (read.unit, "")
    if has_own and (same or right == whole.unit):
        # "sản lượng … 58.400 tấn, trong đó nuôi trồng (17.900 tấn)": a part has its name
        return Reading(left, leads or None, read.unit)
    if _is_done(left) and (not leads or is_bare_action(left)):
        said = " ".join(filter(None, (left, leads, right if number.percent else "")))
        read = Reading(whole.subject, said, read.unit)
    elif not left:
        read = _unnamed_part(number, right, read, whole)
    return Reading(whole.subject, read.predicate, read.unit) if read.subject is None else read


def _unnamed_part(number: TargetNumber, right: str, read: Reading, whole: Target) -> Reading:
    """A part with nothing before its number: who is the whole's, unless it prints its own."""
    subject, predicate, noun = read.subject, read.predicate, read.unit
    if number.percent:
        own = predicate and not _FROM_WHOM.match(right)
        return Reading(subject, predicate, noun) if own else Reading(None, right or None, noun)
    if (whole.predicate or "").startswith("có "):  # "mỗi đơn vị có 03 sáng kiến, trong đó …"
        return Reading(whole.subject, predicate if noun else right or None, noun)
    measure = measure_of(right)
    if measure and measure[1] and subject and not _FROM_WHOM.match(measure[1]):
        return read  # "210 ha cây ăn quả, trong đó 60 ha mắc ca"
    subject = whole.unit if _is_deed_of(whole) and noun else whole.subject
    return Reading(subject, predicate if noun else right or None, noun)


def read_part_of_words(flow: str, at: int, right: str, read: Reading) -> Reading:
    """A part whose whole has no number: "Các chi bộ có đề tài, trong đó (at) 02 đề tài …"."""
    begin = max(flow.rfind(". ", 0, at), flow.rfind("\n", 0, at), flow.rfind(";", 0, at)) + 1
    for comma in re.finditer(r"(?:^|,)\s*", flow[begin:at]):
        who = _WHO_HAS.match(flow, begin + comma.end(), at)
        if who and actor_head().match(flow, begin + comma.end(), at):
            said = f"có {right}" if read.unit else read.predicate
            return Reading(" ".join(who["who"].split()), said, read.unit)
    return read


def _is_done(left: str) -> bool:
    return verb_at(left, narrowed=False) == 0 or is_bare_action(left)


def _is_measured(whole: Target) -> bool:
    """Whether *whole* is an amount that something has, not one that somebody gives or makes."""
    return (whole.predicate or "đạt").startswith("đạt") or not is_action(whole.predicate or "")


def _is_deed_of(whole: Target) -> bool:
    """Whether somebody does *whole* to those it counts: "Chi bộ kết nạp 04 đảng viên"."""
    done = not whole.percentage and whole.subject != whole.unit and measure_of(whole.unit or "")
    return done is None and is_somebody(whole.subject or "") and is_action(whole.predicate or "")
