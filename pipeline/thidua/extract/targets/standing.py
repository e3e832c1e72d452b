"""Where a count stands: on what line, under what heading, beside which targets found so far."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from thidua.extract.targets.grammar import verb_at
from thidua.extract.targets.lists import Lists
from thidua.extract.targets.patterns import NONE
from thidua.extract.targets.places import line_start, sentence_start
from thidua.extract.targets.stated import STRIVES
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

NO_LIST = frozenset({"assignment", "implementation", "funding"})
"""Roles of sections that hold no lists of targets."""
_RULES = frozenset({"huong_dan", "quyet_dinh", "quy_che", "quy_dinh", "thong_tu", "nghi_dinh"})
_EVENT = re.compile(rf"(?:{words_of('event')})(?!\w|\s+công(?!\w))", re.I)
# "tại | 5 xã", "với | 12 nội dung": where and with what, and not how many
_ASIDE = re.compile(
    r"(?<!\w)(?:tại|ở|của|với|theo|giữa|bởi|từ|về|qua|cùng|trong|suốt|sau|lúc|vào|đến|thứ|số|gồm|bao\s+gồm|còn|tổng\s+số|sĩ\s+số|chúng\s+tôi,?|hơn|gần|khoảng|(?:gửi|nộp|dự\s+thi|đề\s+nghị|cử|chọn)\s+(?:không\s+quá|tối\s+đa|nhiều\s+nhất))\s+$",
    re.I,
)
_HAS = re.compile(r"(?<!\w)(?:có|gồm|với|là)\s+(?:(?:tất\s+cả|tổng\s+cộng|khoảng)\s+)?$", re.I)
_CLAUSE = re.compile(r"[^,;.:\n]{1,80}")
# "Bên cạnh đó, công đoàn tặng 200 suất học bổng": a paragraph that goes on with the one before it
_GOES_ON = re.compile(rf"[\s+•*–-]*(?:{words_of('goes_on_from')})(?!\w)", re.I)
_LONGEST_BEFORE = 40


@dataclass(frozen=True)
class Place:
    """Where a count stands, what was found of the plan's targets so far."""

    plan: Plan
    match: re.Match[str]
    lists: Lists

    @property
    def at(self) -> int:
        """Where the pattern's match begins."""
        return self.match.start()

    @property
    def number(self) -> int:
        """Where the number is printed, or "không …" begins."""
        return self.at if self.match.re is NONE else self.match.start("value")

    @cached_property
    def line(self) -> int:
        """Where the line begins."""
        return line_start(self.plan.flow, self.at)

    @cached_property
    def listed(self) -> bool:
        """In a list of targets."""
        return self.lists.listed(self.at)

    @cached_property
    def beside_targets(self) -> bool:
        """Among items of no known kind that hold targets, and said of nothing else."""
        if self.role is not None or self.is_rule or not self.lists.grouped(self.at):
            return False
        flow = self.plan.flow
        opened = flow.rfind("(", self.line, self.number)
        if opened >= 0 and flow.find(")", opened, self.number) < 0:
            return False
        first = max(self.line, self.number - _LONGEST_BEFORE)
        return not _ASIDE.search(flow, first, self.number) and not self.is_size

    @property
    def is_size(self) -> bool:
        """Whether the count tells how many there are: "Chi hội có (812 hội viên) ở 4 buôn"."""
        flow = self.plan.flow
        has = _HAS.search(flow, max(self.line, self.number - _LONGEST_BEFORE), self.number)
        if has is None or flow.find("ỗi ", self.line, self.number) >= 0:
            return False
        words = _CLAUSE.match(flow, self.match.start("noun"))
        return words is not None and verb_at(words[0]) is None

    @cached_property
    def in_block(self) -> bool:
        """Among items that hold targets."""
        return self.lists.in_block(self.at)

    @property
    def among_targets(self) -> bool:
        """In a list of targets or among items that hold some."""
        return self.listed or self.in_block

    @property
    def role(self) -> str | None:
        """The role of the section that holds the count."""
        return self.plan.role_at(self.at)

    @property
    def is_rule(self) -> bool:
        """In a document that sets rules."""
        return self.plan.header.doc_type in _RULES

    @cached_property
    def strives(self) -> bool:
        """Whether the sentence says before the number that deeds are to be done."""
        flow, year = self.plan.flow, self.plan.year or 0
        if self.is_rule or self.role in NO_LIST or self.role == "rewards":
            return False
        first = sentence_start(flow, self.at)
        if _GOES_ON.match(flow, self.line):
            first = line_start(flow, len(flow[: self.line].rstrip()))
        said = STRIVES.finditer(flow, first, self.number)
        return any(not found["year"] or int(found["year"]) >= year > 0 for found in said)

    @property
    def is_event(self) -> bool:
        """Whether what is counted is held rather than reached."""
        return bool(_EVENT.match(self.plan.flow, self.match.start("noun")))
