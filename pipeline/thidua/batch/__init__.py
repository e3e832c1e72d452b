"""Many sources -> one dataset."""

from thidua.batch.mining import mine, mine_document, mine_file

__all__ = ["mine", "mine_document", "mine_file"]
