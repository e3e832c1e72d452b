"""The plans that faults are planted in, and what their gold says of them."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from corpora.splits import plan_files

HERE = Path(__file__).resolve().parent
ARTICLE = "bai-viet-khoi-2024"
# The date of issue where the gold has it less precisely than the plan's own citations tell.
ISSUED = {"dang-uy-xa-2025": "2025-11"}
Record = dict[str, Any]

_TOKEN = re.compile(
    r"(?:(?:Điều|Khoản|PHẦN THỨ) )?(?:\d+\.)*?(?P<n>NHẤT|HAI|BA|TƯ|\d+(?![\d.]\d)|[IVX]+(?=[.)/-])|[A-ZĐa-zđ](?=[.)/-]))"
)
_SERIES = (
    tuple(str(n) for n in range(1, 30)),
    ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    tuple("abcdđeghiklmn"),
    tuple("ABCDEGHIK"),
    ("NHẤT", "HAI", "BA", "TƯ"),
)


@dataclass(frozen=True)
class Item:
    """A section record: *number* is the span of its own number, *above* the records around it."""

    start: int
    level: int
    label: str
    title: str | None
    role: str | None
    number: tuple[int, int] | None
    above: tuple[int, ...]


@dataclass(frozen=True)
class Plan:
    """A plan and its gold; every offset is one of ``text`` (NFC), half-open."""

    name: str
    text: str
    records: tuple[Record, ...]

    def of(self, kind: str) -> list[Record]:
        """The certain records of *kind* that no finding overlaps."""
        return [
            r
            for r in self.records
            if r["kind"] == kind and not r.get("uncertain") and not self.faulty(r)
        ]

    def faulty(self, record: Record) -> bool:
        """Whether a finding of the gold stands on *record*."""
        return any(
            f["start"] < record["end"] and record["start"] < f["end"]
            for f in self.findings
            if f["start"] is not None
        )

    @cached_property
    def findings(self) -> list[Record]:
        """The findings of the gold, uncertain ones too."""
        return [r for r in self.records if r["kind"] == "finding"]

    def has(self, *codes: str) -> bool:
        """Whether the gold finds one of *codes* in the plan."""
        return any(f["code"] in codes for f in self.findings)

    @cached_property
    def document(self) -> Record:
        """The document record."""
        return next(r for r in self.records if r["kind"] == "document")

    @property
    def issued(self) -> str | None:
        """The date of issue, perhaps of reduced precision."""
        return ISSUED.get(self.name) or self.document["issued_date"]

    @property
    def year(self) -> int:
        """The year of the plan; of a school year the first."""
        return int(self.document["plan_year"])

    @property
    def draft(self) -> bool:
        """Whether the plan calls itself a draft: number and date may then be blank."""
        return "(Dự thảo)" in self.text

    @cached_property
    def items(self) -> list[Item]:
        """The section records in order."""
        found: list[Item] = []
        stack: list[int] = []
        for r in (r for r in self.records if r["kind"] == "section"):
            while stack and found[stack[-1]].level >= r["level"]:
                stack.pop()
            m = None if r.get("uncertain") else _TOKEN.match(self.text, r["start"])
            role = r["role"] or ("content" if (r["label"] or "").endswith(" là") else None)
            found.append(
                Item(
                    r["start"],
                    r["level"],
                    r["label"] or "",
                    r["title"],
                    role,
                    m.span("n") if m else None,
                    tuple(stack),
                )
            )
            stack.append(len(found) - 1)
        return found

    def role(self, item: Item) -> str | None:
        """The role of *item* or of the nearest record around it."""
        return next(
            (i.role for i in (item, *(self.items[k] for k in reversed(item.above))) if i.role), None
        )

    def leaves(self, *roles: str) -> list[Item]:
        """Items of *roles* without items of their own, that are a paragraph ending with a stop."""
        inner = {k for item in self.items for k in item.above}
        return [
            item
            for k, item in enumerate(self.items)
            if k not in inner
            and not item.title
            and self.role(item) in roles
            and self.text.endswith(".", 0, self.line(item.start)[1])
        ]

    def line(self, offset: int) -> tuple[int, int]:
        """The line around *offset*, without its line end."""
        end = self.text.find("\n", offset)
        return self.text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(self.text)

    def siblings(self, item: Item) -> list[Item]:
        """The items of the same level under the same one, *item* among them."""
        return [i for i in self.items if i.above == item.above and i.level == item.level]

    def series(self, item: Item) -> tuple[str, ...] | None:
        """The numbers that the list of *item* counts in, if it counts from the first without fault."""
        numbers = tuple(self.text[slice(*i.number)] for i in self.siblings(item) if i.number)
        return next((s for s in _SERIES if numbers and s[: len(numbers)] == numbers), None)

    @cached_property
    def lists(self) -> list[list[Item]]:
        """The soundly numbered lists of at least three items."""
        heads = {self.siblings(i)[0].start: i for i in self.items if i.number and self.series(i)}
        found = [[i for i in self.siblings(head) if i.number] for head in heads.values()]
        return [items for items in found if len(items) > 2]

    def extent(self, item: Item) -> tuple[int, int]:
        """Whole lines of *item* with what stands under it, and the blank lines after it."""
        k = self.items.index(item)
        under = [i for i in self.items[k + 1 :] if k in i.above]
        after = self.items[k + 1 + len(under)] if k + 1 + len(under) < len(self.items) else None
        if after and after.label != "Nơi nhận":
            return self.line(item.start)[0], self.line(after.start)[0]
        # The last item: what follows its last paragraph closes the whole plan.
        end = self.line(under[-1].start if under else item.start)[1]
        if item.title and not under:
            end = self.line(re.compile(r"\S").search(self.text, end).start())[1]  # type: ignore[union-attr]
        return self.line(item.start)[0], re.compile(r"\n*").match(self.text, end).end()  # type: ignore[union-attr]

    @cached_property
    def body(self) -> tuple[int, int]:
        """From the first cited document to the recipients or the signature."""
        start = next(r["start"] for r in self.records if r["kind"] == "directive")
        end = next(
            (i.start for i in self.items if i.label == "Nơi nhận"), self.text.find("T/M. BAN")
        )
        return self.line(start)[0], end if end > 0 else self.text.find("Ngọc Hân\nChia sẻ")


@cache
def plans() -> tuple[Plan, ...]:
    """The plans for tuning with their gold, by name."""
    found = []
    for path in plan_files("train"):
        gold = (HERE / "gold" / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
        text = unicodedata.normalize("NFC", path.read_bytes().decode())
        found.append(Plan(path.stem, text, tuple(map(json.loads, gold))))
    return tuple(found)
