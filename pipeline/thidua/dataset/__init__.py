"""Records -> tables on disk, and back; exports."""

from thidua.dataset.assemble import DocumentRows, assemble
from thidua.dataset.database import search
from thidua.dataset.store import TABLES, Dataset, check_target, place_of, was_read

__all__ = [
    "TABLES",
    "Dataset",
    "DocumentRows",
    "assemble",
    "check_target",
    "place_of",
    "search",
    "was_read",
]
