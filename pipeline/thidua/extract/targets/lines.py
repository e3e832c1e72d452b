"""The lines of a plan that may hold a number to be reached, and what patterns to try on each.

Most lines of a plan hold none: cheap signs tell before any pattern is tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.targets.lists import Lists
from thidua.extract.targets.patterns import (
    ALL,
    AMOUNT,
    BARE_COUNT,
    CHANGE,
    COUNT,
    EACH,
    EACH_ONE,
    EARNED,
    FRACTION,
    LABELLED,
    LESS,
    NONE,
    PART,
    PERCENT,
    POINTS,
    RATE,
    RATE_FOR,
    TIMES,
    TOTAL,
    WORD_FRACTION,
    WORD_PERCENT,
    WORDED,
)
from thidua.extract.targets.places import line_start
from thidua.structure.plan import Plan

_DIGIT = re.compile(r"\d")
# What a line, in small letters, must hold for a pattern to be tried on it
_SIGNS = (
    ("%", re.compile(r"%|％|‰|°|phần")),
    (":", re.compile(r":(?=[^\d\n:;]{0,24}\d)")),
    (
        "n",
        re.compile(
            r"\d\s+(?!(?:tháng|năm|ngày)\s+\d|(?:đến|tới)\s)[^\W\d_]|\d\s+[“«\"]|\d[^\W\d_]{3}|\d(?:ha|k|m|t|l|gw|cm|đ)"
        ),
    ),
    (
        "b",
        re.compile(
            r"[≥≧⩾≤≦⩽<>=]|từ\s|tu\s|trên\s|nhất|thiểu|chí\s+ít|không\s|tối\s+đa|hơn|ít\s+ra|bằng|vượt|d[ưu]ới|(?:hệ|chỉ)\s+số"
        ),
    ),
    ("t", re.compile(r"(?:đạt|lên|xuống|còn)\s+\d[\d.]*(?:[;).\n]|,\s|$)")),
    ("/", re.compile(r"/(?<=\d/)(?:\d{1,3}|\d{1,3}[.,]?000)\s+[^\W\d_]")),
)
_NONE_MARK = re.compile(r"(?<!\w)ko\s")
_IN_WORDS = r"\s+(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s"
# every way begins with a letter or a sign of its own: the engine passes over most of a line at once
_WORD_MARK = re.compile(
    rf"nhất{_IN_WORDS}|thiểu{_IN_WORDS}|từ{_IN_WORDS}|trên{_IN_WORDS}|hơn{_IN_WORDS}|quá{_IN_WORDS}|phần|nửa|:\s*không"
)
_COUNT_MARK = re.compile(r"\s(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s")
_PART_OF_NUMBER = re.compile(r"\d/\d\s+(?:tổng\s+)?số\s")  # "2/3 số hội viên"
# The marks of which a line must hold one for a pattern to be tried on it, and a word it must hold
_NEEDS: dict[re.Pattern[str], tuple[frozenset[str], str]] = {
    PERCENT: (frozenset("%"), ""),
    WORD_PERCENT: (frozenset("w"), ""),
    LABELLED: (frozenset(":w"), ""),
    NONE: (frozenset("k"), ""),
    COUNT: (frozenset("cw"), ""),
    WORD_FRACTION: (frozenset("w"), ""),
    LESS: (frozenset("w"), ""),
    WORDED: (frozenset("v"), ""),
    TOTAL: (frozenset("bt"), "ố "),
    RATE: (frozenset("bn"), "ỷ s"),
    RATE_FOR: (frozenset("/"), "/1"),
    ALL: (frozenset("/"), ""),
    FRACTION: (frozenset("/"), ""),
    CHANGE: (frozenset("/"), ""),
    EACH: (frozenset("ne"), "ỗi "),
    EACH_ONE: (frozenset("n"), "ỗi "),
    TIMES: (frozenset("n"), " lần"),
    POINTS: (frozenset("n"), "điểm"),
    AMOUNT: (frozenset("a"), ""),
    EARNED: (frozenset("n"), "đạt "),
    PART: (frozenset("n"), "rong đó"),
    BARE_COUNT: (frozenset("h"), ""),
}
_LED = (("h", ("có", "đạt")), ("a", ("đạt", "là", "lên", "xuống", "còn")))
_A_COUNT = (frozenset("n"), "")

# Headlines beside an article, and to whom the plan goes, down to where it is filed
_POSTED = re.compile(r"[^\n]*?\s\(\d{1,2}/\d{1,2}/\d{4}\)[ \t]*(?:\n|$)")
_FILED = re.compile(r"(?:[^\n|%]{0,70}\n){0,6}\W*Lưu(?!\w)")
_MOST_CELLS = 5  # bars of a row that tells what shall be; more are a form to fill in
_ITEM_MARK = re.compile(r"\s*(?:[-+*•–]|\d{1,2}\s?[.)/-]|[a-zđ][.)/])\s*\S")


def in_appendix(plan: Plan, start: int, end: int, lists: Lists) -> bool:
    """Whether a line after the signature can hold targets: an item or a row of an appendix."""
    first = line_start(plan.flow, start)
    line = plan.flow[first:end]
    if plan.header.doc_type == "bai_viet" or line.count("|") > _MOST_CELLS:
        return False
    if _POSTED.match(plan.flow, first) or _FILED.match(plan.flow, first):
        return False
    return bool(_ITEM_MARK.match(line)) or "|" in line or lists.listed(start)


def marked_lines(plan: Plan, flow: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and marks of each line that may hold a number to be reached, markers left out.

    Marks: ``%`` a percentage, ``:`` a label and its number, ``n`` a number of things that are no
    dates, ``b`` a bound, ``t`` a total with no noun, ``/`` a fraction, ``k`` the word "không", ``w`` a number in words,
    ``v`` a count in words, ``e`` "mỗi … trở lên", ``c`` a number of things beside a bound,
    ``h`` one beside a verb of having, ``a`` one beside a verb of reaching.
    Patterns are tried only where their marks are: most lines of a plan hold none.
    """
    words: dict[int, int] = {}
    for section in plan.sections:  # of several on one line the first
        words.setdefault(flow.rfind("\n", 0, section.span.start) + 1, section.content_start)
    at = first
    while at < last:
        end = flow.find("\n", at, last)
        end = last if end < 0 else end
        at = max(at, min(words.get(at, at), end))
        line = flow[at:end].lower()
        marks = ""
        if _DIGIT.search(line):
            marks = "".join(mark for mark, sign in _SIGNS if sign.search(line))
        if "nb" in marks:
            marks += "c"
        if "n" in marks:
            marks += "".join(mark for mark, words in _LED if any(w in line for w in words))
        if "hông" in line or ("ko" in line and _NONE_MARK.search(line)):
            marks += "k"
        if _WORD_MARK.search(line) or ("/" in marks and _PART_OF_NUMBER.search(line)):
            marks += "w"
        if _COUNT_MARK.search(line):
            marks += "v"
        if "trở lên" in line and "mỗi " in line:
            marks += "e"
        if marks:
            yield at, min(end + 1, last), marks
        at = end + 1


def matches_in(
    lines: list[tuple[int, int, str]], pattern: re.Pattern[str], flow: str
) -> Iterator[re.Match[str]]:
    """The matches of *pattern* in the lines that hold one of the marks it needs."""
    needed, word = _NEEDS.get(pattern, _A_COUNT)
    for start, end, marks in lines:
        if not needed.isdisjoint(marks) and (not word or flow.find(word, start, end) >= 0):
            yield from pattern.finditer(flow, start, end)
