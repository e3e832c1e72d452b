"""Titles and grades in the words of a target: "Lao động tiên tiến", "khá, tốt"."""

from __future__ import annotations

import re

from thidua.knowledge.folding import fold
from thidua.knowledge.titles import title_of, title_pattern

_GRADE = re.compile(
    r"(?<![a-z])(?:(?:ket qua|xep loai|loai|hoc luc|hanh kiem|hoc tap|ren luyen|pham chat|nang luc|cuoi nam|muc) ){0,3}(?:tot(?! nghiep)|kha|gioi|xuat sac|trung binh|tb|yeu|kem|(?:chua |khong )?(?:dat|hoan thanh(?: tot| xuat sac)?(?: nhiem vu)?))(?![a-z])"
)
# "chi bộ | “Hoàn thành tốt nhiệm vụ”"
_GRADE_QUOTED = re.compile(r'[“"] ?(?:hoan thanh|trong sach|vung manh)')
# "90% chi hội | khá, tốt"
_GRADES_LAST = re.compile(
    r"(?<= )(?:dat )?(?:loai )?(?:tot|kha|gioi|xuat sac)(?:, | va | hoac )(?:tot|kha|gioi|xuat sac)(?: tro len)?$"
)


# "10% chi hội | khá", "70% tổ hội | mạnh"
_GRADE_LAST = re.compile(
    r"(?:so )?(?:chi (?:hoi|doan|bo)|to|to hoi|co so(?: hoi| doan)?|don vi|cong doan co so)(?: [a-z]+){0,2}?(?P<grade> (?:manh|kha|yeu|trung binh|xuat sac|tot)(?: tro len)?)"
)


def title_id_in(words: str) -> str | None:
    """The id of the title that *words* name, if they name one."""
    match = title_pattern().search(fold(words))
    return title_of(match).title_id if match else None


def title_at(words: str) -> int | None:
    """Where *words* name a title; None if they do not."""
    match = title_pattern().search(fold(words))
    return match.start() if match else None


def title_start(words: str) -> int | None:
    """Where a title begins in words that have no verb: "quân số | Chiến sĩ tiên tiến"."""
    plain = fold(words)
    match = title_pattern().search(plain) or _GRADES_LAST.search(plain)
    if match is None and (graded := _GRADE_LAST.fullmatch(plain)):
        return graded.start("grade") + 1
    match = match or _GRADE_QUOTED.search(plain)
    if match is None or match.start() == 0:
        return None
    at = match.start()
    return at - 1 if words[at - 1] in '“"' else at


def is_graded(words: str) -> bool:
    """Whether *words* are bodies and the class they are of: "chi hội mạnh"."""
    return bool(_GRADE_LAST.fullmatch(fold(words)))


def is_grade(words: str) -> bool:
    """Whether *words* name a grade ("Tốt", "khá") or what pupils' results are sorted by."""
    parts = re.split(r",\s*|\s+va\s+|(?<=kha)\s+(?=gioi|tot)|(?<=tot)\s+(?=kha)", fold(words))
    return all(_GRADE.fullmatch(part) for part in parts)


def holds_grade(words: str) -> bool:
    """Whether *words* hold a grade, which "trở lên" then belongs to.

    A standard is none: "xã đạt chuẩn nâng cao".
    """
    grade = _GRADE.search(fold(words))
    return grade is not None and not (grade[0].endswith("dat") and grade.end() < len(words))
