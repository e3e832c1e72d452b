"""Which tables are none: headings and signatures that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.knowledge.folding import fold

_WORDS = re.compile(
    r"cong hoa xa hoi|doc lap\W{1,4}tu do|dang cong san|noi nhan|^\s*so\s*:|\n\s*so\s*:|kt\.|tm\.|tl\."
    r"|hieu truong|chu tich|giam doc|bi thu|truong ban|ngay\W{0,9}\d{0,2}\W{0,9}thang"
)
_MOST_ROWS, _MOST_COLUMNS = 4, 3  # a heading or a signature has few


def is_side_by_side(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of *rows* are blocks of a heading or signature, not those of a table."""
    if not rows or len(rows) > _MOST_ROWS or max(map(len, rows)) > _MOST_COLUMNS:
        return False
    return _WORDS.search(fold("\n".join("\n".join(row) for row in rows))) is not None
