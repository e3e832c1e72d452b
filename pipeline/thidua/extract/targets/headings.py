"""Headings over what was: the situation, the results of a year, the rules of an award."""

from __future__ import annotations

import re

from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import folded_words_of, words_of
from thidua.structure.plan import Plan, Section

# "nhà trường đã đạt được những thành tích sau, cụ thể là:": what follows is a list of results
_LISTS_RESULTS = re.compile(
    rf"(?:{words_of('achieved')})(?!\w)[^.;:\n]{{0,90}}:\s*$", re.I | re.MULTILINE
)
# "Danh hiệu … được xét tặng cho cá nhân đạt các tiêu chuẩn sau:": what follows are rules
_LISTS_RULES = re.compile(
    r"(?<!\w)(?:xét\s+tặng|được\s+tặng|tặng\s+thưởng|xét\s+công\s+nhận|công\s+nhận\s+danh\s+hiệu)\s[^.;\n]{0,200}?"
    r"(?:tiêu\s+chuẩn|tiêu\s+chí|điều\s+kiện)\s+(?:cơ\s+bản\s+|cụ\s+thể\s+)?(?:như\s+)?sau(?:\s+đây)?\s*:\s*$",
    re.I | re.MULTILINE,
)
_NO_YEAR = 9999  # of a plan that names none
_LONGEST_LEAD = 700  # characters of a section before its items
_YEARS = re.compile(r"20\d\d")
_AHEAD = re.compile(rf"(?<![a-z])(?:{folded_words_of('ahead')})(?![a-z])")
_SETS = re.compile(
    rf"(?<!\w)(?:{words_of('ahead')}|đăng\s+ký|giao\s+ước|cam\s+kết|chỉ\s+tiêu(?!\s+(?:đã|đạt|vượt|hoàn)))(?!\w)",
    re.I,
)
_SITUATION = re.compile(
    r"(?:(?:(?:đặc\s+điểm|khái\s+quát|một\s+số\s+nét|dự\s+báo|bối\s+cảnh)(?:\s+về)?,?\s+)?tình\s+hình(?!\s+mới)|bối\s+cảnh|(?:thực|hiện)\s+trạng|đặc\s+điểm"
    rf"|(?:{words_of('reason_heading')}))(?!\w)",
    re.I,
)
_AND = re.compile(r",|\svà\s", re.I)
# "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM HỌC 2030 - 2031", "Đánh giá kết quả năm qua"
_RESULTS = re.compile(
    r"(?:(?:một\s+số|những|các)\s+)?(?:kết\s+quả\s+(?:thực\s+hiện|đạt\s+được|công\s+tác|hoạt\s+động|phong\s+trào|thi\s+đua|nổi\s+bật|năm)"
    r"|đánh\s+giá\s+(?:kết\s+quả|tình\s+hình|công\s+tác|việc)|tình\s+hình\s+(?:thực\s+hiện|kết\s+quả)"
    r"|kiểm\s+điểm\s+(?:việc|tình\s+hình)|tổng\s+kết\s+năm)",
    re.I,
)
# "KẾT QUẢ ĐẠT ĐƯỢC", "Ưu điểm": a look back whatever the year
_LOOK_BACK = re.compile(
    r"(?:(?:một\s+số|những|các)\s+)?(?:kết\s+quả\s+(?:nổi\s+bật|chủ\s+yếu|chính|(?:đã\s+)?đạt\s+được)(?:\s+(?:trong\s+)?năm(?:\s+học)?\s+20\d\d(?:\s?-\s?20\d\d)?)?|thành\s+tích\s+đạt\s+được|ưu\s+điểm|tồn\s+tại,\s+hạn\s+chế|hạn\s+chế,\s+tồn\s+tại)",
    re.I,
)
_RESULTS_OF_A_YEAR = re.compile(
    r"(?:một\s+số\s+)?kết\s+quả\s+(?:thực\s+hiện|đạt\s+được|công\s+tác|hoạt\s+động)\s[^.;:\n]*năm\s+(?:học\s+)?20\d\d",
    re.I,
)
_TOLD = re.compile(r"(?:ket qua|danh gia|tinh hinh|tong ket|kiem diem|uu diem)(?![a-z])")


def is_past(section: Section, plan: Plan, at: int) -> bool:
    """Whether a heading over *at* speaks of results, unless of the plan's own year."""
    title = section.title or ""
    if situation := _SITUATION.match(title):
        more = _AND.search(title, situation.end())  # "TÌNH HÌNH VÀ YÊU CẦU"
        return not more or _SETS.search(plan.flow, section.span.end, at) is None
    if plan.header.doc_type is None and _RESULTS_OF_A_YEAR.match(title):
        return True  # a page tells of the year past, which then is the only one it names
    if _LOOK_BACK.fullmatch(title):
        since = section.span.end
        return _SETS.search(plan.flow, since, at) is None
    years = [int(year) for year in _YEARS.findall(title)] if _RESULTS.match(title) else []
    if not years:
        return False
    last = min(years) if "nam hoc" in fold(title) else max(years)
    return last < (plan.year or _NO_YEAR)


def is_ahead(section: Section) -> bool:
    """Whether a heading speaks of the time to come: "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027"."""
    title = fold(section.title or "")
    return bool(_AHEAD.search(title)) and not _TOLD.match(title)


def leads_to_results(plan: Plan, holder: Section, at: int) -> bool:
    """Whether *holder* announces results or rules before its items, of which one is at *at*."""
    own = plan.own_span(holder)
    if at < own.end or own.end - own.start > _LONGEST_LEAD:
        return False
    lists = (_LISTS_RESULTS, _LISTS_RULES)
    return any(told.search(plan.flow, own.start, own.end) for told in lists)
