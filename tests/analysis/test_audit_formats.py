"""``thidua audit``: its files, what is suppressed, its exit codes."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
import sarif_pydantic
from click.testing import CliRunner
from jsonschema import Draft7Validator
from pydantic import ValidationError

from thidua.analysis.audit import audit, load_profile
from thidua.analysis.audit.formats import FORMATS, as_dict, as_text, number, quoted, write_report
from thidua.analysis.audit.report import Evidence, Standing
from thidua.analysis.audit.sarif import sarif
from thidua.analysis.audit.suppression import (
    Suppression,
    accept,
    read_suppressions,
    suppress,
)
from thidua.batch import mine
from thidua.cli import main
from thidua.errors import ExitCode, ThiduaError

SCHEMA = json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text(encoding="utf-8"))

# A profile of the test's own: what is asked does not change when the shipped ones do.
PROFILE = """
name: own
title: {vi: Thử nghiệm, en: Trial}
rules:
  - id: A1
    code: no_aim
    group: content
    element: {vi: Mục đích, en: Aim}
    basis: [{act: Luật Thi đua, article: Điều 16}]
    severity: error
    present: [{cue: ["muc dich"]}, {cue: ["nham"], weak: true}]
    message: {vi: Không nêu mục đích, en: No aim}
  - id: A2
    code: no_theme
    group: content
    element: {vi: Chủ đề, en: Theme}
    basis: []
    severity: info
    present: [{cue: ["chu de"]}]
    message: {vi: Không có chủ đề, en: No theme}
  - id: X1
    code: impossible
    group: consistency
    element: {vi: Ngày có thật, en: Possible dates}
    basis: []
    severity: warning
    check: impossible_date
    message: {vi: "Không có ngày {date}.", en: "There is no day {date}."}
  - id: N1
    code: party
    group: form
    element: {vi: Tiêu đề Đảng, en: Party heading}
    basis: []
    applies: {issuer_kinds: [party]}
    severity: info
    present: [{cue: ["dang cong san"], within: head}]
    message: {vi: Không có tiêu đề, en: No heading}
"""

GOOD = """SỞ Y TẾ HÀ NAM

KẾ HOẠCH
Phát động phong trào thi đua năm 2024

I. Mục đích
Thi đua với chủ đề "Khỏe để cống hiến" trong toàn ngành, hoàn thành 100% chỉ tiêu.

II. Tổ chức thực hiện
Các đơn vị báo cáo trước ngày 15/11/2024.
"""
BAD = """SỞ <b>Y TẾ</b> & DÂN SỐ

KẾ HOẠCH
Phát động phong trào thi đua năm 2024

I. Nội dung
Các đơn vị thi đua hoàn thành 100% chỉ tiêu năm, gửi báo cáo trước ngày 31/02/2024 <script>alert(1)</script>.

II. Tổ chức thực hiện
Văn phòng theo dõi, đôn đốc.
"""


def run(*words, profile=True):
    given = ["--profile", str(run.profile)] if profile else []
    return CliRunner().invoke(main, ["audit", *map(str, words), *given])


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


def issue(report, rule):
    return next(i for plan in report.plans for i in plan.all_issues if i.rule.id == rule)


@pytest.fixture
def reduced(report):
    """The report with one issue accepted."""
    return suppress(
        report, [Suppression(rule="X1", reason="In nhầm", by="Lan")], "2026-01-01"
    ).report


# ---------------------------------------------------------------------------- suppression


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


# ---------------------------------------------------------------------------- files


def test_the_same_report_gives_the_same_bytes(reduced, over_corpus, tmp_path):
    for kind in FORMATS:
        for name, one in (("small", reduced), ("corpus", over_corpus)):
            paths = [write_report(one, tmp_path / f"{n}-{name}", kind) for n in "ab"]
            assert paths[0].read_bytes() == paths[1].read_bytes(), kind


def test_an_unknown_format_is_refused(report, tmp_path):
    with pytest.raises(ThiduaError, match="choose one of xlsx"):
        write_report(report, tmp_path / "x", "pptx")


def test_a_folder_that_cannot_be_written_is_told(report, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ThiduaError, match="E205"):
        write_report(report, tmp_path / "file" / "audit.json", "json")


def test_json(reduced):
    content = json.loads(as_text(reduced, "json"))
    assert list(content) == ["thidua", "profile", "rules", "plans", "summary"]
    assert [rule["id"] for rule in content["rules"]] == ["A1", "A2", "X1", "N1"]
    good, bad = content["plans"]
    assert good["score"] == 100
    assert [o["standing"] for o in good["outcomes"]] == [
        "present",
        "present",
        "present",
        "not_applicable",
    ]
    evidence = good["outcomes"][0]["evidence"]
    assert GOOD[evidence["start"] : evidence["end"]] == "Mục đích"
    assert [(i["rule"], i["suppressed"]) for i in bad["issues"]] == [
        ("A1", None),
        ("X1", "In nhầm (Lan)"),
        ("A2", None),
    ]
    assert bad["outcomes"][2]["issues"] == [bad["issues"][1]["issue_id"]]
    counts = {name: content["summary"][name] for name in ("error", "warning", "info", "suppressed")}
    assert counts == {"error": 1, "warning": 0, "info": 1, "suppressed": 1}


def test_provinces_stand_in_vietnamese_order(over_corpus):
    names = [row["province"] for row in as_dict(over_corpus)["summary"]["by_province"]]
    assert "Đắk Lắk" in names
    assert names.index("Đắk Lắk") < names.index("Gia Lai") < names.index("Quảng Bình")


def problems(log):
    Draft7Validator.check_schema(SCHEMA)
    return [
        f"{list(e.absolute_path)}: {e.message}" for e in Draft7Validator(SCHEMA).iter_errors(log)
    ]


def test_sarif_keeps_its_schema(reduced, over_corpus):
    assert problems(sarif(reduced)) == []
    assert problems(sarif(over_corpus)) == []
    broken = sarif(reduced)
    broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert problems(broken)


def test_others_read_our_sarif(over_corpus):
    """A library with a model of its own of SARIF 2.1.0 takes it, and gives the same results."""
    taken = sarif_pydantic.Sarif.model_validate_json(json.dumps(sarif(over_corpus)))
    assert taken.version == "2.1.0"
    assert len(taken.runs[0].results) == len(sarif(over_corpus)["runs"][0]["results"])
    broken = sarif(over_corpus)
    broken["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(ValidationError):
        sarif_pydantic.Sarif.model_validate(broken)


def test_sarif_points_at_the_words(over_corpus):
    run = sarif(over_corpus)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    texts = [plan.plan.text for plan in over_corpus.plans]
    assert len(run["results"]) == len(over_corpus.issues)
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        if "region" not in place:
            continue
        region, text = place["region"], texts[place["artifactLocation"]["index"]]
        start, end = region["charOffset"], region["charOffset"] + region["charLength"]
        lines = text.split("\n")
        before = "\n".join(lines[: region["startLine"] - 1])
        assert len(before) + (region["startLine"] > 1) + region["startColumn"] - 1 == start
        before = "\n".join(lines[: region["endLine"] - 1])
        assert len(before) + (region["endLine"] > 1) + region["endColumn"] - 1 == end
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]


def test_sarif_of_a_small_report(reduced):
    run = sarif(reduced)["runs"][0]
    missing, found, theme = run["results"]
    assert [missing["level"], found["level"], theme["level"]] == ["error", "warning", "note"]
    place = found["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "x%E1%BA%A5u%20%26%20%3C2%3E.txt"
    start = BAD.index("ngày 31/02/2024")
    assert place["region"]["charOffset"] in (start, start + len("ngày "))
    assert place["region"]["startLine"] == BAD[:start].count("\n") + 1
    assert found["suppressions"] == [{"kind": "external", "justification": "In nhầm (Lan)"}]
    assert "suppressions" not in missing
    assert missing["properties"]["absent"]
    assert missing["locations"][0]["physicalLocation"]["region"]["charLength"] > 0
    ids = {i.issue_id for i in reduced.plans[1].all_issues}
    assert {r["partialFingerprints"]["issueId/v1"] for r in run["results"]} == ids
    assert (
        run["tool"]["driver"]["rules"][0]["fullDescription"]["text"]
        == "No aim — Điều 16, Luật Thi đua"
    )


class Tags(HTMLParser):
    """Which elements a page has, and whether each that is open is closed."""

    def __init__(self, html):
        super().__init__()
        self.seen, self.open = set(), []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def html_of(report, folder, **options):
    return write_report(report, folder / "a.html", "html", **options).read_text(encoding="utf-8")


def test_html(reduced, tmp_path):
    html = html_of(reduced, tmp_path)
    tags = Tags(html)
    assert tags.open == []
    assert not tags.seen & {"script", "img", "link"}
    assert "&lt;script&gt;" in html
    assert "xấu &amp; &lt;2&gt;.txt" in html
    assert "In nhầm (Lan)" in html
    assert "<mark>" in html
    assert "Ngày rà soát" not in html
    assert "5/3/2026" in html_of(reduced, tmp_path, date="2026-03-05")


def test_html_of_many_plans_counts(over_corpus, tmp_path):
    few = html_of(over_corpus, tmp_path)
    plans = len(over_corpus.plans)
    elements = [rule for rule in over_corpus.rules if rule.group != "consistency"]
    assert len(re.findall(r'<td class="m [a-z_]+">', few)) == plans * len(elements)
    many = type(over_corpus)("p", "P", "P", over_corpus.rules, over_corpus.plans * 2)
    html = html_of(many, tmp_path)
    assert Tags(html).open == []
    assert len(re.findall(r'<td class="m">(\d+)</td>', html)) == 4 * len(elements)
    assert len(re.findall(r'<section id="k\d+">', html)) == 2 * plans


def test_html_of_nothing(tmp_path, folder):
    (tmp_path / "none").mkdir()
    empty = audit(mine(tmp_path / "none"), load_profile(str(folder / "own.yaml")))
    assert Tags(html_of(empty, tmp_path)).open == []
    assert as_dict(empty)["summary"]["mean_score"] is None
    assert problems(sarif(empty)) == []


def test_evidence_in_context(report):
    plan = report.plans[1]
    before, words, after = quoted(plan, issue(report, "X1").evidence)
    assert before.startswith(("…", "Các đơn vị"))
    assert words in ("31/02/2024", "ngày 31/02/2024")
    assert after.startswith(" <script>")
    value = quoted(plan, Evidence(0, 20, None, "2024-05-01"))
    assert (value.before, value.words) == ("", "2024-05-01")


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        (("12", "KH-UBND"), "12/KH-UBND"),
        (("12", "KH/TU"), "12-KH/TU"),
        ((None, "KH-UBND"), "KH-UBND"),
        (("12", None), "12"),
        ((None, None), None),
    ],
)
def test_number_and_symbol(fields, printed):
    assert number(dict(zip(("number", "symbol"), fields, strict=True))) == printed


def test_xlsx(reduced, tmp_path, in_libreoffice):
    path = write_report(reduced, tmp_path / "audit.xlsx", "xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [
        "tong-hop",
        "phat-hien",
        "yeu-to",
        "theo-tinh",
        "theo-loai-co-quan",
        "da-bo-qua",
    ]
    rows = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}
    assert [row[2] for row in rows["phat-hien"][1:]] == ["A1", "A2"]
    assert [row[0] for row in rows["da-bo-qua"][1:]] == ["In nhầm (Lan)"]
    assert rows["yeu-to"][0][1:] == ("A1 Mục đích", "A2 Chủ đề", "N1 Tiêu đề Đảng")
    assert rows["yeu-to"][2][1:] == ("○ thiếu", "○ thiếu", "– không áp dụng")
    shown = in_libreoffice(path)
    assert [row[0] for row in shown[1:]] == ["tốt 1.txt", "xấu & <2>.txt"]


def test_xlsx_of_the_corpus(over_corpus, tmp_path):
    book = openpyxl.load_workbook(write_report(over_corpus, tmp_path / "a.xlsx", "xlsx"))
    assert book["phat-hien"].max_row == len(over_corpus.issues) + 1
    assert book["yeu-to"].max_row == len(over_corpus.plans) + 1


def test_every_standing_has_a_mark(over_corpus):
    seen = {o.standing for plan in over_corpus.plans for o in plan.outcomes}
    assert seen == set(Standing)


# ---------------------------------------------------------------------------- command


@pytest.mark.parametrize(
    ("name", "level", "code"),
    [
        ("tốt 1.txt", "info", ExitCode.OK),
        ("xấu*", "error", ExitCode.FINDINGS),
        ("xấu*", "never", ExitCode.OK),
    ],
)
def test_exit_codes(folder, name, level, code):
    assert run(folder / "plans" / name, "--fail-on", level).exit_code == code


def test_suppressed_issues_do_not_fail(folder, tmp_path):
    file = tmp_path / "s.yaml"
    file.write_text("- {rule: A1, reason: có ở phụ lục}\n", encoding="utf-8")
    done = run(folder / "plans", "--suppress", file)
    assert done.exit_code == ExitCode.OK
    assert "Không nêu mục đích" not in done.stdout
    assert run(folder / "plans", "--suppress", file, "--fail-on", "warning").exit_code == (
        ExitCode.FINDINGS
    )
    shown = run(folder / "plans", "--suppress", file, "--show-suppressed").stdout
    assert "có ở phụ lục" in shown


def test_a_file_that_cannot_be_read_is_told(folder, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run(folder / "plans", tmp_path / "empty.txt", tmp_path / "none.docx")
    assert done.exit_code == ExitCode.SOME_FAILED
    assert "empty.txt is empty" in done.stderr
    assert "none.docx does not exist" in done.stderr
    assert "xấu & <2>.txt: điểm / score" in done.stdout
    mine([folder / "plans", tmp_path / "empty.txt"], tmp_path / "dataset")
    done = run(tmp_path / "dataset")
    assert done.exit_code == ExitCode.SOME_FAILED
    assert "empty.txt is empty" in done.stderr


def test_nothing_to_read(tmp_path, folder):
    (tmp_path / "none").mkdir()
    assert run(tmp_path / "none").exit_code == ExitCode.NOTHING_READ


def test_text(folder):
    lines = run(folder / "plans").stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if " X1 " in line)
    assert re.fullmatch(r"  CẢNH BÁO warning X1 \[[0-9a-f]{12}\] Không có ngày 31/2\.", lines[at])
    assert lines[at + 1] == "    There is no day 31/2."
    assert re.fullmatch(r"    “.*31/02/2024” \(\d+-\d+\)", lines[at + 2])
    assert "    Căn cứ / basis: Điều 16, Luật Thi đua" in lines
    assert any(line.startswith("│ tốt 1.txt") for line in lines)


def test_text_does_nothing_to_a_terminal(folder, tmp_path):
    text = BAD.replace("trước ngày 31/02/2024", "trước ngày 31/02/2024 \u202e[bold]x[/bold]")
    (tmp_path / "a\x1b[31m.txt").write_text(text, encoding="utf-8")
    done = run(tmp_path)
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


@pytest.mark.parametrize("kind", ["json", "sarif"])
def test_on_the_screen(folder, kind):
    content = json.loads(run(folder / "plans", "--format", kind, "-o", "-").stdout)
    assert content.get("version", "2.1.0") == "2.1.0"


@pytest.mark.parametrize("kind", ["xlsx", "html", "json", "sarif"])
def test_where_files_go(folder, tmp_path, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    done = run(folder / "plans", "--format", kind)
    assert done.stdout == f"audit.{kind}\n"
    assert (tmp_path / f"audit.{kind}").stat().st_size > 500
    done = run(folder / "dataset", "--format", kind)
    assert done.stdout == f"{folder / 'dataset' / f'audit.{kind}'}\n"
    done = run(folder / "dataset", "--format", kind, "-o", tmp_path / "new" / "x")
    assert (tmp_path / "new" / "x").is_file()


def test_text_into_a_file(folder, tmp_path):
    done = run(folder / "plans", "-o", tmp_path / "a.txt")
    assert done.stdout == f"{tmp_path / 'a.txt'}\n"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == run(folder / "plans").stdout


def test_accepting(folder, report, tmp_path):
    dataset = tmp_path / "dataset"
    mine(folder / "plans", dataset)
    one = issue(report, "A1").issue_id
    done = run(dataset, "--accept", one, "--reason", "Có ở văn bản gốc", "--today", "2026-03-05")
    assert done.exit_code == ExitCode.OK
    assert read_suppressions(dataset / "suppressions.yaml") == (
        Suppression(issue=one, reason="Có ở văn bản gốc"),
    )
    assert run(dataset).exit_code == ExitCode.OK  # the dataset's own file is read
    (dataset / "suppressions.yaml").write_text(
        f"- {{issue: {one}, reason: r, until: 2026-01-01}}\n- {{rule: X7, reason: r}}\n",
        encoding="utf-8",
    )
    done = run(dataset, "--today", "2026-01-02")
    assert done.exit_code == ExitCode.FINDINGS
    assert f"issue {one}: đã hết hạn / expired (2026-01-01)" in done.stderr
    assert "rule X7: không còn khớp / matches nothing" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["--accept", "b"],
        ["--reason", "b"],
        ["--accept", "b", "--reason", " "],
        ["--accept", "000000000000", "--reason", "b", "--suppress", "s.yaml"],
        ["--today", "5/3/2026"],
        ["--format", "xlsx", "-o", "-"],
        ["--format", "pptx"],
    ],
)
def test_options_that_do_not_go_together(folder, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    done = run(folder / "plans", *words)
    assert done.exit_code == ExitCode.USAGE
    assert list(tmp_path.iterdir()) == []


def test_accepting_files_needs_a_file_to_write(folder, report):
    done = run(folder / "plans", "--accept", issue(report, "A1").issue_id, "--reason", "r")
    assert done.exit_code == ExitCode.USAGE
    assert "--suppress FILE" in done.stderr


def test_a_dataset_and_files_at_once_are_refused(folder):
    assert run(folder / "dataset", folder / "plans").exit_code == ExitCode.USAGE


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--suppress", "none.yaml"], "none.yaml does not exist"),
        (["--profile", "nix"], "choose all"),
    ],
)
def test_errors_are_one_sentence(folder, words, sentence):
    done = run(folder / "plans", *words, profile="--profile" not in words)
    assert done.exit_code == ExitCode.SOME_FAILED
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_the_corpus(corpus_folder):
    done = run(corpus_folder, profile=False)
    assert done.exit_code in (ExitCode.OK, ExitCode.FINDINGS)
    assert "thpt-2010.txt: điểm / score" in done.stdout


def test_workers_change_nothing(folder):
    one = run(folder / "plans", "--format", "json", "-o", "-").stdout
    assert run(folder / "plans", "--format", "json", "-o", "-", "--workers", 2).stdout == one
