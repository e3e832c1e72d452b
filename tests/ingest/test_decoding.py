"""What was printed where OCR read something like it, told by the words around."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.ingest.decoding import decoded
from thidua.ingest.tokens import Reading
from thidua.knowledge.sequences import core


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Bộ Chính tị", "Bộ Chính trị"),
        ("ai nỉnh nông thôn", "an ninh nông thôn"),
        ("Chủ tịch Hồ Chí Mini", "Chủ tịch Hồ Chí Minh"),
        ("phong trào thí đưa yêu nước", "phong trào thi đua yêu nước"),
    ],
)
def test_doubtful_words_are_read_by_their_neighbours(read, printed):
    words = read.split()
    assert " ".join(decoded(words, [0.7] * len(words))) == printed


def test_another_reading_is_taken_where_its_word_fits_better():
    words, sure = ["phong", "trãi", "thi", "đua"], [0.9, 0.9, 0.9, 0.9]
    others = [(), (Reading("trào", 0.85),), (), ()]
    assert decoded(words, sure, others) == ["phong", "trào", "thi", "đua"]
    assert decoded(["I.", "Mục"], [0.9, 0.9], [(Reading("L.", 0.9),), ()]) == ["I.", "Mục"]


def test_what_is_no_plain_word_is_never_another():
    words, sure = ["1.Tạo", "khí", "thế"], [0.6, 0.9, 0.9]
    assert decoded(words, sure, [(Reading("tạo", 0.9),), (), ()]) == words
    assert decoded(["-", "TTr", "Huyện", "ủy"], [0.7] * 4) == ["-", "TTr", "Huyện", "ủy"]


@pytest.mark.parametrize(
    "printed",
    [
        "hàng năm tổ chức bình xét",
        "xã Ea Hồ, huyện Krông Năng, huyện Krông Pắc",
        "kế hoạch của TTYT, BVĐK và PCTP",
        "Nguyễn Văn Chỉnh",
        "số 19/CT-TTg ngày 16/7/2021",
    ],
)
def test_what_the_engine_is_sure_of_stays(printed):
    words = printed.split()
    assert decoded(words, [0.97] * len(words)) == words


@given(
    st.lists(st.text("aăâdđeêioôơuưnghtrć̀̉.,“”(19/%-", min_size=1, max_size=9), max_size=12),
    st.floats(0, 1),
)
def test_as_many_words_come_out_and_signs_stay(words, sure):
    out = decoded(words, [sure] * len(words))
    assert [(core(w)[0], core(w)[2]) for w in out] == [(core(w)[0], core(w)[2]) for w in words]
