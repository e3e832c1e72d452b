r"""Reads a plan's text as the blocks of an official document: heading, title, body, closing.

Nothing is drawn here and no character is changed: every block holds spans, offsets ``[start, end)``
in Unicode code points of the text as given. Layout marks (``**bold**``, ``*italic*``, ``# title``,
``\*``, table bars and the rule under a table's head) steer the look and are not drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from typed_tables import has_value, rows_of
from wrapping import Span, unwrapped


@dataclass(frozen=True)
class Piece:
    """Characters without a space among them, in one style."""

    start: int
    end: int
    bold: bool
    italic: bool


@dataclass(frozen=True)
class Token:
    """What stands between two spaces; *gap* counts the spaces before it (a tab is eight)."""

    pieces: tuple[Piece, ...]
    gap: int


@dataclass(frozen=True)
class Note:
    """Lines that a signing service prints small in the top right corner."""

    lines: list[Span]


@dataclass(frozen=True)
class Heading:
    """The two columns over the title: body and number; nation, motto, place and date."""

    left: list[Span]
    right: list[Span]


@dataclass(frozen=True)
class Title:
    """The kind of document and what it is about."""

    lines: list[Span]


@dataclass(frozen=True)
class Paragraph:
    """A line of the source; drawn justified unless *centred*."""

    span: Span
    bold: bool = False
    centred: bool = False
    indented: bool = True


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first is a head when *head*."""

    rows: list[list[Span]]
    head: bool


@dataclass
class Closing:
    """Recipients on the left; on the right who signs for whom, a remark, the name."""

    recipients: list[Span] = field(default_factory=list)
    authority: list[Span] = field(default_factory=list)
    remarks: list[Span] = field(default_factory=list)
    name: list[Span] = field(default_factory=list)


Block = Note | Heading | Title | Paragraph | Table | Closing

_TITLE = re.compile(
    r"(KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|HƯỚNG DẪN|THÔNG BÁO|BÁO CÁO|CHƯƠNG TRÌNH|TỜ TRÌNH|NGHỊ QUYẾT"
    r"|LỜI KÊU GỌI|PHÁT ĐỘNG|QUY CHẾ|QUY ĐỊNH|PHƯƠNG ÁN|ĐỀ ÁN|CÔNG VĂN|GIẤY MỜI|BIÊN BẢN)\b"
)
# The first paragraph may follow the title with no blank line
_OPENS_BODY = re.compile(
    r"[-+•]?\s*(?:Căn cứ|Thực hiện (?:Chỉ thị|Kế hoạch|Nghị quyết|Quyết định|Hướng dẫn|Công văn))\s"
    r"|(?:[IVX]+|\d+)\s*[.)/]\s|[-+•]\s"
)
_LONGEST_TITLE_LINE = 130  # characters
_ADDRESSEE = re.compile(r"Kính g[ửở]i")
_HEADING_SIGN = re.compile(r"\bSố\b|XÃ HỘI|Độc lập|ĐẢNG CỘNG SẢN|H O I")
_NATION = re.compile(
    r"CỘNG HO?[ÒÀ]A? XÃ HỘI|C O N G|Độc lập|Đ ộc lập|ĐẢNG CỘNG SẢN VIỆT NAM|ngày.*tháng.*năm"
)
_YOUTH = re.compile(r"ĐOÀN TNCS HỒ CHÍ MINH")
_NOTE = re.compile(r"(Người ký|Email|Cơ quan|Thời gian ký)\s*:")
_PAGE_NUMBER = re.compile(r"[-–]?\s*\d+\s*[-–]?|[-_*¯—–=\s]+")
_RULE = re.compile(r"[-_*¯—–=&\s]+")
_RECIPIENTS = re.compile(r"N[ơo]i nh[ậâa]n\b")
_AUTHORITY = re.compile(r"(T/?M|K/?T|T/?L|Q|TUQ)\.? ?[A-ZĐỦỞ]")
_SECTION = re.compile(r"([IVXl]+|[A-H])\s*[.\-/)]|Điều \d+|PHẦN|Phần|Chương|MỤC")
_MARKS = re.compile(r"[*#\\]+")
# "Lô Văn Thắm", "ThS. Nguyễn Thị Hà", "Đại tá Trần Văn Bình": who signs, under what is in capitals
_ANNEX = re.compile(r"(?:PHỤ|Phụ) (?:LỤC|lục)|BIỂU (?:SỐ|MẪU)|DANH (?:SÁCH|MỤC)")
_NAME = re.compile(
    r"(?:[^\W\d_]+\.\s?|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy) )*(?:\S+ ){1,4}\S+"
)
_WIDE, _FAR = 6, 20  # spaces that part two columns; spaces that push a line to the right
_HEADING_LINES = 30


def read(text: str) -> list[Block]:
    """The blocks of *text* in order; all its visible characters are in one span of them."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    lines = _unblank(text, lines)
    blocks: list[Block] = []
    notes = 0
    while notes < len(lines) and _NOTE.match(_plain(text, lines[notes])):
        notes += 1
    if notes:
        blocks.append(Note([_trim(text, span) for span in lines[:notes]]))
        lines = lines[notes:]
    top = _heading_length(text, lines)
    if top:
        blocks.append(_heading(text, lines[:top]))
        lines = lines[top:]
    if lines and _TITLE.match(_plain(text, lines[0])):
        count = 1
        while count < min(len(lines), 5) and _is_of_title(text, lines[count - 1], lines[count]):
            count += 1
        blocks.append(Title([_trim(text, span) for span in lines[:count]]))
        lines = lines[count:]
    blocks.extend(_body(text, unwrapped(text, lines)))
    return blocks


def tokens(text: str, span: Span) -> list[Token]:
    """The words of *span* with their style, layout marks left out."""
    start, end = span
    raw = text[start:end]
    hidden, bold, italic = set[int](), set[int](), set[int]()
    if head := re.match(r"\s*#+\s+", raw):
        hidden.update(range(head.end()))
        bold.update(range(len(raw)))
    if re.match(r"\*\*\*\s", raw):  # a bullet before bold words
        hidden.update((1, 2))
    for match in re.finditer(r"\\(?=[*_#\-.])", raw):
        hidden.add(match.start())
    masked = re.sub(r"\\[*_#\-.]", "xx", raw)
    for width, group in ((2, bold), (1, italic)):
        star = r"\*" * width
        for match in re.finditer(rf"{star}([^*]*\w[^*]*){star}", masked):
            group.update(range(*match.span(1)))
            for edge in (match.start(), match.end() - width):
                hidden.update(range(edge, edge + width))
                masked = masked[:edge] + "x" * width + masked[edge + width :]
    result: list[Token] = []
    gap = 0
    for match in re.finditer(r"\s+|\S+", raw):
        if match[0].isspace():
            gap += len(match[0].expandtabs(8))
            continue
        shown = [i for i in range(*match.span()) if i not in hidden]
        pieces = tuple(_pieces(shown, bold, italic, start))
        if pieces:
            result.append(Token(pieces, gap if result else 0))
            gap = 0
    return result


def _pieces(shown: list[int], bold: set[int], italic: set[int], offset: int) -> Iterator[Piece]:
    first = 0
    for index in range(1, len(shown) + 1):
        here = shown[index - 1]
        if index < len(shown):
            after = shown[index]
            same = (after in bold) == (here in bold) and (after in italic) == (here in italic)
            if same and after == here + 1:
                continue
        yield Piece(offset + shown[first], offset + here + 1, here in bold, here in italic)
        first = index


def _plain(text: str, span: Span) -> str:
    return _MARKS.sub("", text[span[0] : span[1]]).strip()


def _trim(text: str, span: Span) -> Span:
    raw = text[span[0] : span[1]]
    return span[0] + len(raw) - len(raw.lstrip()), span[1] - len(raw) + len(raw.rstrip())


def _unblank(text: str, spans: list[Span]) -> list[Span]:
    return [span for span in spans if _plain(text, span)]


def _is_of_title(text: str, before: Span, line: Span) -> bool:
    """Whether *line* goes on with the title of which *before* is a line: no paragraph does."""
    plain = _plain(text, line)
    runs = len(plain) > _LONGEST_TITLE_LINE or plain.endswith((";", ".", ":"))
    return _adjacent(text, before, line) and not (runs or _OPENS_BODY.match(plain))


def _adjacent(text: str, before: Span, after: Span) -> bool:
    """No blank line between the two."""
    return text.count("\n", before[1], after[0]) == 1


def _is_row(text: str, span: Span) -> bool:
    return text[span[0] : span[1]].lstrip().startswith("|")


def _cells(text: str, span: Span) -> list[Span]:
    """The trimmed cells of a row, between its bars."""
    bars = [m.start() for m in re.finditer(r"\|", text[span[0] : span[1]])]
    ends = [*bars[1:], span[1] - span[0]] if text[span[1] - 1] != "|" else bars[1:]
    pairs = zip(bars, ends, strict=False)
    return [_trim(text, (span[0] + a + 1, span[0] + b)) for a, b in pairs]


def _heading_length(text: str, lines: list[Span]) -> int:
    """How many lines stand over the title; 0 when the text has no official heading."""
    for index, span in enumerate(lines[:_HEADING_LINES]):
        plain = _plain(text, span)
        if _TITLE.match(plain) or _ADDRESSEE.match(plain):
            shown = text[lines[0][0] : span[0]]
            return index if _HEADING_SIGN.search(shown) else 0
    return 0


def _columns(text: str, span: Span) -> tuple[Span, Span] | None:
    """A line split at its widest gap, where two columns were typed side by side."""
    start, end = _trim(text, span)
    gaps = [
        (len(m[0].expandtabs(_FAR)), m.start(), m.end())
        for m in re.finditer(r"\t+ *| {6,}", text[start:end])
    ]
    if not gaps:
        return None
    _, a, b = max(gaps)
    if re.match(r"[/-]\s?\w", text[start + b : end]):  # a number left blank: "Số:        /KH-UBND"
        return None
    return (start, start + a), (start + b, end)


def _indent(text: str, span: Span) -> int:
    return _trim(text, span)[0] - span[0]


def _heading(text: str, lines: list[Span]) -> Heading:
    left: list[Span] = []
    right: list[Span] = []
    youth = _YOUTH.search("\n".join(_plain(text, span) for span in lines[1:])) is not None
    for index, span in enumerate(lines):
        plain = _plain(text, span)
        if _is_row(text, span):
            cells = _unblank(text, _cells(text, span))
            left.extend(cells[:1])
            right.extend(cells[1:])
        elif pair := _columns(text, span):
            left.append(pair[0])
            right.append(pair[1])
        elif _RULE.fullmatch(text[span[0] : span[1]]) and right and index:
            rightward = _trim(text, lines[index - 1])[1] == right[-1][1]
            side = right if rightward or _indent(text, span) > _FAR else left
            side.append(_trim(text, span))
        elif _NATION.search(plain) or (youth and index and _YOUTH.match(plain)):
            right.append(_trim(text, span))
        else:
            left.append(_trim(text, span))
    return Heading(left, right)


def _body(text: str, lines: list[Span]) -> Iterator[Block]:
    index = 0
    while index < len(lines):
        span = lines[index]
        plain = _plain(text, span)
        if _is_row(text, span):
            count = 1
            while index + count < len(lines) and _is_row(text, lines[index + count]):
                count += 1
            yield _table(text, lines[index : index + count])
            index += count
        elif _RECIPIENTS.match(plain) or _is_signature(text, lines, index):
            closing, count = _closing(text, lines[index:])
            yield closing
            index += count
        elif rows := rows_of(text, lines[index:]):
            yield Table(rows, head=not has_value(text, rows[0]))
            index += len(rows)
        else:
            beside = [*lines[index - 1 : index], span, *lines[index + 1 : index + 2]]
            alone = not any(_adjacent(text, *pair) for pair in pairwise(beside))
            yield _paragraph(text, span, alone=alone)
            index += 1


def _is_signature(text: str, lines: list[Span], index: int) -> bool:
    """A signing line near the end of a text that names no recipients."""
    return len(lines) - index <= 6 and _AUTHORITY.match(_plain(text, lines[index])) is not None


def _table(text: str, lines: list[Span]) -> Table:
    rows = [_cells(text, span) for span in lines]
    ruled = [all(_RULE_CELL.fullmatch(text[a:b]) for a, b in row) for row in rows]
    kept = [row for row, rule in zip(rows, ruled, strict=True) if not rule]
    return Table(kept, head=len(ruled) > 1 and ruled[1])


_RULE_CELL = re.compile(r":?-+:?")


def _paragraph(text: str, span: Span, *, alone: bool) -> Paragraph:
    """A line of the body; *alone*: between blank lines, as a page number stands."""
    plain = _plain(text, span)
    short = len(plain) < 100 and plain[-1] not in ".;,:"
    section = _SECTION.match(plain) is not None
    upper = plain.isupper() and any(c.isalpha() for c in plain)
    return Paragraph(
        _trim(text, span),
        bold=short and (section or upper),
        centred=(upper and len(plain) < 60 and not re.match(r"[IVXl]+\s*[.\-/]|[A-H1-9]\b", plain))
        or (alone and len(plain) < 30 and _PAGE_NUMBER.fullmatch(plain) is not None),
        indented=not (plain[0].islower() and plain[1:2].isalpha()),
    )


def _recipients_below(text: str, lines: list[Span], first: int) -> int:
    """How many lines from *first* on go on with the recipients, below the name beside them."""
    last = first
    while (
        last < len(lines)
        and _adjacent(text, lines[last - 1], lines[last])
        and _plain(text, lines[last])[:1] in ("-", "+", "–", "•")
    ):
        last += 1
    return last - first


def _is_name(plain: str) -> bool:
    return _NAME.fullmatch(plain) is not None and plain.rsplit(". ", maxsplit=1)[-1].istitle()


def _at_bar(text: str, span: Span) -> tuple[Span, Span] | None:
    """A line of the closing whose two columns a bar parts: "Nơi nhận: | GIÁM ĐỐC"."""
    left, bar, right = text[slice(*span)].partition(" | ")
    if not (bar and left.strip() and right.strip("| ")):
        return None
    cut = span[0] + len(left)
    return _trim(text, (span[0], cut)), _trim(text, (cut + len(bar), span[1]))


def _closing(text: str, lines: list[Span]) -> tuple[Closing, int]:
    """The closing block at the head of *lines*, and how many of them it takes."""
    closing = Closing()
    group = 0
    authority_group = -1
    for index, span in enumerate(lines):
        group += bool(index and not _adjacent(text, lines[index - 1], span))
        plain = _plain(text, span)
        if index and (_ANNEX.match(plain) or _is_row(text, span)):
            return closing, index
        signs = [_trim(text, span)]
        if pair := _columns(text, span) or (None if index else _at_bar(text, span)):
            closing.recipients.append(pair[0])
            signs = [pair[1]]
            plain = _plain(text, pair[1])
        elif _indent(text, span) < _FAR and (
            _RECIPIENTS.match(plain)
            or plain[0] in "-+–•"
            or (group == 0 and closing.recipients and not plain.isupper())
        ):
            closing.recipients.extend(signs)
            continue
        titled = _is_name(plain)
        if plain.isupper() or not closing.authority or (group == authority_group and not titled):
            closing.authority.extend(signs)
            authority_group = group
        elif plain.startswith("("):
            closing.remarks.extend(signs)
        else:
            closing.name.extend(signs)
            below = _recipients_below(text, lines, index + 1) if closing.recipients else 0
            closing.recipients.extend(_trim(text, s) for s in lines[index + 1 : index + 1 + below])
            return closing, index + 1 + below
    return closing, len(lines)
