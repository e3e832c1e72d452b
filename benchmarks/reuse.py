"""How long text reuse takes over made-up plans, how much memory, and how many copies it finds.

Plans of about 1,500 words: sentences put together word by word from what follows what in the
plans of ``corpora/plans`` (so they read like plans but repeat little), set phrases of the genre
taken whole from them (so that many plans share them, as they do), and copies of 30 to 60 words
planted from an earlier plan, with other line breaks, case, punctuation and places of tone marks.
One process for each size, so that each has its own peak memory.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from thidua.analysis.comparison.reuse import PlanText, Reuse, find_reuse

PLANS = Path(__file__).parent.parent / "corpora" / "plans"
WORDS = 1500
SIZES = (1250, 2500, 5000, 10_000)
TONES = (("oà", "òa"), ("oá", "óa"), ("uý", "úy"), ("oè", "òe"), ("uỷ", "ủy"))


@dataclass(frozen=True)
class Planting:
    """Characters ``start:end`` of *doc_id* were copied from *source_id*."""

    doc_id: str
    start: int
    end: int
    source_id: str


class Writer:
    """Writes plans from what follows what in real ones; the same seed, the same plans."""

    def __init__(self, seed: int, phrase_share: float) -> None:
        self.random = random.Random(seed)
        self.phrase_share = phrase_share
        texts = [path.read_text("utf-8") for path in sorted(PLANS.glob("*.txt"))]
        self.follows: defaultdict[str, list[str]] = defaultdict(list)
        for text in texts:
            words = text.split()
            for one, other in pairwise(words):
                self.follows[one].append(other)
        self.words = sorted(self.follows)
        self.phrases = [
            line.split() for text in texts for line in text.split("\n") if len(line.split()) >= 12
        ]

    def plan(self) -> list[str]:
        """About ``WORDS`` words, a share of them set phrases."""
        words: list[str] = []
        while len(words) < WORDS:
            if self.random.random() < self.phrase_share:
                words += self.random.choice(self.phrases)
            else:
                words += self._sentence(self.random.randint(15, 40))
        return words

    def _sentence(self, length: int) -> list[str]:
        word = self.random.choice(self.words)
        sentence = [word]
        while len(sentence) < length:
            # Now and then any word: else three words would too often foretell the fourth.
            known = self.follows.get(word) if self.random.random() < 0.8 else None
            word = self.random.choice(known or self.words)
            sentence.append(word)
        return sentence

    def disguised(self, words: list[str]) -> list[str]:
        """The same words in other case, punctuation and places of tone marks."""
        return [self._disguised(word, self.random.random()) for word in words]

    def _disguised(self, word: str, kind: float) -> str:
        if kind < 0.1:
            return word.upper()
        if kind < 0.2:
            return word.strip(".,;:") + self.random.choice(",;:")
        if kind < 0.4:
            for one, other in TONES:
                word = word.replace(one, other)
        return word

    def laid_out(self, words: list[str]) -> tuple[str, list[int]]:
        """The words with line breaks anywhere, and the offset of each."""
        parts: list[str] = []
        offsets: list[int] = []
        at = 0
        for word in words:
            offsets.append(at)
            part = word + ("\n" if self.random.random() < 0.08 else " ")
            parts.append(part)
            at += len(part)
        return "".join(parts), offsets


def corpus(
    count: int, seed: int, phrase_share: float, copies: float
) -> tuple[list[PlanText], list[Planting]]:
    """*count* plans, and what was planted in a share *copies* of them."""
    writer = Writer(seed, phrase_share)
    drafts: list[list[str]] = []
    plans, plantings = [], []
    for index in range(count):
        draft = writer.plan()
        span: tuple[int, int] | None = None
        if index and writer.random.random() < copies:
            source = writer.random.randrange(index)
            length = writer.random.randint(30, 60)
            first = writer.random.randrange(len(drafts[source]) - length)
            at = writer.random.randrange(len(draft))
            copy = writer.disguised(drafts[source][first : first + length])
            draft = [*draft[:at], *copy, *draft[at:]]
            span = at, at + length
        drafts.append(draft)
        text, offsets = writer.laid_out(draft)
        doc_id, date = f"p{index:05}", f"{2000 + index * 25 // count}"
        plans.append(PlanText(doc_id, text, date, 0, len(text)))
        if span:
            end = offsets[span[1]] if span[1] < len(offsets) else len(text)
            plantings.append(Planting(doc_id, offsets[span[0]], end, f"p{source:05}"))
    return plans, plantings


def recall(plans: list[PlanText], plantings: list[Planting], reuse: Reuse) -> tuple[float, float]:
    """Share of plantings that passages cover, all but an edge; and that name the planted source."""
    spans: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for passage in reuse.passages:
        spans[passage.doc_id].append((passage.start, passage.end, passage.source_id))
    text = {plan.doc_id: plan.text for plan in plans}
    covered = named = 0
    for planting in plantings:
        where = [m.span() for m in re.finditer(r"[^\W_]+", text[planting.doc_id])]
        where = [w for w in where if planting.start <= w[0] < planting.end]
        held = [s for s in spans[planting.doc_id] for w in where if s[0] <= w[0] and w[1] <= s[1]]
        covered += len(held) >= 0.95 * len(where)
        named += sum(s[2] == planting.source_id for s in held) >= 0.5 * len(where)
    return covered / max(len(plantings), 1), named / max(len(plantings), 1)


def peak_mb() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(count: int, phrase_share: float) -> None:
    """One line of figures about *count* plans."""
    plans, plantings = corpus(count, 20_26, phrase_share, 0.3)
    before = peak_mb()
    began = time.perf_counter()
    reuse = find_reuse(plans)
    seconds = time.perf_counter() - began
    covered, named = recall(plans, plantings, reuse)
    share = sum(s.shared_words for s in reuse.shares) / sum(s.words for s in reuse.shares)
    print(
        f"{count:7,} {seconds:8.1f} s {peak_mb():8,.0f} MB ({before:,.0f} before)"
        f"  found {covered:.4f} of {len(plantings):,}, source named {named:.4f}"
        f"  passages {len(reuse.passages):,}, shared {share:.2f}",
        flush=True,
    )


def main() -> None:
    """Each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--phrases", type=float, default=0.25, help="share of set phrases")
    parser.add_argument("--here", action="store_true", help="measure in this process")
    arguments = parser.parse_args()
    for size in arguments.sizes:
        if arguments.here:
            measure(size, arguments.phrases)
        else:
            command = [sys.executable, __file__, str(size), "--here"]
            subprocess.run([*command, "--phrases", str(arguments.phrases)], check=True)


if __name__ == "__main__":
    main()
