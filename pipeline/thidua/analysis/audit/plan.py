"""What the audit looks at: one document of a dataset with all its rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from thidua.dataset import TABLES, Dataset
from thidua.document import Span, Status
from thidua.knowledge.emulation import is_about_emulation
from thidua.knowledge.folding import fold

Row = dict[str, Any]
_NO_ROWS: tuple[Row, ...] = ()
_BULLETS = frozenset("-+*•–")  # legal grounds may come as a list
_LAST_WORDS = 400  # characters in which a text says that it ends


@dataclass(frozen=True)
class AuditedPlan:
    """One document: its row, and the rows of the other tables that belong to it."""

    document: Row
    tables: dict[str, Sequence[Row]]

    @property
    def doc_id(self) -> str:
        """The id of the document."""
        return str(self.document["doc_id"])

    @cached_property
    def text(self) -> str:
        """The text, to which all offsets refer."""
        return str(self.document["text"])

    @cached_property
    def folded(self) -> str:
        """The text without case and diacritics; the same offsets."""
        return fold(self.text)

    @cached_property
    def is_about_emulation(self) -> bool:
        """Whether the document is about emulation, and not a plan of something else."""
        return is_about_emulation(self.document["title"], self.text)

    def rows(self, table: str) -> Sequence[Row]:
        """The rows of *table*, in text order."""
        return self.tables.get(table, _NO_ROWS)

    @cached_property
    def day(self) -> str | None:
        """The day whose law governs the plan: of issue, or else the earliest it can be.

        A plan without a full date is at least as young as the first day of its year, or of the
        month it prints, and as the youngest document of that year which it cites.
        """
        issued, year = self.document["issued_date"], self.document["plan_year"]
        if issued and year and abs(int(issued[:4]) - year) > 1:
            issued = None  # a slip of the pen
        if issued and len(issued) == len("2023-01-05"):
            return str(issued)
        first = f"{issued or year}-01-01"[:10] if issued or year else None
        dates = [row["date"] for row in self.rows("directives") if row["date"]]
        same = [d for d in dates if len(d) == len("2023-01-05") and d[:4] == (first or "")[:4]]
        return max([*same, first]) if first else None

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """First and last year the plan is for, as its title says; None where none is known."""
        year = self.document["plan_year"]
        if year is None:
            return None
        found = sorted({int(y) for y in _years(self.document["title"] or "") if abs(y - year) <= 5})
        return (found[0], found[-1]) if len(found) > 1 and year in found else (year, year)

    def part(self, name: str) -> Span:
        """The characters of a part of the document.

        ``head`` runs to the end of the title, ``type_line`` is the head before it; ``preamble``
        is what stands before the first item, ``body`` all up to recipients and signature,
        ``end`` its last lines with the closing, ``closing`` the rest, ``all`` the whole text.
        """
        return self._parts[name]

    @cached_property
    def _parts(self) -> dict[str, Span]:
        document, whole = self.document, len(self.text)
        start, end = document.get("body_start") or 0, document.get("body_end")
        end = whole if end is None else end
        items = (r["start"] for r in self.rows("sections") if r["label"] not in _BULLETS)
        first = next((at for at in items if at >= start), end)
        title = document["title_start"]
        return {
            "head": Span(0, start),
            "type_line": Span(0, start if title is None else title),
            "preamble": Span(start, max(start, first)),
            "body": Span(start, end),
            "end": Span(max(start, end - _LAST_WORDS), whole),
            "closing": Span(end, whole),
            "all": Span(0, whole),
        }

    def sections(self, roles: Sequence[str]) -> Iterator[Row]:
        """The headings with one of *roles*."""
        return (row for row in self.rows("sections") if row["role"] in roles)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines of the text that hold something, without the line ends."""
        spans, start = [], 0
        for line in self.text.split("\n"):
            if line.strip():
                spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        return tuple(spans)

    def page(self, offset: int | None) -> int | None:
        """The page of the character at *offset*; None where the document has none."""
        if offset is None or not self.document["pages"]:
            return None
        before = [r for r in self._placed if r["start"] <= offset]
        after = [r for r in self._placed if r["start"] >= offset]
        if before and after and before[-1]["page"] == after[0]["page"]:
            return int(after[0]["page"])
        near = before[-1:] or after[:1]
        return int(near[0]["page"]) if near else None

    @cached_property
    def _placed(self) -> list[Row]:
        rows = (r for t in ("sections", "directives", "targets") for r in self.rows(t))
        return sorted((r for r in rows if r["page"]), key=lambda r: r["start"])


def _years(title: str) -> list[int]:
    words = "".join(char if char.isdigit() else " " for char in title).split()
    return [int(word) for word in words if len(word) == 4 and word[:2] in ("19", "20")]


def audited_plans(dataset: Dataset) -> list[AuditedPlan]:
    """Every document of *dataset* that was read, in its order; duplicates once."""
    tables: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for table in TABLES:
        if table == "documents":
            continue
        for row in dataset.rows(table):
            tables[row["doc_id"]][table].append(row)
    plans: dict[str, AuditedPlan] = {}
    for row in dataset.rows("documents"):
        if row["status"] != Status.FAILED and row["doc_id"] not in plans:
            plans[row["doc_id"]] = AuditedPlan(row, dict(tables[row["doc_id"]]))
    return list(plans.values())
