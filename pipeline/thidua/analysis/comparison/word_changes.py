"""Which words of one text became which of another.

Words are compared without case and marks of punctuation around them. Long texts are cut at runs
of words that both have once, so that the time grows with the length and not with its square.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

_EDGES = re.compile(r"^\W+|\W+$")
# Matrix cells that are worked out at once; more are cut at anchors first.
_CELLS = 4_000_000
# Texts that are longer still and have nothing to be cut at are given as changed whole.
_MOST_CELLS = 1_000_000_000
_ANCHOR = 3  # words in a run that both texts have once


@dataclass(frozen=True)
class Change:
    """A stretch of words: ``same``, ``changed``, ``added`` (only new) or ``dropped`` (only old)."""

    kind: str
    old: str
    new: str


def word_changes(old: str, new: str) -> list[Change]:
    """The stretches in order; all ``old`` joined are the words of *old*, all ``new`` of *new*."""
    one, other = old.split(), new.split()
    numbers: dict[str, int] = {}
    a = [numbers.setdefault(_plain(word), len(numbers)) for word in one]
    b = [numbers.setdefault(_plain(word), len(numbers)) for word in other]
    changes: list[Change] = []
    for start, end, first, last in _merged(_opcodes(a, b), a, b):
        here, there = " ".join(one[start:end]), " ".join(other[first:last])
        same = a[start:end] == b[first:last]
        kind = "same" if same else "added" if not here else "changed" if there else "dropped"
        changes.append(Change(kind, here, there))
    return changes


def _plain(word: str) -> str:
    return _EDGES.sub("", word).lower() or word


Block = tuple[int, int, int, int]


def _opcodes(a: Sequence[int], b: Sequence[int]) -> list[Block]:
    """Blocks ``a[i:j] -> b[k:l]`` in order, each all equal or all different."""
    blocks: list[Block] = []
    for i, j, k, m in _cut(a, b):
        if (j - i) * (m - k) > _MOST_CELLS:
            blocks.append((i, j, k, m))
            continue
        blocks += (
            (i + op.src_start, i + op.src_end, k + op.dest_start, k + op.dest_end)
            for op in Levenshtein.opcodes(a[i:j], b[k:m])
        )
    return blocks


def _merged(blocks: list[Block], a: Sequence[int], b: Sequence[int]) -> list[Block]:
    """Neighbouring blocks of one kind as one."""
    merged: list[tuple[Block, bool]] = []
    for i, j, k, m in blocks:
        same = a[i:j] == b[k:m]
        if merged and not same and not merged[-1][1]:
            first, _, second, _ = merged.pop()[0]
            merged.append(((first, j, second, m), False))
        else:
            merged.append(((i, j, k, m), same))
    return [block for block, _ in merged]


def _cut(a: Sequence[int], b: Sequence[int]) -> list[Block]:
    """The texts in pieces that belong together; one piece if they are short."""
    if len(a) * len(b) <= _CELLS:
        return [(0, len(a), 0, len(b))]
    pieces: list[Block] = []
    i = k = 0
    for j, m in _anchors(a, b):
        # A piece holds some words: thousands of tiny ones would be slower than a few.
        if j - i >= 200 or m - k >= 200:
            pieces.append((i, j, k, m))
            i, k = j, m
    return [*pieces, (i, len(a), k, len(b))]


def _anchors(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int]]:
    """Places where both have a run that is in each once, as many as lie in order in both."""
    here, there = _once(a), _once(b)
    places = sorted((here[run], there[run]) for run in here.keys() & there.keys())
    tails: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(places):
        at = bisect_left(tails, place)
        before.append(chain[at - 1] if at else -1)
        tails[at : at + 1], chain[at : at + 1] = [place], [index]
    found: list[tuple[int, int]] = []
    index = chain[-1] if chain else -1
    while index >= 0:
        found.append(places[index])
        index = before[index]
    return found[::-1]


def _once(words: Sequence[int]) -> dict[tuple[int, ...], int]:
    """Runs of words that occur once, with their places."""
    places: dict[tuple[int, ...], int] = {}
    for at in range(len(words) - _ANCHOR + 1):
        run = tuple(words[at : at + _ANCHOR])
        places[run] = -1 if run in places else at
    return {run: at for run, at in places.items() if at >= 0}
