"""The clause of a target: from where to where the words around its number belong to it.

Bullets, semicolons, "trong đó", ", riêng …" and the numbers before and after bound it.
"""

from __future__ import annotations

import re

from thidua.extract.target_deeds import is_somebody, opens_with_deed
from thidua.extract.target_numbers import TargetNumber
from thidua.extract.target_reading import is_bare_action, is_rate, verb_at
from thidua.knowledge.actors import actor_head
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

_NEXT_ACTION = rf",\s+(?=(?:{words_of('opening')})\s+(?:[^\W\d_]+\s+){{0,3}}(?:(?:ít\s+nhất|tối\s+thiểu|trên|từ)\s+)?\d)"
_NEXT_EACH = r",\s+(?=mỗi\s[^,;.\n\d]{2,60}\d)"
# ", cao hơn năm 2021 là 1,2 điểm phần trăm"
_NEXT_COMPARED = r",\s+(?=(?:cao|thấp)\s+hơn\s[^,;.\n]{0,40}?\s\d+(?:,\d+)?(?:\s?%|\s+điểm))"
# ", tỷ lệ điều tra, khám phá án đạt 80%"
_NEXT_RATE = r",\s+(?=t[ỷỉ]\s+lệ\s[^;.\n]{3,120}?\s\d)"
_NEXT_NUMBER = r",\s+(?=(?:có\s+|đạt\s+)?(?:ít\s+nhất\s+|trên\s+|từ\s+)?\d+(?:[.,]\d+)?\s?%)"
# What is said beside the target: ", riêng …", ", số còn lại …", ", ưu tiên …"
_ASIDE = rf",\s+(?=(?:{words_of('aside')})(?!\w))"
# ", Chi cục phấn đấu đạt …": somebody else, with no number
_OTHER_ONE = r",\s+(?=[^\W\d_][^,;.\n\d]{2,40}\sphấn\s+đấu\s)"
# "… theo Luật Hiến, lấy, ghép mô": what rules it is no part of the target
_BY_LAW = r"\s+(?:theo|tại)\s+(?:đúng\s+)?(?=(?:Luật|Bộ luật|Nghị|Quyết định|Thông tư|Kế hoạch|Chỉ thị|Hướng dẫn|Chương trình|Đề án|Công văn)\s)"
_CLAUSE_START = re.compile(
    rf"[;:\n(|]|\.\s|[“\"]\s|,?\s*trong\s+(?:(?:số\s+)?đó|số\s+(?:này|ấy))\s*:?\s*|,\s+(?=riêng\s)|{_NEXT_RATE}|(?<=chỉ\stiêu\s)(?:[^\W\d_]+\s){{0,5}}như\s|{_NEXT_COMPARED}|{_NEXT_EACH}|{_NEXT_ACTION}|{_NEXT_NUMBER}",
    re.I,
)
_END = re.compile(
    rf"[;\n|]|\.(?=\s|$|/)|,?\s*\(?\s*trong\s+(?:số\s+)?đó(?!\w)|{_NEXT_RATE}|{_NEXT_COMPARED}|{_NEXT_EACH}|{_NEXT_ACTION}|{_NEXT_NUMBER}|{_ASIDE}|{_OTHER_ONE}|{_BY_LAW}"
)
# What stands before a number without being a subject.
_MODAL = re.compile(
    r"^(?:(?:phấn\s+đấu|đảm\s+bảo|bảo\s+đảm|duy\s+trì|có|đạt|giữ\s+vững|tiếp\s+tục|hằng\s+năm|hàng\s+năm|trong\s+năm(?:\s+học)?(?:\s+20\d\d)?"
    r"|năm\s+(?:học\s+)?20\d\d(?:\s?-\s?20\d\d)?|mỗi\s+(?:năm|quý|tháng|tuần)|về|chỉ\s+tiêu|cụ\s+thể|khoảng|bình\s+quân|(?:đến|trước|trong|vào)\s+(?:hết\s+|cuối\s+)?(?:tháng|năm|ngày|quý)\s*[\dIV/.-]+|(?:đến|vào|trước|hết|cuối)\s+(?:hết\s+|cuối\s+)?(?:năm(?:\s+học)?|nhiệm\s+kỳ|quý|tháng|giai\s+đoạn)(?:\s+nay|\s+này)?|tập\s+trung|quyết\s+tâm|và|,|:|-|\+|\||\(?\d{1,2}\))\s*)*$",
    re.I,
)
_DEADLINE = r"(?:đến|trước|trong|hết|vào|chậm\s+nhất)\s+(?:hết\s+|cuối\s+)*(?:(?:năm|ngày|tháng|quý)\s+[^,;.\n]{1,24}|\d{1,2}/\d{1,2}(?:/\d{4})?)"
_URGE = re.compile(
    rf"(?:(?:phấn\s+đấu|đảm\s+bảo|bảo\s+đảm|cả\s+năm(?!\s+\d)|(?:mục|chỉ)\s+tiêu\s+(?:đề\s+ra\s+)?là|trong\s+năm(?:\s+học)?(?:\s+n[àa]y)?(?!\s+\d)|h[ằà]ng\s+(?:năm|quý|tháng|tuần)|mỗi\s+(?:năm|quý|tháng|tuần)|năm\s+(?:học\s+)?20\d\d(?:\s?-\s?20\d\d)?|khoảng|chỉ\s+tiêu|theo\s+[^,;\n]{{4,60}},"
    rf"|{_DEADLINE},|(?:trước|đến|hết|chậm\s+nhất)\s+(?:hết\s+)?(?:ngày\s+)?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?(?=\s+[^\W\d_])|(?:trong|đến|hết|trước)\s+(?:hết\s+|cuối\s+)*(?:năm|tháng|quý)\s*[\dIV]+(?:[/-]\d{{4}})?(?=\s)|đến\s+(?:cuối\s+)?(?:năm\s+)?20\d\d|(?:đến|vào|trước|hết)\s+(?:hết|cuối)\s+(?:năm(?:\s+học)?|nhiệm\s+kỳ|quý|tháng|giai\s+đoạn)(?:\s+nay|\s+này)?(?!\s+(?:\d|trước))|tập\s+trung(?=\s+phấn)|quyết\s+tâm(?=\s+phấn)|đồng\s+thời|ngoài\s+ra,?|ngoài\s+(?:các|những)\s[^,;\n]{{3,40}},|bên\s+cạnh\s+đó|cụ\s+thể|bình\s+quân(?!\s+(?:đầu|chung|toàn|thu|đạt)(?!\w))|trung\s+bình(?=\s+mỗi\s)|đăng\s+ký\s+năm\s+20\d\d|\(\d{{1,2}}\)|\d{{1,2}}\)),?\s+)+",
    re.I,
)
_SLACK = 60
_LONGEST_CLAUSE = 2000
_MARK = re.compile(r"\d{1,2}\s?[-–.)/]+\s+")
_ONLY = re.compile(r"riêng\s", re.I)
_EACH = re.compile(r"(?:mỗi|từng)\s", re.I)
_MOVED = re.compile(r"(?:nâng|tăng|giảm|duy\s+trì|giữ|đưa|kéo\s+giảm|hạ)\s+(?=t[ỷỉ]\s+lệ)", re.I)
_KEPT = re.compile(r"\s*(?:giữ\s+vững|duy\s+trì)\s*$", re.I)
_WITHIN = re.compile(r"trong\s+(?:(?:số\s+)?đó|số\s+(?:này|ấy))\s*:?\s*(?:,\s*)?$", re.I)
OF_THEM = re.compile(r"\s+trong\s+số\s+(?:đó|này|ấy)\s+")
_BOUNDARY = re.compile(r"[,;](?:\s+|(?=[^\W\d_]{2}))|\s{3,}|\s+(?:và|&(?:amp;)?)\s+")
_COMMA = re.compile(
    r"(?:\s+trở\s+(?:lên|xuống))?(?:\s?[,;](?:\s+|(?=[^\W\d_]{2}))|\s{3,}|\s+(?:và|&(?:amp;)?)\s+)"
)
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
_SAME_WAY = re.compile(rf"(?:{words_of('goes_on')})(?!\w)", re.I)
_NEW_ORDER = re.compile(
    r",\s+(?=(?:chấp\s+hành|thực\s+hiện|tích\s+cực|tham\s+gia|giữ|đảm\s+bảo|100|xây\s+dựng|phấn\s+đấu|không|ko)\s)",
    re.I,
)
# "(năm 2022 đạt 91,3%)": the figure of another year is no part of the target
_REMARK = re.compile(
    r"\s*\((?:(?=[^()]*\d|trừ|không)(?:năm|kế\s+hoạch|cùng\s+kỳ|thực\s+hiện|ước|giá|hiện\s+nay|hiện|tăng|giảm|vượt|tương\s+đương|chỉ\s+tiêu)(?!\w)|(?:gồm|bao\s+gồm|xã|phường|thị\s+trấn|thôn|huyện|trường)\s|\d{1,2}\s+tháng\s|quý\s|(?:đến\s+)?(?:cuối|đầu)\s+(?:năm|kỳ|quý)|(?:trừ|không\s+(?:tính|kể))(?!\w)|[\d.,/]+\s[^\W\d_]{1,8}(?=\)))[^()]*\)$",
    re.I,
)


_EXCEPT = re.compile(r"\s*\((?:trừ|không)", re.I)
_FEW_WORDS = 3  # between a number and what is excepted from it


def clause_of(plan: Plan, number: TargetNumber, before: int, after: int) -> tuple[int, int]:
    """The clause around a number, between the number *before* it and the one *after* it."""
    floor = item_start(plan, number.label.end if number.label else number.start)
    if number.label is not None:
        return max(number.label.start, floor), number.label.stop
    return _start(plan.flow, number, floor, before), _end(plan.flow, number, after)


def is_part(flow: str, start: int, at: int) -> bool:
    """Whether the words of a clause that begins at *start* stand after "trong đó"."""
    return bool(_WITHIN.search(flow, max(0, start - 30), start)) and "\n" not in flow[start:at]


def part_start(flow: str, start: int) -> int:
    """Where the "trong đó" before *start* begins."""
    cue = flow.lower().rfind("trong", max(0, start - 30), start)
    return cue if cue >= 0 else start


def item_start(plan: Plan, at: int) -> int:
    """Where the words of the line at *at* begin: after the marker, if the line has one."""
    line = plan.flow.rfind("\n", 0, at) + 1
    section = plan.section_at(at)
    return max(line, section.content_start) if section and section.content_start <= at else line


def lead_in(flow: str, floor: int, start: int) -> str:
    """The clause's words before *start* that only tell when: "Trước ngày 30/6/2023,"."""
    begin = max(floor, *(flow.rfind(mark, floor, start) + 1 for mark in ";:.\n"))
    return flow[begin:start] if start - begin < 60 else ""


def _start(flow: str, number: TargetNumber, floor: int, before: int) -> int:
    at = number.start
    # the look-ahead of a clause start may see the number itself
    starts = [
        m.end()
        for m in _CLAUSE_START.finditer(flow, max(floor, at - 260), number.end)
        if m.end() <= at
        and (m[0] != "(" or ")" not in flow[m.end() : at])
        and not (m[0][0] == '"' and _closes(flow, m.start()))
        and not (m[0].strip() == "," and _is_list_of_deeds(flow, floor, m.start()))
    ]
    begin = max(starts, default=max(floor, at - 260))
    if begin < before < at and (cuts := list(_BOUNDARY.finditer(flow, before, at))):
        # After a clause that ended with its number the next begins at once.
        next_one = _COMMA.match(flow, before)
        begin = next_one.end() if next_one else _coordinate(flow, before, cuts)
    left = flow[begin:at]
    urged = left.rstrip().lower().endswith(("phấn đấu", " và"))
    urged = urged and not actor_head().match(left.lstrip()) and not is_rate(left.lstrip())
    if urged and number.has and not left.rstrip().endswith(" và"):
        urged = not is_somebody(left.lstrip())  # "toàn Cụm phấn đấu có 01 đơn vị"
    kept = _KEPT.match(left)  # "giữ vững 21/21 cơ sở": a deed
    if (_MODAL.match(left.strip()) and not kept) or number.comparator == "none" or urged:
        return at
    begin += len(left) - len(left.lstrip(" ,+-–•*"))
    if begin == floor and (mark := _MARK.match(flow, begin, at)):
        begin = mark.end()  # "1- 100% đảng bộ"
    urge = _URGE.match(flow, begin, at)
    return urge.end() if urge else begin


def _coordinate(flow: str, before: int, cuts: list[re.Match[str]]) -> int:
    """Where the subject that ends after the last of *cuts* begins: "cán bộ, công chức"."""
    begin = cuts[-1].end()
    for cut in cuts:
        if flow[cut.start()] == "," and _measures(flow, cut.end()):
            return cut.end()
    for last, cut in zip([before, *(c.end() for c in cuts)], cuts, strict=False):
        words = flow[last : cut.start()]
        named = actor_head().match(words) or _ONLY.match(words)
        if last > before and named and verb_at(flow[last:begin]) is None:
            return last
    return begin


def _measures(flow: str, at: int) -> bool:
    """Whether at *at* begins what is measured: "tỷ lệ …", "nâng tỷ lệ …"."""
    moved = _MOVED.match(flow, at)
    return is_rate(flow[moved.end() if moved else at : at + 40])


def _closes(flow: str, quote: int) -> bool:
    """Whether the straight quotation mark at *quote* is a closing one."""
    return flow.count('"', flow.rfind("\n", 0, quote) + 1, quote) % 2 == 1


def _is_list_of_deeds(flow: str, floor: int, comma: int) -> bool:
    """Whether before *comma* stands one verb of several: "Xây, sửa 05 mái ấm", "Tỷ lệ điều tra, …"."""
    begin = max(floor, *(flow.rfind(mark, floor, comma) + 1 for mark in ";:,.\n"))
    words = _URGE.sub("", flow[begin:comma].lstrip(), count=1).strip()
    if _EACH.match(words) and verb_at(words) is None:
        return True  # "Mỗi cán bộ, mỗi đảng viên đăng ký 01 việc"
    said = words.split()
    if len(said) == 4 and is_bare_action(" ".join(said[:2])):
        return is_bare_action(" ".join(said[2:]))  # "đầu tư sửa chữa, nâng cấp 55 km"
    return is_rate(words) or (0 < len(said) <= 3 and opens_with_deed(words))


def _end(flow: str, number: TargetNumber, after: int) -> int:
    at, end = number.end, None
    if of_them := OF_THEM.match(flow, at):
        at = of_them.end()
    # no further than the next number, where the clause is cut anyway
    limit = min(len(flow), max(after, number.end) + _SLACK, number.end + _LONGEST_CLAUSE)
    while end is None:
        stop = _END.search(flow, at, limit)
        if stop is None:
            end = limit
        elif flow[stop.start()] == ";" and _goes_on(flow, number, stop.start()):
            at = stop.start() + 1
        else:
            end = stop.start()
    if number.end < after < end:
        at_once = _COMMA.match(flow, number.end)
        cuts = [at_once] if at_once else list(_BOUNDARY.finditer(flow, number.end, after))
        rates = (cut for cut in cuts if flow[cut.start()] == "," and _measures(flow, cut.end()))
        cut = next(rates, cuts[-1] if cuts else None)
        end = cut.start() if cut else end
    if number.comparator == "none" and (order := _NEW_ORDER.search(flow, number.end, end)):
        end = order.start()
    opened = flow.find("(", number.end, min(end, after))
    if opened >= 0 and ")" not in flow[opened:after] and after < len(flow):
        end = min(end, opened)  # "≥ 6 đề tài (ít nhất 2 được huyện công nhận)"
    depth = 0
    for index in range(number.end, end):
        depth += (flow[index] == "(") - (flow[index] == ")")
        if depth < 0:
            end = index
            break
    while end > number.end and flow[end - 1] in " ,;:.…(/-\t":
        end -= 1
    said = flow[number.end : end]
    if (remark := _REMARK.search(said)) and not (
        _EXCEPT.match(remark[0]) and said.count(" ", 0, remark.start()) > _FEW_WORDS
    ):
        end = number.end + remark.start()
    return end - 3 if flow[end - 3 : end] == " và" else end


def _goes_on(flow: str, number: TargetNumber, semicolon: int) -> bool:
    """Whether the clause goes on after a semicolon: a verb, or one thing more, and no number."""
    more = _GOES_ON.match(flow, semicolon)
    if more is None or not number.percent:
        return False
    words = more["next"]
    return bool(_SAME_WAY.match(words) or _ONE_MORE.match(words)) and not _NEXT_TARGET.search(
        _YEARS.sub("", words)
    )
