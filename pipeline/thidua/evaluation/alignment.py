"""Where a character of one reading of a text stands in another: a scan's text against the true one.

Offsets are half-open and count characters. Words are aligned first, then the characters of those
that differ, so that the cost grows with the square of the words only.
"""

from __future__ import annotations

import re
from itertools import groupby

from rapidfuzz.distance import Levenshtein

_WORD = re.compile(r"\S+")


class Alignment:
    """Offsets of *read* carried over to *true*, by the least edits that make one of the other."""

    def __init__(self, read: str, true: str) -> None:
        self._places = [0] * (len(read) + 1)
        ours, theirs = list(_WORD.finditer(read)), list(_WORD.finditer(true))
        steps = Levenshtein.opcodes([m[0] for m in ours], [m[0] for m in theirs])
        for agree, group in groupby(steps, key=lambda step: step.tag == "equal"):
            run = list(group)
            mine = slice(run[0].src_start, run[-1].src_end)
            its = slice(run[0].dest_start, run[-1].dest_end)
            if agree:
                for one, other in zip(ours[mine], theirs[its], strict=True):
                    self._even(one.start(), one.end(), other.start())
                continue
            # all that differs in one place together: a lost space makes one word of two
            a = _extent(ours, mine.start, mine.stop, len(read))
            b = _extent(theirs, its.start, its.stop, len(true))
            for inner in Levenshtein.opcodes(read[slice(*a)], true[slice(*b)]):
                self._even(
                    a[0] + inner.src_start,
                    a[0] + inner.src_end,
                    b[0] + inner.dest_start,
                    b[0] + inner.dest_end,
                )
        last = 0
        for index, place in enumerate(self._places):  # white space takes the place before it
            last = self._places[index] = place or last
        self._places[len(read)] = len(true)

    def _even(self, start: int, end: int, to: int, limit: int | None = None) -> None:
        for offset in range(start, end):
            place = to + offset - start
            self._places[offset] = place if limit is None else min(place, max(to, limit - 1))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters ``[start, end)`` of *read* stand in *true*."""
        if end <= start:
            return self._places[start], self._places[start]
        return self._places[start], max(self._places[start], self._places[end - 1]) + 1


def _extent(words: list[re.Match[str]], start: int, end: int, length: int) -> tuple[int, int]:
    """The characters of a run of words; of an empty run, the place where it would stand."""
    if start < end:
        return words[start].start(), words[end - 1].end()
    place = words[start].start() if start < len(words) else length
    return place, place


def character_error_rate(true: str, read: str) -> float:
    """Edits to make *read* of *true*, over the characters of *true*; white space counts as one."""
    true, read = " ".join(true.split()), " ".join(read.split())
    return Levenshtein.distance(true, read) / max(1, len(true))
