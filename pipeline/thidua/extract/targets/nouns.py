"""What a number counts: the noun or the unit of measure after it, and what is said of that."""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import is_person, is_somebody
from thidua.extract.targets.grades import title_start
from thidua.extract.targets.grammar import is_named_by, preverb, tagged_verb, verb_at
from thidua.extract.targets.patterns import MEASURE
from thidua.extract.targets.places import SET_COMMA
from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.target_words import whole_word, words_of

_PREPOSITION = re.compile(
    r"(?<!\slàm)(?<!\sđối)(?<!\stự)(?:\s+(?!ở\s)|(?<!nhà)(?<!đất)(?<!phòng)(?<!chỗ)(?<!nơi)(?<!Nhà)(?<!NHÀ)\s+)(?=(?:đối\s+với|với|gồm|cho|của|về|tại|ở|gửi|trong|trên|theo|để|do|so\s+với|vào|bằng|lên|xuống|tặng|qua|sang|vì)\s)|\s+(?=thành\s+(?!phố|viên|tích|lập|phần|niên|thị|tựu|hội|ủy|uỷ|đoàn|Hội|Ủy|Uỷ|Đoàn)[^\W\d_])"
    r"|(?<!công)(?<!chương)\s+(?=trình\s+(?:Bộ|Sở|UBND|HĐND|Ủy\s+ban|Hội\s+đồng|Thủ\s+tướng|Chính\s+phủ|Trung\s+ương|cấp)\s)"
    r"|\s+(?=(?:cho\s+)?đến\s+(?:hết|khi|cuối|lúc)\s)"
    r"|\s+(?=(?:(?:miễn\s+phí|lần\s+đầu|định\s+kỳ|dài\s+kỳ|thường\s+(?:xuyên|kỳ)|hàng\s+(?:tuần|tháng|quý|năm))(?!\w)|(?:hằng|mỗi)\s))"
    r"|\s+(?=nhân\s+(?:(?:dịp|kỷ|ngày|tháng|tuần|lễ|tết|năm)\s|[“\"]))"
    r"|\s+(?=từ\s+(?!thiện|điển|trường|chối|khóa|khoá|ngữ|vựng|tính)[^\W\d_])|\s+(?=(?:quy\s+mô\s+)?(?:từ|dưới|trên)\s+\d)|\s+(?=trước\s+(?:cửa|cổng|nhà|sân)\s)"
    r"|\s+(?=(?:(?:trước|sau)\s+(?:khi|mùa|vụ|Tết|tết|kỳ|năm|thềm|khai\s+giảng|lễ|đại\s+hội|bão|lũ|thu\s+hoạch)|lúc|dịp|vào\s+dịp)(?:\s|$))"
    rf"|\s+(?=(?:Luật|Bộ\s+luật|Nghị\s+(?:định|quyết)|Thông\s+tư|Chỉ\s+thị|Quyết\s+định)\s+(?:số\s|[{UPPER}\d]))"
    r"|(?<!trung)(?<!cao)(?<!sơ)\s+(?=cấp\s(?!phát|nước|cứu|điện|phép|thuốc|dưỡng))|(?<!trực)(?<!lệ)(?<!phụ)(?<!thân)\s+(?=thuộc\s)|\s+(?=(?:mức\s+độ\s+\d|làm\s+lợi\s))|\s+(?=(?:có\s+)?liên\s+quan(?:\s+(?:đến|tới))?\s)|\s+(?=các\s+loại(?:\s|$)|(?:tổng\s+)?trị\s+giá\s)"
)
# "trồng 500 cây | ven đường", but "12 thôn ven rừng | ký cam kết"
_BESIDE_PLACE = re.compile(r"\s+(?=(?:ven|dọc|quanh|xung\s+quanh)\s)")
_MEASURE = re.compile(
    rf"(?:(?P<many>(?:triệu|tỷ|tỉ|nghìn|ngàn|vạn)\s+)(?={words_of('many')})"
    rf"|{MEASURE}(?!\s+chí)(?:\s?/\s?(?:{words_of('per')}|[^\W\d_]+)(?:\s(?=hộ|người|lao động))?)*)",
    re.I,
)
# "đề tài/khoa"; but "chính sách/đề án" are one thing or the other
_PER = re.compile(rf"(?<=\w{{2}})/(?!(?:{words_of('either')})(?!\w)).*")
_A_YEAR = re.compile(r"(?<=đồng)/(?:năm|tháng)$")  # "10.000 đồng/tháng"
# "không để xảy ra cháy nổ | trên địa bàn": whose it is; "tai nạn trong hầm lò" tells which
_PLACE = re.compile(
    rf"\s+(?=(?:trước(?:,|\s+và)\s+)?(?:tại|ở|(?:trong|trên)\s+(?!\d)(?:{words_of('within')}))(?!\w)"
    r"|(?:trước|sau)\s+(?:và|khi|kỳ|mùa|dịp|Tết)\s)"
)
# "hộ nghèo theo chuẩn thành phố", "tai biến do nhầm thuốc": of what kind the absent are
_OF_KIND = re.compile(r"(?:do|theo|trên|trong)\s(?!\d)")
# "đơn thư khiếu nại | về thái độ phục vụ"
_COMPLAINT = re.compile(
    r"(?:đơn(?:\s+thư)?|ý\s+kiến|phản\s+ánh|khiếu\s+nại|kiến\s+nghị|thư|lời)\s", re.I
)
# "không có thôn | yếu", "không còn chi đoàn | trắng đoàn viên"
_LACKING = re.compile(
    r"(?<=\S)(?<!khoản)(?<!số)\s+"
    r"(?=(?:(?:còn\s+)?yếu(?:,?\s+kém)?|kém|trắng\s[^,;]{2,30}|(?:còn\s+)?nợ\s(?!xấu)[^,;]{2,60})$)",
    re.I,
)
# "không để … xảy ra": the event stands before its verb
_HAPPENS = re.compile(rf"(?<!,)\s+(?:để\s+)?(?:{words_of('happens')})(?!\w)")
_OWES = re.compile(r"(?P<verb>nợ|chậm)\s+(?P<what>(?:lương|tiền|bảo\s+hiểm|BHXH|thuế)(?!\w).*)")
_NOT_ONE = re.compile(r"(?P<who>[^,;]{2,40}?)\s+nào\s+(?P<rest>\S.*)")  # "một cán bộ nào"
_EACH_ONE = re.compile(r"\s+nào$")  # "không có sở nào"
# Of these each is one, whatever is done at or by it: "12 tiết | dạy giỏi", "02 sáng kiến | cải tiến"
_OCCASION = re.compile(
    r"(?:tiết|giờ|ngày\s+công|buổi|cuộc|vụ\s+việc|lớp|đợt|lượt"
    r"|sáng\s+kiến|ý\s+tưởng|đề\s+xuất|phương\s+án|(?:bức\s+|lá\s+)?thư(?!\s+(?:viện|ký|mục)))(?!\w)",
    re.I,
)
# A team is called after what it does: "lập 02 tổ thu gom rác"
_TEAM = re.compile(r"(?:tổ|đội|nhóm|câu\s+lạc\s+bộ|CLB)(?!\w|\s+(?:viên|chức|trưởng))", re.I)
# "nhận giúp 01 làng | đặc biệt khó khăn", "hoàn thành 02 tuyến hẻm | sáng, xanh, sạch"
_STATE = re.compile(
    r"(?:xã|thôn|làng|bản|buôn|ấp|xóm|(?:điểm\s+)?trường|chi\s+[^\W\d_]+|(?:tuyến|con)\s+[^\W\d_]+)"
    r"(?=\s+(?:(?:đặc\s+biệt\s+)?khó\s+khăn(?!\w)|(?:sáng|xanh)(?:,|\s*[-–])\s*(?:xanh|sạch)))",
    re.I,
)
# "xây dựng 05 công đoàn cơ sở | vững mạnh", "100% chi bộ | trong sạch, vững mạnh"
STRONG = re.compile(r"\s+(?=(?:trong\s+sạch,?\s+)?vững\s+mạnh(?!\w))", re.I)
# A verb after the things that somebody makes does not tell which they are
_BESIDE = re.compile(rf"(?:{words_of('tells')}|{words_of('beside')})(?!\w)", re.I)
_QUOTED = re.compile(r'“[^”]{2,80}”|"[^"]{2,80}"')
_PLACE_NAMES = re.compile(
    rf"(?P<kind>xã|phường|thị\s+trấn|thôn|huyện|bản|làng|buôn|ấp|khóm|xóm)(?:(?:,|\s+và)?\s+[{UPPER}][{LOWER}]+){{2,}}(?!\w)"
)
_ASIDE = re.compile(r"^\([^()]*\)\s*")  # "01 xã | (xã Thượng Lâm) | về đích"
# "không có trường hợp | sinh con thứ ba": what somebody does in one
_CASE = re.compile(r"trường\s+hợp\s+", re.I)
_EVENT = whole_word("occasion")
_INCIDENT = whole_word("incident")
# "biểu dương 150 công chức tiêu biểu": of what kind they are
_PRAISED = re.compile(r"\s?(?:tiêu\s+biểu|ưu\s+tú)(?:,?\s+(?:xuất\s+sắc|nhất))?", re.I)
_NUMBERED = re.compile(r"\s\d")
_CLOSE = re.compile('[”»"]')
_LONGEST_KIND = 4  # blanks in a verb phrase that tells of what kind things are
_LONGEST_VERB_TAIL = 3  # syllables of a verb phrase that still belongs to a counted noun


def measure_of(words: str) -> tuple[str, str] | None:
    """The unit of measure at the head of *words*, and the rest; None for counted things."""
    match = _MEASURE.match(words)
    if match is None:
        return None
    if match["many"]:
        noun, rest = counted(words[match.end() :], absent=False)
        return f"{match['many'].strip()} {noun or ''}".strip(), rest
    unit = _A_YEAR.sub("", match[0].strip())
    return unit, words[match.end() :].strip()


def counted(
    words: str, *, absent: bool, whole: bool = False, made: bool = False
) -> tuple[str | None, str]:
    """The counted noun at the head of *words*, and the rest.

    With *absent* ("không có …") what may be a list of nouns is kept whole: "oan, sai". *whole* is
    for what somebody does, makes or has: things are told by their verbs ("điểm bán lẻ ma túy"),
    and so are bodies that are *made*: "trung tâm phục hồi chức năng".
    """
    state = _STATE.match(words) if whole else None
    place = (_BESIDE_PLACE.search(words) if whole else None) or STRONG.search(words)
    thing = made or _TEAM.match(words) or not is_somebody(words)
    whole = whole and bool(thing) and not _OCCASION.match(words)
    cut = _noun_end(words, absent=absent, whole=whole)
    cut = min(cut, state.end()) if state else cut
    cut = min(cut, place.start()) if place else cut
    if names := _PLACE_NAMES.match(words, 0, cut):
        kind = names["kind"]
        return kind, words[names.end() :].strip(" ,")  # "02 xã | Long Hòa và Tân Phú | về đích"
    noun = words[:cut].strip(" ,").partition(" (")[0].partition(":")[0].strip()
    if _NUMBERED.search(noun) and (verb := _verb_after(noun, absent=absent, whole=False)):
        noun = noun[:verb].strip()  # "01 tờ rơi | hướng dẫn thực hiện 8 tiêu chí"
    if not whole:
        noun = _without_unlisted_verb(noun, absent=absent)
    rest = _ASIDE.sub("", words[len(noun) :].strip(" ,:"))
    return _PER.sub("", _EACH_ONE.sub("", noun)) or None, rest


def _noun_end(words: str, *, absent: bool, whole: bool) -> int:
    """Where the noun at the head of *words* ends: before a preposition, a verb or a title."""
    if words[:1] in ("“", "«", '"') and (close := _CLOSE.search(words, 1)):
        return close.end()  # "12 “Mái ấm công đoàn” xong trong tháng 5"
    lacking = _LACKING.search(words) if absent else None
    ends = (
        _preposition_at(words, absent=absent),
        lacking.start() if lacking else None,
        _verb_after(words, absent=absent, whole=whole),
        title_start(words),
    )
    cut = min((end for end in ends if end is not None), default=len(words))
    if _PRAISED.fullmatch(words, cut) and is_somebody(words):
        return len(words)
    if whole and _TEAM.match(words) is None:
        verb = _verb_after(words[:cut], absent=absent, whole=False)
        if verb is not None and words.count(" ", verb, cut) >= _LONGEST_KIND:
            cut = verb  # "01 công trình | số hóa di tích lịch sử"
    quoted = _QUOTED.search(words)
    if quoted and quoted.start() < cut < quoted.end():
        return quoted.end()  # a name has verbs: mô hình "Tổ liên gia an toàn"
    return cut


def _preposition_at(words: str, *, absent: bool) -> int | None:
    """Where the noun at the head of *words* ends before a preposition.

    Of what is *absent* it may tell of what kind that is: "điểm nóng về an ninh", "cầu tiêu trên sông".
    """
    for first in _PREPOSITION.finditer(words):
        if not absent:
            return first.start()
        if words.startswith("về ", first.end()) and not _COMPLAINT.match(words):
            continue
        if _OF_KIND.match(words, first.end()) is None or _PLACE.match(words, first.start()):
            return first.start()
    return None


def _verb_after(words: str, *, absent: bool, whole: bool) -> int | None:
    """Where the verb begins that tells something of the noun before it and is no part of it."""
    at = 1
    while (verb := verb_at(words, at, narrowed=not absent)) is not None:
        before = words[:verb].rstrip()
        if before.endswith(" Chưa"):
            return before.rfind(" ") + 1  # a grade: "học sinh | Chưa đạt"
        if absent and before.endswith(" chưa"):
            return verb - len("chưa ")  # "không còn thôn | chưa có điện"
        if (told := preverb(words, verb)) < verb:
            return told
        listed = before.endswith(" chưa") or (absent and before.endswith(","))
        if not listed and not (whole and not _BESIDE.match(words, verb)):
            return verb
        at = verb + 1
    return None


def _without_unlisted_verb(noun: str, *, absent: bool) -> str:
    """A long *noun* without a verb phrase at its end whose verb the table does not have."""
    first = noun.partition(",")[0] if absent and is_person(noun) else noun
    longest = 2 if absent and is_person(noun) else _LONGEST_VERB_TAIL
    if first.count(" ") <= longest or set(first) & set(f'“"«,{SET_COMMA}'):
        return noun
    if absent and " về " in noun:
        return noun
    verb = tagged_verb(first)
    if absent and verb and _OF_KIND.match(noun, verb):
        return noun  # "hộ nghèo theo chuẩn thành phố"
    if verb and _EVENT.match(noun) and is_named_by(noun, verb):
        return noun  # "vụ ngộ độc thực phẩm"
    if verb and noun[verb:].count(" ") >= _LONGEST_VERB_TAIL - 1 and not is_somebody(noun[verb:]):
        return noun[:verb].strip(" ,")
    return noun


def absent_thing(words: str, *, happens: bool) -> tuple[str | None, str]:
    """What there shall be none of, and what is said of it.

    An event is taken whole, with *happens* for a negation that speaks of one ("không để xảy ra"):
    "vụ việc vi phạm kỷ luật". Somebody is divided from what they do: "đảng viên | vi phạm".
    """
    if happens:
        place = _PLACE.search(words)
        cut = place.start() if place else len(words)
        return _EACH_ONE.sub("", words[:cut].strip(" ,")) or None, words[cut:].strip()
    if owed := _OWES.match(words):
        return owed["what"].strip(), owed["verb"]
    if one := _NOT_ONE.match(words):
        return one["who"].strip(), one["rest"].strip()
    if event := _HAPPENS.search(words):
        return words[: event.start()].strip(" ,") or None, words[event.start() :].strip()
    if (case := _CASE.match(words)) and tagged_verb(words) is not None:
        return case[0].strip(), words[case.end() :]
    if _INCIDENT.match(words):
        return absent_thing(words, happens=True)
    return counted(words, absent=True)
