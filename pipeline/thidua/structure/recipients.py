"""The recipients of a document: "Nơi nhận:" and the list below it, which "Lưu: VT" closes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import fold, joined
from thidua.structure.capitals import in_capitals
from thidua.structure.closing_cells import BULLET, CELLS, LAST_RECIPIENT, cells_of
from thidua.structure.markers import Line

_RECIPIENTS = re.compile(r"^\W*noi\s*(?:nh[ae]n|g[uo]i)\b\s*:?")
_MORE_COPIES = re.compile(r"^\W*(?:ban (?:dien tu|giay)|gui kem)")


def recipients_line(lines: Sequence[Line]) -> int | None:
    """The last line with "Nơi nhận", in either column."""
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if "noi" in fold(text) and any(_RECIPIENTS.match(fold(c)) for c in CELLS.split(text)):
            return index
    return None


def unheaded_recipients(lines: Sequence[Line]) -> int | None:
    """The first bullet of a list that ends with "Lưu: …", where "Nơi nhận" itself is lost."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 40), -1):
        bullet = BULLET.match(lines[index].text)
        if bullet is None or not LAST_RECIPIENT.match(fold(lines[index].text[bullet.end() :])):
            continue
        first = index
        while first and _is_recipient(lines[first - 1].text):
            first -= 1
        return first
    return None


def _is_recipient(line: str) -> bool:
    return BULLET.match(line) is not None and len(line) < 100 and line[-1] in ";,"


def read_recipients(
    block: Sequence[Line], spans: dict[str, Span], *, inside: bool
) -> tuple[tuple[str, ...], list[Line]]:
    """The recipients, and the lines that hold nothing else; *inside*: the list begins at once."""
    found: list[str] = []
    used: list[Line] = []
    for line in block:
        cells = [c for c in cells_of(line.text) if c.strip()]
        taken = False
        for cell in cells:
            plain = cell.strip("* \t")
            folded = fold(plain)
            if match := _RECIPIENTS.match(folded):
                inside = taken = True
                rest = plain[match.end() :].strip(" :*")
                if any(map(str.isalpha, rest)) and not in_capitals(rest):
                    found.extend(_one(r) for r in re.split(r";\s*", rest) if r.strip())
                continue
            bullet = BULLET.match(cell)
            if found and _MORE_COPIES.match(folded):
                inside = taken = True
            elif inside and bullet and not (found and plain[:1].isdigit()):
                parts = re.split(r"[;,]\s+[-–]\s+", cell[bullet.end() :].strip("* \t"))
                found.extend(_one(part) for part in parts if _one(part))
                inside = not LAST_RECIPIENT.match(fold(parts[-1]))
                taken = True
            elif inside and found and plain and plain[0].islower() and not line.blank_before:
                found[-1] = f"{found[-1]} {_one(plain)}"
                taken = True
        if taken:
            first = spans.get("recipients", line.span)
            spans["recipients"] = Span(first.start, line.span.end)
            if len(cells) == 1:
                used.append(line)
    return tuple(found), used


def _one(recipient: str) -> str:
    return joined(recipient).lstrip("-–+• ").rstrip(" .;,/")
