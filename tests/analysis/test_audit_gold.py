"""The audit against careful annotations of real plans, where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from thidua.analysis.audit.profile import load_profile
from thidua.analysis.audit.run import audit
from thidua.batch import mine

SHARED = Path(__file__).resolve().parents[3] / "shared"
# Codes of the gold that a rule of another code tells.
TOLD_BY = {"missing_header": {"missing_header", "missing_national_title"}}


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the annotated plans are not here")
def test_certain_findings_of_real_plans_are_told():
    report = audit(mine(SHARED / "seeds"), load_profile("all"))
    told = wanted = beside = 0
    for path in sorted((SHARED / "gold").glob("*.jsonl")):
        records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        findings = [r for r in records if r["kind"] == "finding"]
        (plan,) = [p for p in report.plans if p.name.startswith(path.stem)]
        certain = [f for f in findings if not f.get("uncertain")]
        wanted += len(certain)
        told += sum(_told(f, plan.all_issues) for f in certain)
        shown = [i for i in plan.all_issues if i.evidence]
        beside += sum(not any(_same_place(f, i) for f in findings) for i in shown)
    assert wanted >= 37
    assert told / wanted >= 0.9
    assert beside == 0  # nothing is pointed at that the annotator has not pointed at


def _told(finding, issues):
    codes = TOLD_BY.get(finding["code"], {finding["code"]})
    if finding["start"] is None:
        return any(i.evidence is None and i.rule.code in codes for i in issues)
    # a name alone is the annotator's evidence for the title that is missing above it
    alone = finding["message"].startswith("signature block has the name only")
    if alone:
        return any(i.rule.code == "missing_signer_title" for i in issues)
    return any(_same_place(finding, i) for i in issues)


def _same_place(finding, issue):
    if finding["start"] is None or issue.evidence is None:
        return False
    return issue.evidence.start < finding["end"] and finding["start"] < issue.evidence.end
