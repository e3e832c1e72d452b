"""One cited work, one id: over documents that number and date it differently."""

from __future__ import annotations

import pytest
from tests.dataset.cited_works import cite, document, law, number, works

from thidua.knowledge.symbol_reach import is_national
from thidua.records import Directive


def test_one_work_of_a_national_body_over_provinces():
    assert (
        works(
            document("a", cite("19/CT-TTg", date="2021-07-16"), province="Lào Cai"),
            document("b", cite("19/CT-TTG"), cite("19/CT-TTg"), province="Cà Mau"),
        )
        == ["19/CT-TTg"] * 3
    )


def test_a_number_given_in_two_years_is_two_works():
    assert works(
        document("a", cite("19/CT-TTg", date="2021-07-16"), plan_year=2022),
        document("b", cite("19/CT-TTg", date="2015-05-05"), plan_year=2016),
        document("c", cite("19/CT-TTg"), plan_year=2018),
        document("d", cite("19/CT-TTg"), plan_year=2024),
    ) == ["19/CT-TTg", "19/CT-TTg:2015", "19/CT-TTg:2015", "19/CT-TTg"]  # of 2021 in the table


def test_the_same_day_in_another_year_is_a_slip():
    assert (
        works(
            document("a", cite("05-CT/TW", date="2016-05-15")),
            document("b", cite("05-CT/TW", date="2016-05-15")),
            document("c", cite("05-CT/TW", date="2017-05-15")),
        )
        == ["05-CT/TW"] * 3
    )


def test_two_dates_in_one_document_are_one_work():
    assert (
        works(
            document("a", cite("05-CT/TW", date="2016-05-15"), cite("05-CT/TW", date="2014-02-01"))
        )
        == ["05-CT/TW"] * 2
    )


def test_local_symbols_belong_to_their_place():
    ids = works(
        document("a", cite("09/CT-UBND", issuer="UBND tỉnh Lào Cai")),
        document("b", cite("09/CT-UBND"), province="Lào Cai"),
        document("c", cite("09/CT-UBND"), province="Cà Mau"),
        document("d", cite("09/CT-UBND", issuer="UBND huyện Ngọc Hiển"), province="Cà Mau"),
    )
    assert ids[0] == ids[1] == "09/CT-UBND:lao-cai"
    assert len(set(ids)) == 3


@pytest.mark.parametrize(
    ("record", "plan", "work"),
    [
        (law("2003-11-26"), {}, "15/2003/QH11"),
        (law("2022"), {}, "06/2022/QH15"),
        (law(), {"plan_year": 2023}, "15/2003/QH11"),
        (law(), {"issued_date": "2024-01-05"}, "06/2022/QH15"),
        (law(), {}, "luat-tdkt"),
        (law("2013-11-16", "luat-tdkt-sua-doi"), {}, "39/2013/QH13"),
        (number("Chỉ thị", "05", issuer="Bộ Chính trị"), {}, "05-CT/TW"),
        (number("Chỉ thị", "05", issuer="UBND tỉnh"), {}, "chi-thi-05-ubnd-tinh"),
        (number("Chỉ thị", "05"), {}, "chi-thi-05"),
        (number("Nghị định", "30", year=2020), {}, "30/2020/NĐ-CP"),
        (number("Thông tư", "30", year=2020), {}, "thong-tu-30"),
    ],
)
def test_what_a_citation_means_by_itself(record, plan, work):
    assert works(document("a", record, **plan)) == [work]


def test_a_number_alone_is_the_work_cited_in_full():
    full = cite("71-CT/TW", date="2025-08-22", issuer="Bộ Chính trị", subject="về giáo dục")
    assert (
        works(
            document("a", full, number("Chỉ thị", "71")),
            document("b", number("Chỉ thị", "71", issuer="Bộ Chính trị")),
            document("c", number("Chỉ thị", "71", subject="về đột phá phát triển giáo dục")),
        )
        == ["71-CT/TW"] * 4
    )
    assert works(
        document("a", full), document("b", number("Chỉ thị", "71", issuer="Thủ tướng Chính phủ"))
    ) == ["71-CT/TW", "chi-thi-71-thu-tuong-chinh-phu"]


def test_a_decree_cited_without_its_year_is_the_one_of_its_date():
    def decree(name, date):
        symbol = name.split("/")[-1]
        return Directive(
            type="Nghị định", number="39", symbol=symbol, directive_id=name, date=date, form="full"
        )

    assert (
        works(
            document("a", decree("39/2012/NĐ-CP", "2012-04-27")),
            document("b", decree("39/NĐ-CP", "2012-04-27")),
            document("c", decree("39/2012/NĐ-CP", "2011-04-27")),  # a wrong date
        )
        == ["39/2012/NĐ-CP"] * 3
    )


def test_a_decree_cited_without_year_and_date_is_the_only_one_of_its_number():
    def decree(kind, name, date=None):
        return Directive(
            type=kind, number="85", symbol="NĐ-CP", directive_id=name, date=date, form="short"
        )

    dated = decree("Nghị định", "85/NĐ-CP", "2015-10-01")
    bare = decree("Nghị quyết", "85/NĐ-CP")  # a slip: the symbol is a decree's
    assert works(document("a", dated), document("b", bare)) == ["85/2015/NĐ-CP"] * 2
    other = decree("Nghị định", "85/NĐ-CP", "2011-10-01")
    ids = works(document("a", dated), document("b", bare), document("c", other))
    assert ids[0] != ids[2]
    assert ids[1] not in (ids[0], ids[2])


def test_slips_in_a_symbol():
    def circular(symbol):
        name = f"21/2020/{symbol}"
        return Directive(
            type="Thông tư",
            number="21",
            symbol=symbol,
            directive_id=name,
            date="2020-07-31",
            form="full",
        )

    assert (
        works(document("a", circular("TT-BDGĐT")), document("b", circular("TT-BGDĐT")))
        == ["21/2020/TT-BGDĐT"] * 2
    )
    wrong = cite("05/CT-TTg", date="2016-05-15", issuer="Bộ Chính trị")
    right = cite("05/CT-TTg", date="2016-05-16", issuer="Thủ tướng Chính phủ")
    assert works(document("a", wrong), document("b", right)) == ["05-CT/TW", "05/CT-TTg"]


def test_a_party_number_holds_for_a_term():
    assert works(
        document("a", cite("05-CT/TW", date="2016-05-15")),
        document("b", cite("05-CT/TW", date="2018-06-16")),  # same term: a wrong date
        document("c", cite("05-CT/TW", date="2011-12-02")),
    ) == ["05-CT/TW", "05-CT/TW", "05-CT/TW:2011"]


@pytest.mark.parametrize(
    ("symbol", "national"),
    [
        ("CT-TTg", True),
        ("CT/TW", True),
        ("QH15", True),
        ("NĐ-CP", True),
        ("KH-BGD&ĐT", True),
        ("KH-UBND", False),
        ("NQ/TU", False),
        ("KH-LĐLĐ", False),
        ("KH-ABC", False),
        ("", False),
    ],
)
def test_reach_of_symbols(symbol, national):
    assert is_national(symbol) is national


def test_a_number_alone_is_the_act_of_the_centre_that_the_plan_can_know():
    ids = works(
        document("a", number("Nghị quyết", "57"), plan_year=2026),
        document("b", number("Nghị quyết", "57", issuer="Bộ Chính trị"), plan_year=2025),
        document("c", number("Nghị quyết", "57"), plan_year=2018),
        document("d", number("Nghị quyết", "57", issuer="HĐND tỉnh"), plan_year=2026),
    )
    assert ids[:2] == ["57-NQ/TW"] * 2
    assert "57-NQ/TW" not in ids[2:]


def test_what_a_decision_approves_is_called_by_its_number():
    decision = Directive(
        type="Quyết định",
        number="235",
        symbol="QĐ-UBND",
        directive_id="235/QĐ-UBND",
        form="short",
        date="2020-02-01",
    )
    ids = works(document("a", decision, number("Đề án", "235"), number("Đề án", "06")))
    assert ids == ["235/QĐ-UBND", "235/QĐ-UBND", "06/QĐ-TTg"]


def test_a_number_of_a_list_has_the_symbol_of_the_last():
    listed = Directive(type="Nghị quyết", number="71", directive_id="71-NQ/TW", form="short")
    other = Directive(
        type="Nghị quyết",
        number="71",
        symbol="NQ-CP",
        directive_id="71/NQ-CP",
        form="short",
    )
    found = works(document("a", listed, other, province="Lào Cai", plan_year=2025))
    assert found == ["71-NQ/TW", "71/NQ-CP"]
