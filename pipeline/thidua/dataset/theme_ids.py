"""One theme, one id over the corpus.

A theme is its words: marks, case, punctuation, "và" and one misread letter do not make another
one; other digits do ("giai đoạn 2021-2025").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from thidua.dataset.majority import commonest
from thidua.knowledge.folding import letters, slug

_DIGITS = re.compile(r"\d+")
# A shorter name is another name when one letter differs ("Hai tốt", "Hai giỏi").
_LONG_ENOUGH = 12


def theme_ids(texts: Iterable[str]) -> dict[str, str]:
    """Letters of each theme -> its id, the words of its most frequent spelling."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        spellings[letters(text)][slug(text)] += 1
    ids: dict[str, str] = {}
    near: dict[tuple[str, tuple[str, ...]], str] = {}  # letters but one -> the theme's letters
    for theme in sorted(spellings, key=lambda key: (-spellings[key].total(), key)):
        digits = tuple(_DIGITS.findall(theme))
        shorter = _but_one(theme)
        known = next((near[s, digits] for s in shorter if (s, digits) in near), None)
        if known is None:
            for one in shorter:
                near.setdefault((one, digits), theme)
            ids[theme] = commonest(spellings[theme])
        else:
            ids[theme] = ids[known]
    return ids


def _but_one(theme: str) -> list[str]:
    """*theme* and all that is left when one goes: words one letter apart share one of these."""
    if len(theme) < _LONG_ENOUGH:
        return [theme]
    return [theme, *(theme[:i] + theme[i + 1 :] for i in range(len(theme)))]
