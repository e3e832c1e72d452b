"""What number is to be reached, and what is an ordinal, a date, a price or a part of a score."""

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
from thidua.extract.target_reading import is_grade, is_rate, tagged_verb, verb_at
from thidua.extract.target_results import BULLET, line_start, sentence_start
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
    r"(?:nghị\s+quyết|chỉ\s+thị|kết\s+luận|nghị\s+định|quyết\s+định|thông\s+tư|công\s+văn|kế\s+hoạch|hướng\s+dẫn|đề\s+án|dự\s+án|chương\s+trình|cứ|năm|lần\s+thứ|thứ|tháng|ngày|quý|số|lớp|khối|bài|điều|khoản|(?<!ở\s)mức|mức\s+độ|chuẩn|đợt|giai\s+đoạn|độ|tuổi|học\s+kỳ|(?<!xếp\s)hạng|nhóm|tổ|(?<![,;:+•–-]\s)cấp|phụ\s+lục|mẫu|(?<!định\s)kỳ|nhiệm\s+kỳ|covid|trong|là|gồm|hiện\s+có|tổng\s+số|\d,|\d\s+và)[\s-]*$",
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
# "Số giường bệnh | trên một vạn dân", "Giá trị sản xuất | trên 01 ha đất": for what it is counted
_PER_BASE = re.compile(
    r"(?<!đạt )(?<!có )(?<!là )(?<!tăng )(?<!giảm )(?<!\w)trên\s+(?:một|mỗi|0?1(?:00?\.000)?|1\.000|10\.000)\s+(?:vạn\s+dân|nghìn\s+dân|dân|ha|hecta|héc\s+ta|đơn\s+vị\s|đầu\s+người|trẻ|ca\s|người\s+dân|lao\s+động|cán\s+bộ|km|mét|tấn|học\s+sinh|bệnh\s+nhân|phụ\s+nữ)(?!\w)",
    re.I,
)
# "mỗi suất quà | trị giá 500.000 đồng"
_PRICE = re.compile(
    r"mỗi\s+(?:suất|phần|căn|giải|bộ|thẻ|túi|sổ|ngôi)\s[^,;.\n\d]{0,40}?(?:tổng\s+)?(?:trị\s+giá|giá\s+trị|mức)\s[^,;.\n\d]{0,20}$|mỗi\s+(?:suất|phần\s+quà|giải)\s+$",
    re.I,
)
_NOT_YET = re.compile(r"[^;.,\n\d]{1,40}\s(?:chưa|đã)\s")
_TIME = re.compile(
    r"(?:năm|tháng|ngày|tuần|giờ|phút|tuổi|lần|kỳ|điểm(?!\s+(?!trở|thi|thưởng|trừ|chuẩn|so|và|trong|mỗi|một|là|cho|bình|phần)[^\W\d_])|nhiệm\s+kỳ)(?!\w)",
    re.I,
)
_LIFE = re.compile(r"tuổi\s+(?:thọ|bình\s+quân|trung\s+bình)[^,;.\n]*$", re.I)
# "không kết án oan người | không có tội": it tells whom
_DENIED = re.compile(r"(?<!\w)không\s[^,;:.(\n]{3,50}\s$", re.I)
_PAGE = re.compile(
    r"trang(?!\w|\s+(?:mạng|thông|tin|web|điện|fanpage|facebook|zalo|bị|trại))", re.I
)
_PERIOD = re.compile(r"(?:năm|tháng|ngày|tuần|giờ|phút|tuổi|lần)(?!\w)", re.I)
_HAS = re.compile(r"có|để|còn|xảy|phát", re.I)
_HOURS = re.compile(r"(?:phút|giờ|ngày)(?!\w)", re.I)
_HOURS_GIVEN = re.compile(r"(?:giờ|tiết)(?!\w)", re.I)
_LASTING = re.compile(
    r"(?:số\s+)?(?:ngày|thời\s+gian)\s(?:.*\s)?(?:(?:bình\s+quân|trung\s+bình)(?!\w)|điều\s+trị|nằm\s+viện|chờ\s|giải\s+quyết|xử\s+lý|mất\s+điện)",
    re.I,
)
_WORKING = re.compile(r"(?:thời\s+gian|giờ)\s+(?:làm\s+việc|mở\s+cửa|tiếp\s+dân)(?!\w)", re.I)
_LASTS = re.compile(
    r"thời\s+(?:gian|hạn)|chỉ\s+số|độ\s+tin\s+cậy|(?:^|[\s–+•-])(?:nợ|chậm)\s+(?:đóng|nộp|lương|bảo\s+hiểm|bhxh|tiền|kinh\s+phí|phí|đọng|thuế)|chờ|saidi|ngày\s+(?:điều\s+trị|nằm\s+viện)|(?:bình\s+quân|trung\s+bình)(?:\s+(?:dưới|không\s+quá|tối\s+đa))?\s*$|mất\s+điện",
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
# "Cá nhân đạt từ 90 điểm trở lên … được xét danh hiệu": a rule
_SCORE_RULE = re.compile(r"điểm[^;.\n]{0,80}?\s(?:được|thì|mới)\s+(?:xét|xếp|công|đề|tính)", re.I)
_LONGEST_NAME = 80  # characters
_CLASSES = re.compile(r"mở\s+(?:mới\s+|thêm\s+|được\s+)?\d+\s+lớp(?!\w)", re.I)
_CLASS = re.compile(r"(?:lớp|tiêu\s+chí|chỉ\s+tiêu)(?!\w|\s+\d)", re.I)
_AVERAGED = re.compile(r"(?<!\w)(?:bình\s+quân|trung\s+bình)\s", re.I)
_STEPS_UP = re.compile(r"(?:tăng|nâng|lên|cải\s+thiện|vượt)\s+(?:thêm\s+|được\s+)?$", re.I)
_STEPS = re.compile(r"(?:bậc|hạng)(?!\w)", re.I)
_PROGRAMME = re.compile(
    r"(?:chương\s+trình|đề\s+án|dự\s+án|chiến\s+dịch)\s+(?:[^\s;.,\d]+\s+){0,3}$", re.I
)
_LONGEST_DEED = 5  # words before a number
_UP = re.compile(r"(?:[^\s;.,\d]+\s+){1,6}trở\s+(?:lên|xuống)(?!\w)")
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
_URGES = re.compile(
    r"(?:đăng\s+ký|phấn\s+đấu|đề\s+nghị|cụ\s+thể|chỉ\s+tiêu|mục\s+tiêu)(?:\s+(?:thi\s+đua|danh\s+hiệu))?",
    re.I,
)
_NO_LABEL = re.compile(
    r"(?:tong so|so dien thoai|dien thoai|thoi gian|ngay|nam|lop|so lop|bien che|dan so|dot|buoc|muc|phan|(?:tap the|ca nhan|danh hieu|hinh thuc)$|chuong|dieu|khoan|tt|stt|so)\b"
)


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
        if _URGES.fullmatch(match["label"]):
            return False  # "Đăng ký: 01 Cờ thi đua"
        if _HOURS.match(match["noun"]) and _LASTING.match(match["label"]):
            return True
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
    each = flow.find("ỗi ", max(line_start(flow, noun), noun - _LONGEST_NAME), noun)
    if each > 0 and _PRICE.search(flow, each - 1, match.start("value")):
        return False
    if flow.startswith("điểm", noun) and _SCORE_RULE.match(flow, noun):
        return False
    if match.re in (TIMES, CHANGE, LESS, POINTS, WORD_FRACTION, AMOUNT, TOTAL):
        return True
    on = flow.rfind("trên", max(0, match.start("value") - 8), match.start("value"))
    if on >= 0 and _PER_BASE.match(flow, on):
        return False
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
    if flow.startswith("tuổi", noun) and _LIFE.search(
        flow, max(0, noun - _LONGEST_NAME), match.start("value")
    ):
        return True
    if match.re is LISTED_COUNT and flow.count("“", line_start(flow, noun), noun) > flow.count(
        "”", line_start(flow, noun), noun
    ):
        return False  # "5 không, 3 sạch"
    if _HOURS.match(flow, noun) and _WORKING.search(flow, sentence_start(flow, noun), noun):
        return False
    if _HOURS.match(flow, noun) and "thời gian" in flow[sentence_start(flow, noun) : noun].lower():
        return True
    bound = next((groups[n] for n in ("ge", "le", "lt", "gt") if groups.get(n)), "").lower()
    if bound == "từ" and (groups.get("up") or _UP.match(flow, noun)):
        return not _AGE.match(flow, noun)  # "từ 01 tiêu chí trở lên", "từ 20 ngày trở lên"
    if _CLASS.match(flow, noun) and _AVERAGED.search(
        flow, sentence_start(flow, noun), match.start()
    ):
        return True  # "số tiêu chí bình quân của một xã đạt 14,6 tiêu chí"
    if bound.startswith("chậm"):
        return True
    if groups.get("ge") and _HOURS_GIVEN.match(flow, noun) and each > 0:
        return True  # "mỗi luật sư trợ giúp miễn phí tối thiểu 08 giờ/năm"
    if bound and _HOURS.match(flow, noun):
        return bool(_LASTS.search(flow, sentence_start(flow, noun), noun))
    if bound.startswith(("ít", "tối", "nhiều", "không")):
        # "ít nhất 01 nội dung mới" is to be reached, "không quá 05 trang" is a rule
        return not _TIME.match(flow, noun) and not _PAGE.match(flow, noun)
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
        if _RESULT_WORDS.search(flow, sentence_start(flow, at), at):
            return False
        number = match.start("value")
        if _PROGRAMME.search(flow, max(line + 1, number - 60), number) and not in_targets:
            return False  # "chương trình trồng mới 1 tỷ cây xanh" is the nation's
        if in_targets or lists.in_block(at):
            return True
        return plan.role_at(at) in _WORK_ROLES and not _EVENT.match(flow, match.start("noun"))
    if pattern is LISTED_COUNT:
        number = match.start("value")
        marked = BULLET.match(flow, line + 1, number)  # an item does not go on from the line before
        first = line + 1 if marked else 0
        of = _NUMBER_OF.search(flow[max(first, number - 14) : number])
        if of and not (of[0].strip() == "là" and _is_measured(flow, line + 1, number)):
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
    if flow[max(0, at - 3) : at] == "mà " or _DENIED.search(flow, max(line + 1, at - 60), at):
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
    line = line_start(plan.flow, at)
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


def _is_measured(flow: str, line: int, number: int) -> bool:
    """Whether the clause before *number* names a measure: "Số người mới tham gia là (45 người)"."""
    begin = max(line, *(flow.rfind(mark, line, number) + 1 for mark in ";:."))
    bullet = BULLET.match(flow, begin, number)
    return is_rate(flow[bullet.end() if bullet else begin : number].lstrip())


def _urged(flow: str, at: int) -> bool:
    """Whether the clause before *at* asks for something to be reached."""
    left = flow[max(0, at - 90) : at + 14].rpartition("\n")[2].rpartition(". ")[2]
    return bool(_URGED.search(left))
