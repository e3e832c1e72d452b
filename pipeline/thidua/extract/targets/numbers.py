"""The numbers of a plan that are to be reached: percentages, counts, "không có …", "LĐTT: 85%".

A form of ``patterns`` on a line of ``lines`` is one if what it counts
(``things``) and where it stands (``wanted``) let it be, and if it tells neither what
was nor what the rule is (``results``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from thidua.extract.targets.attributes import without_attributes
from thidua.extract.targets.furniture import is_slug
from thidua.extract.targets.grammar import is_rate
from thidua.extract.targets.labels import TERM_LABEL, announced, is_labelled, labelled_number
from thidua.extract.targets.lines import in_appendix, marked_lines, matches_in
from thidua.extract.targets.lists import Lists
from thidua.extract.targets.no_aims import is_no_aim
from thidua.extract.targets.nouns import measure_of
from thidua.extract.targets.passages import tells_what_was
from thidua.extract.targets.patterns import (
    AND_COUNT,
    AND_RATE,
    BARE_COUNT,
    COUNT,
    COUNTS,
    LABELLED,
    LISTED_COUNT,
    NONE,
    NUMBER,
    PERCENT,
    PERCENT_SIGN,
    RATE,
    WORD_PERCENT,
    TargetNumber,
    comparator_of,
    number_in,
    number_of,
    without_repeats,
)
from thidua.extract.targets.places import line_start
from thidua.extract.targets.results import is_attribute, is_result
from thidua.extract.targets.stated import STRIVES
from thidua.extract.targets.things import is_counted
from thidua.extract.targets.wanted import is_wanted
from thidua.structure.plan import Plan

# "45% - 35% - 20%": no range falls
_ONE_SHARE = re.compile(rf"(?P<value>{NUMBER}){PERCENT_SIGN}")
# "Hội đồng họp xét khen thưởng …": what is counted beside it was awarded
_CHOSEN_FOR = re.compile(
    r"(?<!\w)(?:họp|hội\s+nghị|phiên\s+họp|cuộc\s+họp)\s+(?:để\s+)?(?:bình\s+)?xét\s+(?:duyệt\s+)?(?:(?:thi\s+đua,?\s+)?khen\s+thưởng|thưởng|tặng)(?!\w)",
    re.I,
)
_SETS = re.compile(r"phấn\s+đấu|đăng\s+ký|chỉ\s+tiêu|giao\s+ước|mục\s+tiêu", re.I)
_URGES = re.compile(r"phấn\s+đấu\s", re.I)
_URGED = re.compile(
    r"(?<!\w)(?:phấn\s+đấu|chỉ\s+tiêu|mục\s+tiêu|mỗi|từng|phải|cần|đảm\s+bảo|bảo\s+đảm|đăng\s+ký|giảm|tăng|nâng|đưa|giữ|góp\s+phần|để|nhằm)(?!\w)",
    re.I,
)
_ALL = 100
_LONGEST_NOUN = 24  # characters
# "Căn cứ Nghị quyết … về phát triển kinh tế, phấn đấu giảm nghèo ở 6 huyện;": a title
_CITED = re.compile(r"[ \t*+•–-]*Căn\s+cứ\s[^\n]*;[ \t]*$", re.MULTILINE)
_SINCE = re.compile(r"(?<!\w)từ\s+$", re.I)
_COUNT_GOES_TO = re.compile(
    r"[^,;.:\n\d]{1,40}?(?:\s(?:năm\s+20\d\d|tăng|nâng|giảm|kéo|hạ))?\s(?<!trở\s)(?:lên|xuống|còn)\s+(?:[^\W\d_]+\s+){0,2}[<>≥≤]?\s?\d",
    re.I,
)
_GOES_TO = re.compile(
    r"(?:\s+\([^()\n]{1,40}\))?(?:\s+(?:năm|cuối|đầu|hiện)\s[^,;.%\n]{1,24}?)?\s+(?:(?:tăng|nâng|giảm|kéo|hạ|đưa)\s+)?(?:lên|xuống|còn)\s+(?:[^\W\d_]+\s+){0,3}[<>≥≤]?\s?\d",
    re.I,
)
# An item that begins so holds a target if others beside it do
_HINT = re.compile(
    r"[\s+•*–-]*(?:không\s+(?:để|có|còn|một)\s|(?:có\s+)?(?:ít\s+nhất|tối\s+thiểu|trên|từ)\s+\d|\d[\d./]*\s[^;.\n]{3,80}\s(?:đạt|được|đỗ|đậu|hoàn\s+thành)\s"
    r"|(?:mỗi|từng|bình\s+quân)\s[^,;.:\d\n]{2,60}\s\d+\s+[^\W\d_]|[^,;.:\d\n]{2,60}\s(?:đạt|không\s+quá|tối\s+thiểu|ít\s+nhất)\s+(?:trên\s+|từ\s+)?\d)",
    re.I,
)
_MARKER = re.compile(r"\d{1,2}[-–]\s+\d")
_STOP = re.compile(r"[.;\n]")
_LONGEST_NEWS = 1000  # characters of a line of news looked over
_LONGEST_HEADLINE = 300
# "Đàn bò: 250 con", but no "Họp tổ: 20 điểm" and no "Thời gian thi: 30 phút"
_HEADS = re.compile(r"con(?:\s+(?:trở|mỗi|/)|\s*$)", re.I)
_SCORED = re.compile(
    r"(?:điểm|phút|giờ|sao|bậc|mét|km?|(?:(?:triệu|nghìn|ngàn|tỷ|tỉ)\s+)?đồng|trđ)(?!\w)", re.I
)
# "Giải Nhất: 2 triệu đồng", "Mức ăn: 20.000 đồng/ngày": money spent; "Số lượng bài: 02": a rule
_PAID = re.compile(
    r"(?:(?:tổng|dự\s+toán|nguồn)\s+)?(?:kinh\s+phí|chi(?!\w|\s+(?:cân\s+đối|ngân\s+sách|thường\s+xuyên|đầu\s+tư))|giải(?!\w)|mức|tiền(?!\w)|trị\s+giá|mỗi(?!\w)|(?:số\s+lượng\s+)?(?:hồ\s+sơ|bài|tác\s+phẩm)(?!\w))",
    re.I,
)
# "ĐIỀU LỆ GIẢI BÓNG CHUYỀN", "QUỸ THI ĐUA VÀ MỨC THƯỞNG": the title of rules
_RULES = re.compile(
    r"(?:[^\n]{0,90}\n\s*)?[\s*#]*(?:(?:điều\s+lệ|thể\s+lệ)(?:\s+(?:giải|thi|cuộc\s+thi|hội\s+thi|hội\s+thao|tổ\s+chức|chấm)(?!\w)|\n)|(?:bảng\s+|quy\s+định\s+)?(?:quỹ\s+(?:thi\s+đua|khen)[^\n]{0,30}\s)?mức\s+(?:thưởng|chi|thù\s+lao)|cơ\s+cấu\s+giải\s+thưởng|(?:quy\s+chế|quy\s+định)\s+(?:chi\s+tiêu|chấm\s+điểm)|thang\s+điểm|bảng\s+chấm\s+điểm)(?!\w)",
    re.I,
)
_PARTS_OF = re.compile(r"(?<!\w)trong\s+đó\s*:(?:[^.\n]|\.(?=\d))*$", re.I)
# Of parts that follow the targets: where the first heading is one of them, the targets have none
_LAST_ROLES = frozenset({"schedule", "rewards", "implementation", "assignment", "funding"})
_LONGEST_PAIR = 90  # characters from a count to one more


def find_numbers(plan: Plan) -> tuple[list[TargetNumber], list[TargetNumber]]:
    """The numbers of all targets of the body, in text order, none within another; and others.

    The others are nothing to be reached, but bound the clauses beside them.
    """
    search = _Search.of(plan)
    forms = (search.labelled(), search.percentages(), search.measures(), search.counts())
    for numbers in forms:
        for number in numbers:
            search.take(number)
    return without_attributes(search.flow, search.found), search.barred


@dataclass(frozen=True, slots=True)
class _Search:
    """The search through a plan; what was *found* tells where its lists of targets are."""

    plan: Plan
    flow: str  # the plan's, but for numbers repeated in words
    lines: list[tuple[int, int, str]]
    lists: Lists
    opening: int
    labels: tuple[re.Match[str], ...]  # numbers printed as "name: number"
    found: list[TargetNumber] = field(default_factory=list)
    barred: list[TargetNumber] = field(default_factory=list)  # those that are nothing to be reached

    @classmethod
    def of(cls, plan: Plan) -> _Search:
        flow, lists = without_repeats(plan.flow), Lists(plan)
        lines = [
            (start, end, marks)
            for start, end, marks in marked_lines(plan, flow, _text_start(plan), len(flow))
            if (start < plan.body.end or in_appendix(plan, start, end, lists))
            and not is_slug(flow[start:end])
        ]
        labels = tuple(matches_in(lines, LABELLED, flow))
        return cls(plan, flow, lines, lists, _opening_end(plan), labels)

    def take(self, number: TargetNumber) -> None:
        """Add *number* to what was found, unless it overlaps or tells how things are."""
        role = self.plan.role_at(number.start)
        if role == "legal_basis" or number.start < self.opening:
            return
        if _CITED.match(self.flow, line_start(self.flow, number.start)):
            return
        if is_no_aim(self.flow, number) or self._is_background(number, role):
            self.barred.append(number)
            return
        if any(one.noun == number.noun for one in self.barred):
            return  # the same number without its bound
        if not self.lists.pledged(number.start) and tells_what_was(self.plan, number.end - 1):
            return
        place = self._place(number.start, number.end)
        if place is None:
            return
        self.found.insert(place, number)
        self.lists.note(number.start)

    def _place(self, start: int, end: int) -> int | None:
        """Where among what was found a number belongs; None if it overlaps one."""
        place = bisect_left(self.found, start, key=attrgetter("start"))
        beside = self.found[max(0, place - 1) : place + 1]
        return None if any(o.start < end and start < o.end for o in beside) else place

    def _is_background(self, number: TargetNumber, role: str | None) -> bool:
        """Whether a plain *number* stands where a plan gives its reasons, in a sentence that urges nothing.

        "MỤC ĐÍCH, YÊU CẦU … Toàn tỉnh có 1.200 cán bộ y tế, 60% ở tuyến xã."
        """
        if role != "purpose_requirements" or number.comparator != "eq" or number.value == _ALL:
            return False
        first = max(line_start(self.flow, number.start), self.flow.rfind(". ", 0, number.start))
        urged = _URGED.search(self.flow, first, number.end + _LONGEST_NOUN)
        return not urged and STRIVES.search(self.flow, first, number.start) is None

    def labelled(self) -> Iterator[TargetNumber]:
        """Numbers printed as "name: number"."""
        for match in self.labels:
            if self._in_awarding(match.start()):
                continue
            if is_labelled(match, in_targets=self._in_targets(match)) and not is_result(
                self.plan, self.flow, match.start("value"), match.end()
            ):
                yield labelled_number(self.flow, match)

    def _in_awarding(self, at: int) -> bool:
        """Whether the news at *at* tell who was chosen for which awards."""
        if self.plan.header.doc_type not in (None, "bai_viet") or self.plan.sections:
            return False
        line = max(line_start(self.flow, at), at - _LONGEST_NEWS)
        end = self.flow.find("\n", at, at + _LONGEST_NEWS)
        end = end if end >= 0 else min(len(self.flow), at + _LONGEST_NEWS)
        chosen = _CHOSEN_FOR.search(self.flow, line, end)
        return bool(chosen) and not _SETS.search(self.flow, line, end)

    def _in_targets(self, match: re.Match[str]) -> bool:
        """Whether a label stands in a list of targets, in one by years, or in a sentence that urges."""
        at = match.start()
        if self.lists.listed(at):
            return True
        if TERM_LABEL.fullmatch(match["label"].strip()) and announced(self.plan, at):
            return True
        first = max(line_start(self.flow, at), self.flow.rfind(". ", 0, at))
        return bool(_URGES.search(self.flow, first, at))

    def percentages(self) -> Iterator[TargetNumber]:
        """Percentages, in figures and in words."""
        flow = self.flow
        for pattern in (PERCENT, WORD_PERCENT):
            for printed in matches_in(self.lines, pattern, flow):
                match = printed
                if pattern is PERCENT and match["max"] and _is_marker(flow, match):
                    match = PERCENT.match(flow, match.start("max")) or match
                number = match.start("value")
                if pattern is PERCENT and _falls(match):
                    parts = _ONE_SHARE.finditer(flow, number, match.end())
                    yield from (number_in(part, percent=True) for part in parts)
                    continue
                if (match["ge"] or "").lower() == "từ" and _GOES_TO.match(flow, match.end()):
                    continue  # "từ 78% nâng lên 85%": where it begins
                bounded = comparator_of(match) != "eq" or self.lists.listed(number)
                if not is_result(self.plan, flow, number, match.end()) and not is_attribute(
                    flow, number, match.end(), bounded=bounded
                ):
                    yield number_in(match, percent=True)

    def measures(self) -> Iterator[TargetNumber]:
        """What is measured as "name: amount" among items of which others hold percentages."""
        hints = (start for start, end, _ in self.lines if _HINT.match(self.flow, start, end))
        self.lists.set_blocks([*(number.start for number in self.found), *hints])
        for match in self.labels:
            if match["percent"] or not self.lists.grouped(match.start()):
                continue
            if not is_labelled(match, in_targets=True) or _PAID.match(match["label"]):
                continue
            number = labelled_number(self.flow, match)
            name = self.flow[number.start : match.end("label")]
            amount = match["noun"] and _is_amount(match["noun"])
            if not (amount or is_rate(name) or self._is_part(match)):
                continue
            if not is_result(self.plan, self.flow, match.start("value"), match.end()):
                yield number

    def _is_part(self, match: re.Match[str]) -> bool:
        """Whether "name: number" tells a part of what its line counted: "250 hộ, trong đó: …"."""
        at = match.start()
        return bool(
            self.lists.beside(at) and _PARTS_OF.search(self.flow, line_start(self.flow, at), at)
        )

    def counts(self) -> Iterator[TargetNumber]:
        """Counts and what there shall be none of, once the percentages are found."""
        for pattern in COUNTS:
            for match in matches_in(self.lines, pattern, self.flow):
                if self._is_count(match):
                    yield number_in(match, percent=False)
                    if pattern is BARE_COUNT and (more := self._one_more(match.end())):
                        yield number_in(more, percent=False)
                    if pattern is RATE and (more := AND_RATE.match(self.flow, match.end())):
                        yield number_in(more, percent=False)

    def _is_count(self, match: re.Match[str]) -> bool:
        flow, plan = self.flow, self.plan
        if self._place(*match.span("noun" if match.re is NONE else "value")) is None:
            return False
        if not is_counted(flow, match) or not is_wanted(plan, match, self.lists):
            return False
        if _is_beginning(flow, match):
            return False
        return match.re is NONE or not is_result(plan, flow, match.start("noun"), match.end())

    def _one_more(self, at: int) -> re.Match[str] | None:
        """The next count of the same sentence: "có 02 tập thể và 05 cá nhân"."""
        more = AND_COUNT.search(self.flow, at, at + _LONGEST_PAIR)
        return None if more is None or _STOP.search(self.flow, at, more.start()) else more


def _is_amount(words: str) -> bool:
    """Whether *words* begin with the measure of an amount: no money, no score, no span of time."""
    if _HEADS.match(words):
        return True
    return measure_of(words) is not None and not _SCORED.match(words)


def _is_beginning(flow: str, match: re.Match[str]) -> bool:
    """Whether a count is where something begins: "từ 12 xã lên 15 xã"."""
    if match.re not in (COUNT, LISTED_COUNT) or not _SINCE.search(
        flow, max(0, match.start("value") - 5), match.start("value")
    ):
        return False
    return bool(_COUNT_GOES_TO.match(flow, match.start("noun")))


def _text_start(plan: Plan) -> int:
    """Where the text begins: no headline is so long as a first paragraph of news that has none."""
    end = plan.header.end
    if plan.header.doc_type != "bai_viet":
        return end
    at = 0
    for line in plan.flow[:end].splitlines(keepends=True):
        if len(line) > _LONGEST_HEADLINE:
            return at
        at += len(line)
    return end


def _opening_end(plan: Plan) -> int:
    """Where the sections begin, if the text has some: what stands before tells how things are.

    Of rules of a contest or of prizes it is the end.
    """
    if _RULES.match(plan.flow):
        return len(plan.flow)
    if plan.header.doc_type == "bai_viet" or len(plan.sections) < 2:
        return 0
    if not any(section.role for section in plan.sections):
        return 0  # "Thứ hai, …" on its own line is no heading
    first = plan.sections[0]
    return 0 if first.role in _LAST_ROLES else first.span.start


def _falls(match: re.Match[str]) -> bool:
    """Whether what looks like a range goes down: it is a list."""
    return bool(match["max"]) and number_of(match["max"]) < number_of(match["value"])


def _is_marker(flow: str, match: re.Match[str]) -> bool:
    """Whether the lower end of a range is the item's number: "1- 100% đảng bộ …"."""
    at = match.start("value")
    begins = not flow[line_start(flow, at) : at].strip(" *")
    return begins and bool(_MARKER.match(flow, at))
