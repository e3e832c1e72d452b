"""A bank of single sentences with the records that a careful reader finds in them.

    python corpora/phrases_bank.py [--errors]

Prints how many sentences of ``phrases/`` the extractors read right, by file and split; with
``--errors`` also the failures of train and dev. Those of test are counted and never shown.

A file holds the cases of one table and is named after it (``directives.yaml``). An entry:

    - text: "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị;"
      variant: "short, no date"  # the form, in English
      role: content              # of the section it stands in; content if not given
      year: 2023                 # of the plan; 2023 if not given
      records:                   # of this table, in text order; [] for a negative case
        - quote: "Chỉ thị số 05-CT/TW của Bộ Chính trị"
          type: Chỉ thị

Fields of a record are columns of the table; only those given are compared. ``task_starts`` is how
an assignment's ``task`` begins. A record with ``uncertain: true`` may be found or not.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from thidua.batch.one import mine_document
from thidua.dataset import DocumentRows
from thidua.document import Document
from thidua.language import load as load_language
from thidua.records import RECORD_CLASSES, Record

FOLDER = Path(__file__).with_name("phrases")
SPLITS = ("train", "dev", "test")
TABLES = {cls.table: cls for cls in RECORD_CLASSES if cls.table not in ("findings", "corrections")}
ROLES = {
    "preamble": "",
    "content": "NỘI DUNG THI ĐUA",
    "targets": "CHỈ TIÊU THI ĐUA",
    "schedule": "THỜI GIAN THỰC HIỆN",
    "solutions": "GIẢI PHÁP THỰC HIỆN",
    "rewards": "KHEN THƯỞNG",
    "implementation": "TỔ CHỨC THỰC HIỆN",
}
_KEYS = {"text", "variant", "role", "year", "records"}
_NO_COLUMNS = {"task_starts": str, "uncertain": bool}
_FRAME = """\
UBND TỈNH HÒA BÌNH
SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 15/KH-SNV
Hòa Bình, ngày 12 tháng 01 năm {year}

KẾ HOẠCH
Phát động phong trào thi đua năm {year}

{preamble}I. MỤC ĐÍCH, YÊU CẦU
- Tạo không khí sôi nổi trong toàn thể công chức, viên chức, người lao động.

{body}Trên đây là Kế hoạch phát động phong trào thi đua của Sở.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Bùi Văn Thắng
"""
# A sentence that brings its own bullet, number, letter or table cell gets no second one.
_MARKED = re.compile(r"[-+*•–|#]|\d+[.)/]|[IVX]+[.-]|[a-zđ][)/]")
_SPACE = re.compile(r"\s+")
_MARKUP = re.compile(r"[*#|]+")
_EDGES = "!\"'()[],.:;?*_#|/+-–—…“”‘’«»• "


@dataclass(frozen=True)
class Phrase:
    """One sentence (NFC) and the *records* of *table* that stand in it, as columns and values."""

    table: str
    text: str
    variant: str
    role: str
    year: int
    records: tuple[Mapping[str, Any], ...]
    negative: bool
    split: str


@dataclass(frozen=True)
class Failure:
    """A sentence read wrong: the records not found, and those found that nobody expects."""

    phrase: Phrase
    missing: tuple[Mapping[str, Any], ...]
    unexpected: tuple[Record, ...]

    def __str__(self) -> str:
        """The sentence and, a line each, what is missing (-) and what is too much (+)."""
        lines = [f"{self.phrase.table} [{self.phrase.split}] {self.phrase.variant}"]
        lines += [f"    {self.phrase.text!r}"]
        lines += [f"  - {dict(record)}" for record in self.missing]
        asked = {key for record in self.phrase.records for key in record} | {"extractor"}
        for record in self.unexpected:
            shown = record.model_dump(include=asked | {"quote"})
            lines.append(f"  + { {k: v for k, v in shown.items() if v is not None} }")
        return "\n".join(lines)


@dataclass(frozen=True)
class Report:
    """How many sentences there are and how many pass, by (table, split); and the failures."""

    total: Mapping[tuple[str, str], int]
    passed: Mapping[tuple[str, str], int]
    failures: tuple[Failure, ...]

    def rate(self, table: str | None = None, split: str | None = None) -> float:
        """Share of sentences that pass (0..1), of one table and one split or of all; NaN if none."""
        keys = [k for k in self.total if table in (None, k[0]) and split in (None, k[1])]
        if not keys:
            return float("nan")
        return sum(self.passed[k] for k in keys) / sum(self.total[k] for k in keys)


def load(folder: Path = FOLDER) -> list[Phrase]:
    """The sentences of all files of *folder*, by file name and place in the file.

    Raises:
        ValueError: the files break the format; the message has a line for every fault.
    """
    phrases: list[Phrase] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        entries = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        for number, entry in enumerate(entries or (), 1):
            wrong = list(_faults(path.stem, entry))
            faults += [f"{path.name}, entry {number}: {fault}" for fault in wrong]
            if not wrong:
                phrases.append(_phrase(path.stem, entry))
    if faults:
        raise ValueError("\n".join(faults))
    return phrases


def _faults(table: str, entry: Any) -> Iterator[str]:
    if table not in TABLES:
        yield f"no table {table!r}; there are {', '.join(TABLES)}"
        return
    if not isinstance(entry, dict) or not {"text", "variant", "records"} <= entry.keys():
        yield "an entry is a mapping with text, variant and records"
        return
    if unknown := entry.keys() - _KEYS:
        yield f"unknown keys {sorted(unknown)}"
    yield from (f"{k} is no text" for k in ("text", "variant") if not isinstance(entry[k], str))
    if not isinstance(entry.get("year", 2023), int):
        yield "year is no number"
    if entry.get("role", "content") not in ROLES:
        yield f"no role {entry['role']!r}; there are {', '.join(ROLES)}"
    if not isinstance(entry["records"], list):
        yield "records is no list"
        return
    for record in entry["records"]:
        if not isinstance(record, dict) or not isinstance(record.get("quote"), str):
            yield f"a record without a quote: {record}"
            continue
        if _joined(record["quote"]) not in _joined(str(entry["text"])):
            yield f"the quote does not stand in the text: {record['quote']!r}"
        yield from _column_faults(table, record)


def _column_faults(table: str, record: Mapping[str, Any]) -> Iterator[str]:
    columns = {k: field.annotation for k, field in TABLES[table].model_fields.items()}
    for key, value in record.items():
        kind: Any = (columns | _NO_COLUMNS).get(key)
        if kind is None:
            yield f"{table} has no column {key!r}"
            continue
        try:
            TypeAdapter(kind).validate_python(value, strict=True)
        except ValidationError:
            yield f"{key}: {value!r} is a {type(value).__name__}; put quotation marks or take them off"


def _phrase(table: str, entry: Mapping[str, Any]) -> Phrase:
    text = unicodedata.normalize("NFC", entry["text"])
    # 60/20/20 by the text alone: a case keeps its split whatever is written before it.
    fifth = int(hashlib.sha256(text.encode()).hexdigest(), 16) % 5
    return Phrase(
        table=table,
        text=text,
        variant=entry["variant"],
        role=entry.get("role", "content"),
        year=entry.get("year", 2023),
        records=tuple(MappingProxyType(record) for record in entry["records"]),
        negative=all(record.get("uncertain") for record in entry["records"]),
        split=SPLITS[max(0, fifth - 2)],
    )


def carrier(phrase: Phrase) -> tuple[str, int]:
    """A small plan that holds the sentence, and the offset of the sentence's first character.

    The sentence is an item under a heading of its role. In the preamble, and where the outline
    itself is the case, it stands at the margin as it is.
    """
    bare = phrase.table == "sections" or phrase.role == "preamble" or _MARKED.match(phrase.text)
    before = "" if bare else "- "
    set_text = f"{before}{phrase.text}\n\n"
    if phrase.role == "preamble":
        preamble, body = set_text, "II. NỘI DUNG THI ĐUA\n- Hoàn thành nhiệm vụ được giao.\n\n"
    elif phrase.table == "sections":
        preamble, body = "", f"{set_text}Các phòng, đơn vị căn cứ chức năng để triển khai.\n\n"
    else:
        preamble, body = "", f"II. {ROLES[phrase.role]}\n{set_text}"
    frame = _FRAME.replace("{year}", str(phrase.year))
    lead = len(frame.partition("{preamble}")[0])
    if not preamble:
        lead = len(frame.replace("{preamble}", "").partition("{body}")[0])
        lead += body.index(set_text)
    return frame.replace("{preamble}", preamble).replace("{body}", body), lead + len(before)


def score(phrases: Iterable[Phrase]) -> Report:
    """Mine every sentence's carrier and compare what stands in the sentence with its records."""
    nlp = load_language()
    total: Counter[tuple[str, str]] = Counter()
    passed: Counter[tuple[str, str]] = Counter()
    failures: list[Failure] = []
    for phrase in phrases:
        text, start = carrier(phrase)
        rows = mine_document(nlp, Document.from_text(text))
        missing, unexpected = compare(phrase, _inside(rows, phrase, start))
        total[phrase.table, phrase.split] += 1
        passed[phrase.table, phrase.split] += not (missing or unexpected)
        if missing or unexpected:
            failures.append(Failure(phrase, missing, unexpected))
    return Report(total, passed, tuple(failures))


def _inside(rows: DocumentRows, phrase: Phrase, start: int) -> list[Record]:
    """Records of the phrase's table that share a character with ``[start, start + its length)``."""
    end = start + len(phrase.text)
    return [
        record
        for record in rows.records.get(phrase.table, ())
        if record.start is not None and record.end is not None
        if record.start < end and record.end > start
    ]


def compare(
    phrase: Phrase, found: Iterable[Record]
) -> tuple[tuple[Mapping[str, Any], ...], tuple[Record, ...]]:
    """The expected records that none of *found* answers, and those of *found* not expected."""
    left = list(found)
    missing: list[Mapping[str, Any]] = []
    # Certain ones choose first, so that a doubtful twin does not take what they need.
    for record in sorted(phrase.records, key=lambda r: bool(r.get("uncertain"))):
        answer = next((r for r in left if _agrees(record, r)), None)
        if answer is not None:
            left.remove(answer)
        elif not record.get("uncertain"):
            missing.append(record)
    return tuple(missing), tuple(left)


def _agrees(expected: Mapping[str, Any], found: Record) -> bool:
    for key, value in expected.items():
        if key == "uncertain":
            continue
        if key == "task_starts":
            if not _bare(getattr(found, "task", "")).startswith(_bare(value)):
                return False
        elif _bare(getattr(found, key)) != _bare(value):
            return False
    return True


def _bare(value: Any) -> Any:
    """Text without markup, runs of white space, and punctuation at the edges; else the value."""
    if not isinstance(value, str):
        return value
    text = _joined(_MARKUP.sub(" ", value)).strip(_EDGES)
    return text or value


def _joined(text: str) -> str:
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def main() -> None:
    """Prints the pass rates and, if asked, the failures of train and dev."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="list failures of train and dev")
    args = parser.parse_args()
    report = score(load())
    for table in [*sorted({table for table, _ in report.total}), None]:
        cells = [f"{s} {report.rate(table, s):6.1%}" for s in SPLITS]
        count = sum(n for (t, _), n in report.total.items() if table in (None, t))
        print(f"{table or 'all':14} {count:5}  {report.rate(table):6.1%}   {'  '.join(cells)}")
    if args.errors:
        print(*(f for f in report.failures if f.phrase.split != "test"), sep="\n")


if __name__ == "__main__":
    main()
