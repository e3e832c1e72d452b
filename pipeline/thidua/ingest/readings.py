"""Readings of one poor page made one: what all have, the better of what differs, what one lost.

A copy of a copy is read with three of Tesseract's models, as it is, softened and larger: they seldom
err at the same word. The better word is the one that plans have more often,
of which the engine is surer, and that more readings have (a vote as in Handley 1998). What was
not chosen stays with the word, for ``ingest/decoding.py`` to judge by the words around.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from statistics import median

from thidua.ingest.tokens import Reading, Token, middle, put_in_line, shares_width
from thidua.knowledge.sequences import core, log_share, unit

_NO_CONTEXT = ("", "")
_UNKNOWN = -11.0  # logarithm of the share of a word that plans do not have
_KNOWN_WEIGHT, _SURE_WEIGHT = 0.8, 12.0
_VOTE = 1.0  # of another reading with the same word
_SURE = 0.7  # of a word that only one reading has
_SAME_EDGE = 0.6  # of the height of a line: edges no further apart are the same
_BULLETS = frozenset("-–—+*•")
# what both models read after a word -> what is printed: a speck makes a sign of more ink,
# the second model often reads a semicolon as a colon
_PRINTED = {
    (";", ":"): ";",
    (";", ""): ";",
    (":", ""): "",
    (",", ""): "",
    (",", "."): ".",
    (";", ","): ",",
    (".", ":"): ".",
    (":", "."): ".",
}
_STRANGE_WEIGHT = 2.0  # of signs that specks are read as
_STRANGE = frozenset("'‘’`®©~^_|\\<>=?{}[]#$*°›‹»«†")
_ODD = frozenset(("<mixed>", "<sign>"))


def reconciled(first: Sequence[Token], second: Sequence[Token]) -> list[Token]:
    """The words of *first* in their order, put right and made up by those of *second*.

    Both are readings of one picture, *first* maybe of two made one; boxes are in the same points.
    """
    rows = _Rows(second)
    found: list[Token] = []
    taken: set[int] = set()
    pieces: list[Token] = []
    for place, token in enumerate(first):
        here = [
            other
            for other in rows.at(token)
            if other not in taken and shares_width(token, second[other])
        ]
        after = first[place + 1] if place + 1 < len(first) else None
        if len(here) == 1 and after and _goes_on(token, after, second[here[0]]):
            pieces.append(token)
            continue
        taken.update(here)
        here.sort(key=lambda place: second[place].x0)
        others = [second[other]._replace(line=token.line) for other in here]
        found += _whole([*pieces, token], others) if pieces else _better(token, others)
        pieces = []
    covered = _Rows(first)
    heights = [token.bottom - token.top for token in (*first, *second)]
    usual = median(heights) if heights else 0.0
    for place, token in enumerate(second):
        if (
            place not in taken
            and _is_lost(token)
            and not any(_overlap(token, first[other]) > 0 for other in covered.at(token))
        ):
            put_in_line(found, token, usual)
    return found


class _Rows:
    """Words by the height of their middles, to find those of a line quickly."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._order = sorted(range(len(tokens)), key=lambda place: middle(tokens[place]))
        self._middles = [middle(tokens[place]) for place in self._order]

    def at(self, token: Token) -> list[int]:
        """Places of the words whose middles lie between the upper and the lower edge of *token*."""
        start = bisect.bisect_left(self._middles, token.top)
        return self._order[start : bisect.bisect_right(self._middles, token.bottom)]


def _overlap(one: Token, other: Token) -> float:
    """Points that two words of one line have in common, less a fifth of the narrower one."""
    common = min(one.x1, other.x1) - max(one.x0, other.x0)
    return common - 0.2 * min(one.x1 - one.x0, other.x1 - other.x0)


def _better(token: Token, others: list[Token]) -> list[Token]:
    """*token*, or what the other reading has in its place."""
    agreed = any(reading.text == token.text for reading in token.others)
    if not others:
        return [] if _is_dirt(token) and not agreed else [token]
    near = _SAME_EDGE * (token.bottom - token.top)
    if abs(others[0].x0 - token.x0) > near or abs(others[-1].x1 - token.x1) > near:
        return [token]
    if len(others) > 1:
        mean = sum(map(_score, others)) / len(others)
        unknown = min(map(_known, others)) <= _UNKNOWN
        return [token] if agreed or unknown or mean <= _score(token) else others
    (other,) = others
    if other.text == token.text:
        surer = max(token.confidence or 0.0, other.confidence or 0.0)
        return [_with_other(token._replace(confidence=surer), other)]
    return [_likelier(token, other)]


def _likelier(token: Token, other: Token) -> Token:
    """*token* or *other*, the word of the other reading in its place, with the likelier sign."""
    one, two = core(token.text), core(other.text)
    votes = [reading.text for reading in token.others]
    more = _VOTE * (votes.count(other.text) - votes.count(token.text))
    best, worse = (other, token) if _score(other) + more > _score(token) else (token, other)
    if one[:2] == two[:2] and not token.others:
        best = _with_printed_sign(best, one[2], two[2])
    return _with_other(best, worse)


def _with_other(token: Token, other: Token) -> Token:
    """*token*, chosen before *other*, which is kept with what other readings have there."""
    read = Reading(other.text, other.confidence or 0.0)
    return token._replace(others=(*token.others, *other.others, read))


def _goes_on(token: Token, after: Token, other: Token) -> bool:
    """Whether *token* and the word *after* it are pieces of one word *other*."""
    return token.line == after.line and _is_inside(token, other) and _is_inside(after, other)


def _is_inside(piece: Token, whole: Token) -> bool:
    """Whether most of *piece* lies within *whole*."""
    common = min(piece.x1, whole.x1) - max(piece.x0, whole.x0)
    high = min(piece.bottom, whole.bottom) - max(piece.top, whole.top)
    return high > 0 and common > 0.5 * (piece.x1 - piece.x0)


def _whole(pieces: list[Token], others: list[Token]) -> list[Token]:
    """*pieces*, or the one word that the other reading has in their place."""
    if len(others) != 1 or _known(others[0]) <= _UNKNOWN:
        return pieces
    near = _SAME_EDGE * (pieces[0].bottom - pieces[0].top)
    if abs(others[0].x0 - pieces[0].x0) > near or abs(others[0].x1 - pieces[-1].x1) > near:
        return pieces
    mean = sum(map(_score, pieces)) / len(pieces)
    return others if _score(others[0]) > mean else pieces


def _is_dirt(token: Token) -> bool:
    """Whether a word that only one reading has is a speck: a sign, and no bullet or dash."""
    return not any(map(str.isalnum, token.text)) and token.text not in _BULLETS


def _with_printed_sign(token: Token, one: str, other: str) -> Token:
    """*token* with that of the two signs read after it that is the likelier one."""
    printed = _PRINTED.get((one, other))
    if printed is None:
        return token
    before, middle, _ = core(token.text)
    return token._replace(text=before + middle + printed)


def _known(token: Token) -> float:
    """How much of plans the word is: the logarithm of its share."""
    of = unit(token.text)
    return _UNKNOWN if of in _ODD else max(_UNKNOWN, log_share(of, _NO_CONTEXT))


def _score(token: Token) -> float:
    odd = _STRANGE_WEIGHT if _STRANGE.intersection(token.text) else 0.0
    return _KNOWN_WEIGHT * _known(token) + _SURE_WEIGHT * (token.confidence or 0.0) - odd


def _is_lost(token: Token) -> bool:
    return (token.confidence or 0.0) > _SURE and _known(token) > _UNKNOWN
