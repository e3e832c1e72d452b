"""Two readings of one poor page made one: what both have, the better of what differs, what one lost.

A copy of a copy is read twice, with two of Tesseract's models and the second time softened: they
seldom err at the same word. The better word is the one that plans have more often and of which
the engine is surer (a vote as in Handley 1998, with only two voters).
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from thidua.ingest.tokens import Token
from thidua.knowledge.sequences import log_share, unit

_NO_CONTEXT = ("", "")
_UNKNOWN = -11.0  # logarithm of the share of a word that plans do not have
_KNOWN_WEIGHT, _SURE_WEIGHT = 0.5, 12.0
_SURE = 0.7  # of a word that only one reading has
_SAME_EDGE = 0.6  # of the height of a line: edges no further apart are the same
_BULLETS = frozenset("-–—+*•")
_ODD = frozenset(("<mixed>", "<sign>"))


def reconciled(first: Sequence[Token], second: Sequence[Token]) -> list[Token]:
    """The words of *first* in their order, put right and made up by those of *second*.

    Both are readings of one picture; boxes are in the same points.
    """
    rows = _Rows(second)
    found: list[Token] = []
    taken: set[int] = set()
    for token in first:
        here = [
            place
            for place in rows.at(token)
            if place not in taken and _shares(token, second[place])
        ]
        taken.update(here)
        here.sort(key=lambda place: second[place].x0)
        found += _better(token, [second[place]._replace(line=token.line) for place in here])
    covered = _Rows(first)
    for place, token in enumerate(second):
        if (
            place not in taken
            and _is_lost(token)
            and not any(_overlap(token, first[other]) > 0 for other in covered.at(token))
        ):
            _insert(found, token)
    return found


class _Rows:
    """Words by the height of their middles, to find those of a line quickly."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._order = sorted(range(len(tokens)), key=lambda place: _middle(tokens[place]))
        self._middles = [_middle(tokens[place]) for place in self._order]

    def at(self, token: Token) -> list[int]:
        """Places of the words whose middles lie between the upper and the lower edge of *token*."""
        start = bisect.bisect_left(self._middles, token.top)
        return self._order[start : bisect.bisect_right(self._middles, token.bottom)]


def _middle(token: Token) -> float:
    return (token.top + token.bottom) / 2


def _overlap(one: Token, other: Token) -> float:
    """Points that two words of one line have in common, less a fifth of the narrower one."""
    common = min(one.x1, other.x1) - max(one.x0, other.x0)
    return common - 0.2 * min(one.x1 - one.x0, other.x1 - other.x0)


def _shares(one: Token, other: Token) -> bool:
    """Whether two words have more than half of the narrower one in common."""
    common = min(one.x1, other.x1) - max(one.x0, other.x0)
    return common > 0.5 * min(one.x1 - one.x0, other.x1 - other.x0)


def _better(token: Token, others: list[Token]) -> list[Token]:
    """*token*, or what the other reading has in its place."""
    if not others:
        return [] if _is_dirt(token) else [token]
    near = _SAME_EDGE * (token.bottom - token.top)
    if abs(others[0].x0 - token.x0) > near or abs(others[-1].x1 - token.x1) > near:
        return [token]
    if len(others) == 1 and others[0].text == token.text:
        surer = max(token.confidence or 0.0, others[0].confidence or 0.0)
        return [token._replace(confidence=surer)]
    if len(others) > 1 and min(map(_known, others)) <= _UNKNOWN:
        return [token]
    mean = sum(map(_score, others)) / len(others)
    return others if mean > _score(token) else [token]


def _is_dirt(token: Token) -> bool:
    """Whether a word that only one reading has is a speck: a sign, and no bullet or dash."""
    return not any(map(str.isalnum, token.text)) and token.text not in _BULLETS


def _known(token: Token) -> float:
    """How much of plans the word is: the logarithm of its share."""
    of = unit(token.text)
    return _UNKNOWN if of in _ODD else max(_UNKNOWN, log_share(of, _NO_CONTEXT))


def _score(token: Token) -> float:
    return _KNOWN_WEIGHT * _known(token) + _SURE_WEIGHT * (token.confidence or 0.0)


def _is_lost(token: Token) -> bool:
    return (token.confidence or 0.0) > _SURE and _known(token) > _UNKNOWN


def _insert(found: list[Token], token: Token) -> None:
    """Put *token* after the word on its left, if there is one on its line."""
    left = [
        (other.x1, place)
        for place, other in enumerate(found)
        if other.top <= _middle(token) <= other.bottom and other.x1 <= token.x0 + 2
    ]
    if left:
        _, place = max(left)
        found.insert(place + 1, token._replace(line=found[place].line))
