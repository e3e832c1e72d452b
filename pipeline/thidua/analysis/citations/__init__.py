"""Citations over a corpus: the index of cited works, its contradictions, its network."""

from thidua.analysis.citations.index import CitationIndex, Entry, citation_index

__all__ = ["CitationIndex", "Entry", "citation_index"]
