"""What was or what holds, and is not to be reached: results, rules, shares of money and of scores.

A sentence of an earlier year, one with "đã" and a deed, a condition and its consequence tell no
target, whatever their numbers are.
"""

from __future__ import annotations

import re

from thidua.extract.targets.places import after_bullet, line_start, sentence_start
from thidua.knowledge.caseless import Caseless
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

_SHARE_BEFORE = re.compile(
    rf"(?:(?<![<>])=\s*|/\s*|kết\s+quả\s*:?\s*(?:đạt\s+)?|(?:{words_of('share_before')})\s+)$",
    re.I,
)
_AS_RESULT = re.compile(r"kết\s+quả\s+$", re.I)
_TELLS_MORE = re.compile(r"\s+(?:trở\s+lên\s+)?(?:đạt|khá|giỏi|tốt|hoàn\s+thành)(?!\w)", re.I)
# "Lao động tiên tiến: 33 đ/c = | 94%": how many they are, once more
_AS_SHARE = re.compile(r"\d[\d.]*(?:/\d+)?\s+(?!tiết\s)(?:[^\W\d_]+[\s/]{1,2}){1,4}=\s*$")
# "ngân sách hỗ trợ 60%, nhân dân đóng góp 40%": who pays how much
_PAID = re.compile(
    r"(?:hỗ\s+trợ|đóng\s+góp|đối\s+ứng|chi|(?<!thu )(?<!nộp )ngân\s+sách(?:\s+(?:trung\s+ương|tỉnh|huyện|xã|địa\s+phương|nhà\s+nước))?|xã\s+hội\s+h(?:óa|oá)|nhân\s+dân)\s+$",
    re.I,
)
# "Tiết kiệm từ 5% kinh phí điện, nước", "Thu 100% quỹ Hội"
_SAVED = re.compile(
    r"(?:tiết\s+kiệm|giảm|giải\s+ngân)(?!\w)[^;.\n]*$|(?:thu|vận\s+động)\s+(?:(?:đủ|đạt|được)\s+)?$",
    re.I,
)
_LONGEST_COUNT = 40  # characters
_LONGEST_WHO = 60
_LONGEST_RECEIVED = 24
_ALONE = re.compile(r"\s*(?:[,;.)]|$)")
# "Phấn đấu … dịch vụ chiếm | 30%", "… đạt 50 tỷ đồng, chiếm | 8%": no share of a vote
_SHARES_TO_REACH = re.compile(
    r"(?<!\w)(?:được|phấn\s+đấu|cơ\s+cấu|tỷ\s+trọng|mục\s+tiêu|chỉ\s+tiêu|đạt\s+(?:(?:trên|từ|ít\s+nhất|tối\s+thiểu|không\s+dưới)\s+)?\d[\d.,]*)(?!\w)",
    re.I,
)
# From here on the sentence speaks of what shall be
_TURNS = Caseless(
    r"phấn\s+đấu\s|dự\s+kiến\s|với\s+mục\s+tiêu\s(?!vì\s)|(?:đề|đặt)\s+ra\s+(?:(?:các|một\s+số|những)\s+)?(?:mục\s+tiêu|chỉ\s+tiêu)"
    r"|chỉ\s+tiêu\s[^.;:\n\d]{0,60}(?:đề|đặt)\s+ra(?!\w)"
)
_PAST = Caseless(
    r"(?<!so )(?<!so với )(?<!kỳ )(?<!hơn )(?<!như )(?<!bằng )(?:năm\s+(?:học\s+)?|quý\s+|(?<!bốn )tháng\s+|học\s+kỳ\s+|(?<!cùng )(?<!nhiệm )(?<!học )kỳ\s+|(?:đợt\s+(?:dịch|lũ|bão)\s+)|khóa\s+|khoá\s+|nhiệm\s+kỳ\s+|vụ\s+|mùa\s+|tuần\s+|đợt\s+)(?:trước|cũ|ngoái|qua|vừa\s+rồi)(?!\w|\s+(?:ngày|tháng|năm|khi))"
    rf"|(?<!\w)(?:{words_of('past')})(?!\w)|tổng\s+kết\s[^.;\n]{{3,60}}\svới\s"
)
_COMPARES = re.compile(r"(?<!\w)so\s(?:[^,;.\n]{0,36}\s)?$", re.I)
# "đã kết nạp | 358 đảng viên", but "đã phát động thi đua năm | 2010"
_HAS_DONE = re.compile(
    r"(?<!\w)đã\s+(?!có\s|đạt\s|quá\s)(?:(?!(?:đạt|còn|giảm|là|từ|đúng|đủ|quá)\s)[^\W\d_]+\s+){1,5}(?<!năm )(?=\d)",
    re.I,
)
# "100% đại biểu | đã biểu quyết", "bằng 111% | so với nghị quyết" in the news
_VOTED = re.compile(
    r"[^,;.\d\n]{3,50}?\sđã\s+(?:xem\s+xét|biểu\s+quyết|thảo\s+luận|bỏ\s+phiếu|nhất\s+trí|tham\s+dự)(?!\w)"
    r"|\s*(?:số\s+)?(?:thành\s+viên|ủy\s+viên|đại\s+biểu|phiếu)\s(?:[^,;.\d\n]{0,40}\s)?(?:đồng\s+ý|tán\s+thành|nhất\s+trí)(?!\w)"
)
# "100% trường | đã lập kế hoạch", where no targets are listed
_DONE_BY_ALL = re.compile(
    r"[^,;.\d\n]{3,50}?\sđã\s+(?:lập|xây\s+dựng|triển\s+khai|tổ\s+chức|ban\s+hành|thành\s+lập|hoàn\s+thành|thực\s+hiện)(?!\w)"
)
# "100% chi đoàn | đã ký kết giao ước" in the news
_SIGNED = re.compile(r"[^,;.\d\n]{3,50}?\sđã\s+ký\s+(?:kết|cam\s+kết|giao\s+ước)(?!\w)")
# "đạt gần 113% kế hoạch", "vượt 12,7% chỉ tiêu", "tăng hơn 9% so với cùng kỳ": nobody sets himself
# so much
_BY_THE_PLAN = re.compile(
    r"(?<!\w)(?:tăng|giảm)\s+(?:gần|hơn|trên)\s+\d[\d.,]*\s?%\s+so\s+(?:với\s+)?cùng\s+kỳ"
    r"|(?:(?:đạt|vượt|bằng)\s+\d+[.,]\d+\s?%(?:\s+so(?:\s+với)?)?|bằng\s+\d[\d.,]*\s?%\s+so\s+với|(?:đạt|vượt|bằng)\s+gần\s+\d[\d.,]*\s?%(?:\s+so\s+với)?)\s+"
    r"(?:nghị\s+quyết|dự\s+toán|kế\s+hoạch|chỉ\s+tiêu)",
    re.I,
)
# "Phí đã giảm 50% | cho hộ nghèo từ khóa trước"
_SINCE_THEN = re.compile(
    r"[^,;.:\n\d]{0,60}?\stừ\s+(?:năm(?:\s+học)?|khóa|khoá|học\s+kỳ|kỳ|quý|tháng|nhiệm\s+kỳ|mùa|vụ|đợt)\s+(?:trước|ngoái|rồi)(?!\w)",
    re.I,
)
_LONGEST_ITEM = 600  # characters looked back over
_SET_HERE = re.compile(
    r"phấn\s+đấu|đăng\s+ký\s*:|giao\s+ước|cam\s+kết|(?:đặt|ra|với|các|một\s+số)\s+(?:chỉ|mục)\s+tiêu|(?:chỉ|mục)\s+tiêu[^.;:\n]{0,40}:",
    re.I,
)
_SENTENCE = re.compile(r"[^;\n]*?(?=;|\n|\.\s|$)")
_CONDITION = Caseless(
    rf"(?<!\w)(?:{words_of('condition')}"
    r"|được\s+(?:đề\s+nghị|xét\s+chọn|chọn\s+cử)(?=\s+(?:không\s+quá\s+|tối\s+đa\s+)?\d))\s"
)
# "và được | 100% đội viên hưởng ứng"
_RECEIVED = Caseless(r"(?:,\s*|(?<!\w)(?:và|đã|cũng)\s+)được\s+(?:(?:trên|gần|hơn)\s+)?$")
_BY_THEM = re.compile(
    r"[^;.\d\n]{3,90}?\s(?:hưởng\s+ứng|ủng\s+hộ|đồng\s+tình|tán\s+thành|nhất\s+trí|đánh\s+giá|tham\s+gia)(?!\w)",
    re.I,
)
# "Nhân dịp này, | 3 tập thể được tặng Bằng khen"
_ON_THIS_OCCASION = re.compile(r"(?<!\w)dịp\s+này,\s+[^:;.\n]{0,90}$", re.I)
_HONOURED = re.compile(
    r"[^;.\n]{0,160}?\s(?:tặng|trao|khen|biểu\s+dương|tuyên\s+dương)(?!\w)", re.I
)
# "Khi đạt | 90 điểm, …", "được xếp loại tốt khi | …": a rule; "hài lòng khi giao dịch đạt | 95%" is none
_WHEN = re.compile(
    r"(?:(?:^|[,;:(]\s*|[+•*–-]\s+|chỉ\s+)khi\s|(?:xét|công\s+nhận|xếp\s+loại|khen|tặng|đề\s+nghị|cộng|trừ|tính\s+điểm|chấm|hợp\s+lệ|tiến\s+hành|thông\s+qua|có\s+(?:giá\s+trị|hiệu\s+lực))(?:\s[^,;.\n]{0,60})?\skhi\s"
    r"|(?<!sau\s)khi\s+(?:có|đạt|được)\s+(?:[^\W\d_]+\s+){0,2}$)"
    # "đề xuất biện pháp khi số thu đạt | dưới 45%"
    rf"|(?:^|(?<=[;:.]\s)|(?<=[-+*]\s))(?!phấn|nâng|tăng|giảm|đảm|bảo|duy|đạt|hoàn|giữ)(?:{words_of('action')})\s[^,;.:\n\d]{{0,60}}?(?<!trước)(?<!sau)(?<!trong)\skhi\s[^,;.:\n\d]{{2,60}}$",
    re.I | re.M,
)
# "tặng Giấy khen cho | không quá 03 tập thể", "chọn | 01 đơn vị dẫn đầu đề nghị tặng Cờ"
_QUOTA = re.compile(
    r"(?<!\w)tặng\s[^;.\n]{3,90}?\s(?:cho\s+)?(?:không\s+quá|tối\s+đa|nhiều\s+nhất)\s+(?=\d)", re.I
)
# "mỗi đơn vị đề nghị | tối đa 01 tập thể và 02 cá nhân"
_CAPPED = re.compile(
    rf"(?:{words_of('nominates')})\s+(?:không\s+quá|tối\s+đa|nhiều\s+nhất)\s+\d", re.I
)
# "Tỷ lệ khen thưởng cá nhân | không quá 20%"
_QUOTA_OF = re.compile(
    r"(?:t[ỷỉ]\s+lệ|số\s+lượng)\s+(?:(?:cá\s+nhân|tập\s+thể)\s+)?(?:được\s+)?"
    r"(?:khen(?:\s+thưởng)?|công\s+nhận|xét|đề\s+nghị|bình\s+(?:xét|chọn)|giới\s+thiệu)\s[^;.\n]{0,160}?(?:không\s+quá|tối\s+đa|nhiều\s+nhất)\s+\d",
    re.I,
)
# "hoàn thành 90%: | 15 điểm": a table of points
_SCORED_AT = re.compile(
    r"[^;.\n\d]{0,60}?(?:\s*[:=]\s*|\s(?:được|cộng|trừ|tính|chấm)\s+)[+-]?\d[\d,.]*\s+điểm(?!\w)",
    re.I,
)
# "các Cục có tổng số giải quyết từ | 500 đến 5.000 việc, phấn đấu …": which are meant
_SIZE = re.compile(
    r"\scó\s+(?:(?:tổng\s+)?số|quy\s+mô|dân\s+số)\s[^,;.\n\d]{0,60}(?:\d[\d.,]*\s+(?:đến|[-–])\s+)?\d[\d.,]*\s+$",
    re.I,
)
_OF_SIZE = re.compile(r"[^,;.\n]{0,40},\s+(?:phấn\s+đấu|(?:đạt\s+)?t[ỷỉ]\s+lệ)\s", re.I)
# "Bản có trên | 95% số hộ ra đường được đề nghị Bằng khen": what one must have done to be awarded
_MERIT = re.compile(
    r"\s*(?!phấn\s|có\s)[^\W\d_][^,;:.\n]{1,120}?\s(?:từ|trên|hơn|ít\s+nhất|tối\s+thiểu|không\s+dưới|đủ)\s+(?:\d[\d.,]*\s*)?$",
    re.I,
)
_MERITED = re.compile(
    r"[^;:.\n]{0,120}?\s(?:được\s+|(?:sẽ\s+)?(?:xét|đề\s+nghị|trình)\s+)(?:đề\s+nghị|xét|tặng|thưởng|khen|nhận|trình|công\s+nhận|tôn\s+vinh|biểu\s+dương|tuyên\s+dương|vinh\s+danh|ghi\s+nhận|Kỷ\s+niệm|Bằng|Giấy|Huân|Cờ)(?!\w)",
    re.I,
)
# "các xã có trên | 10 chi hội xây dựng 03 mô hình", "chi đoàn có từ | 20 đoàn viên trở lên giới
# thiệu …": which are meant, and then what they are to do
_HAVING = re.compile(
    r"(?:(?P<all>(?<!\w)(?:các|những)\s|đối\s+với\s)|(?<=[;.:\n]\s)(?=[^\W\d_])|(?<=[-+*]\s)(?=[^\W\d_]))(?!(?:mỗi|từng|phấn|toàn|bảo|đảm)\s)[^,;.:\n\d]{2,60}?\scó\s+(?:từ|trên|dưới|hơn)\s+(?:\d[\d.]*\s?(?:đến|[-–])\s?)?\d[\d.]*\s+$",
    re.I,
)
_THEN_DO = re.compile(
    rf"[^,;.\n\d]{{2,40}}?(?P<bound>\strở\s+(?:lên|xuống))?(?:,?\s+phấn\s+đấu\s+(?:có\s|đạt\s)?|\s+(?:phải\s+|cần\s+)?)(?!tham\s|đăng\s)(?:{words_of('action')})(?!\w)[^,;.\n\d]{{0,60}}\s\d",
    re.I,
)
# "tốp ca (từ | 5 người trở lên)": how many make up a group
_GROUP = re.compile(r"\w\s\(\s*từ\s+(?:\d{1,3}\s?(?:đến|[-–])\s?)?\d{1,3}\s+$", re.I)
_GROUP_OF = re.compile(r"(?:người|thành\s+viên|diễn\s+viên)(?:\s+trở\s+lên)?\s*\)", re.I)
_MOST = ("không quá", "tối đa", "nhiều nhất")
_CHOSEN = Caseless(
    r"(?<!\w)(?:chọn|bầu\s+chọn|suy\s+tôn|bình\s+xét|giới\s+thiệu)\s+(?:\d{1,3}\s[^\d,;.\n]{2,20}(?:,|\svà)\s+)?[\d\s–-]{1,8}$"
)
_FOR_AWARD = re.compile(
    r"[^;.\n]{0,80}?\s(?:đề\s+nghị|trình|đề\s+xuất|để)\s[^;.\n]{0,60}?(?:tặng|khen\s+thưởng|biểu\s+dương)(?!\w)",
    re.I,
)
_CONSEQUENCE = re.compile(rf"[^;.\n]{{0,120}}?\s(?:{words_of('consequence')})\s", re.I)
_SHARE_OF = re.compile(rf"\s*(?:/\s*\d|{words_of('share_of')})", re.I)
# What is paid for by whom, and how a score is made up
_PAID_BY = Caseless(rf"(?<!\w)(?:{words_of('paid')})\s*:?\s")
# "Năm 2021 toàn tỉnh đón 996.000 lượt khách; công suất phòng 31%", "Cả huyện hiện có 1.142 …; 61% …"
# "Nguồn vốn cấp tỉnh tăng thêm | 6 tỷ đồng", "…, tỷ lệ nợ quá hạn dưới | 0,15%"
_REACHED = re.compile(
    r"(?<!\w)đạt(?!\w)|,\s+(?:t[ỷỉ]\s+lệ|nợ)\s|(?<!\w)(?:tăng|giảm)(?:\s+(?:thêm|còn|lên|xuống|trưởng|bình\s+quân))*\s+(?:(?:ít\s+nhất|tối\s+thiểu|trên|từ)\s+)?(?:\d[\d.,]*\s+)?$"
)
_OPENS = re.compile(
    r"(?:[^,;:.\n\d]{2,40}:\s+)?(?:(?:Trong|Riêng|Kết\s+thúc|Hết)\s+)?(?:[Nn]ăm(?:\s+học)?|[Vv]ụ\s+(?:[^\W\d_]+\s+){1,2})\s*(?P<year>20\d\d)(?!\d|\s?[-–])"
)
_NOW = re.compile(
    r"[^;:.\n\d]{2,60}?\s(?<!thực\s)(?<!thể\s)(?<!phát\s)(?:hiện|đang)\s+(?:đang\s+)?(?:có|còn|nay\s+có)\s+(?:(?:hơn|gần|trên)\s+)?\d"
)
_MARKER = re.compile(
    r"[ \t]*(?:[IVX]{1,4}\.)?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,4})/\s*", re.I
)
# Not a year that only is compared with: "so với năm 2020", "(giá so sánh năm 2010)", nor the
# first of two deadlines: "vào năm 2025 và 9% vào năm 2030"
_YEAR = re.compile(
    r"(?P<compared>(?:so(?:\s+với)?|(?:cao|thấp)\s+hơn)\s+(?:[^\s,;.()]+\s+){0,4}|so\s+sánh\s+|từ\s+|(?:vào|đến)\s+(?=năm\s+20\d\d\s+và\s)|(?:Luật|Bộ\s+luật|Pháp\s+lệnh)\s[^;.:\n]{2,80}?\s"
    # "Quyết định số 1620/QĐ-TTg ngày 20 tháng 9 | năm 2011": when an act was issued
    r"|\d\S{0,30}[A-ZĐ]\S{0,30}\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+)?"
    r"(?:(?:(?P<opens>N)|n)[ăa]m(?:\s+h[ọo]c)?\s+|(?:[Vv]ụ|[Mm]ùa)\s+(?:[^\W\d_]+\s+){1,2}|(?:[Qq]uý\s+(?:IV|I{1,3}|[1-4])|[Tt]háng\s+\d{1,2})\s?/\s?)"
    r"(?P<year>20\d\d)(?(opens)|(?!\)?,?\s+(?:(?:tăng|nâng|giảm|kéo|hạ)\s+)?(?:lên|xuống|còn)\s))"
)


def _is_set_here(flow: str, number: int) -> bool:
    """Whether the words of the item before *number* set targets: "phấn đấu", "đăng ký:"."""
    begin = max(_item_words(flow, number), number - _LONGEST_ITEM)
    return bool(_SET_HERE.search(flow, begin, number))


def is_result(plan: Plan, flow: str, number: int, end: int) -> bool:
    """Whether the number from *number* to *end* tells what was or what holds, not what shall be."""
    sentence = sentence_start(flow, number)
    turns = [turn.start() for turn in _TURNS.finditer(flow, sentence, number)]
    turn = max((sentence, *turns))
    if _speaks_of_past(flow, turn, number) or _of_an_earlier_year(plan, flow, number):
        return True
    done = flow.find("đã ", sentence, number)
    if done >= 0 and _HAS_DONE.search(flow, done, number + 1):
        return True
    received = _RECEIVED.search(flow, max(turn, number - _LONGEST_RECEIVED), number)
    if received and not turns and _BY_THEM.match(flow, end):
        return True
    occasion = flow.find("ịp này, ", sentence, number)
    if (
        occasion >= 0
        and _ON_THIS_OCCASION.search(flow, turn, number)
        and _HONOURED.match(flow, end)
    ):
        return True
    if _VOTED.match(flow, end) or _VOTED.match(flow, number):
        return True
    if flow.find(" đã ", end, end + _LONGEST_WHO) >= 0 and _DONE_BY_ALL.match(flow, end):
        return plan.role_at(number) != "targets"
    news = plan.header.doc_type in (None, "bai_viet") and turn == sentence
    if news and _SIGNED.match(flow, end):
        return True
    told = _SENTENCE.match(flow, end) if news and not _is_set_here(flow, number) else None
    if told and _BY_THE_PLAN.search(flow, sentence, told.end()):
        return True
    if flow.find("tặng ", sentence, number) >= 0 and _QUOTA.search(flow, sentence, number + 1):
        return True
    bound = any(flow.find(most, sentence, number) >= 0 for most in _MOST)
    if bound and any(rule.search(flow, sentence, number + 1) for rule in (_CAPPED, _QUOTA_OF)):
        return True
    if _SCORED_AT.match(flow, end) or _SINCE_THEN.match(flow, end):
        return True
    if _OF_SIZE.match(flow, end) and _SIZE.search(flow, sentence, number):
        return True
    if _is_size(flow, sentence, number) or _is_merit(plan, flow, sentence, number, end):
        return True
    if _GROUP_OF.match(flow, number) and _GROUP.search(flow, max(0, number - 24), number):
        return True
    if _CHOSEN.search(flow, max(0, number - 48), number) and _FOR_AWARD.match(flow, end):
        return True
    if _CONDITION.search(flow, sentence, number) or _CONSEQUENCE.match(flow, end):
        return True
    if flow.find("hi ", sentence, number) >= 0 and _WHEN.search(flow, sentence, number):
        return True
    paid = _PAID_BY.search(flow, sentence, number)
    return bool(paid) and not _REACHED.search(flow, sentence, number)


def _speaks_of_past(flow: str, since: int, at: int) -> bool:
    """Whether between *since* and *at* a time that is over is named, not to compare with it."""
    return any(
        _COMPARES.search(flow, max(since, past.start() - _LONGEST_COUNT), past.start()) is None
        for past in _PAST.finditer(flow, since, at)
    )


def _is_merit(plan: Plan, flow: str, sentence: int, number: int, end: int) -> bool:
    """Whether where awards are told of a bound is what one must have reached to be awarded."""
    if plan.role_at(number) != "rewards" or not _MERITED.match(flow, end):
        return False
    return _MERIT.match(flow, after_bullet(flow, sentence, number), number) is not None


def _is_size(flow: str, sentence: int, noun: int) -> bool:
    """Whether what is counted at *noun* is how many those have who are to do what follows."""
    if flow.find(" có ", sentence, noun) < 0:
        return False
    having = _HAVING.search(flow, max(0, sentence - 2), noun)
    do = _THEN_DO.match(flow, noun) if having else None
    return bool(having and do and (having["all"] or do["bound"]))


def is_attribute(flow: str, number: int, end: int, *, bounded: bool) -> bool:
    """Whether a percentage is a share of votes, points or money, or a part of an equation."""
    before = _SHARE_BEFORE.search(flow, max(0, number - 16), number)
    if before and before[0][0] == "/" and _MARKER.fullmatch(flow, line_start(flow, number), number):
        before = None  # "4/ 100% hội viên"
    if (
        before
        and before[0][0] == "="
        and bounded
        and _AS_SHARE.search(flow, max(0, number - _LONGEST_COUNT), number)
    ):
        before = None
    if before and bounded and _AS_RESULT.match(before[0]) and _TELLS_MORE.match(flow, end):
        before = None  # "quân số đạt 95%, kết quả 100% đạt yêu cầu"
    if (
        before
        and before[0].strip().lower() == "chiếm"
        and (bounded or _SHARES_TO_REACH.search(flow, _item_words(flow, number), number))
    ):
        before = None
    shared = _PAID.search(flow, max(0, number - 32), number) and _ALONE.match(flow, end)
    money = _SHARE_OF.match(flow, end) and not _SAVED.search(flow, max(0, number - 40), number)
    return bool(before or shared or money)


def _of_an_earlier_year(plan: Plan, flow: str, at: int) -> bool:
    """Whether the sentence speaks of a year before the plan's: a result, not a target."""
    sentence = sentence_start(flow, at)
    if flow.find("hấn đấu ", sentence, at) >= 0:
        return False
    found = _YEAR.finditer(flow, sentence, at)
    years = [int(match["year"]) for match in found if not match["compared"]]
    if not years and (begin := _item_words(flow, at)) < sentence:
        if _NOW.match(flow, begin, sentence):
            return not _SET_HERE.search(flow, begin, at)  # "…; 61% giáo viên là nữ": so it is
        if opens := _OPENS.match(flow, begin, sentence):
            years = [int(opens["year"])]  # "Năm 2020, …; … đạt 38 triệu đồng": all of it was so
    return bool(years and plan.year) and all(year < _first_year(plan) for year in years)


def _first_year(plan: Plan) -> int:
    """The year from which on a plan sets targets: of one for many years that of its date."""
    year, issued = plan.year or 0, int((plan.header.issued_date or "9999")[:4])
    return issued if issued < year - 1 else year


def _item_words(flow: str, at: int) -> int:
    """Where the sentence at *at* begins, semicolons not counted, after a bullet."""
    line = line_start(flow, at)
    stop = flow.rfind(". ", line, at)
    return after_bullet(flow, stop + 2 if stop >= 0 else line, at)
