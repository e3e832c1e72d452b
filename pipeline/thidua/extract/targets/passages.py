"""Passages that tell what was and not what shall be: reports, lists of results, the year past.

A sentence often does not say itself that it speaks of results: the document, the line over a list
or the beginning of its paragraph does. ``results`` judges the sentence alone.
"""

from __future__ import annotations

import re

from thidua.extract.targets.places import line_start, sentence_start
from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import folded_words_of, words_of
from thidua.structure.plan import Plan, Section

# "nhà trường đã đạt được những thành tích sau, cụ thể là:": what follows is a list of results
_LISTS_RESULTS = re.compile(
    rf"(?:{words_of('achieved')})(?!\w)[^.;:\n]{{0,90}}:\s*$", re.I | re.MULTILINE
)
_NO_YEAR = 9999  # of a plan that names none
_LONGEST_PARAGRAPH = 1500  # characters looked back over
_LONGEST_NEWS = 3000  # characters of news looked back over
_LONGEST_SENTENCE = 400  # characters looked ahead to its end
_LONGEST_LEAD = 700  # characters of a section before its items
_YEARS = re.compile(r"20\d\d")
_AHEAD = re.compile(rf"(?<![a-z])(?:{folded_words_of('ahead')})(?![a-z])")
# "Năm học qua, …", "Tính đến ngày 30/9/2022, …": the sentence and those after it
_LOOKS_BACK = re.compile(
    rf"(?:^|(?<=[.!?]\s)|(?<=\n))[\s+•*–-]*(?:{words_of('looks_back')})(?!\w)", re.I
)
# "Nhiệm kỳ 2020 - 2025, Đảng bộ đã lãnh đạo …": a term that is over
_TERM_OVER = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=\n))[\s+•*–-]*(?:Trong\s+)?(?:nhiệm\s+kỳ|giai\s+đoạn|năm(?:\s+học)?)\s+"
    rf"(?P<since>20\d\d\s?[-–]\s?)?(?P<year>20\d\d)[^.;:\n]{{0,300}}?\sđã\s+(?!{words_of('resolved')})",
    re.I,
)
# "Nhiệm kỳ 2025 - 2030, Đảng bộ đề ra …": after what was told of the term before
_NEXT_TERM = re.compile(
    r"(?<=[.!?…]\s)(?:Trong\s+|Bước\s+vào\s+)?(?:nhiệm\s+kỳ|giai\s+đoạn)\s+20\d\d\s?[-–]\s?(?P<year>20\d\d)",
    re.I,
)
# "HĐND xã đã hoàn thành các chỉ tiêu: …; …": what the news tell was done, up to what is set
_NEWS_OF_DEEDS = re.compile(
    rf"(?<!\w)đã\s+(?!{words_of('resolved')})(?:(?:cơ\s+bản\s+)?(?:hoàn\s+thành|đạt|vượt|thực\s+hiện)\s[^.;:\n]{{0,60}}:)?",
    re.I,
)
_NEWS_OF_PLANS = re.compile(
    r"(?:đề|đặt|đưa)\s+ra|thống\s+nhất|thông\s+qua|mục\s+tiêu|(?:với|các)\s+chỉ\s+tiêu\s[^.;:\n]{0,40}:",
    re.I,
)
# "Phần lớn các chỉ tiêu đề ra đều đạt, vượt kế hoạch": a look back, whatever is told of it
_ATTAINED = re.compile(
    r"(?<!\w)(?:(?:các|nhiều|hầu\s+hết|phần\s+lớn|đa\s+số|toàn\s+bộ|tất\s+cả)\s+|\d{1,3}/\d{1,3}\s+|\d{1,3}\s+)"
    r"chỉ\s+tiêu\s(?:[^.;:\n]{0,80}?\s)?(?:đều|đã|cơ\s+bản)\s+(?:đạt|vượt|hoàn\s+thành)(?!\w)",
    re.I,
)
_MEANT = re.compile(
    rf"(?<!\w)(?:{words_of('urges')}|mục\s+tiêu|bảo\s+đảm|đảm\s+bảo|để|phải)(?!\w)", re.I
)
_LOOKS_AHEAD = re.compile(rf"(?<!\w)(?:{words_of('ahead')})(?!\w)", re.I)
_EXPECTED = re.compile(r"dự\s+kiến\s[^.;%\n]*$", re.I)
_A_YEAR = re.compile(
    r"năm\s+(?:học\s+)?(?P<year>20\d\d)(?![^,;.\n]{0,12},\s+kết\s+quả|\s+ước\s)", re.I
)
# One of which every word that looks back holds: most lines have none
_SIGNS = (
    " qua",
    "ến nay",
    "ến thời điểm",
    "ến ngày",
    "ến hết ngày",
    "úc ",
    "Qua ",
    "au ",
    " đã ",
    "ính đến ",
)
_SITUATION = re.compile(
    r"(?:đặc\s+điểm|khái\s+quát|một\s+số\s+nét|dự\s+báo)(?:\s+về)?,?\s+tình\s+hình|tình\s+hình\s+chung|thực\s+trạng",
    re.I,
)
# "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM HỌC 2030 - 2031", "Đánh giá kết quả năm qua"
_RESULTS = re.compile(
    r"(?:(?:một\s+số|những|các)\s+)?(?:kết\s+quả\s+(?:thực\s+hiện|đạt\s+được|công\s+tác|hoạt\s+động|phong\s+trào|thi\s+đua|nổi\s+bật|năm)"
    r"|đánh\s+giá\s+(?:kết\s+quả|tình\s+hình|công\s+tác|việc)|tình\s+hình\s+(?:thực\s+hiện|kết\s+quả)"
    r"|kiểm\s+điểm\s+(?:việc|tình\s+hình)|tổng\s+kết\s+năm)",
    re.I,
)
_TOLD = re.compile(r"(?:ket qua|danh gia|tinh hinh|tong ket|kiem diem|uu diem)(?![a-z])")


def tells_what_was(plan: Plan, at: int) -> bool:
    """Whether the passage of the text around *at* speaks of results."""
    section = plan.section_at(at)
    around = (section, *plan.ancestors(section)) if section else ()
    if any(_SITUATION.match(holder.title or "") or _is_past(holder, plan) for holder in around):
        return True
    if _paragraph_looks_back(plan, at) or _follows_attainment(plan, at):
        return True
    if plan.header.doc_type == "bao_cao":
        return plan.role_at(at) != "targets" and not any(map(_is_ahead, around))
    return any(_leads_to_results(plan, holder, at) for holder in around)


def _is_past(section: Section, plan: Plan) -> bool:
    """Whether a heading speaks of results: "KẾT QUẢ THỰC HIỆN …", unless of the plan's own year."""
    title = section.title or ""
    years = [int(year) for year in _YEARS.findall(title)] if _RESULTS.match(title) else []
    if not years:
        return False
    last = min(years) if "nam hoc" in fold(title) else max(years)
    return last < (plan.year or _NO_YEAR)


def _is_ahead(section: Section) -> bool:
    """Whether a heading speaks of the time to come: "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027"."""
    title = fold(section.title or "")
    return bool(_AHEAD.search(title)) and not _TOLD.match(title)


def _leads_to_results(plan: Plan, holder: Section, at: int) -> bool:
    """Whether *holder* announces results before its items, of which one is at *at*."""
    own = plan.own_span(holder)
    if at < own.end or own.end - own.start > _LONGEST_LEAD:
        return False
    return bool(_LISTS_RESULTS.search(plan.flow, own.start, own.end))


def _is_over(term: re.Match[str], plan: Plan) -> bool:
    """Whether a *term* that is told of in the past ended before the plan's year, or with it."""
    return int(term["year"]) < (plan.year or _NO_YEAR) + bool(term["since"])


def _paragraph_looks_back(plan: Plan, at: int) -> bool:
    """Whether the line of *at* spoke of the past before it, and of nothing to come since."""
    flow = plan.flow
    line = max(line_start(flow, at), at - _LONGEST_PARAGRAPH)
    if not any(flow.find(sign, line, at) >= 0 for sign in _SIGNS):
        return False
    told = [match.end() for match in _LOOKS_BACK.finditer(flow, line, at)]
    told += [term.end() for term in _TERM_OVER.finditer(flow, line, at) if _is_over(term, plan)]
    if plan.header.doc_type in (None, "bai_viet"):
        done = [match.end() for match in _NEWS_OF_DEEDS.finditer(flow, line, at)]
        told += [end for end in done if not _NEWS_OF_PLANS.search(flow, end, at)]
    if not told or _LOOKS_AHEAD.search(flow, last := max(told), at):
        return False
    if any(int(year["year"]) == plan.year for year in _A_YEAR.finditer(flow, last, at)):
        return False
    if any(int(term["year"]) > (plan.year or 0) for term in _NEXT_TERM.finditer(flow, last, at)):
        return False
    return not _EXPECTED.search(flow, last, at)


def _follows_attainment(plan: Plan, at: int) -> bool:
    """Whether the text before *at* or its sentence tells that targets were attained.

    What follows is told of the same time up to a word of what is to come; in news on lines below,
    too: "… các chỉ tiêu đều đạt. Sản lượng 900 tấn. | Toàn huyện trồng 40 ha …".
    """
    flow = plan.flow
    news = plan.header.doc_type in (None, "bai_viet") and not plan.sections
    first = max(0, at - _LONGEST_NEWS) if news else line_start(flow, at)
    last = _sentence_end(flow, at)
    if flow.find("hỉ tiêu ", first, last) < 0:
        return False
    told = [
        said
        for said in _ATTAINED.finditer(flow, first, last)
        if not _MEANT.search(flow, sentence_start(flow, said.start()), said.end())
    ]
    if not told:
        return False
    since = min(told[-1].end(), at)
    later = (int(year["year"]) > (plan.year or 0) for year in _A_YEAR.finditer(flow, since, at))
    return not (
        _LOOKS_AHEAD.search(flow, since, at) or _MEANT.search(flow, since, at) or any(later)
    )


def _sentence_end(flow: str, at: int) -> int:
    """Where the sentence of *at* ends, a semicolon not counted."""
    limit = min(len(flow), at + _LONGEST_SENTENCE)
    ends = (flow.find(mark, at, limit) for mark in (". ", "\n"))
    return min((end for end in ends if end >= 0), default=limit)
