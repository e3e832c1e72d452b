"""A Plan: a Document together with its structure. What every extractor looks at."""

from __future__ import annotations

import copy
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from thidua.document import Document, Span
from thidua.knowledge.folding import LOWER

# A line break inside a sentence: what follows goes on in lower case after no final mark, or the
# line before it is long and simply full. An item's marker never continues a sentence.
_SOFT_BREAK = re.compile(
    rf"(?<=[^\s.;:!?/])[ \t\u00a0*]*(?:\r?\n[ \t\u00a0]*)+(?=[{LOWER}](?![.)/]))"
    rf"|\n(?:(?<=\scó\n)|(?<=\strên\n)|(?<=\snhất\n)|(?<=\sđạt\n))(?=\d[\d.,]*(?:%|\s[{LOWER}]))"
    r"|(?:(?<=[Nn]gày)|(?<=[Tt]háng)|(?<=Kinh tế)|(?<=kinh tế))[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*){1,2}(?=\d{1,2}\s?/\s?\d|[-–] ?[Xx]ã hội)"
    r"|(?:(?<=[Nn]gày thành lập)|(?<=niệm thành lập))[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*){1,2}(?=(?:Đảng|Đoàn|Đội|Hội|Công|Tổng|Liên|Mặt|Quân|Nước|Ngành|Trường|Tỉnh|Huyện) )"
    r"|\n(?:(?<=giai đoạn\n)|(?<=nhiệm kỳ\n)|(?<= năm học\n)|(?<= năm\n)|(?<=20\d\d -\n)|(?<=20\d\d-\n)|(?<=20\d\d –\n))(?=20\d\d)"
    r"|\n(?:(?<= ban hành\n)|(?<= của\n)|(?<= và\n)|(?<= về\n)|(?<= theo\n))(?=[^\W\d_]{2})"
    r"|\n(?<=nhân dân\n)(?=Thành phố |Tỉnh |TP)"
    r"|\n(?:(?<=[Kk]ỷ niệm\n)|(?<=[Kk]ỷ Niệm\n))(?=\d{1,3} năm )"
    r"|\n(?<=, Chủ tịch\n)(?=(?:Ủy|Uỷ|Hội|Liên|Công|UB|LĐ)\w* )"
    # (a ground without its semicolon is no half of a sentence: "… thi đua / Căn cứ Kế hoạch số …";
    # nor is what a page prints below its headline: "… nhiệm kỳ 2020-2025 / Ngày đăng 31/07/2020")
    r"|(?<=[^\n]{60}[^\s.;:!?/])[ \t]*\r?\n(?!(?:Căn cứ|Xét đề nghị|Theo đề nghị) |Thực hiện (?:theo )?(?:Kế|Công|Chỉ|Nghị|Quyết|Hướng|Chương) |(?:Ngày|Thứ|Chủ nhật,?) (?:\d|đăng|cập|tạo|xuất)|(?:Đăng|Cập nhật|Được đăng)(?: (?:ngày|lúc|bởi|vào)|:)|(?:Lượt xem|Tác giả|Người đăng|Nguồn|Chuyên mục|Số lượt)(?: |:)|Theo đó, )(?=[^\W\d_]{2}|\d+/(?!-?\s)|[“\"]|\((?!(?:Ban hành|Kèm theo|Đính kèm)\s)|[0-3]?\d tháng|năm )"
)
_BEFORE_BREAK = " \t\u00a0*\r"  # what the pattern may take before the line's end


def _without_soft_breaks(text: str, items: Sequence[int]) -> str:
    """*text* with a blank for each character of a soft break, which is looked for only at breaks.

    None stands right before one of the *items*, which begin with a marker in small letters: "o ".
    """
    hard = set(items)
    pieces: list[str] = []
    done = at = 0
    while (newline := text.find("\n", at)) >= 0:
        first = at + len(text[at:newline].rstrip(_BEFORE_BREAK))
        at = newline + 1
        for start in range(max(first, done), at):
            match = _SOFT_BREAK.match(text, start)
            if match and match.end() not in hard:
                pieces += (text[done:start], " " * len(match[0]))
                done = at = match.end()
                break
    return "".join((*pieces, text[done:]))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading or a numbered, lettered or bulleted item.

    ``span`` is the marker with at most 60 characters of the item (the record's quote);
    ``content_start`` is the first character after the marker; ``text_span`` runs from the marker
    to the end of the item with all its children. ``parent`` is the ordinal of the holding section.
    ``title`` and ``role`` are None for plain items.
    """

    ordinal: int
    parent: int | None
    level: int
    label: str | None
    title: str | None
    role: str | None
    span: Span
    content_start: int
    text_span: Span
    confidence: float = 1.0


@dataclass(frozen=True)
class Header:
    """The head of a document. ``spans`` gives the characters of each field that was found.

    ``source`` is ``header`` or, where the header is lost, ``body``; confidence is lower there.
    """

    doc_type: str | None = None
    issuing_parent: str | None = None
    issuing_body: str | None = None
    issuer_kind: str | None = None
    number: str | None = None
    number_blank: bool = False
    symbol: str | None = None
    place: str | None = None
    issued_date: str | None = None
    title: str | None = None
    plan_year: int | None = None
    province: str | None = None
    province_2025: str | None = None
    source: str = "header"
    confidence: float = 1.0
    end: int = 0
    spans: dict[str, Span] = field(default_factory=dict)


@dataclass(frozen=True)
class Closing:
    """Recipients and signature; ``start`` is where the body ends and the closing begins."""

    start: int
    recipients: tuple[str, ...] = ()
    signer_name: str | None = None
    signer_title: str | None = None
    signer_authority: str | None = None
    confidence: float = 1.0
    spans: dict[str, Span] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """Where recipients and signature end; where the closing begins, if it has neither."""
        return max((span.end for span in self.spans.values()), default=self.start)


@dataclass(frozen=True)
class Plan:
    """A document with header, outline, body and closing.

    ``body`` holds the text proper: no web-page furniture, no recipients and signature.
    """

    document: Document
    header: Header
    sections: tuple[Section, ...]
    closing: Closing
    body: Span

    @property
    def text(self) -> str:
        """The document's text, to which all offsets refer."""
        return self.document.text

    @cached_property
    def flow(self) -> str:
        """The text as sentences: breaks inside one, and asterisks, are spaces; same offsets."""
        flow = _without_soft_breaks(self.text, self._starts)
        flow = flow.replace("&nbsp;", "      ")  # as a page from the web may print it
        return flow.replace("*", " ").replace("\u00a0", " ")

    def with_flow(self, flow: str) -> Plan:
        """The same plan, read as *flow* instead: as long as its text, since offsets are the same.

        Raises ``ValueError`` if it is not.
        """
        if len(flow) != len(self.text):
            raise ValueError("a flow must be as long as the text")
        other = copy.copy(self)
        vars(other)["flow"] = flow  # where the cached property keeps what it found
        return other

    @property
    def year(self) -> int | None:
        """The year the plan is for."""
        return self.header.plan_year

    @cached_property
    def _starts(self) -> list[int]:
        return [section.span.start for section in self.sections]

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds the character at *offset*."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0:
            section = self.sections[index]
            if section.text_span.contains(offset):
                return section
            index = -1 if section.parent is None else section.parent
        return None

    def ancestors(self, section: Section) -> tuple[Section, ...]:
        """The sections that hold *section*, innermost first, itself excluded."""
        found: list[Section] = []
        while section.parent is not None:
            section = self.sections[section.parent]
            found.append(section)
        return tuple(found)

    def children(self, section: Section) -> tuple[Section, ...]:
        """The sections directly inside *section*, in order."""
        return tuple(s for s in self.sections if s.parent == section.ordinal)

    def own_span(self, section: Section) -> Span:
        """From the section's marker to its first child (or its end)."""
        after = section.ordinal + 1
        end = section.text_span.end
        if after < len(self.sections):
            end = min(end, self.sections[after].span.start)
        return Span(section.span.start, end)

    def role_at(self, offset: int) -> str | None:
        """The role of the innermost section at *offset* that has one."""
        section = self.section_at(offset)
        return None if section is None else self._roles[section.ordinal]

    @cached_property
    def _roles(self) -> list[str | None]:
        """For each section, its own role or else that of the innermost one around it."""
        roles: list[str | None] = []
        for section in self.sections:
            around = None if section.parent is None else roles[section.parent]
            roles.append(section.role or around)
        return roles
