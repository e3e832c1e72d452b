"""Where a plan lists its targets: under what headings, among what items, on what lines.

A number of things is a target in a list of targets and mere prose elsewhere. Such a list is a
section whose role is "targets", what follows a line that only says "Chỉ tiêu cụ thể", a group of
items with two percentages to be reached, or a line that already holds a target.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from thidua.extract.targets.places import line_start, sentence_start
from thidua.extract.targets.pledges import pledged, pledged_from
from thidua.knowledge.folding import LOWER, UPPER, fold
from thidua.structure.plan import Plan, Section
from thidua.structure.text_spans import line_end

_BLOCK_ROLES = frozenset(
    {
        None,
        "content",
        "targets",
        "solutions",
        "purpose",
        "requirements",
        "purpose_requirements",
        "other",
    }
)
_OTHER_PARTS = frozenset({"assignment", "implementation", "rewards", "schedule", "funding"})
_PLEDGED_ROLES = frozenset({None, "content", "targets", "solutions", "other"})
_LONGEST_BLOCK = 6000  # characters of a section in which two percentages make a list of targets
_LONGEST_LIST = 3000  # characters after an unmarked line "Chỉ tiêu cụ thể"
_LONGEST_HEADING = 70
_LONGEST_LINE = 250  # characters of an item in a text with no sections
_LONGEST_LEAD, _LONGEST_TAIL = 80, 120  # characters before and after "chỉ tiêu" that announce
_LONGEST_SAID = 30  # characters: "là những mục tiêu, chỉ tiêu"
# "Chỉ tiêu cụ thể", "MỘT SỐ CHỈ TIÊU CƠ BẢN", "Các chỉ tiêu phấn đấu năm 2023:"
_HEADING = re.compile(
    r"(?:[ivx]{1,4}|\d{1,2}|[a-z])?[.)/ *#-]*(?:(?:mot so|cac|nhung|he thong|nhom|(?:muc tieu|noi dung|chu de|khau hieu|phuong cham|phuong huong|dinh huong|nhiem vu|yeu cau|phong trao|tieu chi)(?: thi dua)?,?|theo doi|tong hop|bang|danh muc|giao|\d{1,2}(?= chi tieu))\s+)*"
    r"(?:va\s+)?chi tieu(?:\s(?!giao\b)[^;:.%]{0,50})?[ *]*:?[ *]*"
)
# "… đề ra các chỉ tiêu chủ yếu như: …", "I. Về kinh tế (11 chỉ tiêu) 1. …": on a line of their own
_RUN_IN = re.compile(
    r"(?<!\w)(?:(?:các|những|một\s+số)\s+(?:\d{1,2}\s+)?chỉ\s+tiêu(?!\s+(?:đã|đạt|hoàn|vượt|chưa|không))[^.;:\n\d]{0,50}:"
    r"|(?:nhiều|\d{1,2})\s+chỉ\s+tiêu(?!\s+(?:đã|đạt|hoàn|vượt|chưa|không))(?:(?!\sđạt|\svượt)[^.;:\n]){0,70}?(?:đề|đặt|đưa)\s+ra[^.;:\n]{0,20}:"
    r"|\(\d{1,2}\s+chỉ\s+tiêu\))(?=[ \t]*\S)",
    re.I,
)
# "Hội đề ra một số chỉ tiêu cụ thể như sau:": the items below are the list
_ANNOUNCES = re.compile(
    r"(?:(?<!\w)(?:đề|đặt|đưa)\s+ra\s[^.;:\n]{0,40}|(?<!\w)phấn\s+đấu\s[^.;:\n]{0,30}|(?<!\w)(?:các|những|mấy|một\s+số|với|hai|ba|bốn|sáu|bảy|tám)\s+(?:\d{1,2}\s+)?)"
    r"(?:chỉ|mục)\s+tiêu(?!\s+(?:đã|đạt|hoàn|vượt|chưa|không))[^.;:\n]{0,60}:?[ \t]*\n",
    re.I,
)
# "Trồng 900 cây, xây 5 căn nhà | là những chỉ tiêu chính được đưa ra": said after the list
_SAID_AFTER = re.compile(
    r"\s(?:đó\s+)?là\s+(?:các|những|một\s+số|\d{1,2})\s+(?:mục\s+tiêu,\s+)?chỉ\s+tiêu(?!\s+(?:đã|đạt|hoàn|vượt|chưa|không))(?!\w)",
    re.I,
)
# "Đại hội thông qua mục tiêu năm 2024 với | lợi nhuận 5 tỷ đồng", "… đề ra chỉ tiêu, trong đó | …"
_SET_IN_PROSE = re.compile(
    r"(?<!\w)(?:(?:đề|đặt|đưa)\s+ra|thông\s+qua|thống\s+nhất|nhất\s+trí|xác\s+định)\s(?:[^.;:\n\d]{0,50}\s)?"
    r"(?:chỉ|mục)\s+tiêu(?:(?!\sđạt\s|\svượt\s|\shoàn)[^.;:\n]){0,80}?(?:\svới(?!\s+(?:các|những|nhiều|mục|chỉ)\s)|:|,\s+trong\s+đó|\s+là)(?=\s)"
    r"|(?<!\w)(?:một\s+số|các|những|nhiều|\d{1,2})\s+chỉ\s+tiêu\s[^.;:\n]{0,60}?được\s+(?:xác\s+định|đặt\s+ra|đề\s+ra|đưa\s+ra|thông\s+qua)(?::|,\s+trong\s+đó|\s+là)(?=\s)",
    re.I,
)
# "… sẽ thực hiện nhiều chỉ tiêu quan trọng. Theo đó, | …": in the paragraphs that follow
_ACCORDINGLY = re.compile(
    r"(?<!\w)(?:sẽ|phấn\s+đấu|đặt\s+ra|đề\s+ra)\s[^.;:\n\d]{0,60}chỉ\s+tiêu(?!\s+(?:đã|đạt|hoàn|vượt))[^.;:\n]{0,40}[.:]\s+Theo\s+đó,",
    re.I,
)
_TO_BE_WON = re.compile(
    r"danh\s+hiệu\s[^\n]{0,40}(?:đăng\s+ký|phấn\s+đấu|(?:cần|phải|sẽ)\s+đạt)"
    r"|(?:đăng\s+ký|phấn\s+đấu|chỉ\s+tiêu|mục\s+tiêu)\s[^\n]{0,30}danh\s+hiệu",
    re.I,
)
_NO_PLAN = re.compile(r"kết\s+quả|chấm\s+điểm|đánh\s+giá|tính\s+điểm|thang\s+điểm", re.I)
# Items below such a line, or paragraphs that each take up a matter: "Về sản xuất, …", "Thứ hai, …"
_ITEM = re.compile(
    r"\s*(?:(?:[-+*•–]|\d{1,2}\s?[.)]|[a-zđ][.)])\s*\S"
    r"|(?:(?:Về|Đối\s+với|Riêng|Với)\s[^.;:%\n\d]{2,60}|(?:Một|Hai|Ba|Bốn|Năm|Sáu)\s+là|Bên\s+cạnh\s+đó|Cùng\s+với\s+đó|Ngoài\s+ra|Đồng\s+thời|Thứ\s+(?:nhất|hai|ba|tư|năm|sáu))[,:]\s)[^\n]*\n?"
)
_NEXT_HEADING = re.compile(
    rf"\n[ *#]*(?:(?:[IVXl]{{1,5}}|[A-H])\s?[./)–-]|(?=[{UPPER}][^\n{LOWER}\d]{{11}})"
    r"|(?:[0-9a-zđ]{1,2}[.)/-]\s*)?(?:[Tt]ổ chức thực hiện|[Kk]hen thưởng|[Cc]ác đợt|[Gg]iải pháp|[Bb]iện pháp|[Kk]inh phí|[Tt]hời gian|[Cc]ách thức)[^\n]{0,50}\n)"
)


@dataclass
class Lists:
    """The lists of targets of a plan; ``note`` tells of each target that was found."""

    plan: Plan
    _blocks: set[int] = field(default_factory=set)
    _lines: set[int] = field(default_factory=set)

    @cached_property
    def _regions(self) -> list[tuple[int, int]]:
        return _regions(self.plan)

    @cached_property
    def _pledged(self) -> list[tuple[int, int]]:
        return _merged(pledged(self.plan))

    def note(self, at: int) -> None:
        """A target was found at *at*: its line holds targets."""
        self._lines.add(self.plan.flow.rfind("\n", 0, at))

    def set_blocks(self, percents: list[int]) -> None:
        """Take the groups of items that hold two percentages or more to be reached."""
        groups = Counter(_group_at(self.plan, at) for at in percents)
        self._blocks = {
            group
            for group, count in groups.items()
            if count > 0
            and group is not None
            and (
                group < 0 or self.plan.role_at(self.plan.sections[group].span.start) in _BLOCK_ROLES
            )
        }

    def listed(self, at: int) -> bool:
        """Whether *at* stands in a section of targets, or after a line that announces some."""
        role = self.plan.role_at(at)
        if role == "targets" or (role == "rewards" and self._to_be_won(at)):
            return True
        return _holds(self._regions, at) or self.pledged(at)

    def _to_be_won(self, at: int) -> bool:
        """Whether the heading over *at* speaks of titles to be won: "DANH HIỆU ĐĂNG KÝ"."""
        section = self.plan.section_at(at)
        around = (section, *self.plan.ancestors(section)) if section else ()
        return any(_TO_BE_WON.search(holder.title or "") for holder in around)

    def pledged(self, at: int) -> bool:
        """Whether *at* stands in what a sentence pledges: "Chúng tôi cam kết: …"."""
        return _holds(self._pledged, at) and self.plan.role_at(at) in _PLEDGED_ROLES

    def grouped(self, at: int) -> bool:
        """Whether *at* stands in a group of items that hold percentages to be reached."""
        return bool(self._blocks) and _group_at(self.plan, at) in self._blocks

    def in_block(self, at: int) -> bool:
        """Whether percentages to be reached stand around *at*, or on its line."""
        if self.grouped(at):
            return True
        return self.beside(at) and self.plan.role_at(at) not in ("rewards", "funding")

    def beside(self, at: int) -> bool:
        """Whether the line of *at* holds a target."""
        return self.plan.flow.rfind("\n", 0, at) in self._lines


def _regions(plan: Plan) -> list[tuple[int, int]]:
    """What follows lines that announce targets, whether marked as a heading or not."""
    flow = plan.flow
    found: list[tuple[int, int]] = []
    if (titled := pledged_from(flow)) is not None:
        stop = _NEXT_HEADING.search(flow, titled + 1, titled + _LONGEST_LIST)
        found.append((titled, stop.start() if stop else min(len(flow), titled + _LONGEST_LIST)))
    found += _in_prose(flow)
    for match in re.finditer(r"[Cc]hỉ\s+tiêu|CHỈ\s+TIÊU", flow):
        line = flow.rfind("\n", 0, match.start()) + 1
        end = flow.find("\n", match.end())
        said = max(line, match.start() - _LONGEST_SAID)
        if after := _SAID_AFTER.search(flow, said, match.end() + _LONGEST_SAID):
            found.append((max(line, sentence_start(flow, after.start())), after.start()))
        if line < plan.header.end:
            news = plan.header.doc_type in (None, "bai_viet")  # what is told begins at once
            if news and (listed := _announced(flow, line, match.start(), end)):
                found.append(listed)
            continue
        last = end if end > 0 else len(flow)
        near = max(line, match.start() - _LONGEST_LEAD), min(last, match.end() + _LONGEST_TAIL)
        if run_in := _RUN_IN.search(flow, *near):
            found.append((run_in.end(), last))
        if end < 0 or end - line > _LONGEST_HEADING:
            if listed := _announced(flow, line, match.start(), end):
                found.append(listed)
            continue
        words = fold(flow[line:end].strip())
        if words == "chi tieu" or not _HEADING.fullmatch(words):
            if listed := _announced(flow, line, match.start(), end):
                found.append(listed)
            continue  # bare, it is the head of a table's column
        stop = _NEXT_HEADING.search(flow, end + 1, min(len(flow), end + _LONGEST_LIST))
        limit = stop.start() if stop else min(len(flow), end + _LONGEST_LIST)
        section = next((s for s in plan.sections if line <= s.span.start < end), None)
        if section and section.title and section.text_span.end - end <= _LONGEST_BLOCK:
            limit = section.text_span.end
        found.append((end, _before_other_part(plan, end, limit)))
    return _merged(found)


def _in_prose(flow: str) -> Iterator[tuple[int, int]]:
    """What follows a sentence that sets targets, on its line or in the paragraphs after it."""
    at = flow.find(" tiêu")
    while at >= 0:
        first = max(line_start(flow, at), at - _LONGEST_LEAD)
        if said := _SET_IN_PROSE.search(flow, first, at + _LONGEST_TAIL):
            yield said.end(), line_end(flow, said.end(), len(flow))
        if said := _ACCORDINGLY.search(flow, first, at + _LONGEST_LEAD):
            yield said.end(), said.end() + _LONGEST_LIST
        at = flow.find(" tiêu", at + 1)


def _before_other_part(plan: Plan, since: int, limit: int) -> int:
    """Where before *limit* a section begins that is no list of targets: who does what, prizes.

    Which titles shall be won is one: "Danh hiệu thi đua, hình thức khen thưởng".
    """
    for section in plan.sections:
        title = (section.title or "").lower()
        if (
            since < section.span.start < limit
            and title
            and section.role in _OTHER_PARTS
            and "danh hiệu" not in title
        ):
            return section.span.start
    return limit


def _holds(regions: list[tuple[int, int]], at: int) -> bool:
    """Whether *at* stands in one of the *regions*, which are in text order."""
    index = bisect_right(regions, at, key=itemgetter(0)) - 1
    return index >= 0 and at < regions[index][1]


def _merged(regions: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The *regions* in text order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(regions):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _announced(flow: str, line: int, at: int, end: int) -> tuple[int, int] | None:
    """The items below the line from *line* to *end*, if the words around *at* announce targets."""
    if end - at > _LONGEST_TAIL:
        return None
    first = max(line, flow.rfind(". ", line, at), flow.rfind("; ", line, at))
    told = _ANNOUNCES.search(flow, max(first, at - _LONGEST_LEAD), end + 1)
    if told is None or _NO_PLAN.search(flow, first, end):
        return None
    limit = end + 1
    while item := _ITEM.match(flow, limit):
        limit = item.end()
    return (end, limit) if limit > end + 1 else None


def _group_at(plan: Plan, at: int) -> int | None:
    """The ordinal of the section whose items stand together with the one at *at*.

    Of text that has no sections it is the place of the short lines together, below 0.
    """
    section = plan.section_at(at)
    if section is None:
        return _lines_at(plan.flow, at)
    for holder in plan.ancestors(section):
        if holder.text_span.end - holder.text_span.start > _LONGEST_BLOCK:
            break
        section = holder
    return _first_beside(plan, section).ordinal


def _lines_at(flow: str, at: int) -> int | None:
    """The place of the first of the short lines with no blank one between them, below 0."""
    begin, end = flow.rfind("\n", 0, at), flow.find("\n", at)
    if (end if end >= 0 else len(flow)) - begin > _LONGEST_LINE:
        return None
    while begin > 0:
        above = flow.rfind("\n", 0, begin)
        if begin - above > _LONGEST_LINE or not flow[above + 1 : begin].strip():
            break
        begin = above
    return -2 - begin


def _first_beside(plan: Plan, section: Section) -> Section:
    """The first of the items that stand with *section* under no heading: "1. …", "2. …"."""
    if section.parent is not None or section.title:
        return section
    first = section
    for ordinal in range(section.ordinal - 1, -1, -1):
        other = plan.sections[ordinal]
        if section.span.start - other.span.start > _LONGEST_BLOCK:
            break
        if other.parent is None:
            if other.title:
                break
            first = other
    return first
