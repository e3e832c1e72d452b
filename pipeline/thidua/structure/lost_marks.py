"""Numberings that a converter has spoiled: without their marks, or all counted from one list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from thidua.ingest.numerals import roman_value
from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.section_roles import is_heading, role_of_heading
from thidua.structure.capitals import in_capitals
from thidua.structure.markers import Line, Marker
from thidua.structure.series import Found

# "I MỤC ĐÍCH" and, in a text with such headings, "1 Mục đích", "2 Thời gian: từ …".
_ROMAN = re.compile(rf"(?P<label>V?I{{1,3}}|IV|IX|V|X)[ \t\u00a0]+(?=[{UPPER}]{{2}})")
_ARABIC = re.compile(rf"(?P<label>\d{{1,2}})[ \t\u00a0]+(?=[{UPPER}][{LOWER}{UPPER}])")
# "III Thời gian thực hiện": once the others are known, small letters will do.
_SMALL_ROMAN = re.compile(rf"(?P<label>V?I{{1,3}}|IV|IX|V|X)[ \t\u00a0]+(?=[{UPPER}][{LOWER}])")
_LONGEST_HEADING = 60
_FEWEST = 2
_FIRSTS = frozenset("IVX0123456789")
_OUTER = frozenset({"roman", "upper", "section", "article", "caps"})


def with_lost_marks(found: Found, lines: Sequence[Line], inside: Sequence[int]) -> Found:
    """*found* with the headings on the lines *inside* whose numbers have lost their full stops.

    Romans count if no roman with a mark is there and they run from I; numbers only below them,
    where none with a mark is there and each run begins with 1.
    """
    styles = {marker.style for _, marker in found}
    if "roman" in styles:
        return found
    candidates = [i for i in inside if lines[i].text[:1] in "IVX" and not lines[i].table]
    romans: list[tuple[int, Marker]] = []
    last = 0
    for index in candidates:
        line = lines[index]
        match = _ROMAN.match(line.text) if in_capitals(line.text) else None
        if match is None and last >= _FEWEST and len(line.text) <= _LONGEST_HEADING:
            match = _SMALL_ROMAN.match(line.text) if line.text[-1] not in ".;," else None
        value = roman_value(match["label"]) if match else 0
        if match and (value == last + 1 or (value == last > 1)):  # a number may stand twice
            romans.append((index, Marker.at(line, match, "roman", value)))
            last = value
    # "I MỤC ĐÍCH" alone, in an excerpt
    alone = last == 1 and role_of_heading(lines[romans[0][0]].text[1:]) is not None
    if last < _FEWEST and not alone:
        return _with_lost_numbers(found, lines, inside)
    known = {**dict(found), **dict(romans)}
    if "arabic" not in styles:
        known |= _numbers(known, lines, inside)
    return sorted(known.items())


def _with_lost_numbers(found: Found, lines: Sequence[Line], inside: Sequence[int]) -> Found:
    """*found* with the short lines "1 Mục đích", if with the marked numbers they run from 1 on."""
    known = dict(found)
    lost: dict[int, Marker] = {}
    for index in inside:
        line = lines[index]
        if index in known or line.text[:1] not in _FIRSTS or len(line.text) > _LONGEST_HEADING:
            continue
        match = _ARABIC.match(line.text)
        if match is not None and line.text[-1] not in ".;," and not line.table:
            lost[index] = Marker.at(line, match, "arabic", int(match["label"]))
    both = sorted(
        [*((i, m) for i, m in found if m.style == "arabic"), *lost.items()],
        key=lambda pair: pair[0],
    )
    run = [marker.value for _, marker in both]
    named = any(is_heading(marker.words(lines[index])) for index, marker in lost.items())
    if not named or len(run) <= _FEWEST or run != list(range(1, len(run) + 1)):
        return found
    return sorted({**known, **lost}.items())


def _numbers(
    known: dict[int, Marker], lines: Sequence[Line], inside: Sequence[int]
) -> dict[int, Marker]:
    """The numbers without a mark that run from 1 under one roman."""
    numbers: dict[int, Marker] = {}
    last = -1  # above the first roman there is no run
    for index in inside:
        marker = known.get(index)
        if marker is not None:
            last = 0 if marker.style == "roman" else last
            continue
        line = lines[index]
        if last < 0 or line.text[:1] not in _FIRSTS or line.table:
            continue
        match = _ARABIC.match(line.text)
        if match is not None and int(match["label"]) == last + 1:
            last += 1
            numbers[index] = Marker.at(line, match, "arabic", last)
    return numbers


def with_one_list_parted(found: Found, lines: Sequence[Line]) -> Found:
    """*found* with the headings in capitals above the other numbers, if both count in one list.

    A page may number every level alike and anew: "1. MỤC ĐÍCH / 2. Mục đích: / 1. Yêu cầu: /
    1. NỘI DUNG". The labels stay as printed.
    """
    if any(marker.style in _OUTER for _, marker in found):
        return found
    capitals = [
        place
        for place, (index, marker) in enumerate(found)
        if marker.style == "arabic" and in_capitals(marker.words(lines[index]))
    ]
    values = [found[place][1].value or 0 for place in capitals]
    anew = sum(after <= before for before, after in pairwise(values))
    if len(values) <= _FEWEST or anew == 0:
        return found
    if sum(marker.style == "arabic" for _, marker in found) == len(values):
        return found
    if not any(role_of_heading(found[p][1].words(lines[found[p][0]])) for p in capitals):
        return found
    parted = list(found)
    for number, place in enumerate(capitals, 1):
        index, marker = found[place]
        parted[place] = (index, replace(marker, style="roman", value=number))
    return parted
