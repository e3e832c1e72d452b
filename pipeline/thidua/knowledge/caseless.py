"""Patterns that do not look at case, tried on small letters.

With ``re.I`` the engine cannot pass over a branch at its first letter: in a text that is in small
letters already, an alternation of words is found in a third of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from sys import maxsize

from thidua.knowledge.folding import lowered

_WORD = re.compile(r"\\.|\(\?P|[^\W\d_]+")
_LONG = 2_000  # characters from which on a text is a whole plan, asked for again and again


class Caseless:
    """As ``re.compile(pattern, re.I)``: offsets are the text's own, groups come in small letters."""

    def __init__(self, pattern: str) -> None:
        """Raises ``ValueError`` if a part of *pattern* does look at case."""
        if "(?-i:" in pattern:
            raise ValueError("a part of the pattern looks at case: use re.I")
        small = _WORD.sub(lambda m: m[0] if m[0][0] in "\\(" else m[0].lower(), pattern)
        self._pattern = re.compile(small)

    @property
    def pattern(self) -> str:
        """The pattern, in small letters."""
        return self._pattern.pattern

    def search(self, text: str, first: int = 0, last: int = maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return self._pattern.search(_small(text), first, last)

    def match(self, text: str, first: int = 0, last: int = maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.match``."""
        return self._pattern.match(_small(text), first, last)

    def fullmatch(self, text: str, first: int = 0, last: int = maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.fullmatch``."""
        return self._pattern.fullmatch(_small(text), first, last)

    def finditer(self, text: str, first: int = 0, last: int = maxsize) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        return self._pattern.finditer(_small(text), first, last)


def _small(text: str) -> str:
    return _small_plan(text) if len(text) >= _LONG else lowered(text)


@lru_cache(maxsize=8)
def _small_plan(text: str) -> str:
    return lowered(text)
