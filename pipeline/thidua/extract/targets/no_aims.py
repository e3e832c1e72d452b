"""Numbers that say how things are or what the rule is, whatever place they stand in.

Prizes and fees, shares of a fund, votes and those present, what is so far, what another time is
compared with, copies to hand in: the words right around the number tell.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from thidua.extract.targets.grammar import ends_with_deed
from thidua.extract.targets.patterns import TargetNumber
from thidua.extract.targets.places import line_start, sentence_start
from thidua.knowledge.caseless import Caseless
from thidua.knowledge.folding import UPPER
from thidua.knowledge.target_words import urging_words, words_of

_MONEY = r"(?:(?:triệu|nghìn|ngàn|tỷ|tỉ|tr|trăm)(?!\w)|[\d.]*\s?(?:đồng|đ|k|vnđ|vnd|USD)(?!\w)|lần\s+(?:mức\s+)?lương)"
_FEW = r"(?:(?!đạt|từ|trên|được|là)[^\W\d_]+\s+){0,5}"
# Before money: "được thưởng | 200.000 đồng", "giải Nhất | 4.000.000 đồng", "mức A | 20 triệu"
_PAID = re.compile(
    rf"(?:(?<!\w)(?:{words_of('payment')})\s+(?:[:=]\s*)?{_FEW}"
    r"|(?<!thứ )(?:nhất|nhì)(?:\s+[^\W\d_]+){0,2}\s*:\s+|(?:^|[,;:(]\s*|giải\s+|hai\s+giải\s+ba\s+|xếp\s+)(?:đặc\s+biệt|nhất|nhì|ba|tư|khuyến\s+khích|tập\s+thể|cá\s+nhân)\s*:?\s+"
    r"|mức\s+[A-EI]+\s*:?\s+|mỗi\s+(?:người|giải|suất|phần|phần\s+quà|cá\s+nhân|tập\s+thể)\s+)$",
    re.I,
)
# "trích | 30%", "lãi suất cho vay | 0,7%"
_SHARED = Caseless(
    rf"(?<!\w)(?:{words_of('share_kept')}|để\s+lại(?:\s+[^\W\d_]+){{0,3}}|nộp\s+về\s+\w+|phí(?:\s+\w+){{0,3}}\s+thu|thù\s+lao[^,;.\n\d]{{0,40}}\sbằng)"
    r"\s+(?:(?:không\s+quá|tối\s+đa|tối\s+thiểu|ít\s+nhất|từ|bằng|khoảng|là|thêm)\s+)*$"
)
# "20% | để lại thưởng đột xuất", "40% | nộp cấp trên", "10% | cho quỹ phúc lợi"
_SHARE_OF = re.compile(
    rf"\s+(?:{words_of('share_goes_to')})(?!\w)",
    re.I,
)
# "Vốn: trung ương | 71%, quân khu 12%"
_FUNDS = re.compile(
    rf"(?:^|[.;\n]\s*|[-+•*]\s*)(?:{words_of('fund')})[^:;.\n]{{0,40}}:",
    re.I,
)
# "Trọng số: thuê bao | 50%, doanh thu 30%"
_SCORES = Caseless(rf"(?<!\w)(?:{words_of('scoring')})(?!\w)[^.\n]*$")
# "Theo Luật Thủy sản, chủ tàu được giữ lại tối đa | 10%": a rule
_BY_LAW = re.compile(
    rf"^[\s+•*–(-]*(?:\(?[\da-zđ]{{1,3}}[.)/]\s*)?(?:theo|căn\s+cứ(?:\s+vào)?|quy\s+định)\s+(?:{words_of('ruled_by')})(?!\w)"
    r"(?:(?!chỉ\s+tiêu|phấn\s+đấu|giao|đăng\s+ký|thi\s+đua)[^;\n]){3,200}$",
    re.I,
)
# "không quá | 15% theo quy định"
_AS_RULED = re.compile(
    r"[^;,.\n]{0,60}?(?:^|\s)theo\s+(?:luật\s+định|quy\s+định(?=\s*(?:[).;,\n]|$|hiện\s+hành|của\s+(?:pháp|bộ|chính|luật|nhà\s+nước|ngành)|tại))|(?:luật|nghị\s+định|thông\s+tư)\s)",
    re.I,
)
# "biểu quyết | 100% tán thành", "có mặt | 146/152 đại biểu", "38/38 đồng chí | nhất trí"
_PRESENT = Caseless(
    r"(?<!\w)(?:có\s+mặt|vắng(?:\s+mặt)?|biểu\s+quyết|bỏ\s+phiếu|phiếu\s+thuận|số\s+phiếu|quân\s+số\s+có\s+mặt)\s+(?:[^\W\d_]+\s+){0,2}$"
)
_VOTED = re.compile(
    rf"\s*(?:tổng\s+)?số\s+phiếu(?!\w)|\s*(?:biểu\s+quyết|tán\s+thành|giơ\s+tay)(?!\w)|\s*(?:số\s+)?(?:{words_of('voter')})(?:\s+[^\W\d_]+){{0,2}}?"
    rf"(?:\s+(?:{words_of('votes')})(?!\w)|\s+(?:tham\s+)?dự\s*[,.;)])",
    re.I,
)
# "phải có ít nhất 2/3 | số thành viên": of a meeting
_QUORUM = re.compile(rf"\s*(?:tổng\s+)?số\s+(?:{words_of('of_a_body')})(?!\w)", re.I)
# "mới giải ngân được | 41%": so far; "kết nạp mới đạt 30" makes anew
_SO_FAR = Caseless(
    r"(?<!\w)(?<!trồng )(?<!xây )(?<!mở )(?<!làm )(?<!nạp )(?<!lập )(?<!triển )(?<!cấp )(?<!tuyển )(?<!viên )(?<!nối )(?<!đổi )"
    r"mới\s+(?:chỉ\s+đạt|chỉ|có|giải\s+ngân|thu|thực\s+hiện|hoàn\s+thành|làm|huy\s+động|kết\s+nạp|trồng|tiêm|khoảng|được)(?:\s+(?:được|có|đạt|khoảng))*\s+$"
)
# "chỉ | 46% bỏ rác đúng chỗ", "tỷ lệ sống thường | 92 - 95%": so it is; "chỉ còn 2%" is to be reached
_AS_IT_IS = re.compile(
    r"(?<!\w)(?<!giảm )(?<!xuống )(?<!hạ )(?:(?<!chứng )(?<!tín )(?<!địa )(?<!đình )(?<!kim )chỉ|(?<!thông )(?<!bình )(?<!bồi )(?<!cứu )thường)\s+(?:(?:có|đạt|được|bằng|chiếm|khoảng|là|ở\s+mức)\s+)*$",
    re.I,
)
# "34% | đang vừa học vừa làm", "11% | lao động chưa trở lại": nothing is to be so
_STILL = re.compile(
    r"\s+(?:(?:đang|vẫn)\s(?![^,;.:\n]*\s(?:được|phải|sẽ)\s)"
    r"|(?:[^\W\d_]+\s+){0,4}?chưa(?:\s+(?!được\s)[^\W\d_]+){1,5}\s*(?:[,;.\n]|$))",
    re.I,
)
_ALONE_BEFORE = re.compile(r"(?:^[\s+*•–-]*|[,;:.]\s+|\svà\s+)(?:(?:có|còn)\s+)?$", re.I)
# "có nơi đơn hàng tăng | 30%", "có sở khen tới | 60%": some of them, and not to be copied
_SOMEWHERE = re.compile(
    rf"(?:^[\s+•*–-]*|[,;:.]\s+|\s(?:và|nhưng|song)\s+)(?:có|còn)\s+(?:{words_of('somewhere')})\s[^,;:.\n]*$",
    re.I,
)
# "xã ta | mới đạt 75%": so far
_WE_SO_FAR = Caseless(
    r"(?<!\w)(?:ta|mình|đơn\s+vị|toàn\s+[^\W\d_]+|cả\s+[^\W\d_]+|xã|phường|huyện|tỉnh|trường)\s+mới\s+đạt\s+$"
)
# "Qua rà soát, còn | 14 hộ": what was found
_FOUND = re.compile(
    r"[\s+•*–-]*theo\s+(?:kết\s+quả\s+)?(?:khảo\s+sát|thống\s+kê|điều\s+tra|số\s+liệu|rà\s+soát)\s[^;.\n]{0,40},"
    r"|[\s+•*–-]*qua\s+(?:theo\s+dõi|thống\s+kê|rà\s+soát|điều\s+tra|phân\s+tích|số\s+liệu|khảo\s+sát\s+\d)",
    re.I,
)
_POINTS = re.compile(r"điểm(?!\w)", re.I)
_GRADED = re.compile(r"điểm[^;.,\n]{0,24}\s(?:xếp|được\s+xếp|thì|là\s+loại|đạt\s+loại)(?!\w)", re.I)
# "Chi hội có | 812 hội viên ở 4 buôn": how many they are
_HAS = Caseless(r"(?<!\w)(?<!phải )(?<!thêm )(?<!đấu )(?<!đạt )(?<!đó )(?<!này )(?:có|gồm)\s+$")
_STAFF = re.compile(
    rf"(?:{words_of('member')})"
    r"(?:\s*[,.;\n]|\s*$|\s+(?:ở|tại|với|thuộc|sinh\s+hoạt|trong)\s)",
    re.I,
)
# "hiện hành là | 0,19 lít", "đang cho | 11 chị vay", "tính đến rằm tháng Giêng có | 148 triệu"
_NOW = Caseless(
    r"(?<!\w)(?:hiện\s+hành|hôm\s+nay|hiện\s+(?:có|còn|đang|là|mới)|(?<!thực )(?<!thể )(?<!phát )hiện\s+[A-ZĐ]{2,4}|đang\s+(?:có|còn|cho|nợ|dẫn\s+đầu)|vẫn\s+(?:có|còn|tăng|giảm|đạt|ra)|còn\s+(?:đúng|thiếu)|năm\s+(?:trước|ngoái)\s+(?:đạt|là|có|được)|vừa\s+(?:rồi|qua)|tính\s+đến)(?!\w)[^;:.\n\d]{0,40}$"
)
# "(quý III là | 36,1%)", "(bình quân năm 2010 là | 2.910 kWh)", "(đợt trước được | 388)"
_OTHER_TIME = re.compile(
    r"\(\s*(?:(?:bình\s+quân|tính|riêng|số\s+liệu|mốc(?:\s+so\s+sánh)?:?|so\s+với|cùng\s+kỳ|con\s+số|kết\s+quả)\s+)*"
    r"(?:(?:năm|quý|tháng|tuần|kỳ|vụ|mùa|đợt|khóa|nhiệm\s+kỳ|hôm)\s[^()]{0,160}|cùng\s+kỳ[^()]{0,80}|so\s+với\s+|hiện\s[^()]{0,60})$",
    re.I,
)
# "so với | 2,6% của năm 2018", "ngoài | 38 km đã hoàn thành", "trừ 20 điểm trong tổng | 300 điểm"
_BESIDE = Caseless(rf"(?<!\w)(?:{words_of('beside_number')})\s+$")
# "Hạn chế: mới có …", "Ghi chú: giống do huyện trợ giá …": of all of the line
_REMARK = re.compile(
    rf"[\s+•*–(-]*(?:{words_of('remark')})(?!\w)[^:\n]{{0,60}}:|[ \t]*\([\s\\]{{1,4}}\)\s",
    re.I,
)
# "Ai vứt rác góp quỹ | 50.000 đồng", "Phân xưởng nào đạt | 5/5 mục … được thưởng"; no "không để ai
# bị bỏ lại phía sau"
_WHOEVER = Caseless(
    r"(?:^|[\s+•*–-])(?:(?<!để\s)(?<!không\s)(?<!có\s)ai|(?!không\s)[^\W\d_]+(?:\s[^\W\d_]+){0,3}\snào)\s(?:[^;.:\n]*\s)?(?:được|bị|góp|phải|thì|đạt|đến|có|vi\s+phạm|chậm)\s[^;.:\n]*$"
)
# "Hội viên nào vay quá | 50 triệu đồng phải thế chấp"; "Chi bộ nào cũng có …" says all of them
_WHICHEVER = re.compile(
    r"(?:^|[;.]\s)[\s+•*–-]*(?:ai|(?!(?:không|chưa|chẳng|để|có)\s)[^\W\d_]+(?:\s[^\W\d_]+){0,3}\snào)\s(?!cũng\s)[^,;.:\n]*$",
    re.I,
)
# "gửi | 02 bản về Phòng", "làm | 02 bản đăng ký"
_HANDS_IN = re.compile(r"(?<!\w)(?:gửi|nộp|lập|làm|in|sao|lưu)\s+(?:[^\W\d_]+\s+){0,4}$", re.I)
_COPIES = re.compile(
    r"\s*(?:bản|bộ)(?!\w|\s+(?:tin|làng|đồ|nhạc|sắc|vẽ|phim|mẫu|sách|quần|máy))", re.I
)
# "3 quan điểm, 8 nguyên tắc, 6 mối kết hợp": what is taught
_DOCTRINE = re.compile(rf"\s*(?:{words_of('doctrine')})(?!\w)", re.I)
# "Cụm thi đua số 5 gồm Công an | 6 tỉnh": who belongs to it
_MADE_UP_OF = Caseless(
    r"(?:cụm|khối)(?:\s+thi\s+đua)?(?:\s[^\s,;:.]+){0,6}\s(?:gồm|bao\s+gồm)\s(?:[^\d,;:.]{0,40}\s)?$"
)
# "thành lập công đoàn ở các doanh nghiệp có từ | 20 lao động trở lên": where
_SIZED = Caseless(
    r"(?<!\w)(?:ở|tại|trong)\s+(?:các|những)\s+(?:doanh\s+nghiệp|đơn\s+vị|cơ\s+quan|nơi|cơ\s+sở)(?:\s[^\d,;:.]{1,40})?\scó\s+$"
)
_UP_ALONE = re.compile(r"\s*[^\d,;:.]{2,30}?(?:\s+trở\s+(?:lên|xuống))?\s*(?:[,;:.\n]|$)", re.I)
# "11 đơn vị | đã ký giao ước"
_DONE = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,3}\s+đã\s", re.I)
# "(Sau suy giảm, | 23) doanh nghiệp ở Bình Xuyên, Tam Đảo đã gọi lại lao động": at a clause's head
# "90% hội viên … | (năm 2024: 88%)": what it was
_YEAR_BESIDE = re.compile(
    r"\((?:cùng\s+kỳ\s+)?năm\s+(?:học\s+)?20\d\d(?:\s?[-–]\s?20\d\d)?\s*:[^():;\n]{1,40}\)", re.I
)
_DONE_BY = re.compile(rf"[^\W\d_]+(?:(?:,(?=\s[{UPPER}]))?\s[^\W\d_]+){{0,12}}\s+đã\s")
# "Chị | từng hướng dẫn 412 lượt": once
_ONCE = Caseless(rf"[^\W\d_]\s+từng\s+(?:{words_of('action')})\s+$")
# "Đơn hàng đã đầy, nhưng công nhân nghỉ việc sau Tết | 14%"
_BUT = Caseless(
    r"\sđã\s[^;.\n]{2,60},\s+(?:nhưng|song|tuy\s+nhiên)\s(?!phải|cần|vẫn)[^;.\n]{2,60}$"
)
# "nhiều chi bộ thôn có đảng viên cao tuổi, … 30%": who they are nobody says
_SOME = Caseless(
    r"(?:^[\s+*•–-]*|[,;:.]\s+(?:(?:song|nhưng|tuy\s+nhiên|trong\s+khi)\s+)?)(?:nhiều|không\s+ít|một\s+bộ\s+phận)\s(?!hơn|nhất|năm\s|lần\s)(?P<rest>[^;:.\n]*)$"
)
_MEANT = re.compile(
    rf"(?<!\w)(?:{urging_words()}|phải|bảo\s+đảm|đảm\s+bảo|để|nhằm|mỗi|chỉ\s+tiêu\s+là)(?!\w)", re.I
)
# "có tới | 27% đề tài nghiệm thu chậm": more than is good
_AS_MANY_AS = Caseless(r"(?<!\w)(?:có|mất|chiếm|thiếu|hụt|vắng)\s+tới\s+$")
# "Ba gói thầu chậm | từ 20 đến 45 ngày", "hụt | 40 tỷ đồng": nobody wants it
_LOST = Caseless(
    rf"(?<!không )(?<!giảm )(?<!tỷ lệ )(?<!tỉ lệ )(?:{words_of('lost')})\s+(?:mất\s+)?$"
)
# "Gian hàng rộng | 54 m2": how large a thing is
_LARGE = re.compile(r"[^\W\d_]\s+(?:rộng|dài|cao|sâu|dày|nặng)\s+$", re.I)
_LENGTH = re.compile(r"(?:k?m[23²³]?|mét|cm|ha|hecta|kg|tấn|tạ|cây\s+số|hải\s+lý)(?!\w)", re.I)
# "100% | là con số chúng ta cần"
_IS_A_FIGURE = re.compile(
    r"\s+(?:là|không\s+phải\s+là)\s+(?:con\s+số|mức|kết\s+quả|điều|tỷ\s+lệ|chuyện)(?!\w)", re.I
)
# "mời những người có | từ 20 lần hiến trở lên", "lập danh sách dự án giải ngân | dưới 30%", "tặng
# Cờ cho đội có số thu vượt | từ 10% trở lên": which are meant
_WHICH = Caseless(
    r"(?<!\w)(?:những(?!\s+(?:năm|tháng|ngày))|danh\s+sách(?:\s+các)?|(?:tặng|khen|thưởng|trình|đề\s+nghị)\s[^;.\n\d]{0,90}?\s(?:cho|đối\s+với))\s(?:(?!phấn\s+đấu|phải)[^,;.:\n\d]){2,60}$"
)
# "tổ có năng suất vượt | từ 6% trở lên được đề nghị Bằng khen": a condition
_ONCE_REACHED = re.compile(
    r"\s(?:đạt|vượt|hoàn\s+thành|chỉ\s+tiêu|kế\s+hoạch|định\s+mức)\s+$", re.I
)
_HONOURED = re.compile(
    r"[^;:,.\n]{0,40}?\s(?:sẽ\s+)?được\s+(?:đề\s+nghị|công\s+nhận|xét|tặng|khen|thưởng|tuyên\s+dương)(?!\w)",
    re.I,
)
_FLOORS = frozenset({"ge", "gt"})
# "hội chợ | 0 đồng": a name
_NOTHING = re.compile(r"đồng(?!\w)", re.I)
_IS_MONEY = re.compile(_MONEY, re.I)
_BOUNDED = frozenset({"le", "lt", "range"})
_WORSE = frozenset({"eq", "gt", "ge", "range"})
_ALL = 100
_LONGEST = 90  # characters before a number


class _Around(NamedTuple):
    """A number and what stands around it."""

    flow: str
    number: TargetNumber
    at: int  # where it begins, its label apart
    line: int  # where its line begins
    sentence: int  # and its sentence
    before: str  # the words before it

    @property
    def bounded(self) -> bool:
        return self.number.comparator in _BOUNDED


def is_no_aim(flow: str, number: TargetNumber) -> bool:
    """Whether the words around *number* say that it is nothing to be reached."""
    at = number.label.end if number.label else number.start
    line = line_start(flow, at)
    if _REMARK.match(flow, line, at + 2):
        return True
    if number.comparator == "none":
        return False
    sentence = max(sentence_start(flow, at), line)
    before = f"{flow[max(sentence, at - _LONGEST) : at]}{' ' if number.label else number.has}"
    around = _Around(flow, number, at, line, sentence, before)
    return _is_told(around) or _is_money(around) or _is_counted(around) or _is_ruled(around)


def _is_told(around: _Around) -> bool:
    """Whether a number tells how things are, were at another time, or who voted."""
    flow, number, at, _, sentence, before = around
    if _FOUND.match(flow, sentence, at) or any(
        told.search(before) for told in (_WE_SO_FAR, _BESIDE, _SO_FAR, _AS_IT_IS, _NOW, _PRESENT)
    ):
        return True
    if _VOTED.match(flow, number.end) or _is_said_of_what_is(around):
        return True
    if not number.percent and number.value < 1 and _QUORUM.match(flow, number.noun):
        return True
    if number.label and _YEAR_BESIDE.match(flow, number.start - 1):
        return True
    opened = -1 if number.label else flow.rfind("(", sentence, at)
    if opened < 0 or flow.find(")", opened, at) >= 0:
        return False
    return _OTHER_TIME.match(flow[opened:at]) is not None


def _is_said_of_what_is(around: _Around) -> bool:
    """Whether the words right around a number are those of somebody who tells how things are."""
    flow, number, _, _, _, before = around
    if any(told.search(before) for told in (_ONCE, _AS_MANY_AS, _SOMEWHERE, _BUT)):
        return True
    if number.comparator != "eq" and _WHICH.search(before):
        return True
    if some := _SOME.search(before):
        return not _MEANT.search(some["rest"])
    if number.percent:
        return bool(_IS_A_FIGURE.match(flow, number.end)) or _is_still(around)
    if number.comparator in _WORSE and _LOST.search(before):
        return True
    large = number.comparator == "eq" and _LARGE.search(before)
    return bool(large and _LENGTH.match(flow, number.noun))


def _is_still(around: _Around) -> bool:
    """Whether a share that is neither all nor a bound is of those who do or lack something yet."""
    number = around.number
    if number.comparator not in ("eq", "gt") or number.value == _ALL:
        return False
    return bool(_ALONE_BEFORE.search(around.before) and _STILL.match(around.flow, number.end))


def _is_money(around: _Around) -> bool:
    """Whether a number is what is paid, or what share of money goes where."""
    flow, number, at, line, _, before = around
    if not number.percent:
        if number.value == 0 and _NOTHING.match(flow, number.noun):
            return True
        return bool(_IS_MONEY.match(flow, number.noun) and _PAID.search(before))
    if _SHARED.search(before) or _SHARE_OF.match(flow, number.end):
        return True
    if number.comparator != "eq":
        return False  # "Vốn: …; nợ xấu | dưới 1%"
    funds = _FUNDS.search(flow, max(line, at - _LONGEST), at)
    return funds is not None and ". " not in flow[funds.end() : at]


def _is_counted(around: _Around) -> bool:
    """Whether a count is what was done, a score, how many there are, or copies to hand in."""
    flow, number, at, _, sentence, before = around
    if number.percent:
        return False
    if _DOCTRINE.match(flow, number.noun) or _MADE_UP_OF.search(before):
        return True
    if number.since and _SIZED.search(before) and _UP_ALONE.match(flow, number.noun):
        return True
    owed = _IS_MONEY.match(flow, number.noun) and ends_with_deed(f" {before.strip()}")
    if _DONE.match(flow, number.noun) and not owed:
        return True  # no "thu hồi 62 tỷ đồng nợ đã xử lý rủi ro"
    if _DONE_BY.match(flow, number.noun) and _ALONE_BEFORE.search(before):
        return True
    if _POINTS.match(flow, number.noun) and (around.bounded or _GRADED.match(flow, number.noun)):
        return True
    if number.comparator == "eq" and _HAS.search(before) and _STAFF.match(flow, number.noun):
        return flow.find("ỗi ", sentence, at) < 0
    return bool(_COPIES.match(flow, number.noun) and _HANDS_IN.search(before))


def _is_ruled(around: _Around) -> bool:
    """Whether a number is a rule's: by law, of scoring, for whoever does something."""
    flow, number, at, _, sentence, _ = around
    if around.bounded and _AS_RULED.match(flow, number.end):
        return True
    if _SCORES.search(flow, sentence, at):
        return True
    said = flow[sentence:at]
    if around.number.comparator in _FLOORS and _ONCE_REACHED.search(around.before):
        return _HONOURED.match(flow, number.end) is not None
    return any(rule.search(said) for rule in (_BY_LAW, _WHOEVER, _WHICHEVER))
