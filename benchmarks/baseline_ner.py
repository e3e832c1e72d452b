"""Names by ``underthesea.ner``, everything else by the plain regexes.

The names are issuers of cited documents, actors of assignments, and of the document its issuing
body, place and signer. Where underthesea sees no name, the field is what the regexes gave.
It is called a sentence at a time, as it is made for sentences and its cost grows with the square
of the input. Its model lies in its package: no network is used.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from benchmarks.baseline_fields import read
from benchmarks.baseline_header import document as document_fields
from benchmarks.baseline_patterns import find
from benchmarks.baseline_rows import rows

from thidua.dataset import DocumentRows
from thidua.document import Document
from thidua.records import Assignment, Directive, Record

_BEFORE_ISSUER = re.compile(r"[\s,]*(?:của\s+)?")
_HEAD = 1_000  # characters that hold the issuing body and the date line
_CLOSING = 400  # characters that hold the signature


@dataclass(frozen=True)
class Entity:
    """A name: half-open character offsets into the text, and PER, LOC or ORG."""

    start: int
    end: int
    label: str


def entities(text: str) -> list[Entity]:
    """The names that underthesea sees, in text order."""
    from underthesea import ner, sent_tokenize

    found: list[Entity] = []
    place = 0
    for line in text.split("\n"):
        cursor = 0
        for sentence in sent_tokenize(line) if line.strip() else ():
            for word, _, _, tag in ner(sentence):
                at = line.find(word, cursor)
                if at < 0:
                    continue
                cursor = at + len(word)
                _extend(found, place + at, place + cursor, tag)
        place += len(line) + 1
    return found


def _extend(found: list[Entity], start: int, end: int, tag: str) -> None:
    """Add a word to the names: it begins one, or goes on with the one just before it."""
    if tag == "O":
        return
    label = tag[2:]
    last = found[-1] if found else None
    if tag[0] == "I" and last and last.label == label and start - last.end <= 1:
        found[-1] = Entity(last.start, end, label)
    else:
        found.append(Entity(start, end, label))


class NamedEntities:
    """The system: text -> rows, with ``underthesea.ner`` for names."""

    def __call__(self, document: Document) -> DocumentRows:
        """The rows of one document."""
        text = document.text
        names = entities(text)
        records = read(text, find(text))
        records["directives"] = tuple(_issued(text, r, names) for r in records["directives"])
        records["assignments"] = tuple(_acted(text, r, names) for r in records["assignments"])
        return rows(document, {**document_fields(text), **_header(text, names)}, records)


def _at(names: list[Entity], start: int) -> Entity | None:
    """The name that begins at *start*."""
    index = bisect_left(names, start, key=lambda name: name.start)
    return names[index] if index < len(names) and names[index].start == start else None


def _issued(text: str, record: Record, names: list[Entity]) -> Record:
    """*record* with the name right after its "của" as its issuer."""
    if not isinstance(record, Directive) or record.start is None or record.number is None:
        return record
    own = text[record.start : record.end]
    of = own.rfind(f"của {record.issuer}") if record.issuer else len(own)
    match = _BEFORE_ISSUER.match(text, record.start + of)
    name = _at(names, match.end()) if match and "của" in match[0] else None
    if name is None:
        return record
    end = max(record.end or 0, name.end)
    return record.model_copy(
        update={
            "issuer": text[name.start : name.end],
            "end": end,
            "quote": text[record.start : end],
            "form": "full" if record.date else "short",
        }
    )


def _acted(text: str, record: Record, names: list[Entity]) -> Record:
    """*record* with the name at its beginning as its actor."""
    if not isinstance(record, Assignment) or record.start is None or record.end is None:
        return record
    name = _at(names, record.start)
    if name is None or name.end >= record.end:
        return record
    task = text[name.end : record.end].lstrip(" :,")
    return record.model_copy(update={"actor": text[name.start : name.end], "task": task})


def _header(text: str, names: list[Entity]) -> dict[str, Any]:
    """Issuing body, place and signer, as far as they are seen."""
    fields: dict[str, Any] = {}
    for name in names:
        words = " ".join(text[name.start : name.end].split())
        if name.end <= _HEAD and name.label == "ORG":
            fields.setdefault("issuing_body", words)
        if name.end <= _HEAD and name.label == "LOC" and text[name.end :].startswith(", ngày"):
            fields.setdefault("place", words)
        if name.start >= len(text) - _CLOSING and name.label == "PER":
            fields["signer_name"] = words
    return fields
