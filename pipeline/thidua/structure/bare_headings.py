"""Headings without a marker: lines in capitals, lines over a list, short lines that stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thidua.document import Span
from thidua.knowledge.folding import fold
from thidua.knowledge.section_roles import is_heading, is_unit, role_of_heading
from thidua.structure.capitals import in_capitals
from thidua.structure.markers import BULLETS, Line, Marker, find_marker

MOST_TITLE_LINES = 4  # a heading in capitals runs over so many lines at most
_LONGEST_BARE = 60
_LONGEST_OVER_TEXT = 30
_ENDS = (".", ";", "!")  # of a sentence before a heading
_FEWEST_BARE = 3
_LONGEST_HEADING = 80
_MOST_WORDS = 10
_LONGEST_TITLE = 110
_HEADS = frozenset({"roman", "upper", "part", "article", "arabic", "dotted2", "dotted3"})
TITLED_BELOW = frozenset({"part", "chapter", "section", "roman", "annex"})
# What an unmarked line over a list of bullets may announce.
_OVER_A_LIST = frozenset({"schedule", "targets", "rewards", "assignment", "solutions"})
# … and over numbers: "Chỉ tiêu của tổ chức Công đoàn:" before "4.1. …".
_OVER_NUMBERS = frozenset({"schedule", "targets", "rewards"})
_NUMBERED = frozenset({"arabic", "dotted2", "dotted3"})
_DIVIDING = frozenset({"roman", "part", "chapter", "section", "article", "upper", "caps"})
_LEAD_IN = re.compile(r"\b(?:sau|sau day|gom|duoi day)\s*:?$")
# A unit that does something, "Nhà trường yêu cầu các tổ:", makes a sentence and no heading.
_DOES = re.compile(
    r"\S (?:đề nghị|yêu cầu|giao|chỉ đạo|quy định|phân công|xây dựng|thống nhất|thông báo|phát động"
    r"|triển khai|tập trung|hưởng ứng|đẩy mạnh|tiếp tục|phấn đấu|tăng cường|duy trì|chú trọng|quan tâm"
    r"|cần|phải|đã|sẽ|được)\b"
)
# "Thi đua dạy tốt:", "Về chuyên môn:" over a list of bullets.
_TOPIC = re.compile(r"(?:ve|thi dua|cong tac|linh vuc|hoi thi|noi dung) [^,;]{3,40}:$")

# "Trên lĩnh vực quốc phòng, an ninh", "Về văn hóa - xã hội", "Đối với cán bộ, công chức".
_FIELD = re.compile(
    r"(?:(?:tren|trong|o|ve) )?(?:cac )?(?:linh vuc|cong tac|mang) \S|doi voi \S"
    r"|ve (?:kinh te|van hoa|xa hoi|quoc phong|an ninh|xay dung|phat trien|giao duc|y te|chuyen mon|chinh tri|tu tuong|doi song)(?!\w)"
)
_MOST_WORDS_OF_FIELD = 16
_TELLS = re.compile(r"\S (?:cần|phải|đã|sẽ|được|tiếp tục|tập trung|đạt|có)\b")


def unmarked(lines: Sequence[Line], index: int) -> Marker | None:
    """A line that stands alone as a heading without a marker."""
    line = lines[index]
    if line.table or not 6 <= len(line.text) <= _LONGEST_HEADING + 8:
        return None
    plain = line.text.strip("* ")
    if not 6 <= len(plain) <= _LONGEST_HEADING or plain[-1] in '.,;”"' or "|" in plain:
        return None
    if index and titled_below(lines, index - 1):
        return None
    if plain.count("ối với ") > 1:  # the heads of two columns
        return None
    if in_capitals(plain):
        follows = index and _goes_on_in_capitals(lines, index)
        return None if follows or not is_heading(plain) else _bare("caps", line)
    if not plain[0].isupper() or index + 1 >= len(lines):
        return None
    field = _FIELD.match(fold(plain)) is not None
    if plain.count(" ") >= (_MOST_WORDS_OF_FIELD if field else _MOST_WORDS):
        return None
    marker = find_marker(lines[index + 1])
    if marker is None:
        return _bare("heading", line) if _heads_a_paragraph(lines, index, plain) else None
    if _LEAD_IN.search(fold(plain)):
        return None
    if marker.style not in BULLETS:
        first = marker.value == 1 and plain.endswith(":") and line.blank_before
        numbered = marker.style in _NUMBERED and role_of_heading(plain) in _OVER_NUMBERS
        lettered = marker.style == "letter" and is_heading(plain)
        return _bare("heading", line) if first and (numbered or lettered) else None
    unit = _names_unit(plain) and not _DOES.search(plain)
    topic = _TOPIC.match(fold(plain)) is not None
    if not (
        unit
        or topic
        or (field and not _TELLS.search(plain))
        or is_heading(plain)
        or role_of_heading(plain) in _OVER_A_LIST
    ):
        return None
    return _bare("heading", line) if index == 0 or _begins_anew(lines, index) else None


def _heads_a_paragraph(lines: Sequence[Line], index: int, plain: str) -> bool:
    """Whether "Mục đích:" stands over a paragraph, its number lost: the genre's words alone."""
    below = lines[index + 1]
    return (
        plain[-1] == ":"
        and len(plain) <= _LONGEST_OVER_TEXT
        and (below.text[:1].isupper() or below.text[:1].isdigit())
        and (len(below.text) > _LONGEST_BARE or below.blank_before or below.text[0].isdigit())
        and is_heading(plain)
        and _begins_anew(lines, index)
    )


def acts(plain: str) -> bool:
    """Whether *plain* says of a unit what it does: a sentence over a list, and no heading."""
    return _names_unit(plain) and _DOES.search(plain) is not None


def _names_unit(plain: str) -> bool:
    # "Các lớp còn lại" names no unit of the plan: what follows "các" must be one.
    return is_unit(plain.removeprefix("Các ").strip())


def _begins_anew(lines: Sequence[Line], index: int) -> bool:
    """Whether the line before *index* is no half of a sentence: ended, or a heading itself."""
    above = lines[index - 1]
    if lines[index].blank_before or above.text.endswith(_ENDS) or in_capitals(above.text):
        return True
    marker = find_marker(above)
    return marker is not None and marker.style in _HEADS and len(above.text) <= _LONGEST_BARE


def _goes_on_in_capitals(lines: Sequence[Line], index: int) -> bool:
    """Whether a line in capitals is a further line of a heading in capitals above it."""
    for below in range(index, max(0, index - MOST_TITLE_LINES), -1):
        if lines[below].blank_before or not in_capitals(lines[below - 1].text):
            return False
        if find_marker(lines[below - 1]) is not None:
            return True
    return False


def _bare(style: str, line: Line) -> Marker:
    return Marker(style, "", None, line.span.start, line.span.start)


def genre_headings(
    found: list[tuple[int, Marker]], lines: Sequence[Line], body: Span
) -> list[tuple[int, Marker]]:
    """With the headings of the genre that stand in a paragraph of their own, small letters and all.

    Only where nothing else divides the text: no roman numbers, parts or articles.
    """
    if any(marker.style in _DIVIDING for _, marker in found):
        return found
    taken = {index for index, marker in found if marker.style != "heading"}
    bare = [
        (index, _bare("caps", line))
        for index, line in enumerate(lines)
        if (line.blank_before or (index > 0 and lines[index - 1].text.endswith(_ENDS)))
        and body.start <= line.span.start < body.end
        and index not in taken
        and not line.table
        and len(line.text) <= _LONGEST_BARE
        and not line.text.endswith((".", ",", ";"))
        and is_heading(line.text.strip("* "))
    ]
    if len(bare) < _FEWEST_BARE:
        return found
    headed = {index for index, _ in bare}
    others = [(index, marker) for index, marker in found if index not in headed]
    return sorted([*others, *bare], key=lambda pair: pair[0])


def with_bare_headings(
    found: list[tuple[int, Marker]], lines: Sequence[Line], body: Span
) -> list[tuple[int, Marker]]:
    """With the short lines that stand alone, where a text has no numbers: its only headings."""
    taken = {index for index, _ in found}
    bare = [
        (index, _bare("caps", line))
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
    """Whether line *index* is a number alone, of a part or chapter, with its title on the next."""
    marker = find_marker(lines[index])
    if marker is None or marker.style not in TITLED_BELOW or index + 1 >= len(lines):
        return False
    if marker.words(lines[index]).strip("* "):
        return False
    below = lines[index + 1]
    if find_marker(below) or len(below.text) > _LONGEST_TITLE or below.table:
        return False
    return in_capitals(below.text.strip("* ")) or (
        marker.style in ("part", "chapter") and below.text.rstrip("* ")[-1:] not in ".,;:?!"
    )


def titles_of_annexes(
    found: list[tuple[int, Marker]], lines: Sequence[Line]
) -> list[tuple[int, Marker]]:
    """*found* with the title below a bare "PHỤ LỤC" as the heading, as "KẾ HOẠCH" is none itself."""
    return [
        (index + 1, replace(_bare("annex", lines[index + 1]), value=marker.value))
        if marker.style == "annex" and marker.value is None and titled_below(lines, index)
        else (index, marker)
        for index, marker in found
    ]
