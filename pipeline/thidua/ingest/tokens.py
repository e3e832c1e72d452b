"""Printed words and the lines they stand on, as a reader finds them on a page.

Boxes are in points from the top left of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

_SAME_ROW = 0.5  # of the usual height: middles of words of one line are no further apart
_NEARLY_ALL = 0.75  # a word whose strokes touch or break is not told


class Reading(NamedTuple):
    """What one reading of a page has in the place of a word, and its confidence, 0..1."""

    text: str
    confidence: float


class Token(NamedTuple):
    """A printed word: its characters, its box, the OCR's confidence (0..1) and number of its line.

    ``line`` is -1 where no engine has told which words share a line; ``read`` is what the engine
    had read where ``text`` was put right, with the reason and how sure that is; ``bold`` tells
    how it is printed, ``others`` what other readings of the page have in its place.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float | None = None
    line: int = -1
    read: tuple[str, str, float] | None = None
    bold: bool = False
    others: tuple[Reading, ...] = ()

    def larger(self, times: float) -> Token:
        """The word on a page magnified *times*."""
        x0, top, x1, bottom = (edge * times for edge in self[1:5])
        return self._replace(x0=x0, top=top, x1=x1, bottom=bottom)


def glued(one: Token, other: Token, text: str) -> Token:
    """The one word *text* of which *one* and *other*, to the right of it, are pieces."""
    return one._replace(
        text=text,
        x1=max(one.x1, other.x1),
        top=min(one.top, other.top),
        bottom=max(one.bottom, other.bottom),
        confidence=min(one.confidence or 0.0, other.confidence or 0.0),
    )


def middle(token: Token) -> float:
    """The height, in points, halfway between the upper and the lower edge of a word."""
    return (token.top + token.bottom) / 2


def shares_width(one: Token, other: Token) -> bool:
    """Whether two words have more than half of the narrower one's width in common."""
    common = min(one.x1, other.x1) - max(one.x0, other.x0)
    return common > 0.5 * min(one.x1 - one.x0, other.x1 - other.x0)


def put_in_line(words: list[Token], token: Token, usual: float, least: float = 0.0) -> None:
    """Put *token* among *words* of a page, which come line by line, into its line or a new one.

    *usual* is the height of a usual word; a line is told by words of *least* confidence and more. A
    box that is too high covers the line below as well, so words of a line are told by their middles.
    """
    height = middle(token)
    row = [
        (other.x0, place)
        for place, other in enumerate(words)
        if abs(middle(other) - height) < _SAME_ROW * usual and (other.confidence or 0.0) >= least
    ]
    left = [word for word in row if word[0] <= token.x0]
    if row:
        place = max(left)[1] + 1 if left else min(row)[1]
        line = words[max(left)[1] if left else place].line
        words.insert(place, token._replace(line=line))
    else:
        last = max((other.line for other in words), default=-1)
        words.append(token._replace(line=last + 1))


def letters(token: Token) -> int:
    """How many letters and digits a word has."""
    return sum(map(str.isalnum, token.text))


def is_bold(tokens: Sequence[Token]) -> bool:
    """Whether words are printed in bold, all of them but for a quarter of their letters."""
    count = sum(map(letters, tokens))
    return count > 0 and sum(letters(t) for t in tokens if t.bold) >= _NEARLY_ALL * count


@dataclass(slots=True)
class TextLine:
    """Words side by side; ``column`` is 0 for the whole width, 1 left, 2 right, 3 a table row.

    ``part`` is 0, or 1 and 2 for the left and the right page of a book on one picture.
    """

    tokens: list[Token]
    column: int = 0
    part: int = 0

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.tokens[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.tokens[-1].x1

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(token.top for token in self.tokens)

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max(token.bottom for token in self.tokens)

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(token.text for token in self.tokens)
