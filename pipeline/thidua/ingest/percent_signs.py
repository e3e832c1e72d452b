"""Percent signs that OCR has read as digits: ``859``, ``10096``, ``98,59%``.

A percent sign is wider than a digit and as wide as two narrow ones: the room that the word takes
tells which was printed. Lengths are shares of the height of digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.ingest.tokens import Token

_WORD = re.compile(r"(?P<read>\d{1,3}(?:,\d)?[\d%o]{1,3})(?P<rest>[;,.:)”¿]*)")
_NUMBER = re.compile(r"\d{1,2}(?:,\d)?|100")
_SHARE = re.compile(r"1?\d{1,2}(?:,\d)?")
_SIGN = re.compile(r"[69]|%[6o]|[39]%o?")  # what a percent sign is read as
_TWO_DIGITS = re.compile(r"[5-9][05-9]")  # the same, where no number may be printed
_HUNDRED = re.compile(r"10[0-9](?:[69]|[69]5)")  # of which a nought is misread, too
_PLAIN = re.compile(r"\d{1,3}(?:,\d{1,2})?|19\d\d|20[0-4]\d")
_CERTAIN = 0.965  # of the engine, which is never surer than 0.97
_DIGIT, _COMMA, _PERCENT = 0.7, 0.36, 1.2
_WITH_COMMA = 1.2  # times the height of digits: a comma goes below the line
_LEAST_PER_MILLE = 1.23  # nearly all percent signs take 1.2 and less
_ONE_SHARE = re.compile(r"(?P<number>\d{1,3}(?:,\d{1,2})?)%(?P<rest>[;,.:)]*)")
_OF_THOUSANDS = re.compile(r"t[ỷỉ] suất (?:sinh(?! l)|tử|chết)[^;.]{0,60}$", re.I)
_CLEARLY = 0.15  # nearer to the room that the word takes


def with_per_mille(token: Token, before: str) -> str:
    """The text of *token*, its percent sign made ``‰`` where it is as wide as that.

    Tesseract does not know the sign. *before* are the words before it: births and deaths are
    counted by the thousand.
    """
    share = _ONE_SHARE.fullmatch(token.text)
    if share is None or _OF_THOUSANDS.search(before) is None:
        return token.text
    room = _room(token) - _width(share["number"]) - _COMMA * len(share["rest"])
    return f"{share['number']}‰{share['rest']}" if room > _LEAST_PER_MILLE else token.text


def with_percent(token: Token) -> str:
    """The text of *token*, the percent sign of its number put right."""
    match = _WORD.fullmatch(token.text)
    if match is None or (token.confidence or 0.0) >= _CERTAIN:
        return token.text
    read, rest = match["read"], match["rest"].replace("¿", "")
    if _SHARE.fullmatch(read[:-1]) and read.endswith("%") and _is_agreed(read, token):
        return token.text  # a box drawn too small tells nothing
    room = _room(token) - _COMMA * len(rest)
    found = min(_readings(read), key=lambda text: abs(room - _width(text)), default=read)
    as_read = abs(room - _width(read)) if _is_number(read) else float("inf")
    if abs(room - _width(found)) + _CLEARLY < as_read:
        return found + rest
    return token.text


def _room(token: Token) -> float:
    """How wide *token* is in heights of its digits."""
    below = "," in token.text or ";" in token.text
    return (token.x1 - token.x0) / (token.bottom - token.top) * (_WITH_COMMA if below else 1)


def _is_agreed(read: str, token: Token) -> bool:
    """Whether another reading of the page has *read*, too."""
    return any(other.text.rstrip(",.;:)") == read for other in token.others)


def _readings(read: str) -> Iterator[str]:
    """Shares that may be printed where *read* was read."""
    if _HUNDRED.fullmatch(read):
        yield "100%"
    for length in range(1, min(4, len(read))):
        number, sign = read[:-length], read[-length:]
        is_sign = _SIGN.fullmatch(sign) or (not _is_number(read) and _TWO_DIGITS.fullmatch(sign))
        if is_sign and _NUMBER.fullmatch(number):
            yield number + "%"


def _is_number(read: str) -> bool:
    """Whether *read* may be printed as it is: four digits have their point or are a year."""
    if read.endswith("%"):
        return _SHARE.fullmatch(read[:-1]) is not None
    return _PLAIN.fullmatch(read) is not None


def _width(text: str) -> float:
    """How wide *text* is printed."""
    digits = sum(map(str.isdigit, text))
    return _DIGIT * digits + _COMMA * text.count(",") + _PERCENT * text.count("%")
