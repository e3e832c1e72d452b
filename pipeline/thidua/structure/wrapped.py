"""Lines that break off inside a sentence, and lines that go on with one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from thidua.knowledge.folding import fold
from thidua.knowledge.section_roles import compounds
from thidua.structure.markers import Line

LONGEST_TITLE = 110  # characters of a heading
LONGEST_NAMED = 190  # of one that quotes the names of movements
_SHORTEST_WRAPPED = 45
_STOPPED = ".:;,"
# Words no heading ends in: what they govern stands on the next line.
_BREAKS_OFF = re.compile(
    r"(?:^|\s)(?:của|và|các|những|cho|với|về|từ|đến|(?<!tồn )(?<!hiện )tại|trong|theo|để|khi|là|còn|dưới"
    r"|(?<!tài )khoản|như|nhằm|mỗi|hoặc|dịp|tối thiểu|ít nhất|phải|cần|đã|đang|vì|bởi|đạt mức|đạt trên"
    r"|(?<=, )(?:chủ tịch|giám đốc|thủ trưởng|trưởng ban)|(?:đến|từ|hết|trước|vào|niệm|\S*/\S*) ngày|(?:quyết|định|hoạch|thị|văn|báo|luận|dẫn|trình|tư) số)$",
    re.I,
)
# "26/3/1931 - …", "21-NQ/TW …", "05/KH-UBND", "2026 - 2030", "8,5% trở lên": the rest of a sentence.
_GOES_ON = re.compile(
    r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![.)]|\d)(?=\W|$)|\d{1,4}\s?[-/–]\s?[A-ZĐ]{2}|(?:19|20)\d\d\b|\d+,\d|\d{1,3}(?:\.\d{3})+\b"
    r"|[-–]\s?\d{1,2}/\d{1,2}"
)


_OPENED = re.compile(r"\([^()]*$")
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d\W*$")
_YEAR_AFTER = re.compile(r"\W*(?:19|20)\d\d\b")
_ENDED = ".;:!?…"
_LONGEST_HALF = 20
_FEWEST_LINES = 12
_NARROWEST_PAGE, _WIDEST_PAGE = 48, 130
_ENDLESS = 1_000_000


def parts_of_one(before: str, line: str) -> bool:
    """Whether the dash at the head of *line* joins it to the line before, and is no bullet.

    "(03/02/1930 / - 03/02/2023)", "“Kỷ cương / - Hiệu quả”", "2021 / - 2022", "kinh tế / - xã hội".
    """
    if before[-1] in _ENDED:
        return False
    if _OPENED.search(before) is not None and ")" in line:
        return True
    if before.count("“") > before.count("”") and "”" in line:
        return True
    if before.count('"') % 2 and '"' in line:
        return True
    if _YEAR_BEFORE.search(before) is not None and _YEAR_AFTER.match(line) is not None:
        return True
    left, right = fold(before[-_LONGEST_HALF:]), fold(line[1:].lstrip()[:_LONGEST_HALF])
    return any(left.endswith(a) and right.startswith(b) for a, b in compounds())


def breaks_off(text: str) -> bool:
    """Whether a line ends in a word that governs the next, or with a bracket or quotation open."""
    return (
        _BREAKS_OFF.search(text) is not None
        or text.count("(") > text.count(")")
        or text.count("“") > text.count("”")
    )


def full_length(lines: Sequence[Line]) -> int:
    """From how many characters on a line of a text with hard breaks is full; else endless."""
    lengths = sorted(
        len(line.text) for line, below in pairwise(lines) if not (below.blank_before or line.table)
    )
    if len(lengths) < _FEWEST_LINES:
        return _ENDLESS
    width = lengths[len(lengths) * 9 // 10]
    near = len(lengths) - bisect_left(lengths, width * 4 // 5)
    if not _NARROWEST_PAGE <= width <= _WIDEST_PAGE or near * 3 < len(lengths):
        return _ENDLESS
    return width * 6 // 7


def goes_on(text: str) -> bool:
    """Whether a line begins like the rest of a date, a citation or a number."""
    return text[:1] in "0123456789-–" and _GOES_ON.match(text) is not None


def breaks_into(plain: str, following: Line) -> bool:
    """Whether the line *plain* goes on with *following*, in small letters."""
    ended = len(plain) <= _SHORTEST_WRAPPED or plain[-1] in ".:;"
    return not ended and following.text[0].islower() and not following.blank_before


def ends_heading(plain: str, following: Line, full: int) -> bool:
    """Whether *following* ends the heading that *plain* begins."""
    text = following.text
    return (
        breaks_into(plain, following)
        and text[-1] not in ".;,"
        and len(text) < full
        and len(plain) + len(text) <= LONGEST_NAMED
    )


def completes_heading(words: str, following: Line) -> bool:
    """Whether *following* is the rest of a heading that a narrow column breaks: "1. Mục / đích:"."""
    text = following.text
    if following.blank_before or not text[0].islower() or words[-1] in _STOPPED:
        return False
    whole = f"{words} {text}"
    return len(whole) <= LONGEST_TITLE and text[-1] not in ".;,"
