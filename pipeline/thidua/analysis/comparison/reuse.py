"""Text reuse: what share of a plan stands in others, and where it came from.

Words are compared folded, so line breaks, case, punctuation and the place of a tone mark do not
count. From shingles in common (``fingerprints``) runs of equal words are grown to their full
length; runs with a few changed words between them make one passage. Of the passages that lie over
each other the longest is taken first, of equals the one most alike, then the one from the earliest
plan. A run of ``minimum_words`` words in an earlier plan is always found. Where a shingle stands in
very many plans only the earliest are looked at: of a set phrase the first plan is named, not the
one between that may have been the model; a model copied at greater length is found all the same,
by the words around the phrase.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby, product
from typing import Any

import numpy as np
import numpy.typing as npt

from thidua.analysis.comparison.fingerprints import Holders, Numbers, Words

# A common run is looked for from so many words on; shorter ones are the language's own.
SEED = 8
# So many words may have been changed, put in or left out between two runs of one passage ...
_CHANGED = 3
# ... if so many agree again after them.
_AGAIN = 4
# How many of the earliest plans that hold a shingle are looked at.
_HOLDERS = 8
# Words worked on at once: bounds the memory, changes nothing in the result.
_BLOCK = 1 << 18

_STEPS = sorted(product(range(_CHANGED + 1), repeat=2), key=lambda step: (sum(step), step))[1:]
_Run = tuple[int, int, int]


@dataclass(frozen=True)
class PlanText:
    """A plan to compare: the characters ``start:end`` of its text (NFC), normally the body.

    ``date`` is an ISO date, perhaps only a year or a month, which then counts as its beginning.
    """

    doc_id: str
    text: str
    date: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """The characters ``start:end`` of *doc_id* stand, all but a few words, in an earlier plan.

    Both ends are the same folded words in both plans. ``words`` counts those of ``start:end``.
    """

    doc_id: str
    start: int
    end: int
    source_id: str
    source_start: int
    source_end: int
    words: int


@dataclass(frozen=True)
class Share:
    """How much of a plan stands in others; the changed words inside a passage do not count.

    Attributes:
        doc_id: The plan.
        words: Words compared.
        shared_words: Those that stand in an earlier plan.
        share_earlier: ``shared_words`` of ``words``, 0 to 1.
        share_any: The same for any other plan, earlier or later.
        source_id_main: The plan that most words of its passages came from.
    """

    doc_id: str
    words: int
    shared_words: int
    share_earlier: float
    share_any: float
    source_id_main: str | None


@dataclass(frozen=True)
class Reuse:
    """Passages and shares, both in the order of the plans, the earliest first."""

    passages: tuple[Passage, ...]
    shares: tuple[Share, ...]

    def passage_rows(self) -> list[dict[str, Any]]:
        """One row a passage, with the fields of ``Passage``."""
        return [asdict(passage) for passage in self.passages]

    def share_rows(self) -> list[dict[str, Any]]:
        """One row a plan, with the fields of ``Share``."""
        return [asdict(share) for share in self.shares]


def find_reuse(texts: Sequence[PlanText], *, minimum_words: int = 20) -> Reuse:
    """What stands in earlier plans too, and in which.

    Args:
        texts: The plans, in any order; ``doc_id`` differs. The earlier is the one with the earlier
            date, of equals the one whose ``doc_id`` sorts first; plans without a date come last.
        minimum_words: Words in common that make a passage, at least ``SEED``.

    Returns:
        Passages that do not lie over each other, each of *minimum_words* common words or more, and
        one share a plan. What is left of a passage after a longer one took its words may be too
        short to be one; its words still count in the shares.

    Raises:
        ValueError: Two plans have one id, or *minimum_words* is below ``SEED``.
    """
    plans = sorted(texts, key=lambda plan: (not plan.date, plan.date or "", plan.doc_id))
    if len({plan.doc_id for plan in plans}) < len(plans):
        raise ValueError("two plans have the same doc_id")
    if minimum_words < SEED:
        raise ValueError(f"minimum_words is below {SEED}")
    words = Words.of((plan.text, plan.start, plan.end) for plan in plans)
    holders = [Holders.of(words, length, _HOLDERS) for length in sorted({SEED, minimum_words})]
    copied, lent = (np.zeros(len(words.number) + 1, np.int32) for _ in range(2))
    passages: list[Passage] = []
    for low, high in _blocks(words):
        runs = _Runs.grown(words, *_seeds(holders, words, low, high))
        chains = runs.chains(minimum_words)
        runs.mark(chains.head, copied, lent)
        for place, group in groupby(chains.candidates(), key=lambda c: int(words.text[c.start])):
            for parts in _chosen(list(group), runs, minimum_words):
                source = plans[int(words.text[parts[0][1]])]
                passages.append(_passage(plans[place].doc_id, source.doc_id, parts, words))
    return Reuse(tuple(passages), _shares(plans, words, passages, copied, lent))


def _blocks(words: Words) -> Iterator[tuple[int, int]]:
    """Whole texts together, as words ``low:high``."""
    low = high = 0
    for first, count in zip(words.first.tolist(), words.count.tolist(), strict=True):
        if first + count - low > _BLOCK and high > low:
            yield low, high
            low = high
        high = first + count
    yield low, high


def _seeds(holders: list[Holders], words: Words, low: int, high: int) -> tuple[Numbers, Numbers]:
    """Where common runs may begin: words here and words in earlier texts."""
    pairs = [held.earlier(words, low, high) for held in holders]
    return np.concatenate([p for p, _ in pairs]), np.concatenate([q for _, q in pairs])


# ---------------------------------------------------------------------------- runs and chains


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
class _Candidate:
    """A passage before others take words from it: words ``start:end``, from its first run on."""

    start: int
    end: int
    common: int
    source: int
    head: int


@dataclass(frozen=True)
class _Chains:
    """Runs that carry each other on; arrays of one length."""

    head: Numbers
    start: Numbers
    end: Numbers
    common: Numbers
    source: Numbers

    def candidates(self) -> list[_Candidate]:
        """Those that do not lie within another, in text order: each begins and ends later."""
        order = np.lexsort((self.source, -self.common, -self.end, self.start))
        end = self.end[order]
        before = np.maximum.accumulate(np.concatenate(([-1], end)))[:-1]
        order = order[end > before]
        columns = (self.start, self.end, self.common, self.source, self.head)
        return [
            _Candidate(*row)
            for row in zip(*(column[order].tolist() for column in columns), strict=True)
        ]


@dataclass(frozen=True)
class _Runs:
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
    def grown(cls, words: Words, p: Numbers, q: Numbers) -> _Runs:
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

    def chains(self, minimum_words: int) -> _Chains:
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
        return _Chains(*(c[enough] for c in (head, self.p[head], end, common, source)))

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

    def within(self, head: int, low: int, high: int) -> list[_Run]:
        """The parts of the runs from *head* on that lie in the words ``low:high``."""
        parts: list[_Run] = []
        while head >= 0:
            p, q, n = int(self.p[head]), int(self.q[head]), int(self.n[head])
            start, end = max(p, low), min(p + n, high)
            if start < end:
                parts.append((start, q + start - p, end - start))
            head = int(self.after[head])
        return parts


# ---------------------------------------------------------------------------- passages and shares


def _chosen(candidates: list[_Candidate], runs: _Runs, minimum_words: int) -> list[list[_Run]]:
    """The passages of one plan, as parts of runs: longest first, each word once."""
    order = sorted(
        range(len(candidates)),
        key=lambda i: (
            candidates[i].start - candidates[i].end,
            -candidates[i].common,
            candidates[i].source,
            i,
        ),
    )
    places: list[int] = []
    taken: list[list[_Run]] = []
    for index in order:
        candidate = candidates[index]
        # Each candidate begins and ends later than the one before: only neighbours can meet it.
        at = bisect(places, index)
        low, high = candidate.start, candidate.end
        if at > 0:
            start, _, count = taken[at - 1][-1]
            low = max(low, start + count)
        if at < len(taken):
            high = min(high, taken[at][0][0])
        parts = runs.within(candidate.head, low, high)
        if _common(parts) >= minimum_words:
            places.insert(at, index)
            taken.insert(at, parts)
    return taken


def _common(parts: list[_Run]) -> int:
    """Words in the parts; where two lie over each other, once."""
    count = reached = 0
    for start, _, n in parts:
        count += max(start + n - max(start, reached), 0)
        reached = max(reached, start + n)
    return count


def _passage(doc_id: str, source_id: str, parts: list[_Run], words: Words) -> Passage:
    first, there, _ = parts[0]
    last, there_last = parts[-1][0] + parts[-1][2] - 1, parts[-1][1] + parts[-1][2] - 1
    return Passage(
        doc_id,
        int(words.start[first]),
        int(words.end[last]),
        source_id,
        int(words.start[there]),
        int(words.end[there_last]),
        last + 1 - first,
    )


def _shares(
    plans: list[PlanText],
    words: Words,
    passages: list[Passage],
    copied: npt.NDArray[np.int32],
    lent: npt.NDArray[np.int32],
) -> tuple[Share, ...]:
    """One share a plan, from the marks where runs begin and end."""
    earlier = np.cumsum(copied, dtype=np.int32) > 0
    anywhere = earlier | (np.cumsum(lent, dtype=np.int32) > 0)
    order = {plan.doc_id: place for place, plan in enumerate(plans)}
    sources: dict[str, Counter[str]] = {plan.doc_id: Counter() for plan in plans}
    for passage in passages:
        sources[passage.doc_id][passage.source_id] += passage.words
    shares = []
    for place, plan in enumerate(plans):
        first, count = int(words.first[place]), int(words.count[place])
        here = int(np.count_nonzero(earlier[first : first + count]))
        both = int(np.count_nonzero(anywhere[first : first + count]))
        from_ = sources[plan.doc_id]
        main = min(from_, key=lambda key: (-from_[key], order[key]), default=None)
        total = max(count, 1)
        shares.append(Share(plan.doc_id, count, here, here / total, both / total, main))
    return tuple(shares)
