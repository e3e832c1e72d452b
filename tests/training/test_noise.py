from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest

from thidua.training.noise import Noise, learn, write_counts

MEASURED = Path(__file__).parents[2] / "models" / "ocr_noise.csv"
TEXT = "Phấn đấu 100% cán bộ, công chức hoàn thành tốt nhiệm vụ; kết nạp 05 đảng viên."


def test_learn_counts_marks_digits_and_lost_blanks():
    counts = learn([("Chỉ tiêu l đạt rất tốt", "Chi tiêu 1 đạtrất tốt")])
    assert counts["ỉ", "i"] == 1
    assert counts["l", "1"] == 1
    assert counts[" ", ""] == 1
    assert counts["t", "t"] > 3


def test_learn_takes_no_lesson_from_lost_lines():
    lost = "một dòng dài mà máy đã bỏ qua không đọc được chữ nào"
    assert learn([(f"đầu {lost} cuối", "đầu cuối")]).keys() <= {(c, c) for c in "đầu cối "}


def test_the_same_seed_gives_the_same_damage(tmp_path):
    write_counts(learn([("a b c ế l", "a b c é 1"), ("a ế l", "a é 1")]), tmp_path / "n.csv")
    noise = Noise(tmp_path / "n.csv")
    assert noise.damage("ế l", random.Random(3))[0] == "é 1"


@pytest.mark.parametrize("seed", range(20))
def test_damage_keeps_an_offset_for_every_character(seed):
    shown, origin = Noise(MEASURED, strength=8).damage(TEXT, random.Random(seed))
    assert len(origin) == len(shown)
    assert origin == sorted(origin)
    assert all(0 <= place < len(TEXT) for place in origin)
    assert unicodedata.is_normalized("NFC", shown)
    assert Noise(MEASURED, strength=8).damage(TEXT, random.Random(seed))[0] == shown


def test_carried_finds_the_span_again():
    noise = Noise(MEASURED, strength=0)
    shown, origin = noise.damage(TEXT, random.Random(0))
    assert shown == TEXT
    assert noise.carried(origin, 9, 13) == (9, 13)
    assert noise.carried([], 9, 13) is None
