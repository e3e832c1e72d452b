"""The level of an award: printed in its name, or that of the body which gives it."""

from __future__ import annotations

import re

from thidua.knowledge.folding import fold

# A body below the province, whatever its name goes on with: "Giám đốc Sở Y tế tỉnh Hoa Ban".
_BELOW_PROVINCE = re.compile(
    r"(?:(?:chu tich|(?:pho )?giam doc|thu truong|truong|ban (?:giam doc|thuong vu|chap hanh(?: dang bo)?)) )?"
    r"(?:so|sgd|benh vien|trung tam|nha truong|truong(?! ban)|phong|pgd|chi (?:cuc|bo)|thi (?:uy|doan)"
    r"|(?:(?:ubnd|uy ban nhan dan|(?:uy ban |ub)?mttq(?: viet nam)?|ldld|lien doan lao dong|cong an|dang uy|hoi \w+(?: \w+){0,2}) )?"
    r"(?:huyen|quan|thi xa|thi tran|xa|phuong))\b(?! (?:khu|doi|chung|hoi))"
)
_LEVELS = (
    (
        re.compile(
            r"thu tuong|chinh phu|(?<!ngan hang )(?<!kho bac )(?<!kiem toan )nha nuoc|chu tich nuoc|toan quoc"
        ),
        "toan_quoc",
    ),
    (
        re.compile(
            r"\b(?:(?<!dang )(?<!chi )bo(?! (?:chqs|chi huy))|hoc vien|tong (?:lien doan|ldld)|nganh|trung uong|tong cong ty|tap doan|thong doc|nhnn|tong cuc|toi cao|tld|tu doan"
            r"|(?:ngan hang|kho bac|kiem toan) nha nuoc(?! (?:tinh|thanh pho|huyen|khu vuc|chi nhanh)))\b"
        ),
        "bo",
    ),
    (re.compile(r"tinh|thanh (?:pho|doan|uy)\b|ubnd tp"), "tinh"),
    (re.compile(r"co so|truong|giam (?:doc|hieu)|huyen|don vi|cong ty|nha may"), "coso"),
    (re.compile(r"viet nam$"), "bo"),
)
_CAP = re.compile(r"\bcap (\w+(?: \w+)?)")


def level_of(name: str, body: str | None, known: str | None) -> str | None:
    """The level printed in the name ("cấp cơ sở") or told by the awarding body."""
    printed = _CAP.search(name)
    words = printed[1] if printed else fold(body) if body else None
    if words is None:
        return known
    if _BELOW_PROVINCE.match(words):
        return "coso"
    return next((level for pattern, level in _LEVELS if pattern.search(words)), known)
