"""Where the words of a sentence pledge what follows: "Chúng tôi cùng cam kết:", "hứa ba điều sau".

Such a sentence has a verb that sets something to be done and points ahead, by a colon or by what it
counts ("mấy việc sau"). What follows on its line, or the items below it, are a list of targets.
"""

from __future__ import annotations

import re

from thidua.knowledge.caseless import Caseless
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

_PLEDGE = re.compile(rf"(?:{words_of('pledges')})(?!\w)")  # of a text in small letters
# "… thực hiện ba điều sau", "các mức cần giữ", "đặt ra mấy việc nhỏ": things counted that follow
_AHEAD = Caseless(
    r"(?:các|những|mấy|một\s+số|\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+"
    rf"(?:{words_of('pledged')})(?!\w)[^.;:\n]{{0,40}}$"
    r"|(?:như\s+sau|sau\s+đây|dưới\s+đây|cụ\s+thể(?:\s+là)?|gồm(?:\s+có)?)$"
)
# "PHIẾU ĐĂNG KÝ THI ĐUA NĂM 2024", "BẢN GIAO ƯỚC": the title of a page that pledges
_TITLE = re.compile(
    rf"^[^\n.;:%]{{0,70}}?(?<!\w)(?:{words_of('pledge_title')})"
    rf"(?:\s+(?:{words_of('pledge_title_of')})[^\n.;:%]{{0,60}})?$",
    re.I | re.M,
)
_MAY_TITLE = re.compile(words_of("pledge_title"))
_FIRST_LINES = 400  # characters in which it stands
# "Đảng viên Lê Thị A hứa: vượt 8% định mức": who pledges is no name of what is measured
_LABEL = re.compile(rf"(?:^|\s)(?:{words_of('pledge_label')})$", re.I)
# "Đăng ký thi đua học kỳ II", "Nội dung thi đua của Chi cục": a heading over items
_HEADS = Caseless(
    r"(?:(?<!\w)(?:đăng\s+k[ýí]|nội\s+dung|chỉ\s+số|chỉ\s+tiêu|mục\s+tiêu|giao|giao\s+việc|phần\s+việc|công\s+việc|số\s+lượng|lời\s+hứa|cam\s+kết|giao\s+ước)\s(?:[^.;:\n]{0,40}\s)?thi\s+đua|(?:giao\s+ước|cam\s+kết)\s)"
)
_NO_PLEDGE = Caseless(rf"(?<!\w)(?:{words_of('no_pledge')})(?!\w)")
_ITEM = re.compile(
    r"\s*(?:[^\w\s“\"(|]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)/]|[Đđ]iều\s+\d)"
)
_GOES_ON = re.compile(r"\s*[a-zà-ỹđ]")
_ENDS = re.compile(r"[.:]?[ \t*]*(?:\n|$)")
_STOPS = re.compile(r"[.;:\n]")
_BLANK = re.compile(r"[ \t]*(?:\n|$)")
_LONGEST_SAID = 200  # characters from the verb to the colon
_LONGEST_LIST = 3000  # characters below


def pledged(plan: Plan) -> list[tuple[int, int]]:
    """From where to where *plan* lists what a sentence pledges."""
    flow, found, last = plan.flow, [], -1
    small = flow.lower()
    for pledge in _PLEDGE.finditer(small if len(small) == len(flow) else flow):
        if pledge.start() < last or small[pledge.start() - 1 : pledge.start()].isalnum():
            continue
        stop = _STOPS.search(flow, pledge.end(), pledge.end() + _LONGEST_SAID)
        if stop is None:
            continue
        first = max(0, pledge.start() - _LONGEST_SAID)
        begin = max(flow.rfind(mark, first, pledge.start()) for mark in (". ", "; ", "\n"))
        begin = max(begin + 1, first)
        said = flow[begin : stop.start()].strip()
        if _NO_PLEDGE.search(said):
            continue
        at_end = _ENDS.match(flow, stop.start())
        if not at_end:
            if stop[0] == ":":
                last = _line_end(flow, stop.end())
                found.append((stop.end(), last))
        elif stop[0] == ":" or _AHEAD.search(said) or _heads(flow, said, at_end.end()):
            last = _list_end(flow, at_end.end())
            found.append((at_end.end(), last))
    return found


def pledged_from(flow: str) -> int | None:
    """From where on a text lists what its title pledges, if it does."""
    first = flow[:_FIRST_LINES]
    title = _TITLE.search(first) if _MAY_TITLE.search(first.lower()) else None
    return title.end() if title else None


def ends_pledging(label: str) -> bool:
    """Whether words before a colon only say who pledges, or that something follows."""
    return _LABEL.search(label.rstrip()) is not None


def _heads(flow: str, said: str, at: int) -> bool:
    """Whether *said* is a heading of what is pledged, with items below it at *at*."""
    return bool(_HEADS.search(said) and _ITEM.match(flow, at))


def _list_end(flow: str, at: int) -> int:
    """Where the list that begins at *at* ends: its items, or lines with no marks, up to a blank one."""
    limit = min(len(flow), at + _LONGEST_LIST)
    while at < limit and (blank := _BLANK.match(flow, at)) and blank.end() > at:
        at = blank.end()
    marked = _ITEM.match(flow, at)
    while at < limit:
        if marked and not (_ITEM.match(flow, at) or _GOES_ON.match(flow, at)):
            break
        if _BLANK.match(flow, at):
            break
        at = _line_end(flow, at) + 1
    return min(at, len(flow))


def _line_end(flow: str, at: int) -> int:
    """Where the line of *at* ends."""
    end = flow.find("\n", at)
    return end if end >= 0 else len(flow)
