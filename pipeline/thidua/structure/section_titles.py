"""Titles of items that stand alone on their line, and the roles they announce."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua.document import Span
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.section_roles import is_heading, is_unit, role_of_heading
from thidua.structure.bare_headings import MOST_TITLE_LINES, TITLED_BELOW, acts, titled_below
from thidua.structure.capitals import in_capitals
from thidua.structure.markers import BULLETS, Line, Marker, find_marker
from thidua.structure.wrapped import (
    LONGEST_NAMED,
    LONGEST_TITLE,
    breaks_into,
    breaks_off,
    completes_heading,
    ends_heading,
    full_length,
    goes_on,
    parts_of_one,
)

_NO_ROLE = (None, "other")
_WORDS_IN_TITLE = 18
_LONGEST_WITH_STOP = 40  # "1. Mục đích."
_STOPS = ".;"
_SMALL = re.compile("[a-z]")
_WORDS_IN_LABEL = 8  # "III. Đánh giá chung." is a heading for all its full stop
# The roles that items of a list may have of their own, by that of the heading above them.
_PARTS = {"purpose_requirements": ("purpose", "requirements")}
_LISTED = frozenset({*BULLETS, "head", "letter", "paren"})
# What stands over text at once: a line of its own is a title, whatever follows.
_ALWAYS_HEADS = frozenset(
    {"roman", "caps", "heading", "part", "chapter", "section", "article", "upper", "annex"}
)
# "Thời gian: từ …", "Năm 2022: phát động và triển khai": a label and what it says.
_RUN_IN = re.compile(r"(?![Đđ]ợt)[^:]{3,40}:\s+(?:[^\s:]+\s+){2}[^\s:]")
_WRAPS_ANYWHERE = frozenset({"arabic", "dotted2", "dotted3"})
_WRAPS = frozenset({"roman", "part", "chapter", "section", "upper"})
_LONGEST_OF_ARTICLE = 80  # over two lines: a longer one is a sentence
# A bullet over text is a heading only with a colon.
_SAYS_AT_ONCE = frozenset({"dash", "plus", "bullet"})
_NO_HEADS = frozenset({"round", "stage", "word", "rank"})

# A round that is a heading: its dates end the line, "Đợt 1 (từ ngày 01/01 đến ngày 30/6/2019)".
_DATED = re.compile(
    r"(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:tháng|năm|học kỳ|quý) \w+|\d{4})\)?$"
)
_PROGRESS = re.compile(
    r"(?:tien do|lo trinh|tung (?:nam|quy|thang)|theo (?:nam|quy|thang)|(?:den |trong )?(?:giai doan|nam) 20\d\d)\b"
)
_YEARS = re.compile(r"20\d\d(?:\s?[-–]\s?20\d\d)?\W*$")  # "… NĂM HỌC / 2031-2032"
# "a) Thực hiện tốt Luật / Phòng, chống ma túy …": the name of an act is on the next line
_ENDS_IN_ACT = re.compile(r"\s(?:Luật|Pháp lệnh|Nghị định|Thông tư)$")
_ENTITY = re.compile(r"&[a-z]{2,6};")
# "2. Nội dung cụ thể:" names its content, "Các đơn vị thực hiện cụ thể:" leads on to a list.
_IN_DETAIL = re.compile(r"[^;]{3,60}[^,;] cu the:?$")
# "…, trọng tâm là:", "…, bao gồm:" over a list
_LEADS = re.compile(r",\s(?:(?:\w+\s){1,3}là|(?:bao\s)?gồm)$")
_LEAD_IN = re.compile(
    r"\b(?:sau|sau day|gom|nhu sau|cu the|duoi day|bao gom)\s*:?\s*$|, trong do\s*:?\s*$"
    # "Năm 2019 chia làm hai đợt:" is a sentence, "Chia làm hai đợt" a heading
    r"|.\s(?:duoc )?chia (?:lam|thanh|ra) \S+ (?:dot|giai doan|chang|buoc)\s*:?\s*$"
)


@dataclass(slots=True)
class Item:
    """An item of the outline in the making; ``line`` and ``parent`` are indexes."""

    marker: Marker
    line: int
    level: int
    parent: int | None
    title: str | None = None
    role: str | None = None


def entitle(items: list[Item], lines: Sequence[Line], body: Span) -> None:
    """Fill titles and roles."""
    numbered: dict[int | None, int] = {}  # the last number under each parent
    full = full_length(lines)
    lost: set[int | None] = set()  # parents under which the numbers began anew
    for position, item in enumerate(items):
        if item.marker.style == "arabic" and item.marker.value is not None:
            if item.marker.value <= numbered.get(item.parent, 0) and item.marker.value == 1:
                lost.add(item.parent)
            numbered[item.parent] = item.marker.value
        after = items[position + 1] if position + 1 < len(items) else None
        item.title = _title(item, after, lines, body, full)
        if item.title is None:
            continue
        inherited = _inherited(items, item)
        if item.parent in lost and inherited in ("purpose_requirements", "purpose"):
            inherited = "content"  # the heading between two numberings is lost
        role = role_of_heading(item.title)
        if role == "rewards" and inherited == "targets" and "khen" not in fold(item.title):
            role = inherited  # "Danh hiệu thi đua" among the targets: titles to be reached
        if role == "schedule" and inherited == "targets" and _PROGRESS.match(fold(item.title)):
            role = inherited  # "Lộ trình đến năm 2030": what is to be reached in each of them
        if role == "content" and inherited == "targets":
            role = inherited  # "Về tiêu chí nông thôn mới": what is to be reached of them
        # a letter that only shares out the work: "3. Trạm Y tế xã", no "Đối với học sinh"
        top = item.parent is None and item.marker.style == "arabic" and role in _NO_ROLE
        top = top and not fold(item.title).startswith("doi voi ")
        if (top or inherited in ("assignment", "implementation")) and is_unit(item.title):
            role = "assignment"
        elif item.marker.style in _LISTED and item.parent is not None:
            own = _PARTS.get(
                inherited or "", ("targets", "schedule", "rewards", "theme", "solutions")
            )
            role = role if role in own else inherited
        item.role = role or inherited or "other"


def _inherited(items: list[Item], item: Item) -> str | None:
    while item.parent is not None:
        item = items[item.parent]
        if item.role is not None:
            return item.role
    return None


def _title_below(lines: Sequence[Line], index: int) -> str | None:
    """The title of a part or chapter, on the line under its number."""
    if not titled_below(lines, index):
        return None
    words = lines[index + 1].text
    further = lines[index + 2] if index + 2 < len(lines) else None
    if in_capitals(words) and further is not None and _goes_on_in_capitals(further):
        words = f"{words} {further.text}"
    return joined(words).rstrip(" :.")


def _is_dated(plain: str, following: Line | None, *, heads: bool) -> bool:
    """Whether a round is a heading: over items, or with its dates alone over a paragraph."""
    if "(" not in plain and heads:
        return True
    over_text = (
        following is not None
        and following.text[:1].isupper()
        and (plain[-1] == ")" or following.blank_before)
    )
    return _DATED.search(plain) is not None and (heads or over_text)


def _goes_on_in_capitals(line: Line) -> bool:
    if line.blank_before:
        return False
    years = _YEARS.match(line.text) is not None
    return years or (in_capitals(line.text) and find_marker(line) is None)


def _leads_on(plain: str, *, colon: bool) -> bool:
    """Whether a line announces a list in the middle of a sentence, and is no heading."""
    folded = fold(plain)
    if _LEAD_IN.search(folded) is None:
        return False
    if not is_heading(plain):
        return True
    return colon and _IN_DETAIL.match(folded) is None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """The words of an item that may be its heading, with the lines that go on with them."""

    style: str
    words: str  # as printed, behind the marker
    plain: str  # without emphasis and a final colon
    capitals: bool
    heads: bool  # over items of its own, and no colon ends it
    following: Line | None  # the first line that is no part of it
    wrapped: bool  # whether lines without a marker follow: it may be a paragraph
    dotted: bool  # over dotted numbers of its own: "2." over "2.1."

    @property
    def named(self) -> bool:
        """Whether it quotes a name, or stands over items by its number: then it may be long."""
        quotes = self.plain[-1:] in "”»" and self.plain[:1].isupper()
        return quotes or (self.heads and self.style.startswith("dotted"))

    @property
    def is_short(self) -> bool:
        """Whether it has the length of a heading, and does not end inside a sentence."""
        longest = LONGEST_NAMED if self.named else LONGEST_TITLE
        plain = self.plain
        return 0 < len(plain) <= longest and plain[-1] not in ",;…/%" and "%" not in plain


def _title(
    item: Item, after: Item | None, lines: Sequence[Line], body: Span, full: int
) -> str | None:
    """The heading text of an item that stands alone on its line; None for a plain item.

    A line of *full* characters or more has no room for the words that the next one begins with.
    """
    style = item.marker.style
    words = item.marker.words(lines[item.line]).strip().rstrip("*").rstrip()
    if style in TITLED_BELOW and not words.strip("* "):
        return _title_below(lines, item.line)
    if style in _NO_HEADS:
        return None
    if words[-1:] == "." and _over_dotted(item, after) and ". " not in words:
        words = words.rstrip(" .")  # "1. Phát động thi đua đợt 1." over "1.1. Thời gian: …"
    stopped = words[-1:] in _STOPS and len(words) > _LONGEST_WITH_STOP
    if stopped and style not in _ALWAYS_HEADS and _SMALL.search(words, 0, _LONGEST_WITH_STOP):
        return None  # a sentence
    candidate = _candidate(item, after, lines, words, full)
    if not candidate.is_short:
        return None
    if style in _ALWAYS_HEADS:
        return _of_division(candidate, full)
    plain = candidate.plain
    if plain[-1] == "." and len(plain) <= _LONGEST_WITH_STOP and is_heading(plain):
        candidate = replace(candidate, plain=plain.rstrip(" ."))
    following = candidate.following
    if _is_sentence(candidate) or following is None or following.span.start >= body.end:
        return None
    if after is not None and lines[after.line] is following:
        over = after.level > item.level or _named_in_capitals(candidate) or _is_empty(candidate)
        return candidate.plain if over else None
    if _continues(candidate, len(lines[item.line].text) >= full):
        return None
    return candidate.plain if style not in _SAYS_AT_ONCE or words[-1:] == ":" else None


def _over_dotted(item: Item, after: Item | None) -> bool:
    """Whether a number stands right over numbers of its own: "1." over "1.1."."""
    inner = after is not None and after.level > item.level and after.marker.style == "dotted2"
    return inner and item.marker.style == "arabic"


def _named_in_capitals(candidate: _Candidate) -> bool:
    """Whether a number's words are a heading of the genre in capitals, whatever comes next.

    A page may count its sub-headings on: "1. MỤC ĐÍCH, YÊU CẦU", "2. Mục đích", "3. Yêu cầu".
    """
    return (
        candidate.capitals
        and candidate.style == "arabic"
        and " " in candidate.plain
        and role_of_heading(candidate.plain) is not None
    )


def _is_empty(candidate: _Candidate) -> bool:
    """Whether a number has nothing but a heading of the genre: its text is lost, or yet to come."""
    numbered = candidate.style in _WRAPS_ANYWHERE and candidate.words[-1:] == ":"
    return numbered and is_heading(candidate.plain)


def _candidate(
    item: Item, after: Item | None, lines: Sequence[Line], words: str, full: int
) -> _Candidate:
    """The *words* of *item* with the further lines of a heading that is broken."""
    style, line = item.marker.style, lines[item.line]
    capitals = in_capitals(words)
    plain = joined(words).rstrip(" :.") if capitals else joined(words).rstrip(" :")
    below = item.line + 1
    last = min(len(lines), below + MOST_TITLE_LINES - 1)
    if after is not None:
        last = min(last, after.line)
    while capitals and below < last and _goes_on_in_capitals(lines[below]):
        plain = f"{plain} {joined(lines[below].text).rstrip(' :.')}"
        below += 1
    following = lines[below] if below < len(lines) else None
    if not capitals and style not in _ALWAYS_HEADS and following is not None:
        over = after is not None and after.line == below + 1 and after.level > item.level
        halved = len(line.text) >= full and ends_heading(plain, following, full)
        if over and (halved or (style in _WRAPS_ANYWHERE and completes_heading(words, following))):
            words = f"{words} {following.text}"
            plain = joined(words).rstrip(" :")
            below += 1
            following = lines[below]
    return _Candidate(
        style=style,
        words=words,
        plain=plain,
        capitals=capitals,
        heads=not words.endswith(":") and after is not None and after.level > item.level,
        following=following,
        wrapped=after is None or after.line > below,
        dotted=_over_dotted(item, after),
    )


def _of_division(candidate: _Candidate, full: int) -> str | None:
    """The heading of a part, a roman number, an article …, which stands over text at once."""
    plain, following, capitals = candidate.plain, candidate.following, candidate.capitals
    wraps = candidate.style in _WRAPS and candidate.wrapped and not capitals
    if wraps and following is not None and breaks_into(plain, following):
        if not ends_heading(plain, following, full):
            return None
        plain = f"{plain} {joined(following.text).rstrip(' :.')}"
    if candidate.style == "article" and not capitals:
        of_article = _of_article(candidate)
        if of_article is None:
            return None
        plain = of_article
    if not capitals and _LEADS.search(plain):
        return None
    sentence = plain[-1] == "." and not capitals
    return None if sentence and plain.count(" ") >= _WORDS_IN_LABEL else plain.rstrip(" .")


def _of_article(candidate: _Candidate) -> str | None:
    """The heading of an article, on one line or two; None where it is a sentence.

    "Điều 1. Ban hành kèm / theo Quyết định này …", "Điều 3. … có hiệu lực từ ngày ký. Bãi bỏ …".
    """
    plain, following = candidate.plain, candidate.following
    if ". " in plain:
        return None
    if following is None or not _continues(candidate, is_full=False):
        return plain
    whole = f"{plain} {joined(following.text).rstrip(' :.')}"
    fits = completes_heading(candidate.words, following) and len(whole) <= _LONGEST_OF_ARTICLE
    return whole if fits else None


def _is_sentence(candidate: _Candidate) -> bool:
    """Whether the words themselves tell that they are no heading."""
    plain, style, heads = candidate.plain, candidate.style, candidate.heads
    units = heads and is_unit(plain) and not acts(plain)  # "2. Các phòng, Chi cục …, Trung tâm …"
    most_words = _WORDS_IN_TITLE
    if candidate.named or units or candidate.dotted or _stands_over_paragraph(candidate):
        most_words *= 2
    if plain[-1] in ".!" or plain.count(" ") >= most_words or ". " in plain or plain[0].islower():
        return True
    if style in _WRAPS_ANYWHERE and not candidate.capitals and _RUN_IN.match(plain):
        return True
    parted = _ENTITY.sub("", plain).count(";")
    # one semicolon may part a numbered heading: "4. Giám sát, phản biện; xây dựng Đảng"
    in_two = heads and parted == 1 and style in _WRAPS_ANYWHERE
    if parted and not (candidate.named or in_two):
        return True
    if "đợt" in plain[:4].casefold() and not _is_dated(plain, candidate.following, heads=heads):
        return True
    colon = candidate.words.endswith(":")
    return (
        (not candidate.capitals and breaks_off(plain))
        or _leads_on(plain, colon=colon)
        or (colon and acts(plain))
    )


def _stands_over_paragraph(candidate: _Candidate) -> bool:
    """Whether a blank line parts the words from a paragraph of their own below: no sentence."""
    following = candidate.following
    parted = following is not None and candidate.wrapped and following.blank_before
    return parted and ":" not in candidate.plain


def _continues(candidate: _Candidate, is_full: bool) -> bool:
    """Whether the next line goes on with the words, of which the first line may be *is_full*."""
    words, following = candidate.words, candidate.following
    if following is None or following.blank_before:
        return False
    colon = words[-1] == ":"
    return (
        following.text[:1].islower()
        or (is_full and not colon)
        or (following.text[0] in "-–" and parts_of_one(words, following.text))
        or (not colon and (goes_on(following.text) or _ENDS_IN_ACT.search(words) is not None))
    )
