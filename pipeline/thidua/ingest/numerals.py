"""Numbers of automatic lists as they are printed: Roman, letters, digits."""

from __future__ import annotations

_ROMANS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(value: int) -> str:
    """*value* in capital Roman numerals; digits where Rome had none."""
    if not 0 < value < 4000:
        return str(value)
    rest, numeral = value, ""
    for amount, letters in _ROMANS:
        count, rest = divmod(rest, amount)
        numeral += letters * count
    return numeral


def letter(value: int) -> str:
    """1 is ``a``, 26 ``z``, 27 ``aa``, 53 ``aaa``, as word processors count."""
    if value < 1:
        return str(value)
    rounds, place = divmod(value - 1, 26)
    return "abcdefghijklmnopqrstuvwxyz"[place] * (rounds + 1)
