"""A spaCy NER trained on the gold spans of the train split, and nothing of our structure.

One label a table. As spaCy's entities may not overlap and the gold does, three models of the same
kind share the tables, so that each holds those that seldom cover each other; where they still do,
the longer span stays. Fields are what the plain regexes read inside a span.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
from benchmarks.baseline_fields import read
from benchmarks.baseline_header import document as document_fields
from benchmarks.baseline_patterns import Spans
from benchmarks.baseline_rows import rows
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import filter_spans, fix_random_seed, minibatch

from thidua.dataset import DocumentRows
from thidua.document import Document
from thidua.evaluation.gold import TABLES

LAYERS: tuple[tuple[str, ...], ...] = (
    ("sections",),
    ("targets", "phases", "assignments"),
    ("themes", "anniversaries", "directives", "awards"),
)
_SEED = 0
_EPOCHS = 20
_BATCH = 16
_WIDTH = 96
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class SpanModel:
    """The system: text -> rows, with spans by trained models."""

    def __init__(self, plans: list[Path], gold: list[Path], epochs: int = _EPOCHS) -> None:
        """Train on *plans* and their *gold*, which stand in the same order."""
        import thidua

        texts = [thidua.read(path).text for path in plans]
        spans = [gold_spans(path) for path in gold]
        self._models = [_trained(texts, spans, layer, epochs) for layer in LAYERS]

    def __call__(self, document: Document) -> DocumentRows:
        """The rows of one document."""
        text = document.text
        found: dict[str, Spans] = {table: [] for layer in LAYERS for table in layer}
        for model in self._models:
            for doc, begin in model.pipe(((line, at) for at, line in lines(text)), as_tuples=True):
                for entity in doc.ents:
                    span = begin + entity.start_char, begin + entity.end_char
                    found[entity.label_].append(span)
        return rows(document, document_fields(text), read(text, found))


def gold_spans(path: Path) -> dict[str, Spans]:
    """The certain spans of a gold file by table."""
    spans: dict[str, Spans] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        record: dict[str, Any] = json.loads(line)
        table = TABLES.get(record["kind"])
        if table and record["start"] is not None and not record.get("uncertain"):
            spans[table].append((record["start"], record["end"]))
    return spans


def _blank() -> Language:
    """An empty Vietnamese pipeline; spaCy's own splitting, as the other one needs pyvi."""
    tokenizer = {"nlp": {"tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}}}
    nlp = spacy.blank("vi", config=tokenizer)
    tok2vec = {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "pretrained_vectors": None,
        "width": _WIDTH,
        "depth": 4,
        "embed_size": 2000,
        "window_size": 1,
        "maxout_pieces": 3,
        "subword_features": True,
    }
    nlp.add_pipe("ner", config={"model": {"tok2vec": tok2vec}})
    return nlp


def _trained(
    texts: list[str], gold: list[dict[str, Spans]], layer: tuple[str, ...], epochs: int
) -> Language:
    fix_random_seed(_SEED)
    order = random.Random(_SEED)
    nlp = _blank()
    examples = [
        example
        for text, spans in zip(texts, gold, strict=True)
        for example in _examples(nlp, text, spans, layer)
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(epochs):
        order.shuffle(examples)
        for batch in minibatch(examples, size=_BATCH):
            nlp.update(batch, sgd=optimizer, drop=0.2)
    return nlp


def _examples(
    nlp: Language, text: str, gold: dict[str, Spans], layer: tuple[str, ...]
) -> Iterator[Example]:
    """A line each, with the spans that lie in it."""
    labelled = [(*span, table) for table in layer for span in gold.get(table, ())]
    for begin, line in lines(text):
        reference: Doc = nlp.make_doc(line)
        spans = [
            reference.char_span(start - begin, end - begin, label=table, alignment_mode="expand")
            for start, end, table in labelled
            if begin <= start and end <= begin + len(line)
        ]
        reference.ents = filter_spans([span for span in spans if span is not None])
        yield Example(nlp.make_doc(line), reference)


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line of *text* that holds words, with the offset where it begins."""
    for match in _LINE.finditer(text):
        yield match.start(), match[0]
