"""Automatic numbering of Word: the label a reader sees before a paragraph."""

from __future__ import annotations

from typing import Any, NamedTuple

from docx.oxml.ns import qn

from thidua.ingest.numerals import letter, roman


class Level(NamedTuple):
    """One level of a list; it starts again after a level above ``restart``."""

    kind: str
    text: str
    start: int
    restart: int
    legal: bool
    style: str | None


class Numbering:
    """Counts the list items of one document in reading order."""

    def __init__(self, package: Any) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._shared: dict[str, str] = {}
        self._styles: dict[str, tuple[str | None, Any, str | None]] = {}
        self._read_styles(package)
        self._read_lists(package)

    def _read_styles(self, package: Any) -> None:
        for style in package.styles.element.iterchildren(qn("w:style")):
            properties = style.find(qn("w:pPr"))
            number = properties.find(qn("w:numPr")) if properties is not None else None
            self._styles[style.get(qn("w:styleId"))] = (
                _value(style, "w:name"),
                number,
                _value(style, "w:basedOn"),
            )

    def _read_lists(self, package: Any) -> None:
        try:
            root = package.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstract: dict[str, dict[int, Level]] = {}
        linked: dict[str, str] = {}
        bases: dict[str, str] = {}
        for element in root.iterchildren(qn("w:abstractNum")):
            identity = element.get(qn("w:abstractNumId"))
            abstract[identity] = dict(_level(level) for level in element.iterchildren(qn("w:lvl")))
            if style := _value(element, "w:numStyleLink"):
                linked[identity] = style
        for element in root.iterchildren(qn("w:num")):
            bases[element.get(qn("w:numId"))] = _value(element, "w:abstractNumId") or ""
        for element in root.iterchildren(qn("w:num")):
            number = element.get(qn("w:numId"))
            base = bases[number]
            if base in linked:  # a list that borrows the levels of a list style
                _, properties, _ = self._styles.get(linked[base], (None, None, None))
                base = bases.get(_value(properties, "w:numId") or "", base)
            levels = dict(abstract.get(base, {}))
            overridden = False
            for override in element.iterchildren(qn("w:lvlOverride")):
                index = int(override.get(qn("w:ilvl")))
                own = override.find(qn("w:lvl"))
                if own is not None:
                    levels[index] = _level(own)[1]
                start = _value(override, "w:startOverride")
                if start is not None and index in levels:
                    levels[index] = levels[index]._replace(start=int(start))
                    overridden = True
            self._levels[number] = levels
            # lists of one design go on counting, unless one is told where to start
            self._shared[number] = number if overridden else f"abstract-{base}"

    def style(self, paragraph: Any) -> str | None:
        """The name of the paragraph's style."""
        found = self._styles.get(self._style_id(paragraph) or "")
        return found[0] if found else None

    @staticmethod
    def _style_id(paragraph: Any) -> str | None:
        return _value(paragraph.find(qn("w:pPr")), "w:pStyle")

    def label(self, paragraph: Any) -> str:
        """The label before *paragraph* (``II.``, ``1.2``, ``a)``, ``-``); empty if it has none."""
        number, index = self._list_of(paragraph)
        levels = self._levels.get(number or "")
        if number is None or not levels or index not in levels:
            return ""
        counters = self._counters.setdefault(self._shared[number], {})
        level = levels[index]
        counters[index] = counters.get(index, level.start - 1) + 1
        for deeper in [other for other in counters if other > index]:
            if deeper not in levels or index < levels[deeper].restart:
                del counters[deeper]
        if level.kind == "bullet":
            return level.text if level.text in ("+", "*") else "-"
        label = level.text
        for above in range(index + 1):
            other = levels.get(above, level._replace(start=1))
            counters.setdefault(above, other.start)
            kind = "decimal" if level.legal and above < index else other.kind
            label = label.replace(f"%{above + 1}", _number(counters[above], kind))
        return label

    def _list_of(self, paragraph: Any) -> tuple[str | None, int]:
        """The list and level of *paragraph*: its own, or what its styles say."""
        properties = paragraph.find(qn("w:pPr"))
        own = properties.find(qn("w:numPr")) if properties is not None else None
        number, level = _value(own, "w:numId"), _value(own, "w:ilvl")
        style = self._style_id(paragraph)
        seen: set[str] = set()
        while number is None and style in self._styles and style not in seen:
            seen.add(style)
            _, of_style, base = self._styles[style]
            number = _value(of_style, "w:numId")
            level = level or _value(of_style, "w:ilvl") or self._level_linked_to(style, number)
            style = base
        if number is None or number == "0":
            return None, 0
        return number, int(level or 0)

    def _level_linked_to(self, style: str, number: str | None) -> str | None:
        """The level that names *style* as its own."""
        levels = self._levels.get(number or "", {})
        return next((str(i) for i, level in levels.items() if level.style == style), None)


def _value(element: Any, child: str) -> str | None:
    """``w:val`` of a child; None where there is no such child."""
    found = element.find(qn(child)) if element is not None else None
    return found.get(qn("w:val")) if found is not None else None


def _level(element: Any) -> tuple[int, Level]:
    index = int(element.get(qn("w:ilvl")))
    restart = _value(element, "w:lvlRestart")
    legal = element.find(qn("w:isLgl"))
    return index, Level(
        kind=_value(element, "w:numFmt") or "decimal",
        text=_value(element, "w:lvlText") or "",
        start=int(_value(element, "w:start") or 1),
        restart=index if restart is None else int(restart),
        legal=legal is not None and legal.get(qn("w:val")) not in ("0", "false"),
        style=_value(element, "w:pStyle"),
    )


def _number(value: int, kind: str) -> str:
    """*value* in the number format *kind* of Word."""
    if kind == "none":
        return ""
    if kind in ("upperRoman", "lowerRoman"):
        return roman(value) if kind == "upperRoman" else roman(value).lower()
    if kind in ("upperLetter", "lowerLetter"):
        return letter(value).upper() if kind == "upperLetter" else letter(value)
    return f"{value:02d}" if kind == "decimalZero" else str(value)
