"""What is suppressed, why, and until when."""

import pytest
from tests.analysis.audit.trial import issue

from thidua.analysis.audit.suppression import (
    Suppression,
    accept,
    read_suppressions,
    suppress,
)
from thidua.errors import ThiduaError


def test_suppressed_issues_do_not_count(report, reduced):
    assert [i.rule.id for i in report.issues] == ["A1", "X1", "A2"]
    assert [i.rule.id for i in reduced.issues] == ["A1", "A2"]
    assert reduced.plans[1].score > report.plans[1].score
    assert issue(reduced, "X1").suppressed == "In nhầm (Lan)"


@pytest.mark.parametrize(
    ("entry", "today", "left", "expired", "stale"),
    [
        ({"rule": "X1"}, "2026-01-01", 2, 0, 0),
        ({"rule": "X1", "file": "xấu*"}, "2026-01-01", 2, 0, 0),
        ({"rule": "X1", "file": "x\u0061\u0302\u0301u*"}, "2026-01-01", 2, 0, 0),  # decomposed
        ({"rule": "X1", "file": "tốt*"}, "2026-01-01", 3, 0, 1),
        ({"rule": "X9"}, "2026-01-01", 3, 0, 1),
        ({"issue": "000000000000"}, "2026-01-01", 3, 0, 1),
        ({"rule": "X1", "until": "2026-01-01"}, "2026-01-01", 2, 0, 0),
        ({"rule": "X1", "until": "2026-01-01"}, "2026-01-02", 3, 1, 0),
        ({"rule": "X9", "until": "2026-01-01"}, "2026-01-02", 3, 0, 1),
    ],
)
def test_what_an_entry_does(report, entry, today, left, expired, stale):
    done = suppress(report, [Suppression(reason="vì", **entry)], today)
    assert (len(done.report.issues), len(done.expired), len(done.stale)) == (left, expired, stale)


def test_the_first_entry_that_holds_gives_the_reason(report):
    entries = [
        Suppression(rule="X1", reason="cũ", until="2020-01-01"),
        Suppression(rule="X1", reason="một"),
        Suppression(rule="X1", reason="hai"),
    ]
    done = suppress(report, entries, "2026-01-01")
    assert issue(done.report, "X1").suppressed == "một"
    assert done.stale == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("- {issue: a, reason: r}\n- {issue: b}", "entry 2: the reason is missing"),
        ("- {issue: b, reason: }", "entry 1: the reason is missing"),
        ("- {issue: b, reason: '  '}", "entry 1: the reason is missing"),
        ("- {issue: b, reason: ~}", "entry 1: the reason is missing"),
        ("- {issue: b, rule: X1, reason: r}", "entry 1: give one of issue and rule"),
        ("- {reason: r}", "entry 1: give one of issue and rule"),
        ("- {issue: b, file: '*', reason: r}", "entry 1: file goes with rule"),
        ("- {issue: b, reason: r, until: 31/12/2026}", "entry 1: until '31/12/2026' is no day"),
        ("- {issue: b, reason: r, untill: 2026-12-31}", "entry 1: untill: "),
        ("- {issue: b, reason: [r, s]}", "entry 1: reason: "),
        ("- b", "entry 1: "),
        ("issue: b", "it must be a list of entries"),
        ("- {", "it is no YAML"),
    ],
)
def test_a_broken_file_is_told_in_one_sentence(tmp_path, text, sentence):
    file = tmp_path / "own.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ThiduaError) as told:
        read_suppressions(file)
    assert str(file) in str(told.value)
    assert sentence in str(told.value)
    assert "\n" not in str(told.value)


def test_ids_and_dates_stay_what_is_written(tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text("- issue: 012345670123\n  until: 2026-12-31\n  reason: no\n", encoding="utf-8")
    assert read_suppressions(file) == (
        Suppression(issue="012345670123", until="2026-12-31", reason="no"),
    )
    file.write_text("# nothing yet\n", encoding="utf-8")
    assert read_suppressions(file) == ()


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# nothing yet",
        "# kept\n- issue: a # kept too\n  reason: r",
        "  # kept\n  - issue: a\n    reason: |\n      r\n      s\n",
        "---\n- {issue: a, reason: r}\n",
    ],
)
def test_accepting_appends(tmp_path, before):
    file = tmp_path / "deep" / "own.yaml"
    if before:
        file.parent.mkdir()
        file.write_text(before, encoding="utf-8")
    entries = read_suppressions(file) if before else ()
    reason = 'Ghi tay: "số" # đúng'
    accept(file, ["123456789012", "00000000e123"], reason)
    assert file.read_text(encoding="utf-8").startswith(before)
    assert read_suppressions(file) == (
        *entries,
        Suppression(issue="123456789012", reason=reason),
        Suppression(issue="00000000e123", reason=reason),
    )
    written = file.read_bytes()
    accept(file, ["123456789012"], "again")
    assert file.read_bytes() == written
    assert [path.name for path in file.parent.iterdir()] == ["own.yaml"]


@pytest.mark.parametrize(
    "before", ["[]", "[{issue: a, reason: r}]", "- {issue: a, reason: r}\n..."]
)
def test_what_cannot_be_appended_to_stays(tmp_path, before):
    file = tmp_path / "own.yaml"
    file.write_text(before, encoding="utf-8")
    with pytest.raises(ThiduaError, match=r"can be added|no YAML"):
        accept(file, ["b"], "r")
    assert file.read_text(encoding="utf-8") == before
