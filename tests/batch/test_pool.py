"""Workers that die or hang lose one item; the order is that of the input.

The task is ``eval``: other processes import what they are given, and tests are no package.
"""

from __future__ import annotations

import signal
import threading
import time

import pytest

from thidua.batch import pool
from thidua.batch.pool import Lost, run
from thidua.errors import ThiduaError

DIE = "__import__('os')._exit(3)"
HANG = "__import__('time').sleep(60)"
SLOW = "__import__('time').sleep(0.3)"


def test_the_order_is_that_of_the_items_and_a_dead_worker_loses_its_item_only():
    items = [SLOW, "1", DIE, "2", *map(str, range(100))]
    found = list(run(eval, items, 2))
    assert found == [None, 1, Lost(DIE, False), 2, *range(100)]


def test_a_hanging_worker_is_stopped_at_the_limit():
    start = time.monotonic()
    assert list(run(eval, ["1", HANG, "2"], 1, 0.5)) == [1, Lost(HANG, True), 2]
    assert time.monotonic() - start < 40


def test_a_caller_who_stops_early_is_not_kept_waiting():
    results = run(eval, ["1", HANG], 1)
    assert next(results) == 1
    start = time.monotonic()
    results.close()
    assert time.monotonic() - start < 5


def test_a_worker_that_cannot_start_is_one_sentence():
    with pytest.raises(ThiduaError, match="cannot start"):
        list(run(_Unloadable(), ["1"], 1))


class _Unloadable:
    """A task that the worker fails to unpickle."""

    def __reduce__(self):
        return eval, ("1 / 0",)

    def __call__(self, item):
        return item


def test_nothing_to_do():
    assert list(run(eval, [], 2)) == []


def test_a_worker_that_starts_leaves_ctrl_c_to_its_parent():
    usual = signal.getsignal(signal.SIGINT)
    with pool._deaf_to_interrupts():
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN  # what a new process inherits
    assert signal.getsignal(signal.SIGINT) is usual


def test_workers_can_be_started_outside_the_main_thread():
    found = []
    thread = threading.Thread(target=lambda: found.extend(run(abs, [-1, -2], 1)))
    thread.start()
    thread.join(60)
    assert found == [1, 2]


def test_of_the_last_items_the_heaviest_is_begun_first(tmp_path):
    begun = tmp_path / "begun"
    items = [f"open({str(begun)!r}, 'a').write('{n}')" for n in range(12)]
    found = list(run(eval, items, 1, weight=lambda item: float(item[-3:-2] == "9")))
    assert found == [1] * 10 + [2] * 2
    assert begun.read_text() == "01234567" + "9" + "8" + "1011"


def test_a_worker_has_the_environment_of_today(monkeypatch):
    seen = "__import__('os').environ.get('THIDUA_TEST_OF_POOL')"
    assert list(run(eval, [seen], 1)) == [None]
    monkeypatch.setenv("THIDUA_TEST_OF_POOL", "hôm nay")
    assert list(run(eval, [seen], 1)) == ["hôm nay"]


def test_a_worker_has_loaded_what_all_use_and_has_one_thread():
    loaded = "'thidua.language' in __import__('sys').modules"
    threads = "__import__('cv2').getNumThreads()"
    assert list(run(eval, [loaded, threads], 1)) == [True, 1]
