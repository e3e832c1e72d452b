"""Automatic numbering of Word: the label a reader sees before a paragraph."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

_ROMANS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Numbering:
    """Counts the list items of one document in reading order."""

    def __init__(self, package: Any) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._shared: dict[str, str] = {}
        self._styles: dict[str, tuple[str | None, Any, str | None]] = {}
        self._read_styles(package)
        self._read_lists(package)

    def _read_styles(self, package: Any) -> None:
        for style in package.styles.element.iterchildren(qn("w:style")):
            name = style.find(qn("w:name"))
            based = style.find(qn("w:basedOn"))
            properties = style.find(qn("w:pPr"))
            number = properties.find(qn("w:numPr")) if properties is not None else None
            self._styles[style.get(qn("w:styleId"))] = (
                name.get(qn("w:val")) if name is not None else None,
                number,
                based.get(qn("w:val")) if based is not None else None,
            )

    def _read_lists(self, package: Any) -> None:
        try:
            root = package.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstract: dict[str, dict[int, tuple[str, str, int]]] = {}
        for element in root.iterchildren(qn("w:abstractNum")):
            abstract[element.get(qn("w:abstractNumId"))] = dict(
                _level(level) for level in element.iterchildren(qn("w:lvl"))
            )
        for element in root.iterchildren(qn("w:num")):
            number = element.get(qn("w:numId"))
            base = element.find(qn("w:abstractNumId")).get(qn("w:val"))
            levels = dict(abstract.get(base, {}))
            overridden = False
            for override in element.iterchildren(qn("w:lvlOverride")):
                index = int(override.get(qn("w:ilvl")))
                own = override.find(qn("w:lvl"))
                if own is not None:
                    levels[index] = _level(own)[1]
                start = override.find(qn("w:startOverride"))
                if start is not None and index in levels:
                    kind, text, _ = levels[index]
                    levels[index] = (kind, text, int(start.get(qn("w:val"))))
                    overridden = True
            self._levels[number] = levels
            # lists of one abstract list count on together, unless one starts anew
            self._shared[number] = number if overridden else f"abstract-{base}"

    def style(self, paragraph: Any) -> str | None:
        """The name of the paragraph's style."""
        found = self._styles.get(self._style_id(paragraph) or "")
        return found[0] if found else None

    @staticmethod
    def _style_id(paragraph: Any) -> str | None:
        properties = paragraph.find(qn("w:pPr"))
        style = properties.find(qn("w:pStyle")) if properties is not None else None
        return style.get(qn("w:val")) if style is not None else None

    def label(self, paragraph: Any) -> str:
        """The label before *paragraph* (``II.``, ``1.2``, ``a)``, ``-``); empty if it has none."""
        number, index = self._list_of(paragraph)
        levels = self._levels.get(number or "")
        if number is None or not levels or index not in levels:
            return ""
        counters = self._counters.setdefault(self._shared[number], {})
        kind, text, start = levels[index]
        counters[index] = counters.get(index, start - 1) + 1
        for deeper in [level for level in counters if level > index]:
            del counters[deeper]
        if kind == "bullet":
            return "-" if text in ("-", "–", "\uf02d", "") else "+" if text == "+" else "-"
        label = text
        for level in range(index + 1):
            kind_of, _, first = levels.get(level, (kind, "", 1))
            counters.setdefault(level, first)
            label = label.replace(f"%{level + 1}", _number(counters[level], kind_of))
        return label

    def _list_of(self, paragraph: Any) -> tuple[str | None, int]:
        properties = paragraph.find(qn("w:pPr"))
        number = properties.find(qn("w:numPr")) if properties is not None else None
        style = self._style_id(paragraph)
        while number is None and style in self._styles:
            _, number, style = self._styles[style]
        if number is None:
            return None, 0
        identity, level = number.find(qn("w:numId")), number.find(qn("w:ilvl"))
        value = identity.get(qn("w:val")) if identity is not None else None
        return (None if value == "0" else value), int(
            level.get(qn("w:val"))
        ) if level is not None else 0


def _level(element: Any) -> tuple[int, tuple[str, str, int]]:
    kind, text, start = (element.find(qn(f"w:{n}")) for n in ("numFmt", "lvlText", "start"))
    return int(element.get(qn("w:ilvl"))), (
        kind.get(qn("w:val")) if kind is not None else "decimal",
        (text.get(qn("w:val")) or "") if text is not None else "",
        int(start.get(qn("w:val"))) if start is not None else 1,
    )


def _number(value: int, kind: str) -> str:
    """*value* in the number format *kind* of Word."""
    if kind in ("upperRoman", "lowerRoman"):
        rest, numeral = value, ""
        for amount, letters in _ROMANS:
            count, rest = divmod(rest, amount)
            numeral += letters * count
        return numeral if kind == "upperRoman" else numeral.lower()
    if kind in ("upperLetter", "lowerLetter"):
        letter = "abcdefghijklmnopqrstuvwxyz"[(value - 1) % 26]
        return letter.upper() if kind == "upperLetter" else letter
    if kind == "decimalZero":
        return f"{value:02d}"
    return "" if kind == "none" else str(value)
