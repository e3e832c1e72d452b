"""Marks that no sentence needs, or that part its clauses in another way, made plain ones.

Odd bullets and tick boxes are blanked, enumerations on one line become semicolons, footnotes and
a reader's comments go.
"""

from __future__ import annotations

import re

from thidua.extract.anchored import matches, starts
from thidua.extract.targets.borders import ACTION_AND_NUMBER
from thidua.extract.targets.places import FILLER
from thidua.knowledge.folding import LOWER, UPPER

_SYMBOL = "\u00a4\u00a7\u00b6\u2020\u2021\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u297f\u2b00-\u2bff\ue000-\uf8ff\ufe0f\U0001f000-\U0001faff"
# "=> kiểm tra", ">> Mỗi", "~ số cháu", "👉 cập nhật": what an item may open with
_BULLET = re.compile(
    rf"^(?P<lead>[ \t]*(?:[-+*•–]\s*)?)(?P<mark>(?:[{_SYMBOL}·●○◦■□▪▫~&§]|=>|->|>{{1,3}}(?!\s*[\d=])|\[[ xX✓]?\])[ \t]*)+",
    re.M,
)
_INSIDE = re.compile(rf"(?<=\S)[ \t]+[{_SYMBOL}•●○◦■▪]+[ \t]+(?=\S)")
# "… xếp loại B trở lên + Kết nạp 20 hội viên - ít nhất 95% …": items on one line; no "công nghiệp - xây dựng 16%"
_SIGNED = re.compile(
    rf"[-+–](?<=[^\W\d_][ \t].)(?=[ \t]+(?:(?:(?:ít\s+nhất|tối\s+thiểu|trên|từ|có)\s+){{0,2}}\d[\d.,]*\s?%|(?!xây\s+dựng\s){ACTION_AND_NUMBER}))",
    re.I,
)
_HAS_SYMBOL = re.compile(rf"[{_SYMBOL}·●○◦■□▪▫~§]")
_HAS_SIGN = re.compile(r"^[ \t]*(?:=>|->|>)|\[[ xX]?\]", re.M)
# "☐ Đạt  ☐ Không đạt": to be ticked
_TICK_BOXES = re.compile(r"(?<=\S)[ \t]+[☐□◻▢][^\n]*")
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_ESCAPED_NUMBER = re.compile(r"(?P<whole>\d{1,3})\\(?P<part>[.,]\d)")
_COMMENT = re.compile(
    r"^(?:Commented|Comment|Nhận xét|Ghi chú|Chú thích)\s*\[[^\]\n]{1,8}\]:?[^\n]*", re.M
)
_REFERENCE = re.compile(r"\[(?:[A-Za-z]{1,4}\d{1,3}|\d{1,2})\](?!\()")
_NOTES = re.compile(r"\n[ \t]*_{5,}[ \t]*\n")
_NOTE = re.compile(r"[ \t]*\[?\(?(?P<number>\d{1,2})\)?\]?[.)]?[ \t]+[^\n]*\n?")
# "Chi ngân sách = 280 tỷ đồng", "hạ xuống = 0,1%"; no "Khối 6: 3 lớp = 125 học sinh"
_EQUALS = re.compile(r"(?<=[\w)”])[ \t]=(?=[ \t]*\d)")
_NAMES_NO_NUMBER = re.compile(
    r"[ \t]*(?:\d{1,2}[./)][ \t]*)?(?:[^\d\n]|(?:19|20)\d\d(?!\d)|\d{1,2}(?=[ \t]+tuổi))*"
)
# "SAIDI (phút) | < 73": the unit before a bound
_BOUNDED = re.compile(r"(?<=[^\W\d_]\))[ \t](?=[<≤]\s?\d)")
_MOVES = re.compile(r"(?<!\w)(?:lên|xuống|còn|đạt|là|tăng|giảm|được)$", re.I)
# "1/Tổng sản lượng …": no word is left to the number of an item
_GLUED_ITEM = re.compile(rf"^[ \t]*\d{{1,2}}/(?=[{UPPER}][{LOWER}])", re.M)
_TAG = re.compile(
    r"</?(?:b|i|u|s|br|p|em|strong|span|sup|sub|del|td|tr|li|ul|font|mark)(?:\s[^<>\n]{0,80})?/?>",
    re.I,
)
_STRUCK = re.compile(r"~~[^~\n]+~~|<(?P<tag>del|s)>[^<\n]*</(?P=tag)>")
_LAID_OVER = re.compile(r"(?<!\w)(?:==|__)(?=\S)|(?<=\S)(?:==|__)(?!\w)")
_ENTITY = re.compile(
    r"&(?P<name>gt|lt|ge|le|quot|percnt|ndash|mdash|bull|ensp|emsp|thinsp|#160|#37);(?P<same>=?)"
)
# A soft hyphen is no letter; old pages print "ư" as another
_ODD_LETTERS = (("\u00ad", " "), ("\u01a3", "ư"), ("\u01a2", "Ư"))
_ENTITIES = {
    "gt": ">",
    "lt": "<",
    "ge": "≥",
    "le": "≤",
    "quot": '"',
    "percnt": "%",
    "#37": "%",
    "ndash": "–",
    "mdash": "—",
    "bull": "•",
}
# "Chuyên cần 99%/Học sinh giỏi 35%"
_SLASHED = re.compile(rf"(?<=%)\s?/\s?(?=[{UPPER}][{LOWER}])")
_EXCLAIMED = re.compile(r"[!?](?=\s|$)", re.M)
# "Lao động tiên tiến ........: ...25... đồng chí"
_LEADERS = re.compile(
    r"(?:\.{4,}|…{2,}|(?:\. ){4,}|(?<=[\d:])[ \t]*(?:\.{3}|…)|(?:\.{3}|…)[ \t]*(?=[\d:]))[.… \t]*"
)
_MAY_LEAD = re.compile(
    r"\.\.\.(?:\.|[ \t]*[\d:]|(?<=[\d:]\.\.\.)|(?<=[\d:]\s\.\.\.))"
    r"|…(?:…|[ \t]*[\d:]|(?<=[\d:]…)|(?<=[\d:]\s…))|\. \. \. \. "
)
_SHARE = re.compile(r"(?P<part>\d{1,3})(?P<blank>[ \u2003]+)(?P<whole>/\d)")
_ORDINAL = re.compile(
    rf"(?P<before>(?:^|[;,.:]|(?<=\S)(?=\s))[ \t]*)(?P<mark>\((?P<a>[ivx]{{1,4}}|\d{{1,2}}|[a-hđ])\)|(?P<b>[ivx]{{1,4}}|\d{{1,2}}|[a-hđ])\)"
    rf"|(?P<c>\d{{1,2}}\.\d{{1,2}})[.)]?(?=\s+[{UPPER}{LOWER}]))(?=\s*\S)",
    re.M,
)
# The second item of an enumeration, and what stands before it: blanks after a word, or a line's end
_SECOND = re.compile(r"(?:ii|2|b)\)[ \t]|\.2\.?[ \t]")
_SECOND_HEADS = ("ii)", "2)", "b)", ".2")
_BEFORE_SECOND = {
    "i": re.compile(r"(?:[^\s|][ \t]+|\n[ \t]*)\(?$"),
    ".": re.compile(r"(?:[ \t]\d|\n[ \t]*\d{1,2})$"),
    "2": re.compile(r"[^\s|][ \t]+\(?$"),
    "b": re.compile(r"[^\s|][ \t]+\(?$"),
}
_LONGEST_MARK = 12  # characters before it
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LETTERS = ("a", "b", "c", "d", "đ", "e", "g", "h")


def with_plain_marks(flow: str) -> str:
    """*flow* with marks that the clauses of targets know, letter for letter as long."""
    if "_____" in flow and (notes := _NOTES.search(flow)):
        flow = _without_notes(flow, notes)
    if "[" in flow:
        flow = _REFERENCE.sub(_blank, _COMMENT.sub(_blank, flow))
    if "&" in flow:
        flow = _ENTITY.sub(_entity, flow)
    if "<" in flow or "~~" in flow:
        flow = _TAG.sub(_filled, _STRUCK.sub(_blank, flow))
    if "==" in flow or "__" in flow:
        flow = _LAID_OVER.sub("  ", flow)
    if "/" in flow:
        flow = _GLUED_ITEM.sub(_blank, flow)
    if " =" in flow:
        flow = _EQUALS.sub(_equal, flow)
    if "<" in flow or "≤" in flow:
        flow = _BOUNDED.sub(lambda m: ":" + m[0][1:], flow)
    if "%/" in flow or "% /" in flow:
        flow = _SLASHED.sub(lambda m: ";".ljust(len(m[0])), flow)
    if ("..." in flow or "…" in flow or ". . ." in flow) and _MAY_LEAD.search(flow):
        flow = _LEADERS.sub(lambda m: " " + FILLER * (len(m[0]) - 1), flow)
        flow = _SHARE.sub(lambda m: f"{m['blank']}{m['part']}{m['whole']}", flow)
    for odd, letter in _ODD_LETTERS:
        flow = flow.replace(odd, letter)
    if "\\" in flow:
        flow = _ESCAPED_NUMBER.sub(lambda n: f" {n['whole']}{n['part']}", flow)
        flow = _ESCAPED.sub(" ", flow)
    boxes = (">" in flow or "[" in flow) and _HAS_SIGN.search(flow)
    signs = bool(boxes or _HAS_SYMBOL.search(flow))
    if signs:
        flow = _TICK_BOXES.sub(_blank, flow)
        flow = _BULLET.sub(lambda m: m["lead"].ljust(len(m[0])), flow)
    if signs or "•" in flow:
        flow = _INSIDE.sub(lambda m: ";".ljust(len(m[0])), flow)
    flow = _SIGNED.sub(";", flow)
    if "!" in flow or "?" in flow:
        flow = _EXCLAIMED.sub(".", flow)
    return _with_semicolons(flow) if _may_list(flow) else flow


def _may_list(flow: str) -> bool:
    """Whether a second item stands where an enumeration on one line, or one below it, has it."""
    begins = starts(flow, _SECOND_HEADS, 0, len(flow))
    return any(
        _BEFORE_SECOND[second[0][0]].search(
            flow, max(0, second.start() - _LONGEST_MARK), second.start()
        )
        for second in matches(_SECOND, flow, begins, len(flow))
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _filled(match: re.Match[str]) -> str:
    return " " + FILLER * (len(match[0]) - 1)


def _equal(match: re.Match[str]) -> str:
    """A colon for the sign between a name and its number; none behind "xuống", "đạt"."""
    flow, at = match.string, match.start()
    first = max(flow.rfind(sign, 0, at) for sign in "\n.;:,|(") + 1
    if not _NAMES_NO_NUMBER.fullmatch(flow, first, at):
        return match[0]
    return "  " if _MOVES.search(flow, first, at) else " :"


def _entity(match: re.Match[str]) -> str:
    """The character that an entity of a page from the web stands for."""
    return (_ENTITIES.get(match["name"], " ") + match["same"]).ljust(len(match[0]))


def _without_notes(flow: str, notes: re.Match[str]) -> str:
    """*flow* without the footnotes below a line, and without the numbers that point to them."""
    at = notes.end()
    numbers: list[str] = []
    while (note := _NOTE.match(flow, at)) and int(note["number"]) == len(numbers) + 1:
        numbers.append(note["number"])
        at = note.end()
    if not numbers:
        return flow
    below = re.sub(r"[^\n]", " ", flow[notes.end() : at])
    above = flow[: notes.end()]
    for number in numbers:
        pointer = re.compile(
            rf"(?:(?<=[%)”])|(?<=[{LOWER}])(?<!m)|(?<=\.\d\d\d)){number}(?=[\s.,;:)]|$)", re.M
        )
        above = pointer.sub(_blank, above)
    return above + below + flow[at:]


def _next(mark: str) -> str | None:
    """The ordinal after *mark*."""
    for row in (_ROMANS, _LETTERS):
        if mark in row[:-1]:
            return row[row.index(mark) + 1]
    head, _, last = mark.rpartition(".")
    return f"{head}.{int(last) + 1}".lstrip(".") if last.isdigit() else None


def _with_semicolons(flow: str) -> str:
    """*flow* with the ordinals of an enumeration made semicolons where two follow each other."""
    found = list(_ORDINAL.finditer(flow))
    marks = [(m["a"] or m["b"] or m["c"]).lower() for m in found]
    known = [
        index
        for index, mark in enumerate(marks)
        if (index + 1 < len(marks) and _next(mark) == marks[index + 1])
        or (index and _next(marks[index - 1]) == mark)
    ]
    pieces: list[str] = []
    done = 0
    for index in known:
        match = found[index]
        opens = not flow[flow.rfind("\n", 0, match.start("mark")) + 1 : match.start("mark")].strip()
        sign = "" if opens or match["before"].strip(" \t") in (";", ".") else ";"
        first = match.start("mark")
        if sign and match["before"].strip() == ",":
            first = match.start("before")
        pieces += (flow[done:first], sign.ljust(match.end() - first))
        done = match.end()
    return "".join((*pieces, flow[done:]))
