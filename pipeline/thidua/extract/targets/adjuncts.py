"""What a sentence opens with before its subject: when, on what grounds, on what occasion.

Such an adjunct begins with a noun of time or a preposition and ends at a comma: "Nhiệm kỳ tới, |
xã kết nạp (30 đảng viên)", "Với quyết tâm đó, | chi bộ …". It says neither who nor what.
"""

from __future__ import annotations

import re
from itertools import islice

from thidua.extract.targets.deeds import is_somebody, opens_with_known_deed
from thidua.knowledge.target_words import whole_word, words_of

_COUNTED = r"(?:(?:những|các|cả|vài|\d{1,2}|hai|ba|bốn|năm|sáu|chín|mười)\s+)?"
_PERIOD = rf"(?:{words_of('period')})(?!\w)"
# "Bước sang nhiệm kỳ 2027 - 2032,", "Trong Tháng Thanh niên,": a preposition, and anything to the comma
_IN_TIME = rf"(?:{words_of('into_time')})\s+{_COUNTED}{_PERIOD}(?:\s[^,;:.%\n]{{1,60}})?,"
# "Nhiệm kỳ tới,", "5 năm tới,", "Mùa hè năm nay,": with none, and only words that tell which
_TIME = rf"{_COUNTED}{_PERIOD}(?:\s+(?:{words_of('which_period')}|20\d\d(?:\s?[-–]\s?20\d\d)?|\d{{1,2}}|[IVX]+)(?!\w))+"
_WHEN = re.compile(rf"(?:{_IN_TIME}|{_TIME},)\s+", re.I)
# "Nhiệm kỳ này | mỗi chi bộ kết nạp (2 đảng viên)"
_TIME_BEFORE = re.compile(rf"(?:(?:{words_of('into_time')})\s+)?{_TIME}\s+", re.I)
# "Với quyết tâm đó,", "Phát huy truyền thống “Trung dũng, kiên cường”,"
_GROUNDS = re.compile(
    rf"(?:{words_of('grounds')})\s(?:“[^”\n]{{2,80}}”|[^,;:.%\n“”]){{2,100}},\s+", re.I
)
# "Trong nhiệm kỳ | thành lập (10 chi hội)", "Nhân dịp Tết | tặng …": before a deed with no comma
_WHILE = re.compile(
    rf"(?:{words_of('into_time')})\s+{_COUNTED}{_PERIOD}(?:\s+(?:{words_of('which_period')}))*\s+",
    re.I,
)
# "Ở khối sản xuất, | (có 60 sáng kiến)": where there is what is counted
_WHERE = re.compile(r"(?:ở|tại|trong|trên|đối\s+với)\s[^,;:.%\n\d]{2,60},\s+", re.I)
# "Ở tất cả xã, phường trên toàn quốc, | chi đoàn nhận giúp (1 người)"
_EVERYWHERE = re.compile(
    r"(?:ở|tại)\s+(?:tất\s+cả|mọi|khắp)\s[^;:.%\n\d]{2,90}?"
    r"(?:(?:toàn|cả)\s+(?:quốc|nước|tỉnh|huyện|ngành|xã|thành\s+phố)|(?<=\sđịa)\s+bàn(?:\s[^,;:.\n\d]{2,30})?),\s+",
    re.I,
)
_SYLLABLE = re.compile(r"[^\W\d_]+")
_FEW = 4  # syllables that tell which time it is
_RATE = whole_word("rate")


def after_adjunct(flow: str, at: int, end: int) -> int:
    """Where after an adjunct at *at* in *flow*, not behind *end*, the clause itself begins."""
    if when := _WHEN.match(flow, at, end):
        return when.end()
    if time := _TIME_BEFORE.match(flow, at, end):
        told = flow[time.end() : end]
        if is_somebody(told) or _RATE.match(told):
            return time.end()
    if (span := _WHILE.match(flow, at, end)) and (deed := _deed_within(flow, span.end(), end)):
        return deed
    grounds = _GROUNDS.match(flow, at, end) or _EVERYWHERE.match(flow, at, end)
    if grounds is None:
        where = _WHERE.match(flow, at, end)
        return end if where and where.end() == end else at
    told = flow[grounds.end() : end]
    return grounds.end() if is_somebody(told) or _RATE.match(told) else at


def _deed_within(flow: str, at: int, end: int) -> int | None:
    """Where between *at* and *end*, after few syllables, a deed begins that the table knows."""
    starts = (syllable.start() for syllable in _SYLLABLE.finditer(flow, at, end))
    few = islice(starts, _FEW)
    return next((start for start in few if opens_with_known_deed(flow[start:end])), None)
