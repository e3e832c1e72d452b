"""Every record of the project's plans: the rule that made it, its characters, its rows of tables."""

from __future__ import annotations

import ast
import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

import thidua
from thidua.analysis.explain import (
    Sheet,
    as_text,
    explain_record,
)
from thidua.analysis.explain.gazetteers import table_rows
from thidua.knowledge.findings import finding_kinds
from thidua.knowledge.rules import rules, rules_named

SOURCE = Path(thidua.__file__).resolve().parent


def _correction_reasons() -> set[str]:
    tree = ast.parse((SOURCE / "ingest" / "correction.py").read_text(encoding="utf-8"))
    return {
        argument.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Correction"
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def _written() -> set[str]:
    """Every whole name of an extractor that stands in the source."""
    names: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                names |= set(re.findall(r"^rule:[a-z_]+(?:\.[a-z_]+)?$", node.value))
    return names


def test_the_table_lists_every_extractor(told):
    listed = {name for name in rules() if not name.endswith("*")}
    emitted = {found.extractor for _, found in told}
    known = {f"rule:finding.{code}" for code in finding_kinds()}
    known |= {f"rule:correction.{reason}" for reason in _correction_reasons()}
    assert _written() | known <= listed
    assert {name for name in emitted if name and not name.startswith("rule:correction")} <= listed


def test_every_rule_says_where_it_stands():
    for rule in rules().values():
        import_module(rule.module)
        assert rule.vi
        assert rule.en
        assert rule.source


@pytest.mark.parametrize(
    ("name", "families"),
    [
        ("rule:directive.numbered", ["rule:directive.numbered"]),
        ("rule:correction.syllable, date", ["rule:correction.syllable", "rule:correction.date"]),
        ("model:role@0.2.0", ["model:*"]),
        ("review:2026-03-01", ["review:*"]),
        ("rule:nothing.known", []),
        ("", []),
    ],
)
def test_names_of_extractors(name, families):
    assert [rule.extractor for rule in rules_named(name)] == families


@pytest.fixture(scope="module")
def sheets(corpus):
    return [Sheet.of(corpus, row) for row in corpus.rows("documents")]


@pytest.fixture(scope="module")
def told(sheets):
    """(sheet, explanation) of every record of the project's plans, and of every document."""
    names = [(sheet, name) for sheet in sheets for name in (*sheet.by_id, sheet.document["doc_id"])]
    return [
        (sheet, explanation)
        for sheet, name in names
        for explanation in explain_record(sheet, name).explanations
    ]


def test_every_record_has_a_rule_that_gives_it_again(told):
    for _, found in told:
        if found.table != "documents":
            assert found.rules, found.extractor
            assert found.confidence.rule == found.confidence.value, found.record_id
            assert found.confidence.ocr is None


def test_every_field_has_its_characters_or_a_reason(told):
    given = unexplained = 0
    for sheet, found in told:
        for field in found.fields:
            given += 1
            unexplained += not (field.spans or field.vi)
            for span, printed in zip(field.spans, field.printed, strict=True):
                assert sheet.text[span.start : span.end] == printed != ""
    assert unexplained <= 0.002 * given


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("themes", ["text", "kind", "launched_by"]),
        ("anniversaries", ["ordinal", "event", "origin_date", "commemorated_date"]),
        ("directives", ["type", "number", "symbol", "date", "issuer", "subject"]),
        ("targets", ["unit", "subject", "predicate"]),
        ("phases", ["label", "start_date", "end_date"]),
        ("assignments", ["actor", "task", "deadline"]),
        ("awards", ["name", "awarding_body"]),
        ("sections", ["label", "title"]),
    ],
)
def test_what_is_printed_is_found(told, table, columns):
    given, located = Counter(), Counter()
    for _, found in told:
        for field in found.fields if found.table == table else ():
            given[field.column] += 1
            located[field.column] += bool(field.spans)
    for column in columns:
        assert located[column] >= 0.97 * given[column] > 0, column


def test_the_row_of_an_id_is_the_one_that_the_look_up_takes(told):
    cells = {
        "event_id": "event_id", "movement_id": "movement_id", "title_id": "title_id",
        "issuer_kind": "issuer_kind", "role": "role", "code": "code", "doc_type": "type_id",
    }  # fmt: skip
    counted = Counter()
    for _, found in told:
        decided = {decision.column: decision for decision in found.decisions}
        for field in found.fields:
            if field.column in ("event_id", "movement_id", "title_id", "code"):
                assert field.column in decided, (found.record_id, field)
        for column, decision in decided.items():
            counted[column] += 1
            assert decision.row.source
            if column in cells and found.table != "findings":
                assert decision.row.cells[cells[column]] == decision.value
    assert min(counted[column] for column in cells) > 0


def test_a_line_is_the_line_of_the_file():
    for file in ("section_roles.csv", "anniversaries.csv", "findings.csv"):
        lines = (SOURCE / "knowledge" / file).read_text(encoding="utf-8").splitlines()
        for row in table_rows(file):
            first = next(iter(row.cells.values()))
            assert lines[row.line - 1].lstrip('"').startswith(first)


def test_roles_of_sections_are_explained(sheets):
    reasons = Counter()
    for sheet in sheets:
        for section in sheet.records["sections"]:
            answer = explain_record(sheet, section["record_id"])
            step = answer.path[-1]
            assert (step.title, step.role) == (section["title"], section["role"])
            assert bool(step.reason) == (section["role"] is not None)
            reasons[step.reason] += 1
    assert reasons["table"] > 5 * reasons["none"]
    assert reasons["above"]


def test_findings_and_absences(sheets):
    absences = 0
    for sheet in sheets:
        for row in sheet.records["findings"]:
            answer = explain_record(sheet, row["record_id"])
            (found,) = answer.explanations
            assert found.decisions[0].row.file == "findings.csv"
            assert (answer.place is None) == (row["start"] is None)
            absences += row["start"] is None
            if row["code"] == "anniversary_origin":
                assert found.decisions[-1].row.file == "anniversaries.csv"
            assert row["code"] in as_text(answer)
    assert absences
