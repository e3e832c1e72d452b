"""The signature: authority, title and name of the signer, and the line with which it begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.document import Span
from thidua.knowledge.folding import fold
from thidua.structure.capitals import in_capitals
from thidua.structure.closing_cells import cells_of
from thidua.structure.heading import is_title_of_state
from thidua.structure.markers import Line
from thidua.structure.signature_words import (
    SIGNED,
    STOP_WORDS,
    authority_in,
    begins_with_title,
    is_title,
    may_sign,
    person_in,
    signs,
)

_DEPUTY = re.compile(r"\S\s+((?:PHÓ|THỨ)\s.+)$")  # KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC, on one line
_RESTS = ("THƯỜNG TRỰC", "KIÊM ", "PHỤ TRÁCH")  # of a title on two lines
_GROUNDS = re.compile(r"\W*(?:can cu|xet|theo de nghi|thuc hien)\s")
LONGEST_SIGNATURE = 26  # lines
_LINES_OVER_NAME = 3
_LINES_OF_HEADING = 8


def signature_line(lines: Sequence[Line]) -> int | None:
    """The last capital line with a signer's authority or title."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 60), -1):
        if any(map(signs, cells_of(lines[index].text))):
            if _decides(lines, index) or _heads(lines, index):
                break  # above the grounds nothing is signed
            first = index
            while first and authority_in(lines[first - 1].text.strip("* ")):
                first -= 1
            return first
    return _signed_line(lines)


def _signed_line(lines: Sequence[Line]) -> int | None:
    """The first line of a signature in small letters, as some pages of laws print it.

    "TM. Ủy ban nhân dân tỉnh" / "Chủ tịch" / "(Đã ký)" / "Nguyễn Văn An".
    """
    for index in range(len(lines) - 1, max(0, len(lines) - LONGEST_SIGNATURE), -1):
        if not SIGNED.fullmatch(lines[index].text.strip("* ")):
            continue
        first = index
        while first and index - first < _LINES_OVER_NAME and may_sign(lines[first - 1].text):
            first -= 1
        return first if first < index else None
    return None


def _decides(lines: Sequence[Line], index: int) -> bool:
    """Whether an authority stands over its grounds: "CHỦ TỊCH ỦY BAN …", "Căn cứ Luật …"."""
    below = (line for line in lines[index + 1 : index + 4] if not in_capitals(line.text))
    following = next(below, None)
    return following is not None and _GROUNDS.match(fold(following.text)) is not None


def _heads(lines: Sequence[Line], index: int) -> bool:
    """Whether an authority is the issuer in a heading: "THỦ TƯỚNG CHÍNH PHỦ", "CỘNG HÒA …"."""
    around = lines[max(0, index - _LINES_OF_HEADING) : index + _LINES_OF_HEADING]
    return index < _LINES_OF_HEADING and any(is_title_of_state(line.text) for line in around)


def read_signature(
    block: Sequence[Line], spans: dict[str, Span], above: Sequence[Line]
) -> tuple[str | None, str | None, str | None]:
    """Authority, title and name; the block after the recipients first, else the lines above."""
    for part in (block, above):
        found = _Signature(spans, expected=part is block)
        for line in part:
            for cell in cells_of(line.text):
                found.read(line, cell.strip("*_ \t"))
        if found.name or found.title:
            return found.authority, found.title, found.name
    return None, None, None


@dataclass(slots=True)
class _Signature:
    """What the lines read so far say of the signer; *expected* tells that they do sign."""

    spans: dict[str, Span]
    expected: bool
    authority: str | None = None
    title: str | None = None
    name: str | None = None

    def read(self, line: Line, plain: str) -> None:
        """Read one cell of *line*."""
        if not plain or STOP_WORDS.search(fold(plain)):
            return
        match = authority_in(plain)
        if match and (in_capitals(plain) or (self.expected and may_sign(plain))):
            self._read_authority(line, plain, match)
        elif self._is_title(plain):
            self.title = self._with_rest(" ".join(plain.split()))
            self.spans["signer_title"] = line.span
        elif self._may_be_name(line) and (person := person_in(plain, self.title is not None)):
            self._read_name(line, person)

    def _read_authority(self, line: Line, plain: str, match: re.Match[str]) -> None:
        mark = re.sub(r"[\s/.]", "", match["mark"])
        # "TM. UBND / KT. CHỦ TỊCH": the last mark is the signer's own
        self.authority = mark if self.name is None else self.authority
        rest = match["rest"].strip(" .")
        if mark == "Q":
            self.title = plain
        elif begins_with_title(rest) and mark not in ("KT", "TM"):
            self.title = rest
        elif deputy := _DEPUTY.search(rest):
            self.title = deputy[1]
        self.spans.setdefault("signer_authority", line.span)

    def _is_title(self, plain: str) -> bool:
        expected = bool(self.authority) or self.expected
        wanted = self.name is None or self.title is None  # OCR may read the name first
        return wanted and is_title(plain, expected)

    def _with_rest(self, title: str) -> str:
        """*title*, or what it completes: "PHÓ BÍ THƯ" / "THƯỜNG TRỰC", "GIÁM ĐỐC KIÊM" / "…"."""
        above = self.title or ""
        goes_on = above.endswith(" KIÊM") or (above and title.startswith(_RESTS))
        return f"{above} {title}" if goes_on and title != above else title

    def _may_be_name(self, line: Line) -> bool:
        # of two signers side by side the right one issues
        beside = self.spans.get("signer_name") == line.span
        return self.name is None or self.name.isupper() or beside

    def _read_name(self, line: Line, person: str) -> None:
        name = self.name
        whole = all(len(word) > 1 for word in (name or "").split())
        if name and whole and name.isupper() and not person.isupper():
            self.title = f"{self.title} {name}" if self.title else name  # the title's second line
        self.name = person
        self.spans["signer_name"] = line.span
