"""Targets of many plans aligned: the same aim in other words and units."""

import csv
import importlib.util
import random
from pathlib import Path

import pytest
from tests.analysis.made_plans import (
    count,
    document,
    percent,
    plans,
)

from thidua.analysis.comparison import (
    align_targets,
)
from thidua.analysis.comparison.target_alignment import alike_pairs, cluster, pair_up, shown
from thidua.analysis.comparison.target_senses import agree, likeness, sense_of
from thidua.knowledge.abbreviations import written_out

ROOT = Path(__file__).resolve().parents[2]


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
