"""Awards: every mention of a named emulation title or form of award.

``extractor`` finds the names of the table, ``own_titles`` those that only the text calls titles;
``names`` adds what belongs to a name behind it, ``givers`` who gives it, ``levels`` its level.
"""

from thidua.extract.awards.extractor import create, find_awards

__all__ = ["create", "find_awards"]
