"""The grammar of a citation's head: type word, number, symbol, date.

Examples: ``Chỉ thị số 19/CT-TTg ngày 16/7/2021``, ``Kết luận 729-KL/TU``, ``Nghị định số
98/2023/NĐ-CP, ngày 31 tháng 12 năm 2023``, ``Luật Thi đua, khen thưởng số 06/2022/QH15``.
"""

from __future__ import annotations

import re
from functools import cache

from thidua.knowledge.citations import citation_types
from thidua.knowledge.dates import DATE
from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.issuing_bodies import BODY_HEAD


def _spelled(folded: str) -> str:
    """A pattern for a folded type word: any case and tone marks, any white space."""
    marks = {"a": "[aáàảãạâấầẩẫậăắằẳẵặ]", "e": "[eéèẻẽẹêếềểễệ]", "i": "[iíìỉĩị]", "d": "[dđ]"}
    marks |= {"o": "[oóòỏõọôốồổỗộơớờởỡợ]", "u": "[uúùủũụưứừửữự]", "y": "[yýỳỷỹỵ]"}
    return "".join(r"\s+" if letter == " " else marks.get(letter, letter) for letter in folded)


# A symbol: capital parts joined by hyphen, slash or full stop; spaces around the joint allowed.
_PART = rf"(?:[{UPPER}ÐĐ][\w&]{{0,14}})"
SYMBOL = rf"{_PART}(?:\s?[-–/.]\s?{_PART}){{0,4}}(?:(?<=QH)\s\d{{1,2}}(?!\d))?"


@cache
def type_words() -> str:
    """An alternation of all type words, longest first."""
    words = sorted(citation_types(), key=len, reverse=True)
    return "|".join(_spelled(word) for word in words)


@cache
def numbered() -> re.Pattern[str]:
    """Type word with a number and symbol; ``name`` is a law's name between them."""
    return re.compile(
        rf"(?<!\w)(?P<type>(?i:{type_words()}))\s*,?\s*"
        r"(?:(?:thi\s+đua|phối\s+hợp|công\s+tác|ký\s+kết)\s+(?=số\s))?"
        r"(?P<name>(?<=Luật )[^.;:\n\d]{2,60}?\s+(?=số))?"
        r"(?:(?P<so>số|Số|SỐ|so|sô)\s?[:.,]?\s*)?"
        r"(?P<number>\d{1,5}[a-zA-Z]?(?=\s*[-–/.]|\s?[A-ZĐ]{2,4}[/-][A-ZĐ]))?\s*"
        r"(?P<joint>[-–/.]|(?<=\d)(?=[A-ZĐ])|(?<=\d\s)(?=[A-ZĐ]{2,4}[/-][A-ZĐ]))\s*"
        r"(?:(?P<year>\d{4,5})\s?[-/]?\s?)?"
        rf"(?P<symbol>{SYMBOL})",
    )


# In a list: "các Nghị quyết số 18-NQ/TW, số 19-NQ/TW và số 20-NQ/TW".
LISTED = re.compile(
    r"\s*(?:,|;|và|,\s*và)\s*(?:(?P<so>số)\s?:?\s*)?(?P<number>\d{1,5}[a-zA-Z]?)\s*(?P<joint>[-–/])\s*"
    rf"(?:(?P<year>\d{{4}})\s?/\s?)?(?P<symbol>{SYMBOL})"
)
# "Luật Thi đua, khen thưởng năm 2022"
OF_YEAR = re.compile(r"\s+năm\s+(?P<year>(?:19|20)\d\d)(?!\s*[-–]\s*\d|\w)")
DATED = re.compile(
    rf"\s*,?\s*\(?\s*(?:ban\s+hành\s+)?(?P<date>{DATE}|tháng\s+\d{{1,2}}\s*(?:năm\s+|/)\d{{4}})\s*\)?",
    re.I,
)
ABOUT = re.compile(
    r"\s*,?\s*(?P<open>\(\s*)?(?P<about>(?:v/v|về|Về|V/v|[Qq]uy\s+định|[Hh]ướng\s+dẫn|sửa\s+đổi|[Bb]an\s+hành(?=\s+(?:các\s+|một\s+số\s+|kèm\s+theo\s+)?(?:Quy|Kế|Chương|Đề\s+án|Bộ|Điều|Hướng|danh\s+mục|Danh|Nội\s+quy)))(?!\w))"
)
SHORT_NAME = re.compile(r"\s*\(\s*(?:sau\s+đây\s+)?(?:gọi\s+tắt\s+là|viết\s+tắt)\s+[^()]{2,60}\)")

# Articles before the citation: "khoản 2 Điều 16 Luật …", "theo điểm a khoản 1 Điều 5 của Nghị định".
ARTICLE = re.compile(
    r"(?P<article>(?:(?:điểm\s+[a-zđ]|khoản\s+\d+|[ĐđMm]iều\s+\d+[a-z]?|[Mm]ục\s+\w+)(?:\s*,\s*|\s+)){1,4})(?:của\s+)?$",
    re.I,
)
# "Nghị quyết 29 về “…”": a number alone, known by the words that follow.
NAMED_NUMBER = re.compile(
    r"(?<!\w)(?P<type>[Nn]ghị\s+quyết|[Cc]hỉ\s+thị|[Nn]ghị\s+định|[Tt]hông\s+tư|[Kk]ết\s+luận|[Qq]uyết\s+định)\s+(?:số\s+)?"
    r"(?P<number>\d{1,4})(?=\s+(?:về|của|ngày)\s|\s*[“\"]|\s*,\s*ngày\s)"
)
# "Hướng dẫn 1127", "chỉ thị 40": a short name, if the document cites that number in full.
BARE_NUMBER = re.compile(
    r"(?<!\w)(?P<type>[NnCcTtKkQqHh](?:ghị\s+quyết|hỉ\s+thị|ghị\s+định|hông\s+tư|ết\s+luận|uyết\s+định|ướng\s+dẫn|ế\s+hoạch|hương\s+trình|ông\s+văn|uy\s+định))\s+(?:số\s+)?"
    r"(?P<number>\d{1,5})(?![\d/.\w]|\s?[-–/%]|,\d)"
)
# Law by name: the name ends before a number, a date, "và các", or a mark.
_LAW_NAME = (
    r"(?:[Tt]hi\s+đua,?\s*(?:và\s+|-\s*)?[Kk]hen\s+thưởng|THI ĐUA,? KHEN THƯỞNG"
    r"|[Pp]hổ\s+biến,\s+giáo\s+dục\s+pháp\s+luật|[Pp]hòng,?\s+chống\s+[\w ]{3,30}|[Tt]hực\s+hành\s+tiết\s+kiệm,\s+chống\s+lãng\s+phí"
    r"|[Cc]án\s+bộ,\s+công\s+chức|[Kk]hám\s+bệnh,\s+chữa\s+bệnh"
    rf"|[{UPPER}][\w]*(?:\s+(?!và\s+các|và\s+Luật|năm\s+\d|số\s+\d|ngày\s+\d|của|để|trong|được|gắn"
    r"|nhằm|theo|có|đã|đến|cho|về|là|tại)[\w]+){0,7})"
)
LAW = re.compile(
    r"(?<!\w)(?P<type>Bộ\s+luật|Luật|Pháp\s+lệnh|Hiến\s+pháp|LUẬT)\s+"
    rf"(?P<name>[Ss]ửa\s+đổi,?\s+bổ\s+sung\s+(?:một\s+số\s+[Đđ]iều\s+của\s+)?(?:(?:các\s+)?(?:Luật|Bộ\s+luật)\s+)?{_LAW_NAME}(?:(?:,|\s+và)\s+Luật\s+{_LAW_NAME})*|{_LAW_NAME})"
)
# Resolutions of congresses, and the words that name the congress.
_TERM = r"(?:,?\s*(?:nhiệm\s+kỳ|NK)\s+\d{4}\s?[-–]\s?\d{4})?"
_NTH = r"(?:\s+lần\s+thứ\s+(?:[IVX]+|\d+|nhất|hai|ba|tư|năm))?"
CONGRESS = re.compile(
    r"(?<!\w)(?P<type>[Nn]ghị\s+quyết)\s+(?:của\s+|tại\s+)?"
    rf"(?P<issuer>Hội\s+nghị\s+(?:đại\s+biểu\s+)?(?:cán\s+bộ|công\s+chức|viên\s+chức|người\s+lao\s+động)(?:,?\s+(?:và\s+)?(?:công\s+chức|viên\s+chức|người\s+lao\s+động)){{0,3}}(?:\s+năm(?:\s+học)?\s+\d{{4}}(?:\s?[-–]\s?\d{{4}})?)?|(?:Hội\s+nghị\s+(?:lần\s+thứ\s+\w+\s+)?(?:Ban\s+Chấp\s+hành\s+)?)?Trung\s+ương(?:\s+(?:Đảng|\d{{1,2}}|lần\s+thứ\s+\w+))?,?\s+\(?khóa\s+[IVX]+\)?|[ĐđD]ại\s+hội(?:\s+(?!(?:và|đã|về|gắn|để|được|đề|trong|với|theo|nhiệm|lần|các\s+cấp|của\s+(?!Đảng))(?!\w))[\w]+){{0,10}}?"
    rf"(?:\s+các\s+cấp|{_NTH}(?:\s+của\s+Đảng(?:\s+bộ\s+[{UPPER}]\w+(?:\s+[{UPPER}]\w+)*)?)?{_TERM}))"
    r"(?=\s*(?:[,.;:)“”\"\n]|$|(?:và|đã|về|gắn|để|được|đề|trong|với|theo|nhằm|là|vào|năm|tại|đi|của|một|\())(?!\w)"
    rf"|(?:(?<=\s[IVX])|(?<=[IVX][IVX])|(?<=của\sĐảng))\s+[{LOWER}])"
)
# "Nghị quyết của Ban Chấp hành Đảng bộ huyện", "Kế hoạch năm học 2023 của Nhà trường": known by
# its body; the type word has a capital inside the sentence, where it names a document.
BY_BODY = re.compile(
    r"(?P<before>[^\s.;:]+)\s+(?P<type>Nghị\s+quyết|Chỉ\s+thị|Kết\s+luận|Hướng\s+dẫn|Kế\s+hoạch|Chương\s+trình\s+hành\s+động|Thông\s+báo)"
    r"(?P<name>\s+(?!số|này|trên|[-–/\d])[^.;:,\n(“\"]{3,110}?)?"
    rf"(?=\s+của\s+{BODY_HEAD})"
)
# "Công văn số 130/SYT-HĐKHCN ngày 21/02/2012 Sở Y tế về việc …": the issuer without "của"
BARE_ISSUER = re.compile(
    rf"\s+(?P<issuer>{BODY_HEAD}[^.;:,\n()]{{0,70}}?)(?=\s+(?:về\s|v/v|V/v|quy\s+định\s|hướng\s+dẫn\s))"
)
CARRIES_OUT = re.compile(r"\s+(?=(?:thực\s+hiện|triển\s+khai)\s)")
NAMED_CONGRESS = re.compile(r"^[ĐH]|lần\s+thứ|nhiệm\s+kỳ|\d{4}")
# "Kết luận của Bí thư Tỉnh ủy tại buổi làm việc với …"
SPOKEN = re.compile(
    r"(?<!\w)(?P<type>Kết\s+luận)\s+(?=của\s+(?:đồng\s+chí\s+)?(?:Bí\s+thư|Chủ\s+tịch|Phó|Thủ\s+tướng|Tổng\s+Bí\s+thư|Bộ\s+trưởng"
    rf"|Giám\s+đốc|[{UPPER}]\w+\s+[{UPPER}]\w+\s+[{UPPER}]))"
)
MEETING = re.compile(
    r"\s+tại\s+(?:buổi|cuộc|hội\s+nghị|phiên)\s+[^;.\n]{3,160}?(?=\s+(?:để|và|về|nhằm)\s|[;.,\n]|$)"
)
