"""Which quotations name a theme, a motto, a movement …, and which do not."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from thidua.knowledge.folding import fold
from thidua.knowledge.movements import movement_named
from thidua.knowledge.titles import title_pattern
from thidua.training.features import bucket, words
from thidua.training.items import Fact, Facts, Item, Source, overlap
from thidua.training.scans import Reading

_QUOTATION = re.compile(r"[“\"«](?P<name>[^“”\"«»\n]{3,200})[”\"»]")
_NO_NAME = "none"
_LEFT, _RIGHT = 100, 40  # characters of context
_SAME = 0.6


def features(flow: str, start: int, end: int) -> str:
    """What the model is told of the quotation whose name is ``flow[start:end]``."""
    left = re.split(r"[.;!?]\s|\n", flow[max(0, start - _LEFT) : start - 1])[-1]
    right = re.split(r"[.;!?]\s|\n", flow[end + 1 : end + 1 + _RIGHT])[0]
    name = flow[start:end]
    before = re.findall(r"[^\W_]+|[^\w\s]", fold(left))[::-1]
    told = [f"l{i}={word}" for i, word in enumerate(before[:5])]
    told += [f"l={b}_{a}" for a, b in itertools.pairwise(before[:9])]
    told += [f"l={word}" for word in before[:14]]
    told += [f"r={word}" for word in re.findall(r"[^\W_]+|[^\w\s]", fold(right))[:3]]
    known = movement_named(name)
    told += [f"known={known.kind if known else None}"]
    told += [f"title={bool(title_pattern().search(fold(name)))}"]
    told += [f"length={bucket(len(name.split()))}", f"capitals={name.isupper()}"]
    told += [f"upper={name[:1].isupper()}", f"dash={' - ' in name}", f"comma={',' in name}"]
    return " ".join([*told, *words("n", name, 4)])


class Names:
    """See ``items.Task``."""

    name = "names"

    def examples(self, nlp: Language, source: Source) -> Iterator[Example]:
        """Quotations of plans, and of sentences of the bank whose themes are known."""
        corpora, noise, copies = source.corpora, source.noise, source.copies
        rng = random.Random(source.seed)  # noqa: S311 - no secret
        texts = [
            (corpora.text(n), corpora.gold(n).records["themes"]) for n in corpora.names("train")
        ]
        for phrase in corpora.phrases("themes", "train"):
            texts.append((phrase.text, list(_placed(phrase.text, phrase.records))))
        for phrase in corpora.phrases("awards", "train"):
            texts.append((phrase.text, []))
        told: list[tuple[str, str]] = []
        for text, gold in texts:
            for copy in range(copies + 1):
                shown, places = (noise.damage(text, rng)) if copy else (text, [*range(len(text))])
                for match in _QUOTATION.finditer(shown):
                    place = (places[match.start("name")], places[match.end("name") - 1] + 1)
                    kind = _kind(place, gold)
                    if kind is not None:
                        told.append((features(shown, *match.span("name")), kind))
        kinds = sorted({kind for _, kind in told})
        for shown, kind in told:
            cats = {other: float(other == kind) for other in kinds}
            yield Example.from_dict(nlp.make_doc(shown), {"cats": cats})

    def items(self, reading: Reading) -> Iterator[Item]:
        """The quotations of title and body."""
        title = reading.plan.header.spans.get("title")
        first = title.start if title else reading.plan.header.end
        rules = [(r.start or 0, r.end or 0, r.kind) for r in reading.records["themes"]]  # type: ignore[attr-defined]
        for match in _QUOTATION.finditer(reading.plan.flow, first, reading.plan.body.end):
            span = match.span("name")
            kind = _kind(reading.in_true(*span), reading.gold.records["themes"])
            if kind is None:
                continue
            said = next((k for s, e, k in rules if overlap(span, (s, e)) >= _SAME), _NO_NAME)
            rule = _facts(said)
            yield Item(features(reading.plan.flow, *span), _facts(kind), rule, not rule)

    def answer(self, nlp: Language, doc: Doc, item: Item) -> tuple[tuple[Fact, float], ...]:
        """The kind of name, if it is one."""
        kind = max(doc.cats, key=lambda r: doc.cats[r])
        return tuple((fact, doc.cats[kind]) for fact in _facts(kind))


def _facts(kind: str) -> Facts:
    return frozenset() if kind == _NO_NAME else frozenset({(kind,)})


def _kind(place: tuple[int, int], gold: Iterable[dict[str, Any]]) -> str | None:
    """What the gold says of a quotation at *place*; None where the annotator was not sure."""
    for record in gold:
        if overlap(place, (record["start"], record["end"])) >= _SAME:
            unsure = record.get("uncertain") or "type" in (record.get("uncertain_fields") or [])
            return None if unsure else str(record["type"])
    return _NO_NAME


def _placed(text: str, records: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Records of the bank as those of the gold, with offsets in the sentence."""
    for record in records:
        start = text.find(record["quote"])
        if start >= 0 and "kind" in record:
            end = start + len(record["quote"])
            yield {**record, "type": record["kind"], "start": start, "end": end}
