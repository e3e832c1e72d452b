"""Records -> tables on disk, and back; exports."""

from thidua.dataset.assemble import DocumentRows, assemble
from thidua.dataset.store import TABLES, Dataset, search

__all__ = ["TABLES", "Dataset", "DocumentRows", "assemble", "search"]
