"""What the user names — files, folders, globs — as a sorted list of sources."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from thidua.errors import ErrorCode, ThiduaError

_SKIPPED = ("~$", ".", "Thumbs.db", "desktop.ini")
_LISTED, _LONGEST = 3, 200  # names in an error, and the characters of each


def expand(paths: Iterable[str | Path]) -> list[Path]:
    """Every file meant by *paths*, each once, in a fixed order.

    Folders are walked whole; links that lead back into their own parents are not followed, and
    pipes and devices in them are no documents. A path that does not exist is kept: it becomes a
    failed row.
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


def expand_some(paths: Iterable[str | Path]) -> list[Path]:
    """``expand`` for an answer that is made of files: one at least must be there.

    Raises:
        ThiduaError: the paths do not exist, or are folders without a file.
    """
    named = list(paths)
    files = expand(named)
    if not any(map(_is_there, files)):
        raise ThiduaError(ErrorCode.NO_INPUT, _listed([str(path) for path in named]))
    return files


def _is_there(path: Path) -> bool:
    """Whether *path* stands somewhere, be it a dead link or what one may not look at."""
    try:
        path.lstat()
    except PermissionError:
        return True
    except (OSError, ValueError):  # a name that is too long, or has a NUL, is nowhere
        return False
    return True


def _listed(names: list[str]) -> str:
    """The first of *names*, each cut to a length one can read."""
    shown = [name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in names[:_LISTED]]
    more = ["…"] if len(names) > _LISTED else []
    return ", ".join([*shown, *more]) or "nothing"


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
        if not entry.name.startswith(_SKIPPED) and not _is_special(entry):
            yield from _walk(entry, above | {here})


def _is_special(path: Path) -> bool:
    """Whether *path* is a pipe, a socket or a device, which may be read for ever."""
    try:
        kind = stat.S_IFMT(path.stat().st_mode)
    except OSError:
        return False  # a dead link is a failed row
    return kind not in (stat.S_IFREG, stat.S_IFDIR)
