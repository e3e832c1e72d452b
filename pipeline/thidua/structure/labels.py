"""Labels of items: what series a label belongs to, and which place it has in it."""

from __future__ import annotations

import re
import unicodedata

from thidua.ingest.numerals import roman, roman_value

WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
RANKS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
# Both alphabets are used for points: the law's (Nghị định 30/2020 Phụ lục I) has đ and no f.
ALPHABET = "abcdđeghiklmnopqrstuvxy"
_ALPHABETS = (ALPHABET, "abcdefghijklmnopqrstuvwxyz")
_LABEL = re.compile(
    r"(?P<head>(?:[^\W\d_]+\s+)*?)(?:(?P<path>(?:\d{1,3}\.)*)(?P<arabic>\d{1,3})"
    r"|(?P<roman>[IVXLC]+)|(?P<letter>[a-zđ])|(?P<word>[^\W\d_]+)(?P<la>\s+là)?)(?P<year>/20\d\d)?"
)
_MISREAD_ROMAN = re.compile(r"(?=.*[lIVX|!])(?=.*[l1I|!])(?!l$)[Il1VX|!]{1,4}|l")
_MISREAD = str.maketrans("l1|!", "IIII")
_ROMAN_SIGNS = re.compile("[Ⅰ-Ⅹ]")


def _parse(label: str) -> re.Match[str] | None:
    """The label's parts; a roman numeral that OCR read as ``lll`` or ``1I`` is put right."""
    if _MISREAD_ROMAN.fullmatch(label):
        label = label.translate(_MISREAD)
    elif _ROMAN_SIGNS.fullmatch(label):
        label = unicodedata.normalize("NFKC", label)
    return _LABEL.fullmatch(label)


def style(label: str | None) -> str | None:
    """What kind of label it is, with all but its last number: ``2.#``, ``Đợt #``, ``I``, ``a``."""
    match = _parse(label) if label else None
    if match is None:
        return None
    head = match["head"].casefold()
    if match["arabic"]:
        return f"{head}{match['path']}#"
    if match["roman"]:
        return f"{head}I"
    if match["letter"]:
        return f"{head}a"
    return f"{head}la" if match["la"] else f"{head}word" if head else None


def positions(label: str) -> tuple[int, ...]:
    """The label's position in its series: one value, or one an alphabet; empty if unknown."""
    match = _parse(label)
    if match is None:
        return ()
    if match["arabic"]:
        return (int(match["arabic"]),)
    if match["roman"]:
        return (roman_value(match["roman"]),)
    if match["letter"]:
        return tuple(alphabet.find(match["letter"]) + 1 for alphabet in _ALPHABETS)
    word = match["word"].casefold()
    known = [series for series in _series(match) if word in series]  # "Đợt một" as well as "nhất"
    return (known[0].index(word) + 1,) if known else ()


def _series(match: re.Match[str]) -> tuple[tuple[str, ...], ...]:
    """The number words a label may count with, the likeliest first."""
    return (WORDS,) if match["la"] else (RANKS, WORDS)


def printed_like(label: str, value: int) -> str:
    """*value* in the style of *label*: ``2.4`` beside ``2.5``, ``IV`` beside ``V``."""
    match = _LABEL.fullmatch(label)
    if match is None:
        return str(value)
    if match["arabic"]:
        return f"{label[: match.start('arabic')]}{value}{match['year'] or ''}"
    if match["roman"]:
        return f"{label[: match.start('roman')]}{roman(value)}{match['year'] or ''}"
    if match["letter"]:
        return ALPHABET[value - 1]
    series = _series(match)[0]
    word = series[value - 1] if value <= len(series) else str(value)
    return label[: match.start("word")] + word + (match["la"] or "")
