"""Lines of a text that was wrapped by hand, put together to the paragraphs that they are.

Such a text comes from a page; drawn line by line each of its lines would be a paragraph.
"""

from __future__ import annotations

import re
from itertools import pairwise

Span = tuple[int, int]

_FEWEST_FULL = 6  # lines of one width that show that a text is wrapped
_EVEN, _WIDEST = 0.85, 135  # of the longest; characters
_FULL = 0.72  # of the longest: a line that goes on
_OPENS = re.compile(
    r"\s*(?:[-–+•*|#►]|\d{1,2}(?:\.\d{1,2})*\s?[.)/]\s|[IVXl]{1,5}\s?[.)/–-]|[a-zđ][.)]\s|Điều\s|Căn cứ\s|Đợt\s|Nơi nhận)"
)
_ENDS = re.compile(r"[.;:!?|]\W*$")


def unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """*lines* of *text*, those that one goes on in made one span; the same where none does."""
    lengths = sorted((end - start for start, end in lines), reverse=True)[:_FEWEST_FULL]
    even = len(lengths) == _FEWEST_FULL and lengths[-1] >= lengths[0] * _EVEN
    if not even or lengths[0] > _WIDEST:
        return lines
    found = lines[:1]
    for before, line in pairwise(lines):
        if _goes_on(text, before, line, lengths[0]):
            found[-1] = (found[-1][0], line[1])
        else:
            found.append(line)
    return found


def _goes_on(text: str, before: Span, line: Span, longest: int) -> bool:
    above = text[slice(*before)]
    adjacent = text.count("\n", before[1], line[0]) == 1
    full = len(above.rstrip()) >= longest * _FULL and not _ENDS.search(above)
    # two columns typed side by side are no running text
    plain = "   " not in above.strip() and "   " not in text[slice(*line)].strip()
    return adjacent and full and plain and _OPENS.match(text, *line) is None
