"""The format of a run in Word: its own, its style's, its paragraph's, the document's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_OFF = ("0", "false", "off")


class Formats:
    """Looks up what a run's format says, from the run outwards."""

    def __init__(self, package: Any) -> None:
        root = package.styles.element
        self._styles = {style.get(qn("w:styleId")): style for style in root.iter(qn("w:style"))}
        self._normal = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) == "1"
            ),
            None,
        )
        default = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        self._default = [default] if default is not None else []

    def font(self, run: Any) -> str:
        """The name of the font for letters with marks; empty where a theme decides."""
        for properties in self._chain(run):
            fonts = properties.find(qn("w:rFonts"))
            if fonts is not None:
                name = fonts.get(qn("w:hAnsi")) or fonts.get(qn("w:ascii"))
                if name:
                    return str(name)
        return ""

    def is_on(self, run: Any, name: str) -> bool:
        """Whether a switch such as ``w:caps`` or ``w:vanish`` is on."""
        for properties in self._chain(run):
            switch = properties.find(qn(name))
            if switch is not None:
                return switch.get(qn("w:val")) not in _OFF
        return False

    def _chain(self, run: Any) -> Iterator[Any]:
        own = run.find(qn("w:rPr"))
        if own is not None:
            yield own
            yield from self._of_style(_value(own.find(qn("w:rStyle"))))
        paragraph = next(run.iterancestors(qn("w:p")), None)
        properties = paragraph.find(qn("w:pPr")) if paragraph is not None else None
        style = _value(properties.find(qn("w:pStyle"))) if properties is not None else None
        yield from self._of_style(style or self._normal)
        yield from self._default

    def _of_style(self, name: str | None) -> Iterator[Any]:
        seen: set[str] = set()
        while name is not None and name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            properties = style.find(qn("w:rPr"))
            if properties is not None:
                yield properties
            name = _value(style.find(qn("w:basedOn")))


def _value(element: Any) -> str | None:
    return element.get(qn("w:val")) if element is not None else None
