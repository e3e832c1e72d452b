"""Whole comparisons: as files, pages and workbooks, and by the command."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.analysis.made_plans import dataset, document, two_plans

from thidua.analysis.comparison import (
    BY,
    WHAT,
    Plans,
    against_last_year,
    compare,
    compare_plans,
)
from thidua.analysis.comparison.formats import (
    comparison_page,
    comparison_tables,
    difference_page,
    difference_tables,
    write,
    year_page,
    year_tables,
)
from thidua.batch import mine
from thidua.cli import main
from thidua.errors import ThiduaError
from thidua.records import (
    Theme,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def two():
    return two_plans()


@pytest.mark.parametrize("by", BY)
def test_the_corpus_by_anything(corpus, by):
    found = compare(corpus, by)
    assert sum(found.groups.sizes.values()) == len(found.plans) == 15
    for matrix in found.matrices:
        for row in matrix.rows():
            assert 0 < row["plans"] <= found.groups.sizes[row["group"]]
            assert row["mentions"] >= row["plans"]


def test_every_number_can_be_traced(corpus):
    found = compare(corpus)
    texts = {row["doc_id"]: row["text"] for row in corpus.rows("documents")}
    rows = [row for matrix in found.matrices for row in matrix.mention_rows()]
    rows += found.value_rows() + found.passage_rows()
    assert len(rows) > 500
    assert all(texts[row["doc_id"]][row["start"] : row["end"]] == row["quote"] for row in rows)
    held = sum(len(target.values) for target in found.targets)
    assert held == len(corpus.rows("targets"))


@pytest.mark.parametrize("documents", [(), (document("a"),), (document("", status="failed"),)])
def test_empty_and_single(documents):
    found = compare(dataset(*documents))
    page = comparison_page(found)
    assert "<h1>" in page
    assert len(comparison_tables(found)) > len(WHAT)
    assert year_tables(against_last_year(found.plans))[0].rows == []
    assert "No body has plans" in year_page(())


def test_the_same_dataset_gives_the_same_files(two, tmp_path):
    for name in ("one", "other"):
        for kind in ("html", "xlsx", "json"):
            found = compare(two, "plan_year")
            write(lambda f=found: comparison_tables(f), lambda f=found: comparison_page(f), tmp_path / f"{name}.{kind}", kind)  # fmt: skip
    for kind in ("html", "xlsx", "json"):
        assert (tmp_path / f"one.{kind}").read_bytes() == (tmp_path / f"other.{kind}").read_bytes()


def test_quotes_are_escaped():
    bad = Theme(kind="phong_trao", text="<script>alert(1)</script>")
    found = dataset(document("a", bad, text="<script>x</script>"), document("b", text="<b>"))
    assert "<script>" not in comparison_page(compare(found))
    assert "<script>" not in difference_page(compare_plans(Plans(found), "a", "b"))


def test_labels_of_two_targets_stay_apart_in_charts():
    from thidua.analysis.comparison.pictures import _apart

    assert _apart({"a": "LĐTT", "a-2": "LĐTT", "b": "CSTĐ"}) == {
        "a": "LĐTT (a)", "a-2": "LĐTT (a-2)", "b": "CSTĐ",
    }  # fmt: skip


def test_the_ids_of_embedded_charts_are_their_own(corpus):
    page = comparison_page(compare(corpus, what="directives"))
    assert page.count("<svg") == 3
    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]
    assert len(ids) == len(set(ids))


def test_tables_of_two_plans(two):
    tables = {t.name: t for t in difference_tables(compare_plans(Plans(two), "old", "new"))}
    assert {"old_start", "new_quote"} <= set(tables["khac-nhau"].columns)
    assert {"section": 0, "kind": "changed", "old": "2023", "new": "2024"} in tables["tu-ngu"].rows


def test_a_bad_format_is_named(two, tmp_path):
    with pytest.raises(ThiduaError, match="docx"):
        write(list, str, tmp_path / "x", "docx")


def run(*words):
    result = CliRunner().invoke(main, ["compare", *map(str, words)])
    return result.exit_code, result.output


def test_command_as_text(corpus_folder):
    code, output = run(corpus_folder, "--by", "province_2025")
    assert code == 0
    for part in ("An Giang (2)", "Chủ đề", "Chỉ tiêu", "Trùng lặp"):
        assert part in output


def test_command_writes_files_and_charts(corpus_folder, tmp_path):
    for kind in ("html", "xlsx", "csv", "json"):
        code, output = run(
            corpus_folder, "--what", "directives", "--format", kind, "-o", tmp_path / kind
        )
        assert (code, output.splitlines()[0]) == (0, str(Path(output.splitlines()[0])))
    assert set(json.loads((tmp_path / "json").read_text("utf-8"))) == {
        "nhom", "tinh-cu-tinh-moi", "van-ban", "van-ban-nhom", "van-ban-vi-tri",
    }  # fmt: skip
    code, _ = run(
        corpus_folder, "--what", "targets", "--charts", tmp_path / "charts", "--chart-format", "png"
    )
    assert code == 0
    assert sorted(p.name for p in (tmp_path / "charts").iterdir()) == [
        "chi-tieu-so-luong.png", "chi-tieu-ty-le.png",
    ]  # fmt: skip


def test_command_on_two_plans(corpus_folder, tmp_path):
    code, output = run(corpus_folder, "--plans", "0", "ubnd-tinh-2026.txt")
    assert code == 0
    assert "→ ubnd-tinh-2026.txt" in output
    code, _ = run(corpus_folder, "--plans", "0", "1", "--format", "html", "-o", tmp_path / "d.html")
    assert code == 0
    assert "<ins>" in (tmp_path / "d.html").read_text("utf-8")
    code, output = run(corpus_folder, "--plans", "0", "no-such-plan")
    assert code == 1
    assert "E202" in output


def test_command_on_last_year(tmp_path):
    plan = (ROOT / "corpora/plans/ubnd-tinh-2026.txt").read_text("utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "nay.txt").write_text(plan, "utf-8")
    (tmp_path / "in" / "truoc.txt").write_text(plan.replace("2026", "2025"), "utf-8")
    mine(tmp_path / "in", tmp_path / "out")
    code, output = run(tmp_path / "out", "--last-year")
    assert code == 0
    assert "1 kế hoạch có kế hoạch năm trước" in output
    code, output = run(
        tmp_path / "out", "--last-year", "--format", "html", "-o", tmp_path / "y.html"
    )
    assert code == 0
    assert "truoc.txt → nay.txt" in (tmp_path / "y.html").read_text("utf-8")


def test_the_workbook_opens(corpus_folder, tmp_path, in_libreoffice):
    code, _ = run(corpus_folder, "--what", "targets", "--format", "xlsx", "-o", tmp_path / "c.xlsx")
    assert code == 0
    rows = in_libreoffice(tmp_path / "c.xlsx")
    assert rows[0] == ["Nhóm / Group", "Số kế hoạch / Plans"]
    assert ["An Giang", "1"] in rows
