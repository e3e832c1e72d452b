"""The report as JSON, SARIF, HTML and XLSX."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
import sarif_pydantic
from jsonschema import Draft7Validator
from pydantic import ValidationError
from tests.analysis.audit.trial import BAD, GOOD, issue

from thidua.analysis.audit import audit, load_profile
from thidua.analysis.audit.formats import FORMATS, as_dict, as_text, number, quoted, write_report
from thidua.analysis.audit.report import Evidence, Standing
from thidua.analysis.audit.sarif import sarif
from thidua.batch import mine
from thidua.errors import ThiduaError

SCHEMA = json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


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
