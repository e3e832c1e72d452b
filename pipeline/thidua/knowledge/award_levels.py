"""Of which level what a body gives is: ``award_levels.csv``, patterns over folded names of bodies.

Rows with ``begins`` are tried first, at the beginning of a name, whatever it goes on with: a body
below the province stays one, "Giám đốc Sở Y tế tỉnh …". Of the others the first that is found decides.
"""

from __future__ import annotations

import re
from functools import cache

from thidua.knowledge.tables import of_tables, rows


@of_tables
@cache
def _levels() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    table = sorted(rows("award_levels"), key=lambda row: row["place"] != "begins")
    return tuple((re.compile(r["pattern"]), r["level"], r["place"] == "begins") for r in table)


def level_of_body(body: str) -> str | None:
    """The level told by the folded words for *body*, "chu tich ubnd xa"; None if they tell none."""
    return next(
        (
            level
            for pattern, level, begins in _levels()
            if (pattern.match(body) if begins else pattern.search(body))
        ),
        None,
    )
