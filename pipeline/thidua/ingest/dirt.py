"""What an OCR engine took for words and is none: specks, strokes of a pen, stamps, borders.

A word is judged by its size among the words of its page and its place in its line, and by the
engine's doubt only where these leave it open: a number that the engine is unsure of stands where
a number stands, and stays. Lengths are points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import fmean, median

from thidua.ingest.text_quality import is_syllable
from thidua.ingest.tokens import Token
from thidua.knowledge.syllables import is_marked_syllable

_DASHES = re.compile(r"['.,]?[-–—~_¬]+")
_EN_DASH = 0.42  # of the letters' height with their marks: a wider dash is no hyphen
_LEAST_DASH, _WIDEST_DASH, _HYPHEN = 0.14, 1.0, 0.29  # of that height
_BEFORE_ITEM = (0.2, 2.5)  # of that height: from the dash of an item to its first word
_LOW = 0.3  # of that height: what is lower is no letter
_TALL = 1.75  # of that height: capitals with two marks are 1.5
_UNSURE, _SURE, _CERTAIN = 0.35, 0.6, 0.85
_POOR = 0.95  # of a page: a photocopy of a photocopy
_NEAR = 0.25  # of that height: so near to a word stand its marks
_MARKERS = "+*•●"  # of items
_STANDING = '/&|…“”"«»()%≥≤<>='  # what else may stand between spaces
_BLANK = re.compile(r"\.{2,}")  # left to be filled in
_NO_SIGN = re.compile(r"[`´ˆ‡†^¬¡¿‹›\\\\]+")  # what no text has alone
_FAR, _SMALL = 2.0, 0.5  # of that height
_SLIM = 0.2  # of that height: what is narrower is no letter or digit but one stroke
_STROKES = "1IlïÏìÌ¡"
_SMEARED = 2.3
_SYMBOL = re.compile(r"[A-ZĐ]{2,}\s?[-/]\s?[A-ZĐ]{2,}")
_SIGNS = frozenset(",;:")  # that follow a word
_HEIGHTS = {",": 0.25, ":": 0.55, ";": 0.7}  # of that height
_LETTERED = re.compile(r"\w")
_LABEL = re.compile(r"[-–—+*•●]|\w[.)/:-]")  # of an item, which may stand out to the left
_LONG_LINE, _MANY_LINES = 5, 6  # words, and lines of so many
_OUTSIDE, _FAR_OUT = 0.6, 1.5  # of that height
# "-----o0o-----", "-----***-----", whole or in pieces: a line drawn with letters
_RULE, _CENTRE = "[-–—_=~.]{3,}", "(?:[oO0Q@°]{2,3}|[*]{1,5})"
_ORNAMENT = re.compile(rf"{_RULE}{_CENTRE}(?:{_RULE}|[-–—_]*)|{_CENTRE}{_RULE}")
_ALONE = re.compile(r"\W*(?=0*[oO])[oO0]{3}\W*")  # its dashes unread; 000 is a number
_ROUND = str.maketrans("O0Q@°", "ooooo")
_PIECES = re.compile(r"[-–—_=~*.'¬]+|[oO0Q@°]{3}")


def without_dirt(tokens: Sequence[Token]) -> list[Token]:
    """The words of a page among *tokens*, which come line by line as the engine read them."""
    heights = [t.bottom - t.top for t in tokens if len(t.text) > 2 and (t.confidence or 0) > _SURE]
    if not heights:
        return []
    usual = median(heights)
    poor = fmean(t.confidence or 0 for t in tokens if len(t.text) > 2) < _POOR
    lines = [list(group) for _, group in groupby(tokens, key=lambda token: token.line)]
    edge = _edge(lines) - _OUTSIDE * usual
    kept: list[Token] = []
    for line in lines:
        words = [token for token in line if not _misshapen(token, usual)]
        words = words[1:] if _is_in_margin(words, edge, usual) else words
        words = [] if _is_ornament(words) else [w for w in words if not _ORNAMENT.fullmatch(w.text)]
        if _is_text(words):
            kept += _with_signs(_words(words, usual, poor=poor), usual)
    return kept


def _edge(lines: Sequence[Sequence[Token]]) -> float:
    """Where the lines of a page begin on the left; far out where too few tell."""
    starts = sorted(line[0].x0 for line in lines if len(line) >= _LONG_LINE)
    return starts[len(starts) // 6] if len(starts) >= _MANY_LINES else float("-inf")


def _is_in_margin(words: Sequence[Token], edge: float, usual: float) -> bool:
    """Whether a line begins with a punch hole or a stroke: far to the left of all print."""
    if len(words) < 2 or len(words[0].text) > 2 or _LABEL.fullmatch(words[0].text):
        return False
    return words[0].x1 < edge and words[1].x0 - words[0].x1 > _FAR_OUT * usual


def _misshapen(token: Token, usual: float) -> bool:
    """Whether a word is far lower or higher than letters of its page are."""
    height = token.bottom - token.top
    doubtful = (token.confidence or 0.0) < _SURE
    if _LETTERED.search(token.text):
        slim = len(token.text) == 1 and token.x1 - token.x0 < _SLIM * usual
        if slim and (token.text not in _STROKES or height < _SMALL * usual):
            return True
        # a speck that touches a word makes its box high
        most = _SMEARED if is_marked_syllable(token.text.strip(",.;:")) else _TALL
        return height < _LOW * usual or (height > most * usual and doubtful)
    return height > _TALL * usual


def _is_ornament(words: Sequence[Token]) -> bool:
    """Whether a line is drawn with dashes and stars around an ``o0o``."""
    pieces = [word.text for word in words]
    if len(pieces) == 1 and _ALONE.fullmatch(pieces[0]):
        return True
    return len(pieces) > 1 and all(map(_PIECES.fullmatch, pieces)) and "ooo" in map(_as_ooo, pieces)


def _as_ooo(piece: str) -> str:
    return piece.translate(_ROUND)


def _is_text(words: Sequence[Token]) -> bool:
    """Whether a line holds anything that the engine is sure of; a symbol is kept in any case."""
    text = " ".join(word.text for word in words)
    if _SYMBOL.search(text):
        return True  # "Số: 12/KH-SYT", the number in ink
    if text == "%":  # a unit alone in its cell
        return (words[0].confidence or 0.0) > _CERTAIN
    known = [w.confidence or 0.0 for w in words if _LETTERED.search(w.text)]
    return bool(known) and (max(known) >= _SURE or (fmean(known) >= _UNSURE and is_syllable(text)))


def _with_signs(words: Iterable[Token], usual: float) -> list[Token]:
    """*words* of a line, a sign read apart put to the word before it: ``hằng ngày ,``."""
    line: list[Token] = []
    for word in words:
        before = line[-1] if line else None
        if (
            before
            and word.text in _SIGNS
            and before.text[-1].isalnum()
            and word.x0 - before.x1 < _NEAR * usual
        ):
            confidence = min(before.confidence or 0.0, word.confidence or 0.0)
            line[-1] = before._replace(
                text=before.text + word.text, x1=max(before.x1, word.x1), confidence=confidence
            )
        else:
            line.append(word)
    return line


def _is_sign(word: Token, usual: float) -> bool:
    """Whether a sign apart from its word is as high as it is printed: a speck is lower."""
    least = _HEIGHTS.get(word.text)
    sure = (word.confidence or 0.0) > _CERTAIN
    return least is not None and sure and word.bottom - word.top > least * usual


def _dash(
    word: Token, words: Sequence[Token], letters: tuple[float, float], usual: float
) -> Token | None:
    """*word* as the dash it is by its width, if it is one; *letters* are their top and bottom."""
    top, bottom = letters
    wide, high = word.x1 - word.x0, word.bottom - word.top
    of_item = _is_of_item(words, word, usual)
    # a speck that touches it makes the box of a dash high; the engine is sure all the same
    sure = (word.confidence or 0.0) > _CERTAIN
    thin = high < 0.5 * usual or (sure and high < _TALL * usual)
    middle = (word.top + word.bottom) / 2
    inside = top + 0.25 * (bottom - top) < middle < bottom - 0.1 * (bottom - top)
    inside |= thin and high >= 0.5 * usual
    most = _WIDEST_DASH * usual if of_item else float("inf")
    if thin and inside and _LEAST_DASH * usual < wide < most:
        return word._replace(text="–" if wide > _EN_DASH * usual else "-")
    if not of_item:
        return None
    centre = (top + bottom) / 2
    x0 = max(word.x0, word.x1 - _HYPHEN * usual)
    return word._replace(text="-", x0=x0, top=centre, bottom=centre + 0.1 * usual)


def _is_of_item(words: Sequence[Token], dash: Token, usual: float) -> bool:
    """Whether a dash stands first on its line as before an item, whatever its box looks like."""
    if dash is not words[0] or len(words) < 2 or (dash.confidence or 0.0) < _UNSURE:
        return False
    least, most = _BEFORE_ITEM
    return least * usual < words[1].x0 - dash.x1 < most * usual


def _words(words: Sequence[Token], usual: float, *, poor: bool) -> Iterator[Token]:
    """The words of one line of text, dashes told by their shape.

    On a *poor* page signs that stand between spaces are specks.
    """
    letters = [w for w in words if _LETTERED.search(w.text)] or words
    top, bottom = median(w.top for w in letters), median(w.bottom for w in letters)
    before = float("-inf")
    for word in words:
        near = word.x0 - before < _NEAR * usual
        if _DASHES.fullmatch(word.text):
            dash = _dash(word, words, (top, bottom), usual)
            if dash:
                yield dash
        elif _NO_SIGN.fullmatch(word.text):  # a circumflex alone counts as a letter
            pass
        elif _LETTERED.search(word.text) or word.text[0] in _MARKERS:
            yield word
        elif (
            word.x0 - before > _FAR * usual
            and max(word.x1 - word.x0, word.bottom - word.top) < _SMALL * usual
        ):
            pass
        elif near or not poor:
            if (word.confidence or 0.0) >= _SURE:
                yield word
        elif word.text[0] in _STANDING or _BLANK.fullmatch(word.text) or _is_sign(word, usual):
            yield word
        before = word.x1
