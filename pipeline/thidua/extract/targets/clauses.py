"""The clause of a target: from where to where the words around its number belong to it.

Bullets, semicolons, "trong đó", ", riêng …" and the numbers before and after bound it.
"""

from __future__ import annotations

import re

from thidua.extract.targets.borders import CLAUSE_START
from thidua.extract.targets.clause_ends import clause_end
from thidua.extract.targets.deeds import is_somebody, opens_with_deed, opens_with_known_deed
from thidua.extract.targets.grammar import (
    REACHED_AND,
    ends_with_deed,
    is_action,
    is_bare_action,
    is_rate,
    verb_at,
)
from thidua.extract.targets.joints import (
    NEXT_PART,
    and_deed,
    boundaries,
    deed_cut,
    for_whom,
    is_of_next,
    measures,
)
from thidua.extract.targets.lead_ins import after_lead_in, after_urge, only_leads_in
from thidua.extract.targets.other_deeds import after_other_deed
from thidua.extract.targets.patterns import TargetNumber
from thidua.extract.targets.places import FILLER, after_mark, item_start, line_start
from thidua.knowledge.actors import actor_head
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

_SLACK = 60  # characters
_LONGEST_START = 260
_JOINED = re.compile(r"(?:và|hoặc)\s+")
_MARK = re.compile(r"\d{1,2}\s?[-–.)/]+\s+")
_ONLY = re.compile(r"riêng\s", re.I)
# "Tăng cường công tác tuần tra, kiểm soát, | kéo giảm …": a list of what is done in general
_BROAD = re.compile(
    rf"[\s+*•–-]*(?:{words_of('broad')})\s(?:[^,;.\n]{{0,40}}\s)?công\s+tác\s[^;.\n]*,", re.I
)
# All before a comma: "Mỗi xã, phường giáo dục |, giúp đỡ 01 người"
_EACH_ONE = re.compile(r"(?<!\w)(?:mỗi|từng)\s[^;:.\n\d]*$", re.I)
_LONGEST_EACH = 80  # characters
_PASSIVE_LAST = re.compile(rf"\s(?:được|bị)\s+(?:{words_of('action')})$", re.I)
_ATTAINS = re.compile(r"(?:\s[^\W\d_]+){1,5}\s(?:đạt|chiếm)\s", re.I)
# "Đàn bò: 250 con, | tăng (10%) so với năm trước": an amount bears nothing
_AMOUNT_FIRST = re.compile(r"\s*\d[\d.,]*\s[^,;\d]{1,20},\s+(?=tăng\s|giảm\s)")
# "Giáo dục mầm non, | các cháu 5 tuổi đến lớp": what all is about
_TOPIC = re.compile(r"\s*(?P<topic>[^,;\d\s][^,;\d]{3,40}),\s+(?P<the>các\s+)(?=(?P<who>\w))", re.I)
_HAS_NUMBER = re.compile(r"\d\s+[^\W\d_]")
_OUTCOME = re.compile(r"kết\s+quả\s[^\d,;:.%]{3,60}", re.I)
_SOMEWHERE = re.compile(
    rf"(?:trên\s+|trong\s+)?(?:{words_of('where_there_is')})(?:\s[^\d,;:.%]{{1,60}})?|{_OUTCOME.pattern}",
    re.I,
)
_STRIVES_TO = re.compile(r"^phấn\s+đấu\s+(?=\w)", re.I)
_KEPT = re.compile(r"\s*(?:giữ\s+vững|duy\s+trì)\s*$", re.I)


def clause_of(plan: Plan, number: TargetNumber, before: int, after: int) -> tuple[int, int]:
    """The clause around a number, between the number *before* it and the one *after* it."""
    floor = item_start(plan, number.label.end if number.label else number.start)
    if number.label is not None:
        return max(number.label.start, floor), number.label.stop
    start = _start(plan.flow, number, floor, before)
    return start, clause_end(plan.flow, number, after, start)


def _start(flow: str, number: TargetNumber, floor: int, before: int) -> int:
    """Where the clause of *number* begins, not before *floor*; *before* ends the number before."""
    at = number.start
    begin = _last_cut(flow, number, floor)
    if begin < before < at:
        # After a clause that ended with its number the next begins at once.
        next_one = NEXT_PART.match(flow, before)
        if next_one:
            begin = next_one.end()
        elif number.percent and is_of_next(flow[before:at]):
            begin = before
        elif cuts := boundaries(flow, before, at):
            begin = _coordinate(flow, before, at, cuts)
        elif for_whom(flow, before, at, alone=True):
            begin = at
    begin = after_other_deed(flow, _after_topic(flow, begin, at), number)
    left = flow[begin:at]
    kept = _KEPT.match(left)  # "giữ vững 21/21 cơ sở": a deed
    bare = only_leads_in(left.strip()) and not (kept or REACHED_AND.search(left))
    if (
        bare
        or number.comparator == "none"
        or _is_urged(left, number)
        or _is_there(flow, left, number)
    ):
        return at
    begin += len(left) - len(
        left.lstrip(f" {FILLER},+-–•*" if "”" in left else f" {FILLER},+-–•*“")
    )
    if joined := _JOINED.match(flow, begin, at):
        begin = joined.end()
    if begin == floor and (mark := _MARK.match(flow, begin, at)):
        begin = mark.end()  # "1- 100% đảng bộ"
    return after_urge(flow, after_lead_in(flow, begin, at), number)


def _after_topic(flow: str, begin: int, at: int) -> int:
    """Where from *begin* on who is told of, after an amount or what all is about and a comma.

    "Giáo dục mầm non, | các cháu 5 tuổi đến lớp đạt (98%)".
    """
    if amount := _AMOUNT_FIRST.match(flow, begin, at):
        return amount.end()
    topic = _TOPIC.match(flow, begin, at)
    if (
        topic is None
        or is_somebody(topic["topic"])
        or not is_somebody(flow[topic.start("who") : at])
    ):
        return begin
    told = is_rate(topic["topic"]) or is_action(topic["topic"])
    return begin if told else topic.start("the")


def _last_cut(flow: str, number: TargetNumber, floor: int) -> int:
    """Where the last clause before *number* begins, by what stands between clauses."""
    at, first = number.start, max(floor, number.start - _LONGEST_START)
    if first > floor and (blank := flow.find(" ", first, at)) > 0:
        first = blank  # no clause begins within a word
    # the look-ahead of a clause start may see the number itself
    starts = (
        m.end()
        for m in CLAUSE_START.finditer(flow, first, number.end)
        if m.end() <= at
        and (m[0] != "(" or ")" not in flow[m.end() : at])
        and not (m[0][0] == '"' and _closes(flow, m.start()))
        and not (m[0].strip() == "," and _is_list_of_deeds(flow, floor, m.start(), at))
    )
    return max(starts, default=first)


def _is_urged(left: str, number: TargetNumber) -> bool:
    """Whether *left* only urges: "… cả năm phấn đấu", and names nobody who is urged."""
    words, ends = left.lstrip(), left.rstrip().lower()
    words = words[after_lead_in(words, 0, len(words)) :]
    if ends.endswith(" và"):
        if number.leads == "vượt":
            return False  # "đạt và vượt (5%)"
        return number.percent or not (actor_head().match(words) or is_rate(words))
    if not ends.endswith("phấn đấu") or actor_head().match(words) or is_rate(words):
        return False
    # "toàn Cụm phấn đấu có 01 đơn vị"
    return not number.has or not is_somebody(words)


def _is_there(flow: str, left: str, number: TargetNumber) -> bool:
    """Whether *left* only tells where the others are of whom *number* is a share.

    "Toàn tỉnh | có (90%) hộ dân …", "kết quả huấn luyện | (100%) khoa mục đạt yêu cầu".
    """
    has = number.has.strip().lower()
    if not number.percent or has not in ("", "có"):
        return False
    words = left[after_lead_in(left, 0, len(left)) :].strip(f" {FILLER}-+*•–")
    told = flow[number.end : number.end + _SLACK].lstrip()
    told = told if told[:1].isalpha() else ""
    somewhere = (_SOMEWHERE if has else _OUTCOME).fullmatch(words)
    return somewhere is not None and (verb_at(told) or 0) > 0


def _coordinate(flow: str, before: int, at: int, cuts: list[re.Match[str]]) -> int:
    """Where the subject before *at* begins, which goes on after the last of *cuts*.

    "cán bộ, công chức": the words between two of the *cuts* may be another who.
    """
    begin = deed_cut(flow, cuts, at).end()
    if begin == at:
        return begin  # "15 làng, đơn vị và 1 xã"
    if for_whom(flow, begin, at, alone=False):
        return at
    for cut in cuts:
        if flow[cut.start()] == "," and measures(flow, cut.end()):
            return cut.end()
    if _joins_objects(flow, cuts, at):
        return cuts[-2].end()
    for last, cut in zip([before, *(c.end() for c in cuts)], cuts, strict=False):
        words = flow[last : cut.start()]
        named = actor_head().match(words) or _ONLY.match(words)
        if last > before and named and verb_at(flow[last:begin]) is None:
            return last
    return begin


def _joins_objects(flow: str, cuts: list[re.Match[str]], at: int) -> bool:
    """Whether the last of *cuts* stands within a deed: "…, | vay vốn hộ nghèo và hộ khác đạt (9%)"."""
    if len(cuts) < 2 or "và" not in cuts[-1][0] or "," not in cuts[-2][0]:
        return False
    deed = flow[cuts[-2].end() : cuts[-1].start()]
    return opens_with_known_deed(deed) and not is_action(flow[cuts[-1].end() : at])


def _closes(flow: str, quote: int) -> bool:
    """Whether the straight quotation mark at *quote* is a closing one."""
    return flow.count('"', line_start(flow, quote), quote) % 2 == 1


def _is_list_of_deeds(flow: str, floor: int, comma: int, at: int) -> bool:
    """Whether before *comma* stands one verb of several: "Xây, sửa 05 mái ấm", "Tỷ lệ điều tra, …"."""
    each = _EACH_ONE.search(flow, max(floor, comma - _LONGEST_EACH), comma)
    if each and (verb_at(each[0]) is None or ends_with_deed(each[0])):
        return True  # "Mỗi xã, phường giáo dục, giúp đỡ 01 người", "Mỗi chi hội vận động, giúp …"
    if _BROAD.match(
        flow, after_mark(flow, ";:.\n", max(floor, comma - _LONGEST_START), comma), comma
    ):
        return False
    begin = after_mark(flow, ";:,.\n", floor, comma)
    words = flow[begin:comma].strip()
    words = _STRIVES_TO.sub("", words[after_lead_in(words, 0, len(words)) :])
    if _HAS_NUMBER.search(words) and and_deed(words):
        return True  # "mở 02 phiên chợ và tư vấn, giới thiệu việc làm cho 300 người"
    said = words.split()
    if len(said) == 4 and all(is_bare_action(" ".join(pair)) for pair in (said[:2], said[2:])):
        return True  # "đầu tư sửa chữa, nâng cấp 55 km"
    if is_rate(words):
        return not words.endswith((" tăng", " giảm"))
    if (is_action(words) or is_somebody(words)) and ends_with_deed(words):
        return True  # "giới thiệu cho Đảng xem xét, kết nạp 20 đoàn viên", "Hội vận động, trao …"
    if _PASSIVE_LAST.search(words) and _ATTAINS.match(flow, comma + 1):
        return True  # "chất thải được thu gom, xử lý đạt 96%"
    # "Tư vấn hướng nghiệp, giới thiệu việc làm cho 300 thanh niên"
    longest = 4 if flow.endswith("cho ", comma, at) else 3
    return 0 < len(said) <= longest and opens_with_deed(words)
