"""The annotated real plans beside the project, where they are there: nothing read right may be lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.batch import mine
from thidua.evaluation import score

SHARED = Path(__file__).resolve().parents[3] / "shared"
# F1 right: what may not fall; all other tables are read without an error
FLOORS = {"directives": 0.96, "targets": 0.956}


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no annotated plans beside the project")
def test_nothing_that_was_right_is_lost():
    names = {gold.stem for gold in (SHARED / "gold").glob("*.jsonl")}
    plans = [plan for plan in sorted((SHARED / "seeds").glob("*.txt")) if plan.name[:3] in names]
    result = score(mine(plans), SHARED / "gold")
    assert result.documents == len(names)
    for table, figures in result.scores.items():
        assert figures.f1("right") >= FLOORS.get(table, 1.0), (table, figures.errors)
