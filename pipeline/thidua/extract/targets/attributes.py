"""Numbers that only describe what another number counts, and those that say who is meant.

"10 sáng kiến … trên 500 triệu đồng", "80% khu dân cư không có tội phạm", "riêng 05 huyện giảm 4%".
"""

from __future__ import annotations

import re

from thidua.extract.targets.borders import RESOLUTELY
from thidua.extract.targets.deeds import is_somebody
from thidua.extract.targets.grades import title_start
from thidua.extract.targets.grammar import is_action, is_rate, reaches, verb_at
from thidua.extract.targets.lead_ins import after_lead_in, only_leads_in
from thidua.extract.targets.nouns import measure_of
from thidua.extract.targets.patterns import NUMBER, PERCENT_SIGN, TargetNumber
from thidua.extract.targets.places import after_mark, line_start
from thidua.extract.targets.things import HELD_FOR

_NEW_CLAUSE = re.compile(r"[,;.\n:(|]|\bvà\s*$|\bvà\s|trong\s+đó|(?:có|đạt|=)\s*$")
_BREAK = re.compile(r"[,;.\n:(|]|\svà\s")
# "90% hộ | , mỗi xã …", "… | , tăng 5 hộ": no more of those who do it
_OTHERS = re.compile(r"\s*(?:mỗi|các|toàn|từng|cả|tổng|(?:cao|thấp)\s+hơn|tăng|giảm)\s", re.I)
# "90% hộ, | không có …", "… 50% hộ nghèo, đến cuối năm 2030 | không còn …", "…, tuyệt đối | không
# để …": a clause of its own
_AT_END = re.compile(
    rf"(?:,|\svà)\s*(?:{RESOLUTELY}\s+)$|,\s*(?:(?:đến|hết|trước|trong)\s[^,]*\d,?\s*)?$"
)
# "100% doanh nghiệp | (DN) | có từ 20 lao động trở lên"
_ABBREVIATED = re.compile(r"\s?\([^\W\d_]{2,12}\)")
_HARD_BREAK = re.compile(r"[;.\n:(|]|trong\s+đó")
_CLOSED = re.compile(
    r"\((?:(?:\d|tương\s|tức|khoảng|năm\s|hiện|cùng\s+kỳ|kế\s+hoạch|chỉ\s+tiêu\s+cũ)[^()\n;]{0,60})?$"
)
# "chăm lo 350 đoàn viên, người lao động | với tổng số tiền (1,75 tỷ đồng)"
_AT_COST = re.compile(
    r"^[^;.\n]*\svới\s+(?:tổng\s+)?(?:số\s+tiền|kinh\s+phí|trị\s+giá|giá\s+trị)[^;.\n\d]{0,30}$"
)
# "100% viên chức … (20% xuất sắc, 80% tốt)": parts of a whole
_PARTS = re.compile(
    r"\((?:có\s+)?\d[\d.,]*\s?%\s[^(),;\n\d]{1,60}(?:[,;]\s*\d[\d.,]*\s?%\s[^(),;\n\d]{1,60})+\)"
    r"|\((?:có\s+)?\d[\d.,]*\s?%\s+(?:trở\s+lên\s+)?(?:(?:loại\s+)?(?:khá|giỏi|tốt|xuất\s+sắc)|hoàn\s+thành|đạt)(?!\w)[^()\d\n]{0,60}\)",
    re.I,
)
# "90 | triệu đồng trở lên đạt 60%": how many have so much
_IS_SHARE = re.compile(
    r"[^,;.:\n\d]{1,80}\s(?:đạt|chiếm)\s+(?:t[ỷỉ]\s+lệ\s+)?[^,;:\n\d]{0,20}\d[\d.,]*\s?%(?!\s+(?:kế|chỉ))[^\n]{0,20}",
    re.I,
)
# "Chi hội có quỹ | từ 5 triệu đồng trở lên đạt 100%"
# "tàu cá dài | từ 15 m trở lên lắp thiết bị đạt 100%"
_ENDS = re.compile(r"(?:\s+trở\s+lên)?\s*(?:[;.,)\n]|$)")
_TIMES = re.compile(r"lần(?!\w)", re.I)
_BREAK_OF_TIMES = re.compile(r"[,;.:\n(|]|trong\s+đó")
# "không để hạn đối với | 100% diện tích": the share of those who shall have none
_NONE_OF = re.compile(r"[^,;.:\n\d]{0,60}\s(?:đối\s+với|với|ở|tại|trên|của|cho)\s+$", re.I)
_OF_WHOM = re.compile(
    r"(?!mỗi\s|từng\s|toàn\s|cả\s)[^,;]{2,60}?\s(?:(?:có|được)(?!\w)|(?:dài|rộng|cao|nặng|sâu|công\s+suất|dung\s+tích|tải\s+trọng|quy\s+mô)$)",
    re.I,
)
# "hoàn thành chương trình lần 1 | đạt 98%": a number that is part of a name
_IN_SERIES = re.compile(
    r"(?<!\w)(?:lần|mũi|lớp|khối|đợt|loại|hạng|bậc|cấp|mức|nhóm|tuyến|vòng|khóa|quý|tháng|học\s+kỳ|học\s+phần|giai\s+đoạn|vụ|kỳ)$",
    re.I,
)
_NUMBERED = re.compile(r"\s*(?:đạt|chiếm|là)\s[^,;:.\n\d]{0,40}$", re.I)
# "02 xã | đạt 19/19 tiêu chí"
_ALL_OF_THEM = re.compile(r"(?P<n>\d+)/(?P=n)\s")
_REACHES_ALL = re.compile(r"[^,;.:\n()\d]{2,60}\s(?:đạt|hoàn\s+thành)(?:\s+đủ)?\s+", re.I)
_ITS_SHARE = re.compile(rf"\((?:{NUMBER}){PERCENT_SIGN}\)")
_LONGEST_WHO = 60  # characters
# People of two kinds, and what is done for them
_LISTS_WHOM = re.compile(
    r"[^;.:\d]{3,80}\s(?:là|thuộc|bị)\s[^,;.:\d]{3,60},\s(?!mỗi\s|toàn\s|các\s|phấn\s)(?:[^\W\d_]+\s){1,8}?(?:đều\s+)?được\s[^,;.:\d]{3,60}",
    re.I,
)
_LONGEST_CLAUSE = 600  # characters from a number to another that only describes what it counts
_MOST_PARTS_OF_NAME = 13  # "lớp 12"
_UNIT = 24  # characters shown to tell a measure


def without_attributes(flow: str, numbers: list[TargetNumber]) -> list[TargetNumber]:
    """Drop numbers that only describe what another counts.

    "10 sáng kiến … trên 500 triệu đồng", "80% khu dân cư không có tội phạm", "100% số xã (21/21 xã)".
    """
    kept: list[TargetNumber] = []
    for number in numbers:
        if kept and _names_who(flow, kept[-1], number):
            kept[-1] = number
        elif not (kept and _describes(flow, kept[-1], number)):
            kept.append(number)
    return kept


def _names_who(flow: str, earlier: TargetNumber, number: TargetNumber) -> bool:
    """Whether the *earlier* number only tells of how many: "riêng 05 huyện giảm từ 4,5%"."""
    if earlier.percent or not number.percent or earlier.label or number.label:
        return False
    between = flow[earlier.noun : number.start]
    if earlier.comparator == "none":
        return _NONE_OF.fullmatch(between) is not None
    told = number.leads == "đạt" if not between.strip() else _NUMBERED.match(between)
    if told and not earlier.has and _follows_name(flow, earlier):
        return True
    if earlier.comparator != "eq" and earlier.leads != "đạt" and _is_bound_of(flow, earlier):
        return bool(_IS_SHARE.fullmatch(flow, earlier.noun, number.end))
    if _is_done_by_share(flow, earlier, number):
        return True
    if earlier.comparator != "eq" or earlier.has:
        return False
    return (
        len(between) < _LONGEST_WHO
        and not _BREAK.search(between)
        and bool(reaches(between.strip()))
    )


def _follows_name(flow: str, number: TargetNumber) -> bool:
    """Whether *number* stands behind who or what it numbers: "học phần Thể chất 2 đạt …"."""
    begin = after_mark(flow, ";:,.(\n", line_start(flow, number.start), number.start)
    words = flow[begin : number.start].strip(" \t+*•–-")
    words = words[after_lead_in(words, 0, len(words)) :]
    return (
        number.value < _MOST_PARTS_OF_NAME
        and " " in words
        and reaches(words) is None
        and not (is_action(words) or is_rate(words) or only_leads_in(words))
    ) or bool(_IN_SERIES.search(words))


def _is_done_by_share(flow: str, earlier: TargetNumber, number: TargetNumber) -> bool:
    """Whether *number* is the share of those who do so much: "Giáo viên dạy đủ (19 tiết) đạt 85%"."""
    words = _words_before(flow, earlier)
    return (
        is_somebody(words)
        and _OTHERS.match(f"{words} ") is None
        and (verb_at(words) is not None or words.endswith(" học"))
        and _IS_SHARE.fullmatch(flow, earlier.noun, number.end) is not None
        and _ENDS.match(flow, number.end) is not None
    )


def _is_bound_of(flow: str, number: TargetNumber) -> bool:
    """Whether *number* tells who is measured: "số hộ có thu nhập từ (90 triệu đồng) trở lên"."""
    words = _words_before(flow, number)
    bounded = bool(_OF_WHOM.match(words)) and not is_action(words)
    return bounded or (is_rate(words) and reaches(words) is None)


def _words_before(flow: str, number: TargetNumber) -> str:
    """The words of the clause before *number*, without what leads in."""
    begin = after_mark(flow, ";:,.(", line_start(flow, number.start), number.start)
    words = flow[begin : number.start].strip(" \t+*•–-")
    return words[after_lead_in(words, 0, len(words)) :]


def _describes(flow: str, earlier: TargetNumber, number: TargetNumber) -> bool:
    """Whether *number* stands in the clause of the *earlier* one and says more of it."""
    if number.label is not None or earlier.label is not None:
        return False
    if number.start - earlier.end > _LONGEST_CLAUSE:
        return False
    between = _ABBREVIATED.sub("", flow[earlier.end : number.start])
    if number.comparator == "none":
        share = earlier.percent or _ALL_OF_THEM.search(flow, earlier.start, earlier.noun + 1)
        listed = share and not _AT_END.search(between)
        if listed and not _HARD_BREAK.search(between) and verb_at(between.strip(" ,")) is None:
            return True  # "90% thôn, bản, tổ dân phố không có người vi phạm"
        return not _BREAK.search(between)
    if HELD_FOR.match(between):
        return False
    if number.percent and not earlier.percent and _ITS_SHARE.match(flow, number.start - 1):
        return False  # "30/35 đ/c (86%)"
    if _CLOSED.search(between) or _AT_COST.search(between):
        return _PARTS.match(flow, earlier.end + between.rfind("(")) is None
    if earlier.percent and not number.percent and _LISTS_WHOM.fullmatch(between):
        return True  # "100% trẻ em là nạn nhân của bạo lực, nạn nhân mua bán người được …"
    if earlier.percent and _TIMES.match(flow, number.noun) and not _BREAK_OF_TIMES.search(between):
        return True  # "100% trẻ được cân đo và khám sức khỏe 2 lần/năm"
    if _ALL_OF_THEM.match(flow, number.start) and _REACHES_ALL.fullmatch(between):
        return True
    both_percent = number.percent and earlier.percent
    if earlier.percent and not number.percent and _is_done_by_all(flow, earlier, number):
        return True
    return not both_percent and not _NEW_CLAUSE.search(between)


def _is_done_by_all(flow: str, earlier: TargetNumber, number: TargetNumber) -> bool:
    """Whether an *earlier* percentage is of several who do what *number* counts.

    "90% hội viên, phụ nữ | đạt (3 tiêu chuẩn)", "100% phòng, ban | đăng ký (ít nhất 01 sáng kiến)".
    """
    between = flow[earlier.end : number.start]
    among, _, last = (part.strip() for part in between.rpartition(","))
    if (
        not among
        or not last
        or _HARD_BREAK.search(between)
        or measure_of(flow[number.noun : number.noun + _UNIT])
    ):
        return False
    if _OTHERS.match(last) or is_rate(last):
        return False
    if verb_at(among) is not None or title_start(among) is not None:
        return False
    verb = verb_at(last)
    if not (verb or (number.has and verb is None)):
        return False
    begin = after_mark(flow, ";:,.\n", line_start(flow, earlier.start), earlier.start)
    return only_leads_in(flow[begin : earlier.start].strip(" \t+*•–-"))
