"""Mining: many sources to one dataset. Every source yields a row, whatever happens to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from thidua.batch.inputs import expand, expand_some
from thidua.batch.memory import Memory
from thidua.batch.one import failed_row, language, mine_file
from thidua.batch.pool import Lost, run
from thidua.dataset import Dataset, DocumentRows, check_target, was_read
from thidua.document import Status
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest import Source
from thidua.knowledge.tables import use
from thidua.records import Record

Progress = Callable[[int, int, DocumentRows], None]


def mine(
    paths: Iterable[str | Path] | str | Path,
    out: str | Path | None = None,
    *,
    workers: int = 1,
    time_limit: float | None = None,
    memory: str | Path | None = None,
    min_confidence: float = 0.0,
    progress: Progress | None = None,
    knowledge: str | Path | None = None,
    extra: Sequence[str] = (),
) -> Dataset:
    """Mine files, folders and globs; written to *out* if given. The rows are in input order.

    Args:
        paths: What to mine. A path that does not exist becomes a failed row.
        out: Folder of the dataset, replaced when all is done.
        workers: Processes; the dataset does not depend on their number.
        time_limit: Seconds a file may take. With a limit, or with several workers, each file is
            mined in a process of its own kind, which may die or be stopped without harm.
        memory: Folder in which finished files are remembered, for the next run.
        min_confidence: Records below it are left out; the outline is kept whole.
        progress: Called after each file with files done, files in all, and the file's rows.
        knowledge: A user's folder of tables, whose rows come before those of thidua; by default
            the one in use, or that of the environment variable ``THIDUA_KNOWLEDGE``.
        extra: Components of others, by the names of their factories (see ``thidua.load``).

    Raises:
        ThiduaError: *out* holds other files, or cannot be written; nothing that could go into it
            exists; it holds documents, and none of *paths* could be read; *knowledge* is no
            folder, or a file in it breaks the format.
        ValueError: No factory has a name of *extra*.
    """
    if out is not None:
        check_target(out)
    named = [paths] if isinstance(paths, str | Path) else paths
    files = expand(named) if out is None else expand_some(named)
    if extra:
        language(tuple(extra))  # a wrong name is told at once
    with use(knowledge):
        known = Memory(Path(memory), tuple(extra)) if memory is not None else None
        task = partial(mine_file, memory=known, extra=tuple(extra))
        rows: list[DocumentRows] = []
        for found in _rows(task, files, workers, time_limit):
            document = sure_enough(found, min_confidence)
            rows.append(document)
            if progress is not None:
                progress(len(rows), len(files), document)
        dataset = Dataset.of(rows)
    if out is not None:
        _keep_better(out, rows)
        dataset.write(out)
    return dataset


def _keep_better(out: str | Path, rows: Iterable[DocumentRows]) -> None:
    """Raises ThiduaError if *rows* are failures alone, and *out* holds documents that were read."""
    if all(row.document.status == Status.FAILED for row in rows) and was_read(out):
        raise ThiduaError(ErrorCode.NOTHING_NEW, str(out))


def sure_enough(rows: DocumentRows, least: float) -> DocumentRows:
    """The rows without the records below the confidence *least*; nothing points at those."""
    if least <= 0:
        return rows
    kept = {
        table: tuple(r for r in found if table == "sections" or r.confidence >= least)
        for table, found in rows.records.items()
    }
    known = {record.record_id for found in kept.values() for record in found}
    return replace(
        rows,
        records={
            table: tuple(_without_lost_references(record, known) for record in found)
            for table, found in kept.items()
        },
    )


def _without_lost_references(record: Record, known: set[str]) -> Record:
    lost = {
        name: None
        for name in ("parent_id", "antecedent_id")
        if (value := getattr(record, name, None)) is not None and value not in known
    }
    return record.model_copy(update=lost) if lost else record


def _rows(
    task: Callable[[Path], DocumentRows],
    files: list[Path],
    workers: int,
    time_limit: float | None,
) -> Iterator[DocumentRows]:
    if time_limit is None and (workers <= 1 or len(files) < 2):
        yield from map(task, files)
        return
    for result in run(task, files, workers, time_limit, _size):
        yield _lost(result, time_limit) if isinstance(result, Lost) else result


def _size(path: Path) -> int:
    """The bytes of a file; a long scan is a large one."""
    return path.stat().st_size if path.exists() else 0


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
