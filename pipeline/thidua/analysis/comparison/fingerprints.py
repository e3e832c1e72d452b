"""The words of many texts as numbers, and for each shingle of words the texts that hold it.

A shingle is a run of so many words; its fingerprint is a 64-bit hash of them. Winnowing
(Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003) keeps one fingerprint in several and promises
that a long enough common run shares one. Plans are short and few enough to keep every fingerprint,
so the promise holds for a run of just one shingle. What must be bounded is the genre's set
phrases, which stand in nearly every plan: of a shingle only its earliest holders are kept, so the
work grows with the words and not with the pairs of plans.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from thidua.knowledge.folding import fold

Numbers = npt.NDArray[np.int64]
_Small = npt.NDArray[np.int32]
_Hashes = npt.NDArray[np.uint64]

_WORD = re.compile(r"[^\W_]+")
# Unlike numbers around each text: no shingle and no step of a few words leads over them into the
# next text, so nobody has to ask where a text ends.
FENCE = 16
# splitmix64 (Steele, Lea, Flood 2014), and the odd base of the polynomial over mixed words.
_GOLDEN, _MIX_1, _MIX_2 = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
_BASE = 0xD1342543DE82EF95


@dataclass(frozen=True)
class Words:
    """The folded words of texts in a row, each text fenced in; arrays of one length.

    Attributes:
        number: Word -> its number; equal words have equal numbers, a fence is below zero.
        start: Character offset of the word's first character in its text.
        end: Character offset after its last one.
        text: Word -> the place of its text in the row, from 0.
        first: Text -> its first word.
        count: Text -> how many words it has.
    """

    number: _Small
    start: _Small
    end: _Small
    text: _Small
    first: Numbers
    count: Numbers

    @classmethod
    def of(cls, texts: Iterable[tuple[str, int, int]]) -> Words:
        """The words of the characters ``start:end`` of each ``(text, start, end)``, in order."""
        vocabulary: defaultdict[str, int] = defaultdict()
        vocabulary.default_factory = vocabulary.__len__
        number, start, end, text = array("i"), array("i"), array("i"), array("i")
        first: list[int] = []
        count: list[int] = []

        def fence(place: int) -> None:
            number.extend(range(-len(number) - 1, -len(number) - 1 - FENCE, -1))
            for column, value in ((start, 0), (end, 0), (text, place)):
                column.extend([value] * FENCE)

        fence(-1)
        for place, (characters, begin, stop) in enumerate(texts):
            folded = fold(characters[begin:stop])
            spans = [match.span() for match in _WORD.finditer(folded)]
            first.append(len(number))
            count.append(len(spans))
            number.extend([vocabulary[folded[a:b]] for a, b in spans])
            start.extend([begin + a for a, _ in spans])
            end.extend([begin + b for _, b in spans])
            text.extend([place] * len(spans))
            fence(place)
        return cls(
            number=np.frombuffer(number, np.int32),
            start=np.frombuffer(start, np.int32),
            end=np.frombuffer(end, np.int32),
            text=np.frombuffer(text, np.int32),
            first=np.array(first, np.int64),
            count=np.array(count, np.int64),
        )

    def reach(self, p: Numbers, q: Numbers, step: int) -> Numbers:
        """How many words agree from *p* and *q* on, forward (*step* 1) or backward (-1)."""
        count = np.zeros(len(p), np.int64)
        active = np.arange(len(p))
        while active.size:
            ahead = count[active] * step
            active = active[self.number[p[active] + ahead] == self.number[q[active] + ahead]]
            count[active] += 1
        return count


@dataclass(frozen=True)
class Holders:
    """For each shingle that stands in several texts, where it stands in the earliest of them.

    Attributes:
        group: Word -> the group of the shingle that begins there, -1 where one text alone has it.
        begin: Group -> its first entry in ``word``; one entry more than groups.
        word: First words of the shingle, one a text, earliest text first.
        most: How many texts of a group are kept.
    """

    group: _Small
    begin: Numbers
    word: Numbers
    most: int

    @classmethod
    def of(cls, words: Words, length: int, most: int) -> Holders:
        """The holders of all shingles of *length* words, the *most* earliest of each."""
        hashes = _hashes(words.number, length)
        # Stable: within a group the words stay in the order of the texts.
        order = np.argsort(hashes, kind="stable").astype(np.int32)
        hashes = hashes[order]
        opens = np.ones(len(order), np.bool_)
        np.not_equal(hashes[1:], hashes[:-1], out=opens[1:])
        del hashes
        text = words.text[order]
        entry = opens.copy()
        entry[1:] |= text[1:] != text[:-1]
        del text
        entries = np.flatnonzero(entry).astype(np.int32)
        first = opens[entries]
        shared = ~(first & np.append(first[1:], True)) if len(first) else first
        entries, first = entries[shared], first[shared]
        group = np.cumsum(first) - 1
        kept = np.arange(len(entries)) - np.flatnonzero(first)[group] < most
        begin = np.concatenate(([0], np.cumsum(np.bincount(group[kept]))))
        by_hash = np.cumsum(opens, dtype=np.int32) - np.int32(1)
        names = np.full(np.count_nonzero(opens), -1, np.int32)
        names[by_hash[entries]] = group
        by_word = np.full(len(words.number), -1, np.int32)
        by_word[order] = names[by_hash]
        return cls(by_word, begin, order[entries[kept]].astype(np.int64), most)

    def earlier(self, words: Words, low: int, high: int) -> tuple[Numbers, Numbers]:
        """Seeds of the words ``low:high``: where a common run begins, here and in earlier texts.

        Returns:
            Two arrays of one length: a first word of a shingle, and the first word of the same
            shingle in an earlier text. A seed that only carries on the one a word before is left
            out, so a common run gives one seed and not one a word.
        """
        group = self.group[low:high]
        rows = np.flatnonzero(group >= 0)
        begin, end = self.begin[group[rows]], self.begin[group[rows] + 1]
        there = np.full((high - low, self.most), -1, np.int64)
        for rank in range(self.most):
            held = np.flatnonzero(begin + rank < end)
            there[rows[held], rank] = self.word[begin[held] + rank]
        mine = words.text[low:high, None]
        there[(there >= 0) & (words.text[there] >= mine)] = -1
        fresh = there >= 0
        for rank in range(self.most):
            fresh[1:] &= there[1:] != there[:-1, rank, None] + 1
        here, which = np.nonzero(fresh)
        return here + low, there[here, which]


def _hashes(number: _Small, length: int) -> _Hashes:
    """Fingerprint of the *length* words from each word on, as far as there are so many."""
    mixed = number.astype(np.int64).view(np.uint64)
    mixed += np.uint64(_GOLDEN)
    for shift, factor in ((30, _MIX_1), (27, _MIX_2)):
        mixed ^= mixed >> np.uint64(shift)
        mixed *= np.uint64(factor)
    mixed ^= mixed >> np.uint64(31)
    count = max(len(mixed) - length + 1, 0)
    hashes = np.zeros(count, np.uint64)
    for offset in range(length if count else 0):
        hashes *= np.uint64(_BASE)
        hashes += mixed[offset : offset + count]
    return hashes
