"""The corpora as training sees them: plans by split with their gold, and the phrase bank."""

from __future__ import annotations

import csv
import importlib.util
import sys
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from thidua.errors import ErrorCode, ThiduaError
from thidua.evaluation.gold import GoldFile, read_gold


@dataclass(frozen=True)
class Corpora:
    """The folder ``corpora/`` of the repository: plans, gold, phrases and their splits."""

    folder: Path

    @cached_property
    def _splits(self) -> dict[str, str]:
        path = self.folder / "splits.csv"
        if not path.exists():
            raise ThiduaError(ErrorCode.NO_GOLD, str(self.folder))
        with path.open(encoding="utf-8", newline="") as table:
            return {row["plan"]: row["split"] for row in csv.DictReader(table)}

    @cached_property
    def _gold(self) -> dict[str, GoldFile]:
        return {gold.name: gold for gold in read_gold(self.folder / "gold")}

    def names(self, split: str) -> list[str]:
        """The plans of *split* (train, dev or test), in alphabetical order."""
        return sorted(name for name, own in self._splits.items() if own == split)

    def text(self, name: str) -> str:
        """The true text of a plan, NFC."""
        path = self.folder / "plans" / f"{name}.txt"
        return unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))

    def gold(self, name: str) -> GoldFile:
        """The gold of a plan; offsets refer to ``text(name)``."""
        return self._gold[name]

    def phrases(self, table: str, split: str) -> list[Any]:
        """The sentences of one table and split of the phrase bank, as ``phrases_bank.Phrase``."""
        return [p for p in self._phrases if p.table == table and p.split == split]

    @cached_property
    def _phrases(self) -> list[Any]:
        name = "phrases_bank"
        spec = importlib.util.spec_from_file_location(name, self.folder / f"{name}.py")
        if spec is None or spec.loader is None:
            raise ThiduaError(ErrorCode.NO_GOLD, str(self.folder))
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module  # its dataclasses look their module up
        spec.loader.exec_module(module)
        return list(module.load(self.folder / "phrases"))
