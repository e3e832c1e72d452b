"""How likely one syllable is read for another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.ingest.misreading import log_share

SYLLABLES = st.text("aăâbcdđeêghiklmnoôơtuưyấẩẫ", min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("tổ", ["tổ", "tố", "tồ", "bà"]),  # a hook is mostly taken for an acute
        ("đua", ["đua", "dua", "đui"]),
        ("thi", ["thi", "thì", "bố"]),
    ],
)
def test_what_looks_alike_is_read_more_often(printed, read):
    shares = [log_share(one, printed) for one in read]
    assert all(more > less for more, less in pairwise(shares))


@given(SYLLABLES, SYLLABLES)
def test_only_the_syllable_itself_costs_nothing(one, other):
    assert (log_share(one, other) == 0) == (one == other)
    assert log_share(one, other) <= 0
