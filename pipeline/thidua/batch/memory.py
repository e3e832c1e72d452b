"""What earlier runs found, so that a second run does only what is new.

A folder of the user's choice, one file a source: named by the bytes, the file's name, the program
that mined it, the user's own tables and the names of others' components. Any change to the
program's code, to its tables or to the user's makes it forget everything.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from thidua.dataset import DocumentRows
from thidua.ingest import Source
from thidua.knowledge.tables import fingerprint
from thidua.records import ROW_CLASSES, DocumentRow, Record

_ENTRY = re.compile(r"[0-9a-f]{32}\.json\.(?:z|\d+)")


@dataclass(frozen=True)
class Memory:
    """Rows by source, in *folder*, found with the tables in use and with *extra* components."""

    folder: Path
    extra: tuple[str, ...] = ()
    knowledge: str = field(default_factory=fingerprint)

    def recall(self, source: Source) -> DocumentRows | None:
        """The rows of *source* if they are known; a damaged entry is as good as none."""
        try:
            data = json.loads(zlib.decompress(self._path(source).read_bytes()))
            return DocumentRows(
                DocumentRow.model_validate(data["document"]),
                {table: _records(table, found) for table, found in data["records"].items()},
            )
        except (OSError, ValueError, KeyError, zlib.error, ValidationError):
            return None

    def keep(self, source: Source, rows: DocumentRows) -> None:
        """Remember *rows*; a full disk is no reason to fail."""
        data = {
            "document": rows.document.model_dump(mode="json"),
            "records": {
                table: [record.model_dump(mode="json") for record in found]
                for table, found in rows.records.items()
            },
        }
        path = self._path(source)
        staging = path.with_suffix(f".{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            staging.write_bytes(zlib.compress(json.dumps(data, ensure_ascii=False).encode()))
            staging.replace(path)
        except OSError:
            with suppress(OSError):
                staging.unlink()

    def _path(self, source: Source) -> Path:
        name = source.name.encode("utf-8", "replace")
        setting = " ".join((program(), self.knowledge, *self.extra))
        key = b"\0".join((setting.encode(), source.doc_id.encode(), name))
        return self.folder / f"{hashlib.sha256(key).hexdigest()[:32]}.json.z"


def forget(folder: Path) -> None:
    """Remove what was remembered in *folder*, and the folder when nothing else is in it."""
    with suppress(OSError):
        for path in folder.iterdir():
            if _ENTRY.fullmatch(path.name):
                path.unlink(missing_ok=True)
        folder.rmdir()


def _records(table: str, found: list[dict[str, object]]) -> tuple[Record, ...]:
    kind = ROW_CLASSES[table]
    rows = (kind.model_validate(row) for row in found)
    return tuple(row for row in rows if isinstance(row, Record))


@cache
def program() -> str:
    """A fingerprint of thidua's own code and tables."""
    digest = hashlib.sha256()
    root = Path(str(files("thidua")))
    for path in sorted([*root.rglob("*.py"), *root.rglob("*.csv")]):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
