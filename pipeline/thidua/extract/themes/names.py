"""Themes without quotation marks: a noun says what comes, a capital or a colon where it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.document import Span
from thidua.extract.anchored import matches
from thidua.knowledge.folding import LOWER, UPPER, slug
from thidua.knowledge.movements import movement_named, movement_pattern

# Words between a noun and its colon: "Chủ đề thi đua năm học 2023 - 2024:".
_BETWEEN = r"(?:\s+(?:là|hành\s+động|thi\s+đua|công\s+tác|chung|cả\s+năm|của\s+năm|(?:của\s+)?tháng\s+\d{1,2}(?:\s?[-+,&]\s?\d{1,2})?|học\s+kỳ\s+[I\d]{1,2}|năm(?:\s+học)?(?:\s+(?:20\d\d(?:\s*[-–]\s*20\d\d)?|nay|này))?|(?:của\s+)?(?:đợt|quý|phong\s+trào|chiến\s+dịch|kế\s+hoạch)(?:\s+(?:này|nay|[IVX\d]{1,3}))?))*"
_KINDS = {
    "phuong": "phuong_cham",
    "chu": "chu_de",
    "khau": "khau_hieu",
    "phong": "phong_trao",
    "cuoc": "cuoc_van_dong",
    "mo": "mo_hinh",
}
# What a colon may have behind it, or a heading below it, that is no name.
_NO_NAME = r"(?!\s*(?:[Gg]ắn\s+với|[Tt]ự\s+chọn|[Cc]ó\s+phụ|[Tt]heo\s+(?:phụ|quy|hướng)|[Xx]em|[Nn]hư|[Dd]o|[Tt]rong\s+(?:năm|tháng|đợt|các))\s|\s*(?:[Tt]ừ|[Nn]gày|[Tt]háng|[Tt]ừ\s+(?:ngày|tháng))\s+\d)"
MAY_NAME = re.compile(_NO_NAME)
_COLON = re.compile(
    rf"(?P<noun>[Pp]hương\s+châm|[Cc]hủ\s+(?:đề|điểm)|[Kk]hẩu\s+hiệu){_BETWEEN}\s*:\s*"
    rf"(?P<name>{_NO_NAME}[^“\"«.\n:|]{{8,220}}[^“\"«.\n:\s,;|])(?=\s*(?:[.\n|]|;\s*(?:\n|$))|$)"
)
# A capital after the colon: then any few words may stand between, "Khẩu hiệu treo ở xưởng:".
_COLON_CAPITAL = re.compile(
    rf"(?P<noun>[Pp]hương\s+châm|[Cc]hủ\s+(?:đề|điểm)|[Kk]hẩu\s+hiệu)(?:\s+[^\W\d_]+){{1,6}}?\s*:\s*"
    rf"(?P<name>{_NO_NAME}[{UPPER}][^“”\"«.\n:|]{{8,160}}[^“”\"«.\n:\s,;|])(?=\s*(?:[.\n|]|;\s*(?:\n|$))|$)"
)
# "Với chủ đề Kỷ cương, trách nhiệm, những năm qua …": the clause on behind the name
_GOES_ON = (
    r",\s+(?:(?:những|trong|các|\w+)\s+năm\s+qua|trong\s+(?:năm|tháng|đợt|thời)|năm\s+(?:20\d\d|nay|qua)|(?:phong\s+trào|đợt|hội\s+(?:thi|nghị|trại|thao|diễn)|đại\s+hội|cuộc\s+thi|chương\s+trình|ngày\s+hội|buổi|tháng)"
    r"(?:\s+[^\W\d_]+){0,5}?\s+(?:năm|thu|đã|sẽ|được|diễn|có|là|gồm))\s"
)
_TAIL = rf"(?=\s*(?:[.;\n|(]|$|,\s*(?:gắn|góp|tạo|nhằm|thực\s+hiện|phấn\s+đấu|hướng|để|với)\s|{_GOES_ON}|\s(?:và\s+phương\s+châm|nhằm|gắn\s+với|làm|để)\s))"
_CAPITAL = re.compile(
    rf"(?P<noun>[Pp]hương\s+châm|[Cc]hủ\s+(?:đề|điểm)|[Kk]hẩu\s+hiệu){_BETWEEN}[^\S\n]+"
    rf"(?P<name>[{UPPER}][{LOWER}]+\s[^“”\"«.;\n:|(]{{8,160}}?){_TAIL}"
)
# "Phương châm hành động là kỷ cương, trách nhiệm, sáng tạo": the words of a motto, side by side
_IS = re.compile(
    r"(?P<noun>[Pp]hương\s+châm|[Cc]hủ\s+đề|[Kk]hẩu\s+hiệu)"
    rf"{_BETWEEN}\s+là\s+(?P<name>(?!lời\s|một\s|sự\s|những\s|các\s|việc\s|câu\s|do\s|để\s|khi\s|gì\s)[{LOWER}][^“”\"«.;:\n|(,\d]{{2,40}},\s[^“”\"«.;:\n|(\d]{{2,40}},\s[^“”\"«.;:\n|(\d]{{2,160}})(?=\s*(?:[.;\n|]|$))"
)
# "Chủ đề năm 2031 là đẩy mạnh chuyển đổi số": what a year is told to be for
_OF_YEAR = re.compile(
    r"(?P<noun>[Cc]hủ\s+đề)(?:\s+[^\W\d_]+){0,7}?\s+20\d\d\s+(?:(?:được\s+)?(?:chọn|xác\s+định)\s+)?là\s*:?\s+"
    rf"(?P<name>(?!lời\s|một\s|sự\s|những\s|các\s|việc\s|câu\s|do\s|để\s|khi\s|gì\s|năm\s|rất\s)[{LOWER}][^“”\"«.;:\n|(\d]{{12,160}}?)(?=\s*(?:[.;\n|]|$)|,?\s+(?:với|nhằm|gắn\s+với|để|do)\s)"
)
# "mô hình 5S (sàng lọc, sắp xếp, …)": digits and capitals that a bracket explains
_CODED = re.compile(rf"(?P<noun>[Mm]ô\s+hình)\s+(?P<name>\d{{0,2}}[{UPPER}]{{1,6}})(?=\s*\()")
# "phong trào Phụ nữ giúp nhau phát triển kinh tế", "mô hình Ngày thứ Bảy tình nguyện": three words
# at least, none of them the name of a body, which has movements but is none.
_NAMED = re.compile(
    rf"(?<!\w)(?<!Đoàn và )(?<!Đội và )(?<!Hội và )(?<!lịch sử )(?P<noun>[Pp]hong\s+trào(?:\s+thi\s+đua)?|[Cc]uộc\s+vận\s+động|[Mm]ô\s+hình)[^\S\n]+"
    rf"(?P<name>(?!Đoàn\s|Đội\s|Hội\s|Công\s+đoàn|Thi\s+đua|Thể\s+dục|Văn\s+h|Văn\s+n|Phụ\s+nữ\s+(?:xã|huyện|tỉnh)|Nông\s+dân\s+(?:xã|huyện|tỉnh)|Cựu\s+chiến\s+binh\s|Thanh\s+(?:thiếu\s+)?niên\s+(?:của|xã|huyện|tỉnh|trường|nhân|năm|trong)\s|Toàn\s+dân\s+tập|Hợp\s+tác|Tổ\s|Câu\s+lạc|Chi\s|Trường\s|Khối\s|Cụm\s)"
    rf"[{UPPER}][{LOWER}]+(?:\s+[\w-]+){{2,14}}?)(?=\s*(?:[.;:,\n|(]|$)|\s(?:do|của|gắn|ở|tại|trong|và\s+(?:phong|cuộc|mô))\s)"
)
_DRIVE = re.compile(
    r"(?P<name>[Đđ]ợt\s+thi\s+đua\s+(?:cao\s+điểm|đặc\s+biệt|nước\s+rút)[^\S\n]+(?!\s|(?:trong|trên|tập\s+trung|từ|theo|do|của|diễn|bắt|kéo|đến|tới|hết|sẽ|vừa|chào|lập|kỷ|mừng|nhân|gắn|được|nhằm|có|gồm|bao|chia|với|là|đã|tại|cho|năm|này|vào|ngay|sáng|chiều|nói|ở)\s)"
    r"(?:[^.;,\n“\"(]|\d\.\d{3}){8,160}?)(?=\s*(?:\.(?!\d)|[;,\n(]|$|(?:trong|từ)\s+(?:tháng|ngày|\d)))"
)
# "Chiến dịch 120 ngày đêm vì dòng kênh thông thoáng": a campaign known by its days.
_CAMPAIGN = re.compile(
    r"(?P<name>(?:Chiến\s+dịch|Đợt\s+(?:thi\s+đua|cao\s+điểm))\s+\d{2,3}\s+ngày(?:\s+đêm)?\s+(?!trong\s|từ\s|chào\s|lập\s|kỷ\s|mừng\s|nhân\s)"
    r"[^.;:,\n“\"(]{4,120}?)(?=\s*(?:[.;:,(\n]|$)|\s(?:từ|trong)\s(?:ngày|tháng|\d))"
)
# "Đợt thi đua mang tên Mùa xuân trên công trường"
_CALLED = re.compile(
    r"(?:[Pp]hong\s+trào|[Đđ]ợt\s+(?:thi|cao)|[Cc]hiến\s+dịch)(?:\s+[^\W\d_]+){0,8}?\s+(?:mang\s+tên|(?:với|có)\s+tên(?:\s+gọi)?|lấy\s+tên)(?:\s+(?:gọi|là))*\s*:?\s+"
    rf"(?P<name>[{UPPER}][{LOWER}]+(?:,?\s+[\w-]+){{2,14}}?)(?=\s*(?:[.;:\n|(]|$)|,?\s(?:do|của|từ|trong|với|nhằm|và\s+(?:phong|cuộc|đợt))\s)"
)
_SPECIAL = re.compile(
    r"(?P<name>[Cc]huyên\s+đề\s+thi\s+đua\s+(?:đặc\s+biệt|trọng\s+tâm)\s+(?!của\s|năm\s|trong\s|do\s)[^.;:,\n“\"(]{8,160}?)(?=\s*(?:[.;,\n(]|$))"
)
# Emphasis in place of quotation marks: phong trào **Hai tốt**.
_EMPHASIZED = re.compile(
    r"(?P<noun>[Pp]hương\s+châm|[Cc]hủ\s+(?:đề|điểm)|[Kk]hẩu\s+hiệu|[Pp]hong\s+trào(?:\s+thi\s+đua)?|[Cc]uộc\s+vận\s+động|[Mm]ô\s+hình)"
    rf"{_BETWEEN}\s*:?\s*(?P<stars>\*{{1,3}}|_{{1,2}})(?P<name>\w[^*_\n“”\"«:]{{3,160}}[\w.!])(?P=stars)"
)
# "Cuộc vận động 50": known by its number
_NUMBERED = re.compile(
    r"(?P<name>[Cc]uộc\s+vận\s+động\s+\d{2,3})(?=\s*(?:[.;:,\n(|]|$)|\s(?:và|gắn|trong|ở|tại|của)\s)"
)
# "với chủ đề “Đoàn kết, sáng tạo, cụ thể như sau:": the closing mark is lost
_UNCLOSED = re.compile(
    r"(?P<noun>[Pp]hương\s+châm|[Cc]hủ\s+(?:đề|điểm)|[Kk]hẩu\s+hiệu)(?:\s+(?:[^\W\d_]+|20\d\d)){0,5}\s*:?\s*[“\"]\s*"
    r"(?P<name>[^“”\"«»\n]{10,220}?)(?=,\s+(?:cụ\s+thể|như\s+sau|với\s|(?:[ĐđD]ại\s+hội|[Hh]ội\s+nghị|[Cc]ác\s|[Tt]oàn\s|[Bb]uổi\s+lễ|[Cc]uộc\s+thi|[Hh]ội\s+thi|[Cc]hương\s+trình|[Nn]hà\s+trường|[Pp]hong\s+trào|[Đđ]ợt\s+thi)(?:\s+[^\W\d_]+){0,4}?\s(?:đã|đề\s+ra|nhất\s+trí|thông\s+qua|thu\s+hút|diễn\s+ra|tập\s+trung|phấn\s+đấu|được|sẽ|tổ\s+chức|triển\s+khai|thực\s+hiện|có)\s)|,?\s+(?:bao\s+)?(?:gồm|với)\s+(?:các|những|một\s+số)\s+nội\s+dung|\s*[.:;]?\s*(?:\n|$)|\.\s+(?:Các|Toàn|Đại\s+hội|Hội\s+nghị|Nhà\s+trường)\s)(?![^“«]{0,260}?[”\"»])"
)
# Plain work in small letters, which a movement is named after: "phong trào xây dựng nông thôn mới"
_PLAIN_WORK = frozenset({"xay dung nong thon moi"})
# What every one of the patterns begins with, folded.
_NOUN = re.compile(
    r"phuong\s+cham|chu\s+d(?:e|iem)|khau\s+hieu|phong\s+trao|cuoc\s+van|mo\s+hinh|dot\s+(?:thi|cao)|chuyen\s+de|chien\s+dich"
)
# The next of a list of known names: "các phong trào: chung sức …; chung tay …".
_NEXT = re.compile(r"\s*;\s*(?:va\s+)?(?=\w)")
_ENDED = re.compile(r"\s*(?:[;.,)\n]|$)")
_KNOWN = re.compile(r"(?<!\w)(?P<kind>phong trao|cuoc van dong)(?: thi dua)?:?\s+(?=\w)")
# "các phong trào thi đua do Công đoàn phát động như A, B, C": each that is known
_SUCH_AS = re.compile(
    r"(?:cac|nhung|nhieu) (?P<kind>phong trao|cuoc van dong)(?!\w)[^.;:\n\"]{0,120}?(?:\snhu|\sgom|\sla|:)[\s:]+(?=[^\s\"])"
)
_NEXT_SUCH = re.compile(r"\s*[,;]\s*(?:va\s+)?|\s+va\s+")
# "các cuộc vận động Dân chủ - Kỷ cương; Nói không với tiêu cực": the next of a list in capitals
_IN_CAPITALS = re.compile(
    rf"(?:[Cc]ác|[Nn]hững)\s+(?P<noun>phong\s+trào|cuộc\s+vận\s+động)(?:\s+thi\s+đua)?:?\s+[{UPPER}][^;.:\n“”\"]{{6,140}}(?=;)"
)
_NEXT_CAPITAL = re.compile(
    rf";\s+(?:và\s+)?(?P<name>[{UPPER}][{LOWER}]+(?:(?!\s(?:tổ\s+chức|phối\s+hợp|phát\s+động|chủ\s+trì|triển\s+khai|thực\s+hiện|tiếp\s+tục|các\s+cấp)\s)[^;.:…\n“”\"(]){{8,110}}?)(?=\s*(?:[;.…\n]|$))"
)
_BEGINS_CLAUSE = re.compile(
    r"(?:Tiếp|Thực|Tổ|Phát|Đẩy|Tăng|Triển|Hưởng|Tham|Xây\s+dựng\s+kế|Chủ|Phối|Vận|Tuyên|Đoàn\s|Hội\s|Các|Mỗi\s+(?:đơn|tổ)|Nâng|Làm|Duy|Đồng|Gắn)(?!\w)"
)
_LIST_END = re.compile(r"\.\s|\n|\"")
_LONGEST_LIST = 500


def unquoted(text: str, flow: str, folded: str, reach: Span) -> Iterator[tuple[str, Span, str]]:
    """Rule, span and kind of each theme in ``flow[reach]`` that has no quotation marks.

    *text* is what *flow* was made of, with its emphasis; *folded* is *flow* folded. Where two rules find one name, the first one yielded is the surest.
    """
    at = [noun.start() for noun in _NOUN.finditer(folded, reach.start, reach.end)]
    for pattern, source in (
        (_EMPHASIZED, text),
        (_UNCLOSED, flow),
        (_COLON, flow),
        (_COLON_CAPITAL, flow),
        (_OF_YEAR, flow),
        (_CAPITAL, flow),
        (_IS, flow),
        (_CODED, flow),
    ):
        for match in matches(pattern, source, at, reach.end):
            kind = _KINDS[slug(match["noun"]).split("-")[0]]
            yield "unquoted", Span(*match.span("name")), kind
    for noun in matches(_KNOWN, folded, at, reach.end):
        # a capital tells where the name begins, with "thi đua" or behind it
        places = (noun.end("kind") + 1, noun.end())
        for name in sorted(places, key=lambda at: (0, at) if flow[at].isupper() else (1, -at)):
            if known := movement_pattern().match(folded, name):
                if known[0] in _PLAIN_WORK and flow[name].islower():
                    break
                kind = noun["kind"].replace(" ", "_")
                yield "known", Span(*known.span()), kind
                while mark := _NEXT.match(folded, known.end(), reach.end):
                    known = movement_pattern().match(folded, mark.end())
                    if known is None or not _ENDED.match(folded, known.end()):
                        break
                    yield "known", Span(*known.span()), kind
                break
    yield from _such_as(flow, folded, reach)
    yield from _in_capitals(flow, reach)
    for match in matches(_NAMED, flow, at, reach.end):
        yield "named", Span(*match.span("name")), _KINDS[slug(match["noun"]).split("-")[0]]
    for pattern, rule, kind in (
        (_DRIVE, "drive", "dot_thi_dua"),
        (_CAMPAIGN, "drive", "dot_thi_dua"),
        (_CALLED, "called", "dot_thi_dua"),
        (_SPECIAL, "special", "chuyen_de"),
        (_NUMBERED, "numbered", "cuoc_van_dong"),
    ):
        for match in matches(pattern, flow, at, reach.end):
            yield rule, Span(*match.span("name")), kind


def _such_as(flow: str, folded: str, reach: Span) -> Iterator[tuple[str, Span, str]]:
    """The known names, each with a capital, of a list "các phong trào … như A, B, C"."""
    for match in _SUCH_AS.finditer(folded, reach.start, reach.end):
        at, kind = match.end(), match["kind"].replace(" ", "_")
        both = all(noun in match[0] for noun in ("phong trao", "cuoc van dong"))
        end = min(reach.end, at + _LONGEST_LIST)
        while at < end:
            known = movement_pattern().match(folded, at) if flow[at].isupper() else None
            if known:
                own = movement_named(known[0]) if both else None
                yield "known", Span(*known.span()), own.kind if own else kind
            stop = _LIST_END.search(folded, known.end() if known else at, end)
            mark = _NEXT_SUCH.search(folded, known.end() if known else at, end)
            if mark is None or (stop and stop.start() < mark.start()):
                break
            at = mark.end()


def _in_capitals(flow: str, reach: Span) -> Iterator[tuple[str, Span, str]]:
    """The names behind the first of a list that semicolons part, each with a capital."""
    for match in _IN_CAPITALS.finditer(flow, reach.start, reach.end):
        at = match.end()
        while (further := _NEXT_CAPITAL.match(flow, at, reach.end)) is not None:
            if _BEGINS_CLAUSE.match(further["name"]):
                break
            yield "listed", Span(*further.span("name")), _KINDS[slug(match["noun"]).split("-")[0]]
            at = further.end()
