"""Plans compared: groups, matrices, aligned targets, two plans side by side, own last year."""

from __future__ import annotations

import csv
import importlib.util
import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from thidua.analysis.comparison import (
    BY,
    WHAT,
    Plans,
    against_last_year,
    align_targets,
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
from thidua.analysis.comparison.groups import UNKNOWN, group_plans
from thidua.analysis.comparison.target_alignment import alike_pairs, cluster, pair_up, shown
from thidua.analysis.comparison.target_senses import agree, likeness, sense_of
from thidua.analysis.comparison.word_changes import word_changes
from thidua.batch import mine
from thidua.cli import main
from thidua.dataset import Dataset, DocumentRows
from thidua.errors import ThiduaError
from thidua.knowledge.abbreviations import written_out
from thidua.records import (
    Anniversary,
    Assignment,
    Award,
    Directive,
    DocumentRow,
    Phase,
    SectionRow,
    Target,
    Theme,
)

ROOT = Path(__file__).resolve().parents[2]


def document(doc_id, *records, text="x", **fields):
    """A document whose records stand at its first character, or at their quote in *text*."""
    tables: dict[str, list] = {}
    for number, record in enumerate(records):
        quote = record.quote or text[:1]
        start = text.index(quote)
        place = {
            "doc_id": doc_id,
            "record_id": f"{doc_id}:{number}",
            "quote": quote,
            "start": start,
            "end": start + len(quote),
        }
        if isinstance(record, SectionRow):
            place["section_id"] = f"{doc_id}:s{record.ordinal}"
        tables.setdefault(record.table, []).append(record.model_copy(update=place))
    row = {"source": f"{doc_id}.txt", "file_name": f"{doc_id}.txt", "body_start": 0, **fields}
    row.setdefault("body_end", len(text))
    return DocumentRows(DocumentRow(doc_id=doc_id, text=text, chars=len(text), **row), tables)


def dataset(*documents):
    return Dataset.of(documents)


def plans(*documents):
    return Plans(dataset(*documents))


def percent(value, subject, predicate, comparator="ge", **fields):
    return Target(
        comparator=comparator, value=value, unit="%", percentage=True,
        subject=subject, predicate=predicate, **fields,
    )  # fmt: skip


def count(value, unit, subject, predicate=None, comparator="eq", **fields):
    return Target(
        comparator=comparator,
        value=value,
        unit=unit,
        subject=subject,
        predicate=predicate,
        **fields,
    )


# ---------------------------------------------------------------------------- groups


@pytest.fixture
def provinces():
    theme = Theme(kind="phong_trao", text="Dạy tốt, học tốt")
    return dataset(
        document("a", theme, province="Ninh Thuận", province_2025="Khánh Hòa", plan_year=2024),
        document(
            "b", theme, theme, province="Khánh Hòa", province_2025="Khánh Hòa", plan_year=2025
        ),
        document("c", province="Ninh Thuận", province_2025="Khánh Hòa", plan_year=2025),
        document("d", theme, province="Đắk Lắk", province_2025="Đắk Lắk"),
        document("e"),
    )


def test_old_and_new_provinces(provinces):
    old, new = compare(provinces, "province"), compare(provinces, "province_2025")
    assert old.groups.sizes == {"Đắk Lắk": 1, "Khánh Hòa": 1, "Ninh Thuận": 2, UNKNOWN: 1}
    assert new.groups.sizes == {"Đắk Lắk": 1, "Khánh Hòa": 3, UNKNOWN: 1}
    assert [(r["province_2025"], r["province"], r["plans"]) for r in old.merged_provinces] == [
        ("Đắk Lắk", "Đắk Lắk", 1),
        ("Khánh Hòa", "Khánh Hòa", 1),
        ("Khánh Hòa", "Ninh Thuận", 2),
        (UNKNOWN, UNKNOWN, 1),
    ]


def test_years_in_order_and_the_unknown_last(provinces):
    assert compare(provinces, "plan_year").groups.names == ("2024", "2025", UNKNOWN)


def test_one_body_in_two_spellings_is_one_group():
    found = plans(
        document("a", issuing_body="UBND TỈNH LÀO CAI", province="Lào Cai"),
        document("b", issuing_body="Ủy ban nhân dân tỉnh Lào Cai", province="Lào Cai"),
        document("c", issuing_body="Ủy ban nhân dân tỉnh Lào Cai", province="Lào Cai"),
        document("d", issuing_body="Trường THPT số 1", province="Lào Cai"),
        document("e", issuing_body="Trường THPT số 1", province="Cà Mau"),
    )
    assert group_plans(found, "issuing_body").names == (
        "Trường THPT số 1 (Cà Mau)",
        "Trường THPT số 1 (Lào Cai)",
        "Ủy ban nhân dân tỉnh Lào Cai",
    )


def test_unknown_words_are_refused(provinces):
    with pytest.raises(ValueError, match="province"):
        compare(provinces, "colour")
    with pytest.raises(ValueError, match="themes"):
        compare(provinces, what="colours")


# ---------------------------------------------------------------------------- matrices


def test_a_matrix_counts_plans_and_mentions(provinces):
    (matrix,) = compare(provinces, "province_2025", "themes").matrices
    assert [
        (r["group"], r["item"], r["plans"], r["share"], r["mentions"]) for r in matrix.rows()
    ] == [
        ("Đắk Lắk", "Dạy tốt, học tốt", 1, 1.0, 1),
        ("Khánh Hòa", "Dạy tốt, học tốt", 2, 0.6667, 3),
    ]
    assert matrix.wide_rows() == [
        {
            "item": "Dạy tốt, học tốt", "plans": 3,
            "Đắk Lắk (1)": 1, "Khánh Hòa (3)": 2, f"{UNKNOWN} (1)": None,
        }
    ]  # fmt: skip
    assert matrix.wide_rows(columns=1) == [
        {"item": "Dạy tốt, học tốt", "plans": 3, "Khánh Hòa (3)": 2, "khác / other": 1}
    ]
    assert len(matrix.mention_rows()) == 4


def test_the_label_is_the_wording_of_most():
    events = [Anniversary(event=e, event_id="30-4") for e in ("Giải phóng", "30-4", "Giải phóng")]
    found = dataset(*(document(str(n), event) for n, event in enumerate(events)))
    (matrix,) = compare(found, what="anniversaries").matrices
    assert matrix.labels == {"30-4": "Giải phóng"}


def test_directives_come_from_the_citation_index():
    work = Directive(
        type="Chỉ thị", number="05", symbol="CT/TW", directive_id="05-CT/TW", form="full"
    )
    found = dataset(document("a", work, work), document("b", work))
    (matrix,) = compare(found, what="directives").matrices
    assert list(matrix.labels.values()) == ["Chỉ thị 05-CT/TW"]
    assert [(r["plans"], r["mentions"]) for r in matrix.rows()] == [(2, 3)]


def test_structure_of_sections():
    sections = [
        SectionRow(ordinal=0, level=1, label="I", title="Mục đích", role="purpose"),
        SectionRow(ordinal=1, level=2, label="1."),
        SectionRow(ordinal=2, level=1, label="II", title="Khen thưởng", role="rewards"),
        SectionRow(ordinal=3, level=2, label="Đợt 1"),
        SectionRow(ordinal=4, level=2, label="2."),
    ]
    roles, order, labels = compare(dataset(document("a", *sections)), what="sections").matrices
    assert roles.labels == {"rewards": "Khen thưởng", "purpose": "Mục đích"}
    assert list(order.labels) == ["Mục đích > Khen thưởng"]
    assert list(labels.labels) == ["I > 1"]


def test_awards_by_title():
    found = dataset(
        document("a", Award(name="LĐTT", title_id="ld-tien-tien")),
        document("b", Award(name="Lao động tiên tiến", title_id="ld-tien-tien")),
    )
    (matrix,) = compare(found, what="awards").matrices
    assert [(r["item_id"], r["plans"]) for r in matrix.rows()] == [("ld-tien-tien", 2)]


# ---------------------------------------------------------------------------- targets


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("100% CBCCVC đạt LĐTT", "100% cán bộ, công chức, viên chức đạt lao động tiên tiến"),
        ("CBCC&VC", "cán bộ, công chức, viên chức"),
        ("HTXSNV", "hoàn thành xuất sắc nhiệm vụ"),
        ("ATM", "ATM"),
        ("LĐTTX", "LĐTTX"),
    ],
)
def test_abbreviations_written_out(text, full):
    assert written_out(text) == full


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            percent(100, "khoa, phòng", "đạt danh hiệu Tập thể lao động tiên tiến"),
            percent(100, "các phòng, khoa", "đạt “Tập thể LĐTT”"),
            True,
        ),
        (percent(90, "CBCCVC", "HTTNV"), percent(80, "cán bộ, công chức, viên chức", "hoàn thành tốt nhiệm vụ"), True),
        (percent(90, "CBCCVC", "HTTNV"), percent(80, "CBCCVC", "HTXSNV"), False),
        (percent(90, None, "LĐTT"), count(21, None, None, "LĐTT"), False),
        (percent(60, None, "Tốt"), percent(30, None, "Khá"), False),
        (percent(2, "Tỷ lệ hộ nghèo", "giảm"), percent(3, "Tỷ lệ hộ nghèo", "còn", "lt"), False),
        (percent(3, "Tỷ lệ hộ nghèo", "giảm còn"), percent(3, "Tỷ lệ hộ nghèo", "còn", "lt"), True),
        (
            count(0, "học sinh", "học sinh", "bỏ học", "none"),
            percent(1, "học sinh", "bỏ học", "lt"),
            False,
        ),
        (percent(99, "trẻ 5 tuổi", "ra lớp"), percent(60, "trẻ 3 tuổi", "ra lớp"), False),
        (percent(99, "học sinh", "tham gia bảo hiểm y tế"), percent(99, "học sinh", "tham gia BHYT"), True),
        (percent(99, "học sinh", "tham gia bảo hiểm y tế"), percent(99, "học sinh", "tham gia bảo hiểm thân thể"), False),
        (count(2, "sáng kiến", "mỗi trường", "có sáng kiến"), count(40, "sáng kiến", "toàn ngành", "có sáng kiến"), False),
        (count(2, "tập thể", "tập thể", "được tặng Bằng khen"), count(2, "cá nhân", "cá nhân", "được tặng Bằng khen"), False),
        (count(2, "tỷ đồng", "Thu ngân sách"), count(900, "triệu đồng", "Tổng thu ngân sách"), True),
        (count(2, "tỷ đồng", "Thu ngân sách"), count(900, "tấn", "Thu ngân sách"), False),
    ],
)  # fmt: skip
def test_the_same_target(one, other, same):
    rows = [one.model_dump(), other.model_dump()]
    assert bool(pair_up(rows[:1], rows[1:])) is same
    assert (len(cluster(rows)) == 1) is same


def test_an_aligned_target_has_its_values_in_one_unit():
    found = plans(
        document("a", count(2, "tỷ đồng", "Thu ngân sách", comparator="ge")),
        document("b", count(500, "triệu đồng", "Thu ngân sách", comparator="gt")),
        document("c", count(1.5, "tỷ đồng", "Thu ngân sách")),
    )
    (target,) = align_targets(found)
    assert target.row() == {
        "target_id": "thu-ngan-sach", "label": "Thu ngân sách", "unit": "tỷ đồng",
        "title_id": None, "plans": 3, "mentions": 3, "median": 1.5, "minimum": 0.5, "maximum": 2.0,
    }  # fmt: skip
    assert [value.shown for value in target.values] == [
        "≥ 2 tỷ đồng",
        "> 500 triệu đồng",
        "1,5 tỷ đồng",
    ]


def test_values_are_shown_as_vietnamese_writes_them():
    assert shown(count(1850000, "tấn", "than", comparator="ge").model_dump()) == "≥ 1.850.000 tấn"
    row = percent(80, None, "LĐTT", "range", value_max=85.5).model_dump()
    assert shown(row) == "80–85,5 %"
    assert shown(count(0, None, "oan sai", comparator="none").model_dump()) == "không"


def test_no_chain_of_small_steps():
    """Each is like the next; the first and the last have nothing in common."""
    words = [
        "alpha",
        "beta",
        "gamma",
        "delta",
        "kappa",
        "lambda",
        "omega",
        "sigma",
        "theta",
        "zeta",
    ]
    rows = [percent(1, " ".join(words[i : i + 4]), None).model_dump() for i in range(7)]
    for found in cluster(rows):
        assert max(found) - min(found) <= 2


def test_the_index_misses_no_pair():
    """The short cut by rare words against looking at every pair."""
    chance = random.Random(7)
    words = [f"{a}{b}" for a in "bcdghk" for b in ("an", "oi", "em")] + ["thực hiện", "tham gia"]
    senses = list(
        {
            sense_of(
                percent(
                    1, " ".join(chance.choices(words, k=chance.randint(1, 7))), None
                ).model_dump()
            )
            for _ in range(400)
        }
    )
    by_key: dict = {}
    for sense in senses:
        by_key.setdefault(sense.key, []).append(sense)
    for block in by_key.values():
        plain = {
            (i, j)
            for j, other in enumerate(block)
            for i, one in enumerate(block[:j])
            if agree(one, other) and likeness(one, other) >= 0.55
        }
        assert {(i, j) for i, j, _ in alike_pairs(block, 0.55)} == plain


def test_alignment_against_hand_made_pairs():
    """The bar: F1 of 0.9 over all pairs, and on the half the tables were not made from."""
    place = ROOT / "benchmarks" / "comparison.py"
    spec = importlib.util.spec_from_file_location("comparison_benchmark", place)
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    figures = benchmark.alignment()
    assert figures["all"]["pairs"] >= 120
    assert all(figures[part]["f1"] >= 0.9 for part in ("all", "odd", "clusters"))


def test_the_pairs_are_both_kinds():
    with (ROOT / "corpora/pairs.csv").open(encoding="utf-8") as file:
        pairs = list(csv.DictReader(file))
    same = sum(pair["same"] == "1" for pair in pairs)
    assert same >= 60 <= len(pairs) - same


# ---------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("", "", []),
        ("a b c", "A, b c", ["same"]),
        ("năm 2023 thi đua", "năm 2024 thi đua", ["same", "changed", "same"]),
        ("một hai", "một hai ba", ["same", "added"]),
        ("một hai ba", "hai ba", ["dropped", "same"]),
        ("một", "hai", ["changed"]),
    ],
)
def test_word_changes(old, new, kinds):
    assert [change.kind for change in word_changes(old, new)] == kinds


@pytest.mark.parametrize("seed", range(3))
def test_long_texts_are_told_apart_whole(seed):
    chance = random.Random(seed)
    old = [f"w{chance.randrange(3000)}" for _ in range(6000)]
    new = [word for word in old if chance.random() > 0.03]
    changes = word_changes(" ".join(old), " ".join(new))
    assert " ".join(c.old for c in changes if c.old) == " ".join(old)
    assert " ".join(c.new for c in changes if c.new) == " ".join(new)
    same = sum(len(c.new.split()) for c in changes if c.kind == "same")
    assert same > 0.99 * len(new)


# ---------------------------------------------------------------------------- two plans

OLD = """I. MỤC ĐÍCH
Nâng cao chất lượng phong trào thi đua năm 2023 trong toàn trường.
II. CHỈ TIÊU
- 90% giáo viên đạt Lao động tiên tiến; 10 sáng kiến.
III. KHEN THƯỞNG
Tặng Giấy khen."""
NEW = """I. MỤC ĐÍCH
Nâng cao chất lượng phong trào thi đua năm 2024 trong toàn trường.
II. CHỈ TIÊU
- 95% giáo viên đạt Lao động tiên tiến; 100% học sinh tham gia BHYT.
III. KINH PHÍ
Từ quỹ của trường."""


def sections(text, *titles):
    rows = []
    starts = [text.index(title) for title, _ in titles]
    for number, (title, role) in enumerate(titles):
        label, name = title.split(". ")
        rows.append(
            SectionRow(
                quote=title, ordinal=number, level=1, label=label, title=name, role=role,
                text_start=starts[number], text_end=[*starts, len(text)][number + 1],
            )
        )  # fmt: skip
    return rows


@pytest.fixture
def two():
    purpose, targets = ("I. MỤC ĐÍCH", "purpose"), ("II. CHỈ TIÊU", "targets")
    return dataset(
        document(
            "old",
            *sections(OLD, purpose, targets, ("III. KHEN THƯỞNG", "rewards")),
            percent(90, "giáo viên", "đạt Lao động tiên tiến", quote="90% giáo viên đạt Lao động tiên tiến"),
            count(10, "sáng kiến", "sáng kiến", quote="10 sáng kiến"),
            Theme(kind="phong_trao", text="Hai tốt"),
            Anniversary(event="Nhà giáo Việt Nam", event_id="20-11", ordinal=41),
            Phase(label="Đợt 1", start_date="2023-01-05"),
            Award(name="Giấy khen", title_id="giay-khen", quote="Giấy khen"),
            Assignment(actor="Công đoàn", task="phối hợp phát động"),
            text=OLD, plan_year=2023, signer_name="Nguyễn An",
            issuing_body="Trường THPT Cửa Nhượng", province="Hà Tĩnh",
        ),
        document(
            "new",
            *sections(NEW, purpose, targets, ("III. KINH PHÍ", "funding")),
            percent(95, "giáo viên", "đạt LĐTT", quote="95% giáo viên đạt Lao động tiên tiến"),
            percent(100, "học sinh", "tham gia BHYT", quote="100% học sinh tham gia BHYT"),
            Theme(kind="phong_trao", text="Hai tốt"),
            Anniversary(event="Nhà giáo Việt Nam", event_id="20-11", ordinal=42),
            Phase(label="Đợt 1", start_date="2024-01-05"),
            Assignment(actor="Công đoàn", task="phối hợp phát động phong trào"),
            Assignment(actor="Kế toán", task="chi"),
            text=NEW, plan_year=2024, signer_name="Nguyễn An",
            issuing_body="TRƯỜNG THPT CỬA NHƯỢNG", province="Hà Tĩnh",
        ),
    )  # fmt: skip


def test_two_plans_side_by_side(two):
    found = compare_plans(Plans(two), "old", "new")
    assert [(d.status, d.item, d.old, d.new) for d in found.of_kind("targets")] == [
        ("changed", "giáo viên đạt LĐTT", "≥ 90 %", "≥ 95 %"),
        ("dropped", "sáng kiến", "10 sáng kiến", None),
        ("added", "học sinh tham gia BHYT", None, "≥ 100 %"),
    ]
    statuses = {kind: [d.status for d in found.of_kind(kind)] for kind in (
        "themes", "anniversaries", "phases", "awards", "assignments",
    )}  # fmt: skip
    assert statuses == {
        "themes": ["same"],
        "anniversaries": ["changed"],
        "phases": ["changed"],
        "awards": ["dropped"],
        "assignments": ["changed", "added"],
    }
    fields = {d.item.split(" / ")[1]: d.status for d in found.of_kind("fields")}
    assert (fields["plan_year"], fields["signer_name"], fields["issuing_body"]) == (
        "changed", "same", "same",
    )  # fmt: skip
    place = found.of_kind("targets")[0].new_place
    assert NEW[place.start : place.end] == place.quote


def test_sections_side_by_side(two):
    found = compare_plans(Plans(two), "old", "new")
    names = [
        (s.status, s.old.name if s.old else None, s.new.name if s.new else None)
        for s in found.sections
    ]
    assert names == [
        ("changed", "I MỤC ĐÍCH", "I MỤC ĐÍCH"),
        ("changed", "II CHỈ TIÊU", "II CHỈ TIÊU"),
        ("added", None, "III KINH PHÍ"),
        ("dropped", "III KHEN THƯỞNG", None),
    ]
    changed = [(c.old, c.new) for c in found.sections[0].changes if c.kind != "same"]
    assert changed == [("2023", "2024")]


def test_a_section_that_moved():
    titles = (
        ("I. MỤC ĐÍCH", "purpose"),
        ("II. CHỈ TIÊU", "targets"),
        ("III. KHEN THƯỞNG", "rewards"),
    )
    text = "III. KHEN THƯỞNG\nTặng.\nI. MỤC ĐÍCH\nNâng.\nII. CHỈ TIÊU\nĐạt."
    turned = document("b", *sections(text, titles[2], titles[0], titles[1]), text=text)
    found = compare_plans(plans(document("a", *sections(OLD, *titles), text=OLD), turned), "a", "b")
    assert [(s.new.name, s.moved) for s in found.sections] == [
        ("III KHEN THƯỞNG", True),
        ("I MỤC ĐÍCH", False),
        ("II CHỈ TIÊU", False),
    ]


def test_plans_without_sections_or_records():
    found = compare_plans(plans(document("a", text="một"), document("b", text="")), "a", "b")
    assert [s.status for s in found.sections] == ["dropped"]


# ---------------------------------------------------------------------------- last year

BODY = (
    "Căn cứ tình hình thực tế, nhà trường phát động phong trào thi đua lập thành tích chào mừng các "
    "ngày lễ lớn trong năm {year}, với tinh thần đoàn kết, kỷ cương, sáng tạo của tập thể sư phạm và "
    "toàn thể học sinh; tổng kết phong trào trước ngày 31/5/{end}."
)


def test_against_its_own_last_year():
    body = {"province": "Hà Tĩnh", "province_2025": "Hà Tĩnh"}
    found = against_last_year(
        plans(
            document("a", text=BODY.format(year=2023, end=2023), plan_year=2023, issuing_body="UBND huyện Vũ Quang", **body),
            document("b", text=BODY.format(year=2024, end=2023), plan_year=2024, issuing_body="ỦY BAN NHÂN DÂN HUYỆN VŨ QUANG", **body),
            document("c", text="khác", plan_year=2024, issuing_body="UBND huyện Hương Khê", **body),
            document("d", text="khác", plan_year=2023, issuing_body="UBND huyện Vũ Quang", province="Cà Mau"),
        )
    )  # fmt: skip
    assert [(pair.old["doc_id"], pair.new["doc_id"]) for pair in found] == [("a", "b")]
    (pair,) = found
    assert pair.copied > 0.9
    assert [(p.quote[-6:], p.doc_id) for p in pair.old_years] == [("/2023.", "b")]
    text = BODY.format(year=2024, end=2023)
    assert all(text[p.start : p.end] == "2023" for p in pair.old_years)


def test_the_end_of_a_period_is_not_out_of_date():
    text = BODY.format(year=2023, end="2023, giai đoạn 2021-2023, năm học 2022 - 2023")
    fields = {"issuing_body": "UBND huyện Vũ Quang", "province": "Hà Tĩnh", "text": text}
    (pair,) = against_last_year(
        plans(document("a", plan_year=2023, **fields), document("b", plan_year=2024, **fields))
    )
    assert len(pair.old_years) == 3


def test_the_year_of_a_cited_work_is_not_out_of_date():
    text = BODY.format(year=2023, end=2023)
    cited = Directive(type="Kế hoạch", form="unnumbered", quote="ngày 31/5/2023")
    fields = {"issuing_body": "UBND huyện Vũ Quang", "province": "Hà Tĩnh", "text": text}
    (pair,) = against_last_year(
        plans(
            document("a", plan_year=2023, **fields), document("b", cited, plan_year=2024, **fields)
        )
    )
    assert len(pair.old_years) == 1


def test_what_was_added_dropped_and_changed(two):
    (pair,) = against_last_year(Plans(two))
    row = pair.row()
    assert {name: row[name] for name in ("same", "changed", "added", "dropped")} == {
        "same": 1, "changed": 4, "added": 2, "dropped": 2,
    }  # fmt: skip


# ---------------------------------------------------------------------------- whole answers


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


# ---------------------------------------------------------------------------- the command


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
