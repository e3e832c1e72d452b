"""The plain regexes: the obvious patterns of a plan, as one writes them in an hour.

``find`` gives the spans of each table; ``baseline_fields`` reads a span's fields. They are apart as
the other baselines bring spans or fields of their own and borrow the rest. Offsets are half-open
character offsets into the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

Spans = list[tuple[int, int]]

DATE = re.compile(
    r"(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?"
)
_D = r"\d{1,2}(?:\s*[/.-]\s*|\s+tháng\s+)\d{1,2}(?:(?:\s*[/.-]\s*|\s+năm\s+)\d{4})?"
TYPES = (
    r"Chỉ thị|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Kế hoạch|Công văn|"
    r"Hướng dẫn|Kết luận|Thông báo|Quy định|Chương trình|Pháp lệnh|Luật|Đề án|Thông tri"
)
_ABOUT = r"về|V/v|quy định|hướng dẫn|ban hành|sửa đổi|phê duyệt|phát động|tổ chức|triển khai"
_AFTER = r"và [^\W\dA-ZĐ]|gắn|bằng|là|trong|để"
NUMBERED = re.compile(
    rf"(?P<type>(?i:{TYPES}))(?:\s+số)?:?\s*(?P<number>\d{{1,5}})(?![\d%])"
    r"(?:\s*/\s*(?P<year>\d{4}))?(?:\s*[-–/]\s*(?P<symbol>[A-ZĐ][\w&]*(?:\s?[-–/]\s?[A-ZĐ][\w&]*)*))?"
    rf"(?:,?\s+ngày\s+(?P<date>{_D}))?"
    rf"(?:,?\s+của\s+(?P<issuer>[^;,.():“\"\n]+?)(?=\s+(?:{_ABOUT}|{_AFTER})|[;,.():“\"\n]|$))?"
    rf"(?:,?\s+(?P<subject>(?:{_ABOUT})\s[^;.“\"\n]+))?"
)
LAW = re.compile(
    rf"(?P<type>Luật)\s+(?P<subject>(?:sửa đổi[^;.,\n]{{0,40}}Luật\s+)?Thi đua, [Kk]hen thưởng)"
    rf"(?:,?\s+ngày\s+(?P<date>{_D}))?"
)
_ANNIVERSARY = re.compile(
    r"(?P<ordinal>\d{1,4})\s+năm\s+(?:-\s+)?(?P<event>(?:[Nn]gày|[Cc]hiến thắng|Cách mạng|"
    r"[Tt]hành lập|[Gg]iải phóng|Quốc khánh|[Tt]ruyền thống)[^();.\n]{0,90}?)"
    r"\s*\((?P<dates>[^()\n]{4,40})\)"
)
TIME = re.compile(rf"{_D}|\d{{1,2}}/\d{{4}}")
_CLAUSE = re.compile(r"[^;.\n]+(?:\.(?=\d)[^;.\n]+)*")
_PART = re.compile(r",\s+(?=trong đó)")
LEAST = r"ít nhất|tối thiểu|không dưới|trên|từ"
_MOST = r"không quá|tối đa|dưới|không vượt quá"
_NUMBER = r"\d+(?:\.\d{3})*(?:,\d+)?"
VALUE = re.compile(
    rf"(?P<before>{LEAST}|{_MOST})?\s*(?P<value>{_NUMBER})(?:\s*%?\s*(?:-|đến)\s*(?P<max>{_NUMBER}))?"
    r"\s*(?P<unit>%)?(?P<after>\s+trở lên)?",
    re.I,
)
_COUNT = re.compile(rf"(?:ít nhất|tối thiểu|không dưới|từ)\s+{_NUMBER}\s+(?!đến|năm)[^\W\d]", re.I)
NONE = re.compile(r"[Kk]hông (?:có|để xảy ra|để)\s+(?P<unit>.+)")
_MONTH = r"\d{1,2}/\d{4}"
_ROUND = (
    r"(?:Đợt|Quý|Giai đoạn|Bước|Chặng|Chiến dịch)(?: thi đua| cao điểm)*"
    r"\s+(?:\d+\b|[IVX]+\b|[^\W\d][^\n:;,.()]{0,40})"
)
PHASE = re.compile(
    rf"(?P<label>{_ROUND})[:*\s(,-]*(?:[Tt]hời gian:?\s+)?(?:[Tt]ừ\s+)?(?:ngày\s+|tháng\s+)?"
    rf"(?P<start>{_D}|{_MONTH})\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+|tháng\s+)?"
    rf"(?P<end>{_D}|{_MONTH})"
)
_TIMETABLE = re.compile(
    rf"(?:(?:[Tt]ừ\s+(?:ngày\s+)?{_D}\s+đến\s+(?:hết\s+)?(?:ngày\s+)?{_D})"
    rf"|(?:[Tt]rước|[Tt]rong)\s+ngày\s+{_D}|(?:[Tt]rong\s+)?[Tt]háng\s+{_MONTH})"
    r"(?::\s[^;.\n]+)?"
)
_AWARD = re.compile(
    r"(?:Tập thể [Ll]ao động (?:tiên tiến|xuất sắc)|Lao động tiên tiến|Gia đình văn hóa|"
    r"Chiến sĩ thi đua(?: cơ sở| toàn quốc| cấp (?:cơ sở|tỉnh|bộ|huyện|ngành|thành phố))?|"
    r"Anh hùng Lao động|Huân chương [A-ZĐ]\w+ \w+|Huân chương|Kỷ niệm chương|Đơn vị tiên tiến|"
    r"(?:Cờ thi đua|Bằng khen|Giấy khen)"
    r"(?: của [^;,.()“\"\n]{3,60}?(?=\s+(?:cho|và|đối)\s|[;,.()“\"\n]))?)"
)
_KINDS = {
    "chủ đề": "chu_de",
    "phương châm": "phuong_cham",
    "khẩu hiệu": "khau_hieu",
    "phong trào": "phong_trao",
    "cuộc vận động": "cuoc_van_dong",
    "chuyên đề": "chuyen_de",
    "mô hình": "mo_hinh",
}
_KIND = re.compile("|".join(_KINDS), re.I)
_QUOTED = re.compile(r"[“\"]\**([^“”\"\n]{4,150}?)\**[”\"]")
MARKER = re.compile(
    r"^[ \t#*]*(?P<all>(?P<label>(?P<article>Điều \d+|P(?:hần|HẦN) [IVX]+)|"
    r"(?P<clause>Khoản \d+)|(?P<roman>[IVX]+)|"
    r"(?P<capital>[A-HĐ])|(?P<number>\d{1,2}(?:\.\d{1,2})*)|(?P<letter>[a-zđ])|"
    r"(?P<word>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là)|(?P<round>Đợt (?:\d|[IVX]+)))"
    r"(?:[.):/-]+|(?<=\d\.\d)|(?=,))\**"
    r"|(?P<bullet>[-+*•]))[ \t]+(?P<rest>\S[^\n]*)$",
    re.M,
)
_BODY = re.compile(r"^[ \t#*]*(?:KẾ HOẠCH|CHƯƠNG TRÌNH|HƯỚNG DẪN|Căn cứ|Thực hiện)", re.M)
_TAIL = re.compile(r"^[ \t*]*N[ơo]i nhận", re.M)
_IMPLEMENTATION = re.compile(
    r"^[^\n]{0,12}(?:TỔ CHỨC|Tổ chức) (?:THỰC HIỆN|thực hiện)[:*\s]*$", re.M
)
ACTING = re.compile(
    r"(?<=\S)(?::\s*|\s+)(?=(?:chủ trì|phối hợp|tham mưu|hướng dẫn|chịu trách nhiệm|tổ chức|"
    r"theo dõi|xây dựng|phát động|gửi|triển khai|căn cứ|có trách nhiệm|thường trực|kiểm tra|"
    r"tổng hợp|giám sát|phổ biến|cụ thể hóa|động viên|mở|cập nhật|lãnh đạo|chỉ đạo|"
    r"quán triệt|báo cáo|là)\b)|:\s+"
)


def find(text: str) -> dict[str, Spans]:
    """The spans of each table, by regular expressions alone."""
    tail = _TAIL.search(text)
    body = text[: tail.start()] if tail else text
    laws = [m.span() for m in LAW.finditer(body)]
    numbered = [m.span() for m in NUMBERED.finditer(body)]
    heading = _IMPLEMENTATION.search(body)
    sections = list(_sections(body))
    return {
        "sections": sections,
        "themes": list(_themes(body)),
        "anniversaries": [m.span() for m in _ANNIVERSARY.finditer(body)],
        "directives": sorted(numbered + laws),
        "targets": list(_targets(body)),
        "phases": list(_phases(body)),
        "assignments": list(_assignments(body, heading.end())) if heading else [],
        "awards": [m.span() for m in _AWARD.finditer(body)],
    }


def _sections(text: str) -> Iterator[tuple[int, int]]:
    body = _BODY.search(text)
    for match in MARKER.finditer(text, body.end() if body else 0):
        start = match.start("all")
        rest = match["rest"].rstrip(" *\t")
        yield start, match.start("rest") + len(_cut(rest, 60))


def _cut(line: str, length: int) -> str:
    """At most *length* characters of *line*, cut at a word end."""
    if len(line) > length and not line[length].isspace() and not line[length - 1].isspace():
        return line[:length].rsplit(None, 1)[0]
    return line[:length].rstrip()


def _themes(text: str) -> Iterator[tuple[int, int]]:
    for quoted in _QUOTED.finditer(text):
        line = text[text.rfind("\n", 0, quoted.start()) + 1 : quoted.start()]
        if kind_of(line) and "danh hiệu" not in line[-20:]:
            yield quoted.span(1)


def kind_of(before: str) -> str | None:
    """The kind that the nearest noun before a name gives it."""
    nouns = _KIND.findall(before)
    return _KINDS[nouns[-1].casefold()] if nouns else None


def _targets(text: str) -> Iterator[tuple[int, int]]:
    for sentence in _CLAUSE.finditer(text):
        cuts = [0, *(m.end() for m in _PART.finditer(sentence[0])), len(sentence[0])]
        for low, high in pairwise(cuts):
            clause = re.sub(r"^[\s\-+*•#]*(?:\w{1,2}[.)/-]\s+)?", "", sentence[0][low:high])
            if not (re.search(r"\d\s*%", clause) or _COUNT.search(clause) or NONE.match(clause)):
                continue
            end = sentence.start() + high
            start = end - len(clause)
            yield start, start + len(clause.rstrip(" ,:*"))


def _phases(text: str) -> Iterator[tuple[int, int]]:
    named = [match.span() for match in PHASE.finditer(text)]
    yield from named
    for entry in _TIMETABLE.finditer(text):
        if not any(start < entry.end() and entry.start() < end for start, end in named):
            yield entry.span()


def _assignments(text: str, after: int) -> Iterator[tuple[int, int]]:
    for match in MARKER.finditer(text, after):
        rest, start = match["rest"].rstrip(), match.start("rest")
        cut = ACTING.search(rest)
        if cut is None and match["bullet"] is None:
            continue  # a heading
        task = cut.end() if cut else 0
        yield start, start + len(_cut(rest, task + 120))
