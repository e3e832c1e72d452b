"""Items on which rules and models answer the same question, and the score of the answers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from thidua.training.corpus import Corpora
from thidua.training.noise import Noise
from thidua.training.scans import Reading, Scans

Fact = tuple[str, ...]
Facts = frozenset[Fact]
_EDGES = " \t\n*#“”\"'().,;:-–[]"


@dataclass(frozen=True)
class Item:
    """One question. *text* is what the model is given; the answers of gold and rules are facts.

    *open* tells that the rules leave the question to another: there a hybrid asks the model.
    """

    text: str
    gold: Facts
    rule: Facts
    open: bool


@dataclass(frozen=True)
class Answered:
    """An item with the model's facts and how sure it is of each (0..1)."""

    item: Item
    model: tuple[tuple[Fact, float], ...]

    def facts(self, way: str, threshold: float) -> Facts:
        """The facts of *way*: ``rules``, ``model`` or ``hybrid`` (where open, a sure model)."""
        if way == "rules":
            return self.item.rule
        if way == "model":
            return frozenset(fact for fact, _ in self.model)
        sure = frozenset(fact for fact, chance in self.model if chance >= threshold)
        return sure or self.item.rule if self.item.open else self.item.rule


@dataclass(frozen=True)
class Source:
    """Where examples come from: the corpora, their aged scans, and noise for *copies* of each."""

    corpora: Corpora
    scans: Scans
    noise: Noise
    copies: int
    seed: int


class Task(Protocol):
    """What is learned: where the examples come from, what is asked, how an answer is read."""

    name: str

    def examples(self, nlp: Language, source: Source) -> Iterator[Example]:
        """Examples of the train split, each as it is and in damaged copies."""
        ...

    def items(self, reading: Reading) -> Iterator[Item]:
        """The questions that a plan, as it was read, puts to rules and model alike."""
        ...

    def answer(self, nlp: Language, doc: Doc, item: Item) -> tuple[tuple[Fact, float], ...]:
        """What the model says, from a Doc that has passed its pipeline."""
        ...


def ask(task: Task, nlp: Language, items: Sequence[Item]) -> list[Answered]:
    """The model's answers to *items*, in order."""
    docs = nlp.pipe(item.text for item in items)
    return [Answered(i, task.answer(nlp, d, i)) for i, d in zip(items, docs, strict=True)]


def f1(answered: Iterable[Answered], way: str, threshold: float) -> float:
    """F1 of the facts over all items; with one fact an item this is the share of right ones."""
    hits = total = 0
    for answer in answered:
        facts = answer.facts(way, threshold)
        hits += len(facts & answer.item.gold)
        total += len(facts) + len(answer.item.gold)
    return 2 * hits / total if total else 1.0


def plain(value: Any) -> str:
    """Text for comparison: NFC, case folded, white space joined, marks at the edges taken off."""
    text = unicodedata.normalize("NFC", str(value or "")).casefold().replace("*", "")
    return " ".join(text.split()).strip(_EDGES)


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union of two half-open ranges."""
    inside = min(a[1], b[1]) - max(a[0], b[0])
    return inside / (max(a[1], b[1]) - min(a[0], b[0])) if inside > 0 else 0.0
