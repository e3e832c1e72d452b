"""The audit: every rule of a profile asked of every plan of a dataset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from thidua.analysis.audit.consistency import CHECKS, Flaw
from thidua.analysis.audit.corpus import corpus_flaws
from thidua.analysis.audit.plan import AuditedPlan, Row, audited_plans
from thidua.analysis.audit.profile import Basis, Part, Profile, Recogniser, Rule, Words
from thidua.analysis.audit.report import (
    AuditReport,
    Evidence,
    Issue,
    Outcome,
    PlanReport,
    Standing,
)
from thidua.dataset import Dataset
from thidua.document import Span
from thidua.errors import ErrorCode, ThiduaError
from thidua.records import Severity

_LONGEST_QUOTE = 300
_HALF_SURE = 0.5  # below this confidence a record is no proof
_PARTS: dict[Part, tuple[str, str]] = {
    "head": ("phần đầu văn bản", "the head"),
    "body": ("phần nội dung", "the body"),
    "type_line": ("các dòng trước trích yếu", "the lines before the subject"),
    "preamble": ("phần mở đầu", "the preamble"),
    "end": ("cuối phần nội dung", "the end of the body"),
    "closing": ("phần cuối văn bản", "the closing"),
    "all": ("toàn văn", "the whole text"),
}


def audit(dataset: Dataset, profile: Profile) -> AuditReport:
    """Ask every enabled rule of *profile* of every plan of *dataset*.

    Raises ThiduaError if a rule names a check that there is not.
    """
    for rule in profile.rules:
        if rule.check is not None and rule.check not in CHECKS and rule.check != "corpus":
            known = ", ".join(sorted(CHECKS))
            reason = f"rule {rule.id}: there is no check {rule.check!r}; known: {known}"
            raise ThiduaError(ErrorCode.BAD_FORMAT, profile.name, reason)
    rules = tuple(rule for rule in profile.rules if rule.enabled)
    over_corpus = corpus_flaws(dataset) if any(r.check == "corpus" for r in rules) else {}
    reports = tuple(
        PlanReport(plan, tuple(_outcome(rule, plan, over_corpus) for rule in rules))
        for plan in audited_plans(dataset)
    )
    return AuditReport(profile.name, profile.title.vi, profile.title.en, rules, reports)


def _outcome(rule: Rule, plan: AuditedPlan, over_corpus: dict[str, list[Flaw]]) -> Outcome:
    basis = rule.basis_on(plan.day)
    governed = basis is not None or not rule.basis
    if not governed or (basis and not basis.verified) or not rule.applies.to(plan):
        return Outcome(rule, basis, Standing.NOT_APPLICABLE)
    if rule.finding is not None:
        return _from_findings(rule, basis, plan)
    if rule.check is not None:
        known = over_corpus.get(plan.doc_id, []) if rule.check == "corpus" else None
        flaws = CHECKS[rule.check](plan) if known is None else iter(known)
        issues = tuple(_flawed(rule, basis, plan, flaw) for flaw in flaws)
        return Outcome(rule, basis, Standing.MISSING if issues else Standing.PRESENT, None, issues)
    evidence, weak = _found(rule.present or (), plan)
    if evidence is not None or weak is not None:
        standing = Standing.PRESENT if evidence else Standing.DOUBTFUL
        return Outcome(rule, basis, standing, evidence or weak)
    return Outcome(rule, basis, Standing.MISSING, None, (_absence(rule, basis, plan),))


def _from_findings(rule: Rule, basis: Basis | None, plan: AuditedPlan) -> Outcome:
    """The standing that mining has recorded; what is present shows its evidence."""
    rows = [row for row in plan.rows("findings") if row["code"] in (rule.finding or ())]
    evidence, weak = _found(rule.present or (), plan)
    if not rows:
        return Outcome(rule, basis, Standing.PRESENT, evidence or weak)
    issues = tuple(_recorded(rule, basis, plan, row) for row in rows)
    return Outcome(rule, basis, Standing.MISSING, None, issues)


# ---------------------------------------------------------------------------- evidence


def _found(
    recognisers: Sequence[Recogniser], plan: AuditedPlan
) -> tuple[Evidence | None, Evidence | None]:
    """The first proof of an element, and the first weak sign of it."""
    weak = None
    for recogniser in recognisers:
        evidence = next(_signs(recogniser, plan), None)
        if evidence is not None and not recogniser.weak:
            return evidence, weak
        weak = weak or evidence
    return None, weak


def _signs(recogniser: Recogniser, plan: AuditedPlan) -> Iterator[Evidence]:
    """What a recogniser finds in *plan*; the first is enough."""
    if recogniser.field is not None:
        value = plan.document[recogniser.field]
        if value is not None and value not in ([], ""):
            yield _of_field(recogniser.field, value, plan)
    elif recogniser.role is not None:
        yield from (_of_row(row, plan) for row in plan.sections(recogniser.role))
    elif recogniser.records is not None:
        part = plan.part(recogniser.within or "all")
        rows = [
            row
            for row in plan.rows(recogniser.records)
            if _fits(row, recogniser.where)
            and (row["start"] is None or part.contains(row["start"]))
        ]
        if len(rows) >= recogniser.at_least:
            yield _of_row(rows[0], plan)
    else:
        span = plan.part(recogniser.within or "body")
        for match in recogniser.cues.finditer(plan.folded, span.start, span.end):
            if match["cue"] is not None:
                yield _evidence(plan, Span(match.start("cue"), match.end("cue")), around=True)


def _fits(row: Row, where: dict[str, Any]) -> bool:
    sure = row["confidence"] >= _HALF_SURE
    return sure and all(
        row[column] in value if isinstance(value, list) else row[column] == value
        for column, value in where.items()
    )


def _of_field(field: str, value: object, plan: AuditedPlan) -> Evidence:
    words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    at = plan.text.find(words) if isinstance(value, str) else -1
    if at >= 0:
        return _evidence(plan, Span(at, at + len(words)))
    part = plan.part("closing" if field.startswith(("signer", "recip")) else "head")
    return Evidence(part.start, part.end, plan.page(part.start), words[:_LONGEST_QUOTE])


def _of_row(row: Row, plan: AuditedPlan) -> Evidence:
    if row["start"] is None:
        return Evidence(0, 0, None, "")
    return _evidence(plan, Span(row["start"], row["end"]))


def _evidence(plan: AuditedPlan, span: Span, *, around: bool = False) -> Evidence:
    """The characters of *span*; *around* shows the rest of a short cue's line."""
    shown = span
    if around:
        start = plan.text.rfind("\n", 0, span.start) + 1
        end = plan.text.find("\n", span.end)
        shown = Span(
            max(start, span.start - 60), min(end if end >= 0 else len(plan.text), span.end + 90)
        )
    quote = shown.of(plan.text).strip()[:_LONGEST_QUOTE]
    return Evidence(span.start, span.end, plan.page(span.start), quote)


# ---------------------------------------------------------------------------- issues


def _absence(rule: Rule, basis: Basis | None, plan: AuditedPlan) -> Issue:
    """The issue of an element that is missing, with where it was looked for."""
    looked = _looked_in(rule, plan)
    vi, en = _PARTS[rule.looked_in]
    words = rule.message or rule.element
    message = Words(
        vi=f"{words.vi} (đã tìm trong {vi}, ký tự {looked.start}–{looked.end}).",
        en=f"{words.en} (looked in {en}, characters {looked.start}-{looked.end}).",
    )
    return _issue(rule, basis, plan, message, looked_in=looked)


def _flawed(rule: Rule, basis: Basis | None, plan: AuditedPlan, flaw: Flaw) -> Issue:
    """The issue that a check tells."""
    words = rule.message or rule.element
    message = Words(vi=words.vi.format(**flaw.words), en=words.en.format(**flaw.words))
    evidence = _evidence(plan, flaw.span) if flaw.span else None
    return _issue(rule, basis, plan, message, evidence=evidence, severity=flaw.severity)


def _recorded(rule: Rule, basis: Basis | None, plan: AuditedPlan, row: Row) -> Issue:
    """The issue that a row of ``findings`` tells."""
    message = Words(vi=row["message_vi"], en=row["message_en"])
    if row["start"] is None:
        return _issue(rule, basis, plan, message, looked_in=_looked_in(rule, plan))
    return _issue(rule, basis, plan, message, evidence=_of_row(row, plan))


def _looked_in(rule: Rule, plan: AuditedPlan) -> Evidence:
    span = plan.part(rule.looked_in)
    return Evidence(span.start, span.end, plan.page(span.start), "")


def _issue(
    rule: Rule,
    basis: Basis | None,
    plan: AuditedPlan,
    message: Words,
    *,
    evidence: Evidence | None = None,
    looked_in: Evidence | None = None,
    severity: Severity | None = None,
) -> Issue:
    return Issue(
        rule=rule,
        basis=basis,
        severity=severity or rule.severity_for(plan),
        doc_id=plan.doc_id,
        file_name=plan.document["file_name"],
        message_vi=message.vi,
        message_en=message.en,
        evidence=evidence,
        looked_in=looked_in,
    )
