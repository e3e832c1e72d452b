"""Mining: many sources to one dataset. Every source yields a row, whatever happens to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from thidua.batch.inputs import expand
from thidua.batch.memory import Memory
from thidua.batch.one import failed_row, mine_file
from thidua.batch.pool import Lost, run
from thidua.dataset import Dataset, DocumentRows, check_target
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest import Source

Progress = Callable[[int, int, DocumentRows], None]


def mine(
    paths: Iterable[str | Path] | str | Path,
    out: str | Path | None = None,
    *,
    workers: int = 1,
    time_limit: float | None = None,
    memory: str | Path | None = None,
    progress: Progress | None = None,
) -> Dataset:
    """Mine files, folders and globs; written to *out* if given. The rows are in input order.

    Args:
        paths: What to mine. A path that does not exist becomes a failed row.
        out: Folder of the dataset, replaced when all is done.
        workers: Processes; the dataset does not depend on their number.
        time_limit: Seconds a file may take. With a limit, or with several workers, each file is
            mined in a process of its own kind, which may die or be stopped without harm.
        memory: Folder in which finished files are remembered, for the next run.
        progress: Called after each file with files done, files in all, and the file's rows.

    Raises:
        ThiduaError: *out* holds other files, or cannot be written.
    """
    if out is not None:
        check_target(out)
    files = expand([paths] if isinstance(paths, str | Path) else paths)
    task = partial(mine_file, memory=Memory(Path(memory)) if memory is not None else None)
    rows: list[DocumentRows] = []
    for document in _rows(task, files, workers, time_limit):
        rows.append(document)
        if progress is not None:
            progress(len(rows), len(files), document)
    dataset = Dataset.of(rows)
    if out is not None:
        dataset.write(out)
    return dataset


def _rows(
    task: Callable[[Path], DocumentRows],
    files: list[Path],
    workers: int,
    time_limit: float | None,
) -> Iterator[DocumentRows]:
    if time_limit is None and (workers <= 1 or len(files) < 2):
        yield from map(task, files)
        return
    for result in run(task, files, workers, time_limit):
        yield _lost(result, time_limit) if isinstance(result, Lost) else result


def _lost(lost: Lost[Path], time_limit: float | None) -> DocumentRows:
    """The row of a file whose process died or was stopped."""
    path = lost.item
    try:
        source = Source.open(path)
    except ThiduaError:
        source = None
    if lost.timed_out:
        error = ThiduaError(ErrorCode.TIMEOUT, path.name, f"{time_limit:g} s")
    else:
        error = ThiduaError(ErrorCode.INTERNAL, path.name, "its process died, of memory perhaps")
    return failed_row(path, source, str(error))
