"""Provinces: names in a text, and the province of 1 July 2025 that each became part of.

The table is the one underthesea carries (its ``address/data/mapping.json``, made from the
resolution NQ 202/2025/QH15); it is read as data, so that the package need not be imported.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from thidua.knowledge.folding import fold

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
def _mapping() -> dict[str, tuple[str, str]]:
    """Folded name -> (name before 1 July 2025, name since)."""
    spec = find_spec("underthesea")
    assert spec is not None  # noqa: S101  underthesea is a dependency of thidua
    assert spec.submodule_search_locations  # noqa: S101
    path = Path(spec.submodule_search_locations[0]) / "address" / "data" / "mapping.json"
    data = json.loads(path.read_text(encoding="utf-8"))
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


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_mapping(), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")


# Words before a name that show a province is meant, not a person or a street.
_CUE = re.compile(
    r"(?:tinh|tp\.?|thanh pho|tinh uy|ubnd|uy ban nhan dan|lien doan lao dong|so [a-z ]{2,40}?)\s*$"
)


def province_named(text: str) -> str | None:
    """The province that *text* is about: named after "tỉnh", "thành phố" …, else named alone."""
    folded = fold(text)
    alone: str | None = None
    for match in _pattern().finditer(folded):
        name = _mapping()[match[0]][0]
        if name == "Hồ Chí Minh" and not _city(folded[: match.start()]):
            continue
        if _CUE.search(folded[max(0, match.start() - 60) : match.start()]):
            return name
        if alone is None and text[match.start()].isupper():
            alone = name
    return alone


def _city(before: str) -> bool:
    """Hồ Chí Minh is the President's name first, and the city's after "thành phố"."""
    return bool(re.search(r"(?:tp\.?|thanh pho)\s*$", before))


def province_2025(name: str | None) -> str | None:
    """The province since 1 July 2025; None for an unknown name."""
    if name is None:
        return None
    found = _mapping().get(fold(name))
    return found[1] if found else None
