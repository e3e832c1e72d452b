"""Symbols of documents: their parts, their normalised id, and whether one fits an issuer."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import fold

_PART = re.compile(r"[\w&]+")
_ISSUERS_OF_RULES = frozenset({"NĐ", "TTLT"})


@cache
def _bodies() -> dict[str, tuple[re.Pattern[str], str]]:
    """Folded letters of a body -> pattern of the words that may name it, and its name."""
    with files(__package__).joinpath("symbol_bodies.csv").open(encoding="utf-8") as table:
        return {
            fold(row["letters"]): (re.compile(row["issuer_pattern"]), row["body"])
            for row in csv.DictReader(table)
        }


def _parts(symbol: str) -> list[str]:
    """The folded parts of a symbol, ``&`` left out: ``KH-PGD&ĐT`` -> ``kh``, ``pgddt``."""
    return [fold(part).replace("&", "") for part in _PART.findall(symbol)]


def body_of_symbol(symbol: str) -> str | None:
    """The body that the letters of *symbol* stand for; None if they are not in the table."""
    for part in reversed(_parts(symbol)):
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


# Characters that OCR takes for each other inside symbols, by class.
_ALIKE = {
    c: group[0] for group in ("T17lI|/", "OQ0", "DĐÐ", "gq9", "S5", "B8", "UV") for c in group
}


def _looks(symbol: str) -> str:
    return "".join(_ALIKE.get(letter, letter) for letter in symbol)


@cache
def _symbols_by_looks() -> dict[str, frozenset[str]]:
    """What a symbol looks like to OCR -> the symbols of central and Party bodies that look so."""
    found: dict[str, set[str]] = {}
    with files(__package__).joinpath("symbol_bodies.csv").open(encoding="utf-8") as table:
        bodies = [row["letters"] for row in csv.DictReader(table)]
    with files(__package__).joinpath("citation_types.csv").open(encoding="utf-8") as table:
        types = [letters for row in csv.DictReader(table) for letters in row["letters"].split("|")]
    for letters in filter(None, types):
        for body in bodies:
            for joint in "-/":
                symbol = f"{letters}{joint}{body}"
                found.setdefault(_looks(symbol), set()).add(symbol)
    return {looks: frozenset(symbols) for looks, symbols in found.items()}


def symbol_like(symbol: str) -> str | None:
    """The one known symbol that *symbol* may be misread from; None if none or several may be."""
    known = _symbols_by_looks().get(_looks(symbol), frozenset())
    if symbol in known:
        return symbol
    return next(iter(known)) if len(known) == 1 else None


def directive_id(number: str, year: int | None, symbol: str, joint: str) -> str:
    """The normalised id: ``05-CT/TW``, ``19/CT-TTg``, ``06/2022/QH15``.

    *joint* is the printed sign between number and symbol. Numbers below 10 are padded to two
    digits as the decree on clerical work wants (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    """
    digits = number.lower()
    padded = digits.zfill(2) if digits.isdigit() else digits
    plain = re.sub(r"\s*([-–/.])\s*", r"\1", symbol).replace("–", "-").replace("Ð", "Đ")
    plain = "".join(plain.split()) if plain.startswith("QH") else plain
    plain = plain.replace("С", "C").replace("Т", "T")  # Cyrillic look-alikes
    plain = re.sub(r"(?i)(?<=-)ttg\b", "TTg", plain)
    if year is not None:
        return f"{padded}/{year}/{plain}"
    return f"{padded}{'-' if joint in ('-', '–') else '/'}{plain}"
