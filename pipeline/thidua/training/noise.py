"""OCR noise for training texts: what Tesseract really made of aged plans, drawn at random.

``learn`` aligns readings of aged training plans with their true texts and counts which characters
became which ("ế" -> "é", "l" -> "1", " " -> ""); ``Noise`` damages clean text by these counts.
"""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

from rapidfuzz.distance import Levenshtein, Opcodes

_WORD = re.compile(r"\S+|\s+")
_LONGEST = 3  # characters of a confusion; what is longer is a lost line, no misread letter
_LOST = 40  # characters of a run that differs: what is longer was lost, not misread
_RAREST = 2  # a confusion seen once is an accident


def learn(pairs: Iterable[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """How often true characters (at most 3, a blank for any white space) were read as others.

    *pairs* are (true text, read text). A key ``(c, c)`` of one character counts its right readings.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for true, read in pairs:
        ours, theirs = _WORD.findall(" ".join(true.split())), _WORD.findall(" ".join(read.split()))
        for same, mine, other in _runs(Levenshtein.opcodes(ours, theirs)):
            a, b = "".join(ours[mine]), "".join(theirs[other])
            if same:
                counts.update((c, c) for c in a)
            elif len(a) < _LOST and len(b) < _LOST:
                for inner in Levenshtein.opcodes(a, b):
                    was = a[inner.src_start : inner.src_end]
                    became = b[inner.dest_start : inner.dest_end]
                    if inner.tag == "equal":
                        counts.update((c, c) for c in was)
                    elif was and max(len(was), len(became)) <= _LONGEST:
                        counts[was, became] += 1
    return counts


def _runs(steps: Opcodes) -> Iterator[tuple[bool, slice, slice]]:
    """Equal and unequal stretches in turn: whether equal, where in the one, where in the other."""
    for same, group in groupby(steps, key=lambda step: step.tag == "equal"):
        run = list(group)
        mine = slice(run[0].src_start, run[-1].src_end)
        yield same, mine, slice(run[0].dest_start, run[-1].dest_end)


def write_counts(counts: Counter[tuple[str, str]], path: Path) -> None:
    """Write the confusions as a table, the most frequent first."""
    with path.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(("true", "read", "count"))
        kept = [(k, n) for k, n in counts.items() if k[0] == k[1] or n >= _RAREST]
        for (was, became), count in sorted(kept, key=lambda pair: (-pair[1], pair[0])):
            writer.writerow((was, became, count))


@dataclass(frozen=True)
class Noise:
    """Damages text by the confusions of *path*; *strength* multiplies their measured rate."""

    path: Path
    strength: float = 1.0

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[str, str, float]]]:
        """First character -> (true, read, chance at a place where that character stands)."""
        with self.path.open(encoding="utf-8", newline="") as table:
            rows = [(r["true"], r["read"], int(r["count"])) for r in csv.DictReader(table)]
        seen: Counter[str] = Counter()
        for was, _, count in rows:
            seen[was[0]] += count
        table_: dict[str, list[tuple[str, str, float]]] = {}
        for was, became, count in rows:
            if was != became:
                table_.setdefault(was[0], []).append((was, became, count / seen[was[0]]))
        return table_

    def damage(self, text: str, rng: random.Random) -> tuple[str, list[int]]:
        """The damaged text, and for each of its characters the offset it has in *text*."""
        out: list[str] = []
        origin: list[int] = []
        at = 0
        while at < len(text):
            was = became = text[at]
            draw = rng.random()
            for true, read, chance in self._by_first.get(was, ()):
                draw -= chance * self.strength
                if draw < 0:
                    if text.startswith(true, at):
                        was, became = true, read
                    break
            out.append(became)
            origin.extend(min(at + i, at + len(was) - 1) for i in range(len(became)))
            at += len(was)
        return "".join(out), origin

    def carried(self, origin: list[int], start: int, end: int) -> tuple[int, int] | None:
        """Where the characters ``[start, end)`` of the clean text stand in the damaged one."""
        inside = [i for i, place in enumerate(origin) if start <= place < end]
        return (inside[0], inside[-1] + 1) if inside else None
