"""The closing: recipients and signature, in either order, before any annex."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import LOWER, UPPER, fold, joined
from thidua.structure.markers import Line
from thidua.structure.plan import Closing

_RECIPIENTS = re.compile(r"^\W*noi\s*nh[ae]n\b\s*:?")
_BULLET = re.compile(r"^\s*(?:[-–—•*+●▪]|\d{1,2}[.)])\s*")
_AUTHORITY = re.compile(
    r"^\W*(?P<mark>T\s?/?\s?M|K\s?/?\s?T|T\s?/?\s?L|T\s?/?\s?U\s?/?\s?Q|TUQ|Q)\s*[./]\s*(?P<rest>.*)$"
)
_TITLE = re.compile(
    r"^(?:pho |quyen |q\.? ?|thuong truc )*(?:hieu truong|chu tich|giam doc|bi thu|truong (?:ban|phong|khoa|khoi"
    r"|cum|doan)|cum truong|khoi truong|chanh van phong|tong giam doc|vien truong|cuc truong|chi cuc truong|bo truong"
    r"|thu truong|thu truong|to truong|chinh uy|chi huy truong|tu lenh|tong bi thu|vu truong|giam thi|don truong"
    r"|chanh thanh tra|chanh an|uy vien|thuong truc|pho hieu truong|chinh tri vien|hiet truong|hieu pho"
    r"|doi truong|dai doi truong|tieu doan truong|trung doan truong)\b"
)
_NAME = re.compile(
    r"^(?:(?:TS|ThS|PGS|GS|BS|BSCKII|BSCKI|CN|KS|NGƯT|NGND|TTND|TTƯT|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy"
    r"|Thiếu tướng|Trung tướng|Thượng tướng|Dr)\.?\s*)*"
    rf"(?P<name>(?:[{UPPER}][{LOWER}]*\s+){{1,4}}[{UPPER}][{LOWER}]+)$"
)
_UPPER_NAME = re.compile(rf"^(?:[{UPPER}]{{1,7}}\s+){{1,4}}[{UPPER}]{{1,7}}$")
_END_MARK = re.compile(r"\.\s?/\s?\.?\s*$")
_END_WORDS = re.compile(r"^\W*(?:tren day la|tren day,|noi nhan)")
_ANNEX = re.compile(r"^\W*(?:phu luc|bieu mau|mau so)\b")
_STOP_WORDS = re.compile(r"\((?:da ky|ky ten|ky)\b")
_CELLS = re.compile(r"\s*\|\s*|\t+|\s{6,}")
_SIGNATURE_LINES = 26


def read_closing(text: str, lines: Sequence[Line]) -> Closing:
    """Recipients and signature of *text*; ``start`` is where the body ends."""
    at = _recipients_line(lines)
    if at is None:
        at = _signature_line(lines)
    if at is None:
        return _name_only(text, lines)
    spans: dict[str, Span] = {}
    block = _block(lines, at)
    recipients, used = _recipients(block, spans)
    authority, title, name = _signature(
        [line for line in block if line not in used], spans, lines[max(0, at - 8) : at]
    )
    start = lines[at].span.start
    first = min((span.start for span in spans.values()), default=start)
    if 0 <= start - first < 600:
        start = min(start, _line_start(lines, first))
    return Closing(
        start=start,
        recipients=recipients,
        signer_name=name,
        signer_title=title,
        signer_authority=authority,
        confidence=0.9 if name else 0.6,
        spans=spans,
    )


def _line_start(lines: Sequence[Line], offset: int) -> int:
    return next((line.span.start for line in lines if line.span.end > offset), offset)


def _recipients_line(lines: Sequence[Line]) -> int | None:
    for index in range(len(lines) - 1, -1, -1):
        if any(_RECIPIENTS.match(fold(cell)) for cell in _CELLS.split(lines[index].text)):
            return index
    return None


def _signature_line(lines: Sequence[Line]) -> int | None:
    """The last capital line with a signer's authority or title."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 60), -1):
        plain = lines[index].text.strip("* ")
        if plain.isupper() and (_AUTHORITY.match(plain) or _TITLE.match(fold(plain))):
            first = index
            while first and _AUTHORITY.match(lines[first - 1].text.strip("* ")):
                first -= 1
            return first
    return None


def _block(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines of the closing: from *at* to an annex or the end."""
    block: list[Line] = []
    for line in lines[at : at + _SIGNATURE_LINES + 20]:
        if block and _ANNEX.match(fold(line.text)):
            break
        block.append(line)
    return block


def _recipients(
    block: Sequence[Line], spans: dict[str, Span]
) -> tuple[tuple[str, ...], list[Line]]:
    found: list[str] = []
    used: list[Line] = []
    inside = False
    for line in block:
        cells = [c for c in _CELLS.split(line.text) if c.strip()]
        for cell in cells:
            plain = cell.strip("* \t")
            match = _RECIPIENTS.match(fold(plain))
            if match:
                inside = True
                spans.setdefault("recipients", line.span)
                used.append(line) if len(cells) == 1 else None
                rest = plain[match.end() :].strip(" :*")
                if rest and not rest.isupper():
                    found.extend(_one(r) for r in re.split(r";\s*", rest) if r.strip())
            elif inside and (bullet := _BULLET.match(plain)):
                item = plain[bullet.end() :]
                parts = re.split(r"[;,]\s+[-–]\s+", item)
                found.extend(_one(part) for part in parts if _one(part))
                used.append(line) if len(cells) == 1 else None
                spans["recipients"] = Span(spans["recipients"].start, line.span.end)
            elif inside and found and plain and plain[0].islower() and not line.blank_before:
                found[-1] = f"{found[-1]} {_one(plain)}"
                used.append(line) if len(cells) == 1 else None
    return tuple(found), used


def _one(recipient: str) -> str:
    return joined(recipient).rstrip(" .;,/")


def _signature(
    block: Sequence[Line], spans: dict[str, Span], above: Sequence[Line]
) -> tuple[str | None, str | None, str | None]:
    """Authority, title and name; the block after the recipients first, else the lines above."""
    for part in (block, above):
        authority = title = name = None
        for line in part:
            for cell in _CELLS.split(line.text):
                plain = cell.strip("*_ \t")
                if not plain or _STOP_WORDS.search(fold(plain)):
                    continue
                match = _AUTHORITY.match(plain)
                if match and plain.upper() == plain:
                    mark = re.sub(r"[\s/]", "", match["mark"])
                    authority = authority or mark
                    rest = match["rest"].strip(" .")
                    if mark == "Q":
                        title = plain
                    elif _TITLE.match(fold(rest)) and mark not in ("KT", "TM"):
                        title = rest
                    spans.setdefault("signer_authority", line.span)
                elif plain.isupper() and _TITLE.match(fold(plain)) and name is None:
                    title = " ".join(plain.split())
                    spans["signer_title"] = line.span
                elif name is None and (person := _person(plain, title is not None)):
                    name = person
                    spans["signer_name"] = line.span
        if name or title:
            return authority, title, name
    return None, None, None


def _person(plain: str, titled: bool) -> str | None:
    """A person's name; in capitals only under a title."""
    if match := _NAME.match(plain):
        return " ".join(match["name"].split())
    if titled and _UPPER_NAME.match(plain):
        return " ".join(plain.split())
    return None


def _name_only(text: str, lines: Sequence[Line]) -> Closing:
    """No recipients and no title: the body ends at "./." or with the text."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 15), -1):
        if _END_MARK.search(lines[index].text):
            end = lines[index].span.end
            last = lines[-1].text.strip("* ")
            name = _person(last, titled=False) if index < len(lines) - 1 else None
            spans = {"signer_name": lines[-1].span} if name else {}
            return Closing(end, signer_name=name, confidence=0.5, spans=spans)
    return Closing(len(text), confidence=0.5)
