"""Types of documents as a heading prints them, and kinds of issuing bodies."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz

from thidua.knowledge.citations import type_in_symbol
from thidua.knowledge.folding import fold
from thidua.knowledge.tables import of_tables, rows


@cache
def document_types() -> dict[str, str]:
    """Folded heading -> type id: ``ke hoach`` -> ``ke_hoach``."""
    with files(__package__).joinpath("document_types.csv").open(encoding="utf-8") as table:
        return {fold(row["heading"]): row["type_id"] for row in csv.DictReader(table)}


def type_of_symbol(symbol: str | None) -> str | None:
    """The type id that the letters of a document's own symbol name; None if they name none."""
    name = type_in_symbol(symbol)
    return document_types().get(fold(name)) if name else None


@of_tables
@cache
def _kinds() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["issuer_kind"]) for row in rows("issuer_kinds"))


def issuer_kind(body: str | None) -> str | None:
    """The kind of *body* (state, party, union, …); ``other`` where no row of the table fits."""
    if not body:
        return None
    folded = " ".join(fold(body).split())
    return next((kind for pattern, kind in _kinds() if pattern.search(folded)), "other")


# Words with which the name of a body begins; the longest first.
BODY_HEAD = (
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ủy ban|Uỷ ban|Hội đồng|Ban [Cc]hấp hành|Ban [Tt]hường vụ"
    r"|Ban [Cc]hỉ [Hh]uy|Ban [Gg]iám|Bộ [Cc]hỉ [Hh]uy|Ban [A-ZĐ]|Bộ [A-ZĐ]|Sở|Phòng|Trường|Học viện|Viện|Trung tâm|Bệnh viện"
    r"|Công [đĐ]oàn|CĐCS|CĐ(?= [A-ZĐ])|Liên đoàn|LĐLĐ|BCH|BTV|Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Hội|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [ủỦuU][ỷỶyY]"
    r"|Đảng bộ|Chi bộ|Cụm|Khối|Công ty|Tổng [Cc]ông ty|Tập đoàn|Nhà máy|Cục|Chi cục|Tổng cục|Văn phòng"
    r"|Mặt trận|Ngân hàng|Kho bạc|Tòa án|Toà án|Viện kiểm sát|Đồn|Trung đoàn|Sư đoàn|Tiểu đoàn|Lữ đoàn|Xí nghiệp|Nhà trường|Công an|Chi nhánh|Bưu điện|Điện lực|Bảo hiểm xã hội|BHXH|Liên minh|Hiệp hội|Tổ)"
)

# The bodies above all others.
HIGHEST_BODIES = (
    r"(?:Thủ\s+tướng|Chính\s+phủ|Quốc\s+hội|Trung\s+ương|Ban\s+Bí\s+thư|Tổng\s+Liên\s+đoàn)"
)


_ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ldld": "lien doan lao dong",
    "tld": "tong lien doan lao dong viet nam",
    "cdcs": "cong doan co so",
    "bch": "ban chap hanh",
    "btv": "ban thuong vu",
    "tdkt": "thi dua khen thuong",
    "hdtdkt": "hoi dong thi dua khen thuong",
    "mttq": "mat tran to quoc",
    "gd&dt": "giao duc va dao tao",
    "gddt": "giao duc va dao tao",
    "tw": "trung uong",
    "ttg": "thu tuong chinh phu",
    "cp": "chinh phu",
}
# The head of a body signs for it: "Bộ trưởng Bộ Y tế", "Giám đốc Sở", "Chủ tịch UBND".
_HEAD = re.compile(
    r"^(?:dong chi )?(?:bo truong|giam doc|chu tich|cuc truong|tong giam doc|hieu truong"
    r"|truong ban|thu truong|tong cuc truong)(?= (?:bo|so|hoc vien|uy ban|cuc|ban|hoi dong|tap doan"
    r"|tong cong ty|truong|tong cuc|dai hoc|benh vien)\b)"
)
_WORDS = re.compile(r"[\w&]+")
_ALIKE = 85  # one misread letter in a word of the name
# "Thủ tướng Chính phủ" is another authority than "Chính phủ", though its name holds the other's.
# The same holds for an office, a Party committee or a union of a body.
_APART = ("thu tuong", "van phong", "dang uy", "dang bo", "dang doan", "cong doan")


def body_words(name: str) -> frozenset[str]:
    """The words of a body's name, abbreviations written out, without the post of its head."""
    words = " ".join(_WORDS.findall(fold(name)))
    words = " ".join(_ABBREVIATIONS.get(word, word) for word in words.split())
    return frozenset(_HEAD.sub("", words).split())


def same_body(one: str, other: str) -> bool:
    """Whether two wordings can name one body: one may only say more than the other.

    "UBND tỉnh" and "Ủy ban nhân dân tỉnh Lai Châu" can; "Bộ Chính trị" and "Ban Bí thư" cannot.
    """
    few, many = sorted((body_words(one), body_words(other)), key=len)
    if any((set(w.split()) <= few) != (set(w.split()) <= many) for w in _APART):
        return False
    return all(word in many or _misread(word, many) for word in few)


def _misread(word: str, words: frozenset[str]) -> bool:
    return any(fuzz.ratio(word, other) >= _ALIKE for other in words)
