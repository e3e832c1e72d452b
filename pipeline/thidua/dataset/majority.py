"""Which of several spellings or dates stands for all."""

from __future__ import annotations

from collections import Counter


def commonest(counts: Counter[str]) -> str:
    """The most frequent; of equals the first in the alphabet."""
    return min(counts, key=lambda key: (-counts[key], key))
