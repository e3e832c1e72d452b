"""Which of two verbs divides a clause: the first may only tell which are meant.

"hồ sơ đề nghị khen thưởng | được xử lý", "tàu trực | xuất phát", "hộ có xe máy | ký cam kết".
"""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import is_somebody
from thidua.knowledge.target_words import whole_word, words_of

_TELLS = whole_word("tells")
# "người bệnh có thẻ bảo hiểm | được khám": what somebody has, and what is done for them
_WITH_THING = re.compile(
    rf"có\s+(?!(?:{words_of('made')})(?!\w))[^,;]{{2,60}}?\s(?P<verb>(?:đều\s+|phải\s+)?được\s+(?:{words_of('done_to_people')})(?!\w))",
    re.I,
)
# "sáng kiến được công nhận | phải có khả năng áp dụng": the modal verb is the clause's
_MUST = re.compile(
    rf"[^,;]*?(?<!không)(?<!bắt buộc)(?<!diện)(?<!tượng)(?<!mà)(?<!và)(?<!cho)\s(?P<verb>phải\s+(?:{words_of('asked')})(?!\w))",
    re.I,
)
_PASSIVE = re.compile(
    r"\s\S*[^\s,;]\s(?P<verb>(?:(?:đều|phải|sẽ|đã|cần)\s+)?(?:được(?!\s+(?:khi|nếu|trong|ngoài|bằng|từ|ít|hơn|trên|dưới|\d))|(?<!dự\s)bị(?!\s+động))\s)"
)
# "công trình khởi công mới | thực hiện đúng quy trình"
_NEWLY = re.compile(
    rf"\s(?:đưa\s+vào\s+)?mới\s(?P<verb>(?:{words_of('action')}|{words_of('verb')})(?!\w))", re.I
)
# "hộ dân đăng ký được hỗ trợ": what they ask for is no verb of the clause's own
WISHES = re.compile(
    r"(?:đăng\s+ký|đề\s+(?:nghị|xuất)|xin|mong(?:\s+muốn)?|muốn|yêu\s+cầu|cần|chờ|nhận)\s", re.I
)
# "100% khoa mục kiểm tra | đạt yêu cầu": what is met
_MEETS = re.compile(
    r"(?:\s[^\W\d_]+){0,2}?\s(?P<verb>đạt\s+(?:yêu\s+cầu|tiêu\s+chuẩn|quy\s+chuẩn|chuẩn|tiến\s+độ|chất\s+lượng|loại)(?!\w))"
)
# "chất thải thu gom | được tái chế", "bệnh nhân phẫu thuật | được giải thích"
AT_ONCE = re.compile(
    rf"\s(?P<verb>(?:được|bị)\s+(?!đủ|đúng|hết|xong)(?:{words_of('action')}|{words_of('verb')})(?!\w))",
    re.I,
)
# "dự án hoàn thành | được quyết toán", "cống xã quản lý | được nạo vét": things can do nothing
_ITS_PASSIVE = re.compile(
    r"(?:(?<=hoàn thành)|(?<=quản lý)|(?<=phụ trách))\s(?P<verb>(?:(?:đều|phải|sẽ)\s+)?(?:được|bị)\s+(?!đủ|đúng|hết|xong)[^\W\d_])",
    re.I,
)
# "người đăng ký khám qua mạng | được khám đúng giờ": what these do tells who they are
_DONE_THEN = re.compile(
    r"(?:\s(?!và\s|hoặc\s|để\s|mà\s|do\s|theo\s|khi\s|nhằm\s)[^\s,;]+){1,10}?\s"
    r"(?P<verb>(?:(?:đều|phải|sẽ)\s+)?được\s(?!khi|nếu|trong|ngoài|bằng|từ|ít|hơn|trên|dưới|\d|giao|phân\s+công|phê\s+duyệt|tổ\s+chức|quy\s+định|ban\s+hành|nêu|đề\s+ra))",
    re.I,
)
# "tàu trực | xuất phát", "nhân viên bán thuốc | có chứng chỉ": what these do by trade
_BY_TRADE = re.compile(
    rf"(?:{words_of('role')})(?:\s(?!và\s|hoặc\s|để\s|theo\s|nhằm\s|cho\s)[^\s,;]+){{0,4}}?\s(?P<verb>(?:đều\s+|phải\s+)?(?:{words_of('role_then')})(?!\w))",
    re.I,
)
# "hộ có xe máy | ký cam kết": whoever they are, this is what they all do
_SIGNS = re.compile(
    r"(?:(?!và\s|hoặc\s|để\s|không\s)[^\s,;]+\s){2,8}?(?P<verb>(?:đều\s+|phải\s+)?ký\s+(?:bản\s+)?(?:cam\s+kết|giao\s+ước|quy\s+ước)(?!\w))",
    re.I,
)
# "doanh nghiệp có công đoàn cơ sở | ký thỏa ước": who has it, and what they all do
_OWNER_DOES = re.compile(
    rf"có\s+(?!(?:{words_of('made')}|{words_of('nominal')}|{words_of('person')})(?!\w))(?:[^\s,;]+\s){{2,5}}?(?P<verb>(?:đều\s+|phải\s+)?(?:{words_of('owner_then')})(?!\w))",
    re.I,
)
_BLAMED = re.compile(rf"(?:{words_of('blamed')})\s", re.I)
# "người được chẩn đoán | được điều trị", "điển hình được giới thiệu | có bản tự khai"
_ONCE_MORE = re.compile(
    r"(?:được|bị)(?:\s[^\W\d_]+){1,5}?(?<!\svà)(?<!\sđể)(?<!\shoặc)(?<!\scho)\s(?P<verb>(?:đều\s+|phải\s+)?(?:được|phải|bị)\s)"
    r"|được\s(?!công\s+nhận|bình\s+chọn|bầu|chọn|suy\s+tôn|vinh\s+danh|xác\s+định|xếp|đánh\s+giá|học|sử\s+dụng|sống)(?:[^\W\d_]+\s){1,3}?(?P<has>(?:có|là|không)\s)",
    re.I,
)


# What divides a clause whoever does it: each tells its verb in the group that it matches last
_IN_ANY_CLAUSE = (_MUST, _SIGNS, _BY_TRADE, _ONCE_MORE, _OWNER_DOES)


def later_verb(words: str, at: int, verb: re.Match[str] | None) -> int:
    """Where the verb begins before which that at *at* tells which are meant; *at* for none.

    *verb* is the verb of the table there.
    """
    for pattern in _IN_ANY_CLAUSE:
        if found := pattern.match(words, at):
            return found.start(found.lastgroup or 0)
    divided = _after_deed if is_somebody(words) else _after_state
    found = divided(words, at, verb)
    return found.start("verb") if found else at


def _after_deed(words: str, at: int, verb: re.Match[str] | None) -> re.Match[str] | None:
    """The verb that follows what somebody does, has, or is blamed for.

    "người bệnh có thẻ bảo hiểm | được khám", "nhà thầu chậm tiến độ | bị nhắc nhở".
    """
    blamed = _BLAMED.match(words, at)
    if not blamed and _TELLS.match(words, at):
        return _WITH_THING.match(words, at)
    end = verb.end() if verb else at
    wished = verb is None or WISHES.match(words, at)
    if at_once := (None if wished else AT_ONCE.match(words, end)) or _newly(words, verb):
        return at_once
    passive = _PASSIVE.search(words, end)
    if blamed:
        return passive or AT_ONCE.search(words, at)
    return passive and _DONE_THEN.match(words, end)


def _after_state(words: str, at: int, verb: re.Match[str] | None) -> re.Match[str] | None:
    """The verb that follows a state of things, which do nothing.

    "hồ sơ đề nghị khen thưởng | được xử lý", "khoa mục kiểm tra | đạt yêu cầu".
    """
    if verb and (vetted := _ITS_PASSIVE.match(words, verb.end())):
        return vetted
    blamed = _BLAMED.match(words, at)
    if not blamed and _TELLS.match(words, at):
        return None
    end = verb.end() if verb else at
    if verb and (at_once := AT_ONCE.match(words, end) or _newly(words, verb)):
        return at_once
    passive = _PASSIVE.search(words, end) or (verb and _MEETS.match(words, end))
    return passive or (AT_ONCE.search(words, at) if blamed else None)


def _newly(words: str, verb: re.Match[str] | None) -> re.Match[str] | None:
    """The verb after one with "mới" behind it."""
    return _NEWLY.match(words, verb.end()) if verb else None
