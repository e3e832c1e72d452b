"""The line with the type of the document, and the title (trích yếu) that follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.issuing_bodies import document_types
from thidua.structure.heading import (
    despaced,
    is_heading_line,
    is_ornament,
    is_subject,
    is_upper,
)
from thidua.structure.markers import Line, find_marker

# What opens the body at once, and what opens it only after a title has been read.
_BODY_OPENS = re.compile(
    r"^\W*(?:can cu|xet |kinh g[uo]i|thuc hien (?:cong van|ke hoach|chi thi|nghi quyet|quyet dinh"
    r"|huong dan|ket luan|chuong trinh|chu de)|kem theo)"
)
_BODY_MAY_OPEN = re.compile(
    r"^\W*(?:nham |de |nam (?:20|hoc)|theo |trong |huong toi|huong ung|phat huy|nhan |thi hanh"
    r"|thuc hien |tiep tuc|can cu)"
)
# "CHỦ TỊCH ỦY BAN NHÂN DÂN …": the authority that decides stands under a decision's title.
_AUTHORITY = re.compile(r"^(?:chu tich|giam doc|hieu truong|bo truong|tong|ban |thu truong|cuc )")
# What a type line may add to the type: "KẾ HOẠCH LIÊN TỊCH".
_QUALIFIER = re.compile(r"(?:lien (?:tich|nganh)|phoi hop|hanh dong|cong tac)$")
_YEAR_LINE = re.compile(r"^(?:nam hoc|nam|giai doan)\s+20\d\d")
_ABOUT = re.compile(r"[\W_]*[Vv]\s?/\s?[Vv]\s*:?\s*")
_LONGEST_LINE = 260
_LONGEST_YEAR_LINE = 25
_MOST_LINES = 8
_OPENS = "“\"'"
_CLOSES = "”\"'"
_ENCLOSED = re.compile(r"\W*(?:ban hanh )?kem theo ")  # "(Ban hành kèm theo Quyết định số …)"
_PART = re.compile(r"phan (?:mo dau|thu|[ivx]+\b)|loi (?:mo dau|noi dau)|mo dau$")
_ONLY_A_VERB = re.compile(r"(?:trien khai|to chuc|thuc hien|phat dong)(?: thuc hien)?")


def find_type_line(head: Sequence[Line]) -> tuple[int | None, str | None, str | None]:
    """Index of the line with the document type, the type's id, and a title on the same line."""
    types = document_types()
    for index, line in enumerate(head):
        for cell in line.text.split("|"):
            plain = joined(despaced(cell.replace("*", ""))).strip("-–_ :.")
            if not plain or not is_upper(plain[:12]):
                continue
            folded = fold(plain)
            for heading, type_id in types.items():
                if folded in (heading, heading.replace(" ", "")):
                    return index, type_id, None
                if folded.startswith(heading + " ") and not folded[len(heading) + 1].isdigit():
                    after = plain[len(heading) :].strip(" -–:(")
                    if is_upper(plain) or is_subject(after) or plain.endswith(")"):
                        return index, type_id, after.rstrip(")") or None
    return None, None, None


def read_title(
    head: Sequence[Line], type_index: int, rest: str | None, spans: dict[str, Span]
) -> tuple[str | None, int]:
    """The title under (or on) the type line, and the offset where the head ends."""
    type_line = head[type_index]
    if rest and _QUALIFIER.match(fold(rest)):
        rest = None
    taken: list[Line] = []
    for line in head[type_index + 1 :]:
        plain = line.text.strip("* \t")
        if is_ornament(plain) or is_heading_line(plain):
            if taken:
                break
            continue
        if find_marker(line) or len(taken) >= _MOST_LINES or not _goes_on(taken, line, rest):
            break
        taken.append(line)
    if rest and taken and (_ONLY_A_VERB.fullmatch(fold(rest)) or is_subject(taken[0].text)):
        rest = None  # "KẾ HOẠCH TRIỂN KHAI", "KẾ HOẠCH THI ĐUA / (V/v …)": the line of the type
    quoted = bool(taken) and taken[0].text.lstrip("* ")[:1] in _OPENS
    if rest and not (taken and (is_upper(taken[0].text) or quoted)):
        about = _ABOUT.match(rest)
        words = rest[about.end() :] if about else rest
        at = max(0, type_line.text.find(words))
        spans["title"] = Span(type_line.span.start + at, type_line.span.start + at + len(words))
        return joined(words), type_line.span.end
    if not taken:
        return rest, type_line.span.end
    start = taken[0].span.start + len(taken[0].text) - len(taken[0].text.lstrip("* "))
    end = taken[-1].span.start + len(taken[-1].text.rstrip("* "))
    parts = [line.text for line in taken]
    if rest:
        start = type_line.span.start + max(0, type_line.text.find(rest))
        parts.insert(0, rest)
    spans["title"] = Span(start, end)
    title = " ".join(" ".join(parts).replace("*", "").split())
    if title.startswith("(") and title.endswith(")"):
        title = title[1:-1].strip()
    return title, end


def _goes_on(taken: Sequence[Line], line: Line, rest: str | None) -> bool:
    """Whether *line* belongs to the title, of which *taken* has been read."""
    plain = line.text.strip("* \t")
    folded = fold(plain)
    if _ENCLOSED.match(folded) or _PART.match(folded):
        return False
    if _BODY_OPENS.match(folded) and not (is_upper(plain) and not taken):
        return False
    if len(plain) > _LONGEST_LINE or (plain.endswith((".", ";")) and len(plain) > 120):
        return False
    if not taken:
        half = rest is not None and _ONLY_A_VERB.fullmatch(fold(rest)) is not None
        quoted = rest is not None and is_upper(rest) and plain[0] in _OPENS
        half = half or is_subject(plain)
        return (half or quoted or not (rest and not is_upper(plain))) and not (
            _BODY_MAY_OPEN.match(folded) and plain.endswith((".", ",", ";", ":"))
        )
    if line.blank_before and not _open_ended(taken[-1].text, plain):
        return False
    if is_upper(plain) and not is_upper(taken[0].text) and _AUTHORITY.match(folded):
        return False
    if plain[0].islower() or len(plain) <= _LONGEST_YEAR_LINE:
        return True
    return not _BODY_MAY_OPEN.match(folded) or is_upper(plain)


def _open_ended(before: str, line: str) -> bool:
    """Whether a title goes on over a blank line: an open quotation, a comma, a bracket."""
    opened = before.count("“") > before.count("”")
    bracket = line.startswith("(") and line.endswith(")") and any(c.isdigit() for c in line)
    if _YEAR_LINE.match(fold(line)) and len(line) <= _LONGEST_YEAR_LINE:
        return True
    quoted = line[:1] in _OPENS and line.rstrip("* ")[-1:] in _CLOSES and before[-1:] not in _CLOSES
    return opened or quoted or (line[:1].islower() and before[-1] in ",-–") or bracket


def read_subject(
    text: str, block: Sequence[Line], spans: dict[str, Span]
) -> tuple[str | None, int]:
    """A letter's subject (``V/v …``), and the offset where its heading ends."""
    end = block[-1].span.end if block else 0
    for index, line in enumerate(block):
        if not is_subject(line.text):
            continue
        span = line.span
        for after in block[index + 1 :]:
            if after.blank_before or is_heading_line(after.text) or is_upper(after.text):
                break
            span = Span(span.start, after.span.end)
        lead = _ABOUT.match(span.of(text))
        spans["title"] = span = Span(span.start + (lead.end() if lead else 0), span.end)
        return joined(span.of(text)), end
    return None, end


def read_headline(
    text: str, head: Sequence[Line], posted: re.Match[str], spans: dict[str, Span]
) -> tuple[str | None, int]:
    """An article's headline: the last long line above its posting date."""
    place = text.find(posted[0])
    above = [line for line in head if line.span.end <= place and len(line.text) > 25]
    if not above:
        return None, place + len(posted[0])
    spans["title"] = above[-1].span
    return joined(above[-1].text), place + len(posted[0])
