"""Stamps and digital signatures on a document's head: the words and numbers of others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.knowledge.folding import fold
from thidua.structure.markers import Line

_RECEIVED = re.compile(r"^\W*(?:cong van )?den\s*:?\s+(?:so|ngay)\b")
_SIGNED = re.compile(r"^(?:nguoi ky|ky boi|email|co quan|thoi gian ky|ngay ky|chuc vu)\s*:")
_STAMP = re.compile(
    r"^\W*(?:hoa toc|thuong khan|khan|mat(?! tran)|du thao|ban sao|sao y|cong van den)\b|^\W*den(?:\s+(?:so|ngay|luc)\b|\W*\d*\W*$)"
)


def is_stamp(folded: str) -> bool:
    """Whether a folded line is a stamp: "HỎA TỐC", "MẬT", "DỰ THẢO", "ĐẾN Số: …"."""
    return _STAMP.match(folded) is not None


def unsigned(block: Sequence[Line]) -> list[Line]:
    """Without a digital signature and the stamp "ĐẾN": number and time there are others'."""
    folded = ((line, fold(line.text)) for line in block)
    return [line for line, text in folded if not (_SIGNED.match(text) or _RECEIVED.match(text))]
