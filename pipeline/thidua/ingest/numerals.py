"""Numbers of lists as they are printed, Roman, letters, digits, and the value of a Roman one."""

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
_AMOUNTS = {letters: amount for amount, letters in _ROMANS if len(letters) == 1}


def roman(value: int) -> str:
    """*value* in capital Roman numerals; digits where Rome had none."""
    if not 0 < value < 4000:
        return str(value)
    rest, numeral = value, ""
    for amount, letters in _ROMANS:
        count, rest = divmod(rest, amount)
        numeral += letters * count
    return numeral


def roman_value(numeral: str) -> int:
    """The value of a numeral in capital Roman letters, well formed or not: ``IV`` is 4.

    Raises KeyError for any other character.
    """
    values = [_AMOUNTS[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(v if v >= after else -v for v, after in zip(values, following, strict=True))


def letter(value: int) -> str:
    """1 is ``a``, 26 ``z``, 27 ``aa``, 53 ``aaa``, as word processors count."""
    if value < 1:
        return str(value)
    rounds, place = divmod(value - 1, 26)
    return "abcdefghijklmnopqrstuvwxyz"[place] * (rounds + 1)
