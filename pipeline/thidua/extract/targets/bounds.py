"""A bound printed after what is counted: "10 sáng kiến trở lên", "95% viên chức trở lên đạt …".

It is the number's, unless it bounds a grade or another number: "giáo viên có trình độ đại học trở
lên", "sản phẩm 3 sao trở lên".
"""

from __future__ import annotations

import re

from thidua.extract.targets.grades import holds_grade
from thidua.extract.targets.grammar import verb_at
from thidua.extract.targets.patterns import COMPARATOR, TargetNumber
from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import words_of
from thidua.knowledge.titles import title_pattern

_NOUN_UP = re.compile(
    r"(?P<noun>(?:[^\s;.“”]+\s+){0,14}?)(?:trở|đổ)\s+(?P<way>lên|xuống|lại(?=[\s,]*$))(?!\w)[\s,]*"
)
_QUOTED_UP = re.compile(r"(?P<noun>[^“”;.]{0,60}“[^”]{0,80}”\s+)trở\s+(?P<way>lên)(?!\w)\s*")
# "từ 90% học sinh khối 5 trở lên": an ordinal, which nothing bounds
_OF_CLASS = re.compile(r"(?:lớp|khối|cụm|tổ|thôn|ấp|khu|khu\s+phố|phường)\s+\d+\s*$", re.I)
_OF_RANK = re.compile(rf"(?<!\w)(?:{words_of('rank')})\s*$", re.I)
_ALL = 100
_OF_PLAN = re.compile(r"(?:chỉ\s+tiêu|kế\s+hoạch|dự\s+toán|định\s+mức)\s", re.I)
_BOUND_LAST = re.compile(rf"(?:^|\s+)(?!(?:từ|vượt(?:\s+mức)?)$){COMPARATOR}$", re.I)
# "Ít nhất | mỗi đơn vị có (02 sáng kiến)"
_BOUND_FIRST = re.compile(r"(?:ít\s+nhất|tối\s+thiểu)(?:\s+là)?,?\s+(?=(?:mỗi|từng)\s)", re.I)
_SINCE_LAST = re.compile(r"(?<=\w)\s+từ$", re.I)  # "thành lập mới | từ (02 hợp tác xã)"
_LABEL_UP = re.compile(r"\s+trở\s+(?P<way>lên|xuống)(?!\w)")


def bound_after(number: TargetNumber, right: str) -> tuple[str, str, str]:
    """The comparator, *right* without a "trở lên" of the number, and the words before that.

    Those are who the number counts: "từ 98% nhà giáo, người lao động trở lên | vào Công đoàn".
    """
    comparator = number.comparator
    if comparator == "range":
        more = _NOUN_UP.match(right)  # "từ 25 - 30 hội viên trở lên", "0,2 - 0,3%/năm trở lên"
        if more and (not more["noun"] or (not number.percent and more.end() == len(right))):
            right = f"{more['noun']}{right[more.end() :]}".strip()
        return comparator, right, ""
    if comparator not in ("eq", "ge"):
        return comparator, right, ""
    if comparator == "ge" and not number.since and number.percent:
        return comparator, right, ""  # "ít nhất 32% nhà giáo có trình độ thạc sĩ trở lên"
    up = _NOUN_UP.match(right) or (None if number.percent else _QUOTED_UP.match(right))
    if up is None or _is_other_bound(up["noun"], since=number.since):
        return comparator, right, ""
    said_twice = up.end() == len(right) and " từ " not in up["noun"]
    if comparator == "ge" and not (number.since or said_twice):
        return comparator, right, ""  # but "ít nhất 5.000 cây trở lên"
    if number.percent and _is_of_rank(number, up["noun"]):
        return comparator, right, ""
    who, rest = up["noun"].strip(), right[up.end() :].strip()
    verb = verb_at(who)
    if number.percent and comparator == "eq" and verb is not None and (verb == 0 or not rest):
        return comparator, right, ""  # "giáo viên có trình độ đại học trở lên"
    joint = "" if rest.startswith("/") else " "  # "20.000 đồng trở lên/hội viên"
    return _comparator(up), f"{who}{joint}{rest}".strip(), who if rest else ""


def bound_before(comparator: str, words: str, *, percent: bool = True) -> tuple[str, str]:
    """The comparator that *words* before a number end with, and *words* without it.

    "Mỗi hội viên hiến máu | ít nhất (01 lần)"; *comparator* is what the number has already. "Từ"
    before things is a bound, before a percentage where a change begins.
    """
    if comparator in ("eq", "ge") and not percent and (since := _SINCE_LAST.search(words)):
        return "ge", words[: since.start()]
    if comparator == "eq" and (first := _BOUND_FIRST.match(words)):
        return "ge", words[first.end() :]
    bound = _BOUND_LAST.search(words) if comparator == "eq" else None
    if bound is None:
        return comparator, words
    way = next((way for way in ("ge", "gt", "le", "lt") if bound[way]), comparator)
    return way, words[: bound.start()]


def bound_of_label(comparator: str, words: str) -> tuple[str, str]:
    """The comparator of "name: number *words*", and *words* without their "trở lên"."""
    up = _LABEL_UP.search(words)
    if up is None or _is_other_bound(words[: up.start()]):
        return comparator, words
    return _comparator(up), f"{words[: up.start()]} {words[up.end() :]}".strip()


def _comparator(up: re.Match[str]) -> str:
    return "ge" if up["way"] == "lên" else "le"


def _is_of_rank(number: TargetNumber, noun: str) -> bool:
    """Whether "trở lên" after *noun* tells of whom *number* is a share: "80% Hội cấp huyện trở lên".

    Of all there are no more, unless a plan can be surpassed: "100% chỉ tiêu trở lên".
    """
    if number.value == _ALL and noun and not _OF_PLAN.match(noun):
        return True
    return not number.since and bool(_OF_RANK.search(noun))


def _is_other_bound(noun: str, *, since: bool = False) -> bool:
    """Whether "trở lên" after *noun* bounds a grade or another number: "3 sao trở lên".

    With *since*, "từ" before the number waits for a "trở lên", which no class or village takes.
    """
    digits = any(letter.isdigit() for letter in noun.partition("/")[0])
    if digits and not (since and _OF_CLASS.search(noun)):
        return True
    return bool(title_pattern().search(fold(noun))) or holds_grade(noun)
