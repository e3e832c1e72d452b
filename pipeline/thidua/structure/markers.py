"""The markers that open an item: ``I.``, ``1.1.``, ``a)``, ``-``, ``Một là``, ``Đợt 1`` ….

A marker is looked for at the head of a line, after indent and markdown left-overs.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from string import ascii_lowercase

from thidua.document import Span
from thidua.ingest.numerals import roman_value
from thidua.knowledge.folding import UPPER
from thidua.structure.labels import ALPHABET, RANKS, WORDS
from thidua.structure.marker_patterns import PATTERNS


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its surrounding white space and markdown prefix."""

    span: Span
    text: str
    blank_before: bool
    table: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker found in a line: its style, printed label, value in its series, and place."""

    style: str
    label: str
    value: int | None
    start: int
    content_start: int
    closer: str = ""  # what ends the label: "." in "1.", "/" in "1/"
    label_end: int = 0  # 0 where there is no label

    @classmethod
    def at(cls, line: Line, match: re.Match[str], style: str, value: int | None) -> Marker:
        """The marker that *match* found at the head of *line*; its one group is the label."""
        group = match.lastgroup or "label"
        start, end = line.span.start, match.end(group)
        return cls(
            style=style,
            label=" ".join(match[group].split()),
            value=value,
            start=start,
            content_start=start + match.end(),
            closer=line.text[end : match.end()].strip()[:1],
            label_end=start + end,
        )

    def words(self, line: Line) -> str:
        """What *line*, at whose head the marker stands, says behind it."""
        return line.text[self.content_start - line.span.start :]


BULLETS = frozenset({"dash", "plus", "star", "bullet"})
"""Styles that do not count."""
_MISREAD = str.maketrans("L1|!", "IIII")

_PREFIX = re.compile(
    # "Trang 1LIÊN ĐỘI …": a library's own page number before the text of the page
    rf"(?:Trang \d{{1,3}}(?=[{UPPER}*]))?"
    # "🔹 1. ĐỐI TƯỢNG THAM GIA": a picture before the number
    "(?:[\U0001f000-\U0001faff\u231a-\u23ff\u2600-\u27bf\ufe0f]{1,4}[ \t]*(?=\\d{1,2}[.)][ \t]|[IVX]{1,4}[.)][ \t]))?"
    r"[ \t\u00a0\u3000]*(?:#{1,6}[ \t]+)?(?:>[ \t]*)?(?:\\(?=[-+*•]\s))?(?:(?:\*\*|__)(?=[^\s*])(?:\\(?=[-+*•]\s))?)?"
)
_RULE = re.compile(r"[-–—_=*~.\s\\|:¯&]+$")

_RULED = frozenset("-–—_=*~.\\|:¯&")
_BY_FIRST = {
    first: tuple((style, pattern) for style, firsts, pattern in PATTERNS if first in firsts)
    for first in sorted({first for _, firsts, _ in PATTERNS for first in firsts})
}

_DEEPEST_ARABIC = 40


def find_marker(line: Line) -> Marker | None:
    """The marker at the head of *line*, or None."""
    text = line.text
    patterns = _BY_FIRST.get(text[:1])
    if patterns is None:
        return None
    if line.table or (text[0] in _RULED and _RULE.match(text)):
        return None
    for style, pattern in patterns:
        match = pattern.match(text)
        if match is None:
            continue
        label = " ".join(match[match.lastgroup or "label"].split())
        if style == "arabic" and int(label) > _DEEPEST_ARABIC:
            continue
        name = f"dotted{label.count('.') + 1}" if style == "dotted" else style
        return Marker.at(line, match, name, _value(name, label))
    return None


def prefix_length(line: str) -> int:
    """How many characters of indent and markdown stand before the text of a line."""
    match = _PREFIX.match(line)
    return match.end() if match else 0


def _value(style: str, label: str) -> int | None:
    """The place of a label in its series."""
    if style in BULLETS:
        return None
    last = label.rsplit(maxsplit=1)[-1].partition("/")[0].casefold()  # "Đợt I/2023"
    if style == "word":
        last = label.split(maxsplit=1)[0].casefold().replace("bà", "ba").replace("bẩy", "bảy")
        return WORDS.index(last) + 1 if last in WORDS else None
    if style == "series" and last in WORDS:
        return WORDS.index(last) + 1
    if style.startswith("dotted"):
        return int(label.rsplit(".", 1)[1])
    if style == "paren" and len(last) == 1 and last.isalpha() and last != "i":
        return ALPHABET.find(last) + 1
    if style in ("letter2", "upper2"):
        return int(last.lstrip(ascii_lowercase + "đ."))
    if last.isdecimal() and style != "roman":
        return int(last)
    if last in RANKS:
        return RANKS.index(last) + 1
    if style == "circled":
        return int(unicodedata.numeric(label))
    if style == "letter":
        return ALPHABET.find(label) + 1 or None
    if style == "upper":
        return ord(label[0]) - ord("A") + 1
    numeral = unicodedata.normalize("NFKC", last).upper().translate(_MISREAD)
    return roman_value(numeral) if set(numeral) <= set("IVX") else None
