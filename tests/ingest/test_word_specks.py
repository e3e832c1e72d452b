"""Specks beside words, and signs that stand there in print."""

from __future__ import annotations

import pytest

from thidua.ingest.word_specks import without_specks, without_stop


def printed(read, sure):
    words = read.split()
    for index, word in without_specks(words, [sure] * len(words)):
        words[index] = word
    return " ".join(words)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("tổng kết. phong trào", "tổng kết phong trào"),
        ("chậm nhất ngày. 17/10/2023", "chậm nhất ngày 17/10/2023"),
        ("số 61-KH/TU. của Tỉnh ủy", "số 61-KH/TU của Tỉnh ủy"),
        ("Cách. mạng tháng Tám", "Cách mạng tháng Tám"),
        ("phong' trào thi đua", "phong trào thi đua"),
        ("Cách: mạng tháng Tám", "Cách mạng tháng Tám"),
        ("thi -đua yêu nước", "thi đua yêu nước"),
        ("phong .trào thi đua", "phong trào thi đua"),
        ("(20-11-1982 + 20-11-2022)", "(20-11-1982 - 20-11-2022)"),
        ("(22/12/1944 22/12/2025).", "(22/12/1944 - 22/12/2025)."),
        # these stay
        ("trường, lớp", "trường, lớp"),
        ("kết quả; thi đua", "kết quả; thi đua"),
        ("“Dạy tốt - Học tốt”", "“Dạy tốt - Học tốt”"),
        ("(20-11-1982 → 20-11-2022)", "(20-11-1982 → 20-11-2022)"),
        ("22/12/1944 22/12/2025", "22/12/1944 22/12/2025"),
        ("công tác. Thi đua", "công tác. Thi đua"),
        ("trong tháng. 5.2. Phong trào", "trong tháng. 5.2. Phong trào"),
        ("a. công tác", "a. công tác"),
        ("trong năm. 2. Nội dung", "trong năm. 2. Nội dung"),
        ("nộp về ,bám lớp", "nộp về ,bám lớp"),
    ],
)
def test_specks(read, meant):
    assert printed(read, 0.7) == meant


@pytest.mark.parametrize("read", ["Cách. mạng", "thi -đua"])
def test_what_the_engine_is_sure_of_stays(read):
    assert printed(read, 0.965) == read


def test_a_colon_stays_unless_the_engine_doubts():
    assert printed("Tinh thần: kinh", 0.9) == "Tinh thần: kinh"
    assert printed("Cách: mạng", 0.9) == "Cách: mạng"


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("số 31-KL/TW. ngày 12/6/2024", "số 31-KL/TW ngày 12/6/2024"),
        ("số 7/2016/TT-BCA. của Bộ", "số 7/2016/TT-BCA của Bộ"),
        ("từ 01/8/2020. đến ngày", "từ 01/8/2020 đến ngày"),
        ("Nghị định 31/2018/NĐ-CP. Các", "Nghị định 31/2018/NĐ-CP. Các"),
        ("trước 15/5/2019. Đến", "trước 15/5/2019. Đến"),
        ("mục 3. của", "mục 3. của"),
    ],
)
def test_no_sentence_ends_within_a_citation(read, meant):
    assert printed(read, 0.97) == meant


@pytest.mark.parametrize(
    ("last", "below", "meant"),
    [
        ("4.", "triệu", "4"),
        ("02.", "bản", "02"),
        ("4.", "Triệu", "4."),
        ("4.", "b)", "4."),
        ("4.", "15%", "4."),
        ("2031.", "toàn", "2031."),  # a year may end a sentence
        ("trường.", "lớp", "trường."),
    ],
)
def test_a_number_that_ends_a_line_has_no_stop_before_a_small_letter(last, below, meant):
    assert without_stop(last, below) == meant
