"""Numbers of headings and items that OCR misread, put right by the sequence they stand in.

Two kinds of evidence: what was read looks like the number that comes next (``H.`` after ``I.`` is
``II.``), or the numeral is printed wider than what was read (an ``I`` of ``III.`` was lost). A
number that is only out of sequence stays as it is: that may be the document's own mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.ingest.numerals import roman
from thidua.ingest.tokens import TextLine, Token
from thidua.knowledge.syllables import is_marked_syllable

_ROMAN = re.compile(r"(?P<mark>[IVXLHTUNl1|!\]iÍÌ]{1,6})(?P<stop>[.,:)/-]?)")
_GLUED = re.compile(r"(?P<mark>[IVXLH1l|]{1,5})(?P<stop>[.-]?)(?P<word>[^\W\d_]{2,})")
_WHOLE = re.compile(r"(?P<mark>[IVXH]{1,5})(?P<stop>[.,;:)/-]*)")
_CUES = frozenset(("thứ", "khóa", "khoá", "lần", "quý", "loại", "hạng", "cấp", "phần", "chương"))
_LIKE_ONE = frozenset(("I.", "I/", "I)", "I-", "l.", "l/", "l)", "l-"))
_NUMBERED = re.compile(r"(?P<mark>[IVX]{1,5}|\d{1,2})(?P<stop>[./)-])")
_LOST_STOP = re.compile(r"(?P<mark>\d{1,2}),")  # a full stop whose foot is blurred
_PARTS = re.compile(r"(?P<parts>[1-9]\d?[.,][1-9]\d?(?:[.,][1-9]\d?)?)[.,:;]")
_FEW_WORDS = 3
_BARS = frozenset("IlLH1|!]i")  # what an I is read as
_ITEM = re.compile(r"(?P<mark>[^\W_]{1,2}|[§$?})©€]|[1-9]\d)(?P<stop>[.)/-])")
# What the letters of a misread numeral are made of.
_STROKES = str.maketrans(dict.fromkeys("LTl1|!]iÍÌ", "I") | dict.fromkeys("HUN", "II"))
_LIKE_DIGIT = {
    **dict.fromkeys(("S", "s", "Š", "š", "§", "$", "o", "oS", "Ss"), "5"),
    **dict.fromkeys(("ó", "Ó", "G"), "6"),
    **dict.fromkeys(("l", "|", "!"), "1"),
    **dict.fromkeys(("Z", "z"), "2"),
    **dict.fromkeys(("}",), "3"),
    **dict.fromkeys(("A",), "4"),
    **dict.fromkeys(("?",), "7"),
    **dict.fromkeys(("B",), "8"),
    **dict.fromkeys(("q", "g"), "9"),
}
_LIKE_LETTER = {
    "ø": "g",
    "©": "c",
    "€": "c",
    "á": "a",
    "ä": "a",
    **dict.fromkeys(("ð", "ở", "ớ", "ỡ"), "đ"),
}
_ALPHABET = "abcdđeghiklmn"
# Widths in ems of Times, mean of regular and bold, and of what closes a numeral.
_WIDTH = {"I": 0.36, "V": 0.72, "X": 0.72, "": 0.0, ".": 0.25, ",": 0.25, "-": 0.33, "/": 0.28, ")": 0.33, ":": 0.3}  # fmt: skip
_BEARINGS = 0.15
_CAPITAL = 0.66  # ems
_DOUBTFUL = 0.6
_ABOVE_LINE = 0.8  # of the height of a word that ends in a comma
_MORE = 0.22  # ems; of the width of a lost I


@dataclass
class _Sequence:
    """How far the numbering has come."""

    numeral: int = 0
    stop: str = ""
    items: dict[str, int] | None = None
    letters: dict[str, int] | None = None


def put_numbers_right(lines: Sequence[TextLine]) -> None:
    """Correct the numerals of *lines*, those of a whole document; what was read stays known."""
    for line in lines:
        _put_strokes_back(line)
        _put_stops_back(line)
    at = _Sequence()
    for line, text in _corrected(lines, at):
        first = line.tokens[0]
        read = (first.read[0] if first.read else first.text, "numbering", 0.9)
        line.tokens[0] = first._replace(text=text, read=read)


def _put_strokes_back(line: TextLine) -> None:
    """Give numerals that are printed wider than they were read the strokes that were lost."""
    for index, token in enumerate(line.tokens):
        match = _WHOLE.fullmatch(token.text)
        cued = index and line.tokens[index - 1].text.lower() in _CUES
        if match is None or not (cued or (index == 0 and match["stop"])):
            continue
        mark, stop = match["mark"], match["stop"]
        meant = mark + "I" * _lost_strokes(mark, stop, token)
        if _value(mark) is None:  # an H for an I, or for two
            ways = [mark.replace("H", "I"), mark.replace("H", "II")]
            whole = [way for way in ways if _value(way)] if cued else []
            meant = min(whole, key=lambda way: abs(_room_left(way, stop, token)), default=mark)
        if meant != mark and _value(meant):
            read = (token.read[0] if token.read else token.text, "numbering", 0.9)
            line.tokens[index] = token._replace(text=meant + stop, read=read)


def _put_stops_back(line: TextLine) -> None:
    """Give a number of two or three parts its full stops: ``6.1, Trang bị``, ``1,2. Phân công``."""
    if line.column or len(line.tokens) < _FEW_WORDS:
        return
    first, second = line.tokens[:2]
    parts = _PARTS.fullmatch(first.text)
    if parts is None or not second.text[:1].isupper():
        return
    meant = parts["parts"].replace(",", ".") + "."
    if meant != first.text:
        read = (first.read[0] if first.read else first.text, "numbering", 0.9)
        line.tokens[0] = first._replace(text=meant, read=read)


def _corrected(lines: Sequence[TextLine], at: _Sequence) -> Iterator[tuple[TextLine, str]]:
    heads = [line for line in lines if len(line.tokens) > 1 and not line.column]
    values = [_value(line.tokens[0].text.rstrip(".-/)")) for line in heads]
    for index, line in enumerate(heads):
        first, second = line.tokens[0], line.tokens[1].text
        read = first.read[0] if first.read else first.text
        if (glued := _GLUED.fullmatch(read)) and _is_new_word(read, glued):
            mark, stop = glued["mark"], glued["stop"]
            text = _numeral(mark, stop, first, at, None) or mark + stop
            if _value(text.rstrip(".-/)")) == at.numeral:
                yield line, f"{text} {glued['word'] if read == first.text else first.text}"
            continue
        if stop := _stop_of_item_one(heads, index, at, values):
            at.items = {**(at.items or {}), stop: 1}
            yield line, "1" + stop
            continue
        numeral = _ROMAN.fullmatch(first.text)
        later = next((value for value in values[index + 1 :] if value), None)
        # II follows, and this is no run-in label
        first_of_all = (
            first.text == "1." and at.numeral == 0 and later == 2 and ":" not in line.text
        )
        if numeral and (first_of_all or _is_heading(numeral["mark"], numeral["stop"], second)):
            text = _numeral(numeral["mark"], numeral["stop"], first, at, later)
            at.stop = numeral["stop"] or at.stop
            at.items, at.letters = {}, {}
        elif (item := _ITEM.fullmatch(first.text)) and _opens_item(second, item["stop"]):
            text = _item(item["mark"], item["stop"], at)
        elif (blurred := _LOST_STOP.fullmatch(first.text)) and second[:1].isupper():
            text = _next_item(blurred["mark"], at)
        else:
            continue
        if text and text != first.text:
            yield line, text


def _opens_item(word: str, stop: str) -> bool:
    """Whether an item may begin with *word*: "d) Tỷ lệ …", "đ) 85% viên chức"; "2. 100" may not."""
    return word[:1].strip("“\"'(").isupper() or (stop == ")" and word[:1].isdigit())


def _stop_of_item_one(
    heads: Sequence[TextLine], index: int, at: _Sequence, values: Sequence[int | None]
) -> str:
    """What closes a ``1.`` read as ``I.``, below a heading and before a ``2.``; else nothing.

    It may be a heading itself where the headings have digits, and no ``II`` is among *values*.
    """
    first, second = heads[index].tokens[:2]
    read = first.read[0] if first.read else first.text  # a digit is wider than an I
    if read not in _LIKE_ONE or (at.numeral and second.text.isupper()):
        return ""
    firsts = [line.tokens[0].text for line in heads[index + 1 :]]
    below = not second.text.isupper() or 2 in values or not _LIKE_ONE.isdisjoint(firsts)
    if at.numeral == 0 and below:
        return ""
    stop = read[1:]
    labels = map(_NUMBERED.fullmatch, firsts)
    following = next((label["mark"] for label in labels if label and label["stop"] == stop), "")
    return stop if following == "2" else ""


def _is_new_word(text: str, glued: re.Match[str]) -> bool:
    """Whether a capital word, none by itself, is one without the numeral before it: ``I.MỤC``."""
    word = glued["word"]
    if not (word.isupper() and is_marked_syllable(word.lower())):
        return False
    return bool(glued["stop"]) or not is_marked_syllable(text.lower())


def _is_heading(mark: str, stop: str, second: str) -> bool:
    """Whether a heading follows: in capitals, after a numeral or bars, or a letter that is no word."""
    if second.isupper() and len(second) > 1:
        return True
    if _value(mark) is not None or (len(mark) > 1 and _BARS.issuperset(mark)):
        return second[:1].isupper() and bool(stop)
    return second[:1].isupper() and mark[0] in "LH"


def _numeral(mark: str, stop: str, token: Token, at: _Sequence, later: int | None) -> str | None:
    """The roman numeral that *mark* is, *later* the next one; None where it is as read."""
    value = _value(mark)
    following = roman(at.numeral + 1)
    strokes = mark.translate(_STROKES)
    if value == at.numeral + 1:
        at.numeral = value
        return None if stop else mark + at.stop
    as_read = token.read[0] if token.read else ""  # before a stroke was put back
    if value == later == at.numeral + 2 and _value(as_read.rstrip("./)-")) == at.numeral + 1:
        at.numeral += 1
        return as_read
    if mark.isdigit() and later != at.numeral + 2:
        return None  # 1. MỤC ĐÍCH, 2. NỘI DUNG
    if value is None and (strokes in (following, "I") or _is_one_stroke_more(strokes, following)):
        at.numeral = 1 if strokes == "I" else at.numeral + 1
        return roman(at.numeral) + (stop if stop in "-/)" and stop else ".")
    if value is not None and value == at.numeral and _is_next(mark, stop, token, at, later):
        at.numeral += 1
        return following + stop
    if value is not None:
        at.numeral = value
    return None


def _is_one_stroke_more(strokes: str, following: str) -> bool:
    """Whether an H was read for an I and what stands near: ``IH`` for ``II``."""
    return strokes == following + "I" and set(following) == {"I"}


def _is_next(mark: str, stop: str, token: Token, at: _Sequence, later: int | None) -> bool:
    """Whether a numeral read twice is the next one: printed wider, or doubtful and before *later*."""
    doubtful = (token.confidence or 0.0) < _DOUBTFUL and later == at.numeral + 2
    return doubtful or _is_wider(mark, stop, token)


def _value(mark: str) -> int | None:
    return next((n for n in range(1, 21) if roman(n) == mark), None)


def _is_wider(mark: str, stop: str, token: Token) -> bool:
    """Whether *token* is printed wide enough for one more I than was read."""
    return _lost_strokes(mark, stop, token) > 0


def _lost_strokes(mark: str, stop: str, token: Token) -> int:
    """How many more an I the room of *token* holds than was read: none, one or two."""
    extra = _room_left(mark, stop, token) if mark.endswith("I") else 0.0
    strokes = max(1, round(extra / _WIDTH["I"])) if extra > _MORE else 0
    return strokes if strokes < 3 else 0


def _room_left(mark: str, stop: str, token: Token) -> float:
    """Ems by which *token* is printed wider than *mark* and *stop* are."""
    height = token.bottom - token.top
    em = height * (_ABOVE_LINE if stop and stop[-1] in ",;" else 1.0) / _CAPITAL
    expected = sum(_WIDTH.get(letter, 0.5) for letter in mark) - _BEARINGS
    expected += sum(_WIDTH.get(letter, 0.25) for letter in stop)
    return (token.x1 - token.x0) / em - expected


def _next_item(mark: str, at: _Sequence) -> str | None:
    """The number *mark* with its full stop, if it comes next; None where it may be of a sentence."""
    items = at.items or {}
    if items.get(".") != int(mark) - 1:
        return None
    items["."] = int(mark)
    return f"{mark}."


def _item(mark: str, stop: str, at: _Sequence) -> str | None:
    """The number or letter of an item that *mark* is; None where it is as read."""
    items, letters = at.items or {}, at.letters or {}
    at.items, at.letters = items, letters
    if mark.isdigit():
        items[stop] = int(mark)
        return None
    following = str(items.get(stop, 0) + 1)
    place = letters.get(stop, 0)
    expected = _ALPHABET[place] if place < len(_ALPHABET) else ""
    if _LIKE_LETTER.get(mark) == expected:
        letters[stop] = place + 1
        return f"{expected}{stop}"
    if _LIKE_DIGIT.get(mark) == following and not (place and mark.isalpha()):
        items[stop] = int(following)
        return f"{following}{stop}"
    if mark in _ALPHABET:
        letters[stop] = _ALPHABET.index(mark) + 1
    return None
