"""Awards: every mention of a named emulation title or form of award."""

from thidua.extract.awards.extractor import create, find_awards

__all__ = ["create", "find_awards"]
