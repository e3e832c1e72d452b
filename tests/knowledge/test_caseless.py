"""Patterns that do not look at case find what ``re.I`` finds, at the same offsets."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thidua.knowledge.caseless import Caseless

PATTERNS = (
    r"(?<!\w)(?:phấn\s+đấu|Đạt|KHÔNG\s+(?P<what>có|để))(?!\w)",
    r"[^\W\d_]+\s+từng\s+(?:đạt|giành)",
    r"\S+\s+[A-ZĐ]\w\b",
)
# letters in both cases, one of which is longer in small letters, and the words of the patterns
WORDS = (
    "Phấn",
    "ĐẤU",
    "phấn đấu",
    "đạt",
    "ĐẠT",
    "Không",
    "CÓ",
    "để",
    "TỪNG",
    "giành",
    "İ",
    "ẠP",
    "–",
)
TEXT = st.lists(st.sampled_from((*WORDS, " ", "  ", "\n", ",", "5")), max_size=30).map("".join)


@pytest.mark.parametrize("pattern", PATTERNS)
@example(text="Phấn İİ")
@given(text=TEXT)
def test_finds_what_ignoring_case_finds(pattern: str, text: str) -> None:
    ours, plain = Caseless(pattern), re.compile(pattern, re.I)
    for long in ("", " a" * 1_500):  # a whole plan is made small once
        printed = text + long
        assert [m.span() for m in ours.finditer(printed)] == [
            m.span() for m in plain.finditer(printed)
        ]
        for one, other in ((ours.search, plain.search), (ours.match, plain.match)):
            found, wanted = one(printed, 1), other(printed, 1)
            assert (found and found.span()) == (wanted and wanted.span())
        whole, wanted = ours.fullmatch(printed), plain.fullmatch(printed)
        assert (whole and whole.span()) == (wanted and wanted.span())


def test_a_pattern_that_looks_at_case_is_refused() -> None:
    with pytest.raises(ValueError, match="looks at case"):
        Caseless(r"đạt\s+(?-i:[A-Z])")
