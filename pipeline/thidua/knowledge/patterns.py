"""Patterns that users write: matched against folded text, and safe to run on any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from thidua.knowledge.folding import fold

_PIECE = re.compile(r"\\.|[^\\]+", re.DOTALL)
_WORD = re.compile(r"[\w&]+")
_REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT})
_REFERENCES = frozenset({_constants.GROUPREF, _constants.GROUPREF_EXISTS})


def folded(pattern: str) -> str:
    r"""*pattern* without case and diacritics, its escapes (``\\W``) as they are."""
    return _PIECE.sub(lambda piece: piece[0] if piece[0][0] == "\\" else fold(piece[0]), pattern)


def of_words(phrases: list[str]) -> str:
    """A pattern over folded text for any of the *phrases*, whatever stands between their words."""
    words = (r"[^\w\n]{1,4}".join(_WORD.findall(fold(phrase))) for phrase in phrases)
    return rf"(?<!\w)(?:{'|'.join(filter(None, words))})(?!\w)"


def flaw(pattern: str) -> str | None:
    """What is wrong with *pattern* in a few words; None if nothing is.

    A repetition inside a repetition can take for ever on a text that nearly fits; names, numbers
    of groups and flags would meddle with the pattern that this one becomes a part of.
    """
    try:
        parsed = _parser.parse(pattern)
        compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return f"“{pattern}” is no pattern ({error})"
    parts = list(_parts(parsed.data, repeated=False))
    if any(nested for _, nested in parts):
        return f"“{pattern}” repeats what holds a repetition"
    if parsed.state.groupdict or any(kind in _REFERENCES for kind, _ in parts):
        return f"“{pattern}” names a group or refers to one"
    if parsed.state.flags & ~re.UNICODE:
        return f"“{pattern}” sets flags: case and marks are folded already"
    if compiled.search(""):
        return f"“{pattern}” fits everything"
    return None


def _parts(piece: Any, *, repeated: bool) -> Iterator[tuple[Any, bool]]:
    """Every operation of a parsed pattern, and whether it is a repetition inside a repetition.

    What is there at most once (``(?: cap)?``), or so many times and no other, repeats nothing.
    """
    if isinstance(piece, tuple) and len(piece) == 2 and piece[0] in _REPEATS:
        kind, (least, most, body) = piece
        many = most > max(1, least)
        yield kind, repeated and many
        yield from _parts(body, repeated=repeated or many)
    elif isinstance(piece, _parser.SubPattern):
        yield from _parts(piece.data, repeated=repeated)
    elif isinstance(piece, tuple | list):
        if piece and not isinstance(piece[0], tuple | list):
            yield piece[0], False
        for inner in piece:
            if isinstance(inner, tuple | list | _parser.SubPattern):
                yield from _parts(inner, repeated=repeated)
