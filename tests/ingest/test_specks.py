"""Words that specks have spoilt, and such as only look so."""

from __future__ import annotations

import pytest

from thidua.ingest.specks import cleaned, parted


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("'2.", "2."),
        (".2024", "2024"),
        ("{13/10/2004", "(13/10/2004"),
        ("19/5/1890--19/5/2024", "19/5/1890-19/5/2024"),
        ("9/12026).", "9/1/2026)."),
        ("10/012011;", "10/01/2011;"),
        ("300.0004,", "300.000đ,"),
        ("1hông", "Thông"),
        ("Ì00%", "100%"),
        ("[rong", "Trong"),
        # these stay
        ("(03/02/1930", "(03/02/1930"),
        ("50/2008/TTLT", "50/2008/TTLT"),
        ("12/2015", "12/2015"),
        ("-", "-"),
        ("300.000", "300.000"),
        ("13.8.2014", "13.8.2014"),
        ("(22.12.1944", "(22.12.1944"),
        ("8.2014", "8.2014"),
    ],
)
def test_strokes(read, printed):
    assert cleaned(read) == printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("tập:thế", "tập thế"),  # its marks are another rule's
        ("60.năm", "60 năm"),
        ("thi.đua,", "thi đua,"),
        ("ít-nhất", "ít nhất"),
        ("Việt:Nam", "Việt Nam"),
        # these stay
        ("hội.Đảng", "hội.Đảng"),
        ("ký,nộp", "ký,nộp"),
        ("tế-xã", "tế-xã"),
        ("Ê-đê", "Ê-đê"),
        ("19/CT-TTg", "19/CT-TTg"),
        ("1.200", "1.200"),
    ],
)
def test_two_words_with_a_speck_between(read, printed):
    assert parted(read, 0.8) == printed
    assert parted(read, 0.96) == read
