"""Spans of a text as they are cut everywhere: without white space, to the end of a line."""

from __future__ import annotations

from thidua.document import Span


def trimmed(text: str, start: int, end: int, chars: str | None = None) -> Span:
    """``text[start:end]`` without white space, or *chars*, on either side; empty at *start*."""
    words = text[start:end].rstrip(chars)
    return Span(start + len(words) - len(words.lstrip(chars)), start + len(words))


def line_end(text: str, at: int, end: int) -> int:
    """Where the line that holds *at* ends: its break, or *end* if none comes before."""
    stop = text.find("\n", at, end)
    return end if stop < 0 else stop
