"""The clause of a target: from where to where the words around its number belong to it.

Bullets, semicolons, "trong đó", ", riêng …" and the numbers before and after bound it.
"""

from __future__ import annotations

import re

from thidua.extract.targets.borders import CLAUSE_END, CLAUSE_START
from thidua.extract.targets.deeds import is_somebody, opens_with_deed, opens_with_known_deed
from thidua.extract.targets.grades import is_grade
from thidua.extract.targets.grammar import (
    REACHED_AND,
    ends_with_deed,
    is_action,
    is_bare_action,
    is_rate,
    reaches,
    verb_at,
)
from thidua.extract.targets.lead_ins import after_lead_in, after_urge, only_leads_in
from thidua.extract.targets.other_deeds import after_other_deed, before_other_deed, is_object
from thidua.extract.targets.patterns import SHARE_ASIDE, TargetNumber
from thidua.extract.targets.places import FILLER, after_mark, item_start, line_start, phrase_start
from thidua.extract.targets.things import HELD_FOR
from thidua.extract.targets.wholes import OF_THEM
from thidua.knowledge.actors import actor_head
from thidua.knowledge.folding import UPPER
from thidua.knowledge.target_words import whole_word, words_of
from thidua.structure.plan import Plan
from thidua.structure.text_spans import line_end

# "… đạt 100% | , đảm bảo không có trẻ bị bỏ sót": all was said before the number
_SAID = re.compile(
    rf"(?P<per>(?:/\s?(?:năm|quý|tháng))?)(?:[,;]\s|\s+và\s+(?=(?:{words_of('new_order')})\s))"
)
# "mở 240 lớp chuyển giao khoa học, kỹ thuật | cho (14.400 lượt người)"
_FOR = re.compile(r"(?:^|\s+)cho\s+$")
_SLACK = 60  # characters
_LONGEST_VERB = 40  # characters
_LONGEST_START = 260
_LONGEST_CLAUSE = 2000
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
_MOVED = re.compile(r"(?:nâng|tăng|giảm|duy\s+trì|giữ|đưa|kéo\s+giảm|hạ)\s+(?=t[ỷỉ]\s+lệ)", re.I)
# "Đàn bò: 250 con, | tăng (10%) so với năm trước": an amount bears nothing
_AMOUNT_FIRST = re.compile(r"\s*\d[\d.,]*\s[^,;\d]{1,20},\s+(?=tăng\s|giảm\s)")
# "Giáo dục mầm non, | các cháu 5 tuổi đến lớp": what all is about
_TOPIC = re.compile(r"\s*(?P<topic>[^,;\d\s][^,;\d]{3,40}),\s+(?P<the>các\s+)(?=(?P<who>\w))", re.I)
_AND_DEED = re.compile(r"\s+và\s+(?P<deed>[^\s,;]+(?:\s[^\s,;]+){0,2})$", re.I)
_HAS_NUMBER = re.compile(r"\d\s+[^\W\d_]")
_KEPT = re.compile(r"\s*(?:giữ\s+vững|duy\s+trì)\s*$", re.I)
_NAME = re.compile(r"\s+[^\W\d_]+(?:\s[^\W\d_]+){0,3}\s+(?:[<>≤≥]\s?)?")
_COMES_TO = re.compile(r"\s+(?:lên|xuống|còn|xuống\s+còn)(?:\s+(?:đến|tới|mức))?\s+", re.I)
_BOUNDARY = re.compile(r"[,;](?:\s+|(?=[^\W\d_]{2}))|[ \t]{3,}|\s+(?:và|&(?:amp;)?)\s+")
# "120/151 | xã (79,5%) đạt chuẩn nông thôn mới"
_WITH_SHARE = re.compile(
    rf"[^;.:()\d\n]{{2,60}}{SHARE_ASIDE.pattern}(?P<told>\s[^,;.:()\d\n]*[^,;.:()\d\n\s])(?=\s*(?:[,;.:(\n]|$))",
    re.I,
)
_COMMA = re.compile(
    r"(?:\s+trở\s+(?:lên|xuống))?(?:\s\([^()\n]{1,80}\)(?=,))?(?:\s{0,4}[,;](?:\s+|(?=[^\W\d_]{2}))|[ \t]{3,}|\s+(?:và|&(?:amp;)?)\s+|\s?[-–=]\s?(?=\d[\d.,]*\s?%))"
)
# A semicolon does not end a clause when a verb phrase without a number of its own follows.
_GOES_ON = re.compile(
    r";\s+(?!phấn\s+đấu|không\s|có\s|đạt\s|trong\s+đó|tỷ\s+lệ|tỉ\s+lệ|\d|ít\s+nhất|mỗi\s|từ\s+\d|trên\s+\d)(?P<next>(?:[a-zà-ỹđ]|Đại\s+hội)[^;\n.]*)"
)
_OF_A_WHOLE = re.compile(r"trong\s+(?:số\s+)?đó[^;.\n\d]*$", re.I)
_LONGEST_CUE = 40  # characters
_NEXT_TARGET = re.compile(r"\d|không\s+(?:có|để)\s")
_YEARS = re.compile(r"(?:năm(?:\s+học)?|nhiệm\s+kỳ)\s+\d{4}(?:\s?[-–]\s?\d{4})?")
# After a semicolon these name one thing more of the same target.
_ONE_MORE = re.compile(
    r"(?:kế\s+hoạch|chương\s+trình|chỉ\s+thị|nghị\s+quyết|quy\s+chế|quy\s+định|đại\s+hội)(?!\w)",
    re.I,
)
_SAME_WAY = whole_word("goes_on")
# "(năm 2022 đạt 91,3%)", "(xã Đồng Bãi)": what is said in brackets at the end is no part of the
# target, but for an abbreviation of its last words
_REMARK = re.compile(rf"\s*\((?!(?:[{UPPER}][^\s()]{{0,11}}|[^\s()]{{1,4}})\))[^()]*\)$")
_FOOTNOTE = re.compile(r"\s?\[\d{1,2}\]$|^\d{1,2}$")  # "đạt 90%[1]", "đạt 90%1"
_PARTICLE = re.compile(r"\s+(?:nha|nè|nhen|nhé|nghen|hén|hen|ạ|nhá)(?:\s+bà\s+con)?$", re.I)
_EXCEPT = re.compile(r"\s*\((?:trừ|không)", re.I)
_SYLLABLE = re.compile(r"\s+[^\W\d_]+")
_FEW_WORDS = 3  # between a number and what is excepted from it


def clause_of(plan: Plan, number: TargetNumber, before: int, after: int) -> tuple[int, int]:
    """The clause around a number, between the number *before* it and the one *after* it."""
    floor = item_start(plan, number.label.end if number.label else number.start)
    if number.label is not None:
        return max(number.label.start, floor), number.label.stop
    return _start(plan.flow, number, floor, before), _end(plan.flow, number, after)


def _start(flow: str, number: TargetNumber, floor: int, before: int) -> int:
    """Where the clause of *number* begins, not before *floor*; *before* ends the number before."""
    at = number.start
    begin = _last_cut(flow, number, floor)
    if begin < before < at:
        # After a clause that ended with its number the next begins at once.
        next_one = _COMMA.match(flow, before)
        if next_one:
            begin = next_one.end()
        elif number.percent and _is_of_next(flow[before:at]):
            begin = before
        elif cuts := _boundaries(flow, before, at):
            begin = _coordinate(flow, before, at, cuts)
        elif _for_whom(flow, before, at, alone=True):
            begin = at
    begin = after_other_deed(flow, _after_topic(flow, begin, at), number)
    left = flow[begin:at]
    kept = _KEPT.match(left)  # "giữ vững 21/21 cơ sở": a deed
    bare = only_leads_in(left.strip()) and not (kept or REACHED_AND.search(left))
    if bare or number.comparator == "none" or _is_urged(left, number):
        return at
    begin += len(left) - len(
        left.lstrip(f" {FILLER},+-–•*" if "”" in left else f" {FILLER},+-–•*“")
    )
    if flow.startswith("và ", begin, at):
        begin += len("và ")
    if begin == floor and (mark := _MARK.match(flow, begin, at)):
        begin = mark.end()  # "1- 100% đảng bộ"
    return after_urge(flow, after_lead_in(flow, begin, at), number)


def _is_of_next(words: str) -> bool:
    """Whether *words* between two shares belong to the second alone.

    "Giỏi 20% | Khá | 50%", "giảm 2% | còn | 4%".
    """
    if _COMES_TO.fullmatch(words):
        return True
    return bool(_NAME.fullmatch(words)) and (is_grade(words.strip()) or words.lstrip()[0].isupper())


def _boundaries(flow: str, begin: int, end: int) -> list[re.Match[str]]:
    """What may part two clauses in ``flow[begin:end]``; a comma within a name in quotes does not."""
    return [
        cut
        for cut in _BOUNDARY.finditer(flow, begin, end)
        if flow.rfind("“", begin, cut.start()) <= flow.rfind("”", begin, cut.start())
        or flow.find("”", cut.start(), line_end(flow, cut.start(), len(flow))) < 0
    ]


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


def _coordinate(flow: str, before: int, at: int, cuts: list[re.Match[str]]) -> int:
    """Where the subject before *at* begins, which goes on after the last of *cuts*.

    "cán bộ, công chức": the words between two of the *cuts* may be another who.
    """
    begin = _deed_cut(flow, cuts, at).end()
    if begin == at:
        return begin  # "15 làng, đơn vị và 1 xã"
    if _for_whom(flow, begin, at, alone=False):
        return at
    for cut in cuts:
        if flow[cut.start()] == "," and _measures(flow, cut.end()):
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


def _for_whom(flow: str, begin: int, at: int, *, alone: bool) -> re.Match[str] | None:
    """The "cho" before the number at *at*, if from *begin* on no deed is told that it belongs to.

    *alone*, with nothing else between two numbers, it parts those only whom a class is held for.
    """
    if not flow.endswith("cho", begin, at - 1):
        return None
    whom = _FOR.search(flow, begin, at)
    if whom is None or (alone and not HELD_FOR.match(flow, begin, at)):
        return None
    return None if opens_with_deed(flow[begin : whom.start()].strip()) and not alone else whom


def _deed_cut(flow: str, cuts: list[re.Match[str]], at: int) -> re.Match[str]:
    """The last of *cuts*, or the one before the first of the deeds that lead to the number at *at*.

    "50.000 lao động nữ | , tư vấn, giới thiệu và tạo việc cho (100.000 chị em)".
    """
    last = len(cuts) - 1
    if not last or not is_action(flow[cuts[last].end() : at]):
        return cuts[last]
    while last > 0 and is_bare_action(flow[cuts[last - 1].end() : cuts[last].start()]):
        last -= 1
    return cuts[last]


def _measures(flow: str, at: int) -> bool:
    """Whether at *at* begins what is measured: "tỷ lệ …", "nâng tỷ lệ …"."""
    at = after_lead_in(flow, at, at + _LONGEST_VERB)
    moved = _MOVED.match(flow, at)
    return is_rate(flow[moved.end() if moved else at : at + 40])


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
    words = words[after_lead_in(words, 0, len(words)) :]
    if _HAS_NUMBER.search(words) and _and_deed(words):
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


def _end(flow: str, number: TargetNumber, after: int) -> int:
    """Where the clause of *number* ends; *after* begins the next number."""
    said = _SAID.match(flow, number.end) if number.percent else None
    if said and _is_reached(flow, number):
        return said.end("per")
    if not number.percent and (told := _WITH_SHARE.match(flow, number.noun)):
        return told.end("told")
    end = _first_stop(flow, number, after)
    if number.percent and number.end < after < end and _is_of_next(flow[number.end : after]):
        return number.end
    if number.end < after < end:
        at_once = _COMMA.match(flow, number.end)
        cuts = [at_once] if at_once else _boundaries(flow, number.end, after)
        rates = (cut for cut in cuts if flow[cut.start()] == "," and _measures(flow, cut.end()))
        cut = next(rates, _deed_cut(flow, cuts, after) if cuts else None)
        end = cut.start() if cut else end
        if whom := _for_whom(flow, cut.end() if cut else number.end, after, alone=not cut):
            end = whom.start()
    end = before_other_deed(flow, number, end)
    opened = flow.rfind("(", number.end, min(end, after))
    if opened >= 0 and ")" not in flow[opened : min(end, after)]:
        end = min(end, opened)  # "≥ 6 đề tài (ít nhất 2 được công nhận)", "100% … (70% Tốt, …"
    words = flow[number.end : _closed(flow, number.end, end)].rstrip(f" {FILLER},;:.…(/-\t")
    words = _FOOTNOTE.sub("", words)
    words = _PARTICLE.sub("", words)
    if words.endswith("”") and words.count("“") < words.count("”"):
        words = words[:-1]  # all of the clause stands in quotation marks
    if (remark := _REMARK.search(words)) and not (
        _EXCEPT.match(remark[0]) and words.count(" ", 0, remark.start()) > _FEW_WORDS
    ):
        words = words[: remark.start()]
    if not number.percent and flow.startswith(",", end) and (deed := _and_deed(words)):
        words = words[: deed.start()]
    return number.end + len(words.removesuffix(" và"))


def _and_deed(words: str) -> re.Match[str] | None:
    """The "và" and a bare verb that *words* end with, which goes with the deed after the comma."""
    deed = _AND_DEED.search(words)
    return deed if deed and is_bare_action(deed["deed"]) else None


def _is_reached(flow: str, number: TargetNumber) -> bool:
    """Whether before *number* stands who or what reaches it: "Thu gom rác thải đạt (90%)"."""
    begin = phrase_start(flow, number.start, _LONGEST_VERB)
    words = f"{flow[begin : number.start]}{number.has}".strip()
    verb = reaches(words)
    return verb is not None and not only_leads_in(words[: verb.start()].strip())


def _first_stop(flow: str, number: TargetNumber, after: int) -> int:
    """Where what stands between clauses ends the clause of *number*."""
    of_them = OF_THEM.match(flow, number.end)
    at = of_them.end() if of_them else number.end
    # no further than the next number, where the clause is cut anyway
    limit = min(len(flow), max(after, number.end) + _SLACK, number.end + _LONGEST_CLAUSE)
    for stop in CLAUSE_END.finditer(flow, at, limit):
        if (
            number.percent
            and flow[stop.start()] == ","
            and _SYLLABLE.fullmatch(flow, at, stop.start())
        ):
            continue  # "100% chi, Đảng bộ có nguồn đều …"
        if flow[stop.start()] != ";" or not _goes_on(flow, number, stop.start()):
            return stop.start()
    return limit


def _closed(flow: str, start: int, end: int) -> int:
    """Where from *start* on a bracket closes that was opened before, or else *end*."""
    depth = 0
    for index in range(start, end):
        depth += (flow[index] == "(") - (flow[index] == ")")
        if depth < 0:
            return index
    return end


def _goes_on(flow: str, number: TargetNumber, semicolon: int) -> bool:
    """Whether the clause goes on after a semicolon: a verb, or one thing more, and no number."""
    more = _GOES_ON.match(flow, semicolon)
    if more is None or not number.percent or is_object(flow, number):
        return False
    if _OF_A_WHOLE.search(flow, max(0, number.start - _LONGEST_CUE), number.start):
        return False  # "trong đó 30% khá, giỏi; thực hiện tốt …"
    words = more["next"]
    return bool(_SAME_WAY.match(words) or _ONE_MORE.match(words)) and not _NEXT_TARGET.search(
        _YEARS.sub("", words)
    )
