"""docs/extending.md: its example files do what it says, and a component of others is found."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

import thidua
from thidua.analysis.audit import audit, load_profile
from thidua.batch import mine_document
from thidua.cli import main
from thidua.dataset import Dataset
from thidua.document import Document
from thidua.errors import ExitCode, ThiduaError
from thidua.knowledge.tables import VARIABLE, use

EXAMPLES = Path(__file__).resolve().parents[1] / "docs" / "examples"
PLAN = EXAMPLES / "plan.txt"
KNOWLEDGE = EXAMPLES / "knowledge"


def run(*words, **environment):
    result = CliRunner().invoke(main, [str(word) for word in words], env=environment)
    return result.exit_code, result.output


def told(dataset):
    """What the example's tables decide."""

    def cells(table, *columns):
        return [tuple(row[column] for column in columns) for row in dataset.rows(table)]

    return {
        "issuer_kind": cells("documents", "issuer_kind"),
        "roles": [found for found in cells("sections", "title", "role") if found[0]],
        "events": cells("anniversaries", "event_id", "known_origin_date"),
        "movements": cells("themes", "movement_id"),
        "titles": cells("awards", "title_id", "level"),
        "laws": [work for kind, work in cells("directives", "type", "work_id") if kind == "Luật"],
        "spelling": [
            quote for code, quote in cells("findings", "code", "quote") if code == "spelling"
        ],
    }


WITH = {
    "issuer_kind": [("enterprise",)],
    "roles": [
        ("MỤC ĐÍCH", "purpose"),
        ("LỜI HỨA MÙA VỤ", "targets"),
        ("PHẦN QUÀ CUỐI VỤ", "rewards"),
    ],
    "events": [("htx-son-ha", "1996-06-12")],
    "movements": [("canh-dong-sach",)],
    "titles": [("tay-gat-vang", "coso")],
    "laws": ["61/2024/QH15"],
    "spelling": ["vỏ bao thuốc bảo vê thực vật"],
}


def test_the_examples_tables_decide():
    without = told(thidua.mine(PLAN))
    assert told(thidua.mine(PLAN, knowledge=KNOWLEDGE)) == WITH
    assert all(without[key] != WITH[key] for key in WITH)
    assert told(thidua.mine(PLAN)) == without


@pytest.mark.parametrize("workers", [1, 2])
def test_mine_on_the_command_line(tmp_path, workers):
    shutil.copy(PLAN, tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text(PLAN.read_text("utf-8").replace("10 xã", "12 xã"), "utf-8")
    plans = (tmp_path / "a.txt", tmp_path / "b.txt", "--workers", workers)
    code, output = run("mine", *plans, "-o", tmp_path / "out", "--knowledge", KNOWLEDGE)
    assert code == ExitCode.OK, output
    found = told(Dataset.open(tmp_path / "out"))
    assert {key: value[: len(WITH[key])] for key, value in found.items()} == WITH
    assert [row["status"] for row in Dataset.open(tmp_path / "out").rows("documents")] == ["ok"] * 2
    assert found["titles"] == WITH["titles"] * 2
    assert VARIABLE not in os.environ


def test_the_environment_names_the_folder(tmp_path):
    code, output = run("mine", PLAN, "-o", tmp_path / "out", **{VARIABLE: str(KNOWLEDGE)})
    assert code == ExitCode.OK, output
    assert told(Dataset.open(tmp_path / "out")) == WITH


def test_a_pipeline_keeps_its_own_tables():
    own, plain = thidua.load(knowledge=KNOWLEDGE), thidua.load()
    document = Document.from_text(PLAN.read_text("utf-8"))
    for nlp, known in ((own, True), (plain, False), (own, True)):
        (piped,) = nlp.pipe([document.text])
        for doc in (nlp(document.text), piped):
            found = {span._.record.title_id for span in doc.spans["awards"]}
            assert ("tay-gat-vang" in found) is known
        found = {
            row["title_id"] for row in Dataset.of([mine_document(nlp, document)]).rows("awards")
        }
        assert ("tay-gat-vang" in found) is known
    with pytest.raises(ThiduaError, match="does not exist"):
        thidua.load(knowledge=KNOWLEDGE / "none")


def test_audit_asks_the_own_rule_too(tmp_path):
    code, output = run("audit", PLAN, "--knowledge", KNOWLEDGE, "--fail-on", "never")
    assert code == ExitCode.OK, output
    assert "HTX1" in output
    assert "Không có số điện thoại liên hệ" in output
    assert "HTX1" not in run("audit", PLAN, "--fail-on", "never")[1]
    code, output = run(
        *("audit", PLAN, "--knowledge", KNOWLEDGE, "--profile", "htx", "--format", "json", "-o", "-"),
        "--fail-on", "never",
    )  # fmt: skip
    assert code == ExitCode.OK, output
    assert "HTX1" in json.dumps(json.loads(output))


def test_an_own_rule_takes_the_place_of_the_one_with_its_id(tmp_path):
    (tmp_path / "profiles").mkdir()
    text = (KNOWLEDGE / "profiles" / "htx.yaml").read_text("utf-8")
    own = tmp_path / "profiles" / "own.yaml"
    own.write_text(text.replace("HTX1", "C01").replace("within: all", "within: head"), "utf-8")
    with use(tmp_path):
        rules = [rule for rule in load_profile("all").rules if rule.id == "C01"]
        assert [rule.code for rule in rules] == ["missing_telephone"]
        (report,) = audit(thidua.mine(PLAN), load_profile("all")).plans
        assert "missing_telephone" in {issue.rule.code for issue in report.issues}
    own.write_text(text.replace("warning", "grave"), "utf-8")
    with (
        use(tmp_path),
        pytest.raises(ThiduaError, match=r"own\.yaml .* line 10, rule.*HTX1.*severity"),
    ):
        load_profile("all")


def test_explain_names_the_own_row():
    code, output = run("explain", PLAN, "--quote", "Tay gặt vàng", "--knowledge", KNOWLEDGE)
    assert code == ExitCode.OK, output
    assert "title_id = tay-gat-vang" in output
    assert "knowledge/titles.csv, dòng / line 2" in output
    code, output = run("explain", PLAN, "--quote", "100% xã viên", "--knowledge", KNOWLEDGE)
    assert "knowledge/section_roles.csv, dòng / line 2" in output


def test_a_mistake_on_the_command_line_is_one_sentence(tmp_path):
    (tmp_path / "movements.csv").write_text("id,name\n1,A\n")
    code, output = run("mine", PLAN, "-o", tmp_path / "out", "--knowledge", tmp_path)
    assert code == ExitCode.SOME_FAILED
    assert output.startswith("[E204]")
    assert "movements.csv" in output
    assert "line 1, column id" in output
    assert len(output.strip().splitlines()) == 1
    assert not (tmp_path / "out").exists()


# ---------------------------------------------------------------------------- a component

USES_IT = """
import json, sys
import thidua
from thidua.batch import mine_document
from thidua.dataset import Dataset
from thidua.document import Document

plan, out = sys.argv[1:]
nlp = thidua.load(extra=["tien_thuong"])
doc = nlp(open(plan, encoding="utf-8").read())
one = Dataset.of([mine_document(nlp, Document.from_text(doc.text))])
thidua.mine([plan, plan], out, workers=2, extra=["tien_thuong"])
found = {
    "names": nlp.pipe_names[-1],
    "spans": [span.text for span in doc.spans["tien_thuong"]],
    "records": [span._.record.name for span in doc.spans["tien_thuong"]],
    "one": [row["name"] for row in one.rows("awards")],
    "mined": [row["name"] for row in Dataset.open(out).rows("awards")],
}
print(json.dumps(found))
"""


@pytest.fixture
def installed(tmp_path):
    """The example component as an installer leaves it: its module and its dist-info."""
    project = tomllib.loads((EXAMPLES / "component" / "pyproject.toml").read_text())["project"]
    site = tmp_path / "site"
    site.mkdir()
    shutil.copy(EXAMPLES / "component" / "thidua_tien_thuong.py", site)
    info = site / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    points = project["entry-points"]["spacy_factories"]
    lines = [f"{name} = {place}" for name, place in points.items()]
    (info / "entry_points.txt").write_text("\n".join(["[spacy_factories]", *lines, ""]))
    return site


def test_a_component_registered_by_entry_point_is_part_of_the_pipeline(installed, tmp_path):
    paths = [str(installed), *filter(None, [os.environ.get("PYTHONPATH")])]
    done = subprocess.run(
        [sys.executable, "-c", USES_IT, str(PLAN), str(tmp_path / "out")],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["names"] == "tien_thuong"
    assert found["spans"] == ["thưởng 500.000 đồng"]
    assert found["records"] == ["500.000 đồng"]
    assert found["one"] == found["mined"]
    assert "500.000 đồng" in found["mined"]


def test_a_component_that_nobody_registered_is_told_at_once(tmp_path):
    with pytest.raises(ValueError, match="khong_co"):
        thidua.mine(PLAN, extra=["khong_co"])


def test_the_manual_prints_the_example_files():
    manual = (EXAMPLES.parent / "extending.md").read_text("utf-8")
    blocks = re.findall(r"```(?:csv|yaml)\n(.*?)```", manual, re.DOTALL)
    files = [path.read_text("utf-8") for path in KNOWLEDGE.rglob("*.*") if path.is_file()]
    assert len(blocks) == 4
    for block in blocks:
        assert any(block in file for file in files), block
