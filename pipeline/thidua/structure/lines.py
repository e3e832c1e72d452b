"""A text as lines: spans without surrounding white space and markdown, rows of tables marked."""

from __future__ import annotations

import re

from thidua.document import Span
from thidua.structure.markers import Line, prefix_length

_LINE = re.compile(r"[^\n\r\u2028\x0b\x0c]+")
_GAP = re.compile(r"\n[ \t\r\u00a0]*\n|\r\r|\x0c")


def split_lines(text: str) -> list[Line]:
    """The lines of *text* that hold something, in order; offsets refer to *text*."""
    lines: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        raw = match[0]
        stripped = raw.rstrip()
        if not stripped.strip("\ufeff\u200b \t\u00a0"):
            continue
        start = match.start() + prefix_length(stripped)
        end = match.start() + len(stripped)
        blank = not lines or bool(_GAP.search(text, last_end, match.start()))
        content = text[start:end]
        table = content.count("|") >= 2 or " | " in content
        lines.append(Line(Span(start, end), content, blank, table))
        last_end = match.end()
    return lines
