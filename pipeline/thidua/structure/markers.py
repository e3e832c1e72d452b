"""The markers that open an item: ``I.``, ``1.1.``, ``a)``, ``-``, ``Một là``, ``Đợt 1`` ….

A marker is looked for at the head of a line, after indent and markdown left-overs.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from thidua.document import Span
from thidua.knowledge.folding import UPPER


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker found in a line: its style, printed label, value in its series, and place."""

    style: str
    label: str
    value: int | None
    start: int
    content_start: int
    closer: str = ""  # what ends the label: "." in "1.", "/" in "1/"


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its surrounding white space and markdown prefix."""

    span: Span
    text: str
    blank_before: bool
    table: bool = False


_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_RANKS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ALPHABET = "abcdđeghiklmnopqrstuvxy"

_PREFIX = re.compile(
    r"[ \t\u00a0\u3000]*(?:#{1,6}[ \t]+)?(?:>[ \t]*)?(?:\\(?=[-+*•]\s))?(?:(?:\*\*|__)(?=[^\s*]))?"
)
_RULE = re.compile(r"[-–—_=*~.\s\\|:¯&]+$")

# Each pattern names the label (without its final mark) and ends where the content begins.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "part",
        re.compile(
            r"(?P<label>ph[ầâ]n\s+(?:th[ứư]\s+)?(?:[IVX]{1,4}|\d{1,2}|[A-E]|nhất|hai|ba|bốn|tư|năm))"
            r"\b\s*[.:\-–/)]?\s*",
            re.I,
        ),
    ),
    ("chapter", re.compile(r"(?P<label>chương\s+(?:[IVX]{1,4}|\d{1,2}))\b\s*[.:\-–]?\s*", re.I)),
    ("clause", re.compile(r"(?P<label>[Kk]hoản\s+\d{1,2})\s*[.:](?:\*\*)?\s*")),
    (
        "group",
        re.compile(
            r"(?P<label>(?:ĐOÀN|TỔ|NHÓM|KHỐI|CỤM|ĐỘI|BẢNG)\s+(?:SỐ\s+)?(?:\d{1,2}|[IVX]{1,3}))\s*[:.]\s*"
        ),
    ),
    ("article", re.compile(r"(?P<label>Điều\s+\d{1,3}[a-z]?)\s*[.:](?:\*\*)?\s*")),
    (
        "round",
        re.compile(
            r"(?P<label>đợt(?:\s+thi\s+đua)?(?:\s+thứ)?\s+(?:[IVX]{1,3}1?|\d{1,2}|nhất|một|hai|ba|bốn|tư|năm))"
            r"(?=\s*[:.(,;*\-–]|\s+(?:từ|năm|thi\s+đua)\b|\s*$)\s*[:.]?(?:\*\*)?[ \t]*",
            re.I,
        ),
    ),
    # Items that carry the name of their series: "Nội dung 1:", "Chặng 2 (từ …)", "Nhiệm vụ 3.".
    (
        "series",
        re.compile(
            r"(?P<label>(?:Nội\s+dung|Nhiệm\s+vụ|Giải\s+pháp|Chặng|Cao\s+điểm|Bước|Chỉ\s+tiêu|Mục\s+tiêu"
            r"|Tiêu\s+chí|Tiêu\s+chuẩn|Nhóm|Chuyên\s+đề|Phong\s+trào|Khâu\s+đột\s+phá|Đột\s+phá|Công\s+trình"
            r"|Mô\s+hình|Việc|Mũi|Hướng|Trụ\s+cột|Phần\s+thi|Hội\s+thi|Cuộc\s+thi|Chương\s+trình|Phần\s+việc|Vòng|Trọng\s+tâm)"
            r"(?:\s+(?:thứ|số))?\s+(?:\d{1,2}|[IVX]{1,3}|nhất|một|hai|ba|bốn|tư|năm))"
            r"(?=\s*[:.(\-–]|\*\*)\s*[:.]?(?:\*\*)?[ \t]*",
            re.I,
        ),
    ),
    (
        "stage",
        re.compile(
            r"(?P<label>giai\s+đoạn\s+(?:[IVX]{1,3}|\d))(?=\s*[:.(,;*])\s*[:.]?(?:\*\*)?[ \t]*",
            re.I,
        ),
    ),
    (
        "word",
        re.compile(
            r"(?P<label>(?:một|hai|b[aà]|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)\s+là)(?!\w)(?:\*\*)?\s*[:,.]?(?:\*\*)?\s*",
            re.I,
        ),
    ),
    (
        "rank",
        re.compile(
            r"(?P<label>thứ\s+(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))(?:\*\*)?\s*[:,.](?:\*\*)?\s*",
            re.I,
        ),
    ),
    # A hard-wrapped decimal or date is no item: a dotted label without a final mark is followed by a capital.
    (
        "dotted",
        re.compile(
            rf"(?P<label>(?:\d{{1,2}}|[IVX]{{1,4}}(?=\.\d))(?:\.\d{{1,2}}){{1,3}})(?:\s?\\?[.)/:\-–](?:\*\*)?[ \t\u00a0]*(?=[^\W\d_]|[“\"*(]|\d+(?:,\d+)?\s?%)"
            rf"|(?:\*\*)?[ \t\u00a0]*(?=[{UPPER}“\"*(]|\d+(?:,\d+)?\s?%))"
        ),
    ),
    (
        "roman",
        re.compile(
            r"(?P<label>X{0,2}(?:IX|IV|V?I{0,3}))(?<=[IVX])\s?\\?(?:[.\-–):]|/(?!\s?[vV]\b)-?)(?:\*\*)?\s*(?=\S)"
        ),
    ),
    (
        "roman_ocr",
        re.compile(
            rf"(?P<label>(?=1?[IlV])[Il1]{{1,3}}|[l1]V|V[Il1]{{1,3}})\s?[.]\s*(?=[{UPPER}]{{2}})"
        ),
    ),
    ("upper", re.compile(r"(?P<label>[A-HĐ])\s?[.)/](?:\*\*)?[ \t\u00a0]*(?=[^\W\d_]|[“\"])")),
    (
        "arabic",
        re.compile(
            r"(?P<label>\d{1,2})\s?\\?[.)](?:\*\*)?[ \t\u00a0]*(?=[^\W\d_]|[“\"*(\[]|\d+\s?%)"
        ),
    ),
    (
        "arabic",
        re.compile(rf"(?P<label>\d{{1,2}})\s?(?:/-|[/\-–])(?:\*\*)?[ \t\u00a0]*(?=[{UPPER}])"),
    ),
    (
        "letter",
        re.compile(
            r"(?P<label>(?!v\s?/\s?v)[a-zđ])\s?[)./](?:\*\*)?[ \t\u00a0]*(?=[^\W_]|[“\"*(])"
        ),
    ),
    (
        "dash",
        re.compile(r"(?P<label>[-–—−])(?![-–—−_=*.])[ \t\u00a0]*(?=[^\s\d]|\d(?!\s*[-–—]\s*$))"),
    ),
    ("circled", re.compile(r"(?P<label>[①-⑳❶-❿➀-➓])[ \t\u00a0]*(?=\S)")),
    ("plus", re.compile(r"(?P<label>\+)[ \t\u00a0]*(?=\S)")),
    (
        "star",
        re.compile(
            r"(?P<label>\*)(?:\*\*)?[ \t\u00a0]+(?=[^\s*])|(?P<label2>\*)(?=[^\s*\\][^*]*$)"
        ),
    ),
    (
        "bullet",
        re.compile(r"(?P<label>[•●▪◦▫■□○§·➢✓❖►▶◆◇★☆✔☑‣⁃➤➔\uf0b7\uf0a7\uf02d])[ \t\u00a0]*(?=\S)"),
    ),
)

_DEEPEST_ARABIC = 40


def find_marker(line: Line) -> Marker | None:
    """The marker at the head of *line*, or None."""
    text = line.text
    if line.table or _RULE.match(text):
        return None
    for style, pattern in _PATTERNS:
        match = pattern.match(text)
        if match is None:
            continue
        label = match["label"] or match["label2"]
        if style == "arabic" and int(label) > _DEEPEST_ARABIC:
            continue
        label = " ".join(label.split())
        name = {"roman_ocr": "roman"}.get(style, style)
        if name == "dotted":
            name = f"dotted{label.count('.') + 1}"
        return Marker(
            style=name,
            label=label,
            value=_value(name, label),
            start=line.span.start,
            content_start=line.span.start + match.end(),
            closer=text[match.end("label") : match.end()].strip()[:1] if match["label"] else "",
        )
    return None


def prefix_length(line: str) -> int:
    """How many characters of indent and markdown stand before the text of a line."""
    match = _PREFIX.match(line)
    return match.end() if match else 0


def _value(style: str, label: str) -> int | None:
    """The place of a label in its series."""
    last = label.rsplit(maxsplit=1)[-1].casefold()
    if style == "word":
        last = label.split(maxsplit=1)[0].casefold().replace("bà", "ba").replace("bẩy", "bảy")
        return _WORDS.index(last) + 1 if last in _WORDS else None
    if style == "series" and last in _WORDS:
        return _WORDS.index(last) + 1
    if style.startswith("dotted"):
        return int(label.rsplit(".", 1)[1])
    if last.isdecimal():
        return int(last)
    if last in _RANKS:
        return _RANKS.index(last) + 1
    if style == "circled":
        return int(unicodedata.numeric(label))
    if style == "letter":
        return _ALPHABET.find(label) + 1 or None
    if style == "upper":
        return ord(label[0]) - ord("A") + 1
    numeral = last.upper().replace("L", "I").replace("1", "I")
    if set(numeral) <= set(_ROMAN):
        values = [_ROMAN[c] for c in numeral]
        after = [*values[1:], 0]
        return sum(v if v >= a else -v for v, a in zip(values, after, strict=True))
    return None
