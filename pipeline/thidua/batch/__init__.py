"""Many sources -> one dataset. Imported on demand: a worker waits only for what it uses."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thidua.batch.mining import mine
    from thidua.batch.one import mine_document, mine_file

__all__ = ["mine", "mine_document", "mine_file"]

_HOMES = {
    "mine": "thidua.batch.mining",
    "mine_document": "thidua.batch.one",
    "mine_file": "thidua.batch.one",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'thidua.batch' has no attribute {name!r}")
