"""The lines above the title, by their kind: national or Party title, a body's name, an ornament.

The lay-out is that of Nghị định 30/2020/NĐ-CP (State), Hướng dẫn 36-HD/VPTW (Party) and their
union and youth kin; lines may come in the order of either column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import fold
from thidua.structure.capitals import is_upper
from thidua.structure.heading_date import date_in_words, is_date_line
from thidua.structure.heading_number import is_number_line, number_in, spoiled_number_in
from thidua.structure.markers import Line
from thidua.structure.stamps import is_stamp

_NATIONAL = re.compile(
    r"cong\s*hoa\s*(?:xa\s*(?:hoi\s*(?:chu\s*nghia)?|$)|hoi\s+chu\s+nghia\s+viet)|c o n g\s+h o a"
)
# "Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam" names the State, and is no title.
_OF_THE_STATE = re.compile(r"(?:[Nn]ước|\w\s+NƯỚC)\s+$")
_MOTTO = re.compile(r"doc\s*lap(?:&\w{4,6};|\W){1,5}tu\s*do(?:&\w{4,6};|\W){1,5}hanh\s*phuc")
_PARTY = re.compile(r"dang\s+cong\s+san\s+viet\s+nam")
_LONGEST_IN_SMALL = 120  # characters of a line in which the national title is not in capitals
# Rules, stars, and the old-fashioned "-----o0o-----".
_ORNAMENT = re.compile(r"^[\s*_\-–—=.~&\\¯ˆ˜´`°,;|:•@#+^…'’”]*(?:[oO0]{1,3}[\s*_\-–—=.~]{2,})?$")
# What a web page prints over an article: menus, a counter of visits, the size of the letters.
_WEB = re.compile(
    r"\b(?:trang chu|luot (?:xem|truy cap)|dang nhap|skip to|co chu|rss|ban in|danh muc)\b|\ba-?\s+a\s+a?\+|\ba\s+a-\s+a\+"
)
_SUBJECT_LINE = re.compile(r"^\W*v\s?/\s?v\b|^\W*ve viec\b")

# Words with which a body's own line begins; any other line goes on with the name above it.
BODY_LINE = re.compile(
    r"^(?:so|bll|ubnd|u[yi] ban|truong|phong|benh vien|cong doan|lien doan|ban|hoi|doan|cum|khoi|tong"
    r"|(?:tinh|huyen|thanh|quan|thi|xa|dang) (?:doan|u[yi]|bo|hoi)|lien (?:doi|chi)|chi (?:doan|doi)|xi nghiep|nong truong|lam truong|cong ty|chi bo|bo|bch|hoc vien"
    r"|vien|trung tam|mat tran|cuc|chi cuc|ngan hang|van phong|toa an|kho bac|tap doan|hdnd"
    r"|don vi|don bien phong|bdbp|cdcs|cd|ldld|tieu doan|trung doan|su doan|dai hoc|tt|ttyt|bvdk|pgd|sgd|khoa|bao hiem|bhxh|vksnd|tand"
    r"|thanh tra|dai|nha|cty|to (?:cong doan|chuyen mon|van phong|bo mon|khoi|hanh chinh|dan pho|toan|ngu van|tu nhien|xa hoi|khoa hoc|ngoai ngu|so \d)|cong an|btv|quan khu|quan doan|quan chung"
    r"|lu doan|bo tu lenh|vien|hat|tram|doi|hop tac xa|htx|cong doan vien chuc"
    r"|buu dien|dien luc|chi nhanh|tieu ban|hiep hoi|lien hiep|hai quan|thue|thong ke|thi hanh an|phan hieu|thu vien|bao tang)\b"
)


def is_ornament(text: str) -> bool:
    """Whether a line holds nothing but rules and stars."""
    return _ORNAMENT.match(text) is not None


def is_subject(text: str) -> bool:
    """Whether a line gives a letter's subject: ``V/v …``."""
    return _SUBJECT_LINE.match(fold(text)) is not None


def is_national_title(text: str) -> bool:
    """Whether a line holds the national title: in capitals, or in a short line."""
    return _national_in(text, fold(text)) is not None


def _national_in(text: str, folded: str) -> re.Match[str] | None:
    """The national title in a line and its folded form, which a sentence may only mention."""
    found = _NATIONAL.search(folded)
    if found is None or _OF_THE_STATE.search(text, 0, found.start()):
        return None
    short = len(text) <= _LONGEST_IN_SMALL
    return found if short or is_upper(text[found.start() : found.end()]) else None


def is_title_of_state(text: str) -> bool:
    """Whether a line holds the national title, or is the Party's."""
    return is_national_title(text) or is_party_title(text)


def is_party_title(text: str) -> bool:
    """Whether a line, or a cell of it, is the Party's title."""
    return any(_PARTY.fullmatch(cell.strip(" *")) for cell in fold(text).split("|"))


def is_body_line(text: str) -> bool:
    """Whether a line in capitals begins the name of a body."""
    return is_upper(text) and BODY_LINE.match(fold(text.lstrip("*# "))) is not None


def is_youth_title(text: str) -> bool:
    """Whether a line holds the Youth Union's own name, which stands where the State's title does."""
    return "doan tncs ho chi minh" in fold(text)


def is_heading_line(text: str) -> bool:
    """Whether a line is the national title, the motto, a stamp, the number or the date line."""
    folded = fold(text)
    return (
        _national_in(text, folded) is not None
        or _MOTTO.search(folded) is not None
        or is_party_title(text)
        or is_stamp(folded)
        or is_date_line(text)
        or is_number_line(text)
    )


def is_other_line(folded: str) -> bool:
    """Whether a folded line is what stands beside the bodies: a title, a stamp, a number, a menu."""
    return (
        _NATIONAL.search("".join(folded.split())) is not None
        or is_stamp(folded)
        or spoiled_number_in(folded) is not None
        or _SUBJECT_LINE.match(folded) is not None
        or _WEB.search(folded) is not None
    )


def without_number_and_date(line: str) -> str:
    """*line* with tabs in the place of number and date."""
    for match in (number_in(line), spoiled_number_in(fold(line)), date_in_words(line)):
        if match:
            line = line[: match.start()] + "\t" * len(match[0]) + line[match.end() :]
    return line


def is_web_page(block: Sequence[Line]) -> bool:
    """Whether the lines above a title are a web page's own, and no heading of a document."""
    return any(_WEB.search(fold(line.text)) for line in block)


def without_web_page(block: Sequence[Line]) -> Sequence[Line]:
    """*block* without what a web page prints above a document's own national or Party title."""
    title = next((i for i, line in enumerate(block) if is_title_of_state(line.text)), 0)
    last = max((i for i in range(title) if _WEB.search(fold(block[i].text))), default=-1)
    return block[last + 1 :]


def mark_titles_of_state(block: Sequence[Line], spans: dict[str, Span]) -> None:
    """Note where national title, motto and Party title stand."""
    for name, found_in in (
        ("national_title", _national_in),
        ("motto", lambda _, folded: _MOTTO.search(folded)),
        ("party_title", lambda _, folded: _PARTY.search(folded)),
    ):
        for line in block:
            if match := found_in(line.text, fold(line.text)):
                start = line.span.start
                spans[name] = Span(start + match.start(), start + match.end())
                break
