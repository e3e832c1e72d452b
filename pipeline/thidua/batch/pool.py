"""Worker processes that can die or hang without harm to the rest.

``concurrent.futures`` breaks the whole pool when one process dies and cannot stop a task, so the
parent here holds one pipe a worker: it knows which item each one has and since when. Workers are
forked from a server, a process of its own that has no threads and has loaded what all of them use:
patterns and tables take seconds, once for all of them and again for none that takes a lost one's
place. Where the system has no such servers each worker is spawned, and loads for itself.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import forkserver
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
# So many of the last items, a worker, are begun in the order of their weights.
_LAST = 4
_SHARED = "thidua.batch.shared"
_SERVED = "forkserver" in multiprocessing.get_all_start_methods()


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
    weight: Callable[[Item], float] = lambda item: 0.0,
) -> Iterator[Result | Lost[Item]]:
    """``task(item)`` for every item, in the order of *items*, in *workers* processes.

    *time_limit* is in seconds an item. Of the last items those of most *weight* are begun first, so
    that no worker is left alone with a long one at the end. *task* and *items* must be picklable;
    *task* must not raise. Raises ThiduaError if a process cannot even start.
    """
    yield from _Pool(task, items, workers, time_limit, weight).results()


def prepare() -> None:
    """Start the server of the workers, which loads in the meantime; more calls change nothing."""
    if _SERVED:
        multiprocessing.set_forkserver_preload([_SHARED])
        with _deaf_to_interrupts():
            forkserver.ensure_running()


class _Pool(Generic[Item, Result]):
    """The workers, what each has in hand, and the results that wait for their turn."""

    def __init__(
        self,
        task: Callable[[Item], Result],
        items: Sequence[Item],
        workers: int,
        time_limit: float | None,
        weight: Callable[[Item], float],
    ) -> None:
        self.task = task
        self.items = items
        self.time_limit = time_limit
        self.weight = weight
        self.workers = [_start(task) for _ in range(min(max(1, workers), len(items)))]
        self.finished: dict[int, Result | Lost[Item]] = {}
        self.taken = 0
        self.waiting = deque(range(len(items)))

    def results(self) -> Iterator[Result | Lost[Item]]:
        """All of them in the order of the items; the workers end with it."""
        try:
            while self.taken < len(self.items):
                self._give()
                self._replace_lost()
                self._receive()
                while self.taken in self.finished:
                    yield self.finished.pop(self.taken)
                    self.taken += 1
        finally:
            for worker in self.workers:
                _stop(worker)

    def _give(self) -> None:
        """An item to each worker that waits for one."""
        most = self.taken + _AHEAD * len(self.workers)
        for worker in self.workers:
            if worker.ready and worker.index is None and self.waiting and self.waiting[0] < most:
                worker.index, worker.since = self._take(), monotonic()
                with suppress(OSError):  # it has just died: its pipe tells so below
                    worker.pipe.send(self.items[worker.index])

    def _take(self) -> int:
        """The next item; of the last ones the heaviest."""
        index = self.waiting[0]
        if len(self.waiting) <= _LAST * len(self.workers):
            index = max(self.waiting, key=lambda one: self.weight(self.items[one]))
        self.waiting.remove(index)
        return index

    def _replace_lost(self) -> None:
        """New workers for those that died or are late; raises ThiduaError if one cannot start."""
        for number, worker in enumerate(self.workers):
            if (lost := _state(worker, self.time_limit)) is None:
                continue
            if worker.index is not None:
                self.finished[worker.index] = Lost(self.items[worker.index], lost == "late")
            elif not worker.ready:
                reason = (
                    "a worker process cannot start; a script must call this"
                    " under 'if __name__ == \"__main__\":' or with workers=1"
                )
                raise ThiduaError(ErrorCode.INTERNAL, "thidua", reason)
            _stop(worker)
            self.workers[number] = _start(self.task)

    def _receive(self) -> None:
        """What workers have sent, waiting until one sends or is late."""
        pipes = [worker.pipe for worker in self.workers]
        for pipe in wait(pipes, _patience(self.workers, self.time_limit)):
            worker = next(w for w in self.workers if w.pipe is pipe)
            try:
                message = worker.pipe.recv()
            except (EOFError, OSError):
                worker.dead = True
                continue
            if not worker.ready:
                worker.ready = True
            elif worker.index is not None:
                self.finished[worker.index] = message
                worker.index = None


def _start(task: Callable[[Item], Result]) -> _Worker:
    prepare()
    served = multiprocessing.get_context("forkserver") if _SERVED else None
    context = served or multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    # the server has the environment that was there when it started: each worker is given today's
    arguments = (task, theirs, dict(os.environ))
    process = context.Process(target=_work, args=arguments, daemon=True)
    with nullcontext() if _SERVED else _deaf_to_interrupts():
        process.start()
    theirs.close()
    return _Worker(process, ours)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process that starts here ignores Ctrl-C from its first moment: that is the parent's."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say what is done with signals
        return
    usual = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)


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


def _work(task: Callable[[Item], Result], pipe: Connection, environment: Mapping[str, str]) -> None:
    """The life of a worker: items in, results out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    os.environ.clear()
    os.environ.update(environment)
    import_module(_SHARED)  # the server has done it
    with use():  # the parent's tables, by the environment: read once for all items
        pipe.send(_READY)
        while True:
            try:
                item = pipe.recv()
            except (EOFError, OSError):
                return
            pipe.send(task(item))
