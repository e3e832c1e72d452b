"""The outline: which lines open an item, how the items nest, which are headings, and their roles."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua.document import Span
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.section_roles import is_heading, role_of_heading
from thidua.structure.bare_headings import titled_below, unmarked, with_bare_headings
from thidua.structure.markers import Line, Marker, find_marker
from thidua.structure.plan import Section

QUOTE_LENGTH = 60
_LONGEST_TITLE = 110
_LONGEST_NAMED = 190  # a title that quotes the names of movements
_WORDS_IN_TITLE = 18
_WORDS_IN_LABEL = 8  # "III. Đánh giá chung." is a heading for all its full stop
_NUMBERED = frozenset({"roman", "upper", "part", "chapter", "article", "arabic", "caps"})
_LATE = 3  # a series that begins above this is no series, unless its headings are in capitals

# Outer styles first. Bullets nest by the order in which they appear.
_RANK = {
    "part": 0,
    "chapter": 1,
    "upper": 2,
    "caps": 3,
    "roman": 4,
    "article": 5,
    "clause": 6,
    "arabic": 6,
    "arabic_inside": 7,
    "dotted2": 7,
    "dotted3": 8,
    "dotted4": 9,
    "letter": 10,
    "rank": 11,
    "word": 11,
    "round": 11,
    "stage": 11,
    "series": 11,
    "circled": 11,
    "group": 12,
    "heading": 12,
}
_BULLET_RANK = 20

_LEAD_IN = re.compile(r"\b(?:sau|sau day|gom|nhu sau|cu the|duoi day|bao gom)\s*:?\s*$")
_UNIT = re.compile(
    r"^(?:\d+\.\s*)?(?:cac |cap |doi voi |ve phia |ban |phong |khoa |cong doan|doan |hoi |to |so |truong "
    r"|hieu truong|pho |chi bo|chi doan|ubnd|uy ban|van phong|don vi|thu truong|bo phan|can bo"
    r"|giao vien|vien chuc|chu tich|lien doan|huyen|xa |mat tran|thuong truc|dang uy|nha truong"
    r"|giam doc|cum |khoi |tong |ldld |cdcs|bch |btv |ubmttq|mttq|hdnd |bhxh |pgd|sgd|cbccvc|trung tam|benh vien|thanh vien|dai doi|tieu doan|co quan|y kien)"
)


@dataclass(slots=True)
class _Item:
    marker: Marker
    line: int
    level: int
    parent: int | None
    title: str | None = None
    role: str | None = None


def build_outline(text: str, lines: Sequence[Line], body: Span) -> tuple[Section, ...]:
    """The sections of *body*, in text order; offsets refer to *text*."""
    found = [
        (index, marker)
        for index, line in enumerate(lines)
        if body.start <= line.span.start < body.end
        and (marker := find_marker(line) or unmarked(lines, index)) is not None
    ]
    found = _two_numberings(_misread_romans(_without_false_starts(found, lines), lines))
    if not any(marker.style in _NUMBERED for _, marker in found):
        found = with_bare_headings(found, lines, body)
    items = _nest(found, lines)
    _entitle(items, lines, body)
    return _sections(text, items, lines, body)


def _title_below(lines: Sequence[Line], index: int) -> str | None:
    """The line under a part or chapter, where it is a title in capitals."""
    if not titled_below(lines, index) or index + 1 >= len(lines):
        return None
    below = lines[index + 1]
    return (
        joined(below.text).rstrip(" :.")
        if below.text.isupper() and not find_marker(below)
        else None
    )


def _without_false_starts(
    found: list[tuple[int, Marker]], lines: Sequence[Line]
) -> list[tuple[int, Marker]]:
    """Drop numbers that cannot be items: a series that begins far from 1, with no heading."""
    seen: set[str] = set()
    kept: list[tuple[int, Marker]] = []
    for index, marker in found:
        numbered = marker.style in ("arabic", "roman", "upper", "letter")
        late = marker.style not in seen and marker.value is not None and marker.value > _LATE
        if numbered and late and not _in_capitals(marker, lines[index]):
            continue
        if marker.style == "letter" and marker.value is None:
            continue
        seen.add(marker.style)
        kept.append((index, marker))
    return kept


def _in_capitals(marker: Marker, line: Line) -> bool:
    return line.text[marker.content_start - line.span.start :].isupper()


def _misread_romans(
    found: list[tuple[int, Marker]], lines: Sequence[Line]
) -> list[tuple[int, Marker]]:
    """Romans that OCR has read as digits: "1" before a II, "11" after a I, over capitals."""
    romans = [m.value for _, m in found if m.style == "roman"]
    passed = 0
    mended: list[tuple[int, Marker]] = []
    for index, marker in found:
        if marker.style == "roman":
            passed += 1
        elif marker.style == "arabic" and marker.label in ("1", "11"):
            value = len(marker.label)
            before = romans[passed - 1] if passed else 0
            after = romans[passed] if passed < len(romans) else None
            fits = before == value - 1 and after == value + 1
            if fits and (_in_capitals(marker, lines[index]) or _alone(found, marker)):
                marker = replace(marker, style="roman", value=value)  # noqa: PLW2901
        mended.append((index, marker))
    return mended


def _alone(found: list[tuple[int, Marker]], marker: Marker) -> bool:
    """Whether no 2 follows this 1 before the next roman: it opens no series of its own."""
    place = next(i for i, (_, other) in enumerate(found) if other is marker)
    for _, other in found[place + 1 :]:
        if other.style == "roman":
            return True
        if other.style == "arabic":
            return False
    return False


def _two_numberings(found: list[tuple[int, Marker]]) -> list[tuple[int, Marker]]:
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
    return named if _restarts_inside(named, "arabic_inside", "arabic") else found


def _restarts_inside(found: list[tuple[int, Marker]], inner: str, outer: str) -> bool:
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


def _heads_of_numberings(found: list[tuple[int, Marker]]) -> list[tuple[int, Marker]]:
    """Bullets that stand over a numbering from 1, where there are two or more such bullets."""
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


def _nest(found: list[tuple[int, Marker]], lines: Sequence[Line]) -> list[_Item]:
    """Levels and parents by the order of styles; see the module's table of ranks."""
    rank = dict(_RANK)
    if _restarts_inside(found, "roman", "arabic"):
        rank["arabic"], rank["roman"] = rank["roman"], rank["arabic"]
    if _restarts_inside(found, "upper", "roman"):
        rank["upper"] = rank["roman"] + 0  # below its roman: see the tie in _enclosing
    found = _heads_of_numberings(found)
    rank["head"] = rank["article"]
    items: list[_Item] = []
    stack: list[int] = []
    for index, marker in found:
        if marker.style == "heading":
            while stack and _says_all(items[stack[-1]], lines):
                stack.pop()
        styles = [items[i].marker.style for i in stack]
        if marker.style in styles:
            del stack[styles.index(marker.style) :]
        else:
            own = rank.get(marker.style, _BULLET_RANK)
            while stack and own < _BULLET_RANK:
                top = rank.get(items[stack[-1]].marker.style, _BULLET_RANK)
                if top < own or (top == own and marker.style == "upper"):
                    break
                stack.pop()
        parent = stack[-1] if stack else None
        items.append(_Item(marker, index, len(stack) + 1, parent))
        stack.append(len(items) - 1)
    return items


def _says_all(item: _Item, lines: Sequence[Line]) -> bool:
    """Whether a numbered item is a whole sentence: an unmarked heading after it is not its part."""
    text = lines[item.line].text
    ended = text[-1:] in ".;" or len(text) > _LONGEST_TITLE
    return ended and _RANK.get(item.marker.style, 0) >= _RANK["arabic"]


def _entitle(items: list[_Item], lines: Sequence[Line], body: Span) -> None:
    """Fill titles and roles."""
    for position, item in enumerate(items):
        after = items[position + 1] if position + 1 < len(items) else None
        item.title = _title(item, after, lines, body)
        if item.title is None:
            continue
        parent = items[item.parent] if item.parent is not None else None
        inherited = _inherited(items, item)
        role = role_of_heading(item.title)
        if inherited in ("assignment", "implementation") and _UNIT.match(fold(item.title)):
            role = "assignment"
        elif item.marker.style in ("star", "dash", "plus", "bullet", "head", "letter") and parent:
            role = role if role in ("targets", "schedule", "rewards", "theme") else inherited
        item.role = role or inherited or "other"


def _inherited(items: list[_Item], item: _Item) -> str | None:
    while item.parent is not None:
        item = items[item.parent]
        if item.role is not None:
            return item.role
    return None


def _title(item: _Item, after: _Item | None, lines: Sequence[Line], body: Span) -> str | None:
    """The heading text of an item that stands alone on its line; None for a plain item."""
    line = lines[item.line]
    words = line.text[item.marker.content_start - line.span.start :].strip()
    plain = joined(words).rstrip(" :.") if words.isupper() else joined(words).rstrip(" :")
    following = lines[item.line + 1] if item.line + 1 < len(lines) else None
    if item.marker.style in ("part", "chapter", "article") and not plain:
        return _title_below(lines, item.line)
    if item.marker.style in ("round", "stage", "word", "rank"):
        return None
    if words.isupper() and following is not None and following.text.isupper():
        goes_on = not following.blank_before and find_marker(following) is None
        if goes_on:
            plain = f"{plain} {joined(following.text).rstrip(' :.')}"
            following = lines[item.line + 2] if item.line + 2 < len(lines) else None
    named = plain[-1:] in "”»" and plain[:1].isupper()
    heads = not words.endswith(":") and after is not None and after.level > item.level
    named = named or (heads and item.marker.style.startswith("dotted"))
    longest, most_words = (
        (_LONGEST_NAMED, 2 * _WORDS_IN_TITLE) if named else (_LONGEST_TITLE, _WORDS_IN_TITLE)
    )
    if not plain or len(plain) > longest or plain[-1] in ",;…/%" or "%" in plain:
        return None
    if item.marker.style in ("roman", "caps", "heading", "part", "chapter", "article", "upper"):
        sentence = plain[-1] == "." and not words.isupper()
        return None if sentence and plain.count(" ") >= _WORDS_IN_LABEL else plain.rstrip(" .")
    if plain[-1] in ".!" or plain.count(" ") >= most_words or ". " in plain:
        return None
    if plain[0].islower() or "đợt" in plain[:4].casefold():
        return None
    if _LEAD_IN.search(fold(plain)) and (words.endswith(":") or not is_heading(plain)):
        return None
    if following is None or following.span.start >= body.end:
        return None
    if after is not None and lines[after.line].span.start == following.span.start:
        if after.level <= item.level:
            return None
        return plain if after.level > item.level else None
    continues = following.text[:1].islower() and not following.blank_before
    if item.marker.style in ("dash", "plus", "bullet"):
        return plain if words.endswith(":") and not continues else None
    return None if continues else plain


def _sections(
    text: str, items: list[_Item], lines: Sequence[Line], body: Span
) -> tuple[Section, ...]:
    starts = [lines[item.line].span.start for item in items]
    sections = []
    for ordinal, item in enumerate(items):
        end = next(
            (starts[j] for j in range(ordinal + 1, len(items)) if items[j].level <= item.level),
            body.end,
        )
        line = lines[item.line]
        sections.append(
            Section(
                ordinal=ordinal,
                parent=item.parent,
                level=item.level,
                label=item.marker.label or None,
                title=item.title,
                role=item.role,
                span=_quote(text, line, item.marker.content_start),
                content_start=item.marker.content_start,
                text_span=Span(starts[ordinal], len(text[:end].rstrip())),
            )
        )
    return tuple(sections)


def _quote(text: str, line: Line, content_start: int) -> Span:
    """The marker with at most 60 characters of the item, cut at a word end, on one line."""
    start, end = line.span
    if end - content_start > QUOTE_LENGTH:
        end = content_start + QUOTE_LENGTH
        if not text[end].isspace():
            end = max(text.rfind(" ", content_start, end), content_start)
    return Span(start, start + len(text[start:end].rstrip().rstrip("*").rstrip()))
