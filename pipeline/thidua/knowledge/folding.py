"""Folding: the same text for the eye of a matcher, character for character.

``fold`` takes away case and diacritics and maps dashes and odd spaces to plain ones. Every NFC
character becomes exactly one, so offsets in the folded text are offsets in the text itself.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

_SPECIAL = {
    "đ": "d",
    "ð": "d",
    "\u01a3": "u",  # printed for "ư" in old pages
    "–": "-",
    "—": "-",
    "−": "-",
    "‐": "-",
    "\u00a0": " ",
    "“": '"',
    "”": '"',
    "‟": '"',
    "«": '"',
    "»": '"',
    "’": "'",
    "‘": "'",
}


_UTF32 = "<u4", "utf-32-le"  # a character as a number of four bytes, for numpy and for codecs


@cache
def _table() -> npt.NDArray[np.uint32]:
    """One plain character for each Latin letter with marks, and for dashes, spaces and quotes."""
    table = np.arange(sys.maxunicode + 1, dtype=_UTF32[0])
    for code in (*range(0x00A0, 0x0250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2030)):
        letter = chr(code)
        lower = letter.lower()
        base = unicodedata.normalize("NFD", lower)[0] if lower else letter
        table[code] = ord(_SPECIAL.get(lower, base if base.isalpha() else letter))
    for key, value in _SPECIAL.items():
        table[ord(key)] = ord(value)
    table[ord("A") : ord("Z") + 1] = table[ord("a") : ord("z") + 1]
    return table


# The rooms of a plan ask for the same lines again and again: four times in five it is known.
@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """*text* (NFC) without case and diacritics; the length stays the same."""
    if text.isascii():
        return text.lower()
    numbers, codec = _UTF32  # a whole plan in a tenth of the time that ``str.translate`` takes
    codes = np.frombuffer(text.encode(codec, "surrogatepass"), dtype=numbers)
    return str(_table()[codes].tobytes(), codec, "surrogatepass")


_LETTERS = [chr(c) for c in (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))]

# Bodies of character classes for patterns: a code range would mix the cases.
UPPER = "A-Z" + "".join(c for c in _LETTERS if c.isupper() and c.lower() != c)
LOWER = "a-z" + "".join(c for c in _LETTERS if c.islower())


def lowered(text: str) -> str:
    """*text* in small letters and as long as it is; "İ" is an i, as it is for ``re.I``."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one.lower()[0] for one in text)


def joined(text: str) -> str:
    """White space joined, emphasis asterisks and outer quotation marks taken off."""
    plain = " ".join(text.replace("*", "").split())
    if len(plain) > 1 and plain[0] in '“"«' and plain[-1] in '”"»“':
        inner = plain[1:-1]
        if not any(mark in inner for mark in '“”"«»'):
            return inner.strip()
    return plain


def slug(text: str) -> str:
    """An id made of the folded words of *text*: ``doan-ket-sang-tao``."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


_RUN = re.compile(r"[^\W_]+")


def letters(text: str) -> str:
    """The folded letters and digits of *text*, without spaces, punctuation and "và"."""
    return "".join(word for word in _RUN.findall(fold(text)) if word != "va")
