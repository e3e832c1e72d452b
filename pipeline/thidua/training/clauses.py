"""Who and what of a target's clause: each word is the subject's, the predicate's or neither's."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from thidua.training.items import Fact, Item, Source, overlap, plain
from thidua.training.scans import Reading

_SUBJECT, _PREDICATE, _NEITHER = "S", "P", "O"
_SWITCH = 1.0  # what a change of label costs, in nats
_HALF = 0.5
_NONE = "-"
# underthesea's tags -> the universal ones that spaCy's features know
_UNIVERSAL = {
    "N": "NOUN",
    "Np": "PROPN",
    "Nc": "NOUN",
    "Nu": "NOUN",
    "V": "VERB",
    "A": "ADJ",
    "M": "NUM",
    "E": "ADP",
    "C": "CCONJ",
    "R": "ADV",
    "P": "PRON",
    "L": "DET",
    "CH": "PUNCT",
}


class Clauses:
    """See ``items.Task``."""

    name = "clauses"

    def examples(self, nlp: Language, source: Source) -> Iterator[Example]:
        """Targets of plans and of the bank whose subject and predicate stand in the clause."""
        corpora, noise, copies = source.corpora, source.noise, source.copies
        rng = random.Random(source.seed)  # noqa: S311 - no secret
        records: list[Any] = []
        for name in corpora.names("train"):
            gold = corpora.gold(name).records["targets"]
            records += [r for r in gold if not _unsure(r)]
        for phrase in corpora.phrases("targets", "train"):
            records += [r for r in phrase.records if {"subject", "predicate"} <= r.keys()]
        told = []
        for record in records:
            text = " ".join(record["quote"].replace("*", "").split())
            labels = _labels(text, record["subject"], record["predicate"])
            if labels is not None:
                told.append((text, labels))
        pools = {which: _phrases(told, which) for which in (_SUBJECT, _PREDICATE)}
        for clause in told:
            for copy in range(copies + 1):
                text, labels = _varied(*clause, pools, rng) if copy > 1 else clause
                shown, places = noise.damage(text, rng) if copy else (text, [*range(len(text))])
                doc = nlp.make_doc(shown)
                tags = [labels[places[token.idx]] for token in doc]
                yield Example.from_dict(doc, {"tags": tags})

    def items(self, reading: Reading) -> Iterator[Item]:
        """Targets of the gold that the rules have found, by at least half of their characters."""
        found = reading.records["targets"]
        places = [reading.in_true(r.start or 0, r.end or 0) for r in found]
        for record in reading.gold.records["targets"]:
            place = (record["start"], record["end"])
            best = max(range(len(found)), key=lambda i: overlap(place, places[i]), default=None)
            if best is None or _unsure(record) or overlap(place, places[best]) < _HALF:
                continue
            row = found[best].model_dump()
            yield Item(
                text=" ".join((row["quote"] or "").replace("*", "").split()),
                gold=frozenset({_fact(record["subject"], record["predicate"])}),
                rule=frozenset({_fact(row["subject"], row["predicate"])}),
                open=True,  # the rules cannot tell a verb they do not know from a noun
            )

    def answer(self, nlp: Language, doc: Doc, item: Item) -> tuple[tuple[Fact, float], ...]:
        """Subject and predicate; a subject that the clause does not print is the rules'."""
        tagger: Any = nlp.get_pipe("tagger")
        scores = np.asarray(tagger.model.predict([doc])[0], dtype=np.float64)
        path, chance = _smooth(np.log(np.clip(scores, 1e-9, 1.0)))
        said = [tagger.labels[i] for i in path]
        subject, predicate = _words(doc, said, _SUBJECT), _words(doc, said, _PREDICATE)
        ((printed, _),) = item.rule
        return (((plain(subject) or printed, plain(predicate) or _NONE), chance),)


def _fact(subject: str | None, predicate: str | None) -> Fact:
    return plain(subject) or _NONE, plain(predicate) or _NONE


def _unsure(record: Any) -> bool:
    unsure = set(record.get("uncertain_fields") or [])
    return bool(record.get("uncertain") or unsure & {"subject", "predicate"})


def _words(doc: Doc, said: Sequence[str], label: str) -> str:
    """The words of *label*, runs joined by a blank."""
    words = "".join(
        token.text_with_ws if tag == label else " " for token, tag in zip(doc, said, strict=True)
    )
    return " ".join(words.split())


def _smooth(logs: Any) -> tuple[list[int], float]:
    """The best labels under a cost for changes, and the least chance (0..1) among their words.

    *logs* has a row a word, a column a label.
    """
    if not len(logs):
        return [], 0.0
    count = logs.shape[1]
    cost = _SWITCH * (1 - np.eye(count))
    best, back = logs[0], []
    for row in logs[1:]:
        ways = best[:, None] - cost
        back.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + row
    path = [int(best.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    path.reverse()
    return path, float(np.exp(min(logs[i, label] for i, label in enumerate(path))))


def _labels(text: str, subject: str | None, predicate: str | None) -> list[str] | None:
    """A label for each character of *text*; None where the predicate's words are not in it.

    The predicate may leave words out: "có sáng kiến" of "có 03 sáng kiến". A subject that is not
    there stands in an earlier clause.
    """
    labels = [_NEITHER] * len(text)
    wanted = " ".join((subject or "").replace("*", "").split())
    at = text.find(wanted) if wanted else -1
    if at >= 0:
        labels[at : at + len(wanted)] = [_SUBJECT] * len(wanted)
    words = (predicate or "").replace("*", "").split()
    whole = " ".join(words)
    place = text.rfind(whole) if whole else -1
    if place >= 0:
        labels[place : place + len(whole)] = [_PREDICATE] * len(whole)
        return labels
    here = 0
    for word in words:
        found = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(text, here)
        if found is None:
            return None
        labels[found.start() : found.end()] = [_PREDICATE] * len(word)
        here = found.end()
    return labels


def _phrases(told: Sequence[tuple[str, list[str]]], which: str) -> list[str]:
    """The subjects or predicates of all clauses that print theirs in one piece."""
    return [text[run[0] : run[1]] for text, labels in told if (run := _run(labels, which))]


def _run(labels: Sequence[str], which: str) -> tuple[int, int] | None:
    """Where the only run of the label *which* stands; None where there are none or several."""
    places = [i for i, label in enumerate(labels) if label == which]
    whole = bool(places) and places[-1] - places[0] == len(places) - 1
    return (places[0], places[-1] + 1) if whole else None


def _varied(
    text: str, labels: list[str], pools: dict[str, list[str]], rng: random.Random
) -> tuple[str, list[str]]:
    """The clause with another clause's subject, or predicate, or both, in place of its own."""
    for which, pool in pools.items():
        run = _run(labels, which)
        if run and rng.random() < _HALF:
            other = rng.choice(pool)
            text = text[: run[0]] + other + text[run[1] :]
            labels = labels[: run[0]] + [which] * len(other) + labels[run[1] :]
    return text, labels


@lru_cache(maxsize=16384)
def _tagged(text: str) -> tuple[tuple[str, str], ...]:
    from underthesea import pos_tag

    return tuple(pos_tag(text))


@Language.component("thidua_parts_of_speech")
def parts_of_speech(doc: Doc) -> Doc:
    """Sets ``token.pos_`` by underthesea, one clause at a time; a compound's words have its tag."""
    tags = ["X"] * len(doc.text)
    at = 0
    for word, tag in _tagged(doc.text):
        place = doc.text.find(word, at)
        if place >= 0:
            tags[place : place + len(word)] = [_UNIVERSAL.get(tag, "X")] * len(word)
            at = place + len(word)
    for token in doc:
        token.pos_ = tags[token.idx]
    return doc
