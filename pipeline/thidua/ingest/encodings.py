"""Bytes to text: Unicode encodings, Windows-1258, and legacy font encodings, by their letters."""

from __future__ import annotations

import re
import unicodedata

from thidua.errors import ErrorCode, ThiduaError
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
_TCVN3 = re.compile(r"[®©ª«¬¨¸µ¹§·¶ÊÕèóÒÖÔ×\u00ad]")
_VNI = re.compile(r"(?:[aeouyAEOUYöôÖÔ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|ñ|Ñ)")
_MOJIBAKE = re.compile(r"áº|á»|Ä‘|Æ°|Ã¡|Ã ")
_ENOUGH = 0.04  # legacy letters a letter; plain Vietnamese text never comes near


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of *data*, NFC, without BOM. Raises ThiduaError when it is not text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return clean(_strict(data[len(bom) :], encoding, name))
    if data[:200].count(b"\x00") > len(data[:200]) // 4:
        odd = data[1:200:2].count(b"\x00") > data[0:200:2].count(b"\x00")
        return clean(_strict(data, "utf-16-le" if odd else "utf-16-be", name))
    for guess in ("utf-8", declared):
        if guess:
            try:
                return clean(data.decode(guess))
            except (UnicodeDecodeError, LookupError):
                continue
    latin = data.decode("latin-1")
    if _share(_TCVN3, latin) > _ENOUGH and _share(_VNI, latin) < _share(_TCVN3, latin):
        return clean(latin)
    windows = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    if _share(_VIETNAMESE, windows) > _ENOUGH and _share(_VNI, latin) <= _ENOUGH:
        return windows
    return clean(latin)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ThiduaError(ErrorCode.DAMAGED, name, f"not valid {encoding}") from error


def clean(text: str) -> str:
    """NFC, with legacy font encodings and mojibake undone where the letters show them."""
    text = unicodedata.normalize("NFC", text)
    if _share(_VIETNAMESE, text) > _ENOUGH:
        return text
    if len(_MOJIBAKE.findall(text)) > max(3, len(text) // 200):
        try:
            return unicodedata.normalize("NFC", text.encode("cp1252").decode("utf-8"))
        except UnicodeError:
            return text
    tcvn3, vni = _share(_TCVN3, text), _share(_VNI, text)
    if max(tcvn3, vni) <= _ENOUGH:
        return text
    return from_tcvn3(text) if tcvn3 > vni else from_vni(text)


def _share(pattern: re.Pattern[str], text: str) -> float:
    sample = text[:20000]
    letters = sum(map(str.isalpha, sample))
    return len(pattern.findall(sample)) / max(1, letters)


def looks_vietnamese(text: str) -> bool:
    """Whether *text* has Vietnamese letters, or enough Vietnamese words without marks."""
    letters = sum(map(str.isalpha, text[:20000]))
    if letters < 40:
        return True  # too little to tell
    words = len(re.findall(r"\w+", text[:20000]))
    toneless = len(_TONELESS.findall(text[:20000]))
    return _share(_VIETNAMESE, text) > 0.03 or toneless > words * 0.08
