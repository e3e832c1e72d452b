"""The province of a document: of its date line and bodies, else the one that its text names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from thidua.knowledge.folding import LOWER, UPPER, fold
from thidua.knowledge.provinces import (
    only_province,
    province_named,
    province_of_body,
    province_of_place,
    province_of_site,
)

_FIRST_PAGE = 4000  # characters
_DISTRICT = re.compile(
    rf"(?:huyện|thị\s+xã|thành\s+phố|TP\.)\s?((?:[{UPPER}][{LOWER}]+)(?:\s[{UPPER}][{LOWER}]+){{1,2}})"
)
# Bodies of several provinces or of the whole country: the place they sit in is not their province.
_ABOVE_PROVINCES = re.compile(
    r"^(?:uy ban dan toc|(?:ban to chuc|tieu ban|uy ban quoc gia) .{2,120}\bviet nam$|bo (?!chi huy|doi|tu lenh)|tong (?:cuc|cong ty|lien doan|ldld)|tap doan|(?:ban chap hanh )?trung uong"
    r"|vien kiem sat nhan dan toi cao|toa an nhan dan toi cao|ngan hang nha nuoc viet nam|thu tuong|chinh phu"
    r"|(?:cong doan|cd|hiep hoi|lien minh|lien hiep) .{2,60}\b(?:viet nam|vn)$|(?:ban|hoi|hoi dong|doan|uy ban|dang uy|dang bo) .{2,60}\btrung uong$|ban chi dao (?:quoc gia|trung uong)|van phong (?:chinh phu|quoc hoi|trung uong)|thanh tra chinh phu"
    r"|hoi dong thi dua\W+khen thuong trung uong|kiem toan nha nuoc|bao hiem xa hoi viet nam|ban to chuc (?:nha nuoc|ky niem cac ngay le lon)|(?:uy ban )?trung uong (?:mttq|mat tran|hoi|doan))"
)
_ORGAN = re.compile(r"(?:(?:tieu )?ban|vu|cuc|bo tu lenh|van phong|thanh tra|uy ban kiem tra)\b")
_PROVINCE = re.compile(r"(?<!\bcác )(?:tỉnh|TỈNH|[Tt]hành phố|TP\.?)\s+((?:[A-ZĐ][\w]*\s?){1,4})")
_OF_PROVINCE = re.compile(r"(?:tỉnh|TỈNH)\s+((?:[A-ZĐ]\w*[\s-]*){1,5})$")
_SUPERIOR = re.compile(
    r"(?:UBND|[ỦU][ỷỶyYủ] ban nhân dân|HĐND|Hội đồng nhân dân|LĐLĐ|Sở [A-ZĐ][^,;.\n]{3,30}?)\s+tỉnh"
    r"\s+((?:[A-ZĐ]\w*\s?){1,4})"
)


def _superior(text: str) -> str | None:
    """The one province whose bodies a district's or commune's plan cites."""
    named = {province_named("tỉnh " + match[1]) for match in _SUPERIOR.finditer(text)} - {None}
    return named.pop() if len(named) == 1 else None


def _province_said(body: str | None) -> str | None:
    """The province that the name of *body* ends with: "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"."""
    said = _OF_PROVINCE.search(body) if body else None
    return province_named(f"tỉnh {said[1]}") if said else None


def _is_above(body: str | None, parent: str | None) -> bool:
    """Whether *body*, or what it is an organ of, is of several provinces or the whole country."""
    if not body:
        return False
    organ = parent and _ORGAN.match(fold(body)) is not None
    return any(part and _ABOVE_PROVINCES.match(fold(part)) for part in (body, organ and parent))


def province_of(
    heading: tuple[str | None, str | None, str | None, str | None],
    text: str,
    end: int,
    *,
    national: bool,
) -> str | None:
    """The province that *heading* (place, body, parent, headline) or else the text after *end* names.

    None for a body above the provinces, and where nothing tells. *national*: the text is news,
    which may name provinces that it is not about; it must name but one.
    """
    place, body, parent, _ = heading
    above = _is_above(body, parent)
    if not above and (named := next(filter(None, map(_province_said, (body, parent))), None)):
        return named  # whatever a page of laws has made of the place
    for part in heading[1:] if above else heading:
        if part and (name := province_named(part)):
            return name
    if above:
        return None
    districts = (province_of_body(part) for part in (body, parent) if part)
    found = next(filter(None, districts), None) or (place and province_of_place(place))
    if found:
        return _superior(text[: end + _FIRST_PAGE]) or found
    counts = Counter(_named_in(text))
    if national:  # of one province, if it names no other
        return next(iter(counts)) if len(counts) == 1 else province_of_site(text)
    if counts:
        return max(counts, key=lambda name: counts[name])
    return only_province(text[end : end + _FIRST_PAGE]) or _of_districts(text, end)


def _named_in(text: str) -> Iterator[str]:
    """The provinces that *text* names behind "tỉnh" and "thành phố"."""
    for match in _PROVINCE.finditer(text):
        if name := province_named("tỉnh " + match[1]):
            yield name


def _of_districts(text: str, end: int) -> str | None:
    """The one province in which the districts lie that the text names first."""
    found = (
        province_of_place(match[1])
        for match in _DISTRICT.finditer(text, end, min(len(text), end + _FIRST_PAGE))
    )
    named = set(filter(None, found))
    return named.pop() if len(named) == 1 else None
