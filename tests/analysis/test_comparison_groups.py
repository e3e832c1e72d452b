"""Plans in groups, and the matrices of what they hold."""

import pytest
from tests.analysis.made_plans import dataset, document, plans

from thidua.analysis.comparison import (
    compare,
)
from thidua.analysis.comparison.groups import UNKNOWN, group_plans
from thidua.records import (
    Anniversary,
    Award,
    Directive,
    SectionRow,
    Theme,
)


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
