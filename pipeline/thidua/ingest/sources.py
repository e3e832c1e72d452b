"""A source: the bytes of one input and where they came from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from thidua.document import document_id
from thidua.errors import ErrorCode, ThiduaError, system_reason

LARGEST = 200 * 1024 * 1024


@dataclass(frozen=True)
class Source:
    """One input: its path as given, its name, its bytes, and the id they make."""

    path: str
    name: str
    data: bytes
    doc_id: str

    @classmethod
    def open(cls, path: Path) -> Source:
        """Read *path*. Raises ThiduaError where it is missing, unreadable, empty, huge, a folder."""
        name = path.name
        try:
            if not path.exists():
                raise ThiduaError(ErrorCode.NOT_FOUND, str(path))
            if path.is_dir():
                next(path.iterdir(), None)  # one that may not be looked into is told as such
                raise ThiduaError(ErrorCode.IS_FOLDER, str(path))
            if path.stat().st_size >= LARGEST:
                raise ThiduaError(ErrorCode.TOO_LARGE, name, "200 MB")
            data = path.read_bytes() if path.is_file() else _of_device(path)
        except OSError as error:
            raise ThiduaError(ErrorCode.UNREADABLE_FILE, name, system_reason(error)) from error
        return cls.of(data, str(path))

    @classmethod
    def of(cls, data: bytes, path: str) -> Source:
        """A source of bytes in memory. Raises ThiduaError if there are none."""
        name = path.rsplit("/", 1)[-1]
        if not data:
            raise ThiduaError(ErrorCode.EMPTY_FILE, name)
        return cls(path, name, data, document_id(data))


def _of_device(path: Path) -> bytes:
    """The bytes of a pipe or a device, which tells no size and may have no end."""
    with path.open("rb") as file:
        data = file.read(LARGEST)
    if len(data) == LARGEST:
        raise ThiduaError(ErrorCode.TOO_LARGE, path.name, "200 MB")
    return data
