"""Where the clause of a target ends, after its number."""

from __future__ import annotations

import re

from thidua.extract.targets.borders import CLAUSE_END, SO_AS_TO
from thidua.extract.targets.grammar import reaches
from thidua.extract.targets.joints import (
    NEXT_PART,
    and_deed,
    boundaries,
    deed_cut,
    for_whom,
    is_of_next,
    measures,
)
from thidua.extract.targets.lead_ins import only_leads_in
from thidua.extract.targets.other_deeds import before_other_deed, is_object
from thidua.extract.targets.patterns import SHARE_ASIDE, TargetNumber
from thidua.extract.targets.places import FILLER, phrase_start
from thidua.extract.targets.wholes import OF_THEM
from thidua.knowledge.folding import UPPER
from thidua.knowledge.target_words import whole_word, words_of

# "… đạt 100% | , đảm bảo không có trẻ bị bỏ sót": all was said before the number
_SAID = re.compile(
    rf"(?P<per>(?:/\s?(?:năm|quý|tháng))?)(?:[,;]\s|\s+và\s+(?=(?:{words_of('new_order')})\s))"
)
_SLACK = 60  # characters
_LONGEST_VERB = 40  # characters
_LONGEST_CLAUSE = 2000
# "tỷ lệ khá, giỏi | trên (70%), bảo đảm …": all was said before the number, too
_RATE_OF = re.compile(r"t[ỷỉ]\s+lệ\s+\w[^,;:.\d%]*,\s[^,;:.\d%]*\w\s*", re.I)
# "120/151 | xã (79,5%) đạt chuẩn nông thôn mới"
_WITH_SHARE = re.compile(
    rf"[^;.:()\d\n]{{2,60}}{SHARE_ASIDE.pattern}(?P<told>\s[^,;.:()\d\n]*[^,;.:()\d\n\s])(?=\s*(?:[,;.:(\n]|$))",
    re.I,
)
# A semicolon does not end a clause when a verb phrase without a number of its own follows.
_GOES_ON = re.compile(
    r";\s+(?!phấn\s+đấu|không\s|có\s|đạt\s|trong\s+đó|tỷ\s+lệ|tỉ\s+lệ|\d|ít\s+nhất|mỗi\s|từ\s+\d|trên\s+\d)(?P<next>(?:[a-zà-ỹđ]|Đại\s+hội)[^;\n.]*)"
)
_OF_A_WHOLE = re.compile(r"trong\s+(?:số\s+)?đó[^;.\n\d]*$", re.I)
_LONGEST_CUE = 40  # characters
_NEXT_TARGET = re.compile(r"\d|không\s+(?:có|để)\s")
_YEARS = re.compile(r"(?:năm(?:\s+học)?|nhiệm\s+kỳ)\s+\d{4}(?:\s?[-–]\s?\d{4})?")
# After a semicolon these name one thing more of the same target.
_ONE_MORE = re.compile(
    r"(?:kế\s+hoạch|chương\s+trình|chỉ\s+thị|nghị\s+quyết|quy\s+chế|quy\s+định|đại\s+hội)(?!\w)",
    re.I,
)
_SAME_WAY = whole_word("goes_on")
# "(năm 2022 đạt 91,3%)", "(xã Đồng Bãi)": what is said in brackets at the end is no part of the
# target, but for an abbreviation of its last words
_REMARK = re.compile(rf"\s*\((?!(?:[{UPPER}][^\s()]{{0,11}}|[^\s()]{{1,4}})\))[^()]*\)$")
_FOOTNOTE = re.compile(r"\s?\[\d{1,2}\]$|^\d{1,2}$")  # "đạt 90%[1]", "đạt 90%1"
_PARTICLE = re.compile(r"\s+(?:nha|nè|nhen|nhé|nghen|hén|hen|ạ|nhá)(?:\s+bà\s+con)?$", re.I)
_EXCEPT = re.compile(r"\s*\((?:trừ|không)", re.I)
_SYLLABLE = re.compile(r"\s+[^\W\d_]+")
_FEW_WORDS = 3  # between a number and what is excepted from it


def clause_end(flow: str, number: TargetNumber, after: int, start: int) -> int:
    """Where the clause of *number* that begins at *start* ends; *after* begins the next number."""
    said = _SAID.match(flow, number.end) if number.percent else None
    if said and (_is_reached(flow, number) or _RATE_OF.match(flow, start, number.start)):
        return said.end("per")
    if not number.percent and (told := _WITH_SHARE.match(flow, number.noun)):
        return told.end("told")
    end = _first_stop(flow, number, after)
    if number.percent and number.end < after < end:
        aim = SO_AS_TO.search(flow, number.end, after + _SLACK)
        end = aim.start() if aim and aim.start() < after else end
    if number.percent and number.end < after < end and is_of_next(flow[number.end : after]):
        return number.end
    if number.end < after < end:
        at_once = NEXT_PART.match(flow, number.end)
        cuts = [at_once] if at_once else boundaries(flow, number.end, after)
        rates = (cut for cut in cuts if flow[cut.start()] == "," and measures(flow, cut.end()))
        cut = next(rates, deed_cut(flow, cuts, after) if cuts else None)
        end = cut.start() if cut else end
        if whom := for_whom(flow, cut.end() if cut else number.end, after, alone=not cut):
            end = whom.start()
    end = before_other_deed(flow, number, end)
    opened = flow.rfind("(", number.end, min(end, after))
    if opened >= 0 and ")" not in flow[opened : min(end, after)]:
        end = min(end, opened)  # "≥ 6 đề tài (ít nhất 2 được công nhận)", "100% … (70% Tốt, …"
    words = flow[number.end : _closed(flow, number.end, end)].rstrip(f" {FILLER},;:.…(/-\t")
    words = _FOOTNOTE.sub("", words)
    words = _PARTICLE.sub("", words)
    if words.count("“") < words.count("”"):
        words = words[: words.rindex("”")]  # all of the clause stands in quotation marks
    if (remark := _REMARK.search(words)) and not (
        _EXCEPT.match(remark[0]) and words.count(" ", 0, remark.start()) > _FEW_WORDS
    ):
        words = words[: remark.start()]
    if not number.percent and flow.startswith(",", end) and (deed := and_deed(words)):
        words = words[: deed.start()]
    return number.end + len(words.removesuffix(" và"))


def _is_reached(flow: str, number: TargetNumber) -> bool:
    """Whether before *number* stands who or what reaches it: "Thu gom rác thải đạt (90%)"."""
    begin = phrase_start(flow, number.start, _LONGEST_VERB)
    words = f"{flow[begin : number.start]}{number.has}".strip()
    verb = reaches(words)
    return verb is not None and not only_leads_in(words[: verb.start()].strip())


def _first_stop(flow: str, number: TargetNumber, after: int) -> int:
    """Where what stands between clauses ends the clause of *number*."""
    of_them = OF_THEM.match(flow, number.end)
    at = of_them.end() if of_them else number.end
    # no further than the next number, where the clause is cut anyway
    limit = min(len(flow), max(after, number.end) + _SLACK, number.end + _LONGEST_CLAUSE)
    for stop in CLAUSE_END.finditer(flow, at, limit):
        if (
            number.percent
            and flow[stop.start()] == ","
            and _SYLLABLE.fullmatch(flow, at, stop.start())
        ):
            continue  # "100% chi, Đảng bộ có nguồn đều …"
        if flow[stop.start()] != ";" or not _goes_on(flow, number, stop.start()):
            return stop.start()
    return limit


def _closed(flow: str, start: int, end: int) -> int:
    """Where from *start* on a bracket closes that was opened before, or else *end*."""
    depth = 0
    for index in range(start, end):
        depth += (flow[index] == "(") - (flow[index] == ")")
        if depth < 0:
            return index
    return end


def _goes_on(flow: str, number: TargetNumber, semicolon: int) -> bool:
    """Whether the clause goes on after a semicolon: a verb, or one thing more, and no number."""
    more = _GOES_ON.match(flow, semicolon)
    if more is None or not number.percent or is_object(flow, number):
        return False
    if _OF_A_WHOLE.search(flow, max(0, number.start - _LONGEST_CUE), number.start):
        return False  # "trong đó 30% khá, giỏi; thực hiện tốt …"
    words = more["next"]
    return bool(_SAME_WAY.match(words) or _ONE_MORE.match(words)) and not _NEXT_TARGET.search(
        _YEARS.sub("", words)
    )
