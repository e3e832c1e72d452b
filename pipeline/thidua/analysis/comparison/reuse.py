"""Text reuse: what share of a plan stands in others, and where it came from.

Words are compared folded, so line breaks, case, punctuation and the place of a tone mark do not
count. From shingles in common (``fingerprints``) runs of equal words are grown to their full length
(``runs``); runs with a few changed words between them make one passage. Of the passages that lie
over each other the longest is taken first, of equals the one most alike, then the one from the
earliest plan. A run of ``minimum_words`` words in an earlier plan is always found. Where a shingle
stands in very many plans only the earliest are looked at: of a set phrase the first plan is named,
not the one between that may have been the model; a model copied at greater length is found all the
same, by the words around the phrase.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

import numpy as np
import numpy.typing as npt

from thidua.analysis.comparison.fingerprints import Holders, Numbers, Words
from thidua.analysis.comparison.runs import Candidate, Run, Runs

# A common run is looked for from so many words on; shorter ones are the language's own.
SEED = 8
# How many of the earliest plans that hold a shingle are looked at.
_HOLDERS = 8
# Words worked on at once: bounds the memory, changes nothing in the result.
_BLOCK = 1 << 18


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
        runs = Runs.grown(words, *_seeds(holders, words, low, high))
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


def _chosen(candidates: list[Candidate], runs: Runs, minimum_words: int) -> list[list[Run]]:
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
    taken: list[list[Run]] = []
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


def _common(parts: list[Run]) -> int:
    """Words in the parts; where two lie over each other, once."""
    count = reached = 0
    for start, _, n in parts:
        count += max(start + n - max(start, reached), 0)
        reached = max(reached, start + n)
    return count


def _passage(doc_id: str, source_id: str, parts: list[Run], words: Words) -> Passage:
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
