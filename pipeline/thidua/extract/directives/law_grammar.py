"""The grammar of laws cited by name: ``Luật Thi đua, khen thưởng năm 2022``, ``Hiến pháp năm 2013``.

A name with a comma or "và" inside is known from ``works.csv``; any other ends at the first word that
no name of a law goes on with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thidua.extract.anchored import starts
from thidua.extract.directives.grammar import BEGINS
from thidua.knowledge.citations import law_names
from thidua.knowledge.folding import UPPER, fold

# Words that end the name of a law.
_STOP = (
    r"(?:và|năm|số(?=\s*[:.]?\s*\d)|ngày|của|để|trong|được|gắn|nhằm|theo|có|đã|đến|tới|cho|về|là|tại|cùng|với|khi|như|từ|vào"
    r"|bằng|đúng|một|các|những|hiện|mới|phải|sẽ|cần|qua|do|mà|này|nêu|giảm|tăng|đạt|còn|bị|nên|hay|hoặc|ở|trên|cũng|đối|sửa|tháng|quý|kết\s+hợp|phối\s+hợp|lồng\s+ghép|phù\s+hợp|ban\s+hành|kèm)(?!\w)"
)


_ENDS = re.compile(rf"\s{_STOP}")
# "Thi đua, khen thưởng", "Thi đua - Khen thưởng", "Thi đua-Khen thưởng"
_BETWEEN = r"(?:,?\s*[-–]\s*|,?\s*)"
# A known name ends with its word, or a converter has glued the date to it: "khen thưởngngày 26/11".
_WHOLE, _WHOLE_FOLDED = (rf"(?:(?!\w)|(?=(?:{day})\s*\d))" for day in ("ngày|số", "ngay|so"))
_FOLDED_BODIES = {
    "hoi dong nhan dan": "(?:hoi dong nhan dan|hdnd)",
    "uy ban nhan dan": "(?:uy ban nhan dan|ubnd)",
    "quoc hoi": "(?:quoc hoi|qh)",
}


def _known(*, inner: bool) -> str:
    """Known names for folded text: with or without their commas, bodies abbreviated or not.

    *inner* leaves only those with a comma or a word inside at which another name would end.
    """
    chosen = [name for name in law_names() if not inner or "," in name or _ENDS.search(name)]
    names = [fold(name).replace(",", "") for name in chosen]
    for body, either in _FOLDED_BODIES.items():
        names = [name.replace(body, either) for name in names]
    # a converter may have lost a space: "Hội đồngnhân dân"
    return "|".join(names).replace(" ", _BETWEEN)


# Names that are often written small: "Luật lao động".
_SMALL = (
    r"lao\s+động|hình\s+sự|dân\s+sự|đất\s+đai|doanh\s+nghiệp|giao\s+thông(?:\s+đường\s+bộ)?|trẻ\s+em|đấu\s+thầu"
    r"|bình\s+đẳng\s+giới|nghĩa\s+vụ\s+quân\s+sự|bảo\s+hiểm\s+xã\s+hội|an\s+ninh\s+mạng|an\s+ninh\s+quốc\s+gia"
)
# A name goes on below where that line gives the day or the number: "Luật Tổ chức⏎Chính phủ ngày …".
_SPACE = (
    r"(?:[^\S\n]+|[^\S\n]*\n(?!Căn|Thực|Theo|Xét|Nghị|Thông|Quyết|Chỉ|Luật|Pháp|Kế|Hướng|Công)"
    r"(?=[^\n;.:,\d]{1,60}\s(?:ngày|năm|số)\s+\d))"
)
# "HIV/AIDS" is one word of a name.
_WORDS = (
    rf"(?:{_SPACE}(?:(?!{_STOP}|\d)(?:\w+?(?=ngày\s*\d)|\w+(?:/[{UPPER}]\w+)?)|ở\s+cơ\s+sở(?!\w)))"
)
_INNER_NAME = re.compile(rf"(?:{_known(inner=True)}){_WHOLE_FOLDED}")
_KNOWN_NAME = re.compile(rf"(?:{_known(inner=False)}){_WHOLE_FOLDED}")
_SMALL_NAME = re.compile(rf"(?:{_SMALL}){_WHOLE}")
_NAME = re.compile(
    r"[Tt]hi\s+đua\s+và\s+[Kk]hen\s+thưởng|TĐ[,-]?\s*KT|[Pp]hòng\s+cháy,?\s+(?:và\s+)?chữa\s+cháy(?!\s+và\s+cứu)"
    rf"|[Pp]hòng,?\s+chống{_WORDS}{{1,6}}|tổ\s+chức{_WORDS}{{1,7}}|[{UPPER}]\w*{_WORDS}{{0,7}}"
)
# A converter may have lost the space before a capital: "LuậtThi đua", "điều củaLuật".
_GAP = rf"(?:\s+|(?=[{UPPER}]))"
_AMENDS = re.compile(
    r"sửa\s+đổi,?\s*bổ\s+sung(?:\s+(?:(?:một\s+)?số\s+)?điều(?:\s*của)?)?(?:\s+các)?", re.I
)
_OF_LAW = re.compile(rf"{_GAP}(?:[Ll]uật|LUẬT|Bộ\s+luật|Pháp\s+lệnh){_GAP}")
_AND_LAW = re.compile(r"(?:,|\s+và)\s+[Ll]uật\s+")
_SPACES = re.compile(r"\s+")
_OUR_LAW = rf"thi\s+đua{_BETWEEN}(?:và\s+)?khen\s+thưởng"
# What a law's type begins with: it is looked for nowhere else
_TYPE_WORDS = ("Bộ", "BỘ", "Luật", "Luât", "Luạt", "LUẬT", "luật", "Pháp", "PHÁP")
_TYPE = re.compile(
    rf"{BEGINS}(?<!học )(?<!hoa )(?<!ngành )(?<!viên )(?<!PHÁP )(?<!KỶ )(?P<type>(?:Bộ|BỘ)\s+(?:luật|Luật|LUẬT)|Lu[ậâạ]t|LUẬT|Pháp\s+lệnh|PHÁP\s+LỆNH"
    rf"|(?P<small>(?<!kỷ )(?<!Kỷ )(?<!quân )(?<!pháp )luật(?=\s+[{UPPER}]|\s+{_OUR_LAW}|[^.;:,\n\d]{{2,60}}\s(?:19|20)\d\d(?![\d/])))){_GAP}"
)


class Law(NamedTuple):
    """A law named in a text: its type word as printed, and the offsets of all and of its name."""

    start: int
    end: int
    kind: str
    name: int  # where the name begins; it ends where all ends


def laws_in(flow: str, first: int, last: int) -> Iterator[Law]:
    """The laws, codes and ordinances named in ``flow[first:last]``, in order; none overlap."""
    free = first
    for at in starts(flow, _TYPE_WORDS, first, last):
        typed = _TYPE.match(flow, at, last) if at >= free else None
        if typed is None or (typed["small"] and not _is_known(flow, typed.end(), last)):
            continue
        end = _amending(flow, typed.end(), last) or _name(flow, typed.end(), last)
        if end is not None:
            yield Law(at, end, typed["type"], typed.end())
            free = end


def _is_known(flow: str, at: int, last: int) -> bool:
    """Whether the name at *at* is that of a known law, or one often written small."""
    return bool(_KNOWN_NAME.match(fold(flow), at, last) or _SMALL_NAME.match(flow, at, last))


def _name(flow: str, at: int, last: int) -> int | None:
    """Where the name of a law that begins at *at* ends; None if none begins there."""
    found = (
        _INNER_NAME.match(fold(flow), at, last)
        or _NAME.match(flow, at, last)
        or _KNOWN_NAME.match(fold(flow), at, last)
        or _SMALL_NAME.match(flow, at, last)
    )
    return found.end() if found else None


def _amending(flow: str, at: int, last: int) -> int | None:
    """Where the name of an amending law at *at* ends, behind the laws that it amends."""
    amends = _AMENDS.match(flow, at, last)
    if amends is None:
        return None
    of_law = _OF_LAW.match(flow, amends.end(), last)
    end = _name(flow, of_law.end(), last) if of_law else None
    if end is None:
        gap = _SPACES.match(flow, amends.end(), last)
        return (_name(flow, gap.end(), last) if gap else None) or amends.end()
    while other := _AND_LAW.match(flow, end, last):
        beyond = _name(flow, other.end(), last)
        if beyond is None:
            break
        end = beyond
    return end


# "Luật Giao dịch điện tử (sửa đổi) ngày 22/6/2023"
AMENDED = re.compile(r"\s+\(\s*sửa\s+đổi(?:,\s+bổ\s+sung)?\s*\)(?=\s*,?\s+(?:ngày|năm)\s)")
# "Luật Thi đua, khen thưởng năm 2022", "Luật Đất đai 2024"
OF_YEAR = re.compile(r"\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?!\s*[-–]\s*\d|[\w/])")
# "Luật … đã được Quốc hội … thông qua ngày 26/11/2003": the day tells which version is meant
PASSED = re.compile(r"\s+(?:đã\s+)?được\s+Quốc\s+hội[^.;:\n\d]{0,80}?\sthông\s+qua\s+(?=ngày\s)")
# The constitution has no name but its year, or the State's.
CONSTITUTION = re.compile(
    r"(?<!\w)(?P<type>Hiến\s+pháp)(?=\s+n(?:ước|ăm)\s)"
    r"(?:\s+nước\s+(?:Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa|CHXHCN)\s+Việt\s+Nam)?"
    r"(?:\s+năm\s+(?P<year>(?:19|20)\d\d)|(?<=Nam))"
)
# The charter of a body, or of a kind of school: "Điều lệ Đảng", "Điều lệ trường mầm non"; none of
# a contest ("Điều lệ Hội thi") and none that only says "Điều lệ Hội".
_OF_BODY = (
    rf"(?:Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?|Công\s+đoàn(?:\s+Việt\s+Nam)?|Mặt\s+trận\s+Tổ\s+quốc(?:\s+Việt\s+Nam)?"
    rf"|Đoàn\s+(?:TNCS|Thanh\s+niên\s+Cộng\s+sản|Thanh\s+niên)(?:\s+(?:Hồ\s+Chí\s+Minh|HCM))?"
    rf"|Đội(?:\s+(?:TNTP|Thiếu\s+niên\s+Tiền\s+phong)(?:\s+(?:Hồ\s+Chí\s+Minh|HCM))?)?(?!\s+[{UPPER}])"
    rf"|(?:Hội|Hiệp\s+hội|Liên\s+hiệp|Liên\s+minh)(?!\s+(?:thi|thao|nghị|giảng|đồng|khỏe|trại))(?:\s+[{UPPER}]\w*|\s+(?!{_STOP})[^\W\d]+(?=\s+[^.;:,\n]{{0,24}}Việt\s+Nam)){{1,7}})"
)
# of a co-operative that is named: "Điều lệ HTX DVNN Đồi Sim"
_COOPERATIVE = rf"(?:HTX|[Hh]ợp\s+tác\s+xã|(?:Quỹ\s+)?[Tt]ín\s+dụng\s+nhân\s+dân|QTDND)(?:\s+[{UPPER}]\w*){{1,6}}"
_PARENTS = r"(?:Hội|Ban\s+[Đđ]ại\s+diện)\s+[Cc]ha\s+mẹ\s+học\s+sinh"
_SCHOOL = r"[Tt]rường\s+(?:mầm\s+non|[Mm]ẫu\s+giáo|[Tt]iểu\s+học|[Tt]rung\s+học|[Pp]hổ\s+thông|THCS|THPT|[Cc]ao\s+đẳng|[Đđ]ại\s+học)"
CHARTER = re.compile(
    rf"(?P<type>[Đđ]iều\s+lệ)\s+(?P<name>(?:{_PARENTS}|{_COOPERATIVE}|{_OF_BODY}|{_SCHOOL}{_WORDS}{{0,5}}(?:(?:,|\s+và)\s+{_SCHOOL}{_WORDS}{{0,6}}){{0,3}}(?:\s+có\s+nhiều\s+cấp\s+học)?))(?!\w)"
)
