"""What leads to a target and says neither who nor what: "Trong năm 2023, phấn đấu …"."""

from __future__ import annotations

import re

from thidua.extract.targets.adjuncts import after_adjunct
from thidua.extract.targets.deadlines import (
    AT_LATEST,
    BY_A_DATE,
    IN_A_TERM,
    deadline_behind,
    deadline_in_front,
    deadline_over,
)
from thidua.extract.targets.deeds import is_somebody
from thidua.extract.targets.grammar import only_reaches, verb_at
from thidua.extract.targets.patterns import TargetNumber
from thidua.extract.targets.places import after_mark, item_start
from thidua.knowledge.folding import UPPER
from thidua.knowledge.target_words import urging_words, words_of
from thidua.structure.plan import Plan

_A_YEAR = r"năm\s+(?:học\s+)?20\d\d(?:\s?[-–]\s?20\d\d)?"
_STAGE = r"(?:trong\s+)?(?:giai\s+đoạn|nhiệm\s+kỳ)\s+20\d\d\s?[-–]\s?20\d\d"
_A_TERM = r"(?:năm(?:\s+học)?|nhiệm\s+kỳ|quý|tháng|giai\s+đoạn)(?:\s+nay|\s+này)?"
# No words may be taken in two ways: the tries would double with each repetition
_NOTHING_MORE = re.compile(
    rf"^(?:(?:{words_of('no_subject')}|trong\s+năm(?:\s+học(?:\s+20\d\d)?)?|{_A_YEAR}|{_STAGE}"
    r"|(?:đến|tới|trước|trong|vào)\s+(?:hết\s+|cuối\s+)?(?:(?:tháng|năm|ngày|quý)\s*[\dIV/.-]*[\dIV/.]|năm\s+học\s+20\d\d(?:\s?-\s?20\d\d)?)"
    rf"|(?:đến|vào|trước|hết|cuối)\s+(?:hết\s+|cuối\s+)?{_A_TERM}|[,:+|-]|\(?\d{{1,2}}\))\s*)*$",
    re.I,
)
# "Một số chỉ tiêu đặt ra trong năm 2018 là", "Nhiệm vụ trọng tâm năm 2020,"
_SET = (
    r"(?:(?:một\s+số|các|những)\s+)?(?:(?:phương\s+hướng|mục\s+tiêu|nhiệm\s+vụ)(?:,|\s+và)\s+)?(?:chỉ\s+tiêu|mục\s+tiêu|nhiệm\s+vụ|phương\s+hướng|tiêu\s+chí|yêu\s+cầu)\s+"
    r"(?:(?:đáng\s+chú\s+ý|nổi\s+bật|quan\s+trọng|chủ\s+yếu|cơ\s+bản)\s[^,;:.\n\d]{2,80}?\slà(?=\s+[^\W\d_])|[^,;:.\n\d]{0,40}?(?:đặt|đề)\s+ra(?:\s+(?:trong|cho)?\s*(?:năm(?:\s+học)?\s+)?[\d-]+)?\s+là"
    r"|(?:(?:trọng\s+tâm|chủ\s+yếu|cụ\s+thể|công\s+tác)\s+)*(?:(?:trong|của|cho)\s+)?(?:năm(?:\s+học)?\s+)?20\d\d(?:\s?-\s?20\d\d)?,"
    r"|(?:cụ\s+thể|cơ\s+bản|chung|tổng\s+quát|chính|chủ\s+yếu|trọng\s+tâm|phấn\s+đấu|của\s[^,;:.\n]{2,60}?)?\s*(?:(?:đến|tới|trong|cho)\s+)?(?:(?:hết|cuối)\s+)?(?:năm\s+20\d\d\s+)?là(?=\s+(?:[^\W\d_]|$))"
    r"|[^,;:.\n\d]{2,40}?\s(?:đến|tới)\s+(?:(?:hết|cuối)\s+)?năm\s+20\d\d(?=\s+(?:sẽ\s|phấn\s+đấu\s|có\s|$)))"
    rf"|(?:chỉ|mục)\s+tiêu\s+(?:(?:trong|của|cho)\s+)?năm\s+(?:học\s+)?20\d\d(?=\s+(?:{words_of('opening')})\s)"
    r"|nghị\s+quyết\s+(?:đã\s+)?(?:đặt|đề)\s+ra\s+là(?=\s+(?:[^\W\d_]|$))"
)
# "Để hoàn thành mục tiêu năm 2026, | mỗi xã …", "Về phát triển kinh tế số, | kinh tế số chiếm …"
# "Về việc bồi dưỡng giáo viên đến năm 2030 | có 60% …": a heading that runs in
_AIM = (
    r"(?:(?:để|nhằm)\s[^,;:.%\n]{3,160},|về\s(?!đích|trước|việc\s)[^,;:.\d\n]{3,60}?(?:,|(?=\s+phấn\s+đấu\s))"
    r"|về\s(?!đích|trước)[^,;:.\d\n–-]{3,60}?\s[-–](?=\s)"
    rf"|về\s(?!đích|trước)[^,;:.\d\n]{{3,140}}?,(?=\s+(?:(?:mục|chỉ)\s+tiêu|phấn\s+đấu|{words_of('rate')})\s)"
    r"|về\s(?!đích|trước)[^;:.\d\n]{3,120}?\s(?:đến|tới)\s+(?:(?:hết|cuối)\s+)?năm\s+20\d\d,?(?=\s+(?:có\s|$)))"
)
# "Giai đoạn 2026 - 2030, | toàn tỉnh đạt …", "Giai đoạn 2026 - 2030 | đạt …"
_TERM = rf"{_STAGE}(?:,|(?=\s+(?!của\s|và\s|theo\s)[^\W\d_]))"
# "6 tháng cuối năm | toàn tỉnh đạt …"
_HALF = r"(?:trong\s+)?(?:\d|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm(?=\s+(?!đạt\s)[^\W\d_])"
# "cơ cấu kinh tế theo ngành, | công nghiệp chiếm …"
_MAKE_UP = r"(?:về\s+)?cơ\s+cấu\s+(?:[^\W\d_]+\s+){1,4}(?:\(theo\s[^()\d\n]{2,30}\)|theo\s[^,;:.\d\n]{2,30}),"
# "với mục tiêu | tổng doanh thu …", "chỉ tiêu về | tỷ lệ …"
_OF_MEASURE = rf"(?:với\s+)?(?:các\s+)?(?:mục|chỉ)\s+tiêu(?:\s+kế\s+hoạch)?(?:\s+về)?(?=\s+(?!giảm\s+nghèo|[^,;.\n]{{2,60}}\shoàn\s+thành)(?:{words_of('rate')}|{words_of('amount')}|{words_of('action')})\s)"
# "Hằng năm, qua bình xét | có trên 95% hội viên gương mẫu"
_JUDGED = (
    r"(?:cuối\s+năm|qua)\s+(?:bình\s+xét|đánh\s+giá|khảo\s+sát|kiểm\s+tra)(?:,|(?=\s+(?:có\s|$)))"
)
# "Từ nay đến cuối năm 2027, | Sở mở …", "Tính đến 30/9/2027 | 100% …", "Hết quý II | giải ngân …"
_BY_THEN = (
    rf"(?:từ\s+nay\s+|tính\s+)?(?:{BY_A_DATE},"
    rf"|(?:trước|đến|tới|hết|{AT_LATEST})\s+(?:hết\s+)?(?:ngày\s+)?"
    r"\d{1,2}/\d{1,2}(?:/\d{4})?(?=\s+[^\W\d_]|\s*$)"
    r"|(?:trong|đến|tới|hết|trước|kết\s+thúc)\s+(?:hết\s+|cuối\s+)*(?:năm|tháng|quý)\s*[\dIV]+(?:[/-]\d{4})?(?=\s))"
)
# "TQĐT - | Theo kế hoạch, …": the newspaper that signs its news
_NEWSPAPER = rf"(?-i:[{UPPER}][\w.]{{2,14}})\s[-–]\s+(?=(?:theo|trong|năm|ngày|đến|từ|nhằm|để|với|sáng|chiều|hôm)\s)"
_LEADS_IN = re.compile(
    rf"{_NEWSPAPER}|(?:(?:{_SET}|{_OF_MEASURE}|{words_of('lead_in')}|(?:riêng\s+(?:trong\s+)?)?{_A_YEAR}|theo\s+[^,;\n]{{2,60}}(?:,|\scho\s+biết)|{_MAKE_UP}|{_BY_THEN}|{_AIM}|{_TERM}|{_HALF}|{_JUDGED}"
    rf"|{IN_A_TERM}(?=\s|,)|(?:hướng|tiến)\s+(?:tới|đến)\s+năm\s+20\d\d(?=\s)"
    rf"|đến\s+(?:cuối\s+)?(?:năm\s+)?20\d\d|(?:(?:đến|vào|trước|hết)\s+)?(?:hết|cuối)\s+{_A_TERM}(?!\s+(?:[\dIV]|trước))"
    rf"|còn(?=\s+(?:{words_of('rate')}|{words_of('amount')}|{words_of('stock')}|thu|chi|với|đối\s+với|các|mỗi|toàn)\s)"
    r"|ngoài\s+(?:các|những)\s[^,;\n]{3,40},|đăng\s+ký\s+năm\s+20\d\d|\(?\d{1,2}\))[,:]?\s+)+",
    re.I,
)
_LONGEST = 60  # characters
# "… các mối kết hợp, phấn đấu | huấn luyện …", "Đảng bộ phấn đấu năm 2018 | tỷ lệ …"
_URGES = re.compile(rf"(?P<comma>[,;]\s*)?(?<!\w)(?:(?:{urging_words()}),?\s+)+", re.I)
# "Huyện hướng đến | (80%) hộ gia đình có internet", "Hội xác định | (100%) …"
_AIMS_AT = re.compile(r"(?<!\w)(?:hướng\s+(?:đến|tới)|xác\s+định)\s+$", re.I)
# "Bệnh viện phấn đấu | đạt công suất giường bệnh (trên 90%)"
_REACHES = rf"đạt\s+(?!(?:t[ỷỉ]\s+lệ|mức)\s*$)(?:{words_of('rate')}|{words_of('amount')})\s"
_NEXT_PART = re.compile(r",|\bvà\s|(?:mục|chỉ)\s+tiêu\s|phấn\s+đấu\s", re.I)
_DEADLINE_LAST = re.compile(r"(?<!\w)đến\s+(?:(?:hết|cuối)\s+)?năm\s+20\d\d,?\s*$", re.I)
_STRIVES = re.compile(r"phấn\s+đấu\s+", re.I)
# "Các đơn vị tập trung vào | phấn đấu …": of those named all was said
_LEADS_ON = re.compile(r"(?<!\w)(?:vào|để|nhằm|với|là)\s+$", re.I)
# "Năng suất lúa | dự kiến (65 tạ/ha)": what is measured is expected to reach it
_EXPECTED = re.compile(r"dự\s+kiến\s+", re.I)
_OTHER_SUBJECT = re.compile(
    rf"(?:{_REACHES}|(?:mỗi|từng|toàn|cả\s+nước|t[ỷỉ]\s+(?:lệ|trọng)|số|tổng|{words_of('stock')}|{words_of('amount')})\s)",
    re.I,
)


def only_leads_in(words: str) -> bool:
    """Whether *words* before a number say neither who nor what: "Phấn đấu đến năm 2025 có"."""
    return bool(_NOTHING_MORE.match(words))


def after_lead_in(flow: str, at: int, end: int) -> int:
    """Where the words in *flow* from *at* to *end* begin to say who or what."""
    while True:
        leads = _LEADS_IN.match(flow, at, end)
        begin = after_adjunct(flow, leads.end() if leads else at, end)
        if begin == at:
            return at
        at = begin


def after_urge(flow: str, at: int, number: TargetNumber) -> int:
    """Where the words of the clause that begins at *at* begin after a "phấn đấu" among them.

    Who strives for what he does himself stays: "Toàn ngành phấn đấu giải ngân (100%)".
    """
    for urge in _URGES.finditer(flow, at, number.start):
        begin = after_lead_in(flow, urge.end(), number.start)
        told = flow[at : urge.start()].strip()
        if not told or _ends_clause(urge, told) or _is_of_others(flow, urge, begin, number):
            at = begin
    return number.start if _AIMS_AT.search(flow, at, number.start) else at


def _ends_clause(urge: re.Match[str], told: str) -> bool:
    """Whether a comma parts what was *told* from *urge*, and it is more than who strives."""
    return bool(urge["comma"]) and not (is_somebody(told) and verb_at(told) is None)


def _is_of_others(flow: str, urge: re.Match[str], begin: int, number: TargetNumber) -> bool:
    """Whether at *begin*, after *urge*, others are told of than those who strive."""
    if urge["comma"] or (_EXPECTED.fullmatch(urge[0]) and _leads_to(flow, begin, number)):
        return False
    if not _STRIVES.fullmatch(urge[0]) or _OTHER_SUBJECT.match(flow, begin, number.start):
        return True
    if _LEADS_ON.search(flow, max(0, urge.start() - _LONGEST), urge.start()):
        return True
    return begin == number.start and _counts_somebody(flow, number)


def _leads_to(flow: str, begin: int, number: TargetNumber) -> bool:
    """Whether between *begin* and *number* stands at most the verb that leads to it: "tăng"."""
    words = flow[begin : number.start].strip()
    return not words or only_reaches(words)


def _counts_somebody(flow: str, number: TargetNumber) -> bool:
    """Whether *number* is a share of others: "Các chi bộ phấn đấu (100%) đảng viên đăng ký"."""
    words = flow[number.end : number.end + _LONGEST].strip()
    return number.percent and is_somebody(words) and verb_at(words) != 0


def deadline_around(plan: Plan, start: int, end: int) -> str | None:
    """The deadline behind the clause from *start* to *end*, in front of it, or over its item."""
    words = plan.flow[item_start(plan, start) : start]
    return (
        deadline_behind(plan.flow, end, plan.year)
        or deadline_in_front(_lead_in(plan, start), plan.year)
        or deadline_over(words, plan.year)
    )


def _lead_in(plan: Plan, start: int) -> str:
    """The words of the sentence before *start*: "Trước ngày 30/6/2023,"; of many the last part."""
    begin = after_mark(plan.flow, ";:.\n", item_start(plan, start), start)
    words = plan.flow[max(begin, start - _LONGEST) : start]
    if start - begin <= _LONGEST:
        return words
    last = _NEXT_PART.search(words) or _DEADLINE_LAST.search(words)
    return words[last.start() :] if last else ""
