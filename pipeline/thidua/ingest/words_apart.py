"""Words that the engine's boxes or lines run into each other, told apart by their places.

Boxes are in points from the top left of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, groupby, pairwise
from statistics import median

from thidua.ingest.tokens import Token, middle, shares_width

_SAME_ROW = 0.6  # of the usual height: middles of words of one line are no further apart


def told_apart(tokens: Sequence[Token]) -> list[Token]:
    """*tokens* of an engine, each ending at the latest where the next of its line begins.

    On poor pages Tesseract draws the box of a word as far as the end of the one after it.
    """
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if before and before.line == token.line and before.x0 < token.x0 < before.x1:
            found[-1] = before._replace(x1=token.x0)
        found.append(token)
    return found


def rows_apart(tokens: Sequence[Token]) -> list[Token]:
    """*tokens*, line by line, each line in which words stand over each other parted into its rows.

    On poor pages Tesseract takes two lines for one; their words would be read in turn.
    """
    if not tokens:
        return []
    reach = _SAME_ROW * median(token.bottom - token.top for token in tokens)
    found: list[Token] = []
    number = 0
    for _, group in groupby(tokens, key=lambda token: token.line):
        for row in _rows(list(group), reach):
            found += [token._replace(line=number) for token in row]
            number += 1
    return found


def _rows(line: list[Token], reach: float) -> list[list[Token]]:
    """The rows of one *line*: words whose middles are more than *reach* apart stack."""
    if not any(_stack(*pair, reach) for pair in combinations(line, 2)):
        return [line]
    middles = sorted(map(middle, line))
    _, cut = max((below - above, below) for above, below in pairwise(middles))
    upper = [token for token in line if middle(token) < cut]
    lower = [token for token in line if middle(token) >= cut]
    return [*_rows(upper, reach), *_rows(lower, reach)]


def _stack(one: Token, other: Token, reach: float) -> bool:
    """Whether two words stand one over the other."""
    return shares_width(one, other) and abs(middle(one) - middle(other)) > reach
