"""What plans say of one cited work and cannot all be true: its date, its issuer, its type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from thidua.analysis.citations.mentions import Mention
from thidua.knowledge.acts import Act
from thidua.knowledge.folding import fold
from thidua.knowledge.issuing_bodies import same_body

# Words for any document: they say nothing about its type.
_ANY_TYPE = frozenset({"văn bản"})


@dataclass(frozen=True)
class Contradiction:
    """One field of one work with values that exclude each other.

    ``expected`` is the value of the authority table, or else the one that most mentions print;
    ``against`` are the mentions that print another.
    """

    field: str
    expected: str
    by_authority: bool
    values: tuple[tuple[str, int], ...]
    against: tuple[Mention, ...]

    def rows(self) -> Iterator[dict[str, Any]]:
        """One plain row a mention that contradicts."""
        for mention in self.against:
            yield {
                "field": self.field,
                "expected": self.expected,
                "source": "authority" if self.by_authority else "majority",
                "value": getattr(mention, self.field),
                "doc_id": mention.doc_id,
                "file_name": mention.file_name,
                "page": mention.page,
                "start": mention.start,
                "end": mention.end,
                "quote": mention.quote,
                "record_id": mention.record_id,
            }


def same_date(one: str, other: str) -> bool:
    """Whether two ISO dates, either of which may be partial, can be one day."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def same_type(one: str, other: str) -> bool:
    """Whether two types can be one document's; "văn bản" is any, "Thông báo Kết luận" a notice."""
    return one in _ANY_TYPE or other in _ANY_TYPE or fold(one) == fold(other)


_FIELDS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("date", same_date),
    ("issuer", same_body),
    ("type", same_type),
)


def contradictions(mentions: Sequence[Mention], act: Act | None) -> Iterator[Contradiction]:
    """The contradictions among the mentions of one work, and with what the authority table says."""
    for field, agrees in _FIELDS:
        printed = [(getattr(m, field), m) for m in mentions if getattr(m, field)]
        if not printed:
            continue
        known = getattr(act, field) if act else None
        counts = Counter(value for value, _ in printed)
        expected = known or _best(counts, agrees)
        against = tuple(mention for value, mention in printed if not agrees(value, expected))
        if against:
            values = tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
            yield Contradiction(field, expected, known is not None, values, against)


def _best(counts: Counter[str], agrees: Callable[[str, str], bool]) -> str:
    """The value that most mentions agree with; of equals the fuller one, then the first."""
    support = {
        value: sum(count for other, count in counts.items() if agrees(value, other))
        for value in counts
    }
    return min(counts, key=lambda value: (-support[value], -len(value), value))
