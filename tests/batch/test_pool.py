"""Workers that die or hang lose one item; the order is that of the input."""

from __future__ import annotations

import os
import time

import pytest

from thidua.batch.pool import Lost, run


def task(item):
    if item == "die":
        os._exit(3)
    if item == "hang":
        time.sleep(60)
    if item == "slow":
        time.sleep(0.3)
    return item.upper() if isinstance(item, str) else item


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_results_come_in_the_order_of_the_items(workers):
    assert list(run(task, ["slow", "a", "b"], workers)) == ["SLOW", "A", "B"]


def test_a_dead_worker_loses_its_item_only():
    found = list(run(task, ["a", "die", "b", "die", "c"], 2))
    assert found == ["A", Lost("die", False), "B", Lost("die", False), "C"]


def test_a_hanging_worker_is_stopped_at_the_limit():
    start = time.monotonic()
    assert list(run(task, ["a", "hang", "b"], 1, 0.5)) == ["A", Lost("hang", True), "B"]
    assert time.monotonic() - start < 30


def test_more_results_than_may_wait():
    assert list(run(task, ["slow", *range(100)], 2)) == ["SLOW", *range(100)]


def test_nothing_to_do():
    assert list(run(task, [], 2)) == []


def test_a_caller_who_stops_leaves_no_process():
    results = run(task, ["a", "hang", "hang"], 2)
    assert next(results) == "A"
    results.close()
