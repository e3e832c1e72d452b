"""What OCR has certainly misread, put right; every change is kept with what was read.

Rules that are sure in this genre and silent elsewhere: a syllable told by its
neighbours (``KÉ HOẠCH``), symbols of documents (``19/CT-T1g``), digits inside dates (``tháng l1``),
signs that no Vietnamese text has (``b/€``).
A wrong correction is worse than none: a rule that has two answers gives none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, pairwise
from statistics import fmean as mean

from thidua.document import ILLEGIBLE
from thidua.ingest.decoding import decoded
from thidua.ingest.specks import cleaned, parted
from thidua.ingest.tokens import Reading
from thidua.ingest.word_specks import without_specks
from thidua.knowledge.folding import fold
from thidua.knowledge.lexicon import apart, is_word
from thidua.knowledge.misread_phrases import misread_in_phrase
from thidua.knowledge.syllables import may_be_syllable
from thidua.knowledge.symbols import symbol_like

_WORD = re.compile(r"(?P<before>(?:(?:KT|TM|TL|TUQ|Q)[./])?\W*)(?P<word>[^\W\d_]+)(?P<after>\W*)")
_SYMBOL = re.compile(
    r"(?P<head>\W*)(?P<number>(?:\d{1,5}[a-z]?[-/]){1,2})?(?P<symbol>[A-ZĐÐ]\S{2,20}?)(?P<dirt>['’‘]?)(?P<tail>[.,;:)]*)"
)
_NUMBER = re.compile(r"\d{1,5}[a-z]?[-/–]?")
_JOINTS = frozenset("-–/")
_STROKE = re.compile(r"[¡ÌìÏï](?P<sign>[.,)/:-]?)")  # of a label
_STROKES = re.compile(
    r"(?P<strokes>[IVX1lị¡ÌìÏïÍỊ|\[\]]{1,5})(?P<sign>[./:)-]{1,2})"
)  # of a numeral
_AS_ROMAN = str.maketrans(dict.fromkeys("1lị¡ÌìÏïÍỊ|[]", "I"))
_ROMAN = re.compile(r"(?:X{0,2})(?:IX|IV|V?I{0,3})")
_ROUNDS = frozenset(("dot", "chang", "buoc", "doan"))
_FOREIGN = str.maketrans({"⁄": "/", "∕": "/", "Ð": "Đ", "ð": "đ", "ñ": "n", "Ñ": "N"})
_TILDED = re.compile(r"(?<=[^\W\d_])ð")  # rõ: no syllable has its đ inside
_HUNDRED = re.compile(r"^(\(?)[\]\[|lI!]?00%")  # l00%, 00%: no share begins with two noughts
_DECIMAL = re.compile(r"(?<=\d);(?=\d{1,2}%)")  # 9;5%
_DOUBLED = re.compile(r"Đ(?=Ð)|Ð(?=Đ)|N(?=Ñ)|Ñ(?=N)|/(?=⁄)|⁄(?=/)")  # one letter read as two
_SENT_FOR = re.compile(r"\((?:b/[€©eo]|[l']?/[c€©])\)")  # để báo cáo: to report to
_ABOUT = re.compile(r"(?P<head>\(?V/)(?:[%yx.]|v\.)?")  # about: "V/v" before a word, not V/ THI ĐUA
_QUARTER = re.compile(r"[FPr]V(?P<year>/20\d\d\W*)")  # quý IV/2031
_ADDRESS = re.compile(r"\(?[®@](?=[\w-]+\.\w)")
_LETTER_T = re.compile(r"(?<!\w)['’‘]?[lI1|]\[(?=[^\W\d_]{2})")  # I[rường
_STROKE_TWICE = re.compile(r"(?<=\d/)[7lI1|](?=[A-ZĐ]{2})")  # 02/7NQ-CP
_FAR_YEAR = re.compile(r"(?<=\d/)2[1-9](?=\d\d(?!\d))")  # 28/5/2924
_GLUED_NUMBER = re.compile(r"^(?P<name>[Đđ]ợt|[Cc]hặng)(?=\d{1,2}\W*$)")  # Đợt1
_AMPERSAND = re.compile(r"(?<=[A-ZĐ])&[:;.](?=[A-ZĐ])")  # GD&:ĐT
_DIRT = re.compile(r"[`´ˆ‡†^¬¡¿]+")  # what no text has
_DASHES = re.compile(r"(?<=\w)[-–—]{2,}$")
_LOW_LINE = re.compile(r"(?<=[^\W_])_$")  # 5_: dirt below the line; more of them are a blank
_PER_MILLE = re.compile(r"%[oO](?=[.,;)]*$)")  # 11,2%o
_SQUARE = re.compile(r"^(k?m)\?(?=[.,;)]*$)")  # 8.000 m?
_PERCENT_DIRT = re.compile(r"(?<=%)_+$")
_MISREAD_YEARS = frozenset(("nắm", "nãm", "nằm", "nẵm", "nặm", "nẳm"))  # 70 nắm
_COMRADES = re.compile(
    r"đ(?:[íìi]?[ce]|(?:[úứ]c|ủ|a)(?=[.,;)]))(?P<tail>[.,;)]*)"
)  # 22 đíc; 05 đức.
_SHARE = re.compile(r"\d{1,3}(?:[.,]\d+)?%")
_LONG_YEAR = re.compile(r"(?P<year>20\d(?P<last>\d))(?P=last)(?P<tail>[.,;:)]*)")  # năm 20233
_DATE_UNITS = {"ngay": "ngày", "thang": "tháng", "nam": "năm"}
_DATE_NUMBER = re.compile(r"(?:\d{1,2}|(?:19|20)\d\d)(?!\d)")
_DATE_CUE = {"ngày": 31, "tháng": 12}
_SYMBOL_READ = re.compile(r"\d{1,5}[a-z]?[-/](?:\d{4}/)?[A-ZĐ]\S*[^\W\d_]")
_DAY_READ = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d")
_BETWEEN = frozenset(("và", "của", "từ", "đến", "do", "là", "hoặc"))  # a symbol and a date
_LONGEST_DAY = 5  # letters of "ngày", misread
_MISREAD_NUMBER = re.compile(r"(?P<number>[0-9lIOo]{1,2})(?P<tail>[.,;:)]*)")
_MISREAD_DATE = re.compile(
    r"(?P<head>\(?)(?P<date>[0-9lIOo]{1,2}[/.-][0-9lIOo]{1,2}[/.-][0-9lIOo]{4})(?P<tail>[.,;:)]*)"
)
_DIGITS = str.maketrans({"l": "1", "I": "1", "O": "0", "o": "0"})


@dataclass(frozen=True)
class Correction:
    """One word put right: its place in the sequence, what was read, why, and how sure (0..1)."""

    index: int
    read: str
    corrected: str
    reason: str
    confidence: float


def corrections(
    words: Sequence[str],
    confidences: Sequence[float | None] = (),
    others: Sequence[Sequence[Reading]] = (),
) -> list[Correction]:
    """What is to be changed in *words*, printed words of one text in reading order.

    *confidences* are the engine's, 0..1, one a word; without them it counts as certain of all.
    *others* are what other readings have in the place of each word.
    """
    text = list(words)
    trust = [sure or 0.0 for sure in confidences] or [1.0] * len(text)
    if others:
        trust = list(map(_agreed, text, trust, others))
    found: dict[int, Correction] = {}
    # each rule reads what those before it left
    for rule in (
        _signs,
        partial(_spoilt, confidences=trust),
        partial(_specks_beside, confidences=trust),
        _glued,
        partial(_syllables, confidences=trust, others=others),
        _fixed,
        _phrases,
        _symbols,
        _dates,
    ):
        for new in rule(text):
            reason = (
                f"{found[new.index].reason}, {new.reason}" if new.index in found else new.reason
            )
            found[new.index] = replace(new, read=words[new.index], reason=reason)
            text[new.index] = new.corrected
    return [found[index] for index in sorted(found)]


def _agreed(word: str, sure: float, others: Sequence[Reading]) -> float:
    """How *sure* the engine is of *word* in all readings that have it: one alone flatters."""
    return mean((sure, *(other.confidence for other in others if other.text == word)))


def _syllables(
    words: Sequence[str], confidences: Sequence[float], others: Sequence[Sequence[Reading]]
) -> list[Correction]:
    """Syllables whose neighbours tell what they are: ``KÉ HOẠCH``, ``Tố quốc``, ``ngành Y té``."""
    pairs = zip(words, decoded(words, confidences, others), strict=True)
    return [
        Correction(index, word, corrected, "syllable", 0.95)
        for index, (word, corrected) in enumerate(pairs)
        if word != corrected
    ]


def _symbols(words: Sequence[str]) -> list[Correction]:
    """Symbols with letters for which OCR read others that look alike."""
    found = []
    for index, word in enumerate(words):
        match = _SYMBOL.fullmatch(word)
        if match is None or not (
            match["number"] or _after_number(words, index) or _after_blank(words, index)
        ):
            continue
        symbol = symbol_like(match["symbol"])
        symbol = symbol or (match["symbol"] if match["dirt"] else None)
        if symbol and (symbol != match["symbol"] or match["dirt"]):
            corrected = match["head"] + (match["number"] or "") + symbol + match["tail"]
            found.append(Correction(index, word, corrected, "symbol", 0.9))
    return found


def _fixed(words: Sequence[str]) -> list[Correction]:
    """Formulas of which one word is misread: ``Điêu 2``, ``Ảơi nhận:``, the motto without dashes."""
    folded = [fold(word) for word in words]
    return [
        Correction(index, word, corrected, "formula", 0.95)
        for index, word in enumerate(words)
        if (corrected := _in_formula(words, folded, index)) != word
    ]


def _in_formula(words: Sequence[str], folded: Sequence[str], index: int) -> str:
    """The word at *index* as the formula around it wants it; as it is where there is none."""
    word = words[index]
    before = folded[index - 1] if index else ""
    after = folded[index + 1] if index + 1 < len(words) else ""
    if folded[index] == "dieu" and word[:1] == "Đ" and re.match(r"\d{1,2}[.,;:)]?$|[il]$", after):
        return "Điều"
    if before == "dieu" and words[index - 1][:1] == "Đ" and word in ("I", "l"):
        return "1"
    if folded[index] in ("so", "so,") and re.match(r"\d+[a-z]?[-/]", after):
        return word if word == "SỐ" else "Số" if word[0].isupper() else "số"
    if (label := _STROKES.fullmatch(word)) and _is_capital(words[index + 1 : index + 3]):
        return _roman(label["strokes"]) + label["sign"]
    if (label := _STROKE.fullmatch(word)) and (label["sign"] or before in _ROUNDS):
        return "1" + label["sign"]
    if (about := _ABOUT.fullmatch(word)) and "".join(words[index + 1 : index + 2]).islower():
        return about["head"] + "v"
    if before.isdigit() and (comrades := _COMRADES.fullmatch(word)):
        return "đ/c" + comrades["tail"]
    if before == "dat" and word == "2" and _SHARE.match(after):
        return "≥"
    if before == "quy" and (quarter := _QUARTER.fullmatch(word)):
        return f"IV{quarter['year']}"
    if after == "nhan:" and folded[index].endswith("oi") and len(word) == len("Nơi"):
        return "Nơi"
    if words[index : index + 3] == ["lập", "Tự", "do"] and before == "doc":
        return "lập -"
    if words[index - 1 : index + 2] == ["Tự", "do", "Hạnh"]:
        return "do -"
    return word


def _phrases(words: Sequence[str]) -> list[Correction]:
    """Words that are others in their phrase: ``chuyển đối``, ``Bộ tế``."""
    return [
        Correction(index, word, printed, "phrase", 0.95)
        for index, word in enumerate(words)
        if (printed := misread_in_phrase(words, index)) is not None
    ]


def _is_capital(words: Sequence[str]) -> bool:
    """Whether *words*, two of a heading, are printed in capitals."""
    return len(words) == 2 and all(word.isupper() and len(word) > 1 for word in words)


def _roman(strokes: str) -> str:
    """The Roman numeral read as *strokes*; these, if it is none or a number as it is."""
    numeral = strokes.translate(_AS_ROMAN)
    return strokes if strokes.isdigit() or not _ROMAN.fullmatch(numeral) else numeral


def _after_number(words: Sequence[str], index: int) -> bool:
    """Whether the word at *index* follows a number, maybe with a dash between: ``34 - CT/TW``."""
    before = index - 1
    if before >= 0 and words[before] in _JOINTS:
        before -= 1
    return before >= 0 and _NUMBER.fullmatch(words[before]) is not None


def _after_blank(words: Sequence[str], index: int) -> bool:
    """Whether the word at *index* follows ``Số:`` with its number left out or in ink."""
    before = index - 1
    if before >= 0 and words[before] == ILLEGIBLE:
        before -= 1
    return before >= 0 and words[before] in ("Số:", "Số")


def _dates(words: Sequence[str]) -> list[Correction]:
    """Letters read for digits in dates."""
    found = []
    for index, word in enumerate(words):
        corrected = word
        unit = _DATE_UNITS.get(fold(word))
        if unit and word != unit and word.islower() and _follows_number(words, index + 1):
            corrected = unit
        elif _stands_for_day(words, index):
            corrected = "ngày"
        elif (year := _LONG_YEAR.fullmatch(word)) and index and words[index - 1] == "năm":
            corrected = year["year"] + year["tail"]
        elif word in _MISREAD_YEARS and index and words[index - 1].isdigit():
            corrected = "năm"
        elif (date := _MISREAD_DATE.fullmatch(word)) and sum(c.isdigit() for c in word) >= 4:
            corrected = date["head"] + date["date"].translate(_DIGITS) + date["tail"]
        elif index and (most := _DATE_CUE.get(words[index - 1].lower())):
            number = _MISREAD_NUMBER.fullmatch(word)
            if number and 1 <= int(number["number"].translate(_DIGITS)) <= most:
                corrected = number["number"].translate(_DIGITS) + number["tail"]
        if corrected != word:
            found.append(Correction(index, word, corrected, "date", 0.95))
    return found


def _stands_for_day(words: Sequence[str], index: int) -> bool:
    """Whether the word at *index* is a misread "ngày": 11/NQ-CP | ty | 30/01/2022."""
    word = words[index]
    if not word.isalpha() or len(word) > _LONGEST_DAY or word in _BETWEEN or word == "ngày":
        return False
    inside = 0 < index < len(words) - 1
    return (
        inside
        and _SYMBOL_READ.fullmatch(words[index - 1]) is not None
        and _DAY_READ.match(words[index + 1]) is not None
    )


def _follows_number(words: Sequence[str], index: int) -> bool:
    """Whether a number of a date stands at *index*."""
    return index < len(words) and _DATE_NUMBER.match(words[index]) is not None


def _glued(words: Sequence[str]) -> list[Correction]:
    """Words that have lost the spaces between them: ``VIỆTNAM``, ``XãCẩmBình``, ``ANNINH``."""
    found = []
    for index, word in enumerate(words):
        part = _WORD.fullmatch(word)
        if part and (pieces := _pieces(part["word"])):
            corrected = part["before"] + " ".join(pieces) + part["after"]
            found.append(Correction(index, word, corrected, "space", 0.9))
    return found


def _pieces(word: str) -> list[str]:
    """The syllables that run into each other in *word*, in its own letters; none if they do not."""
    if may_be_syllable(word):
        return []
    if word.isascii():  # abbreviations and foreign words are so, too
        two = apart(word.lower()) if word.isupper() else ()
        return _cut(word, two) if len(two) == 2 and is_word(two) else []
    found: list[str] = []
    for run in _runs(word):
        syllables = apart(run.lower())
        if may_be_syllable(run):
            found.append(run)
        elif len(syllables) > 1:
            found += _cut(run, syllables)
        else:
            return []
    return found if len(found) > 1 else []


def _runs(word: str) -> list[str]:
    """*word* cut before each capital that follows a small letter."""
    pairs = enumerate(pairwise(word), 1)
    starts = [place for place, (one, other) in pairs if one.islower() and other.isupper()]
    return [word[start:end] for start, end in pairwise((0, *starts, len(word)))]


def _cut(word: str, syllables: Sequence[str]) -> list[str]:
    """*word* cut into pieces as long as *syllables*."""
    ends = list(accumulate(map(len, syllables), initial=0))
    return [word[start:end] for start, end in pairwise(ends)]


def _spoilt(words: Sequence[str], confidences: Sequence[float]) -> list[Correction]:
    """Words with a speck in them or before them: ``tập:thể``, ``.2024``."""
    pairs = zip(words, confidences, strict=True)
    parts = [parted(cleaned(word), sure) for word, sure in pairs]
    return [
        Correction(index, word, corrected, "speck", 0.9)
        for index, (word, corrected) in enumerate(zip(words, parts, strict=True))
        if word != corrected
    ]


def _specks_beside(words: Sequence[str], confidences: Sequence[float]) -> list[Correction]:
    """Words with a speck beside them that was read as their sign: ``Cách: mạng``."""
    found = without_specks(words, confidences)
    return [Correction(index, words[index], printed, "speck", 0.9) for index, printed in found]


def _signs(words: Sequence[str]) -> list[Correction]:
    """Signs that no Vietnamese text has."""
    found = []
    for index, word in enumerate(words):
        corrected = _TILDED.sub("õ", _DOUBLED.sub("", word)).translate(_FOREIGN)
        corrected = _HUNDRED.sub(r"\g<1>100%", corrected)
        corrected = _SENT_FOR.sub("(b/c)", _ADDRESS.sub("@", _DECIMAL.sub(",", corrected)))
        corrected = _PER_MILLE.sub("‰", _PERCENT_DIRT.sub("", corrected))
        corrected = _STROKE_TWICE.sub("", _AMPERSAND.sub("&", corrected))
        corrected = _FAR_YEAR.sub("20", _LETTER_T.sub("T", corrected))
        corrected = _GLUED_NUMBER.sub(r"\g<name> ", corrected)
        if index and words[index - 1][-1].isdigit():
            corrected = _SQUARE.sub(r"\1²", corrected)
        if any(map(str.isalnum, word)):
            corrected = _LOW_LINE.sub("", _DIRT.sub("", _DASHES.sub("-", corrected)))
        if corrected != word:
            found.append(Correction(index, word, corrected, "sign", 0.95))
    return found
