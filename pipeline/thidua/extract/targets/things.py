"""Whether what a number counts can be to be reached: no ordinal, date, price or part of a score."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from thidua.extract.targets.deeds import opens_with_known_deed
from thidua.extract.targets.patterns import (
    ALL,
    AMOUNT,
    CHANGE,
    DEED,
    EARNED,
    LESS,
    LISTED_COUNT,
    NONE,
    OF_A_SCORE,
    PART,
    POINTS,
    RATE,
    RATE_FOR,
    TIMES,
    TOTAL,
    WORD_FRACTION,
    number_of,
)
from thidua.extract.targets.places import line_start, phrase_start, sentence_start
from thidua.knowledge.target_words import words_of

# Things counted that are no targets: "điểm" only as a score ("đạt từ 90 điểm"), never "05 điểm".
NOT_COUNTED = re.compile(
    rf"(?:{words_of('not_counted')}|tốt(?!\s+nghiệp))(?!\w|\s+việc(?!\w))", re.I
)
_AGE = re.compile(r"(?:tuổi|năm|tháng|điểm)(?!\w)", re.I)
# "Giảm số vụ tai nạn | trên 10.000 phương tiện": of what is measured for so many
_HAS_BASE = re.compile(
    rf"(?<!\w)(?:số|mật\s+độ|{words_of('rate')}|{words_of('amount')})(?!\w)", re.I
)
_MOST_IN_NAME = 20  # “5 không, 3 sạch”
_DAYS_OF_WORK = re.compile(r"(?:ngày\s+(?:công|lương)|tháng\s+lương)(?!\w)", re.I)
# "3 lớp = 125 học sinh", "10 tiết = 22%"; "15 km/giờ" is a rule of the road
_EQUALS = re.compile(
    r"km/(?:giờ|h)(?!\w)|[^;.,\n\d]{1,25}=\s*\d(?![\d.,]*\s?%)|tiết\s[^;.,\n\d]{0,25}=\s*\d"
)
# "Số giường bệnh | trên một vạn dân", "Giá trị sản xuất | trên 01 ha đất": for what it is counted
_PER_BASE = re.compile(
    r"(?<!đạt )(?<!có )(?<!là )(?<!tăng )(?<!giảm )(?<!\w)trên\s+"
    rf"(?:một|mỗi|0?1|10{{0,2}}[.,]?000|(?:10{{0,2}}|một|mười)\s+(?:nghìn|ngàn))\s*(?:{words_of('per_base')})(?!\w)",
    re.I,
)
# "mỗi suất quà | trị giá 500.000 đồng"
_PRICE = re.compile(
    r"mỗi\s+(?:suất|phần|căn|giải|bộ|thẻ|túi|sổ|ngôi)\s[^,;.\n\d]{0,40}?(?:tổng\s+)?(?:trị\s+giá|giá\s+trị|mức)\s[^,;.\n\d]{0,20}$|mỗi\s+(?:suất|phần\s+quà|giải)\s+$",
    re.I,
)
# "sẽ trao 10 giải thưởng cho …": what those who win get
_PRIZE = re.compile(r"(?:giải(?:\s+thưởng)?|phần\s+thưởng|cơ\s+cấu\s+giải)(?!\w)", re.I)
_GIVES = re.compile(r"(?<!\w)trao\s[^.;\n]*$", re.I)
_TILL = re.compile(r"(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?\d")
_NOT_YET = re.compile(r"[^;.,\n\d]{1,40}\s(?:chưa|đã)\s")
_SCORE = re.compile(OF_A_SCORE, re.I)
TIME = re.compile(
    rf"(?:năm|tháng|ngày|tuần|giờ|phút|tuổi|lần|kỳ|nhiệm\s+kỳ|{OF_A_SCORE})(?!\w)", re.I
)
_LIFE = re.compile(r"tuổi\s+(?:thọ|bình\s+quân|trung\s+bình)[^,;.\n]*$", re.I)
_PAGE = re.compile(
    r"(?:chữ|ký\s+tự)(?!\w)|trang(?!\w|\s+(?:mạng|thông|tin|web|điện|fanpage|facebook|zalo|bị|trại))",
    re.I,
)
_PERIOD = re.compile(r"(?:năm|tháng|ngày|tuần|giờ|phút|tuổi|lần)(?!\w)", re.I)
HOURS = re.compile(r"(?:phút|giờ|ngày)(?!\w)", re.I)
_SPAN = re.compile(r"(?:phút|giờ|ngày|buổi|tiếng|tiết|tuần)(?!\w)", re.I)
_HOURS_GIVEN = re.compile(r"(?:giờ|tiết)(?!\w)", re.I)
# "cán bộ xuống bản lao động | ít nhất 02 ngày": time given to a work
_GIVEN_TO = re.compile(
    rf"(?<!\w)(?!.*(?<!\w)trước(?!\w))(?:{words_of('takes_time')})\s(?:[^,;.:\n\d]{{0,40}}\s)?$",
    re.I,
)
_WORKING = re.compile(
    r"(?:thời\s+gian|giờ)\s+(?:thi\s+đua|phát\s+động|tổ\s+chức|đợt|thi|diễn\s+ra|họp|làm\s+việc|mở\s+cửa|tiếp\s+dân)(?!\w)",
    re.I,
)
_LASTS = re.compile(
    r"thời\s+(?:gian|hạn)|chỉ\s+số|độ\s+tin\s+cậy|(?:^|[\s–+•-])(?:nợ|chậm)\s+(?:đóng|nộp|lương|bảo\s+hiểm|bhxh|tiền|kinh\s+phí|phí|đọng|thuế)|chờ|saidi|ngày\s+(?:điều\s+trị|nằm\s+viện)|(?:bình\s+quân|trung\s+bình)(?:\s+(?:dưới|không\s+quá|tối\s+đa))?\s*$|mất\s+điện"
    r"|(?<!\w)(?:trả|giải\s+quyết|xử\s+lý|khắc\s+phục|hoàn\s+thành|cấp|thanh\s+toán|thông\s+quan|phản\s+hồi|trả\s+lời|sửa\s+chữa|luân\s+chuyển|phê\s+duyệt|thẩm\s+định|tiếp\s+cận|xuất\s+phát|tiếp\s+nhận)\s[^,;.:\n\d]{0,60}?trong(?:\s+vòng)?\s+[^,;.:\n]{0,16}$|(?<!\w)(?:có\s+mặt|đến\s+nơi|tới\s+nơi|đến\s+hiện\s+trường|tới\s+hiện\s+trường|tiếp\s+cận\s+hiện\s+trường)\s|(?<!\w)số\s+(?:giờ|ngày|phút)\s|(?:mỗi|từng)\s[^,;.:\n\d]{2,60}$",
    re.I,
)
# "điểm trung bình các môn thi | không thấp hơn 6,7 điểm"
_SCORED = re.compile(
    r"(?:^|[,;:.\n+•–-]\s+)(?:(?:tổng\s+)?(?:số\s+)?điểm|chỉ\s+số)\s[^,;.:\n\d]{2,60}$", re.I
)
# "Cá nhân đạt từ 90 điểm trở lên … được xét danh hiệu": a rule
# "(06) lớp dạy nghề cho | 200 học viên": who is taught are counted too
HELD_FOR = re.compile(r"\s*(?:lớp|khóa|khoá|hội\s+nghị|buổi)\s[^,;.\d\n]{2,80}\scho\s+$", re.I)
_SCORE_RULE = re.compile(r"điểm[^;.\n]{0,80}?\s(?:được|thì|mới)\s+(?:xét|xếp|công|đề|tính)", re.I)
# "Tổng điểm các chỉ tiêu là | 1.000 điểm": how scores are made up
_SCALE = re.compile(r"(?<!\w)(?:tổng(?:\s+số)?|thang)\s+điểm\s[^;.\n]*?là\s+$", re.I)
_LONGEST_NAME = 80  # characters
_AMOUNTS = (PART, TIMES, CHANGE, LESS, POINTS, WORD_FRACTION, EARNED, AMOUNT, RATE, RATE_FOR, TOTAL)
_CLASSES = re.compile(
    r"(?:mở|đào\s+tạo|bồi\s+dưỡng|khai\s+giảng|tuyển)\s+(?:mới\s+|thêm\s+|được\s+)?\d+\s+lớp(?!\w)",
    re.I,
)
_CLASS_REACHES = re.compile(
    r"lớp\s+(?:(?:đạt|được\s+(?:công\s+nhận|xếp|tặng|khen))\s|(?:xuất\s+sắc|tiên\s+tiến|tiêu\s+biểu|vững\s+mạnh)(?!\w))",
    re.I,
)
_COURSE = re.compile(rf"lớp\s+(?:{words_of('course')})(?!\w)", re.I)
_CLASS = re.compile(r"(?:lớp|tiêu\s+chí|chỉ\s+tiêu)(?!\w|\s+\d)", re.I)
_GROUP = re.compile(r"(?:chỉ\s+tiêu|nhóm|nội\s+dung|nhiệm\s+vụ|mục\s+tiêu)(?!\w)", re.I)
# "mỗi ngày | không quá 7 tiết", "mỗi tiết | 45 phút": the timetable of a school
_TIMETABLE = re.compile(r"mỗi\s+(?:ngày|buổi|tuần|tiết|ca)\s[^,;.\n\d]{0,30}$", re.I)
# "20 đội dự thi, mỗi đội | 05 người": how a team is made up
_TEAM = re.compile(r"mỗi\s+(?:đội|đoàn|nhóm)\s", re.I)
_MEMBERS = re.compile(r"(?:người|thành\s+viên|vận\s+động\s+viên|thí\s+sinh|đồng\s+chí)(?!\w)", re.I)
_HOURS_OF_A_DAY = 24
_SAVES = re.compile(
    r"(?<!\w)(?:rút\s+ngắn|rút|giảm|sớm|vượt|tiết\s+kiệm)\s(?:(?!xuống|còn|trong)[^;.:\n\d]){0,60}$",
    re.I,
)
_NUMBER_OF_TIMES = re.compile(
    r"(?<!\w)số\s+(?:lần|ngày|giờ|buổi|lượt|phút)\s[^;.:\n\d]{0,70}$", re.I
)
_CRITERIA = re.compile(r"tiêu\s+chí(?!\w)", re.I)
# "mỗi xã tăng | 02 tiêu chí", "đạt thêm | 03 tiêu chí"
_MORE = re.compile(r"(?<!\w)(?:tăng|thêm)\s+(?:thêm\s+|được\s+)?$", re.I)
# "mỗi xã ít nhất | 01 điểm": a place
_AT_EACH = re.compile(
    r"mỗi\s+(?:xã|phường|thị\s+trấn|huyện|quận|thôn|bản|ấp|khu|tổ|trường|đơn\s+vị|cơ\s+sở|chi\s+(?:hội|đoàn|bộ))\s",
    re.I,
)
_TAUGHT = re.compile(r"(?:tiết|giờ|phút|buổi)(?!\w)", re.I)
_AVERAGED = re.compile(r"(?<!\w)(?:bình\s+quân|trung\s+bình)\s", re.I)
_STEPS_UP = re.compile(
    r"(?:tăng|nâng|lên|cải\s+thiện|vượt|cao\s+hơn)\s+(?:thêm\s+|được\s+)?$", re.I
)
_STEPS = re.compile(r"(?:bậc|hạng)(?!\w)", re.I)
UP = re.compile(r"(?:[^\s;.,\d]+,?\s+){1,8}trở\s+(?:lên|xuống)(?!\w)")
PART_BEFORE = re.compile(r"trong\s+(?:số\s+)?đó\s*:?\s*(?:có\s+)?$", re.I)


@dataclass(frozen=True, slots=True)
class _Count:
    """A count of the *flow*: where its number and its noun begin, and how it is bounded."""

    flow: str
    match: re.Match[str]
    form: re.Pattern[str]
    number: int
    noun: int
    bound: str  # "ít nhất", "từ", …; empty without one
    least: bool  # bounded from below
    up: bool  # "trở lên" follows the number
    all: str | None  # "20/25": of how many
    each: int  # where "mỗi" stands before the noun; below 0 without

    @classmethod
    def of(cls, flow: str, match: re.Match[str]) -> _Count:
        groups, noun = match.groupdict(), match.start("noun")
        first = max(line_start(flow, noun), noun - _LONGEST_NAME)
        return cls(
            flow=flow,
            match=match,
            form=match.re,
            number=match.start("value"),
            noun=noun,
            bound=next(filter(None, map(groups.get, ("ge", "le", "lt", "gt"))), "").lower(),
            least=bool(groups.get("ge")),
            up=bool(groups.get("up")),
            all=groups.get("all"),
            each=flow.find("ỗi ", first, noun) - 1,
        )

    def counts(self, things: re.Pattern[str]) -> bool:
        """Whether the number counts one of the *things*."""
        return bool(things.match(self.flow, self.noun))

    def follows(self, words: re.Pattern[str], most: int, at: int | None = None) -> bool:
        """Whether *words* stand in the *most* characters before the count, or before *at*."""
        end = self.match.start() if at is None else at
        return bool(words.search(self.flow, max(0, end - most), end))

    @property
    def sentence(self) -> int:
        return sentence_start(self.flow, self.noun)


# "phế liệu không còn | dùng được"
_USED_UP = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+)?\s+được(?!\w)")

# "Các xã | có từ 5 đến 10 chi hội, phấn đấu …": which of them are meant
_OF_CLASS = re.compile(
    r"(?<!\w)(?:các|những|đối\s+với|mỗi)\s(?:(?!phấn\s+đấu)[^,;.:\n\d]){1,60}?\scó\s+(?:từ|trên|dưới|ít\s+nhất)\s+"
    r"(?:\d[\d.]*\s*(?:đến|tới|[-–])\s*)?$",
    re.I,
)
_SIZE_OF_CLASS = re.compile(
    r"\d[\d.]*(?:\s*(?:đến|tới|[-–])\s*\d[\d.]*)?(?:\s+[^\W\d_]+){1,4}?(?:\s+trở\s+lên)?,?\s+phấn\s+đấu\s",
    re.I,
)
_LONGEST_CLASS = 90  # characters
_OPENING_QUOTES = '“«"'


def is_counted(flow: str, match: re.Match[str]) -> bool:
    """Whether what is counted can be a target: not ordinals, dates, parts of a score."""
    if match.re is NONE:
        noun = match.start("noun")
        if match["has"].endswith("còn ") and _USED_UP.match(flow, noun):
            return False
        return not (_EQUALS.match(flow, noun) or _PERIOD.match(flow, noun))
    if _in_name(flow, match.start("value")) or _tells_which(flow, match.start("value")):
        return False  # “3 khâu đột phá” is a name
    count = _Count.of(flow, match)
    verdicts = (judge(count) for judge in _JUDGES)
    return next(
        (verdict for verdict in verdicts if verdict is not None), not count.counts(NOT_COUNTED)
    )


def _in_name(flow: str, number: int) -> bool:
    """Whether at *number* a name in quotation marks begins, or goes on: "3 ca, | 4 kíp"."""
    if flow[number - 1] in _OPENING_QUOTES:
        return True
    line = line_start(flow, number)
    opened = max(flow.rfind(mark, line, number) for mark in _OPENING_QUOTES)
    if opened < 0 or not flow[opened + 1].isdigit() or flow.find("”", opened, number) >= 0:
        return False
    return flow[opened] != '"' or flow.count('"', line, number) % 2 == 1


def _tells_which(flow: str, number: int) -> bool:
    """Whether a count only tells which of those are meant who shall do something."""
    if not _SIZE_OF_CLASS.match(flow, number):
        return False
    first = max(flow.rfind("\n", 0, number) + 1, number - _LONGEST_CLASS)
    return bool(_OF_CLASS.search(flow, first, number))


def _by_form(count: _Count) -> bool | None:
    """What is given for each, a rule and an equation are none; an amount is one."""
    flow, noun = count.flow, count.noun
    if count.counts(_EQUALS):
        return False
    if count.each >= 0 and count.counts(_MEMBERS) and _TEAM.match(flow, count.each):
        return False
    given = (_PRICE, _TIMETABLE) if count.counts(_TAUGHT) else (_PRICE,)
    if count.each >= 0 and any(words.search(flow, count.each, count.number) for words in given):
        return False
    if count.counts(_PRIZE) and count.follows(_GIVES, _LONGEST_NAME, count.number):
        return False
    if flow.startswith("điểm", noun) and (
        count.counts(_SCORE_RULE) or count.follows(_SCALE, _LONGEST_NAME, count.number)
    ):
        return False
    return True if count.form in _AMOUNTS else None


def _by_base(count: _Count) -> bool | None:
    if count.bound == "trên" and count.match["value"].lower() == "một":
        return False  # "diện tích sàn trên một sinh viên"
    on = count.flow.rfind("trên", max(0, count.number - 8), count.number)
    if on < 0 or _PER_BASE.match(count.flow, on) is None:
        return None
    told = count.flow[phrase_start(count.flow, on, _LONGEST_NAME) : on].strip(" -+*•–")
    done = told.endswith(" cho") or (opens_with_known_deed(told) and not _HAS_BASE.search(told))
    return None if done else False  # "Tiếp nhận trên 1.000 đơn vị máu"


def _by_score(count: _Count) -> bool | None:
    if not count.counts(_SCORE):
        return None
    if count.each >= 0 and _AT_EACH.match(count.flow, count.each):
        return True
    if count.follows(_STEPS_UP, 12):
        return True  # "tăng 0,15 điểm so với năm trước"
    if count.follows(_SCORED, _LONGEST_NAME):
        return count.form is not LISTED_COUNT
    return count.least and "đạt" in count.flow[max(0, count.match.start() - 6) : count.noun]


def _by_share(count: _Count) -> bool | None:
    """Of "20/25" the second number is the whole; "từ 01/7 đến 20/11" are days."""
    if not count.all:
        return None
    if count.counts(_TILL):
        return False
    short = int(count.all) < number_of(count.match["value"])
    return False if short or count.counts(_NOT_YET) else None


def _by_time(count: _Count) -> bool | None:
    """Time worked or lived, and how long something takes, are to be reached; opening hours not."""
    flow, noun = count.flow, count.noun
    if count.counts(_DAYS_OF_WORK):
        return True
    if flow.startswith("giờ ", noun) and number_of(count.match["value"]) > _HOURS_OF_A_DAY:
        return True  # "số hóa 4.500 giờ tư liệu"
    if count.bound and count.follows(_NUMBER_OF_TIMES, _LONGEST_NAME):
        return True  # "số lần đính chính không quá 03 lần"
    if flow.startswith("tuổi", noun) and count.follows(_LIFE, _LONGEST_NAME, count.number):
        return True
    if count.form is LISTED_COUNT and number_of(count.match["value"]) <= _MOST_IN_NAME:
        line = line_start(flow, noun)
        if flow.count("“", line, noun) > flow.count("”", line, noun):
            return False  # "5 không, 3 sạch"
    if not count.counts(HOURS):
        return None
    if _WORKING.search(flow, count.sentence, noun):
        return False
    if count.follows(_SAVES, _LONGEST_NAME, count.number):
        return True  # "rút ngắn tiến độ từ 10 đến 15 ngày"
    return True if "thời gian" in flow[count.sentence : noun].lower() else None


def _by_bound(count: _Count) -> bool | None:
    flow, bound = count.flow, count.bound
    if bound == "từ" and (count.up or count.counts(UP)):
        return not count.counts(_AGE)  # "từ 01 tiêu chí trở lên", "từ 20 ngày trở lên"
    if count.counts(_CLASS) and _AVERAGED.search(flow, count.sentence, count.match.start()):
        return True  # "số tiêu chí bình quân của một xã đạt 14,6 tiêu chí"
    if bound.startswith("chậm"):
        return True
    if count.least and count.counts(_HOURS_GIVEN) and count.each >= 0:
        return True  # "mỗi luật sư trợ giúp miễn phí tối thiểu 08 giờ/năm"
    if count.least and count.counts(_SPAN) and count.follows(_GIVEN_TO, _LONGEST_NAME):
        return True
    if bound and count.counts(HOURS):
        return bool(_LASTS.search(flow, count.sentence, count.noun))
    if bound.startswith(("ít", "tối", "nhiều", "không")):
        # "ít nhất 01 nội dung mới" is to be reached, "không quá 05 trang" is a rule
        return not count.counts(TIME) and not count.counts(_PAGE)
    return None


def _by_neighbours(count: _Count) -> bool | None:
    """Parts of a whole, steps up, classes opened and all of all are to be reached."""
    if count.form is LISTED_COUNT and count.follows(PART_BEFORE, 30):
        return not (count.counts(TIME) or count.counts(_GROUP))
    if count.counts(_CRITERIA) and count.follows(_MORE, 14):
        return True
    if count.counts(_STEPS):
        return bool(count.bound) or count.follows(_STEPS_UP, 12)
    if count.counts(_COURSE) or count.counts(_CLASS_REACHES):
        return True  # "tổ chức 35 lớp dạy nghề", "18 lớp đạt Lớp tiên tiến"
    if count.form is DEED and _CLASSES.match(count.flow, count.match.start()):
        return True
    if count.form is ALL:
        return not count.counts(TIME)
    return True if count.all and count.counts(_CLASS) else None  # "20/25 lớp đạt …"


_Judge = Callable[[_Count], bool | None]
# The first that knows decides
_JUDGES: tuple[_Judge, ...] = (
    _by_form,
    _by_base,
    _by_score,
    _by_share,
    _by_time,
    _by_bound,
    _by_neighbours,
)
