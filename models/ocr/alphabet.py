"""Adds characters of plans to those a model of Tesseract can read.

Debian's ``vie`` cannot write an en dash, a round bullet, "≥" or "ỵ": plans are full of them.
Format of a unicharset: Tesseract's ``unicharset(5)``; properties are hexadecimal flags.
"""

from __future__ import annotations

_PUNCTUATION, _LOWER_LETTER, _SIGN = "10", "3", "0"
NEW = {
    "–": _PUNCTUATION,
    "•": _PUNCTUATION,
    "≥": _SIGN,
    "≤": _SIGN,
    "’": _PUNCTUATION,
    "…": _PUNCTUATION,
    "→": _SIGN,
    "ỵ": _LOWER_LETTER,
    "►": _SIGN,
    "‘": _PUNCTUATION,
}


def with_characters(unicharset: str, new: dict[str, str] = NEW) -> str:
    """*unicharset* with the characters *new* (to their flags) behind those it has.

    The old ones keep their numbers, so that dictionaries made for them stay valid.
    """
    count, *rows = unicharset.rstrip("\n").split("\n")
    if int(count) != len(rows):
        raise ValueError(f"a unicharset of {count} characters has {len(rows)} rows")
    for number, (character, flags) in enumerate(new.items(), len(rows)):
        script = "Latin" if flags == _LOWER_LETTER else "Common"
        rows.append(
            f"{character} {flags} 0,255,0,255,0,0,0,0,0,0 {script} {number} 10 {number} "
            f"{character}\t# {character} [{ord(character):x} ]"
        )
    return "\n".join((str(len(rows)), *rows, ""))
