"""Numbers of lists as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.ingest.numerals import letter, roman, roman_value


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (49, "XLIX"), (50, "L"), (2031, "MMXXXI"), (0, "0"), (4000, "4000")],
)  # fmt: skip
def test_roman(value, shown):
    assert roman(value) == shown


@given(st.integers(1, 3999))
def test_roman_numerals_add_up(value):
    worth = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000), strict=True))
    digits = [worth[c] for c in roman(value)]
    signs = [
        -1 if d < following else 1 for d, following in zip(digits, [*digits[1:], 0], strict=True)
    ]
    assert sum(d * s for d, s in zip(digits, signs, strict=True)) == value


@pytest.mark.parametrize(
    ("value", "shown"), [(1, "a"), (26, "z"), (27, "aa"), (53, "aaa"), (0, "0")]
)
def test_letter(value, shown):
    assert letter(value) == shown


@given(st.integers(1, 3999))
def test_a_roman_numeral_has_the_value_it_was_made_of(value):
    assert roman_value(roman(value)) == value
