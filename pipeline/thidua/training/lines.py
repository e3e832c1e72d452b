"""What a line of the body is: a heading, the first line of an item, or text that goes on.

The model is told what the rules say of the line and of its neighbours, and learns on aged plans of
the train split where to believe them. It is asked about scans only: on clean train plans the rules
are never wrong, and there is nothing to learn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from thidua.language import load
from thidua.structure.lines import split_lines
from thidua.structure.markers import Line, Marker, find_marker
from thidua.training.features import bucket, words
from thidua.training.items import Fact, Item, Source
from thidua.training.scans import Reading

_LABELS = ("heading", "item", "text")
_LEVELS = (2, 4)


@dataclass(frozen=True)
class _Told:
    """A line with its marker and what the rules make of it."""

    line: Line
    marker: Marker | None
    rule: str

    @property
    def style(self) -> str:
        return self.marker.style if self.marker else "none"


def features(lines: Sequence[_Told], index: int) -> str:
    """What the model is told of line *index*: its look, its neighbours, the rules' opinion."""
    here = lines[index]
    text, rule, style = here.line.text, here.rule, here.style
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    last = before.line.text if before else ""
    following = after.line.text if after else ""
    alone = {
        "marker": style,
        "blank": here.line.blank_before,
        "length": bucket(len(text)),
        "capitals": text.isupper(),
        "lower": text[:1].islower(),
        "end": text[-1:],
        "last": last[-1:],
        "full": len(last) > 60,
        "next": after.style if after else "none",
        "lower_next": following[:1].islower(),
        "rule_before": before.rule if before else "none",
        "rule_after": after.rule if after else "none",
        "series": _series(lines, index),
    }
    told = [f"rule={rule}", *(f"{k}={v}" for k, v in alone.items())]
    told += [f"rule={rule},{k}={v}" for k, v in alone.items()]
    told += [f"start={text[:size]}" for size in (1, 2, 3)]
    return " ".join([*("".join(t.split()) for t in told), *words("w", text, 4)])


def _series(lines: Sequence[_Told], index: int) -> str:
    """Whether the marker's number follows the last one of its style."""
    marker = lines[index].marker
    if marker is None or marker.value is None:
        return "none"
    for told in reversed(lines[:index]):
        if told.marker and told.style == marker.style and told.marker.value is not None:
            return str(marker.value - told.marker.value == 1)
    return f"first{marker.value == 1}"


class Lines:
    """See ``items.Task``."""

    name = "lines"

    def examples(self, nlp: Language, source: Source) -> Iterator[Example]:
        """The lines of the train plans, as scans."""
        rules = load()
        for name in source.corpora.names("train"):
            for level in _LEVELS:
                for item in self.items(source.scans.reading(rules, name, level)):
                    ((label,),) = item.gold
                    cats = {other: float(other == label) for other in _LABELS}
                    yield Example.from_dict(nlp.make_doc(item.text), {"cats": cats})

    def items(self, reading: Reading) -> Iterator[Item]:
        """The lines of the body."""
        rules = {s.span.start: "heading" if s.title else "item" for s in reading.plan.sections}
        body = reading.plan.body
        scanned = reading.plan.document.ocr_confidence is not None
        lines = [
            _Told(line, find_marker(line), _label(rules, *line.span))
            for line in split_lines(reading.plan.text)
            if body.start <= line.span.start < body.end
        ]
        sure: dict[int, str] = {}
        unsure: dict[int, str] = {}
        for record in reading.gold.records["sections"]:
            label = "heading" if record.get("title") else "item"
            (unsure if record.get("uncertain") else sure)[record["start"]] = label
        for index, told in enumerate(lines):
            place = reading.in_true(*told.line.span)
            if _label(unsure, *place) == "text":
                wanted = frozenset({(_label(sure, *place),)})
                rule = frozenset({(told.rule,)})
                yield Item(features(lines, index), wanted, rule, scanned)

    def answer(self, nlp: Language, doc: Doc, item: Item) -> tuple[tuple[Fact, float], ...]:
        """The likeliest label."""
        label = max(doc.cats, key=lambda r: doc.cats[r])
        return (((label,), doc.cats[label]),)


def _label(starts: dict[int, str], start: int, end: int) -> str:
    """The label of what begins in ``[start, end)``; text if nothing does."""
    return next((label for at, label in starts.items() if start <= at < end), "text")
