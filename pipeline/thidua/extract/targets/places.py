"""Where in the flow a place stands: its line, its item's words, its sentence, its clause."""

from __future__ import annotations

import re

from thidua.structure.plan import Plan

# A full stop after one of these ends no sentence: "Tp. Phan Rang"
_ABBREVIATIONS = "T[pPxXtT]|GS|TS|Th[sS]|BS|KS"
FILLER = "\u2003"  # a blank in the place of marks that part nothing: bold type, a line's end
SET_COMMA = "\u201a"
"""For the comma of a set phrase, which parts nothing: "thi đua, khen thưởng"."""
BULLET = re.compile(r"[ \t]*[-+*•–]\s*")
_ABBREVIATED = re.compile(rf"(?<!\w)(?:{_ABBREVIATIONS})$")
_LONGEST_SENTENCE = 600  # characters looked back over


def line_start(flow: str, at: int) -> int:
    """The offset in *flow* where the line of *at* begins."""
    return flow.rfind("\n", 0, at) + 1


def item_start(plan: Plan, at: int) -> int:
    """Where the words of the line at *at* begin: after the marker, if the line has one."""
    line = line_start(plan.flow, at)
    section = plan.section_at(at)
    return max(line, section.content_start) if section and section.content_start <= at else line


def sentence_start(flow: str, at: int) -> int:
    """The offset in *flow* where the sentence of *at* begins; a semicolon begins one too."""
    first = max(0, at - _LONGEST_SENTENCE)
    marks = (flow.rfind("\n", first, at), _last_stop(flow, first, at), flow.rfind("; ", first, at))
    start = max(first - 1, *marks) + 1
    trailing = flow.rfind("… ", start, at)
    return trailing + 1 if trailing >= 0 and flow[trailing + 2].isupper() else start


def _last_stop(flow: str, first: int, at: int) -> int:
    """The last full stop before *at* that ends a sentence and no abbreviation; below 0 for none."""
    stop = flow.rfind(". ", first, at)
    while stop >= 0 and _ABBREVIATED.search(flow, max(first, stop - 4), stop):
        stop = flow.rfind(". ", first, stop)
    return stop


def after_bullet(flow: str, begin: int, at: int) -> int:
    """Where from *begin* on the words before *at* begin: after a bullet, if there is one."""
    bullet = BULLET.match(flow, begin, at)
    return bullet.end() if bullet else begin


def phrase_start(flow: str, at: int, longest: int) -> int:
    """Where the words before *at* begin that no mark parts from it, at most *longest* characters."""
    return after_mark(flow, ",;:.(", max(line_start(flow, at), at - longest), at)


def after_mark(flow: str, marks: str, first: int, at: int) -> int:
    """Where the words before *at* begin: after the last of *marks*, not before *first*."""
    return max(first, *(flow.rfind(mark, first, at) + 1 for mark in marks))
