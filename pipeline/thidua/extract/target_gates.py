"""What number is to be reached, and what is a result, a rule, a date or a part of a score."""

from __future__ import annotations

import re

from thidua.extract.target_deeds import opens_with_deed
from thidua.extract.target_lists import Lists
from thidua.extract.target_patterns import (
    ALL,
    AMOUNT,
    CHANGE,
    COUNT,
    DEED,
    EACH,
    EACH_ONE,
    FRACTION,
    LESS,
    LISTED_COUNT,
    NONE,
    POINTS,
    TIMES,
    TOTAL,
    WORD_FRACTION,
    comparator_of,
    number_of,
)
from thidua.extract.target_reading import is_grade, tagged_verb, verb_at
from thidua.knowledge.actors import actor_head
from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import words_of
from thidua.knowledge.titles import title_pattern
from thidua.structure.plan import Plan

# Where deeds and amounts are to be reached even without a heading that says "chỉ tiêu".
_WORK_ROLES = frozenset({"targets", "content", "solutions"})
_NO_LIST = frozenset({"assignment", "implementation", "funding"})
_RULES = frozenset({"huong_dan", "quyet_dinh", "quy_che", "quy_dinh", "thong_tu", "nghi_dinh"})

_NUMBER_OF = re.compile(
    r"(?:nghị\s+quyết|chỉ\s+thị|kết\s+luận|nghị\s+định|quyết\s+định|thông\s+tư|công\s+văn|kế\s+hoạch|hướng\s+dẫn|đề\s+án|dự\s+án|chương\s+trình|cứ|năm|lần\s+thứ|thứ|tháng|ngày|quý|số|lớp|khối|bài|điều|khoản|(?<!ở\s)mức|mức\s+độ|chuẩn|đợt|giai\s+đoạn|độ|tuổi|học\s+kỳ|hạng|nhóm|tổ|(?<![,;:+•–-]\s)cấp|phụ\s+lục|mẫu|(?<!định\s)kỳ|nhiệm\s+kỳ|covid|trong|là|gồm|hiện\s+có|tổng\s+số|\d,|\d\s+và)[\s-]*$",
    re.I,
)
# Things counted that are no targets: "điểm" only as a score ("đạt từ 90 điểm"), never "05 điểm".
_NOT_COUNTED = re.compile(
    rf"(?:{words_of('not_counted')}|tốt(?!\s+nghiệp))(?!\w|\s+việc(?!\w))", re.I
)
_EVENT = re.compile(rf"(?:{words_of('event')})(?!\w|\s+công(?!\w))", re.I)
_AGE = re.compile(r"(?:tuổi|năm|tháng|điểm)(?!\w)", re.I)
_DAYS_OF_WORK = re.compile(r"ngày\s+(?:công|lương)(?!\w)", re.I)
_EQUALS = re.compile(r"[^;.,\n\d]{1,25}=\s*\d")  # "10 tiết = 22%": a result
_NOT_YET = re.compile(r"[^;.,\n\d]{1,40}\s(?:chưa|đã)\s")
_TIME = re.compile(
    r"(?:năm|tháng|ngày|tuần|giờ|phút|tuổi|lần|kỳ|điểm(?!\s+(?!trở|thi|thưởng|trừ|chuẩn|so|và|trong|mỗi|một|là|cho|bình|phần)[^\W\d_])|nhiệm\s+kỳ)(?!\w)",
    re.I,
)
_PERIOD = re.compile(r"(?:năm|tháng|ngày|tuần|giờ|phút|tuổi|lần)(?!\w)", re.I)
_HAS = re.compile(r"có|để|còn|xảy|phát", re.I)
_HOURS = re.compile(r"(?:phút|giờ|ngày)(?!\w)", re.I)
_LASTS = re.compile(
    r"thời\s+(?:gian|hạn)|chỉ\s+số|độ\s+tin\s+cậy|chờ|saidi|ngày\s+(?:điều\s+trị|nằm\s+viện)|(?:bình\s+quân|trung\s+bình)(?:\s+(?:dưới|không\s+quá|tối\s+đa))?\s*$|mất\s+điện",
    re.I,
)
# A score, not a place: "85 điểm trở lên", but "04 điểm đen", "12 điểm bán lẻ ma túy"
_SCORE = re.compile(
    r"điểm(?!\w|\s+(?!trở|thi|thưởng|trừ|chuẩn|so|và|trong|mỗi|một|là|cho|bình|phần)[^\W\d_])", re.I
)
# "điểm trung bình các môn thi | không thấp hơn 6,7 điểm"
_SCORED = re.compile(
    r"(?:^|[,;:.\n+•–-]\s+)(?:(?:tổng\s+)?(?:số\s+)?điểm|chỉ\s+số)\s[^,;.:\n\d]{2,60}$", re.I
)
_LONGEST_NAME = 80  # characters
_CLASSES = re.compile(r"mở\s+\d+\s+lớp(?!\w)", re.I)
_CLASS = re.compile(r"(?:lớp|tiêu\s+chí|chỉ\s+tiêu)(?!\w|\s+\d)", re.I)
_STEPS_UP = re.compile(r"(?:tăng|nâng|lên|cải\s+thiện|vượt)\s+(?:thêm\s+|được\s+)?$", re.I)
_STEPS = re.compile(r"(?:bậc|hạng)(?!\w)", re.I)
_RESULT_BEFORE = re.compile(
    r"(?:(?<![<>])=\s*|/\s*|(?:cho\s+)?mỗi\s+|tr[ừu]\s+|giảm\s+trừ\s+|đã\s+đạt\s+|kết\s+quả\s*:?\s*(?:đạt\s+)?|chiếm\s+|tính\s+bằng\s+|doanh\s+nghiệp\s+|hưởng\s+|\(hiện\s+(?:(?:tại|là|ở)\s+)?|(?<!không )(?<!vượt )quá\s+)$",
    re.I,
)
# "ngân sách hỗ trợ 60%, nhân dân đóng góp 40%": who pays how much
_PAID = re.compile(r"(?:hỗ\s+trợ|đóng\s+góp|đối\s+ứng|chi)\s+$", re.I)
# "Tiết kiệm từ 5% kinh phí điện, nước"
_SAVED = re.compile(r"(?:tiết\s+kiệm|cắt\s+giảm|giải\s+ngân)(?!\w)[^;.\n]*$", re.I)
_ALONE = re.compile(r"\s*(?:[,;.)]|$)")
_PAST = re.compile(
    r"(?:năm\s+(?:học\s+)?(?:trước|cũ|ngoái|qua)|(?<!\w)đã\s+(?:đạt|có|tự|hoàn\s+thành)|kết\s+quả\s+đạt\s+được|tổng\s+kết\s[^.;\n]{3,60}\svới\s|trước\s+đó|(?<!\w)(?<!thực )(?<!phát )(?<!thể )(?<!Thực )(?<!Phát )hiện\s+(?:có|nay|đạt))",
    re.I,
)
_PROGRAMME = re.compile(
    r"(?:chương\s+trình|đề\s+án|dự\s+án|chiến\s+dịch)\s+(?:[^\s;.,\d]+\s+){0,3}$", re.I
)
_CONDITION = re.compile(
    r"(?<!\w)(?:nếu|trường\s+hợp|khi|(?:không|chưa)\s+(?:xét|xem\s+xét|bình\s+xét|công\s+nhận|đề\s+nghị)|phiếu\s+bầu|số\s+phiếu|(?:được\s+)?lập\s+thành|làm\s+thành)\s",
    re.I,
)
_CONSEQUENCE = re.compile(
    r"[^;.\n]{0,120}?\s(?:thì|mới\s+(?:được|xét)|bị\s+(?:hạ|trừ|cắt|xử)|không\s+(?:được\s+)?(?:xét|công\s+nhận|đề\s+nghị))\s",
    re.I,
)
_RESULT_AFTER = re.compile(
    r"\s*(?:/\s*\d|điểm\s+(?:chuẩn|thưởng|trừ)|số\s+phiếu|phiếu\s+(?:đồng\s+ý|tán\s+thành|thuận|bầu|tín\s+nhiệm|của)|khối\s+lượng|tổng\s+(?:số\s+)?điểm|s[ốo]\s+[đd]i[ểe]m|mức\s+lương|tiền\s+lương|vốn\s+(?:nước\s+ngoài|nhà\s+nước)|thuế\s+giá\s+trị|lương|quỹ|kinh\s+phí)",
    re.I,
)
# What is paid for by whom, and how a score is made up
_MONEY = re.compile(
    r"(?<!\w)(?:kinh\s+phí(?:\s+thực\s+hiện)?|nguồn\s+(?:kinh\s+phí|vốn)|công\s+thức|cơ\s+cấu\s+điểm|hệ\s+số\s+điểm|mức\s+lương|tiền\s+thưởng)\s*:?\s",
    re.I,
)
_LONGEST_DEED = 5  # words before a number
_LONGEST_SENTENCE = 600  # characters looked back over
_UP = re.compile(r"(?:[^\s;.,\d]+\s+){1,6}trở\s+(?:lên|xuống)(?!\w)")
# Not a year that only is compared with: "so với năm 2020", "(giá so sánh năm 2010)"
_YEAR = re.compile(
    r"(?P<compared>(?:so\s+với|(?:cao|thấp)\s+hơn)\s+(?:[^\s,;.()]+\s+){0,4}|so\s+sánh\s+)?[Nn][ăa]m(?:\s+h[ọo]c)?\s+(?P<year>20\d\d)(?!\)?,?\s+(?:(?:tăng|nâng|giảm|kéo|hạ)\s+)?(?:lên|xuống|còn)\s)"
)
_PART_BEFORE = re.compile(r"trong\s+(?:số\s+)?đó\s*:?\s*(?:có\s+)?$", re.I)
# ", 05 đề tài …": one more in a line of targets
_NEXT_BEFORE = re.compile(r"(?:[,;]|\svà)\s+$")
_URGED = re.compile(r"phấn\s+đấu|chỉ\s+tiêu|[Mm]ỗi\s|đăng\s+ký\s+(?:thi\s+đua|danh)", re.I)
_RESULT_WORDS = re.compile(r"(?:trong\s+)?(?:năm\s+qua|thời\s+gian\s+qua|vừa\s+qua)", re.I)
_TITLE_COUNT = re.compile(
    r"(?:đ/c|đồng\s+chí|người|tập\s+thể|cá\s+nhân|tổ|khoa|phòng|đơn\s+vị)", re.I
)
_ONE_MORE = re.compile(r"\s*[,;]\s+\d{1,4}(?![\d/.,%:)])\s+[^\W\d_]")
# "Khoa học, dịch vụ: 20 sáng kiến, 05 đề tài": fields and no name of what is counted
_LIST_HEAD = re.compile(r"(?:Về\s|Công\s+tác\s|Lĩnh\s+vực\s|[^\W\d_]+\s[^\W\d_]+,\s)[^:]*", re.I)
_NO_LABEL = re.compile(
    r"(?:tong so|so dien thoai|dien thoai|thoi gian|ngay|nam|lop|so lop|bien che|dan so|dot|buoc|muc|phan|(?:tap the|ca nhan|danh hieu|hinh thuc)$|chuong|dieu|khoan|tt|stt|so)\b"
)


def is_result(plan: Plan, flow: str, number: int, end: int) -> bool:
    """Whether the number from *number* to *end* tells what was or what holds, not what shall be."""
    sentence = _sentence_start(flow, number)
    if _PAST.search(flow, sentence, number) or _of_an_earlier_year(plan, flow, number):
        return True
    if _CONDITION.search(flow, sentence, number) or _CONSEQUENCE.match(flow, end):
        return True
    return bool(_MONEY.search(flow, sentence, number)) and "đạt" not in flow[sentence:number]


def is_attribute(flow: str, number: int, end: int, *, bounded: bool) -> bool:
    """Whether a percentage is a share of votes, points or money, or a part of an equation."""
    before = _RESULT_BEFORE.search(flow, max(0, number - 16), number)
    if before and before[0].strip().lower() == "chiếm":
        before = (
            None if bounded or "được" in flow[_sentence_start(flow, number) : number] else before
        )
    shared = _PAID.search(flow, max(0, number - 16), number) and _ALONE.match(flow, end)
    money = _RESULT_AFTER.match(flow, end) and not _SAVED.search(flow, max(0, number - 40), number)
    return bool(before or shared or money)


def is_labelled_target(match: re.Match[str], *, in_targets: bool) -> bool:
    """Whether "name: number" is a target: a percentage, or in a list of targets a known name."""
    if match["of"]:
        if match.string.startswith(",", match.end()):
            return False
        if verb_at(match["of"]) is not None or _deed_of(match):
            return False
        return not title_pattern().search(fold(match["of"]))
    if match["percent"]:
        return True
    if comparator_of(match) == "none":
        return is_grade(match["label"])
    if _TITLE_COUNT.fullmatch(match["noun"] or "") and title_pattern().fullmatch(
        fold(match["label"])
    ):
        return True  # "LĐTT: 29 đ/c"
    if not in_targets:
        return False
    several = _ONE_MORE.match(match.string, match.end())
    if several and (actor_head().match(match["label"]) or _LIST_HEAD.fullmatch(match["label"])):
        return False  # a heading over several: "Chi bộ Sở Y tế: 02 cuộc giám sát, 03 đảng viên mới"
    if match["noun"]:
        return not _NOT_COUNTED.match(match["noun"])
    label = fold(match["label"])
    if title_pattern().fullmatch(label) or match["label"].isupper():
        return True
    return not _NO_LABEL.match(label) and len(match["value"]) <= 3 and "," not in match["value"]


def _deed_of(match: re.Match[str]) -> bool:
    """Whether those a share is of do something: "Chuyển đổi số: 70% giáo viên soạn bài giảng"."""
    known = title_pattern().search(fold(match["label"])) or is_grade(match["label"])
    return not known and match["of"].count(" ") > 1 and tagged_verb(match["of"]) is not None


def is_counted(flow: str, match: re.Match[str]) -> bool:
    """Whether what is counted can be a target: not ordinals, dates, parts of a score."""
    noun = match.start("noun")
    groups = match.groupdict()
    if _EQUALS.match(flow, noun):
        return False
    if match.re is NONE:
        return not _PERIOD.match(flow, noun)
    if match.re in (TIMES, CHANGE, LESS, POINTS, WORD_FRACTION, AMOUNT, TOTAL):
        return True
    if _SCORE.match(flow, noun):
        if _SCORED.search(flow, max(0, match.start() - _LONGEST_NAME), match.start()):
            return match.re is not LISTED_COUNT
        return bool(groups.get("ge")) and "đạt" in flow[max(0, match.start() - 6) : noun]
    whole = groups.get("all")
    if whole and _NOT_YET.match(flow, noun):
        return False
    if whole and int(whole) < number_of(match["value"]):
        return False
    if _DAYS_OF_WORK.match(flow, noun):
        return True
    if match.re is LISTED_COUNT and flow.count("“", _line(flow, noun), noun) > flow.count(
        "”", _line(flow, noun), noun
    ):
        return False  # "5 không, 3 sạch"
    if _HOURS.match(flow, noun) and "thời gian" in flow[_sentence_start(flow, noun) : noun].lower():
        return True
    bound = next((groups[n] for n in ("ge", "le", "lt", "gt") if groups.get(n)), "").lower()
    if bound == "từ" and (groups.get("up") or _UP.match(flow, noun)):
        return not _AGE.match(flow, noun)  # "từ 01 tiêu chí trở lên", "từ 20 ngày trở lên"
    if bound.startswith("chậm"):
        return True
    if bound and _HOURS.match(flow, noun):
        return bool(_LASTS.search(flow, _sentence_start(flow, noun), noun))
    if bound.startswith(("ít", "tối", "nhiều", "không")):
        return not _TIME.match(flow, noun)  # "ít nhất 01 nội dung mới" is to be reached
    if match.re is LISTED_COUNT and _PART_BEFORE.search(flow, max(0, noun - 30), match.start()):
        return not _TIME.match(flow, noun)
    if _STEPS.match(flow, noun):
        return bool(bound) or bool(
            _STEPS_UP.search(flow, max(0, match.start() - 12), match.start())
        )
    if match.re is DEED and _CLASSES.match(flow, match.start()):
        return True
    if match.re is ALL:
        return not _TIME.match(flow, noun)
    if whole and _CLASS.match(flow, noun):
        return True  # "20/25 lớp đạt …"
    return not _NOT_COUNTED.match(flow, noun)


def is_wanted(plan: Plan, match: re.Match[str], lists: Lists) -> bool:
    """Whether the place of a count makes it a target: in a list of targets, or urged."""
    flow, pattern, at = plan.flow, match.re, match.start()
    in_targets = lists.listed(at)
    line = flow.rfind("\n", 0, at)
    if pattern is COUNT:
        if (match["le"] or "").lower().startswith("chậm"):
            return in_targets or lists.in_block(at) or lists.beside(at)
        if _TIME.match(flow, match.start("noun")) and not in_targets:
            return bool(_HOURS.match(flow, match.start("noun"))) and _is_bounded(
                plan, match, in_block=lists.in_block(at)
            )
        return in_targets or _is_bounded(plan, match, in_block=lists.in_block(at))
    if pattern in (DEED, AMOUNT, ALL):
        if _RESULT_WORDS.search(flow, _sentence_start(flow, at), at):
            return False
        number = match.start("value")
        if _PROGRAMME.search(flow, max(line + 1, number - 60), number) and not in_targets:
            return False  # "chương trình trồng mới 1 tỷ cây xanh" is the nation's
        if in_targets or lists.in_block(at):
            return True
        return plan.role_at(at) in _WORK_ROLES and not _EVENT.match(flow, match.start("noun"))
    if pattern is LISTED_COUNT:
        number = match.start("value")
        if _NUMBER_OF.search(flow[max(0, number - 14) : number]):
            return False
        if _in_heading(plan, at):
            return False
        if in_targets:
            return True
        at_work = plan.role_at(at) in _WORK_ROLES and lists.in_block(at)
        if at_work and _is_a_deed(flow, line + 1, number):
            return not _EVENT.match(flow, match.start("noun"))
        part = _PART_BEFORE.search(flow, line + 1, number) or _NEXT_BEFORE.search(
            flow, line + 1, number
        )
        return bool(part) and lists.in_block(at) and not _EVENT.match(flow, match.start("noun"))
    if pattern is FRACTION or pattern is TOTAL:
        return in_targets or lists.in_block(at)
    if pattern is WORD_FRACTION and match["ge"]:
        return True
    if pattern is EACH_ONE:
        wanted = in_targets or lists.in_block(at)
        return wanted and not _EVENT.match(flow, match.start("noun"))
    ruled = plan.role_at(at) in _NO_LIST or plan.header.doc_type in _RULES
    if pattern is EACH and not in_targets and ruled:
        return False
    if pattern is not NONE:
        urged = at if pattern is EACH else match.end()
        return in_targets or lists.in_block(at) or _urged(flow, urged)
    opened = flow.count("“", line + 1, at)
    if opened > flow.count("”", line + 1, at):
        return False
    if flow[max(0, at - 3) : at] == "mà ":
        return False
    if in_targets or lists.in_block(at):
        return True
    if not _HAS.search(match["has"]):
        return lists.beside(at)
    return lists.beside(at) or "xảy ra" in match["has"]


def _is_a_deed(flow: str, line: int, number: int) -> bool:
    """Whether the words right before *number* are a short clause of a deed: "khởi tố 25 vụ"."""
    begin = max(flow.rfind(mark, line, number) + 1 for mark in ";:,.(")
    words = flow[max(line, begin) : number].strip()
    return 0 < len(words.split()) <= _LONGEST_DEED and opens_with_deed(words)


def _in_heading(plan: Plan, at: int) -> bool:
    """Whether *at* stands in the brackets of a heading: "1) Học sinh (26 lớp, 1.048 em)"."""
    line = _line(plan.flow, at)
    opened = plan.flow.rfind("(", line, at)
    if opened < 0 or ")" in plan.flow[opened:at]:
        return False
    section = plan.section_at(at)
    return bool(section and section.title and section.span.start >= line)


def _is_bounded(plan: Plan, match: re.Match[str], *, in_block: bool) -> bool:
    """Whether a count with a bound is a target outside a list of targets."""
    if plan.header.doc_type in _RULES and not in_block:
        return False  # a bound of a rule is nothing to be reached
    lower = match["gt"] or match["lt"]
    if lower and not in_block:
        return False
    if not match["value"][0].isdigit() and not in_block:
        return False
    if match["le"] and not _urged(plan.flow, match.start()):
        return False
    bounded = match["max"] or match["up"] or _UP.match(plan.flow, match.start("noun"))
    return match["ge"] is None or match["ge"].lower() != "từ" or bool(bounded)


def _of_an_earlier_year(plan: Plan, flow: str, at: int) -> bool:
    """Whether the sentence speaks of a year before the plan's: a result, not a target."""
    found = _YEAR.finditer(flow, _sentence_start(flow, at), at)
    years = [int(match["year"]) for match in found if not match["compared"]]
    return bool(years and plan.year) and all(year < (plan.year or 0) for year in years)


def _line(flow: str, at: int) -> int:
    return flow.rfind("\n", 0, at) + 1


def _sentence_start(flow: str, at: int) -> int:
    first = max(0, at - _LONGEST_SENTENCE)
    return max(first - 1, *(flow.rfind(mark, first, at) for mark in ("\n", ". ", "; "))) + 1


def _urged(flow: str, at: int) -> bool:
    """Whether the clause before *at* asks for something to be reached."""
    left = flow[max(0, at - 90) : at + 14].rpartition("\n")[2].rpartition(". ")[2]
    return bool(_URGED.search(left))
