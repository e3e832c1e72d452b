"""Each line of a poor copy read alone, as one more reading of the page.

On the whole page the engine loses the full stop that ends a line, and words of lines that it
takes apart wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from PIL import Image

from thidua.ingest.ocr import Engine
from thidua.ingest.parts import Part, read_part
from thidua.ingest.readings import reconciled
from thidua.ingest.tokens import Token, letters
from thidua.ingest.words_apart import told_apart

_BESIDE, _ABOVE = 0.5, 0.25  # of the usual height: what is cut out around a line
_HIGHEST = 2.2  # of the usual height: what is higher is no line
_FEWEST = 4  # letters of a line
_SURE = 0.9
_END = re.compile(r"[.,;:/]{1,3}")


def with_lines_alone(
    image: Image.Image, dpi: float, tokens: Sequence[Token], engine: Engine
) -> list[Token]:
    """*tokens*, line by line, put right and made up by what *engine* reads of each line alone.

    *image* is the level page of *dpi* dots an inch; boxes are in points. Raises TimeoutError.
    """
    if not tokens:
        return []
    alone = told_apart(_lines_alone(image, dpi, tokens, engine))
    return list(_with_ends(reconciled(tokens, alone), alone))


def _lines_alone(
    image: Image.Image, dpi: float, tokens: Sequence[Token], engine: Engine
) -> list[Token]:
    """The words of each line as it is read alone, with the number of the line."""
    usual = median(token.bottom - token.top for token in tokens)
    found: list[Token] = []
    for number, line in _by_line(tokens).items():
        top, bottom = min(t.top for t in line), max(t.bottom for t in line)
        if bottom - top > _HIGHEST * usual or sum(map(letters, line)) < _FEWEST:
            continue
        left, right = min(t.x0 for t in line), max(t.x1 for t in line)
        beside, above = _BESIDE * usual, _ABOVE * usual
        edges = (left - beside, top - above, right + beside, bottom + above)
        part = Part(*(round(edge * dpi / 72) for edge in edges))
        found += (t._replace(line=number) for t in read_part(image, dpi, part, engine))
    return found


def _with_ends(tokens: Sequence[Token], alone: Sequence[Token]) -> list[Token]:
    """*tokens* with the signs that end their lines as these are read *alone*."""
    last = {number: line[-1] for number, line in _by_line(alone).items()}
    ends = {id(line[-1]) for line in _by_line(tokens).values()}
    return [_with_end(t, last.get(t.line)) if id(t) in ends else t for t in tokens]


def _with_end(token: Token, alone: Token | None) -> Token:
    """*token* with the sign after it that *alone*, the same word, has and it lacks."""
    if alone is None or (alone.confidence or 0.0) < _SURE or not alone.text.startswith(token.text):
        return token
    end = alone.text[len(token.text) :]
    return token._replace(text=alone.text) if _END.fullmatch(end) else token


def _by_line(tokens: Sequence[Token]) -> dict[int, list[Token]]:
    """Words of each line, in their order."""
    lines: dict[int, list[Token]] = {}
    for token in tokens:
        lines.setdefault(token.line, []).append(token)
    return lines
