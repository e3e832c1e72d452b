"""Checks that a rule of a profile names: what is in a plan and cannot all be right.

One function a check, in the module of what it looks at; each takes an ``AuditedPlan`` and yields
flaws. The name of the function is the name that a rule gives.
"""

from collections.abc import Callable, Iterator

from thidua.analysis.audit.consistency.bodies import (
    abolished_body,
    signing_authority,
    symbol_against_type,
    type_against_body,
)
from thidua.analysis.audit.consistency.citations import (
    cited_after_issue,
    cited_out_of_force,
    incomplete_first_citation,
    legislature_against_year,
)
from thidua.analysis.audit.consistency.dates import (
    backward_range,
    deadline_before_issue,
    impossible_date,
    malformed_date,
    stale_year,
)
from thidua.analysis.audit.consistency.flaw import Flaw
from thidua.analysis.audit.consistency.numbering import repeated_number
from thidua.analysis.audit.consistency.rounds import round_gap, round_overlap
from thidua.analysis.audit.consistency.targets import (
    contradicting_grades,
    part_above_whole,
    percent_above_hundred,
)
from thidua.analysis.audit.consistency.wording import (
    annex_missing,
    doubled_punctuation,
    unbalanced_quotes,
)
from thidua.analysis.audit.plan import AuditedPlan

__all__ = ["CHECKS", "Flaw"]

_ALL: tuple[Callable[[AuditedPlan], Iterator[Flaw]], ...] = (
    abolished_body,
    annex_missing,
    backward_range,
    cited_after_issue,
    cited_out_of_force,
    contradicting_grades,
    deadline_before_issue,
    doubled_punctuation,
    impossible_date,
    incomplete_first_citation,
    legislature_against_year,
    malformed_date,
    part_above_whole,
    percent_above_hundred,
    repeated_number,
    round_gap,
    round_overlap,
    signing_authority,
    stale_year,
    symbol_against_type,
    type_against_body,
    unbalanced_quotes,
)
CHECKS: dict[str, Callable[[AuditedPlan], Iterator[Flaw]]] = {
    check.__name__: check for check in _ALL
}
