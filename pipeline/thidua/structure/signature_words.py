"""The words of a signature: marks of authority, a signer's titles, persons' names."""

from __future__ import annotations

import re

from thidua.knowledge.folding import LOWER, UPPER, fold
from thidua.knowledge.surnames import is_surname
from thidua.structure.capitals import in_capitals

_AUTHORITY = re.compile(
    r"^\W*(?P<mark>(?:T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T\s?/\s?U\s?/?\s?Q)(?!\w)\s*[./]?"
    r"|(?:T\s?M|K\s?T|T\s?L|T\s?U\s?Q|Q)\s*[./]|(?:T\.\s?M|K\.\s?T|T\.\s?L)\b\.?"
    rf"|(?:TM|KT|TL|TUQ)(?=\s+[{UPPER}]{{2}}))\s*(?P<rest>.*)$"
)
_TITLE = re.compile(
    r"^(?:pho |p\. ?|quyen |q\.? ?|thuong truc )*(?:hieu truong|chu tich|giam doc|bi thu"
    r"|(?:pho )?thu tuong|truong (?:ban|phong|khoa|khoi|cum|doan|cong an|tram|chi nhanh|bo mon|thon|to)|tram truong|cum truong|khoi truong|chanh van phong"
    r"|tong giam doc|vien truong|cuc truong|chi cuc truong|bo truong|thu truong|to truong"
    r"|chinh uy|chi huy truong|tu lenh|tong bi thu|vu truong|giam thi|don truong"
    r"|chanh thanh tra|chanh an|uy vien|thuong truc|pho hieu truong|chinh tri vien|hieu pho"
    r"|chu nhiem|quan doc|chi cuc pho|pho (?:truong|chu tich|giam doc|bi thu)|tong thanh tra"
    r"|su doan truong|lu doan truong|doi truong|dai doi truong|tieu doan truong|trung doan truong)\b"
)
_OF_SCHOOLS = re.compile(r"(?:CỤM|KHỐI|ĐOÀN)\s+TRƯỜNG\b")  # no head of a group: "CỤM TRƯỞNG"
# Degrees and ranks before a name: "BS.CKII", "ThS.", "Thượng tá".
_NAME = re.compile(
    r"^(?:(?:(?i:pgs|gs|tskh|ts|ths|bs|bác sĩ|ds|dược sĩ|thạc sĩ|tiến sĩ|ckii|cki|ck2|ck1|bsckii|bscki|cn|ks|đ/c|ông|bà)"
    r"|NGƯT|NGND|TTND|TTƯT|Dr|(?i:đại|thượng|trung|thiếu) (?i:tá|úy|uý|tướng))(?:[.,]\s*|\s+))*"
    rf"(?P<name>(?:[{UPPER}][{LOWER}]*(?:[’'][{UPPER}]?[{LOWER}]+)?\s+){{1,4}}[{UPPER}](?:[’'][{UPPER}])?[{LOWER}]+)$"
)
_UPPER_NAME = re.compile(rf"^(?:[{UPPER}]{{1,7}}\s+){{1,4}}[{UPPER}]{{1,7}}$")
# What stands near a name and is none: "(Đã ký)", a web page's "Bài viết", "Tin cũ".
STOP_WORDS = re.compile(
    r"\((?:da ky|ky ten|ky)\b|^\W*(?:tin (?:cu|moi|khac|lien quan|tuc)|bai viet|binh luan|tap tin)\b"
)
# "Hoàng Văn Dần (đã ký)", "(Đã ký): Hoàng Văn Dần": beside the name
SIGNED = re.compile(r"\(\s*(?:đã\s+)?ký[^()\n]{0,20}\)\s*:?", re.I)
_WORDS_OF_A_TITLE = 5
_WORDS_OF_A_NAME = 3
_LONGEST_POST = 60


def begins_with_title(text: str) -> bool:
    """Whether *text* begins with a signer's title, in letters of any size."""
    return _TITLE.match(fold(text)) is not None


def is_title(plain: str, expected: bool) -> bool:
    """Whether a cell is a title: in capitals, or small where one is *expected*."""
    return (
        _OF_SCHOOLS.match(plain) is None
        and (in_capitals(plain) or _is_short_title(plain, expected))
        and begins_with_title(plain)
    )


def _is_short_title(plain: str, expected: bool) -> bool:
    """Whether a line in small letters may be a title, where one is *expected*."""
    return expected and plain[-1] not in ".,;:" and len(plain.split()) <= _WORDS_OF_A_TITLE


def authority_in(plain: str) -> re.Match[str] | None:
    """The mark of authority that *plain* begins with; "Q." before no title is a name's letter."""
    match = _AUTHORITY.match(plain)
    acting = match is not None and match["mark"].startswith("Q")
    return None if match and acting and not begins_with_title(match["rest"]) else match


def signs(cell: str) -> bool:
    """Whether *cell* is a signer's authority or title, in capitals."""
    plain = cell.strip("* ")
    if _OF_SCHOOLS.match(plain):
        return False
    return in_capitals(plain) and bool(authority_in(plain) or begins_with_title(plain))


def may_sign(text: str) -> bool:
    """Whether a line may be a signer's authority or title in small letters."""
    plain = text.strip("* ")
    short = plain[:1].isupper() and plain[-1] not in ".,;:/" and len(plain) <= _LONGEST_POST
    return short and bool(_AUTHORITY.match(plain) or begins_with_title(plain))


def person_in(plain: str, titled: bool) -> str | None:
    """A person's name; in capitals only under a title."""
    if match := _NAME.match(plain):
        return " ".join(match["name"].split())
    if titled and _UPPER_NAME.match(plain):
        return " ".join(plain.split())
    return None


def is_signer(right: str) -> bool:
    """Whether *right* is a person's name for sure: three words, the first of them a surname."""
    if right.count(" ") < _WORDS_OF_A_NAME - 1 or (match := _NAME.match(right)) is None:
        return False
    words = match["name"].split()
    return len(words) >= _WORDS_OF_A_NAME and is_surname(words[0])
