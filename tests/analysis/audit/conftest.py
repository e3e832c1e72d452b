"""The trial profile over two plans, and the shipped profiles over the corpus."""

import pytest
from tests.analysis.audit.trial import BAD, GOOD, PROFILE, run

from thidua.analysis.audit import audit, load_profile
from thidua.analysis.audit.suppression import (
    Suppression,
    suppress,
)
from thidua.batch import mine


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("audit")
    (folder / "own.yaml").write_text(PROFILE, encoding="utf-8")
    (folder / "plans").mkdir()
    (folder / "plans" / "tốt 1.txt").write_text(GOOD, encoding="utf-8")
    (folder / "plans" / "xấu & <2>.txt").write_text(BAD, encoding="utf-8")
    run.profile = folder / "own.yaml"
    mine(folder / "plans", folder / "dataset")
    return folder


@pytest.fixture(scope="module")
def report(folder):
    return audit(mine(folder / "plans"), load_profile(str(folder / "own.yaml")))


@pytest.fixture(scope="module")
def over_corpus(corpus):
    return audit(corpus, load_profile("all"))


@pytest.fixture
def reduced(report):
    """The report with one issue accepted."""
    return suppress(
        report, [Suppression(rule="X1", reason="In nhầm", by="Lan")], "2026-01-01"
    ).report
