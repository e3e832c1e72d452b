"""Pieces of one syllable put together, and words that are no pieces."""

from __future__ import annotations

import pytest

from thidua.ingest.tokens import Token
from thidua.ingest.torn_words import rejoined

HEIGHT = 12.0


def line(text: str, gap: float) -> list[Token]:
    """The words of *text* side by side, *gap* heights apart."""
    tokens, x = [], 0.0
    for word in text.split():
        tokens.append(Token(word, x, 100, x + 6 * len(word), 100 + HEIGHT, 0.9, 0))
        x = tokens[-1].x1 + gap * HEIGHT
    return tokens


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("kiế m", "kiếm"),
        ("T RONG", "TRONG"),
        ("C ụm:", "Cụm:"),
        ("“c ục", "“cục"),
        ("C hiế n", "Chiến"),
    ],
)
def test_pieces_of_one_syllable(read, printed):
    assert " ".join(word.text for word in rejoined(line(read, 0.05))) == printed


@pytest.mark.parametrize(
    "text",
    ["kỳ I", "thứ I,", "thi đua", "là m,", "an toàn", "câu a", "sở. Ban", "y tế", "05 em", "UB ND"],
)
def test_words_that_are_no_pieces(text):
    kept = rejoined(line(text, 0.3))
    assert [word.text for word in kept] == text.split()


@pytest.mark.parametrize("text", ["kỳ I", "thi đua", "y tế", "sở. Ban", "UB ND", "05 em"])
def test_words_that_touch_stay_two(text):
    assert [word.text for word in rejoined(line(text, 0.0))] == text.split()


def test_the_box_is_that_of_both():
    (word,) = rejoined(line("kiế m", 0.05))
    assert (word.x0, word.x1, word.line) == (0, 6 * 4 + 0.05 * HEIGHT, 0)
