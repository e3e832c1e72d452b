"""Whether the place of a count makes it a target: in a list of targets, beside others, or urged."""

from __future__ import annotations

import re

from thidua.extract.targets.absent import is_absent
from thidua.extract.targets.grammar import verb_at
from thidua.extract.targets.lists import Lists
from thidua.extract.targets.patterns import (
    ALL,
    AMOUNT,
    COUNT,
    DEED,
    EACH,
    EACH_ONE,
    EARNED,
    FRACTION,
    LISTED_COUNT,
    MEASURE,
    NONE,
    PART,
    RATE,
    RATE_FOR,
    TOTAL,
    WORD_FRACTION,
    WORDED,
)
from thidua.extract.targets.places import (
    BULLET,
    item_start,
    line_start,
    sentence_start,
)
from thidua.extract.targets.standing import NO_LIST, Place
from thidua.extract.targets.stated import LONGEST_URGED, is_a_deed, is_measured
from thidua.extract.targets.things import HOURS, PART_BEFORE, TIME, UP
from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

# Where deeds and amounts are to be reached even without a heading that says "chỉ tiêu".
_WORK_ROLES = frozenset({"targets", "content", "solutions", "other"})
# "Đội 5 | đạt 12 điểm", "Phân xưởng Lò 2 | vượt kế hoạch 8%": which one it is
_ACTS = re.compile(
    r"\d{1,3}\s(?:(?:phấn\s+đấu|quyết\s+tâm|phải|làm|thi\s+công)\s)?(?:đạt|vượt|hoàn\s+thành|tăng|giảm|làm|về\s+đích|sản\s+xuất)\s[^;.\n\d]{0,60}\d",
    re.I,
)
_ORDINAL_OF = re.compile(rf"(?:{words_of('ordinal_before')}|\d,|\d\s+và)[\s-]*$", re.I)
_PROGRAMME = re.compile(
    r"(?:chương\s+trình|đề\s+án|dự\s+án|chiến\s+dịch)\s+(?:[^\s;.,\d]+\s+){0,3}$", re.I
)
# "tổng chỉ tiêu hiến máu của Trường là | 1.100 đơn vị máu"
_SETS = re.compile(r"(?<!\w)(?:với\s+)?chỉ\s+tiêu\s(?:[^,;.:\n\d]{3,60}\s)?là\s+$", re.I)
# "75% đạt “Đơn vị tiên tiến”; 12 | đơn vị đạt “Đơn vị quyết thắng”", "03 | đồng chí "Chiến sĩ …""
_TITLED = re.compile(
    r"(?:[^\W\d_]+\s+){1,4}?(?:(?:đạt|được\s+(?:xét|công\s+nhận|đề\s+nghị)|đề\s+nghị)\s+)?"
    r"(?:(?:tặng|công\s+nhận|danh\s+hiệu)\s+)*(?P<title>[“«\"]|(?:Chiến|Tập|Lao|Đơn)\s"
    rf"|(?:(?<=đạt\s)|(?<=hiệu\s))(?!Cờ\s|Bằng\s|Huân\s|Giấy\s)[{UPPER}][{LOWER}]+\s)?(?(title)|(?:Cờ|Bằng|Huân|Giấy)\s)",
)
_REACHES = re.compile(r"\sđạt\s")
_CHOOSES = re.compile(r"(?<!\w)(?:chọn|khen|tặng|thưởng|suy\s+tôn|bình\s+(?:xét|bầu))(?!\w)", re.I)
_MEASURE = re.compile(rf"(?:(?:triệu|tỷ|tỉ|nghìn|ngàn)\s+)?{MEASURE}", re.I)
_LONGEST_DEED = 5  # words before a number
# ", 05 đề tài …": one more in a line of targets
_NEXT_BEFORE = re.compile(r"(?:[,;]|\svà)\s+$")
_CAPS = re.compile(r"\s(?:không\s+quá|tối\s+đa|nhiều\s+nhất)\s", re.I)
# "thời gian cấp hộ chiếu rút còn | không quá 06 ngày"
_LESSENED = re.compile(r"\s(?:rút(?:\s+ngắn)?|giảm|hạ|còn|xuống)\s+$", re.I)
# "Quy mô dân số không vượt quá 93 | triệu người vào năm 2030"
_BY_A_YEAR = re.compile(r"[^,;.\n\d]{2,30}?\s(?:vào|đến)\s+(?:cuối\s+|hết\s+)?năm\s+20\d\d", re.I)
_STRIVEN = re.compile(r"phấn\s+đấu|chỉ\s+tiêu|đăng\s+ký\s+(?:thi\s+đua|danh)", re.I)
_URGED = re.compile(r"phấn\s+đấu|chỉ\s+tiêu|[Mm]ỗi\s|đăng\s+ký\s+(?:thi\s+đua|danh)", re.I)
_RESULT_WORDS = re.compile(r"(?:trong\s+)?(?:năm\s+qua|thời\s+gian\s+qua|vừa\s+qua)", re.I)
# "trong đó nội trú 120, bán trú | 80", "trong đó lúa 7.800 ha, cây màu | 1.500 ha"
_NAMED_PARTS = re.compile(
    r"trong\s+đó\s*:?\s+(?:[^\W\d_][^\d,;.\n]{1,30}\s\d[\d.]*(?:,\d+)?(?:\s[^\d,;.\n]{1,24})?(?:,|\s+và)\s+)*"
    r"(?:[^\W\d_][^\d,;.\n]{1,60}\s)?",
    re.I,
)
_LONGEST_PARTS = 160  # characters
_LONGEST_PROGRAMME = 60  # characters
_LONGEST_ORDINAL = 14
_LONGEST_CHANGE = 20
# "mỗi tác giả gửi | tối đa 03 bài": a rule
_HANDED = re.compile(
    r"(?<!\w)(?:gửi|nộp|dự\s+thi|đề\s+nghị|cử|chọn|đăng\s+ký|viết|trình)\s+$", re.I
)
_LONGEST_ITEM = 60


def is_wanted(plan: Plan, match: re.Match[str], lists: Lists) -> bool:
    """Whether the place of a count makes it a target."""
    place = Place(plan, match, lists)
    pattern = match.re
    if pattern is COUNT:
        return _is_bounded(place)
    if pattern in (DEED, EARNED, AMOUNT, ALL):
        return _is_work(place)
    if pattern is WORDED:
        line, number = place.line, place.number
        if plan.flow.count("“", line, number) > plan.flow.count("”", line, number):
            return False
        begin = max(line, item_start(plan, number))
        return place.listed and is_a_deed(plan.flow, begin, number, _LONGEST_DEED)
    if pattern is LISTED_COUNT:
        return _is_listed(place)
    if pattern is NONE:
        return is_absent(place)
    if pattern is PART:
        return place.lists.beside(place.at) and _follows_whole(place)
    if pattern in (FRACTION, RATE, RATE_FOR, TOTAL):
        return place.among_targets
    if pattern is EACH_ONE:
        return place.among_targets and not place.is_event
    if pattern is EACH:
        ruled = place.role in NO_LIST or place.is_rule or bool(_CAPS.search(match["each"]))
        return place.listed or (not ruled and (place.in_block or _urged(plan.flow, place.at)))
    if pattern is WORD_FRACTION and match["ge"]:
        return True
    return place.among_targets or _urged(plan.flow, match.end())


def _is_bounded(place: Place) -> bool:
    """Whether a count with a bound is a target where it stands."""
    match, flow = place.match, place.plan.flow
    most = (match["le"] or "").lower()
    if most.startswith("chậm"):
        return place.among_targets or place.lists.beside(place.at)
    noun = match.start("noun")
    handed = most and _HANDED.search(flow, max(place.line, place.at - 12), place.at)
    if place.listed or (place.beside_targets and not handed):
        return True
    timed = TIME.match(flow, noun) and not HOURS.match(flow, noun)
    if timed and not (place.in_block and is_measured(flow, place.line, place.at)):
        return False
    urged = match["ge"] and _urged(flow, place.at, _STRIVEN)
    in_words = not match["value"][0].isdigit() and not urged
    vague = match["gt"] or match["lt"] or in_words
    if (place.is_rule or vague) and not place.in_block:
        return False  # a bound of a rule is nothing to be reached
    if most and not (
        (place.lists.grouped(place.at) and not handed)
        or _is_lessened(place)
        or _urged(flow, place.at, _STRIVEN)
        or _BY_A_YEAR.match(flow, noun)
    ):
        return False  # "mỗi tác giả gửi tối đa 03 bài": a rule
    since = (match["ge"] or "").lower() == "từ"
    return not since or bool(match["max"] or match["up"] or UP.match(flow, noun))


def _is_lessened(place: Place) -> bool:
    """Whether what has the bound is to come down to it: "rút còn (không quá 06 ngày)"."""
    first = max(place.line, place.at - _LONGEST_CHANGE)
    return bool(_LESSENED.search(place.plan.flow, first, place.at))


def _is_work(place: Place) -> bool:
    """Whether a deed or an amount is work to be done: no result, no programme of the nation's."""
    flow, number = place.plan.flow, place.number
    if _RESULT_WORDS.search(flow, sentence_start(flow, place.at), place.at):
        return False
    first = max(place.line, number - _LONGEST_PROGRAMME)
    if _PROGRAMME.search(flow, first, number) and not place.listed:
        return False  # "chương trình trồng mới 1 tỷ cây xanh" is the nation's
    if place.among_targets:
        return True
    if (place.match.groupdict().get("has") or "").startswith("là"):
        return False  # "mức đầu tư là 20 tỷ đồng": how things are
    return (place.role in _WORK_ROLES or place.strives) and not place.is_event


def _is_listed(place: Place) -> bool:
    """Whether a bare number stands where a list of targets would have one."""
    flow, line, number = place.plan.flow, place.line, place.number
    marked = BULLET.match(flow, line, number)  # an item does not go on from the line before
    first = max(line if marked else 0, number - _LONGEST_ORDINAL)
    of_one = flow[number - 2 : number - 1].isalpha() and _ACTS.match(flow, number)
    if of_one and not is_measured(flow, line, number):
        return False
    of = _ORDINAL_OF.search(flow[first:number])
    measured = of and of[0].strip() == "là" and is_measured(flow, line, number)
    sets = flow.endswith("là ", 0, number) and _SETS.search(flow, line, number)
    if of and not measured and not sets:
        return False
    if _in_heading(place.plan, place.at):
        return False
    beside = place.lists.beside(place.at)
    if (
        place.listed
        or place.beside_targets
        or sets
        or (beside and _follows_whole(place))
        or _is_titled(place)
    ):
        return True
    if place.is_event or not (place.in_block or place.strives):
        return False
    urged = place.strives or place.lists.beside(place.at)
    urged = urged or place.lists.grouped(place.at)
    longest = LONGEST_URGED if urged or flow.endswith("cho ", 0, number) else _LONGEST_DEED
    if (place.role in _WORK_ROLES or urged) and is_a_deed(
        flow, max(line, item_start(place.plan, number)), number, longest
    ):
        return True
    if (
        urged
        and is_measured(flow, line, number)
        and _MEASURE.match(flow, place.match.start("noun"))
    ):
        return True  # "phấn đấu … với tổng vốn đầu tư 250 tỷ đồng"
    if not place.in_block:
        return False
    if (measured and urged) or _opens_item(place) or _is_stated(place):
        return True
    return bool(PART_BEFORE.search(flow, line, number) or _NEXT_BEFORE.search(flow, line, number))


def _opens_item(place: Place) -> bool:
    """Whether an item or a sentence among others with targets begins with the count.

    "- 06 em dự thi cấp tỉnh", "… . 03 công chức được cử đi học".
    """
    among = place.lists.grouped(place.at) or place.lists.beside(place.at)
    if not (among and _begins_clause(place)):
        return False
    flow, number = place.plan.flow, place.number
    words = flow[place.match.start("noun") : number + _LONGEST_ITEM].partition("\n")[0]
    return (verb_at(words) or 0) > 0


def _is_stated(place: Place) -> bool:
    """Whether an item among others with targets states a measure: "Quy mô dân số 90 nghìn người"."""
    flow, number = place.plan.flow, place.number
    noun = place.match.start("noun")
    if not place.lists.grouped(place.at) or TIME.match(flow, noun) or HOURS.match(flow, noun):
        return False
    if flow[place.line : number].rstrip().endswith(":"):
        return False
    return is_measured(flow, place.line, number)


def _follows_whole(place: Place) -> bool:
    """Whether only a name stands between "trong đó", or a part before, and the number."""
    flow, first = place.plan.flow, max(place.line, place.number - _LONGEST_PARTS)
    begin = flow.lower().rfind("trong đó", first, place.number)
    return begin >= 0 and bool(_NAMED_PARTS.fullmatch(flow, begin, place.number))


def _is_titled(place: Place) -> bool:
    """Whether a clause begins with the count that tells how many reach a title."""
    flow = place.plan.flow
    titled = _TITLED.match(flow, place.match.start("noun"))
    if not titled:
        return False
    if place.lists.beside(place.at):
        begins = _begins_clause(place) or flow.endswith(", ", place.line, place.at)
        return begins and not _CHOOSES.search(flow, sentence_start(flow, place.at), place.at)
    if not titled["title"]:
        return False
    if item_start(place.plan, place.number) == place.number:
        return True
    return _REACHES.search(titled[0]) is not None and _begins_clause(place)


def _begins_clause(place: Place) -> bool:
    """Whether the count stands at the beginning of an item, a sentence or after a semicolon."""
    flow, number = place.plan.flow, place.number
    if item_start(place.plan, number) == number:
        return True
    return flow[place.line : number].rstrip().endswith((";", ":", "."))


def _in_heading(plan: Plan, at: int) -> bool:
    """Whether *at* stands in the brackets of a heading: "1) Học sinh (26 lớp, 1.048 em)"."""
    line = line_start(plan.flow, at)
    opened = plan.flow.rfind("(", line, at)
    if opened < 0 or ")" in plan.flow[opened:at]:
        return False
    section = plan.section_at(at)
    return bool(section and section.title and section.span.start >= line)


def _urged(flow: str, at: int, words: re.Pattern[str] | None = None) -> bool:
    """Whether the clause before *at* asks for something to be reached, in some of the *words*."""
    left = flow[max(0, at - 90) : at + 14].rpartition("\n")[2].rpartition(". ")[2]
    return bool((words or _URGED).search(left))
