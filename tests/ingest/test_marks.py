"""Which marks OCR takes for which others; what it does not misread stays."""

from __future__ import annotations

import pytest

from thidua.ingest.marks import hooked, may_mean


@pytest.mark.parametrize(
    ("read", "meant", "may"),
    [
        ("tố chức", "tổ chức", True),  # the hook of ổ is an acute
        ("thỉ đua", "thi đua", True),  # the dot of an i is a mark
        ("thi dua", "thi đua", True),  # the bar is lost
        ("phần đấu", "phấn đấu", True),
        ("lăng phí", "lãng phí", True),
        ("noi dung", "nội dung", True),  # all marks are lost
        ("thuong mai", "thương mại", True),
        ("có sở", "cơ sở", False),  # two marks: "không có sở nào"
        ("thu từ", "thứ tư", False),  # two syllables: "nguồn thu từ tàu"
        ("đội với", "đối với", False),  # "giữa đội với từng công chức"
        ("đạn đầu", "dẫn đầu", False),  # "loạt đạn đầu"
        ("cổng trường", "công trường", False),
        ("trưởng bản", "trưởng ban", False),
        ("sổ việc", "số việc", False),
    ],
)
def test_may_mean(read, meant, may):
    assert may_mean(tuple(read.split()), tuple(meant.split()), capitals=False) is may


def test_marks_of_capitals_are_less_sure():
    assert may_mean(("chỉ", "tiểu"), ("chỉ", "tiêu"), capitals=True)
    assert not may_mean(("chỉ", "tiểu"), ("chỉ", "tiêu"), capitals=False)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("hình đế triển", "để"),
        ("chính tố chức", "tổ"),
        ("biểu tống hợp", "tổng"),
        ("chống đế quốc", "đế"),
        ("hoàng đế .", "đế"),
        ("yếu tố con", "tố"),
        ("và tố giác", "tố"),
        (". tống đạt", "tống"),
        ("và tổ chức", "tổ"),
    ],
)
def test_hooked(words, meant):
    before, syllable, after = words.split()
    assert hooked(syllable, before, after) == meant
