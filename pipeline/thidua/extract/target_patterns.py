"""The forms in which the number of a target is printed: percentages, counts, "không có …"."""

from __future__ import annotations

import re

from thidua.knowledge.target_words import words_of

NUMBER = r"\d{1,3}(?:\.\d{3})+(?![\d%])(?:,\d+)?|\d+(?:[.,]\d+)?"
_GE = (
    r"≥|>=|=>|(?:ít\s+nhất|tối\s+thiểu|chí\s+ít)(?:\s+(?:là|có|đạt|từ|phải\s+có|phải\s+đạt))?"
    r"|không\s+(?:dưới|ít\s+hơn|thấp\s+hơn|kém|nhỏ\s+hơn)|từ|tu(?=\s*\d)"
)
_GT = r">|trên|cao\s+hơn|lớn\s+hơn|nhiều\s+hơn|hơn|vượt(?:\s+(?:mốc|mức|qua|trên))?"
_LE = r"≤|<=|=<|không\s+(?:quá|vượt\s+quá|vượt|trên|cao\s+hơn|nhiều\s+hơn|lớn\s+hơn)|tối\s+đa(?:\s+là)?|nhiều\s+nhất(?:\s+là)?"
_LT = r"<|d[ưu]ới|nhỏ\s+hơn|ít\s+hơn|thấp\s+hơn"
COMPARATOR = rf"(?:(?P<ge>{_GE})|(?P<le>{_LE})|(?P<gt>{_GT})|(?P<lt>{_LT}))"
PERCENT_SIGN = r"\s?(?:%|％|‰|°/[oO0]|phần\s+trăm)"
_WORD_NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip

PERCENT = re.compile(
    rf"(?P<has>(?:[Cc]ó|[Đđ]ạt|ĐẠT)\s+)?(?:{COMPARATOR}\s*:?\s*)?"
    rf"(?<![\d.,/])(?P<value>{NUMBER})(?:{PERCENT_SIGN})?(?:\s*(?:-|–|đến)\s*(?P<max>{NUMBER}))?{PERCENT_SIGN}"
    r"(?P<up>\s+(?:trở\s+lên|trở\s+xuống))?",
    re.I,
)
COUNT = re.compile(
    rf"(?P<has>(?:có|đạt|được|cử|tổ\s+chức|giành|hoàn\s+thành)\s+)?{COMPARATOR}\s*:?\s+(?P<value>\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s))(?![\d/.%])(?!,\d)(?!\s*%)"
    rf"(?:\s*(?:-|–|đến)\s*(?P<max>\d{{1,3}}(?:\.\d{{3}})*)(?![\d/.,%]))?(?P<up>\s+trở\s+(?:lên|xuống))?\s+(?P<noun>[^\W\d_“«])",
    re.I,
)
BARE_COUNT = re.compile(
    rf"(?P<has>(?:phấn\s+đấu\s+|đăng\s+ký\s+)?(?:[Cc]ó|[Đđ]ạt)\s+)(?P<value>{NUMBER})(?![\d/.,%])(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_])",
    re.I,
)
# "Mỗi đồn nhận đỡ đầu 01 bản": each of them, a verb, a number
EACH = re.compile(
    rf"(?P<each>(?<!\w)mỗi\s+(?!năm|tháng|tuần|ngày|quý|lần|đợt|kỳ|buổi)[^\d.;:,\n]{{2,60}}?\s(?:{words_of('verb')}|{words_of('action')})\s+(?:[^\d.;:,\n]{{1,30}}\s)?)"
    r"(?P<value>\d{1,3})(?:\s*[-–]\s*(?P<max>\d{1,3}))?(?![\d/.,%])\s+(?P<noun>[^\W\d_])",
    re.I,
)
# "Kết nạp mới 350 hội viên", "Giúp 210 hộ nghèo": a deed and what it is done to
DEED = re.compile(
    rf"(?<![\w/])(?:{words_of('deed')})(?:\s+(?:mới|thêm|được|cho|mới\s+được))?\s+(?P<value>\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?)"
    r"(?:\s?[-–]\s?(?P<max>\d{1,3}(?:\.\d{3})*))?(?![\d/.,%])(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_]|[“«])",
    re.I,
)
# "dư nợ ủy thác đạt 96 tỷ đồng": an amount is a target wherever it is to be reached
AMOUNT = re.compile(
    rf"(?P<has>(?:[Đđ]ạt)\s+)(?:{COMPARATOR}\s+)?(?P<value>{NUMBER})(?![\d/%])\s+"
    rf"(?P<noun>(?:(?:triệu|tỷ|tỉ|nghìn|ngàn)\s+)?(?:{words_of('measure')})(?!\w))",
    re.I,
)
# "17/17 xã, thị trấn tổ chức Ngày hội": all of all
ALL = re.compile(
    r"(?<![\d/.,–-])(?P<value>0?(?P<n>\d{1,3}))/0?(?P=n)(?![\d/.,%])\s+(?P<noun>[^\W\d_])"
)
# "ít nhất 1/2 là người trẻ"
FRACTION = re.compile(
    r"(?P<ge>ít\s+nhất|tối\s+thiểu)\s+(?P<value>(?:1/[2345]|2/[35]|3/[45]))(?![\d/])\s+(?P<noun>[^\W\d_])",
    re.I,
)
# "giảm 1/2 so với năm 2021", "gấp 1,5 lần tháng thường"
CHANGE = re.compile(
    r"(?<=giảm )(?P<value>1/[2345]|2/[35]|3/[45])(?![\d/])\s+(?P<noun>[^\W\d_])", re.I
)
TIMES = re.compile(r"(?<=gấp )(?P<value>\d{1,2}(?:,\d+)?)\s+(?P<noun>lần(?!\w))", re.I)
WORD_FRACTION = re.compile(
    rf"(?:{COMPARATOR}\s+)?(?P<value>một\s+nửa|(?:một|hai|ba)\s+phần\s+(?:hai|ba|tư|bốn|năm))\s+(?P<noun>số\s)",
    re.I,
)
AND_COUNT = re.compile(r"(?P<has>\s+và\s+)(?P<value>\d{1,3})(?![\d/.,%])\s+(?P<noun>[^\W\d_])")
NONE = re.compile(
    r"(?P<has>(?:[Kk]hông|KHÔNG|[Kk]o)\s+(?:(?:có|để(?:\s+xảy\s+ra)?|còn|xảy\s+ra)\s+(?:một\s+)?|một\s+|(?=(?:[^\W\d_]+\s+){1,4}nào\s)))(?!(?:gì|thể|ai\s+bị|(?<!đầy\s)đủ|kế|lý)(?!\w))(?P<noun>[^\W\d_])"
)
# "Tốt: 60%   khá: 35%", "CSTĐ cơ sở: 12 người", "Tỷ lệ sai sót : dưới 1%"
LABELLED = re.compile(
    rf"(?<![^\s,;.(+•“\"-])(?P<label>[^\W\d_](?:(?!\s{{3,}}|\d+(?:,\d+)?\s?%)(?:“[^”\n]{{1,60}}”|[^:;,.\n|%“])){{1,90}}?)\s*:\s*(?P<has>(?:[Cc]ó|[Đđ]ạt)\s+)?(?:{COMPARATOR}\s*:?\s*)?"
    rf"(?P<value>{NUMBER})(?:\s?[-–]\s?(?P<max>\d{{1,3}}(?:,\d+)?))?(?:(?P<percent>{PERCENT_SIGN})|\s+(?P<noun>[^\W\d_][^\n;,.:%\d]{{0,30}}?))?(?P<up>\s+trở\s+(?:lên|xuống))?(?=\s*(?:[;.|)\n]|,(?!\d)|$)|\s{{2,}}\S|\s+[^\W\d_]+\s*:)",
    re.I,
)
# In a list of targets any number of things counts: "06 khoa đạt …", "Trồng 250.000 cây".
LISTED_COUNT = re.compile(
    r"(?P<has>[Cc]ó\s+)?(?<![\d/.,%–-])(?P<value>\d{1,3}(?:\.\d{3})*(?:,\d+)?)(?:\s?[-–]\s?(?P<max>\d{1,3}(?:\.\d{3})*))?(?:/(?P<all>\d{1,3}))?"
    r"(?![\d/.,%:)–-])(?P<up>\s+trở\s+lên)?\s+(?P<noun>[^\W\d_])"
)


def comparator_of(match: re.Match[str]) -> str:
    """eq, ge, gt, le, lt or range, from the groups of a match."""
    groups = match.groupdict()
    if groups.get("max"):
        return "range"
    up = (groups.get("up") or groups.get("up2") or "").strip().lower()
    if up:
        return "ge" if up.endswith("lên") else "le"
    return next((name for name in ("ge", "gt", "le", "lt") if groups.get(name)), "eq")


def number_of(text: str) -> float:
    """The value of a number as printed: "1.250", "98,5", "63.2", "1/2", "hai phần ba", "một"."""
    text = " ".join(text.lower().split())
    if text in _WORD_NUMBERS:
        return float(_WORD_NUMBERS[text])
    if text == "một nửa":
        return 0.5
    if " phần " in text:
        part, whole = text.split(" phần ")
        return _WORD_NUMBERS[part] / (4 if whole == "tư" else _WORD_NUMBERS[whole])
    if "/" in text:
        part, whole = text.split("/")
        return int(part) / int(whole)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    return float(text.replace(",", "."))
