"""The head of a document: State (Nghị định 30/2020), Party, union and youth styles, or none.

Fields are read from the lines before the first item. Where the heading is lost, the issuing body
and the year come from the sentences that launch the plan, with lower confidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from thidua.document import Span
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import UPPER, fold, joined
from thidua.knowledge.issuing_bodies import document_types, issuer_kind, type_of_symbol
from thidua.knowledge.provinces import province_2025, province_named, province_of_place
from thidua.structure.front import first_line, posting_in
from thidua.structure.heading import (
    is_body_line,
    is_heading_line,
    is_ornament,
    is_party_title,
    is_subject,
    is_title_of_state,
    is_web_page,
    is_youth_title,
    mark_titles_of_state,
    without_web_page,
)
from thidua.structure.heading_bodies import read_bodies
from thidua.structure.heading_date import is_date_line, read_date
from thidua.structure.heading_number import has_number, read_number
from thidua.structure.headline import (
    INITIALS,
    enclosed_title,
    is_bylined,
    plain_headline,
    read_headline,
)
from thidua.structure.launching import launched_type, launching_body
from thidua.structure.markers import Line, find_marker
from thidua.structure.one_line import parted_head
from thidua.structure.plan import Closing, Header
from thidua.structure.plan_year import plan_year
from thidua.structure.province import province_of
from thidua.structure.title import read_subject, read_title
from thidua.structure.title_issuer import body_at_title
from thidua.structure.title_type import enacts, find_type_line, is_deed

_DECISIONS = frozenset({"quyet_dinh", "nghi_quyet"})
_FIGURES = re.compile(r"\d+")
_GROUNDS = re.compile(r"\W*(?:căn\s+cứ|xét)\s", re.I)
_HEAD_LINES = 45  # a heading, its title and the first grounds stand within so many lines
_LINES_OF_LETTER = 12  # of a heading without a type, rules aside
_LINES_OVER_ADDRESS = 4  # of a letter whose heading is lost
_LINES_ABOVE_SIGNATURE = 3
_LINES_OF_SIGNATURE = 12
_UPDATED = re.compile(r"cập nhật", re.I)
# "ỦY BAN NHÂN DÂN", whose place a page of laws has lost; it stands over the grounds once more
_WITHOUT_PLACE = re.compile(r"u[yi] ban nhan dan|hoi dong nhan dan|ubnd|hdnd")
_LONG_LINE = 150  # a paragraph of the text itself: what is posted stands above it
# The headline of a page: "Công văn số 44/PGD&ĐT V/v hướng dẫn …"
_NUMBERED_TITLE = re.compile(
    rf"(?P<type>[{UPPER}]\w+ \w+)\s+số\s*:?\s*(?P<number>\d{{1,5}})\s?[-/]\s?(?:20\d\d\s?/\s?)?"
    rf"(?P<symbol>[{UPPER}][\w&]*(?:[-/][{UPPER}&][\w&]*){{0,3}})\s+(?:[Vv]/[Vv]\s+|về\s+(?:việc\s+)?(?=\w))?(?P<title>(?!(?:của|ngày)\s)\S.{{12,}})"
)
# A part of a larger body, which is of that one's kind: "TRƯỜNG ĐẠI HỌC … / PHÒNG ĐÀO TẠO".
_PART = re.compile(r"(?:van phong|phong|ban|to|khoa|trung tam|bo mon|doi)\b")


def read_header(text: str, lines: Sequence[Line]) -> Header:
    """Everything the head of *text* says; fields that are not printed are None.

    Never raises. Offsets in ``spans`` and ``end`` refer to *text*.
    """
    first = first_line(lines := parted_head(lines))
    head = _head_lines(lines[first:])
    spans: dict[str, Span] = {}
    type_index, doc_type, rest = find_type_line(head)
    enacted = None
    if type_index is not None and enacts(head, type_index):
        type_index, enacted = None, doc_type
    block = _letter_block(head) if type_index is None else _block(head, type_index)
    block = without_web_page(block)
    number, blank, symbol = read_number(block, spans)
    place, date = read_date(block, spans)
    mark_titles_of_state(block, spans)
    parent, body = read_bodies(block, spans)
    if type_index is None:  # the type's line is lost: a title follows the heading
        doc_type = enacted or type_of_symbol(symbol)
        last = _last_of_heading(head, spans)
        if doc_type or (last is not None and is_deed(head[last + 1 : last + 2])):
            type_index = last
    decides = doc_type in _DECISIONS
    if type_index is None:
        title, end = read_subject(text, block, spans)
    else:
        title, end = read_title(head, type_index, rest, spans, decides=decides)
    if body is None or (decides and _WITHOUT_PLACE.fullmatch(fold(body))):
        body = body_at_title(head, type_index, end, spans, decides=decides) or body
    letter = number or symbol or any(is_subject(line.text) for line in block)
    if doc_type is None and letter and (parent or body):
        doc_type = "cong_van"
    untitled = doc_type is None and type_index is None and title is None
    posted = _posted(head) if doc_type is None else None
    if posted or untitled:
        headed = _headlined(text, head, posted, spans, signed=bool(parent or body))
        doc_type, title, end = headed or (_bylined(lines) or doc_type, title, end)
    if posted:
        date = _posting_day(posted)
        place = number = symbol = None
    untyped = doc_type is None or (doc_type == "bai_viet" and not posted)
    if untyped and title and (whole := _numbered_title(title, spans)):
        doc_type, number, symbol, title = whole
    elif doc_type in (None, "bai_viet") and not (parent or body):
        doc_type = _type_told(text, head, end, title) or doc_type
    source = "header"
    if body is None or (not posted and is_web_page(block)):
        source = "body"
        is_news = doc_type == "bai_viet" or (not letter and _posted(head) is not None)
        body = launching_body(text, end, spans, reported=is_news) or body
    end = max(end, head[0].span.start if first and head else 0)
    heading = (place, body, parent, title if doc_type == "bai_viet" else None)
    province = province_of(heading, text, end, national=posted is not None)
    return Header(
        doc_type=doc_type,
        issuing_parent=parent,
        issuing_body=body,
        issuer_kind=_kind(parent, body, block),
        number=number,
        number_blank=blank,
        symbol=symbol,
        place=place,
        issued_date=date,
        title=title,
        plan_year=plan_year(text, title, date, end),
        province=province,
        province_2025=province_2025(province),
        source=source,
        confidence=0.95 if source == "header" else 0.6,
        end=end,
        spans=spans,
    )


def _bylined(lines: Sequence[Line]) -> str | None:
    """The type of news that begin without a headline and end with the author's name."""
    return "bai_viet" if is_bylined(lines) else None


def _headlined(
    text: str,
    head: Sequence[Line],
    posted: re.Match[str] | None,
    spans: dict[str, Span],
    *,
    signed: bool,
) -> tuple[str | None, str | None, int] | None:
    """Type, title and its end, where no line of a type stands over the title; None if there is none.

    *posted* is the date of an article, *signed* whether the heading names a body.
    """
    if posted:
        return "bai_viet", *read_headline(text, head, posted, spans)
    if not signed and (enclosed := enclosed_title(text, head, spans)):
        return None, *enclosed
    return plain_headline(head, spans)


def _posting_day(posted: re.Match[str]) -> str | None:
    """The ISO date of an article: "19/5/2021", "19 Tháng 5 2021", "2021-05-19"."""
    day = next(found for found in posted.groups() if found)
    figures = _FIGURES.findall(day)
    return parse_date("/".join(figures if len(figures[-1]) > len(figures[0]) else figures[::-1]))


def _numbered_title(title: str, spans: dict[str, Span]) -> tuple[str, str, str, str] | None:
    """Type, number, symbol and title of a headline that says them all: "Công văn số 44/… V/v …"."""
    match = _NUMBERED_TITLE.match(title)
    kind = document_types().get(fold(joined(match["type"]))) if match else None
    if match is None or kind is None:
        return None
    if span := spans.get("title"):
        spans["title"] = Span(span.end - len(match["title"]), span.end)
    return kind, match["number"], match["symbol"], match["title"]


def dated_below(header: Header, lines: Sequence[Line], closing: Closing) -> Header:
    """*header* with place and date from over the signature, where the heading has no date line."""
    if header.issued_date or "issued_date" in header.spans or header.doc_type == "bai_viet":
        return header
    at = next((i for i, line in enumerate(lines) if line.span.start >= closing.start), len(lines))
    around = lines[max(0, at - _LINES_ABOVE_SIGNATURE) : at + _LINES_OF_SIGNATURE]
    spans = dict(header.spans)
    dates = [line for line in around if is_date_line(line.text) and line.span.start > header.end]
    place, date = read_date(dates, spans)
    if place is None or date is None:
        return header
    province = header.province or province_named(place) or province_of_place(place)
    return replace(
        header,
        place=header.place or place,
        issued_date=date,
        plan_year=header.plan_year or int(date[:4]),
        province=province,
        province_2025=province_2025(province),
        spans=spans,
    )


def _kind(parent: str | None, body: str | None, block: Sequence[Line]) -> str | None:
    """The kind of *body*; of a part or a committee without a name, that of what it belongs to."""
    kind = issuer_kind(body)
    if kind in ("state", "other") and parent and _PART.match(fold(body or "")):
        above = issuer_kind(parent)
        kind = kind if above in (None, "other") else above
    if kind == "other" and any(is_youth_title(line.text) for line in block):
        return "youth"
    if kind in ("other", "state") and any(is_party_title(line.text) for line in block):
        return "party"
    return kind


def _head_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines before the first roman or lettered item, at most a page's worth."""
    head: list[Line] = []
    for line in lines[:_HEAD_LINES]:
        marker = find_marker(line)
        byline = INITIALS.fullmatch(line.text) is not None
        if marker and not byline and marker.style in ("roman", "part", "chapter", "article"):
            break
        head.append(line)
    return head


def _block(head: Sequence[Line], type_index: int) -> list[Line]:
    """The lines above the type line, with those of the heading that a converter put below it."""
    block = list(head[:type_index])
    for line in head[type_index + 1 : type_index + 5]:
        if _GROUNDS.match(line.text):
            break  # "Căn cứ Luật … ngày 19 tháng 6 năm 2015;" ends in a date, too
        if line.text.startswith("("):
            break  # "(Ban hành kèm theo Quyết định số … ngày …"
        if is_heading_line(line.text):
            block.append(line)
    return block


def _letter_block(head: Sequence[Line]) -> Sequence[Line]:
    """The heading of a letter, which has no type line: up to "Kính gửi"."""
    for index, line in enumerate(head):
        if fold(line.text).startswith(("kinh gui", "kinh goi")):
            return head[:index]
    opening = head[:_LINES_OF_LETTER]
    numbered = any(_stands_alone(line.text) for line in opening)
    if any(is_title_of_state(line.text) for line in opening) or (
        numbered and any(is_body_line(line.text) for line in opening[:2])
    ):
        printed = (line for line in head if not is_ornament(line.text))
        return [line for line in islice(printed, _LINES_OF_LETTER) if not find_marker(line)]
    return []


def _type_told(text: str, head: Sequence[Line], end: int, title: str | None) -> str | None:
    """The type that the text itself tells, where its heading is lost."""
    if any(map(_is_address, head[:_LINES_OVER_ADDRESS])):
        return "cong_van"
    return launched_type(text, end, title)


def _is_address(line: Line) -> bool:
    """Whether a line says to whom a letter is: "Kính gửi: …"."""
    return line.text.lstrip("* ").startswith(("Kính gửi", "Kính gởi", "KÍNH GỬI"))


def _stands_alone(text: str) -> bool:
    """Whether a line is a document's number and nothing else: "Số: 64-KH/TWĐTN |"."""
    return text.startswith(("Số", "SỐ")) and has_number(text) and is_heading_line(text.rstrip(" |"))


def _last_of_heading(head: Sequence[Line], spans: dict[str, Span]) -> int | None:
    """The line that holds the number or the date, whichever comes last."""
    last = max(
        (spans[name].end - 1 for name in ("number", "issued_date") if name in spans), default=-1
    )
    return next((i for i, line in enumerate(head) if line.span.contains(last)), None)


def _posted(head: Sequence[Line]) -> re.Match[str] | None:
    """When an article was posted: the last date before its text, updates aside."""
    found: re.Match[str] | None = None
    for line in head:
        if len(line.text) > _LONG_LINE and found:
            break
        match = posting_in(line.text)
        if match is None or (found and _UPDATED.search(line.text)):
            continue
        if match.start() and (marker := find_marker(line)) and marker.style == "arabic":
            continue  # "1. Thời gian: đến 24h00 ngày 31/12/2031" is no date of posting
        found = match
    return found
