"""Numbers that are not printed whole: letters for digits, torn apart, a percent sign misread."""

from __future__ import annotations

import re

from thidua.knowledge.target_words import words_of

_PERCENT = re.compile(r"(?<=[\dOo])(?P<sign>\s?(?:[°º][/\\][oO0]|[oO0]/[oO0](?!\w)))(?!\w)")
# A number with letters that were taken for digits: "6.4l0", "I5", "38.6OO", "l.850"
_MIXED = re.compile(
    r"(?<![\w/.,-])(?=[OoQlI]*[.,]?[OoQlI]*\d)(?:[\dOoQlI]{1,4}(?:[.,][\dOoQlI]{1,3})*)(?![\w/])(?!\s*[/-]\s*[^\W\d_])"
)
_LETTERS_ONLY = re.compile(
    r"(?<![\w/.,-])(?:[lI1][Oo0]{2}(?=\s?[%°])|[Oo][lI](?=\s+[^\W\d_]{2})|[lI][lI](?=\s?%))"
)
_AS_DIGITS = str.maketrans("OoQlI", "00011")
_MAY_BE_MIXED = re.compile(
    r"[OoQlI](?:(?<=\d.)|(?=\d|\.\d{3}|[OolI]\s?[%°])|(?<=\s[Oo])(?=[lI]\s))"
)
_QUARTER = re.compile(r"[QI]\d{1,2}|\d{1,2}l|I\.\d{1,2}|[oO]\d")
# "5 ,4", "10\n,5%"
_BEFORE_COMMA = re.compile(
    r"(?<![\d.,])(?P<whole>\d{1,3}(?:\.\d{3})*)(?P<gap>\s{1,3}),(?P<part>\d+)"
)
_MEASURED = rf"(?:\s?%|\s+(?:{words_of('measure')}|ty|tỷ|tỉ|triệu|triêu|nghìn|tân)(?!\w))"
# "99, 5%", "đạt 18, 6 tỷ đồng"
_AFTER_COMMA = re.compile(
    r"(?P<led>(?:đ[ạa]t|từ|tu|trên|dưới|còn|lên|xuống|[≥≤<>:]|nhất|thiểu|quá|sách|bằng|tăng|giảm)\s*)"
    rf"(?P<whole>\d{{1,3}}),(?P<gap>\s{{1,3}})(?P<part>\d{{1,2}})(?={_MEASURED})",
    re.I,
)
# "đạt 12. 500 triệu đồng"
_AFTER_DOT = re.compile(
    r"(?P<led>(?:đ[ạa]t|là|được|từ|trên|dưới|còn|lên|xuống|[≥≤<>:]|nhất|thiểu|quá|bằng|tăng|giảm)\s*)"
    rf"(?P<whole>\d{{1,3}}(?:\.\d{{3}})*)\.(?P<gap>[ \t]{{1,3}})(?P<part>\d{{3}}(?:\.\d{{3}})*)(?={_MEASURED}|\s+[^\W\d_]{{2}})",
    re.I,
)
# "đạt 9\n8%", "≤ 0\n4 giờ", "được 1.\n250 tỷ đồng"
_OVER_LINES = re.compile(
    r"(?P<led>(?:đạt|được|từ|trên|dưới|còn|lên|xuống|[≥≤<>:]|nhất|thiểu|quá|bằng|tăng|giảm|có)[ \t]*)"
    r"(?P<whole>\d{1,3}\.?)(?P<gap>[ \t]*\n[ \t]*)(?P<part>\d{1,3}(?:\.\d{3})*)(?=\s?%|[ \t]+[^\W\d_])",
    re.I,
)
# "21 500 tấn": only behind a mark or a verb
_THOUSANDS = re.compile(
    r"(?P<led>(?:đ[ạa]t|là|được|còn|[≥≤<>:]|nhất|thiểu|quá|bằng)\s*)(?P<whole>\d{1,3}) (?P<part>\d{3})(?=\s+[^\W\d_])",
    re.I,
)


_TEAR = re.compile(r"\d(?:[.,]?[ \t\n]{1,3},?)(?=\d)")
_NEAR = 20  # characters
# The ways to tear a number, each with the sign that was at the tear
_TORN = (
    (_BEFORE_COMMA, ","),
    (_AFTER_COMMA, ","),
    (_AFTER_DOT, "."),
    (_OVER_LINES, ""),
    (_THOUSANDS, "."),
)


def with_digits(text: str) -> str:
    """*text* with letters put right that stand for digits: "l00%", "O3 đ/c", "6.4l0"; as long."""
    if not _MAY_BE_MIXED.search(text):
        return text
    return _MIXED.sub(_digits, _LETTERS_ONLY.sub(lambda n: n[0].translate(_AS_DIGITS), text))


def with_numbers_mended(flow: str) -> tuple[str, dict[int, int], dict[int, int]]:
    """*flow* with its numbers whole, and where those begin and end that began or ended elsewhere."""
    ends: dict[int, int] = {}

    def percent(match: re.Match[str]) -> str:
        blank = len(match[0]) - len(match[0].lstrip())
        ends[match.start() + blank + 1] = match.end()
        return (" " * blank + "%").ljust(len(match[0]))

    if "°" in flow or "º" in flow or "o/o" in flow or "0/0" in flow:
        flow = _PERCENT.sub(percent, flow)
    flow = with_digits(flow)
    moved: dict[int, int] = {}
    pieces: list[str] = []
    done = 0
    for tear in _TEAR.finditer(flow):
        near = max(done, tear.start() - _NEAR), tear.end() + _NEAR
        for torn, sign in _TORN:
            if match := torn.search(flow, *near):
                whole = match["whole"] + sign + match["part"]
                led = match.groupdict().get("led") or ""
                printed = led + whole.rjust(match.end() - match.start() - len(led))
                moved[match.start() + len(printed) - len(whole)] = match.start("whole")
                pieces += (flow[done : match.start()], printed)
                done = match.end()
                break
    return "".join((*pieces, flow[done:])), moved, ends


def _digits(match: re.Match[str]) -> str:
    """A number of digits only, unless it is a quarter, a litre or an outline number."""
    number = match[0]
    if number.isdigit() or not any(map(str.isalpha, number)):
        return number
    after = match.string[match.end() : match.end() + 3]
    if _QUARTER.fullmatch(number) and not _counts(number, after):
        return number
    return number.translate(_AS_DIGITS)


def _counts(number: str, after: str) -> bool:
    """Whether what follows a *number* shows that its letter is a digit: a sign or a word."""
    if after.lstrip().startswith("%"):
        return True
    return (
        number[0] in "OoI"
        and "." not in number
        and after[:1] == " "
        and after[1:2].isalpha()
        and after[1:2].islower()
    )
