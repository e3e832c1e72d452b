"""Quotation marks as they are typed, made into one kind, and the quotations between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.document import Span
from thidua.structure.text_spans import trimmed

# Two apostrophes in place of a mark, before or after a word; single marks around a phrase; and
# marks turned the wrong way. Every replacement is as long as what it stands for.
_DOUBLED = re.compile(
    r"(?P<close>(?<=\S)(?:''|’’|´´|‘‘(?=[\s.,;:)]|$)|(?<=[^\W\d]),,(?=\s?(?:[;.:)]|$))))|(?:''|‘‘|``|’’|,,)(?=\s?\w)"
)
_TWICE = ("''", "’’", "´´", "‘‘", "``", ",,")
_ANGLES = re.compile(r"<<(?=\s?\w)(?P<inside>[^<>\n]{2,160})>>")  # "<<Đổi mới, kỷ cương>>"
_SINGLE = re.compile(r"(?<![\w‘])[‘'](?P<inside>\w[^‘’'“”\"\n]{4,160}[^\s‘’'])[’'](?![\w’'])")
_TURNED = re.compile(r"(?P<close>“(?<=[^\s(“].)(?=[\s.,;:)!?]|$))|”(?<![\w.,;:!?)].)(?=\w)")
# "Giữ vững phẩm chất "Bộ đội Cụ Hồ", thi đua lập công": one inside another, typed alike
_NESTED = re.compile(
    r"(?<![^\s(:])\"(?=\w)(?P<before>[^\"“”\n]{3,200}?\s)\"(?=\w)(?P<inner>[^\"“”\n]{2,60})\"(?=[\s,.;])"
    r"(?P<after>[^\"“”\n]{2,300})\"(?=[\s.,;:)]|$)"
)
_FEWEST_NESTED = 4  # marks
# “Phong trào thi đua năm tốt “…””, “Thực hiện cuộc vận động “…” năm 2031”: the inner is the name
_NAMES_INNER = re.compile(
    r"(?:phong trào|cuộc vận động|đợt|thi đua|hội thi|cuộc thi|chủ đề|phương châm|khẩu hiệu|mô hình|chương trình)(?!\w)[^“”]{0,24}$",
    re.I,
)
_CODE = re.compile(r"\d[A-ZĐ]")  # phong trào “5S”
_LONGEST_OUTER = 400
_OPENS, _CLOSES = re.compile('[“«"]'), re.compile('[”»"]')


_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?=[^\n“\"]{3,200}[”\"])[^\n]+)?")
# What a page break has cut off an open quotation.
_REST = re.compile(r"\n{1,3}[^\n“”\"]{1,120}”")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: offsets of what stands between its marks, and of the whole with them."""

    inner: Span
    outer: Span


def marked(flow: str) -> str:
    """*flow* with doubled, single and turned marks as “ and ”; offsets stay the same."""
    if any(mark in flow for mark in _TWICE):
        flow = _DOUBLED.sub(lambda m: "” " if m["close"] else " “", flow)
    if "<<" in flow:
        flow = _ANGLES.sub(lambda m: f" “{m['inside']}” ", flow)
    if flow.count('"') >= _FEWEST_NESTED:
        flow = _NESTED.sub(lambda m: f"“{m['before']}“{m['inner']}”{m['after']}”", flow)
    if "'" in flow or "‘" in flow:
        flow = _SINGLE.sub(lambda m: f"“{m['inside']}”", flow)
    return _TURNED.sub(lambda m: "”" if m["close"] else "“", flow)


def _outer(flow: str, opening: int, inside: int, closing: int, end: int) -> int | None:
    """Where the quotation that opens at *opening* closes, if it is a name with another in it.

    The one *inside* ends at *closing*; None where that one is the name.
    """
    if _NAMES_INNER.search(flow, opening + 1, inside) or not flow[opening + 1 : inside].strip():
        return None
    last = _CLOSES.search(flow, closing + 1, min(end, opening + _LONGEST_OUTER))
    if last is None or flow.find("“", closing, last.start()) >= 0 or ". " in flow[opening:inside]:
        return None
    return last.start()


def quotations(flow: str, first: int, last: int) -> Iterator[Quotation]:
    """Quotations, paired inside a paragraph; an inner quotation is not one of its own."""
    for paragraph in _PARAGRAPH.finditer(flow, first, last):
        at, end = paragraph.span()
        alike = paragraph[0].count("”")
        if alike and alike % 2 == 0 and _OPENS.search(flow, at, end) is None:
            for _ in range(alike // 2):  # both marks typed alike: thi đua ”Dạy tốt”
                opening = flow.index("”", at)
                at = flow.index("”", opening + 1) + 1
                yield Quotation(trimmed(flow, opening + 1, at - 1), Span(opening, at))
            continue
        if flow.rfind("“", at, end) > flow.rfind("”", at, end) and (rest := _REST.match(flow, end)):
            end = rest.end()
        while at < end:
            if (first_mark := _OPENS.search(flow, at, end)) is None:
                break
            opening = first_mark.start()
            if (next_mark := _CLOSES.search(flow, opening + 1, end)) is None:
                break
            closing = next_mark.start()
            if flow[opening] == "“" and (inside := flow.rfind("“", opening, closing)) > opening:
                whole = _outer(flow, opening, inside, closing, end)
                opening, closing = (opening, whole) if whole else (inside, closing)
            inner = trimmed(flow, opening + 1, closing)
            if inner.end - inner.start > 2 or _CODE.fullmatch(flow, *inner):
                yield Quotation(inner, Span(opening, closing + 1))
            at = closing + 1
