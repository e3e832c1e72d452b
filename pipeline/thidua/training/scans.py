"""Readings of plans: as clean text, and as scans aged by ``corpora/ageing.py`` and read by OCR."""

from __future__ import annotations

import pickle
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from thidua.document import Document
from thidua.evaluation.alignment import Alignment
from thidua.evaluation.gold import GoldFile
from thidua.extract.component import PLAN_KEY, RECORDS_KEY
from thidua.ingest import read
from thidua.language import make_doc
from thidua.records import Record
from thidua.structure.plan import Plan
from thidua.training.corpus import Corpora

_SEED = 1
_SECONDS = 300


@dataclass(frozen=True)
class Reading:
    """A plan as it was read, what the rules make of it, and its gold.

    Offsets of *plan* and *records* refer to ``plan.text``; those of *gold* to *true*.
    """

    name: str
    level: int
    true: str
    plan: Plan
    records: dict[str, tuple[Record, ...]]
    gold: GoldFile
    moved: Alignment | None
    back: Alignment | None

    def in_true(self, start: int, end: int) -> tuple[int, int]:
        """Where ``[start, end)`` of the text read stands in the true text."""
        return (start, end) if self.moved is None else self.moved.span(start, end)

    def in_read(self, start: int, end: int) -> tuple[int, int]:
        """Where ``[start, end)`` of the true text stands in the text read."""
        return (start, end) if self.back is None else self.back.span(start, end)


@dataclass(frozen=True)
class Scans:
    """Aged plans read by OCR, kept in *cache* so that each is drawn and read only once."""

    corpora: Corpora
    cache: Path

    def document(self, name: str, level: int) -> Document:
        """The plan as read at *level*: 0 is its text, 1 to 5 are levels of ageing."""
        if level == 0:
            return Document.from_text(self.corpora.text(name), source=name)
        kept = self.cache / f"{name}.{level}.pickle"
        if kept.exists():
            document: Document = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
            return document
        self.cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / f"{name}.pdf"
            script = self.corpora.folder / "ageing.py"
            command = [sys.executable, str(script), name, str(level), str(_SEED), str(pdf)]
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603
            document = read(pdf)
        kept.write_bytes(pickle.dumps(document))
        return document

    def reading(self, nlp: Language, name: str, level: int) -> Reading:
        """The plan read at *level* and mined by the rules of *nlp*."""
        document, true = self.document(name, level), self.corpora.text(name)
        doc = nlp(make_doc(nlp, document))
        user: dict[Any, Any] = doc.user_data
        same = document.text == true
        moved = None if same else Alignment(document.text, true)
        back = None if same else Alignment(true, document.text)
        gold = self.corpora.gold(name)
        return Reading(name, level, true, user[PLAN_KEY], user[RECORDS_KEY], gold, moved, back)
