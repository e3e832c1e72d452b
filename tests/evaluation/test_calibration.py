"""Confidence: what a share of right records says, and records left out below one."""

from __future__ import annotations

import pytest

from thidua.batch.mining import sure_enough
from thidua.dataset import DocumentRows
from thidua.evaluation.calibration import expected_calibration_error, fitted, reliability
from thidua.evaluation.scoring import Judged
from thidua.knowledge import confidence
from thidua.knowledge.confidence import calibrated
from thidua.records import DocumentRow, SectionRow, Target


def judged(confidence, right, extractor="rule:a", table="targets"):
    return Judged(table, "id", extractor, confidence, right)


def test_error_is_the_distance_of_claim_and_share():
    perfect = [judged(0.75, n % 4 != 0) for n in range(100)]
    assert expected_calibration_error(perfect) == pytest.approx(0)
    boaster = [judged(0.95, n % 2 == 0) for n in range(100)]
    assert expected_calibration_error(boaster) == pytest.approx(0.45)
    assert expected_calibration_error([]) == 0
    (one,) = reliability(boaster)
    assert (one.count, one.confidence, one.right) == (100, pytest.approx(0.95), 0.5)


def test_a_rule_seen_seldom_is_not_sure():
    many = [judged(0.9, True, "rule:often") for _ in range(200)]
    few = [judged(0.9, True, "rule:seldom"), judged(0.9, False, "rule:wrong")]
    shares = fitted([*many, *few])
    assert shares["rule:often"] > 0.99
    assert shares["rule:seldom"] < 1
    assert shares["rule:wrong"] < shares["rule:seldom"]


def test_own_confidence_is_scaled_to_the_share(monkeypatch):
    monkeypatch.setattr(confidence, "_table", lambda: {"rule:a": (0.8, 0.6)})
    assert calibrated("rule:a", 0.8) == 0.6
    assert calibrated("rule:a", 0.4) == 0.3
    assert calibrated("rule:a", 1.0) == 0.75
    assert calibrated("rule:unknown", 0.77) == 0.77


def test_records_below_a_confidence_are_left_out():
    whole = Target(doc_id="d", record_id="d:1", start=0, end=5, quote="x", confidence=0.4)
    part = Target(
        doc_id="d", record_id="d:2", parent_id="d:1", start=6, end=9, quote="y", confidence=0.9
    )
    section = SectionRow(doc_id="d", record_id="d:s0", start=0, end=9, quote="z", confidence=0.1)
    rows = DocumentRows(DocumentRow(doc_id="d"), {"targets": (whole, part), "sections": (section,)})
    kept = sure_enough(rows, 0.5)
    assert [r.record_id for r in kept.records["targets"]] == ["d:2"]
    assert kept.records["targets"][0].parent_id is None
    assert kept.records["sections"] == (section,)
    assert sure_enough(rows, 0.0) is rows
