"""The closing: recipients and signature, in either order, before any annex."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua.document import Span
from thidua.knowledge.folding import LOWER, UPPER, fold, joined
from thidua.knowledge.surnames import is_surname
from thidua.structure.capitals import in_capitals
from thidua.structure.heading import is_title_of_state
from thidua.structure.markers import Line
from thidua.structure.plan import Closing, Header

_RECIPIENTS = re.compile(r"^\W*noi\s*(?:nh[ae]n|g[uo]i)\b\s*:?")
_BULLET = re.compile(r"^\s*(?:(?:[-–—•+●▪]|\*(?=\s))\s*)+|^\s*\d{1,2}[.)]\s*")
# "Lưu: VT" closes the list; only a list of electronic copies may follow it.
_LAST_RECIPIENT = re.compile(r"^\W*luu\b")
_MORE_COPIES = re.compile(r"^\W*(?:ban (?:dien tu|giay)|gui kem)")
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
_DEPUTY = re.compile(r"\S\s+((?:PHÓ|THỨ)\s.+)$")  # KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC, on one line
# Degrees and ranks before a name: "BS.CKII", "ThS.", "Thượng tá".
_NAME = re.compile(
    r"^(?:(?:(?i:pgs|gs|tskh|ts|ths|bs|bác sĩ|ds|dược sĩ|thạc sĩ|tiến sĩ|ckii|cki|ck2|ck1|bsckii|bscki|cn|ks|đ/c|ông|bà)"
    r"|NGƯT|NGND|TTND|TTƯT|Dr|(?i:đại|thượng|trung|thiếu) (?i:tá|úy|uý|tướng))(?:[.,]\s*|\s+))*"
    rf"(?P<name>(?:[{UPPER}][{LOWER}]*(?:[’'][{UPPER}]?[{LOWER}]+)?\s+){{1,4}}[{UPPER}](?:[’'][{UPPER}])?[{LOWER}]+)$"
)
_UPPER_NAME = re.compile(rf"^(?:[{UPPER}]{{1,7}}\s+){{1,4}}[{UPPER}]{{1,7}}$")
_WORDS_OF_A_TITLE = 5
_RESTS = ("THƯỜNG TRỰC", "KIÊM ", "PHỤ TRÁCH")  # of a title on two lines
_END_MARK = re.compile(r"\.\s?/\s?\.?\s*$")
_ANNEX = re.compile(
    r"^\W*(?:phu luc|bieu mau|mau so|danh sach|(?:bieu|bang) (?:dang ky|chi tieu|giao|phan|tong hop))\b"
)
_STOP_WORDS = re.compile(
    r"\((?:da ky|ky ten|ky)\b|^\W*(?:tin (?:cu|moi|khac|lien quan|tuc)|bai viet|binh luan|tap tin)\b"
)
# "Hoàng Văn Dần (đã ký)", "(Đã ký): Hoàng Văn Dần": beside the name
_SIGNED = re.compile(r"\(\s*(?:đã\s+)?ký[^()\n]{0,20}\)\s*:?", re.I)
_CELLS = re.compile(r"\s*\|\s*|\t+|\s{6,}|(?<=\*\*)\s+(?=\*\*)")
# Two columns that OCR has put on one line with a single space: "- Lưu: VT. Võ Đăng Thuyền".
_ON_THE_LEFT = re.compile(r"\W*(?:[-–•+]|noi nhan)")
_NEXT_COLUMN = re.compile(rf"(?<=[;.,:])\s+(?=[{UPPER}(])")
# "- Lưu VT Lò Thị Ín": abbreviations, then a name.
_LAST_WORDS = re.compile(
    rf"[{UPPER}]{{2}}\s+(?P<name>(?:[{UPPER}][{LOWER}]+\s){{2,4}}[{UPPER}][{LOWER}]+)$"
)
_GROUNDS = re.compile(r"\W*(?:can cu|xet|theo de nghi|thuc hien)\s")
_SIGNATURE_LINES = 26
_WORDS_OF_A_NAME = 3
_LINES_OF_HEADING = 8
# Posts in capitals, and the name behind them.
_ON_ONE_LINE = re.compile(
    rf"(?P<post>[{UPPER}][{UPPER}.,/&\s-]{{4,120}}?[{UPPER}])\s+(?:\([^()]{{2,12}}\)\s+)?(?P<name>[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]*){{1,4}})"
)
_NEXT_POST = re.compile(
    r"(?<!KT\.)(?<!KT)\s+(?=(?:KT\b\.?|CHỦ TỊCH|PHÓ (?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|THỦ TƯỚNG|TRƯỞNG BAN|BÍ THƯ)"
    r"|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG BAN|BÍ THƯ)(?!\w))(?<!PHÓ )"
)


def read_closing(text: str, lines: Sequence[Line]) -> Closing:
    """Recipients and signature of *text*; ``start`` is where the body ends."""
    at = _recipients_line(lines)
    headed = at is not None
    if at is None:
        at = _unheaded_recipients(lines)
    listed = at is not None
    if at is None:
        at = _signature_line(lines)
    if at is None:
        return _name_only(text, lines)
    spans: dict[str, Span] = {}
    block = _block(lines, at)
    recipients, used = _recipients(block, spans, inside=listed and not headed)
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


def without_author(closing: Closing, header: Header) -> Closing:
    """*closing* without the name under an article, which is its author's and signs nothing."""
    if header.doc_type != "bai_viet" or closing.signer_title or closing.signer_authority:
        return closing
    spans = {name: span for name, span in closing.spans.items() if name != "signer_name"}
    return replace(closing, signer_name=None, spans=spans)


def _line_start(lines: Sequence[Line], offset: int) -> int:
    return next((line.span.start for line in lines if line.span.end > offset), offset)


def _recipients_line(lines: Sequence[Line]) -> int | None:
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if "noi" in fold(text) and any(_RECIPIENTS.match(fold(c)) for c in _CELLS.split(text)):
            return index
    return None


def _signature_line(lines: Sequence[Line]) -> int | None:
    """The last capital line with a signer's authority or title."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 60), -1):
        if any(map(_signs, _cells(lines[index].text))):
            if _decides(lines, index) or _heads(lines, index):
                return None  # above the grounds nothing is signed
            first = index
            while first and _authority(lines[first - 1].text.strip("* ")):
                first -= 1
            return first
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


def _unheaded_recipients(lines: Sequence[Line]) -> int | None:
    """The first bullet of a list that ends with "Lưu: …", where "Nơi nhận" itself is lost."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 40), -1):
        bullet = _BULLET.match(lines[index].text)
        if bullet is None or not _LAST_RECIPIENT.match(fold(lines[index].text[bullet.end() :])):
            continue
        first = index
        while first and _is_recipient(lines[first - 1].text):
            first -= 1
        return first
    return None


def _is_recipient(line: str) -> bool:
    return _BULLET.match(line) is not None and len(line) < 100 and line[-1] in ";,"


def _block(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines of the closing: from *at* to an annex or the end."""
    block: list[Line] = []
    for line in lines[at : at + _SIGNATURE_LINES + 20]:
        if block and _ANNEX.match(fold(line.text)):
            break
        block.append(line)
    return block


def _recipients(
    block: Sequence[Line], spans: dict[str, Span], *, inside: bool
) -> tuple[tuple[str, ...], list[Line]]:
    """The recipients, and the lines that hold nothing else; *inside*: the list begins at once."""
    found: list[str] = []
    used: list[Line] = []
    for line in block:
        cells = [c for c in _cells(line.text) if c.strip()]
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
            bullet = _BULLET.match(cell)
            if found and _MORE_COPIES.match(folded):
                inside = taken = True
            elif inside and bullet and not (found and plain[0].isdigit()):
                parts = re.split(r"[;,]\s+[-–]\s+", cell[bullet.end() :].strip("* \t"))
                found.extend(_one(part) for part in parts if _one(part))
                inside = not _LAST_RECIPIENT.match(fold(parts[-1]))
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


def _cells(text: str) -> list[str]:
    """The cells of a line of the closing: what stands on the left, and on the right."""
    cells: list[str] = []
    for cell in _CELLS.split(text):
        at = _signature_at(cell) if _ON_THE_LEFT.match(fold(cell)) else None
        parts = (cell,) if at is None else (cell[:at], cell[at:])
        cells.extend(line for part in parts for line in _lines_of(part))
    return cells


def _lines_of(cell: str) -> Sequence[str]:
    """The lines of a signature that stands on one: "TM. ỦY BAN … CHỦ TỊCH Trần Văn An"."""
    cell = _SIGNED.sub(" ", cell).strip() or cell
    signed = _ON_ONE_LINE.fullmatch(cell.strip("* \t"))
    if signed is None or not _signs(signed["post"]) or not _is_signer(signed["name"]):
        return (cell,)
    return (*_NEXT_POST.split(signed["post"]), signed["name"])


def _signature_at(cell: str) -> int | None:
    """Where the right column begins inside a line of the left one; None where it does not."""
    last = _LAST_RECIPIENT.match(fold(_BULLET.sub("", cell))) is not None
    for match in _NEXT_COLUMN.finditer(cell):
        right = cell[match.end() :].strip("* ")
        listed = cell[match.start() - 1] in ";," and _is_signer(right)
        if (
            _signs(right)
            or listed
            or (last and _NAME.match(right))
            or _STOP_WORDS.match(fold(right))
        ):
            return match.end()
    if last and (words := _LAST_WORDS.search(cell)) and _is_signer(words["name"]):
        return words.start("name")
    return None


def _signs(cell: str) -> bool:
    """Whether *cell* is a signer's authority or title, in capitals."""
    plain = cell.strip("* ")
    return in_capitals(plain) and bool(_authority(plain) or _TITLE.match(fold(plain)))


def _authority(plain: str) -> re.Match[str] | None:
    """The mark of authority that *plain* begins with; "Q." before no title is a name's letter."""
    match = _AUTHORITY.match(plain)
    acting = match is not None and match["mark"].startswith("Q")
    return None if match and acting and not _TITLE.match(fold(match["rest"])) else match


def _is_signer(right: str) -> bool:
    """Whether *right* is a person's name for sure: three words, the first of them a surname."""
    if right.count(" ") < _WORDS_OF_A_NAME - 1 or (match := _NAME.match(right)) is None:
        return False
    words = match["name"].split()
    return len(words) >= _WORDS_OF_A_NAME and is_surname(words[0])


def _one(recipient: str) -> str:
    return joined(recipient).lstrip("-–+• ").rstrip(" .;,/")


def _signature(
    block: Sequence[Line], spans: dict[str, Span], above: Sequence[Line]
) -> tuple[str | None, str | None, str | None]:
    """Authority, title and name; the block after the recipients first, else the lines above."""
    for part in (block, above):
        found = _Signature(spans, expected=part is block)
        for line in part:
            for cell in _cells(line.text):
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
        if not plain or _STOP_WORDS.search(fold(plain)):
            return
        match = _authority(plain)
        if match and in_capitals(plain):
            self._read_authority(line, plain, match)
        elif self._is_title(plain):
            self.title = self._with_rest(" ".join(plain.split()))
            self.spans["signer_title"] = line.span
        elif self._may_be_name(line) and (person := _person(plain, self.title is not None)):
            self._read_name(line, person)

    def _read_authority(self, line: Line, plain: str, match: re.Match[str]) -> None:
        mark = re.sub(r"[\s/.]", "", match["mark"])
        # "TM. UBND / KT. CHỦ TỊCH": the last mark is the signer's own
        self.authority = mark if self.name is None else self.authority
        rest = match["rest"].strip(" .")
        if mark == "Q":
            self.title = plain
        elif _TITLE.match(fold(rest)) and mark not in ("KT", "TM"):
            self.title = rest
        elif deputy := _DEPUTY.search(rest):
            self.title = deputy[1]
        self.spans.setdefault("signer_authority", line.span)

    def _is_title(self, plain: str) -> bool:
        expected = bool(self.authority) or self.expected
        return (
            (in_capitals(plain) or _is_short_title(plain, expected))
            and _TITLE.match(fold(plain)) is not None
            and (self.name is None or self.title is None)  # OCR may read the name first
        )

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


def _is_short_title(plain: str, expected: bool) -> bool:
    """Whether a line in small letters may be a title, where one is *expected*."""
    return expected and plain[-1] not in ".,;:" and len(plain.split()) <= _WORDS_OF_A_TITLE


def _person(plain: str, titled: bool) -> str | None:
    """A person's name; in capitals only under a title."""
    if match := _NAME.match(plain):
        return " ".join(match["name"].split())
    if titled and _UPPER_NAME.match(plain):
        return " ".join(plain.split())
    return None


def _name_only(text: str, lines: Sequence[Line]) -> Closing:
    """No recipients and no title: the body ends at "./.", at a name that has signed, or with the text."""
    if lines and _SIGNED.search(lines[-1].text):
        name = _person(_SIGNED.sub(" ", lines[-1].text).strip("|*_ \t"), titled=False)
        if name:
            span = lines[-1].span
            return Closing(
                span.start, signer_name=name, confidence=0.5, spans={"signer_name": span}
            )
    for index in range(len(lines) - 1, max(-1, len(lines) - 15), -1):
        if _END_MARK.search(lines[index].text):
            end = lines[index].span.end
            last = lines[-1].text.strip("* ")
            name = _person(last, titled=False) if index < len(lines) - 1 else None
            spans = {"signer_name": lines[-1].span} if name else {}
            return Closing(end, signer_name=name, confidence=0.5, spans=spans)
    return Closing(len(text), confidence=0.5)
