"""Mining: many sources to one dataset. Every source yields a row, whatever happens to it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from pathlib import Path

from spacy.language import Language

from thidua import __version__
from thidua.analysis import check
from thidua.batch.inputs import expand
from thidua.dataset import Dataset, DocumentRows, assemble
from thidua.document import Document
from thidua.errors import ErrorCode, ThiduaError
from thidua.extract.component import PLAN_KEY, RECORDS_KEY
from thidua.ingest import Source, read_source
from thidua.language import load, make_doc
from thidua.records import DocumentRow

Progress = Callable[[int, int, DocumentRows], None]


@cache
def _language() -> Language:
    return load()


def mine_document(nlp: Language, document: Document) -> DocumentRows:
    """All rows of one document that has been read."""
    doc = nlp(make_doc(nlp, document))
    plan = doc.user_data[PLAN_KEY]
    records = dict(doc.user_data.get(RECORDS_KEY, {}))
    records["findings"] = tuple(check(plan, records))
    return assemble(document, plan, records)


def mine_file(path: Path) -> DocumentRows:
    """All rows of one file; a failure is a row with one sentence that says what to do."""
    source: Source | None = None
    try:
        source = Source.open(path)
        return mine_document(_language(), read_source(source))
    except ThiduaError as error:
        return _failed(path, source, str(error))
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        return _failed(path, source, str(ThiduaError(ErrorCode.INTERNAL, path.name, reason)))


def _failed(path: Path, source: Source | None, sentence: str) -> DocumentRows:
    return DocumentRows(
        DocumentRow(
            doc_id=source.doc_id if source else "",
            source=str(path),
            file_name=path.name,
            status="failed",
            error=sentence,
            thidua_version=__version__,
        )
    )


def mine(
    paths: Iterable[str | Path] | str | Path,
    out: str | Path | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> Dataset:
    """Mine files, folders and globs; written to *out* if given. The result is in input order.

    Workers are processes; the dataset does not depend on their number.
    """
    files = expand([paths] if isinstance(paths, str | Path) else paths)
    rows: list[DocumentRows] = []
    for done, document in enumerate(_rows(files, workers), 1):
        rows.append(document)
        if progress is not None:
            progress(done, len(files), document)
    dataset = Dataset.of(rows)
    if out is not None:
        dataset.write(out)
    return dataset


def _rows(files: list[Path], workers: int) -> Iterator[DocumentRows]:
    if workers <= 1 or len(files) < 2:
        yield from map(mine_file, files)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        waiting = [pool.submit(mine_file, file) for file in files]
        for file, future in zip(files, waiting, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                sentence = ThiduaError(ErrorCode.INTERNAL, file.name, "a worker process died")
                yield _failed(file, None, str(sentence))
