"""Headings in capitals whose number a scan has spoiled or lost: their place among the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thidua.ingest.numerals import roman_value
from thidua.knowledge.folding import LOWER, UPPER
from thidua.structure.capitals import in_capitals
from thidua.structure.markers import Line, Marker
from thidua.structure.series import Found

# What recognition makes of romans: "H." and "IL" for II, "IH" and "HI" for III, "TV" for IV …
_SPOILED = re.compile(
    rf"(?P<label>[IVXLTHJYÌÍÏỊĨl1i|!\[\]]{{1,5}})\s?(?:[.,:–-]|/-?)(?:\*\*)?\s*(?=[{UPPER}]{{2}})"
)
_WITHOUT_MARK = re.compile(rf"(?P<label>I[VX]|V?I{{1,3}}|V|X)[ \t]+(?=[{UPPER}]{{2,}}\s)")
# "II Đối tượng tham gia:" between "I." and "IV.": in small letters
_SMALL_WITHOUT_MARK = re.compile(rf"(?P<label>V?I{{1,3}}|IV|IX|V|X)[ \t]+(?=[{UPPER}][{LOWER}])")
_LONGEST_HEADING = 60
_FIRSTS = frozenset("IVXLTHJYÌÍÏỊĨl1i|![]")
_OTHERS = frozenset({"part", "chapter", "section"})


def with_spoiled_romans(found: Found, lines: Sequence[Line], inside: Sequence[int]) -> Found:
    """*found* with the headings on the lines *inside* that stand where a roman number is missing.

    A spoiled number counts only over capitals, and only between romans that leave room for it;
    one that has but lost its mark counts over small letters too.
    """
    if not any(marker.style == "roman" for _, marker in found):
        return found
    candidates = {
        index: marker for index in inside if (marker := _spoiled(lines, index)) is not None
    }
    if not candidates:
        return found
    known = dict(found)
    letters = {m.label for m in known.values() if m.style == "upper"}
    before = 0
    for index in sorted({*known, *candidates}):
        marker, candidate = known.get(index), candidates.get(index)
        if marker is not None and marker.style == "roman":
            before = marker.value or before
            continue
        free = (
            marker is None or marker.style == "caps" or (marker.label == "H" and "G" not in letters)
        )
        if candidate is None or not free:
            continue
        after = _next_roman(found, index)
        small = not in_capitals(lines[index].text[1:])
        fits = before + 1 < after if small or after > 1 else before > 0
        if fits and candidate.value in (None, before + 1):
            before += 1
            known[index] = replace(candidate, value=before)
    return sorted(known.items())


def _spoiled(lines: Sequence[Line], index: int) -> Marker | None:
    """What may be a spoiled roman at the head of a heading; with a value if it is plain."""
    line = lines[index]
    text = line.text
    if text[:1] not in _FIRSTS or line.table:
        return None
    if not in_capitals(text[1:]):
        small = _SMALL_WITHOUT_MARK.match(text) if len(text) <= _LONGEST_HEADING else None
        if small is None or text[-1] in ".;,":
            return None
        return Marker.at(line, small, "roman", roman_value(small["label"]))
    match, value = _SPOILED.match(text), None
    if match is None:
        match = _WITHOUT_MARK.match(text)
        goes_on = index > 0 and not line.blank_before and in_capitals(lines[index - 1].text)
        if match is None or goes_on:
            return None
        value = roman_value(match["label"])
    return Marker.at(line, match, "roman", value)


def _next_roman(found: Found, index: int) -> int:
    """The value of the first roman behind line *index*; 0 where there is none."""
    return next((m.value or 0 for i, m in found if i > index and m.style == "roman"), 0)


def beside_numbers(found: Found) -> Found:
    """*found* with headings in capitals without a number put beside the numbered ones.

    A heading between II and IV is one of their series. Only headings under which the numbers
    begin anew, twice or more, stand above them.
    """
    if not any(marker.style == "caps" for _, marker in found):
        return found
    styles = {marker.style for _, marker in found}
    outer = "roman" if "roman" in styles else "arabic" if not styles & {"upper", *_OTHERS} else ""
    if outer not in styles:
        return found
    values = [m.value or 0 if m.style == outer else None for _, m in found]
    following = _following(values)
    caps = [place for place, (_, m) in enumerate(found) if m.style == "caps"]
    if outer == "roman" and sum(following[place] == 1 for place in caps) > 1:
        return found
    beside: set[int] = set()
    before = 0
    for place, (_, marker) in enumerate(found):
        if marker.style == outer:
            before = values[place] or before
        elif marker.style == "caps":
            after = following[place]
            fills = before > 0 and after == before + 2
            if fills or (
                outer == "roman" and after > 0 and (before > 0 or after != 1 or len(caps) == 1)
            ):
                beside.add(place)
    return [
        (index, replace(marker, style=outer) if place in beside else marker)
        for place, (index, marker) in enumerate(found)
    ]


def _following(values: Sequence[int | None]) -> list[int]:
    """For each place the next value behind it; 0 where there is none."""
    following = [0] * len(values)
    after = 0
    for place in range(len(values) - 1, -1, -1):
        following[place] = after
        value = values[place]
        after = after if value is None else value
    return following
