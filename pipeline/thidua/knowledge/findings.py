"""The kinds of findings: severity, messages in Vietnamese and English, legal basis.

The table is ``findings.csv``; ``text_provable`` says whether the text alone proves the finding.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from thidua.records import Severity


@dataclass(frozen=True, slots=True)
class FindingKind:
    """One row of the table; the messages are templates for ``str.format``."""

    code: str
    severity: Severity
    text_provable: bool
    message_vi: str
    message_en: str
    legal_basis: str | None
    element_id: str | None


@cache
def finding_kinds() -> dict[str, FindingKind]:
    """All kinds of findings, by code."""
    with files(__package__).joinpath("findings.csv").open(encoding="utf-8") as table:
        return {
            row["code"]: FindingKind(
                code=row["code"],
                severity=Severity(row["severity"]),
                text_provable=row["text_provable"] == "yes",
                message_vi=row["message_vi"],
                message_en=row["message_en"],
                legal_basis=row["legal_basis"] or None,
                element_id=row["element_id"] or None,
            )
            for row in csv.DictReader(table)
        }
