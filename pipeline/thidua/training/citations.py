"""Citations of laws and resolutions by name only: "Luật Thi đua, khen thưởng"."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from thidua.training.items import Fact, Item, Source, plain
from thidua.training.scans import Reading

_LINE = re.compile(r"[^\n]+")
_LABEL = "CITATION"

Range = tuple[int, int]


class Citations:
    """See ``items.Task``."""

    name = "citations"

    def examples(self, nlp: Language, source: Source) -> Iterator[Example]:
        """Lines of plans, and sentences of the bank that are about citations."""
        corpora, noise, copies = source.corpora, source.noise, source.copies
        rng = random.Random(source.seed)  # noqa: S311 - no secret
        told: list[tuple[str, list[Range]]] = []
        for name in corpora.names("train"):
            text = corpora.text(name)
            gold = corpora.gold(name).records["directives"]
            places = [(r["start"], r["end"]) for r in gold if r["form"] == "unnumbered"]
            told += _lines(text, places)
        for phrase in corpora.phrases("directives", "train"):
            quotes = [r["quote"] for r in phrase.records if r.get("form") == "unnumbered"]
            starts = [(phrase.text.find(q), len(q)) for q in quotes]
            told.append((phrase.text, [(s, s + n) for s, n in starts if s >= 0]))
        for text, places in told:
            for copy in range(copies + 1):
                shown, origin = noise.damage(text, rng) if copy else (text, [*range(len(text))])
                doc = nlp.make_doc(shown)
                entities: list[tuple[int, int, str]] = []
                for start, end in _outermost(places):
                    if (moved := noise.carried(origin, start, end)) is not None:
                        span = doc.char_span(*moved, alignment_mode="expand")
                        if span is not None and not (
                            entities and span.start_char < entities[-1][1]
                        ):
                            entities.append((span.start_char, span.end_char, _LABEL))
                yield Example.from_dict(doc, {"entities": entities})

    def items(self, reading: Reading) -> Iterator[Item]:
        """The lines of the text read."""
        flow = reading.plan.flow
        records = reading.gold.records["directives"]
        gold = [
            reading.in_read(r["start"], r["end"])
            for r in records
            if r["form"] == "unnumbered" and not r.get("uncertain")
        ]
        unsure = [reading.in_read(r["start"], r["end"]) for r in records if r.get("uncertain")]
        rules = [
            (r.start or 0, r.end or 0)
            for r in reading.records["directives"]
            if r.model_dump()["form"] == "unnumbered"
        ]
        for match in _LINE.finditer(flow):
            line = match.span()
            if not match[0].strip() or any(_inside(line, place) for place in unsure):
                continue
            rule = frozenset((plain(flow[s:e]),) for s, e in rules if _inside(line, (s, e)))
            wanted = frozenset((plain(flow[s:e]),) for s, e in gold if _inside(line, (s, e)))
            yield Item(match[0], wanted, rule, not rule)

    def answer(self, nlp: Language, doc: Doc, item: Item) -> tuple[tuple[Fact, float], ...]:
        """The names found; the recogniser does not say how sure it is."""
        return tuple(((plain(entity.text),), 1.0) for entity in doc.ents)


def _outermost(places: Iterable[Range]) -> Iterator[Range]:
    """The ranges that lie in no other, in text order: a recogniser knows no nesting."""
    end = -1
    for place in sorted(places, key=lambda p: (p[0], -p[1])):
        if place[0] >= end:
            yield place
            end = place[1]


def _inside(line: Range, place: Range) -> bool:
    return line[0] <= place[0] < line[1]


def _lines(text: str, places: Iterable[Range]) -> Iterator[tuple[str, list[Range]]]:
    """Each line of *text* with the places in it, as offsets in the line."""
    places = list(places)
    for match in _LINE.finditer(text):
        at, end = match.span()
        if match[0].strip():
            own = [(s - at, min(e, end) - at) for s, e in places if at <= s < end]
            yield match[0], own
