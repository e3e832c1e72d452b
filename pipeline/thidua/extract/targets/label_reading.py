"""What "name: number" says: the name is who, what is to be reached, or what is done."""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import opens_with_known_deed
from thidua.extract.targets.dividing import BARE_RATE
from thidua.extract.targets.grades import is_grade, title_at
from thidua.extract.targets.grammar import is_rate, reaches, verb_at
from thidua.extract.targets.nouns import counted, measure_of
from thidua.extract.targets.patterns import TargetNumber
from thidua.extract.targets.reading import Reading
from thidua.knowledge.target_words import whole_word, words_of

UNIT_LAST = re.compile(r"\s?\((?P<unit>[^\W\d_][^()\d]{0,14})\)$")
"""What a name ends with where its number has no noun: "Tổng đàn bò (con): 1.200"."""
_EACH_YEAR = re.compile(r"\s?/\s?năm$|\s+(?:h[ằà]ng|mỗi)\s+năm$", re.I)
_ONLY = re.compile(r"riêng(?:\s+(?:đối\s+với|với))?\s+", re.I)
# "Kế hoạch thu ngân sách: 110%": words that do nothing
_NO_BEARER = whole_word("no_bearer")
_STATE = re.compile(rf"(?<!\bnước)\s+(?=(?:{words_of('state')})(?:,|$))", re.I)
_TELLS = whole_word("tells")
_EACH = re.compile(r"(?:mỗi|từng)\s", re.I)
_VILLAGE = re.compile(r"(?:thôn|làng|ấp|buôn|bản|bon|xóm|tổ\s+dân|khu\s+phố|khu\s+dân)[\s,]", re.I)
# How often it is done: the deed bears the number
_TIMES_DONE = re.compile(r"(?:lượt|ca)(?!\w)", re.I)
_BASE = re.compile(
    r"(?:dân\s+số|tổng(?!\s+số\s)|GRDP|GDP|kế\s+hoạch|chỉ\s+tiêu|dự\s+toán|định\s+mức|diện\s+tích|cơ\s+cấu|giá\s+trị|doanh\s+thu|sản\s+lượng|(?:dư\s+)?nợ|vốn|quỹ|lương)(?!\w)",
    re.I,
)
_LEVEL = re.compile(r"cấp\s", re.I)


def read_beside_label(name: str, number: TargetNumber, of: str, words: str) -> Reading:
    """What "*name*: number" says; *of* are those a share is of, *words* stand after a count."""
    name = _ONLY.sub("", name)
    if not words and not number.percent and (unit := UNIT_LAST.search(name)):
        return Reading(name[: unit.start()], None, unit["unit"])  # "SAIDI (phút): < 73"
    noun, rest = measure_of(words) or (counted(words, absent=False) if words else (None, ""))
    if is_grade(name):
        return Reading(of or None, name, noun)  # "Tốt: 60%"
    cut = _verb_of_label(name, alone=not (of or words))
    title = None if is_rate(name) or _VILLAGE.match(name) else title_at(name)
    if title is not None and (cut is None or title < cut):
        return Reading(of or None, name, noun)  # "LĐTT: 85%"
    if is_grade(of):
        return Reading(name, of, noun)  # "Xếp loại hạnh kiểm: 95% tốt"
    if noun and _TIMES_DONE.match(noun) and not of and opens_with_known_deed(name):
        return Reading(name, rest or None, noun)  # "Khám bệnh: 38.500 lượt"
    many = of or (noun if words and measure_of(words) is None else None)
    if many and cut is None and opens_with_known_deed(name) and not _LEVEL.match(name):
        return Reading(many, f"{name} {rest}".strip(), noun)  # "Xóa mù chữ: 9 xã"
    if of and cut is None and not is_rate(name) and not _BASE.match(of):
        return Reading(of, name, noun)  # "Cháu ngoan Bác Hồ: 90% đội viên"
    who, verb = (name, "") if cut is None else (name[:cut].strip(" ,"), name[cut:])
    moves = " ".join(number.has.lower().split())  # "Tỷ lệ hộ nghèo: giảm 2%"
    what = " ".join(filter(None, (verb, "" if moves in ("có", "đạt") else moves, rest)))
    return Reading(who, what or None, noun)


def _verb_of_label(name: str, *, alone: bool) -> int | None:
    """Where a label says what is to be: "hồ sơ | giải quyết đúng hạn"; None for a mere name.

    Things that a number with a noun counts are told by their verbs, unless it stands *alone*.
    """
    if is_rate(name):
        change = reaches(_EACH_YEAR.sub("", name))  # "Tỷ lệ hộ nghèo | giảm bình quân/năm"
        rate = change and name[: change.start()].strip()
        return len(rate) + 1 if rate and not BARE_RATE.fullmatch(rate) else None
    if _NO_BEARER.match(name):
        return None
    cut = verb_at(name, 1)
    state = _STATE.search(name, 0, len(name) if cut is None else cut)
    cut = state.end() if state else cut
    if cut is None or not (alone or _TELLS.match(name, cut) or _EACH.match(name)):
        return None
    return None if opens_with_known_deed(name) else cut
