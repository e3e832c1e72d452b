"""The grammar of a citation's head: type word, number, symbol.

Examples: ``Chỉ thị số 19/CT-TTg``, ``Kết luận 729-KL/TU``, ``QĐ số 239/QĐ-TTg``, ``Quyết định của Thủ
tướng Chính phủ số 1895/QĐ-TTg``, ``Luật Thi đua, khen thưởng số 06/2022/QH15``, ``Nghị quyết 29``.
Documents known by their body alone: ``unnumbered_grammar``; laws: ``law_grammar``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from thidua.extract.anchored import matches, starts
from thidua.knowledge.citations import (
    citation_types,
    spelled,
    type_abbreviations,
    types_by_letters,
)
from thidua.knowledge.folding import LOWER, UPPER, fold

# A symbol: capital parts joined by hyphen, slash or full stop. After a space a part needs two
# capitals, so that the next sentence is none ("12/QĐ-UBND. Các đơn vị").
_PART = rf"(?:[{UPPER}ÐĐ][\w&]{{0,14}})"
_CAPITALS = rf"(?:[{UPPER}ÐĐ](?=[{UPPER}ÐĐT&])[\w&]{{1,14}})"
# Army units are written small: "45/KH-e18", "12/KH-fBB".
_SMALL_PART = rf"(?:[{LOWER}]{{1,2}}(?:\d{{1,4}}\w{{0,3}}|[{UPPER}]{{2,4}}))"
# "QĐ- Bộ GD&ĐT": the body half written out
_OF_BODY = rf"(?:Bộ|BỘ|Sở|SỞ)\s{{1,2}}{_CAPITALS}"
SYMBOL = rf"{_PART}(?:\s{{0,2}}[-–/]\s{{0,2}}{_OF_BODY}|[-–/.+](?:{_PART}|{_SMALL_PART})|\s{{0,3}}[-–/&]\s{{0,3}}{_CAPITALS}){{0,6}}(?:(?<=QH)[\s.]\d{{1,2}}(?!\d)|\([A-ZĐ]{{1,4}}\d{{1,3}}\))?"
_NUMBER = r"\d[\dOolI]{0,4}[a-zA-Z]?"
# A word begins, or a converter has glued it to the one before: "Căn cứQuyết định", "1Thông tư".
BEGINS = rf"(?:(?<!\w)|(?=[{UPPER}])(?:(?<=[{LOWER}])|(?<=\d)(?<![\w/.,-]\d)(?=.[{LOWER}])))"
_SO = r"(?:s[ốoôóồổộ]|Số|SỐ)"
# The beginnings of type words, where another citation begins.
_OTHER = (
    r"(?i:chỉ\s+(?:thị|lệnh)|nghị\s+(?:quyết|định)|quyết\s+định|quy\s+(?:định|chế)|kết\s+luận|thông\s+(?:báo|tư|tri)|luật"
    r"|kế\s+hoạch|chương\s+trình|hướng\s+dẫn|công\s+(?:văn|điện)|đề\s+án|tờ\s+trình|văn\s+bản)(?!\w)"
)
_NO_FILLER = rf"(?:{_OTHER}|theo|tại|của|và|các|kèm|trong|tới|đến|vào|cho|đã|ban|về|với|ở|là|được|có|do|số)(?!\w)"


@cache
def type_words() -> str:
    """An alternation of all type words in any tone marks, longest first; spaces may be lost."""
    words = sorted(citation_types(), key=len, reverse=True)
    return "|".join(spelled(word).replace(r"\s+", r"\s*") for word in words)


@cache
def short_types() -> str:
    """An alternation of the abbreviated type words, where they are no part of a symbol.

    A dash before one may be the bullet of its line: "- QĐ 1299/QĐ-TTg".
    """
    words = "|".join(sorted(type_abbreviations(), key=len, reverse=True))
    return rf"(?<![/&.\-–])(?<!\S[/\-–] )(?<!\S [/\-–] )(?:{words})(?=\s*{_SO}(?!\w)|\s*\d)"


@cache
def _type() -> str:
    """A type word, in full or abbreviated, as the group ``type``."""
    return rf"(?P<type>(?i:{type_words()})(?:(?![^\W\d])|(?=số\s?\d))|{short_types()})"


@cache
def _type_heads() -> re.Pattern[str]:
    """The first two words of every type word, folded; then the abbreviated ones."""
    heads = {" ".join(word.split()[:2]) for word in citation_types()} | {"bo tieu", "bo quy tac"}
    heads.discard("bo quy")  # "công bố Quyết định"
    full = "|".join(sorted(heads, key=len, reverse=True)).replace(" ", r"\s*")
    short = "|".join(sorted({fold(word) for word in type_abbreviations()}, key=len, reverse=True))
    return re.compile(rf"{full}|\b(?:{short})\b")


@cache
def _first_words() -> frozenset[str]:
    """What the folded type words begin with; a full one may stand within a word."""
    return frozenset(fold(word).split()[0] for word in (*citation_types(), *type_abbreviations()))


@lru_cache(maxsize=4)
def type_starts(flow: str, first: int, last: int) -> tuple[int, ...]:
    """Offsets in ``flow[first:last]`` at which a type word begins; asked for by several finders."""
    folded = fold(flow)
    begins = starts(folded, _first_words(), first, last)
    return tuple(match.start() for match in matches(_type_heads(), folded, begins, last))


@cache
def numbered() -> re.Pattern[str]:
    """Type word with a number and symbol; ``name`` is a law's name between them, ``by`` an issuer."""
    return re.compile(
        rf"{BEGINS}{_type()}\s*(?:,|:(?=\s*{_SO})|(?P<open>\()(?=\s*{_SO}(?!\w)))?\s*(?:(?:thượng\s+)?khẩn\s+|ho(?:ả|a)\s+tốc\s+|hỏa\s+tốc\s+)?"
        rf"(?:(?<=[{LOWER}]\s)(?<!uật\s)(?<!lệnh\s)(?P<what>(?:(?!{_NO_FILLER})(?:[{LOWER}]+|năm\s+\d{{4}})\s+){{1,6}})(?={_SO}\s?[:.,]?\s*\d))?"
        rf"(?:của\s+(?P<by>[{UPPER}](?:(?:(?!{_OTHER})|(?=Kế\s+hoạch\s+(?:và|-)\s+Đầu\s))[^.;:,\n\d“\"()]){{2,80}}?)(?:\s*[:(]\s*|\s+)(?={_SO}\s?[:.,]?\s*\d))?"
        rf"(?P<name>(?:(?<=[Ll]uật )|(?<=LUẬT )|(?<=lệnh )|(?<=LỆNH ))(?:(?i:sửa\s+đổi,?\s+bổ\s+sung\s+(?:một\s+số\s+)?điều\s+(?:của\s+)?(?:bộ\s+)?luật\s))?(?:(?!{_NO_FILLER}|ngày|năm)[^.;:\n\d]|s(?=ố\s+số\s)|v(?=à\s+(?!{_OTHER})[{LOWER}])|(?<=và )(?!{_OTHER})){{2,80}}?\s+(?=(?:(?:năm\s+)?\d{{4}}\s+)?(?:số|Số|SỐ|\d{{1,3}}/\d{{4}}/)))?"
        rf"(?(name)(?:(?:năm\s+)?\d{{4}}\s+(?={_SO}))?)"
        rf"(?:(?P<so>{_SO})\s?[:.,]?[\s.…_]*)?"
        rf"(?P<number>{_NUMBER}(?=\s*[-–/.]|\s{{0,3}}[A-ZĐ]{{2,4}}\s?[/-][A-ZĐ]))?\s*"
        # "KẾ HOẠCH / - Nghị quyết": without number and "số" there is none to wait for
        r"(?(so)|(?(number)|(?!)))(?P<joint>[-–/]|\.(?!\s)|(?<=\d)(?=[A-ZĐ])|(?<=\s)(?=[A-ZĐ]{2,4}\s?[/-][A-ZĐ]))\s*"
        r"(?:(?P<year>\d{4,5})\s?[-/]?\s?)?"
        rf"(?P<symbol>{SYMBOL})",
    )


_JOINS = r"\s*(?:[,;]\s*(?:và|hoặc)?|và|hoặc|&|\+)\s*"
# In a list: "các Nghị quyết số 18-NQ/TW, số 19-NQ/TW và số 20-NQ/TW".
LISTED = re.compile(
    rf"{_JOINS}(?:(?P<so>[Ss]ố)\s?:?\s*)?(?P<number>{_NUMBER})\s*(?P<joint>[-–/])\s*"
    rf"(?:(?P<year>\d{{4}})\s?/\s?)?(?P<symbol>{SYMBOL})"
)
_LIST_ITEM = r"\d{1,4}(?:/(?:19|20)\d\d)?(?:\s*,?\s*ngày\s+\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)?"
# Numbers that wait for the symbol of the last: "các Nghị quyết số 18, 19-NQ/TW".
UNSIGNED = re.compile(
    rf"{_LIST_ITEM}(?:{_JOINS}(?:số\s+)?{_LIST_ITEM}){{0,6}}?"
    rf"(?={_JOINS}(?:[Ss]ố\s?:?\s*)?\d{{1,4}}\s*[-–/]\s*(?:\d{{4}}\s?/\s?)?(?:[{UPPER}]{{2}}|QĐi))"
)
UNSIGNED_ITEM = re.compile(
    rf"(?:số\s+)?(?P<number>\d{{1,4}})(?:/(?P<year>(?:19|20)\d\d))?(?P<rest>\s*,?\s*ngày\s+[\d/.-]+\d)?(?:{_JOINS}|$)"
)
# A year typed behind the symbol: "19/CT-TTg/2021".
LATE_YEAR = re.compile(r"\s?[/-]\s?(?P<year>(?:19|20)\d\d)(?![\d/])")
# A home-made symbol goes on over a space: "03-KHLĐ/THCS AHu ngày".
LATE_PART = re.compile(rf"(?<=[{UPPER}])\s[{UPPER}](?=\w*[{UPPER}])\w{{1,7}}(?=\s*,?\s+ngày\s)")

# Articles before the citation: "khoản 2 Điều 16 Luật …", "theo điểm a khoản 1 Điều 5 của Nghị định".
ARTICLE = re.compile(
    r"(?P<article>(?:(?:điểm\s+[a-zđ]|khoản\s+\d+|[ĐđMm]iều\s+\d+[a-z]?|[Mm]ục\s+(?:\d+|[ivx]+|[a-zđ])(?!\w))(?:\s*,\s*|\s+)){1,4})(?:của\s+)?$",
    re.I,
)
_KNOWN_BY_NUMBER = r"(?:(?i:nghị\s+quyết|chỉ\s+thị|nghị\s+định|thông\s+tư|kết\s+luận|quyết\s+định)|Quy\s+định|Đề\s+án|(?:Kế\s+hoạch|Công\s+văn)(?=\s+(?!(?:19|20)\d\d\s)\d{2,5}\s+(?:về|của)\s)|Chương\s+trình\s+phối\s+hợp(?=\s+\d+\s+giữa\s))"


@cache
def unsigned_head() -> re.Pattern[str]:
    """The type word before numbers that share the symbol of the last of them."""
    return re.compile(
        rf"(?<!\w){_type()}\s+(?:{_SO}\s?:?\s*)?(?=\d{{1,4}}(?:/\d{{4}})?\s*(?:,|;|và|hoặc|&|\+|ngày))"
    )


@cache
def named_number() -> re.Pattern[str]:
    """A number without a symbol, known by what follows: "Nghị quyết 29 về …", "KH số 171 ngày …"."""
    return re.compile(
        rf"(?<!\w)(?P<type>{_KNOWN_BY_NUMBER}|(?:(?i:{type_words()})|{short_types()})(?=\s+{_SO}(?!\w)|\s+\d{{1,5}}\s+ngày\s+\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}))\s+"
        rf"(?:{_SO}\s?:?\s*)?(?P<number>\d{{1,5}}[a-z]?)(?:/(?P<year>(?:19|20)\d\d))?"
        r"(?=\s+(?:về|của|giữa)\s|\s*,?\s*\(?[Kk]h[óo][áa]\s+[IVX]+|\s*,?\s*\(?ngày\s*\d|\s*[“\"]|\s*,\s*của\s|\s+năm\s+\d{4}\s+(?:của|về)\s|(?<=số\s\d\d)\s+(?:tiếp\s+tục|thực\s+hiện|triển\s+khai)\s|(?<=số\s\d\d\d)\s+(?:tiếp\s+tục|thực\s+hiện|triển\s+khai)\s)"
    )


@cache
def signed_number() -> re.Pattern[str]:
    """Number and symbol without a type word: "đánh giá theo 22/2021/TT-BGDĐT"; begins at the joint."""
    letters = sorted(types_by_letters(), key=len, reverse=True)
    return re.compile(
        rf"(?<=\d)\s?(?P<joint>[-–/])\s?(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?"
        rf"(?P<symbol>(?P<letters>{'|'.join(letters)})\s?[-–/]\s?[{UPPER}][{UPPER}&]\w*(?:[-–][{UPPER}&]\w+){{0,3}})(?![\w/])"
    )


# What stands before that joint.
NUMBER_BEFORE = re.compile(r"(?<![\w/.,\-–])(?P<so>[Ss]ố\s?:?\s*)?(?P<number>\d{1,5})$")


# "Hướng dẫn 1127", "chỉ thị 40": a short name, if the document cites that number in full. A number
# of years or months is none: "kế hoạch 5 năm".
BARE_NUMBER = re.compile(
    r"(?<!\w)(?P<type>[NnCcTtKkQqHh](?:ghị\s+quyết|hỉ\s+thị|ghị\s+định|hông\s+tư|ết\s+luận|uyết\s+định|ướng\s+dẫn|ế\s+hoạch|hương\s+trình|ông\s+văn|uy\s+định)(?:\s+liên\s+tịch)?|QĐ|NQ|NĐ|CT|KH|HD|TT|KL)\s+(?:số\s+)?"
    r"(?P<number>\d{1,5}[a-d]?)(?![\d/\w]|\.\d|\s?[-–/%]|,\d)"
    r"(?!\s+(?:năm(?!\s+(?:19|20)\d\d(?!\s?[-–]\s?20))|tháng|tuần|quý)(?!\w))"
)
# Further ones after the first: "Nghị quyết 57, 59, 66 và 68".
MORE_NUMBERS = re.compile(
    r"\s*(?:,|và|hoặc|,\s*và)\s+(?P<so>số\s+)?(?P<number>\d{2,4})"
    r"(?=\s*(?:[,;:)”\"]|\.(?!\d)|$|\n)|\s+(?:và|hoặc|của|gắn|về|ban\s+hành)\s)"
)
# A well-known document by its number alone, as a name: "học tập Chỉ thị 05, Nghị quyết 57."
WELL_KNOWN = re.compile(
    r"(?<!\w)(?P<type>Nghị\s+quyết|Chỉ\s+thị|Nghị\s+định|Thông\s+tư|Kết\s+luận|Quyết\s+định|Quy\s+định|Đề\s+án|NQ|NĐ|QĐ|(?:nghị\s+(?:quyết|định)|chỉ\s+thị|kết\s+luận|thông\s+tư)(?=\s+số\s+\d{2,4}(?:,|\s+và)\s+(?:số\s+)?\d{2,4}|\s+\d{2,3}(?!\d)))\s+(?:số\s+)?"
    r"(?P<number>\d{2,4})(?:/(?P<year>(?:19|20)\d\d))?"
    r"(?!(?:,\s*\d{1,4}){1,5}\s*[/-])(?=\s*(?:[,;:()”\"]|\.(?!\d)|$|\n)|\s+(?:và|gắn|trong|theo|đến|tới|đã|là|vào|với|hoặc|một)\s)"
)
