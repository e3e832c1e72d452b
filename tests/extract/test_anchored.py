"""Matches at given beginnings: the same as those of a search through the whole text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from thidua.extract.anchored import matches, starts

_PATTERN = re.compile(r"(?<!x)(?:ab+|cab)(?!x)")


@given(st.text(alphabet="abcx ", max_size=60), st.integers(0, 20), st.integers(20, 60))
def test_as_a_search_finds_them(text: str, first: int, last: int) -> None:
    at = starts(text, ("ab", "cab"), first, last)
    found = [match.span() for match in matches(_PATTERN, text, at, last)]
    assert found == [match.span() for match in _PATTERN.finditer(text, first, last)]
