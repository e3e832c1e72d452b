from __future__ import annotations

import pytest

from thidua.training.comparison import Row, decide, sign_test
from thidua.training.items import Answered, Item, f1, overlap, plain

RIGHT, WRONG = frozenset({("targets",)}), frozenset({("content",)})


def answered(gold, rule, model, chance=1.0, is_open=True):
    return Answered(Item("", gold, rule, is_open), tuple((fact, chance) for fact in model))


@pytest.mark.parametrize(
    ("answer", "hybrid"),
    [
        (answered(RIGHT, WRONG, RIGHT, 0.9), RIGHT),
        (answered(RIGHT, WRONG, RIGHT, 0.7), WRONG),  # not sure enough
        (answered(RIGHT, WRONG, RIGHT, 0.9, is_open=False), WRONG),  # not asked
        (answered(RIGHT, RIGHT, frozenset()), RIGHT),  # nothing to say
    ],
)
def test_hybrid_asks_a_sure_model_where_it_is_open(answer, hybrid):
    assert answer.facts("hybrid", 0.8) == hybrid


def test_f1_counts_facts_over_all_items():
    both = [answered(RIGHT, RIGHT, WRONG), answered(RIGHT, frozenset(), RIGHT)]
    assert f1(both, "rules", 0.5) == pytest.approx(2 / 3)
    assert f1(both, "model", 0.5) == pytest.approx(1 / 2)
    assert f1([], "rules", 0.5) == 1.0


def rows(dev, test, clean=0.0, better=20, worse=2):
    def row(split, level, gain):
        counts = ({"model": 0, "hybrid": better}, {"model": 9, "hybrid": worse})
        return Row(split, level, 100, {"rules": 0.9, "model": 0.5, "hybrid": 0.9 + gain}, *counts)

    return (
        row("dev", 0, clean),
        row("dev", None, dev),
        row("test", 0, clean),
        row("test", None, test),
    )


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (rows(0.02, 0.01), "hybrid"),
        (rows(0.02, 0.0), "hybrid"),
        (rows(-0.02, 0.05), None),
        (rows(0.02, -0.01), None),
        (rows(0.02, 0.01, clean=-0.01), None),
        (rows(0.02, 0.01, better=3, worse=2), None),
    ],
)
def test_a_model_is_kept_only_if_it_wins_on_dev_and_loses_nowhere(given, kept):
    assert decide(given).kept == kept


def test_sign_test_is_exact():
    assert sign_test(5, 0) == pytest.approx(1 / 32)
    assert sign_test(1, 1) == pytest.approx(3 / 4)
    assert sign_test(0, 0) == 1.0


def test_plain_levels_case_space_and_edges():
    assert plain(" “Cán bộ,\n công  chức”;") == "cán bộ, công chức"
    assert plain(None) == ""


def test_overlap_is_intersection_over_union():
    assert overlap((0, 4), (2, 6)) == pytest.approx(1 / 3)
    assert overlap((0, 2), (2, 4)) == 0
