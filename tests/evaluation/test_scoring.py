"""The scorer on small tables: what counts as found, right, missed, false, and not at all."""

from __future__ import annotations

import json

import pytest

from thidua.batch import mine
from thidua.errors import ThiduaError
from thidua.evaluation import report, score
from thidua.evaluation.gold import file_for
from thidua.evaluation.scoring import Score, _equal, _same_span

TEXT = """KẾ HOẠCH
Phát động thi đua năm 2024

I. CHỈ TIÊU
- 100% chi đoàn đăng ký công trình thanh niên.
- 80% đoàn viên tham gia hiến máu.
"""


def gold_line(kind, quote, **fields):
    start = TEXT.index(quote)
    return {"kind": kind, "quote": quote, "start": start, "end": start + len(quote), **fields}


TARGETS = [
    gold_line(
        "target",
        "100% chi đoàn đăng ký công trình thanh niên",
        comparator="eq",
        value=100,
        value_max=None,
        unit="%",
        subject="chi đoàn",
        predicate="đăng ký công trình thanh niên",
        parent=None,
    ),
    gold_line(
        "target",
        "80% đoàn viên tham gia hiến máu",
        comparator="eq",
        value=80,
        value_max=None,
        unit="%",
        subject="đoàn viên",
        predicate="tham gia hiến máu",
        parent=None,
    ),
]


def scored(tmp_path, *records):
    (tmp_path / "plan-a.txt").write_text(TEXT, encoding="utf-8")
    gold = tmp_path / "gold"
    gold.mkdir()
    lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (gold / "plan.jsonl").write_text("".join(lines), encoding="utf-8")
    return score(mine(tmp_path / "plan-a.txt"), gold)


def test_all_right(tmp_path):
    targets = scored(tmp_path, *TARGETS).scores["targets"]
    assert (targets.gold, targets.predicted, targets.found, targets.right) == (2, 2, 2, 2)


def test_a_wrong_field_is_found_but_not_right(tmp_path):
    result = scored(tmp_path, TARGETS[0], TARGETS[1] | {"value": 85})
    targets = result.scores["targets"]
    assert (targets.found, targets.right) == (2, 1)
    assert "value=80.0 (gold 85)" in report(result, errors=True)


def test_a_field_of_which_the_annotator_was_unsure_is_not_scored(tmp_path):
    record = TARGETS[1] | {"value": 85, "uncertain_fields": ["value"]}
    assert scored(tmp_path, TARGETS[0], record).scores["targets"].right == 2


def test_a_prediction_without_gold_is_false_and_beside_uncertain_gold_is_nothing(tmp_path):
    targets = scored(tmp_path, TARGETS[0]).scores["targets"]
    assert (targets.gold, targets.predicted, targets.right) == (1, 2, 1)


def test_uncertain_gold_counts_neither_way(tmp_path):
    record = TARGETS[1] | {"uncertain": True}
    targets = scored(tmp_path, TARGETS[0], record).scores["targets"]
    assert (targets.gold, targets.predicted, targets.right) == (1, 1, 1)


def test_gold_that_nothing_covers_is_missed(tmp_path):
    result = scored(
        tmp_path, *TARGETS, gold_line("theme", "thi đua", type="chu_de", text="thi đua")
    )
    themes = result.scores["themes"]
    assert (themes.gold, themes.found) == (1, 0)
    assert themes.f1("right") == 0.0
    assert "themes missed" in report(result, errors=True)


def test_no_gold_is_an_error(tmp_path):
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(ThiduaError, match="E203"):
        score(mine(tmp_path / "b.txt"), tmp_path)


@pytest.mark.parametrize(
    ("wanted", "got", "equal"),
    [
        ("văn hoá công sở", "Văn hóa công sở", True),
        ("quý I", "qúy I", True),
        ("“Đoàn kết”", '"Đoàn kết"', True),
        ("m²", "m2", True),
        ("m²", "m3", False),
        ("Đoàn kết", "Đoàn két", False),
        (None, None, True),
        (None, "x", False),
        (100, 100.0, True),
        (True, False, False),
        (None, False, False),
        (["Lưu: VT"], ["Lưu: VT."], True),
        (["a"], [], False),
    ],
)
def test_equal(wanted, got, equal):
    assert _equal(wanted, got) is equal


@pytest.mark.parametrize(
    ("a", "b", "same"), [((0, 5), (0, 5), True), ((0, 5), (0, 6), True), ((0, 5), (0, 9), False)]
)
def test_same_span(a, b, same):
    text = "chủ đề. năm"
    one, other = ({"start": s, "end": e} for s, e in (a, b))
    one["end"], other["end"] = one["end"] + 1, other["end"] + 1
    assert _same_span(one, other, text) is same


def test_f1_of_nothing_is_one():
    assert Score().f1("right") == 1.0
    assert Score(gold=1).f1("right") == 0.0


def test_gold_belongs_to_the_longest_matching_name():
    assert file_for("001_abc.txt", ["00", "001", "002"]) == "001"
    assert file_for("xyz.txt", ["00"]) is None


MARKED = "- **Tổ chức phát động sâu rộng** đến **toàn thể** đoàn viên, thanh niên"


@pytest.mark.parametrize(
    ("text", "gold_ends", "right"),
    [
        (MARKED, "viên", 1),  # the same text: cut where the limit falls
        (MARKED, "đoàn", 0),  # a word short of it
        (MARKED.replace("*", ""), "viên", 1),  # a scan: its limit falls a word later
        (MARKED.replace("*", ""), "toàn", 0),  # more than the asterisks explain
    ],
)
def test_a_scan_has_no_asterisks_to_count(tmp_path, text, gold_ends, right):
    """The quote of a section is cut at 60 characters after its marker, asterisks counted."""
    head = "KẾ HOẠCH\nPhát động thi đua năm 2024\n\nI. NỘI DUNG\n"
    folders = {name: tmp_path / name for name in ("read", "true", "gold")}
    for folder in folders.values():
        folder.mkdir()
    (folders["read"] / "a.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    (folders["true"] / "a.txt").write_text(f"{head}{MARKED}\n", encoding="utf-8")
    quote = MARKED[: MARKED.rindex(gold_ends) + len(gold_ends)]
    start = len(head)
    record = {"kind": "section", "quote": quote, "start": start, "end": start + len(quote)}
    record |= {"label": "-", "level": 2, "title": None}
    (folders["gold"] / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    result = score(mine(folders["read"] / "a.txt"), folders["gold"], folders["true"])
    assert result.scores["sections"].right == right


def test_a_sign_beside_a_bar_keeps_its_place(tmp_path):
    head = "KẾ HOẠCH\nPhát động thi đua năm 2024\n\nI. CHỈ TIÊU\n"
    rows = ("Chỉ tiêu | Đơn vị | Năm 2024", "Hộ nghèo | hộ | ≤ 75", "Mô hình | mô hình | ≥ 12")
    true = head + "\n".join(rows) + "\n"
    folders = {name: tmp_path / name for name in ("read", "true", "gold")}
    for folder in folders.values():
        folder.mkdir()
    (folders["read"] / "a.txt").write_text(true.replace("≥ 12", "≥12"), encoding="utf-8")
    (folders["true"] / "a.txt").write_text(true.replace("|", "   "), encoding="utf-8")
    quote, start = rows[2].replace("|", "   "), true.replace("|", "   ").index("Mô hình")
    record = {"kind": "target", "quote": quote, "start": start, "end": start + len(quote)}
    record |= {"value": 12, "comparator": "ge", "subject": "Mô hình"}
    (folders["gold"] / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    result = score(mine(folders["read"] / "a.txt"), folders["gold"], folders["true"])
    assert result.scores["targets"].right == 1


def test_what_is_misread_in_a_parent_is_not_counted_again_in_its_part(tmp_path):
    head = "KẾ HOẠCH\nPhát động thi đua năm 2024\n\nI. CHỈ TIÊU\n"
    whole, part = "100% cán bộ đăng ký thi đua", "trong đó có 20% đạt danh hiệu Chiến sĩ thi đua"
    true = f"{head}- {whole}, {part}.\n"
    folders = {name: tmp_path / name for name in ("read", "true", "gold")}
    for folder in folders.values():
        folder.mkdir()
    (folders["read"] / "a.txt").write_text(true.replace("đăng ký", "đăng kỵ"), encoding="utf-8")
    (folders["true"] / "a.txt").write_text(true, encoding="utf-8")
    (folders["gold"] / "a.jsonl").write_text(
        "\n".join(
            json.dumps(
                {
                    "kind": "target",
                    "quote": quote,
                    "start": true.index(quote),
                    "end": true.index(quote) + len(quote),
                    "value": value,
                    "unit": "%",
                    "subject": "cán bộ",
                    "predicate": predicate,
                    "parent": parent,
                }
            )
            for quote, value, predicate, parent in (
                (whole, 100.0, "đăng ký thi đua", None),
                (part, 20.0, "đạt danh hiệu Chiến sĩ thi đua", whole),
            )
        ),
        encoding="utf-8",
    )
    result = score(mine(folders["read"] / "a.txt"), folders["gold"], folders["true"])
    assert result.scores["targets"].right == 1
