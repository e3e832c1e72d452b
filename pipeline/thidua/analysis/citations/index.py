"""The citation index: one entry a cited work, with everyone who cites it.

Every mention of the ``directives`` table is in exactly one entry: that of its ``work_id``. What an
entry says of its work (date, issuer, subject) is what most citing plans say; where they cannot
all be right, the entry lists the contradictions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from thidua.analysis.citations.contradictions import Contradiction, contradictions
from thidua.analysis.citations.mentions import Mention, mentions
from thidua.dataset import Dataset
from thidua.knowledge.acts import acts
from thidua.knowledge.citations import authority_rank
from thidua.knowledge.collation import vietnamese
from thidua.knowledge.folding import fold

_LAST_RANK = 999


@dataclass(frozen=True)
class Entry:
    """One cited work. ``date`` is ISO, maybe partial; years are those of the citing plans."""

    work_id: str
    type: str
    number: str | None
    symbol: str | None
    date: str | None
    issuer: str | None
    subject: str | None
    mentions: tuple[Mention, ...]
    contradictions: tuple[Contradiction, ...]

    @cached_property
    def plans(self) -> tuple[str, ...]:
        """The ids of the citing documents, in the order of the dataset."""
        return tuple(dict.fromkeys(mention.doc_id for mention in self.mentions))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years of the citing plans, each once, ascending."""
        return tuple(sorted({m.year for m in self.mentions if m.year is not None}))

    @cached_property
    def provinces(self) -> tuple[str, ...]:
        """The provinces of the citing plans, in Vietnamese order."""
        return tuple(sorted({m.province for m in self.mentions if m.province}, key=vietnamese))

    @cached_property
    def wordings(self) -> tuple[tuple[str, int], ...]:
        """How number and symbol, or the name, are printed, with counts; the commonest first."""
        counts = Counter(mention.wording for mention in self.mentions)
        return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    @property
    def known(self) -> bool:
        """Whether the authority table has the work."""
        return self.work_id in acts()

    @property
    def label(self) -> str:
        """What a reader calls the work: its type and number, or its name."""
        if self.number and self.symbol:
            return f"{self.type} {self.work_id}"
        if self.known:
            return f"{acts()[self.work_id].subject} ({self.work_id})"
        return self.wordings[0][0]

    @property
    def order(self) -> tuple[Any, ...]:
        """Where it stands in an index: by the authority of its type, then date, then alphabet."""
        rank = authority_rank().get(self.type, _LAST_RANK)
        return rank, self.date or "9999", vietnamese(self.label), self.work_id


@dataclass(frozen=True)
class CitationIndex:
    """All entries, in the order of a Vietnamese index."""

    entries: tuple[Entry, ...]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def ranked(self) -> list[Entry]:
        """The entries by the number of plans that cite them, most first."""
        return sorted(self.entries, key=lambda e: (-len(e.plans), -len(e.mentions), e.order))

    def only_in(self, province: str) -> list[Entry]:
        """What plans of *province* cite and those of no other province do."""
        return [entry for entry in self.entries if entry.provinces == (province,)]

    def rows(self) -> list[dict[str, Any]]:
        """One plain row an entry, for tables."""
        return [_entry_row(entry) for entry in self.entries]

    def mention_rows(self) -> list[dict[str, Any]]:
        """One plain row a mention, in the order of the entries."""
        return [mention.row() for entry in self.entries for mention in entry.mentions]

    def contradiction_rows(self) -> list[dict[str, Any]]:
        """One plain row a contradicting value, with the mention that prints it."""
        return [
            {"work_id": entry.work_id, **row}
            for entry in self.entries
            for contradiction in entry.contradictions
            for row in contradiction.rows()
        ]


def citation_index(dataset: Dataset) -> CitationIndex:
    """The index of all citations in *dataset*."""
    by_work: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions(dataset):
        by_work[mention.work_id].append(mention)
    entries = (_entry(work, found) for work, found in by_work.items())
    return CitationIndex(tuple(sorted(entries, key=lambda entry: entry.order)))


def _entry(work_id: str, found: Sequence[Mention]) -> Entry:
    act = acts().get(work_id)
    numbered = [m for m in found if m.number and m.symbol] or found
    return Entry(
        work_id=work_id,
        type=act.type if act else _vote(m.type for m in numbered) or "",
        number=_vote(m.number for m in numbered),
        symbol=_vote(m.symbol for m in numbered),
        date=_date(found) or (act.date if act else None),
        issuer=_vote(m.issuer for m in found) or (act.issuer if act else None),
        subject=_subject(found) or (act.subject if act else None),
        mentions=tuple(found),
        contradictions=tuple(contradictions(found, act)),
    )


def _vote(values: Iterable[str | None]) -> str | None:
    """The most frequent value; of equals the longer one, then the first in the alphabet."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda v: (-counts[v], -len(v), v)) if counts else None


def _date(found: Sequence[Mention]) -> str | None:
    """The date that most plans print; a partial one counts for the full ones it agrees with."""
    dates = [mention.date for mention in found if mention.date]
    full = Counter(date for date in dates if len(date) == len("2021-07-16"))
    if not full:
        return _vote(dates)
    for date in dates:
        for other in full:
            full[other] += other.startswith(date) and other != date
    return min(full, key=lambda date: (-full[date], date))


def _subject(found: Sequence[Mention]) -> str | None:
    """The best wording of the subject: the one most plans use, folded; the fullest of these."""
    wordings = [mention.subject for mention in found if mention.subject]
    counts = Counter(fold(wording) for wording in wordings)
    return min(wordings, key=lambda w: (-counts[fold(w)], -len(w), w)) if wordings else None


def _entry_row(entry: Entry) -> dict[str, Any]:
    roles = Counter(mention.role for mention in entry.mentions)
    return {
        "work_id": entry.work_id,
        "type": entry.type,
        "number": entry.number,
        "symbol": entry.symbol,
        "date": entry.date,
        "issuer": entry.issuer,
        "subject": entry.subject,
        "plans": len(entry.plans),
        "mentions": len(entry.mentions),
        "first_year": entry.years[0] if entry.years else None,
        "last_year": entry.years[-1] if entry.years else None,
        "legal_basis": roles["legal_basis"],
        "content": roles["content"],
        "target": roles["target"],
        "provinces": list(entry.provinces),
        "wordings": [wording for wording, _ in entry.wordings],
        "contradictions": [c.field for c in entry.contradictions],
    }
