"""The outline: which lines open an item, how the items nest, which are headings, and their roles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.folding import fold
from thidua.structure.bare_headings import (
    genre_headings,
    titles_of_annexes,
    unmarked,
    with_bare_headings,
)
from thidua.structure.body import table_of_contents
from thidua.structure.lost_marks import with_lost_marks, with_one_list_parted
from thidua.structure.lost_numbers import beside_numbers, with_spoiled_romans
from thidua.structure.markers import BULLETS, Line, Marker, find_marker
from thidua.structure.plan import Section
from thidua.structure.section_titles import Item, entitle
from thidua.structure.series import (
    Found,
    as_series,
    begins_inside,
    heads_in_capitals,
    heads_of_numberings,
    restarts_inside,
)
from thidua.structure.text_spans import trimmed

QUOTE_LENGTH = 60
_LONGEST_SENTENCE = 110
_NUMBERED = frozenset(
    {"roman", "upper", "part", "chapter", "section", "article", "arabic", "caps", "paren"}
)

# Outer styles first. Bullets nest by the order in which they appear.
_RANK = {
    "annex": 0,
    "part": 0,
    "chapter": 1,
    "section": 2,
    "upper": 2,
    "caps": 3,
    "roman": 4,
    "article": 5,
    "upper2": 5,
    "clause": 6,
    "arabic": 6,
    "arabic_inside": 7,
    "dotted2": 7,
    "dotted3": 8,
    "dotted4": 9,
    "letter": 10,
    "letter2": 11,
    "paren": 11,
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
_ROUNDS = ("dot ", "giai doan ", "chang ", "quy ", "thang ")
_DAYS = ("Ngày ", "Lịch ", "Lịch:", "Sơ kết", "Tổng kết", "Mốc ", "Thời hạn", "Hạn ")
_SUMS_UP = re.compile(
    r".\s*\**(?:Các |Một số |Về )?(?:[Cc]hỉ tiêu|[Mm]ục tiêu|[Pp]hấn đấu|[Gg]iải pháp|[Bb]iện pháp|[Yy]êu cầu|[Kk]ết quả (?:cần|phải) đạt"
    r"|[Tt]hời gian|[Tt]iến độ|[Ll]ịch|[Mm]ốc|[Dd]anh hiệu|[Mm]ức phấn đấu|[Đđ]ịnh mức|CHỈ TIÊU|MỤC TIÊU|GIẢI PHÁP|BIỆN PHÁP)[^:.;,]{0,40}(?::|$)"
)
# "• Hôm nay: 40": the counter of a page's visitors
_COUNTER = re.compile(
    r"\W*Không\scó\skết\squả(?:\snào)?\sđược\stìm\sthấy\W*"  # of a page's search box
    r"|\W*(?:Đang\s(?:online|truy\scập|xem)|Online|Hôm\s(?:nay|qua)|(?:Trong\s)?(?:[Tt]uần|[Tt]háng|[Nn]ăm)(?:\s(?:này|trước|nay|qua))?|Tất\scả|Tổng(?:\ssố)?(?:\slượt)?(?:\struy\scập)?|Lượt\s(?:truy\scập|xem))\s*:\s*\d[\d\s.,]*"
)
_FEW = 2
_LONGEST_NAME = 50


def build_outline(
    text: str, lines: Sequence[Line], body: Span, behind: Span | None = None
) -> tuple[Section, ...]:
    """The sections of *body*, and of what a scan has put *behind* the closing, in text order.

    Offsets refer to *text*.
    """
    spans = (body,) if behind is None else (body, behind)
    contents = table_of_contents(lines)
    inside = [
        index
        for index, line in enumerate(lines)
        if index not in contents
        and not _COUNTER.fullmatch(line.text)
        and any(span.start <= line.span.start < span.end for span in spans)
    ]
    found = [
        (index, marker)
        for index in inside
        if (marker := find_marker(lines[index]) or unmarked(lines, index)) is not None
    ]
    found = titles_of_annexes(found, lines)
    found = with_one_list_parted(with_lost_marks(found, lines, inside), lines)
    found = with_spoiled_romans(as_series(found, lines), lines, inside)
    if not any(marker.style in _NUMBERED for _, marker in found):
        found = with_bare_headings(found, lines, body)
    found = genre_headings(found, lines, body)
    items = _nest(found, lines)
    entitle(items, lines, spans[-1])
    return _sections(text, items, lines, spans)


def _nest(found: Found, lines: Sequence[Line]) -> list[Item]:
    """Levels and parents by the order of styles; see the module's table of ranks."""
    rank = dict(_RANK)
    if restarts_inside(found, "roman", "arabic"):
        rank["arabic"], rank["roman"] = rank["roman"], rank["arabic"]
    if restarts_inside(found, "upper", "roman") or begins_inside(found, "upper", "roman"):
        rank["upper"] = rank["roman"]  # below its roman: see the tie below
    found = heads_in_capitals(found, lines)
    found = heads_of_numberings(beside_numbers(found), lines)
    rank["head"], rank["topic"] = rank["article"], rank["letter"]
    nest = _Nest(lines)
    for place, (index, marker) in enumerate(found):
        after = found[place + 1][1].style if place + 1 < len(found) else ""
        nest.close_lists(marker.style, index, after, found[place + 1 :])
        if marker.style in BULLETS and _sums_up(marker.style, lines[index].text):
            nest.close_list_before(marker, found, place)
        styles = nest.styles()
        stack = nest.stack
        if marker.style == "bullet":
            styles = nest.signs()
        if (sign := _sign(marker)) in styles:
            del stack[styles.index(sign) :]
        else:
            own = rank.get(marker.style, _BULLET_RANK)
            while stack and own < _BULLET_RANK:
                top = rank.get(styles[len(stack) - 1], _BULLET_RANK)
                if top < own or (top == own and marker.style == "upper"):
                    break
                if styles[len(stack) - 1] == "heading" and nest.items[stack[-1]].line == index - 1:
                    break  # numbers right below an unmarked heading are its own
                stack.pop()
        nest.add(marker, index)
    return nest.items


def _resumes(found: Found, place: int, sign: str) -> bool:
    """Whether the list of *sign* goes on behind *place*, before a number of an outer one."""
    rank = _RANK.get(sign, _BULLET_RANK)
    for _, marker in found[place + 1 :]:
        if _sign(marker) == sign:
            return marker.value != 1
        if _RANK.get(marker.style, _BULLET_RANK) < min(rank, _RANK["letter"]):
            return False
    return False


def _sign(marker: Marker) -> str:
    """What items of one list have in common: the style, and of ornaments which one: "➢", "✓"."""
    return f"bullet {marker.label}" if marker.style == "bullet" else marker.style


class _Nest:
    """The items so far, and the *stack* of those still open, outermost first."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.items: list[Item] = []
        self.stack: list[int] = []
        self._children: Counter[int | None] = Counter()
        self._styles_within: set[tuple[int | None, str]] = set()  # an item, a grandchild's style

    def styles(self) -> list[str]:
        """The styles of the open items."""
        return [self.items[i].marker.style for i in self.stack]

    def signs(self) -> list[str]:
        """The signs of the open items."""
        return [_sign(self.items[i].marker) for i in self.stack]

    def add(self, marker: Marker, index: int) -> None:
        """Put an item on line *index* under the innermost open one."""
        parent = self.stack[-1] if self.stack else None
        self._children[parent] += 1
        if parent is not None:
            self._styles_within.add((self.items[parent].parent, marker.style))
        self.items.append(Item(marker, index, len(self.stack) + 1, parent))
        self.stack.append(len(self.items) - 1)

    def close_list_before(self, marker: Marker, found: Found, place: int) -> None:
        """Close the list of letters or bullets that the *marker* at *place* sums up.

        It stands beside the items of a list that is complete; within the last where more follow.
        """
        if not self.stack or _sign(marker) in self.signs():
            return
        item = self.items[self.stack[-1]]
        said = self.lines[item.line].text
        listed = item.marker.style == "letter" or item.marker.style in BULLETS
        if (item.parent, marker.style) in self._styles_within:
            return  # each item before has its own
        if listed and said[-1] != ":" and not _resumes(found, place, _sign(item.marker)):
            self.stack.pop()

    def close_lists(self, style: str, index: int, after: str, behind: Found) -> None:
        """Close what a heading without a number, on line *index*, cannot be part of.

        What is *behind* it tells whether the numbers above it go on.
        """
        text = self.lines[index].text
        stack = self.stack
        if style == "heading":
            last = index - 1  # of the innermost item
            while stack and _says_all(self.items[stack[-1]], self.lines, last):
                if self._is_headed(self.items[stack[-1]], behind):
                    break
                stack.pop()
                last = -1
        elif style not in BULLETS or not (_like_a_heading(text) or _is_timetable(text)):
            return
        styles = self.styles()
        if style != "heading" and style not in styles and after in BULLETS and after in styles:
            # "- … / * Về chuyên môn: / - …": the star stands over the dashes, not under the last
            del stack[styles.index(after) :]
            styles = self.styles()
        if style != "heading" and text[-1] != ":" and not _is_timetable(text):
            return
        inner = max((i for i, s in enumerate(styles) if s not in BULLETS), default=None)
        if inner is None or style in styles[inner + 1 :]:
            return
        # After the last of several rounds: a timetable beside them, no part of the last one.
        item = self.items[stack[inner]]
        beside = self._children[item.parent] > _FEW and _is_round(item, self.lines)
        if beside and (item.parent, style) not in self._styles_within:
            del stack[inner:]

    def _is_headed(self, item: Item, behind: Found) -> bool:
        """Whether *item* is a short heading over text, and its numbers go on *behind*.

        Of the last of them the ones before tell whether such headings are their parts.

        "1.1 Xây dựng nhà trường / Giữ gìn … / Tổ chức thực hiện: / - … / 1.2 Xây dựng lớp học".
        """
        said = self.lines[item.line].text
        following = next((m for _, m in behind if _RANK.get(m.style, 20) < _RANK["heading"]), None)
        goes_on = following is not None and following.style == item.marker.style
        goes_on = goes_on or (item.parent, "heading") in self._styles_within
        return goes_on and len(said) <= _LONGEST_NAME and said[-1] not in ".;,"


def _sums_up(style: str, text: str) -> bool:
    """Whether a bullet tells what the whole list before it is to reach: "* Chỉ tiêu: …".

    A plus, which mostly stands inside a dash, does so as a heading alone.
    """
    return (style != "plus" or text[-1] == ":") and _SUMS_UP.match(text) is not None


def _like_a_heading(text: str) -> bool:
    """Whether a bullet's line may be a heading: it ends in a colon, or is short and a name."""
    short = len(text) <= _LONGEST_NAME and text[-1] not in ".;," and ";" not in text
    return text[-1] == ":" or (short and text[1:].lstrip("* ")[:1].isupper())


def _is_timetable(text: str) -> bool:
    """Whether a bullet tells of a day or an event of its own: "+ Ngày 20/02: ký giao ước"."""
    return text[1:].lstrip("* ")[:12].startswith(_DAYS)


def _is_round(item: Item, lines: Sequence[Line]) -> bool:
    words = item.marker.words(lines[item.line])[:12]
    return item.marker.style == "round" or fold(words).startswith(_ROUNDS)


def _says_all(item: Item, lines: Sequence[Line], last: int) -> bool:
    """Whether a numbered item is a whole sentence: an unmarked heading after it is not its part.

    *last* is the index of its last line, -1 where items stand inside it.
    """
    text = lines[max(item.line, last)].text
    ended = text[-1:] in ".;" or len(text) > _LONGEST_SENTENCE
    return ended and _RANK.get(item.marker.style, 0) >= _RANK["arabic"]


def _sections(
    text: str, items: list[Item], lines: Sequence[Line], spans: Sequence[Span]
) -> tuple[Section, ...]:
    starts = [lines[item.line].span.start for item in items]
    ends = _ends(items, starts, spans)
    return tuple(
        Section(
            ordinal=ordinal,
            parent=item.parent,
            level=item.level,
            label=item.marker.label or None,
            title=item.title,
            role=item.role,
            span=_quote(text, lines[item.line], item),
            content_start=item.marker.content_start,
            text_span=trimmed(text, starts[ordinal], ends[ordinal]),
        )
        for ordinal, item in enumerate(items)
    )


def _ends(items: list[Item], starts: Sequence[int], spans: Sequence[Span]) -> list[int]:
    """Where each item ends: at the next one of its level or above, or with its part of the text."""
    ends = [next(span.end for span in spans if start < span.end) for start in starts]
    open_items: list[int] = []
    for ordinal, item in enumerate(items):
        while open_items and items[open_items[-1]].level >= item.level:
            closed = open_items.pop()
            ends[closed] = min(ends[closed], starts[ordinal])
        open_items.append(ordinal)
    return ends


def _quote(text: str, line: Line, item: Item) -> Span:
    """The marker with at most 60 characters of the item, cut at a word end, on one line.

    A final mark and asterisks after the label count as marker.
    """
    start, end = line.span
    content = item.marker.content_start
    if item.marker.label_end:
        content = item.marker.label_end
        content += len(text[content:end]) - len(text[content:end].lstrip())
        content += text[content : content + 1] in ".:)/,–-" and content < end
        content += len(text[content:end]) - len(text[content:end].lstrip("* \t\u00a0"))
    if end - content > QUOTE_LENGTH:
        end = content + QUOTE_LENGTH
        if not text[end].isspace():
            end = max(text.rfind(" ", content, end), content)
    return Span(start, start + len(text[start:end].rstrip().rstrip("*").rstrip()))
