"""What belongs to an award's name behind its form: a proper name, and the body that gives it."""

from __future__ import annotations

import re

from thidua.document import Span
from thidua.extract.awards.givers import BODY, KIND
from thidua.knowledge.folding import UPPER
from thidua.structure.tails import issuer_at
from thidua.structure.text_spans import trimmed

# Forms told by the name after them: Kỷ niệm chương “Vì sự nghiệp …”, Giải thưởng Tôn Đức Thắng.
NAMED = frozenset(
    {"cup", "kyniem-chuong", "huy-chuong", "huy-hieu", "giai-thuong", "co-td-bo-tinh"}
)
_QUOTED = re.compile(r"\s*[“\"«][^”\"»\n]{3,90}[”\"»]")
# "Kỷ niệm chương Vì sự nghiệp Giáo dục": as far as a reader would take it for the name.
_FOR = re.compile(
    r"\s+[Vv]ì\s(?:[^.;:,\n()“”\"|]|,(?=\s\w+\s(?:\w+\s)?(?:\w+\s)?và\s)){3,90}?(?=\s*(?:[.;:\n()|”\"»]|$|,(?!\s\w+\s(?:\w+\s){0,2}và\s))"
    r"|\s+(?:cho|của|và\s+(?:Bằng|Huân|Huy|Giấy|Cờ|Kỷ)|đối|theo|h[ằà]ng\s+(?:năm|quý|tháng)|năm|để)(?!\w))"
)
_WORD = rf"[{UPPER}][\w&.-]*\w"
# Sectors whose name goes on small: "Cờ thi đua ngành Tư pháp", "ngành Giáo dục và Đào tạo".
_SECTORS = (
    r"Tư\s+pháp|Giáo\s+dục(?:\s+và\s+Đào\s+tạo)?|Y\s+tế|Kiểm\s+sát(?:\s+nhân\s+dân)?|T[òo][àa]\s+án(?:\s+nhân\s+dân)?|Tài\s+chính"
    r"|Nội\s+vụ|Kho\s+bạc(?:\s+Nhà\s+nước)?|Hải\s+quan|Ngân\s+hàng|Công\s+[Tt]hương|Xây\s+dựng|Giao\s+thông(?:\s+vận\s+tải)?"
    r"|Nông\s+nghiệp(?:\s+và\s+(?:PTNT|Phát\s+triển\s+nông\s+thôn|Môi\s+trường))?|Tài\s+nguyên\s+và\s+Môi\s+trường"
    r"|Thông\s+tin\s+và\s+Truyền\s+thông|Khoa\s+học\s+và\s+Công\s+nghệ|Văn\s+h[óo][áa](?:,\s+Thể\s+thao\s+và\s+Du\s+lịch)?"
    r"|Lao\s+động\s*[-–]\s*Thương\s+binh\s+và\s+Xã\s+hội|Thanh\s+tra|Thống\s+kê|Bảo\s+hiểm\s+xã\s+hội|Dân\s+vận|Tuyên\s+giáo"
    r"|Tổ\s+chức\s+xây\s+dựng\s+Đảng|Thi\s+hành\s+án\s+dân\s+sự|Điện\s+lực|Dầu\s+khí|Cao\s+su|Kiểm\s+lâm|Du\s+lịch"
)
_SECTOR = re.compile(
    rf"\s+ngành\s+(?:(?:{_SECTORS})(?!\w)|{_WORD}(?:\s+(?:{_WORD}|và\s+{_WORD}))*)"
)
# A name that begins with a capital: "Huy hiệu Tuổi trẻ sáng tạo", "Kỷ niệm chương CCB Việt Nam".
_CAPITAL = re.compile(
    rf"[^\S\n]+(?:\d{{1,2}}/\d{{1,2}}(?![\d/])|{_WORD}(?:\s+[\w-]+){{1,9}}?(?=\s*(?:[.;:,()\n|]|$)|\s(?:cho|của|và|năm|đối|theo|nếu|hằng|hàng|được|lần|do|tại|nhân|trị|[-–])\s))"
)
_CAPITALIZED = frozenset({"huy-hieu", "giai-thuong", "kyniem-chuong"})

# A body that follows with no "của": "Cờ thi đua Tỉnh đoàn", "Chiến sĩ thi đua Bộ Công an".
_DIRECT = re.compile(rf"\s+(?=(?:{BODY}|(?:bộ|sở)(?=\s+[{UPPER}])))")
# A body named by its kind alone, in small letters: "Giấy khen của nhà trường".
_BY_KIND = re.compile(rf"\s+của\s+(?={KIND})")
# The kind of body ends the pattern of the title itself: "Chiến sĩ thi đua Bộ" + "Công an".
_REST = re.compile(rf"\s+{_WORD}")
_TAKES_DIRECT = frozenset({"co-td-bo-tinh", "bk-bo-tinh", "giay-khen", "co-luan-luu"})
# What a clause goes on with and no body's name does.
_NOT_BODY = re.compile(
    r"\s+(?:trao|tặng|kèm|sau|trước|nếu|vì|mỗi|trị\s+giá|khi|cùng|ngay|đúng|dịp|bằng|thì|sẽ|phải|không|hoặc|mức|cả|ở|tại(?!\s+(?:doanh\s+nghiệp|Việt\s+Nam))|đợt|tháng"
    r"|quý|để|cho|làm|hay|còn|gồm|có|là|tổng|lần|đã|đang|trong|với|theo|như|nhằm|mà|từng|h[ằà]ng\s+(?:năm|quý|tháng|kỳ|tuần)|cuối|đầu|năm|dành|kèm|cùng|trị\s+giá|nếu|khi|vào|mỗi|ngay|nhân\s+dịp)(?!\w)|\s\+\s"
)


# "Bằng khen của Bộ Y tế, UBND tỉnh": several bodies give it; the list ends with the clause, and
# none of it does or is something: "Bằng khen của UBND tỉnh, Chi bộ trong sạch vững mạnh".
_OTHER_GIVERS = re.compile(
    rf"(?:,\s+(?={BODY}|(?:công\s+đoàn|đảng\s+[uủ][yỷ]|liên\s+đoàn|hội)\s)[^.;:,\n()“”\"|]{{2,60}}?)+(?=\s*(?:[.;)\n|]|$)|\s+(?:cho|vì)\s)"
)
_NO_GIVER = re.compile(
    r"\s(?:tặng|trao|khen|công\s+nhận|xét|đề\s+nghị|họp|quyết\s+định|tổ\s+chức|phối\s+hợp|giao|có|được|đã|sẽ|đạt|cần|phải|chủ\s+trì|ban\s+hành|thực\s+hiện"
    r"|triển\s+khai|hướng\s+dẫn|xây\s+dựng|trong\s+sạch|vững\s+mạnh|xuất\s+sắc|tiên\s+tiến|hoàn\s+thành|giỏi|văn\s+hóa|văn\s+hoá|tiêu\s+biểu|là|cho|hoặc|\d+\s+\w)(?!\w)"
)


# "Bằng khen của Bộ, ban, ngành, tỉnh", "Bằng khen cấp bộ, ngành": of whichever of the kinds
_FURTHER_KINDS = (
    r"(?:,\s+ban)?(?:,\s+ngành)?(?:,\s+đoàn\s+thể(?:\s+(?:ở\s+)?[Tt]rung\s+ương)?)?(?:,\s+(?:cấp\s+)?tỉnh)?(?:,\s+thành\s+phố(?:\s+trực\s+thuộc\s+[Tt]rung\s+ương)?)?"
    r"(?<!ộ)(?=\s*(?:[.;:,)\n|”\"]|$)|\s(?:theo|cho|đối|do|trở|và|hoặc|năm|về|trong)\s)"
)
# "Giấy khen của Công đoàn cấp trên trực tiếp cơ sở": a body told by where it stands
_ABOVE = re.compile(r"(?<=cấp)\s+trên(?:\s+trực\s+tiếp)?(?:\s+cơ\s+sở)?(?!\w)")
_KINDS = re.compile(rf"\s+của\s+(?:cấp\s+)?[Bb]ộ{_FURTHER_KINDS}")
# "Cờ thi đua đơn vị dẫn đầu phong trào “…” năm 2031 của Bộ Công an": in which it leads
_LEADS_IN = re.compile(
    r"(?<=dẫn đầu)\s+(?:trong\s+)?phong\s+trào(?:\s+thi\s+đua)?\s+[“\"][^“”\"\n]{3,90}[”\"](?:\s+năm\s+20\d\d(?=\s+của\s))?"
)
_LEVELS = re.compile(rf"(?<=cấp\s[Bb]ộ){_FURTHER_KINDS}")


def proper_name(flow: str, at: int, title_id: str) -> Span | None:
    """The proper name behind a form that ends at *at*; its marks and the space before included."""
    patterns = [_QUOTED, _FOR, _SECTOR, *([_CAPITAL] if title_id in _CAPITALIZED else [])]
    match = next((m for pattern in patterns if (m := pattern.match(flow, at))), None)
    return Span(*match.span()) if match else None


def with_levels(flow: str, end: int) -> int:
    """Where a name that ends at *end* with "cấp bộ" or "dẫn đầu" ends, what it goes on with included."""
    further = _LEVELS.match(flow, end) or _LEADS_IN.match(flow, end)
    return further.end() if further else end


def body_after(flow: str, at: int, title_id: str) -> Span | None:
    """The awarding body right behind a name that ends at *at*, with "của" or without; or bodies."""
    place = _body_after(flow, at, title_id)
    others = _OTHER_GIVERS.match(flow, place.end) if place else None
    if place is None or others is None or _NO_GIVER.search(others[0]):
        return place
    return Span(place.start, others.end())


def _body_after(flow: str, at: int, title_id: str) -> Span | None:
    if kinds := _KINDS.match(flow, at):
        return trimmed(flow, at + len(" của"), kinds.end())
    if place := issuer_at(flow, at):
        return _cut(flow, *place)
    direct = _DIRECT.match(flow, at) if title_id in _TAKES_DIRECT else None
    if begins := _BY_KIND.match(flow, at) or direct:
        return _named_from(flow, begins.end())
    if title_id == "cstd-bo-tinh" and _REST.match(flow, at):
        return _named_from(flow, flow.rfind(" ", 0, at) + 1)
    return None


def _named_from(flow: str, start: int) -> Span | None:
    """The body whose name begins at *start*, as if "của" and a capital stood there."""
    lead = "của "
    place = issuer_at(lead + flow[start : start + 1].upper() + flow[start + 1 : start + 200], 0)
    return _cut(flow, start, start - len(lead) + place[1]) if place else None


def _cut(flow: str, start: int, end: int) -> Span:
    if above := _ABOVE.match(flow, end):
        end = above.end()
    stop = _NOT_BODY.search(flow, start, end)
    return Span(start, stop.start() if stop else end)
