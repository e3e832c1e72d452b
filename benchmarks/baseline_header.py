"""The plain regexes for a document's own fields: header, title, recipients, signature."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.baseline_fields import iso

_TYPES = {
    "KẾ HOẠCH": "ke_hoach",
    "HƯỚNG DẪN": "huong_dan",
    "CHƯƠNG TRÌNH": "chuong_trinh",
    "THÔNG BÁO": "thong_bao",
    "CHỈ THỊ": "chi_thi",
    "QUYẾT ĐỊNH": "quyet_dinh",
    "GIAO ƯỚC": "giao_uoc",
}
_TYPE = re.compile(rf"^[ \t#*]*({'|'.join(_TYPES)})[ \t*]*$", re.M)
_NUMBER = re.compile(r"^[ \t#*]*Số\s*:?\s*(\d*)[ \t.…]*[-/]\s*([A-ZĐ][\w&/ -]*[\w])", re.M)
_DATE_LINE = re.compile(
    r"([A-ZĐ][^\n,*]{1,40}),\s+ngày\s+(\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})", re.M
)
_NATION = re.compile(r"CỘNG H[ÒO]|ĐẢNG CỘNG SẢN VIỆT|Độc lập")
_AUTHORITY = re.compile(r"^[ \t*]*(TM|KT|TL|TUQ|Q)\.\s*", re.M)
_RECIPIENTS = re.compile(r"^[ \t*]*N[ơo]i nhận[^\n]*\n((?:\s*[-+][^\n]*\n?)+)", re.M)
_PROVINCE = re.compile(r"tỉnh ((?:[A-ZĐ]\w+)(?: [A-ZĐ]\w+){0,2})")


def document(text: str) -> dict[str, Any]:
    """The fields of the documents table that the text gives, by column."""
    kind = _TYPE.search(text)
    head = text[: kind.start() if kind else 800]
    number, date = _NUMBER.search(head), _DATE_LINE.search(head)
    title = _title(text, kind.end()) if kind else None
    year = re.search(r"\b(20\d\d)\b", title or "")
    issued = iso(date[2]) if date else None
    province = _PROVINCE.search(text)
    names = _names(head)
    return {
        "doc_type": _TYPES[kind[1]] if kind else None,
        "issuing_parent": names[0] if len(names) > 1 else None,
        "issuing_body": names[-1] if names else None,
        "number": (number[1] or None) if number else None,
        "number_blank": bool(number) and not number[1],
        "symbol": number[2].strip() if number else None,
        "place": date[1].strip() if date else None,
        "issued_date": issued,
        "title": title,
        "plan_year": int(year[1]) if year else int(issued[:4]) if issued else None,
        "province": province[1] if province else None,
        **_closing(text),
    }


def _title(text: str, start: int) -> str | None:
    lines: list[str] = []
    for line in text[start:].split("\n"):
        plain = line.strip(" \t#*")
        if plain.startswith(("Căn cứ", "Thực hiện")) or (lines and not plain):
            break
        if plain:
            lines.append(plain)
    return " ".join(lines) or None


def _names(head: str) -> list[str]:
    """The lines above the number: parent body first, issuing body last."""
    names = []
    for line in head.split("\n"):
        plain = line.strip(" \t#*\\-_")
        if _NUMBER.match(plain):
            break
        if plain and plain == plain.upper() and not _NATION.search(plain):
            names.append(plain)
    return names[:2]


def _closing(text: str) -> dict[str, Any]:
    block = _RECIPIENTS.search(text)
    bullets = block[1].strip().split("\n") if block else []
    recipients = [b.strip(" \t-+*").rstrip(";.") for b in bullets if b.strip()]
    tail = text[block.end() :] if block else text[-400:]
    authority = _AUTHORITY.search(tail)
    lines = [line.strip(" \t*") for line in tail.split("\n") if line.strip(" \t*")]
    titles = [line for line in lines if line == line.upper() and not _AUTHORITY.match(line)]
    name = lines[-1] if lines and lines[-1] != lines[-1].upper() else None
    return {
        "recipients": recipients,
        "signer_authority": authority[1] if authority else None,
        "signer_title": titles[-1] if titles else None,
        "signer_name": name,
    }
