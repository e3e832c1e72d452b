"""The level of an award: printed in its name, or that of the body which gives it."""

from __future__ import annotations

import re

from thidua.knowledge.award_levels import level_of_body
from thidua.knowledge.folding import fold

_CAP = re.compile(r"\bcap (\w+(?: \w+)?)")


def level_of(name: str, body: str | None, known: str | None) -> str | None:
    """The level printed in the name ("cấp cơ sở") or told by the awarding body."""
    printed = _CAP.search(name)
    words = printed[1] if printed else fold(body) if body else None
    return known if words is None else level_of_body(words) or known
