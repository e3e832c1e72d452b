"""Plans compared: groups, two plans side by side, a body's own last year, and text reuse."""

from thidua.analysis.comparison.comparison import WHAT, Comparison, compare
from thidua.analysis.comparison.differences import PlanDifferences, compare_plans
from thidua.analysis.comparison.groups import BY, Plans
from thidua.analysis.comparison.own_last_year import YearPair, against_last_year
from thidua.analysis.comparison.reuse import PlanText, Reuse, find_reuse
from thidua.analysis.comparison.target_alignment import AlignedTarget, align_targets

__all__ = [
    "BY",
    "WHAT",
    "AlignedTarget",
    "Comparison",
    "PlanDifferences",
    "PlanText",
    "Plans",
    "Reuse",
    "YearPair",
    "against_last_year",
    "align_targets",
    "compare",
    "compare_plans",
    "find_reuse",
]
