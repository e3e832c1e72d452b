"""Numberings as series: what opens no item for all its marker, and which marker is another style."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.section_roles import is_heading
from thidua.structure.bare_headings import titled_below
from thidua.structure.capitals import in_capitals
from thidua.structure.markers import BULLETS, Line, Marker
from thidua.structure.wrapped import parts_of_one

Found = list[tuple[int, Marker]]
"""Indexes of lines, each with the marker at its head, in text order."""

_LATE = 3  # a series that begins above this is no series, unless its headings are in capitals
_FEWEST_PARTED = 3
_FEWEST_HEADS = 2
_LONGEST_HEAD = 80  # characters
_DATELINE_BY = 8  # lines, of a page's headline, day and buttons
_LONGEST_NAME = 60  # "1. Thi đua dạy": a short item over a list that begins with 1 again
# "B.Quyên", "Đ. An": who wrote a piece of news, the first name shortened to its letter
_INITIAL = re.compile(rf"[{UPPER}]\.\s?[{UPPER}][{LOWER}]{{1,6}}\s*$")
_ENDED = '.;:!?…/”")'


def as_series(found: Found, lines: Sequence[Line]) -> Found:
    """*found* without false starts, misread romans put right, and inner numberings told apart."""
    found = _misread_romans(_without_false_starts(found, lines), lines)
    return _under_capitals(_two_numberings(_ones_inside(found, lines)), lines)


def restarts_inside(found: Found, inner: str, outer: str) -> bool:
    """Whether *inner* starts anew between items of *outer*, whose numbers go on over it."""
    value, starts, inside, continued = 0, 0, 0, False
    for _, marker in found:
        if marker.style == outer:
            if marker.value is None or not value < marker.value <= value + 3:
                return False
            continued = continued or starts > 0
            value, inside = marker.value, 0
        elif marker.style == inner and marker.value == 1:
            if value == 0:
                return False
            inside += 1
            starts += inside == 1
    return continued


def begins_inside(found: Found, inner: str, outer: str) -> bool:
    """Whether *inner* begins with its first right below an *outer*, which does not begin anew.

    "III. Nội dung / A. Bóng đá / B. Cầu lông": of an excerpt, or where only one part is divided.
    """
    order = [(m.style, m.value, place) for place, (_, m) in enumerate(found)]
    both = [one for one in order if one[0] in (inner, outer)]
    first = next((n for n, (style, *_) in enumerate(both) if style == inner), 0)
    if first == 0 or both[first][1] != 1 or both[first][2] != both[first - 1][2] + 1:
        return False
    return all(style == inner or value != 1 for style, value, _ in both[first:])


def heads_of_numberings(found: Found, lines: Sequence[Line]) -> Found:
    """Bullets that stand over a numbering, where there are two or more such bullets.

    Each begins with 1, or "(1) …" runs on over bullets that end in a colon.
    """
    found = _topics(found, lines)
    heads = {
        place
        for place, ((_, marker), (_, after)) in enumerate(itertools.pairwise(found))
        if marker.style in ("star", "plus", "bullet")
        and after.style == "arabic"
        and after.value == 1
    }
    if len(heads) < 2:
        return found
    return [
        (index, replace(marker, style="head") if place in heads else marker)
        for place, (index, marker) in enumerate(found)
    ]


def heads_in_capitals(found: Found, lines: Sequence[Line]) -> Found:
    """*found* with the dashes in capitals that stand over dashes as headings, where nothing counts.

    "- 6 CHỈ TIÊU CƠ BẢN: / - Tập hợp trên 90% … / - 3 NHIỆM VỤ TRỌNG TÂM / - Xây dựng …"
    """
    if not all(marker.style in BULLETS for _, marker in found):
        return found
    words = [marker.words(lines[index]).rstrip(" :.") for index, marker in found]
    capitals = [" " in said and len(said) <= _LONGEST_HEAD and in_capitals(said) for said in words]
    heads = {
        place
        for place, ((_, marker), (_, after)) in enumerate(itertools.pairwise(found))
        if capitals[place] and marker.style == after.style == "dash" and not capitals[place + 1]
    }
    if len(heads) < _FEWEST_HEADS and not any(is_heading(words[place]) for place in heads):
        return found
    return [
        (index, replace(marker, style="head") if place in heads else marker)
        for place, (index, marker) in enumerate(found)
    ]


def _topics(found: Found, lines: Sequence[Line]) -> Found:
    """*found* with the bullets that part one run of "(1) … (9)" as a style of their own."""
    values = [marker.value or 0 for _, marker in found if marker.style == "paren"]
    if values != sorted(set(values)) or len(values) < _FEWEST_PARTED:
        return found
    topics = {
        place
        for place, ((index, marker), (_, after)) in enumerate(itertools.pairwise(found))
        if marker.style in BULLETS and after.style == "paren" and lines[index].text.endswith(":")
    }
    if len(topics) < 2:
        return found
    return [
        (index, replace(marker, style="topic") if place in topics else marker)
        for place, (index, marker) in enumerate(found)
    ]


def _without_false_starts(found: Found, lines: Sequence[Line]) -> Found:
    """Drop numbers that cannot be items: a series that begins far from 1, with no heading."""
    seen: set[str] = set()
    romans = {marker.value for _, marker in found if marker.style == "roman"}
    kept: Found = []
    if _is_dateline(found, lines):
        return []
    for index, marker in found:
        numbered = marker.style in ("arabic", "roman", "upper", "letter", "paren")
        late = marker.style not in seen and marker.value is not None and marker.value > _LATE
        if late and marker.style == "roman" and (marker.value or 0) + 1 in romans:
            late = False  # "IV. Thời gian", "V. Tổ chức thực hiện" of an excerpt
        if numbered and late and not in_capitals(marker.words(lines[index])):
            continue
        if marker.style == "letter" and marker.value is None:
            continue
        if " " in marker.label and marker.style == "dotted2" and "dotted2" not in seen:
            continue  # "3. 2. Đợt 2" only behind a "3.1"
        if marker.style == "upper" and _INITIAL.match(lines[index].text):
            continue
        bare = marker.style == "roman" and lines[index].text == marker.label
        if bare and not titled_below(lines, index):
            continue
        headed = bool(kept) and kept[-1][0] == index - 1
        if _goes_on(marker, lines, index, headed=headed):
            continue
        seen.add(marker.style)
        kept.append((index, marker))
    return kept


def _is_dateline(found: Found, lines: Sequence[Line]) -> bool:
    """Whether the one item of all is the dash that news begins with: "- Sáng 26-3, …"."""
    if len(found) != 1 or found[0][1].style != "dash":
        return False
    index = found[0][0]
    said = lines[index].text
    above = lines[index - 1].text[-1:] if index else ""
    below = [line for line in lines[index + 1 :] if len(line.text) > _LONGEST_NAME]
    first = index < _DATELINE_BY and len(said) > _LONGEST_NAME and said[-1] == "."
    return first and above != ":" and bool(below)


def _goes_on(marker: Marker, lines: Sequence[Line], index: int, *, headed: bool) -> bool:
    """Whether the line before breaks off: "(03/02/1930 / - 03/02/2023)", "lớp 3, / 4, Trường".

    *headed*: the line before opens an item, and may be its short heading.
    """
    line = lines[index]
    if line.blank_before or index == 0:
        return False
    before = lines[index - 1].text
    if marker.style == "dash":
        return parts_of_one(before, line.text)
    words = marker.words(line)
    weak = marker.closer == "," or (
        marker.style == "arabic" and marker.closer in ("-", "–", "/") and not words[:1].isalpha()
    )
    return weak and before[-1] not in _ENDED and not (headed and len(before) < _LONGEST_NAME)


def _misread_romans(found: Found, lines: Sequence[Line]) -> Found:
    """Romans that OCR has read as digits: "1" before a II, "11" after a I, over capitals."""
    romans = [m.value for _, m in found if m.style == "roman"]
    alone = _alone(found) if romans else set()
    passed = 0
    mended: Found = []
    for place, (index, marker) in enumerate(found):
        kept = marker
        if marker.style == "roman":
            passed += 1
        elif marker.style == "arabic" and marker.label in ("1", "11"):
            value = len(marker.label)
            before = romans[passed - 1] if passed else 0
            after = romans[passed] if passed < len(romans) else None
            fits = before == value - 1 and after == value + 1
            headed = place > 0 and found[place - 1][1].style == "caps"
            if fits and (
                in_capitals(marker.words(lines[index])) or (place in alone and not headed)
            ):
                kept = replace(marker, style="roman", value=value)
        mended.append((index, kept))
    return mended


def _alone(found: Found) -> set[int]:
    """Places of numbers that no number follows before the next roman: no series of their own."""
    alone: set[int] = set()
    after = ""
    for place in range(len(found) - 1, -1, -1):
        style = found[place][1].style
        if style == "arabic" and after == "roman":
            alone.add(place)
        if style in ("arabic", "roman"):
            after = style
    return alone


def _ones_inside(found: Found, lines: Sequence[Line]) -> Found:
    """A list of nothing but "1." under a short "1." or "2.": an inner list, its numbers lost."""
    inside: set[int] = set()
    numbers = [place for place, (_, marker) in enumerate(found) if marker.style == "arabic"]
    head: int | None = None
    for before, place in itertools.pairwise(numbers):
        marker, above = found[place][1], found[before][1]
        if marker.value != 1 or above.closer != marker.closer:
            head = None
            continue
        text = lines[found[before][0]].text
        if before in inside:
            inside.add(place)
        elif place == before + 1 and head is None and above.value == 1:
            below = marker.words(lines[found[place][0]])  # in capitals it is no part of a "1."
            said = above.words(lines[found[before][0]])
            short = len(text) < _LONGEST_NAME and (text[-1] not in _ENDED or is_heading(said))
            head = before if short and not in_capitals(below) else None
            if head is not None:
                inside.add(place)
    return [
        (index, replace(marker, style="arabic_inside") if place in inside else marker)
        for place, (index, marker) in enumerate(found)
    ]


def _two_numberings(found: Found) -> Found:
    """Tell "1." from "1/" where the one restarts inside the items of the other."""
    closers = list(dict.fromkeys(m.closer for _, m in found if m.style == "arabic"))
    if len(closers) != 2:
        return found
    named = [
        (i, replace(m, style="arabic_inside"))
        if m.style == "arabic" and m.closer == closers[1]
        else (i, m)
        for i, m in found
    ]
    return named if restarts_inside(named, "arabic_inside", "arabic") else found


def _under_capitals(found: Found, lines: Sequence[Line]) -> Found:
    """Tell "2. NHIỆM VỤ" from the "1. Tăng cường …" that restarts under it, its heading.

    Under a roman number every numbering restarts: what stands under each is judged by itself.
    """
    romans = (place for place, (_, marker) in enumerate(found) if marker.style == "roman")
    bounds = itertools.pairwise((0, *romans, len(found)))
    return [one for first, end in bounds for one in _told_by_capitals(found[first:end], lines)]


def _told_by_capitals(found: Found, lines: Sequence[Line]) -> Found:
    heads = {
        place
        for place, (index, marker) in enumerate(found)
        if marker.style == "arabic" and in_capitals(marker.words(lines[index]))
    }
    if len(heads) < _FEWEST_HEADS:
        return found
    named = [
        (index, replace(marker, style="arabic_inside"))
        if marker.style == "arabic" and place not in heads
        else (index, marker)
        for place, (index, marker) in enumerate(found)
    ]
    # a page that has counted each heading anew: "1. MỤC ĐÍCH", "1. NỘI DUNG"
    renumbered = all(found[place][1].value == 1 for place in heads)
    return named if renumbered or restarts_inside(named, "arabic_inside", "arabic") else found
