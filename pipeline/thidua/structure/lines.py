"""A text as lines: spans without surrounding white space and markdown, rows of tables marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from thidua.document import Span
from thidua.knowledge.folding import LOWER, UPPER
from thidua.structure.markers import Line, prefix_length

_LINE = re.compile(r"[^\n\r\u2028\x0b\x0c]+")
_GAP = re.compile(r"\n[ \t\r\u00a0]*\n|\r\r|\x0c")

HARD_SPACE = "&nbsp;"  # as a page from the web may print it

_FEWEST_LINES = 20
_HEAD = 3
_ENDED = ".;:!?"

# A text whose line breaks a converter has lost is one long line; romans before capitals show it.
_LONG_LINE = 1200
_LOST_HEADING = re.compile(rf"(?<=\S)[ \t\u00a0]+(?=[IVX]{{1,4}}\s?[.\-/]\s?[{UPPER}]{{2}})")
_LOST_BREAK = re.compile(
    rf"{_LOST_HEADING.pattern}"
    rf"|(?<=\S)(?<!\d\.)[ \t\u00a0]+(?=PHẦN THỨ |Điều \d+\.\s|CỘNG H[ÒO][ÀA] XÃ HỘI|Độc lập\s?-|Số\s?:|#{{2,6}} "
    rf"|KẾ HOẠCH\s|Căn cứ |Nơi nhận|Trên đây là|(?:TM|KT|TL)\s?[./]\s?[{UPPER}]{{2}}"
    r"|(?:CHỦ TỊCH|HIỆU TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|PHÓ [A-Z]))"
    r"|(?:(?<=KẾ HOẠCH)|(?<=CHỦ TỊCH)|(?<=HIỆU TRƯỞNG)|(?<=GIÁM ĐỐC)|(?<=BÍ THƯ)|(?<=năm 20\d\d))"
    rf"[ \t\u00a0]+(?=[{UPPER}][{LOWER}])"
    rf"|(?<=\.)[ \t\u00a0]+(?=(?:[{UPPER}][{LOWER}]+ ){{2,3}}[{UPPER}][{LOWER}]+\s*$)"
    rf"|(?<=[.;:,!?”)/{UPPER}\d])[ \t\u00a0]+(?=\d{{1,2}}(?:\.\d{{1,2}})?[.)]\s?[{UPPER}][{LOWER}]"
    r"|[a-zđ]\)\s|[-+*•–]\s(?:[^\W\d]|\d{1,3}\s?%))"
)
_CAPITAL_HEADING = re.compile(rf"[IVX]{{1,4}}\s?[.\-/][^{LOWER}]+(?=\s[{UPPER}][{LOWER}])")


def split_lines(text: str) -> list[Line]:
    """The lines of *text* that hold something, in order; offsets refer to *text*."""
    lines: list[Line] = []
    last_end = 0
    only_markup = False
    for raw_start, raw in _raw_lines(text):
        stripped = raw.rstrip()
        if not stripped.strip("\ufeff\u200b \t\u00a0"):
            continue
        start = raw_start + prefix_length(stripped)
        end = raw_start + len(stripped)
        if start >= end:  # ">" or "##" alone parts paragraphs as a blank line does
            only_markup = True
            continue
        blank = not lines or only_markup or bool(_GAP.search(text, last_end, raw_start))
        content = stripped[start - raw_start :]
        table = content.count("|") >= 2 or " | " in content
        lines.append(Line(Span(start, end), content, blank, table))
        last_end = raw_start + len(raw)
        only_markup = False
    return _without_double_spacing(lines)


def _without_double_spacing(lines: list[Line]) -> list[Line]:
    """Blank lines tell of paragraphs, unless a converter has put one after every line.

    It has where sentences break over blank lines again and again.
    """
    if len(lines) < _FEWEST_LINES or not all(line.blank_before for line in lines[:_HEAD]):
        return lines
    blanks = sum(line.blank_before for line in lines)
    broken = sum(
        below.text[:1].islower() and above.text[-1] not in _ENDED
        for above, below in pairwise(lines)
    )
    if blanks < 0.9 * len(lines) or broken < 0.15 * len(lines):
        return lines
    return [replace(line, blank_before=False) for line in lines]


def _raw_lines(text: str) -> Iterator[tuple[int, str]]:
    """Offset and characters of each line; a line that has lost its breaks comes in pieces."""
    for match in _LINE.finditer(text.replace(HARD_SPACE, " " * len(HARD_SPACE))):
        raw = match[0]
        if len(raw) < _LONG_LINE or len(_LOST_HEADING.findall(raw)) < 2:
            yield match.start(), raw
            continue
        at = 0
        for gap in _LOST_BREAK.finditer(raw):
            if heading := _CAPITAL_HEADING.match(raw, at, gap.start()):
                yield match.start() + at, heading[0]
                at = heading.end()
            yield match.start() + at, raw[at : gap.start()]
            at = gap.end()
        yield match.start() + at, raw[at:]
