"""The cells of the closing's lines: recipients on the left, the signature on the right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.knowledge.folding import LOWER, UPPER, fold
from thidua.structure.signature_words import SIGNED, STOP_WORDS, is_signer, person_in, signs

CELLS = re.compile(r"\s*\|\s*|\t+|\s{6,}|(?<=\*\*)\s+(?=\*\*)")
BULLET = re.compile(r"^\s*(?:(?:[-–—•+●▪]|\*(?=\s))\s*)+|^\s*\d{1,2}[.)]\s*")
# "Lưu: VT" closes the list; only a list of electronic copies may follow it. "Lưu ý: …" is text.
LAST_RECIPIENT = re.compile(r"^\W*luu\b(?!\s+(?:y|hanh|giu|dong|loat|truyen|thong|luyen|ban)\b)")
# Two columns that OCR has put on one line with a single space: "- Lưu: VT. Võ Đăng Thuyền".
_ON_THE_LEFT = re.compile(r"\W*(?:[-–•+]|noi nhan)")
_NEXT_COLUMN = re.compile(rf"(?<=[;.,:])\s+(?=[{UPPER}(])")
# "- Lưu VT Lò Thị Ín": abbreviations, then a name.
_LAST_WORDS = re.compile(
    rf"[{UPPER}]{{2}}\s+(?P<name>(?:[{UPPER}][{LOWER}]+\s){{2,4}}[{UPPER}][{LOWER}]+)$"
)
# Posts in capitals, and the name behind them.
_ON_ONE_LINE = re.compile(
    rf"(?P<post>[{UPPER}][{UPPER}.,/&\s-]{{4,120}}?[{UPPER}])\s+(?:\([^()]{{2,12}}\)\s+)?(?P<name>[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]*){{1,4}})"
)
_NEXT_POST = re.compile(
    r"(?<!KT\.)(?<!KT)\s+(?=(?:KT\b\.?|CHỦ TỊCH|PHÓ (?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|THỦ TƯỚNG|TRƯỞNG BAN|BÍ THƯ)"
    r"|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG BAN|BÍ THƯ)(?!\w))(?<!PHÓ )"
)


def cells_of(text: str) -> list[str]:
    """The cells of a line of the closing: what stands on the left, and on the right."""
    cells: list[str] = []
    for cell in CELLS.split(text):
        at = _signature_at(cell) if _ON_THE_LEFT.match(fold(cell)) else None
        parts = (cell,) if at is None else (cell[:at], cell[at:])
        cells.extend(line for part in parts for line in _lines_of(part))
    return cells


def _lines_of(cell: str) -> Sequence[str]:
    """The lines of a signature that stands on one: "TM. ỦY BAN … CHỦ TỊCH Trần Văn An"."""
    cell = SIGNED.sub(" ", cell).strip() or cell
    signed = _ON_ONE_LINE.fullmatch(cell.strip("* \t"))
    if signed is None or not signs(signed["post"]) or not is_signer(signed["name"]):
        return (cell,)
    return (*_NEXT_POST.split(signed["post"]), signed["name"])


def _signature_at(cell: str) -> int | None:
    """Where the right column begins inside a line of the left one; None where it does not."""
    last = LAST_RECIPIENT.match(fold(BULLET.sub("", cell))) is not None
    for match in _NEXT_COLUMN.finditer(cell):
        right = cell[match.end() :].strip("* ")
        listed = cell[match.start() - 1] in ";," and is_signer(right)
        if (
            signs(right)
            or listed
            or (last and person_in(right, titled=False))
            or STOP_WORDS.match(fold(right))
        ):
            return match.end()
    if last and (words := _LAST_WORDS.search(cell)) and is_signer(words["name"]):
        return words.start("name")
    return None
