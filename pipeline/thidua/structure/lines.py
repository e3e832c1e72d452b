"""A text as lines: spans without surrounding white space and markdown, rows of tables marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from thidua.document import Span
from thidua.knowledge.folding import LOWER, UPPER
from thidua.structure.labels import ALPHABET
from thidua.structure.markers import Line, prefix_length

_LINE = re.compile(r"[^\n\r\u2028\x0b\x0c]+")
_RARE_BREAKS = "\r\u2028\x0b\x0c"
_GAP = re.compile(r"\n[ \t\r\u00a0]*\n|\r\r|\x0c")

HARD_SPACE = "&nbsp;"  # as a page from the web may print it

_FEWEST_LINES = 20
_HEAD = 3
_ENDED = ".;:!?"

# A text whose line breaks a converter has lost is one long line; romans before capitals show it.
_LONG_LINE, _SHORT_LINE = 1200, 500  # the shorter one needs more headings to show it
_FEW_HEADINGS, _MORE_HEADINGS = 2, 3
_LOST_HEADING = re.compile(rf"(?<=\S)[ \t\u00a0]+(?=[IVX]{{1,4}}\s?[.\-/]\s?[{UPPER}]{{2}})")
_LOST_BREAK = re.compile(
    rf"{_LOST_HEADING.pattern}"
    # (not behind an item's number, but behind a year's: "… năm 2031. KẾ HOẠCH")
    rf"|(?<=\S)(?<!\b\d\.)(?<!\b\d\d\.)(?<!PHÓ)[ \t\u00a0]+(?=PHẦN THỨ |Điều \d+\.\s|CỘNG H[ÒO][ÀA] XÃ HỘI|Độc lập\s?-|Số\s?:|#{{2,6}} "
    rf"|KẾ HOẠCH(?:\s|$)|Căn cứ |Nơi nhận|Trên đây là|(?:TM|KT|TL)\s?[./]\s?[{UPPER}]{{2}}"
    r"|\([Đđ]ã ký\)|(?<=ã ký\)\s)(?=[A-ZĐ])|(?:CHỦ TỊCH|HIỆU TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|PHÓ [A-Z]))"
    r"|(?:(?<=KẾ HOẠCH)|(?<=CHỦ TỊCH)|(?<=HIỆU TRƯỞNG)|(?<=GIÁM ĐỐC)|(?<=BÍ THƯ)|(?<=năm 20\d\d))"
    rf"[ \t\u00a0]+(?=[{UPPER}][{LOWER}])"
    rf"|(?<=\.)[ \t\u00a0]+(?=(?:[{UPPER}][{LOWER}]+ ){{2,3}}[{UPPER}][{LOWER}]+\s*$)"
    rf"|(?<=[.;:,!?”)/{UPPER}\d])[ \t\u00a0]+(?=\d{{1,2}}(?:\.\d{{1,2}})?[.)/]\s?[{UPPER}][{LOWER}]|[a-zđ]/\s?[{UPPER}][{LOWER}]"
    r"|[a-zđ]\)\s|[-+*•–]\s(?![A-ZĐ]{1,4}/)(?:[^\W\d]|\d{1,3}\s?%)|Đợt\s(?:\d|[IVX]))"
    rf"|(?<=[{LOWER}])[ \t\u00a0]+(?=(?:\d{{1,2}}[.)/]|[a-zđ][)/])\s?[{UPPER}][{LOWER}][^.;:,]{{2,30}}:\s)"
)
# "… như sau: 1/ Mục đích: - Tuyên truyền … 2/ Nội dung: …": the same in small letters
_LOST_NUMBER = re.compile(
    rf"(?<=\S)[ \t\u00a0]+(?P<n>\d{{1,2}})\s?[./)]\s?[{UPPER}][{LOWER}][^.;:,]{{2,40}}:\s"
)
# What a converter has glued to the line before: "… như sau:I. Mục đích", "Số: 03/KHCỘNG HÒA …". Each
# begins with a capital or a rule, which makes the search quick; what stands before comes second.
_GLUED = re.compile(
    rf"[{UPPER}-](?:(?<=[{LOWER}\d)”][.:;][IVX])(?=[IVX]{{0,3}}\.\s?[{UPPER}][{LOWER}{UPPER}])"
    rf"|(?<=KẾ HOẠCH.)(?=[{LOWER}])|(?<=\*\*\*S)(?=ố\s?:)|(?<=[{UPPER}]Đ)(?=OÀN TNCS HỒ)"
    rf"|(?<=[{UPPER}]P)(?=HÓ (?:BÍ THƯ|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG))|(?<=[^\W\d_]{{2}}-)(?=-{{4}})"
    r"|(?<=[^\W_]C)(?=ỘNG H[ÒO][ÀA] XÃ HỘI CHỦ)|(?<=VIỆT NAMĐ)(?=ộc lập\s?[-–]))"
)
_GLUED_PAIRS = ("***Số", "NAMĐộc")
_ROMANS, _GLUED_TO = "IVX", (".", ":", ";")
_GLUED_BEHIND = tuple(map(re.compile, ("-----", "ĐOÀN TNCS HỒ", "PHÓ ", "CỘNG H")))
_GLUED_BEFORE = re.compile(rf"KẾ HOẠCH[{UPPER}]")
# Items pasted into one paragraph: "1. Thi đua dạy tốt. 2. Thi đua học tốt."
_FIRST_ITEMS = frozenset({"1.", "1)", "1/", "a)", "a."})
_NUMBERS = tuple(map(str, range(1, 31)))
_CAPITAL_HEADING = re.compile(rf"[IVX]{{1,4}}\s?[.\-/][^{LOWER}]+(?=\s[{UPPER}][{LOWER}])")


def split_lines(text: str) -> list[Line]:
    """The lines of *text* that hold something, in order; offsets refer to *text*."""
    lines: list[Line] = []
    last_end = 0
    only_markup = False
    for raw_start, raw in _raw_lines(text):
        stripped = raw.rstrip()
        first = stripped[:1]
        if first.isalnum() and first != "T":  # no markdown; "T" may begin "Trang 2"
            start = raw_start
        elif stripped.strip("\ufeff\u200b \t\u00a0"):
            start = raw_start + prefix_length(stripped)
        else:
            continue
        end = raw_start + len(stripped)
        if start >= end:  # ">" or "##" alone parts paragraphs as a blank line does
            only_markup = True
            continue
        apart = raw_start - last_end > 1 or text[last_end : last_end + 1] == "\x0c"
        gap = apart and _GAP.search(text, last_end, raw_start) is not None
        blank = not lines or only_markup or gap
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
    plain = text.replace(HARD_SPACE, " " * len(HARD_SPACE))
    for start, raw in _unglued(plain):
        if raw.lstrip()[:2] in _FIRST_ITEMS:
            yield from _items(start, raw)
        else:
            yield start, raw


def _items(start: int, raw: str) -> Iterator[tuple[int, str]]:
    """The items "1. …", "2. …" or "a) …", "b) …" of a paragraph, each as a line of its own."""
    first = len(raw) - len(raw.lstrip())
    labels = ALPHABET if raw[first] == "a" else _NUMBERS
    at, cuts = first, []
    for label in labels[1:]:
        mark = re.escape(raw[first + 1])
        follows = re.compile(rf"(?<=[.;]) +(?={label}{mark} ?[{UPPER}])").search(raw, at)
        if follows is None or follows.start() == first + 2:  # "1. 2. Khối trung học": torn
            break
        cuts.append(follows.span())
        at = follows.end()
    at = 0
    for end, begin in cuts:
        yield start + at, raw[at:end]
        at = begin
    yield start + at, raw[at:]


def _unglued(plain: str) -> Iterator[tuple[int, str]]:
    """Offset and characters of each line, what a converter has glued together taken apart."""
    glued = [match.start() for match in _GLUED.finditer(plain)] if _may_be_glued(plain) else []
    for start, raw in _broken(plain):
        lost = _has_lost_breaks(raw)
        if not lost and not glued:
            yield start, raw
            continue
        last = start + len(raw)
        cuts = [at for at in glued if start < at < last]
        for begin, end in pairwise((start, *cuts, last)):
            if lost:
                yield from _parted(begin, plain[begin:end])
            else:
                yield begin, plain[begin:end]


def _has_lost_breaks(raw: str) -> bool:
    """Whether a line is a text of many: a long one that holds the headings of a plan."""
    if len(raw) < _SHORT_LINE:
        return False
    fewest = _FEW_HEADINGS if len(raw) >= _LONG_LINE else _MORE_HEADINGS
    if len(_LOST_HEADING.findall(raw)) >= fewest:
        return True
    numbers = [int(match["n"]) for match in _LOST_NUMBER.finditer(raw)]
    return numbers[:fewest] == list(range(1, fewest + 1))


def _broken(text: str) -> Iterator[tuple[int, str]]:
    """Offset and characters of each line that is not empty, as printed."""
    if any(mark in text for mark in _RARE_BREAKS):
        yield from ((match.start(), match[0]) for match in _LINE.finditer(text))
        return
    at = 0
    for raw in text.split("\n"):
        if raw:
            yield at, raw
        at += len(raw) + 1


def _may_be_glued(text: str) -> bool:
    """Whether a search for what is glued is worth its while: in most texts it is not."""
    return (
        any(
            before.endswith(_GLUED_TO)
            for roman in _ROMANS
            if roman in text
            for before in text.split(roman)[:-1]
        )
        or any(pair in text for pair in _GLUED_PAIRS)
        or _GLUED_BEFORE.search(text) is not None
        or any(
            text[match.start() - 1 : match.start()].isalpha()
            for word in _GLUED_BEHIND
            for match in word.finditer(text)
        )
    )


def _parted(start: int, raw: str) -> Iterator[tuple[int, str]]:
    """The lines that *raw*, at offset *start*, was before it lost its breaks."""
    at = 0
    for gap in _LOST_BREAK.finditer(raw):
        if heading := _CAPITAL_HEADING.match(raw, at, gap.start()):
            yield start + at, heading[0]
            at = heading.end()
        yield start + at, raw[at : gap.start()]
        at = gap.end()
    yield start + at, raw[at:]
