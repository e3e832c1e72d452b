"""Provinces: names in a text, and the province of 1 July 2025 that each became part of.

The table is the one underthesea carries (its ``address/data/mapping.json``, made from the
resolution NQ 202/2025/QH15); it is read as data, so that the package need not be imported.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from thidua.knowledge.folding import fold
from thidua.knowledge.sounds import sound_form

# Spellings beside the official one: historic, abbreviated, or with the other tone placement.
_VARIANTS = {
    "Bắc Cạn": "Bắc Kạn",
    "Đắc Lắc": "Đắk Lắk",
    "Kontum": "Kon Tum",
    "Thừa Thiên - Huế": "Thừa Thiên Huế",
    "TT Huế": "Thừa Thiên Huế",
    "TP.HCM": "Hồ Chí Minh",
    "TPHCM": "Hồ Chí Minh",
    "Vũng Tàu": "Bà Rịa - Vũng Tàu",
}


@cache
def _table() -> dict[str, Any]:
    spec = find_spec("underthesea")
    assert spec is not None  # noqa: S101  underthesea is a dependency of thidua
    assert spec.submodule_search_locations  # noqa: S101
    path = Path(spec.submodule_search_locations[0]) / "address" / "data" / "mapping.json"
    return cast("dict[str, Any]", json.loads(path.read_text(encoding="utf-8")))


@cache
def _mapping() -> dict[str, tuple[str, str]]:
    """Folded name -> (name before 1 July 2025, name since)."""
    data = _table()
    names: dict[str, tuple[str, str]] = {}
    for old, new in data["province_mapping"].items():
        before = data["old_province_names"][old]["short"]
        names[fold(before)] = (before, data["province_names"][new]["short"])
    # The table knows Huế by its name as a city (Nghị quyết 175/2024/QH15); older plans do not.
    names.setdefault(fold("Thừa Thiên Huế"), ("Thừa Thiên Huế", "Huế"))
    for variant, official in _VARIANTS.items():
        if fold(official) in names:
            names.setdefault(fold(variant), names[fold(official)])
    return names


# "(Baoquangngai.vn)", "https://www.vinhphuc.gov.vn/…", "tayninh.gov.vn": the site of a province
_SITE = re.compile(
    r"(?:(?<=[/(\s.])|^)(?:bao)?(?P<name>[a-z]{5,16})\.(?:gov\.|com\.)?vn(?![\w.])", re.I
)


def province_of_site(text: str) -> str | None:
    """The one province that the addresses of sites in *text* name, as the table prints it."""
    squeezed = _squeezed()
    named = {squeezed.get(site["name"].lower()) for site in _SITE.finditer(text)} - {None}
    return named.pop() if len(named) == 1 else None


@cache
def _squeezed() -> dict[str, str]:
    """Folded name without blanks -> name before 1 July 2025."""
    return {re.sub(r"\W", "", name): old for name, (old, _) in _mapping().items()}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_mapping(), key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)"
        r"(?<!dien bien(?= phu))(?<!ha noi(?=\s?[-–]\s?dien bien phu))"
    )


_BEFORE = 60  # characters before a name, in which such words stand
_CAPITAL = "Hà Nội"
# Words before a name that show a province is meant, not a person or a street.
_CUE = re.compile(
    r"(?:tinh|\btp\.?|thanh pho|tinh uy|ubnd|uy ban nhan dan|lien doan lao dong|so [a-z ]{2,40}?)\s*$"
)

# Words before a name that show a smaller place, a school, a street, a person or a battle of that name.
_SMALLER = re.compile(
    r"\b(?:mam non|mau giao|tieu hoc|th|thcs|thpt|mn|xa|phuong|thi tran|huyen|quan|thon|duong|pho|ong|ba|dong chi|huong ve|chien (?:thang|dich))\s*$"
)


def province_names() -> frozenset[str]:
    """The names of all provinces, those before 1 July 2025 and since."""
    return frozenset(name for both in _mapping().values() for name in both)


def province_named(text: str) -> str | None:
    """The province that *text* is about: named after "tỉnh", "thành phố" …, else named alone."""
    alone: str | None = None
    for name, cued in _mentions(text):
        if cued:
            return name
        alone = alone or name
    return alone


def only_province(text: str) -> str | None:
    """The one province that *text* names, however often; None where it names several.

    The capital is where whole-country events are held: alone it does not count.
    """
    named = {name for name, cued in _mentions(text) if cued or name != _CAPITAL}
    named -= {short for short, whole in _SPELLED.items() if whole in named}
    return named.pop() if len(named) == 1 else None


def _mentions(text: str) -> Iterator[tuple[str, bool]]:
    """Each province that *text* names, and whether "tỉnh", "thành phố" … stands before it."""
    folded = fold(text).replace("\n", " ")
    for match in _pattern().finditer(folded):
        name = _mapping()[match[0]][0]
        if match[0] == "ho chi minh" and not _city(folded[: match.start()]):
            continue
        before = folded[max(0, match.start() - _BEFORE) : match.start()]
        if _CUE.search(before):
            yield name, True
        elif _stands_alone(text[slice(*match.span())], name, before):
            yield name, False


def _stands_alone(printed: str, name: str, before: str) -> bool:
    """Whether *printed* means the province *name* without a cue: neither a person nor a commune."""
    if not printed[0].isupper() or _SMALLER.search(before):
        return False
    known = (name, *(spelled for spelled, official in _VARIANTS.items() if official == name))
    return printed.isascii() or _exact(printed.replace("–", "-")) in map(_exact, known)


# What a province was called while it had the districts of the table.
_SPELLED = {"Huế": "Thừa Thiên Huế"}
_UNIT = re.compile(r"^(?:huyen|quan|thi xa|thanh pho|thi tran|xa|phuong)\s+")
_DISTRICT_CUE = re.compile(
    r"\b(?:quan\s+(?=\d)|(?:(?:huyen|quan|thi xa|thanh pho|tp|tx)\s+|t[px]\.\s?|^phong (?:gd ?(?:& ?|va |- ?)?dt|giao duc va dao tao) )(?=[a-z]))"
)


def _exact(name: str) -> str:
    """A place's name as it sounds: marks count ("Trường Hà" is not "Trường Hạ")."""
    return " ".join(sound_form(word) for word in name.split())


@cache
def _local_units() -> dict[str, str | None]:
    """District or commune -> its province before 1 July 2025; None where two share a name.

    The keys are the names as they sound, and folded for texts without marks.
    """
    names: dict[str, str | None] = {}
    for level in ("old_district", "old_ward"):
        found: dict[str, set[str]] = {}
        for row in _table()["ward_mapping"]:
            province = _table()["old_province_names"][row["old_province_key"]]["short"]
            province = _SPELLED.get(province, province)
            folded = _UNIT.sub("", fold(row[level]))
            bare = row[level][len(row[level]) - len(folded) :]
            for key in {folded, _exact(bare)}:
                found.setdefault(key, set()).add(province)
        for name, provinces in found.items():
            names.setdefault(name, provinces.pop() if len(provinces) == 1 else None)
    return names


def province_of_place(place: str) -> str | None:
    """The province in which a district or commune named *place* lies, if only one has it."""
    plain = place.strip(" .,")
    folded = _UNIT.sub("", fold(plain))
    if folded in _mapping():
        return None
    bare = plain[len(plain) - len(folded) :]
    return _local_units().get(folded if bare.isascii() else _exact(bare))


def province_of_body(body: str) -> str | None:
    """The province of the district that the name of a body ends in ("… HUYỆN ĐAK PƠ")."""
    for cue in _DISTRICT_CUE.finditer(fold(body)):
        if found := province_of_place(body[cue.end() :].split(",", maxsplit=1)[0]):
            return found
    return None


def _city(before: str) -> bool:
    """Hồ Chí Minh is the President's name first, and the city's after "thành phố"."""
    return bool(re.search(r"(?:(?<!tn )\btp\.?|thanh pho)\s*$", before))


def province_2025(name: str | None) -> str | None:
    """The province since 1 July 2025; None for an unknown name."""
    if name is None:
        return None
    found = _mapping().get(fold(name))
    return found[1] if found else None
