"""Numbered citations: a mention is right if its five fields are.

A mention is a cited document with a number. It is right if type, number, symbol, date and issuer
are those of a gold mention it overlaps; how far its subject reaches does not matter. Uncertain
gold and predictions that overlap it count neither way, as everywhere in the scorer.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thidua.dataset import Dataset
from thidua.evaluation.gold import read_gold

FIELDS = ("type", "number", "symbol", "date", "issuer")


@dataclass(frozen=True)
class CitationScore:
    """Gold, predicted and right mentions."""

    gold: int
    predicted: int
    right: int

    @property
    def f1(self) -> float:
        """F1; 1 where there is nothing to find and nothing was found."""
        total = self.gold + self.predicted
        return 2 * self.right / total if total else 1.0


def citation_score(dataset: Dataset, folder: Path) -> CitationScore:
    """Score the numbered citations of *dataset* against the gold in *folder*."""
    ids = {Path(row["file_name"]).stem: row["doc_id"] for row in dataset.rows("documents")}
    mentions = [row for row in dataset.rows("directives") if row["number"] is not None]
    gold = predicted = right = 0
    for file in read_gold(folder):
        own = [row for row in mentions if row["doc_id"] == ids[file.name]]
        records = file.records["directives"]
        unsure = [record for record in records if record.get("uncertain")]
        wanted = [r for r in records if not r.get("uncertain") and r["number"] is not None]
        hits = _hits(wanted, own)
        hit = {id(row) for row in hits}
        spare = [row for row in own if id(row) not in hit]
        false = [row for row in spare if not any(_overlap(record, row) for record in unsure)]
        gold += len(wanted)
        predicted += len(hits) + len(false)
        right += len(hits)
    return CitationScore(gold, predicted, right)


def _hits(wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The predictions that are right, each for one gold mention."""
    free = list(found)
    hits = []
    for record in wanted:
        row = next((row for row in free if _overlap(record, row) and _same(record, row)), None)
        if row is not None:
            free.remove(row)
            hits.append(row)
    return hits


def _overlap(record: dict[str, Any], row: dict[str, Any]) -> bool:
    return bool(min(record["end"], row["end"]) > max(record["start"], row["start"]))


def _same(record: dict[str, Any], row: dict[str, Any]) -> bool:
    unsure = record.get("uncertain_fields") or ()
    return all(_plain(record[f]) == _plain(row[f]) for f in FIELDS if f not in unsure)


def _plain(value: str | None) -> str | None:
    """Text for comparison: case, white space, markup and punctuation at the edges levelled."""
    if value is None:
        return None
    text = unicodedata.normalize("NFC", value).casefold().replace("*", "")
    return " ".join(text.split()).strip(" .,;:\"'“”()")
