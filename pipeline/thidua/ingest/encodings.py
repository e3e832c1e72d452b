"""Bytes to text: Unicode encodings, Windows-1258, legacy font encodings, twice-encoded UTF-8.

Nothing is converted because of single letters: a reading of the whole text is taken only where
its marked words are Vietnamese syllables and those of the text as it stands are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import groupby

from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.text_quality import marked_syllables
from thidua.knowledge.legacy_encodings import from_tcvn3, from_vni

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Letters that Vietnamese alone has (NFC), and the common words that survive lost marks.
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯạ-ỹẠ-Ỹ]")
_TONELESS = re.compile(
    r"\b(?:va|cua|cac|trong|thi dua|nam|khen|cho|nguoi|theo|duoc|thuc hien|tinh|ngay|ke hoach|so)\b",
    re.I,
)
# What stands in legacy texts and never in Vietnamese ones.
_FOREIGN = re.compile(r"[\x80-\x9f¡-¬\u00ad®µ¶·¸¹º»ÄÅÆËÎÏÑÖ×ØÛÜÞßãäåæçëîïðñöøûüþÿ]")
_SAMPLE = 20_000  # characters that show what the whole is
_FEW = 3  # marked words that could be chance
_FITS, _MISFITS = 0.8, 0.5  # shares of marked words that are syllables
_MARKED = 0.25  # of Vietnamese words, three in four have a mark
_BROKEN = 200  # one broken character in so many is damage to UTF-8, not another encoding

# Windows-1252 with its five gaps filled as web browsers do.
_WINDOWS = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)
}
_BYTES = {ord(letter): byte for byte, letter in _WINDOWS.items()}


def utf16_without_bom(data: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` where the zeros of *data* show it."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) <= len(head) // 8 or min(even, odd) * 8 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of *data*, NFC, without BOM. Raises ThiduaError when it is not text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return clean(_strict(data[len(bom) :], encoding, name))
    if wide := utf16_without_bom(data):
        return clean(_strict(data, wide, name))
    for guess in ("utf-8", declared):
        if guess:
            try:
                return clean(data.decode(guess))
            except (UnicodeError, LookupError):
                continue
    broken = data.decode("utf-8", "replace")
    if broken.count("\ufffd") * _BROKEN <= len(broken):
        return clean(broken)
    return clean(data.decode("latin-1").translate(_WINDOWS))


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ThiduaError(ErrorCode.DAMAGED, name, f"not valid {encoding}") from error


def clean(text: str) -> str:
    """NFC, with legacy encodings and mojibake undone where the words show them."""
    text = unicodedata.normalize("NFC", text)
    if len(_FOREIGN.findall(text)) < _FEW:
        return text
    reading = legacy_reading(text) or _by_parts
    return unicodedata.normalize("NFC", reading(text))


def _by_parts(text: str) -> str:
    """*text* with the runs of lines converted that alone are legacy: a heading over another's text."""
    parts: list[str] = []
    for legacy, run in groupby(text.splitlines(keepends=True), key=_may_be_legacy):
        part = "".join(run)
        reading = legacy_reading(part) if legacy else None
        parts.append(reading(part) if reading else part)
    return "".join(parts)


def _may_be_legacy(line: str) -> bool:
    return not line.strip() or _FOREIGN.search(line) is not None


def legacy_reading(text: str) -> Callable[[str], str] | None:
    """What makes Vietnamese of *text*, which is not as it stands; None where nothing does."""
    sample = text[:_SAMPLE]
    if len(_FOREIGN.findall(sample)) < _FEW or _fits(sample) >= _MISFITS:
        return None
    best = max(_READINGS, key=lambda reading: _fits(reading(sample)))
    return best if _fits(best(sample)) >= _FITS else None


def _fits(text: str) -> float:
    """The share of marked words that are Vietnamese syllables; 0 where few words are marked."""
    right, marked, words = marked_syllables(text)
    return right / marked if marked >= max(_FEW, _MARKED * words) else 0.0


def _from_mojibake(text: str) -> str:
    """UTF-8 that was read as Windows-1252 and written again."""

    def undo(match: re.Match[str]) -> str:
        try:
            return match[0].translate(_BYTES).encode("latin-1").decode("utf-8")
        except UnicodeError:
            return match[0]

    return re.sub(r"[^\x00-\x7f]+", undo, text)


def _from_windows_1258(text: str) -> str:
    """Windows-1258 that was read as Windows-1252."""

    def undo(match: re.Match[str]) -> str:
        try:
            return match[0].translate(_BYTES).encode("latin-1").decode("cp1258")
        except UnicodeError:
            return match[0]

    return unicodedata.normalize("NFC", re.sub(r"[^\x00-\x7f]", undo, text))


_READINGS = (from_tcvn3, from_vni, _from_mojibake, _from_windows_1258)


def looks_vietnamese(text: str) -> bool:
    """Whether *text* has Vietnamese letters, or enough Vietnamese words without marks."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if letters < 40:
        return True  # too little to tell
    if len(_VIETNAMESE.findall(sample)) > letters * 0.03:
        return True
    words = len(re.findall(r"\w+", sample))
    return len(_TONELESS.findall(sample)) > words * 0.08
