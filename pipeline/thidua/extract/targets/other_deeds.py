"""Where a clause parts from another beside it that has no number and tells of another deed.

"Xây dựng 3 tuyến đường hoa | , nâng cao chất lượng sinh hoạt"; "Đẩy mạnh công tác tăng gia, |
bảo đảm 100% rau xanh".
"""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import opens_with_deed
from thidua.extract.targets.grammar import is_action, is_bare_action, is_rate, reaches, verb_at
from thidua.extract.targets.lead_ins import after_lead_in, only_leads_in
from thidua.extract.targets.patterns import TargetNumber
from thidua.extract.targets.places import after_bullet, phrase_start
from thidua.knowledge.target_words import whole_word, words_of

_NEW_ORDER = re.compile(rf",\s+(?=(?:{words_of('new_order')})\s)", re.I)
# "không còn hộ nghèo | và đạt xã nông thôn mới"
_AND_ORDER = re.compile(
    r"\s+và\s+(?=(?:đạt|hoàn\s+thành|giữ\s+vững|duy\s+trì|về\s+đích|không\s+(?:để|có|còn))\s)", re.I
)
# "100% đảng viên hoàn thành tốt nhiệm vụ | , Đảng bộ đạt trong sạch": of another, with no number
_OTHER_BODY = re.compile(
    r",\s+(?=(?:đảng\s+bộ|chi\s+(?:bộ|đoàn|hội)|liên\s+đội|công\s+đoàn|nhà\s+trường|tập\s+thể|đơn\s+vị|cơ\s+quan|xã|phường|thị\s+trấn|huyện)"
    r"(?:\s[^,;.\n\d%]{1,30}?)?\s(?:đạt|giữ\s+vững|được\s+(?:công\s+nhận|xếp|tặng))\s)",
    re.I,
)
_HAS_CONTENTS = re.compile(rf"(?:{words_of('event')}|{words_of('has_contents')})(?!\w)", re.I)
_TELLS = whole_word("tells")
_STRIVES = re.compile(r"[^,;:\d]{1,40}?\sphấn\s+đấu(?:\s|$)", re.I)
_VERBS = re.compile(rf"(?:(?:{words_of('action')})(?:\s+|$))*", re.I)
_EACH = re.compile(r"(?:mỗi|từng)\s", re.I)
_KEPT = re.compile(r"giữ\s+vững|duy\s+trì", re.I)
_REACHES_STATE = re.compile(r"\s(?:đạt\s+chuẩn|được\s+công\s+nhận|về\s+đích)(?!\w)")
_TO_CONSIDER = re.compile(r"\scho\s[^,;]{2,40}\sxem\s+xét$", re.I)
_WORK_OF = re.compile(r"\s(?:việc|công\s+tác)\s+(?P<deed>[^\W\d_]+)$", re.I)
_TO_WHOM = re.compile(r"\scho$")
_SHORTEST_DEED = 3  # blanks: a verb and its object
_LONGEST_VERB = 40  # characters
_LONGEST_THING = 200


def before_other_deed(flow: str, number: TargetNumber, end: int) -> int:
    """Where before *end* a clause with no number begins that tells of something else, or *end*.

    "Xây dựng 3 tuyến đường hoa | , nâng cao chất lượng …"; of those of whom a deed is told it goes
    on: "Vận động 50 hộ hiến đất, tham gia làm đường".
    """
    if number.comparator == "none" and (order := _AND_ORDER.search(flow, number.end, end)):
        return order.start()
    comma = flow.find(",", number.end, end)
    if comma < 0:
        return end
    if number.percent and not is_object(flow, number):
        return _before_other_body(flow, number, comma, end)
    if number.comparator == "none":
        order = _NEW_ORDER.search(flow, comma, end)
        return order.start() if order else end
    while 0 <= comma < number.noun + _LONGEST_THING:
        told = flow[number.noun : comma].strip()
        if verb_at(told, narrowed=False) is not None:
            # "05 xã đạt chuẩn nông thôn mới, | duy trì và nâng cao chất lượng các tiêu chí"
            kept = _REACHES_STATE.search(told) and _KEPT.match(flow[comma + 1 : end].strip())
            return comma if kept else end
        if _NEW_ORDER.match(flow, comma, end) or _is_other_deed(
            flow[comma + 1 : end].strip(), told
        ):
            return comma
        comma = flow.find(",", comma + 1, end)
    return end


def _before_other_body(flow: str, number: TargetNumber, comma: int, end: int) -> int:
    """Where from *comma* on another body is told of, after what is told of those counted."""
    other = _OTHER_BODY.search(flow, comma, end)
    if other is None:
        return end
    told = verb_at(flow[number.end : other.start()].strip(), narrowed=False)
    return other.start() if told else end


def after_other_deed(flow: str, begin: int, number: TargetNumber) -> int:
    """Where after *begin* the clause of *number* begins, past a comma that ends another deed.

    "các đơn vị nâng cao chất lượng huấn luyện, | kiểm tra (100%) nội dung".
    """
    words = begin + len(flow[begin : number.start]) - len(flow[begin : number.start].lstrip())
    comma = flow.rfind(",", begin, number.start)
    while comma > begin:
        told = flow[after_lead_in(flow, words, comma) : comma].strip()
        if _is_whole(told) and _is_next_deed(flow, comma + 1, number, told):
            return comma + 1
        comma = flow.rfind(",", begin, comma)
    return begin


def _is_whole(told: str) -> bool:
    """Whether the words *told* before a comma are a clause: a verb, its object, nothing open.

    Of what is measured and of each everything belongs together.
    """
    if is_rate(told) or _EACH.match(told) or told.endswith("chủ trì"):
        return False  # "… chủ trì, phối hợp …"
    if told.count("(") > told.count(")") or told.count("“") > told.count("”"):
        return False
    verb = 0 if is_action(told) else verb_at(told, narrowed=False)
    if verb is None or told.count(" ", verb) < _SHORTEST_DEED:
        return False
    verbs = _VERBS.match(told, verb)
    rest = told[verbs.end() if verbs else verb :].strip()
    if "," in rest and all(_is_bare_deed(part.strip()) for part in rest.split(",")):
        return False  # "Đoàn tổ chức tư vấn, hướng nghiệp, dạy nghề"
    return " " in rest  # no "vận động sửa chữa"


def _is_bare_deed(words: str) -> bool:
    """Whether *words* are a verb with no object: "hướng nghiệp"."""
    return words.count(" ") <= 1 and opens_with_deed(words)


def _is_next_deed(flow: str, at: int, number: TargetNumber, told: str) -> bool:
    """Whether at *at*, behind a clause that *told* of a deed, another leads to *number*."""
    begin = after_lead_in(flow, at + 1, number.start)
    words = flow[begin : number.start].strip()
    if not words or _EACH.match(words):
        # ", bảo đảm (100%) rau xanh", ", bảo đảm mỗi xã có (02 mô hình)", "…, đạt (02 giải)"
        return begin > at + 1 or (number.leads == "đạt" and not number.percent and is_action(told))
    if _STRIVES.match(words):
        return True  # "… thực hiện nghị quyết, | Thành phố phấn đấu thành lập (400 cơ sở)"
    if not is_action(words) or "," in words:
        return False
    if is_bare_action(told.rpartition(",")[2].strip()):
        return False  # "sửa chữa, xây mới (40 căn nhà)"
    if (work := _WORK_OF.search(told)) and is_bare_action(work["deed"]):
        return False  # "kiểm tra việc thu, nộp đảng phí đối với (06 chi bộ)"
    if _TO_CONSIDER.search(told):
        return False  # "giới thiệu cho Đảng xem xét, bồi dưỡng (30 đoàn viên)"
    if _TO_WHOM.search(words) and told.count(" ") <= _SHORTEST_DEED and is_action(told):
        return False  # "Tư vấn hướng nghiệp, giới thiệu việc làm cho (300 thanh niên)"
    # "Hộ gia đình dùng nước sạch, tham gia bảo hiểm y tế đạt (90%)" is one
    moved = reaches(words) is not None and not is_bare_action(words)
    return is_action(told) or not (moved or number.leads == "đạt")


def is_object(flow: str, number: TargetNumber) -> bool:
    """Whether a deed is done to those of whom *number* is a share: "Hoàn thành (100%) chỉ tiêu".

    "Đạt" alone is one: "Đạt 100% chỉ tiêu, bảo đảm chất lượng".
    """
    begin = phrase_start(flow, number.start, _LONGEST_VERB)
    words = flow[after_bullet(flow, begin, number.start) : number.start].strip()
    if only_leads_in(words) and not _KEPT.fullmatch(words):
        return number.leads == "đạt"
    return is_action(words)


def _is_other_deed(words: str, told: str) -> bool:
    """Whether *words* after a comma tell a deed of their own, after the things *told* before.

    Of what is held or made it may be the contents: "03 buổi sinh hoạt, tuyên truyền pháp luật".
    """
    deed = words.partition(",")[0]
    if deed.count(" ") < _SHORTEST_DEED or _TELLS.match(deed):
        return False
    return is_action(deed) and not _HAS_CONTENTS.match(told)
