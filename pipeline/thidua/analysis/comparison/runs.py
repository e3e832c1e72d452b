"""Runs of equal words in two texts, grown to their full length, and chains of them.

Runs with a few changed words between them carry each other on: they make one chain. A run is named
by its two first words in one number, so each is grown once, from however many seeds. Words are
counted as in ``Words``: half-open, over all texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

from thidua.analysis.comparison.fingerprints import Numbers, Words

# So many words may have been changed, put in or left out between two runs of one passage ...
_CHANGED = 3
# ... if so many agree again after them.
_AGAIN = 4

_STEPS = sorted(product(range(_CHANGED + 1), repeat=2), key=lambda step: (sum(step), step))[1:]
# First word here, first word in the earlier text, words.
Run = tuple[int, int, int]


def _key(words: Words, p: Numbers, q: Numbers) -> Numbers:
    """The run through *p* and *q*, named by its two first words in one number."""
    back = words.reach(p - 1, q - 1, -1)
    return ((p - back) << 32) | (q - back)


def _distinct(keys: Numbers) -> Numbers:
    """Numbers from 0 up, sorted, each once; numpy.unique hashes, which such keys defeat."""
    keys = np.sort(keys)
    return keys[np.diff(keys, prepend=-1) > 0]


def _next(words: Words, p: Numbers, q: Numbers, step: int) -> Numbers:
    """Key of the run that carries on over changed words at *p* and *q*; -1 where none does."""
    keys = np.full(len(p), -1, np.int64)
    open_ = np.arange(len(p))
    for here, there in _STEPS:
        found = open_
        for ahead in range(_AGAIN):
            a, b = p[found] + step * (here + ahead), q[found] + step * (there + ahead)
            found = found[words.number[a] == words.number[b]]
        keys[found] = _key(words, p[found] + step * here, q[found] + step * there)
        open_ = open_[keys[open_] < 0]
    return keys


@dataclass(frozen=True)
class Candidate:
    """A passage before others take words from it: words ``start:end``, from its first run on."""

    start: int
    end: int
    common: int
    source: int
    head: int


@dataclass(frozen=True)
class Chains:
    """Runs that carry each other on; arrays of one length.

    Attributes:
        head: The first run, as its place in ``Runs``.
        start: First word here.
        end: Word here after the last.
        common: Words that are equal, each counted once.
        source: The earlier text, as its place among the texts.
    """

    head: Numbers
    start: Numbers
    end: Numbers
    common: Numbers
    source: Numbers

    def candidates(self) -> list[Candidate]:
        """Those that do not lie within another, in text order: each begins and ends later."""
        order = np.lexsort((self.source, -self.common, -self.end, self.start))
        end = self.end[order]
        before = np.maximum.accumulate(np.concatenate(([-1], end)))[:-1]
        order = order[end > before]
        columns = (self.start, self.end, self.common, self.source, self.head)
        return [
            Candidate(*row)
            for row in zip(*(column[order].tolist() for column in columns), strict=True)
        ]


@dataclass(frozen=True)
class Runs:
    """Full-length runs of equal words, in text order; arrays of one length.

    Attributes:
        words: The words they are runs of.
        p: First word here.
        q: First word in the earlier text.
        n: Words.
        after: The run that carries on after a few changed words, -1 for none; always a later one.
    """

    words: Words
    p: Numbers
    q: Numbers
    n: Numbers
    after: Numbers

    @classmethod
    def grown(cls, words: Words, p: Numbers, q: Numbers) -> Runs:
        """All runs through the seeds *p*, *q*, and those that carry them on either way."""
        known = fresh = _distinct(_key(words, p, q))
        found: list[tuple[Numbers, ...]] = []
        while True:
            p, q = fresh >> 32, fresh & 0xFFFFFFFF
            n = words.reach(p, q, 1)
            after = _next(words, p + n, q + n, 1)
            found.append((fresh, n, after))
            reached = np.concatenate((after, _next(words, p - 1, q - 1, -1)))
            fresh = _distinct(reached[reached >= 0])
            fresh = fresh[~np.isin(fresh, known, assume_unique=True, kind="sort")]
            if not fresh.size:
                break
            known = np.concatenate((known, fresh))
        key, n, after = (np.concatenate(column) for column in zip(*found, strict=True))
        order = np.argsort(key)
        key, n, after = key[order], n[order], after[order]
        p, q = key >> 32, key & 0xFFFFFFFF
        # In rows of one word a run may reach back over the changed words to before this one.
        on = (after >> 32 > p) & (after & 0xFFFFFFFF > q)
        return cls(words, p, q, n, np.where(on, np.searchsorted(key, after), -1))

    def chains(self, minimum_words: int) -> Chains:
        """Chains of runs with at least *minimum_words* words in common."""
        first = np.ones(len(self.p), np.bool_)
        first[self.after[self.after >= 0]] = False
        head = np.flatnonzero(first)
        last, common = head.copy(), self.n[head]
        active = np.arange(len(head))
        while active.size:
            active = active[self.after[last[active]] >= 0]
            now = last[active]
            then = self.after[now]
            over = np.maximum(
                self.p[now] + self.n[now] - self.p[then], self.q[now] + self.n[now] - self.q[then]
            )
            common[active] += self.n[then] - np.maximum(over, 0)
            last[active] = then
        end = self.p[last] + self.n[last]
        source = self.words.text[self.q[head]].astype(np.int64)
        enough = common >= minimum_words
        return Chains(*(c[enough] for c in (head, self.p[head], end, common, source)))

    def mark(
        self, heads: Numbers, copied: npt.NDArray[np.int32], lent: npt.NDArray[np.int32]
    ) -> None:
        """Note where the runs from *heads* on begin (+1) and end (-1), here and in the source."""
        member = np.zeros(len(self.p), np.bool_)
        at = heads
        while at.size:
            member[at] = True
            at = self.after[at]
            at = _distinct(at[at >= 0])
        for first, marks in ((self.p[member], copied), (self.q[member], lent)):
            np.add.at(marks, first, 1)
            np.add.at(marks, first + self.n[member], -1)

    def within(self, head: int, low: int, high: int) -> list[Run]:
        """The parts of the runs from *head* on that lie in the words ``low:high``."""
        parts: list[Run] = []
        while head >= 0:
            p, q, n = int(self.p[head]), int(self.q[head]), int(self.n[head])
            start, end = max(p, low), min(p + n, high)
            if start < end:
                parts.append((start, q + start - p, end - start))
            head = int(self.after[head])
        return parts
