"""Passages that tell what was and not what shall be: reports, lists of results, the year past.

A sentence often does not say itself that it speaks of results: the document, the line over a list
or the beginning of its paragraph does. ``results`` judges the sentence alone.
"""

from __future__ import annotations

import re

from thidua.extract.targets.headings import is_ahead, is_past, leads_to_results
from thidua.extract.targets.places import line_start, sentence_start
from thidua.knowledge.caseless import Caseless
from thidua.knowledge.target_words import urging_words, words_of
from thidua.structure.plan import Plan

_NO_YEAR = 9999  # of a plan that names none
_LONGEST_PARAGRAPH = 1500  # characters looked back over
_LONGEST_NEWS = 3000  # characters of news looked back over
_LONGEST_SENTENCE = 400  # characters looked ahead to its end
_YEARS = re.compile(r"20\d\d")
# "(NTO) Năm qua, …", "(ĐN)- Hiện nay, …": a newspaper signs its news
_SIGNED = r"(?:\([^()\n]{2,20}\)[\s.–-]*)?"
_OPENS = rf"(?:^|(?<=[.!?]\s)|(?<=\n))[\s+•*–-]*{_SIGNED}"
_ACCORDING_TO = r"(?:(?:Theo|Riêng)\s[^,.;:\n]{1,60},\s+|[^.;:\n]{1,120}?\scho\s+(?:biết|hay),?\s+(?:rằng\s+)?)?"
# "Năm học qua, …", "Theo đó, tính đến ngày 30/9/2022, …": the sentence and those after it
_FEW = r"(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_SINCE = rf"(?:(?:trong|suốt)\s+)?{_FEW}\s+(?:năm(?:\s+học)?|tháng|quý|tuần|ngày|nhiệm\s+kỳ|khóa|mùa|vụ)\s+(?:vừa\s+)?qua"
_LOOKS_BACK = Caseless(rf"{_OPENS}{_ACCORDING_TO}(?:{words_of('looks_back')}|{_SINCE})(?!\w)")
# "Nhiệm kỳ 2020 - 2025, Đảng bộ đã lãnh đạo …": a term that is over
_TERM_OVER = Caseless(
    rf"{_OPENS}(?:Trong\s+)?(?:nhiệm\s+kỳ|giai\s+đoạn|năm(?:\s+học)?)\s+"
    rf"(?P<since>20\d\d\s?[-–]\s?)?(?P<year>20\d\d)[^.;:\n]{{0,300}}?\s(?:đã\s+(?!{words_of('resolved')})|đạt\s+(?:được\s+)?(?:nhiều|những)\s+kết\s+quả)"
)
# "Nhiệm kỳ 2020 - 2025, Hội xây được 5 nhà. …": before another term that follows it
_TERM_TOLD = Caseless(
    rf"{_OPENS}(?:Trong\s+)?(?:nhiệm\s+kỳ|giai\s+đoạn)\s+(?P<since>20\d\d)\s?[-–]\s?(?P<year>20\d\d),\s"
)
_A_TERM = re.compile(
    r"(?:nhiệm\s+kỳ|giai\s+đoạn)\s+(?P<since>20\d\d)\s?[-–]\s?20\d\d"
    r"(?=[^.\n]{0,160}?(?:phấn\s+đấu|(?:đề|đặt)\s+ra|(?:mục|chỉ)\s+tiêu|phương\s+hướng|nhiệm\s+vụ))",
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
# "thu hồi 62 tỷ đồng nợ | đã xử lý": of what is done to
_OBJECT = re.compile(
    r"(?<!năm)(?<!tháng)(?<!ngày)(?<!quý)[^\W\d_]\s+\d[\d.,]*\s+(?:[^\W\d_]+\s+){1,4}(?:\([^()\n]{1,30}\)\s+)?$"
)
_LONGEST_OBJECT = 48  # characters
# "… phấn đấu giảm 0,7%; 100% các xã | đã đạt chuẩn": which are meant, where something is set
_OF_SHARE = re.compile(r"\d\s?%\s[^;.:%\n]{2,60}$")
_LONGEST_SHARE = 70  # characters
_NEWS_OF_PLANS = re.compile(
    r"(?<!đã )(?<!nghị quyết )(?<!kế hoạch )(?:đề|đặt|đưa)\s+ra|thống\s+nhất|thông\s+qua|(?<!quả các )mục\s+tiêu|(?:với|các)\s+chỉ\s+tiêu\s[^.;:\n]{0,40}:"
    r"|(?:quyết\s+định|xác\s+định)\s+(?:\S+\s+){1,3}chỉ\s+tiêu\s[^.;:\n]{0,120}:",
    re.I,
)
# "6 tháng đầu năm 2030, Hội …", "Trong quý I/2030, …": what the news tell was done in it
_COUNTED = (
    r"(?<!\w)ước(?=\s+(?:đạt|thực\s+hiện)(?!\w))"
    r"|(?<!\w)(?:đạt|bằng|tương\s+đương|vượt)\s+(?:(?:(?:trên|gần|hơn)\s+)?\d+[.,]\d+|gần\s+\d+)\s?%\s+(?:so\s+(?:với\s+)?)?"
    r"(?:kế\s+hoạch|dự\s+toán|chỉ\s+tiêu|nghị\s+quyết|KH)(?!\w)"
)
_PART_TOLD = re.compile(
    rf"{_OPENS}{_ACCORDING_TO}(?:Trong\s+)?(?:(?:\d{{1,2}}|ba|sáu|bảy|tám|chín|mười)\s+tháng\s+(?:đầu\s+)?năm|quý\s+(?:I{{1,3}}|IV|[1-4]))"
    r"(?:\s?/\s?20\d\d|\s+(?:năm\s+)?20\d\d)?,\s"
    rf"(?=[^;\n]{{0,200}}?(?:\sđược\s+\d|\scùng\s+kỳ|\sđã\s|\s\d[\d.]*/\d[\d.]*\s|{_COUNTED}))",
    re.I,
)
# "ước đạt 40 tỷ đồng", "đạt 102,5% kế hoạch năm": so fine is only what was counted
_REPORTED = re.compile(
    rf"{_COUNTED}|(?<!\w)(?:tăng|giảm)\s+\d{{2,}}[.,]\d+\s?%\s+so\s+(?:với\s+)?cùng\s+kỳ"
    rf"|{_OPENS}(?:Năm\s+20\d\d,\s+)(?!mỗi\s|phấn\s)[^,;.:\n\d]{{3,60}}?\sđược\s+(?:(?:trên|hơn|gần)\s+)?\d[\d.]*(?![\d%])",
    re.I,
)
_SET = re.compile(
    r"(?<!\w)(?:đăng\s+ký|giao\s+ước|cam\s+kết|chỉ\s+tiêu(?!\s+(?:đã|đạt|vượt|hoàn)))", re.I
)
# "Đó là những kết quả nổi bật": said after them
_THAT_WAS = re.compile(
    r"(?:đó|đây|trên\s+đây)\s+(?:đều\s+)?là\s+(?:những|các)\s+(?:thành\s+tích|kết\s+quả|con\s+số)(?!\w|\s+(?:cần|phải))",
    re.I,
)
# "Phần lớn các chỉ tiêu đề ra đều đạt, vượt kế hoạch": a look back, whatever is told of it
_ATTAINED = re.compile(
    r"(?<!\w)(?:(?:các|nhiều|hầu\s+hết|phần\s+lớn|đa\s+số|toàn\s+bộ|tất\s+cả)\s+|\d{1,3}/\d{1,3}\s+|\d{1,3}\s+)"
    r"chỉ\s+tiêu\s(?:[^.;:\n]{0,80}?\s)?(?:đều|đã|cơ\s+bản)\s+(?:đạt|vượt|hoàn\s+thành)(?!\w)",
    re.I,
)
# "Các đơn vị đều hoàn thành và vượt chỉ tiêu": in the news; "100% đơn vị …" is to be reached
_SURPASSED = re.compile(
    r"(?<!\w)(?:đều|đã|luôn|\d+/\d+\s+(?:đơn\s+vị|tập\s+thể|xã|huyện|chi\s+bộ|cơ\s+sở))\s+"
    r"(?:hoàn\s+thành,?\s+)?(?:đạt,?\s+)?(?:và\s+)?(?:hoàn\s+thành\s+)?vượt\s+(?:mức\s+)?(?:các\s+|nhiều\s+)?chỉ\s+tiêu(?!\w)",
    re.I,
)
_MEANT = re.compile(
    rf"(?<!\w)(?:{urging_words()}|mục\s+tiêu|bảo\s+đảm|đảm\s+bảo|để|phải)(?!\w)", re.I
)
# "Ba năm qua, … . Hội đề ra mục tiêu: 95% …"
_SETS_ANEW = re.compile(
    r"[.!?…]\s[^.;:\n]{0,90}?(?:đề|đặt)\s+ra\s(?:[^.;:\n]{0,30}\s)?(?:mục|chỉ)\s+tiêu(?!\w)", re.I
)
_LOOKS_AHEAD = re.compile(rf"(?<!\w)(?:{words_of('ahead')})(?!\w)", re.I)
_EXPECTED = re.compile(r"dự\s+kiến\s[^.;%\n]*$", re.I)
# Where a clause begins with it: no "thu nhập bình quân năm 2030 đạt …"
_A_YEAR = re.compile(
    r"(?:(?:(?<=[.;:!?…,\n(*+-])|^)\s*(?:(?:trong|sang|đến|vào|bước\s+(?:vào|sang))\s+)?"
    r"|(?<!\w)(?:trong|sang|kế\s+hoạch|nhiệm\s+vụ|mục\s+tiêu|chỉ\s+tiêu)\s+)"
    r"năm\s+(?:học\s+)?(?P<year>20\d\d)(?![^,;.\n]{0,12},\s+kết\s+quả|\s+ước\s)",
    re.I,
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
    "iện ",
    " được ",
    " kết quả",
    "iệm kỳ 20",
    "iai đoạn 20",
    "háng ",
    "uý ",
    "ước đạt",
    "ước thực",
    "% kế",
    "% dự",
    "% chỉ",
    "% nghị",
    "% so",
)
# "Năm 2023, doanh nghiệp duy trì tốt sản xuất …": the year of a paragraph of news
_YEAR_TOLD = re.compile(
    rf"(?:^|(?<=\n))[\s+•*–-]*{_SIGNED}(?:Trong\s+)?năm\s+(?:học\s+)?(?:20\d\d\s?[-–]\s?)?(?P<year>20\d\d),",
    re.I,
)
# From here on the news may speak of what is meant
_MAY_BE_AHEAD = re.compile(
    rf"(?<!\w)(?:{words_of('ahead')}|{urging_words()}|(?<!so với )(?<!vượt )(?<!vượt các )(?<!vượt mức )(?<!thành các )(?<!đạt các )(?:chỉ|mục)\s+tiêu(?!\s+phổ\s+cập)|sẽ|tiếp\s+tục|yêu\s+cầu|đề\s+nghị|quyết\s+tâm|đăng\s+ký|cam\s+kết|giao\s+ước|(?<!tiêu )đề\s+ra|đặt\s+ra|(?<!tiêu )kế\s+hoạch|phát\s+động|ký\s+kết|nghị\s+quyết|mỗi(?!\s+(?:năm|tháng|quý|tuần|ngày)))(?!\w)",
    re.I,
)
# "Đến năm 2030, …", "Từ nay đến cuối năm, …"; "Tính đến năm 2024" counts what was
_BY_THEN = re.compile(
    r"(?<!\w)(?:từ\s+nay(?!\w)|(?<!tính )(?:đến|trước)\s+(?:hết\s+|cuối\s+)?năm\s+(?P<year>20\d\d)"
    r"|(?:giai\s+đoạn|nhiệm\s+kỳ)\s+20\d\d\s?[-–]\s?(?P<last>20\d\d))",
    re.I,
)
_TELLS_NOW = re.compile(rf"(?<!\w)(?:{words_of('past')}|hiện\s+tại)(?!\w)", re.I)


# "… được 312 chuyến. | Năm nay, tôi mong …", "Bước sang năm 2026, …": what stands before was so
_TURNS_TO = re.compile(
    r"(?<=[.;!?]\s)(?:bước\s+(?:sang|vào)\s+[^\W\d_]|chuyển\s+sang\s+(?:năm|quý|kỳ)|sang\s+(?:năm|quý|tháng|học\s+kỳ|kỳ)|(?:năm(?:\s+học)?|nhiệm\s+kỳ|quý|khóa|mùa|vụ)\s+(?:nay|này|tới|sau)[\s,]|thời\s+gian\s+tới)",
    re.I,
)
# "Kết quả phong trào thi đua năm 2018", "Đánh giá phong trào năm 2019": the title of all
_TITLE_OF_RESULTS = re.compile(
    r"(?:[^\n]{0,80}\n\s*){0,2}(?:[^\n]{0,60}\s[-–]\s+)?(?:kết\s+quả|đánh\s+giá|tổng\s+kết|sơ\s+kết|nhìn\s+lại|thành\s+tích)\s[^\n:]{0,90}(?:\n|$)",
    re.I,
)


def _before_turn(plan: Plan, at: int) -> bool:
    """Whether the paragraph of *at* turns to the time to come only after its sentence."""
    if plan.role_at(at) == "targets":
        return False
    flow, line = plan.flow, line_start(plan.flow, at)
    last = _line_end(flow, at)
    turn = _TURNS_TO.search(flow, at, last)
    if turn is None or _TURNS_TO.search(flow, line, at):
        return False
    return not (_MAY_BE_AHEAD.search(flow, line, turn.start()) or _is_to_come(plan, line, at))


def _under_title_of_results(plan: Plan, at: int) -> bool:
    """Whether the title of the text says results, and nothing since speaks of what is to come."""
    if plan.header.doc_type not in (None, "bai_viet", "bao_cao"):
        return False
    title = _TITLE_OF_RESULTS.match(plan.flow)
    return title is not None and not _MAY_BE_AHEAD.search(plan.flow, 0, at)


def tells_what_was(plan: Plan, at: int) -> bool:
    """Whether the passage of the text around *at* speaks of results."""
    section = plan.section_at(at)
    around = (section, *plan.ancestors(section)) if section else ()
    if any(is_past(holder, plan, at) for holder in around):
        return True
    if _paragraph_looks_back(plan, at) or _follows_attainment(plan, at):
        return True
    if _news_look_back(plan, at) or _before_turn(plan, at) or _under_title_of_results(plan, at):
        return True
    if plan.header.doc_type == "bao_cao":
        return plan.role_at(at) != "targets" and not any(map(is_ahead, around))
    return any(leads_to_results(plan, holder, at) for holder in around)


def _is_over(term: re.Match[str], plan: Plan) -> bool:
    """Whether a *term* that is told of in the past ended before the plan's year, or with it."""
    return int(term["year"]) < (plan.year or _NO_YEAR) + bool(term["since"])


def _paragraph_looks_back(plan: Plan, at: int) -> bool:
    """Whether the line of *at* spoke of the past before it, and of nothing to come since."""
    flow = plan.flow
    line = max(line_start(flow, at), at - _LONGEST_PARAGRAPH)
    news = plan.header.doc_type in (None, "bai_viet")
    closed = news and _THAT_WAS.search(flow, at, _line_end(flow, at)) is not None
    if not closed and not any(flow.find(sign, line, at) >= 0 for sign in _SIGNS):
        return False
    told = [match.end() for match in _LOOKS_BACK.finditer(flow, line, at)]
    told += [term.end() for term in _TERM_OVER.finditer(flow, line, at) if _is_over(term, plan)]
    told += [
        term.end()
        for term in _TERM_TOLD.finditer(flow, line, at)
        if _is_over(term, plan)
        and _next_is_named(flow, term)
        and not _NEWS_OF_PLANS.search(flow, term.end(), at)
    ]
    if news:
        told += [
            end
            for end in _news_of_deeds(flow, line, at)
            if not _NEWS_OF_PLANS.search(flow, end, at)
        ]
        told += [line] if closed else []
    if not told or _LOOKS_AHEAD.search(flow, last := max(told), at):
        return False
    if _SETS_ANEW.search(flow, last, at):
        return False
    if any(int(year["year"]) == plan.year for year in _A_YEAR.finditer(flow, last, at)):
        return False
    if _is_to_come(plan, last, at):
        return False
    if any(int(term["year"]) > (plan.year or 0) for term in _NEXT_TERM.finditer(flow, last, at)):
        return False
    return not _EXPECTED.search(flow, last, at)


def _news_look_back(plan: Plan, at: int) -> bool:
    """Whether news told before the sentence of *at* how things are, and of nothing ahead since.

    "Trong năm qua, … . | Số vụ tai nạn giảm 8% …", "Hiện có 40 trường … . | Tiểu học có 12 …".
    """
    if plan.header.doc_type not in (None, "bai_viet") or plan.sections:
        return False
    flow, sentence = plan.flow, _last_stop(plan.flow, at)
    first = max(0, sentence - _LONGEST_PARAGRAPH)
    told = [match.end() for match in _LOOKS_BACK.finditer(flow, first, sentence)]
    told += [
        now.end()
        for now in _TELLS_NOW.finditer(flow, first, at)
        if not _MAY_BE_AHEAD.search(flow, _last_stop(flow, now.start()), now.start())
    ]
    years = _YEAR_TOLD.finditer(flow, first, at)
    told += [said.end() for said in years if int(said["year"]) < _last_year(plan, at)]
    if not told or _MAY_BE_AHEAD.search(flow, max(told), at) or _is_to_come(plan, max(told), at):
        return False
    opened = (int(year["year"]) for year in _A_YEAR.finditer(flow, max(told), at))
    later = (int(year[0]) - 1 for year in _YEARS.finditer(flow, max(told), at))
    return not any(year >= (plan.year or _NO_YEAR) for year in (*opened, *later))


def _last_year(plan: Plan, at: int) -> int:
    """The year of *plan*; of news that have none the last that opens a paragraph around *at*."""
    around = max(0, at - _LONGEST_NEWS), min(len(plan.flow), at + _LONGEST_NEWS)
    opened = (int(said["year"]) for said in _YEAR_TOLD.finditer(plan.flow, *around))
    return plan.year or max(opened, default=0)


def _is_to_come(plan: Plan, since: int, at: int) -> bool:
    """Whether between *since* and *at* a time is named by when something is to be so."""
    named = _BY_THEN.finditer(plan.flow, since, at)
    year = plan.year or 0
    return any(
        int(by["last"]) > year if by["last"] else not by["year"] or int(by["year"]) >= year
        for by in named
    )


def _news_of_deeds(flow: str, line: int, at: int) -> list[int]:
    """Where the line of news from *line* to *at* tells what was done or counted."""
    done = [
        match.end()
        for match in _NEWS_OF_DEEDS.finditer(flow, line, at)
        if not _OBJECT.search(flow, max(line, match.start() - _LONGEST_OBJECT), match.start())
        and not _tells_which(flow, line, match.start())
    ]
    last = _line_end(flow, at)
    done += [match.end() for match in _PART_TOLD.finditer(flow, line, last) if match.end() <= at]
    counted = [match for match in _REPORTED.finditer(flow, line, last) if match.end() <= at]
    meant = counted and any(said.search(flow, line, counted[0].start()) for said in (_MEANT, _SET))
    if not meant:
        done += [match.end() for match in counted]
    return done


def _tells_which(flow: str, line: int, at: int) -> bool:
    """Whether the "đã" at *at* tells of which a share is set in the sentence before it."""
    share = _OF_SHARE.search(flow, max(line, at - _LONGEST_SHARE), at)
    if share is None:
        return False
    return any(said.search(flow, _last_stop(flow, at), share.start()) for said in (_MEANT, _SET))


def _next_is_named(flow: str, term: re.Match[str]) -> bool:
    """Whether the text sets something for the term that follows *term* after it."""
    last = int(term["year"])
    later = _A_TERM.finditer(flow, term.end(), min(len(flow), term.end() + _LONGEST_NEWS))
    return any(int(named["since"]) in (last, last + 1) for named in later)


def _follows_attainment(plan: Plan, at: int) -> bool:
    """Whether the text before *at* or its sentence tells that targets were attained.

    What follows is told of the same time up to a word of what is to come; in news on lines below,
    too: "… các chỉ tiêu đều đạt. Sản lượng 900 tấn. | Toàn huyện trồng 40 ha …".
    """
    flow = plan.flow
    news = plan.header.doc_type in (None, "bai_viet") and not plan.sections
    first = max(0, at - _LONGEST_NEWS) if news else line_start(flow, at)
    last = _sentence_end(flow, at)
    if flow.find("hỉ tiêu", first, last) < 0:
        return False
    surpassed = _SURPASSED.finditer(flow, first, last) if news else ()
    told = [
        said
        for said in (*_ATTAINED.finditer(flow, first, last), *surpassed)
        if not _MEANT.search(flow, sentence_start(flow, said.start()), said.end())
        and (
            said.re is _ATTAINED
            or "%" not in flow[sentence_start(flow, said.start()) : said.start()]
        )
    ]
    if not told:
        return False
    since = min(max(said.end() for said in told), at)
    later = (int(year["year"]) > (plan.year or 0) for year in _A_YEAR.finditer(flow, since, at))
    return not (
        _LOOKS_AHEAD.search(flow, since, at) or _MEANT.search(flow, since, at) or any(later)
    )


def _last_stop(flow: str, at: int) -> int:
    """Where the sentence of *at* begins, a semicolon not counted."""
    return max(line_start(flow, at), flow.rfind(". ", line_start(flow, at), at) + 1)


def _line_end(flow: str, at: int) -> int:
    """Where the line of *at* ends, or what is looked at of it."""
    end = flow.find("\n", at, at + _LONGEST_PARAGRAPH)
    return end if end >= 0 else min(len(flow), at + _LONGEST_PARAGRAPH)


def _sentence_end(flow: str, at: int) -> int:
    """Where the sentence of *at* ends, a semicolon not counted."""
    limit = min(len(flow), at + _LONGEST_SENTENCE)
    ends = (flow.find(mark, at, limit) for mark in (". ", "\n"))
    return min((end for end in ends if end >= 0), default=limit)
