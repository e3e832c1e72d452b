"""Date expressions: each form once, what must not be read as a date, and offsets."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.knowledge.dates import (
    DATE,
    RANGE,
    DateRange,
    find_dates,
    iso,
    parse_date,
    parse_range,
)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("16/7/2021", "2021-07-16"),
        ("03-02-1930", "1930-02-03"),
        ("3.2.1930", "1930-02-03"),
        ("3 / 2 / 1930", "1930-02-03"),
        ("ngày 15 tháng 4 năm 2010", "2010-04-15"),
        ("Ngày 15\ntháng 4\nnăm 2010", "2010-04-15"),
        ("ngày12 tháng 10 năm 2020", "2020-10-12"),
        ("ngày 05\u00a0tháng 9, năm 2024", "2024-09-05"),
        ("tháng 01/2023", "2023-01"),
        ("tháng 7 năm 2022", "2022-07"),
        ("11/2022", "2022-11"),
        ("năm 2023", "2023"),
        ("ngày tháng năm 2023", "2023"),
        ("ngày … tháng … năm 2023", "2023"),
        ("ngày      tháng 5 năm 2026", "2026-05"),
        ("29/02/2024", "2024-02-29"),
        ("O1/O9/2O24", "2024-09-01"),
        ("l5/3/2023", "2023-03-15"),
        ("0l-0l-2023", "2023-01-01"),
    ],
)
def test_date(text: str, date: str) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text",
    ["", "20/11", "31/4/2021", "29/02/2023", "5/13/2020", "00/00/2020", "Đội 1", "số 15", "Đợt II"],
)
def test_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("20/11", "2024-11-20"),
        ("ngày 20 tháng 11", "2024-11-20"),
        ("tháng 9", "2024-09"),
        ("31/11", None),
        ("20/11/2019", "2019-11-20"),
    ],
)
def test_year_of_the_caller(text: str, date: str | None) -> None:
    assert parse_date(text, 2024) == date


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Từ 01-03/3/2023", "2023-03-01", "2023-03-03"),
        ("từ 01/7 đến 31/12/2022", "2022-07-01", "2022-12-31"),
        ("20-30/6/2023", "2023-06-20", "2023-06-30"),
        ("1/01 - 30/6/2022", "2022-01-01", "2022-06-30"),
        ("từ tháng 1/01 – 30/6/2022", "2022-01-01", "2022-06-30"),
        ("từ tháng 01/2023 đến 30/6/2023", "2023-01", "2023-06-30"),
        ("từ tháng 01 đến tháng 5 năm 2024", "2024-01", "2024-05"),
        ("từ tháng 9/2023 đến tháng 5/2024", "2023-09", "2024-05"),
        ("Từ nay đến hết tháng 01/2021", None, "2021-01"),
        ("từ ngày 01/01 đến hết ngày 30/6/2024", "2024-01-01", "2024-06-30"),
        ("từ ngày 01 đến ngày 20/11/2024", "2024-11-01", "2024-11-20"),
        ("từ 05 tháng 9 năm 2023 đến 20 tháng 11 năm 2023", "2023-09-05", "2023-11-20"),
        ("từ 15/12/2023 - 15/01/2024", "2023-12-15", "2024-01-15"),
        ("trong tháng 3/2023", "2023-03", "2023-03"),
        ("ngày 20/11/2024", "2024-11-20", "2024-11-20"),
        ("quý I/2024", "2024-01", "2024-03"),
        ("Quý IV năm 2023", "2023-10", "2023-12"),
        ("từ quý II đến hết quý III năm 2024", "2024-04", "2024-09"),
        ("quý IV/2023 đến hết quý I/2024", "2023-10", "2024-03"),
        ("cả năm 2023", "2023", "2023"),
        ("01.4 – 31.8.2018", "2018-04-01", "2018-08-31"),
        ("từ 00 giờ ngày 01/7/2023 đến 24 giờ ngày 31/7/2023", "2023-07-01", "2023-07-31"),
        ("từ 20/8 đến 31/9/2020", "2020-08-20", "2020-09"),
        ("tháng 7 và tháng 8 năm 2023", "2023-07", "2023-08"),
        ("6 tháng cuối năm 2023", "2023-07", "2023-12"),
        ("cả tháng Tám năm 2016", "2016-08", "2016-08"),
        ("từ nay đến hết quý II/2024", None, "2024-06"),
        ("từ 01/3/2024 và kết thúc vào ngày 30/9/2024", "2024-03-01", "2024-09-30"),
        ("từ đầu năm học đến ngày 20/11/2009", None, "2009-11-20"),
        # how the press writes quarters, months and hours
        ("quý IV.2031", "2031-10", "2031-12"),
        ("Quý II-2032", "2032-04", "2032-06"),
        ("từ quý I đến quý IV.2031", "2031-01", "2031-12"),
        ("tháng 9 -2031", "2031-09", "2031-09"),
        ("giữa tháng 9-2031", "2031-09", "2031-09"),
        ("từ đầu tháng 3 đến giữa tháng 9-2031", "2031-03", "2031-09"),
        ("từ giữa tháng 4 đến tháng 8 -2031", "2031-04", "2031-08"),
        ("18g30 ngày 12/9/2031", "2031-09-12", "2031-09-12"),
        ("từ 7g30 ngày 12/9 đến 18g ngày 20/9/2031", "2031-09-12", "2031-09-20"),
    ],
)
def test_range(text: str, start: str | None, end: str) -> None:
    assert parse_range(text) == DateRange(start, end)


@pytest.mark.parametrize(
    ("text", "end", "exclusive"),
    [
        ("trước ngày 15/3/2023", "2023-03-15", True),
        ("Trước 15/3/2023", "2023-03-15", True),
        ("chậm nhất ngày 05/12/2023", "2023-12-05", False),
        ("muộn nhất là tháng 6/2024", "2024-06", False),
    ],
)
def test_deadline(text: str, end: str, exclusive: bool) -> None:
    assert parse_range(text) == DateRange(None, end, end_exclusive=exclusive)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "từ đầu năm học",
        "trước ngày 31/4/2023",
        "từ 05/9 đến 20/11",
        "quý II.15 đội",
        "quý II-15",
        "từ quý I đến quý IV.15",
        "18g30",
        "giữa tháng 9-20 xã",
    ],
)
def test_no_range(text: str) -> None:
    assert parse_range(text) is None


def test_range_with_the_year_of_the_caller() -> None:
    assert parse_range("từ 05/9 đến 20/11", 2024) == DateRange("2024-09-05", "2024-11-20")
    assert parse_range("từ tháng 01 đến tháng 6", 2024) == DateRange("2024-01", "2024-06")
    assert parse_range("quý III", 2024) == DateRange("2024-07", "2024-09")
    assert parse_range("quý IV.15 đội", 2031) == DateRange("2031-10", "2031-12")


def test_find_dates() -> None:
    text = (
        "Quyết định 12/2023/QĐ-UBND ngày 16/7/2021, sửa tháng 3 năm 2022; "
        "hạn 10/2023; không có ngày 31/4/2023"
    )
    assert [(text[a:b], date) for a, b, date in find_dates(text)] == [
        ("ngày 16/7/2021", "2021-07-16"),
        ("tháng 3 năm 2022", "2022-03"),
        ("10/2023", "2023-10"),
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (DATE, "hạn ngày 16/7/2021.", "ngày 16/7/2021"),
        (DATE, "ngày    tháng 5 năm 2026", "ngày    tháng 5 năm 2026"),
        (DATE, "chào mừng 20/11 năm nay", None),
        (DATE, "phiên bản 12.345.6789", None),
        (RANGE, "mở đợt từ 01/7 đến 31/12/2022 tại", "từ 01/7 đến 31/12/2022"),
        (RANGE, "Từ 20-30/10/2023: tổng kết", "Từ 20-30/10/2023"),
        (RANGE, "nhiệm kỳ mới, điều 5 - 7", None),
    ],
)
def test_patterns_to_embed(pattern: str, text: str, found: str | None) -> None:
    assert re.compile(pattern).groups == 0
    match = re.search(pattern, text, re.IGNORECASE)
    assert (match[0] if match else None) == found


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_round_trip(date: datetime.date) -> None:
    day, month, year = date.day, date.month, date.year
    expected = iso(year, month, day)
    assert parse_date(f"{day}/{month}/{year}") == expected
    assert parse_date(f"ngày {day:02d} tháng {month} năm {year}") == expected


# fmt: off
_PARTS = (
    "ngày", "tháng", "năm", "quý", "từ", "đến", "trước", "nay", "Đợt", "\n",
    "-", "/", ".", "31", "4", "12", "2023", "I", "O", "l",
)
# fmt: on
_WORDS = st.lists(st.sampled_from(_PARTS), max_size=25)


@given(st.one_of(st.text(), _WORDS.map("".join), _WORDS.map(" ".join)))
def test_never_raises(text: str) -> None:
    parse_date(text)
    parse_date(text, 2024)
    parse_range(text)
    parse_range(text, 2024)
    end_before = 0
    for start, end, date in find_dates(text):
        assert end_before <= start < end <= len(text)
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}", date)
        end_before = end
