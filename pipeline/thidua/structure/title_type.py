"""The line with the type of a document: in capitals, with the title beside it, or in a page's small letters."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache

from thidua.knowledge.folding import fold, joined
from thidua.knowledge.issuing_bodies import document_types
from thidua.structure.capitals import despaced, is_upper
from thidua.structure.heading import is_heading_line, is_subject
from thidua.structure.markers import Line
from thidua.structure.title_words import BODY_OPENS, DEED, ENDED, LONGEST_LINE, LONGEST_RULED

# "Thông báo" / "Công văn số 68/SGDĐT-TĐ phát động …": the part of a site, over a headline
_NUMBERED = re.compile(r"[^\W\d_]+\s[^\W\d_]+\s+(?:số\s*:?\s*)?\d{1,5}\s?[-/]")
_SHORTEST_TITLE = 15
_LINES_ABOVE = 3  # of a type, in which number and date stand


@cache
def _headings() -> dict[str, list[tuple[str, str, str]]]:
    """By its first letter, each heading of a type, the same without spaces, and the type's id."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for heading, type_id in document_types().items():
        found.setdefault(heading[0], []).append((heading, heading.replace(" ", ""), type_id))
    return found


def find_type_line(head: Sequence[Line]) -> tuple[int | None, str | None, str | None]:
    """Index of the line with the document type, the type's id, and a title on the same line."""
    for index, line in enumerate(head):
        for cell in line.text.split("|"):
            plain = joined(despaced(cell.replace("*", ""))).strip("-–_ :.")
            if not plain or not is_upper(plain[:12]):
                continue
            folded = fold(plain)
            if parted := _parted(head, index, folded):
                return index + 1, parted, None
            for heading, glued, type_id in _headings().get(folded[0], ()):
                if folded in (heading, glued):
                    return index, type_id, None
                if folded.startswith(heading + " ") and not folded[len(heading) + 1].isdigit():
                    after = plain[len(heading) :].strip(" -–:(")
                    again = is_upper(plain) and find_type_line(head[index + 1 : index + 3])
                    if again and again[0] is not None:
                        return index + 1 + again[0], *again[1:]  # a page's headline above it
                    titled = is_upper(plain) or is_subject(after) or plain.endswith(")")
                    if titled and not _heads_a_part(head, index):
                        return (
                            index,
                            type_id,
                            (after if "(" in after else after.rstrip(")")) or None,
                        )
    return _with_title(head)


def _parted(head: Sequence[Line], index: int, word: str) -> str | None:
    """The type that a narrow column has parted: "THÔNG" / "TƯ", with *word* on line *index*."""
    if not word.isalpha() or index + 1 == len(head):
        return None
    below = head[index + 1].text.strip("* ")
    whole = f"{word} {fold(below)}" if below.isalpha() and is_upper(below) else ""
    return next((t for heading, _, t in _headings().get(word[0], ()) if heading == whole), None)


def _heads_a_part(head: Sequence[Line], index: int) -> bool:
    """Whether line *index* stands right under a paragraph that ends: a heading inside the text."""
    above = head[index - 1].text.rstrip("* ") if index else ""
    return len(above) > LONGEST_RULED and above[-1] in ".:" and not is_upper(above)


def enacts(head: Sequence[Line], index: int) -> bool:
    """Whether the type stands under its grounds: "Căn cứ …" / "QUYẾT ĐỊNH:" opens the articles."""
    opens = head[index].text.rstrip("* ").endswith(":")
    return opens and any(BODY_OPENS.match(fold(line.text)) for line in head[:index])


def is_deed(lines: Sequence[Line]) -> bool:
    """Whether *lines* begin with a title in capitals that says what is done."""
    return bool(lines) and is_upper(lines[0].text) and DEED.match(fold(lines[0].text)) is not None


def _under_number(head: Sequence[Line], index: int) -> bool:
    """Whether line *index* stands apart under number or date: an old font's capitals, lost."""
    above = head[max(0, index - _LINES_ABOVE) : index]
    return head[index].blank_before and any(is_heading_line(line.text) for line in above)


def _with_title(head: Sequence[Line]) -> tuple[int | None, str | None, str | None]:
    """The last line that is the type in capitals and the title in small letters.

    A page repeats it as its headline: "KẾ HOẠCH Phát động phong trào thi đua năm học 2020-2021".
    """
    types = document_types()
    for index in range(len(head) - 1, -1, -1):
        text = head[index].text.strip("* \t")
        alone = text[1:].islower() and (text[:1].isupper() or _under_number(head, index))
        small = types.get(fold(text)) if alone else None
        below = head[index + 1].text if small and index + 1 < len(head) else ""
        if small and below[:1].isupper() and below[-1] not in ENDED and not _NUMBERED.match(below):
            return index, small, None  # "Kế hoạch", on a line of its own over the title
        if not text[:3].isupper() or "|" in text or len(text) > LONGEST_LINE:
            continue
        capitals = " ".join(itertools.takewhile(str.isupper, text.split()))
        type_id = types.get(fold(capitals))
        rest = text[len(capitals) :].strip()
        if type_id and len(rest) > _SHORTEST_TITLE and rest[0].isupper() and rest[-1] not in ";:,":
            return index, type_id, rest
    return None, None, None
