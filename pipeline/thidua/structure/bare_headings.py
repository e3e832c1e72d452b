"""Headings without a marker: lines in capitals, lines over a list, short lines that stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thidua.document import Span
from thidua.knowledge.section_roles import is_heading, role_of_heading
from thidua.structure.markers import Line, Marker, find_marker

_LONGEST_BARE = 60
_FEWEST_BARE = 3
# What an unmarked line over a list of bullets may announce.
_OVER_A_LIST = frozenset({"schedule", "targets", "rewards", "assignment", "solutions"})


def unmarked(lines: Sequence[Line], index: int) -> Marker | None:
    """A line that stands alone as a heading without a marker."""
    line = lines[index]
    plain = line.text.strip("* ")
    if line.table or not 6 <= len(plain) <= 80 or plain[-1] in '.,;”"' or "|" in plain:
        return None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if index and titled_below(lines, index - 1):
        return None
    if plain.isupper() and is_heading(plain):
        return Marker("caps", "", None, line.span.start, line.span.start)
    if (
        plain[-1] == ":"
        and plain[0].isupper()
        and plain.count(" ") < 7
        and (line.blank_before or (index and lines[index - 1].text[-1:] in ".;!"))
        and after is not None
        and (marker := find_marker(after)) is not None
        and marker.style in ("star", "dash", "plus", "bullet")
        and (is_heading(plain) or role_of_heading(plain) in _OVER_A_LIST)
    ):
        return Marker("heading", "", None, line.span.start, line.span.start)
    return None


def with_bare_headings(
    found: list[tuple[int, Marker]], lines: Sequence[Line], body: Span
) -> list[tuple[int, Marker]]:
    """With the short lines that stand alone, where a text has no numbers: its only headings."""
    taken = {index for index, _ in found}
    bare = [
        (index, Marker("caps", "", None, line.span.start, line.span.start))
        for index, line in enumerate(lines)
        if index not in taken
        and body.start <= line.span.start < body.end
        and _stands_alone(lines, index)
    ]
    if len(bare) < _FEWEST_BARE:
        return found
    alike = [(i, replace(m, style="caps") if m.style == "heading" else m) for i, m in found]
    return sorted([*alike, *bare], key=lambda pair: pair[0])


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line without a final mark has a blank line on either side."""
    line = lines[index]
    plain = line.text.strip("* ")
    after = lines[index + 1] if index + 1 < len(lines) else None
    return (
        not line.table
        and 3 <= len(plain) <= _LONGEST_BARE
        and plain[0].isupper()
        and plain[-1] not in '.,;!?”")'
        and line.blank_before
        and after is not None
        and after.blank_before
        and (find_marker(after) is not None or len(after.text) > _LONGEST_BARE)
    )


def titled_below(lines: Sequence[Line], index: int) -> bool:
    """Whether line *index* is a part or chapter whose title stands on the next line."""
    marker = find_marker(lines[index])
    whole = marker is not None and marker.content_start >= lines[index].span.end
    return whole and marker is not None and marker.style in ("part", "chapter")
