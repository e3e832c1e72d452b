"""Worker processes that can die or hang without harm to the rest.

``concurrent.futures`` breaks the whole pool when one process dies and cannot stop a task, so the
parent here holds one pipe a worker: it knows which item each one has and since when.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Generic, TypeVar

from thidua.errors import ErrorCode, ThiduaError
from thidua.knowledge.tables import use

Item = TypeVar("Item")
Result = TypeVar("Result")

_READY = "ready"
# Finished results wait for the slow one before them; so many at most, a worker.
_AHEAD = 16


@dataclass(frozen=True)
class Lost(Generic[Item]):
    """An item without a result: its worker died, or was stopped at the time limit."""

    item: Item
    timed_out: bool


@dataclass
class _Worker:
    process: BaseProcess
    pipe: Connection
    ready: bool = False
    index: int | None = None
    since: float = 0.0
    dead: bool = False


def run(
    task: Callable[[Item], Result],
    items: Sequence[Item],
    workers: int,
    time_limit: float | None = None,
) -> Iterator[Result | Lost[Item]]:
    """``task(item)`` for every item, in the order of *items*, in *workers* spawned processes.

    *time_limit* is in seconds an item. *task* and *items* must be picklable; *task* must not
    raise. Raises ThiduaError if a process cannot even start.
    """
    pool = [_start(task) for _ in range(min(max(1, workers), len(items)))]
    finished: dict[int, Result | Lost[Item]] = {}
    given = taken = 0
    try:
        while taken < len(items):
            for worker in pool:
                free = worker.ready and worker.index is None
                if free and given < min(len(items), taken + _AHEAD * len(pool)):
                    worker.index, worker.since = given, monotonic()
                    given += 1
                    with suppress(OSError):  # it has just died: its pipe tells so below
                        worker.pipe.send(items[worker.index])
            for number, worker in enumerate(pool):
                if (lost := _state(worker, time_limit)) is None:
                    continue
                if worker.index is not None:
                    finished[worker.index] = Lost(items[worker.index], lost == "late")
                elif not worker.ready:
                    reason = (
                        "a worker process cannot start; a script must call this"
                        " under 'if __name__ == \"__main__\":' or with workers=1"
                    )
                    raise ThiduaError(ErrorCode.INTERNAL, "thidua", reason)
                _stop(worker)
                pool[number] = _start(task)
            for pipe in wait([worker.pipe for worker in pool], _patience(pool, time_limit)):
                worker = next(w for w in pool if w.pipe is pipe)
                try:
                    message = worker.pipe.recv()
                except (EOFError, OSError):
                    worker.dead = True
                    continue
                if not worker.ready:
                    worker.ready = True
                elif worker.index is not None:
                    finished[worker.index] = message
                    worker.index = None
            while taken in finished:
                yield finished.pop(taken)
                taken += 1
    finally:
        for worker in pool:
            _stop(worker)


def _start(task: Callable[[Item], Result]) -> _Worker:
    # spawn: a fork of a process with threads can hang
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(task, theirs), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _stop(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.join()


def _state(worker: _Worker, time_limit: float | None) -> str | None:
    """``dead``, ``late``, or None while all is well."""
    if worker.dead:
        return "dead"
    late = worker.index is not None and time_limit is not None
    return "late" if late and monotonic() - worker.since > (time_limit or 0) else None


def _patience(pool: list[_Worker], time_limit: float | None) -> float | None:
    """Seconds until the next worker is late; None where none can be."""
    if time_limit is None:
        return None
    busy = [worker.since for worker in pool if worker.index is not None]
    return max(0.01, min(busy) + time_limit - monotonic()) if busy else None


def _work(task: Callable[[Item], Result], pipe: Connection) -> None:
    """The life of a worker: items in, results out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract: one thread a process
    with use():  # the parent's tables, by the environment: read once for all items
        pipe.send(_READY)
        while True:
            try:
                item = pipe.recv()
            except (EOFError, OSError):
                return
            pipe.send(task(item))
