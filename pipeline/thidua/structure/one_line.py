"""A heading whose lines a converter has put on one: "ĐẢNG BỘ … Số 9-KH/ĐU … KẾ HOẠCH kiểm điểm …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from thidua.document import Span
from thidua.knowledge.folding import LOWER, UPPER, fold
from thidua.knowledge.issuing_bodies import document_types
from thidua.structure.heading import is_national_title
from thidua.structure.markers import Line
from thidua.structure.title_words import ENDED

_FIRST_LINES = 6
_SHORTEST = 160  # characters of such a line
_HEAD = 1200  # characters in which the heading stands
_BEGINS = re.compile(
    r"CỘNG H(?:ÒA|OÀ|ÒÀ) XÃ HỘI CHỦ|ĐẢNG CỘNG SẢN VIỆT NAM|Số\s?:[\s.…\d]{1,12}[/-]\s?[A-ZĐ]{2}"
)
_LINES_OF_PAGE = 40  # in which a page may print the heading itself, below a preview of it
# The parts of a heading, in whatever order the two columns have come out.
_PART = re.compile(
    rf"(?<=\S)\s+(?=CỘNG H(?:ÒA|OÀ|ÒÀ) XÃ HỘI CHỦ|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s?[-–]|Số\s?[:.]|Số\s\d)"
    rf"|(?<=[Pp]húc)\s+(?=[{UPPER}]{{2}})|(?<=năm\s\d{{4}})[.\s]\s*(?=[{UPPER}]{{2}})"
)
_PLACE = re.compile(
    rf"(?<=\S)\s+(?P<place>(?:[{UPPER}][{LOWER}]+\s){{0,3}}[{UPPER}][{LOWER}]+,\s?ngày\s)"
)
_TYPE = re.compile(rf"(?<=[\d.]\s)(?P<type>[{UPPER}]{{2,}}(?:\s[{UPPER}]{{2,}}){{0,3}})\s")
# What the text itself begins with: its grounds, its first item, an address.
_OPENS = re.compile(
    r"\s+(?=[-–]?\s?(?:Căn\s(?:cứ\s)?|Thực hiện|Thi hành|Kính gửi|Nhằm|Để)\s?|(?:I|A|1)\s?[.)/]\s)"
)


def parted_head(lines: Sequence[Line]) -> Sequence[Line]:
    """*lines*, the one that holds a whole heading taken apart: title of the State, number, date, type."""
    for index, line in enumerate(lines[:_FIRST_LINES]):
        if len(line.text) < _SHORTEST or (begun := _BEGINS.search(line.text, 0, _HEAD)) is None:
            continue
        below = lines[index + 1 : index + _LINES_OF_PAGE]
        if any(is_national_title(other.text) for other in below):
            return lines
        cuts = _cuts(line.text, begun.start())
        if cuts:
            parts = _apart(line, cuts)
            return [*lines[:index], *parts, *lines[index + 1 :]]
    return _without_opening(lines)


def _without_opening(lines: Sequence[Line]) -> Sequence[Line]:
    """*lines*, title and first sentence apart where a converter has put them on the type's next line."""
    for index, (above, line) in enumerate(pairwise(lines[: 2 * _FIRST_LINES]), 1):
        if len(line.text) < _SHORTEST or line.text[-1] not in ENDED or not above.text.isupper():
            continue
        if fold(above.text) in document_types() and (opens := _OPENS.search(line.text)):
            return [*lines[:index], *_apart(line, [opens.end()]), *lines[index + 1 :]]
    return lines


def _cuts(text: str, at: int) -> list[int]:
    """Where the parts of the heading begin on its line; none where no type stands behind *at*."""
    for match in _TYPE.finditer(text, at, _HEAD):
        name = _type_in(match["type"])
        if name is None:
            continue
        first = match.start("type")
        title = first + len(name) + 1
        cuts = {found.end() for found in _PART.finditer(text, 0, first)} | {first}
        cuts |= {found.start("place") for found in _PLACE.finditer(text, 0, first)}
        if not text[title : title + 2].isupper():
            cuts.add(title)  # "KẾ HOẠCH kiểm điểm …"
        if opens := _OPENS.search(text, title):
            cuts.add(opens.end())
        return sorted(cuts)
    return []


def _type_in(capitals: str) -> str | None:
    """The words of a document's type with which *capitals* begin."""
    words = capitals.split(" ")
    for count in range(len(words), 0, -1):
        if fold(name := " ".join(words[:count])) in document_types():
            return name
    return None


def _apart(line: Line, cuts: Sequence[int]) -> list[Line]:
    """*line* as the lines that begin at *cuts*."""
    bounds = (0, *cuts, len(line.text))
    parts: list[Line] = []
    for begin, end in pairwise(bounds):
        text = line.text[begin:end].rstrip()
        if text:
            start = line.span.start + begin
            span = Span(start, start + len(text))
            parts.append(Line(span, text, line.blank_before and not parts, table=False))
    return parts
