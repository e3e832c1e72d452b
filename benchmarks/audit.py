"""The audit against planted faults and clean plans: recall by kind, false alarms, seconds.

python benchmarks/audit.py [FAULTS A KIND]
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from corpora.faults import KINDS, Fault, faults  # noqa: E402
from corpora.splits import plan_files  # noqa: E402

from thidua.analysis.audit.profile import load_profile  # noqa: E402
from thidua.analysis.audit.report import PlanReport, Standing  # noqa: E402
from thidua.analysis.audit.run import audit  # noqa: E402
from thidua.batch import mine  # noqa: E402
from thidua.knowledge.acts import acts  # noqa: E402

# The generator's codes that a rule of a wider code finds.
ALIASES = {"doubled_word": "spelling"}
_NEAR = 2  # characters by which a mark may miss


@dataclass
class Tally:
    """Planted, found, and not asked for (no rule applies to the plan on its day)."""

    planted: int = 0
    found: int = 0
    not_asked: int = 0
    missed: list[str] = field(default_factory=list)


def tally(kinds: list[str], count: int) -> dict[str, Tally]:
    """Plant *count* faults of each kind, mine and audit them, and count what is found."""
    planted = [fault for kind in kinds for fault in faults(kind, count)]
    with tempfile.TemporaryDirectory() as folder:
        for number, fault in enumerate(planted):
            path = Path(folder) / f"{number:05d}.txt"
            path.write_text(fault.text, encoding="utf-8")
        report = audit(mine(folder), load_profile("all"))
    plans = {plan.name: plan for plan in report.plans}
    by_doc: dict[str, PlanReport] = {plan.plan.text: plan for plan in report.plans}
    tallies: dict[str, Tally] = defaultdict(Tally)
    for number, fault in enumerate(planted):
        plan = plans.get(f"{number:05d}.txt") or by_doc[fault.text]
        entry = tallies[fault.kind]
        if not asked(fault, plan):
            entry.not_asked += 1
            continue
        entry.planted += 1
        if found(fault, plan):
            entry.found += 1
        else:
            entry.missed.append(f"{fault.plan}: {fault.note}")
    return tallies


def asked(fault: Fault, plan: PlanReport) -> bool:
    """Whether a rule of the fault's code applies, and rests on facts that are verified."""
    code = ALIASES.get(fault.code, fault.code)
    outcomes = [o for o in plan.outcomes if o.rule.code == code]
    if fault.code == "expired_basis":
        cited = {
            r["work_id"] for r in plan.plan.rows("directives") if r["start"] < (fault.end or 0)
        }
        known = [
            acts()[work]
            for work in cited
            if work in acts() and work.split("/")[0] in fault.text[fault.start : fault.end]
        ]
        return any(act.verified for act in known)
    return any(outcome.standing is not Standing.NOT_APPLICABLE for outcome in outcomes)


def found(fault: Fault, plan: PlanReport) -> bool:
    """Whether an issue of the fault's code points at the planted place, or tells the absence."""
    code = ALIASES.get(fault.code, fault.code)
    for issue in plan.all_issues:
        if issue.rule.code != code:
            continue
        if fault.start is None or fault.end is None or issue.evidence is None:
            return True
        start, end = issue.evidence.start, issue.evidence.end
        if start < fault.end + _NEAR and fault.start - _NEAR < end:
            return True
    return False


def false_alarms() -> tuple[int, list[str]]:
    """Plans, and issues on the project's own plans that no reader has confirmed.

    ``corpora/audit.csv`` lists every issue that reading the plans confirms: those of the gold and
    the elements that are missing in truth.
    """
    with (ROOT / "corpora/audit.csv").open(encoding="utf-8", newline="") as file:
        confirmed = {(row["plan"], row["rule"], row["quote"]) for row in csv.DictReader(file)}
    report = audit(mine(plan_files("train")), load_profile("all"))
    alarms = []
    for plan in report.plans:
        for issue in plan.all_issues:
            quote = " ".join(issue.evidence.quote.split()) if issue.evidence else ""
            if (Path(plan.name).stem, issue.rule.id, quote) not in confirmed:
                alarms.append(f"{plan.name}: {issue.rule.id} {quote} {issue.message_vi}")
    return len(report.plans), alarms


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    start = perf_counter()
    tallies = tally(list(KINDS), count)
    for kind, entry in tallies.items():
        line = f"{kind:28} {entry.found:3}/{entry.planted:<3} not asked {entry.not_asked:2}"
        print(line, *entry.missed[:3], sep="  ")
    whole = [entry for entry in tallies.values() if entry.planted + entry.not_asked >= count]
    totals = Counter(
        planted=sum(e.planted for e in tallies.values()),
        found=sum(e.found for e in tallies.values()),
    )
    print(f"{len(whole)} kinds with {count} faults:", end=" ")
    print(f"recall {sum(e.found for e in whole) / max(1, sum(e.planted for e in whole)):.4f}")
    print(f"all {len(tallies)} kinds: {totals['found']}/{totals['planted']}")
    plans, alarms = false_alarms()
    print(f"{len(alarms)} false alarms on {plans} plans", *alarms, sep="\n  ")
    print(f"{perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
