"""thidua: Vietnamese emulation-movement plans become a dataset that can be checked.

The public face is small and imported on demand: ``read``, ``load``, ``mine``, ``Dataset``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thidua.batch import mine
    from thidua.dataset import Dataset
    from thidua.ingest import read
    from thidua.language import load

__version__ = "0.1.0"
__all__ = ["Dataset", "__version__", "load", "mine", "read"]

_HOMES = {
    "read": "thidua.ingest",
    "load": "thidua.language",
    "mine": "thidua.batch",
    "Dataset": "thidua.dataset",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: ``--help`` must not wait for spaCy."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'thidua' has no attribute {name!r}")
