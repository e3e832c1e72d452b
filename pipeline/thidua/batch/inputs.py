"""What the user names — files, folders, globs — as a sorted list of sources."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_SKIPPED = ("~$", ".", "Thumbs.db", "desktop.ini")


def expand(paths: Iterable[str | Path]) -> list[Path]:
    """Every file meant by *paths*, each once, in a fixed order.

    Folders are walked whole; links that lead back into their own parents are not followed.
    A path that does not exist is kept: it becomes a failed row.
    """
    found: dict[Path, None] = {}
    for path in paths:
        text = str(path)
        # Path.glob takes no absolute pattern
        matches = sorted(glob.glob(text, recursive=True)) if glob.has_magic(text) else [text]  # noqa: PTH207
        if os.path.exists(text):  # noqa: PTH110  Path.exists raises on a name that is too long
            matches = [text]
        for match in matches or [text]:
            for file in _walk(Path(match), frozenset()):
                found.setdefault(file)
    return list(found)


def _walk(path: Path, above: frozenset[str]) -> Iterator[Path]:
    if not os.path.isdir(path):  # noqa: PTH112  same reason
        yield path
        return
    here = os.path.realpath(path)
    if here in above:
        return
    try:
        entries = sorted(path.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield path
        return
    for entry in entries:
        if not entry.name.startswith(_SKIPPED):
            yield from _walk(entry, above | {here})
