"""Two plans side by side, word by word, and a plan against its own last year."""

import random

import pytest
from tests.analysis.made_plans import NEW, OLD, document, plans, sections, two_plans

from thidua.analysis.comparison import (
    Plans,
    against_last_year,
    compare_plans,
)
from thidua.analysis.comparison.word_changes import word_changes
from thidua.records import (
    Directive,
)


@pytest.fixture
def two():
    return two_plans()


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
