"""What may part the clauses of two numbers: commas, "và", "cho", a verb that leads to the next."""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import opens_with_deed
from thidua.extract.targets.grades import is_grade
from thidua.extract.targets.grammar import is_action, is_bare_action, is_rate
from thidua.extract.targets.lead_ins import after_lead_in
from thidua.extract.targets.things import HELD_FOR
from thidua.structure.text_spans import line_end

# "mở 240 lớp chuyển giao khoa học, kỹ thuật | cho (14.400 lượt người)"
_FOR = re.compile(r"(?:^|\s+)cho\s+$")
_LONGEST_VERB = 40  # characters
_MOVED = re.compile(r"(?:nâng|tăng|giảm|duy\s+trì|giữ|đưa|kéo\s+giảm|hạ)\s+(?=t[ỷỉ]\s+lệ)", re.I)
_AND_DEED = re.compile(r"\s+và\s+(?P<deed>[^\s,;]+(?:\s[^\s,;]+){0,2})$", re.I)
_NAME = re.compile(r"\s+[^\W\d_]+(?:\s[^\W\d_]+){0,3}\s+(?:[<>≤≥]\s?)?")
_COMES_TO = re.compile(r"\s+(?:lên|xuống|còn|xuống\s+còn)(?:\s+(?:đến|tới|mức))?\s+", re.I)
_BOUNDARY = re.compile(r"[,;](?:\s+|(?=[^\W\d_]{2}))|[ \t]{3,}|\s+(?:và|&(?:amp;)?)\s+")
NEXT_PART = re.compile(
    r"(?:\s+trở\s+(?:lên|xuống))?(?:\s\([^()\n]{1,80}\)(?=,))?(?:\s{0,4}[,;](?:\s+|(?=[^\W\d_]{2}))|[ \t]{3,}|\s+(?:và|&(?:amp;)?)\s+|\s?[-–=]\s?(?=\d[\d.,]*\s?%))"
)


def is_of_next(words: str) -> bool:
    """Whether *words* between two shares belong to the second alone.

    "Giỏi 20% | Khá | 50%", "giảm 2% | còn | 4%".
    """
    if _COMES_TO.fullmatch(words):
        return True
    return bool(_NAME.fullmatch(words)) and (is_grade(words.strip()) or words.lstrip()[0].isupper())


def boundaries(flow: str, begin: int, end: int) -> list[re.Match[str]]:
    """What may part two clauses in ``flow[begin:end]``; a comma within a name in quotes does not."""
    return [
        cut
        for cut in _BOUNDARY.finditer(flow, begin, end)
        if flow.rfind("“", begin, cut.start()) <= flow.rfind("”", begin, cut.start())
        or flow.find("”", cut.start(), line_end(flow, cut.start(), len(flow))) < 0
    ]


def for_whom(flow: str, begin: int, at: int, *, alone: bool) -> re.Match[str] | None:
    """The "cho" before the number at *at*, if from *begin* on no deed is told that it belongs to.

    *alone*, with nothing else between two numbers, it parts those only whom a class is held for.
    """
    if not flow.endswith("cho", begin, at - 1):
        return None
    whom = _FOR.search(flow, begin, at)
    if whom is None or (alone and not HELD_FOR.match(flow, begin, at)):
        return None
    return None if opens_with_deed(flow[begin : whom.start()].strip()) and not alone else whom


def deed_cut(flow: str, cuts: list[re.Match[str]], at: int) -> re.Match[str]:
    """The last of *cuts*, or the one before the first of the deeds that lead to the number at *at*.

    "50.000 lao động nữ | , tư vấn, giới thiệu và tạo việc cho (100.000 chị em)".
    """
    last = len(cuts) - 1
    if not last or not is_action(flow[cuts[last].end() : at]):
        return cuts[last]
    while last > 0 and is_bare_action(flow[cuts[last - 1].end() : cuts[last].start()]):
        last -= 1
    return cuts[last]


def measures(flow: str, at: int) -> bool:
    """Whether at *at* begins what is measured: "tỷ lệ …", "nâng tỷ lệ …"."""
    at = after_lead_in(flow, at, at + _LONGEST_VERB)
    moved = _MOVED.match(flow, at)
    return is_rate(flow[moved.end() if moved else at : at + 40])


def and_deed(words: str) -> re.Match[str] | None:
    """The "và" and a bare verb that *words* end with, which goes with the deed after the comma."""
    deed = _AND_DEED.search(words)
    return deed if deed and is_bare_action(deed["deed"]) else None
