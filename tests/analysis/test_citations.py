"""The citation index: one entry a work, its order, its contradictions, its files."""

from __future__ import annotations

import json

import networkx as nx
import pytest
from benchmarks.citations import corpus_truth, pairwise
from click.testing import CliRunner
from corpora.citing import plans

from thidua.analysis.citations import citation_index
from thidua.analysis.citations.formats import FORMATS, write_index
from thidua.analysis.citations.network import cited_together, province_rows, ranking_rows
from thidua.batch import mine
from thidua.cli import main
from thidua.dataset import Dataset, DocumentRows
from thidua.errors import ThiduaError
from thidua.knowledge.acts import acts, version_meant
from thidua.knowledge.collation import vietnamese
from thidua.knowledge.issuing_bodies import same_body
from thidua.knowledge.portals import Portal, portals_of, read_portals, shipped
from thidua.records import Directive, DocumentRow, SectionRow


def test_every_gold_mention_is_in_one_entry_of_its_work(corpus):
    figures = pairwise(corpus_truth(), citation_index(corpus))
    assert figures["in_one_entry"] == 1.0
    assert figures["f1"] >= 0.98


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    folder = tmp_path_factory.mktemp("citing")
    texts, citations = plans(40, seed=7)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return citation_index(mine(folder)), citations


def test_works_of_many_plans(generated):
    index, citations = generated
    figures = pairwise({(c.plan, c.start): c.work for c in citations}, index)
    assert figures["f1"] >= 0.98
    assert figures["in_one_entry"] >= 0.98


def test_planted_contradictions(generated):
    index, citations = generated
    planted = {(c.plan, c.start, c.wrong) for c in citations if c.wrong}
    told = {
        (m.file_name, m.start, contradiction.field)
        for entry in index
        for contradiction in entry.contradictions
        for m in contradiction.against
    }
    assert planted
    assert told == planted


def plan(doc_id, *records, text="", **fields):
    placed = []
    for record in records:
        start = text.index(record.quote)
        where = {"doc_id": doc_id, "start": start, "end": start + len(record.quote)}
        placed.append(record.model_copy(update={**where, "record_id": f"{doc_id}:{start}"}))
    row = DocumentRow(doc_id=doc_id, source=doc_id, file_name=doc_id, text=text, **fields)
    sections = (
        SectionRow(
            doc_id=doc_id, record_id=f"{doc_id}:s0", section_id=f"{doc_id}:s0",
            quote="I", start=0, end=1, label="I", title="CHỈ TIÊU", role="targets",
        ),
    )  # fmt: skip
    return DocumentRows(row, {"directives": tuple(placed), "sections": sections})


@pytest.mark.parametrize(
    ("text", "section", "role"),
    [
        ("Căn cứ Chỉ thị 05;", None, "legal_basis"),
        ("**- Thực hiện** Chỉ thị 05;", None, "legal_basis"),
        ("_Xét đề nghị_ tại Chỉ thị 05", None, "legal_basis"),
        ("Ban hành kèm Chỉ thị 05", None, "content"),
        ("100% học tập Chỉ thị 05", "a:s0", "target"),
    ],
)
def test_roles(text, section, role):
    record = Directive(
        type="Chỉ thị", number="05", form="short", quote="Chỉ thị 05", section_id=section
    )
    (entry,) = citation_index(Dataset.of([plan("a", record, text=text)]))
    assert [m.role for m in entry.mentions] == [role]


def test_votes_and_order():
    def cite(kind, number, symbol, **fields):
        name = f"{number}{'-' if '/' in symbol else '/'}{symbol}"
        return Directive(
            type=kind, number=number, symbol=symbol, directive_id=name, form="full",
            quote=f"{kind} {name}", **fields,
        )  # fmt: skip

    def doc(name, *records, **fields):
        return plan(name, *records, text="; ".join(r.quote for r in records), **fields)

    first = cite("Chỉ thị", "19", "CT-TTg", date="2021-07-16", subject="về thi đua")
    index = citation_index(
        Dataset.of(
            [
                doc("a", first, cite("Kế hoạch", "02", "KH-BNV"), plan_year=2022),
                doc("b", first, plan_year=2024),
                doc("c", first.model_copy(update={"date": "2021-07-06", "subject": None})),
                doc("d", cite("Nghị định", "91", "NĐ-CP", date="2017")),
                doc("e", cite("Chỉ thị", "11", "CT-TTg", date="2020-03-04")),
            ]
        )
    )
    assert [entry.label for entry in index] == [
        "Nghị định 91/2017/NĐ-CP",
        "Chỉ thị 11/CT-TTg",
        "Chỉ thị 19/CT-TTg",
        "Kế hoạch 02/KH-BNV",
    ]
    entry = index.ranked()[0]
    assert (entry.date, entry.subject, entry.years) == ("2021-07-16", "về thi đua", (2022, 2024))
    assert [(c.field, [m.doc_id for m in c.against]) for c in entry.contradictions] == [
        ("date", ["c"])
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Lai Châu", True),
        ("Bộ trưởng Bộ Y tế", "Bộ Y tế", True),
        ("Chủ tịch UBND tỉnh", "UBND tỉnh", True),
        ("Bộ Chính trị khóa XII", "Bộ Chính trị", True),
        ("BCH Trung ương Đảng", "Ban Chấp hành Trung ương", True),
        ("Ban Thường vụ Tỉnh ủy Thanh Hóa", "Tỉnh ủy", True),
        ("Liên đoàn Lao động tỉnh", "Liên đoàn lao đông tỉnh Lai Châu", True),  # OCR: ộ -> ô
        ("Bộ Chính trị", "Ban Bí thư", False),
        ("Thủ tướng Chính phủ", "Chính phủ", False),
        ("Văn phòng Tỉnh ủy", "Tỉnh ủy", False),
        ("Sở Nội vụ", "Sở Y tế", False),
        ("Đảng ủy Sở Y tế", "Sở Y tế", False),
        ("Công đoàn Sở Y tế", "Sở Y tế", False),
    ],
)
def test_one_body_in_two_wordings(one, other, same):
    assert same_body(one, other) is same
    assert same_body(other, one) is same


def test_vietnamese_order():
    ordered = [
        "9",
        "a",
        "ạ",
        "ăn",
        "ân",
        "ba",
        "ca",
        "da",
        "dà",
        "dã",
        "dá",
        "đa",
        "e",
        "ê",
        "o",
        "ô",
        "ơ",
        "u",
        "ư",
        "y",
    ]
    ordered[1:1] = ["10"]
    shuffled = [*ordered[::2], *ordered[1::2]]
    assert sorted(shuffled, key=vietnamese) == ordered


@pytest.mark.parametrize(
    ("symbol", "names"),
    [
        ("CT/TW", ["Tư liệu văn kiện Đảng"]),
        ("NĐ-CP", ["Cổng pháp luật quốc gia", "Công báo Chính phủ"]),
        (None, ["Cổng pháp luật quốc gia", "Công báo Chính phủ"]),
    ],
)
def test_portals(symbol, names):
    assert [portal.name for portal in portals_of(symbol, shipped())] == names


def test_a_portal_of_ones_own(tmp_path):
    own = tmp_path / "portals.csv"
    own.write_text("name,applies_to,template\nX,all,https://x.vn/{query}\n", encoding="utf-8")
    assert read_portals(own) == (Portal("X", "all", "https://x.vn/{query}"),)
    assert read_portals(own)[0].link("19/CT-TTg") == "https://x.vn/19%2FCT-TTg"
    own.write_text("a,b\n", encoding="utf-8")
    with pytest.raises(ThiduaError, match="applies_to, name, template"):
        read_portals(own)


def test_laws_follow_each_other_without_gap():
    by_law = {act.work_id for act in acts().values() if act.work_id and act.valid_to}
    for law in by_law - {"luat-tdkt-sua-doi"}:
        for act in acts().values():
            if act.work_id == law and act.valid_to and act.replaced_by:
                following = acts()[act.replaced_by]
                assert following.valid_from > act.valid_to
                assert version_meant(law, date=None, plan_day=following.valid_from) == following


def test_files(generated, tmp_path, in_libreoffice):
    index, _ = generated
    for kind in FORMATS:
        one = write_index(index, tmp_path / f"one.{kind}", kind)
        other = write_index(index, tmp_path / f"other.{kind}", kind)
        assert [p.read_bytes() for p in one] == [p.read_bytes() for p in other], kind
    graph = nx.read_graphml(tmp_path / "one.graphml")
    assert graph.number_of_nodes() == len(index)
    assert nx.read_gexf(tmp_path / "one.gexf").number_of_edges() == graph.number_of_edges()
    nodes = json.loads((tmp_path / "one.jsonld").read_text(encoding="utf-8"))["@graph"]
    assert sum(node["@type"] == "Legislation" for node in nodes) == len(index)
    assert (tmp_path / "one.bibtex").read_text(encoding="utf-8").count("@legislation{") == len(
        index
    )
    html = (tmp_path / "one.html").read_text(encoding="utf-8")
    assert all(f'id="w{n}"' in html for n in range(1, len(index) + 1))
    rows = in_libreoffice(tmp_path / "one.xlsx")
    assert [row[0] for row in rows[1:]] == [entry.work_id for entry in index]


def test_an_unknown_format_is_refused(generated, tmp_path):
    with pytest.raises(ThiduaError, match="choose one of xlsx"):
        write_index(generated[0], tmp_path / "x", "pptx")


def test_network_and_ranking(generated):
    index, _ = generated
    graph = cited_together(index)
    for one, other, data in graph.edges(data=True):
        by_id = {entry.work_id: set(entry.plans) for entry in index}
        assert data["weight"] == len(by_id[one] & by_id[other])
    ranks = [row["plans"] for row in ranking_rows(index)]
    assert ranks == sorted(ranks, reverse=True)
    citing = {entry.work_id: {m.province for m in entry.mentions} for entry in index}
    assert all(citing[row["work_id"]] == {row["province"]} for row in province_rows(index))


def test_command(corpus_folder, tmp_path):
    run = CliRunner().invoke(main, ["cite", str(corpus_folder)])
    assert run.exit_code == 0
    assert "34-CT/TW: date 2014-07-04 ≠ 2014-04-07" in run.output
    out = tmp_path / "index.html"
    run = CliRunner().invoke(main, ["cite", str(corpus_folder), "--format", "html", "-o", str(out)])
    assert run.exit_code == 0
    assert "Mục lục văn bản viện dẫn" in out.read_text(encoding="utf-8")
