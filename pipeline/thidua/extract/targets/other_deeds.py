"""Where a clause ends before another that has no number and tells of another deed.

"Xây dựng 3 tuyến đường hoa | , nâng cao chất lượng sinh hoạt".
"""

from __future__ import annotations

import re

from thidua.extract.targets.grammar import is_action, verb_at
from thidua.extract.targets.lead_ins import only_leads_in
from thidua.extract.targets.patterns import TargetNumber
from thidua.extract.targets.places import after_bullet, phrase_start
from thidua.knowledge.target_words import whole_word, words_of

_NEW_ORDER = re.compile(rf",\s+(?=(?:{words_of('new_order')})\s)", re.I)
_HAS_CONTENTS = re.compile(rf"(?:{words_of('event')}|{words_of('has_contents')})(?!\w)", re.I)
_TELLS = whole_word("tells")
_SHORTEST_DEED = 3  # blanks: a verb and its object
_LONGEST_VERB = 40  # characters
_LONGEST_THING = 200


def before_other_deed(flow: str, number: TargetNumber, end: int) -> int:
    """Where before *end* a clause with no number begins that tells of something else, or *end*.

    "Xây dựng 3 tuyến đường hoa | , nâng cao chất lượng …"; of those of whom a deed is told it goes
    on: "Vận động 50 hộ hiến đất, tham gia làm đường".
    """
    comma = flow.find(",", number.end, end)
    if comma < 0 or (number.percent and not _is_object(flow, number)):
        return end
    if number.comparator == "none":
        order = _NEW_ORDER.search(flow, comma, end)
        return order.start() if order else end
    while 0 <= comma < number.noun + _LONGEST_THING:
        told = flow[number.noun : comma].strip()
        if verb_at(told, narrowed=False) is not None:
            return end
        if _NEW_ORDER.match(flow, comma, end) or _is_other_deed(
            flow[comma + 1 : end].strip(), told
        ):
            return comma
        comma = flow.find(",", comma + 1, end)
    return end


def _is_object(flow: str, number: TargetNumber) -> bool:
    """Whether a deed is done to those of whom *number* is a share: "Hoàn thành (100%) chỉ tiêu".

    "Đạt" alone is one: "Đạt 100% chỉ tiêu, bảo đảm chất lượng".
    """
    begin = phrase_start(flow, number.start, _LONGEST_VERB)
    words = flow[after_bullet(flow, begin, number.start) : number.start].strip()
    if only_leads_in(words):
        return number.leads == "đạt"
    return is_action(words)


def _is_other_deed(words: str, told: str) -> bool:
    """Whether *words* after a comma tell a deed of their own, after the things *told* before.

    Of what is held or made it may be the contents: "03 buổi sinh hoạt, tuyên truyền pháp luật".
    """
    deed = words.partition(",")[0]
    if deed.count(" ") < _SHORTEST_DEED or _TELLS.match(deed):
        return False
    return is_action(deed) and not _HAS_CONTENTS.match(told)
