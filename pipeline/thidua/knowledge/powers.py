"""Which body may issue which type of document, and which bodies are no more: two tables."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import fold


@dataclass(frozen=True, slots=True)
class Abolished:
    """A body that ended: ``valid_to`` is its last day (ISO)."""

    pattern: re.Pattern[str]
    body: str
    valid_to: str
    reason: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Power:
    """Who may, or may not, issue a type; patterns over the folded letters of a body."""

    letters: str
    type: str
    allowed: re.Pattern[str] | None
    denied: re.Pattern[str] | None
    reason_vi: str
    reason_en: str

    def permits(self, body: str) -> bool:
        """Whether the body with the letters *body* may issue the type, as far as is known."""
        letters = fold(body)
        if self.allowed is not None:
            return self.allowed.fullmatch(letters) is not None
        return self.denied is None or self.denied.fullmatch(letters) is None


def _rows(name: str) -> list[dict[str, str]]:
    with files(__package__).joinpath(name).open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


@cache
def abolished_bodies() -> tuple[Abolished, ...]:
    """The bodies that ended, as far as verified."""
    return tuple(
        Abolished(
            re.compile(rf"\b(?:{row['pattern']})\b"),
            row["body"],
            row["valid_to"],
            row["reason"],
            row["verified"] == "yes",
        )
        for row in _rows("abolished_bodies.csv")
    )


@cache
def powers() -> dict[str, Power]:
    """Letters of a type -> who may issue it."""
    return {
        row["letters"]: Power(
            row["letters"],
            row["type"],
            re.compile(row["allowed"]) if row["allowed"] else None,
            re.compile(row["denied"]) if row["denied"] else None,
            row["reason_vi"],
            row["reason_en"],
        )
        for row in _rows("issuing_powers.csv")
    }
