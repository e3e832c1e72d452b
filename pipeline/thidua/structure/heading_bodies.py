"""The bodies in a heading: the issuer, and the one above it that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import UPPER, fold
from thidua.knowledge.issuing_bodies import document_types
from thidua.knowledge.lexicon import of_genre
from thidua.structure.capitals import despaced, is_upper
from thidua.structure.heading import (
    BODY_LINE,
    is_other_line,
    is_title_of_state,
    without_number_and_date,
)
from thidua.structure.heading_number import has_number
from thidua.structure.markers import Line
from thidua.structure.stamps import unsigned
from thidua.structure.title_words import DEED, POST

_Name = tuple[str, Span]

# A converter may break it anywhere: "CỘNG HÒA XÃ / HỘI CHỦ NGHĨA VIỆT NAM".
_REST_OF_TITLE = re.compile(r"(?:hoa )?(?:xa )?(?:hoi )?(?:chu )?(?:nghia )?(?:viet )?nam")
_UNFINISHED = re.compile(
    r"(?<!\w)cong(?:\s*hoa(?:\s*xa(?:\s*hoi(?:\s*chu(?:\s*nghia(?:\s*viet)?)?)?)?)?)?\W*$|^\W*dang\s+cong\s+san(?:\s+viet)?\W*$"
)
# A scan may space the letters of the motto: "Đ ộ c l ậ p - T ự d o".
_RIGHT = re.compile(
    r"(?:cong\s*hoa\s*(?:xa(?:\s*hoi|\s*$)|hoi\s+chu\s+nghia)|doc\s*lap(?:&\w{4,6};|\W){1,5}tu\s*do|dang\s+cong\s+san\s+viet\s+nam"
    r"|(?<!\S)(?:d o c\s+l ?a ?p|c o n g\s+h ?o ?a|d a n g\s+c ?o ?n ?g\s+s ?a ?n)(?!\w)).*$"
)
# The part of a site that an article stands in: "TIN TỨC BỆNH VIỆN".
_MENU = re.compile(
    r"(?:tin (?:tuc|hoat dong|noi bo|moi)|chuyen muc|chi tiet (?:bai viet|tin)|van ban moi)\b"
)
_FIGURES = re.compile(r"\d\s?/|/\s?\d")
_SYMBOL = re.compile(r"[A-ZĐ]{2,6}/[A-ZĐ&]{2,12}(?:-[A-ZĐ&]{2,12})?")  # parted from its number
_DAY_IN_A_NAME = re.compile(r"(?<=[a-z] )\d{1,2}/\d{1,2}(?![\d/])")  # "TRƯỜNG MẦM NON 19/5"
# The organ of a body, on a line of its own under the body's name.
_ORGAN = re.compile(r"^ban (?:thuong truc|thuong vu|chap hanh)$")
_LINE_BREAK = re.compile(r"</?(?:br|u|b|i|strong|em|center)\s*/?>", re.I)
# A school's own body in small letters, under that above it: "Liên đội trường TH Đoàn Xá".
_SMALL_BODY = re.compile(
    r"(?:Liên đội|Chi đoàn|Đoàn trường|Trường|Công đoàn|CĐCS|Chi bộ|BCH|Bệnh viện|Trung tâm)(?:\s{1,3}[^\W\d_]+\.?){1,9}"
)
# A line that is only half a name: the next one completes it.
_CELL = re.compile(r"[^|\t]+?(?=\s{4,}|[|\t]|$)")
_HALF = re.compile(
    r"^(?:u[yi] ban nhan dan|ubnd|hoi dong|hoi dong nhan dan|ban chap hanh|bch|ban thuong vu|btv"
    r"|ban chi dao|ban to chuc|ban can su dang|cong doan|cong doan co so|cdcs|chi bo|bo chi huy"
    r"|lien doan lao dong|hoi dong thi dua|tong cong ty|cong ty|tap doan|tong cuc|cuc|chi cuc|so|bo)$"
)
# A body whose place is said, and the line of the place that it lies in.
_OF_COMMUNE = re.compile(
    r"^(?:u[yi] ban nhan dan|ubnd|hoi dong nhan dan|hdnd) (?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa) \S"
)
_PLACE_ABOVE = re.compile(r"^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa) \S")
# The left column that a converter has put on one line: "UBND HUYỆN A TRƯỜNG THCS B".
_ABOVE = re.compile(
    r"(?:ubnd|u[yi] ban nhan dan|phong (?:gd|giao duc)|so|bo|ldld|lien doan lao dong|dang bo|dang u[yi]|cong doan (?:giao duc|nganh)|truong (?:dai hoc|cao dang)|dai hoc"
    r"|(?:tong )?c(?:ong ty|uc)|bdbp|(?:tinh|thanh|huyen|quan|thi) doan|hoi dong doi"
    r"|(?:tinh|thanh|huyen|quan|thi) u[yi]|cong an (?:tinh|thanh pho|huyen))\b"
)
_BELOW = re.compile(
    r"(?<!tong)(?<!phan)(?<! cp)(?<!tnhh)(?<!mtv)(?<!thanh vien) (?=(?:truong (?:mam non|mau giao|mn|mg|tieu hoc|th|thcs|thpt|th&thcs|ptdt\w*|cao dang|dai hoc)"
    r"|phong (?:gd|giao duc)|cdcs|cong doan (?:co so|truong)|chi bo|benh vien|trung tam"
    r"|hoi dong thi dua|cong ty|(?:tong |chi )?cuc|so (?:noi vu|y te|giao duc|gd|tai chinh|van hoa|tu phap|cong thuong|xay dung|nong nghiep|khoa hoc|ke hoach|lao dong|thong tin)"
    r"|ban (?:tuyen giao|to chuc|dan van|noi chinh)|cong an (?:huyen|quan|thi xa|xa|phuong)"
    r"|ban ch ?qs|ban chi huy quan su|dang u[yi] (?:xa|phuong|thi tran|dac khu)|don bien phong|doan (?:xa|phuong|thi tran|truong|thanh nien)|cong doan cong ty|lien doi|xi nghiep)(?!\w)|(?:tram y te|phong (?:noi vu|y te|tu phap|van hoa|kinh te|tai chinh|lao dong|nong nghiep))(?!\w))"
)
# Where the next cell begins on such a line: behind a title of the State, and before bold words.
_NEXT_CELL = re.compile(
    rf"(?<=VIỆT NAM) (?=[{UPPER}]{{2}})|(?<=[Pp]húc) (?=[{UPPER}]{{2}})|(?<=\w) (?=\*\*[{UPPER}]{{2}})"
)
# "ĐOÀN XÃ … ĐOÀN TNCS HỒ CHÍ MINH": a branch, and the whole Youth Union beside it
_BESIDE_YOUTH = re.compile(
    r"^(.*\bĐOÀN (?:XÃ|PHƯỜNG|THỊ TRẤN|TRƯỜNG|CƠ SỞ)\b.{1,60}) (?=ĐOÀN TNCS HỒ CHÍ MINH\W*$)"
)
_HYPHEN_AFTER = re.compile(r"\w\s[-–]\s*$")
_HYPHEN_BEFORE = re.compile(r"\s*[-–]\s\w")


def read_bodies(block: Sequence[Line], spans: dict[str, Span]) -> tuple[str | None, str | None]:
    """Parent and issuer: the capital lines on the left, above the number."""
    names = _without_youth_title(_names(block, spans.get("number")))
    if not any(BODY_LINE.match(fold(name)) for name, _ in names) and not _is_heading(block):
        return None, None  # what stands above a page's headline
    if len(names) > 1 and _ORGAN.match(fold(names[-1][0])):
        del names[-1]
    if len(names) > 1 and fold(names[-1][0]) == fold(names[-2][0]):
        del names[-1]  # who decides, once more over the grounds
    if not names:
        return None, None
    spans["issuing_body"] = names[-1][1]
    if len(names) > 1:
        spans["issuing_parent"] = names[-2][1]
        return names[-2][0], names[-1][0]
    return None, names[-1][0]


def _named_above(names: list[_Name], number: Span) -> bool:
    """Whether *names* hold a whole body above the document's *number*."""
    return _HALF.match(fold(names[-1][0])) is None and any(
        span.start < number.start and BODY_LINE.match(fold(name)) for name, span in names
    )


def _is_heading(block: Sequence[Line]) -> bool:
    return any(is_title_of_state(line.text) or has_number(line.text) for line in block)


def _names(block: Sequence[Line], number: Span | None) -> list[_Name]:
    """The bodies that the lines of *block* name, names over several lines put together.

    Where one stands above the document's *number*, no other stands below it.
    """
    names: list[_Name] = []
    broken = False  # whether the national title goes on: "CỘNG HÒA … CHỦ NGHĨA / VIỆT NAM"
    hyphen = False  # whether the name above ends in one: "SỞ LAO ĐỘNG - / THƯƠNG BINH …"
    for line in unsigned(block):
        if names and number and line.span.start > number.start and _named_above(names, number):
            break
        for offset, cell in _cells(line.text):
            folded = fold(cell)
            rest_of_title = broken and _REST_OF_TITLE.fullmatch(folded.strip(" *"))
            broken = _UNFINISHED.search(folded) is not None
            if rest_of_title or (
                broken and folded.strip(" *").startswith(("cong", "dang cong san"))
            ):
                continue
            left = _RIGHT.sub("", folded)
            plain = cell[: len(left)].strip(" \t*_-–—|:.,`'\"“”~•●·")
            beside = len(left) < len(cell) and BODY_LINE.match(fold(plain)) is not None
            beside = beside or (bool(names) and _SMALL_BODY.fullmatch(plain) is not None)
            if not plain or not _may_name_a_body(plain, beside=beside):
                continue
            if names and _HYPHEN_BEFORE.match(cell):
                plain = cell[cell.index(plain) - 2 : cell.index(plain)].lstrip() + plain
            start = line.span.start + offset + cell.find(plain)
            name = " ".join(re.sub(r"[:;](?=\s)", "", despaced(plain)).split())
            span = Span(start, start + len(plain))
            if names and _OF_COMMUNE.match(fold(names[-1][0])) and _PLACE_ABOVE.match(fold(name)):
                names.insert(-1, (name, span))  # "UBND PHƯỜNG A / THÀNH PHỐ B": what it belongs to
                continue
            _add(names, name, span, hyphen=hyphen)
            hyphen = _HYPHEN_AFTER.search(cell[: len(left)]) is not None
    return names


def _add(names: list[_Name], name: str, span: Span, *, hyphen: bool) -> None:
    """Add a body, or the rest of the name above it, which may end in a *hyphen*."""
    above, place = names[-1] if names else ("", span)
    if names and _HALF.match(fold(above)) and fold(name).startswith(f"{fold(above)} "):
        names[-1] = (name, span)  # "ỦY BAN NHÂN DÂN" alone, then its whole name
        return
    half = names and (_HALF.match(fold(above)) or _parts_a_word(above, name))
    if names and (half or not BODY_LINE.match(fold(name))):
        names[-1] = (f"{above}{' - ' if hyphen else ' '}{name}", Span(place.start, span.end))
    else:
        names.append((name, span))


def _without_youth_title(names: list[_Name]) -> list[_Name]:
    """The Youth Union's own name stands on the right in place of the national title."""
    youth = [n for n in names if fold(n[0]).startswith(("doan tncs", "doi tntp"))]
    printed_left = youth[:1] if len(youth) > 1 or (youth and names.index(youth[0]) == 0) else []
    return [n for n in names if n not in youth or n in printed_left] or names


def _parts_a_word(above: str, below: str) -> bool:
    """Whether the break between two lines parts a word: ``BỘ ĐỘI BIÊN / PHÒNG TỈNH …``."""
    return of_genre((above.rsplit(maxsplit=1)[-1].lower(), below.split(maxsplit=1)[0].lower()))


def _may_name_a_body(plain: str, *, beside: bool) -> bool:
    """Whether *plain* may be a body; *beside* the title of the State small letters will do."""
    folded = fold(plain)
    return (
        sum(c.isalpha() for c in plain) > 1
        and (beside or is_upper(plain))
        and plain[0] not in "/("
        and not is_other_line(folded)
        and _SYMBOL.fullmatch(plain) is None
        and not _FIGURES.search(_DAY_IN_A_NAME.sub("", folded))
        and not _MENU.match(folded)
        and folded not in document_types()
        and not (POST.match(folded) or DEED.match(folded))  # of a title right under the heading
        and not folded.startswith("chu nghia viet nam")
    )


def _cells(line: str) -> list[tuple[int, str]]:
    """The cells of a heading line, without number and date: split at bars, tabs and wide gaps."""
    line = _LINE_BREAK.sub(lambda match: "\t" * len(match[0]), without_number_and_date(line))
    line = _BESIDE_YOUTH.sub(r"\1\t", _NEXT_CELL.sub("\t", line))
    folded = fold(line)
    found: list[tuple[int, str]] = []
    for match in _CELL.finditer(line):
        start, end = match.span()
        first = start + len(match[0]) - len(match[0].lstrip(" *"))
        below = _BELOW.search(folded, first, end) if _ABOVE.match(folded, first, end) else None
        if below:
            found.append((start, line[start : below.start()]))
            start = below.end()
        if line[start:end].strip():
            found.append((start, line[start:end]))
    return found
