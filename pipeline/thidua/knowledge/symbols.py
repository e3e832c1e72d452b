"""Symbols of documents: their parts, their normalised id, and whether one fits an issuer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from thidua.knowledge.folding import fold
from thidua.knowledge.tables import of_tables, rows

_PART = re.compile(r"[\w&]+")
_FEWEST_INITIALS = 3
# "05-CT/BCT": the Party writes its kind before the stroke, and its BCT is the Politburo.
_OF_POLITBURO = re.compile(r"(?<=^(?:CT|NQ|KL)/)BCT$")


@of_tables
@cache
def _bodies() -> dict[str, tuple[re.Pattern[str], str]]:
    """Folded letters of a body -> pattern of the words that may name it, and its name."""
    return {
        fold(row["letters"]): (re.compile(row["issuer_pattern"]), row["body"])
        for row in rows("symbol_bodies")
    }


def _parts(symbol: str) -> list[str]:
    """The folded parts of a symbol, ``&`` left out: ``KH-PGD&ĐT`` -> ``kh``, ``pgddt``."""
    return [fold(part).replace("&", "") for part in _PART.findall(symbol)]


def body_of_symbol(symbol: str) -> str | None:
    """The body that the letters of *symbol* stand for; None if they are not in the table."""
    symbol = _OF_POLITBURO.sub("TW", symbol)
    for part in (*reversed(_parts(symbol)), *_parts("".join(symbol.split()))[-1:]):
        if found := _bodies().get(re.sub(r"\d+$", "", part)):
            return found[1]
    return None


def symbol_fits_issuer(symbol: str, issuer: str) -> bool | None:
    """Whether *symbol* may belong to a document of *issuer*; None if the table cannot tell."""
    words = " ".join(fold(issuer).split())
    known = False
    for part in _parts(symbol):
        found = _bodies().get(re.sub(r"\d+$", "", part))
        if found is None:
            continue
        known = True
        if found[0].search(words):
            return True
    if not known:
        return None
    # The words must name a body of the table too, or one of the bodies the letters cannot be.
    other = any(pattern.search(words) for pattern, _ in _bodies().values())
    return False if other else None


def belongs_to(symbol: str, body: str) -> bool:
    """Whether the letters of *symbol* plainly stand for *body*: by the table or by its initials.

    ``KH-THCSNT`` belongs to "Trường THCS Nguyễn Trãi".
    """
    if (fits := symbol_fits_issuer(symbol, body)) is not None:
        return fits
    words = _PART.findall(body)
    initials = fold("".join(word if word.isupper() else word[0] for word in words))
    own = (_parts(symbol) or [""])[-1]
    return len(own) >= _FEWEST_INITIALS and own in initials.replace("&", "")


# Characters that OCR takes for each other inside symbols, by class.
_ALIKE = {
    c: group[0]
    for group in ("T17lI|/EFJ", "OQ0", "DĐÐ", "gq9", "S5", "B8", "UV", "W", "CG", "Nñ")
    for c in group
}
_DOUBLED = re.compile(r"ĐÐ|ÐĐ|ÐÐ")
_JOINTS = re.compile(r"([-/–&]+)")
_TERM = re.compile(r"(?<=QH)[1IlO0-9]{1,2}$")  # of the National Assembly: UBTVQH11, 44/2019/QH14
_DIGITS = str.maketrans("IlO", "110")
_LONGEST_DOUBLED = 3  # letters
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")  # no letters of a symbol have one
_DOUBLED_W = re.compile(r"VW|WV")
_QUOTES = re.compile(r"(?<=\w)['’‘`](?=\w)")  # CT-T'Tg
_SPLIT_TTG = re.compile(r"(?<![^\W_])TT[A-Zl1i]g(?!\w)")  # a stroke more: TTIg


def _looks(letters: str) -> str:
    return "".join(_ALIKE.get(letter, letter) for letter in letters)


@of_tables
@cache
def _letters() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The letters of all kinds of documents, and those of all bodies and their units."""
    tables = (*rows("symbol_bodies"), *rows("symbol_units"))
    bodies = tuple(row["letters"] for row in tables)
    kinds = (letters for row in rows("citation_types") for letters in row["letters"].split("|"))
    return tuple(filter(None, kinds)), bodies


def _by_looks(known: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for letters in known:
        found.setdefault(_looks(letters), set()).add(letters)
    return {looks: frozenset(letters) for looks, letters in found.items()}


@of_tables
@cache
def _parts_by_looks() -> dict[str, frozenset[str]]:
    """What letters look like to OCR -> the kinds of documents and the bodies that look so."""
    kinds, bodies = _letters()
    found = _by_looks((*kinds, *bodies))
    # GDTrH is read as GDTTH; of kinds TTr and TT would be one
    for body in bodies:
        found.setdefault(_looks(body.replace("r", "T")), frozenset((body,)))
    return found


@of_tables
@cache
def _symbols_by_looks() -> dict[str, frozenset[str]]:
    """The same for whole symbols, of which OCR may have read the joint as a letter."""
    kinds, bodies = _letters()
    return _by_looks(f"{kind}{joint}{body}" for kind in kinds for body in bodies for joint in "-/")


def _without_tones(symbol: str) -> str:
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", symbol)))


def symbol_like(symbol: str) -> str | None:
    """What *symbol* must have been before OCR; None if there is nothing to tell.

    A whole symbol or a part of it is repaired only where exactly one known one looks like it, and
    parts only where the first of them is then a known kind of document, or the body of a letter.
    """
    symbol = _QUOTES.sub("", _without_tones(symbol))
    symbol = _SPLIT_TTG.sub("TTg", _DOUBLED_W.sub("W", symbol))
    read, symbol = symbol, _TERM.sub(lambda term: term[0].translate(_DIGITS), symbol)
    if symbol != read and symbol.startswith("QH"):
        return symbol
    whole = _symbols_by_looks().get(_looks(symbol), frozenset())
    if symbol in whole:
        return symbol
    if len(whole) == 1:
        return next(iter(whole))
    pieces = _JOINTS.split(_DOUBLED.sub("Đ", symbol))
    repaired: list[str] = []
    kinds, bodies = _letters()
    for piece in pieces:
        like = _parts_by_looks().get(_looks(piece)) or _read_twice(piece)
        like = like if not repaired or piece in like else like.difference(kinds)
        only = next(iter(like)) if len(like) == 1 and len(piece) > 1 else piece
        repaired.append(piece if piece in like else only)
    known = len(repaired) > 1 and (repaired[0] in kinds or repaired[0] in bodies)
    return "".join(repaired) if known else None


def _read_twice(piece: str) -> frozenset[str]:
    """The parts that *piece* may be, of which one letter was read as two: ``SYTT``, ``QUTIW``.

    Long ones with the same letter twice are left: ``TTYTT`` may be a health centre of a place in T.
    """
    looks = _looks(piece)
    found = {
        part
        for at in range(1, len(looks))
        if looks[at] == looks[at - 1]
        for part in _parts_by_looks().get(looks[:at] + looks[at + 1 :], ())
        if piece[at] != piece[at - 1] or len(part) <= _LONGEST_DOUBLED
    }
    return frozenset(found)


def directive_id(number: str, year: int | None, symbol: str, joint: str) -> str:
    """The normalised id: ``05-CT/TW``, ``19/CT-TTg``, ``06/2022/QH15``.

    *joint* is the printed sign between number and symbol. Numbers below 10 are padded to two
    digits as the decree on clerical work wants (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    """
    digits = number.lower()
    padded = digits.zfill(2) if digits.isdigit() else digits
    plain = re.sub(r"\s*([-–/.])\s*", r"\1", symbol).replace("–", "-").replace("Ð", "Đ")
    plain = "".join(plain.split()) if plain.startswith("QH") else plain
    if " " in plain and body_of_symbol(closed := "".join(plain.split())):
        plain = closed  # "TT-BGD ĐT"
    plain = plain.replace("С", "C").replace("Т", "T")  # Cyrillic look-alikes
    plain = re.sub(r"(?i)(?<=-)ttg\b", "TTg", _OF_POLITBURO.sub("TW", plain))
    if year is not None:
        return f"{padded}/{year}/{plain}"
    return f"{padded}{'-' if joint in ('-', '–') else '/'}{plain}"
