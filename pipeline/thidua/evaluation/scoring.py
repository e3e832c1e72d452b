"""Scores: predictions against gold, one table at a time.

``found``: one prediction and one gold record cover each other (intersection over union of their
characters at least a half; the best pairs are taken first; absences pair by code). ``right``:
found, the spans equal up to white space, markup and punctuation at the edges, and every key
field equal. Uncertain gold counts neither way, nor does a prediction that overlaps it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from thidua.dataset import Dataset
from thidua.errors import ErrorCode, ThiduaError
from thidua.evaluation.alignment import Alignment
from thidua.evaluation.gold import KEY_FIELDS, TABLES, GoldFile, file_for, gold_value, read_gold
from thidua.knowledge.findings import finding_kinds

_HALF = 0.5
_EDGE = re.compile(r"^[\s*#“”\"'().,;:\[\]-]+|[\s*#“”\"'().,;:\[\]-]+$")
_OFFSETS = re.compile(r":(\d+)-(\d+)")  # in a record id
_UNSCORED = frozenset({"spelling", "other"})


@dataclass(frozen=True)
class Judged:
    """One prediction that gold could judge: who made it, how sure it was, whether it is right."""

    table: str
    record_id: str
    extractor: str
    confidence: float
    right: bool


@dataclass
class Score:
    """Counts of one table; F1 from them."""

    gold: int = 0
    predicted: int = 0
    found: int = 0
    right: int = 0
    errors: list[str] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)

    def f1(self, kind: str) -> float:
        """F1 of ``found`` or ``right``; 1 where there is nothing to find and nothing was found."""
        hits = self.found if kind == "found" else self.right
        total = self.gold + self.predicted
        return 1.0 if total == 0 else 2 * hits / total

    def precision(self, kind: str) -> float:
        """Share of the predictions that are hits."""
        hits = self.found if kind == "found" else self.right
        return hits / self.predicted if self.predicted else 1.0

    def recall(self, kind: str) -> float:
        """Share of the gold that was hit."""
        hits = self.found if kind == "found" else self.right
        return hits / self.gold if self.gold else 1.0


@dataclass
class Result:
    """The scores of a dataset, by table."""

    documents: int
    scores: dict[str, Score]

    def as_dict(self) -> dict[str, Any]:
        """Plain figures, for files."""
        return {
            table: {
                "gold": s.gold,
                "predicted": s.predicted,
                "found": round(s.f1("found"), 4),
                "right": round(s.f1("right"), 4),
            }
            for table, s in self.scores.items()
        }


_CUT_BY_LENGTH = ("sections", "assignments")
_A_WORD = 8  # characters: a cut falls at a word's end


def score(dataset: Dataset, folder: Path, texts: Path | None = None) -> Result:
    """Score *dataset* against the gold in *folder*.

    *texts* holds the texts that the gold was made on, ``NAME.txt`` beside ``NAME.jsonl``: the
    records of a scan, whose text is not quite the same, are carried over to them first.
    Raises ThiduaError if no gold belongs to the dataset.
    """
    files = {gold.name: gold for gold in read_gold(folder)}
    scores = {table: Score() for table in ("documents", *TABLES.values())}
    rows = {table: dataset.rows(table) for table in TABLES.values()}
    matched = 0
    for document in dataset.rows("documents"):
        name = file_for(document["file_name"], files)
        if name is None:
            continue
        matched += 1
        gold = files[name]
        _score_document(scores["documents"], gold, document)
        true, moved = _true_text(document["text"], texts, name)
        for table in TABLES.values():
            own = [row for row in rows[table] if row["doc_id"] == document["doc_id"]]
            if moved:
                own = [_carried(row, moved) for row in own]
            _score_table(scores[table], table, gold, own, document, true)
    if not matched:
        raise ThiduaError(ErrorCode.NO_GOLD, str(folder))
    return Result(matched, scores)


def _true_text(read: str, texts: Path | None, name: str) -> tuple[str, Alignment | None]:
    """The text the gold was made on, and how to get there from the one that was read."""
    path = texts / f"{name}.txt" if texts else None
    if path is None or not path.exists():
        return read, None
    true = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    if true == read:
        return true, None
    # the bars that part cells are printed nowhere
    return true, Alignment(read.replace("|", " "), true.replace("|", " "))


def _carried(row: dict[str, Any], moved: Alignment) -> dict[str, Any]:
    """*row* with its offsets in the true text, and those of its parent.

    What was misread in the parent makes the parent wrong, and not once more those below it.
    """
    if row["start"] is None:
        return row
    start, end = moved.span(row["start"], row["end"])
    carried = {**row, "start": start, "end": end}
    if parent := _OFFSETS.search(row.get("parent_id") or ""):
        place = moved.span(int(parent[1]), int(parent[2]))
        carried["parent_id"] = f":{place[0]}-{place[1]}"
    return carried


def _score_document(result: Score, gold: GoldFile, row: dict[str, Any]) -> None:
    """Fields one by one: a field that is empty on both sides counts as right."""
    if gold.document is None or gold.document.get("uncertain"):
        return
    unsure = gold.document.get("uncertain_fields") or []
    for name, column in KEY_FIELDS["documents"]:
        if name in unsure or name not in gold.document:
            continue
        result.gold += 1
        result.predicted += 1
        result.found += 1
        wanted, got = gold.document[name], row[column]
        if _equal(wanted, got):
            result.right += 1
        else:
            result.errors.append(f"{row['file_name']}: document {name}: {got!r}, gold {wanted!r}")


def _score_table(
    result: Score,
    table: str,
    gold: GoldFile,
    rows: list[dict[str, Any]],
    document: dict[str, Any],
    true: str,
) -> None:
    certain: list[dict[str, Any]] = []
    unsure: list[dict[str, Any]] = []
    for record in gold.records[table]:
        skip = record.get("uncertain") or record.get("boilerplate")
        if table == "findings":
            skip = skip or record["code"] in _UNSCORED
        (unsure if skip else certain).append(record)
    if table == "findings":
        kinds = finding_kinds()
        scored = {code for code, kind in kinds.items() if kind.text_provable} - _UNSCORED
        rows = [row for row in rows if row["code"] in scored]
    pairs = _pairs(table, certain, rows)
    taken = {id(row) for _, row in pairs}
    spare = [row for row in rows if id(row) not in taken]
    false = [row for row in spare if not any(_overlap(table, record, row) > 0 for record in unsure)]
    result.gold += len(certain)
    result.predicted += len(pairs) + len(false)
    result.found += len(pairs)
    name = document["file_name"]
    if true != document["text"]:
        pairs = [(record, _cut_alike(table, record, row, true)) for record, row in pairs]
    for record, row in pairs:
        wrong = _wrong_fields(table, record, row, true)
        result.judged.append(_judged(table, row, not wrong))
        if wrong:
            result.errors.append(
                f"{name}: {table} wrong {', '.join(wrong)}: {_short(record['quote'])}"
            )
        else:
            result.right += 1
    hit = {id(record) for record, _ in pairs}
    for record in certain:
        if id(record) not in hit:
            what = record.get("code") or ""
            result.errors.append(f"{name}: {table} missed {what}: {_short(record['quote'])}")
    for row in false:
        result.judged.append(_judged(table, row, False))
        result.errors.append(
            f"{name}: {table} false {row.get('code') or ''}: {_short(row['quote'])}"
        )


def _cut_alike(
    table: str, record: dict[str, Any], row: dict[str, Any], true: str
) -> dict[str, Any]:
    """A carried *row* without the words that gold has no room for.

    Quotes of sections and assignments are cut at so many characters, asterisks counted; a scan
    prints none, so that its quote reaches a word or two further than that of the true text.
    """
    marks = record["quote"].count("*") if table in _CUT_BY_LENGTH else 0
    beyond = true[record["end"] : row["end"]]
    if not marks or not beyond or len(beyond) > marks + _A_WORD:
        return row
    cut = {**row, "end": record["end"]}
    wanted = record.get("task")
    if wanted and (_plain(row["task"]) or "").startswith(_plain(wanted) or ""):
        cut["task"] = wanted
    return cut


def _judged(table: str, row: dict[str, Any], right: bool) -> Judged:
    return Judged(table, row["record_id"], row["extractor"], row["confidence"], right)


def _short(quote: str | None) -> str:
    return "(absent)" if quote is None else " ".join(quote.split())[:110]


def _overlap(table: str, record: dict[str, Any], row: dict[str, Any]) -> float:
    """Intersection over union; absences overlap fully if their codes agree."""
    if record["start"] is None or row["start"] is None:
        same = record["start"] is None and row["start"] is None
        return float(same and table == "findings" and record["code"] == row["code"])
    inside = min(record["end"], row["end"]) - max(record["start"], row["start"])
    if inside <= 0:
        return 0.0
    if table == "findings":
        return float(record["code"] == row["code"])  # evidence may be shown longer or shorter
    whole = max(record["end"], row["end"]) - min(record["start"], row["start"])
    return float(inside / whole)


def _pairs(
    table: str, certain: list[dict[str, Any]], rows: list[dict[str, Any]]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """One-to-one pairs that cover each other by half, the closest first."""
    possible = sorted(
        (
            (-overlap, i, j)
            for i, record in enumerate(certain)
            for j, row in enumerate(rows)
            if (overlap := _overlap(table, record, row)) >= _HALF
        )
    )
    used_gold: set[int] = set()
    used_rows: set[int] = set()
    pairs = []
    for _, i, j in possible:
        if i not in used_gold and j not in used_rows:
            used_gold.add(i)
            used_rows.add(j)
            pairs.append((certain[i], rows[j]))
    return pairs


def _wrong_fields(table: str, record: dict[str, Any], row: dict[str, Any], true: str) -> list[str]:
    wrong = []
    if table != "findings" and not _same_span(record, row, true):
        wrong.append("span")
    unsure = record.get("uncertain_fields") or []
    for name, column in KEY_FIELDS[table]:
        if name in unsure or name not in record:
            continue
        wanted, got = gold_value(table, name, record), row[column]
        if name == "parent":
            got = _quote_of(got, true)
        if name == "role" and record.get("title") is None:
            continue
        alternative = record.get(f"{name}_alt")
        if not _equal(wanted, got) and (alternative is None or not _equal(alternative, got)):
            wrong.append(f"{name}={got!r} (gold {wanted!r})")
    return wrong


def _quote_of(record_id: str | None, text: str) -> str | None:
    """The characters of *text* that a record id of ours stands for."""
    match = _OFFSETS.search(record_id or "")
    return text[int(match[1]) : int(match[2])] if match else None


def _same_span(record: dict[str, Any], row: dict[str, Any], text: str) -> bool:
    """Equal up to white space, markup and punctuation at both edges."""
    if record["start"] is None or row["start"] is None:
        return record["start"] is None and row["start"] is None
    for a, b in ((record["start"], row["start"]), (record["end"], row["end"])):
        between = text[min(a, b) : max(a, b)]
        if _EDGE.sub("", between):
            return False
    return True


def _equal(wanted: Any, got: Any) -> bool:
    if isinstance(wanted, list) or isinstance(got, list):
        return [_plain(w) for w in wanted or []] == [_plain(g) for g in got or []]
    if isinstance(wanted, str) or isinstance(got, str):
        return _plain(wanted) == _plain(got)
    if isinstance(wanted, bool) or isinstance(got, bool):
        return bool(wanted) == bool(got) and (wanted is None) == (got is None)
    return bool(wanted == got)


_RAISED = str.maketrans("²³", "23")  # m² = m2
_QUOTATION = re.compile(r"[“”\"«»]|''")  # two apostrophes are a typed quotation mark
# Tone marks may stand on either vowel: hoà = hòa.
_TONE = re.compile(
    r"(o|u)([\u0300\u0301\u0303\u0309\u0323])([aey])|(o|u)([aey])([\u0300\u0301\u0303\u0309\u0323])"
)


def _plain(value: Any) -> str | None:
    """Text for comparison: NFC, case folded, tone placement and edges levelled."""
    if value is None:
        return None
    text = str(value).casefold().replace("*", "").translate(_RAISED)
    text = unicodedata.normalize("NFD", text)
    text = _TONE.sub(lambda m: f"{m[1] or m[4]}{m[3] or m[5]}{m[2] or m[6]}", text)
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return _EDGE.sub("", _QUOTATION.sub('"', text))
