"""What a check reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from thidua.document import Span
from thidua.records import Severity


@dataclass(frozen=True)
class Flaw:
    """Characters at fault and the words for the rule's message; None for an absence.

    ``severity`` is given where a case is graver or lighter than its rule.
    """

    span: Span | None
    words: Mapping[str, Any] = field(default_factory=dict)
    severity: Severity | None = None


def span_of(row: Mapping[str, Any]) -> Span:
    """The characters of a row that stands in the text."""
    return Span(row["start"], row["end"])
