"""The gate: F1 on the project's corpus may not fall below the committed figures."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_PATH = Path(__file__).with_name("floors.py")
_SPEC = importlib.util.spec_from_file_location("floors", _PATH)
assert _SPEC is not None
assert _SPEC.loader is not None
floors = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(floors)


@pytest.fixture(scope="module")
def figures():
    return floors.measure()


def test_the_floors_are_for_this_corpus():
    gold, _ = floors.read()
    assert gold == floors.checksum(), "the gold has changed: run tests/evaluation/floors.py"


def test_no_figure_has_fallen(figures):
    _, committed = floors.read()
    assert set(committed) == set(figures)
    assert floors.lowered(committed, figures) == []


def test_a_fall_is_noticed(figures):
    _, committed = floors.read()
    worse = {table: dict(row, right=row["right"] - 0.01) for table, row in committed.items()}
    assert len(floors.lowered(committed, worse)) == len(committed)
