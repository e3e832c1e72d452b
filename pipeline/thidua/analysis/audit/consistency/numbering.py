"""Items that carry the number of the item before them."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.analysis.audit.consistency.flaw import Flaw
from thidua.analysis.audit.plan import AuditedPlan, Row
from thidua.document import Span
from thidua.structure.labels import positions, style

_SHOWN = 40


def repeated_number(plan: AuditedPlan) -> Iterator[Flaw]:
    """Two neighbours in one series with the same number."""
    last: dict[tuple[str | None, str], Row] = {}
    for section in plan.rows("sections"):
        series = style(section["label"])
        if series is None:
            continue
        key = (section["parent_id"], series)
        before = last.get(key)
        last[key] = section
        if before is None or not positions(section["label"]):
            continue
        if positions(before["label"]) == positions(section["label"]):
            end = min(section["end"], section["start"] + _SHOWN)
            yield Flaw(Span(section["start"], end), {"label": section["label"]})
